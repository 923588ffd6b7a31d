import { plain } from '../letter/text/written.js';
import { MINISTRIES } from '../references/ministries.js';

/** «minister van OCW», «de Minister van Onderwijs, Cultuur en Wetenschap» → as it stands in running text, without its article. */
export function officeOf(text: string): string {
  return plain(text)
    .replace(/^(?:de|het)\s+/i, '')
    .replace(/,$/, '')
    .replace(/^(?:Minister|Staatssecretaris)\b/, (rank) => rank.toLowerCase())
    .replace(/(?<=\b(?:van|voor) )[\p{L}&]+$/u, (word) => nameOfMinistry(word) ?? word);
}

/** What the letters of a ministry stand for: «OCW», «ocw», «I&W»; null for other words. */
function nameOfMinistry(short: string): string | null {
  const key = short.replaceAll('&', 'en').toLowerCase();
  return MINISTRIES.find((one) => one.short.toLowerCase() === key)?.name ?? null;
}
