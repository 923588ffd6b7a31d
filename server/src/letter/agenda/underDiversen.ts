import type { Profile } from '../../profile/types.js';
import type { OpenUnit } from './agendaLists.js';
import type { AnnounceInput } from './announcements.js';
import type { Entry } from './samePlace.js';
import { compare, titleOf, type Title } from './titles.js';
import type { Unit } from '../text/units.js';

/** A label names its point in the same words, more or less. */
const NAMED = 0.75;
/** So many of the others have to be treated, each under its own name, before one is missed. */
const OTHERS = 2;
/** «a. Medische hulpmiddelen», «5.1 Toerisme». */
const COUNTED = /^\W*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z])[.)]?\s/iu;
/** More than this share of its telling words in one paragraph: that may be about it. */
const SPOKEN_OF = 0.5;
/** What names a point is short; what is longer says something of it. */
const LABEL = 160;

/** Where what stands under «Diversen» is looked for. */
type Letter = Pick<AnnounceInput, 'headings' | 'items' | 'profile'>;

/**
 * The points of «Diversen» that a list gives and the letter leaves out: the item treats all the others, two at least, each
 * under its own name, no heading of it is left over that may be this one in other words, and its text does not name it.
 * Where a letter takes its points together, or treats some of them only, nothing is left out.
 */
export function leftOutOfDiversen<T extends Entry>(
  placed: readonly T[],
  letter: Letter,
  units: readonly OpenUnit[],
): ReadonlySet<T> {
  const missing = new Set<T>();
  for (const [item, points] of byItem(placed, letter)) {
    const labels = labelsUnder(item, letter, units);
    // a number of its own says of one heading alone that the points are treated one by one
    const others = labels.some(({ title, isHeading }) => isHeading && COUNTED.test(title.text)) ? 1 : OTHERS;
    if (points.length <= others) continue;
    const open = points.filter(
      ({ entry }) => !labels.some((label) => isNamed(entry.text, label.title, letter.profile)),
    );
    const [only] = open;
    if (only === undefined || open.length > 1) continue;
    const headings = labels.filter(({ isHeading }) => isHeading);
    if (headings.length > points.length - 1) continue;
    if (!isSpokenOf(only, item, letter, units)) missing.add(only);
  }
  return missing;
}

/** The points of each list, by the item «Diversen» that holds them. */
function byItem<T extends Entry>(placed: readonly T[], { items }: Letter): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const one of placed) {
    const { item, certain } = one.match;
    if (item === null || certain || !one.entry.underDiversen || items[item]?.kind !== 'diversen') continue;
    const points = found.get(item);
    if (points === undefined) found.set(item, [one]);
    else if (points[0]?.list === one.list) points.push(one);
  }
  return found;
}

interface Label {
  readonly title: Title;
  readonly isHeading: boolean;
}

/** Headings of its own, and lines that may be such without their form. */
function labelsUnder(item: number, { headings, profile }: Letter, units: readonly OpenUnit[]): readonly Label[] {
  return units.flatMap(({ flow, region }): readonly Label[] => {
    if (region.owner !== item) return [];
    const heading = flow.heading === null ? undefined : headings[flow.heading];
    if (heading !== undefined)
      return heading.roles.includes('item') ? [] : [{ title: titleOf(heading.text, profile), isHeading: true }];
    if (flow.unit.kind !== 'paragraph') return [];
    const { text } = flow.unit.prose;
    return text.length > LABEL ? [] : [{ title: titleOf(text, profile), isHeading: false }];
  });
}

function isNamed(text: string, label: Title, profile: Profile): boolean {
  const { cover, shared } = compare(titleOf(text, profile), label);
  return shared > 0 && cover >= NAMED;
}

/** Whether one paragraph has most words of the point: then it may be dealt with among others. */
function isSpokenOf({ entry, list }: Entry, item: number, { profile }: Letter, units: readonly OpenUnit[]): boolean {
  const { words } = titleOf(entry.text, profile);
  const telling = words.filter(({ weight }) => weight === 1);
  const sought = telling.length > 0 ? telling : words;
  if (sought.length === 0) return true;
  return units.some(({ flow: { unit }, region }) => {
    // a list under its own heading is the one that names the points
    if (region.owner !== item || (unit.kind === 'list' && list.region.owner === item)) return false;
    return textsOf(unit).some((text) => {
      const lower = text.toLowerCase();
      return sought.filter(({ stem }) => lower.includes(stem)).length > sought.length * SPOKEN_OF;
    });
  });
}

function textsOf(unit: Unit): readonly string[] {
  if (unit.kind === 'paragraph') return [unit.prose.text];
  if (unit.kind === 'list') return unit.entries.map(({ prose }) => prose.text);
  return unit.kind === 'quote' ? unit.units.flatMap(textsOf) : [];
}
