import type { Run } from './runs.js';

/**
 * What a reader takes in at one glance stands on one line: «nr. 43», «22 112», «17 maart 2026», «€ 5 miljoen», «artikel 5», «2021–2027».
 * The typesetter gets such words as one stretch that has no end of a line in it, with plain spaces: a no-break space would
 * be copied from the page as one.
 */

/** A line has room for more, but with longer ones it ends far too soon. */
const LONGEST = 36;

/** Behind these the number that they name. */
const NAMING =
  /(?:^|[^\p{L}\p{N}])(?:nrs?\.|nummers?|artikel(?:en)?|art\.|lid|leden|punt|paragraaf|par\.|hoofdstuk|bijlage|pagina|blz\.|p\.|voetnoot|noot|agendapunt|week|circa|ca\.|EU\)|EG\)|EEG\)|§|€|\$|£)$/iu;

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const BEGINS_WITH_MONTH = new RegExp(`^${MONTH}(?!\\p{L})`, 'u');
const IS_MONTH = new RegExp(`^${MONTH}$`, 'u');

/** What is counted by the number before it. */
const COUNTED =
  /^(?:procent(?:punt)?|%|‰|duizend|miljoen|miljard|euro|uur|graden|km|kg|ton|MW|GW|TWh|°C)(?![\p{L}\p{N}])/u;

/** Whether no line ends between two words. */
function belongTogether(before: string, after: string): boolean {
  if (/\p{N}$/u.test(before)) {
    const goesOn = /(?:^|\P{N})\d{1,3}$/u.test(before) && /^\d{3}(?!\d)/.test(after);
    const isDay = /(?:^|\P{N})\d{1,2}$/u.test(before) && BEGINS_WITH_MONTH.test(after);
    return goesOn || isDay || COUNTED.test(after);
  }
  if (IS_MONTH.test(before)) return /^\d{4}(?!\d)/.test(after);
  if (/^mil(?:joen|jard)$/.test(before)) return /^euro(?!\p{L})/u.test(after);
  return NAMING.test(before) && /^(?:\d|nr\.$)/.test(after);
}

/** Runs in which what belongs together is one, with the others in it (`k`); all words and forms are kept. */
export function kept(runs: readonly Run[]): readonly Run[] {
  // A mark is part of the word that it stands behind; a line end is none.
  const words = runs.map(({ t, br }) => t ?? (br === true ? '\n' : '\uFFFC'));
  const stretches = stretchesIn(words.join(''));
  if (stretches.length === 0) return runs;
  const made: Run[] = [];
  let [at, next] = [0, 0];
  let group: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const end = at + (words[index]?.length ?? 0);
    while (at < end) {
      const [from, to] = stretches[next] ?? [Infinity, Infinity];
      const isIn = at >= from;
      const until = Math.min(end, isIn ? to : from);
      const part =
        run.t === undefined ? run : { ...run, t: run.t.slice(run.t.length - (end - at)).slice(0, until - at) };
      (isIn ? group : made).push(part);
      at = until;
      if (at !== to) continue;
      made.push({ k: group });
      group = [];
      next += 1;
    }
  }
  return made;
}

/** Places of what belongs together, from its first word to behind its last, in the order of the text. */
function stretchesIn(text: string): readonly (readonly [number, number])[] {
  if (!/\d/.test(text)) return [];
  const stretches: (readonly [number, number])[] = [];
  let open: readonly [number, number] | null = null;
  let before: readonly [number, number] | null = null;
  const close = (): void => {
    if (open !== null && open[1] - open[0] <= LONGEST) {
      // No line begins with a comma: it may stay outside, and then a link is whole that ends before it.
      const behind = /[,.;:!?)\]»”"']*$/u.exec(text.slice(...open))?.[0].length ?? 0;
      stretches.push([open[0], open[1] - behind]);
    }
    open = null;
  };
  for (const { index, 0: word } of text.matchAll(/[^ \n]+/g)) {
    const here = [index, index + word.length] as const;
    const isNext = before !== null && before[1] + 1 === index && text[before[1]] === ' ';
    if (before !== null && isNext && belongTogether(text.slice(...before), word)) open = [(open ?? before)[0], here[1]];
    else {
      close();
      // «2021–2027»: the typesetter would end a line behind the stroke.
      if (/\d[–-]\d/.test(word)) open = here;
    }
    before = here;
  }
  close();
  return stretches;
}

/** Runs without what keeps them together. */
export function loosened(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => run.k ?? [run]);
}
