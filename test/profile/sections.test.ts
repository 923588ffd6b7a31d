import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { askedOf, ownSection } from '../../server/src/profile/sections.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { Profile, SectionProfile } from '../../server/src/profile/types.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { missingSections, newItem } from '../../server/src/rules/fixes/section.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

const COSTS: SectionProfile = {
  role: ownSection('financien'),
  name: 'Financiële gevolgen',
  withArticle: 'de financiële gevolgen',
  plural: true,
  names: ['Financiële gevolgen', 'Kosten en dekking'],
  guidance: '[Beschrijf de gevolgen voor de begroting.]',
  obligatory: true,
};

/** Asks for a fourth section between the inzet and the krachtenveld, and of a lunch for its inhoud only. */
const HOUSE: Profile = {
  ...STANDARD,
  sections: STANDARD.sections.flatMap((section) => (section.role === 'krachtenveld' ? [COSTS, section] : [section])),
  kinds: STANDARD.kinds.map((kind) => (kind.kind === 'maaltijd' ? { ...kind, sections: ['inhoud'] } : kind)),
  placeholders: ['@@@'],
};

const LETTER = `## Verordening bodems

### Inhoud

Tekst.

### Inzet Nederland

Tekst.

### Krachtenveld

Tekst.
`;

function found(text: string, profile: Profile): readonly string[] {
  return judge(read(text, { profile, treatAs: 'letter' }), FINAL_CHECK).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

describe('sections of a house style', () => {
  it('asks for a section that the house adds, and for none where it does not', () => {
    assert.deepEqual(found(LETTER, HOUSE), [
      'onderdeel-ontbreekt: Bij «Verordening bodems» ontbreken de financiële gevolgen.',
    ]);
    assert.deepEqual(found(LETTER, STANDARD), []);
  });

  it('reads its names, also those that are misspelt or copied over another', () => {
    const whole = LETTER.replace('### Krachtenveld', '### Kosten en dekking\n\nTekst.\n\n### Krachtenveld');
    assert.deepEqual(found(whole, HOUSE), []);
    const letter = read(whole.replace('Kosten', 'Kostne'), { profile: HOUSE, treatAs: 'letter' });
    assert.deepEqual(
      letter.headings.map(({ misspelt }) => misspelt?.name ?? null),
      [null, null, null, 'Kosten en dekking', null],
    );
    assert.deepEqual(letter.items[0]?.missing, []);
  });

  it('judges its order and level as those of the other sections', () => {
    const late = `${LETTER}\n### Financiële gevolgen\n\nTekst.\n`;
    assert.deepEqual(found(late, HOUSE), [
      'onderdeel-volgorde: «Financiële gevolgen» staat na «Krachtenveld». Gebruikelijk is eerst de inhoud, dan de Nederlandse inzet, de financiële gevolgen en het krachtenveld.',
    ]);
    const shifted = LETTER.replace('### Krachtenveld', '## Financiële gevolgen\n\nTekst.\n\n### Krachtenveld');
    assert.deepEqual(
      found(shifted, HOUSE).map((finding) => finding.slice(0, finding.indexOf(':'))),
      ['kopniveau'],
    );
  });

  it('inserts it in its place, with its own guidance', () => {
    const letter = read(LETTER, { profile: HOUSE, treatAs: 'letter' });
    assert.equal(
      applyEdits(LETTER, missingSections(letter, letter.items)),
      LETTER.replace('### Krachtenveld', `### Financiële gevolgen\n\n${COSTS.guidance}\n\n### Krachtenveld`),
    );
    const written = applyEdits(LETTER, newItem(letter, 0, 'wetgeving').edits);
    assert.match(written, /### Inzet Nederland\n\n\[[^\]]+\]\n\n### Financiële gevolgen\n\n\[/);
  });

  it('asks of a kind of item what the house asks of it', () => {
    assert.deepEqual(askedOf(HOUSE, 'maaltijd'), ['inhoud']);
    assert.deepEqual(askedOf(HOUSE, 'diversen'), []);
    assert.deepEqual(askedOf(STANDARD, 'overig'), ['inhoud', 'inzet', 'krachtenveld']);
    assert.deepEqual(found('## Werklunch over bodems\n\n### Inhoud\n\nTekst.\n', HOUSE), []);
  });

  it('takes its place-holders for such, but no part of a word', () => {
    const open = LETTER.replace('Tekst.\n\n### Inzet', 'Nederland geeft @@@ euro.\n\n### Inzet');
    const rules = (text: string, profile: Profile): readonly string[] =>
      found(text, profile).filter((finding) => finding.startsWith('nog-in-te-vullen'));
    assert.equal(rules(open, HOUSE).length, 1);
    assert.equal(rules(open, STANDARD).length, 0);
    assert.equal(rules(open.replaceAll('@@@', 'NOGDOEN'), { ...HOUSE, placeholders: ['DOEN'] }).length, 0);
  });
});
