import { stemsOf } from '../head/formations.js';
import { remembering } from '../memo.js';
import type { Span } from '../span.js';

/** Other words for one formation: «Telecommunicatie» is meant by «telecomdeel». */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['telecommunicatie', ['telecom']],
  ['telecom', ['telecommunicatie']],
  ['transport', ['vervoer']],
  ['vervoer', ['transport']],
  ['volksgezondheid', ['gezondheid']],
  ['gezondheid', ['volksgezondheid']],
  ['digitaal', ['digitale', 'telecom']],
]);

/** Meetings that running text calls by their bare name. */
const BARE = /^(?:eurogroep|ecofin|(?:werk)?(?:diner|lunch|ontbijt))$/u;
const MEAL = /^(?:werk)?(?:diner|lunch|ontbijt)$/u;

/** Words of a title that name no part of their own. */
const COMMON =
  /^(?:onderdeel|raadsdeel|raads?|formele|informele|bijeenkomst|ministers?|vergadering|sessie|zitting|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|augustus|september|oktober|november|december|ochtend|middag|agenda|geannoteerde|overige|andere)$/u;

/** The words of a title by which a text may mean it, in lower case and without their ending: «algemeen» is in «het algemene deel». */
export const titleWords = remembering(1000, (title): readonly string[] => {
  const words = title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4 && !COMMON.test(word));
  return [...words.map((word) => word.slice(0, Math.max(5, Math.min(7, word.length - 2)))), ...stemsIn(title)];
});

const stemsIn = remembering(1000, (title): readonly string[] =>
  stemsOf(title).flatMap((stem) => [stem, ...(ALIASES.get(stem) ?? [])]),
);

const namings = remembering(1000, (title): readonly RegExp[] => [
  ...stemsIn(title).map(namingOf),
  ...(/\balgemeen\b|\balgemene\s+(?:onder)?deel/iu.test(title) ? [/\balgeme(?:en|ne)\s+(?:onder|raads)?deel\b/gu] : []),
]);

/** One stem, in the ways in which running text speaks of a part; «onderwijs» is not named by «Minister van Onderwijs». */
function namingOf(stem: string): RegExp {
  if (BARE.test(stem)) return new RegExp(`(?<!\\p{L})${stem}(?:raad|debat)?(?!\\p{L})`, 'gu');
  return new RegExp(
    `(?<!\\p{L})${stem}[s-]?(?:raad|raadsdeel|deel|onderdeel|ministers|gedeelte)\\b|` +
      `(?<!\\p{L})${stem}s?-(?=,? [^.;]{0,40}(?:raad|deel)\\b)|` +
      `\\b(?:deel|onderdeel|raad)\\b[^.;]{0,30}(?<!\\p{L})${stem}(?!\\p{L})`,
    'gu',
  );
}

/** A meal bears the formation's name as well: by that the formation is meant, not its meal. */
const ownNamings = remembering(1000, (title): readonly RegExp[] => {
  const meals = stemsOf(title).filter((stem) => MEAL.test(stem));
  return meals.length > 0 ? meals.map(namingOf) : namings(title);
});

/** Whether running text, in lower case, names the part that has this title. */
export function namesPart(lower: string, title: string): boolean {
  return ownNamings(title).some((naming) => lower.search(naming) !== -1);
}

/** Where running text, in lower case, names the part and nothing else. */
export function placesOfPart(lower: string, title: string): readonly Span[] {
  return ownNamings(title).flatMap((naming) =>
    [...lower.matchAll(naming)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
