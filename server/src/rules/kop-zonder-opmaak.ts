import type { Heading, Letter } from '../letter/letter.js';
import { isSectionRole } from '../profile/sections.js';
import { formHeading } from './fixes/headings.js';
import type { ItemKind } from '../profile/types.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const kopZonderOpmaak: Rule = {
  name: 'kop-zonder-opmaak',
  severity: 'warning',
  fix: 'safe',
  finds:
    'De naam van een onderdeel, of als enige de titel van een agendapunt, staat als gewone tekst op een regel, zonder de opmaak van een kop.',
  why: 'Zonder opmaak komt het onderdeel niet in de inhoudsopgave, en wie met een schermlezer van kop naar kop gaat, slaat het over. De norm EN 301 549, die geldt voor wat de overheid publiceert, vraagt dat een kop ook als kop is opgemaakt (WCAG 1.3.1).',
  remedy: 'Geef de regel dezelfde opmaak als de andere onderdelen of agendapunten.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n⟦Krachtenveld⟧\n\nTekst.\n',
        message: '«Krachtenveld» heeft niet de opmaak van een kop. In de inhoudsopgave ontbreekt het zo.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n⟦Inzet Nederland:⟧\nNederland steunt dit.\n',
        fixed: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland:\n\nNederland steunt dit.\n',
        note: 'Staat de tekst er direct onder, dan komt er een witregel tussen.',
      },
      {
        text: '## Richtlijn bodems\n\n**Inhoud**\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n\n⟦Krachtenveld⟧\n\nTekst.\n',
        fixed:
          '## Richtlijn bodems\n\n**Inhoud**\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n\n**Krachtenveld**\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n⟦Inhoud⟧\n\nTekst.\n\nInzet Nederland\n\nTekst.\n\nKrachtenveld\n\nTekst.\n\n## Richtlijn water\n\nInhoud\n\nTekst.\n\nInzet Nederland\n\nTekst.\n\nKrachtenveld\n\nTekst.\n\n## Richtlijn lucht\n\nInhoud\n\nTekst.\n\nInzet Nederland\n\nTekst.\n\nKrachtenveld\n\nTekst.\n',
        severity: 'information',
        message:
          'In deze brief heeft geen onderdeel de opmaak van een kop (9 keer). In de inhoudsopgave ontbreken zij zo.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Richtlijn water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Richtlijn lucht\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Heeft in drie of meer agendapunten geen enkel onderdeel die opmaak, dan is het één opmerking.',
      },
      {
        text: '## 1. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Richtlijn water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n⟦3. Verordening lucht⟧\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 4. Verordening afval\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        severity: 'information',
        message: '«3. Verordening lucht» heeft niet de opmaak van een kop; de andere agendapunten wel.',
        fixed:
          '## 1. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Richtlijn water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 3. Verordening lucht\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 4. Verordening afval\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Ook de titel van een agendapunt, waar alle andere dezelfde opmaak hebben.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Beleidsdebat water\n\n*Toelichting*\n\nTekst.\n\n*Nederlands standpunt*\n\nTekst.\n\n*Krachtenveld*\nTekst.\n',
        note: 'Cursief is ook een vorm.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nHet\nkrachtenveld\nis verdeeld.\n\n### Inzet Nederland\n\nInzet is uitstel.\n',
        note: 'Een woord midden in een zin is geen kop.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n- Inzet\n- Krachtenveld\n\n> Krachtenveld\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een regel in een lijst of citaat ook niet.',
      },
    ],
    traps: [
      {
        text: '**1. Richtlijn bodems**\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n**2. Richtlijn water**\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n*3. Verordening lucht*\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n**4. Verordening afval**\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Cursief is ook een vorm.',
      },
      {
        text: '## 1. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n2. Richtlijn water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n3. Verordening lucht\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 4. Verordening afval\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Waar meer titels geen opmaak hebben, schrijft de brief ze misschien zo.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n',
        note: 'Een vette regel is ook een kop.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nKrachtenveld: de lidstaten steunen dit.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'De naam hoort alleen op de regel te staan; hier begint er een zin mee.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nStand van zaken.\n\n### Inzet Nederland\n\nAppreciatie.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Wat op een punt eindigt, wordt gelezen als een zin.',
      },
    ],
  },
  check: function* (letter) {
    const sections = letter.headings.filter(
      ({ item, roles }) => item !== null && roles.some((role) => isSectionRole(role, letter.profile)),
    );
    const bare = sections.filter(({ form, misspelt }) => form === 'bare' && misspelt === null);
    const [first] = bare;
    if (first !== undefined && bare.length === sections.length && isOwnWay(bare)) yield reportAll(letter, first, bare);
    else for (const heading of bare) yield report(letter, heading);
    const item = bareItem(letter);
    if (item !== null) yield reportItem(letter, item);
  },
};

/** So many other items with one form are beyond doubt how the letter writes their titles. */
const LEAST_OTHERS = 3;
/** So many, where the list of the agenda names the line itself. */
const LEAST_BESIDE_LISTED = 2;
/** What an agenda may end with in a form of its own. */
const ASIDE: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'informatie']);

/** The one title of an item without the form that all others have; null where there is none, or more than one. */
function bareItem({ headings, items, source, announced }: Letter): Heading | null {
  const titles = items.flatMap(({ heading, kind }) => {
    const title = headings[heading];
    return title === undefined || title.roles.includes('part') || ASIDE.has(kind) ? [] : [title];
  });
  const [bare, ...more] = titles.filter(({ form }) => form === 'bare');
  const formed = titles.filter(({ form }) => form !== 'bare');
  const [first] = formed;
  if (bare === undefined || more.length > 0 || first === undefined) return null;
  const isListed = announced.some(({ item }) => item !== null && item === bare.item);
  if (formed.length < (isListed ? LEAST_BESIDE_LISTED : LEAST_OTHERS)) return null;
  const { start, end } = bare.content;
  const isItalic = /^[*_].*[*_]$/su.test(source.slice({ start: Math.max(0, start - 1), end: end + 1 }));
  return !isItalic && formed.every(({ form, level }) => form === first.form && level === first.level) ? bare : null;
}

/** Which line is a title is told by what stands around it, so that the author decides. */
function reportItem(letter: Letter, heading: Heading): Report {
  return {
    span: heading.content,
    severity: 'information',
    message: `${quoted(heading.text, 60)} heeft niet de opmaak van een kop; de andere agendapunten wel.`,
    fixes: [
      {
        title: 'Opmaken als kop, zoals de andere agendapunten',
        safe: false,
        edits: () => formHeading(letter, heading),
      },
    ],
  };
}

/** So many, in so many items, are beyond doubt the way in which the letter is written. */
const [LEAST_SECTIONS, LEAST_ITEMS] = [6, 3];

function isOwnWay(bare: readonly Heading[]): boolean {
  return bare.length >= LEAST_SECTIONS && new Set(bare.map(({ item }) => item)).size >= LEAST_ITEMS;
}

/** A letter in which not one section has the form of a heading was written so, or lost it all at once: that is one thing. */
function reportAll(letter: Letter, first: Heading, bare: readonly Heading[]): Report {
  return {
    span: first.content,
    severity: 'information',
    message: `In deze brief heeft geen onderdeel de opmaak van een kop (${String(bare.length)} keer). In de inhoudsopgave ontbreken zij zo.`,
    fixes: [
      {
        title: `Alle onderdelen opmaken als kop (${String(bare.length)})`,
        safe: true,
        edits: () => bare.flatMap((heading) => formHeading(letter, heading)),
      },
    ],
  };
}

function report(letter: Letter, heading: Heading): Report {
  return {
    span: heading.content,
    message: `${quoted(heading.text)} heeft niet de opmaak van een kop. In de inhoudsopgave ontbreekt het zo.`,
    fixes: [
      {
        title: 'Opmaken als kop, zoals de andere onderdelen',
        safe: true,
        edits: () => formHeading(letter, heading),
      },
    ],
  };
}
