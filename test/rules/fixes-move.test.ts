import assert from 'node:assert/strict';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { LETTERS } from '../fuzz/texts.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

function findingsOf(text: string): readonly Finding[] {
  return judge(letterOf(text), FINAL_CHECK);
}

/** The text with the first two sections of each item in each other's place, one text per item that has three. */
function swapped(text: string): readonly string[] {
  const letter = letterOf(text);
  return letter.items.flatMap(({ sections }) => {
    const [a, b, c] = [...new Set(sections.map(({ heading }) => heading))].map(
      (heading) => letter.headings[heading]?.span.start ?? 0,
    );
    if (a === undefined || b === undefined || c === undefined) return [];
    return [text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c)];
  });
}

/** The words of a text in a bag, figures left out: notes may have been numbered anew. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}+/gu) ?? []).sort();
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

describe('the fix that puts sections in order', () => {
  it('mends what was swapped, loses no word and brings nothing new', () => {
    let mended = 0;
    for (const letter of LETTERS) {
      const clean = findingsOf(letter);
      for (const text of swapped(letter)) {
        const before = findingsOf(text);
        const finding = before.find(({ rule }) => rule === 'onderdeel-volgorde');
        const [fix] = finding?.fixes ?? [];
        if (fix === undefined) continue;
        const after = applyEdits(text, fix.edits());
        const found = findingsOf(after);
        mended++;
        assert.deepEqual(wordsOf(after), wordsOf(text));
        assert.equal(countOf(found, 'onderdeel-volgorde'), countOf(clean, 'onderdeel-volgorde'));
        for (const { rule, severity, message } of found)
          if (severity === 'error' || severity === 'warning')
            assert.ok(countOf(found, rule) <= Math.max(countOf(before, rule), countOf(clean, rule)), message);
      }
    }
    assert.ok(mended >= 5, `only ${String(mended)} could be mended`);
  });

  it('is not offered where a comment speaks of what follows it, a section stands in two places, or notes stand between', () => {
    const comment =
      '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n<!-- controle negeren: onderdeel-leeg -->\n\n### Inhoud\n\nTekst.\n';
    const twice =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Achtergrond\n\nTekst.\n';
    const notes =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.<sup>1</sup>\n\n### Krachtenveld\n\nTekst.<sup>2</sup>\n\n---\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n### Inzet Nederland\n\nTekst.<sup>3</sup>\n\n---\n\n<sup>3</sup> C.\n';
    for (const text of [comment, twice, notes]) {
      const finding = findingsOf(text).find(({ rule }) => rule === 'onderdeel-volgorde');
      assert.deepEqual(finding?.fixes, []);
    }
  });
});

/** The text with one note and its marks in the other notation, one text per note. */
function mixed(text: string): readonly string[] {
  const { notes } = letterOf(text);
  return notes.definitions.flatMap((note) => {
    const marks = notes.marks.filter(({ definition }) => definition === note.index);
    if (marks.length === 0 || note.paragraphs.length !== 1 || !/^\d+$/.test(note.label)) return [];
    const other = (head: boolean): string =>
      note.notation === 'sup' ? `[^x${note.label}]${head ? ':' : ''}` : `<sup>${note.label}</sup>`;
    return [
      applyEdits(text, [
        ...marks.map(({ span }) => ({ span, text: other(false) })),
        { span: note.mark, text: other(true) },
      ]),
    ];
  });
}

describe('the fix that writes all notes in one notation', () => {
  it('leaves one notation, every note with its mark, and no other words', () => {
    let mended = 0;
    for (const letter of LETTERS) {
      for (const text of mixed(letter)) {
        const finding = findingsOf(text).find(({ rule }) => rule === 'voetnoot-notatie-wisselt');
        const [fix] = finding?.fixes ?? [];
        if (fix === undefined) continue;
        const after = letterOf(applyEdits(text, fix.edits()));
        const notations = new Set([...after.notes.marks, ...after.notes.definitions].map(({ notation }) => notation));
        mended++;
        assert.equal(notations.size, 1);
        assert.deepEqual(after.notes.problems, []);
        const notesOf = (of: Letter): readonly string[] =>
          of.notes.marks.map(({ definition }) => of.notes.definitions[definition ?? -1]?.text.trim() ?? '');
        assert.deepEqual(notesOf(after), notesOf(letterOf(text)));
      }
    }
    assert.ok(mended >= 10, `only ${String(mended)} could be mended`);
  });

  it('is not offered where a note would lose its paragraphs, or words may name either of two notes', () => {
    const paragraphs =
      'Een<sup>1</sup>, twee<sup>2</sup>, drie[^a].\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n[^a]: C.\n\n    Vervolg.\n';
    const named = 'Een<sup>1</sup> en ook[^1], zie voetnoot 1.\n\n<sup>1</sup> A.\n\n[^1]: B.\n';
    for (const text of [paragraphs, named]) {
      const finding = findingsOf(text).find(({ rule }) => rule === 'voetnoot-notatie-wisselt');
      assert.deepEqual(finding?.fixes, []);
    }
  });
});
