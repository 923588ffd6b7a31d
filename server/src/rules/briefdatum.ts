import { daysBetween } from '../letter/calendar.js';
import type { DateEvidence, Letter, LetterDate, OwnDateProblem } from '../letter/letter.js';
import { laterThan } from '../references/earliest.js';
import { firstYearOf, sessionYearsAllowed } from '../references/years.js';
import { dayInWords, writtenLetterDate } from './letterDate.js';
import type { Fix, Report, Rule } from './rule.js';

type Problem = Extract<OwnDateProblem, { readonly rule: 'briefdatum' }>;

export const briefdatum: Rule = {
  name: 'briefdatum',
  severity: 'warning',
  fix: 'unsafe',
  finds:
    'De datum van de brief ligt op of na de eerste dag van de Raad, of vóór stukken en gebeurtenissen die de brief zelf als voorbij noemt.',
  why: 'De Kamer bespreekt een geannoteerde agenda vóór de Raad en registreert de brief onder zijn datum; nagemeten gepubliceerde brieven zijn ten minste acht dagen eerder gedateerd. Een datum die daar niet bij past, of bij wat de brief als voorbij noemt, is meestal blijven staan uit een vorige brief.',
  remedy: 'Zet de juiste datum in de kop van de brief.',
  examples: {
    wrong: [
      {
        text: 'Datum: ⟦13 mei 2024⟧\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei 2024.\n',
        message: 'De briefdatum 13 mei 2024 ligt niet vóór de Raad, die op 13 mei 2024 begint.',
      },
      {
        text: 'Datum: ⟦22 april 2023⟧\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nDe Commissie heeft op 12 maart 2024 een voorstel gepresenteerd. Zie ook mijn brief van 3 april 2024.\n',
        message: 'De briefdatum 22 april 2023 ligt vóór wat de brief op 2 plaatsen als voorbij noemt.',
        fixed:
          'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nDe Commissie heeft op 12 maart 2024 een voorstel gepresenteerd. Zie ook mijn brief van 3 april 2024.\n',
        note: 'De datum is blijven staan uit de brief van vorig jaar.',
      },
      {
        text: 'Datum: ⟦2 oktober 2023⟧\nBetreft: Geannoteerde agenda Milieuraad van 14 oktober 2024\n\nGeachte voorzitter,\n\nZie Tweede Kamer, vergaderjaar 2024–2025, 22 112, nr. 3980.\n\n# Verslag Milieuraad van 17 juni 2024\n\nTekst.\n',
        note: 'Een vergaderjaar dat nog niet begonnen was, en een verslag van een latere Raad.',
      },
      {
        text: 'Datum: ⟦2 oktober 2023⟧\nBetreft: Geannoteerde agenda Milieuraad van 14 oktober 2024\n\nGeachte voorzitter,\n\nZie Kamerstuk 36 600 XII, nr. 2 en Kamerstuk 32 317, nr. 882.\n',
        fixed:
          'Datum: 2 oktober 2024\nBetreft: Geannoteerde agenda Milieuraad van 14 oktober 2024\n\nGeachte voorzitter,\n\nZie Kamerstuk 36 600 XII, nr. 2 en Kamerstuk 32 317, nr. 882.\n',
        note: 'Van twee stukken is bekend dat ze van later zijn.',
      },
      {
        text: 'Vergaderjaar 2016–2017\n\n21 501-32 Landbouw- en Visserijraad\n\nNr. 971\n\nBRIEF VAN DE STAATSSECRETARIS VAN ECONOMISCHE ZAKEN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ⟦30 november 2016⟧\n\nMet deze brief informeer ik uw Kamer over de agenda van de Landbouw- en Visserijraad die op 14 en 15 december 2015 in Brussel plaatsvindt. De Commissie heeft haar voorstel op 27 oktober 2016 gepubliceerd.\n',
        message: 'De briefdatum 30 november 2016 ligt niet vóór de Raad, die op 14 december 2015 begint.',
        note: 'De dagen van de Raad zijn blijven staan uit de brief van vorig jaar.',
      },
      {
        text: 'Datum: ⟦12 januari 2016⟧\nBetreft: Geannoteerde agenda JBZ-Raad van 26 januari 2017\n\nGeachte voorzitter,\n\nHierbij de geannoteerde agenda van de JBZ-Raad van 26 januari 2017.\n\nTijdens de JBZ-Raad van 9 december 2016 bleek steun voor de tekst. De Raad spreekt over de dreiging na de aanslag van 19 december 2016.\n',
        message: 'De briefdatum 12 januari 2016 ligt ongeveer een jaar vóór de Raad, die op 26 januari 2017 begint.',
        fixed:
          'Datum: 12 januari 2017\nBetreft: Geannoteerde agenda JBZ-Raad van 26 januari 2017\n\nGeachte voorzitter,\n\nHierbij de geannoteerde agenda van de JBZ-Raad van 26 januari 2017.\n\nTijdens de JBZ-Raad van 9 december 2016 bleek steun voor de tekst. De Raad spreekt over de dreiging na de aanslag van 19 december 2016.\n',
        note: 'Niemand stuurt een geannoteerde agenda een jaar vooruit.',
      },
      {
        text: 'Datum: ⟦8 mei 2024⟧\nBetreft: Geannoteerde agenda Raad Buitenlandse Zaken Defensie van 20 mei 2025\n\nGeachte voorzitter,\n\nOp 20 mei a.s. komt de Raad bijeen. De Raad spreekt over het Witboek (JOIN(2025) 120) en een verordening (COM(2025) 122).\n',
        message: 'De briefdatum 8 mei 2024 ligt vóór wat de brief op 2 plaatsen als voorbij noemt.',
        note: 'In het nummer van een stuk van de Commissie staat het jaar.',
      },
    ],
    right: [
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei 2024.\n',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nDe Commissie heeft op 12 maart 2024 een voorstel gepresenteerd. Zie ook mijn brief van 3 april 2024.\n',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nHet commissiedebat van 8 mei 2024 gaat vooraf. Op 12 juni 2024 zal de Commissie een voorstel presenteren, en de verordening wordt op 1 januari 2025 van toepassing.\n',
        note: 'Plannen mogen later liggen.',
      },
    ],
    traps: [
      {
        text: 'Datum: 3 mei 2024\nBetreft: Geannoteerde agenda Milieuraad van 17 mei 2025\n\nGeachte voorzitter,\n\nOp 17 mei vindt de Milieuraad plaats. De regels gelden vanaf 1 januari 2025.\n',
        note: 'Hier is het jaar in de onderwerpregel de vergissing; dat meldt een andere regel.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nZie mijn brief van 3 april 2025.\n',
        note: 'Eén latere datum kan zelf de vergissing zijn; pas bij twee valt de briefdatum op.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08 Milieuraad\n\nNr. 12\n\nDen Haag, 22 april 2023\n\nZie mijn brieven: de brief van 3 mei 2023 en de brief van 4 mei 2023.\n',
        note: 'Hier wijst een andere regel al op het vergaderjaar; één vergissing geeft één bevinding.',
      },
      {
        text: 'Datum: 22 mei 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 juni 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei 2024.\n',
        note: 'De brief noemt twee data voor de Raad: dan valt die op, en niet de briefdatum.',
      },
    ],
  },
  check: function* (letter) {
    const { ownDate } = letter;
    const written = writtenLetterDate(letter);
    if (ownDate?.rule === 'briefdatum' && written !== null) yield report(letter, written, ownDate);
  },
};

const SHOWN: Readonly<Record<DateEvidence['what'], string>> = {
  council: 'Hier staat wanneer de Raad begint.',
  document: 'Dit stuk is van later.',
  event: 'Dit wordt beschreven als voorbij.',
  year: 'Dit vergaderjaar was toen nog niet begonnen.',
  piece: 'Dit stuk was er toen nog niet.',
  between: 'Deze dag ligt tussen de briefdatum en de Raad.',
  report: 'Van deze Raad wordt verslag gedaan.',
};

function report(letter: Letter, written: LetterDate, problem: Problem): Report {
  const fix = problem.because === 'council' ? null : laterYear(letter, written, problem.evidence);
  return {
    span: written.span,
    message: messageOf(letter, written, problem),
    related: problem.evidence.map(({ what, span }) => ({ message: SHOWN[what], span })),
    ...(fix === null ? {} : { fixes: [fix] }),
  };
}

function messageOf({ head }: Letter, { date: { text } }: LetterDate, { because, evidence }: Problem): string {
  const [first] = head.councilDates;
  const council = first === undefined ? 'de Raad' : `de Raad, die op ${dayInWords(first)} begint`;
  switch (because) {
    case 'council':
      return `De briefdatum ${text} ligt niet vóór ${council}.`;
    case 'ahead':
      return `De briefdatum ${text} ligt ongeveer een jaar vóór ${council}.`;
    case 'past':
      return `De briefdatum ${text} ligt vóór wat de brief op ${String(evidence.length)} plaatsen als voorbij noemt.`;
  }
}

/** The same day a year later, where that lies behind all that is past and before the Council. */
function laterYear(letter: Letter, { date, span }: LetterDate, evidence: readonly DateEvidence[]): Fix | null {
  const own = letter.head.date;
  const [council] = letter.head.councilDates;
  if (own === null || !date.text.includes(own.slice(0, 4))) return null;
  const year = String(Number(own.slice(0, 4)) + 1);
  const later = year + own.slice(4);
  const newest = Math.max(...sessionYearsAllowed(later).map(firstYearOf));
  const fits = evidence.every((one) => {
    if (one.what === 'council') return true;
    const dated = letter.dates.find((other) => other.span.start === one.span.start);
    if (dated?.iso != null) return daysBetween(dated.iso.slice(0, 10), later) >= 0;
    const cited = letter.references.find((other) => other.span.start === one.span.start)?.reference;
    if (cited === undefined) return false;
    return cited.sessionYear === null ? laterThan(cited, later) === null : firstYearOf(cited.sessionYear) <= newest;
  });
  if (!fits || council === undefined || later >= council) return null;
  const text = date.text.replace(own.slice(0, 4), year);
  return { title: `Briefdatum wijzigen in ${text} …`, safe: false, edits: () => [{ span, text }] };
}
