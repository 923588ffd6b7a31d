import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { profileSchema } from '../../scripts/generate/profileSchema.js';
import { commentedProfile } from '../../server/src/profile/commented.js';
import { profileFormat } from '../../server/src/profile/format.js';
import { readFile } from '../../server/src/profile/readFile.js';
import type { Field, Shape } from '../../server/src/profile/shape.js';
import { RULES } from '../../server/src/rules/index.js';
import { profielOngeldig } from '../../server/src/rules/profiel-ongeldig.js';

const validate = new Ajv({ strict: false }).compile(profileSchema(RULES));

function fits(text: string): boolean {
  const read = readFile(text, profileFormat(RULES));
  return validate(read.ok ? read.file : JSON.parse(text));
}

/** Every field of a shape, however deep. */
function fieldsIn(shape: Shape): readonly Field[] {
  switch (shape.kind) {
    case 'list':
    case 'map':
      return fieldsIn(shape.of);
    case 'either':
      return fieldsIn(shape.record);
    case 'record':
      return Object.values(shape.fields).flatMap((field) => [field, ...fieldsIn(field.shape)]);
    default:
      return [];
  }
}

describe('the schema of a house style', () => {
  it('lets through what the reader lets through', () => {
    const commented = commentedProfile(RULES);
    const right = [
      ...profielOngeldig.examples.right.map(({ text }) => text),
      commented,
      commented.replace(/^( *)\/\/ (?=")/gmu, '$1'),
    ];
    for (const text of right)
      assert.deepEqual([fits(text), readFile(text, profileFormat(RULES)).ok], [true, true], text);
  });

  it('lets every example through that it shows', () => {
    for (const [key, { example }] of Object.entries(profileFormat(RULES).fields)) {
      if (example === undefined) continue;
      const text = JSON.stringify({ [key]: example });
      assert.deepEqual([fits(text), readFile(text, profileFormat(RULES)).ok], [true, true], text);
    }
  });

  it('objects to what has not the shape', () => {
    const wrong = [
      '[]',
      '{ "onderdeln": [] }',
      '{ "termijn": "10" }',
      '{ "termijn": 200 }',
      '{ "termijn": 1.5 }',
      '{ "naam": "" }',
      '{ "voetnoten": "boven" }',
      '{ "regels": { "kop-niveau": "uit" } }',
      '{ "regels": { "kopniveau": "fout" } }',
      '{ "regels": { "profiel-ongeldig": "uit" } }',
      '{ "onderdelen": [{ "naam": "Kosten" }] }',
      '{ "onderdelen": ["Financiën"] }',
      '{ "schrijfwijzen": [{ "voorkeur": "a" }] }',
      '{ "schrijfwijzen": [{ "voorkeur": "a", "varianten": [] }] }',
      '{ "onderdelen": [{ "onderdeel": "kosten", "naam": "# Kosten" }] }',
      '{ "naam": "a\\nb" }',
      '{ "bestanden": ["["] }',
      '{ "bestanden": ["("] }',
    ];
    for (const text of wrong) {
      assert.deepEqual([fits(text), readFile(text, profileFormat(RULES)).ok], [false, false], text);
    }
  });

  it('explains every key in Dutch, in whole sentences', () => {
    for (const { says } of fieldsIn(profileFormat(RULES))) assert.match(says, /^\p{Lu}.*[.»]$/u);
  });
});
