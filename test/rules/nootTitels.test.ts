import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

function titles(text: string): readonly string[] {
  const findings = judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK);
  return findings
    .filter(({ rule }) => /^(?:nootcijfer-zonder-voetnoot|voetnoot-(?:nummering|dubbel))$/.test(rule))
    .flatMap(({ fixes }) => (fixes ?? []).map(({ title }) => title));
}

describe('the names of the fixes of notes', () => {
  it('say in a whole sentence what becomes what', () => {
    const [one, two] = ['\n\n<sup>1</sup> A.\n\n', 'Een<sup>1</sup>, '];
    assert.deepEqual(titles(`${two}twee<sup>7</sup>.${one}<sup>2</sup> B.\n`), ['Hier nootcijfer 2 van maken']);
    assert.deepEqual(titles(`${two}twee<sup>2</sup>.${one}<sup>7</sup> B.\n`), ['Voetnoot 7 omnummeren naar 2']);
    assert.deepEqual(titles(`${two}twee<sup>2</sup>, drie<sup>2</sup>.${one}<sup>2</sup> B.\n\n<sup>3</sup> C.\n`), [
      'Hier nootcijfer 3 van maken',
    ]);
    assert.deepEqual(titles(`${two}twee<sup>2</sup>.${one}<sup>1</sup> B.\n`), ['Hier voetnoot 2 van maken']);
  });
});
