import { presidencyMentions } from './dates/presidencyMentions.js';
import type { Prosepiece } from './letter.js';
import type { Prose } from './text/prose.js';
import { abbreviationsOf } from './words/abbreviations.js';
import { compoundsOf } from './words/compounds.js';
import { doubledWordsOf } from './words/doubledWords.js';
import { explanationsOf } from './words/explanations.js';
import { ficheWords, isSilent } from './words/fiches.js';
import { hyphenedOf } from './words/hyphened.js';
import { mistakenInstitutionsOf } from './words/institutions.js';
import { limiteWords } from './words/limite.js';
import { promisesIn } from './words/motions.js';
import { spellingsOf } from './words/spellings.js';
import { wholeDossiersForPieces } from './words/wholeDossiers.js';

/**
 * The passages of a letter that hold a kind of fact. Most hold few kinds, and a rule has to do with one: it walks the row
 * of that kind and not the letter. All rows are made in one walk.
 */

/** Whether prose says anything of a kind. What it says is kept with the prose, and so is the answer here. */
const KINDS = {
  abbreviations: (prose) => abbreviationsOf(prose).length > 0,
  explanations: (prose) => explanationsOf(prose).length > 0,
  compounds: (prose) => compoundsOf(prose).length > 0,
  hyphened: (prose) => hyphenedOf(prose).length > 0,
  doubledWords: (prose) => doubledWordsOf(prose).length > 0,
  institutions: (prose) => mistakenInstitutionsOf(prose).length > 0,
  spellings: (prose) => spellingsOf(prose).length > 0,
  presidencies: (prose) => presidencyMentions(prose).length > 0,
  promises: (prose) => promisesIn(prose).length > 0,
  wholeDossiers: (prose) => wholeDossiersForPieces(prose).length > 0,
  fiches: (prose) => !isSilent(ficheWords(prose)),
  limiteCited: (prose) => limiteWords(prose).cited.length > 0,
  limiteExplained: (prose) => limiteWords(prose).explains || limiteWords(prose).general,
} satisfies Readonly<Record<string, (prose: Prose) => boolean>>;

export type Kind = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as readonly Kind[];
const TESTS = Object.values(KINDS);

/** Per prose a bit for each kind, in the order of `KINDS`. */
const HELD = new WeakMap<Prose, number>();

function heldBy(prose: Prose): number {
  let held = HELD.get(prose);
  if (held === undefined) {
    held = TESTS.reduce((bits, holds, at) => (holds(prose) ? bits | (1 << at) : bits), 0);
    HELD.set(prose, held);
  }
  return held;
}

type Rows = Readonly<Record<Kind, readonly Prosepiece[]>>;
const ROWS = new WeakMap<readonly Prosepiece[], Rows>();

/** The passages that hold a kind of fact, in order. The same passages give the same row. */
export function rowOf(passages: readonly Prosepiece[], kind: Kind): readonly Prosepiece[] {
  let rows = ROWS.get(passages);
  if (rows === undefined) ROWS.set(passages, (rows = rowsOf(passages)));
  return rows[kind];
}

function rowsOf(passages: readonly Prosepiece[]): Rows {
  const rows = NAMES.map((): Prosepiece[] => []);
  for (const piece of passages) {
    for (let held = heldBy(piece.prose), at = 0; held !== 0; held >>= 1, at++) {
      if ((held & 1) === 1) rows[at]?.push(piece);
    }
  }
  return Object.fromEntries(NAMES.map((name, at) => [name, rows[at] ?? []])) as Record<Kind, Prosepiece[]>;
}
