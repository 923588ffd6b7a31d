import type { Span } from '../letter/span.js';
import type { Edit } from '../rules/rule.js';
import type { Checked } from './documents.js';

/** A change that the author may want at a place, without anything being wrong there. */
export interface Refactoring {
  /** For the edits, once the action is chosen; the same in every version. */
  readonly id: string;
  readonly kind: string;
  /** Can be done nearly everywhere, and our own extension has a command for it: there it is offered only by its kind. */
  readonly hasCommand?: boolean;
  /** Its edits take a look at the whole letter as it would be: they are made when it is chosen, where that can be. */
  readonly dear?: boolean;
  /** What it does there, in the infinitive; null where it cannot be done. Cheap: it is asked at every place. */
  readonly title: (checked: Checked, place: Span) => string | null;
  /** Refused where it turns out to be impossible. */
  readonly edits: (checked: Checked, place: Span) => Change;
}

/** Edits, ascending and never overlapping, or in Dutch why there are none. */
export type Change =
  { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly reason: string };

/** What was meant is no longer there. */
export const NOT_HERE: Change = { ok: false, reason: 'Dit staat niet meer in de brief; er is niets gewijzigd.' };

export const MOVE_KIND = 'refactor.move';
