import { dayExists, daysBetween, isoOf, weekdayOf, type IsoDate } from '../letter/calendar.js';
import type { WrittenDate } from '../letter/dates/dates.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import { dateInWords } from './dateWording.js';
import type { Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

const HEAD = 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\n';

export const datumRelatief: Rule = {
  name: 'datum-relatief',
  severity: 'hint',
  fix: 'unsafe',
  finds:
    '«jl.» bij een datum die nog komt, «a.s.» bij een datum die voorbij is, of een van beide over een jaargrens heen.',
  why: 'Wie de brief later leest, weet niet meer vanuit welke dag «jl.» en «a.s.» gerekend zijn; over een jaargrens heen gaat dat ook nu al mis. Een voorschrift is er niet; beide komen in Kamerbrieven veel voor en zijn in hetzelfde jaar geen bezwaar.',
  remedy: 'Schrijf het jaar voluit in plaats van «jl.» of «a.s.».',
  examples: {
    wrong: [
      {
        text: `${HEAD}De Commissie heeft op ⟦15 november jl.⟧ een voorstel gedaan.\n`,
        message: '«15 november jl.» ligt in een ander jaar dan de brief: 15 november 2023.',
        fixed: `${HEAD}De Commissie heeft op 15 november 2023 een voorstel gedaan.\n`,
      },
      {
        text: `${HEAD}De Raad komt op ⟦maandag 13 mei jl.⟧ bijeen.\n`,
        message: '«maandag 13 mei jl.»: op 22 april 2024, de datum van de brief, komt 13 mei 2024 nog.',
        fixed: `${HEAD}De Raad komt op maandag 13 mei 2024 bijeen.\n`,
      },
      {
        text: `${HEAD}Op ⟦woensdag 10 april a.s.⟧ is er een overleg geweest.\n`,
        message: '«woensdag 10 april a.s.»: op 22 april 2024, de datum van de brief, is 10 april 2024 voorbij.',
        fixed: `${HEAD}Op woensdag 10 april 2024 is er een overleg geweest.\n`,
      },
      {
        text: `${HEAD}Op ⟦woensdag 14 juni jl.⟧ kwam de Raad bijeen.\n`,
        message: '«woensdag 14 juni jl.» ligt in een ander jaar dan de brief: 14 juni 2023.',
        fixed: `${HEAD}Op woensdag 14 juni 2023 kwam de Raad bijeen.\n`,
        note: 'In 2024 valt 14 juni op een vrijdag.',
      },
      {
        text: `${HEAD}Op ⟦12 maart a.s.⟧ is er een overleg.\n`,
        message: '«12 maart a.s.» ligt in een ander jaar dan de brief: 12 maart 2025.',
        fixed: `${HEAD}Op 12 maart 2025 is er een overleg.\n`,
      },
      {
        text: `${HEAD}Het debat is op ⟦16 januari aanstaande⟧.\n`,
        fixed: `${HEAD}Het debat is op 16 januari 2025.\n`,
      },
    ],
    right: [
      { text: `${HEAD}De Commissie heeft op 15 november 2023 een voorstel gedaan.\n` },
      {
        text: `${HEAD}De Commissie heeft op 12 maart jl. een voorstel gedaan; op 13 mei a.s. spreekt de Raad erover.\n`,
      },
      { text: `${HEAD}De Commissie heeft op 15 november 2023 een voorstel gedaan.\n` },
    ],
    traps: [
      {
        text: 'De Commissie heeft op 15 november jl. een voorstel gedaan.\n',
        note: 'Zonder briefdatum is niets te zeggen.',
      },
      {
        text: `${HEAD}Op 22 april jl. is het voorstel verschenen.\n`,
        note: 'De dag van de brief zelf is voor niemand dubbelzinnig.',
      },
      {
        text: `${HEAD}Op 15 november 2023 jl. is het voorstel verschenen.\n`,
        note: 'Het jaar staat erbij, dus misverstaan kan de lezer het niet; «jl.» kan hier wel weg.',
      },
    ],
  },
  check: function* (letter) {
    const { date: own } = letter.head;
    if (own === null || letter.ownDate !== null) return;
    for (const found of letter.dates) {
      // words that are cited are those of another day
      if (found.date.relative === null || !found.date.exists || found.place === 'quote') continue;
      const report = judged(letter, found, own);
      if (report !== null) yield report;
    }
  },
};

function judged(letter: Letter, found: LetterDate, own: IsoDate): Report | null {
  const { date, iso } = found;
  const nearest = nearestTo(own, date);
  if (nearest === null || iso === null) return null;
  const ahead = daysBetween(own, nearest);
  if (ahead === 0) return null;
  const meant = iso.slice(0, 10);
  const isWrongSide = date.relative === 'jl' ? ahead > 0 : ahead < 0;
  if (isWrongSide && isCertainly(letter, found, nearest, meant)) {
    const then = date.relative === 'jl' ? `komt ${dateInWords(nearest)} nog` : `is ${dateInWords(nearest)} voorbij`;
    return report(
      letter,
      found,
      [nearest],
      `${quoted(date.text)}: op ${dateInWords(own)}, de datum van de brief, ${then}.`,
    );
  }
  if (date.days[0].year !== null || meant.slice(0, 4) === own.slice(0, 4)) return null;
  // close by, «jl.» and «a.s.» may have changed places
  const others = isWrongSide && Math.abs(ahead) <= NEAR ? [meant, nearest] : [meant];
  return report(
    letter,
    found,
    others,
    `${quoted(date.text)} ligt in een ander jaar dan de brief: ${dateInWords(meant)}.`,
  );
}

/** Within so many days the date in the letter's own year may be meant, whichever way its «jl.» or «a.s.» points. */
const NEAR = 60;

/** Whether the day nearest to the letter is meant, and «jl.» or «a.s.» the slip: by its year, its weekday or the Council. */
function isCertainly({ head }: Letter, { date }: LetterDate, nearest: IsoDate, meant: IsoDate): boolean {
  const [{ year, weekday }] = date.days;
  if (year !== null) return true;
  if (weekday !== null) {
    const isNear = head.date !== null && Math.abs(daysBetween(head.date, nearest)) <= NEAR;
    return isNear && weekdayOf(nearest) === weekday && weekdayOf(meant) !== weekday;
  }
  return head.councilDates.includes(nearest);
}

/** The day itself where its year is written, else the one nearest to the letter. */
function nearestTo(own: IsoDate, date: WrittenDate): IsoDate | null {
  const [{ day, month, year }] = date.days;
  if (year !== null) return isoOf(year, month, day);
  const base = Number(own.slice(0, 4));
  const near = [base - 1, base, base + 1]
    .filter((one) => dayExists(one, month, day))
    .map((one) => isoOf(one, month, day))
    .sort((a, b) => Math.abs(daysBetween(own, a)) - Math.abs(daysBetween(own, b)));
  return near[0] ?? null;
}

/** @param meant the days that may be meant, the likeliest first */
function report(letter: Letter, found: LetterDate, meant: readonly IsoDate[], message: string): Report {
  const first = letter.dates.find(({ iso }) => iso === letter.head.date);
  return {
    span: found.span,
    message,
    related: first === undefined ? [] : [{ message: 'Dit is de datum van de brief.', span: first.span }],
    fixes: meant.filter((day) => agrees(found, day)).flatMap((day) => writingYear(found, day)),
  };
}

/** Whether the weekday that is written, if any, is that of the day: else writing its year makes another mistake. */
function agrees({ date }: LetterDate, day: IsoDate): boolean {
  const { weekday } = date.days[0];
  return weekday === null || date.days[0].year !== null || weekdayOf(day) === weekday;
}

function writingYear(found: LetterDate, meant: IsoDate): readonly Fix[] {
  const { relativeSpan, days } = found.date;
  if (relativeSpan === null) return [];
  const last = days.at(-1);
  // of a range the year that is due stands behind its last day
  const year = Number(meant.slice(0, 4)) + (last !== undefined && last.month < days[0].month ? 1 : 0);
  const text = days[0].year === null ? ` ${String(year)}` : '';
  const word = quoted(relativeWord(found));
  return [
    {
      title: text === '' ? `${word} weghalen` : `Jaar ${String(year)} schrijven in plaats van ${word}`,
      safe: false,
      edits: () => [{ span: found.locate(relativeSpan), text }],
    },
  ];
}

function relativeWord({ date }: LetterDate): string {
  const { relativeSpan, text, span } = date;
  return relativeSpan === null ? '' : text.slice(relativeSpan.start - span.start).replace(/^[\s,]+/, '');
}
