import type { PhrasingContent, RootContent } from 'mdast';
import {
  addressLines,
  chamberBesideAddress,
  chamberOf,
  filingOf,
  placeAndDate,
  senderInLetter,
  senderInPrint,
} from '../manuscript/headWords.js';
import type { HeadPiece, Manuscript, Piece } from '../manuscript/manuscript.js';
import { inCompany } from './company.js';
import { harmless } from '../manuscript/harmless.js';
import { hyphensFirst } from './hyphens.js';
import { Inline, type Run } from './runs.js';
import { staying } from './staying.js';
import { tidy } from './words.js';

/**
 * A letter for the typesetter: plain data that template.ts walks. It is handed over as JSON, so that no word of the letter
 * is ever read as the typesetter's own language.
 */
export interface PagesData {
  /** Told of the document, in whatever signs. */
  readonly title: string;
  /** As much of the title as has room on one line, for the head of a page. */
  readonly running: string;
  /** Told of the document only where that is asked for. */
  readonly author: string | null;
  /** What is still open, to be told at the head of the first page. */
  readonly notice: string | null;
  /** Whether place-holders and missing sections are marked. */
  readonly marks: boolean;
  readonly head: HeadData | null;
  /** Whether a heading of the letter itself is its title; else the subject in its head heads the document. */
  readonly titled: boolean;
  /** How much higher headings stand in the document than in the letter: 1 where nothing else would be the first. */
  readonly raised: 0 | 1;
  readonly blocks: readonly Block[];
  /** By the number in a mark; a mark for which there is none is a number and nothing else. */
  readonly notes: readonly NoteData[];
  /** Notes that no mark in the text brings to a page: they stand below the letter. */
  readonly loose: readonly number[];
}

/** The head in words, ready to be set; what it does not tell is null or empty. */
export interface HeadData {
  readonly form: HeadPiece['form'];
  /** The house that it is printed for; in the form of a ministry only where the address does not name it. */
  readonly chamber: string | null;
  /** «2» behind «Tweede Kamer der Staten-Generaal». */
  readonly figure: string | null;
  /** «Vergaderjaar 2023–2024». */
  readonly year: string | null;
  readonly dossiers: readonly { readonly dossier: string; readonly title: string | null }[];
  /** «Nr. 1654». */
  readonly number: string | null;
  /** Dossier, number and year on one line. */
  readonly filing: string | null;
  readonly sender: string | null;
  readonly addressee: readonly string[];
  readonly when: string | null;
  readonly subject: readonly Run[];
  /** At the foot of every page of a Kamerstuk: «Tweede Kamer, vergaderjaar 2023–2024, 21 501-34, nr. 418». */
  readonly identity: string;
  /** Facts (names of `HeadPiece.open`) that hold a place-holder. */
  readonly open: readonly string[];
  readonly rest: readonly Block[];
  readonly piece: number;
}

export interface NoteData {
  readonly number: string;
  readonly blocks: readonly Block[];
  readonly whole?: true;
}

/** `piece`: index of the piece of the manuscript that begins here. `whole`: no word of it is cut at the end of a line (hyphens.ts). */
export type Block = { readonly piece?: number; readonly whole?: true } & (
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly runs: readonly Run[] }
  | {
      readonly kind: 'text';
      readonly runs: readonly Run[];
      readonly part: 'salutation' | 'body' | 'signature';
      /** Whether it has notes and so few lines that it stands on one page. */
      readonly short?: true;
      /** On the page of what follows (staying.ts): of a heading; of something else, with as much room between. */
      readonly stays?: 'headings' | 'tight' | 'loose';
    }
  | ({
      readonly kind: 'list';
      readonly start: number | null;
      readonly tight: boolean;
      readonly items: readonly (readonly Block[])[];
      /** The highest number of the list that this is a stretch of: all numbers get its room. */
      readonly last?: number;
    } & Stretch)
  | ({ readonly kind: 'quote'; readonly blocks: readonly Block[] } & Stretch)
  | ({
      readonly kind: 'table';
      readonly columns: number;
      readonly align: readonly ('left' | 'center' | 'right')[];
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    } & Stretch)
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'rule' }
  /** What follows stands on the next page. */
  | { readonly kind: 'break' }
  | { readonly kind: 'missing'; readonly depth: number; readonly name: string }
);

/** Of a block with notes (`units.ts`). */
interface Stretch {
  /** How it is set: each unit by itself, as a whole that stands on one page, or with a unit that may go on to the next. */
  readonly apart?: 'units' | 'whole' | 'tall';
  /** Of a table: its columns, in pt. */
  readonly widths?: readonly number[];
  /** Whether it goes on with a block that was cut, and whether another goes on with it. */
  readonly continues?: true;
  readonly continued?: true;
}

export interface PagesOptions {
  readonly marks: boolean;
  readonly notice: string | null;
  readonly author: string | null;
}

/** Deeper than this, lists and quotes stand no further in: the typesetter follows no endless depth, and no page has room. */
const DEEPEST = 8;

/** A table with more columns has no room on the page: its rows become lines. */
const MOST_COLUMNS = 12;

/** Signs that have room on one line at the head of a page. */
const RUNNING = 80;

/** The typesetter's data for a letter; all its words, whatever they hold. */
export function pagesData(manuscript: Manuscript, options: PagesOptions): PagesData {
  const ids = new Set(manuscript.pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.id] : [])));
  const numbers = manuscript.notes.map(({ number }) => number);
  const text = new Inline({ ids, numbers, marksPlaced: true });
  const within = new Inline({ ids, numbers, marksPlaced: false });
  const head = manuscript.pieces.find((piece) => piece.kind === 'head');
  const headIndex = head === undefined ? -1 : manuscript.pieces.indexOf(head);
  const made = head === undefined ? null : headData(head, headIndex, text);
  const { blocks, notes } = hyphensFirst(
    staying(inCompany(manuscript.pieces.flatMap((piece, index) => ofPiece(piece, index, text)))),
    manuscript.notes.map(({ number, content }) => ({ number, blocks: blocksOf(content, within, 0) })),
  );
  const loose = notes.flatMap((_, index) => (text.placed.has(index) ? [] : [index]));
  const { title } = manuscript;
  const short = title.length > RUNNING ? `${title.slice(0, RUNNING).replace(/[\s,;:–-]+\S*$/u, '')} …` : title;
  const titled = manuscript.pieces.some((piece) => piece.kind === 'heading' && piece.depth === 1);
  return {
    title,
    running: tidy(short),
    author: options.author === null ? null : harmless(options.author),
    notice: options.notice === null ? null : tidy(options.notice),
    marks: options.marks,
    head: made,
    titled,
    raised: titled || (made?.subject.length ?? 0) > 0 ? 0 : 1,
    blocks,
    notes,
    loose,
  };
}

function headData(head: HeadPiece, index: number, inline: Inline): HeadData {
  const words = (text: string | null): string | null => (text === null ? null : tidy(text));
  const isLetter = head.form === 'brief';
  const chamber = chamberOf(head);
  const sender = head.sender === null ? null : isLetter ? senderInLetter(head.sender) : senderInPrint(head.sender);
  return {
    form: head.form,
    chamber: words(isLetter ? chamberBesideAddress(head) : (chamber?.name ?? null)),
    figure: chamber?.figure ?? null,
    year: words(head.sessionYear === null ? null : `Vergaderjaar ${head.sessionYear}`),
    dossiers: head.dossiers.map(({ dossier, title }) => ({ dossier: tidy(dossier), title: words(title) })),
    number: words(head.number === null ? null : `Nr. ${head.number}`),
    filing: words(filingOf(head)),
    sender: words(sender),
    addressee: addressLines(head.addressee).map(tidy),
    when: words(placeAndDate(head)),
    subject: inline.runs(head.subject),
    identity: tidy(identityOf(head)),
    open: [...head.open],
    rest: blocksOf(head.rest, inline, 0),
    piece: index,
  };
}

/** How the publisher names a Kamerstuk at the foot of its pages. */
function identityOf(head: HeadPiece): string {
  const { sessionYear, dossiers, number } = head;
  return [
    chamberOf(head)?.name.replace(/ der Staten-Generaal$/i, '') ?? null,
    sessionYear === null ? null : `vergaderjaar ${sessionYear}`,
    dossiers[0]?.dossier ?? null,
    number === null ? null : `nr. ${number}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function ofPiece(piece: Piece, index: number, inline: Inline): readonly Block[] {
  switch (piece.kind) {
    case 'head':
      return [];
    case 'heading':
      return [{ kind: 'heading', depth: piece.depth, id: piece.id, runs: inline.runs(piece.words), piece: index }];
    case 'missing':
      return [{ kind: 'missing', depth: piece.depth, name: tidy(piece.name), piece: index }];
    case 'flow': {
      const [first, ...more] = blocksOf([piece.node], inline, 0);
      if (first === undefined) return [];
      const own = first.kind === 'text' ? { ...first, part: piece.part } : first;
      return [{ ...own, piece: index }, ...more];
    }
  }
}

function blocksOf(nodes: readonly RootContent[], inline: Inline, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let loose: PhrasingContent[] = [];
  const endLoose = (): void => {
    const runs = inline.runs(loose);
    if (runs.length > 0) blocks.push({ kind: 'text', runs, part: 'body' });
    loose = [];
  };
  for (const node of nodes) {
    const made = blockOf(node, inline, depth);
    if (made === null) {
      // Every other node stands among words.
      loose.push(node as PhrasingContent);
      continue;
    }
    endLoose();
    for (const block of made) blocks.push(block);
  }
  endLoose();
  return staying(blocks);
}

/** Null for what stands among words. */
function blockOf(node: RootContent, inline: Inline, depth: number): readonly Block[] | null {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const runs = inline.runs(node.children);
      return runs.length === 0 ? [] : [{ kind: 'text', runs, part: 'body' }];
    }
    case 'blockquote': {
      if (depth >= DEEPEST) return flat(node, inline);
      const blocks = blocksOf(node.children, inline, depth + 1);
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
    }
    case 'list': {
      if (depth >= DEEPEST) return flat(node, inline);
      const items = node.children.map((item): readonly Block[] => {
        const blocks = blocksOf(item.children, inline, depth + 1);
        if (typeof item.checked !== 'boolean') return blocks;
        return [{ kind: 'text', runs: [{ t: item.checked ? '[x]' : '[ ]' }], part: 'body' }, ...blocks];
      });
      const start = node.ordered === true ? (node.start ?? 1) : null;
      const tight = node.spread !== true && node.children.every((item) => item.spread !== true);
      return [{ kind: 'list', start, tight, items }];
    }
    case 'table': {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inline.cell(cell.children)));
      const columns = Math.max(...node.children.map((row) => row.children.length));
      if (head === undefined || columns < 1) return [];
      if (columns > MOST_COLUMNS) {
        return [head, ...rows].map((row) => ({
          kind: 'text',
          part: 'body',
          runs: row.flatMap((cell, index) => (index === 0 ? cell : [{ t: ' | ' }, ...cell])),
        }));
      }
      const full = (row: readonly (readonly Run[])[]): readonly (readonly Run[])[] =>
        Array.from({ length: columns }, (_, index) => row[index] ?? []);
      const align = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? 'left');
      return [{ kind: 'table', columns, align, head: full(head), rows: rows.map(full) }];
    }
    case 'code':
      return [{ kind: 'code', lines: node.value.split(/\r\n|\r|\n/).map(codeLine) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'definition':
    case 'yaml':
      return [];
    case 'footnoteDefinition':
      return blocksOf(node.children, inline, depth);
    default:
      return null;
  }
}

/** What lies deeper than a page can show: its words, one paragraph for each stretch of them. */
function flat(node: RootContent, inline: Inline): readonly Block[] {
  const blocks: Block[] = [];
  const waiting: RootContent[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'blockquote' || next.type === 'list' || next.type === 'listItem') {
      waiting.push(...next.children.toReversed());
    } else {
      blocks.push(...blocksOf([next], inline, DEEPEST));
    }
  }
  return blocks;
}

/** Signs that stand below one another stay so; a line that is too long breaks at a space, as any other. */
function codeLine(line: string): string {
  const columns = line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, (blank, at: number) => {
    const kept = '\u00a0'.repeat(blank.length - 1);
    return at === 0 ? `${kept}\u00a0` : `${kept} `;
  });
  return tidy(columns);
}
