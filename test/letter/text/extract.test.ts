import assert from 'node:assert/strict';
import { readBlock } from '../../../server/src/letter/text/readBlock.js';
import type { Unit } from '../../../server/src/letter/text/units.js';

function unitsOf(content: string): readonly Unit[] {
  return readBlock({ kind: 'markdown', content }).units;
}

/** A unit in a word or two, with what it stands on. */
function told(content: string): readonly string[] {
  return unitsOf(content).map((unit) => {
    const source = content.slice(unit.span.start, unit.span.end);
    const kind = unit.kind === 'heading' ? `${unit.form}${unit.level === null ? '' : String(unit.level)}` : unit.kind;
    return `${kind}: ${source}`;
  });
}

describe('the things a block consists of', () => {
  const cases: readonly (readonly [name: string, content: string, wanted: readonly string[]])[] = [
    ['a heading with hash marks', '## Inhoud ##', ['atx2: ## Inhoud ##']],
    ['an underlined one', 'Inhoud\n---', ['setext2: Inhoud\n---']],
    ['a bold line', '**Inhoud**', ['bold: **Inhoud**']],
    ['… in italics as well', '_**Inhoud**_\nTekst.', ['bold: _**Inhoud**_', 'paragraph: Tekst.']],
    ['… as stars alone', '***Inhoud***', ['bold: ***Inhoud***']],
    ['italics with a bold word', '_Meer **Inhoud**_', ['paragraph: _Meer **Inhoud**_']],
    [
      'bold lines that head a paragraph',
      '**Bodems**\n**Inhoud**\nTekst.',
      ['bold: **Bodems**', 'bold: **Inhoud**', 'paragraph: Tekst.'],
    ],
    ['… with CRLF', '**Inhoud**\r\nTekst.', ['bold: **Inhoud**', 'paragraph: Tekst.']],
    ['bold with words behind it', '**Inhoud:** tekst.', ['paragraph: **Inhoud:** tekst.']],
    ['bold that is a sentence', '**De Raad stemt hiermee in.**', ['paragraph: **De Raad stemt hiermee in.**']],
    ['a quote, a table and code', '> **Inhoud**', ['quote: > **Inhoud**']],
    ['a comment by itself', '<!-- Inhoud -->', ['comment: <!-- Inhoud -->']],
    [
      'notes in a row',
      '<sup>1</sup> Een.\n<sup>2</sup> Twee.',
      ['note: <sup>1</sup> Een.', 'note: <sup>2</sup> Twee.'],
    ],
    ['a rule', '---', ['rule: ---']],
  ];
  for (const [name, content, wanted] of cases) it(name, () => assert.deepEqual(told(content), wanted));

  it('keeps what stands in an entry behind its first paragraph', () => {
    const [list] = unitsOf('- Een\n  - Twee\n- Drie');
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.entries.map((entry) => [entry.prose.text, entry.units.map(({ kind }) => kind)]),
      [
        ['Een', ['list']],
        ['Drie', []],
      ],
    );
  });

  it('gives the words of table cells without their bars', () => {
    const [table] = unitsOf('| Datum | 5 mei |\n|---|---|\n| a \\| b | **c** |');
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map((row) => row.map(({ text }) => text)),
      [
        ['Datum', '5 mei'],
        ['a | b', 'c'],
      ],
    );
  });

  it('knows a note by its mark and its words', () => {
    const content = '<sup>12</sup>  Kamerstuk 22 112.';
    const [note] = unitsOf(content);
    assert.ok(note?.kind === 'note');
    assert.equal(note.label, '12');
    assert.equal(content.slice(note.body.start, note.body.end), 'Kamerstuk 22 112.');
    assert.equal(content.slice(note.inner.start, note.inner.end), '12');
  });
});
