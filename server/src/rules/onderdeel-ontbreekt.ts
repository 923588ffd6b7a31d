import type { Item, Letter } from '../letter/letter.js';
import type { SectionRole } from '../profile/types.js';
import { missingSections, usualName } from './fixes/section.js';
import type { Fix, Report, Rule } from './rule.js';
import type { Severity } from './severity.js';
import { quoted, sentence } from './wording.js';

const FULL = '### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n';

export const onderdeelOntbreekt: Rule = {
  name: 'onderdeel-ontbreekt',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Bij een agendapunt ontbreekt de inhoud, de inzet of het krachtenveld.',
  why: 'De Kamer leest per agendapunt waar het over gaat, wat Nederland wil bereiken en hoe andere lidstaten erin staan. Zo zijn gepubliceerde geannoteerde agenda’s opgebouwd; het kabinet zegde de Kamer op 26 juni 2015 een sjabloon voor alle Raden toe, met enige ruimte voor maatwerk. Bij een lunch, een informele bijeenkomst of een punt ter informatie weegt een ontbrekend onderdeel minder zwaar; bij diversen en hamerstukken hoeft het niet.',
  remedy:
    'Voeg het onderdeel in en schrijf het. Is het er met opzet niet, zet deze controle dan voor de kop van dit agendapunt uit, met de reden erbij.',
  examples: {
    wrong: [
      {
        text: '## ⟦Beleidsdebat AI en onderwijs⟧\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n',
        message: 'Bij «Beleidsdebat AI en onderwijs» ontbreekt het krachtenveld.',
        fixed:
          '## Beleidsdebat AI en onderwijs\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\n[Beschrijf hoe andere lidstaten en de Commissie erin staan.]\n',
      },
      {
        text: '## ⟦Raadsconclusies over bodems⟧\n\n**Achtergrond**\n\nTekst.\n\n**Krachtenveld**\n\nTekst.\n',
        message: 'Bij «Raadsconclusies over bodems» ontbreekt de Nederlandse inzet.',
        fixed:
          '## Raadsconclusies over bodems\n\n**Achtergrond**\n\nTekst.\n\n**Nederlandse inzet**\n\n[Beschrijf wat Nederland wil bereiken en hoe de bewindspersoon dat inbrengt.]\n\n**Krachtenveld**\n\nTekst.\n',
      },
      {
        text: '## ⟦Werklunch over blauwtong⟧\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        severity: 'information',
        message: 'Bij «Werklunch over blauwtong» ontbreekt de inhoud.',
        note: 'Bij een lunch of diner weegt het minder.',
      },
      {
        text: `## Richtlijn bodems\n\n${FULL}\n## ⟦⟦Verordening water⟧⟧\n\n### Inhoud\n\nTekst.\n`,
        note: 'Per onderdeel dat ontbreekt één bevinding.',
      },
    ],
    right: [
      {
        text: '## Beleidsdebat AI en onderwijs\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      { text: `## Richtlijn bodems\n\n${FULL}` },
      {
        text: '## Richtlijn bodems\n\n### Inhoud en Nederlandse inzet\n\nTekst.\n\n### Krachtenveld en positie EP\n\nTekst.\n',
        note: 'Eén kop kan twee onderdelen dragen.',
      },
      {
        text: `## Richtlijn bodems\n\n${FULL}\n## Diversen\n\nDe Commissie geeft een toelichting.\n`,
        note: 'Diversen en hamerstukken hebben geen onderdelen nodig.',
      },
      {
        text: '## Richtlijn bodems\n\nHet kabinet steunt het voorstel. Andere lidstaten ook.\n\n## Verordening water\n\nLopende tekst.\n',
        note: 'In een brief zonder onderdeelkoppen staat alles in lopende tekst.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n## Inbreng Nederland\n\nTekst.\n\n## Indicatie krachtenveld\n\nTekst.\n',
        note: 'Een onderdeel op het verkeerde kopniveau is er wel; het niveau meldt een andere regel.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenvled\n\nTekst.\n',
        note: 'Een onderdeel met een tikfout in de naam is er ook; de tikfout meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const total = letter.items.reduce((sum, item) => sum + item.missing.length, 0);
    for (const item of letter.items) for (const role of item.missing) yield report(letter, item, role, total);
  },
};

function report(letter: Letter, item: Item, role: SectionRole, total: number): Report {
  const heading = letter.headings[item.heading];
  const severity = severityOf(letter, item);
  return {
    span: heading?.content ?? item.span,
    message: `Bij ${quoted(item.title)} ${called(letter, role)}.`,
    ...(severity === 'warning' ? {} : { severity }),
    data: { section: role },
    fixes: fixesFor(letter, item, role, total),
  };
}

function severityOf(letter: Letter, item: Item): Severity {
  const asked = letter.profile.kinds.find((kind) => kind.kind === item.kind)?.missing ?? 'warning';
  return item.light && (asked === 'warning' || asked === 'error') ? 'information' : asked;
}

function called(letter: Letter, role: SectionRole): string {
  const section = letter.profile.sections.find((one) => one.role === role);
  return `${section?.plural === true ? 'ontbreken' : 'ontbreekt'} ${section?.withArticle ?? role}`;
}

function fixesFor(letter: Letter, item: Item, role: SectionRole, total: number): readonly Fix[] {
  const fixes: Fix[] = [
    {
      title: `${sentence(usualName(letter, role))} invoegen`,
      safe: false,
      edits: () => missingSections(letter, [item], role),
    },
  ];
  const here = item.missing.length;
  if (here > 1) {
    fixes.push({
      title: `Alle onderdelen invoegen die bij dit agendapunt ontbreken (${String(here)})`,
      safe: false,
      edits: () => missingSections(letter, [item]),
    });
  }
  if (total > here) {
    fixes.push({
      title: `Alle onderdelen invoegen die in de brief ontbreken (${String(total)})`,
      safe: false,
      whole: 'onderdelen-invoegen',
      edits: () => missingSections(letter, letter.items),
    });
  }
  return fixes;
}
