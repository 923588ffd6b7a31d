import type { Body, FlowUnit } from '../letter.js';
import type { Passage } from '../facts.js';
import { piecesOf, type Laid } from '../pieces.js';
import type { sourceSpan } from '../text/prose.js';
import type { Span } from '../span.js';

/**
 * What stands in a stretch of the text, headings of sections left out: words, nothing, or only place-holders. Notes,
 * rules, comments and the signature are no text of a section.
 *
 * @param from first unit of the flow to look at, and `to` the one behind the last
 * @param span the stretch itself: of a unit that lies half outside only the part within counts
 * @param ignored units that count for nothing
 */
export function bodyOf(laid: Laid, from: number, to: number, span: Span, ignored: ReadonlySet<number>): Body {
  let placeholder = false;
  for (let flow = from; flow < to; flow++) {
    const unit = laid.flow[flow];
    if (unit === undefined || ignored.has(flow) || unit.span.end <= span.start || unit.span.start >= span.end) continue;
    const body = unitBody(laid, unit, flow, span);
    if (body === 'filled') return 'filled';
    if (body === 'placeholder') placeholder = true;
  }
  return placeholder ? 'placeholder' : 'empty';
}

function unitBody(laid: Laid, unit: FlowUnit, flow: number, span: Span): Body {
  switch (unit.unit.kind) {
    case 'note':
    case 'rule':
    case 'comment':
    case 'linkDefinition':
    case 'frontMatter':
      return 'empty';
    case 'heading':
    case 'code':
    case 'html':
    case 'conflict':
      return 'filled';
    default:
      break;
  }
  let placeholder = false;
  for (const { passage, base } of piecesOf(laid, flow)) {
    const { prose } = passage;
    // a bare heading at the head of its paragraph: only what follows it counts
    const inside = prose.span.start + base < span.start;
    if (inside ? WORD.test(wordsFrom(prose, span.start - base, passage.placeholders)) : holdsWords(passage))
      return 'filled';
    if (passage.placeholders.length > 0) placeholder = true;
  }
  return placeholder ? 'placeholder' : 'empty';
}

const WORD = /[\p{L}\p{N}\uFFFC]/u;

/** Whether a passage says anything beside its place-holders. */
export function holdsWords({ prose, placeholders }: Passage): boolean {
  if (placeholders.length === 0) return WORD.test(prose.text);
  let rest = '';
  let at = 0;
  for (const one of placeholders) {
    rest += prose.text.slice(at, one.span.start);
    at = one.span.end;
  }
  return WORD.test(rest + prose.text.slice(at));
}

function wordsFrom(
  prose: Parameters<typeof sourceSpan>[0],
  start: number,
  placeholders: readonly { readonly span: Span }[],
): string {
  const from = prose.segments.reduce((at, segment) => {
    if (segment.source + segment.length <= start) return segment.prose + segment.proseLength;
    if (segment.source >= start) return at;
    return segment.prose + (start - segment.source);
  }, 0);
  let rest = '';
  let at = from;
  for (const { span } of placeholders) {
    if (span.end <= from) continue;
    rest += prose.text.slice(at, Math.max(at, span.start));
    at = span.end;
  }
  return rest + prose.text.slice(at);
}

/** How much of the text is looked at in one go to find the words nearest to an edge. */
const WINDOW = 64;

/** The stretch without the space at its edges; of a long stretch only the edges are looked at. */
export function trimmed(text: (span: Span) => string, span: Span): Span {
  let { start, end } = span;
  while (start < end) {
    const near = text({ start, end: Math.min(end, start + WINDOW) });
    const blank = near.length - near.trimStart().length;
    start += blank;
    if (blank < near.length) break;
  }
  if (start >= end) return { start: span.start, end: span.start };
  while (end > start) {
    const near = text({ start: Math.max(start, end - WINDOW), end });
    const blank = near.length - near.trimEnd().length;
    end -= blank;
    if (blank < near.length) break;
  }
  return { start, end };
}
