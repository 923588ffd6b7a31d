/**
 * Writes a folder full of letters that differ, made from our own: the same number gives the same letters.
 *
 *   node --import tsx test/bench/manyLetters.ts FOLDER [2000]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
/** So many letters lie in one folder. */
const PER_FOLDER = 100;

interface Seed {
  readonly before: string;
  /** The agenda itself: its parts and items. */
  readonly body: string;
  readonly after: string;
  /** The highest number of a note. */
  readonly notes: number;
}

/** Writes letters into folders below one. @returns how many bytes they are */
export function writeLetters(folder: string, number: number): number {
  const seeds = readSeeds();
  let bytes = 0;
  for (let index = 0; index < number; index += 1) {
    const seed = seeds[index % seeds.length];
    if (seed === undefined) throw new Error('There are no letters to begin with');
    const text = Buffer.from(variation(seed, index));
    const below = join(folder, `map-${String(Math.floor(index / PER_FOLDER)).padStart(3, '0')}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `brief-${String(index).padStart(5, '0')}.md`), text);
    bytes += text.length;
  }
  return bytes;
}

function readSeeds(): readonly Seed[] {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.sort().map((name) => {
    const text = readFileSync(join(SEEDS, name), 'utf8').replace(/^\uFEFF/, '');
    const { parts, items, notes } = read(text, { profile: STANDARD, treatAs: 'letter' });
    const spans = [...parts, ...items].map(({ span }) => span);
    const first = Math.min(text.length, ...spans.map(({ start }) => start));
    const last = Math.max(first, ...spans.map(({ end }) => end));
    const numbers = notes.definitions.map(({ label }) => Number(label)).filter(Number.isFinite);
    return {
      before: text.slice(0, first),
      body: text.slice(first, last),
      after: text.slice(last),
      notes: Math.max(0, ...numbers),
    };
  });
}

/** One letter: another length, other numbers, other sentences, now and then a slip, and its own line ends. */
function variation({ before, body, after, notes }: Seed, index: number): string {
  const chance = randomFrom(index + 1);
  const rounds = 1 + Math.floor(chance() * 3);
  const bodies = Array.from({ length: rounds }, (_, round) => again(body, round, notes, index));
  let text = before + bodies.join('\n') + after;
  text = text
    .split('\n')
    .flatMap((line) => changed(line, chance))
    .join('\n');
  if (chance() < 0.1) text = text.replaceAll('\n', '\r\n');
  return chance() < 0.05 ? `\uFEFF${text}` : text;
}

/** The agenda once more: with the next numbers for its notes, and with references of its own. */
function again(body: string, round: number, notes: number, index: number): string {
  const next = (label: string): string => String(Number(label) + round * notes);
  return body
    .replace(/<sup>(\d+)<\/sup>/g, (_mark, label: string) => `<sup>${next(label)}</sup>`)
    .replace(/\[\^(\d+)\]/g, (_mark, label: string) => `[^${next(label)}]`)
    .replace(/\[\^([a-z][\w-]*)\]/g, (mark, label: string) => (round === 0 ? mark : `[^${label}-${round}]`))
    .replace(/\bnr\. (\d+)/g, (_number, number: string) => `nr. ${Number(number) + ((index + round) % 97)}`);
}

/** A line as it is, with its sentences in another order, or with a slip in it; or no line at all. */
function changed(line: string, chance: () => number): readonly string[] {
  const running = /^[A-Z].{120}/.test(line);
  if (!running) return line.startsWith('#') && chance() < 0.01 ? [] : [line];
  const sentences = line.split(/(?<=\.) (?=[A-Z])/);
  if (sentences.length > 2 && chance() < 0.5) {
    const from = 1 + Math.floor(chance() * (sentences.length - 2));
    const [moved] = sentences.splice(from, 1);
    if (moved !== undefined && chance() < 0.7) sentences.push(moved);
  }
  const text = sentences.join(' ');
  const slip = chance();
  if (slip < 0.01) return [text.replace(/ de /, ' PM ')];
  if (slip < 0.02) return [text.replace(/ de /, ' de de ')];
  return [slip < 0.03 ? text.replace(/Kamerstuk (\d{2}) (\d{3})/, 'Kamerstuk $1$2') : text];
}

/** Numbers from 0 to 1 that only seem to be chance (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, number = '2000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder to write to');
  process.stdout.write(`${writeLetters(folder, Number(number))} bytes\n`);
}
