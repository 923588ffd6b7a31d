import { readFileSync } from 'node:fs';
import type { Letter } from '../../../server/src/letter/letter.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { Entry } from '../../../server/src/rules/fixes/entries.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';
import { allLetters } from '../../letters.js';

/** What the tests of moving, copying and removing entries share. */

export function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

/** Our letters and those of the practice set, by name. */
export const LETTERS: readonly (readonly [name: string, text: string])[] = allLetters()
  .filter((path) => !path.includes('proef'))
  .map((path) => [path.slice(path.lastIndexOf('/') + 1), readFileSync(path, 'utf8')]);

/** Every item and part of a letter. */
export function entriesOf(letter: Letter): readonly Entry[] {
  return [
    ...letter.items.map(({ index }): Entry => ({ kind: 'item', index })),
    ...letter.parts.map(({ index }): Entry => ({ kind: 'part', index })),
  ];
}

/** The lines of a text in a bag: without the numbers of notes, headings and lists, levels, and what closes an entry. */
export function bagOf(text: string): readonly string[] {
  return (
    text
      .split(/\r?\n/)
      // a row of a table keeps its number and the name of its group where they stand, when its words go
      .flatMap((line) => (line.startsWith('|') ? line.split('|').filter((cell) => !/^\s*\d+\s*$/.test(cell)) : [line]))
      .map((line) =>
        line
          .replace(/<sup>\d+<\/sup>/g, '<sup>n</sup>')
          .replace(/\[\^\d+\]/g, '[^n]')
          .replace(/(?<=noot |noten |en )\d+/g, 'n')
          .replace(/^[#\s]+/, '')
          .replace(/^(?:[-*+–]|\d+\\?[.)])\s+/, '')
          .replace(/^(\**)(?:\d{1,2}(?:\.\d+)?|[A-Za-z]|[IVX]+)[.)]?\s+/, '$1')
          .replace(/(?:[;,] en|[;.,])$/, '')
          .trim(),
      )
      .filter((line) => line !== '' && !/^[-*_]{3,}$/.test(line))
      .sort()
  );
}

/** Rules of errors and warnings, with how often they speak. */
export function faultsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of judge(letterOf(text), FINAL_CHECK)) {
    if (severity === 'error' || severity === 'warning') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** The rules that speak more often than they did. */
export function newFaults(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  return [...after].flatMap(([rule, count]) => (count > (before.get(rule) ?? 0) ? [rule] : []));
}

/** Titles of the items in order, numbering left out. */
export function titlesOf(text: string): readonly string[] {
  return letterOf(text).items.map(({ title }) => title.replace(/^(?:\d+(?:\.\d+)?|[A-Za-z]|[IVX]+)[.)]?\s+/, ''));
}
