import type { IsoDate } from '../letter/calendar.js';
import type { ItemKind } from '../profile/types.js';
import type { Council } from '../references/councils.js';

/** A heading within an item, and what stands under it until its author writes it. */
export interface SectionSpec {
  readonly name: string;
  readonly guidance: string;
}

export interface ItemSpec {
  /** Plain; '': the beginning of a title that its kind gives. */
  readonly title: string;
  /** Null: as the words of the title say. */
  readonly kind: ItemKind | null;
  /** Null: those that the house style asks for. */
  readonly sections: readonly SectionSpec[] | null;
  /** What an item «Diversen» holds. */
  readonly points: readonly string[];
}

export interface PartSpec {
  /** Null: the agenda is not divided, or only by days. */
  readonly title: string | null;
  readonly day: IsoDate | null;
  /** It had a day of its own that is open again: behind its title stands what says so. */
  readonly openDay?: boolean;
  /** Who attends: «ik», or an office without its article; null where it is not yet known. */
  readonly attendee: string | null;
  readonly items: readonly ItemSpec[];
}

/** The Council of a letter: one that is known, or the name that an earlier letter gives. */
export interface MeetingSpec {
  /** Behind «de»: «Milieuraad», «informele Milieuraad». */
  readonly name: string;
  readonly informal: boolean;
  /** Null where its name is all that is known. */
  readonly council: Council | null;
}

/** A new letter in what is decided about it; what is still open becomes a place-holder. */
export interface LetterSpec {
  readonly meeting: MeetingSpec;
  /** Every day of the Council, in order; none: not yet known. */
  readonly days: readonly IsoDate[];
  readonly place: string | null;
  /** The letter's own date. */
  readonly date: IsoDate | null;
  readonly parts: readonly PartSpec[];
  /** Office without article («minister van Financiën»), and the name where it is known. */
  readonly signer: { readonly office: string; readonly name: string | null } | null;
  /** Offices of colleagues in whose name it is sent as well. */
  readonly onBehalf: readonly string[];
}

/** Title of a part of which no more is known than that it has a day of its own. */
export const OPEN_DAY = '[datum]';

/** An item of which no more is known than that there is one. */
export const OPEN_ITEM: ItemSpec = { title: '', kind: null, sections: null, points: [] };
