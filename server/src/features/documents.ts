import type { Change } from '../letter/blocks.js';
import type { Letter } from '../letter/letter.js';
import { Reader, type ReadOptions } from '../letter/reader.js';
import { STANDARD } from '../profile/standaard.js';
import type { Counts, Position, Range, TreatAs } from '../protocol.js';
import { judge, type JudgeOptions } from '../rules/judge.js';
import type { Finding } from '../rules/rule.js';
import { count } from './counts.js';
import { Lines } from './lines.js';
import { DEFAULT_SETTINGS, fileName, treatment, type DocumentSettings } from './settings.js';

/** A letter read and judged: what every feature answers from. */
export interface Checked {
  readonly version: number;
  readonly letter: Letter;
  readonly isLetter: boolean;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

/** One change of a text as the protocol sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** From this many UTF-16 code units on a text is read in slices, each of so many blocks. */
const LONG = 100_000;
const SLICE_OF_BLOCKS = 200;

/** Lets what waits go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * An open document: its text as lines, the reader that keeps its blocks, and what was found in it at this version.
 * Nothing in it is shared with another document, so that a letter that cannot be read stands alone.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  settings: DocumentSettings = DEFAULT_SETTINGS;
  /** Fulfilled when `settings` are those of the client; never rejected. */
  ready: Promise<void> = Promise.resolve();
  readonly lines: Lines;
  #treatAs: TreatAs = 'auto';
  #reader: Reader | null = null;
  /** Under way while a long text is read in slices, with the edits that came in meanwhile. */
  #preparing: { readonly done: Promise<void>; readonly late: Change[] } | null = null;
  /** What was found at this version; null before it was asked for, `failed` where reading or judging threw. */
  #checked: Checked | 'failed' | null = null;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.lines = new Lines(text);
  }

  get readOptions(): ReadOptions {
    return { profile: STANDARD, treatAs: this.#treatAs, fileName: fileName(this.uri) };
  }

  get judgeOptions(): JudgeOptions {
    return { phase: this.settings.phase, severities: this.settings.severities };
  }

  /** Takes over settings and treatment; what was found before counts no longer. */
  configure(settings: DocumentSettings, asked: TreatAs | undefined, folders: readonly string[]): void {
    this.settings = settings;
    this.#treatAs = treatment(this, asked, settings, folders);
    this.#checked = null;
    if (this.#reader !== null) this.#reader.options = this.readOptions;
  }

  /** Applies changes in the order in which the client made them. */
  change(version: number, changes: readonly ContentChange[]): void {
    this.version = version;
    this.#checked = null;
    for (const change of changes) {
      const start = change.range === undefined ? 0 : this.lines.offsetAt(change.range.start);
      const end = change.range === undefined ? this.lines.length : this.lines.offsetAt(change.range.end);
      this.#edit(Math.min(start, end), Math.max(start, end), change.text);
    }
  }

  #edit(start: number, end: number, text: string): void {
    this.lines.edit(start, end, text);
    this.#preparing?.late.push({ start, end, text });
    try {
      this.#reader?.edit({ start, end, text });
    } catch {
      // The text itself is safe in `lines`; the next check reads it afresh and reports what goes wrong there.
      this.#reader = null;
    }
  }

  /**
   * Reads a long text in slices, so that other letters are served in between. Afterwards `check` finds its blocks read.
   * Never rejected: what goes wrong goes wrong again in `check`, and is reported there.
   */
  prepare(): Promise<void> {
    if (this.#preparing !== null) return this.#preparing.done;
    if (this.#reader !== null || this.#checked !== null || this.lines.length <= LONG) return Promise.resolve();
    const late: Change[] = [];
    const done = this.#readInSlices(late)
      .then((reader) => {
        reader.options = this.readOptions;
        this.#reader = reader;
      })
      .catch(() => undefined)
      .finally(() => {
        this.#preparing = null;
      });
    this.#preparing = { done, late };
    return done;
  }

  async #readInSlices(late: readonly Change[]): Promise<Reader> {
    const reader = new Reader(this.lines.text, this.readOptions);
    for (let until = SLICE_OF_BLOCKS; until < reader.blocks; until += SLICE_OF_BLOCKS) {
      reader.read(until);
      await nextTurn();
    }
    for (const edit of late) reader.edit(edit);
    return reader;
  }

  /**
   * Reads and judges the text, once per version and settings.
   *
   * @param report told once per version what was thrown, if anything
   * @returns null where the text could not be read
   */
  check(report: (error: unknown) => void): Checked | null {
    if (this.#checked === 'failed') return null;
    if (this.#checked !== null) return this.#checked;
    try {
      this.#reader ??= new Reader(this.lines.text, this.readOptions);
      const letter = this.#reader.letter;
      const findings = judge(letter, this.judgeOptions);
      const isLetter = letter.recognition.letter;
      this.#checked = { version: this.version, letter, isLetter, findings, counts: count(findings) };
      return this.#checked;
    } catch (error) {
      this.#reader = null;
      this.#checked = 'failed';
      report(error);
      return null;
    }
  }

  /** How the document is read in the end, after request, settings and language. */
  get treatedAs(): TreatAs {
    return this.#treatAs;
  }

  offsetAt(position: Position): number {
    return this.lines.offsetAt(position);
  }
}
