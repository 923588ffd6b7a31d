import type { Candidate } from './candidates.js';
import { isSection } from './levels.js';
import { follows, isFirst, numberOf, type Numbered } from './numbering.js';

/**
 * The headings with those taken for an item that are called as a section is, and yet head one: «2.2 Stand van zaken van de
 * onderhandelingen» behind «2.1 Beleidsdebat», with an inhoud and an inzet of its own below it. Read as a section it would be
 * empty, and all of its sections would stand twice in the item before. Likewise one that is counted among items of running
 * text. Linear in the number of headings, but for those with a number and the name of a lesser section.
 *
 * @param isAnnounced whether a heading's words stand in a list of the agenda
 */
export function withNamedItems(
  all: readonly Candidate[],
  isAnnounced: (text: string) => boolean,
): readonly Candidate[] {
  const holding = all.flatMap(({ signs }, i) => (signs.name !== null && holdsSections(all, i) ? [i] : []));
  const items = new Set(all.flatMap((_, i) => (isCountedAmongItems(all, i) ? [i] : [])));
  if (holding.length === 0 && items.size === 0) return all;
  const beside = besideEach(all);
  const isItem = (at: number | null | undefined): at is number =>
    at != null && (all[at]?.signs.name === null || items.has(at));
  for (const i of holding) {
    const { before, after } = beside[i] ?? {};
    const comesAfter = isItem(before) && (isNext(all[before], all[i]) || isLike(all, before, i));
    const comesFirst = isBelow(all[i - 1], all[i]) && (isRowsFirst(all[i]) || (isItem(after) && isLike(all, after, i)));
    if (comesAfter || comesFirst || isAnnounced(all[i]?.text ?? '')) items.add(i);
  }
  return all.map((one, i) => (items.has(i) ? { ...one, signs: { ...one.signs, name: null } } : one));
}

/** What is asked of every item; no number of the agenda makes an item of a heading by one of these names. */
const ASKED: ReadonlySet<string> = new Set(['inhoud', 'inzet', 'krachtenveld']);

/** «### 5. Stand van zaken onderhandelingen» between «### 4. …» and «### 6. …», on one level and none of them called as a section. */
function isCountedAmongItems(all: readonly Candidate[], i: number): boolean {
  const one = all[i];
  if (one?.level == null || one.signs.name === null || rankOf(one.text) === null) return false;
  if (one.signs.name.roles.some((role) => ASKED.has(role))) return false;
  const isSister = ({ level, text }: Candidate): boolean => level === one.level && rankOf(text) !== null;
  const before = all.slice(0, i).findLast(isSister);
  const after = all.slice(i + 1).find(isSister);
  if (before?.signs.name !== null || !isNext(before, one)) return false;
  return after === undefined || (after.signs.name === null && isNext(one, after));
}

/** The most headings of sections that one item is looked through for. */
const MOST = 12;

/**
 * An inhoud and then an inzet or a krachtenveld stand below a heading, each a heading of its own and without a number.
 * One of them may have been raised to the level of a heading that has a number: that is a mistake of its own.
 */
function holdsSections(all: readonly Candidate[], i: number): boolean {
  const over = all[i];
  if (over === undefined) return false;
  let inhoud = false;
  let raised = false;
  for (let k = i + 1; k <= i + MOST; k++) {
    const one = all[k];
    if (one?.signs.name == null) return false;
    if (!standsBelow(one, over)) {
      if (raised || !isRaised(one, over)) return false;
      raised = true;
    }
    if (!isSection(one)) continue;
    const { sections } = one.signs.name;
    if (inhoud && !sections.includes('inhoud')) return true;
    if (!inhoud && !sections.includes('inhoud')) return false;
    inhoud = true;
  }
  return false;
}

/** By its level; among bold lines, which have none, the one without a number below the one that has it. */
function standsBelow(one: Candidate, over: Candidate): boolean {
  if (over.level !== null) return one.level === null || one.level > over.level;
  return one.level === null && rankOf(one.text) === null && rankOf(over.text) !== null;
}

function isRaised(one: Candidate, over: Candidate): boolean {
  return over.level !== null && one.level === over.level && rankOf(one.text) === null && rankOf(over.text) !== null;
}

interface Beside {
  /** The heading before it on its own level, and the one behind it; null where none stands under the same heading. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Bold lines count as one level below all others; those without a number may be sections, and are no sisters. */
const BOLD = 7;

function besideEach(all: readonly Candidate[]): readonly Beside[] {
  const latest: number[] = [];
  const before: (number | null)[] = [];
  const after: (number | null)[] = all.map(() => null);
  all.forEach(({ level, text }, i) => {
    if (level === null && rankOf(text) === null) return;
    const depth = level ?? BOLD;
    const sister = latest[depth] ?? null;
    before[i] = sister;
    if (sister !== null) after[sister] = i;
    latest.length = depth;
    latest[depth] = i;
  });
  return all.map((_, i) => ({ before: before[i] ?? null, after: after[i] ?? null }));
}

/** «2.2 Stand van zaken» behind «2.1 Beleidsdebat». */
function isNext(before: Candidate | undefined, one: Candidate | undefined): boolean {
  const [last, rank] = [rankOf(before?.text ?? ''), rankOf(one?.text ?? '')];
  return last !== null && rank !== null && last.row === rank.row && follows(last.number, rank.number);
}

/** On the level of another heading, which has sections of its own below it as well. */
function isLike(all: readonly Candidate[], other: number, i: number): boolean {
  const level = all[i]?.level ?? null;
  return level !== null && all[other]?.level === level && holdsSections(all, other);
}

/** It is the first thing under a heading that is no section's name and stands higher. */
function isBelow(over: Candidate | undefined, one: Candidate | undefined): boolean {
  if (over === undefined || one === undefined || over.signs.name !== null || over.level === null) return false;
  return one.level === null || one.level > over.level;
}

/** «2.1 …», «a) …»: a row begins with it. */
function isRowsFirst(one: Candidate | undefined): boolean {
  const rank = rankOf(one?.text ?? '');
  return rank !== null && isFirst(rank.number);
}

/** The number of a title: the row it stands in («2.» of «2.1») and its own place there. */
interface Rank {
  readonly row: string;
  readonly number: Numbered;
}

const DOTTED = /^((?:\d{1,2}\.){1,3})(\d{1,2})\.?\s+\S/u;

function rankOf(text: string): Rank | null {
  const [, row, last] = DOTTED.exec(text) ?? [];
  if (row !== undefined && last !== undefined)
    return { row, number: { figure: Number(last), roman: null, letter: null, small: null } };
  const number = numberOf(text.replace(/^\(/u, ''));
  return number === null ? null : { row: '', number };
}
