import assert from 'node:assert/strict';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

/** Per section of the first item: its role, state and body. */
function bodiesOf(text: string): readonly (readonly [string, string, string])[] {
  const letter = letterOf(text);
  return (letter.items[0]?.sections ?? []).map(({ role, state, body }) => [role, state, letter.source.slice(body)]);
}

describe('what stands in a section', () => {
  const cases: readonly (readonly [name: string, text: string, state: string, body: string])[] = [
    ['text', 'Tekst.\n\n', 'filled', 'Tekst.'],
    ['nothing', '', 'empty', ''],
    [
      'only blanks, notes, rules and comments',
      '---\n\n<!-- nog doen -->\n\n[^1]: Bron.\n',
      'empty',
      '---\n\n<!-- nog doen -->\n\n[^1]: Bron.',
    ],
    ['a place-holder', 'PM\n', 'placeholder', 'PM'],
    ['a place-holder and words', 'PM, volgt uit overleg met SZW.\n', 'filled', 'PM, volgt uit overleg met SZW.'],
    ['a list', '- Een\n- Twee\n', 'filled', '- Een\n- Twee'],
    [
      'text that a rule and a note cut in two',
      'Tekst\n\n---\n\n[^1]: Bron.\n\nen meer.\n',
      'filled',
      'Tekst\n\n---\n\n[^1]: Bron.\n\nen meer.',
    ],
  ];
  for (const [name, text, state, body] of cases) {
    it(name, () => {
      const around = `## Richtlijn bodems\n\n### Inhoud\n\n${text}\n### Inzet Nederland\n\nTekst.\n`;
      assert.deepEqual(bodiesOf(around)[0], ['inhoud', state, body]);
    });
  }

  it('what stands under a heading within it, a level down or by another of its names', () => {
    const states = (text: string): readonly string[] => bodiesOf(text).map(([role, state]) => `${role} ${state}`);
    const levels =
      '## Bodems\n\n### Inhoud\n\n#### Aanleiding\n\nTekst.\n\n### Inzet Nederland\n\n#### Tijdpad\n\nTekst.\n';
    assert.deepEqual(states(levels), ['inhoud filled', 'inzet filled', 'fase filled']);
    const bold = '**Bodems**\n\n*Inhoud*\n\n**Voorstel**\n\nTekst.\n\n*Inzet Nederland*\n\n*Krachtenveld*\n\nTekst.\n';
    assert.deepEqual(states(bold), ['inhoud filled', 'inhoud filled', 'inzet empty', 'krachtenveld filled']);
    assert.deepEqual(states('## Bodems\n\n### Inhoud\n\n#### Aanleiding\n'), ['inhoud empty']);
    assert.deepEqual(states('## Bodems\n\n### Inhoud\n\n### Aanleiding\n\nTekst.\n'), [
      'inhoud empty',
      'inhoud filled',
    ]);
  });

  it('not the signature at the end', () => {
    const text =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nHoogachtend,\n\nDe minister van Financiën,\nE. Naam\n';
    assert.deepEqual(
      bodiesOf(text).map(([role, state]) => [role, state]),
      [
        ['inhoud', 'filled'],
        ['krachtenveld', 'empty'],
      ],
    );
  });

  it('what follows a bare name on its next line', () => {
    assert.deepEqual(bodiesOf('## Richtlijn bodems\n\nInhoud:\nTekst.\n\nKrachtenveld\n\nPM\n'), [
      ['inhoud', 'filled', 'Tekst.'],
      ['krachtenveld', 'placeholder', 'PM'],
    ]);
  });

  it('a heading with two names stands for both', () => {
    assert.deepEqual(bodiesOf('## Richtlijn bodems\n\n### Inhoud en Nederlandse inzet\n\nTekst.\n'), [
      ['inhoud', 'filled', 'Tekst.'],
      ['inzet', 'filled', 'Tekst.'],
    ]);
  });
});

describe('what is missing', () => {
  const cases: readonly (readonly [name: string, text: string, missing: readonly string[]])[] = [
    ['one of three', '## Bodems\n\n### Inhoud\n\nT.\n\n### Inzet Nederland\n\nT.\n', ['krachtenveld']],
    [
      'none where a name stands twice: that one is copied over it',
      '## Bodems\n\n### Inhoud\n\nT.\n\n### Inhoud\n\nT.\n\n### Krachtenveld\n\nT.\n',
      [],
    ],
    ['none of diversen', '## Diversen\n\n### Inhoud\n\nT.\n\n### Inzet Nederland\n\nT.\n', []],
    [
      'none where a label in the text says it',
      '## Bodems\n\n### Inhoud\n\nT.\n\n### Inzet Nederland\n\nT.\n\n**Krachtenveld:** verdeeld.\n',
      [],
    ],
    ['none in running text', '## Bodems\n\nTekst.\n\n## Water\n\nTekst.\n', []],
    [
      'a misspelt name is present',
      '## Bodems\n\n### Inhoud\n\nT.\n\n### Inzet Nederland\n\nT.\n\n### Krachtenvled\n\nT.\n',
      [],
    ],
  ];
  for (const [name, text, missing] of cases)
    it(name, () => assert.deepEqual(letterOf(text).items[0]?.missing, missing));
});

describe('a letter however long', () => {
  /** `count` items with all sections, or other headings without end. */
  const shapes: readonly (readonly [string, (count: number) => string])[] = [
    ['items', (count) => '## Richtlijn\n\n### Inhoud\n\nT.\n\n### Inzet Nederland\n\nT.\n\n'.repeat(count)],
    ['sections of one item', (count) => `## Richtlijn\n\n${'### Inhoud\n\nT.\n\n'.repeat(3 * count)}`],
    [
      'parts',
      (count) =>
        '# Onderwijs – maandag 13 mei 2024\n\nIk neem deel.\n\n## Leraren\n\n### Inhoud\n\nT.\n\n'.repeat(count),
    ],
    ['annexes', (count) => '# Bijlage\n\n'.repeat(3 * count)],
    ['headings of a report', (count) => `# Verslag Milieuraad\n\n${'## Bodems\n\nT.\n\n'.repeat(2 * count)}`],
    ['place-holders', (count) => '## Richtlijn\n\n### Inhoud\n\nPM\n\n### Inzet Nederland\n\nPM\n\n'.repeat(count)],
  ];
  for (const [name, make] of shapes) {
    it(`takes time in proportion: ${name}`, () => {
      const short = costOf(make(250));
      const long = costOf(make(2000));
      // eight times as long: quadratic cost would be sixty-four times
      assert.ok(long < 32 * Math.max(short, 3), `${short.toFixed(1)} ms, ${long.toFixed(1)} ms`);
    });
  }
});

/** CPU of assembling alone, in milliseconds: the least of five, words read before. */
function costOf(text: string): number {
  const options = { profile: STANDARD, treatAs: 'letter' } as const;
  read(text, options);
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    const before = process.cpuUsage();
    read(text, options);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}
