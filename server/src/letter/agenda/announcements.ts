import type { ItemKind, Profile } from '../../profile/types.js';
import { leftOutOfProse, type LeftOut, type Telling } from './agendaInProse.js';
import { listsOf, openUnits, type AgendaEntry, type AgendaList, type OpenUnit } from './agendaLists.js';
import { isProvisional } from './introductions.js';
import type { Announcement, FlowUnit, Heading, Item, Mention, Part, TitleVariance } from '../letter.js';
import { alike, recalling } from '../memo.js';
import { indexItems, matchItems, type Calling, type ItemIndex, type Sought } from './matching.js';
import { namingsIn, type Naming } from './mentions.js';
import { sourceSpan } from '../text/prose.js';
import { shift, type Span } from '../span.js';
import { heldByPlace, type Entry } from './samePlace.js';
import { otherPlaces, treatedElsewhere, type OtherPlaces } from './treated.js';
import { namedOtherwise, sameWording, titleOf, wordingDiffers } from './titles.js';
import type { ParagraphUnit } from '../text/units.js';
import { leftOutOfDiversen } from './underDiversen.js';

/** What is known of the letter when its announcements are read. */
export interface AnnounceInput {
  readonly profile: Profile;
  readonly flow: readonly FlowUnit[];
  /** With roles, item and part known. */
  readonly headings: readonly Heading[];
  readonly parts: readonly Pick<Part, 'index' | 'title' | 'heading' | 'span' | 'informal'>[];
  /** `kind` and `light` as the title alone gives them. */
  readonly items: readonly Pick<
    Item,
    'index' | 'title' | 'heading' | 'part' | 'kind' | 'light' | 'span' | 'sections'
  >[];
}

export interface Announced {
  readonly announced: readonly Announcement[];
  readonly mentions: readonly Mention[];
  readonly variances: readonly TitleVariance[];
  /** The item that a letter without such a list leaves out where it tells its agenda in sentences. */
  readonly leftOut: LeftOut | null;
  /** Whether the letter says that its agenda is provisional. */
  readonly provisional: boolean;
  /**
   * Per item, in order: its kind and lightness once the list that announces it has had its say («Diversen:», «ter
   * informatie», «A-punten»). Where no list tells more these are the ones that came in.
   */
  readonly treatment: readonly { readonly kind: ItemKind; readonly light: boolean }[];
}

/** An entry with the item it announces, while the letter is put together. */
type Placed = Entry;

/**
 * Which agenda the letter announces, and which of its items treat that. Pure; near-linear in its lists and items, and
 * next to nothing where neither changed.
 */
export function announce(input: AnnounceInput): Announced {
  const { profile, flow, headings, parts, items } = input;
  const units = openUnits(flow, headings);
  const index = indexed({ items, profile });
  const lists = listsOf(units, headings, parts, profile).map((list) => opened(list, items, profile));
  const placed = agendaOf(lists, items, index, profile);
  const namings = namedIn(units, index, profile);
  const places = otherPlaces(input, units);
  const leftOut = leftOutOfDiversen(placed, input, units);
  const announced = placed.map((one, at) => announcement(one, at, placed, places, leftOut));
  return {
    announced,
    mentions: [
      ...namings.map(({ item, span, text }) => ({ item, span, text })),
      ...namedWithin(placed, items, profile),
    ],
    variances: variancesOf(input, placed, namings),
    leftOut:
      placed.length > 0 || parts.length > 1 ? null : leftOutOfProse(items, index, tellingsIn(units, index, profile)),
    provisional: units.some(({ flow: { unit } }) => unit.kind === 'paragraph' && saysProvisional(unit)),
    treatment: treatmentOf(items, placed),
  };
}

function announcement(
  one: Placed,
  index: number,
  all: readonly Placed[],
  places: OtherPlaces,
  leftOut: ReadonlySet<Placed>,
): Announcement {
  const { entry, list, match } = one;
  const { text, span, part, kind, light } = entry;
  const { selective } = list.introduction;
  const open = (match.item === null && places.hasItems) || leftOut.has(one);
  const due = open && mayBeDue(one, all, leftOut) && !treatedElsewhere(entry, places);
  return { index, text, span, part, item: match.item, kind, light, due, selective };
}

/** What every agenda begins with, and what divides it. */
const FORMALITY =
  /^(?:(?:aanneming|aanname|vaststelling|goedkeuring) van (?:de |het )?(?:voorlopige )?(?:agenda|notulen|verslag|lijst)\b|(?:niet-)?wetgevende (?:besprekingen|werkzaamheden|activiteiten)\b|(?:opening|sluiting)\W*$)/iu;

const HOUR = String.raw`^(?:[\d.:–— -]{1,20}(?:uur|u)?[ :.,–—-]{0,4})?`;
/** What a programme holds beside its subjects: «10.00 uur: Aankomst van de delegaties», «Familiefoto». */
const CEREMONY = new RegExp(
  String.raw`${HOUR}(?:aankomst|ontvangst|registratie|inloop|verwelkoming|welkomstwoord|welkom|familiefoto|groepsfoto|persconferentie|persmoment|doorstep|pauze|koffie(?:pauze)?|vertrek|afreis|transfer|rondleiding|receptie|afsluiting|einde)(?: (?:van|door|met|voor) (?:de |het |alle )?(?:delegaties|ministers|bewindslieden|gasten|deelnemers|pers|voorzitter(?:schap)?|dag|programma|bijeenkomst))?\W*$`,
  'iu',
);
/** A meal that is named and no more. */
const BARE_MEAL = new RegExp(String.raw`${HOUR}(?:informele? )?(?:werk)?(?:lunch|diner|ontbijt|buffet)\W*$`, 'iu');

/**
 * Hamerstukken are never treated, nor what is off the agenda; what an entry explains itself needs no more; what «diversen» holds only where the
 * letter treats other points of it on their own.
 */
function mayBeDue(one: Placed, all: readonly Placed[], leftOut: ReadonlySet<Placed>): boolean {
  const { entry, list } = one;
  if (entry.kind === 'hamerstuk' || entry.explained || entry.off || list.introduction.verdict === 'other') return false;
  if (FORMALITY.test(entry.text) || CEREMONY.test(entry.text)) return false;
  // among arrivals and photographs a meal is one of the meeting's hours, and no subject
  if (BARE_MEAL.test(entry.text) && all.some((other) => CEREMONY.test(other.entry.text))) return false;
  if (!entry.underDiversen || leftOut.has(one)) return true;
  return all.some((other) => other.list === list && other.entry.underDiversen && other.match.certain);
}

/** Lists that nothing introduces are the agenda where this many of their entries are items, at least two. */
const EVIDENCE = 0.6;
/** Where the introduction speaks of something else it takes more, at least three. */
const STRONG_EVIDENCE = 0.75;

/** A list with what stands within an entry in its place, where those are items and the entry is none: «RBZ Defensie» with its points. */
function opened(list: AgendaList, items: AnnounceInput['items'], profile: Profile): AgendaList {
  if (list.entries.every(({ within }) => within.length === 0)) return list;
  const titles = items.map(({ title }) => titleOf(title, profile));
  const isItem = ({ text }: AgendaEntry): boolean => {
    const title = titleOf(text, profile);
    return title.words.length > 0 && titles.some((other) => sameWording(other, title));
  };
  const entries = list.entries.flatMap((entry) => {
    const { within } = entry;
    const found = within.filter(isItem).length;
    return found >= 2 && found >= within.length * EVIDENCE && !isItem(entry) ? within : [entry];
  });
  return { ...list, entries };
}

/** The entries of those lists that give the agenda, in order, each with its item. */
function agendaOf(
  lists: readonly AgendaList[],
  items: AnnounceInput['items'],
  index: ItemIndex,
  profile: Profile,
): readonly Placed[] {
  const sure = lists.filter(({ introduction }) => introduction.verdict === 'agenda');
  const unsure = lists.filter(({ introduction, region }) => introduction.verdict !== 'agenda' && region.owner === null);
  const held = new Set(items.map(({ part }) => part));
  const days = unsure.filter(
    ({ introduction, region: { part } }) => introduction.verdict === 'unknown' && part !== null && !held.has(part),
  );
  const alone = unsure.filter((list) => !days.includes(list) && list.entries.length > 1);
  const evident = [days, ...alone.map((list) => [list])].flatMap((some) => evidentAgenda(some, index, profile));
  const placed = [...place(sure, index, profile), ...evident];
  return [...placed, ...goingOn(lists, placed, index, profile)].sort((a, b) => a.entry.span.start - b.entry.span.start);
}

/** Lists that go on with one that gives the agenda, with a heading in between: half of what they name are items. */
function goingOn(
  lists: readonly AgendaList[],
  placed: readonly Placed[],
  index: ItemIndex,
  profile: Profile,
): readonly Placed[] {
  const known = new Set(placed.map(({ list }) => list));
  return lists.flatMap((list, at) => {
    const before = lists[at - 1];
    if (known.has(list) || before === undefined || !known.has(before)) return [];
    if (!list.follows || list.introduction.verdict !== 'unknown' || list.region.owner !== null) return [];
    const own = place([list], index, profile);
    if (own.filter(({ match }) => match.certain).length * 2 < own.length) return [];
    known.add(list);
    return own;
  });
}

/**
 * The entries of a list, where enough of them are items; else none. Lists under the days of an overview, which treats nothing
 * itself, are one agenda: «Vrijdag: 5. Insolventie, 6. Diversen» alone would tell too little.
 */
function evidentAgenda(lists: readonly AgendaList[], index: ItemIndex, profile: Profile): readonly Placed[] {
  const own = place(lists, index, profile);
  const items = new Set(own.flatMap(({ match }) => (match.certain ? [match.item] : [])));
  const other = lists.some(({ introduction }) => introduction.verdict === 'other');
  const enough = Math.max(other ? 3 : 2, own.length * (other ? STRONG_EVIDENCE : EVIDENCE));
  return items.size >= enough ? own : [];
}

function place(lists: readonly AgendaList[], index: ItemIndex, profile: Profile): readonly Placed[] {
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ entry, list })));
  const numbers = new Map(lists.map((list, at) => [list, at]));
  const callings = entries.map(({ entry, list }) => ({
    text: entry.text,
    part: entry.part,
    owner: list.region.owner,
    kind: entry.kind,
    underDiversen: entry.underDiversen,
    list: numbers.get(list) ?? 0,
  }));
  const matches = matched({ callings, index, profile });
  return entries.map((one, at) => ({ ...one, match: matches[at] ?? { item: null, certain: false } }));
}

/** A list tells more of an item than its heading where it puts it among the lighter ones. */
function treatmentOf(items: AnnounceInput['items'], placed: readonly Placed[]): Announced['treatment'] {
  const treatment = items.map(({ kind, light }) => ({ kind, light }));
  for (const { entry, match, list } of placed) {
    const known = match.item === null ? undefined : treatment[match.item];
    if (known === undefined || !match.certain || match.item === null || list.region.owner !== null) continue;
    const lighter =
      entry.kind === 'diversen' ||
      entry.kind === 'hamerstuk' ||
      entry.kind === 'informatie' ||
      entry.kind === 'maaltijd';
    const settled = known.kind === 'diversen' || known.kind === 'hamerstuk';
    const kind = (lighter && !settled) || known.kind === 'overig' ? entry.kind : known.kind;
    treatment[match.item] = { kind, light: known.light || entry.light };
  }
  return treatment;
}

interface Named extends Naming {
  readonly span: Span;
  readonly text: string;
}

/** Running text of the covering letter and of the parts that names items. */
function namedIn(units: readonly OpenUnit[], index: ItemIndex, profile: Profile): readonly Named[] {
  return units.flatMap(({ flow: { unit, base }, region }) => {
    if (unit.kind !== 'paragraph' || region.owner !== null) return [];
    return namingsOf(unit, index, profile).map((naming) => ({ ...naming, span: shift(naming.span, base) }));
  });
}

/** Items that stand in a list within an entry of the agenda. */
function namedWithin(placed: readonly Placed[], items: AnnounceInput['items'], profile: Profile): readonly Mention[] {
  return placed.flatMap(({ entry: { span, within } }) =>
    within.flatMap(({ text }) => {
      const title = titleOf(text, profile);
      const item = items.find((one) => sameWording(titleOf(one.title, profile), title));
      return item === undefined || title.words.length === 0 ? [] : [{ item: item.index, span, text }];
    }),
  );
}

/** Paragraphs of the covering letter and of the parts, with what they name. */
function tellingsIn(units: readonly OpenUnit[], index: ItemIndex, profile: Profile): readonly Telling[] {
  return units.flatMap(({ flow: { unit, base }, region }) => {
    if (unit.kind !== 'paragraph' || region.owner !== null) return [];
    const namings = namingsOf(unit, index, profile).map((one) => ({ ...one, span: shift(one.span, base) }));
    return [{ text: unit.prose.text, namings }];
  });
}

interface Worded {
  readonly span: Span;
  readonly text: string;
  /** It is this item's because of where it stands, whatever its words. */
  readonly byPlace: boolean;
}

/** One finding per item: all places where its title stands, if one is worded differently. */
function variancesOf(
  { items, headings, profile }: AnnounceInput,
  placed: readonly Placed[],
  namings: readonly Named[],
): readonly TitleVariance[] {
  const others = new Map<number, Worded[]>();
  const add = (item: number, place: Worded): void => {
    const places = others.get(item);
    if (places === undefined) others.set(item, [place]);
    else places.push(place);
  };
  const grouped = sharingAnItem(placed);
  const held = heldByPlace(placed, items);
  for (const one of placed) {
    const { entry, match, list } = one;
    if (match.item === null || list.region.owner !== null || entry.explained || grouped.has(one)) continue;
    if (match.certain) add(match.item, { ...entry, byPlace: false });
    else if (held.has(one)) add(match.item, { ...entry, byPlace: true });
  }
  for (const naming of namings) if (naming.official) add(naming.item, { ...naming, byPlace: false });
  return [...others].flatMap(([item, places]) => {
    const title = titleOf(items[item]?.title ?? '', profile);
    if (places.every(({ text }) => sameWording(titleOf(text, profile), title))) return [];
    const told = places.filter(({ text, byPlace }) => {
      const other = titleOf(text, profile);
      if (sameWording(other, title) || wordingDiffers(other, title)) return true;
      return byPlace && namedOtherwise(other, title);
    });
    const heading = headings[items[item]?.heading ?? -1];
    if (heading === undefined || told.every(({ text }) => sameWording(titleOf(text, profile), title))) return [];
    const all = [{ span: heading.content, text: heading.text }, ...told.map(({ span, text }) => ({ span, text }))];
    return [{ item, places: all.sort((a, b) => a.span.start - b.span.start) }];
  });
}

/** Entries of one list that announce one item together: their wordings are not its title. */
function sharingAnItem(placed: readonly Placed[]): ReadonlySet<Placed> {
  const firsts = new Map<AgendaList, Map<number | null, Placed>>();
  const sharing = new Set<Placed>();
  for (const one of placed) {
    const ofList = firsts.get(one.list) ?? new Map<number | null, Placed>();
    firsts.set(one.list, ofList);
    const before = ofList.get(one.match.item);
    if (before === undefined) ofList.set(one.match.item, one);
    else sharing.add(before).add(one);
  }
  return sharing;
}

// What follows is kept from one reading to the next, because most keystrokes change none of it.

const PROVISIONAL = new WeakMap<ParagraphUnit, boolean>();

function saysProvisional(unit: ParagraphUnit): boolean {
  const known = PROVISIONAL.get(unit) ?? isProvisional(unit.prose.text);
  PROVISIONAL.set(unit, known);
  return known;
}

const NAMINGS = new WeakMap<ParagraphUnit, { readonly index: ItemIndex; readonly namings: readonly Named[] }>();

/** With places counted from the paragraph's block. */
function namingsOf(unit: ParagraphUnit, index: ItemIndex, profile: Profile): readonly Named[] {
  const known = NAMINGS.get(unit);
  if (known?.index === index) return known.namings;
  const { prose } = unit;
  const namings = namingsIn(prose.text, index, profile).map((naming) => ({
    ...naming,
    span: sourceSpan(prose, naming.start, naming.end),
    text: prose.text.slice(naming.start, naming.end).replace(/\s+/gu, ' '),
  }));
  NAMINGS.set(unit, { index, namings });
  return namings;
}

const indexed = recalling(
  (one: Indexing, two: Indexing) =>
    one.profile === two.profile &&
    alike(one.items, two.items, (a, b) => a.title === b.title && a.part === b.part && a.kind === b.kind),
  ({ items, profile }) => indexItems(items, profile),
);

interface Indexing {
  readonly items: readonly Sought[];
  readonly profile: Profile;
}

const matched = recalling(
  (one: Matching, two: Matching) => one.index === two.index && alike(one.callings, two.callings, isSameCalling),
  ({ callings, index, profile }) => matchItems(callings, index, profile),
);

interface Matching {
  readonly callings: readonly Calling[];
  readonly index: ItemIndex;
  readonly profile: Profile;
}

function isSameCalling(one: Calling, two: Calling): boolean {
  return (
    one.text === two.text &&
    one.part === two.part &&
    one.owner === two.owner &&
    one.kind === two.kind &&
    one.underDiversen === two.underDiversen &&
    one.list === two.list
  );
}
