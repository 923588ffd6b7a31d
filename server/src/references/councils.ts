import { COUNCIL_DOSSIERS, type KnownDossier } from './dossiers.js';

/** A formation of the Council, or another meeting on which such a letter is sent. */
export interface Council {
  /** As a letter calls it, behind «de». */
  readonly name: string;
  /** What else it is called, also in the English of its agendas. */
  readonly also: readonly string[];
  /** Dossier of the Kamer under which its letters are filed; its number without the suffix, and the suffix. */
  readonly dossier: string;
  readonly suffix: string | null;
  /** Who is in the chair: the member state whose turn it is, or someone of its own (the High Representative, a permanent president). */
  readonly chair: 'presidency' | 'own';
  /** Whether it goes to Luxemburg in April, June and October; the European Council always meets in Brussels. */
  readonly travels: boolean;
  /** Its fields, as parts of a letter are called; none where it is not divided. */
  readonly fields: readonly string[];
}

const council = (
  name: string,
  also: readonly string[],
  dossier: string,
  more: Partial<Pick<Council, 'chair' | 'travels' | 'fields'>> = {},
): Council => {
  const [base = dossier, suffix = null] = dossier.split('-');
  return { name, also, dossier: base, suffix, chair: 'presidency', travels: true, fields: [], ...more };
};

/**
 * The Councils by name. Sources: Council Decision 2009/937/EU, annex I (formations; Luxemburg in April, June and October:
 * article 1 of annex I), article 18 TEU (the High Representative presides over Foreign Affairs, not where it deals with trade),
 * and the titles of letters in the dossiers of `dossiers.ts`.
 */
export const COUNCILS: readonly Council[] = [
  council('Begrotingsraad', [], '21501-03'),
  council(
    'Ecofinraad',
    ['Ecofin', 'Economic and Financial Affairs', 'Raad voor Economische en Financiële Zaken'],
    '21501-07',
  ),
  council('Energieraad', [], '21501-33'),
  council('EU-Gezondheidsraad', ['Gezondheidsraad', 'Raad Volksgezondheid'], '21501-31'),
  council('Eurogroep', [], '21501-07', { chair: 'own' }),
  council('Eurogroep en Ecofinraad', ['Ecofinraad en Eurogroep', 'Eurogroep/Ecofinraad'], '21501-07', {
    chair: 'own',
    fields: ['Eurogroep', 'Ecofinraad'],
  }),
  council('Europese Raad', ['ER', 'Eurotop'], '21501-20', { chair: 'own', travels: false }),
  council('JBZ-Raad', ['JBZ', 'Justice and Home Affairs', 'Raad Justitie en Binnenlandse Zaken'], '32317', {
    fields: ['Binnenlandse Zaken', 'Justitie'],
  }),
  council('Landbouw- en Visserijraad', ['LVR', 'Agriculture and Fisheries', 'L&V-Raad', 'AGRIFISH'], '21501-32', {
    fields: ['Landbouw', 'Visserij'],
  }),
  council('Milieuraad', ['Environment'], '21501-08'),
  council('Raad Algemene Zaken', ['RAZ', 'General Affairs'], '21501-02'),
  council('Raad Buitenlandse Zaken', ['RBZ', 'Foreign Affairs'], '21501-02', { chair: 'own' }),
  council(
    'Raad Buitenlandse Zaken Defensie',
    ['RBZ Defensie', 'Defensieraad', 'Foreign Affairs (Defence)'],
    '21501-28',
    { chair: 'own' },
  ),
  council('Raad Buitenlandse Zaken Handel', ['RBZ Handel', 'Handelsraad', 'Foreign Affairs (Trade)'], '21501-02'),
  council(
    'Raad Buitenlandse Zaken Ontwikkelingssamenwerking',
    ['RBZ/OS', 'RBZ Ontwikkelingssamenwerking', 'OS-Raad', 'Ontwikkelingsraad', 'Foreign Affairs (Development)'],
    '21501-04',
    { chair: 'own' },
  ),
  council('Raad voor Concurrentievermogen', ['RvC', 'Competitiveness', 'COMPET'], '21501-30', {
    fields: ['Interne markt en industrie', 'Onderzoek', 'Ruimtevaart'],
  }),
  council(
    'Raad voor Onderwijs, Jeugd, Cultuur en Sport',
    ['OJCS', 'Education, Youth, Culture and Sport', 'OJCS-Raad', 'EYCS'],
    '21501-34',
    {
      fields: ['Onderwijs', 'Jeugd', 'Cultuur', 'Sport'],
    },
  ),
  council(
    'Raad voor Vervoer, Telecommunicatie en Energie',
    ['VTE-Raad', 'Transport, Telecommunications and Energy', 'TTE'],
    '21501-33',
    {
      fields: ['Transport', 'Telecommunicatie', 'Energie'],
    },
  ),
  council(
    'Raad voor de Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken',
    ['WSBVC', 'Employment, Social Policy, Health and Consumer Affairs', 'WSBVC-Raad', 'EPSCO'],
    '21501-31',
    { fields: ['Werkgelegenheid en sociaal beleid', 'Volksgezondheid'] },
  ),
  council('Raad Werkgelegenheid en Sociaal Beleid', ['WSB-Raad'], '21501-31'),
  council('Telecomraad', ['Telecommunicatieraad'], '21501-33'),
  council('Transportraad', ['Vervoersraad'], '21501-33'),
];

/** The dossier of a Council. */
export function dossierOf({ dossier, suffix }: Council): KnownDossier | undefined {
  return COUNCIL_DOSSIERS.find((known) => known.dossier === dossier && known.suffix === suffix);
}
