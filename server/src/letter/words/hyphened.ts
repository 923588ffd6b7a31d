import type { Compound } from './compounds.js';
import { isAbbreviation, isLinked } from './compounds.js';
import { FIRST_PARTS } from './compoundParts.js';
import { inQuotes } from './quotations.js';
import type { Prose } from '../text/prose.js';

/**
 * Words with a hyphen that are no compounds of the usual kind («land-specifieke»): they are compared with the same letters
 * without it («landspecifieke»), wherever the letter has these. What is written closed is only looked for where some
 * text of the letter has the hyphen.
 */

const HYPHENED = /(?<![\p{L}\p{N}'’@/.&-])(\p{L}\p{Ll}{2,})[-\u2011](\p{Ll}{3,}|Raad)(?![\p{L}\p{N}'’@/-]|\.\p{L})/gu;
/** These keep their hyphen by the rules of spelling: whoever leaves it out writes another word. */
const WITH_HYPHEN: ReadonlySet<string> = new Set('niet non oud kandidaat interim'.split(' '));
const JOINS = /[\p{L}\p{N}'’@/\u2011-]/u;

const hyphened = new WeakMap<Prose, readonly Compound[]>();

/** The words of a piece of prose that are written with a hyphen and could do without; kept with the prose. */
export function hyphenedOf(prose: Prose): readonly Compound[] {
  let found = hyphened.get(prose);
  if (found === undefined) {
    found = findHyphened(prose);
    hyphened.set(prose, found);
  }
  return found;
}

function findHyphened(prose: Prose): readonly Compound[] {
  const { text } = prose;
  if (!/[-\u2011]/.test(text)) return [];
  return [...text.matchAll(HYPHENED)].flatMap((match): readonly Compound[] => {
    const [word, first = '', second = ''] = match;
    const start = match.index;
    const head = first.toLowerCase();
    if (FIRST_PARTS.has(head) || WITH_HYPHEN.has(head) || isAbbreviation(first)) return [];
    const span = { start, end: start + word.length };
    if (inQuotes(text, start) || isLinked(prose, span)) return [];
    const at = start + first.length;
    return [
      {
        key: keyOf(first + second),
        shape: 'hyphen',
        abbreviated: false,
        span,
        separators: [{ start: at, end: at + 1 }],
        head: first.length,
        capital: false,
        text: word,
      },
    ];
  });
}

/** Beside the keys of the usual compounds, which take singular and plural for one. */
function keyOf(letters: string): string {
  return `=${letters.toLowerCase()}`;
}

/** The keys of the words with a hyphen in the whole letter. */
export interface Hyphened {
  readonly keys: readonly string[];
  /** The same for the same keys. */
  readonly id: string;
}

type Pieces = readonly { readonly prose: Prose }[];
const ofLetters = new WeakMap<Pieces, Hyphened>();

/**
 * What the texts of a letter write with a hyphen; kept with these.
 *
 * @param pieces those that hold any are enough
 */
export function hyphenedIn(pieces: Pieces): Hyphened {
  let known = ofLetters.get(pieces);
  if (known === undefined) {
    const keys = [...new Set(pieces.flatMap(({ prose }) => hyphenedOf(prose).map(({ key }) => key)))].sort();
    known = { keys, id: keys.join(' ') };
    ofLetters.set(pieces, known);
  }
  return known;
}

const closed = new WeakMap<Prose, { readonly id: string; readonly found: readonly Compound[] }>();

/** Where a piece of prose writes closed what the letter writes with a hyphen; kept with the prose while that is the same. */
export function closedIn(prose: Prose, { keys, id }: Hyphened): readonly Compound[] {
  const known = closed.get(prose);
  if (known?.id === id) return known.found;
  const found = keys.flatMap((key) => placesOf(prose, key));
  closed.set(prose, { id, found });
  return found;
}

function placesOf(prose: Prose, key: string): readonly Compound[] {
  const { text } = prose;
  // its first letter may be a capital
  const [first, rest] = [key.charAt(1), key.slice(2)];
  const found: Compound[] = [];
  for (let at = text.indexOf(rest); at !== -1; at = text.indexOf(rest, at + rest.length)) {
    const span = { start: at - 1, end: at + rest.length };
    if (text.charAt(span.start).toLowerCase() !== first) continue;
    if (JOINS.test(text.charAt(span.start - 1)) || JOINS.test(text.charAt(span.end))) continue;
    if (inQuotes(text, span.start) || isLinked(prose, span)) continue;
    const word = text.slice(span.start, span.end);
    found.push({
      key,
      shape: 'closed',
      abbreviated: false,
      span,
      separators: [],
      head: 0,
      capital: false,
      text: word,
    });
  }
  return found;
}
