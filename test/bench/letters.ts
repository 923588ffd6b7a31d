import { readFileSync } from 'node:fs';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

/**
 * A letter of about `size` characters, grown from one of our own: its parts again and again, each time with the next
 * note numbers and with titles and references of their own, so that it stays a letter like any other.
 */
export function grownLetter(size: number): string {
  const text = readFileSync(new URL('../../seeds/gepubliceerd-transportraad.md', import.meta.url), 'utf8');
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  const first = Math.min(...[...letter.parts, ...letter.items].map(({ span }) => span.start));
  const last = Math.max(...[...letter.parts, ...letter.items].map(({ span }) => span.end));
  const body = text.slice(first, last);
  const notes = Math.max(0, ...letter.notes.definitions.map(({ label }) => Number(label)).filter(Number.isFinite));
  const rounds = Math.max(1, Math.round((size - (text.length - body.length)) / body.length));
  const bodies = Array.from({ length: rounds }, (_, round) => (round === 0 ? body : again(body, round, notes)));
  return text.slice(0, first) + bodies.join('\n') + text.slice(last);
}

const SECTION = /^(inhoud|inzet|krachtenveld|indicatie|achtergrond|positie|nederlandse)/i;

function again(body: string, round: number, notes: number): string {
  return body
    .replace(/<sup>(\d+)<\/sup>/g, (_mark, label: string) => `<sup>${Number(label) + round * notes}</sup>`)
    .replace(/\bnr\. (\d+)/g, (_number, number: string) => `nr. ${Number(number) + round}`)
    .replace(/^(#+ )(.*)$/gm, (line, marks: string, title: string) =>
      SECTION.test(title) ? line : `${marks}${title}, vervolg ${round}`,
    )
    .replace(/^([-*] )(.*)$/gm, (_line, mark: string, entry: string) => `${mark}${entry}, vervolg ${round}`);
}
