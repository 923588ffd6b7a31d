import { groupBy, headsLine, noteKey, noteNumber } from './noteMarks.js';
import { numberingProblems, type Token } from './noteNumbering.js';
import { within } from '../span.js';
import type { LostMark, NoteDefinition, NoteMark, NoteProblem, Notation } from './notes.js';

/**
 * What is wrong with the notes, one entry per mistake, in order of the text. Notations are judged apart, and so are
 * sets of notes that each begin at 1; a number that the other notation uses is not missing.
 */
export function judgeNotes(
  marks: readonly NoteMark[],
  definitions: readonly NoteDefinition[],
  lost: readonly LostMark[],
): readonly NoteProblem[] {
  const judged = groups(marks, definitions, lost).map(judgeGroup);
  const unmatched = pairAcrossNotations(judged);
  const problems: NoteProblem[] = [...unmatched, ...judged.flatMap(({ problems }) => problems), ...groupLost(lost)];
  return problems
    .map((problem) => ({ problem, at: placeOf(problem, marks, definitions) }))
    .sort((a, b) => a.at - b.at)
    .map(({ problem }) => problem);
}

/** Marks and notes that are numbered together. */
interface Group {
  readonly notation: Notation;
  readonly marks: readonly NoteMark[];
  readonly definitions: readonly NoteDefinition[];
  readonly lost: readonly LostMark[];
  /** Numbers that the other notation uses. */
  readonly elsewhere: ReadonlySet<number>;
}

interface Judged {
  readonly group: Group;
  /** Marks without a note and notes without a mark that nothing in their own group explains. */
  readonly unmatched: readonly NoteMark[];
  readonly orphans: readonly NoteDefinition[];
  readonly problems: readonly NoteProblem[];
}

function groups(
  marks: readonly NoteMark[],
  definitions: readonly NoteDefinition[],
  lost: readonly LostMark[],
): readonly Group[] {
  const sets = [...marks, ...definitions].reduce((most, it) => Math.max(most, it.set), 0) + 1;
  const list: Group[] = [];
  for (const notation of ['sup', 'gfm'] as const) {
    const elsewhere = new Set<number>();
    for (const { notation: other, label } of marks) {
      const number = other === notation ? null : noteNumber(label);
      if (number !== null) elsewhere.add(number);
    }
    const buckets = Array.from({ length: notation === 'sup' ? sets : 1 }, () => ({
      marks: [] as NoteMark[],
      definitions: [] as NoteDefinition[],
    }));
    for (const mark of marks) {
      if (mark.notation === notation) buckets[mark.set]?.marks.push(mark);
    }
    for (const note of definitions) {
      if (note.notation === notation) buckets[note.set]?.definitions.push(note);
    }
    for (const [set, bucket] of buckets.entries()) {
      // Marks that lost their form are looked for in the text as a whole: where it has several sets, in the first.
      const own = set === 0 ? lost.filter((it) => it.notation === notation) : [];
      list.push({ notation, ...bucket, lost: own, elsewhere });
    }
  }
  return list;
}

function judgeGroup(group: Group): Judged {
  const tokens = tokensOf(group);
  const used = new Set(tokens.map((token) => token.key));
  const byKey = groupBy(group.definitions, (it) => noteKey(it.label));
  const headless = new Set(group.lost.filter((it) => it.head).map((it) => noteKey(it.label)));
  const orphans = new Map(
    group.definitions.filter((it) => !used.has(noteKey(it.label))).map((it) => [noteKey(it.label), it]),
  );
  const unmatched = new Map<string, Token>();
  for (const token of tokens) {
    const known = byKey.has(token.key) || headless.has(token.key) || unmatched.has(token.key);
    if (token.mark !== null && !known) unmatched.set(token.key, token);
  }
  const doubles = doubleNotes(group, byKey, orphans, unmatched);
  const numbered = tokens.filter((token) => !isStuckHead(token, group, unmatched));
  const pairs = pairMisses(group, numbered, orphans, unmatched);
  const numbering = numberingProblems({
    notation: group.notation,
    tokens: numbered,
    virtual: new Map(pairs.map(({ mark, due }) => [mark.index, due])),
    explained: new Map([...orphans].map(([key, note]) => [key, note.index])),
    elsewhere: new Set([...group.elsewhere, ...pairs.flatMap(({ definition }) => noteNumber(definition.label) ?? [])]),
    doubled: new Set([...byKey].filter(([, notes]) => notes.length > 1).map(([key]) => key)),
    mute: new Set([...unmatched.keys(), ...pairs.map(({ mark }) => noteKey(mark.label))]),
  });
  for (const claimed of numbering.claimed) orphans.delete(claimed);
  return {
    group,
    unmatched: [...unmatched.values()].flatMap((token) => (token.mark === null ? [] : [token.mark])),
    orphans: [...orphans.values()],
    problems: [
      ...doubles,
      ...pairs.map(({ mark, definition }): NoteProblem => {
        return { rule: 'nootcijfer-zonder-voetnoot', mark: mark.index, definition: definition.index };
      }),
      ...numbering.problems,
    ],
  };
}

/**
 * The head of a note that sticks to the note before it («… nr. 1185. <sup>4</sup> Kamerstuk …»), or to the paragraph above
 * it: its mark lacks a note for that.
 */
function isStuckHead({ key, mark }: Token, { definitions }: Group, unmatched: ReadonlyMap<string, Token>): boolean {
  const first = unmatched.get(key)?.mark;
  if (mark === null || first === undefined || first === mark) return false;
  return headsLine(mark) || definitions.some(({ body }) => within(mark.span, body));
}

/** Marks in order of the text, those that lost their form among them; a repeated `[^1]` only where another was due. */
function tokensOf({ notation, marks, lost, definitions }: Group): readonly Token[] {
  const real = marks.map((mark): Token => {
    return { key: noteKey(mark.label), number: noteNumber(mark.label), start: mark.span.start, mark };
  });
  const found = lost
    .filter((it) => !it.head)
    .map((it): Token => ({ key: it.label, number: noteNumber(it.label), start: it.span.start, mark: null }));
  const all = found.length === 0 ? real : [...real, ...found].sort((a, b) => a.start - b.start);
  if (notation === 'sup') return all;
  return withoutLegalRepeats(all, new Set(definitions.map(({ label }) => noteKey(label))));
}

/**
 * A repeated `[^2]` is legal and says nothing; but where the mark before it is 2, the next new one 4 or none, and note 3
 * has no mark, it stands in the place of 3.
 */
function withoutLegalRepeats(all: readonly Token[], noted: ReadonlySet<string>): readonly Token[] {
  const marked = new Set(all.map(({ key }) => key));
  const seen = new Set<string>();
  const taken = new Set<number>();
  const kept: Token[] = [];
  // The first behind the one that is looked at whose number is new; what was seen stays so, thus it never goes back.
  let fresh = 0;
  for (const [at, token] of all.entries()) {
    if (seen.has(token.key)) {
      const due = (kept.at(-1)?.number ?? 0) + 1;
      while (fresh <= at || (fresh < all.length && seen.has(all[fresh]?.key ?? ''))) fresh++;
      const next = all[fresh]?.number ?? null;
      const isDue = noted.has(String(due)) && !marked.has(String(due)) && (next === null || next === due + 1);
      if (token.number !== due - 1 || !isDue || taken.has(due)) continue;
      taken.add(due);
    }
    seen.add(token.key);
    kept.push(token);
  }
  return kept;
}

/**
 * Two notes with one number: the one that is out of sequence is to blame. The mark that is left over where its number
 * was due is silent, and so is a note of that number without a mark.
 */
function doubleNotes(
  { definitions }: Group,
  byKey: ReadonlyMap<string, readonly NoteDefinition[]>,
  orphans: Map<string, NoteDefinition>,
  unmatched: Map<string, Token>,
): readonly NoteProblem[] {
  const due = dueNumbers(definitions);
  const problems: NoteProblem[] = [];
  const doubles = [...byKey].filter(([, notes]) => notes.length > 1);
  for (const [key, notes] of doubles) {
    orphans.delete(key);
    const strayed = notes.filter((it) => due.get(it.index) !== noteNumber(it.label));
    const blamed = strayed.find((it) => unmatched.has(String(due.get(it.index)))) ?? strayed.at(-1) ?? notes.at(-1);
    if (blamed === undefined) continue;
    const dueKey = String(due.get(blamed.index));
    const alone = doubles.length === 1 && unmatched.size === 1 ? [...unmatched.keys()][0] : undefined;
    const leftOver = unmatched.has(dueKey) ? dueKey : alone;
    const mark = leftOver === undefined ? null : (unmatched.get(leftOver)?.mark ?? null);
    if (leftOver !== undefined) unmatched.delete(leftOver);
    const others = notes.filter((it) => it !== blamed);
    problems.push({
      rule: 'voetnoot-dubbel',
      definitions: [blamed, ...others].map((it) => it.index),
      mark: mark?.index ?? null,
    });
  }
  return problems;
}

/** Per numbered note, the number that follows that of the note before it. */
function dueNumbers(definitions: readonly NoteDefinition[]): ReadonlyMap<number, number> {
  const due = new Map<number, number>();
  let previous = 0;
  for (const { index, label } of definitions) {
    const number = noteNumber(label);
    if (number === null) continue;
    due.set(index, previous + 1);
    previous = number;
  }
  return due;
}

interface Pair {
  readonly mark: NoteMark;
  readonly definition: NoteDefinition;
  /** The number that the mark stands for in the sequence. */
  readonly due: number;
}

/** A mark and a note that miss each other, because one of the two has a number that is not due where it stands. */
function pairMisses(
  { definitions }: Group,
  tokens: readonly Token[],
  orphans: Map<string, NoteDefinition>,
  unmatched: Map<string, Token>,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const pair = (token: Token, definition: NoteDefinition, due: number): void => {
    if (token.mark === null) return;
    pairs.push({ mark: token.mark, definition, due });
    unmatched.delete(token.key);
    orphans.delete(noteKey(definition.label));
  };
  let previous = 0;
  for (const token of tokens) {
    if (token.number === null) continue;
    const due = previous + 1;
    const definition = orphans.get(String(due));
    const missed = unmatched.get(token.key) === token && token.number !== due && definition !== undefined;
    if (missed) pair(token, definition, due);
    previous = missed ? due : token.number;
  }
  const dueNotes = dueNumbers(definitions);
  for (const definition of [...orphans.values()]) {
    const due = dueNotes.get(definition.index);
    const token = due === undefined ? undefined : unmatched.get(String(due));
    if (token !== undefined && due !== undefined && due !== noteNumber(definition.label)) pair(token, definition, due);
  }
  for (const { token, definition } of inOnePlace(definitions, tokens, orphans, unmatched)) {
    pair(token, definition, noteNumber(definition.label) ?? 0);
  }
  return pairs;
}

interface Match {
  readonly token: Token;
  readonly definition: NoteDefinition;
}

/**
 * Marks without a note and notes without a mark that have the same place in their rows: between the same two that found each
 * other. Where one of each is left, and one of them has a name, one neighbour in common is enough, or names that are alike.
 */
function inOnePlace(
  definitions: readonly NoteDefinition[],
  tokens: readonly Token[],
  orphans: ReadonlyMap<string, NoteDefinition>,
  unmatched: ReadonlyMap<string, Token>,
): readonly Match[] {
  if (orphans.size === 0 || unmatched.size === 0) return [];
  const strayMarks = placesAmong(
    tokens.map(({ key }) => key),
    (key) => unmatched.has(key),
  );
  const strayNotes = placesAmong(
    definitions.map(({ label }) => noteKey(label)),
    (key) => orphans.has(key),
  );
  const notesAt = groupBy([...strayNotes], ([, place]) => placeKey(place));
  const matches = [...groupBy([...strayMarks], ([, place]) => placeKey(place))].flatMap(([place, marks]): Match[] => {
    const notes = notesAt.get(place) ?? [];
    const token = unmatched.get(marks[0]?.[0] ?? '');
    const definition = orphans.get(notes[0]?.[0] ?? '');
    const alone = marks.length === 1 && notes.length === 1;
    return alone && token !== undefined && definition !== undefined ? [{ token, definition }] : [];
  });
  const [token] = unmatched.values();
  const [definition] = orphans.values();
  if (matches.length > 0 || unmatched.size > 1 || orphans.size > 1) return matches;
  if (token === undefined || definition === undefined) return [];
  const key = noteKey(definition.label);
  if (token.number !== null && noteNumber(key) !== null) return [];
  const [mark, note] = [strayMarks.get(token.key), strayNotes.get(key)];
  const near = mark?.before === note?.before || mark?.behind === note?.behind;
  return near || nearlyEqual(token.key, key) ? [{ token, definition }] : [];
}

interface Neighbours {
  /** Keys of the nearest that are not stray; '' at an end of the row. */
  readonly before: string;
  readonly behind: string;
}

function placeKey({ before, behind }: Neighbours): string {
  return `${before}\n${behind}`;
}

/** Between which others each stray of a row stands, its first occurrence. */
function placesAmong(keys: readonly string[], isStray: (key: string) => boolean): ReadonlyMap<string, Neighbours> {
  const behind: string[] = [];
  let next = '';
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    behind[at] = next;
    const key = keys[at] ?? '';
    if (!isStray(key)) next = key;
  }
  const places = new Map<string, Neighbours>();
  let before = '';
  for (const [at, key] of keys.entries()) {
    if (!isStray(key)) before = key;
    else if (!places.has(key)) places.set(key, { before, behind: behind[at] ?? '' });
  }
  return places;
}

/** Whether two names differ by one slip of the finger: a letter more, less, other, or two swapped. */
function nearlyEqual(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (Math.max(restA.length, restB.length) <= 1) return Math.min(a.length, b.length) > 1;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** `[^3]` whose note begins with `<sup>3</sup>`, or the reverse: one mistake, on the mark. */
function pairAcrossNotations(judged: readonly Judged[]): readonly NoteProblem[] {
  const orphans = new Map<string, NoteDefinition>();
  for (const { group, orphans: own } of judged) {
    for (const note of own) orphans.set(`${group.notation} ${noteKey(note.label)}`, note);
  }
  const taken = new Set<number>();
  const problems: NoteProblem[] = [];
  for (const { group, unmatched } of judged) {
    const other = group.notation === 'sup' ? 'gfm' : 'sup';
    for (const mark of unmatched) {
      const note = orphans.get(`${other} ${noteKey(mark.label)}`);
      if (note !== undefined) taken.add(note.index);
      problems.push({ rule: 'nootcijfer-zonder-voetnoot', mark: mark.index, definition: note?.index ?? null });
    }
  }
  for (const note of orphans.values()) {
    if (!taken.has(note.index)) problems.push({ rule: 'voetnoot-zonder-nootcijfer', definition: note.index });
  }
  return problems;
}

/** One problem for a mark and its note that both lost their form. */
function groupLost(lost: readonly LostMark[]): readonly NoteProblem[] {
  return [...groupBy(lost, (it) => it.label).values()].map((same) => ({ rule: 'voetnoot-zonder-opmaak', lost: same }));
}

function placeOf(problem: NoteProblem, marks: readonly NoteMark[], definitions: readonly NoteDefinition[]): number {
  switch (problem.rule) {
    case 'voetnoot-nummering':
    case 'nootcijfer-zonder-voetnoot':
      return marks[problem.mark]?.span.start ?? 0;
    case 'voetnoot-zonder-nootcijfer':
      return definitions[problem.definition]?.span.start ?? 0;
    case 'voetnoot-dubbel':
      return definitions[problem.definitions[0] ?? 0]?.span.start ?? 0;
    case 'voetnoot-zonder-opmaak':
      return problem.lost[0]?.span.start ?? 0;
  }
}
