import type { CompletionItem } from 'vscode-languageserver';
import { passageAt } from '../../letter/at.js';
import type { Letter } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { matchesOf } from '../../letter/text/matchesOf.js';
import { proseOffset, type Prose } from '../../letter/text/prose.js';
import { MINISTRIES } from '../../references/ministries.js';
import { goesOn, wordsAround, wordsItem } from './words.js';

const RANKS = ['minister', 'staatssecretaris'] as const;

/** A word that may become a rank; two letters begin too many others. */
const BEGUN = /(?<![\p{L}-])\p{L}{3,}$/u;

/** The offices that the letter names: who signs it, who attends, and whom it speaks of; «minister van …» as it is begun. */
export function officeCompletions(letter: Letter, offset: number): CompletionItem[] {
  const around = wordsAround(letter, offset);
  // Behind the caret the word goes on, or the office does.
  if (around === null || /^(?:\p{L}| (?:van|voor) )/u.test(around.behind)) return [];
  const typed = begunIn(around.before);
  if (typed === null) return [];
  return officesOf(letter, offset)
    .map((office) => typed.charAt(0) + office.slice(1))
    .filter((office) => goesOn(office, typed))
    .map((words, order) => wordsItem(letter, offset, typed, { words, detail: 'staat al in de brief', order }));
}

/** The words before the caret from the rank on, also where that is not whole; null where there is none. */
function begunIn(before: string): string | null {
  const word = BEGUN.exec(before)?.[0];
  if (word !== undefined && RANKS.some((rank) => goesOn(rank, word))) return word;
  const at = Math.max(...RANKS.map((rank) => before.toLowerCase().lastIndexOf(rank)));
  return at < 0 || /[\p{L}-]$/u.test(before.slice(0, at)) ? null : before.slice(at);
}

/**
 * Each once, however its first letter is written, without the one that the caret stands in; what stands in capitals from
 * end to end is no way to write it.
 */
function officesOf(letter: Letter, offset: number): readonly string[] {
  const { head, parts, passages } = letter;
  const own = passageAt(letter, offset);
  const at = own === undefined ? 0 : proseOffset(own.prose, offset - own.base);
  const spoken = passages.flatMap((passage) =>
    mentionsOf(passage.prose).filter(({ span }) => passage !== own || at < span.start || span.end < at),
  );
  const named = [
    ...head.signatories.map(({ office }) => office),
    ...parts.flatMap(({ attendees }) => attendees),
    ...spoken.map(({ office }) => office),
  ];
  const found = new Map<string, string>();
  for (const office of named) {
    const words = office.replace(/^(?:de|het) /i, '').trim();
    const key = words.toLowerCase();
    if (/\p{Ll}{3}/u.test(words) && RANKS.some((rank) => key.startsWith(rank)) && !found.has(key))
      found.set(key, words);
  }
  return [...found.values()];
}

/** An office that running text names. */
interface Mention {
  /** In the prose. */
  readonly span: Span;
  readonly office: string;
}

/** Per passage: an edit elsewhere does not ask again. */
const MENTIONS = new WeakMap<Prose, readonly Mention[]>();

function mentionsOf(prose: Prose): readonly Mention[] {
  let mentions = MENTIONS.get(prose);
  if (mentions === undefined) MENTIONS.set(prose, (mentions = findMentions(prose.text)));
  return mentions;
}

/** «Buitenlandse Zaken», «Financiën – Fiscaliteit». */
const WORDS = String.raw`\p{Lu}[\p{L}-]*(?:(?:\s–)?\s\p{Lu}[\p{L}-]*){0,4}`;
/** A comma goes on only in a row: «Onderwijs, Cultuur en Wetenschap», and not «Financiën, Jan Jansen». */
const OFFICE = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Mm]inister-president(?!\p{L})|(?:[Mm]inister|[Ss]taatssecretaris)\s(?:van|voor)\s${WORDS}(?:(?:,\s${WORDS}){0,4},?\sen\s${WORDS})?)`,
  'gu',
);

function findMentions(text: string): readonly Mention[] {
  return matchesOf(text, OFFICE).map(({ 0: words, index }) => ({
    span: { start: index, end: index + words.length },
    office: asKnown(words.replace(/\s+/g, ' ')),
  }));
}

const KNOWN = MINISTRIES.map(({ name }) => name).toSorted((a, b) => b.length - a.length);

/** Without what follows «en» behind the name of a ministry that is known: «Buitenlandse Zaken en Nederland». */
function asKnown(office: string): string {
  const [rank = ''] = /^\p{L}+ (?:van|voor) /u.exec(office) ?? [];
  const portfolio = office.slice(rank.length);
  const known = KNOWN.find((name) => portfolio.startsWith(name) && portfolio.startsWith(' en ', name.length));
  return rank === '' || known === undefined ? office : rank + known;
}
