import { matchName } from '../../profile/names.js';
import { askedOf, isSectionRole } from '../../profile/sections.js';
import type { ItemKind, Profile, SectionRole } from '../../profile/types.js';
import { bodyOf, trimmed } from './bodies.js';
import { holdersOf } from './holders.js';
import type { Body, Heading, Item, Letter, Part, Role, Section } from '../letter.js';
import type { Laid } from '../pieces.js';
import type { Prose } from '../text/prose.js';
import type { Ruled } from '../headings/roles.js';
import type { Span } from '../span.js';

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
  /** It is about an earlier Council, stands under «Diversen», is off the agenda, or holds the items behind it: no sections are asked of it. */
  readonly exempt: boolean;
  /** Headings of its own follow at once: what stands there is theirs. */
  readonly groups: boolean;
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
interface OpenDraft extends Omit<ItemDraft, 'sections' | 'doubled' | 'light' | 'exempt'> {
  light: boolean;
  exempt: boolean;
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
    if (roles.includes('aard'))
      draft.light ||= isForInformation(heading.text) || tellsInformation(input, heading.flow + 1);
  }
  for (const { sections } of drafts) goOn(sections, input);
  for (const [index, holder] of holdersOf(drafts, headings)) {
    const draft = drafts[holder];
    if (draft !== undefined && (drafts[index]?.sections.length ?? 0) > 0) draft.exempt = true;
  }
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
  const following = input.headings[heading.index + 1];
  const over = part === null ? undefined : input.parts[part];
  // «# Ter informatie» over headings of its own
  const forInformation = over !== undefined && isForInformation(over.title);
  return {
    index,
    title: heading.text,
    heading: heading.index,
    part,
    kind: forInformation && signs?.kind === 'overig' ? 'informatie' : (signs?.kind ?? 'overig'),
    light:
      signs?.light === true ||
      forInformation ||
      input.informal ||
      over?.informal === true ||
      tellsInformation(input, heading.flow + 1) ||
      (following?.flow === heading.flow + 1 && following.roles.includes('aard') && isForInformation(following.text)),
    span: { start: heading.span.start, end: end?.offset ?? input.source.length },
    sections: [],
    intro: bodyBehind(input, heading, intro).state,
    named: new Set(),
    doubled: 0,
    labelled: labelledIn(input, heading.flow + 1, end?.flow ?? input.laid.flow.length),
    exempt:
      signs?.report === 'sure' || OFF_AGENDA.test(heading.text) || input.ruled[heading.index]?.underDiversen === true,
    groups: following?.flow === heading.flow + 1 && following.item === index && following.roles.includes('other'),
  };
}

/** «Vervallen: Sudan», «Spoorcapaciteit (vervallen)»: there is nothing to tell but that. */
const OFF_AGENDA =
  /^\P{L}*(?:vervallen|vervalt|afgevoerd)\s*[:–—-]|[(–—-]\s?(?:is )?(?:vervallen|afgevoerd|van de agenda (?:gehaald|afgevoerd))\)?$/iu;
/** «Ter informatie», «Aard bespreking: ter informatie», «Dit punt staat ter informatie op de agenda.» */
const FOR_INFORMATION =
  /^\W*(?:(?:aard|behandeling|doel|type|soort|status|karakter|procedure)\b[^:.]{0,40}:\W*|(?:dit |het )?(?:agenda)?punt (?:staat |is )?(?:geagendeerd )?(?:uitsluitend |alleen )?)?ter (?:informatie|kennisneming|kennisgeving)\b/iu;
/** Longer than this a paragraph says more of an item than how it is treated. */
const LONGEST_TREATMENT = 80;

/** Whether a short text says that an item is there for information only. */
export function isForInformation(text: string): boolean {
  return text.length <= LONGEST_TREATMENT && FOR_INFORMATION.test(text);
}

/** Whether a short paragraph says that the item is there for information only. */
function tellsInformation({ laid }: ItemsInput, flow: number): boolean {
  const unit = laid.flow[flow]?.unit;
  return unit?.kind === 'paragraph' && isForInformation(unit.prose.text);
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
export function labelsOf(prose: Prose, profile: Profile): readonly SectionRole[] {
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

/** Kind and weight of an item, as its heading and the list that announces it have it. */
interface Treatment {
  readonly kind: ItemKind;
  readonly light: boolean;
}

/**
 * The items with what each of them misses: by its kind, by how this letter writes, and by what already explains the gap
 * (CONTRACT.md, «Which rule speaks»).
 *
 * @param treatments per item: kind and weight as the list has it that announces it
 */
export function finishItems(
  drafts: readonly ItemDraft[],
  treatments: readonly Treatment[],
  profile: Profile,
): readonly Item[] {
  const treated = drafts.map((draft, i): Treatment => {
    const told = treatments[i];
    return { kind: told?.kind ?? draft.kind, light: draft.light || told?.light === true };
  });
  const style = styleOf(drafts, treated, profile);
  return drafts.map((draft, i) => finishItem(draft, treated[i] ?? draft, style, profile));
}

/** How a letter writes its items. */
interface Style {
  /** Not one item tells where Nederland or the others stand under a heading of its own: all of it is running text. */
  readonly running: boolean;
  /** Most items have no heading of a section at all: one without is running text. */
  readonly mostlyRunning: boolean;
  /** Lunches and the like have sections too. */
  readonly lightInSections: boolean;
}

function styleOf(drafts: readonly ItemDraft[], treated: readonly Treatment[], profile: Profile): Style {
  const positions = profile.sections.some(({ role }) => role !== 'inhoud');
  let running = true;
  let lightInSections = false;
  let [bare, sectioned] = [0, 0];
  drafts.forEach((draft, i) => {
    const { kind, light } = treated[i] ?? draft;
    const own = draft.sections.filter(({ role }) => isSectionRole(role, profile));
    if (own.some(({ role }) => !positions || role !== 'inhoud')) running = false;
    if (askedOf(profile, kind).length === 0 || draft.exempt) return;
    if (light && own.length > 0) lightInSections = true;
    if (own.length > 0) sectioned++;
    else if (draft.intro === 'filled') bare++;
  });
  return { running, mostlyRunning: bare > sectioned, lightInSections };
}

function finishItem(draft: ItemDraft, { kind, light }: Treatment, style: Style, profile: Profile): Item {
  const present = new Set(draft.sections.map((section) => section.role));
  const absent = askedOf(profile, kind).filter((role) => !present.has(role) && !draft.labelled.has(role));
  const bare = draft.sections.length === 0 && draft.intro !== 'filled';
  const unsectioned = !draft.sections.some(({ role }) => isSectionRole(role, profile));
  const tells = unsectioned && (style.mostlyRunning || draft.groups || (light && !style.lightInSections));
  const missing: readonly SectionRole[] =
    style.running || bare || tells || draft.exempt ? [] : absent.slice(draft.doubled);
  const { index, title, heading, part, span, sections, intro } = draft;
  return { index, title, heading, part, kind, light, span, sections, intro, missing };
}
