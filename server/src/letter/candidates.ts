import type { Profile } from '../profile/types.js';
import type { WrittenDate } from './dates.js';
import type { FlowUnit } from './letter.js';
import { piecesOf, type Laid } from './pieces.js';
import { sourceSpan, type Prose } from './prose.js';
import { isSectionRole, nameOf, type Candidate } from './roles.js';
import { shift } from './span.js';

/** Longer than this no bare line is a section's name. */
const LONGEST_BARE = 60;

/**
 * The lines that stand as headings: those with a heading's form, and bare lines that are exactly a section's name.
 *
 * @param from index in the flow where the head of the letter ends: its lines are no headings, its title aside
 */
export function findCandidates(laid: Laid, profile: Profile, from: number): readonly Candidate[] {
  const found: Candidate[] = [];
  laid.flow.forEach((unit, flow) => {
    if (unit.unit.kind === 'heading') {
      if (flow < from && !(unit.unit.form !== 'bold' && /\bgeannoteerde agenda\b/i.test(unit.unit.prose.text))) return;
      const candidate = headingCandidate(laid, unit, flow, profile);
      if (candidate !== null) found.push(candidate);
    } else if (unit.unit.kind === 'paragraph' && flow >= from) {
      found.push(...bareLines(unit, unit.unit.prose, flow, profile));
    }
  });
  return found;
}

function headingCandidate(laid: Laid, unit: FlowUnit, flow: number, profile: Profile): Candidate | null {
  if (unit.unit.kind !== 'heading') return null;
  const { form, level, prose } = unit.unit;
  const text = prose.text.replaceAll('\n', ' ').replaceAll('\uFFFC', ' ').trim();
  const from = prose.text.length - prose.text.trimStart().length;
  return {
    flow,
    form,
    level,
    span: unit.span,
    content: shift(sourceSpan(prose, from, prose.text.trimEnd().length), unit.base),
    text,
    name: nameOf(prose, text, profile),
    dates: piecesOf(laid, flow)[0]?.passage.dates ?? NO_DATES,
    prose,
  };
}

const NO_DATES: readonly WrittenDate[] = [];

/** Bare lines depend on the words of a paragraph and the profile alone: most paragraphs have none, and need no second look. */
const BARE = new WeakMap<
  Prose,
  { readonly profile: Profile; readonly lines: readonly { readonly at: number; readonly text: string }[] }
>();

function bareLines(unit: FlowUnit, prose: Prose, flow: number, profile: Profile): readonly Candidate[] {
  let known = BARE.get(prose);
  if (known?.profile !== profile) {
    known = { profile, lines: findBare(prose, profile) };
    BARE.set(prose, known);
  }
  return known.lines.map(({ at, text }) => {
    const span = shift(sourceSpan(prose, at, at + text.length), unit.base);
    return {
      flow,
      form: 'bare',
      level: null,
      span,
      content: span,
      text,
      name: nameFor(text, profile),
      dates: NO_DATES,
      prose,
    };
  });
}

function findBare(prose: Prose, profile: Profile): readonly { readonly at: number; readonly text: string }[] {
  const lines = prose.text.split('\n');
  const found: { at: number; text: string }[] = [];
  let at = 0;
  let before = '';
  for (const line of lines) {
    const text = line.trim();
    // a word at the head of a line in the midst of a sentence is no heading
    const stands = before === '' || /[.!?:;»”"’)\]]$/.test(before);
    if (text !== '' && text.length <= LONGEST_BARE && stands && /^[\p{Lu}\d(]/u.test(text)) {
      const name = nameFor(text, profile);
      if (name?.exact === true && name.roles.some(isSectionRole)) found.push({ at: at + line.indexOf(text), text });
    }
    at += line.length + 1;
    before = text;
  }
  return found;
}

function nameFor(text: string, profile: Profile): Candidate['name'] {
  return nameOf({ text, segments: [], marks: [], links: [], span: { start: 0, end: 0 } }, text, profile);
}
