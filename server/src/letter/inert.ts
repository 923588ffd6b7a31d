import { holdsWords } from './agenda/bodies.js';
import { AGENDA_HEADING, typedLines } from './agenda/agendaLists.js';
import { isForInformation, labelsOf } from './agenda/items.js';
import { LIGHT, pointersOf } from './agenda/treated.js';
import { numberOf } from './headings/numbering.js';
import { bareLinesOf } from './headings/candidates.js';
import { isBody, titleIn } from './headings/titleLines.js';
import { isOfLetter } from './head/head.js';
import { unitLines, type UnitLine } from './head/headLines.js';
import { saidOfAbbreviations } from './words/abbreviations.js';
import { isCutOff } from './words/broken.js';
import { doubledWordsOf } from './words/doubledWords.js';
import { saidOfCompounds } from './words/compounds.js';
import type { Facts, Passage } from './facts.js';
import { termPlaces, termsOf } from './words/terms.js';
import type { Profile } from '../profile/types.js';
import { ficheKey } from './words/fiches.js';
import { mistakenInstitutionsOf } from './words/institutions.js';
import { introducesElse, isProvisional } from './agenda/introductions.js';
import type { Heading, Letter, Role } from './letter.js';
import { closedIn, hyphenedOf, type Hyphened } from './words/hyphened.js';
import { limiteKey } from './words/limite.js';
import { promiseWords } from './words/motions.js';
import { pageFootOf } from './words/pageFeet.js';
import { presidencyKey, presidencyMentions } from './dates/presidencyMentions.js';
import { openingSigns, presentedIn } from './recognise.js';
import { spellingKey, spellingsOf } from './words/spellings.js';
import { NEIGHBOURS } from './notes/suspects.js';
import { pastSignsOf } from './head/toldAsPast.js';
import { marksBehindMotions, wholeDossiersForPieces } from './words/wholeDossiers.js';

/**
 * Most of what is typed is words in the midst of a paragraph of an item, and of these the letter knows nothing but
 * that they are there. A change of that kind moves what stands behind it and alters nothing else: the letter need not
 * be assembled, nor judged, for it. What is called inert here must be so for every step of the assembly and for every
 * rule; the property tests hold it to that, edit by edit.
 */

/** Shorter paragraphs are looked at in full: a label, a name, a number. */
const SHORTEST = 25;
/** A line as short may be the number that the Eerste Kamer gives a letter. */
const LONGEST_LETTERS = 3;
/** So many characters at either end tell whether a sentence is cut in two. */
const EDGE = 160;
/** It may be the title, or the sentence that presents the letter. */
const GENRE = /\bgeannoteerde\s+agenda\b/iu;

/** All others are sections of an item, whatever the house style calls them. */
const NO_SECTION: ReadonlySet<Role> = new Set<Role>(['title', 'part', 'item', 'aard', 'report', 'annex', 'other']);

/**
 * Whether a block that said `before` and now says `after` says the same to the letter, wherever in an item it stands.
 *
 * @param cut whether notes or a rule stand before it or behind it: then its first or its last words count too
 * @param hyphened what the letter writes with a hyphen: then it counts where the same is written closed
 */
export function saysTheSame(before: Facts, after: Facts, cut: Cut, hyphened: Hyphened, profile: Profile): boolean {
  const [was, is] = [runningText(before, profile), runningText(after, profile)];
  if (was === null || is === null) return false;
  const [old, now] = [was.prose.text, is.prose.text];
  return (
    (!cut.before || old.slice(0, EDGE) === now.slice(0, EDGE)) &&
    (!cut.behind || old.slice(-EDGE) === now.slice(-EDGE) || !(isCutOff(old) || isCutOff(now))) &&
    isBody(old) === isBody(now) &&
    isForInformation(old) === isForInformation(now) &&
    presentedIn(was.prose) === presentedIn(is.prose) &&
    openingSigns(was.prose).informs === openingSigns(is.prose).informs &&
    openingSigns(was.prose).informal === openingSigns(is.prose).informal &&
    isProvisional(old) === isProvisional(now) &&
    pointersOf(was.prose).elsewhere === pointersOf(is.prose).elsewhere &&
    pointersOf(was.prose).notHere === pointersOf(is.prose).notHere &&
    alike(labelsOf(was.prose, profile), labelsOf(is.prose, profile), (role) => role) &&
    alike(was.references, is.references, (one) => one.text) &&
    alike(saidOfAbbreviations(was.prose), saidOfAbbreviations(is.prose), (one) => one) &&
    alike(saidOfCompounds(was.prose), saidOfCompounds(is.prose), (one) => one) &&
    alike(hyphenedOf(was.prose), hyphenedOf(is.prose), (one) => one.text) &&
    alike(closedIn(was.prose, hyphened), closedIn(is.prose, hyphened), (one) => one.text) &&
    alike(was.dates, is.dates, (one) => one.text) &&
    alike(pastSignsOf(was), pastSignsOf(is), (one) => one ?? '') &&
    alike(presidencyMentions(was.prose), presidencyMentions(is.prose), presidencyKey) &&
    alike(was.placeholders, is.placeholders, (one) => one.text) &&
    alike(was.suspects, is.suspects, (one) => `${one.form} ${one.label} ${one.before}|${one.after}`) &&
    alike(marksOf(was), marksOf(is), (one) => one) &&
    alike(spellingsOf(was.prose), spellingsOf(is.prose), spellingKey) &&
    alike(termsOf(was.prose, profile), termsOf(is.prose, profile), (one) => `${one.written} ${one.preferred}`) &&
    alike(termPlaces(was.prose, profile), termPlaces(is.prose, profile), ({ start, end }) => String(end - start)) &&
    alike(doubledWordsOf(was.prose), doubledWordsOf(is.prose), (one) => `${one.word} ${one.words.length}`) &&
    alike(
      mistakenInstitutionsOf(was.prose),
      mistakenInstitutionsOf(is.prose),
      (one) => `${one.written} ${one.because}`,
    ) &&
    alike(was.prose.links, is.prose.links, (one) => one.url) &&
    alike(promiseWords(was.prose, was.suspects), promiseWords(is.prose, is.suspects), (one) => one) &&
    alike(wholeDossiersForPieces(was.prose), wholeDossiersForPieces(is.prose), (one) => one.text) &&
    alike(marksBehindMotions(was.prose), marksBehindMotions(is.prose), String) &&
    introducesElse(was.prose) === introducesElse(is.prose) &&
    ficheKey(was.prose) === ficheKey(is.prose) &&
    limiteKey(was.prose) === limiteKey(is.prose)
  );
}

/** Facts of one kind, the same in the same order; where they stand is no matter. */
function alike<T>(before: readonly T[], after: readonly T[], words: (one: T) => string): boolean {
  return before.length === after.length && before.every((one, i) => words(one) === wordsAt(after, i, words));
}

function wordsAt<T>(list: readonly T[], index: number, words: (one: T) => string): string | null {
  const one = list[index];
  return one === undefined ? null : words(one);
}

/** The note marks, each with the word before it and the sign behind it, which tell what kind of mark it is and where it stands. */
function marksOf({ prose }: Passage): readonly string[] {
  return prose.marks.map(({ notation, label, at }) => {
    const before = prose.text.slice(Math.max(0, at - NEIGHBOURS), at);
    return `${notation} ${label} ${before.slice(before.search(/\S+\s*$/))}|${prose.text.slice(at, at + 2)}`;
  });
}

/** The block's only piece of prose, where that is a paragraph of which no line can be anything but running text. */
function runningText(facts: Facts, profile: Profile): Passage | null {
  const [unit] = facts.units;
  const [passage] = facts.passages;
  if (facts.units.length !== 1 || unit?.kind !== 'paragraph' || passage === undefined) return null;
  if (facts.passages.length !== 1 || facts.comments.length > 0) return null;
  const { prose, dates } = passage;
  const isPlain =
    prose.text.length >= SHORTEST &&
    !GENRE.test(prose.text) &&
    unitLines(unit).every(isRunningLine) &&
    typedLines(prose) === null &&
    numberOf(prose.text) === null &&
    bareLinesOf(prose, profile).length === 0 &&
    titleIn(prose, dates, profile) === null &&
    pageFootOf(unit) === null &&
    holdsWords(passage);
  return isPlain ? passage : null;
}

/** Words that are no line of a heading block, and no line of a signature. */
function isRunningLine({ text, pattern, signs, signature }: UnitLine): boolean {
  if (isOfLetter(text)) return false;
  return text.length > LONGEST_LETTERS && pattern === null && signs === null && signature === null;
}

/**
 * Whether a unit of the flow is body of an item, where running text names no items and presents nothing: of one of its
 * sections, or right under its heading.
 */
export function standsInItem(letter: Letter, flow: number): boolean {
  const { headings } = letter;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.flow ?? 0) < flow) low = middle + 1;
    else high = middle;
  }
  // a unit that begins or ends with a heading of its own is looked at in full
  if (headings[low]?.flow === flow) return false;
  for (let i = low - 1; ; i--) {
    const heading = headings[i];
    if (heading === undefined || heading.item === null) return false;
    if (heading.roles.includes('item')) return isOwnText(letter, heading) && !introducesList(letter, flow);
    if (heading.roles.some((role) => !NO_SECTION.has(role))) return true;
  }
}

/** What stands under such a heading tells of this item alone, and no entry of the agenda is looked for in it. */
function isOwnText({ announced }: Letter, { roles, text }: Heading): boolean {
  if (roles.includes('part') || AGENDA_HEADING.test(text)) return false;
  return announced.every(({ item, kind }) => item !== null || !LIGHT.has(kind));
}

/** Whether a list comes next, with no other paragraph or heading before it. */
function introducesList({ flow }: Letter, from: number): boolean {
  for (let i = from + 1; ; i++) {
    const next = flow[i];
    if (next === undefined || next.heading !== null) return false;
    const { unit } = next;
    if (unit.kind === 'list' || unit.kind === 'table') return true;
    if (unit.kind === 'paragraph') return typedLines(unit.prose) !== null;
  }
}

/** Whether notes, a rule across the page or its foot stand right before a unit, or right behind it: a sentence may go on across them. */
export interface Cut {
  readonly before: boolean;
  readonly behind: boolean;
}

export function cutAround(letter: Letter, flow: number): Cut {
  return { before: isCut(letter, flow, -1), behind: isCut(letter, flow, 1) };
}

function isCut({ flow }: Letter, from: number, step: 1 | -1): boolean {
  for (let i = from + step; ; i += step) {
    const unit = flow[i]?.unit;
    if (unit === undefined) return false;
    const { kind } = unit;
    if (kind !== 'comment' && kind !== 'linkDefinition')
      return kind === 'note' || kind === 'rule' || pageFootOf(unit) !== null;
  }
}
