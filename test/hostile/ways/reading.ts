import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { readingOf } from '../../../server/src/documents/reading/reading.js';
import { read } from '../../../server/src/letter/reader.js';
import type { Letter } from '../../../server/src/letter/letter.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';
import { missingSections } from '../../../server/src/rules/fixes/section.js';
import { judgePage, lost } from '../judge.js';
import { FRAME, type HostileLetter } from '../letters/letter.js';

/** Reads a letter, checks it, and makes of it what the preview shows. @returns what is wrong with that */
export function byReading(hostile: HostileLetter): readonly string[] {
  const letter = letterOf(hostile);
  const { length } = hostile.text();
  const strays = judge(letter, FINAL_CHECK).filter(({ span }) => span.start < 0 || span.end > length);
  const { problems, text } = judgePage(readingHtml(letter), false);
  const writable = missingSections(letter, letter.items).filter(({ span }) => span.start <= length);
  const missing = letter.items.some((item) => item.missing.length > 0);
  return [
    ...strays.map(({ rule }) => `a finding of ${rule} outside the text`),
    ...new Set(problems),
    ...(missing && writable.length === 0 ? ['no place for the sections that are missing'] : []),
    ...lost(text, [...FRAME, ...hostile.visible]),
  ];
}

export function letterOf(hostile: HostileLetter): Letter {
  return read(hostile.text(), { profile: STANDARD, treatAs: 'letter' });
}

/** What the preview puts in its page. */
export function readingHtml(letter: Letter): string {
  const manuscript = manuscriptOf(letter, { head: 'brief' });
  return readingOf(manuscript, { marks: true, lines: true })
    .map(({ html }) => html)
    .join('\n');
}
