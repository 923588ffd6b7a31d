import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { writeLetters } from './manyLetters.js';

describe('the generator of many letters', () => {
  it('makes letters that differ, are recognised as such, and are the same each time', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'brieven-'));
    try {
      const texts = ['a', 'b'].map((name) => {
        const below = path.join(folder, name);
        fs.mkdirSync(below);
        assert.ok(writeLetters(below, 28) > 100_000);
        const files = fs.readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md'));
        return files.sort().map((file) => fs.readFileSync(path.join(below, file), 'utf8'));
      });
      const [first = [], second] = texts;
      assert.equal(first.length, 28);
      assert.deepEqual(first, second);
      assert.equal(new Set(first).size, 28);
      for (const text of first) {
        const letter = read(text.replace(/^\uFEFF/, ''), { profile: STANDARD, treatAs: 'auto', fileName: 'brief.md' });
        assert.equal(letter.recognition.letter, true);
      }
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
