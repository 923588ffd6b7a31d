import assert from 'node:assert/strict';
import { read, Reader } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { Profile } from '../../server/src/profile/types.js';
import { Checker } from '../../server/src/rules/checker.js';
import { applyEdits } from '../../server/src/rules/fix.js';
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

  it('is how a term is written, wherever it stands but in another’s words', () => {
    const house: Profile = { ...STANDARD, terms: [{ preferred: 'e-mail', variants: ['email', 'E-mailbericht'] }] };
    const text =
      'Email is er al. De Commissie stuurt een email-adres, de «email» en e-mail; zie email@eu.nl.\n\n> Een email.\n';
    const [finding, ...others] = found(text, house, 'schrijfwijze-wisselt');
    assert.equal(finding?.message, '«Email» schrijft de huisstijl als «E-mail».');
    assert.equal(others.length, 0);
    assert.deepEqual(
      [finding, ...(finding.related ?? [])].map(({ span }) => text.slice(span.start, span.end)),
      ['Email', 'email'],
    );
    assert.equal(
      applyEdits(text, finding.fixes?.[0]?.edits() ?? []),
      text.replace('Email is', 'E-mail is').replace('email-adres', 'e-mail-adres'),
    );
    assert.deepEqual(found(text, STANDARD, 'schrijfwijze-wisselt'), []);
  });

  it('speaks alone where a compound of the house is written two ways', () => {
    const house: Profile = { ...STANDARD, terms: [{ preferred: 'EU-niveau', variants: ['EU niveau'] }] };
    const text = 'Op EU niveau en op EU-niveau is er overleg.\n';
    const rules = (profile: Profile): readonly string[] =>
      judge(read(text, { profile, treatAs: 'letter' }), FINAL_CHECK).map(({ rule }) => rule);
    assert.deepEqual([rules(house), rules(STANDARD)], [['schrijfwijze-wisselt'], ['samenstelling-wisselt']]);
  });

  it('is seen while it is typed in the midst of a paragraph', () => {
    const terms = [{ preferred: 'e-mail', variants: ['email'] }];
    const profile: Profile = { ...STANDARD, terms, placeholders: ['@@@'] };
    const body = `${'De Raad spreekt over het voorstel en over de vraag wat er nodig is. '.repeat(8)}Einde.`;
    const item = (title: string): string =>
      `## ${title}\n\n### Inhoud\n\n${body}\n\n### Inzet Nederland\n\n${body}\n\n### Krachtenveld\n\n${body}\n\n`;
    const text = `${item('Verordening bodems')}${item('Richtlijn water')}`;
    for (const typed of ['email ', '@@@ ']) {
      const checker = new Checker(new Reader(text, { profile, treatAs: 'letter' }), FINAL_CHECK);
      const before = checker.findings.length;
      const at = text.lastIndexOf('De Raad');
      checker.edit({ start: at, end: at, text: typed });
      assert.equal(checker.findings.length, before + 1, typed);
    }
  });
});
