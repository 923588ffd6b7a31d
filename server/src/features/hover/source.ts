import type { Span } from '../../letter/span.js';
import type { Client } from '../client.js';
import type { Checked } from '../documents.js';

/** What is shown of a place: where it stands in the text, and Markdown in which words of the letter are escaped (`plain`). */
export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** One kind of thing that can be told about a place, in a file of its own; null where it has nothing to tell. */
export type HoverSource = (checked: Checked, offset: number, client: Client) => HoverText | null;
