import assert from 'node:assert/strict';
import { inventoryOf } from '../../server/src/documents/manuscript/inventory.js';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { pagesData, type Block } from '../../server/src/documents/pages/data.js';
import { readingPage } from '../../server/src/documents/reading/page.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { HeadForm } from '../../server/src/protocol.js';
import { read } from '../../server/src/letter/reader.js';
import { dueIn, stillOpen, stillOpenInWords } from '../../server/src/report/stillOpen.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

interface Told {
  readonly said: string | null;
  /** Boxes on the web page, and the words on the printed pages. */
  readonly places: number;
  readonly sections: number;
  readonly blocks: readonly Block[];
}

function toldOf(text: string, head: HeadForm = 'brief'): Told {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  const findings = judge(letter, FINAL_CHECK);
  const manuscript = manuscriptOf(letter, { head, isDue: dueIn(findings) });
  const said = stillOpenInWords(stillOpen(letter, findings, inventoryOf(manuscript)));
  const [, page = ''] = readingPage(manuscript, { notice: said }).split('<body>');
  return {
    said,
    places: page.match(/<mark class="open"|<p class="leeg"/g)?.length ?? 0,
    sections: page.match(/<p class="ontbreekt"/g)?.length ?? 0,
    blocks: pagesData(manuscript, { marks: said !== null, notice: said, author: null }).blocks,
  };
}

function saidOf(text: string): string | null {
  return toldOf(text).said;
}

const SECTION = '### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n';
const FULL = `## Richtlijn bodems\n\n${SECTION}### Krachtenveld\n\nTekst.\n\n`;

describe('what is still open in a letter', () => {
  it('counts the places to fill in and the errors', () => {
    assert.equal(
      saidOf('# Brief\n\nDe Raad is op [datum] in PM.[^1]\n'),
      'In de brief staan nog 2 open plekken en 1 fout.',
    );
    assert.equal(saidOf('# Brief\n\nDe Raad is in PM.\n'), 'In de brief staat nog 1 open plek.');
    assert.equal(saidOf('# Brief\n\nDe Raad komt bijeen.[^1]\n'), 'In de brief staat nog 1 fout.');
  });

  it('tells of a comment without an end, which is shown with all behind it', () => {
    const told = 'In de brief staat nog 1 opmerking zonder «-->» aan het eind.';
    assert.equal(saidOf('# Brief\n\nDe Raad.\n\n<!-- nog afstemmen\n\nDe Raad komt bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\n<!-- af -->\n\nDe Raad komt <!-- nog bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\n- De Raad <!-- nog\n- komt bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\nDat heet `<!-- zo`.\n\n```\n<!-- en zo\n```\n'), null);
    assert.equal(saidOf('# Brief\n\nDe Raad <!-- nog --> komt bijeen --> in Brussel.\n'), null);
  });

  it('says nothing of a letter without them, whatever else is found', () => {
    assert.equal(saidOf('# Brief\n\nDe de Raad komt bijeen.\n'), null);
  });

  it('counts sections that are missing or empty, which the document has a box for each', () => {
    const missing = toldOf(`# Brief\n\n${FULL}## Verordening water\n\n${SECTION}`);
    assert.equal(missing.said, 'In de brief staat nog 1 te schrijven onderdeel.');
    assert.deepEqual([missing.places, missing.sections], [0, 1]);
    assert.equal(missing.blocks.filter(({ kind }) => kind === 'missing').length, 1);
    const both = toldOf(`# Brief\n\n## Verordening water\n\n### Inhoud\n\nPM\n\n### Inzet Nederland\n\n`);
    assert.equal(both.said, 'In de brief staan nog 1 open plek en 2 te schrijven onderdelen.');
    assert.deepEqual([both.places, both.sections], [1, 2]);
  });

  it('takes as finished what may be absent or is meant to be', () => {
    const lunch = toldOf(`# Brief\n\n${FULL}## Werklunch over blauwtong\n\n${SECTION}PM\n`);
    assert.deepEqual([lunch.said, lunch.sections], ['In de brief staat nog 1 open plek.', 0]);
    const meant = toldOf(
      `# Brief\n\n${FULL}<!-- controle negeren: onderdeel-ontbreekt – volgt mondeling -->\n## Verordening water\n\n${SECTION}`,
    );
    assert.deepEqual([meant.said, meant.sections], [null, 0]);
  });

  it('counts as many places as the document marks, in the head and in empty notes, too', () => {
    const text =
      'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus PM\nXX Den Haag\n\nDen Haag, XX maart 2026\n\n' +
      'Betreft: Raad in [plaats]\n\nGeachte voorzitter,\n\nDe Raad[^1] is op [datum] in **[pl]aats**.[^2]\n\n[^1]:\n\n[^2]: Volgt: PM.\n';
    for (const form of ['brief', 'kamerstuk'] as const) {
      const { said, places } = toldOf(text, form);
      assert.equal(said, `In de brief staan nog ${String(places)} open plekken.`, form);
      assert.ok(places >= 6, form);
    }
  });

  it('counts once what a finding tells of as an error', () => {
    const letter = read('# Brief\n\nDe Raad is in PM.[^1]\n', { profile: STANDARD, treatAs: 'letter' });
    const findings = judge(letter, { ...FINAL_CHECK, severities: { 'nog-in-te-vullen': 'error' } });
    const shown = inventoryOf(manuscriptOf(letter, { head: 'brief', isDue: dueIn(findings) }));
    assert.deepEqual(stillOpen(letter, findings, shown), { placeholders: 1, sections: 0, errors: 1, unclosed: false });
  });
});
