import { dayExists, isoOf, weekdayOf, type IsoDate } from '../letter/calendar.js';
import type { WrongWeekday } from '../letter/dates/dateProblems.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import { dateInWords, dayInWords, nameOfWeekday, writtenLike } from './dateWording.js';
import type { Fix, Report, Rule } from './rule.js';

const HEAD =
  'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\n';

export const datumWeekdag: Rule = {
  name: 'datum-weekdag',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Een dag van de week die niet bij de datum hoort.',
  why: 'Eén van beide klopt niet, en de lezer die het debat of de Raad in de agenda zet, weet niet welke. Het staat ook in gepubliceerde stukken: de brief over de Raad Algemene Zaken van november 2023 (Kamerstuk 21 501-02, nr. 2778) noemt woensdag 15 november een dinsdag. Daar is geen voorschrift voor nodig: de kalender beslist.',
  remedy: 'Zoek de datum op en verbeter de dag of de datum.',
  examples: {
    wrong: [
      {
        text: 'De Commissie heeft het voorstel op ⟦dinsdag 15 november 2023⟧ gepubliceerd.\n',
        message: '15 november 2023 is een woensdag, geen dinsdag.',
        fixed: 'De Commissie heeft het voorstel op woensdag 15 november 2023 gepubliceerd.\n',
      },
      {
        text: `${HEAD}Het onderwijsdeel is op ⟦Dinsdag 13 mei⟧.\n`,
        message: '13 mei 2024 is een maandag, geen dinsdag.',
        fixed: `${HEAD}Het onderwijsdeel is op Maandag 13 mei.\n`,
        note: 'Het jaar staat er niet bij, maar volgt uit de datum van de brief.',
      },
      {
        text: '# Geannoteerde agenda van de informele OJCS-Raad van 4 t/m 6 maart 2026\n\nDe Raad duurt van ⟦woensdag 4 tot en met donderdag 6 maart⟧.\n',
        message: '6 maart 2026 is een vrijdag, geen donderdag.',
        fixed:
          '# Geannoteerde agenda van de informele OJCS-Raad van 4 t/m 6 maart 2026\n\nDe Raad duurt van woensdag 4 tot en met vrijdag 6 maart.\n',
      },
      {
        text: `${HEAD}## Onderwijs – ⟦maandag 13 mei 2023⟧\n\n### Leraren\n\nTekst.\n`,
        message: '13 mei 2023 is een zaterdag, geen maandag.',
        fixed: `${HEAD}## Onderwijs – maandag 13 mei 2024\n\n### Leraren\n\nTekst.\n`,
        note: 'Hier past de dag bij het jaar van de Raad.',
      },
      {
        text: '| Bijeenkomst | Dag | Datum |\n|---|---|---|\n| Ecofinraad | vrijdag | 21 juni 2024 |\n| Eurogroep | ⟦woensdag | 20 juni 2024⟧ |\n',
        message: '20 juni 2024 is een donderdag, geen woensdag.',
        fixed:
          '| Bijeenkomst | Dag | Datum |\n|---|---|---|\n| Ecofinraad | vrijdag | 21 juni 2024 |\n| Eurogroep | donderdag | 20 juni 2024 |\n',
        note: 'In een tabel staan dag en datum vaak naast elkaar.',
      },
    ],
    right: [
      { text: 'De Commissie heeft het voorstel op woensdag 15 november 2023 gepubliceerd.\n' },
      {
        text: `${HEAD}De Raad bespreekt het op maandag en dinsdag 13 en 14 mei.\n`,
      },
      {
        text: 'Den Haag, 18 december 2026\n\nBetreft: Geannoteerde agenda Landbouw- en Visserijraad van 25 en 26 januari\n\nGeachte voorzitter,\n\nDe Raad begint op maandag 25 januari.\n',
        note: 'Een brief van december over een Raad in januari: 25 januari 2027 is een maandag.',
      },
      {
        text: '| Bijeenkomst | Dag | Datum |\n|---|---|---|\n| Eurogroep | vrijdag en zaterdag | 23 en 24 februari 2024 |\n| Ecofinraad | maandag | |\n| Eurogroep | 11 maart 2024 | dinsdag |\n',
        note: 'Alleen een dag vóór de datum hoort erbij.',
      },
      { text: `${HEAD}Van maandag tot 14 mei wordt onderhandeld.\n`, note: 'De maandag is niet de dag van 14 mei.' },
    ],
    traps: [
      {
        text: 'De Raad begint op dinsdag 15 november.\n',
        note: 'Zonder jaar en zonder briefdatum is niet te zeggen of het klopt.',
      },
      {
        text: `${HEAD}Het voorstel van vrijdag 15 november wordt besproken.\n`,
        note: 'Ver van de datum van de brief kan een ander jaar bedoeld zijn: in 2024 is dit een vrijdag.',
      },
    ],
  },
  check: function* (letter) {
    for (const problem of letter.dateProblems) {
      if (problem.rule === 'datum-weekdag') yield report(letter, problem.date, problem.wrong);
    }
  },
};

function report(letter: Letter, date: LetterDate, wrong: readonly WrongWeekday[]): Report {
  const [first] = wrong;
  return {
    span: date.span,
    message: wrong.map(message).join(' '),
    fixes: wrong.length > 1 || first === undefined ? [rightWeekdays(date, wrong)] : fixesFor(letter, date, first),
  };
}

function message({ day, iso, really }: WrongWeekday): string {
  const written = day.weekday === null ? '' : `, geen ${nameOfWeekday(day.weekday)}`;
  return `${dateInWords(iso)} is een ${nameOfWeekday(really)}${written}.`;
}

/** The year first where it alone makes all right; then the weekday, then the day. */
function fixesFor(letter: Letter, date: LetterDate, wrong: WrongWeekday): readonly Fix[] {
  const weekday = rightWeekdays(date, [wrong]);
  const year = rightYear(letter, date, wrong);
  const day = rightDay(letter, date, wrong);
  return [...(year === null ? [] : [year]), weekday, ...(day === null ? [] : [day])];
}

function rightWeekdays(date: LetterDate, wrong: readonly WrongWeekday[]): Fix {
  const names = wrong.map(({ really }) => nameOfWeekday(really)).join(' en ');
  return {
    title: `${wrong.length > 1 ? 'Dagen' : 'Dag'} van de week wijzigen in ${names}`,
    safe: false,
    edits: () =>
      wrong.flatMap(({ day, really }) => {
        if (day.weekdaySpan === null) return [];
        const { start, end } = day.weekdaySpan;
        const from = date.date.span.start;
        const written = date.date.text.slice(start - from, end - from);
        return [{ span: date.locate(day.weekdaySpan), text: writtenLike(nameOfWeekday(really), written) }];
      }),
  };
}

/** A day of the Council under the weekday that is written, but for the year. */
function rightYear(letter: Letter, date: LetterDate, { day, iso }: WrongWeekday): Fix | null {
  const { yearSpan } = day;
  const meant = letter.head.councilDates.find((one) => one.slice(4) === iso.slice(4));
  if (yearSpan === null || meant === undefined || weekdayOf(meant) !== day.weekday || date.date.days.length > 1) {
    return null;
  }
  const year = meant.slice(0, 4);
  return {
    title: `Jaar wijzigen in ${year}`,
    safe: false,
    edits: () => [{ span: date.locate(yearSpan), text: year }],
  };
}

/** The nearest day of that name, one of the Council's days if there is such a day within the week. */
function rightDay(letter: Letter, date: LetterDate, { day, iso }: WrongWeekday): Fix | null {
  if (date.date.days.length > 1 || day.weekday === null) return null;
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  const near: IsoDate[] = [];
  for (let off = 1; off <= 6; off++) {
    for (const other of [day.day - off, day.day + off]) {
      const one = isoOf(year, month, Math.max(other, 0));
      if (dayExists(year, month, other) && weekdayOf(one) === day.weekday) near.push(one);
    }
  }
  const meant = near.find((one) => letter.head.councilDates.includes(one)) ?? near[0];
  if (meant === undefined) return null;
  return {
    title: `Datum wijzigen in ${nameOfWeekday(day.weekday)} ${dayInWords(meant)}`,
    safe: false,
    edits: () => [{ span: date.locate(day.span), text: String(Number(meant.slice(8))) }],
  };
}
