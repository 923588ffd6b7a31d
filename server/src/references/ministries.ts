/** A ministry, or the portfolio of a minister without one of his own. */
export interface Ministry {
  /** As officials write it: «IenW». */
  readonly short: string;
  /** Behind «minister van» or «minister voor». */
  readonly name: string;
  /** Whether it has a letterhead of its own («Ministerie van …»). */
  readonly house: boolean;
  /** Whether it is in the cabinet of today; letters of other years have the others. */
  readonly current: boolean;
}

/** The ministries by what they are called for short. Source: the signatures of letters and the chapters of the budgets since 2010. */
export const MINISTRIES: readonly Ministry[] = [
  { short: 'AZ', name: 'Algemene Zaken', house: true, current: true },
  { short: 'BZ', name: 'Buitenlandse Zaken', house: true, current: true },
  { short: 'BHO', name: 'Buitenlandse Handel en Ontwikkelingshulp', house: false, current: true },
  { short: 'BHOS', name: 'Buitenlandse Handel en Ontwikkelingssamenwerking', house: false, current: false },
  { short: 'BZK', name: 'Binnenlandse Zaken en Koninkrijksrelaties', house: true, current: true },
  { short: 'DEF', name: 'Defensie', house: true, current: true },
  { short: 'EZ', name: 'Economische Zaken', house: true, current: true },
  { short: 'EZK', name: 'Economische Zaken en Klimaat', house: true, current: false },
  { short: 'FIN', name: 'Financiën', house: true, current: true },
  { short: 'IenM', name: 'Infrastructuur en Milieu', house: true, current: false },
  { short: 'IenW', name: 'Infrastructuur en Waterstaat', house: true, current: true },
  { short: 'JenV', name: 'Justitie en Veiligheid', house: true, current: true },
  { short: 'KGG', name: 'Klimaat en Groene Groei', house: true, current: true },
  { short: 'LNV', name: 'Landbouw, Natuur en Voedselkwaliteit', house: true, current: false },
  { short: 'LVVN', name: 'Landbouw, Visserij, Voedselzekerheid en Natuur', house: true, current: true },
  { short: 'AenM', name: 'Asiel en Migratie', house: true, current: true },
  { short: 'OCW', name: 'Onderwijs, Cultuur en Wetenschap', house: true, current: true },
  { short: 'SZW', name: 'Sociale Zaken en Werkgelegenheid', house: true, current: true },
  { short: 'VRO', name: 'Volkshuisvesting en Ruimtelijke Ordening', house: true, current: true },
  { short: 'VWS', name: 'Volksgezondheid, Welzijn en Sport', house: true, current: true },
];
