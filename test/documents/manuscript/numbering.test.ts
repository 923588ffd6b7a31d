import assert from 'node:assert/strict';
import { numberNotes } from '../../../server/src/documents/manuscript/numbering.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

interface Case {
  readonly name: string;
  /** Labels of the marks in the text, as they are written. */
  readonly text: string;
  /** What is printed for each mark; «?» behind it where its note does not exist. */
  readonly marks: readonly string[];
  /** Number and name of each note; «los» where nothing points to it. */
  readonly notes: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'tags that go on counting',
    text: 'Een<sup>14</sup> en twee<sup>15</sup>, zie voetnoot 14.\n\n<sup>14</sup> Veertien.\n\n<sup>15</sup> Vijftien.\n',
    marks: ['14', '15'],
    notes: ['14 14', '15 15'],
  },
  {
    name: 'figures in brackets, also out of order',
    text: 'Een[^3], twee[^1] en weer een[^3].\n\n[^1]: Een.\n\n[^3]: Drie.\n',
    marks: ['3', '1', '3'],
    notes: ['3 3', '1 1'],
  },
  {
    name: 'names',
    text: 'Een[^bnc] en twee[^a].\n\n[^a]: A.\n\n[^bnc]: Bnc.\n',
    marks: ['1', '2'],
    notes: ['1 1', '2 2'],
  },
  {
    name: 'a name among figures in brackets',
    text: 'Een[^1], twee[^bnc] en drie[^2].\n\n[^1]: Een.\n\n[^2]: Twee.\n\n[^bnc]: Bnc.\n',
    marks: ['1', '2', '3'],
    notes: ['1 1', '2 2', '3 3'],
  },
  {
    name: 'a name beside tags, which keep their numbers',
    text: 'Een[^bnc] en twee<sup>1</sup>.\n\n[^bnc]: Bnc.\n\n<sup>1</sup> Een.\n',
    marks: ['2', '1'],
    notes: ['2 2', '1 1'],
  },
  {
    name: 'marks without a note, and a note without a mark',
    text: 'Een[^1], twee[^7] en drie[^zoek].\n\n[^1]: Een.\n\n[^9]: Los.\n',
    marks: ['1', '7?', 'zoek?'],
    notes: ['1 1', '9 9 los'],
  },
  {
    name: 'loose notes with a name and a sign',
    text: 'Een.\n\n[^bnc]: Los.\n\n[^†]: Ook.\n',
    marks: [],
    notes: ['bnc bnc los', '† teken los'],
  },
  {
    name: 'an annex that begins at 1 again',
    text: [
      'Brief met een noot<sup>1</sup>.',
      '<sup>1</sup> Van de brief.',
      '# Bijlage',
      'Bijlage met een noot<sup>1</sup> en nog een<sup>2</sup>.',
      '<sup>1</sup> Van de bijlage.\n<sup>2</sup> Ook.',
      '',
    ].join('\n\n'),
    marks: ['1', '1', '2'],
    notes: ['1 1', '1 1--2', '2 2'],
  },
];

describe('the numbers of notes', () => {
  for (const { name, text, marks, notes } of CASES) {
    it(`are right for ${name}`, () => {
      const made = numberNotes(read(text, { profile: STANDARD, treatAs: 'letter' }));
      assert.deepEqual(
        made.marks.map((mark) => mark && `${mark.label}${mark.note === null ? '?' : ''}`),
        marks,
      );
      assert.deepEqual(
        made.notes.map((note) => `${note.number} ${note.name}${note.orphan ? ' los' : ''}`),
        notes,
      );
    });
  }
});
