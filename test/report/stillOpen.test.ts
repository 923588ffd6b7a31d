import assert from 'node:assert/strict';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { read } from '../../server/src/letter/reader.js';
import { stillOpen, stillOpenInWords } from '../../server/src/report/stillOpen.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

function saidOf(text: string): string | null {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  return stillOpenInWords(stillOpen(letter, judge(letter, FINAL_CHECK)));
}

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
    assert.equal(saidOf('# Brief\n\n<!-- nog afstemmen\n\nDe Raad komt bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\n<!-- af -->\n\nDe Raad komt <!-- nog bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\n- De Raad <!-- nog\n- komt bijeen.\n'), told);
    assert.equal(saidOf('# Brief\n\nDat heet `<!-- zo`.\n\n```\n<!-- en zo\n```\n'), null);
    assert.equal(saidOf('# Brief\n\nDe Raad <!-- nog --> komt bijeen --> in Brussel.\n'), null);
  });

  it('says nothing of a letter without them, whatever else is found', () => {
    assert.equal(saidOf('# Brief\n\nDe de Raad komt bijeen.\n'), null);
  });
});
