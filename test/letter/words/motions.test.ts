import assert from 'node:assert/strict';
import { promisesIn } from '../../../server/src/letter/words/motions.js';
import { read } from '../../../server/src/letter/reader.js';
import { sentenceSpans } from '../../../server/src/letter/words/sentences.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** What the first paragraph of a text names. */
function named(text: string): readonly string[] {
  const [piece] = read(text, { profile: STANDARD, treatAs: 'letter' }).passages;
  return piece === undefined ? [] : promisesIn(piece.prose).map((one) => one.text);
}

describe('motions and commitments in a text', () => {
  it('knows a motion by its members', () => {
    for (const motion of [
      'motie-Van Campen c.s.',
      'motie Van Campen c.s.',
      'motie-Kröger/Van Raan',
      'motie Bikker en Omtzigt',
      'motie van het lid Hirsch',
      'motie van de leden Kisteman en Thijssen',
      'gewijzigde motie-Piri',
      'nader gewijzigde motie van lid Van der Lee c.s.',
      'motie van Kamerlid El Yassini',
    ])
      assert.deepEqual(named(`Conform de ${motion} zet Nederland hierop in.\n`), [motion]);
  });

  it('leaves alone what is no motion by name', () => {
    for (const words of [
      'een motie van het lid Hirsch',
      'moties over handel',
      'de motie van de Tweede Kamer',
      'de motie Kamerstuk 21 501-20, nr. 5',
      'een promotie-Van Campen',
      'de resolutie van het Europees Parlement',
    ])
      assert.deepEqual(named(`Het gaat om ${words}, die eerder ter sprake kwam.\n`), []);
  });

  it('knows a commitment to the Kamer, and whose it is', () => {
    assert.deepEqual(named('Conform de toezegging aan de Kamer volgt dit.\n'), ['toezegging aan de Kamer']);
    assert.deepEqual(named('Tijdens het commissiedebat heb ik toegezegd hierop terug te komen.\n'), ['toegezegd']);
    const office = 'De Staatssecretaris van Infrastructuur en Waterstaat – Openbaar Vervoer en Milieu';
    assert.deepEqual(named(`${office} heeft tijdens het commissiedebat van 9 oktober 2024 toegezegd te komen.\n`), [
      'toegezegd',
    ]);
    assert.deepEqual(named(`${office} heeft de Kamer gemeld dat Frankrijk heeft toegezegd mee te doen.\n`), []);
    assert.deepEqual(named('Zoals aan uw Kamer is toegezegd, ga ik hierop in.\n'), ['toegezegd']);
    for (const text of [
      'De Commissie heeft toegezegd de Kamer te bezoeken.\n',
      'De toezegging van de Commissie aan de Kamer volgt nog.\n',
      'De 500 personen die onder de toezeggingen aan uw Kamer vallen, tellen mee.\n',
      'De toegezegde middelen zijn uitgekeerd en uw Kamer weet dat.\n',
      'Frankrijk heeft toegezegd mee te doen; uw Kamer is geïnformeerd.\n',
    ])
      assert.deepEqual(named(text), [], text);
  });

  it('reads on behind shortened words', () => {
    const text = 'De motie-Hirsch c.s. (Kamerstuk 21 501-02, nr. 7) is aangenomen. Zij vraagt veel.';
    assert.deepEqual(
      sentenceSpans(text).map(({ start, end }) => text.slice(start, end)),
      ['De motie-Hirsch c.s. (Kamerstuk 21 501-02, nr. 7) is aangenomen.', 'Zij vraagt veel.'],
    );
  });
});
