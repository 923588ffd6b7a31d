import type { IsoDate } from './types.js';

/**
 * Dossiers of the Tweede Kamer that letters about EU Councils cite, the series of budgets, and pieces whose date is known.
 *
 * `certainty`: `certain` the number with its title was seen on an official page · `likely` seen indirectly ·
 * `unverified` from memory. The lists are not complete: a dossier that is not in them is no fault.
 */
export type Certainty = 'certain' | 'likely' | 'unverified';

export interface KnownDossier {
  /** Digits only. */
  readonly dossier: string;
  readonly suffix: string | null;
  readonly title: string;
  /** What is dealt with under it, or null where the title says enough. */
  readonly subject: string | null;
  readonly abbreviations: readonly string[];
  /** Ministries that usually send its letters. */
  readonly senders: readonly string[];
  readonly certainty: Certainty;
  /** Closed: no letter is filed under it any more. */
  readonly closed: boolean;
}

/** The dossiers of the EU Councils. */
export const COUNCIL_DOSSIERS: readonly KnownDossier[] = [
  // kst-21501-02-2778, -2602, -2377, -1466 (titles)
  {
    dossier: '21501',
    suffix: '02',
    title: 'Raad Algemene Zaken en Raad Buitenlandse Zaken',
    subject: 'Raad Algemene Zaken; Raad Buitenlandse Zaken (ook RBZ Handel)',
    abbreviations: ['RAZ', 'RBZ'],
    senders: ['BZ', 'BHO(S) voor RBZ Handel'],
    certainty: 'certain',
    closed: false,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '03',
    title: 'Begrotingsraad',
    subject: 'Raad over de EU-begroting',
    abbreviations: ['Begrotingsraad'],
    senders: ['FIN'],
    certainty: 'unverified',
    closed: false,
  },
  // openkamer.org/kamerstuk/21501-04/120 (title «Ontwikkelingsraad»)
  {
    dossier: '21501',
    suffix: '04',
    title: 'Ontwikkelingsraad',
    subject: 'Raad Buitenlandse Zaken Ontwikkelingssamenwerking',
    abbreviations: ['RBZ/OS', 'OS-Raad'],
    senders: ['BHO(S)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-07-1602, -1655, -2031
  {
    dossier: '21501',
    suffix: '07',
    title: 'Raad voor Economische en Financiële Zaken',
    subject: 'Ecofinraad en Eurogroep',
    abbreviations: ['Ecofin', 'Ecofinraad', 'Eurogroep'],
    senders: ['FIN'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-08-928
  {
    dossier: '21501',
    suffix: '08',
    title: 'Milieuraad',
    subject: 'Milieuraad',
    abbreviations: ['Milieuraad'],
    senders: ['IenW', 'LVVN (natuur)', 'KGG (klimaat)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-20-512
  {
    dossier: '21501',
    suffix: '20',
    title: 'Europese Raad',
    subject: 'Europese Raad (staatshoofden en regeringsleiders)',
    abbreviations: ['ER', 'Eurotop'],
    senders: ['AZ/MP', 'BZ'],
    certainty: 'certain',
    closed: false,
  },
  // tkconv 2025D26375 (dossier 21501 28-286, «Defensieraad»)
  {
    dossier: '21501',
    suffix: '28',
    title: 'Defensieraad',
    subject: 'Raad Buitenlandse Zaken Defensie',
    abbreviations: ['RBZ Defensie'],
    senders: ['DEF'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-30-476, -248
  {
    dossier: '21501',
    suffix: '30',
    title: 'Raad voor Concurrentievermogen',
    subject: 'Raad voor Concurrentievermogen (interne markt, industrie, onderzoek, ruimtevaart)',
    abbreviations: ['RvC', 'COMPET'],
    senders: ['EZ', 'OCW (onderzoek)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-31-329
  {
    dossier: '21501',
    suffix: '31',
    title: 'Raad voor de Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken',
    subject: 'WSBVC / EPSCO',
    abbreviations: ['WSBVC', 'EPSCO'],
    senders: ['SZW', 'VWS (Gezondheidsraad)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-32-774, -1459, -1731
  {
    dossier: '21501',
    suffix: '32',
    title: 'Landbouw- en Visserijraad',
    subject: 'Landbouw- en Visserijraad',
    abbreviations: ['LVR', 'L&V-Raad', 'AGRIFISH'],
    senders: ['LVVN (LNV)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-33-373, tweedekamer.nl 2025D22432
  {
    dossier: '21501',
    suffix: '33',
    title: 'Raad voor Vervoer, Telecommunicatie en Energie',
    subject: 'Transportraad, Telecomraad, Energieraad',
    abbreviations: ['VTE-Raad', 'TTE'],
    senders: ['IenW', 'EZ/BZK (telecom)', 'KGG (energie)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-21501-34-366
  {
    dossier: '21501',
    suffix: '34',
    title: 'Raad voor Onderwijs, Jeugd, Cultuur en Sport',
    subject: 'OJCS-Raad',
    abbreviations: ['OJCS', 'OJCS-Raad', 'EYCS'],
    senders: ['OCW', 'VWS (jeugd, sport)'],
    certainty: 'certain',
    closed: false,
  },
  // kst-32317-760, -882; EK: kst-32317-OO
  {
    dossier: '32317',
    suffix: null,
    title: 'JBZ-Raad',
    subject: 'Raad Justitie en Binnenlandse Zaken',
    abbreviations: ['JBZ', 'JBZ-Raad'],
    senders: ['JenV', 'AenM'],
    certainty: 'certain',
    closed: false,
  },
];

/** Other dossiers that such letters often cite. */
export const FREQUENT_DOSSIERS: readonly KnownDossier[] = [
  // kst-22112-3857, -3432, -1366
  {
    dossier: '22112',
    suffix: null,
    title: 'Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie',
    subject: 'BNC-fiches; ook brieven en debatten over EU-informatievoorziening',
    abbreviations: ['BNC'],
    senders: ['BZ'],
    certainty: 'certain',
    closed: false,
  },
  // kst-26643-300, -971
  {
    dossier: '26643',
    suffix: null,
    title: 'Informatie- en communicatietechnologie (ICT)',
    subject: null,
    abbreviations: [],
    senders: ['BZK', 'EZ'],
    certainty: 'certain',
    closed: false,
  },
  // kst-28676-142, 2022D06083
  {
    dossier: '28676',
    suffix: null,
    title: 'NAVO',
    subject: 'Ministeriële bijeenkomsten van de NAVO (geen Raad van de EU)',
    abbreviations: ['NAVO'],
    senders: ['DEF', 'BZ'],
    certainty: 'certain',
    closed: false,
  },
  // tkconv 2025D18687
  {
    dossier: '20043',
    suffix: null,
    title: 'Parlementaire Vergadering van de Raad van Europa',
    subject: 'Raad van Europa (geen instelling van de EU)',
    abbreviations: [],
    senders: ['BZ'],
    certainty: 'certain',
    closed: false,
  },
  // tkconv 2025D03829
  {
    dossier: '28362',
    suffix: null,
    title: 'Reikwijdte van artikel 68 Grondwet',
    subject: 'Afspraken over informatie aan de Kamer',
    abbreviations: [],
    senders: ['BZK'],
    certainty: 'certain',
    closed: false,
  },
  // kst-34695-2
  {
    dossier: '34695',
    suffix: null,
    title: 'Voorstel van wet … Wet informatiepositie Staten-Generaal inzake de Europese Unie',
    subject: 'Initiatiefvoorstel-Maij/Anne Mulder (later Piri/Kamminga)',
    abbreviations: [],
    senders: ['Kamerleden'],
    certainty: 'certain',
    closed: false,
  },
  // title source: RSS 26 Apr 2022; number from memory, unverified
  {
    dossier: '26234',
    suffix: null,
    title: 'Vergaderingen Interim Committee en Development Committee',
    subject: 'IMF en Wereldbank, met eigen geannoteerde agenda’s',
    abbreviations: [],
    senders: ['FIN', 'BHO(S)'],
    certainty: 'likely',
    closed: false,
  },
  // from memory, unverified
  {
    dossier: '25074',
    suffix: null,
    title: 'Ministeriële Conferentie van de Wereldhandelsorganisatie (WTO)',
    subject: null,
    abbreviations: ['WTO'],
    senders: ['BHO(S)'],
    certainty: 'unverified',
    closed: false,
  },
];

/** Councils that no longer meet under their own dossier. */
export const CLOSED_COUNCIL_DOSSIERS: readonly KnownDossier[] = [
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '01',
    title: 'Interne-marktraad',
    subject: 'Interne-marktraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '09',
    title: 'Transportraad',
    subject: 'Transportraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '11',
    title: 'Telecomraad',
    subject: 'Telecomraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '14',
    title: 'Energieraad',
    subject: 'Energieraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '16',
    title: 'Landbouwraad',
    subject: 'Landbouwraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '17',
    title: 'Visserijraad',
    subject: 'Visserijraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '18',
    title: 'Sociale Raad',
    subject: 'Sociale Raad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
  // from memory, unverified
  {
    dossier: '21501',
    suffix: '19',
    title: 'Volksgezondheidsraad',
    subject: 'Volksgezondheidsraad',
    abbreviations: [],
    senders: [],
    certainty: 'unverified',
    closed: true,
  },
];

export interface DossierSeries {
  /** Digits of the dossier that all chapters share. */
  readonly base: string;
  /** The parliamentary year in which it was filed: no reference to it can be older. */
  readonly firstSessionYear: string;
  readonly what: string;
  readonly certainty: Certainty;
}

/** The national budgets, filed on Prinsjesdag; in order of number, which is the order of time. */
export const BUDGET_SERIES: readonly DossierSeries[] = [
  // Wikipedia «Kamerstuk» (33400 = rijksbegroting 2013); date computed
  { base: '33400', firstSessionYear: '2012-2013', what: 'Rijksbegroting 2013', certainty: 'likely' },
  // Wikipedia «Kamerstuk»; date computed
  { base: '33750', firstSessionYear: '2013-2014', what: 'Rijksbegroting 2014', certainty: 'likely' },
  // kst-34000-XVII-6 (2015)
  { base: '34000', firstSessionYear: '2014-2015', what: 'Rijksbegroting 2015', certainty: 'certain' },
  // from memory
  { base: '34300', firstSessionYear: '2015-2016', what: 'Rijksbegroting 2016', certainty: 'unverified' },
  // h-ek-20162017-12-6 (34550-XVII, 2017)
  { base: '34550', firstSessionYear: '2016-2017', what: 'Rijksbegroting 2017', certainty: 'certain' },
  // from memory
  { base: '34775', firstSessionYear: '2017-2018', what: 'Rijksbegroting 2018', certainty: 'unverified' },
  // h-tk-20182019-15-16
  { base: '35000', firstSessionYear: '2018-2019', what: 'Rijksbegroting 2019', certainty: 'certain' },
  // nllegalcit tests «Ontwerp-Miljoenennota 2020 … 35 300»
  { base: '35300', firstSessionYear: '2019-2020', what: 'Rijksbegroting 2020', certainty: 'certain' },
  // nllegalcit tests (2020/21, 35 570)
  { base: '35570', firstSessionYear: '2020-2021', what: 'Rijksbegroting 2021', certainty: 'certain' },
  // h-tk-20212022-14-3
  { base: '35925', firstSessionYear: '2021-2022', what: 'Rijksbegroting 2022', certainty: 'certain' },
  // parlementairemonitor 36200 VIII «ingediend 20 september 2022»
  { base: '36200', firstSessionYear: '2022-2023', what: 'Rijksbegroting 2023', certainty: 'certain' },
  // parlement.com «Kamerstukken»; 2024D09102
  { base: '36410', firstSessionYear: '2023-2024', what: 'Rijksbegroting 2024', certainty: 'certain' },
  // mdconv tests (36600-VII 2024/25); date computed
  { base: '36600', firstSessionYear: '2024-2025', what: 'Rijksbegroting 2025', certainty: 'likely' },
  // tweedekamer.nl 2025D43552 (36 800 X … voor het jaar 2026)
  { base: '36800', firstSessionYear: '2025-2026', what: 'Rijksbegroting 2026', certainty: 'certain' },
];

/** Supplementary budgets, filed in the course of a parliamentary year. */
export const SUPPLEMENTARY_SERIES: readonly DossierSeries[] = [
  // kst-35210-XVII-2
  {
    base: '35210',
    firstSessionYear: '2018-2019',
    what: 'Voorjaarsnota 2019 (suppletoire begroting)',
    certainty: 'certain',
  },
  // kst-36470-VIII-3
  { base: '36470', firstSessionYear: '2023-2024', what: 'Najaarsnota 2023', certainty: 'certain' },
  // kst-36613-VIII-3
  {
    base: '36613',
    firstSessionYear: '2024-2025',
    what: 'Wijziging samenhangende met Miljoenennota 2024',
    certainty: 'certain',
  },
  // 2025D41989
  {
    base: '36820',
    firstSessionYear: '2025-2026',
    what: 'Wijziging samenhangende met Miljoenennota 2025',
    certainty: 'certain',
  },
];

/** Chapters of the budget (begrotingshoofdstukken) by Roman numeral. */
export const BUDGET_CHAPTERS: Readonly<Record<string, string>> = {
  I: 'De Koning',
  IIA: 'Staten-Generaal',
  IIB: 'Hoge Colleges van Staat',
  III: 'Algemene Zaken',
  IV: 'Koninkrijksrelaties',
  V: 'Buitenlandse Zaken',
  VI: 'Justitie en Veiligheid',
  VII: 'Binnenlandse Zaken en Koninkrijksrelaties',
  VIII: 'Onderwijs, Cultuur en Wetenschap',
  IX: 'Financiën en Nationale Schuld (ook IXA, IXB)',
  X: 'Defensie',
  XI: '(voorheen VROM; niet in gebruik)',
  XII: 'Infrastructuur en Waterstaat',
  XIII: 'Economische Zaken (en Klimaat)',
  XIV: 'Landbouw (LNV / LVVN)',
  XV: 'Sociale Zaken en Werkgelegenheid',
  XVI: 'Volksgezondheid, Welzijn en Sport',
  XVII: 'Buitenlandse Handel en Ontwikkelingshulp/-samenwerking',
  XVIII: 'Wonen en Rijksdienst (2013–2017)',
  XIX: 'Nationaal Groeifonds (enkele jaren)',
  XX: 'Asiel en Migratie (vanaf 2025)',
  XXII: 'Volkshuisvesting en Ruimtelijke Ordening (vanaf 2025)',
  XXIII: 'Klimaat en Groene Groei (vanaf 2025)',
};

/** Budget funds (begrotingsfondsen) by letter. */
export const BUDGET_FUNDS: Readonly<Record<string, string>> = {
  A: 'Mobiliteitsfonds (voorheen Infrastructuurfonds)',
  B: 'Gemeentefonds',
  C: 'Provinciefonds',
  F: 'Diergezondheidsfonds',
  H: 'BES-fonds',
  J: 'Deltafonds',
  K: 'Defensiematerieelbegrotingsfonds',
  L: 'Nationaal Groeifonds',
  M: 'Klimaatfonds',
};

/** A piece whose date is known: numbers within a dossier run on with time. */
export interface DatedPiece {
  readonly dossier: string;
  readonly suffix: string | null;
  readonly number: number;
  readonly date: IsoDate;
  readonly sessionYear: string;
}

/** Read from the pieces themselves, as published on zoek.officielebekendmakingen.nl. */
export const DATED_PIECES: readonly DatedPiece[] = [
  { dossier: '22112', suffix: null, number: 1366, date: '2012-02-14', sessionYear: '2011-2012' },
  { dossier: '22112', suffix: null, number: 3271, date: '2022-02-07', sessionYear: '2021-2022' },
  { dossier: '22112', suffix: null, number: 3432, date: '2022-06-03', sessionYear: '2021-2022' },
  { dossier: '22112', suffix: null, number: 3857, date: '2023-12-22', sessionYear: '2023-2024' },
  { dossier: '22112', suffix: null, number: 3977, date: '2024-11-12', sessionYear: '2024-2025' },
  { dossier: '22112', suffix: null, number: 4065, date: '2025-05-23', sessionYear: '2024-2025' },
  { dossier: '22112', suffix: null, number: 4084, date: '2025-06-18', sessionYear: '2024-2025' },
  { dossier: '21501', suffix: '34', number: 366, date: '2021-07-02', sessionYear: '2020-2021' },
  { dossier: '21501', suffix: '34', number: 418, date: '2024-04-22', sessionYear: '2023-2024' },
  { dossier: '26643', suffix: null, number: 300, date: '2013-12-23', sessionYear: '2013-2014' },
  { dossier: '26643', suffix: null, number: 971, date: '2023-02-10', sessionYear: '2022-2023' },
  { dossier: '21501', suffix: '02', number: 1265, date: '2013-06-14', sessionYear: '2012-2013' },
  { dossier: '21501', suffix: '02', number: 2377, date: '2021-06-25', sessionYear: '2020-2021' },
  { dossier: '21501', suffix: '02', number: 2778, date: '2023-11-03', sessionYear: '2023-2024' },
  { dossier: '21501', suffix: '33', number: 1079, date: '2024-06-11', sessionYear: '2023-2024' },
  { dossier: '32317', suffix: null, number: 760, date: '2022-05-30', sessionYear: '2021-2022' },
  { dossier: '32317', suffix: null, number: 882, date: '2024-06-21', sessionYear: '2023-2024' },
  { dossier: '21501', suffix: '07', number: 1602, date: '2019-05-29', sessionYear: '2018-2019' },
  { dossier: '21501', suffix: '07', number: 2031, date: '2024-04-26', sessionYear: '2023-2024' },
  { dossier: '21501', suffix: '30', number: 476, date: '2020-02-20', sessionYear: '2019-2020' },
  { dossier: '21501', suffix: '08', number: 928, date: '2023-12-08', sessionYear: '2023-2024' },
];
