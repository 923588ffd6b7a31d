import type { CommentFact } from './facts.js';
import type { FlowUnit, SwitchOff } from './letter.js';

const HEAD = /^\s*controle\s+negeren\b(\s+in\s+(?:de\s+)?(?:hele|gehele)\s+brief\b)?(\s*:)?/iu;

/**
 * The comments that switch rules off: `<!-- controle negeren: REGEL, REGEL – reden -->` for what begins in the next
 * block, `<!-- controle negeren in hele brief: REGEL -->` for the whole text (CONTRACT.md).
 */
export function readSwitchOffs(
  comments: readonly CommentFact[],
  flow: readonly FlowUnit[],
  length: number,
): readonly SwitchOff[] {
  return comments.flatMap(({ span, text }) => {
    const head = HEAD.exec(text);
    if (head === null) return [];
    const wholeLetter = head[1] !== undefined;
    const colon = head[2] !== undefined;
    const names = text.slice(head[0].length);
    const reason = /\s[–—-]\s|[.:](?=\s|$)/u.exec(names);
    const listed = reason === null ? names : names.slice(0, reason.index);
    const start = span.start + '<!--'.length + head[0].length;
    const rules = [...listed.matchAll(/[^\s,;]+/gu)].map((match) => ({
      name: match[0],
      span: { start: start + match.index, end: start + match.index + match[0].length },
    }));
    return [
      {
        span,
        rules: colon ? rules : [],
        noColonAt: colon ? null : start,
        wholeLetter,
        scope: wholeLetter ? { start: 0, end: length + 1 } : nextBlock(flow, span.end, span.start),
      },
    ];
  });
}

/** The unit in which a comment stands among words, else the next one that is neither comment nor rule. */
function nextBlock(
  flow: readonly FlowUnit[],
  after: number,
  at: number,
): { readonly start: number; readonly end: number } {
  let low = 0;
  let high = flow.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow[middle]?.span.end ?? 0) < after) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < flow.length; i++) {
    const unit = flow[i];
    if (unit === undefined) break;
    if (unit.unit.kind === 'comment' && unit.span.start <= at && unit.span.end >= after) continue;
    if (unit.unit.kind === 'comment') continue;
    return unit.span;
  }
  return { start: after, end: after };
}
