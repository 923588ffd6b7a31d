import type { ItemKind, Profile, SectionRole, SideRole } from '../profile/types.js';
import type { Reference } from '../references/types.js';
import type { LeftOut } from './agenda/agendaInProse.js';
import type { DateProblem } from './dates/dateProblems.js';
import type { WrittenDate } from './dates/dates.js';
import type { Place } from './facts.js';
import type { Notes } from './notes/notes.js';
import type { Placeholder } from './words/placeholders.js';
import type { Blocks } from './text/blocks.js';
import type { Prose } from './text/prose.js';
import type { Span } from './span.js';
import type { Unit } from './text/units.js';

/** What a heading is for; nearly always one role. */
export type Role = 'title' | 'part' | 'item' | SideRole | 'report' | 'annex' | 'other';

/** The text a letter was read from. */
export interface Source {
  /** The pieces that it is read in, for what shows the letter in another form. */
  readonly blocks: Blocks;
  readonly length: number;
  /** The text of a stretch. */
  slice(span: Span): string;
  /** 0-based line and UTF-16 column of an offset. */
  position(offset: number): { readonly line: number; readonly character: number };
  /** The line (without its line end) that an offset stands on. */
  lineAt(offset: number): Span;
  /** '\n' or '\r\n': what the text uses most; '\n' where it has no line end. */
  readonly lineEnd: '\n' | '\r\n';
}

/** One top-level thing of the text in order: heading, paragraph, list, note … */
export interface FlowUnit {
  readonly unit: Unit;
  /** Where its block begins in the text: add it to places in `unit`. */
  readonly base: number;
  readonly span: Span;
  /** Index in `Letter.headings` where this unit is (or begins with) a heading, else null. */
  readonly heading: number | null;
}

export interface Heading {
  readonly index: number;
  /** Index in `Letter.flow`. */
  readonly flow: number;
  readonly form: 'atx' | 'setext' | 'bold' | 'bare';
  /** 1–6; null for a bold or a bare line. */
  readonly level: number | null;
  /** The heading with its marks, without its line end. */
  readonly span: Span;
  /** Its words only. */
  readonly content: Span;
  /** Plain: no markup, no note marks; numbering and colon kept. */
  readonly text: string;
  readonly roles: readonly Role[];
  /** For a heading that is nearly a section's name: the name that is probably meant, as this letter or the profile writes it. */
  readonly misspelt: { readonly role: SectionRole; readonly name: string } | null;
  /** For a heading within a section that stands as high as the items: the level of those beside it. */
  readonly belongsAt: number | null;
  /** Index of the item it heads or belongs to, or null. */
  readonly item: number | null;
  /** Index of the part it heads or belongs to, or null. */
  readonly part: number | null;
}

/** What stands under a heading: text, nothing, or only a place-holder. */
export type Body = 'filled' | 'empty' | 'placeholder';

export interface Section {
  readonly role: SideRole;
  /** Index in `Letter.headings`. */
  readonly heading: number;
  /** From behind its heading to the next heading that ends it (or the end of the item); edges trimmed of blank lines. */
  readonly body: Span;
  readonly state: Body;
}

export interface Item {
  readonly index: number;
  readonly title: string;
  /** Index in `Letter.headings`. */
  readonly heading: number;
  /** Index in `Letter.parts`, or null. */
  readonly part: number | null;
  readonly kind: ItemKind;
  /** A lunch or dinner, an item of an informal Council or meeting, or one «ter informatie». */
  readonly light: boolean;
  /** Everything that belongs to it, from its heading to the next item, part, report or annex. */
  readonly span: Span;
  /** In the order in which they stand; a heading with two roles gives two. */
  readonly sections: readonly Section[];
  /** Text between the item's heading and its first section. */
  readonly intro: Body;
  /**
   * Sections that should be there and are not, decided when the letter is assembled: empty where the item's kind asks
   * for none, where a doubled heading explains the gap, in running text, and in reports.
   */
  readonly missing: readonly SectionRole[];
}

export interface Part {
  readonly index: number;
  readonly title: string;
  /** Index in `Letter.headings`. */
  readonly heading: number;
  readonly span: Span;
  /** Days of this part (`2024-05-13`), from its heading, else from the covering letter. */
  readonly dates: readonly string[];
  /** Offices of those who attend, from the covering letter or the part. */
  readonly attendees: readonly string[];
  /** Whether somebody is said to attend it, or to attend what may be this part or hold it. */
  readonly represented: boolean;
  readonly informal: boolean;
}

/** An entry of a list that gives the agenda. */
export interface Announcement {
  readonly index: number;
  /** Plain text of the entry. */
  readonly text: string;
  readonly span: Span;
  /** Index in `Letter.parts`, or null. */
  readonly part: number | null;
  /** Index of the item that treats it, or null; of a point of «Diversen» the item that holds the others. */
  readonly item: number | null;
  /** Kind, from the entry or from the words that introduce the list. */
  readonly kind: ItemKind;
  readonly light: boolean;
  /** An annotation of its own is due, and stands nowhere in the letter. */
  readonly due: boolean;
  /** Its list gives only some of the agenda («onder meer»). */
  readonly selective: boolean;
}

/** Where running text (usually the covering letter) names an item. */
export interface Mention {
  readonly item: number;
  readonly span: Span;
  readonly text: string;
}

/** One item, worded differently in two places. */
export interface TitleVariance {
  readonly item: number;
  /** The places that differ, in order of the text: heading, list entries, prose. */
  readonly places: readonly { readonly span: Span; readonly text: string }[];
}

export interface Signatory {
  readonly office: string;
  readonly name: string;
  readonly span: Span;
}

/** A line of the heading block as the publisher prints it. */
export type HeadLine = 'year' | 'dossier' | 'title' | 'number' | 'letter' | 'addressee' | 'place';

/** A dossier in the heading block: its number in the contract's form and the title given to it. */
export interface HeadDossier {
  readonly dossier: string;
  readonly span: Span;
  readonly title: string | null;
  readonly titleSpan: Span | null;
}

export interface Letterhead {
  readonly dossier: string | null;
  /** Every dossier of the block, the first included. */
  readonly dossiers: readonly HeadDossier[];
  /** Which lines of a heading block stand, with their places. */
  readonly lines: ReadonlyMap<HeadLine, Span>;
  readonly number: string | null;
  readonly sessionYear: string | null;
  readonly date: string | null;
  /** The line that gives the letter's date. */
  readonly dateSpan: Span | null;
  readonly subject: string | null;
  /** The line «Betreft», its first word included. */
  readonly subjectSpan: Span | null;
  /** Who sends the letter, as behind «BRIEF VAN». */
  readonly sender: string | null;
  /** The ministry whose letter it is, as behind «Ministerie van». */
  readonly ministry: string | null;
  /** «Geachte voorzitter,». */
  readonly salutation: Span | null;
  readonly council: string | null;
  readonly councilDates: readonly string[];
  readonly signatories: readonly Signatory[];
  /** Indices in `Letter.flow` of what may be a signature of another make: an office by itself, initials and a name, «w.g.». */
  readonly traces: readonly number[];
  /** Where the head of the letter ends and its text begins: 0 for a bare annex. */
  readonly end: number;
  /** A heading block as the publisher prints it; a ministry's address block; neither. */
  readonly form: 'kamerstuk' | 'departement' | 'geen';
}

/**
 * What is the matter with the letter's own date: which of the two rules about it speaks, if any. Where either does,
 * every rule that reckons from that date is silent.
 */
export type OwnDateProblem =
  | { readonly rule: 'vergaderjaar-briefdatum' }
  | {
      readonly rule: 'briefdatum';
      /** `ahead`: the Council is about a year away. */
      readonly because: 'council' | 'past' | 'ahead';
      readonly evidence: readonly DateEvidence[];
    };

/** What shows that the letter's date is wrong: a day of the Council, or something that the letter gives as past. */
export interface DateEvidence {
  readonly what: 'council' | 'document' | 'event' | 'year' | 'piece' | 'report' | 'between';
  readonly span: Span;
}

export interface LetterReference {
  readonly reference: Reference;
  readonly span: Span;
  readonly place: Place;
  /** Index in `Notes.definitions` of the note it stands in, or null. */
  readonly note: number | null;
  /** Places inside the reference: offset in the prose → span in the text. */
  readonly locate: (prose: Span) => Span;
}

export interface LetterDate {
  readonly date: WrittenDate;
  readonly span: Span;
  /** `2024-05-13`, `2024-05-13/2024-05-14`, or null where it cannot be told. */
  readonly iso: string | null;
  readonly place: Place;
  /** Index in `Letter.flow`. */
  readonly flow: number;
  /** Places inside the date: offset in the prose → span in the text. */
  readonly locate: (prose: Span) => Span;
}

/** A place-holder and whether another finding already speaks for it. */
export interface LetterPlaceholder {
  readonly placeholder: Placeholder;
  readonly span: Span;
  /** `text`: it is reported itself; `section` and `note`: it is all that its section, item or note holds. */
  readonly stands: 'text' | 'section' | 'note';
}

/** A sentence cut in two by notes or a rule across the page. */
export interface BrokenSentence {
  /** The last words before the cut. */
  readonly before: Span;
  /** The first words behind it. */
  readonly after: Span;
}

export interface Conflict {
  readonly span: Span;
  readonly complete: boolean;
}

export interface SwitchOff {
  /** The whole comment. */
  readonly span: Span;
  /** Where its colon is missing, without which it switches nothing off; else null. */
  readonly noColonAt: number | null;
  /** Rule names as written, with their places. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /** Where findings that begin there are silenced: the next block, or the whole text. */
  readonly scope: Span;
  readonly wholeLetter: boolean;
}

/** Why the text is taken for a letter, or that it is not. */
export type Recognition =
  { readonly letter: true; readonly because: 'told' | 'name' | 'frontMatter' | 'words' } | { readonly letter: false };

export interface Prosepiece {
  readonly place: Place;
  readonly prose: Prose;
  readonly base: number;
  readonly flow: number;
}

/** A text read as a letter. All places count from the start of the text. */
export interface Letter {
  readonly source: Source;
  readonly profile: Profile;
  readonly recognition: Recognition;
  readonly head: Letterhead;
  readonly flow: readonly FlowUnit[];
  /** Every piece of prose in order, those inside conflicts left out. */
  readonly passages: readonly Prosepiece[];
  readonly headings: readonly Heading[];
  readonly parts: readonly Part[];
  readonly items: readonly Item[];
  readonly announced: readonly Announcement[];
  readonly mentions: readonly Mention[];
  readonly variances: readonly TitleVariance[];
  /** The one item that the letter leaves out where it tells its agenda in sentences, or null. */
  readonly leftOut: LeftOut | null;
  /** Whether the letter says that its agenda is provisional. */
  readonly provisional: boolean;
  readonly notes: Notes;
  readonly references: readonly LetterReference[];
  /** Null where the letter's date is sound, or there is none. */
  readonly ownDate: OwnDateProblem | null;
  readonly dates: readonly LetterDate[];
  /** What is the matter with a date; at most one for each, whatever rules are on. */
  readonly dateProblems: readonly DateProblem[];
  readonly placeholders: readonly LetterPlaceholder[];
  readonly broken: readonly BrokenSentence[];
  readonly conflicts: readonly Conflict[];
  readonly switchOffs: readonly SwitchOff[];
}
