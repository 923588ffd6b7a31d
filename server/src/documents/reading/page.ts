import type { Manuscript } from '../manuscript/manuscript.js';
import { element } from './element.js';
import { hardened } from './harden.js';
import { readingOf } from './reading.js';
import { STYLE } from './style.js';

export interface PageOptions {
  /** What is still open in the letter, to be told at its head; open places and missing sections are then marked. Null: it is finished. */
  readonly notice: string | null;
  /** Named in the file as the one who made it; null or absent: nobody is. */
  readonly author?: string | null;
}

/** Beyond the letter itself: the paper it lies on, and the colours of who reads in the dark. */
const PAGE_STYLE = `
html { color-scheme: light dark; background: #fff; font-size: 100%; }
body { margin: 0; }
@media screen and (prefers-color-scheme: dark) {
  html { background: #1c1c1c; }
  .brief { --inkt: #e6e6e6; --papier: #1c1c1c; --zacht: #b3b3b3; --lijn: #5c5c5c; --koppeling: #7cc4f0; --let-op: #f0b860; --markering: #4a3d10; }
}
/* On a telephone a long word is cut where Dutch cuts it, not wherever the line ends. */
@media screen and (max-width: 34em) {
  .brief { padding: 1.2em 1em 3em; hyphens: auto; -webkit-hyphens: auto; hyphenate-limit-chars: 12 4 4; }
}
@page {
  size: A4;
  margin: 25mm 25mm 22mm;
  @bottom-right { content: counter(page); font: 9pt Georgia, "Liberation Serif", serif; }
}
`;

/**
 * The letter as one HTML file: no script, nothing fetched, the same for the same letter. It holds what the letter says to its
 * reader and, unless it is asked for, nothing of who made it or where.
 */
export function readingPage(manuscript: Manuscript, { notice, author = null }: PageOptions): string {
  const pieces = readingOf(manuscript, { marks: notice !== null, lines: false });
  const told = notice === null ? [] : [hardened(element('p', { className: ['melding'], role: 'note' }, notice))];
  return [
    '<!DOCTYPE html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    ...(author === null ? [] : [`<meta name="author" content="${escaped(author)}">`]),
    `<title>${escaped(manuscript.title)}</title>`,
    `<style>${STYLE}${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main class="brief">',
    ...told,
    ...pieces.map(({ html }) => html),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
