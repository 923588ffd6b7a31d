import type { Letter } from '../../letter/letter.js';
import { shift, type Span } from '../../letter/span.js';
import { sourceSpan, type Prose } from '../../letter/text/prose.js';
import { harmlessUrl } from './harmless.js';

/** An address of the web as it stands among the words, without being a link. */
export interface WebAddress extends Span {
  readonly url: string;
}

const ADDRESS = /(?<![\p{L}\d@/.:-])(?:https?:\/\/|www\.)[^\s<>"«»“”„\uFFFC]+/giu;
/** What ends the sentence, and no address. */
const BEHIND = /[.,;:!?'’*_]+$/u;

/** Per prose, which says nothing else while its words stand. */
const KNOWN = new WeakMap<Prose, readonly WebAddress[]>();
const NONE: readonly WebAddress[] = [];

/** The bare addresses of a letter, in order of its passages: a reader on a screen may follow them, as Word has it. */
export function webAddresses({ passages }: Letter): readonly WebAddress[] {
  return passages.flatMap(({ prose, base }) =>
    addressesIn(prose).map(({ start, end, url }) => ({ ...shift(sourceSpan(prose, start, end), base), url })),
  );
}

function addressesIn(prose: Prose): readonly WebAddress[] {
  const known = KNOWN.get(prose);
  if (known !== undefined) return known;
  const { text } = prose;
  const found = /:\/\/|www\./i.test(text) ? [...text.matchAll(ADDRESS)].flatMap((match) => addressAt(match)) : NONE;
  KNOWN.set(prose, found);
  return found;
}

function addressAt({ 0: written, index }: RegExpExecArray): readonly WebAddress[] {
  const words = withoutBehind(written);
  const url = harmlessUrl(/^www\./i.test(words) ? `https://${words}` : words);
  const named = url !== null && new URL(url).hostname.includes('.');
  return named ? [{ start: index, end: index + words.length, url }] : [];
}

/** Without the end of the sentence, and without a bracket that was opened before it. */
function withoutBehind(written: string): string {
  const words = written.replace(BEHIND, '');
  const isLoose = /[)\]]$/.test(words) && !(words.endsWith(')') ? words.includes('(') : words.includes('['));
  return isLoose ? withoutBehind(words.slice(0, -1)) : words;
}
