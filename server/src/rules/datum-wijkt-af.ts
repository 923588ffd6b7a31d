import { weekdayOf } from '../letter/calendar.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import type { ToldDate } from '../letter/parts/partDates.js';
import { dayInWords, nameOfWeekday, writtenLike } from './dateWording.js';
import type { Edit, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

const HEAD =
  'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024.\n\n';
const REST = '\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n';

export const datumWijktAf: Rule = {
  name: 'datum-wijkt-af',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Een raadsdeel dat volgens de brief op een andere dag is dan volgens zijn kop.',
  why: 'Beide dagen horen bij de Raad, dus de lezer kan niet zien welke van de twee klopt, en de Kamer weet niet op welke dag haar onderwerp aan de orde is. Daar is geen voorschrift voor nodig: de brief spreekt hier zichzelf tegen.',
  remedy: 'Kijk in de agenda van de Raad en maak beide plaatsen gelijk.',
  examples: {
    wrong: [
      {
        text: `${HEAD}Het cultuurdeel van de Raad staat gepland voor 14 mei.\n\n## Cultuur – ⟦maandag 13 mei 2024⟧${REST}`,
        message: '«Cultuur – maandag 13 mei 2024» is volgens de brief op dinsdag 14 mei.',
        fixed: `${HEAD}Het cultuurdeel van de Raad staat gepland voor 14 mei.\n\n## Cultuur – dinsdag 14 mei 2024${REST}`,
      },
      {
        text: `${HEAD}Op maandag 13 mei vindt het onderwijsdeel plaats, op dinsdag 14 mei het cultuurdeel.\n\n**Onderwijs (⟦14 mei⟧)**\n\n**Leraren**\n\n**Inhoud**\n\nTekst.\n\n**Cultuur (14 mei)**\n\n**Archieven**\n\n**Inhoud**\n\nTekst.\n`,
      },
      {
        text: `${HEAD}Aan het onderwijsdeel, op maandag 13 mei, neem ik deel. Aan het cultuurdeel, op dinsdag 14 mei, neemt de Staatssecretaris van Onderwijs, Cultuur en Wetenschap deel.\n\n## Onderwijs – maandag 13 mei 2024${REST}\n## Cultuur – ⟦maandag 13 mei 2024⟧${REST}`,
      },
    ],
    right: [
      {
        text: `${HEAD}Het cultuurdeel van de Raad staat gepland voor 14 mei.\n\n## Cultuur – dinsdag 14 mei 2024${REST}`,
      },
      {
        text: `${HEAD}Het cultuurdeel van de Raad staat gepland voor 14 mei.\n\n## Cultuur – dinsdag 14 mei 2024${REST}`,
        note: 'Met en zonder dag van de week of jaar is het dezelfde datum.',
      },
      {
        text: `${HEAD}Ik neem deel aan het onderwijsdeel en op 14 mei aan het cultuurdeel.\n\n## Onderwijs – maandag 13 mei 2024${REST}\n## Cultuur – dinsdag 14 mei 2024${REST}`,
        note: 'De datum hoort hier bij het deel erachter.',
      },
      {
        text: `${HEAD}Het cultuurdeel is op 14 mei; op 13 mei is er een werkdiner van de ministers van Cultuur.\n\n## Informeel werkdiner van de ministers van Cultuur – maandag 13 mei${REST}\n## Cultuur – dinsdag 14 mei 2024${REST}`,
        note: 'Een werkdiner is een ander raadsdeel.',
      },
    ],
    traps: [
      {
        text: `${HEAD}Het verslag van het cultuurdeel van 14 mei stuur ik later.\n\n## Cultuur – maandag 13 mei 2024${REST}`,
        note: 'Het verslag kan van een andere Raad zijn dan die in de kop.',
      },
    ],
  },
  check: function* (letter) {
    for (const problem of letter.dateProblems) {
      if (problem.rule === 'datum-wijkt-af') yield report(letter, problem.date, problem.told, problem.part);
    }
  },
};

function report(letter: Letter, date: LetterDate, told: ToldDate, part: number): Report {
  const title = letter.parts[part]?.title ?? date.date.text;
  const day = `${nameOfWeekday(weekdayOf(told.iso))} ${dayInWords(told.iso)}`;
  const inLetter = letter.dates.find(({ span }) => span.start === told.span.start);
  const own = date.iso ?? told.iso;
  return {
    span: date.span,
    message: `${quoted(title)} is volgens de brief op ${day}.`,
    related: [{ message: `Hier staat ${quoted(told.date.text)}.`, span: told.span }],
    fixes: [
      { title: `Kop wijzigen in ${day}`, safe: false, edits: () => adopt(date, told.iso) },
      ...(inLetter === undefined
        ? []
        : [{ title: `Brief wijzigen in ${dayInWords(own)}`, safe: false, edits: () => adopt(inLetter, own) }]),
    ],
  };
}

/** Writes another day in the place of a date, weekday included; month and year where they differ and are written. */
function adopt(found: LetterDate, iso: string): readonly Edit[] {
  const [day] = found.date.days;
  const from = found.date.span.start;
  const edits: Edit[] = [{ span: found.locate(day.span), text: String(Number(iso.slice(8))) }];
  if (day.weekdaySpan !== null) {
    const written = found.date.text.slice(day.weekdaySpan.start - from, day.weekdaySpan.end - from);
    const text = writtenLike(nameOfWeekday(weekdayOf(iso)), written);
    edits.push({ span: found.locate(day.weekdaySpan), text });
  }
  const name = /^[^\p{L}\d]*(\p{L}+\.?)/u.exec(found.date.text.slice(day.span.end - from))?.[1];
  if (name !== undefined && day.month !== Number(iso.slice(5, 7))) {
    const start = from + found.date.text.indexOf(name, day.span.end - from);
    edits.push({
      span: found.locate({ start, end: start + name.length }),
      text: dayInWords(iso).split(' ')[1] ?? name,
    });
  }
  return edits;
}
