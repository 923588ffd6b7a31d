import type { ItemKind } from '../../profile/types.js';
import type { Candidate } from './candidates.js';

/** What the row of headings shows by its order and levels, before any of them has a role. */
export interface Shape {
  /** Per heading: index of the next that is no section's name, or the number of headings. */
  readonly nextPlain: readonly number[];
  /** Per heading: whether one of the sections stands between it and the next that is no section's name. */
  readonly leads: readonly boolean[];
  /** Per heading: whether it stands within a section by another of its names («Aanleiding» a level below «Inhoud»). */
  readonly nested: readonly boolean[];
  /** Not one of the sections has a heading: running text. */
  readonly running: boolean;
  readonly sectionLevel: number | null;
  readonly itemLevel: number | null;
}

/** Reads levels and order off the headings; linear in their number. */
export function shapeOf(all: readonly Candidate[]): Shape {
  const nextPlain: number[] = [];
  const leads: boolean[] = [];
  let next = all.length;
  for (let i = all.length - 1; i >= 0; i--) {
    nextPlain[i] = next;
    const following = all[i + 1];
    leads[i] =
      following !== undefined && following.signs.name !== null && (isSection(following) || leads[i + 1] === true);
    if (all[i]?.signs.name == null) next = i;
  }
  const running = !all.some(isSection);
  const nested = nestedIn(all);
  const sectionLevel = mostFrequent(all.filter((one, i) => isSection(one) && !nested[i]).map((one) => one.level));
  const itemLevel = running ? runningLevel(all) : leadingLevel(all, leads);
  return { nextPlain, leads, nested, running, sectionLevel, itemLevel };
}

/** A section may be told under several of its names: one that stands deeper than the section itself is a part of it. */
function nestedIn(all: readonly Candidate[]): readonly boolean[] {
  let section: Candidate | null = null;
  return all.map((one) => {
    // a bold line has no level, and ends nothing
    if (one.level === null) return false;
    if (section?.level != null && one.level > section.level) {
      if (isNameWithin(one, section)) return true;
      // a section of another kind that stands too deep ends it as well
      if (isSection(one)) section = one;
      return false;
    }
    section = isSection(one) ? one : null;
    return false;
  });
}

/** Another name of the same section. The same words again are a heading that was copied. */
function isNameWithin({ signs }: Candidate, section: Candidate): boolean {
  const outer = section.signs.name?.roles ?? [];
  const { name } = signs;
  if (name === null || !name.exact || name.roles.length === 0) return false;
  return (
    name.roles.every((role) => outer.includes(role)) &&
    name.name.toLowerCase() !== section.signs.name?.name.toLowerCase()
  );
}

/** A heading by the name of one of the sections. */
export function isSection(candidate: Candidate | undefined): boolean {
  return (candidate?.signs.name?.sections.length ?? 0) > 0;
}

/** Where sections tell the items: the level of most headings that have sections; parts and reports that do count only by default. */
function leadingLevel(all: readonly Candidate[], leads: readonly boolean[]): number | null {
  const leading = all.filter((one, i) => leads[i] === true && (one.signs.name === null || opensItem(all, i, leads)));
  const items = leading.filter(
    ({ signs }) => signs.part !== 'dated' && signs.part !== 'named' && signs.report === null && signs.annex === null,
  );
  return mostFrequent((items.length > 0 ? items : leading).map((one) => one.level));
}

/** «Beleidsdebat» right behind the heading of a part, with sections after it: what is treated there has no other title. */
export function opensItem(all: readonly Candidate[], i: number, leads: readonly boolean[]): boolean {
  const roles = all[i]?.signs.name?.roles;
  const before = all[i - 1]?.signs;
  return (
    roles?.length === 1 && roles[0] === 'aard' && leads[i] === true && before?.name === null && before.part !== null
  );
}

/**
 * In running text the shallowest headings are the items, unless one alone stands above all others: it heads the whole.
 * Below the parts they stand where each part begins with one, though «Diversen» may stand beside the parts.
 */
function runningLevel(all: readonly Candidate[]): number | null {
  const every = all.filter(isPlain);
  // «Overige onderwerpen» may stand beside what holds the items
  const others = every.filter(({ signs }) => signs.kind !== 'diversen' && signs.kind !== 'hamerstuk');
  const plain = others.length > 1 ? others : every;
  const levels = plain.flatMap((one) => (one.level === null ? [] : [one.level]));
  const shallowest = least(levels);
  const below = levelBelowParts(all);
  const above = plain.filter(
    ({ level, signs }) => level !== null && below !== null && level < below && !GATHERS.has(signs.kind),
  );
  // one may have been put too high
  if (below !== null && (above.length === 0 || (above.length === 1 && plain.length > MOST))) return below;
  const deeper = levels.filter((level) => level !== shallowest);
  const heads = levels[0] === shallowest && deeper.length === levels.length - 1 && deeper.length > 1;
  return heads ? least(deeper) : shallowest;
}

/** Of more headings than these one may stand where it should not. */
const MOST = 3;

/** Kinds of an item that may stand beside the parts of the Council: it holds small things of all of them. */
const GATHERS: ReadonlySet<ItemKind> = new Set<ItemKind>(['diversen', 'hamerstuk', 'informatie']);

/** The level at which every part of the Council, of two or more, begins with a heading below its own; else null. */
function levelBelowParts(all: readonly Candidate[]): number | null {
  const firsts = all.flatMap(({ signs, level }, i) => {
    if (signs.part !== 'dated' && signs.part !== 'named') return [];
    const next = all[i + 1];
    const below = level !== null && next?.level != null && next.level > level && isPlain(next);
    return [below ? next.level : null];
  });
  const [level] = firsts;
  return level != null && firsts.length > 1 && firsts.every((one) => one === level) ? level : null;
}

function least(levels: readonly number[]): number | null {
  return levels.reduce<number | null>((least, level) => (least === null || level < least ? level : least), null);
}

/** A heading whose words give it no other place in a letter: it may be an item's. */
function isPlain({ signs }: Candidate): boolean {
  const { name, title, loose, annex, report, part } = signs;
  return (
    name === null &&
    !title &&
    loose === null &&
    annex === null &&
    report === null &&
    (part === null || part === 'subject' || part === 'group')
  );
}

/**
 * Up to where (index in the flow) headings are the covering letter's own, and no items: it ends where it is signed, if
 * the agenda follows.
 */
export function coveringEnd(all: readonly Candidate[], { running, leads }: Shape, signed: number | null): number {
  if (signed === null) return 0;
  const before = all.some((one) => one.flow < signed && isSection(one));
  const after = all.some((one, i) => one.flow > signed && one.signs.name === null && (running || leads[i] === true));
  return after && !before ? signed : 0;
}

/** The most frequent level; of equals the shallower. */
function mostFrequent(levels: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const level of levels) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  let best: number | null = null;
  for (const [level, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > most || (count === most && level < best)) best = level;
  }
  return best;
}
