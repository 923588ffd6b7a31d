import type { ItemKind } from '../profile/types.js';
import type { AgendaEntry, OpenUnit } from './agendaLists.js';
import type { AnnounceInput } from './announcements.js';
import { sentencesOf } from './introductions.js';
import { compare, titleOf } from './titles.js';

const BODY_ROLES = new Set(['inhoud', 'inzet', 'krachtenveld', 'ep', 'fase', 'report', 'aard']);
const LIGHT: ReadonlySet<ItemKind> = new Set(['maaltijd', 'diversen', 'informatie']);
/** A paragraph of a few words only names a thing; a longer one says something of it. */
const PARAGRAPH = 150;
const HEADING_LIKENESS = 0.6;

/** Where a letter may treat what no item of it treats. */
export interface OtherPlaces {
  readonly input: AnnounceInput;
  readonly units: readonly OpenUnit[];
  /** Texts of headings that are neither an item nor a section of one. */
  readonly headings: readonly string[];
}

export function otherPlaces(input: AnnounceInput, units: readonly OpenUnit[]): OtherPlaces {
  const headings = input.headings.flatMap(({ text, roles }) =>
    roles.some((role) => role === 'item' || BODY_ROLES.has(role)) ? [] : [text],
  );
  return { input, units, headings };
}

/**
 * Whether what an entry announces is treated at another place than under an item: under a heading that is no item
 * (a part, a subheading), for lighter things in a paragraph of their own, or in another letter that this one points to.
 */
export function treatedElsewhere(entry: AgendaEntry, places: OtherPlaces): boolean {
  return underHeading(entry, places) || inParagraph(entry, places) || inAnotherLetter(entry, places);
}

function underHeading(entry: AgendaEntry, { input: { profile }, headings }: OtherPlaces): boolean {
  const title = titleOf(entry.text, profile);
  if (title.words.length === 0)
    return entry.kind === 'diversen' && headings.some((text) => /^[\s\dIVX.]*diversen\b/iu.test(text));
  return headings.some((text) => {
    const likeness = compare(title, titleOf(text, profile));
    return likeness.cover >= 1 && likeness.overlap >= HEADING_LIKENESS;
  });
}

function inParagraph(entry: AgendaEntry, { input: { profile }, units }: OtherPlaces): boolean {
  if (!LIGHT.has(entry.kind)) return false;
  const { words } = titleOf(entry.text, profile);
  return units.some(({ flow: { unit }, region }) => {
    if (region.part === null && region.owner === null) return false;
    if (entry.part !== null && region.part !== entry.part) return false;
    if (unit.kind !== 'paragraph' || unit.prose.text.length < PARAGRAPH) return false;
    const text = unit.prose.text.toLowerCase();
    if (words.length === 0)
      return entry.kind === 'diversen' && /\bonder (?:het agendapunt )?[«'"]?diversen\b/u.test(text);
    return words.every(({ stem }) => text.includes(stem));
  });
}

const ANOTHER_LETTER =
  /\b(?:separate|afzonderlijke|aparte|eigen) (?:brief|kamerbrief|geannoteerde agenda)|\bseparaat\b/iu;
const NOT_HERE =
  /\b(?:in deze (?:brief|geannoteerde agenda)|hier) niet (?:nader |verder )?(?:toegelicht|geannoteerd|behandeld|besproken|ingegaan)|\bniet (?:nader |verder )?(?:toegelicht|geannoteerd)\b/iu;
const NEVER_TREATED = /\b(?:diversen|[AB]-punt|hamerstuk)/iu;

/** A part of which the letter says that it is dealt with in another one and that has no item, or a list left out. */
function inAnotherLetter(entry: AgendaEntry, { input: { items }, units }: OtherPlaces): boolean {
  const empty = entry.part !== null && !items.some(({ part }) => part === entry.part);
  return units.some(({ flow: { unit }, region }) => {
    const here = region.part === entry.part && region.owner === null;
    if (unit.kind !== 'paragraph' || !(here || (empty && region.part === null))) return false;
    const { text } = unit.prose;
    if (empty && ANOTHER_LETTER.test(text)) return true;
    return here && sentencesOf(text).some((sentence) => NOT_HERE.test(sentence) && !NEVER_TREATED.test(sentence));
  });
}
