import assert from 'node:assert/strict';
import { placeholderFrom } from '../../server/src/features/placeholders.js';
import { openMarked } from './marked.js';

const LETTER = `# Geannoteerde agenda Energieraad 14 december 2026

‸## Beleidsdebat over netten

### Inhoud

Het kost ⟦PM⟧ miljoen, zie Kamerstuk 21 501-33, nr. ⟦PM⟧.

### Nederlandse inzet

⟦[Beschrijf wat Nederland wil bereiken.]⟧

Hoogachtend,

De minister van Klimaat en Groene Groei,
⟦[naam]⟧
`;

describe('the next place to fill in', () => {
  const { checked, places, caret } = openMarked(LETTER);
  const { letter } = checked;

  it('is each in turn, and behind the last the first', () => {
    let at = { start: caret, end: caret };
    const found = [...places, places[0]].map(() => (at = placeholderFrom(letter, at, 'next') ?? at));
    assert.deepEqual(found, [...places, places[0]]);
  });

  it('is the one before, and before the first the last', () => {
    let at = { start: caret, end: caret };
    const back = [...places].reverse();
    const found = [...back, back[0]].map(() => (at = placeholderFrom(letter, at, 'previous') ?? at));
    assert.deepEqual(found, [...back, back[0]]);
  });

  it('is the one that begins at the caret, and from within one the next', () => {
    const [first, second] = places;
    const inside = (offset: number): { start: number; end: number } => ({
      start: (first?.start ?? 0) + offset,
      end: (first?.start ?? 0) + offset,
    });
    assert.deepEqual(placeholderFrom(letter, inside(0), 'next'), first);
    assert.deepEqual(placeholderFrom(letter, inside(1), 'next'), second);
  });

  it('is none where nothing is left open', () => {
    const closed = openMarked('## Beleidsdebat over netten\n\n### Inhoud\n\nDe Raad spreekt.\n').checked;
    assert.equal(placeholderFrom(closed.letter, { start: 0, end: 0 }, 'next'), null);
  });
});
