import type { Letter, LetterReference } from '../letter/letter.js';
import { laterThan } from '../references/earliest.js';
import { firstYearOf, sessionYearsAllowed } from '../references/index.js';
import { spacedNumber } from './fixes/reference.js';
import { dayInWords, writtenLetterDate } from './letterDate.js';
import type { Report, Rule } from './rule.js';

export const kamerstukVergaderjaar: Rule = {
  name: 'kamerstuk-vergaderjaar',
  severity: 'error',
  fix: 'none',
  finds:
    'Een verwijzing met een vergaderjaar dat niet bestaat, dat nog niet begonnen was, of waarin het dossier er nog niet was.',
  why: 'Het vergaderjaar loopt van Prinsjesdag tot Prinsjesdag en omvat dus twee opeenvolgende jaren. Met een verkeerd jaar vindt de lezer het stuk niet.',
  remedy: 'Zoek het stuk op en neem het vergaderjaar over dat bovenaan staat.',
  examples: {
    wrong: [
      { text: 'Tweede Kamer, vergaderjaar ⟦2019–2021⟧, 21 501-34, nr. 321\n' },
      { text: 'Tweede Kamer, vergaderjaar ⟦2021–2022⟧, 36 200 VIII, nr. 207\n' },
      { text: 'Tweede Kamer, vergaderjaar ⟦2020–2019⟧, 21 501-34, nr. 321\n' },
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Tweede Kamer, vergaderjaar ⟦2025–2026⟧, 22 112, nr. 4101.\n',
        message: 'Vergaderjaar 2025–2026 was op 22 april 2024 nog niet begonnen.',
      },
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Kamerstuk ⟦36 800⟧ XII, nr. 5.\n',
        message: 'Dossier 36 800 begint in vergaderjaar 2025–2026; deze brief is van 22 april 2024.',
      },
    ],
    right: [
      { text: 'Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n' },
      { text: 'Kamerstukken II 1999/2000, 26 271, nr. 6\n' },
      { text: 'Het EU-actieplan digitaal onderwijs 2021–2027 en het schooljaar 2022/23.\n' },
      {
        text: 'Den Haag, 10 september 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Tweede Kamer, vergaderjaar 2024–2025, 22 112, nr. 3960.\n',
        note: 'In de week vóór Prinsjesdag kan een stuk al het nieuwe jaar dragen.',
      },
      {
        text: 'Den Haag, 10 september 2025\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Kamerstuk 36 800 XII, nr. 1, Kamerstuk 36 600 XII, nr. 5 en Kamerstuk 36 410 XII, nr. 4.\n',
      },
    ],
    traps: [
      {
        text: 'Kamerstuk 36 800 XII, nr. 5\n',
        note: 'Zonder briefdatum is niet te zeggen wat er al was.',
      },
      {
        text: 'Tweede Kamer, vergaderjaar 2025–2026, 22 112, nr. 4101\n',
        note: 'Zonder briefdatum is niet te zeggen wat toekomst is.',
      },
      {
        text: 'Den Haag, 22 april 2023\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3890, en Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3901.\n',
        note: 'Wijzen meer plaatsen op een latere tijd, dan is de briefdatum de vergissing; dat meldt een andere regel.',
      },
    ],
  },
  check: (letter) => letter.references.flatMap((found) => reportsOf(letter, found)),
};

function reportsOf(letter: Letter, found: LetterReference): readonly Report[] {
  const fault = found.reference.faults.find((one) => one.rule === 'kamerstuk-vergaderjaar');
  if (fault !== undefined) {
    return [
      {
        span: found.locate(fault.span),
        message: fault.message,
        severity: fault.severity,
        data: { fault: fault.fault },
      },
    ];
  }
  if (isFuture(letter, found)) return [future(letter, found)];
  return notYet(letter, found);
}

/** A dossier that was opened after the letter's date, where the reference itself names no year. */
function notYet({ head, ownDate }: Letter, { reference, locate }: LetterReference): readonly Report[] {
  if (reference.kind !== 'kamerstuk' || head.date === null || ownDate !== null) return [];
  const later = laterThan(reference, head.date);
  if (later?.because !== 'dossier') return [];
  const session = `${String(later.year)}–${String(later.year + 1)}`;
  const message = `Dossier ${spacedNumber(reference.dossier)} begint in vergaderjaar ${session}; deze brief is van ${dayInWords(head.date)}.`;
  return [{ span: locate(reference.dossierSpan), message, data: { fault: 'dossier-toekomst' } }];
}

/** Whether the year had not begun on the letter's date. Silent where that date may be the mistake: another rule says so. */
function isFuture(letter: Letter, found: LetterReference): boolean {
  const { date } = letter.head;
  const cited = found.reference.sessionYear;
  if (date === null || cited === null || letter.ownDate !== null) return false;
  return firstYearOf(cited) > Math.max(...sessionYearsAllowed(date).map(firstYearOf));
}

function future(letter: Letter, found: LetterReference): Report {
  const { reference } = found;
  const year = 'sessionYearSpan' in reference ? reference.sessionYearSpan : null;
  const span = year === null ? found.span : found.locate(year);
  const date = writtenLetterDate(letter)?.date.text ?? '';
  return {
    span,
    message: `Vergaderjaar ${(reference.sessionYear ?? '').replace('-', '–')} was op ${date} nog niet begonnen.`,
    data: { fault: 'vergaderjaar-toekomst' },
  };
}
