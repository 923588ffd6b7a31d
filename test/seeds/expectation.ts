import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { model } from '../../server/src/cli/model.js';
import { jsonReport } from '../../server/src/cli/report.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

const FOLDER = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The names of our letters, without the page that describes them. */
export function seedNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
}

/** Where the expectation of a letter stands: beside it. */
export function expectationPath(name: string): string {
  return `${FOLDER}${name.replace(/\.md$/, '')}.verwacht.json`;
}

/** How a letter is read and what is found in it, as `model` and `check --format json` print it. */
export function reading(name: string): object {
  const text = readFileSync(FOLDER + name, 'utf8').replace(/^\uFEFF/, '');
  const letter = read(text, { profile: STANDARD, treatAs: 'auto', fileName: name });
  const path = `seeds/${name}`;
  const report = jsonReport([{ kind: 'checked', path, letter, findings: judge(letter, FINAL_CHECK), fixed: 0 }]);
  return { recognised: letter.recognition.letter, ...report, model: model(path, letter) };
}
