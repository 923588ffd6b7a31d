import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Letter } from '../../server/src/letter/letter.js';
import type { NoteDefinition, NoteMark } from '../../server/src/letter/notes/notes.js';
import { read } from '../../server/src/letter/reader.js';
import type { Span } from '../../server/src/letter/span.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { fixAll } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { RULES } from '../../server/src/rules/index.js';

/** Whole letters, one slip at a time: what a hurried author does gives one finding, and the right one. */

const HABITS = new Set(['voetnoot-plaats', 'voetnoot-slotpunt', 'voetnoot-dubbele-bron']);
const NOTE_RULES = RULES.filter(({ name }) => name.includes('noot') && !HABITS.has(name));

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

function rulesOf(text: string): readonly string[] {
  return judge(letterOf(text), FINAL_CHECK, NOTE_RULES).map((it) => it.rule);
}

interface Slip {
  readonly name: string;
  readonly rule: string;
  readonly make: (put: (span: Span, text: string) => string, mark: NoteMark, note: NoteDefinition) => string;
}

const SLIPS: readonly Slip[] = [
  { name: 'a mark deleted', rule: 'voetnoot-zonder-nootcijfer', make: (put, mark) => put(mark.span, '') },
  { name: 'a note deleted', rule: 'nootcijfer-zonder-voetnoot', make: (put, _, note) => put(note.span, '') },
  {
    name: 'a mark in brackets',
    rule: 'voetnoot-zonder-opmaak',
    make: (put, mark) => put(mark.span, `[${mark.label}]`),
  },
  { name: 'a mark glued', rule: 'voetnoot-zonder-opmaak', make: (put, mark) => put(mark.span, mark.label) },
  { name: 'a mark as ¹', rule: 'voetnoot-zonder-opmaak', make: (put, mark) => put(mark.span, raised(mark.label)) },
  {
    name: 'a head in brackets',
    rule: 'voetnoot-zonder-opmaak',
    make: (put, _, note) => put(note.mark, `[${note.label}]`),
  },
  { name: 'a head as ¹', rule: 'voetnoot-zonder-opmaak', make: (put, _, note) => put(note.mark, raised(note.label)) },
  { name: 'a bare head', rule: 'voetnoot-zonder-opmaak', make: (put, _, note) => put(note.mark, note.label) },
  { name: 'a note emptied', rule: 'voetnoot-leeg', make: (put, _, note) => put(note.body, '') },
  {
    name: 'a mark with a wrong number',
    rule: 'nootcijfer-zonder-voetnoot',
    make: (put, mark) => put(mark.inner, '99'),
  },
  {
    name: 'a note with a wrong number',
    rule: 'nootcijfer-zonder-voetnoot',
    make: (put, _, note) => put(note.inner, '99'),
  },
];

function raised(label: string): string {
  return [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
}

for (const file of ['gepubliceerd-transportraad.md', 'concept-landbouwraad.md']) {
  describe(`one slip in ${file}`, () => {
    const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
    const { notes } = letterOf(text);

    it('begins with a letter whose notes are right', () => {
      assert.deepEqual(rulesOf(text), []);
      assert.ok(notes.marks.length >= 5);
    });

    for (const { name, rule, make } of SLIPS) {
      it(`${name}: ${rule}`, () => {
        for (const mark of notes.marks) {
          const note = notes.definitions[mark.definition ?? -1];
          assert.ok(note !== undefined);
          const put = (span: Span, by: string): string => text.slice(0, span.start) + by + text.slice(span.end);
          assert.deepEqual(rulesOf(make(put, mark, note)), [rule], `nootcijfer ${mark.label}`);
        }
      });
    }

    it('two marks swapped: mended with one key', () => {
      for (const mark of notes.marks.slice(0, -1)) {
        const next = notes.marks[mark.index + 1];
        assert.ok(next !== undefined);
        const slip =
          text.slice(0, mark.inner.start) +
          next.label +
          text.slice(mark.inner.end, next.inner.start) +
          mark.label +
          text.slice(next.inner.end);
        assert.deepEqual(rulesOf(slip), ['voetnoot-nummering']);
        const { text: mended } = fixAll(slip, { profile: STANDARD, treatAs: 'letter' }, FINAL_CHECK);
        assert.deepEqual(rulesOf(mended), []);
        assert.equal(fixAll(mended, { profile: STANDARD, treatAs: 'letter' }, FINAL_CHECK).count, 0);
      }
    });
  });
}
