import type {
  FlowUnit,
  Letter,
  LetterDate,
  Letterhead,
  LetterReference,
  OwnDateProblem,
  Prosepiece,
} from './letter.js';
import { lazyRecord } from './memo.js';
import { markInputs, type LostMark, type NoteMark, type NoteProblem, type Notes } from './notes/notes.js';
import { placedDate, placedReference } from './passages.js';
import { movedOffset, movedSpan, rewordedAt, shiftsOf, type Reworded, type Rewording, type Shifts } from './shifts.js';
import { sourceOf } from './source.js';
import { overlaps, shift, type Span } from './span.js';

/**
 * A letter after edits that told it nothing new (`inert.ts`): what it says stands, at other places, and only what stands
 * among the words that changed is read anew. Each part of it is made when it is first asked for, so that an answer about
 * notes costs no look at items.
 *
 * @param letter as it was assembled from `rewording.before`
 * @returns null where the letter has to be assembled after all: more changed than words of single paragraphs, or
 *   something points into these words that is not read anew here
 */
export function movedLetter(letter: Letter, rewording: Rewording): Letter | null {
  const shifts = shiftsOf(rewording);
  if (shifts === null || shifts.reworded.some(({ old }) => isPointedInto(letter, old))) return null;
  const span = (one: Span): Span => movedSpan(shifts, one);
  const all = <T extends { readonly span: Span }>(things: readonly T[]): readonly T[] =>
    things.map((one) => moved(one, span));
  const now: Letter = lazyRecord<Letter>({
    source: () => sourceOf(rewording.now),
    profile: () => letter.profile,
    recognition: () => letter.recognition,
    head: () => movedHead(letter.head, shifts),
    flow: () => movedFlow(letter.flow, shifts),
    passages: () => movedPassages(letter.passages, shifts),
    headings: () => letter.headings.map((one) => withContent(one, span)),
    parts: () => all(letter.parts),
    items: () =>
      all(letter.items).map((item) => ({
        ...item,
        sections: item.sections.map((section) => ({ ...section, body: span(section.body) })),
      })),
    announced: () => all(letter.announced),
    mentions: () => all(letter.mentions),
    variances: () => letter.variances.map((one) => ({ ...one, places: all(one.places) })),
    leftOut: () => (letter.leftOut === null ? null : moved(letter.leftOut, span)),
    provisional: () => letter.provisional,
    notes: () => movedNotes(letter.notes, shifts),
    references: () => movedReferences(letter.references, shifts),
    ownDate: () => movedOwnDate(letter.ownDate, span),
    dates: () => movedDates(letter.dates, shifts),
    dateProblems: () => {
      const at = new Map(letter.dates.map((date, index) => [date, now.dates[index] ?? date]));
      return letter.dateProblems.map((one) => {
        const date = at.get(one.date) ?? one.date;
        return one.rule === 'datum-wijkt-af' ? { ...one, date, told: moved(one.told, span) } : { ...one, date };
      });
    },
    placeholders: () => all(letter.placeholders),
    broken: () => letter.broken.map(({ before, after }) => ({ before: span(before), after: span(after) })),
    conflicts: () => all(letter.conflicts),
    switchOffs: () =>
      letter.switchOffs.map((one) => ({
        ...one,
        span: span(one.span),
        rules: all(one.rules),
        noColonAt: one.noColonAt === null ? null : movedOffset(shifts, one.noColonAt),
        scope: one.wholeLetter ? { start: 0, end: shifts.length + 1 } : movedScope(one.scope, now.flow, shifts),
      })),
  });
  ORIGINS.set(now, { letter, shifts });
  return now;
}

/** The letter that a moved one was made from, with how its places lead to those now; null for one that was assembled. */
export function originOf(letter: Letter): Origin | null {
  return ORIGINS.get(letter) ?? null;
}

interface Origin {
  readonly letter: Letter;
  readonly shifts: Shifts;
}

const ORIGINS = new WeakMap<Letter, Origin>();

/** Whether something points among words that changed which is not read anew. */
function isPointedInto(letter: Letter, words: Span): boolean {
  const { notes, ownDate, broken, announced, mentions, placeholders, dateProblems } = letter;
  const within = ({ span }: { readonly span: Span }): boolean => overlaps(span, words);
  return (
    [notes.lost, announced, mentions, placeholders].some((things) => things.some(within)) ||
    broken.some(({ before, after }) => overlaps(before, words) || overlaps(after, words)) ||
    (ownDate?.rule === 'briefdatum' && ownDate.evidence.some(within)) ||
    dateProblems.some((one) => within(one.date) || (one.rule === 'datum-wijkt-af' && within(one.told)))
  );
}

/** The same at its new place; itself where it stayed. */
function moved<T extends { readonly span: Span }>(thing: T, span: (one: Span) => Span): T {
  const now = span(thing.span);
  return now === thing.span ? thing : { ...thing, span: now };
}

function withContent<T extends { readonly span: Span; readonly content: Span }>(
  thing: T,
  span: (one: Span) => Span,
): T {
  const now = span(thing.span);
  return now === thing.span ? thing : { ...thing, span: now, content: span(thing.content) };
}

function movedHead(head: Letterhead, shifts: Shifts): Letterhead {
  const span = (one: Span): Span => movedSpan(shifts, one);
  const some = (one: Span | null): Span | null => (one === null ? null : span(one));
  return {
    ...head,
    dossiers: head.dossiers.map((one) => ({ ...one, span: span(one.span), titleSpan: some(one.titleSpan) })),
    lines: new Map([...head.lines].map(([line, place]) => [line, span(place)])),
    dateSpan: some(head.dateSpan),
    subjectSpan: some(head.subjectSpan),
    salutation: some(head.salutation),
    signatories: head.signatories.map((one) => moved(one, span)),
    end: movedOffset(shifts, head.end),
  };
}

function movedFlow(flow: readonly FlowUnit[], shifts: Shifts): readonly FlowUnit[] {
  const reworded = new Map(shifts.reworded.map((one) => [one.flow, one]));
  return flow.map((one, index) => {
    const anew = reworded.get(index);
    if (anew !== undefined) {
      const { unit } = anew;
      return { unit, base: anew.now.start, span: shift(unit.span, anew.now.start), heading: one.heading };
    }
    const base = movedOffset(shifts, one.base);
    return base === one.base ? one : { unit: one.unit, base, span: shift(one.unit.span, base), heading: one.heading };
  });
}

function movedPassages(passages: readonly Prosepiece[], shifts: Shifts): readonly Prosepiece[] {
  const reworded = new Map(shifts.reworded.map((one) => [one.piece, one]));
  return passages.map((one, index) => {
    const anew = reworded.get(index);
    if (anew !== undefined) return anew.place;
    const base = movedOffset(shifts, one.base);
    return base === one.base ? one : { ...one, base };
  });
}

function movedNotes(notes: Notes, shifts: Shifts): Notes {
  const span = (one: Span): Span => movedSpan(shifts, one);
  const lost = new Map(notes.lost.map((one): [LostMark, LostMark] => [one, moved(one, span)]));
  return {
    marks: notes.marks.map((mark) => movedMark(mark, shifts)),
    definitions: notes.definitions.map((note) => {
      const whole = span(note.span);
      if (whole === note.span) return note;
      const by = whole.start - note.span.start;
      return {
        ...note,
        span: whole,
        mark: shift(note.mark, by),
        inner: shift(note.inner, by),
        body: shift(note.body, by),
        base: note.base + by,
      };
    }),
    lost: [...lost.values()],
    problems: notes.problems.map((problem): NoteProblem =>
      problem.rule === 'voetnoot-zonder-opmaak'
        ? { ...problem, lost: problem.lost.map((one) => lost.get(one) ?? one) }
        : problem,
    ),
  };
}

/** A mark with the words around it. */
function movedMark(mark: NoteMark, shifts: Shifts): NoteMark {
  const within = rewordedAt(shifts, mark.span.start);
  if (within === undefined) {
    const span = movedSpan(shifts, mark.span);
    if (span === mark.span) return mark;
    return { ...mark, span, inner: shift(mark.inner, span.start - mark.span.start) };
  }
  const { was, is, old, now } = within;
  const nth = was.prose.marks.findIndex(({ span }) => span.start + old.start === mark.span.start);
  const input = markInputs(is.prose, now.start)[nth];
  return input === undefined ? mark : { ...mark, ...input };
}

function movedReferences(references: readonly LetterReference[], shifts: Shifts): readonly LetterReference[] {
  return nthAnew(references, shifts, (one, within, nth) => {
    const reference = within?.is.references[nth];
    if (within !== undefined && reference !== undefined) return placedReference(within.place, reference, one.note);
    const span = movedSpan(shifts, one.span);
    return span === one.span ? one : { ...one, span, locate: located(one, span) };
  });
}

function movedDates(dates: readonly LetterDate[], shifts: Shifts): readonly LetterDate[] {
  return nthAnew(dates, shifts, (one, within, nth) => {
    const date = within?.is.dates[nth];
    if (within !== undefined && date !== undefined) return placedDate(within.place, date, one.iso);
    const span = movedSpan(shifts, one.span);
    return span === one.span ? one : { ...one, span, locate: located(one, span) };
  });
}

/** @param make gets each thing, the reworded block that it stands in, if any, and how many of its kind stand before it there */
function nthAnew<T extends { readonly span: Span }>(
  things: readonly T[],
  shifts: Shifts,
  make: (thing: T, within: Reworded | undefined, nth: number) => T,
): readonly T[] {
  let last: Reworded | undefined;
  let nth = 0;
  return things.map((thing) => {
    const within = rewordedAt(shifts, thing.span.start);
    nth = within !== undefined && within === last ? nth + 1 : 0;
    last = within;
    return make(thing, within, nth);
  });
}

function located(
  { locate, span: old }: { readonly locate: (prose: Span) => Span; readonly span: Span },
  now: Span,
): (prose: Span) => Span {
  return (inner) => shift(locate(inner), now.start - old.start);
}

function movedOwnDate(problem: OwnDateProblem | null, span: (one: Span) => Span): OwnDateProblem | null {
  return problem?.rule === 'briefdatum'
    ? { ...problem, evidence: problem.evidence.map((one) => moved(one, span)) }
    : problem;
}

/** What a comment silences ends where its unit ends, also where that is among words that changed. */
function movedScope(scope: Span, flow: readonly FlowUnit[], shifts: Shifts): Span {
  const within = rewordedAt(shifts, scope.start);
  return (within === undefined ? undefined : flow[within.flow]?.span) ?? movedSpan(shifts, scope);
}
