import type { Change } from '../letter/text/blocks.js';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { Reader, type ReadOptions } from '../letter/reader.js';
import { STANDARD } from '../profile/standaard.js';
import type { Profile } from '../profile/types.js';
import type { Counts, Phase, Position, Range, TreatAs } from '../protocol.js';
import { Checker } from '../rules/checker.js';
import type { JudgeOptions } from '../rules/judge.js';
import type { Finding } from '../rules/rule.js';
import { count } from './counts.js';
import { LineText } from './lineText.js';
import { Quiet } from './quiet.js';
import { DEFAULT_SETTINGS, fileName, treatment, type DocumentSettings } from './settings.js';

/** A document read and judged at one version: what every feature answers from, until its next change. */
export interface Checked {
  readonly version: number;
  readonly isLetter: boolean;
  /** Of what is shown. */
  readonly counts: Counts;
  /** What is found and does not wait for who is typing, sorted by place: all that is needed to show it. */
  readonly shown: readonly Finding[];
  /** The letter, and its findings with fixes; made when first asked for, where an edit only moved what was found. */
  readonly letter: Letter;
  readonly findings: readonly Finding[];
  /** The place of an offset in the text. */
  readonly positionAt: (offset: number) => Position;
}

/** One change of a text as the protocol sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** A house style and the address of its file; null for one that is built in. */
export interface HouseStyle {
  readonly profile: Profile;
  readonly source: string | null;
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
 * An open document: its text, the reader that keeps its blocks, and what was found in it at this version.
 * Nothing in it is shared with another document, so that a letter that cannot be read stands alone.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  settings: DocumentSettings = DEFAULT_SETTINGS;
  /** Fulfilled when `settings` are those of the client; never rejected. */
  ready: Promise<void> = Promise.resolve();
  readonly #text: LineText;
  #version: number;
  #treatAs: TreatAs = 'auto';
  #style: HouseStyle = { profile: STANDARD, source: null };
  #inFinalCheck = false;
  readonly #quiet: Quiet | null;
  #checker: Checker | null = null;
  /** Under way while a long text is read in slices, with the edits that came in meanwhile. */
  #preparing: { readonly done: Promise<void>; readonly late: Change[] } | null = null;
  /** What was found at this version; null before it was asked for, `failed` where reading or judging threw. */
  #checked: Checked | 'failed' | null = null;

  /** @param waits whether what is half-finished waits; only where the client can be told later */
  constructor(uri: string, languageId: string, version: number, text: string, waits = false) {
    this.uri = uri;
    this.languageId = languageId;
    this.#quiet = waits ? new Quiet() : null;
    this.#text = new LineText(text);
    this.#version = version;
  }

  get text(): string {
    return this.#text.text;
  }

  get version(): number {
    return this.#version;
  }

  get readOptions(): ReadOptions {
    return { profile: this.#style.profile, treatAs: this.#treatAs, fileName: fileName(this.uri) };
  }

  get judgeOptions(): JudgeOptions {
    return { phase: this.phase, severities: this.settings.severities };
  }

  /** The phase in which the document is shown: that of its settings, unless it is in its final check. */
  get phase(): Phase {
    return this.#inFinalCheck ? 'eindcontrole' : this.settings.phase;
  }

  get inFinalCheck(): boolean {
    return this.#inFinalCheck;
  }

  /** Begins or ends the final check of this document; what was found before counts no longer. */
  set inFinalCheck(on: boolean) {
    this.#inFinalCheck = on;
    this.rest();
    this.#checker?.configure(this.readOptions, this.judgeOptions);
  }

  /** Takes over settings, treatment and house style; what was found before counts no longer. */
  configure(
    settings: DocumentSettings,
    asked: TreatAs | undefined,
    folders: readonly string[],
    style: HouseStyle = this.#style,
  ): void {
    this.settings = settings;
    this.#style = style;
    const { profile, source } = style;
    this.#treatAs = treatment(this, asked, settings, folders, { files: profile.files, source });
    this.rest();
    this.#checker?.configure(this.readOptions, this.judgeOptions);
  }

  /** Applies changes in the order in which the client made them. */
  change(version: number, changes: readonly ContentChange[]): void {
    this.#checked = null;
    this.#version = version;
    const edits: Change[] = [];
    for (const change of changes) {
      const edit = this.#editOf(change);
      edits.push(edit);
      if (change.range === undefined) this.#text.replace(change.text);
      else this.#text.edit(edit);
      this.#preparing?.late.push(edit);
      try {
        this.#checker?.edit(edit);
      } catch {
        // The text itself is safe; the next check reads it afresh and reports what goes wrong there.
        this.#checker = null;
      }
    }
    this.#quiet?.edit(changes, edits);
  }

  /** Whether what was typed last may be half-finished. */
  get isTyping(): boolean {
    return this.#quiet?.isTyping === true;
  }

  /** Takes the line of the caret; null where it left the document. Returns whether more is to be shown than was. */
  caretAt(line: number | null): boolean {
    const isDue = this.#quiet?.caretAt(line) === true;
    if (isDue) this.#checked = null;
    return isDue;
  }

  /** What was typed is finished. Returns whether more is to be shown than was. */
  rest(): boolean {
    this.#checked = null;
    return this.#quiet?.rest() === true;
  }

  #editOf({ range, text }: ContentChange): Change {
    if (range === undefined) return { start: 0, end: this.#text.length, text };
    const [from, to] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return { start: Math.min(from, to), end: Math.max(from, to), text };
  }

  /**
   * Reads a long text in slices, so that other letters are served in between. Afterwards `check` finds its blocks read.
   * Never rejected: what goes wrong goes wrong again in `check`, and is reported there.
   */
  prepare(): Promise<void> {
    if (this.#preparing !== null) return this.#preparing.done;
    if (this.#checker !== null || this.#checked !== null || this.#text.length <= LONG) return Promise.resolve();
    const late: Change[] = [];
    const done = this.#readInSlices(this.#text.text, late)
      .then((reader) => {
        reader.options = this.readOptions;
        this.#checker = new Checker(reader, this.judgeOptions);
      })
      .catch(() => undefined)
      .finally(() => {
        this.#preparing = null;
      });
    this.#preparing = { done, late };
    return done;
  }

  async #readInSlices(text: string, late: readonly Change[]): Promise<Reader> {
    const reader = new Reader(text, this.readOptions);
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
      this.#checker ??= new Checker(new Reader(this.#text.text, this.readOptions), this.judgeOptions);
      this.#checked = checkedBy(this.#checker, this.#version, this.#text, this.#quiet);
      return this.#checked;
    } catch (error) {
      this.#checker = null;
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
    return this.#text.offsetAt(position);
  }
}

function checkedBy(checker: Checker, version: number, text: LineText, quiet: Quiet | null): Checked {
  const found = checker.findings;
  const shown = quiet?.show(found, (line) => placeOf(checker, text, line)) ?? found;
  return {
    version,
    isLetter: checker.isLetter,
    counts: count(shown),
    shown,
    get letter() {
      return checker.letter;
    },
    get findings() {
      return checker.judged.findings;
    },
    positionAt: (offset) => text.positionAt(offset),
  };
}

/** Where a line is, and the headings of the item that it stands in. */
function placeOf(checker: Checker, text: LineText, line: number): { line: Span; headings: () => readonly Span[] } {
  const start = text.offsetAt({ line, character: 0 });
  const end = start + text.lineAt(line).trimEnd().length;
  return {
    line: { start, end },
    headings: () => {
      const { items, headings } = checker.letter;
      const item = items.findLast(({ span }) => span.start <= start && start <= span.end);
      return headings.filter((heading) => heading.item === item?.index).map(({ span }) => span);
    },
  };
}
