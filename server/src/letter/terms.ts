import type { Profile, Term } from '../profile/types.js';
import { sourceSpan, type Prose } from './prose.js';
import { quotesOf } from './quotes.js';
import type { Span } from './span.js';

/** Where a text has a term that the house writes otherwise. */
export interface TermUse {
  /** In the prose. */
  readonly span: Span;
  readonly written: string;
  /** As the house writes it, with a capital where this one has one. */
  readonly preferred: string;
}

const NONE: readonly TermUse[] = [];
const known = new WeakMap<Prose, { readonly terms: readonly Term[]; readonly uses: readonly TermUse[] }>();

/** The terms in a piece of prose that the house writes otherwise, in order. What is quoted is another's. Kept with the prose. */
export function termsOf(prose: Prose, { terms }: Profile): readonly TermUse[] {
  if (terms.length === 0) return NONE;
  const before = known.get(prose);
  if (before?.terms === terms) return before.uses;
  const uses = findTerms(prose, terms);
  known.set(prose, { terms, uses });
  return uses;
}

function findTerms(prose: Prose, terms: readonly Term[]): readonly TermUse[] {
  const text = prose.text.toLowerCase();
  // A letter that changes its length in small letters would shift every place behind it.
  if (text.length !== prose.text.length) return NONE;
  const quoted = quotesOf(prose).map(({ span }) => span);
  const found = terms.flatMap(({ preferred, variants }) => {
    const right = placesOf(preferred.toLowerCase(), text);
    return variants.flatMap((variant) =>
      placesOf(variant.toLowerCase(), text)
        .filter(
          (span) =>
            isWhole(prose, span) &&
            ![...right, ...quoted].some((other) => other.start <= span.start && span.end <= other.end),
        )
        .map((span) => asUse(prose.text.slice(span.start, span.end), span, preferred))
        .filter(({ written }) => written !== preferred),
    );
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

function asUse(written: string, span: Span, preferred: string): TermUse {
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  return { span, written, preferred: capital ? preferred.charAt(0).toUpperCase() + preferred.slice(1) : preferred };
}
