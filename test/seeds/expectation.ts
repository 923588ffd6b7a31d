import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { model } from '../../server/src/cli/model.js';
import { jsonFile, jsonSummary } from '../../server/src/cli/formats/json.js';
import { add, NOTHING } from '../../server/src/cli/outcome.js';
import { count } from '../../server/src/features/counts.js';
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
  const findings = judge(letter, FINAL_CHECK);
  const totals = add(NOTHING, { kind: 'checked', path, shown: '', counts: count(findings), fixed: 0 });
  const report = { version: 1, files: [jsonFile(path, letter, findings)], summary: jsonSummary(totals) };
  return { recognised: letter.recognition.letter, ...report, model: model(path, letter) };
}
