import type { ItemKind, Profile } from '../../profile/types.js';
import type { AgendaEntry, OpenUnit } from './agendaLists.js';
import type { AnnounceInput } from './announcements.js';
import type { Role } from '../letter.js';
import { sentencesOf } from './introductions.js';
import { namesDiversenWith } from './matching.js';
import { compare, titleOf, type Title } from './titles.js';
import type { Prose } from '../text/prose.js';
import type { ParagraphUnit } from '../text/units.js';

/** A heading with no other role than these may head something that is treated; all others are items, sections and reports. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['title', 'part', 'annex', 'other']);
/** What may be treated in a paragraph of its own. */
export const LIGHT: ReadonlySet<ItemKind> = new Set(['maaltijd', 'diversen', 'informatie']);
/** A paragraph of a few words only names a thing; a longer one says something of it. */
const PARAGRAPH = 150;
const HEADING_LIKENESS = 0.6;

/** Where a letter may treat what no item of it treats; looked up only when something is missing. */
export interface OtherPlaces {
  readonly profile: Profile;
  readonly hasItems: boolean;
  /** Titles of headings that are neither an item nor a section of one, each once. */
  readonly headings: () => readonly Title[];
  /** Paragraphs before an item's first section and those of no item, by part; null: before the first part. */
  readonly paragraphs: () => ReadonlyMap<number | null, readonly ParagraphUnit[]>;
  /** Parts that have an item. */
  readonly partsWithItems: () => ReadonlySet<number | null>;
}

export function otherPlaces({ profile, items, headings }: AnnounceInput, units: readonly OpenUnit[]): OtherPlaces {
  return {
    profile,
    hasItems: items.length > 0,
    headings: once(() => {
      const others = headings.filter(({ roles }) => roles.every((role) => ELSEWHERE.has(role)));
      return [...new Set(others.map(({ text }) => text))].map((text) => titleOf(text, profile));
    }),
    paragraphs: once(() => {
      const byPart = new Map<number | null, ParagraphUnit[]>();
      for (const { flow, region } of units) {
        if (flow.unit.kind !== 'paragraph') continue;
        const list = byPart.get(region.part);
        if (list === undefined) byPart.set(region.part, [flow.unit]);
        else list.push(flow.unit);
      }
      return byPart;
    }),
    partsWithItems: once(() => new Set(items.map(({ part }) => part))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Whether what an entry announces is treated at another place than under an item: under a heading that is no item
 * (a part, a subheading), for lighter things in a paragraph of their own, or in another letter that this one points to.
 */
export function treatedElsewhere(entry: AgendaEntry, places: OtherPlaces): boolean {
  return underHeading(entry, places) || inParagraph(entry, places) || inAnotherLetter(entry, places);
}

/** A heading over what a letter holds beside its items: «8. Diversen», «10. Overig». */
const REMAINDER = /^(?:[\s\dIVX.]*|\s*[A-Z][.)]\s*)(?:diversen|overige?(?: punten| onderwerpen| zaken)?)(?!\p{L})/iu;

function underHeading(entry: AgendaEntry, { profile, headings }: OtherPlaces): boolean {
  const title = titleOf(entry.text, profile);
  if (namesDiversenWith(entry.text) && headings().some(({ text }) => REMAINDER.test(text))) return true;
  if (title.words.length === 0) return entry.kind === 'diversen' && headings().some(({ text }) => REMAINDER.test(text));
  return headings().some((other) => {
    const likeness = compare(title, other);
    return likeness.cover >= 1 && likeness.overlap >= HEADING_LIKENESS;
  });
}

const LOWER_CASE = new WeakMap<ParagraphUnit, string>();

function inParagraph(entry: AgendaEntry, { profile, paragraphs }: OtherPlaces): boolean {
  if (!LIGHT.has(entry.kind) || entry.part === null) return false;
  const { words } = titleOf(entry.text, profile);
  return (paragraphs().get(entry.part) ?? []).some((unit) => {
    if (unit.prose.text.length < PARAGRAPH) return false;
    const text = LOWER_CASE.get(unit) ?? unit.prose.text.toLowerCase();
    LOWER_CASE.set(unit, text);
    if (words.length === 0)
      return entry.kind === 'diversen' && /\bonder (?:het agendapunt )?[«'"]?diversen\b/u.test(text);
    return words.every(({ stem }) => text.includes(stem));
  });
}

const ANOTHER_LETTER =
  /\b(?:separate|afzonderlijke|aparte|eigen) (?:brief|kamerbrief|geannoteerde agenda)|\bseparaat\b/iu;
const NOT_HERE =
  /\b(?:in deze (?:brief|geannoteerde agenda)|hier) niet (?:nader |verder )?(?:toegelicht|geannoteerd|behandeld|besproken|ingegaan)|\bniet (?:nader |verder )?(?:toegelicht|geannoteerd)\b/iu;
/** «Voor de agendapunten 1 en 6 verwijs ik uw Kamer naar de brief van 16 november.» */
const SEE_EARLIER =
  /\bverwij(?:s|zen|st|zing)\b[^.;]{0,60}\bnaar (?:de|mijn|onze|het) (?:\p{Ll}+ ){0,2}(?:brief|kamerbrief|geannoteerde agenda|annotatie)\b/iu;
const OF_POINTS = /\b(?:agendapunt(?:en)?|punt(?:en)?|onderwerp(?:en)?|annotaties?)\b/iu;
const NEVER_TREATED = /\b(?:diversen|[AB]-punt|hamerstuk)/iu;

interface Pointers {
  /** It speaks of another letter. */
  readonly elsewhere: boolean;
  /** It says that something is left out here. */
  readonly notHere: boolean;
}

const POINTERS = new WeakMap<Prose, Pointers>();

/** A part of which the letter says that it is dealt with in another one and that has no item, or a list left out. */
function inAnotherLetter(entry: AgendaEntry, { paragraphs, partsWithItems }: OtherPlaces): boolean {
  const here = paragraphs().get(entry.part) ?? [];
  if (here.some((unit) => pointersOf(unit.prose).notHere)) return true;
  if (entry.part === null || partsWithItems().has(entry.part)) return false;
  return [...here, ...(paragraphs().get(null) ?? [])].some((unit) => pointersOf(unit.prose).elsewhere);
}

export function pointersOf(prose: Prose): Pointers {
  const known = POINTERS.get(prose);
  if (known !== undefined) return known;
  const text = prose.text.replaceAll('\n', ' ');
  const notHere =
    (NOT_HERE.test(text) && sentencesOf(text).some((one) => NOT_HERE.test(one) && !NEVER_TREATED.test(one))) ||
    (SEE_EARLIER.test(text) && sentencesOf(text).some((one) => SEE_EARLIER.test(one) && OF_POINTS.test(one)));
  const pointers = { elsewhere: ANOTHER_LETTER.test(text), notHere };
  POINTERS.set(prose, pointers);
  return pointers;
}
