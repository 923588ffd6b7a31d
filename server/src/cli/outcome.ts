import type { Counts } from '../protocol.js';

/** What came of one file: plain data, so that a worker can hand it over. `fixed`: how many fixes were made. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly path: string;
      /** What the chosen format says of the file; '' for nothing. */
      readonly shown: string;
      readonly counts: Counts;
      readonly fixed: number;
    }
  | { readonly kind: 'skipped'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: string };

/** What a run comes to: the summary of `--format json` and the closing line for people. */
export interface Totals {
  readonly files: number;
  readonly skipped: number;
  readonly failed: number;
  readonly counts: Counts;
  readonly fixed: number;
}

export const NOTHING: Totals = {
  files: 0,
  skipped: 0,
  failed: 0,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  fixed: 0,
};

export function add(totals: Totals, outcome: Outcome): Totals {
  if (outcome.kind === 'skipped') return { ...totals, skipped: totals.skipped + 1 };
  if (outcome.kind === 'failed') return { ...totals, failed: totals.failed + 1 };
  const { counts, fixed } = outcome;
  return {
    ...totals,
    files: totals.files + 1,
    fixed: totals.fixed + fixed,
    counts: {
      error: totals.counts.error + counts.error,
      warning: totals.counts.warning + counts.warning,
      information: totals.counts.information + counts.information,
      hint: totals.counts.hint + counts.hint,
    },
  };
}
