import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { motieZonderKamerstuk } from '../../server/src/rules/motie-zonder-kamerstuk.js';
import { testExamples } from './examples.js';

testExamples(motieZonderKamerstuk);

describe('motie-zonder-kamerstuk', () => {
  const places = (text: string): readonly string[] =>
    findingsIn(motieZonderKamerstuk, text).map(({ span }) => text.slice(span.start, span.end));

  it('takes «Ik heb de Kamer toegezegd» for a commitment, also where «Ik» opens the sentence', () => {
    assert.deepEqual(places('Ik heb de Kamer toegezegd hierop terug te komen.\n'), ['toegezegd']);
    assert.deepEqual(places('Wij hebben uw Kamer toegezegd hierop terug te komen.\n'), ['toegezegd']);
    assert.deepEqual(places('De Commissie heeft de Kamer toegezegd hierop terug te komen.\n'), []);
  });

  it('takes the note of the next sentence for its own where that goes on about what was promised', () => {
    const promised = 'De staatssecretaris van Financiën heeft toegezegd de Kamer te informeren.';
    const note = '\n\n[^1]: Kamerstuk 21 501-07, nr. 1634.\n';
    assert.deepEqual(places(`${promised} Dat gebeurt voor het einde van het jaar.[^1]${note}`), []);
    assert.deepEqual(places(`${promised} Frankrijk steunt het voorstel.[^1]${note}`), ['toegezegd']);
  });

  it('looks for the number of a motion in the paragraph under its title', () => {
    const under = (behind: string): string =>
      `Over de toezeggingen.\n\n*Motie van het lid Piri over de Westelijke Balkan*\n\n${behind}`;
    assert.deepEqual(places(under('De motie verzoekt om steun.[^1]\n\n[^1]: Kamerstuk 21 501-02, nr. 2800.\n')), []);
    assert.deepEqual(places(under('De motie verzoekt om steun (Kamerstuk 21 501-02, nr. 2800).\n')), []);
    assert.deepEqual(places(under('De motie verzoekt om steun.\n')), ['Motie van het lid Piri']);
  });

  it('looks for it in the answer where a question of the Kamer names it', () => {
    const asked = (answer: string): string =>
      `**Vraag 4.** *Hoe voert het kabinet de motie-Kamminga c.s. over vervoer per spoor uit?*\n\n${answer}\n`;
    assert.deepEqual(places(asked('Antwoord: de motie is besproken in Brussel. Zie ook het verslag.')), [
      'motie-Kamminga c.s.',
    ]);
    assert.deepEqual(
      places(asked('Antwoord: de motie[^1] is in Brussel besproken.\n\n[^1]: Kamerstuk 21 501-33, nr. 1050.')),
      [],
    );
    assert.deepEqual(places(asked('Antwoord: de motie (Kamerstuk 21 501-33, nr. 1050) is in Brussel besproken.')), []);
  });

  it('leaves it to what is said of a note that is open', () => {
    const noted = (note: string): readonly string[] =>
      places(`De motie-Kamminga vraagt hierom.[^1]\n\n[^1]: ${note}\n`);
    for (const note of ['Link.', 'Zie deze link', 'Kamerstuk PM.']) assert.deepEqual(noted(note), [], note);
    for (const note of ['Zie de brief van de minister.', 'De motie gaat over het spoor.'])
      assert.deepEqual(noted(note), ['motie-Kamminga'], note);
  });
});
