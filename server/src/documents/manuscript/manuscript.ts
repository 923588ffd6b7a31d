import type { PhrasingContent, RootContent } from 'mdast';
import type { Role } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { ItemKind, SectionRole } from '../../profile/types.js';
import type { HeadForm } from '../../protocol.js';

/**
 * The letter as its reader gets it: the one source of the preview, the pages and every export. Markdown's own matters are
 * over here: comments, switch-offs and front matter are gone, notes hang on their marks, links are resolved and of a harmless
 * kind, HTML is either one of the few tags that say something (`<sup>`, `<sub>`, `<u>`, `<b>`, `<i>`, `<br>`) as a node, or words like
 * any other. Nothing that an author wrote to be read is missing.
 */
export interface Manuscript {
  /** What the document is called: the letter's subject, else its title, else «Geannoteerde agenda» with the Council. */
  readonly title: string;
  /** In the order in which they are read. */
  readonly pieces: readonly Piece[];
  /** In the order of the text; a mark points to one by its place in this row. */
  readonly notes: readonly ManuscriptNote[];
}

export type Piece = HeadPiece | HeadingPiece | FlowPiece | MissingPiece;

/** What stands above the salutation, from what the letter tells of itself; null and empty where it tells nothing. */
export interface HeadPiece {
  readonly kind: 'head';
  readonly form: HeadForm;
  /** Where it stands in the text. */
  readonly span: Span;
  /** «Tweede Kamer der Staten-Generaal», as the publisher prints it above all. */
  readonly chamber: string | null;
  /** «Ministerie van …», or the office behind «BRIEF VAN» («DE MINISTER VAN FINANCIËN»). */
  readonly sender: string | null;
  /** «Aan de Voorzitter van de Tweede Kamer der Staten-Generaal», line by line. */
  readonly addressee: readonly string[];
  readonly place: string | null;
  /** As it is written: «Den Haag, 3 mei 2024» without the place. */
  readonly date: string | null;
  readonly subject: readonly Words[];
  /** «2023–2024», as it is written. */
  readonly sessionYear: string | null;
  /** «21 501-34», as it is written. */
  readonly dossiers: readonly { readonly dossier: string; readonly title: string | null }[];
  /** «Nr. 1654», the number only. */
  readonly number: string | null;
  /** Which of these hold something that is still to be filled in. */
  readonly open: ReadonlySet<HeadFact>;
  /** What stands in the head and is none of the above, as it stands. */
  readonly rest: readonly RootContent[];
}

export type HeadFact =
  'chamber' | 'sender' | 'addressee' | 'place' | 'date' | 'subject' | 'sessionYear' | 'dossiers' | 'number';

/** A row of inline nodes. */
export type Words = PhrasingContent;

export interface HeadingPiece {
  readonly kind: 'heading';
  readonly span: Span;
  /** What the heading is for; the first of its roles. */
  readonly role: Role;
  /** 1 for the title, 2 a part, 3 an item (2 where there are no parts), one deeper a section …: by role, whatever its `#`; without gaps. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Name for links within the document: unique, of letters, figures and hyphens. */
  readonly id: string;
  /** Index in `Letter.items` where it heads or belongs to one, else null. */
  readonly item: number | null;
  readonly itemKind: ItemKind | null;
  readonly words: readonly Words[];
}

/** A paragraph, list, table, quote, code or rule. Lines in its node's positions count from its block: only their differences tell something. */
export interface FlowPiece {
  readonly kind: 'flow';
  readonly span: Span;
  readonly part: 'salutation' | 'body' | 'signature';
  readonly node: RootContent;
  /** Where the rest of it stands in the text, by the names of its nodes: it was cut by the end of a printed page. */
  readonly continuations?: readonly { readonly name: string; readonly span: Span }[];
}

/** What a rule tells of a section that is missing, or of a heading with nothing behind it. */
export interface MissingPlace {
  readonly rule: 'onderdeel-ontbreekt' | 'onderdeel-leeg';
  /** Where the finding of that rule begins: at the heading of the item, or of the section that is empty. */
  readonly at: number;
  /** The section that is missing; null where a heading is there. */
  readonly section: SectionRole | null;
}

/** What is still to be written, at the place where it would stand: a missing section, or the text under a heading. */
export interface MissingPiece extends MissingPlace {
  readonly kind: 'missing';
  /** Empty: between two characters. */
  readonly span: Span;
  readonly item: number;
  /** The section's name in this letter or this house, or the heading's words. */
  readonly name: string;
  readonly depth: HeadingPiece['depth'];
}

export interface ManuscriptNote {
  /** As it is printed: as it is written, where that is a number or a sign; names in brackets (`[^bnc]`) have become numbers. */
  readonly number: string;
  /** For links within the document: of letters, figures and hyphens, and no other note has it. */
  readonly name: string;
  readonly span: Span;
  /** Paragraphs and lists, the mark at its head left out; none where the note is empty or does not exist. */
  readonly content: readonly RootContent[];
  /** Nothing in the text points to it. */
  readonly orphan: boolean;
}

/** A mark in the text that stands for a note. */
export interface NoteMarkNode {
  readonly type: 'noteMark';
  /** Index in `Manuscript.notes`, or null where the note does not exist. */
  readonly note: number | null;
  /** What is printed: the number of its note, or what is written where the note does not exist. */
  readonly label: string;
  /** 1 for the first mark that points to this note, 2 for the second … */
  readonly nth: number;
  readonly position?: undefined;
  readonly data?: undefined;
}

/** «[PM]», «XX»: still to be filled in. */
export interface PlaceholderNode {
  readonly type: 'placeholder';
  readonly children: PhrasingContent[];
  readonly position?: undefined;
  readonly data?: undefined;
}

/** Words set off by a tag of HTML that Markdown has no sign for. */
export interface TaggedNode {
  readonly type: 'superscript' | 'subscript' | 'underline';
  readonly children: PhrasingContent[];
  readonly position?: undefined;
  readonly data?: undefined;
}

/** The second half of a sentence that the end of a printed page had cut in two. */
export interface ContinuationNode {
  readonly type: 'continuation';
  /** Unique within the document. */
  readonly name: string;
  readonly children: PhrasingContent[];
  readonly position?: undefined;
  readonly data?: undefined;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteMark: NoteMarkNode;
    placeholder: PlaceholderNode;
    tagged: TaggedNode;
    continuation: ContinuationNode;
  }
  interface RootContentMap {
    noteMark: NoteMarkNode;
    placeholder: PlaceholderNode;
    tagged: TaggedNode;
    continuation: ContinuationNode;
  }
}
