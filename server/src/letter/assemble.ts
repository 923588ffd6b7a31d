import { matchName } from '../profile/names.js';
import type { ItemKind, SectionRole } from '../profile/types.js';
import { announce } from './announcements.js';
import type { Blocks } from './blocks.js';
import { bodyOf, trimmed } from './bodies.js';
import { findBroken } from './broken.js';
import { findCandidates, isSectionRole } from './candidates.js';
import { readAttendance, readCouncil, type CouncilFacts } from './council.js';
import { resolveDate } from './dates.js';
import type { Facts } from './facts.js';
import { readHead, readSignatories, type Head } from './head.js';
import { isLight, kindOf } from './kinds.js';
import type {
  Body,
  FlowUnit,
  Heading,
  Item,
  Letter,
  LetterDate,
  LetterPlaceholder,
  LetterReference,
  Part,
  Role,
  Section,
} from './letter.js';
import { assembleNotes, markInputs, suspectInputs, type DefinitionInput, type Notes } from './notes.js';
import { layOut, type Laid, type Piece } from './pieces.js';
import { sourceSpan } from './prose.js';
import type { ReadOptions } from './reader.js';
import { recognise } from './recognise.js';
import { ruleHeadings, type Ruled } from './roles.js';
import { sourceOf } from './source.js';
import { shift, within, type Span } from './span.js';
import { readSwitchOffs } from './switchOffs.js';
import { titleOf } from './titles.js';

/** Assembles the letter from what its blocks say. Its cost grows with the number of facts, not with the text. */
export function assemble(blocks: Blocks, facts: readonly Facts[], options: ReadOptions): Letter {
  const { profile } = options;
  const source = sourceOf(blocks);
  const laid = layOut(blocks, facts);
  const head = readHead(laid.flow, (text) => nameOfText(text, profile));
  const signed = readSignatories(laid.flow);

  const ruled = ruleHeadings(findCandidates(laid, profile, head.units), {
    isAnnounced: announcedTitles(laid, options),
    signed: signedAt(signed.units, laid.flow.length),
  });
  const headings = ruled.map(asHeading);
  const flow = withHeadings(laid.flow, headings);

  const agenda =
    headings.find((heading) => heading.roles.some((role) => role === 'part' || role === 'item'))?.flow ??
    laid.flow.length;
  const council = readCouncil(laid, head, headings, agenda);
  const shapes = partShapes(headings, source.length);
  const drafts = itemDrafts(laid, headings, source, signed.units, profile, shapes, council);
  const announced = announce({ profile, flow, headings, parts: shapes, items: drafts });
  const running = !headings.some((heading) => heading.roles.some(isSectionRole));
  const items = drafts.map((draft, i) => finishItem(draft, announced.treatment[i], running, options));
  const notes = notesOf(laid, headings, source);
  const dates = datesOf(laid, headings, council);

  return {
    source,
    profile,
    recognition: recognise(laid, head, headings, items, options),
    head: {
      form: head.form,
      dossier: head.dossier,
      number: head.number,
      sessionYear: head.sessionYear,
      date: council.letterDate,
      subject: head.subject === null ? null : head.subject.text.replace(/^(?:betreft|onderwerp)\s*:?\s*/i, ''),
      council: council.name,
      councilDates: council.dates,
      signatories: signed.signatories,
      end: head.end,
    },
    flow,
    passages: laid.pieces.map(({ passage, base, flow: at }) => ({
      place: passage.place,
      prose: passage.prose,
      base,
      flow: at,
    })),
    headings,
    parts: finishParts(shapes, laid, headings, head, signed.signatories, dates, agenda),
    items,
    announced: announced.announced,
    mentions: announced.mentions,
    variances: announced.variances,
    provisional: announced.provisional,
    notes,
    references: referencesOf(laid, notes),
    dates,
    placeholders: placeholdersOf(laid, items, notes),
    broken: findBroken(flow, source),
    conflicts: laid.conflicts,
    switchOffs: readSwitchOffs(laid.comments, laid.flow, source.length),
  };
}

function nameOfText(text: string, profile: ReadOptions['profile']): boolean {
  const name = matchName(text, profile);
  return name?.roles.some((role) => isSectionRole(role)) === true;
}

/** Whether a heading's words stand in a list of the letter, small words and numbering aside. */
function announcedTitles(laid: Laid, options: ReadOptions): (text: string) => boolean {
  const keys = new Set<string>();
  for (const { passage } of laid.pieces) {
    if (passage.place === 'entry' && passage.prose.text.length >= 8)
      keys.add(titleOf(passage.prose.text, options.profile).key);
  }
  keys.delete('');
  return (text) => keys.size > 0 && keys.has(titleOf(text, options.profile).key);
}

/** Where the covering letter is signed: the first signature, if text follows it. */
function signedAt(units: ReadonlySet<number>, length: number): number | null {
  const last = Math.min(...[...units].map((unit) => unit));
  return units.size > 0 && last < length - 1 ? last : null;
}

function asHeading(ruled: Ruled, index: number): Heading {
  const { candidate, roles, item, part } = ruled;
  const misspeltRole = candidate.signs.name?.exact === false ? roles.find((role) => isSectionRole(role)) : undefined;
  return {
    index,
    flow: candidate.flow,
    form: candidate.form,
    level: candidate.level,
    span: candidate.span,
    content: candidate.content,
    text: candidate.text,
    roles,
    misspelt:
      misspeltRole === undefined || candidate.signs.name === null
        ? null
        : { role: misspeltRole, name: candidate.signs.name.name },
    item,
    part,
  };
}

function withHeadings(flow: Laid['flow'], headings: readonly Heading[]): readonly FlowUnit[] {
  const first = new Map<number, number>();
  for (const heading of headings) if (!first.has(heading.flow)) first.set(heading.flow, heading.index);
  return flow.map((unit, i) => {
    const heading = first.get(i);
    return heading === undefined ? unit : { ...unit, heading };
  });
}

type PartShape = Pick<Part, 'index' | 'title' | 'heading' | 'span' | 'informal'>;

const ENDS_PART: ReadonlySet<Role> = new Set<Role>(['part', 'title', 'report', 'annex']);
const ENDS_ITEM: ReadonlySet<Role> = new Set<Role>(['item', ...ENDS_PART]);

/** Where the stretch of each heading ends: at the next heading with one of these roles, or at the end of the text. */
function ends(
  headings: readonly Heading[],
  length: number,
  ending: (heading: Heading) => boolean,
): readonly { readonly offset: number; readonly flow: number | null }[] {
  const found: { offset: number; flow: number | null }[] = [];
  let next: { offset: number; flow: number | null } = { offset: length, flow: null };
  for (let i = headings.length - 1; i >= 0; i--) {
    found[i] = next;
    const heading = headings[i];
    if (heading !== undefined && ending(heading)) next = { offset: heading.span.start, flow: heading.flow };
  }
  return found;
}

function partShapes(headings: readonly Heading[], length: number): readonly PartShape[] {
  const end = ends(headings, length, (heading) => heading.roles.some((role) => ENDS_PART.has(role)));
  return headings
    .filter((heading) => heading.roles.includes('part'))
    .map((heading, index) => ({
      index,
      title: heading.text,
      heading: heading.index,
      span: { start: heading.span.start, end: end[heading.index]?.offset ?? length },
      informal: isLight(heading.text),
    }));
}

interface ItemDraft {
  readonly index: number;
  readonly title: string;
  readonly heading: number;
  readonly part: number | null;
  readonly kind: ItemKind;
  readonly light: boolean;
  readonly span: Span;
  readonly sections: readonly Section[];
  readonly intro: Body;
  /** Words of section headings that stand more than once. */
  readonly doubled: number;
}

/** The items with their sections, as their own headings give them. */
function itemDrafts(
  laid: Laid,
  headings: readonly Heading[],
  source: Letter['source'],
  signature: ReadonlySet<number>,
  profile: ReadOptions['profile'],
  parts: readonly PartShape[],
  council: CouncilFacts,
): readonly ItemDraft[] {
  const itemEnds = ends(
    headings,
    source.length,
    (heading) => heading.roles.some((role) => ENDS_ITEM.has(role)) || isLooseHeading(heading),
  );
  const sectionEnds = ends(
    headings,
    source.length,
    (heading) => !(heading.roles.includes('other') && heading.item !== null),
  );
  const slice = (span: Span): string => source.slice(span);
  const drafts: ItemDraft[] = [];
  const bodyBehind = (
    heading: Heading,
    end: { offset: number; flow: number | null } | undefined,
  ): { span: Span; body: Body } => {
    const span = { start: heading.span.end, end: end?.offset ?? source.length };
    // a bare heading shares its unit with what follows it, and the next heading may stand in the same unit too
    const from = heading.form === 'bare' ? heading.flow : heading.flow + 1;
    const to = end?.flow == null ? laid.flow.length : end.flow + 1;
    return { span: trimmed(slice, span), body: bodyOf(laid, from, to, span, signature) };
  };

  for (const heading of headings) {
    if (heading.roles.includes('item')) {
      const end = itemEnds[heading.index];
      const part = heading.part;
      drafts.push({
        index: drafts.length,
        title: heading.text,
        heading: heading.index,
        part,
        kind: kindOf(heading.text, profile),
        light: isLight(heading.text) || council.informal || (part !== null && parts[part]?.informal === true),
        span: { start: heading.span.start, end: end?.offset ?? source.length },
        sections: [],
        intro: bodyBehind(heading, sectionEnds[heading.index]).body,
        doubled: 0,
      });
    } else if (heading.item !== null) {
      const item = drafts[heading.item];
      const roles = heading.roles.filter((role): role is Section['role'] => role !== 'other');
      if (item === undefined || roles.length === 0) continue;
      const { span, body } = bodyBehind(heading, sectionEnds[heading.index]);
      const sections = roles.map((role) => ({ role, heading: heading.index, body: span, state: body }));
      const twice = item.sections.some((section) => wordsOf(headings[section.heading]) === wordsOf(heading));
      drafts[heading.item] = {
        ...item,
        sections: [...item.sections, ...sections],
        doubled: item.doubled + (twice ? 1 : 0),
      };
    }
  }
  return drafts;
}

/** A heading of the letter that belongs to no item («Tot slot»): it ends the one before it. */
function isLooseHeading(heading: Heading): boolean {
  return heading.roles.includes('other') && heading.item === null;
}

function wordsOf(heading: Heading | undefined): string {
  return heading?.text.toLowerCase().replace(/[\s:.]+$/u, '') ?? '';
}

/** Decides what is missing: by the item's kind, and by what already explains the gap (CONTRACT.md, «Which rule speaks»). */
function finishItem(
  draft: ItemDraft,
  treatment: { readonly kind: ItemKind; readonly light: boolean } | undefined,
  running: boolean,
  options: ReadOptions,
): Item {
  const { doubled, ...rest } = draft;
  const kind = treatment?.kind ?? draft.kind;
  const light = draft.light || treatment?.light === true;
  const asks = options.profile.kinds.find((one) => one.kind === kind)?.missing ?? null;
  const present = new Set(draft.sections.map((section) => section.role));
  const absent = options.profile.sections.map((section) => section.role).filter((role) => !present.has(role));
  const bare = draft.sections.length === 0 && draft.intro !== 'filled';
  const missing: readonly SectionRole[] = running || bare || asks === null ? [] : absent.slice(doubled);
  return { ...rest, kind, light, missing };
}

function finishParts(
  shapes: readonly PartShape[],
  laid: Laid,
  headings: readonly Heading[],
  head: Head,
  signatories: Letter['head']['signatories'],
  dates: readonly LetterDate[],
  agenda: number,
): readonly Part[] {
  if (shapes.length === 0) return [];
  const texts = laid.pieces.flatMap(({ passage, flow }): { readonly text: string; readonly part: number | null }[] => {
    if (passage.place !== 'paragraph' || flow < head.units) return [];
    if (flow < agenda) return [{ text: passage.prose.text, part: null }];
    const part = introducedPart(shapes, headings, flow);
    return part === null ? [] : [{ text: passage.prose.text, part }];
  });
  const attendance = readAttendance(
    shapes.map((shape) => shape.title),
    texts,
    signatories,
    head.sender,
  );
  return shapes.map((shape) => {
    const heading = headings[shape.heading];
    const own =
      heading === undefined
        ? []
        : dates.filter((date) => within(date.span, heading.span)).flatMap((date) => daysIn(date.iso));
    return { ...shape, dates: [...new Set(own)], attendees: attendance[shape.index] ?? [] };
  });
}

/** The part whose introduction a unit stands in: between its heading and the next. */
function introducedPart(shapes: readonly PartShape[], headings: readonly Heading[], flow: number): number | null {
  for (const shape of shapes) {
    const own = headings[shape.heading]?.flow ?? 0;
    const next = headings[shape.heading + 1]?.flow ?? Infinity;
    if (flow > own && flow < next) return shape.index;
  }
  return null;
}

function daysIn(iso: string | null): readonly string[] {
  return iso === null ? [] : iso.split('/');
}

function datesOf(laid: Laid, headings: readonly Heading[], council: CouncilFacts): readonly LetterDate[] {
  const partFlows = new Set(
    headings.filter((heading) => heading.roles.includes('part')).map((heading) => heading.flow),
  );
  return laid.pieces.flatMap((piece) =>
    piece.passage.dates.map((date) => ({
      date,
      span: placed(piece, date.span),
      iso: resolveDate(date, {
        letterDate: council.letterDate,
        councilYear: council.councilYear,
        inPartHeading: partFlows.has(piece.flow),
      }),
    })),
  );
}

function placed(piece: Piece, span: Span): Span {
  return shift(sourceSpan(piece.passage.prose, span.start, span.end), piece.base);
}

function referencesOf(laid: Laid, notes: Notes): readonly LetterReference[] {
  return laid.pieces.flatMap((piece) =>
    piece.passage.references.map((reference) => {
      const span = placed(piece, reference.span);
      return {
        reference,
        span,
        place: piece.passage.place,
        note: piece.passage.place === 'note' ? noteAt(notes, span) : null,
        locate: (inner: Span) => placed(piece, inner),
      };
    }),
  );
}

/** The note that holds a stretch; notes stand in the order of the text. */
function noteAt(notes: Notes, span: Span): number | null {
  const { definitions } = notes;
  let low = 0;
  let high = definitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((definitions[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const found = definitions[low];
  return found !== undefined && within(span, found.span) ? low : null;
}

function placeholdersOf(laid: Laid, items: readonly Item[], notes: Notes): readonly LetterPlaceholder[] {
  const bodies = items.flatMap((item) =>
    item.sections.filter((section) => section.state === 'placeholder').map((section) => section.body),
  );
  const whole = [
    ...bodies,
    ...items.filter((item) => item.intro === 'placeholder' && item.sections.length === 0).map((item) => item.span),
  ];
  return laid.pieces.flatMap((piece) =>
    piece.passage.placeholders.map((placeholder) => {
      const span = placed(piece, placeholder.span);
      const note = piece.passage.place === 'note' ? noteAt(notes, span) : null;
      const alone = note !== null && isOnlyPlaceholder(piece);
      const stands = alone ? 'note' : note === null && whole.some((body) => within(span, body)) ? 'section' : 'text';
      return { placeholder, span, stands } as const;
    }),
  );
}

function isOnlyPlaceholder(piece: Piece): boolean {
  let rest = '';
  let at = 0;
  for (const { span } of piece.passage.placeholders) {
    rest += piece.passage.prose.text.slice(at, span.start);
    at = span.end;
  }
  return !/[\p{L}\p{N}\uFFFC]/u.test(rest + piece.passage.prose.text.slice(at));
}

function notesOf(laid: Laid, headings: readonly Heading[], source: Letter['source']): Notes {
  const definitions: DefinitionInput[] = [];
  const linkLabels = new Set<string>();
  for (const { unit, base, span } of laid.flow) {
    if (unit.kind === 'linkDefinition') linkLabels.add(unit.label);
    if (unit.kind !== 'note') continue;
    definitions.push({
      notation: unit.notation,
      label: unit.label,
      span,
      mark: shift(unit.mark, base),
      inner: shift(unit.inner, base),
      body: shift(unit.body, base),
      text: unit.paragraphs.map((prose) => prose.text).join('\n'),
      paragraphs: unit.paragraphs,
      base,
    });
  }
  return assembleNotes({
    marks: laid.pieces.flatMap((piece) =>
      piece.passage.prose.marks.length === 0 ? [] : markInputs(piece.passage.prose, piece.base),
    ),
    definitions,
    suspects: laid.pieces.flatMap((piece) =>
      piece.passage.suspects.length === 0
        ? []
        : suspectInputs(piece.passage, piece.base, (offset) => source.slice({ start: offset, end: offset + 1 })),
    ),
    linkLabels,
    restarts: headings
      .filter((heading) => heading.roles.includes('annex') || heading.roles.includes('title'))
      .map((heading) => heading.span.start),
  });
}
