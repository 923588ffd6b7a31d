import type { Heading, Letter } from '../letter/letter.js';
import { plainName } from '../profile/names.js';
import type { SectionProfile, SideRole } from '../profile/types.js';
import type { Report, Rule } from './rule.js';
import { listed, quoted, sentence } from './wording.js';

/** More names than these are not spelt out in a message. */
const MOST_NAMES = 3;

interface Named {
  readonly heading: Heading;
  readonly name: string;
  readonly key: string;
}

export const onderdeelnaamWisselt: Rule = {
  name: 'onderdeelnaam-wisselt',
  severity: 'hint',
  fix: 'none',
  waits: true,
  finds: 'Eén onderdeel heet in de agendapunten van deze brief verschillend.',
  why: 'Een vaste naam laat zien dat overal hetzelfde onderdeel bedoeld is, en wie zoekt, vindt het overal. Een voorschrift is er niet; gepubliceerde brieven gebruiken allerlei namen. Een verschil kan ook bedoeld zijn: «inbreng» is soms al geleverd, «inzet» komt nog.',
  remedy:
    'Kies één naam. Betekent het verschil iets, zet deze controle dan voor de hele brief uit, met de reden erbij.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### ⟦Inhoud⟧\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Verordening water\n\n### Achtergrond\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        message: 'De inhoud heet in deze brief «Inhoud» en «Achtergrond». Eén naam leest rustiger.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Inbreng Nederland⟧\n\nTekst.\n\n## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n\n## Besluit van de Raad lucht\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        message:
          'De Nederlandse inzet heet in deze brief «Inbreng Nederland», «Nederlandse inzet» en «Inzet Nederland». Eén naam leest rustiger.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nTekst.\n\n## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Indicatie krachtenveld\n\nTekst.\n',
        note: 'Eén bevinding per onderdeel, op de eerste kop.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Verordening water\n\n### Inhoud:\n\nTekst.\n\n### INZET NEDERLAND\n\nTekst.\n',
        note: 'Een dubbele punt, nummering en hoofdletters zijn geen andere naam.',
      },
      {
        text: '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inhoud voorstel\n\nTekst.\n\n## Verordening water\n\n### Achtergrond\n\nTekst.\n\n### Inhoud voorstel\n\nTekst.\n',
        note: 'Twee namen binnen één agendapunt mogen.',
      },
      {
        text: '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inhoud\n\nTekst.\n\n## Verordening water\n\n### Inhoud\n\nTekst.\n',
        note: 'Een agendapunt met een extra kop gebruikt nog steeds dezelfde naam.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Verordening water\n\n### Inhoud en inzet\n\nTekst.\n',
        note: 'Een kop met twee onderdelen wordt niet vergeleken.',
      },
    ],
  },
  check: function* (letter) {
    const named = namedByRole(letter);
    for (const section of letter.profile.sections) {
      const report = checkRole(named.get(section.role) ?? [], section);
      if (report !== null) yield report;
    }
  },
};

function checkRole(byItem: readonly (readonly Named[])[], section: SectionProfile): Report | null {
  if (!differs(byItem)) return null;
  const all = byItem.flat();
  const [first] = all;
  if (first === undefined) return null;
  const names = new Map<string, string>();
  for (const each of all) if (!names.has(each.key)) names.set(each.key, each.name);
  return {
    span: first.heading.content,
    message: wording(section, [...names.values()]),
    related: all
      .filter((each) => each.key !== first.key)
      .map((each) => ({ message: `Hier heet het ${quoted(each.name, 40)}.`, span: each.heading.content })),
    data: { section: section.role },
  };
}

function wording(section: SectionProfile, names: readonly string[]): string {
  const who = sentence(section.withArticle);
  return names.length > MOST_NAMES
    ? `${who} ${section.plural ? 'hebben' : 'heeft'} in deze brief ${String(names.length)} verschillende namen. Eén naam leest rustiger.`
    : `${who} ${section.plural ? 'heten' : 'heet'} in deze brief ${listed(names.map((name) => quoted(name, 24)))}. Eén naam leest rustiger.`;
}

/** Per section and item its headings, those that carry two sections or are misspelt left out. */
function namedByRole({ items, headings, profile }: Letter): ReadonlyMap<SideRole, readonly (readonly Named[])[]> {
  const byRole = new Map<SideRole, Named[][]>();
  for (const { sections } of items) {
    const own = new Map<SideRole, Named[]>();
    for (const { role, heading: index } of sections) {
      const heading = headings[index];
      if (heading === undefined || heading.roles.length !== 1 || heading.misspelt !== null) continue;
      const { name, key } = plainName(heading.text, profile);
      const named = own.get(role) ?? [];
      named.push({ heading, name, key });
      own.set(role, named);
    }
    for (const [role, named] of own) {
      const all = byRole.get(role);
      if (all === undefined) byRole.set(role, [named]);
      else all.push(named);
    }
  }
  return byRole;
}

/** Two items have no name in common. */
function differs(byItem: readonly (readonly Named[])[]): boolean {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const named of byItem) {
    const [first, ...others] = named;
    if (first !== undefined && others.length === 0 && sets.has(first.key)) continue;
    const keys = new Set(named.map((each) => each.key));
    sets.set([...keys].sort().join('\n'), keys);
  }
  const distinct = [...sets.values()].slice(0, 50);
  return distinct.some((a, index) => distinct.slice(index + 1).some((b) => ![...a].some((key) => b.has(key))));
}
