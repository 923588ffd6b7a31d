/**
 * Identifiers and addresses of official publications. The scheme is that of zoek.officielebekendmakingen.nl: an identifier
 * per piece, with `.html` behind it; a page per dossier.
 */
const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl/';

/** `kst-21501-34-418`; a letter of the Eerste Kamer takes the number's place. */
export function kamerstukIdentifier(dossier: string, suffix: string | null, number: string): string {
  return suffix === null ? `kst-${dossier}-${number}` : `kst-${dossier}-${suffix}-${number}`;
}

export function publicationUrl(identifier: string, extension: 'html' | 'pdf' = 'html'): string {
  return `${PUBLICATIONS}${identifier}.${extension}`;
}

export function dossierUrl(dossier: string, suffix: string | null): string {
  return `${PUBLICATIONS}dossier/${suffix === null ? dossier : `${dossier}-${suffix}`}`;
}

/** `20232024` of the years «2023» and «2024», as identifiers of Handelingen and Aanhangsel have it. */
export function identifierYear(first: number, second: number): string {
  return `${first}${second}`;
}

/** Page of EU law by CELEX number, in Dutch. */
export function celexUrl(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${celex}`;
}

/** Page of a Commission document (COM, SWD, SEC, JOIN), in Dutch. */
export function commissionUrl(type: string, year: string, number: string): string {
  return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=${type}:${year}:${number}:FIN`;
}

/** Page of a Council document in the Council's register, in Dutch; `part` such as «INIT», «REV-1». */
export function councilUrl(number: string, year: string, part: string): string {
  return `https://data.consilium.europa.eu/doc/document/ST-${number}-${year}-${part}/nl/pdf`;
}
