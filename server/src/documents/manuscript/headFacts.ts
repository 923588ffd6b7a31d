import { unitLines, placed, type UnitLine } from '../../letter/head/headLines.js';
import type { FlowUnit, Letter } from '../../letter/letter.js';
import { overlaps, shift, within, type Span } from '../../letter/span.js';
import { sourceSpan } from '../../letter/text/prose.js';
import { harmless } from './harmless.js';
import type { HeadFact, HeadPiece } from './manuscript.js';

/** The head of a letter as facts, and the lines that they were taken from: what else stands there is kept as it is. */
export interface HeadFacts {
  readonly facts: Omit<HeadPiece, 'kind' | 'form' | 'span' | 'subject' | 'rest'>;
  /** Lines that the facts say in full. */
  readonly taken: readonly Span[];
  /** The line of the subject: what stands behind its label, which may hold notes and links. */
  readonly subject: {
    readonly line: Span;
    readonly from: number;
    readonly text: string;
    readonly inTable: boolean;
  } | null;
  readonly salutation: Span | null;
  /** What begins before this belongs to the head. */
  readonly end: number;
}

/** Words of a line that its form in print says without them. */
const LABELS: ReadonlySet<string> = new Set([
  'vergaderjaar',
  'nr',
  'brief',
  'van',
  'aan',
  'datum',
  'betreft',
  'onderwerp',
]);
/** What the publisher prints at the top, with the figure of the chamber or not. */
const CHAMBER = /^(?:Tweede|Eerste) Kamer der Staten-Generaal(?: [12])?$/i;
/** Further lines of an address. */
const LONGEST_ADDRESS = 5;

/** A longer paragraph is text. */
const LONGEST_IN_HEAD = 150;

interface Line {
  readonly line: UnitLine;
  readonly unit: FlowUnit;
  readonly span: Span;
}

/** Reads the head; null where the letter has none. */
export function headFacts(letter: Letter): HeadFacts | null {
  if (letter.head.form === 'geen') return null;
  return new HeadReader(letter).read();
}

class HeadReader {
  readonly #letter: Letter;
  readonly #lines: readonly Line[];
  readonly #taken: Span[] = [];
  readonly #open = new Set<HeadFact>();

  constructor(letter: Letter) {
    this.#letter = letter;
    this.#lines = linesOf(letter);
  }

  read(): HeadFacts {
    const { head } = this.#letter;
    const sender = this.#sender();
    const facts = {
      chamber: this.#chamber(),
      sender,
      number: this.#number(),
      sessionYear: this.#sessionYear(),
      dossiers: this.#dossiers(),
      addressee: this.#addressee(),
      ...this.#placeAndDate(),
      open: this.#open,
    };
    const subject = this.#subject();
    const ends = [...this.#taken, ...(subject === null ? [] : [subject.line])].map(({ end }) => end);
    return {
      facts,
      taken: this.#taken,
      subject,
      salutation: head.salutation,
      end: Math.max(head.salutation?.start ?? 0, ...ends),
    };
  }

  /** Takes over what a line says, where nothing of it is lost: no other words, no notes. */
  #take(fact: HeadFact, { line, span }: Line, ...said: readonly string[]): boolean {
    const { prose, at, text } = line;
    const holdsMark = prose.marks.some((mark) => mark.at >= at && mark.at <= at + text.length);
    if (holdsMark || !saysAll(text, said)) return false;
    this.#taken.push(span);
    if (this.#letter.placeholders.some((one) => overlaps(one.span, span))) this.#open.add(fact);
    return true;
  }

  #lineAt(span: Span | null | undefined): Line | undefined {
    return span == null ? undefined : this.#lines.find((line) => line.span.start === span.start);
  }

  #patterned(pattern: UnitLine['pattern']): Line | undefined {
    return this.#lines.find(({ line }) => line.pattern === pattern);
  }

  #sender(): string | null {
    const { head } = this.#letter;
    if (head.sender !== null) {
      const line = this.#lineAt(head.lines.get('letter')) ?? this.#lineAt(head.lines.get('number'));
      const number = head.number === null ? [] : [head.number];
      if (line !== undefined && this.#take('sender', line, head.sender, ...number)) return shown(head.sender);
    }
    const ministry = this.#patterned('ministry');
    return ministry !== undefined && this.#take('sender', ministry, ministry.line.text)
      ? shown(ministry.line.text)
      : null;
  }

  #chamber(): string | null {
    const line = this.#lines.find(({ line: { text } }) => CHAMBER.test(text));
    return line !== undefined && this.#take('chamber', line, line.line.text) ? shown(line.line.text) : null;
  }

  #number(): string | null {
    const { number, lines, sender } = this.#letter.head;
    const line = this.#lineAt(lines.get('number'));
    if (number === null || line === undefined) return null;
    const known = this.#taken.includes(line.span) || this.#take('number', line, number, sender ?? '');
    return known ? shown(number) : null;
  }

  #sessionYear(): string | null {
    const line = this.#lineAt(this.#letter.head.lines.get('year'));
    const year = line?.line.text.replace(/^vergaderjaar\s+/i, '') ?? '';
    return line !== undefined && this.#take('sessionYear', line, year) ? shown(year) : null;
  }

  #dossiers(): HeadPiece['dossiers'] {
    const { dossiers } = this.#letter.head;
    return dossiers.flatMap((dossier) => {
      const line = this.#lines.find(({ span }) => within(dossier.span, span));
      if (line === undefined) return [];
      const { titleSpan, title } = dossier;
      const isOnLine = titleSpan !== null && within(titleSpan, line.span);
      const number = (isOnLine ? line.line.text.slice(0, -(title?.length ?? 0)) : line.line.text).trim();
      if (!this.#take('dossiers', line, number, isOnLine ? (title ?? '') : '')) return [];
      const below = isOnLine ? undefined : this.#lineAt(titleSpan);
      const isTitled = isOnLine || (below !== undefined && this.#take('dossiers', below, title ?? ''));
      return [{ dossier: shown(number), title: isTitled && title !== null ? shown(title) : null }];
    });
  }

  #addressee(): readonly string[] {
    const first = this.#lineAt(this.#letter.head.lines.get('addressee'));
    if (first === undefined) return [];
    const text = first.line.text.replace(/^aan\s*:?\s*(?=\S)/i, '');
    if (!this.#take('addressee', first, text)) return [];
    const address = [shown(text)];
    for (const line of this.#addressBelow(first)) {
      if (this.#isTaken(line) || !this.#take('addressee', line, line.line.text)) break;
      address.push(shown(line.line.text));
    }
    return address;
  }

  /** Further lines of the address: those under it, and paragraphs of a street and a place behind it. */
  #addressBelow(first: Line): readonly Line[] {
    const behind = this.#lines.slice(this.#lines.indexOf(first) + 1);
    const end = behind.findIndex(({ line, unit }) => {
      if (line.pattern !== null && line.pattern !== 'office') return true;
      return unit !== first.unit && !unitLines(unit.unit).some(({ pattern }) => pattern === 'office');
    });
    return behind.slice(0, end === -1 ? LONGEST_ADDRESS : Math.min(end, LONGEST_ADDRESS));
  }

  #placeAndDate(): { place: string | null; date: string | null } {
    const line = this.#lineAt(this.#letter.head.lines.get('place')) ?? this.#lineAt(this.#letter.head.dateSpan);
    if (line === undefined) return { place: null, date: null };
    const text = line.line.text.replace(/^datum\s*:?\s*/i, '');
    const comma = text.indexOf(',');
    const [place, date] = comma === -1 ? [null, text] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
    if (date === '' || !this.#take('date', line, place ?? '', date)) return { place: null, date: null };
    return { place: place === null ? null : shown(place), date: shown(date) };
  }

  #subject(): HeadFacts['subject'] {
    const line = this.#lineAt(this.#letter.head.subjectSpan);
    const label = /^(?:betreft|onderwerp)\s*:?\s*/i.exec(line?.line.text ?? '');
    if (line === undefined || label === null || label[0].length === line.line.text.length) return null;
    const { prose, at, text } = line.line;
    const inTable = line.unit.unit.kind === 'table';
    const words = text.slice(label[0].length);
    if (this.#isBehindText(line.span)) return null;
    // words of a cell by themselves: what hangs on them would be lost
    if (inTable && !this.#take('subject', line, words)) return null;
    const from = shift(sourceSpan(prose, at + label[0].length, at + text.length), line.unit.base).start;
    return { line: line.span, from, text: shown(words), inTable };
  }

  /** A line «Onderwerp» of a table further down is none of the head's. */
  #isBehindText(line: Span): boolean {
    if (this.#letter.head.salutation !== null) return false;
    return this.#letter.flow.some(
      ({ unit, span }) =>
        unit.kind === 'paragraph' && span.end <= line.start && span.end - span.start > LONGEST_IN_HEAD,
    );
  }

  #isTaken({ span }: Line): boolean {
    return this.#taken.some((one) => overlaps(one, span));
  }
}

function linesOf({ flow, head }: Letter): readonly Line[] {
  const lines: Line[] = [];
  for (const [at, unit] of flow.entries()) {
    if (unit.span.start >= head.end) break;
    for (const line of unitLines(unit.unit)) lines.push({ line, unit, span: placed(line, unit, at).span });
  }
  return lines;
}

const WORD = /[\p{L}\p{N}]+/gu;

function saysAll(text: string, said: readonly string[]): boolean {
  const known = new Set(said.flatMap((one) => one.toLowerCase().match(WORD) ?? []));
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.every((word) => known.has(word) || LABELS.has(word)) && !text.includes('\uFFFC');
}

function shown(text: string): string {
  return harmless(text).replace(/\s+/g, ' ').trim();
}
