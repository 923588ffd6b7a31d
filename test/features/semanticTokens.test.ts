import assert from 'node:assert/strict';
import { difference, encoded, tokensOf } from '../../server/src/features/semanticTokens.js';
import { TOKEN_TYPES } from '../../server/src/features/tokenTypes.js';
import { openMarked } from './marked.js';

const SIGNS = {
  namespace: 'deel',
  class: 'punt',
  property: 'onderdeel',
  number: 'noot',
  string: 'bron',
  macro: 'open',
};

/** The text with each token as `⟨kind:words⟩`, read back from the numbers that are sent. */
function shown(text: string, range: { readonly start: number; readonly end: number } | null = null): string {
  const { checked, document } = openMarked(text);
  const data = encoded(checked.letter, tokensOf(checked, range));
  let line = 0;
  let character = 0;
  const places: { readonly start: number; readonly end: number; readonly sign: string }[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + along : along;
    line += down;
    const start = document.offsetAt({ line, character });
    const kind = TOKEN_TYPES[type];
    assert.ok(kind !== undefined && length > 0);
    assert.ok(start >= (places.at(-1)?.end ?? 0), 'one over another');
    places.push({ start, end: start + length, sign: SIGNS[kind] });
  }
  return places.reduceRight(
    (all, { start, end, sign }) => `${all.slice(0, start)}⟨${sign}:${all.slice(start, end)}⟩${all.slice(end)}`,
    text,
  );
}

describe('semantic tokens', () => {
  it('tell which headings are parts, items and sections, whatever their form', () => {
    assert.equal(
      shown(
        '# Geannoteerde agenda Energieraad 14 december 2026\n\n## Energie – 14 december 2026\n\n' +
          '### Beleidsdebat over netten\n\n**Inhoud**\n\nA.\n\nKrachtenveld:\n\nB.\n',
      ),
      '# Geannoteerde agenda Energieraad 14 december 2026\n\n## ⟨deel:Energie – 14 december 2026⟩\n\n' +
        '### ⟨punt:Beleidsdebat over netten⟩\n\n**⟨onderdeel:Inhoud⟩**\n\nA.\n\n⟨onderdeel:Krachtenveld:⟩\n\nB.\n',
    );
  });

  it('tell note marks, references and place-holders', () => {
    assert.equal(
      shown('Zo.[^1] Het kost PM euro.\n\n[^1]: Zie Kamerstuk 22 112, nr. 38.\n'),
      'Zo.⟨noot:[^1]⟩ Het kost ⟨open:PM⟩ euro.\n\n⟨noot:[^1]:⟩ Zie ⟨bron:Kamerstuk 22 112, nr. 38⟩.\n',
    );
    assert.equal(shown('Zo.¹\n\n¹ Een bron.\n'), 'Zo.⟨noot:¹⟩\n\n⟨noot:¹⟩ Een bron.\n');
  });

  it('lie side by side where one stands within another, and never over a line end', () => {
    assert.equal(
      shown('## Verordening [titel]\n\n### Inhoud[^1]\n\nA.\n\n### Nederlandse inzet\n\nB.\n\n[^1]: C.\n').split(
        '\n',
      )[0],
      '## ⟨punt:Verordening ⟩⟨open:[titel]⟩',
    );
    assert.equal(
      shown('## Netten[^1] en gas\n\n### Inhoud\n\nA.\n\n### Nederlandse inzet\n\nB.\n\n[^1]: C.\n').split('\n')[0],
      '## ⟨punt:Netten⟩⟨noot:[^1]⟩⟨punt: en gas⟩',
    );
    for (const end of ['\n', '\r\n']) {
      assert.equal(
        shown(`Zie Kamerstuk${end}22 112, nr. 38.${end}`),
        `Zie ⟨bron:Kamerstuk⟩${end}⟨bron:22 112, nr. 38⟩.${end}`,
      );
    }
  });

  it('are given for a stretch', () => {
    assert.equal(shown('Zo.[^1]\n\n[^1]: A.\n', { start: 0, end: 8 }), 'Zo.⟨noot:[^1]⟩\n\n[^1]: A.\n');
  });

  it('are told again by what changed', () => {
    const patched = (before: readonly number[], after: readonly number[]): readonly number[] => {
      const data = [...before];
      for (const edit of difference(before, after)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      return data;
    };
    for (const [before, after] of [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 9, 3],
      ],
      [
        [1, 1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1, 1, 1],
      ],
      [[], [4]],
      [[4], []],
    ] as const) {
      assert.deepEqual(patched(before, after), after);
    }
    assert.deepEqual(difference([1, 2], [1, 2]), []);
  });
});
