import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

function switchesIn(text: string): readonly { rules: readonly string[]; scope: string }[] {
  return read(text, { profile: STANDARD, treatAs: 'letter' }).switchOffs.map(({ rules, scope, wholeLetter }) => ({
    rules: rules.map(({ name, span }) => {
      assert.equal(text.slice(span.start, span.end), name);
      return name;
    }),
    scope: wholeLetter ? '*' : text.slice(scope.start, scope.end),
  }));
}

describe('comments that switch rules off', () => {
  const cases: readonly (readonly [name: string, text: string, rules: readonly string[], scope: string])[] = [
    [
      'for the next block',
      '<!-- controle negeren: kopniveau -->\n\n### Inhoud\n\nTekst.\n',
      ['kopniveau'],
      '### Inhoud',
    ],
    [
      'several, by commas or spaces',
      '<!-- controle negeren: a-b, c-d e-f -->\n\nTekst.\n',
      ['a-b', 'c-d', 'e-f'],
      'Tekst.',
    ],
    [
      'with a reason behind a dash',
      '<!-- controle negeren: kopniveau – zo besloten -->\n\nTekst.\n',
      ['kopniveau'],
      'Tekst.',
    ],
    [
      'with a reason behind a full stop',
      '<!-- controle negeren: kopniveau. Zo besloten -->\n\nTekst.\n',
      ['kopniveau'],
      'Tekst.',
    ],
    ['for the whole letter', '<!-- Controle negeren in hele brief: kopniveau -->\n\nTekst.\n', ['kopniveau'], '*'],
    ['past another comment', '<!-- controle negeren: a-b -->\n\n<!-- let op -->\n\nTekst.\n', ['a-b'], 'Tekst.'],
    [
      'inside a paragraph',
      'Een <!-- controle negeren: a-b --> zin.\n',
      ['a-b'],
      'Een <!-- controle negeren: a-b --> zin.',
    ],
    ['with nothing behind it', 'Tekst.\n\n<!-- controle negeren: a-b -->', ['a-b'], ''],
  ];
  for (const [name, text, rules, scope] of cases) {
    it(name, () => assert.deepEqual(switchesIn(text), [{ rules, scope }]));
  }

  it('are told from other comments', () => {
    assert.deepEqual(switchesIn('<!-- controle: kopniveau -->\n\n<!-- niet negeren -->\n\nTekst.\n'), []);
  });
});
