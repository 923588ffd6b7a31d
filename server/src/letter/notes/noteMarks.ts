import type { DefinitionInput, MarkInput, Notation, NoteMark } from './notes.js';

/** Notes are found by this: numbers as they are, names without regard to case, as GFM does. */
export function noteKey(label: string): string {
  return noteNumber(label) === null ? label.trim().toLowerCase() : label;
}

/** The number that a label is, or null for a name («bnc», «*»). */
export function noteNumber(label: string): number | null {
  if (label.length === 0 || label.length > 6 || label.startsWith('0')) return null;
  let number = 0;
  for (let at = 0; at < label.length; at += 1) {
    const digit = label.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The marks that are note marks: exponents, formulas and variables (`m<sup>2</sup>`, `CO<sup>2</sup>`, `x<sup>2</sup>`)
 * left out.
 */
export function keepMarks(inputs: readonly MarkInput[], definitions: readonly DefinitionInput[]): readonly MarkInput[] {
  const noted = new Set(definitions.filter((it) => it.notation === 'sup').map((it) => noteKey(it.label)));
  const risks = inputs.map((mark) => (mark.notation === 'sup' ? riskOf(mark) : 'none'));
  const sure = new Set<string>();
  inputs.forEach(({ notation, label }, at) => {
    if (notation === 'sup' && risks[at] === 'none') sure.add(noteKey(label));
  });
  const missed = notesWithoutMark(inputs, definitions);
  const lonelyPowers = noted.size === 0 && [...sure].every((label) => label === '2' || label === '3');
  return inputs.filter((mark, at) => {
    if (mark.notation === 'gfm') return true;
    const key = noteKey(mark.label);
    if (noteNumber(mark.label) === null) return noted.has(key);
    const risk = risks[at];
    if (risk === 'certain') return false;
    if (risk === 'likely') return noted.has(key) && !sure.has(key);
    return !lonelyPowers || missed.has(key);
  });
}

/** The `[^3]` notes that no `[^3]` points to: a lonely `<sup>3</sup>` is the mark of one of these rather than a power. */
function notesWithoutMark(inputs: readonly MarkInput[], definitions: readonly DefinitionInput[]): ReadonlySet<string> {
  const marked = new Set(inputs.filter((it) => it.notation === 'gfm').map((it) => noteKey(it.label)));
  const notes = definitions.filter((it) => it.notation === 'gfm').map((it) => noteKey(it.label));
  return new Set(notes.filter((key) => !marked.has(key)));
}

/** Whether a mark begins a line and words follow, as the head of a note does that no blank line parts from a paragraph. */
export function headsLine({ notation, before, after }: NoteMark): boolean {
  return notation === 'sup' && before.endsWith('\n') && /^[ \t]/.test(after);
}

/** As `exponentRisk`; a fraction (`<sup>1</sup>/<sub>3</sub>`) is no note either, nor likely what goes on with letters. */
function riskOf({ before, after, label }: MarkInput): 'certain' | 'likely' | 'none' {
  const next = after.charAt(0);
  if (next === '/' || next === '⁄') return 'certain';
  return isWordCharacter(next) ? 'likely' : exponentRisk(before, label);
}

const UNITS = new Set(['m', 'km', 'cm', 'mm', 'dm', 'hm', 'nm', 'µm', 'μm']);
const FORMULAS = new Set(['co', 'h', 'o', 'n', 'no', 'so', 'nh', 'ch', 'pm', 'sf', 'cf', 'mp']);

/**
 * Whether a raised number behind these words counts or measures something instead of pointing to a note: an area
 * (`certain`), or what looks like a power, a formula or a variable (`likely`: the notes decide).
 */
export function exponentRisk(before: string, label: string): 'certain' | 'likely' | 'none' {
  const word = lastWord(before);
  const letters = word.replace(/^[\d.,]+/, '');
  if ((label === '2' || label === '3') && UNITS.has(letters)) return 'certain';
  if (FORMULAS.has(letters.toLowerCase())) return 'likely';
  if (letters === '' ? word.length > 0 && word.length <= 2 : letters.length === 1) return 'likely';
  return 'none';
}

/** The letters and digits that a text ends with. */
export function lastWord(before: string): string {
  let start = before.length;
  while (start > 0 && isWordCharacter(before.charAt(start - 1))) start -= 1;
  return before.slice(start);
}

function isWordCharacter(character: string): boolean {
  return (character >= '0' && character <= '9') || character.toLowerCase() !== character.toUpperCase();
}

/** A key for a note within its notation and set. */
export function setKey(notation: Notation, set: number, label: string): string {
  return `${notation} ${String(set)} ${noteKey(label)}`;
}

/** The things with one key, in the order in which the keys first appear. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
