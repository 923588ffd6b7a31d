import type { Letter, SwitchOff } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Edit, Report } from '../rule.js';
import { silences } from '../silence.js';

/** Stands where the author writes why; the editor selects it. */
const REASON = 'reden';

/** How far a comment reaches: what stands directly behind it, or everything. */
export type Reach = 'block' | 'letter';

/**
 * The edit that keeps a finding silent (CONTRACT.md): a comment with room for a reason, or the rule's name in a comment
 * that already reaches the place.
 */
export function switchOff(letter: Letter, rule: string, report: Report, reach: Reach): Edit {
  const whole = reach === 'letter';
  const present = letter.switchOffs.find(
    (one) => one.wholeLetter === whole && one.rules.length > 0 && silences(one, report),
  );
  return present === undefined ? comment(letter, rule, report.span, whole) : added(present, rule);
}

function added({ rules }: SwitchOff, rule: string): Edit {
  const end = rules.at(-1)?.span.end ?? 0;
  return { span: { start: end, end }, text: `, ${rule}` };
}

function comment(letter: Letter, rule: string, { start }: Span, whole: boolean): Edit {
  const at = whole ? behindFrontMatter(letter) : beforeBlock(letter, start);
  const { lineEnd } = letter.source;
  const words = whole ? 'controle negeren in hele brief' : 'controle negeren';
  return { span: { start: at, end: at }, text: `<!-- ${words}: ${rule} – ${REASON} -->${lineEnd}${lineEnd}` };
}

/** The start of the line on which the block begins that holds a place. */
function beforeBlock({ flow, source }: Letter, offset: number): number {
  const unit = flow.find(({ span }) => span.start <= offset && offset < Math.max(span.end, span.start + 1));
  return source.lineAt(unit?.span.start ?? offset).start;
}

function behindFrontMatter({ flow }: Letter): number {
  const [first, second] = flow;
  return first?.unit.kind === 'frontMatter' ? (second?.span.start ?? first.span.end) : 0;
}

/** Where in the text after the edit the reason stands that is to be filled in; null where one was there already. */
export function reasonIn(edit: Edit): Span | null {
  const at = edit.text.indexOf(`– ${REASON} -->`);
  if (at === -1) return null;
  const start = edit.span.start + at + 2;
  return { start, end: start + REASON.length };
}
