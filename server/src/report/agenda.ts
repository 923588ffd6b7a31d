import { footOf } from '../letter/foot.js';
import type { Item, Letter, LetterReference, Section } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { askedOf } from '../profile/sections.js';
import type { SectionRole } from '../profile/types.js';
import type { Finding } from '../rules/rule.js';

/** How it stands with one section of one item. */
export type State = 'stands' | 'missing' | 'empty' | 'placeholder' | 'notNeeded';

/** What the page says of one item. Places count from the start of the text. */
export interface ItemLines {
  readonly title: string;
  readonly span: Span;
  /** By the sections of the profile, in its order. */
  readonly states: ReadonlyMap<SectionRole, State>;
  /** References to its BNC-fiche, each document once. */
  readonly fiches: readonly LetterReference[];
  /** A fiche is due and is not referred to. */
  readonly lacksFiche: boolean;
  /** What is left to be filled in, in its text or in the notes that it points to. */
  readonly open: readonly { readonly text: string; readonly span: Span }[];
}

/** Items by the part they stand in (null: in none), in the order of the text; and what is open outside any item. */
export interface Agenda {
  readonly byPart: ReadonlyMap<number | null, readonly ItemLines[]>;
  readonly openElsewhere: ItemLines['open'];
}

/** The dossier of fiches about new proposals of the Commission. */
const FICHES = '22112';

export function agendaOf(letter: Letter, findings: readonly Finding[]): Agenda {
  const owners = itemsByPlace(letter);
  const fiches = new Map<number, LetterReference[]>();
  for (const one of letter.references) {
    if (!isFiche(one)) continue;
    for (const item of owners(one.span.start)) append(fiches, item, one);
  }
  const open = new Map<number, ItemLines['open'][number][]>();
  const openElsewhere: ItemLines['open'][number][] = [];
  for (const { placeholder, span } of letter.placeholders) {
    const items = owners(span.start);
    const one = { text: placeholder.text, span };
    for (const item of items) append(open, item, one);
    if (items.length === 0) openElsewhere.push(one);
  }
  const byPart = new Map<number | null, ItemLines[]>();
  for (const item of letter.items) {
    append(byPart, item.part, {
      title: item.title,
      span: letter.headings[item.heading]?.span ?? item.span,
      states: statesOf(letter, item, says(findings, 'onderdeel-dubbel', item)),
      fiches: documents(letter, fiches.get(item.index) ?? []),
      lacksFiche: says(findings, 'bnc-fiche-ontbreekt', item),
      open: open.get(item.index) ?? [],
    });
  }
  return { byPart, openElsewhere };
}

/** Whether a rule speaks about an item. */
function says(findings: readonly Finding[], rule: string, { span }: Item): boolean {
  return findings.some((one) => one.rule === rule && one.span.start >= span.start && one.span.start < span.end);
}

/** @param doubled one heading stands in the place of another: then what that would head is missing, though no rule says so */
function statesOf(letter: Letter, item: Item, doubled: boolean): ReadonlyMap<SectionRole, State> {
  const asked = doubled ? askedOf(letter.profile, item.kind) : [];
  return new Map(
    letter.profile.sections.map(({ role }): [SectionRole, State] => {
      const standing = item.sections.filter((section) => section.role === role);
      if (standing.length > 0) return [role, best(standing)];
      return [role, item.missing.includes(role) || asked.includes(role) ? 'missing' : 'notNeeded'];
    }),
  );
}

/** Of a section that stands twice, the better one counts. */
function best(sections: readonly Section[]): State {
  if (sections.some(({ state }) => state === 'filled')) return 'stands';
  return sections.some(({ state }) => state === 'placeholder') ? 'placeholder' : 'empty';
}

function isFiche({ reference }: LetterReference): boolean {
  return reference.kind === 'kamerstuk' && reference.dossier === FICHES && reference.number !== null;
}

/**
 * Each document once. The dossier of the fiches holds other letters too: where the words before a reference speak of a
 * fiche, only such references count.
 */
function documents(letter: Letter, references: readonly LetterReference[]): readonly LetterReference[] {
  const said = references.filter((one) => /fiche/i.test(wordsBefore(letter, one)));
  const once = new Map<string, LetterReference>();
  for (const one of said.length > 0 ? said : references) {
    if (!once.has(one.reference.houseForm)) once.set(one.reference.houseForm, one);
  }
  return [...once.values()];
}

/** What stands on its line before a reference, behind the reference that precedes it. */
function wordsBefore({ source, references }: Letter, { span }: LetterReference): string {
  const before = references.filter((other) => other.span.end <= span.start).at(-1);
  return source.slice({ start: Math.max(source.lineAt(span.start).start, before?.span.end ?? 0), end: span.start });
}

/**
 * Which items (by index) a place belongs to: a note belongs to every item that points to it, wherever it stands; the
 * signature below the last item to none.
 */
function itemsByPlace(letter: Letter): (offset: number) => readonly number[] {
  const { marks, definitions } = letter.notes;
  const foot = footOf(letter);
  const inText = (offset: number): readonly number[] =>
    letter.items
      .filter(({ span }) => span.start <= offset && offset < Math.min(span.end, foot))
      .map(({ index }) => index);
  const ofNote = new Map<number, Set<number>>();
  for (const { definition, span } of marks) {
    if (definition === null) continue;
    const items = ofNote.get(definition) ?? new Set<number>();
    for (const item of inText(span.start)) items.add(item);
    ofNote.set(definition, items);
  }
  return (offset) => {
    const note = definitions.find(({ span }) => span.start <= offset && offset < span.end);
    return note === undefined ? inText(offset) : [...(ofNote.get(note.index) ?? [])];
  };
}

function append<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
