import { daysBetween } from '../letter/calendar.js';
import { councilVariances } from '../letter/head/councilNamings.js';
import type { Letter } from '../letter/letter.js';
import { dayInWords, writtenLetterDate } from './letterDate.js';
import type { Report, Rule } from './rule.js';
import { counted } from './wording.js';

export const toezendtermijn: Rule = {
  name: 'toezendtermijn',
  severity: 'information',
  fix: 'none',
  finds: 'De brief is korter vóór de Raad gedateerd dan gebruikelijk is.',
  why: 'De Kamer bespreekt de agenda nog vóór de Raad en heeft daar tijd voor nodig. Een vaste termijn is dit niet: nagemeten gepubliceerde brieven zijn meestal tien tot zestien dagen vóór de Raad gedateerd. Een huisstijl kan een ander aantal dagen noemen.',
  remedy:
    'Ga na of de brief eerder weg kan. Kan dat niet, zet deze controle dan voor de hele brief uit, met de reden erbij.',
  examples: {
    wrong: [
      {
        text: 'Datum: ⟦6 mei 2024⟧\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
        message: 'De brief is gedateerd 7 dagen vóór de Raad van 13 mei 2024. Gebruikelijk is ten minste 10 dagen.',
      },
      {
        text: 'Den Haag, ⟦30 december 2025⟧\n\nBetreft: Geannoteerde agenda Milieuraad van 5 en 6 januari 2026\n\nGeachte voorzitter,\n\nTekst.\n',
        message: 'De brief is gedateerd 6 dagen vóór de Raad van 5 januari 2026. Gebruikelijk is ten minste 10 dagen.',
      },
      {
        text: 'Datum: ⟦12 mei 2024⟧\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei.\n',
        message: 'De brief is gedateerd 1 dag vóór de Raad van 13 mei 2024. Gebruikelijk is ten minste 10 dagen.',
      },
    ],
    right: [
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
      },
      {
        text: 'Datum: 3 mei 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
        note: 'Precies tien dagen.',
      },
      {
        text: 'Datum: 6 mei 2024\nBetreft: Aanvullende geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
        note: 'Een aanvulling komt altijd later.',
      },
    ],
    traps: [
      {
        text: 'Datum: 13 mei 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
        note: 'Op of na de eerste dag van de Raad is de briefdatum zelf de vraag; die stelt een andere regel.',
      },
      {
        text: 'Betreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nTekst.\n',
        note: 'Zonder datum valt er niets te tellen.',
      },
      {
        text: 'Datum: 3 juni 2024\nBetreft: Geannoteerde agenda Milieuraad van 17 juni 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 7 juni 2024.\n',
        note: 'Noemt de brief twee data, dan is niet te zeggen welke de Raad is; het verschil meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const found = report(letter);
    if (found !== null) yield found;
  },
};

/** Days between which a Council meets; further apart, one of them is another event. */
const ONE_COUNCIL = 7;
const SUPPLEMENT = /\b(?:aanvullende?|aanvulling|aangevulde|herziene|gewijzigde|nagezonden|geactualiseerde)\b/iu;

function report(letter: Letter): Report | null {
  const { date, councilDates, subject } = letter.head;
  const [first] = councilDates;
  const written = writtenLetterDate(letter);
  if (date === null || first === undefined || written === null || letter.ownDate !== null) return null;
  if (daysBetween(first, councilDates.at(-1) ?? first) > ONE_COUNCIL || isSupplement(letter, subject)) return null;
  if (councilVariances(letter).some(({ what }) => what === 'date')) return null;
  const days = daysBetween(date, first);
  const { termDays } = letter.profile;
  if (days <= 0 || days >= termDays) return null;
  return {
    span: written.span,
    message: `De brief is gedateerd ${counted(days, 'dag', 'dagen')} vóór de Raad van ${dayInWords(first)}. Gebruikelijk is ten minste ${counted(termDays, 'dag', 'dagen')}.`,
    data: { days: String(days) },
  };
}

/** A supplement to an agenda that was sent before. */
function isSupplement({ headings, passages, head }: Letter, subject: string | null): boolean {
  if (subject !== null && SUPPLEMENT.test(subject)) return true;
  if (headings.some(({ roles, text }) => roles.includes('title') && SUPPLEMENT.test(text))) return true;
  const opening = passages.find(
    ({ place, prose, base }) => place === 'paragraph' && base + prose.span.start >= head.end,
  );
  return opening !== undefined && /\baanvull\p{L}+ (?:op|van) de geannoteerde agenda\b/iu.test(opening.prose.text);
}
