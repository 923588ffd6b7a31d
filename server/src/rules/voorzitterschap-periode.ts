import type { Letter } from '../letter/letter.js';
import { presidencyMentions, presidencyWord, type PresidencyMention } from '../letter/dates/presidencyMentions.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { rowOf } from '../letter/rows.js';
import { PRESIDENCIES, presidencyOn, type Presidency } from '../references/presidencies.js';
import { daysInWords } from './dateWording.js';
import type { Report, Rule } from './rule.js';

const HEAD =
  'Den Haag, 12 september 2024\n\nBetreft: Geannoteerde agenda Raad Algemene Zaken van 24 september 2024\n\nGeachte voorzitter,\n\n';

export const voorzitterschapPeriode: Rule = {
  name: 'voorzitterschap-periode',
  severity: 'information',
  fix: 'unsafe',
  finds: 'Een voorzitterschap dat als het huidige wordt genoemd, terwijl een ander land de Raad dan voorzit.',
  why: 'Het voorzitterschap van de Raad wisselt elk halfjaar, volgens de volgorde van Besluit (EU) 2016/1316. Een verkeerd land is meestal blijven staan uit een eerdere brief, en de Kamer weet dan niet van wie een voorstel of planning komt.',
  remedy:
    'Noem het land dat voorzitter is op de dag van de Raad, of schrijf dat het om een eerder of later voorzitterschap gaat.',
  examples: {
    wrong: [
      {
        text: 'Den Haag, 13 maart 2015\n\nBetreft: Geannoteerde agenda Milieuraad van 26 maart 2015\n\nGeachte voorzitter,\n\nHet ⟦Italiaanse voorzitterschap⟧ streeft naar een algemene oriëntatie over het voorstel dat de Commissie op 20 januari 2012 heeft gedaan.\n',
        message: 'Bij de Raad van 26 maart 2015 is Letland voorzitter, niet Italië.',
        fixed:
          'Den Haag, 13 maart 2015\n\nBetreft: Geannoteerde agenda Milieuraad van 26 maart 2015\n\nGeachte voorzitter,\n\nHet Letse voorzitterschap streeft naar een algemene oriëntatie over het voorstel dat de Commissie op 20 januari 2012 heeft gedaan.\n',
        note: 'Een dag van jaren geleden zegt niet dat het over dat voorzitterschap gaat.',
      },
      {
        text: `${HEAD}Het ⟦Belgische voorzitterschap⟧ wil de Raad gebruiken om conclusies vast te stellen.\n`,
        message: 'Bij de Raad van 24 september 2024 is Hongarije voorzitter, niet België.',
        fixed: `${HEAD}Het Hongaarse voorzitterschap wil de Raad gebruiken om conclusies vast te stellen.\n`,
      },
      {
        text: `${HEAD}Het is nog niet bekend hoe het ⟦Belgische voorzitterschap⟧ de bespreking zal inrichten.\n`,
      },
      {
        text: `${HEAD}Op 24 september vindt in Brussel de Raad Algemene Zaken plaats, onder ⟦Spaans voorzitterschap⟧.\n`,
        fixed: `${HEAD}Op 24 september vindt in Brussel de Raad Algemene Zaken plaats, onder Hongaars voorzitterschap.\n`,
      },
      {
        text: `${HEAD}Tijdens de lunch legt het ⟦voorzitterschap van België⟧ een discussienota voor.\n`,
        fixed: `${HEAD}Tijdens de lunch legt het voorzitterschap van Hongarije een discussienota voor.\n`,
      },
      {
        text: `${HEAD}Het ⟦Belgische voorzitterschap⟧ zal een toelichting geven op de conclusies van de Europese Raad van 27 juni 2024.\n`,
        note: 'Wat nog komt, doet geen voorzitterschap dat voorbij is, welke dag de zin ook noemt.',
      },
      {
        text: 'Datum: 16 augustus 2019\nBetreft: Geannoteerde agenda Gymnich van 29 en 30 augustus 2019\n\nGeachte voorzitter,\n\nOp 29 en 30 augustus 2019 vindt in Helsinki, onder ⟦Roemeens voorzitterschap⟧, de informele bijeenkomst van de Ministers van Buitenlandse Zaken plaats.\n',
        message: 'Bij de Raad van 29 en 30 augustus 2019 is Finland voorzitter, niet Roemenië.',
      },
      {
        text: `${HEAD}De Raad komt bijeen onder het ⟦Belgische voorzitterschap⟧ dat op 1 juli van start is gegaan.\n`,
      },
      {
        text: `${HEAD}### 1. Werkprogramma van het ⟦Belgische voorzitterschap⟧\n\nTekst.\n`,
      },
      { text: `${HEAD}Het huidige ⟦Poolse EU-voorzitterschap⟧ heeft hier veel aan gedaan.\n` },
    ],
    right: [
      { text: `${HEAD}Het Hongaarse voorzitterschap wil de Raad gebruiken om conclusies vast te stellen.\n` },
      { text: `${HEAD}Het Hongaarse voorzitterschap wil de Raad gebruiken om conclusies vast te stellen.\n` },
      {
        text: `${HEAD}Het Belgische voorzitterschap heeft de onderhandelingen afgerond. De verordening is onder Spaans voorzitterschap aangenomen.\n`,
        note: 'Wat onder een eerder voorzitterschap is gebeurd.',
      },
      {
        text: `${HEAD}Het inkomende Poolse voorzitterschap zal het werkprogramma presenteren. Het Poolse voorzitterschap begint op 1 januari.\n`,
      },
      {
        text: `${HEAD}De Raad komt bijeen onder het Hongaarse voorzitterschap dat op 1 juli van start is gegaan. Het volgt op het Poolse voorzitterschap, dat op 1 januari 2025 begint.\n`,
      },
      {
        text: `${HEAD}Het Poolse voorzitterschap zal de verordening in februari 2025 agenderen.\n\n### 1. Werkprogramma van het Poolse voorzitterschap\n\nTekst.\n`,
        note: 'Wat een volgend voorzitterschap van plan is.',
      },
      {
        text: `${HEAD}Het Italiaanse voorzitterschap van de G7 wil hierover afspraken maken.\n`,
        note: 'Een ander gremium.',
      },
      {
        text: `${HEAD}Het Belgische, Hongaarse en Spaanse voorzitterschap werken hierin samen.\n`,
        note: 'Een trio heeft een gezamenlijk programma.',
      },
      {
        text: 'Den Haag, 25 juni 2024\n\nBetreft: Geannoteerde agenda Milieuraad van 8 juli 2024\n\nGeachte voorzitter,\n\nHet Belgische voorzitterschap werkt nog aan een akkoord.\n',
        note: 'De brief is van voor de wisseling van het voorzitterschap, de Raad van erna.',
      },
    ],
    traps: [
      {
        text: 'Datum: 28 november 2014\nBetreft: Geannoteerde agenda Landbouw- en Visserijraad van 15 en 16 december 2013\n\nGeachte voorzitter,\n\nOp 15 en 16 december vindt de Raad plaats. Het Italiaanse voorzitterschap streeft naar een akkoord. Op 4 november 2014 heeft de Commissie haar voorstel gepubliceerd.\n',
        note: 'Hier is het jaar in de onderwerpregel verkeerd; dat meldt een andere regel.',
      },
      {
        text: 'Den Haag, 20 mei 2024\n\nBetreft: Geannoteerde agenda Milieuraad van 3 juni 2024\n\nGeachte voorzitter,\n\nHet Spaanse voorzitterschap brengt verslag uit van de bijeenkomst van 12 december 2023.\n',
        note: 'De dag valt in of bij het halfjaar van Spanje: dan kan dat voorzitterschap bedoeld zijn.',
      },
      {
        text: 'Vergaderjaar 2024–2025\n\n21 501-08 Milieuraad\n\nNr. 12\n\nDen Haag, 3 december 2023\n\nGeachte voorzitter,\n\nHierbij de geannoteerde agenda van de Milieuraad van 17 december. Het Hongaarse voorzitterschap wil conclusies vaststellen.\n',
        note: 'Hier is de briefdatum verkeerd, en daarmee het jaar van de Raad; dat meldt een andere regel.',
      },
      {
        text: 'Het Belgische voorzitterschap wil conclusies vaststellen.\n',
        note: 'Zonder datum van de Raad is niets te zeggen.',
      },
    ],
  },
  check: (letter) => {
    const holders = [...new Set(letter.head.councilDates.map(presidencyOn))];
    const [holder] = holders;
    // the Council's year was taken from a date that is itself the mistake, or is the mistake
    if (letter.ownDate !== null && !isYearWritten(letter)) return [];
    if (isBehind(letter)) return [];
    return holder == null ? [] : misnamed(letter, holder, holders);
  },
};

/** Whether the Council, by its dates as they are written, was over when the letter was. */
function isBehind({ head: { date, councilDates } }: Letter): boolean {
  return date !== null && councilDates.some((day) => day < date);
}

/** Whether the first day of the Council stands in the letter with its year. */
function isYearWritten({ dates, head }: Letter): boolean {
  const [first] = head.councilDates;
  return dates.some(
    ({ iso, date }) => first !== undefined && iso?.startsWith(first) === true && date.days[0].year !== null,
  );
}

function* misnamed(letter: Letter, holder: Presidency, holders: readonly (Presidency | null)[]): Iterable<Report> {
  const reports = reportedStretches(letter);
  for (const { prose, place, base } of rowOf(letter.passages, 'presidencies')) {
    if (place === 'note' || place === 'quote') continue;
    for (const mention of presidencyMentions(prose)) {
      if (
        mention.sign === null ||
        !isOnCouncilDays(letter, mention) ||
        holders.some((one) => one === null || one.country === mention.country)
      )
        continue;
      const placed = (span: Span): Span => shift(sourceSpan(prose, span.start, span.end), base);
      const span = placed(mention.span);
      if (mayBeMeant(letter, mention, holder) || reports.some((one) => span.start >= one.start && span.end <= one.end))
        continue;
      yield report(letter, holder, mention, span, placed(mention.word));
    }
  }
}

/** Whether every day or month that the sentence names is one of the Council: else it tells of another meeting. */
function isOnCouncilDays({ head }: Letter, { sign, days }: PresidencyMention): boolean {
  if (sign !== 'meeting') return true;
  return days.every(({ day, month, year }) =>
    head.councilDates.some(
      (iso) =>
        Number(iso.slice(5, 7)) === month &&
        (day === null || Number(iso.slice(8, 10)) === day) &&
        (year === null || Number(iso.slice(0, 4)) === year),
    ),
  );
}

/** From a heading over the report of an earlier Council to the next heading over an agenda or an annex. */
function reportedStretches(letter: Letter): readonly Span[] {
  const found: Span[] = [];
  let start: number | null = null;
  for (const { roles, span } of letter.headings) {
    if (start !== null && roles.some((role) => role === 'title' || role === 'annex' || role === 'part')) {
      found.push({ start, end: span.start });
      start = null;
    }
    if (roles.includes('report')) start = span.start;
  }
  return start === null ? found : [...found, { start, end: letter.source.length }];
}

/** In so many last months of the half year its successor may be said to want something too. */
const NEAR_TURN = 2;

/** Whether it does begin on the day that the sentence gives; without a year that nearest to the Council. */
function beginsThen({ head: { councilDates } }: Letter, { country, days }: PresidencyMention): boolean {
  const year = Number((councilDates[0] ?? '').slice(0, 4));
  return days.some(({ month, ...one }) => {
    const half = month === 1 ? 1 : 2;
    const years = one.year === null ? [year - 1, year, year + 1] : [one.year];
    return PRESIDENCIES.some((each) => each.country === country && each.half === half && years.includes(each.year));
  });
}

/** So many years on, a presidency may be said to want something, and to present its plans. */
const AHEAD = 2;

function isToCome(country: string, last: string): boolean {
  const year = Number(last.slice(0, 4));
  return PRESIDENCIES.some((one) => one.country === country && firstDay(one) > last && one.year <= year + AHEAD);
}

function firstDay({ year, half }: Presidency): string {
  return `${String(year)}-${half === 1 ? '01' : '07'}-01`;
}

/** The one that presides on the day of the letter, or the next one, when it is about to begin. */
function mayBeMeant(letter: Letter, mention: PresidencyMention, holder: Presidency): boolean {
  const { country, sign } = mention;
  const { date, councilDates } = letter.head;
  if (sign === 'meeting') return false;
  if (sign === 'begins') return beginsThen(letter, mention);
  if (date !== null && presidencyOn(date)?.country === country) return true;
  if (sign === 'later' || sign === 'plans') return isToCome(country, councilDates.at(-1) ?? '');
  const last = councilDates.at(-1) ?? '';
  const monthOfHalf = ((Number(last.slice(5, 7)) - 1) % 6) + 1;
  const following = holder.half === 1 ? `${String(holder.year)}-07-01` : `${String(holder.year + 1)}-01-01`;
  return sign === 'present' && monthOfHalf > 6 - NEAR_TURN && presidencyOn(following)?.country === country;
}

function report(letter: Letter, holder: Presidency, mention: PresidencyMention, span: Span, word: Span): Report {
  const right = presidencyWord(holder, mention.form);
  return {
    span,
    message: `Bij de Raad van ${daysInWords(letter.head.councilDates)} is ${holder.country} voorzitter, niet ${mention.country}.`,
    fixes: [{ title: `Wijzigen in «${right}»`, safe: false, edits: () => [{ span: word, text: right }] }],
  };
}
