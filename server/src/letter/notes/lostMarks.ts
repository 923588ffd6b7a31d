import { exponentRisk, lastWord, noteNumber } from './noteMarks.js';
import type { LostMark, NoteDefinition, NoteMark, NotesInput, Notation, SuspectInput } from './notes.js';

/**
 * The suspects that are note marks, or heads of notes, without their form. Only what the other notes show is taken:
 * a note of that number without a mark, a mark of that number without a note, a mark and a head that answer each
 * other, or the gap in a sequence (1, _, 3).
 */
export function findLost(
  input: NotesInput,
  marks: readonly NoteMark[],
  definitions: readonly NoteDefinition[],
): readonly LostMark[] {
  const evidence = gather(marks, definitions);
  const suspects = input.suspects.filter((it) => !isLink(it, input.linkLabels));
  const texts = suspects.filter((it) => !it.suspect.head && it.place !== 'note' && mayMark(it, evidence));
  const heads = suspects.filter((it) => it.suspect.head && mayHead(it, evidence));
  const spokenOf = new Set(texts.map((it) => it.suspect.label));
  const answers = heads.filter((it) => evidence.marked.has(it.suspect.label) || spokenOf.has(it.suspect.label));
  const rows = inOrder([...evidence.notes, ...answers.map(placedHead)]);
  const foundHeads = firstOfEach(answers, (it) => it.suspect.form !== 'glued' || isNextInRow(it, rows));
  const foundTexts = chooseMarks(texts, new Set(foundHeads.map((it) => it.suspect.label)), evidence);
  const spoken = new Set([...evidence.marked, ...foundTexts.map((it) => it.suspect.label)]);
  const answered = foundHeads.filter((it) => spoken.has(it.suspect.label));
  return [...foundTexts, ...answered].map((it) => toLost(it, evidence)).sort((a, b) => a.span.start - b.span.start);
}

interface Evidence {
  /** Numbers that have a mark, and those that have a note, whichever notation. */
  readonly marked: ReadonlySet<string>;
  readonly noted: ReadonlyMap<string, Notation>;
  /** Marks and notes with a number, in order of the text. */
  readonly marks: readonly Placed[];
  readonly notes: readonly Placed[];
  readonly notation: Notation;
}

interface Placed {
  readonly number: number;
  readonly start: number;
}

function gather(marks: readonly NoteMark[], definitions: readonly NoteDefinition[]): Evidence {
  const gfm = [...marks, ...definitions].filter((it) => it.notation === 'gfm').length;
  return {
    marked: new Set(marks.map((it) => it.label)),
    noted: new Map(definitions.map((it) => [it.label, it.notation])),
    marks: placed(marks),
    notes: placed(definitions),
    notation: gfm * 2 > marks.length + definitions.length ? 'gfm' : 'sup',
  };
}

function placed(things: readonly (NoteMark | NoteDefinition)[]): readonly Placed[] {
  return things.flatMap(({ label, span }) => {
    const number = noteNumber(label);
    return number === null ? [] : [{ number, start: span.start }];
  });
}

/** `[1]` is a hyperlink where `[1]: http://…` stands somewhere. */
function isLink({ suspect }: SuspectInput, linkLabels: ReadonlySet<string>): boolean {
  return suspect.form === 'bracket' && linkLabels.has(suspect.label);
}

function mayMark({ suspect }: SuspectInput, { marked }: Evidence): boolean {
  if (marked.has(suspect.label)) return false;
  if (suspect.form === 'bracket') return lastWord(suspect.before).length !== 1;
  return exponentRisk(suspect.before, suspect.label) === 'none';
}

/** At the start of a paragraph, or of a line of one that holds notes. */
function mayHead({ suspect, place, amongNotes }: SuspectInput, { noted }: Evidence): boolean {
  const opens = suspect.span.start === 0;
  const where = place === 'paragraph' ? opens || amongNotes : place === 'note' && !opens;
  return where && !noted.has(suspect.label) && suspect.after.trim() !== '';
}

function placedHead({ suspect, span }: SuspectInput): Placed {
  return { number: Number(suspect.label), start: span.start };
}

function inOrder(things: readonly Placed[]): readonly Placed[] {
  return [...things].sort((a, b) => a.start - b.start);
}

/** Whether the note before it has the number below, or the note behind it the number above. */
function isNextInRow(it: SuspectInput, rows: readonly Placed[]): boolean {
  const { previous, next } = around(rows, it.span.start);
  const number = Number(it.suspect.label);
  return previous === number - 1 || next === number + 1;
}

/** The mark for each number: the form that is clearest, in its place in the sequence; none where two are as likely. */
function chooseMarks(
  texts: readonly SuspectInput[],
  heads: ReadonlySet<string>,
  evidence: Evidence,
): readonly SuspectInput[] {
  const byLabel = new Map<string, SuspectInput[]>();
  for (const it of texts) {
    const same = byLabel.get(it.suspect.label);
    if (same === undefined) byLabel.set(it.suspect.label, [it]);
    else same.push(it);
  }
  const chosen: SuspectInput[] = [];
  for (const [label, candidates] of byLabel) {
    const known = evidence.noted.has(label) || heads.has(label);
    const likely = candidates.filter((it) => shown(it, known, evidence));
    const best = Math.max(...likely.map(clearness));
    const clearest = likely.filter((it) => clearness(it) === best);
    const [first] = clearest;
    if (first === undefined) continue;
    if (clearest.length === 1 || best >= FORMED) chosen.push(first);
  }
  return chosen;
}

/** Whether the other notes show that this is a mark. */
function shown(it: SuspectInput, known: boolean, { marks }: Evidence): boolean {
  const { previous, next } = around(marks, it.span.start);
  const number = Number(it.suspect.label);
  const formed = it.suspect.form === 'bracket' || (it.suspect.form === 'superscript' && !endsName(it));
  if (known) return formed || ((previous ?? 0) < number && number < (next ?? Infinity));
  const gap = (previous ?? 0) === number - 1 && next === number + 1;
  return gap && clearness(it) > NAME;
}

/** «IRIS²»: a name that ends in a raised figure of its own. */
function endsName({ suspect }: SuspectInput): boolean {
  return (suspect.label === '2' || suspect.label === '3') && /\p{Lu}{2}$/u.test(lastWord(suspect.before));
}

const NAME = 1;
const FORMED = 4;

/** How clearly a suspect is a mark, by its form alone. */
function clearness({ suspect }: SuspectInput): number {
  if (suspect.form !== 'glued') return FORMED;
  const word = lastWord(suspect.before);
  if (word === '') return 3;
  // A name may end in a digit of its own («Erasmus2»); an ordinary word does not.
  return word === word.toLowerCase() ? 2 : NAME;
}

function around(things: readonly Placed[], offset: number): { previous: number | null; next: number | null } {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const own = things[low]?.start === offset ? 1 : 0;
  return { previous: things[low - 1]?.number ?? null, next: things[low + own]?.number ?? null };
}

function firstOfEach(
  suspects: readonly SuspectInput[],
  accept: (it: SuspectInput) => boolean,
): readonly SuspectInput[] {
  const seen = new Set<string>();
  return suspects.filter((it) => {
    if (seen.has(it.suspect.label) || !accept(it)) return false;
    seen.add(it.suspect.label);
    return true;
  });
}

function toLost({ suspect, span, rawBefore }: SuspectInput, evidence: Evidence): LostMark {
  const escaped = suspect.form === 'bracket' && rawBefore === '\\';
  return {
    notation: evidence.noted.get(suspect.label) ?? evidence.notation,
    label: suspect.label,
    span: { start: span.start - (escaped ? 1 : 0), end: span.end },
    head: suspect.head,
  };
}
