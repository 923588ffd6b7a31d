import type { Span } from '../letter/span.js';
import type { Fault, FaultName, FaultRule, FaultSeverity } from './types.js';

/** One change of the words of a reference; offsets as in the scanned text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A fault as the grammar notes it: with what would mend it, not yet with the mended reference. */
export interface Remark {
  readonly fault: FaultName;
  readonly rule: FaultRule;
  readonly severity: FaultSeverity;
  readonly span: Span;
  readonly message: string;
  /** Null where what is right is not certain. */
  readonly edits: readonly Edit[] | null;
}

/**
 * The remarks on one reference as faults, each with the reference as it would read when mended: a hint with all hints
 * mended and nothing else, so that applying it is safe; anything heavier with the hints and itself mended.
 *
 * @param span the reference's own span in `text`
 */
export function faultsOf(text: string, span: Span, remarks: readonly Remark[]): readonly Fault[] {
  const hints = remarks.filter((remark) => remark.severity === 'hint').flatMap((remark) => remark.edits ?? []);
  return remarks.map((remark) => {
    const { fault, rule, severity, message } = remark;
    const edits = remark.severity === 'hint' ? hints : [...(remark.edits ?? []), ...hints];
    const corrected = remark.edits === null ? null : apply(text, span, edits);
    return { fault, rule, severity, span: remark.span, message, corrected };
  });
}

/** The words at `span` with the edits done; of edits in each other's way the first given counts. */
function apply(text: string, span: Span, edits: readonly Edit[]): string {
  const kept: Edit[] = [];
  for (const edit of edits) {
    if (!kept.some((other) => inTheWay(edit.span, other.span))) kept.push(edit);
  }
  kept.sort((a, b) => a.span.start - b.span.start);
  let written = '';
  let at = span.start;
  for (const edit of kept) {
    written += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return written + text.slice(at, span.end);
}

function inTheWay(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
