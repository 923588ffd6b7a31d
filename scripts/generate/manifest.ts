import { severityInWords } from '../../server/src/rules/described.js';
import { SEVERITIES } from '../../server/src/rules/severity.js';
import type { Rule } from '../../server/src/rules/rule.js';

type Json = Record<string, unknown>;

/** What the texts of a rule are called in package.nls.json. */
const KEY = 'rule.';

/** package.json with one property per rule in the setting `regels`, so that the editor completes and explains them. */
export function manifestWithRules(manifest: string, rules: readonly Rule[]): Json {
  const json = JSON.parse(manifest) as Json;
  const setting = at(json, 'contributes', 'configuration', 'properties', 'geannoteerdeAgenda.regels');
  setting['properties'] = Object.fromEntries(
    sorted(rules).map((rule) => [
      rule.name,
      { type: 'string', enum: [...SEVERITIES, 'uit'], markdownDescription: `%${KEY}${rule.name}%` },
    ]),
  );
  return json;
}

/** package.nls.json with what each rule finds. */
export function textsWithRules(texts: string, rules: readonly Rule[]): Json {
  const kept = Object.entries(JSON.parse(texts) as Json).filter(([key]) => !key.startsWith(KEY));
  const added = sorted(rules).map((rule) => [KEY + rule.name, `${rule.finds} (${severityInWords(rule)})`] as const);
  return Object.fromEntries([...kept, ...added]);
}

function sorted(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function at(json: Json, ...keys: readonly string[]): Json {
  let found = json;
  for (const key of keys) {
    const next = found[key];
    if (typeof next !== 'object' || next === null) throw new Error(`package.json has no ${keys.join('.')}`);
    found = next as Json;
  }
  return found;
}
