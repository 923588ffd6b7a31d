import type { Heading, Item, Letter, Section } from '../letter/letter.js';
import { plainName } from '../profile/names.js';
import { askedOf } from '../profile/sections.js';
import type { SectionRole } from '../profile/types.js';
import { renameHeading } from './fixes/headings.js';
import { usualName } from './fixes/section.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const onderdeelDubbel: Rule = {
  name: 'onderdeel-dubbel',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Dezelfde onderdeelkop staat twee keer in één agendapunt.',
  why: 'Meestal is een kop gekopieerd en niet aangepast: de lezer zoekt dan vergeefs naar het onderdeel dat er had horen te staan, zoals de inzet. Een kop hoort te zeggen wat eronder staat (WCAG 2.4.6; via de norm EN 301 549 geldt dat voor wat de overheid publiceert).',
  remedy: 'Geef de tweede kop de naam van het onderdeel dat eronder staat, of voeg de teksten samen.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Inhoud⟧\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        message: '«Inhoud» staat twee keer in «Richtlijn bodems». Waarschijnlijk is hier «Nederlandse inzet» bedoeld.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n**Inhoud**\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n\n**⟦Inzet Nederland:⟧**\n\nTekst.\n',
        fixed:
          '## Richtlijn bodems\n\n**Inhoud**\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n\n**Krachtenveld:**\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nTekst.\n',
        message: '«Krachtenveld» staat twee keer in «Richtlijn bodems».',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Verordening water\n\n### Inhoud\n\nTekst.\n',
        note: 'Elk agendapunt heeft zijn eigen onderdelen.',
      },
      {
        text: '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inhoud voorstel\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Twee namen van één onderdeel zijn geen verdubbeling.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe inhoud en nog eens de inhoud.\n\n- Inhoud\n- Inhoud\n',
        note: 'Een woord in de tekst of in een lijst is geen kop.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inhoud en Nederlandse inzet\n\nTekst.\n',
        note: 'Een kop met twee onderdelen is geen herhaling van de kop erboven.',
      },
    ],
  },
  check: function* (letter) {
    for (const item of letter.items) yield* checkItem(letter, item);
  },
};

function* checkItem(letter: Letter, item: Item): Iterable<Report> {
  const first = new Map<string, Heading>();
  let done = -1;
  for (const section of item.sections) {
    const heading = letter.headings[section.heading];
    if (heading === undefined || section.heading === done || section.role === 'aard') continue;
    done = section.heading;
    const { key } = plainName(heading.misspelt?.name ?? heading.text, letter.profile);
    const earlier = first.get(key);
    if (earlier === undefined || isDivided(letter, earlier, heading)) first.set(key, heading);
    else yield report(letter, item, section, heading, earlier);
  }
}

/** Another heading stands between them that they may each belong to: two proposals under one item. */
function isDivided(letter: Letter, earlier: Heading, later: Heading): boolean {
  return letter.headings
    .slice(earlier.index + 1, later.index)
    .some(
      ({ roles, level }) => roles.includes('other') && (level === null || later.level === null || level < later.level),
    );
}

function report(letter: Letter, item: Item, { role }: Section, heading: Heading, earlier: Heading): Report {
  const absent = absentRoles(letter, item);
  const meant = absent.length === 1 && absent[0] !== undefined ? usualName(letter, absent[0]) : null;
  const title = quoted(heading.text, 40);
  return {
    span: heading.content,
    message:
      `${title} staat twee keer in ${quoted(item.title, 50)}.` +
      (meant === null ? '' : ` Waarschijnlijk is hier ${quoted(meant, 40)} bedoeld.`),
    related: [{ message: `Hier staat ${title} ook.`, span: earlier.content }],
    data: { section: role },
    ...(meant === null
      ? {}
      : {
          fixes: [
            {
              title: `Wijzigen in ${quoted(meant, 40)}`,
              safe: false,
              edits: () => renameHeading(letter, heading, meant),
            },
          ],
        }),
  };
}

/** Sections that the item has nowhere, where its kind asks for them. */
function absentRoles(letter: Letter, item: Item): readonly SectionRole[] {
  const present = new Set(item.sections.map((section) => section.role));
  return askedOf(letter.profile, item.kind).filter((role) => !present.has(role));
}
