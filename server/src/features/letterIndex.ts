import type { Letter, LetterReference } from '../letter/letter.js';
import { read } from '../letter/reader.js';
import { rewordedAt } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import { STANDARD } from '../profile/standaard.js';
import type { FileStamp, FileText, Range, TreatAs } from '../protocol.js';
import { rangeOf } from './places.js';
import { subjectsOf } from './referenceAt.js';
import { fileName } from './settings.js';
import { steadyOf } from './steady.js';
import { daysInWords } from './words.js';

/** A reference and where it stands. */
export interface IndexedReference {
  /** The short form of the house: the same for the same piece. */
  readonly name: string;
  readonly subjects: readonly string[];
  readonly range: Range;
}

/** An item of the agenda, or the letter itself. */
export interface IndexedHeading {
  readonly name: string;
  readonly range: Range;
  /** Whether it is a heading of Markdown, which an editor for Markdown finds by itself. */
  readonly isMarkdown: boolean;
}

/** What a text holds that can be looked for, as plain data: its words are not kept. */
export interface Indexed {
  /** The Council with its dates, or the name of the file. */
  readonly name: string;
  readonly isLetter: boolean;
  readonly first: Range;
  readonly items: readonly IndexedHeading[];
  readonly references: readonly IndexedReference[];
}

/** What a letter holds that can be looked for; of other Markdown only its references. */
export function indexed(uri: string, letter: Letter): Indexed {
  const { source, head } = letter;
  const isLetter = letter.recognition.letter;
  const range = (span: Span): Range => rangeOf(source, span);
  const days = daysInWords(head.councilDates);
  const council = head.council ?? 'Geannoteerde agenda';
  return {
    name: isLetter ? `${council}${days === '' ? '' : `, ${days}`}` : fileName(uri),
    isLetter,
    first: range(source.lineAt(letter.flow[0]?.span.start ?? 0)),
    items: isLetter
      ? letter.items.flatMap(({ title, heading }) => {
          const found = letter.headings[heading];
          if (found === undefined || title.trim() === '') return [];
          return [{ name: title.trim(), range: range(found.span), isMarkdown: found.level !== null }];
        })
      : [],
    references: letter.references.map((one) => indexedReference(letter, one)),
  };
}

function indexedReference({ source }: Letter, { reference, span }: LetterReference): IndexedReference {
  return { name: reference.houseForm, subjects: subjectsOf(reference), range: rangeOf(source, span) };
}

const byLetter = new WeakMap<Letter, Indexed>();

/** The same, made once for each version of a letter. */
export function indexedOnce(uri: string, letter: Letter): Indexed {
  const before = byLetter.get(letter);
  if (before !== undefined) return before;
  const found = followed(uri, letter) ?? indexed(uri, letter);
  byLetter.set(letter, found);
  return found;
}

/** After an edit of words in a paragraph what was found before, but for the references there. */
function followed(uri: string, letter: Letter): Indexed | null {
  const steady = steadyOf(letter);
  if (steady === null) return null;
  const { from, shifts } = steady;
  // The first line is looked at by itself, and may be one of these words.
  if (shifts.reworded.some(({ flow }) => flow === 0)) return null;
  const before = indexedOnce(uri, from);
  const isReworded = ({ span }: LetterReference): boolean => rewordedAt(shifts, span.start) !== undefined;
  if (!from.references.some(isReworded)) return before;
  const references = from.references.map((one, index) => {
    const [known, now] = [before.references[index], letter.references[index]];
    return now === undefined || (known !== undefined && !isReworded(one)) ? known : indexedReference(letter, now);
  });
  return { ...before, references: references.filter((one) => one !== undefined) };
}

/**
 * What was found in the files of a workspace that are not open. A file is read again only where its stamp differs; which
 * files there are, and their words, come from the client, so that it does not matter where they are kept.
 */
export class LetterIndex {
  readonly #known = new Map<string, { readonly stamp: string; readonly found: Indexed | null }>();

  /** The files whose text is to be sent: new ones and changed ones. What is not in the list is forgotten. */
  wanted(files: readonly FileStamp[]): readonly string[] {
    const listed = new Set(files.map(({ uri }) => uri));
    for (const uri of this.#known.keys()) if (!listed.has(uri)) this.#known.delete(uri);
    return files.filter(({ uri, stamp }) => this.#known.get(uri)?.stamp !== stamp).map(({ uri }) => uri);
  }

  /**
   * Reads a text and keeps what it holds.
   *
   * @throws where it cannot be read; it is then not asked for again until it changes
   */
  add({ uri, stamp, text }: FileText, treatAs: TreatAs): void {
    this.#known.set(uri, { stamp, found: null });
    const letter = read(text, { profile: STANDARD, treatAs, fileName: fileName(uri) });
    this.#known.set(uri, { stamp, found: indexed(uri, letter) });
  }

  /** What is known of each file, those that are open left to what their editor shows. */
  *besides(open: ReadonlyMap<string, unknown>): Generator<readonly [uri: string, found: Indexed]> {
    for (const [uri, { found }] of this.#known) if (found !== null && !open.has(uri)) yield [uri, found];
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
