import assert from 'node:assert/strict';
import { Reader, read } from '../../server/src/letter/reader.js';
import type { Letter } from '../../server/src/letter/letter.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { Checker } from '../../server/src/rules/checker.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

const OPTIONS = { profile: STANDARD, treatAs: 'letter' } as const;

const LETTER = `# Geannoteerde agenda Milieuraad

## 1. Verordening batterijen

### Inhoud voorstel

De regels gelden volgens Kamerstuk 22112, nr. 3857 vanaf 13 mei 2025 voor iedere batterij.<sup>1</sup>

### Krachtenveld

De meeste lidstaten steunen dit.<sup>2</sup>

<sup>1</sup> Kamerstuk 22 112, nr. 3858.

<sup>2</sup> Kamerstuk 22 112, nr. 3859.

Dat kan nog veranderen in de loop van het jaar`;

/** The letter after words are typed before others, one after the other, and whether it was assembled for that. */
function typed(edits: readonly (readonly [before: string, words: string])[]): {
  readonly letter: Letter;
  readonly afresh: Letter;
  readonly assembled: boolean;
} {
  const reader = new Reader(LETTER, OPTIONS);
  assert.ok(reader.letter.recognition.letter);
  const { assembled } = reader;
  for (const [before, words] of edits) {
    const start = before === '' ? reader.text.length : reader.text.indexOf(before);
    assert.ok(start >= 0, before);
    reader.edit({ start, end: start, text: words });
  }
  const { letter } = reader;
  return { letter, afresh: read(reader.text, OPTIONS), assembled: reader.assembled > assembled };
}

function texts({ source, notes, references, dates, items, headings }: Letter): object {
  return {
    marks: notes.marks.map(({ span, inner, before, after }) => [
      source.slice(span),
      source.slice(inner),
      before,
      after,
    ]),
    notes: notes.definitions.map(({ span, body }) => [source.slice(span), source.slice(body)]),
    references: references.map(({ span, reference, locate }) => [
      source.slice(span),
      source.slice(locate(reference.span)),
    ]),
    dates: dates.map(({ span, date, locate, iso }) => [source.slice(span), source.slice(locate(date.span)), iso]),
    sections: items.flatMap(({ sections }) => sections.map(({ body }) => source.slice(body))),
    headings: headings.map(({ span, content }) => [source.slice(span), source.slice(content)]),
  };
}

describe('a letter that was only moved', () => {
  it('points at the same words as one that is read afresh, also among the words that changed', () => {
    for (const edits of [
      [['volgens', 'straks ']],
      [['voor iedere', 'dus ook ']],
      [['steunen', 'waarschijnlijk ']],
      [
        ['volgens', 'straks '],
        ['steunen', 'waarschijnlijk '],
        ['gelden', 'dan ook '],
      ],
    ] as const) {
      const { letter, afresh, assembled } = typed(edits);
      assert.equal(assembled, false, JSON.stringify(edits));
      assert.deepEqual(texts(letter), texts(afresh));
    }
  });

  it('lets a section end where its last words do, whatever blanks follow', () => {
    for (const words of [' dan', 'x', '.']) {
      const { letter, afresh } = typed([['', words]]);
      assert.deepEqual(texts(letter), texts(afresh));
      assert.deepEqual(letter.items, afresh.items);
    }
  });

  it('is assembled where what it says changed', () => {
    for (const [before, words] of [
      ['. ', ' en Kamerstuk 21 501-08, nr. 5'],
      ['Inhoud', 'De '],
      ['De regels', 'Inzet: '],
    ] as const) {
      const { letter, afresh, assembled } = typed([[before, words]]);
      assert.equal(assembled, true, words);
      assert.deepEqual(texts(letter), texts(afresh));
    }
  });

  it('gives findings fixes that fit the text as it is', () => {
    const checker = new Checker(new Reader(LETTER, OPTIONS), FINAL_CHECK);
    assert.ok(checker.findings.length > 0);
    const start = LETTER.indexOf('gelden');
    checker.edit({ start, end: start, text: 'dan ook ' });
    const afresh = judge(read(checker.text, OPTIONS), FINAL_CHECK);
    const edits = checker.judged.findings.map(({ fixes }) => fixes?.map((fix) => fix.edits()));
    assert.ok(edits.some((one) => one !== undefined));
    assert.deepEqual(
      edits,
      afresh.map(({ fixes }) => fixes?.map((fix) => fix.edits())),
    );
  });
});
