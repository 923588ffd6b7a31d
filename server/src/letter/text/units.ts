import type { Prose } from './prose.js';
import type { Span } from '../span.js';

/**
 * The things a block consists of, in order, with places counted from the start of the block. This is all that the
 * letter knows of Markdown: nothing behind this point looks at a syntax tree.
 */
export type Unit =
  | HeadingUnit
  | ParagraphUnit
  | ListUnit
  | TableUnit
  | QuoteUnit
  | NoteUnit
  | RuleUnit
  | CodeUnit
  | CommentUnit
  | HtmlUnit
  | LinkDefinitionUnit
  | FrontMatterUnit
  | ConflictUnit;

/** A heading by its form: `#`, underlined, or a line that is bold from end to end. */
export interface HeadingUnit {
  readonly kind: 'heading';
  readonly form: 'atx' | 'setext' | 'bold';
  /** 1–6, or null for a bold line. */
  readonly level: number | null;
  readonly span: Span;
  readonly prose: Prose;
}

/** A paragraph. A short line of its own at its start may turn out to be a bare heading: the letter decides. */
export interface ParagraphUnit {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly prose: Prose;
}

export interface ListEntry {
  readonly span: Span;
  /** The words of the entry's first paragraph; empty prose where it has none. */
  readonly prose: Prose;
  /** What else stands in the entry: further paragraphs, lists within. */
  readonly units: readonly Unit[];
}

export interface ListUnit {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly entries: readonly ListEntry[];
}

export interface TableUnit {
  readonly kind: 'table';
  readonly span: Span;
  readonly rows: readonly (readonly Prose[])[];
}

export interface QuoteUnit {
  readonly kind: 'quote';
  readonly span: Span;
  readonly units: readonly Unit[];
}

/** A note: `[^1]: …`, or a paragraph (or line of a block of notes) that begins with `<sup>1</sup>`. */
export interface NoteUnit {
  readonly kind: 'note';
  readonly notation: 'sup' | 'gfm';
  readonly label: string;
  readonly span: Span;
  /** The mark at its head: `<sup>1</sup>` or `[^1]:`. */
  readonly mark: Span;
  /** The label in that mark. */
  readonly inner: Span;
  /** What follows the mark, without the space around it. */
  readonly body: Span;
  /** The words of its paragraphs (lists and quotes within included); none where it is empty. */
  readonly paragraphs: readonly Prose[];
}

/** A rule across the page (`---`). */
export interface RuleUnit {
  readonly kind: 'rule';
  readonly span: Span;
}

export interface CodeUnit {
  readonly kind: 'code';
  readonly span: Span;
}

/** An HTML comment that stands on its own. Comments inside a paragraph are in `Facts.comments`, as these are too. */
export interface CommentUnit {
  readonly kind: 'comment';
  readonly span: Span;
}

export interface HtmlUnit {
  readonly kind: 'html';
  readonly span: Span;
}

/** `[label]: address`. */
export interface LinkDefinitionUnit {
  readonly kind: 'linkDefinition';
  readonly label: string;
  readonly span: Span;
}

export interface FrontMatterUnit {
  readonly kind: 'frontMatter';
  readonly span: Span;
  readonly text: string;
}

/** A merge conflict from its first marker to its last, or one stray marker. */
export interface ConflictUnit {
  readonly kind: 'conflict';
  readonly span: Span;
  readonly complete: boolean;
}
