import assert from 'node:assert/strict';
import { referenceCompletions } from '../../../server/src/features/completion/references.js';
import { OpenDocument } from '../../../server/src/features/documents.js';

interface Completed {
  readonly label: string;
  readonly detail: string | undefined;
  /** The text with the completion in it. */
  readonly after: string;
}

/** What is completed at the sign ‸ in a letter, in the order in which it is shown. */
function at(text: string): readonly Completed[] {
  const offset = text.indexOf('‸');
  const without = text.replace('‸', '');
  const document = new OpenDocument('file:///brief.agenda.md', 'markdown', 1, without);
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  return referenceCompletions(checked, offset)
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label, detail, textEdit }) => {
      assert.ok(textEdit !== undefined && 'range' in textEdit);
      const [start, end] = [document.offsetAt(textEdit.range.start), document.offsetAt(textEdit.range.end)];
      return { label, detail, after: without.slice(0, start) + textEdit.newText + without.slice(end) };
    });
}

const labels = (text: string): readonly string[] => at(text).map(({ label }) => label);

const CITED = '\n\nZie Kamerstukken II 2019/20, 21 501-34, nr. 321 en Kamerstuk 29 861, nr. 158.\n';
const UNSPACED = '\n\nZie Kamerstuk 22112, nr. 3857.\n';

describe('completion of references', () => {
  it('gives the pieces of the letter, its dossiers, and then the well-known ones with their titles', () => {
    const found = at(`Zie Kamerstuk ‸${CITED}`);
    assert.deepEqual(
      found.slice(0, 5).map(({ label }) => label),
      ['21 501-34, nr. 321', '29 861, nr. 158', '21 501-34', '29 861', '21 501-02'],
    );
    assert.equal(found[0]?.after, `Zie Kamerstuk 21 501-34, nr. 321${CITED}`);
    assert.equal(found[2]?.after, `Zie Kamerstuk 21 501-34, nr. ${CITED}`);
    assert.equal(found.find(({ label }) => label === '21 501-07')?.detail, 'Raad voor Economische en Financiële Zaken');
    assert.deepEqual(
      found.map(({ label }) => label),
      [...new Set(found.map(({ label }) => label))],
    );
  });

  it('writes the dossier as the letter does, or as it is begun', () => {
    assert.equal(at(`Zie Kamerstuk ‸${UNSPACED}`)[0]?.after, `Zie Kamerstuk 22112, nr. 3857${UNSPACED}`);
    assert.equal(at(`Zie Kamerstuk 22 1‸${UNSPACED}`)[0]?.after, `Zie Kamerstuk 22 112, nr. 3857${UNSPACED}`);
    assert.equal(at(`Zie Kamerstuk 298‸${CITED}`)[1]?.after, `Zie Kamerstuk 29861, nr. 158${CITED}`);
    assert.equal(at(`Zie Kamerstuk 21 501-‸${CITED}`)[0]?.after, `Zie Kamerstuk 21 501-34, nr. 321${CITED}`);
  });

  it('goes by the Kamer and the year that are written', () => {
    const both = '\n\nZie Kamerstukken I 2014/15, 33 802, C en Kamerstukken II 2019/20, 21 501-34, nr. 321.\n';
    assert.equal(labels(`Zie Kamerstukken I ‸${both}`)[0], '33 802, C');
    assert.equal(labels(`Zie Kamerstukken II 2019/20, ‸${both}`)[0], '21 501-34, nr. 321');
    assert.equal(labels(`Zie Tweede Kamer, vergaderjaar 2019–2020, ‸${both}`)[0], '21 501-34, nr. 321');
    assert.ok(!labels(`Zie Tweede Kamer, vergaderjaar 2020–2021, ‸${both}`).includes('21 501-34, nr. 321'));
    const first = at(`Zie Eerste Kamer, vergaderjaar 2014–2015, 3‸${both}`).find(({ label }) => label === '33 802');
    assert.equal(first?.after, `Zie Eerste Kamer, vergaderjaar 2014–2015, 33 802, ${both}`);
  });

  it('gives the numbers of the dossier behind «nr.»', () => {
    assert.deepEqual(
      at(`Zie Kamerstuk 21 501-34, nr. 3‸${CITED}`).map(({ label, after }) => [label, after]),
      [['321', `Zie Kamerstuk 21 501-34, nr. 321${CITED}`]],
    );
    assert.deepEqual(labels(`Zie Kamerstuk 26 643, nr. ‸${CITED}`), []);
  });

  it('adds no number where one stands already', () => {
    const found = at(`Zie Kamerstuk ‸, nr. 12.${CITED}`).find(({ label }) => label === '29 861');
    assert.equal(found?.after, `Zie Kamerstuk 29 861, nr. 12.${CITED}`);
  });

  it('is silent outside a reference, in code and in comments', () => {
    for (const quiet of [
      'Zie ‸',
      'De Tweede Kamer ‸',
      'In 2023 22 ‸',
      'Het Kamerstuk van ‸',
      '`Kamerstuk ‸`',
      '<!-- Kamerstuk ‸ -->',
      '```\nKamerstuk ‸\n```',
      'Zie Kamerstuk 22 112, ‸',
    ]) {
      assert.deepEqual(labels(`${quiet}${CITED}`), [], quiet);
    }
  });
});
