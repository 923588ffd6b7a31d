import { weekdayOf } from '../letter/calendar.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import { dayInWords, daysInWords, nameOfWeekday } from './dateWording.js';
import type { Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

const HEAD =
  'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024.\n\n';
const REST = '\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n';

export const datumBuitenRaad: Rule = {
  name: 'datum-buiten-raad',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Een datum in de kop van een raadsdeel waarop de Raad niet bijeenkomt.',
  why: 'De Kamer plant haar debat op deze datums. Een afwijkende datum is meestal blijven staan uit een eerdere brief. Daar is geen voorschrift voor nodig: de kop spreekt de datum van de Raad in dezelfde brief tegen.',
  remedy: 'Verbeter de datum in de kop, of die in de aanhef van de brief.',
  examples: {
    wrong: [
      {
        text: `${HEAD}## Onderwijs – ⟦maandag 20 mei 2024⟧${REST}`,
        message: '20 mei 2024 valt buiten de Raad van 13 en 14 mei 2024.',
        fixed: `${HEAD}## Onderwijs – maandag 13 mei 2024${REST}`,
      },
      { text: `${HEAD}**Cultuur (⟦15 mei⟧)**\n\n**Archieven**\n\n**Inhoud**\n\nTekst.\n` },
      {
        text: `${HEAD}## Onderwijs – ⟦13 juni 2024⟧${REST}`,
        fixed: `${HEAD}## Onderwijs – 13 mei 2024${REST}`,
        note: 'De dag klopt, de maand is van een andere Raad.',
      },
      { text: `${HEAD}## Onderwijs – ⟦13 mei 2023⟧${REST}`, fixed: `${HEAD}## Onderwijs – 13 mei 2024${REST}` },
    ],
    right: [
      { text: `${HEAD}## Onderwijs – maandag 13 mei 2024${REST}` },
      { text: `${HEAD}## Onderwijs – maandag 13 mei 2024${REST}` },
      {
        text: `${HEAD}Het voorstel van 15 november 2023 staat op de agenda.\n\n## Onderwijs – maandag 13 mei${REST}\nDe onderhandelingen zijn op 12 april 2024 afgerond.\n`,
        note: 'In lopende tekst staan datums van heel andere gebeurtenissen.',
      },
      {
        text: `${HEAD}## Onderwijs – maandag 13 mei\n\n### Uitvoering van de afspraken van 8 maart 2024\n\n#### Inhoud\n\nTekst.\n`,
        note: 'Ook in de titel van een agendapunt.',
      },
      {
        text: `${HEAD}## Onderwijs – maandag 13 mei${REST}\n## Verslag OJCS-Raad van 23 en 24 november 2023\n\n### Onderwijs – donderdag 23 november 2023\n\nTekst.\n`,
        note: 'Het verslag van een eerdere Raad heeft eigen datums.',
      },
      {
        text: `${HEAD}Op zondag 12 mei is er een diner.\n\n## Informeel werkdiner – zondag 12 mei\n\n### Leraren\n\nTekst.\n\n## Onderwijs – maandag 13 mei${REST}`,
        note: 'Een diner op de vooravond hoort erbij.',
      },
    ],
    traps: [
      {
        text: '## Onderwijs – maandag 13 mei 2024\n\n### Leraren\n\nTekst.\n\n## Cultuur – maandag 20 mei 2024\n\n### Archieven\n\nTekst.\n',
        note: 'Noemt de brief nergens de datum van de Raad, dan is er niets om mee te vergelijken.',
      },
    ],
  },
  check: function* (letter) {
    for (const problem of letter.dateProblems) {
      if (problem.rule === 'datum-buiten-raad') yield report(letter, problem.date);
    }
  },
};

function report(letter: Letter, date: LetterDate): Report {
  const { councilDates } = letter.head;
  const days = date.iso?.split('/') ?? [];
  const council = letter.dates.find((one) => one.iso?.slice(0, 10) === councilDates[0]);
  return {
    span: date.span,
    message: `${daysInWords(days)} valt buiten de Raad van ${daysInWords(councilDates)}.`,
    related: council === undefined ? [] : [{ message: `Hier staat ${quoted(council.date.text)}.`, span: council.span }],
    fixes: councilDates.flatMap((meant) => changeTo(date, meant)),
  };
}

/** Adopts a day of the Council; one that has the weekday, or the number of the day, that is written. */
function changeTo(found: LetterDate, meant: string): readonly Fix[] {
  const [day, more] = found.date.days;
  const [month, number] = [Number(meant.slice(5, 7)), Number(meant.slice(8))];
  if (more !== undefined || /\d[-/.]\d/.test(found.date.text)) return [];
  if (day.weekday === null ? day.day !== number : weekdayOf(meant) !== day.weekday) return [];
  const written = day.weekday === null ? '' : `${nameOfWeekday(day.weekday)} `;
  const year = day.year === null ? '' : ` ${meant.slice(0, 4)}`;
  return [
    {
      title: `Datum wijzigen in ${written}${dayInWords(meant)}${year}`,
      safe: false,
      edits: () => [
        { span: found.locate(day.span), text: String(number) },
        ...(month === day.month ? [] : monthEdit(found, meant)),
        ...(day.yearSpan === null ? [] : [{ span: found.locate(day.yearSpan), text: meant.slice(0, 4) }]),
      ],
    },
  ];
}

/** The name of the month stands behind the day's number, with or without a year behind it. */
function monthEdit(
  found: LetterDate,
  meant: string,
): readonly { readonly span: LetterDate['span']; readonly text: string }[] {
  const [day] = found.date.days;
  const from = found.date.span.start;
  const behind = found.date.text.slice(day.span.end - from);
  const name = /\p{L}+\.?/u.exec(behind);
  if (name === null) return [];
  const start = day.span.end + name.index;
  const text = dayInWords(meant).split(' ')[1] ?? '';
  return [{ span: found.locate({ start, end: start + name[0].length }), text }];
}
