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

  it('is how a term is written where others differ from it in capitals only', () => {
    const house: Profile = {
      ...STANDARD,
      terms: [
        { preferred: 'ngo', variants: ['NGO'] },
        { preferred: 'minister-president', variants: ['Minister-President'] },
        { preferred: 'COVID-19', variants: ['covid-19'] },
      ],
    };
    const text =
      'De minister-president sprak een ngo. NGO-leden en een NGO kwamen. Minister-president blijft hij. De Minister-President zweeg over COVID-19.\n\nCovid-19 en covid-19 zijn voorbij. Minister-President in het begin; «NGO» in een citaat.\n\nHEEL DE NGO\n';
    const fixes = found(text, house, 'schrijfwijze-wisselt').flatMap((one) => one.fixes?.[0]?.edits() ?? []);
    assert.equal(
      applyEdits(text, fixes),
      'De minister-president sprak een ngo. Ngo-leden en een ngo kwamen. Minister-president blijft hij. De minister-president zweeg over COVID-19.\n\nCOVID-19 en COVID-19 zijn voorbij. Minister-president in het begin; «NGO» in een citaat.\n\nHEEL DE NGO\n',
    );
  });

  it('gives a variant that is always written with a capital none where the house wants a small letter', () => {
    const house: Profile = { ...STANDARD, terms: [{ preferred: 'e-mail', variants: ['Email'] }] };
    const text = 'Stuur een Email of een email. Email mag.\n';
    const fixes = found(text, house, 'schrijfwijze-wisselt').flatMap((one) => one.fixes?.[0]?.edits() ?? []);
    assert.equal(applyEdits(text, fixes), 'Stuur een e-mail of een e-mail. E-mail mag.\n');
  });

  it('is silent where a reference to a Kamerstuk is mended as a whole', () => {
    const house: Profile = { ...STANDARD, terms: [{ preferred: 'Kamerstuk', variants: ['Kst.'] }] };
    const text = 'Zie Kst. 22 112, nr. 3857.\n';
    const rules = judge(read(text, { profile: house, treatAs: 'letter' }), FINAL_CHECK).map(({ rule }) => rule);
    assert.deepEqual(rules, ['kamerstuk-notatie']);
    assert.equal(found('Er staat een Kst. in de kast, zei hij.\n', house, 'schrijfwijze-wisselt').length, 1);
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

  it('is told anew where an edit beside it makes it the first word of a sentence', () => {
    const profile: Profile = { ...STANDARD, terms: [{ preferred: 'ngo', variants: ['NGO'] }] };
    const words = 'De Raad spreekt over het voorstel en over de vraag wat er nodig is. ';
    const text = `## Verordening bodems\n\n### Inhoud\n\n${words.repeat(6)}Daar is een NGO nodig. ${words.repeat(6)}Einde.\n`;
    const checker = new Checker(new Reader(text, { profile, treatAs: 'letter' }), FINAL_CHECK);
    const said = (): readonly string[] =>
      checker.findings.filter(({ rule }) => rule === 'schrijfwijze-wisselt').map(({ message }) => message);
    assert.deepEqual(said(), ['«NGO» schrijft de huisstijl als «ngo».']);
    const at = text.indexOf(' NGO');
    checker.edit({ start: at, end: at, text: '.' });
    assert.deepEqual(said(), ['«NGO» schrijft de huisstijl als «Ngo».']);
  });
});
