/**
 * What the pages cost: the press as it is built, in its own thread. From the text each time: reading the letter, what its
 * reader gets, the pages. Prints a table in Markdown.
 *
 *   npm run build && npm run bench:pages      all sizes
 *   npm run bench:pages -- 28                 some of them, in KB
 */
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { pagesData, type PagesData } from '../../server/src/documents/pages/data.js';
import { startPress } from '../../server/src/documents/pages/node.js';
import { Typesetting } from '../../server/src/documents/pages/typesetting.js';
import { Reader } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { grownLetter } from './letters.js';

const EDITS = 20;

const wanted = process.argv.slice(2).map(Number);
const rows: string[] = [];
for (const kilobytes of [28, 300].filter((size) => wanted.length === 0 || wanted.includes(size))) {
  rows.push(await row(kilobytes));
}
console.log(
  ['| letter | pages | first pages | an edit (p50) | an edit (p95) | PDF |', '|---|--:|--:|--:|--:|--:|', ...rows].join(
    '\n',
  ),
);

async function row(kilobytes: number): Promise<string> {
  let text = grownLetter(kilobytes * 1000);
  const reader = new Reader(text, { profile: STANDARD, treatAs: 'letter' });
  const data = (): PagesData =>
    pagesData(manuscriptOf(reader.letter, { head: 'brief' }), { marks: true, notice: null, author: null });
  const typesetting = new Typesetting(startPress);
  let known: readonly string[] = [];
  const first = await timed(async () => {
    known = (await typesetting.pages('', data(), [])).pages.map(({ key }) => key);
  });
  const edits: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    // In the midst of words, all over the letter.
    const start = text.indexOf(' de ', Math.floor((text.length * (edit + 0.5)) / EDITS)) + 3;
    text = `${text.slice(0, start)} nieuwe${text.slice(start)}`;
    edits.push(
      await timed(async () => {
        reader.edit({ start, end: start, text: ' nieuwe' });
        known = (await typesetting.pages('', data(), known)).pages.map(({ key }) => key);
      }),
    );
  }
  const pdf = await timed(async () => {
    await typesetting.pdf(data());
  });
  typesetting.close();
  edits.sort((a, b) => a - b);
  const of = (share: number): number => edits[Math.min(edits.length - 1, Math.floor(edits.length * share))] ?? 0;
  const cells = [first, of(0.5), of(0.95), pdf].map((milliseconds) => `${Math.round(milliseconds)} ms`);
  return `| ${kilobytes} KB | ${known.length} | ${cells.join(' | ')} |`;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}
