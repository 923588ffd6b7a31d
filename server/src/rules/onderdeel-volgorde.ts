import type { Item, Letter } from '../letter/letter.js';
import { sectionOrderFixes } from './fixes/sectionOrder.js';
import type { Report, Rule } from './rule.js';
import { listed, quoted, sentence } from './wording.js';

export const onderdeelVolgorde: Rule = {
  name: 'onderdeel-volgorde',
  severity: 'information',
  fix: 'unsafe',
  finds: 'Inhoud, inzet en krachtenveld staan in een andere volgorde dan gebruikelijk.',
  why: 'Kamerleden en hun medewerkers lezen veel van deze brieven naast elkaar. Staan de onderdelen overal in dezelfde volgorde, dan vinden zij de inzet zonder zoeken. Een voorschrift is er niet; de volgorde is die van de huisstijl, en een ministerie kan haar veranderen.',
  remedy: 'Zet de onderdelen in de gebruikelijke volgorde.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Inhoud⟧\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        message:
          '«Inhoud» staat na «Inzet Nederland». Gebruikelijk is eerst de inhoud, dan de Nederlandse inzet en het krachtenveld.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nAndere lidstaten.[^1]\n\n### ⟦Inzet Nederland⟧\n\nNederland.[^2]\n\n[^1]: A.\n\n[^2]: B.\n',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nNederland.[^1]\n\n### Krachtenveld\n\nAndere lidstaten.[^2]\n\n[^1]: B.\n\n[^2]: A.\n',
        note: 'De voetnoten gaan mee en worden hernummerd.',
      },
      {
        text: '## Richtlijn bodems\n\n### Krachtenveld\n\nTekst.\n\n### ⟦Nederlandse inzet⟧\n\nTekst.\n\n### Achtergrond\n\nTekst.\n',
        note: 'Eén bevinding per agendapunt.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### ⟦Achtergrond⟧\n\nTekst.\n\n## Verordening water\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Achtergrond\n\nTekst.\n',
        message:
          '«Achtergrond» staat in deze brief steeds na «Krachtenveld». Gebruikelijk is eerst de inhoud, dan de Nederlandse inzet en het krachtenveld.',
        note: 'Houdt de hele brief een eigen volgorde aan, dan blijft het bij één bevinding.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inhoud voorstel\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Twee namen van één onderdeel achter elkaar.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud en Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Positie EP\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Stand van zaken\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'De eerste kop van een onderdeel telt.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Wat ontbreekt, staat ook niet in een verkeerde volgorde; dat het er niet is, meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    for (const item of letter.items) {
      const report = checkItem(letter, item);
      if (report !== null) yield report;
    }
  },
};

/** The first section that stands behind one that comes after it by the profile's order. */
function checkItem(letter: Letter, item: Item): Report | null {
  const order: readonly string[] = letter.profile.sections.map((section) => section.role);
  const seen = new Set<string>();
  let highest: { readonly rank: number; readonly heading: number } | null = null;
  for (const { role, heading } of item.sections) {
    const rank = order.indexOf(role);
    if (rank < 0 || seen.has(role)) continue;
    seen.add(role);
    if (highest !== null && rank < highest.rank && heading !== highest.heading) {
      return report(letter, item, heading, highest.heading);
    }
    if (highest === null || rank > highest.rank) highest = { rank, heading };
  }
  return null;
}

function report(letter: Letter, item: Item, late: number, early: number): Report | null {
  const heading = letter.headings[late];
  const before = letter.headings[early];
  if (heading === undefined || before === undefined) return null;
  const [first, ...others] = letter.profile.sections.map((section) => section.withArticle);
  return {
    span: heading.content,
    message: `${sentence(quoted(heading.text, 40))} staat na ${quoted(before.text, 40)}. Gebruikelijk is eerst ${first ?? ''}, dan ${listed(others)}.`,
    related: [{ message: 'Dit onderdeel komt gewoonlijk later.', span: before.content }],
    fixes: sectionOrderFixes(letter, item),
  };
}
