import { councilNamed } from './formations.js';
import type { Letter } from '../letter.js';
import { sourceSpan } from '../text/prose.js';
import { shift, type Span } from '../span.js';

/** A title that is the first line of the text and has no form of one: «GEANNOTEERDE AGENDA MILIEURAAD, 17 JUNI 2024». */
export interface BareTitle {
  readonly flow: number;
  readonly span: Span;
  readonly text: string;
}

const GENRE = /^geannoteerde agenda\b/iu;
const LONGEST_TITLE = 200;
const SENTENCE = /[.!?:;]\s*$|\b(?:is|wordt|worden|vindt|ontvangt|bied|bieden|stuur|sturen|zend|zenden|treft|heeft)\b/u;

/** The title of a text without a head and without a heading that is its title; null where its first line is none. */
export function bareTitle(letter: Letter): BareTitle | null {
  const [first] = letter.passages;
  if (letter.head.form !== 'geen' || first?.place !== 'paragraph') return null;
  const { text } = first.prose;
  if (text.length > LONGEST_TITLE || !GENRE.test(text) || SENTENCE.test(text) || councilNamed(text) === null)
    return null;
  return { flow: first.flow, span: shift(sourceSpan(first.prose, 0, text.length), first.base), text };
}
