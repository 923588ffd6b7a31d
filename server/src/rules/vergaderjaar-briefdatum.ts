import { dayExists, daysBetween, isoOf, type IsoDate } from '../letter/calendar.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import { sessionYearOf, sessionYearsAllowed } from '../references/years.js';
import { dateInWords } from './dateWording.js';
import { writtenLetterDate } from './letterDate.js';
import type { Fix, Report, Rule } from './rule.js';

export const vergaderjaarBriefdatum: Rule = {
  name: 'vergaderjaar-briefdatum',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Het vergaderjaar in het kopblok hoort niet bij de datum van de brief.',
  why: 'Het vergaderjaar loopt van Prinsjesdag, de derde dinsdag van september, tot de volgende. Onder een verkeerd jaar is de brief later niet te vinden, of de datum is die van een vorige brief.',
  remedy: 'Kijk welke van de twee klopt en pas de andere aan.',
  examples: {
    wrong: [
      {
        text: 'Vergaderjaar ⟦2024–2025⟧\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
        message: 'Vergaderjaar 2024–2025 past niet bij de briefdatum 22 april 2024: die valt in 2023–2024.',
        fixed: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n',
      },
      {
        text: '**Vergaderjaar ⟦2023-2024⟧**\n\n**21 501-08 Milieuraad**\n\n**Nr. 12**\n\nDen Haag, 1 oktober 2024\n',
        fixed: '**Vergaderjaar 2024-2025**\n\n**21 501-08 Milieuraad**\n\n**Nr. 12**\n\nDen Haag, 1 oktober 2024\n',
        note: 'Na Prinsjesdag begint een nieuw vergaderjaar.',
      },
      {
        text: 'Vergaderjaar ⟦2024–2026⟧\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 4 juni 2025\n',
        message: 'Vergaderjaar 2024–2026 bestaat niet; de briefdatum 4 juni 2025 valt in 2024–2025.',
      },
    ],
    right: [
      { text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n' },
      {
        text: 'Vergaderjaar 2024–2025\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 12 september 2024\n',
        note: 'In de week vóór Prinsjesdag (17 september 2024) kan een brief al het nieuwe jaar dragen.',
      },
      { text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 12 september 2024\n' },
      {
        text: 'Vergaderjaar 2023/24\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 19 september 2023\n',
        note: 'Op Prinsjesdag zelf begint het jaar, ook als het kort geschreven is.',
      },
    ],
    traps: [
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, [datum]\n',
        note: 'Zonder datum valt er niets te vergelijken.',
      },
    ],
  },
  check: function* (letter) {
    if (letter.ownDate?.rule !== 'vergaderjaar-briefdatum') return;
    const found = report(letter);
    if (found !== null) yield found;
  },
};

function report(letter: Letter): Report | null {
  const line = letter.head.lines.get('year');
  const written = writtenLetterDate(letter);
  const { date } = letter.head;
  if (line === undefined || written === null || date === null) return null;
  const words = letter.source.slice(line);
  const years = /\d{4}(\s*[–—/-]\s*)(\d{2,4})/.exec(words);
  if (years === null) return null;
  const span = { start: line.start + years.index, end: line.start + years.index + years[0].length };
  const [, dash = '–', second = ''] = years;
  const right = sessionYearsAllowed(date).map((year) => year.replace('-', '–'));
  const says = `Vergaderjaar ${years[0]}`;
  const message = exists(letter.head.sessionYear)
    ? `${says} past niet bij de briefdatum ${written.date.text}: die valt in ${right.join(' of ')}.`
    : `${says} bestaat niet; de briefdatum ${written.date.text} valt in ${right.join(' of ')}.`;
  return {
    span,
    message,
    related: [{ message: 'De datum van de brief.', span: written.span }],
    fixes: [dateFix(letter, written) ?? fix(span, sessionYearOf(date), dash, second.length)],
  };
}

/** A letter goes out so many days before its Council at most, as a rule. */
const LONGEST_BEFORE = 90;

/**
 * The letter's own date in another year, where the Council's days prove that it is the slip: in that year it lies before
 * the Council and in the parliamentary year of the heading block, and as it stands it does not lie before the Council.
 */
function dateFix({ head }: Letter, { date, locate }: LetterDate): Fix | null {
  const [first] = head.councilDates;
  const [{ day, month, year, yearSpan }] = date.days;
  if (first === undefined || year === null || yearSpan === null || head.date === null) return null;
  const isBefore = (iso: IsoDate): boolean => daysBetween(iso, first) > 0 && daysBetween(iso, first) <= LONGEST_BEFORE;
  const council = Number(first.slice(0, 4));
  const right = [council, council - 1].find((one) => {
    const iso = dayExists(one, month, day) ? isoOf(one, month, day) : null;
    return (
      iso !== null && isBefore(iso) && head.sessionYear !== null && sessionYearsAllowed(iso).includes(head.sessionYear)
    );
  });
  if (right === undefined || right === year || isBefore(head.date)) return null;
  const edit = { span: locate(yearSpan), text: String(right) };
  return {
    title: `Briefdatum wijzigen in ${dateInWords(isoOf(right, month, day))} …`,
    safe: false,
    edits: () => [edit],
  };
}

/** Whether the years follow on one another. */
function exists(sessionYear: string | null): boolean {
  const [first, second] = sessionYear?.split('-') ?? [];
  return Number(second) === Number(first) + 1;
}

/** The right year, with the dash and the length of the one that stands. */
function fix(span: Report['span'], year: string, dash: string, digits: number): Fix {
  const [first = '', second = ''] = year.split('-');
  const text = `${first}${dash}${second.slice(-digits)}`;
  return { title: `Vergaderjaar wijzigen in ${text} …`, safe: false, edits: () => [{ span, text }] };
}
