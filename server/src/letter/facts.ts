import type { Reference } from '../references/types.js';
import type { WrittenDate } from './dates/dates.js';
import type { Placeholder } from './words/placeholders.js';
import type { Prose } from './text/prose.js';
import type { Span } from './span.js';
import type { SuspectMark } from './notes/suspects.js';
import type { Unit } from './text/units.js';

/** Where among the units of a block a piece of prose stands. */
export type Place = 'heading' | 'paragraph' | 'entry' | 'cell' | 'quote' | 'note';

/**
 * One piece of prose with what its words say. Scanners see the words only; their spans count from the start of
 * `prose.text` and lead to the source through `sourceSpan`.
 */
export interface Passage {
  readonly place: Place;
  /** Index of the top-level unit in `Facts.units` that it belongs to. */
  readonly unit: number;
  readonly prose: Prose;
  readonly references: readonly Reference[];
  readonly dates: readonly WrittenDate[];
  readonly placeholders: readonly Placeholder[];
  readonly suspects: readonly SuspectMark[];
}

/** An HTML comment, on its own or among words; `text` is what stands between `<!--` and `-->`. */
export interface CommentFact {
  readonly span: Span;
  readonly text: string;
}

/** What one block says: a pure function of its text. Places count from the start of the block. */
export interface Facts {
  readonly units: readonly Unit[];
  readonly passages: readonly Passage[];
  readonly comments: readonly CommentFact[];
}
