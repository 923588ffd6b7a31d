import type { HeadLine, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { writtenDossier } from '../references/dossier-number.js';
import type { Report, Rule } from './rule.js';
import { listed } from './wording.js';

export const kamerstukkopOnvolledig: Rule = {
  name: 'kamerstukkop-onvolledig',
  severity: 'warning',
  fix: 'none',
  finds: 'In het kopblok van een Kamerstuk ontbreekt een regel.',
  why: 'Aan het kopblok herkennen de griffie, lezers en zoeksystemen het stuk. Gepubliceerde Kamerstukken beginnen altijd met dezelfde regels: vergaderjaar, dossiernummer en titel, nummer, afzender, geadresseerde, plaats en datum.',
  remedy: 'Voeg de regel toe. Het nummer geeft de Kamer; in een concept hoeft het er niet te staan.',
  examples: {
    wrong: [
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\n⟦BRIEF VAN DE MINISTER VAN FINANCIËN⟧\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        message: 'In het kopblok ontbreekt de regel «Aan de Voorzitter van …».',
      },
      {
        text: '**⟦21 501-08 Milieuraad⟧**\n\n**BRIEF VAN DE MINISTER VAN FINANCIËN**\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        message: 'In het kopblok ontbreken de regels «Vergaderjaar …» en plaats en datum.',
        note: 'Ontbreken er meer, dan staan ze in één bevinding.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n⟦21 501-08⟧\n\nNr. 12\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        message: 'In het kopblok ontbreekt de regel met de titel van het dossier.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\n⟦26 643⟧\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        message: 'In het kopblok ontbreekt de titel van dossier 26 643.',
      },
    ],
    right: [
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n26 643\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        note: 'Een titel achter twee nummers.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33 Raad voor Vervoer, Telecommunicatie en Energie\n\n26 643 Informatie- en communicatietechnologie (ICT)\n\nKR\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        note: 'Twee dossiers, en een brief aan de Eerste Kamer.',
      },
      {
        text: 'Ministerie van Financiën\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nTekst.\n',
        note: 'Het adresblok van een ministerie is geen kopblok.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\nIn dit vergaderjaar sprak de Kamer vaak over de Milieuraad.\n',
        note: 'Eén regel is nog geen kopblok.',
      },
    ],
    traps: [
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08 Milieuraad\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, [datum]\n\nHierbij ontvangt u de geannoteerde agenda.\n',
        note: 'Een concept heeft nog geen nummer, en soms nog geen datum; de open plek meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const found = report(letter);
    if (found !== null) yield found;
  },
};

/** The lines in their order, as a message calls them among others, and by itself. */
const LINES: readonly { readonly line: HeadLine; readonly name: string; readonly one: string }[] = [
  { line: 'year', name: '«Vergaderjaar …»', one: 'de regel «Vergaderjaar …»' },
  { line: 'dossier', name: 'het dossiernummer', one: 'de regel met het dossiernummer' },
  { line: 'title', name: 'de titel van het dossier', one: 'de regel met de titel van het dossier' },
  { line: 'number', name: '«Nr. …»', one: 'de regel «Nr. …»' },
  { line: 'letter', name: '«BRIEF VAN …»', one: 'de regel «BRIEF VAN …»' },
  { line: 'addressee', name: '«Aan de Voorzitter van …»', one: 'de regel «Aan de Voorzitter van …»' },
  { line: 'place', name: 'plaats en datum', one: 'de regel met plaats en datum' },
];

/** The publisher's blocks of other pieces than letters have other lines. */
const OTHER_PIECE = /^(?:verslag|lijst|nota|motie|amendement|memorie|voorstel|advies) (?:van|naar|over)\b/i;
/** Fewer lines make no block. */
const LEAST = 2;

function report(letter: Letter): Report | null {
  const { head, profile } = letter;
  if (head.form !== 'kamerstuk' || head.lines.size < LEAST || isOtherPiece(letter)) return null;
  const missing = LINES.filter(
    ({ line }) =>
      !head.lines.has(line) &&
      (line !== 'number' || profile.asksForNumber) &&
      (line !== 'title' || head.lines.has('dossier')),
  );
  const [first] = missing;
  if (first === undefined) return untitled(letter);
  const message =
    missing.length === 1
      ? `In het kopblok ontbreekt ${first.one}.`
      : `In het kopblok ontbreken de regels ${listed(missing.map(({ name }) => name))}.`;
  return { span: placeFor(letter, first.line), message };
}

/** A dossier without its title, behind one that has it; a title behind two numbers may be that of both. */
function untitled({ head: { dossiers } }: Letter): Report | null {
  const odd = dossiers.find(({ title }, index) => title === null && (dossiers[index - 1]?.title ?? null) !== null);
  if (odd === undefined) return null;
  return {
    span: odd.span,
    message: `In het kopblok ontbreekt de titel van dossier ${writtenDossier(odd.dossier, null)}.`,
  };
}

/** The line behind which the missing one belongs; the block's first line where it comes before all. */
function placeFor({ head }: Letter, missing: HeadLine): Span {
  const at = LINES.findIndex(({ line }) => line === missing);
  const before = LINES.slice(0, at).reverse();
  const found = [...before, ...LINES].map(({ line }) => head.lines.get(line)).find((span) => span !== undefined);
  return found ?? { start: 0, end: head.end };
}

function isOtherPiece({ flow, head }: Letter): boolean {
  for (const { unit, span } of flow) {
    if (span.start >= head.end) return false;
    if ((unit.kind === 'paragraph' || unit.kind === 'heading') && OTHER_PIECE.test(unit.prose.text)) return true;
  }
  return false;
}
