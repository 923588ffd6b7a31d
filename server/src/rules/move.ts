import type { Span } from '../letter/span.js';
import type { Change } from '../letter/text/blocks.js';
import type { Finding } from './rule.js';

/** A finding where it stands after an edit: what lies behind it moves along, and what it cut into ends there. */
export function movedFinding(finding: Finding, edit: Change): Finding {
  const { span, related } = finding;
  const stays = (one: { readonly span: Span }): boolean => one.span.end <= edit.start;
  if (stays(finding) && related?.every(stays) !== false) return finding;
  const own = { ...finding, span: movedSpan(span, edit) };
  return related === undefined
    ? own
    : { ...own, related: related.map((one) => ({ ...one, span: movedSpan(one.span, edit) })) };
}

/** Text put in right before a stretch moves it; right behind it is no part of it. */
function movedSpan(span: Span, edit: Change): Span {
  const grown = edit.text.length - (edit.end - edit.start);
  const start = span.start >= edit.end ? span.start + grown : Math.min(span.start, edit.start);
  if (span.end <= edit.start) return { start, end: Math.max(start, span.end) };
  const end = span.end >= edit.end ? span.end + grown : edit.start;
  return { start, end: Math.max(start, end) };
}
