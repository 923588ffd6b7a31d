import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { alarms, SNAPSHOT } from './alarms.js';

const LETTERS = path.join(import.meta.dirname, 'letters');

/** Every error and warning of a text. */
function loud(text: string): readonly string[] {
  return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ message }) => message);
}

const WIDTH = 60;

/** Long paragraphs that are one line, with their lines cut off as many editors do. */
function wrapped(text: string): string {
  return text.replaceAll(/^\p{L}[^\n]{100,}$/gmu, (line) => {
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines.at(-1);
      // a number or a sign at the head of a line would be a list
      const fits = last !== undefined && (last.length + word.length < WIDTH || !/^\p{L}/u.test(word));
      if (fits) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  });
}

describe('false alarms', () => {
  it('in other people’s Markdown and in our letters are those that were looked at (else: npm run alarms)', () => {
    assert.deepEqual(alarms(), JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });

  const forms: readonly (readonly [name: string, change: (text: string) => string])[] = [
    ['with its lines cut off', wrapped],
    ['with its headings in capitals', (text) => text.replaceAll(/^#+ [^[<\n]+$/gm, (line) => line.toUpperCase())],
  ];
  for (const [name, change] of forms) {
    it(`are none more in a letter ${name}`, () => {
      for (const file of readdirSync(LETTERS)) {
        const text = readFileSync(path.join(LETTERS, file), 'utf8').replaceAll('\r\n', '\n');
        assert.deepEqual(loud(change(text)), loud(text), file);
      }
    });
  }
});
