import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { applyEdits } from '../../../server/src/rules/applyEdits.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';
import type { Finding } from '../../../server/src/rules/rule.js';

const WEBWINKELS = 'Toezicht op webwinkels';
const ERFGOED = 'Conferentie over erfgoed';
const POLEN = 'Werkprogramma van het Poolse voorzitterschap';

/** A letter whose list gives three points of «Diversen», and with this under that heading. */
function letterWith(under: string): string {
  const list = [WEBWINKELS, ERFGOED, POLEN].map((point) => `   - ${point}\n`).join('');
  const sections = ['Inhoud', 'Inzet Nederland', 'Krachtenveld'].map((name) => `### ${name}\n\nTekst.\n\n`).join('');
  return `# Geannoteerde agenda Energieraad 16 december 2024\n\nOp de agenda staan:\n\n1. Raadsconclusies kernfusie\n2. Diversen\n${list}\n## 1. Raadsconclusies kernfusie\n\n${sections}## 2. Diversen\n\n${under}`;
}

function missed(text: string): readonly Finding[] {
  return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK).filter(
    ({ rule }) => rule === 'agendapunt-niet-geannoteerd',
  );
}

/** Points under headings, each with a sentence that does not name it. */
const treated = (...headings: readonly string[]): string =>
  headings.map((heading) => `${heading}\n\nNederland neemt hier kennis van.\n`).join('\n');

describe('the points of «Diversen»', () => {
  const left: readonly (readonly [what: string, under: string, mended: string])[] = [
    [
      'the last of numbered headings',
      treated('### 2.1 Toezicht op webwinkels', '### 2.2 Conferentie over erfgoed'),
      `${treated('### 2.1 Toezicht op webwinkels', '### 2.2 Conferentie over erfgoed')}\n### 2.3 ${POLEN}\n\n[Beschrijf kort wat hier aan de orde komt.]\n`,
    ],
    [
      'one between two',
      treated('**a. Toezicht op webwinkels**', '**c. Werkprogramma van het Poolse voorzitterschap**'),
      `${treated('**a. Toezicht op webwinkels**')}\n**b. ${ERFGOED}**\n\n[Beschrijf kort wat hier aan de orde komt.]\n\n${treated('**c. Werkprogramma van het Poolse voorzitterschap**')}`,
    ],
    [
      'one of three named without a heading',
      treated('*Conferentie over erfgoed*', '*Werkprogramma van het Poolse voorzitterschap*'),
      `${treated('*Conferentie over erfgoed*', '*Werkprogramma van het Poolse voorzitterschap*')}\n${WEBWINKELS}: [Beschrijf kort wat hier aan de orde komt.]\n`,
    ],
  ];
  for (const [what, under, mended] of left)
    it(`tells of ${what} that is left out, and gives it a place`, () => {
      const text = letterWith(under);
      const [one, ...more] = missed(text);
      assert.deepEqual([one?.severity, more.length], ['warning', 0]);
      const after = applyEdits(text, one?.fixes?.[0]?.edits() ?? []);
      assert.equal(after, letterWith(mended));
      assert.deepEqual(missed(after), []);
    });

  const silent: Readonly<Record<string, string>> = {
    'are all treated': treated(`### ${WEBWINKELS}`, `### ${ERFGOED}`, `### ${POLEN}`),
    'are treated together': 'Nederland neemt kennis van de toelichtingen.\n',
    'are treated in part': treated(`### ${WEBWINKELS}`),
    'have one heading in other words': treated(`### ${WEBWINKELS}`, `### ${ERFGOED}`, '### Plannen van Warschau'),
    'have one that another speaks of': `${treated(`### ${WEBWINKELS}`, `### ${POLEN}`)}\nPolen bereidt ook een conferentie over erfgoed voor.\n`,
  };
  for (const [what, under] of Object.entries(silent))
    it(`is silent where they ${what}`, () => assert.deepEqual(missed(letterWith(under)), []));
});
