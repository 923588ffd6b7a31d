import type { Prosepiece, Source } from '../../letter/letter.js';
import { sourceSpan } from '../../letter/text/prose.js';
import { isQuoteForm, isSingle, QUOTE_SIGNS, quotesOf, type QuoteForm } from '../../letter/words/quotes.js';
import { shift, type Span } from '../../letter/span.js';
import { isLetterCase, isQuoteSpelling, type Spelling } from '../../letter/words/spellings.js';
import type { Edit } from '../rule.js';

/** A spelling with its place. */
export interface Place {
  readonly spelling: Spelling;
  readonly piece: Prosepiece;
}

/** A place, and the form that it is to have. */
export interface Rewriting {
  readonly place: Place;
  readonly form: string;
}

/** Where a spelling stands in the text. */
export function spanOf({ piece, spelling: { span } }: Place): Span {
  return placed(piece, span);
}

function placed({ prose, base }: Prosepiece, span: Span): Span {
  return shift(sourceSpan(prose, span.start, span.end), base);
}

/** The edits that write each place in its new form. */
export function editsFor(source: Source, places: readonly Rewriting[]): readonly Edit[] {
  return places.flatMap(({ place, form }) =>
    isQuoteForm(form) ? requoted(source, place, form) : [{ span: spanOf(place), text: rewritten(place, form) }],
  );
}

function rewritten({ spelling, piece }: Place, form: string): string {
  const { text } = piece.prose;
  const { start, end } = spelling.span;
  const written = text.slice(start, end);
  switch (spelling.kind) {
    case 'streepjes':
      return /\s/.test(text.charAt(start - 1)) ? form : ` ${form} `;
    case 'bereik':
      return written.replace(/[-–]/, form);
    case 'ambten':
      if (!isLetterCase(form)) return form;
      return (
        (form === 'hoofdletter' ? written.charAt(0).toUpperCase() : written.charAt(0).toLowerCase()) + written.slice(1)
      );
    default:
      return withStop(text, spelling, form);
  }
}

/** The full stop of «jl.» is at the end of a sentence that of the sentence as well. */
function withStop(text: string, { form, span }: Spelling, to: string): string {
  const behind = text.slice(span.end, span.end + 3);
  const ends = /^(?:\s*$|\s\p{Lu})/u.test(behind);
  if (form.endsWith('.') && !to.endsWith('.') && ends) return `${to}.`;
  return !form.endsWith('.') && to.endsWith('.') && behind.startsWith('.') ? to.slice(0, -1) : to;
}

/** Other signs around a quotation; a quotation within it that has those already takes the old ones. */
function requoted(source: Source, { piece, spelling }: Place, form: QuoteForm): readonly Edit[] {
  if (spelling.kind === 'paar') return quotedAs(source, piece, spelling.span, form);
  if (!isQuoteSpelling(spelling)) return [];
  const within = quotesOf(piece.prose).filter(
    (quote) =>
      quote.nested &&
      spelling.span.start < quote.span.start &&
      quote.span.end < spelling.span.end &&
      isSingle(quote.form) === isSingle(form),
  );
  return [
    ...quotedAs(source, piece, spelling.span, form),
    ...within.flatMap(({ span }) => quotedAs(source, piece, span, spelling.form)),
  ];
}

function quotedAs(source: Source, piece: Prosepiece, { start, end }: Span, form: QuoteForm): readonly Edit[] {
  const [open, close] = QUOTE_SIGNS[form];
  const edit = (at: number, text: string): Edit => {
    const span = placed(piece, { start: at, end: at + 1 });
    // a sign that was escaped needs it no longer
    const escaped = span.start > 0 && source.slice({ start: span.start - 1, end: span.start }) === '\\';
    return { span: escaped ? { ...span, start: span.start - 1 } : span, text };
  };
  return [edit(start, open), edit(end - 1, close)];
}
