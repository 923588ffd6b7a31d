import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { Profile } from '../../server/src/profile/types.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';

function found(text: string, profile: Profile, rule: string): readonly Finding[] {
  return judge(read(text, { profile, treatAs: 'letter' }), FINAL_CHECK).filter((finding) => finding.rule === rule);
}

describe('what a house prefers', () => {
  it('is the form of references that mixed ones are held to', () => {
    const text =
      'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 22 112, nr. 3977 en Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 882.\n';
    const messages = (referenceForm: Profile['referenceForm']): readonly string[] =>
      found(text, { ...STANDARD, referenceForm }, 'kamerstuk-notatie-wisselt').map(({ message }) => message);
    const longDiffers = ['Deze verwijzing staat in de lange vorm; 2 andere staan in de korte vorm.'];
    assert.deepEqual(messages(null), longDiffers);
    assert.deepEqual(messages('leidraad'), longDiffers, 'no reference has that form');
    assert.deepEqual(messages('lang'), ['Deze verwijzing staat in de korte vorm; 1 andere staat in de lange vorm.']);
  });

  it('changes the severity of a rule, or silences it', () => {
    const text = '## Verordening bodems\n\n### Inhoud\n\nTekst met PM.\n';
    const severities = (severity: 'hint' | 'uit'): readonly string[] =>
      found(text, { ...STANDARD, severities: { 'nog-in-te-vullen': severity } }, 'nog-in-te-vullen').map(
        (finding) => finding.severity,
      );
    assert.deepEqual([severities('hint'), severities('uit')], [['hint'], []]);
  });
});
