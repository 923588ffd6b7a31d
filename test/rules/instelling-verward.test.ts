import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { instellingVerward } from '../../server/src/rules/instelling-verward.js';
import { testExamples } from './examples.js';

testExamples(instellingVerward);

describe('instelling-verward', () => {
  const places = (text: string): readonly string[] =>
    findingsIn(instellingVerward, text).map(({ span }) => text.slice(span.start, span.end));

  it('knows a meeting of heads of government by who spoke there', () => {
    const said = 'de Raad van Europa van 17 en 18 april spraken de regeringsleiders over defensie.\n';
    assert.deepEqual(places(`Tijdens ${said}`), ['Raad van Europa']);
    assert.deepEqual(places(`Op de Top van ${said}`), []);
    assert.deepEqual(places('Tijdens de Raad van Europa spraken de ministers over de rechtsstaat.\n'), []);
  });

  it('knows the Council by the position that it aims at', () => {
    const said = 'beoogt een algemene oriëntatie over het voorstel van 14 juli 2021.\n';
    assert.deepEqual(places(`De Raad van Europa ${said}`), ['Raad van Europa']);
    assert.deepEqual(places(`De Europese Raad ${said}`), ['Europese Raad']);
    assert.deepEqual(places('De Europese Raad beoogt vaart te maken met een algemene oriëntatie.\n'), []);
  });
});
