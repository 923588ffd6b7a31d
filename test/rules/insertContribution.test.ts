import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { composeEdits } from '../../server/src/rules/fixes/composeEdits.js';
import { insertContribution, type Contributed, type Fitted } from '../../server/src/rules/fixes/insertContribution.js';
import { renumber } from '../../server/src/rules/fixes/renumber.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Edit } from '../../server/src/rules/rule.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

/** Puts a contribution in the first item of a letter that begins with it, and gives what then stands. */
function put(lines: readonly string[], contribution: readonly string[], item = 0): { text: string; fitted: Fitted } {
  const text = lines.join('\n\n') + '\n';
  const letter = letterOf(text);
  const one = letter.items[item];
  assert.ok(one !== undefined);
  const made = insertContribution(letter, one, contribution.join('\n\n'));
  assert.ok(made.ok, made.ok ? '' : made.reason);
  return { text: applyEdits(text, made.edits), fitted: made.fitted };
}

const NOTHING: Fitted = {
  inserted: 0,
  added: 0,
  loose: false,
  headings: 0,
  notes: 0,
  blank: 0,
  unmarked: 0,
  titles: [],
};

const LETTER = [
  '## Beleidsdebat AI',
  '#### Inhoud',
  'Oude tekst.[^1]',
  '#### Inzet Nederland',
  '[invullen]',
  '## Lerarentekort',
  '#### Inhoud',
  'Meer tekst.[^2]',
  '#### Inzet Nederland',
  'Inzet.',
  '#### Krachtenveld',
  'Veld.',
  '[^1]: Een.',
  '[^2]: Twee.',
] as const;

describe('a contribution to an item', () => {
  it('gets the headings of the letter, its notes their numbers, and fills what is empty', () => {
    const { text, fitted } = put(LETTER, [
      '# Beleidsdebat AI',
      '**Inzet**',
      'Nieuw a[^3], zie voetnoot 3.',
      '### Detail',
      'Meer.',
      'Krachtenvled:',
      'Veld b.<sup>7</sup>',
      '[^3]: Drie.',
      '<sup>7</sup> Zeven.',
    ]);
    assert.equal(
      text,
      [
        '## Beleidsdebat AI',
        '#### Inhoud',
        'Oude tekst.[^1]',
        '#### Inzet Nederland',
        'Nieuw a[^2], zie voetnoot 2.',
        '##### Detail',
        'Meer.',
        '#### Krachtenveld',
        'Veld b.[^3]',
        '## Lerarentekort',
        '#### Inhoud',
        'Meer tekst.[^4]',
        ...LETTER.slice(8, 12),
        '[^1]: Een.',
        '[^2]: Drie.',
        '[^3]: Zeven.',
        '[^4]: Twee.',
      ].join('\n\n') + '\n',
    );
    assert.deepEqual(fitted, { ...NOTHING, inserted: 2, headings: 3, notes: 2 });
  });

  it('comes below what stands, and under the first section where it has no headings', () => {
    const { text, fitted } = put(LETTER, ['Losse tekst.']);
    assert.ok(text.startsWith('## Beleidsdebat AI\n\n#### Inhoud\n\nOude tekst.[^1]\n\nLosse tekst.\n\n#### Inzet'));
    assert.deepEqual(fitted, { ...NOTHING, added: 1 });
  });

  it('keeps the words of a heading that names two sections, and a note that nothing leads to', () => {
    const { text, fitted } = put(LETTER, ['## Inhoud en inzet', 'Samen.', '[^9]: Los.'], 1);
    assert.deepEqual(fitted, { ...NOTHING, added: 1, headings: 1, unmarked: 1 });
    assert.ok(text.includes('Meer tekst.[^2]\n\n*Inhoud en inzet*\n\nSamen.\n\nLos.\n\n#### Inzet Nederland'));
  });

  it('gives a mark without a note one that is yet to be written', () => {
    const { text, fitted } = put(LETTER, ['#### Krachtenveld', 'Anders.[^x]'], 1);
    assert.deepEqual(fitted, { ...NOTHING, added: 1, blank: 1 });
    assert.ok(text.includes('Veld.\n\nAnders.[^3]\n'));
    assert.ok(text.endsWith('[^2]: Twee.\n\n[^3]: [invullen]\n'));
  });

  const plain: readonly (readonly [string, string, string])[] = [
    ['brackets', 'Nieuw a.[1] Goed.[2]\n\n[1] Drie.\n[2] Vier [1].', 'Nieuw a.[^2] Goed.[^3]|Drie.|Vier [^2].'],
    ['figures that are raised', 'Nieuw a.¹ Op 5 km² goed.²\r\n¹ Drie.\r\n² Vier.', 'Nieuw a.[^2] Op 5 km² goed.[^3]|Drie.|Vier.'],
    ['brackets that are escaped, and a space before', 'Nieuw \\[3\\].\n\n\\[3\\] Drie.', 'Nieuw [^2].|Drie.'],
    ['figures at the head of long notes', `Nieuw a.¹ Goed.²\n¹ ${'Drie '.repeat(20)}\n² Vier.`, `Nieuw a.[^2] Goed.[^3]|${'Drie '.repeat(20).trim()}|Vier.`],
    ['two marks on end', 'Nieuw a.[1][2]\n[1]: Drie.\n[2]: Vier.', 'Nieuw a.[^2][^3]|Drie.|Vier.'],
  ]; // prettier-ignore
  for (const [what, contribution, expected] of plain) {
    it(`brings its notes along from plain text: ${what}`, () => {
      const { text, fitted } = put(LETTER, [contribution], 0);
      const [body = '', ...notes] = expected.split('|');
      assert.ok(text.includes(`Oude tekst.[^1]\n\n${body}\n\n#### Inzet`), text);
      assert.ok(
        text.includes(['[^1]: Een.', ...notes.map((note, at) => `[^${String(at + 2)}]: ${note}`)].join('\n\n')),
        text,
      );
      assert.deepEqual(fitted, { ...NOTHING, added: 1, notes: notes.length });
    });
  }

  for (const contribution of [
    'Zie [1] en verder.',
    'Zie [voorstel][1].\n\n[1]: https://a.nl/b',
    'Zie [1](https://a.nl/b).\n\n[1] Drie.',
    'Nieuw, 5 km².\n\n² Drie.',
    'Nieuw a.[1]\n\n¹ Drie.',
    '[1] Drie, en verder.[1]',
  ]) {
    it(`leaves as text what is no mark and its note: «${contribution.replaceAll('\n', '|')}»`, () => {
      const { text, fitted } = put(LETTER, [contribution], 0);
      assert.ok(text.includes(contribution), text);
      assert.equal(fitted.notes, 0);
    });
  }

  it('takes a note in plain text to the end of its paragraph, but no words of the text below', () => {
    const long = 'Mededeling van de Commissie over het een en ander, Kamerstuk 22 112, nr.';
    const { text } = put(LETTER, [`Nieuw.[1] Meer.[2]\n[1] ${long}\n4100.\n[2] Kort\nKrachtenveld volgt.\n[3] Los.`]);
    assert.ok(text.includes('Nieuw.[^2] Meer.[^3]\n\nKrachtenveld volgt.\n[3] Los.\n\n#### Inzet'), text);
    assert.ok(text.includes(`[^2]: ${long} 4100.\n\n[^3]: Kort\n\n`), text);
  });

  it('is divided by the names of sections in bold before its paragraphs, where it has no headings for them', () => {
    const { text, fitted } = put(LETTER, [
      '**Inzet NL:** Nieuw a.[^3]\r\n\r\n**Let op:** b.',
      '**Krachtenveld**: Veld b.',
      '[^3]: Drie.',
    ]);
    const expected = [
      '#### Inzet Nederland',
      'Nieuw a.[^2]',
      '**Let op:** b.',
      '#### Krachtenveld',
      'Veld b.',
      '## Lerarentekort',
    ];
    assert.ok(text.includes(expected.join('\n\n')), text);
    assert.deepEqual(fitted, { ...NOTHING, inserted: 2, headings: 2, notes: 1 });
    const headed = put(LETTER, ['### Inzet', '**Krachtenveld:** Veld b.']);
    assert.ok(headed.text.includes('#### Inzet Nederland\n\n**Krachtenveld:** Veld b.\n\n## L'), headed.text);
  });

  it('leaves its own title where nothing stands below that, and counts a section once', () => {
    const { text, fitted } = put(
      LETTER,
      ['# Bijdrage directie X', '## Inhoud', 'A.', '## Inzet', 'B.', '## Inhoud', 'C.'],
      1,
    );
    assert.ok(!text.includes('Bijdrage'));
    assert.ok(
      text.includes('Meer tekst.[^2]\n\nA.\n\nC.\n\n#### Inzet Nederland\n\nInzet.\n\nB.\n\n#### Krachtenveld'),
    );
    assert.deepEqual(fitted, { ...NOTHING, added: 2, headings: 3, titles: ['Bijdrage directie X'] });
  });

  it('keeps a title with text below it, and comes under the heading of an item that needs no sections', () => {
    const { text, fitted } = put(
      ['## Een', '#### Inhoud', 'Tekst.', '## Diversen', 'Varia.'],
      ['# Bijdrage', 'Vooraf.'],
      1,
    );
    assert.ok(text.endsWith('## Diversen\n\nVaria.\n\n#### Bijdrage\n\nVooraf.\n'), text);
    assert.deepEqual(fitted, { ...NOTHING, loose: true, headings: 1 });
  });

  it('leaves the line that set its notes apart', () => {
    const { text } = put(LETTER, ['Voor.', '---', 'Na.', '**Krachtenveld**', 'Veld b.<sup>1</sup>', '---', '<sup>1</sup> Noot een.'], 1); // prettier-ignore
    assert.ok(text.includes('Voor.\n\n---\n\nNa.\n\n#### Inzet'));
    assert.ok(text.endsWith('Veld b.[^3]\n\n[^1]: Een.\n\n[^2]: Twee.\n\n[^3]: Noot een.\n'), text);
  });

  it('writes headings as the letter does, in its line ends and its notation', () => {
    const lines = ['## Een', '**Inhoud**', 'Tekst.<sup>1</sup>', '**Krachtenveld**', 'Veld.', '<sup>1</sup> Noot.', '## Twee', '**Inhoud**', 'Tekst.']; // prettier-ignore
    const text = lines.join('\r\n\r\n');
    const letter = letterOf(text);
    const [item] = letter.items;
    assert.ok(item !== undefined);
    const made = insertContribution(letter, item, '# Inzet Nederland\nNieuw[^1].\n## Sub\nMeer.\n\n[^1]: Bron.');
    assert.ok(made.ok, made.ok ? '' : made.reason);
    assert.equal(
      applyEdits(text, made.edits),
      [...lines.slice(0, 3), '**Nederlandse inzet**', 'Nieuw<sup>2</sup>.', '*Sub*', 'Meer.', ...lines.slice(3, 6), '<sup>2</sup> Bron.', ...lines.slice(6)].join('\r\n\r\n'), // prettier-ignore
    );
  });

  it('puts its notes below their marks where the letter has them so', () => {
    const lines = ['## Nul', '#### Inhoud', 'Nul.<sup>1</sup>', '<sup>1</sup> Nul.', '## A', '#### Inhoud', 'A.', '#### Inzet', 'B.<sup>2</sup>', '## C', '#### Inhoud', 'C.<sup>3</sup>', '<sup>2</sup> Een.', '<sup>3</sup> Twee.']; // prettier-ignore
    const { text } = put(
      lines,
      ['**Inhoud**', 'Nieuw.[^1]', '**Inzet**', 'Meer.[^2]', '[^1]: BijEen.', '[^2]: BijTwee.'],
      1,
    );
    assert.deepEqual(text.match(/^(?:## .*|<sup>.*)$/gm), [
      '## Nul',
      '<sup>1</sup> Nul.',
      '## A',
      '## C',
      ...['BijEen.', 'Een.', 'BijTwee.', 'Twee.'].map((said, at) => `<sup>${String(at + 2)}</sup> ${said}`),
    ]);
    const seed = readFileSync('seeds/gepubliceerd-transportraad.md', 'utf8');
    const letter = letterOf(seed);
    const item = letter.items[1];
    assert.ok(item !== undefined);
    const made = insertContribution(
      letter,
      item,
      '**Inhoud**\n\nNieuw.[^1]\n\n**Inzet**\n\nMeer.[^2]\n\n[^1]: Een.\n\n[^2]: Twee.',
    );
    assert.ok(made.ok);
    const numbers = letterOf(applyEdits(seed, made.edits)).notes.definitions.map(({ label }) => Number(label));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
    assert.equal(numbers.length, letter.notes.definitions.length + 2);
  });

  it('is refused where it would swallow what follows, or holds nothing', () => {
    const letter = letterOf(LETTER.join('\n\n'));
    const [item] = letter.items;
    assert.ok(item !== undefined);
    const reason = (text: string): string => {
      const made: Contributed = insertContribution(letter, item, text);
      return made.ok ? '' : made.reason;
    };
    for (const text of ['<!-- open\n\ntekst', '```\ncode'])
      assert.match(reason(text), /^De bijdrage is niet ingevoegd: met/);
    for (const text of ['', ' \n\n', '#### Inzet Nederland\n']) assert.match(reason(text), /er staat geen tekst in/);
  });
});

describe('a mark that lost its form', () => {
  const reasonFor = (text: string, contribution: string): string => {
    const letter = letterOf(text);
    const [item] = letter.items;
    assert.ok(item !== undefined);
    const made = insertContribution(letter, item, contribution);
    return made.ok ? '' : made.reason;
  };
  const LOST =
    '## Een\n\n#### Inhoud\n\nEerst[^1]. De BNC-fiche2 hier. Y[^3].\n\n[^1]: Een.\n\n[^2]: Kamerstuk 22 112, nr. 5.\n\n[^3]: Drie.\n';

  it('keeps notes from being numbered anew past it, and text without notes from nothing', () => {
    assert.match(reasonFor(LOST, 'Tekst[^1].\n\n[^1]: Noot.'), /: nootcijfer 2 heeft zijn opmaak verloren\. Herstel/);
    assert.equal(reasonFor(LOST, 'Tekst.'), '');
  });

  it('is asked back where the contribution holds it', () => {
    const own = '## Een\n\n#### Inhoud\n\nTekst[^1].\n\n[^1]: Een.\n';
    assert.match(reasonFor(own, LOST.slice(LOST.indexOf('Eerst'))), /: nootcijfer 2 in de bijdrage heeft zijn opmaak/);
  });
});

const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => letterOf(readFileSync(`seeds/${name}`, 'utf8')))
  .filter(({ items }) => items.length > 0);

/** Words that stand nowhere else, so that they can be found again. */
const LINES = ['Woordaap steunt dit[^1].', 'Woordbeer[^2] en woordcavia<sup>3</sup>.', '- woorddas\n- woordezel[^2]', '**Inzet**', '## Inhoud', 'Krachtenveld:', '### Woordfret', '> woordgeit', '| a | b |\n| - | - |\n| woordhaas | c |', '[^1]: Wordnoot.', '[^2]: Woordoehoe, nr. 12.', '<sup>3</sup> Woordpauw.', '1. woordkat\n2. woordleeuw', '*Woordmier*'] as const; // prettier-ignore

function errorsOf(letter: Letter): number {
  return judge(letter, FINAL_CHECK).filter(({ severity }) => severity === 'error').length;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}{3,}/gu) ?? [];
}

describe('any contribution to any letter', () => {
  it('is there with every word, and nothing of the letter is lost', () => {
    let done = 0;
    fc.assert(
      fc.property(
        fc.nat(SEEDS.length - 1),
        fc.nat(),
        fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 }),
        (which, pick, lines) => {
          const letter = SEEDS[which];
          assert.ok(letter !== undefined);
          const item = letter.items[pick % letter.items.length];
          assert.ok(item !== undefined);
          const contribution = lines.join('\n\n');
          const made = insertContribution(letter, item, contribution);
          if (!made.ok) {
            assert.match(made.reason, /^De bijdrage is niet ingevoegd: /);
            return;
          }
          done += 1;
          const old = letter.source.slice({ start: 0, end: letter.source.length });
          const text = applyEdits(old, made.edits);
          const told = `${text} ${made.fitted.titles.join(' ')}`;
          for (const word of contribution.match(/[Ww]oord\p{L}+/gu) ?? []) assert.ok(told.includes(word), word);
          const left = new Map<string, number>();
          for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
          const gone = new Map<string, number>();
          for (const word of wordsOf(old)) gone.set(word, (gone.get(word) ?? 0) + 1);
          const holders = new Set(letter.placeholders.flatMap(({ span }) => wordsOf(letter.source.slice(span))));
          for (const [word, count] of gone) {
            if (!holders.has(word)) assert.ok((left.get(word) ?? 0) >= count, `«${word}» is gone`);
          }
          const after = letterOf(text);
          assert.equal(after.items.length, letter.items.length);
          // Where it cannot be told which note a mark belongs to, numbers cannot all come right.
          if (renumber(letter).ok) assert.ok(errorsOf(after) <= errorsOf(letter), `new errors:\n${contribution}`);
        },
      ),
      { numRuns: 120 },
    );
    assert.ok(done > 70, `put in ${String(done)} times`);
  });
});

describe('edits after edits', () => {
  it('are one row of edits', () => {
    const cuts = fc.array(fc.record({ keep: fc.nat(6), drop: fc.nat(4), text: fc.string({ maxLength: 4 }) }), {
      maxLength: 6,
    });
    const editsFor = (length: number, of: readonly { keep: number; drop: number; text: string }[]): readonly Edit[] => {
      const edits: Edit[] = [];
      let at = 0;
      for (const { keep, drop, text } of of) {
        const start = at + keep + (edits.length > 0 ? 1 : 0);
        if (start + drop > length) break;
        edits.push({ span: { start, end: start + drop }, text });
        at = start + drop;
      }
      return edits;
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), cuts, cuts, (text, one, two) => {
        const first = editsFor(text.length, one);
        const middle = applyEdits(text, first);
        const second = editsFor(middle.length, two);
        const composed = composeEdits(text.length, first, second);
        assert.equal(applyEdits(text, composed), applyEdits(middle, second));
        for (const [index, { span }] of composed.entries()) {
          assert.ok(index === 0 || span.start > (composed[index - 1]?.span.end ?? 0));
        }
      }),
    );
  });
});
