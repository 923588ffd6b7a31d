import { matchName } from '../profile/names.js';
import { askedOf, isSectionRole } from '../profile/sections.js';
import type { ItemKind, Profile, SectionRole } from '../profile/types.js';
import { bodyOf, trimmed } from './bodies.js';
import type { Body, Heading, Item, Letter, Part, Role, Section } from './letter.js';
import type { Laid } from './pieces.js';
import type { Prose } from './prose.js';
import type { Ruled } from './roles.js';
import type { Span } from './span.js';

/** A part as its heading gives it, before the covering letter is asked who attends. */
export type PartShape = Pick<Part, 'index' | 'title' | 'heading' | 'span' | 'informal'>;

const ENDS_PART: ReadonlySet<Role> = new Set<Role>(['part', 'title', 'report', 'annex']);
const ENDS_ITEM: ReadonlySet<Role> = new Set<Role>(['item', ...ENDS_PART]);

interface End {
  readonly offset: number;
  /** Index in the flow of the heading that ends it; null at the end of the text. */
  readonly flow: number | null;
}

/** Where the stretch of each heading ends: at the next heading that ends it, or at the end of the text. */
function ends(headings: readonly Heading[], length: number, ending: (heading: Heading) => boolean): readonly End[] {
  const found: End[] = [];
  let next: End = { offset: length, flow: null };
  for (let i = headings.length - 1; i >= 0; i--) {
    found[i] = next;
    const heading = headings[i];
    if (heading !== undefined && ending(heading)) next = { offset: heading.span.start, flow: heading.flow };
  }
  return found;
}

/** The parts, as their own headings give them. */
export function partShapes(
  headings: readonly Heading[],
  ruled: readonly Ruled[],
  length: number,
): readonly PartShape[] {
  const end = ends(headings, length, (heading) => heading.roles.some((role) => ENDS_PART.has(role)));
  return headings
    .filter((heading) => heading.roles.includes('part'))
    .map((heading, index) => ({
      index,
      title: heading.text,
      heading: heading.index,
      span: { start: heading.span.start, end: end[heading.index]?.offset ?? length },
      informal: ruled[heading.index]?.candidate.signs.light === true,
    }));
}

export interface ItemDraft {
  readonly index: number;
  readonly title: string;
  readonly heading: number;
  readonly part: number | null;
  readonly kind: ItemKind;
  readonly light: boolean;
  readonly span: Span;
  readonly sections: readonly Section[];
  readonly intro: Body;
  /** How many section headings stand more than once, in the same words. */
  readonly doubled: number;
  /** Sections that have a label in the text instead of a heading: «Inzet Nederland: …». */
  readonly labelled: ReadonlySet<SectionRole>;
}

export interface ItemsInput {
  readonly profile: Profile;
  readonly laid: Laid;
  readonly source: Letter['source'];
  readonly headings: readonly Heading[];
  /** Per heading what its words say. */
  readonly ruled: readonly Ruled[];
  readonly parts: readonly PartShape[];
  /** Units that hold the signature: no text of a section. */
  readonly signature: ReadonlySet<number>;
  /** The Council of the letter is an informal one. */
  readonly informal: boolean;
}

/** A draft while its sections are read. */
interface OpenDraft extends Omit<ItemDraft, 'sections' | 'doubled'> {
  readonly sections: Section[];
  /** The section headings so far, in lower case. */
  readonly named: Set<string>;
  doubled: number;
}

/** The items with their sections, as their own headings give them. */
export function itemDrafts(input: ItemsInput): readonly ItemDraft[] {
  const { headings, source } = input;
  const itemEnds = ends(headings, source.length, endsItem);
  const sectionEnds = ends(
    headings,
    source.length,
    (heading) => !heading.roles.includes('other') || heading.item === null,
  );
  // a heading by a section's name within a section is no text of it
  const nested = new Set(input.signature);
  for (const { flow, item, roles, index } of headings) {
    if (item !== null && roles.includes('other') && input.ruled[index]?.candidate.signs.name != null) nested.add(flow);
  }
  const drafts: OpenDraft[] = [];
  for (const heading of headings) {
    const end = sectionEnds[heading.index];
    if (heading.roles.includes('item')) {
      drafts.push(openDraft(input, heading, drafts.length, end, itemEnds[heading.index]));
      continue;
    }
    const draft = heading.item === null ? undefined : drafts[heading.item];
    const roles = heading.roles.filter((role): role is Section['role'] => role !== 'other');
    if (draft === undefined || roles.length === 0) continue;
    const behind = bodyBehind(input, heading, end, nested);
    const name = heading.text.toLowerCase().replace(/[:.\s]+$/u, '');
    if (draft.named.has(name)) draft.doubled++;
    draft.named.add(name);
    for (const role of roles) draft.sections.push({ role, heading: heading.index, ...behind });
  }
  for (const { sections } of drafts) goOn(sections, input);
  return drafts;
}

/** A section whose text stands under a heading within it is as full as that text: from the last to the first. */
function goOn(sections: Section[], { headings, profile }: ItemsInput): void {
  for (let at = sections.length - 2; at >= 0; at--) {
    const section = sections[at];
    if (section?.state !== 'empty') continue;
    const next = sections.slice(at + 1, at + 4).find(({ heading }) => heading !== section.heading);
    if (next?.heading !== section.heading + 1 || next.state === 'empty') continue;
    const outer = headings[section.heading];
    const inner = headings[next.heading];
    if (outer !== undefined && inner !== undefined && holds(outer, inner, profile))
      sections[at] = { ...section, state: next.state };
  }
}

/** A heading a level down, of the same section or of what is no section; also a bold line with another name of it. */
function holds(outer: Heading, inner: Heading, profile: Profile): boolean {
  if (inner.form === 'bare' || inner.text.toLowerCase() === outer.text.toLowerCase()) return false;
  const same = inner.roles.every((role) => outer.roles.includes(role));
  if (inner.level === null) return same;
  if (outer.level === null || inner.level <= outer.level) return false;
  return same || !inner.roles.some((role) => isSectionRole(role, profile));
}

function openDraft(
  input: ItemsInput,
  heading: Heading,
  index: number,
  intro: End | undefined,
  end: End | undefined,
): OpenDraft {
  const { part } = heading;
  const signs = input.ruled[heading.index]?.candidate.signs;
  return {
    index,
    title: heading.text,
    heading: heading.index,
    part,
    kind: signs?.kind ?? 'overig',
    light: signs?.light === true || input.informal || (part !== null && input.parts[part]?.informal === true),
    span: { start: heading.span.start, end: end?.offset ?? input.source.length },
    sections: [],
    intro: bodyBehind(input, heading, intro).state,
    named: new Set(),
    doubled: 0,
    labelled: labelledIn(input, heading.flow + 1, end?.flow ?? input.laid.flow.length),
  };
}

/** Longer than this no label is a section's name. */
const LONGEST_LABEL = 60;
const LABELS = new WeakMap<Prose, { readonly profile: Profile; readonly roles: readonly SectionRole[] }>();

function labelledIn({ laid, profile }: ItemsInput, from: number, to: number): ReadonlySet<SectionRole> {
  const found = new Set<SectionRole>();
  for (let flow = from; flow < to; flow++) {
    const unit = laid.flow[flow]?.unit;
    if (unit?.kind === 'paragraph') labelsOf(unit.prose, profile).forEach((role) => found.add(role));
  }
  return found;
}

/** «Toelichting: de Raad …» at the head of a paragraph: the section is there, though it has no heading. */
function labelsOf(prose: Prose, profile: Profile): readonly SectionRole[] {
  const known = LABELS.get(prose);
  if (known?.profile === profile) return known.roles;
  const colon = prose.text.slice(0, LONGEST_LABEL).indexOf(':');
  const name = colon < 3 ? null : matchName(prose.text.slice(0, colon), profile);
  const roles = name?.exact === true ? name.sections : [];
  LABELS.set(prose, { profile, roles });
  return roles;
}

/** The next item, part, report or annex; also a heading of the letter that belongs to no item («Tot slot»). */
function endsItem({ roles, item }: Heading): boolean {
  return roles.some((role) => ENDS_ITEM.has(role)) || (roles.includes('other') && item === null);
}

/** What stands behind a heading, up to where its stretch ends. */
function bodyBehind(
  { laid, source, signature }: ItemsInput,
  heading: Heading,
  end: End | undefined,
  ignored: ReadonlySet<number> = signature,
): { readonly body: Span; readonly state: Body } {
  const span = { start: heading.span.end, end: end?.offset ?? source.length };
  // a bare heading shares its unit with what follows it, and the next heading may stand in the same unit too
  const from = laid.flow[heading.flow]?.unit.kind === 'paragraph' ? heading.flow : heading.flow + 1;
  const to = end?.flow == null ? laid.flow.length : end.flow + 1;
  return { body: trimmed((stretch) => source.slice(stretch), span), state: bodyOf(laid, from, to, span, ignored) };
}

/**
 * Decides what is missing: by the item's kind, and by what already explains the gap (CONTRACT.md, «Which rule speaks»).
 *
 * @param treatment kind and weight as the list has it that announces the item
 * @param running not one section has a heading in the whole letter
 */
export function finishItem(
  draft: ItemDraft,
  treatment: { readonly kind: ItemKind; readonly light: boolean } | undefined,
  running: boolean,
  profile: Profile,
): Item {
  const kind = treatment?.kind ?? draft.kind;
  const light = draft.light || treatment?.light === true;
  const present = new Set(draft.sections.map((section) => section.role));
  const absent = askedOf(profile, kind).filter((role) => !present.has(role) && !draft.labelled.has(role));
  const bare = draft.sections.length === 0 && draft.intro !== 'filled';
  const missing: readonly SectionRole[] = running || bare ? [] : absent.slice(draft.doubled);
  const { index, title, heading, part, span, sections, intro } = draft;
  return { index, title, heading, part, kind, light, span, sections, intro, missing };
}
