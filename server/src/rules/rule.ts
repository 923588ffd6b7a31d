import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Severity } from './severity.js';

/** Text to put in the place of a stretch; an empty stretch inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding. Its edits are made only when they are asked for, and never overlap. */
export interface Fix {
  /** What it does, in the infinitive, with the result. */
  readonly title: string;
  /** No judgement is needed: it may be part of fix-all and `--fix`. */
  readonly safe: boolean;
  /** Fixes with one key do the same thing to the whole letter (renumbering): fix-all applies one of them. */
  readonly whole?: string;
  readonly edits: () => readonly Edit[];
}

/** What a rule reports; the engine adds the rule's name, its severity and its place in line and column. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  /** For programs: `{ section: 'krachtenveld' }`, `{ fault: 'nr-punt' }`. */
  readonly data?: Readonly<Record<string, string>>;
  /** Shown faded: text that may go. */
  readonly unnecessary?: boolean;
  readonly fixes?: readonly Fix[];
}

/**
 * A piece of a letter that shows the rule: places between ⟦ and ⟧ are where a finding of this rule begins and ends,
 * in order. Without them the piece gives none. Checked as a letter, whatever it looks like, with this rule alone.
 */
export interface Example {
  readonly text: string;
  /** The severity that the findings have, where it is not the rule's own. */
  readonly severity?: Severity;
  /** The message of the first finding, where the example shows it. */
  readonly message?: string;
  /** The text after the first fix of the first finding. */
  readonly fixed?: string;
  readonly note?: string;
}

/** What shows a rule and tests it. */
export interface Examples {
  readonly wrong: readonly Example[];
  /** Truly right: no rule gives an error or a warning. The first is the first wrong one, mended. */
  readonly right: readonly Example[];
  /** Where this rule is silent, though something may be amiss; the note says why. */
  readonly traps?: readonly Example[];
}

/** A rule: everything that is known of it stands here, and its documentation and tests are made from it. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** `safe` and `unsafe` as the best of its fixes. */
  readonly fix: 'safe' | 'unsafe' | 'none';
  /** For which of its findings the fix is safe, where it is not for all (Dutch). */
  readonly safely?: string;
  /** What it is about, where that is the file of a house style and no letter: its examples are such files. */
  readonly of?: 'profile';
  /** Waits in the phase `concept`. */
  readonly waits?: boolean;
  /** What it finds, in one sentence (Dutch). */
  readonly finds: string;
  /** Why that matters, with its ground (Dutch). */
  readonly why: string;
  /** What to do about it (Dutch). */
  readonly remedy: string;
  readonly examples: Examples;
  /** Judges a letter; a pure function of it, linear in its facts. Only rules about the checking itself look at the book. */
  readonly check: (letter: Letter, book: RuleBook) => Iterable<Report>;
}

/** What the rules about the checking itself know of the other rules. */
export interface RuleBook {
  /** Every rule that exists. */
  readonly names: readonly string[];
  /** What a rule finds in this letter when it is on and nothing is silenced; nothing for a name that is none. */
  readonly found: (rule: string) => readonly Report[];
}

/** A report with its rule and its severity: what faces show. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}
