import type { WrittenDay } from '../letter/dates/dates.js';
import type { LetterDate } from '../letter/letter.js';
import { dayExists } from '../letter/calendar.js';
import { nameOfMonth } from './dateWording.js';
import type { Fix, Report, Rule } from './rule.js';
import { sentence } from './wording.js';

export const datumBestaatNiet: Rule = {
  name: 'datum-bestaat-niet',
  severity: 'error',
  fix: 'unsafe',
  finds: 'Een datum die niet bestaat, zoals 31 april, of 29 februari in een jaar zonder schrikkeldag.',
  why: 'Wie de datum opzoekt of in een agenda zet, loopt vast; en wat bedoeld is, valt niet te raden. Daar is geen voorschrift voor nodig: de kalender beslist.',
  remedy: 'Zoek de juiste datum op. Vaak is de laatste dag van de maand bedoeld, of de eerste van de volgende.',
  examples: {
    wrong: [
      {
        text: 'De consultatie sluit op ⟦31 april 2026⟧.\n',
        message: '31 april bestaat niet: april heeft 30 dagen.',
        fixed: 'De consultatie sluit op 30 april 2026.\n',
      },
      {
        text: 'Het voorstel is op ⟦zaterdag 29 februari 2025⟧ verschenen.\n',
        message: '29 februari 2025 bestaat niet: in 2025 heeft februari 28 dagen.',
      },
      { text: 'De Raad komt bijeen op ⟦30 en 31 juni 2026⟧.\n' },
      { text: 'De maatregel geldt tot ⟦31-11-2026⟧.\n', fixed: 'De maatregel geldt tot 30-11-2026.\n' },
    ],
    right: [
      { text: 'De consultatie sluit op 30 april 2026.\n' },
      { text: 'De consultatie sluit op 30 april 2026, de termijn op 31 mei 2026.\n' },
      { text: 'Het voorstel is op 29 februari 2024 verschenen.\n', note: '2024 was een schrikkeljaar.' },
      { text: 'Elk jaar telt 29 februari hooguit eenmaal mee.\n', note: 'Zonder jaar kan 29 februari bestaan.' },
      {
        text: 'Zie artikel 31, april 2026, en Kamerstuk 31 289, nr. 31.\n',
        note: 'Een getal voor een maand is nog geen datum.',
      },
      { text: 'De Raad duurt van 30 april tot en met 1 mei 2026.\n' },
    ],
  },
  check: function* (letter) {
    for (const problem of letter.dateProblems) {
      if (problem.rule === 'datum-bestaat-niet') yield report(problem.date, problem.days);
    }
  },
};

function report(date: LetterDate, days: readonly WrittenDay[]): Report {
  const [day] = days;
  // of a range only one end can be the last of its month
  const fixes = date.date.days.length > 1 ? [] : days.flatMap((one) => lastOfMonth(date, one));
  return { span: date.span, message: day === undefined ? 'Deze datum bestaat niet.' : message(day), fixes };
}

function message({ day, month, year }: WrittenDay): string {
  const name = nameOfMonth(month);
  const length = lengthOf(month, year);
  if (month === 2 && day === 29 && year !== null) {
    return `29 februari ${String(year)} bestaat niet: in ${String(year)} heeft februari ${String(length)} dagen.`;
  }
  return `${sentence(`${String(day)} ${name}`)} bestaat niet: ${name} heeft ${month === 2 ? '28 of 29' : String(length)} dagen.`;
}

function lastOfMonth(date: LetterDate, { day, month, year, span }: WrittenDay): readonly Fix[] {
  const length = lengthOf(month, year);
  if (day < length) return [];
  return [
    {
      title: `Dag wijzigen in ${String(length)} ${nameOfMonth(month)}, de laatste van de maand`,
      safe: false,
      edits: () => [{ span: date.locate(span), text: String(length) }],
    },
  ];
}

/** How many days a month has; February 29 where the year is not given. */
function lengthOf(month: number, year: number | null): number {
  let length = 31;
  while (!dayExists(year, month, length)) length--;
  return length;
}
