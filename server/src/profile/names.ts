import { isSectionRole } from './sections.js';
import type { Profile, SectionRole, SideRole } from './types.js';
import { isTypingError } from './typingErrors.js';

/** What the plain text of a heading is called by the profile. */
export interface NameMatch {
  /** Nearly always one; a compound heading («Inhoud en Nederlandse inzet») gives each of its roles once. */
  readonly roles: readonly SideRole[];
  /** Those of its roles that are sections of the profile. */
  readonly sections: readonly SectionRole[];
  /** Written as the profile has it; false where it is nearly a name, and probably a typing error. */
  readonly exact: boolean;
  /**
   * The heading as it is probably meant: the words as they stand where `exact`, else with the misspelt word put right.
   * Numbering and closing colon left out.
   */
  readonly name: string;
}

interface KnownName {
  readonly role: SectionRole;
  readonly words: readonly string[];
  /** The same name as the profile writes it, word for word: what a misspelt word is replaced by. */
  readonly written: readonly string[];
}

interface Names {
  readonly exact: ReadonlyMap<string, Named>;
  /** Names of sections only: a side heading that is misspelt does no harm. */
  readonly sections: readonly KnownName[];
}

interface Named {
  readonly role: SideRole;
  readonly section: boolean;
}

/** Words that make no difference to a name: «Inzet van het kabinet» is «Inzet kabinet». */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  'de', 'het', 'een', 'van', 'der', 'in', 'op', 'over', 'bij', 'voor', 'onder', 'tussen', 'binnen', 'uit', 'door', 'aan', 'ten', 'aanzien', 'tijdens',
]); // prettier-ignore

/** The longest text that can be a section's name; headings of items are often longer, and need not be looked at. */
const LONGEST = 80;

/** «2.1 », «2.1. », «1A.2 », «II.1 », «3. », «2a. », «II) », «(a) ». */
const NUMBERING =
  /^\s*(?:(?:\d{1,3}[a-zA-Z]?|[IVX]{1,6}|[a-zA-Z])(?:\.\d{1,3}){1,3}\.?(?=\s)|\(?(?:\d{1,3}[a-zA-Z]?|[ivxIVX]{1,6}|[a-zA-Z])[.)])\s*/;

const byProfile = new WeakMap<Profile, Names>();

/**
 * The role or roles of a heading by its words alone; null where it is no section's name. Numbering («3.», «II.», «a)»),
 * a closing colon, case, emphasis, brackets, articles and prepositions make no difference.
 *
 * @param text plain text of one line, without note marks
 */
export function matchName(text: string, profile: Profile): NameMatch | null {
  // A whole paragraph is no name: its words need no looking at.
  if (text.length > 2 * LONGEST) return null;
  const bare = bareName(text);
  if (bare === '' || bare.length > LONGEST) return null;
  const names = namesOf(profile);
  return matchWhole(bare, names) ?? matchCompound(bare, names);
}

/**
 * A heading's text without its numbering: «3. », «II. », «A. », «a) », «2.1 », «(b) ». The text itself where nothing
 * would be left, or where a lone figure is no numbering («13 mei»).
 */
export function stripNumbering(text: string): string {
  const numbering = NUMBERING.exec(text);
  if (numbering === null) return text.trim();
  const rest = text.slice(numbering[0].length);
  // «n.t.b.» and «U.S.» are no numbering: a letter needs a space behind its mark, and «3.Inhoud» a letter.
  const spaced = /\s$/.test(numbering[0]);
  if (!spaced && (!/^\p{L}/u.test(rest) || !/\d/.test(numbering[0]))) return text.trim();
  return rest.trim() === '' ? text.trim() : rest.trim();
}

function bareName(text: string): string {
  const unmarked = text
    .replace(/[*_\uFFFC]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const unnumbered = stripNumbering(unmarked).replace(/^\d{1,2}\s+(?=\p{L})/u, '');
  return unnumbered.replace(/[\s:.;–—-]+$/u, '');
}

function matchWhole(text: string, names: Names): NameMatch | null {
  const written = wordsOf(text);
  const exact =
    names.exact.get(keyOf(written)) ??
    names.exact.get(keyOf(wordsOf(withoutBrackets(text)))) ??
    spelledOut(text, names);
  if (exact !== undefined) return { roles: [exact.role], sections: sectionsOf(exact), exact: true, name: text };
  return matchMisspelt(text, written, names);
}

/** What «NL» stands for in a heading: «Standpunt NL», «NL inzet», «NL-standpunt». */
const NL_READINGS = ['Nederland', 'Nederlandse', 'Nederlands'];
const NL = /(?<![\p{L}\p{N}-])NL(?:-(?=\p{L})|(?![\p{L}\p{N}-]))/u;

/** The name that a heading is with its «NL» written in full. */
function spelledOut(text: string, names: Names): Named | undefined {
  if (!NL.test(text)) return undefined;
  return NL_READINGS.map((full) => names.exact.get(keyOf(wordsOf(text.replace(NL, `${full} `))))).find(
    (named) => named !== undefined,
  );
}

/** «Inhoud en Nederlandse inzet», «Inhoud/inzet»: every piece has to be a name by itself. */
function matchCompound(text: string, names: Names): NameMatch | null {
  const pieces = text.split(/(\s+(?:en|&|\+)\s+|\s*[/,]\s*(?:en\s+)?)/i);
  if (pieces.length < 3 || pieces.length > 9) return null;
  const roles = new Set<SideRole>();
  const sections = new Set<SectionRole>();
  let exact = true;
  let name = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      name += piece;
      continue;
    }
    const match = matchWhole(piece.trim(), names);
    if (match === null) return null;
    for (const role of match.roles) roles.add(role);
    for (const role of match.sections) sections.add(role);
    exact &&= match.exact;
    name += match.name;
  }
  return { roles: [...roles], sections: [...sections], exact, name };
}

/** Exactly one word of a section's name is misspelt, or its compound is written apart («Krachten veld»). */
function matchMisspelt(text: string, written: readonly string[], names: Names): NameMatch | null {
  const words = written.map((word) => word.toLowerCase());
  for (const known of names.sections) {
    if (words.length === known.words.length) {
      const wrong = onlyDifference(words, known.words);
      if (wrong === null) continue;
      const word = written[wrong] ?? '';
      const right = known.written[wrong] ?? '';
      if (!isTypingError(word, right)) continue;
      return { roles: [known.role], sections: [known.role], exact: false, name: putRight(text, word, right) };
    }
    if (words.length === known.words.length + 1 && words.join('') === known.words.join('')) {
      return {
        roles: [known.role],
        sections: [known.role],
        exact: false,
        name: likeCase(text, known.written.join(' ')),
      };
    }
  }
  return null;
}

/** Index of the one word in which two names of equal length differ, or null. */
function onlyDifference(a: readonly string[], b: readonly string[]): number | null {
  let at: number | null = null;
  for (const [index, word] of a.entries()) {
    if (word === b[index]) continue;
    if (at !== null) return null;
    at = index;
  }
  return at;
}

/** The text with its misspelt word replaced; at its head with a capital, whatever slipped. */
function putRight(text: string, wrong: string, right: string): string {
  const better = text.replace(wrong, likeCase(wrong, right));
  return text.startsWith(wrong) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
}

/** `right`, beginning with a capital or not as `model` does. */
function likeCase(model: string, right: string): string {
  const first = model.charAt(0);
  const capital = first !== first.toLowerCase();
  if (model.length > 1 && model === model.toUpperCase() && capital) return right.toUpperCase();
  return (capital ? right.charAt(0).toUpperCase() : right.charAt(0).toLowerCase()) + right.slice(1);
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ');
}

/** The words that count, in order, as they are written. */
export function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  return words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase();
}

function namesOf(profile: Profile): Names {
  const known = byProfile.get(profile);
  if (known !== undefined) return known;
  const exact = new Map<string, Named>();
  const sections: KnownName[] = [];
  for (const { role, names } of [...profile.sections, ...profile.sides]) {
    for (const name of names) {
      const written = wordsOf(name);
      const key = keyOf(written);
      const section = isSectionRole(role, profile);
      if (key !== '' && !exact.has(key)) exact.set(key, { role, section });
      if (key !== '' && section) {
        sections.push({ role, written, words: written.map((word) => word.toLowerCase()) });
      }
    }
  }
  const made = { exact, sections };
  byProfile.set(profile, made);
  return made;
}

function sectionsOf({ role, section }: Named): readonly SectionRole[] {
  return section && role !== 'aard' ? [role] : [];
}

/** What names have in common that differ in nothing that counts: «(Indicatie) krachtenveld» and «Indicatie van het krachtenveld». */
export function nameKey(text: string): string {
  return keyOf(wordsOf(bareName(text)));
}

/** A heading's name without numbering and colon, and the key that equal names share. */
export interface PlainName {
  readonly name: string;
  readonly key: string;
}

/** Letters have few different names, asked for at every keystroke; more than these is no letter. */
const MOST_REMEMBERED = 500;
const remembered = new WeakMap<Profile, Map<string, PlainName>>();

/** The name that a heading gives its section, as it is written; the heading itself where it is no section's name. */
export function plainName(text: string, profile: Profile): PlainName {
  let known = remembered.get(profile);
  if (known === undefined || known.size > MOST_REMEMBERED) {
    known = new Map();
    remembered.set(profile, known);
  }
  let plain = known.get(text);
  if (plain === undefined) {
    const name = matchName(text, profile)?.name ?? text;
    plain = { name, key: nameKey(name) };
    known.set(text, plain);
  }
  return plain;
}
