import fs from 'node:fs';
import path from 'node:path';
import type { Severity } from '../../server/src/rules/severity.js';

/**
 * Letters with known mistakes. `letters/oefen` are looked at while rules are written; `letters/proef` stay apart: no
 * rule is tuned on them. Beside each clean `NAME.md` stands `NAME.slips.json`.
 */
export const SETS = ['oefen', 'proef'] as const;
export type SetName = (typeof SETS)[number];

export interface Replacement {
  /** Occurs exactly once in the clean letter. */
  readonly find: string;
  readonly replace: string;
}

/** What should be found of a slip. */
export interface Expectation {
  readonly rule: string;
  readonly severity: Severity;
  /** Pieces of the damaged letter; the finding stands on a line of one of them. */
  readonly at: readonly string[];
  readonly section?: string;
}

/** One mistake, made in a clean letter by someone who does not know the rules; labelled by the contract alone. */
export interface Slip {
  readonly what: string;
  readonly edits: readonly Replacement[];
  /** Null where no rule covers it. */
  readonly expect: Expectation | null;
  readonly also?: readonly Expectation[];
  /** Why no rule covers it, or why the label was changed afterwards. */
  readonly because?: string;
  /** Why it is missed though a rule covers it, as far as someone has looked. */
  readonly missed?: string;
}

/** An edit that leaves the letter as right as it was. */
export interface Harmless {
  readonly what: string;
  readonly edits: readonly Replacement[];
  readonly expect?: Expectation | null;
}

export interface Material {
  readonly set: SetName;
  readonly name: string;
  readonly text: string;
  readonly slips: readonly Slip[];
  readonly harmless: readonly Harmless[];
}

const FOLDER = path.join(import.meta.dirname, 'letters');

/** The letters of a set, by name. @throws Error where a slip does not fit its letter */
export function material(set: SetName): readonly Material[] {
  const folder = path.join(FOLDER, set);
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const name = file.slice(0, -'.md'.length);
      const slips = path.join(folder, `${name}.slips.json`);
      const made = JSON.parse(fs.readFileSync(slips, 'utf8')) as Pick<Material, 'slips' | 'harmless'>;
      return { set, name, text, ...made };
    });
}

/** The letter with the edits of one slip. @throws Error where one does not occur exactly once, or they overlap */
export function damaged(text: string, edits: readonly Replacement[]): string {
  const places = edits.map(({ find, replace }) => {
    const start = text.indexOf(find);
    if (start === -1 || text.includes(find, start + 1)) throw new Error(`does not occur exactly once: ${find}`);
    return { start, end: start + find.length, replace };
  });
  places.sort((a, b) => b.start - a.start);
  let after = text;
  let last = Infinity;
  for (const { start, end, replace } of places) {
    if (end > last) throw new Error('edits overlap');
    after = after.slice(0, start) + replace + after.slice(end);
    last = start;
  }
  return after;
}
