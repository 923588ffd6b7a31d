import { MONTH_NAMES } from './calendar.js';

/** Days (`2024-05-13`) in words: «13 en 14 mei 2024», «30 april en 1 mei 2024». What is no day is left out. */
export function daysInWords(days: readonly string[]): string {
  const read = days.flatMap((day) => {
    const [year, month, date] = day.split('-').map(Number);
    const name = MONTH_NAMES[(month ?? 0) - 1];
    return year === undefined || date === undefined || name === undefined ? [] : [{ year, month: name, date }];
  });
  const words = read.map((day, index) => {
    const next = read[index + 1];
    const sameMonth = next?.month === day.month && next.year === day.year;
    if (sameMonth) return String(day.date);
    return next?.year === day.year ? `${day.date} ${day.month}` : `${day.date} ${day.month} ${day.year}`;
  });
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;
}

/** A dossier number as it is written: «21501-34» → «21 501-34». */
export function dossierInWords(dossier: string): string {
  return dossier.replace(/^(\d{2})(\d{3})/, '$1 $2');
}
