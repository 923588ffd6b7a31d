import { findDates } from '../letter/dates/dates.js';
import { councilNamed, formationSign } from '../letter/head/formations.js';
import { plain } from '../letter/text/written.js';
import { stripNumbering } from '../profile/names.js';
import type { Council } from '../references/councils.js';
import { CALENDAR_WORDS, fieldInDutch } from './agendaWords.js';
import { councilCalled } from './meeting.js';

/** A day as a line gives it. */
export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** What may stand beside a day in a heading that says no more than that day. */
const AROUND_DAY =
  /(?<!\p{L})(?:at|from|starting|om|vanaf|uur|hours|dag|day|sessie|session|ochtend|middag|morning|afternoon|brussels?|luxembourg|luxemburg|europa building|justus lipsius|european convention center)(?!\p{L})/giu;

/** The days that a line gives, in Dutch or English, those that do not exist aside. */
export function datesIn(text: string): readonly WrittenDay[] {
  return findDates(inDutch(text)).flatMap((date) => (date.exists ? [...date.days] : []));
}

/** A line without its days and hours, with the Dutch names of months and days. */
export function withoutDates(text: string): string {
  const dutch = inDutch(text);
  return findDates(dutch)
    .reduceRight((rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`, dutch)
    .replace(/\b\d{1,2}[.:]\d{2}\b/g, ' ');
}

/** With the Dutch names of months and days, so that one reader of dates does. */
function inDutch(text: string): string {
  return text
    .replace(/\p{L}+/gu, (word) => CALENDAR_WORDS.get(word.toLowerCase()) ?? word)
    .replace(/(\d{1,2}) and (\d{1,2})(?= \p{L})/gu, '$1 en $2');
}

/** The Council that a line names: in Dutch, or between brackets by itself or behind «Raad», «Council of the European Union». */
export function councilIn(text: string): string | null {
  const name = councilNamed(text);
  const known =
    (name === null ? null : councilCalled(name.replace(/^(?:in)?formele /i, ''))) ??
    councilInBrackets(text) ??
    councilCalled(text.replace(/\bcouncil\b/i, ''));
  return known === null ? null : known.name;
}

/** «Raad (Milieu)», «(Milieu)». */
function councilInBrackets(text: string): Council | null {
  const [whole = '', fields = ''] = /\(([^()]{3,90})\)/.exec(text) ?? [];
  const beside = text.replace(whole, ' ');
  if (whole === '' || (/\p{L}/u.test(beside) && !/(?<!\p{L})(?:raad|council)(?!\p{L})/iu.test(beside))) return null;
  return councilCalled(fields) ?? councilCalled(`Raad ${fields}`) ?? councilCalled(`${fields}raad`);
}

/** Whether a line is between brackets as a whole, as agendas give the fields of their Council: «(Milieu)». */
export function isInBrackets(text: string): boolean {
  return /^\([^()]+\)$/.test(text.trim());
}

/** The field that the heading of a day names beside it, with the hour and the place left out. */
export function fieldBesideDay(text: string): string | null {
  return fieldOf(text) ?? fieldOf(text.replace(AROUND_DAY, ' '));
}

/** Whether a heading says more than its day, with the hour and the place. */
export function saysMoreThanDay(text: string): boolean {
  return /\p{L}{3,}/u.test(text.replace(AROUND_DAY, ' '));
}

/** The field that a heading names and nothing else, as a part is called; null where it is no field. */
export function fieldOf(text: string): string | null {
  const name = nameIn(text);
  const dutch = fieldInDutch(name);
  if (dutch !== null) return dutch;
  if (formationSign(name) === null) return null;
  return name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** A heading without its number, and without what stood around a day that was taken out of it: «Milieu (, )», «Raad (Milieu) van». */
function nameIn(text: string): string {
  const bare = plain(stripNumbering(text))
    .replace(/\([\s,.:–—-]*\)/gu, ' ')
    .replace(/[\s:,.–—-]+$/u, '')
    .replace(/\s(?:van|op|of|on)$/iu, '');
  return (/^(?:(?:de )?(?:raad|council) ?)?\(([^()]+)\)$/iu.exec(bare)?.[1] ?? bare).trim();
}
