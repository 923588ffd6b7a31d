import { inCapitalsOnly } from '../../profile/capitals.js';
import type { Profile, Term } from '../../profile/types.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { quotesOf } from './quotes.js';
import { sentenceSpans } from './sentences.js';
import type { Span } from '../span.js';

/** Where a text has a term that the house writes otherwise. */
export interface TermUse {
  /** In the prose. */
  readonly span: Span;
  readonly written: string;
  /** As the house writes it, with a capital where the sentence asks for one. */
  readonly preferred: string;
}

/** What the terms of a house are in a piece of prose. */
interface Found {
  readonly terms: readonly Term[];
  readonly uses: readonly TermUse[];
  /** Where a term stands, written as the house wants it or not. */
  readonly places: readonly Span[];
}

const known = new WeakMap<Prose, Found>();

/** The terms in a piece of prose that the house writes otherwise, in order. What is quoted is another's. Kept with the prose. */
export function termsOf(prose: Prose, { terms }: Profile): readonly TermUse[] {
  return terms.length === 0 ? [] : foundIn(prose, terms).uses;
}

/** Where terms of the house stand, written as it wants or not: how they are written is for the house to say. */
export function termPlaces(prose: Prose, { terms }: Profile): readonly Span[] {
  return terms.length === 0 ? [] : foundIn(prose, terms).places;
}

function foundIn(prose: Prose, terms: readonly Term[]): Found {
  const before = known.get(prose);
  if (before?.terms === terms) return before;
  const text = prose.text.toLowerCase();
  const words = terms.flatMap(({ preferred, variants }) => [preferred, ...variants]);
  const found = {
    terms,
    uses: findTerms(prose, terms),
    places: words.flatMap((word) => placesOf(word.toLowerCase(), text)),
  };
  known.set(prose, found);
  return found;
}

function findTerms(prose: Prose, terms: readonly Term[]): readonly TermUse[] {
  const text = prose.text.toLowerCase();
  // A letter that changes its length in small letters would shift every place behind it.
  if (text.length !== prose.text.length) return [];
  const quoted = quotesOf(prose).map(({ span }) => span);
  const found = terms.flatMap(({ preferred, variants }) => {
    const right = placesOf(preferred.toLowerCase(), text);
    return variants.flatMap((variant) => {
      const capitals = inCapitalsOnly(variant, preferred);
      const others = capitals ? quoted : [...right, ...quoted];
      return placesOf(variant.toLowerCase(), text)
        .filter((span) => !capitals || isWrittenAs(variant, span, prose.text))
        .filter(
          (span) => isWhole(prose, span) && !others.some((other) => other.start <= span.start && span.end <= other.end),
        )
        .map((span) => asUse(span, variant, preferred, prose.text))
        .filter(({ written, preferred: wanted }) => written !== preferred && written !== wanted);
    });
  });
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  // Of two that overlap the first and longest counts.
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Not cut in two by emphasis or a note mark, so that it can be replaced as it stands. */
function isWhole(prose: Prose, { start, end }: Span): boolean {
  const span = sourceSpan(prose, start, end);
  return span.end - span.start === end - start;
}

/** The places of some words, as words of their own; not in a web address. */
function placesOf(words: string, text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const joined = /[\p{L}\p{N}@/_]/u;
    if (!joined.test(text.charAt(start - 1)) && !joined.test(text.charAt(end))) found.push({ start, end });
  }
  return found;
}

/** With the capitals of the variant, or with one more at its head; a line all in capitals says nothing about a word. */
function isWrittenAs(variant: string, { start, end }: Span, text: string): boolean {
  const written = text.slice(start, end);
  return (written === variant || written === withCapital(variant)) && text !== text.toUpperCase();
}

function asUse(span: Span, variant: string, preferred: string, text: string): TermUse {
  const written = text.slice(span.start, span.end);
  // A variant that has a capital of its own does not tell whether the sentence asks for one.
  const capital = hasCapital(written) && (!hasCapital(variant) || opensSentence(span.start, text));
  return { span, written, preferred: capital ? withCapital(preferred) : preferred };
}

function hasCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word is the first of its sentence; quotes and brackets aside. */
function opensSentence(at: number, text: string): boolean {
  const sentence = sentenceSpans(text).find(({ start, end }) => start <= at && at < end);
  return sentence !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, at));
}
