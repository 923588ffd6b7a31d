import { councilNamed, formationSign } from '../letter/head/formations.js';
import { formationKeys, namesOtherCouncil } from '../letter/head/formationKeys.js';
import type { HeadDossier } from '../letter/letter.js';
import {
  CLOSED_COUNCIL_DOSSIERS,
  COUNCIL_DOSSIERS,
  FREQUENT_DOSSIERS,
  type KnownDossier,
} from '../references/dossiers.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const kamerstukkopDossier: Rule = {
  name: 'kamerstukkop-dossier',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Het dossiernummer in het kopblok hoort bij een andere titel dan die eronder staat.',
  why: 'De Kamer ordent haar stukken per dossier. Met een verkeerd nummer komt de brief in het dossier van een andere Raad terecht; met een verkeerde titel twijfelt de lezer. De nummers en titels zijn die van officielebekendmakingen.nl.',
  remedy: 'Kijk welke van de twee klopt en pas de andere aan.',
  examples: {
    wrong: [
      {
        text: 'Vergaderjaar 2023–2024\n\n⟦21 501-33⟧\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        message: 'Dossier 21 501-33 heet «Raad voor Vervoer, Telecommunicatie en Energie»; hier staat «Milieuraad».',
        fixed: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n**⟦21 501-23⟧ Landbouw- en Visserijraad**\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        message: 'Het dossier «Landbouw- en Visserijraad» heeft nummer 21 501-32; hier staat 21 501-23.',
        fixed:
          'Vergaderjaar 2023–2024\n\n**21 501-32 Landbouw- en Visserijraad**\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\n⟦22 112⟧\n\nInformatie- en communicatietechnologie (ICT)\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'Bij twee dossiers wordt elk paar bekeken.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n⟦21 501-08⟧\n\n22 112\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'Een titel achter twee nummers, en van geen van beide.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n⟦21501-08⟧\n\nEnergieraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        fixed: 'Vergaderjaar 2023–2024\n\n21501-33\n\nEnergieraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
      },
      {
        text: 'Vergaderjaar 2017–2018\n\n⟦21 501-02⟧ Ontwikkelingsraad\n\nNr. 212\n\nDen Haag, 30 augustus 2018\n',
        note: 'De Ontwikkelingsraad is een Raad Buitenlandse Zaken, maar heeft een eigen dossier.',
      },
    ],
    right: [
      { text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n' },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-31\n\nRaad voor Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'Een lidwoord meer of minder is geen andere titel.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n\nEnergieraad\n\n26 643\n\nInformatie- en communicatietechnologie\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'De Energieraad is een deel van de Raad van dat dossier.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n\n26 643\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'Een titel achter twee nummers kan die van elk van beide zijn.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n36 410 VIII\n\nVaststelling van de begrotingsstaten van het Ministerie van Onderwijs, Cultuur en Wetenschap (VIII) voor het jaar 2024\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        note: 'Een begroting, of een dossier dat hier niet bekend is.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n22 112\n\nNieuwe commissievoorstellen en initiatieven van de lidstaten van de Europese Unie\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
      },
    ],
  },
  check: function* ({ head }) {
    if (head.form !== 'kamerstuk') return;
    // a title behind two numbers may be that of either, and is wrong once
    const reported = new Set<number>();
    for (const dossier of head.dossiers) {
      const at = dossier.titleSpan?.start;
      if (at === undefined || reported.has(at)) continue;
      const sharing = head.dossiers.filter((one) => one !== dossier && one.titleSpan?.start === at);
      const found = sharing.some(isTitled) ? null : reportOf(dossier);
      if (found === null) continue;
      reported.add(at);
      yield found;
    }
  },
};

const CERTAIN = [...COUNCIL_DOSSIERS, ...FREQUENT_DOSSIERS].filter(({ certainty }) => certainty === 'certain');

function reportOf({ dossier, span, title, titleSpan }: HeadDossier): Report | null {
  if (title === null || titleSpan === null) return null;
  const named = CERTAIN.find((one) => numberOf(one) === dossier) ?? null;
  // the Ontwikkelingsraad is one of Foreign Affairs, and has a dossier of its own
  const namesake = CERTAIN.filter((one) => wordsOf(one.title) === wordsOf(title));
  const isOthers = namesake.length > 0 && named !== null && !namesake.includes(named);
  if (named !== null && !isOthers && isTitleOf(title, named)) return null;
  // numbers that were in use before, and those of which the title is not certain
  if (named === null && isKnown(dossier)) return null;
  const owner = namesake[0] ?? (named === null ? null : ownerOf(title, named));
  const plainly = owner !== null || (named !== null && isOtherCouncil(title, named));
  if (!plainly) return null;
  const written = spaced(dossier);
  return {
    span,
    message:
      named !== null
        ? `Dossier ${written} heet ${quoted(named.title, 48)}; hier staat ${quoted(title, 30)}.`
        : `Het dossier ${quoted(title, 55)} heeft nummer ${spaced(owner === null ? '' : numberOf(owner))}; hier staat ${written}.`,
    related: [{ message: 'De titel die erbij staat.', span: titleSpan }],
    ...(owner === null ? {} : { fixes: [fixOf(span, numberOf(owner), dossier)] }),
  };
}

/** Whether the title is that of the number, as far as that is known. */
function isTitled({ dossier, title }: HeadDossier): boolean {
  const named = CERTAIN.find((one) => numberOf(one) === dossier);
  return named !== undefined && title !== null && isTitleOf(title, named);
}

function fixOf(span: Report['span'], right: string, written: string): NonNullable<Report['fixes']>[number] {
  // as long as the number that stands: then that has no space
  const text = span.end - span.start > written.length ? spaced(right) : right;
  return { title: `Dossiernummer wijzigen in ${text} …`, safe: false, edits: () => [{ span, text }] };
}

function numberOf({ dossier, suffix }: KnownDossier): string {
  return suffix === null ? dossier : `${dossier}-${suffix}`;
}

/** «21 501-33» for `21501-33`. */
function spaced(dossier: string): string {
  return `${dossier.slice(0, 2)} ${dossier.slice(2)}`;
}

function isKnown(dossier: string): boolean {
  return [...CLOSED_COUNCIL_DOSSIERS, ...COUNCIL_DOSSIERS, ...FREQUENT_DOSSIERS].some(
    (one) => numberOf(one) === dossier,
  );
}

/** Whether a title is that of a dossier, or names its Council, a part of it, or one it belongs to. */
function isTitleOf(title: string, known: KnownDossier): boolean {
  const [own, given] = [wordsOf(known.title), wordsOf(title)];
  if (own === given || own.includes(given) || given.includes(own)) return true;
  if (known.abbreviations.some((one) => wordsOf(one) === given)) return true;
  const keys = formationKeys(known.title);
  return keys.size > 0 && formationKeys(title).size > 0 && !namesOtherCouncil(formationKeys(title), keys);
}

/** Whether a title is the name of a Council, and of another one than the dossier's. */
function isOtherCouncil(title: string, known: KnownDossier): boolean {
  if (formationSign(title) !== 'name' && councilNamed(title) === null) return false;
  return namesOtherCouncil(formationKeys(title), formationKeys(known.title));
}

/** The only dossier whose Council a title names, where it is not the one whose number stands there. */
function ownerOf(title: string, known: KnownDossier): KnownDossier | null {
  if (!isOtherCouncil(title, known)) return null;
  const keys = formationKeys(title);
  const owners = COUNCIL_DOSSIERS.filter(
    (one) => one.certainty === 'certain' && !namesOtherCouncil(keys, formationKeys(one.title)),
  );
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

/** A title to compare by: case, articles, joining words and signs aside. */
function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !/^(?:de|het|een|van|voor|der|en|raad)$/.test(word))
    .join(' ');
}
