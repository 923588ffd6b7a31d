import type { Letter } from '../../letter/letter.js';
import type { Finding } from '../../rules/rule.js';
import type { Outcome, Totals } from '../outcome.js';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const;
export type FormatName = (typeof FORMATS)[number];

/** One letter that was checked, as a format shows it. */
export interface Shown {
  readonly path: string;
  readonly letter: Letter;
  /** In order of the text. */
  readonly findings: readonly Finding[];
  /** The text as it was read, and as it is mended; null where nothing was mended. */
  readonly mended: { readonly before: string; readonly after: string } | null;
}

/**
 * A form of output. It is written piece by piece, so that a run over many files holds few of them: `start`, then what
 * `file` and `failed` give, with `between` between two that are not empty, then `end`. `file` may run in a worker. A form
 * with an `overview` begins with it, and is therefore held until the end.
 */
export interface Format {
  readonly start: string;
  /** What comes of all files together, or '' where that adds nothing; those that were skipped are only in the totals. */
  readonly overview: ((outcomes: readonly Outcome[], totals: Totals) => string) | null;
  readonly between: string;
  readonly file: (shown: Shown) => string;
  readonly failed: (path: string, error: string) => string;
  readonly end: (totals: Totals) => string;
}

/** How it is shown: plain data. */
export interface Look {
  readonly colours: boolean;
  /** Hyperlinks that a terminal understands. */
  readonly links: boolean;
  /** Folder with a page per rule, or null. */
  readonly pages: string | null;
  /** Without the closing line. */
  readonly quiet: boolean;
  /** Folder that paths are relative to. */
  readonly folder: string;
}
