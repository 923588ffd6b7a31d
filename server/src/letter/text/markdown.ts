import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * GFM takes `[^1]` for a note mark only where its note stands in the same text. A letter's notes stand elsewhere, and
 * a mark without its note is the very thing to be found: so every label counts as known.
 */
const EVERY_LABEL: string[] = Object.assign([], { includes: () => true, push: () => 0 });

function knowsEveryLabel(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      this.parser.gfmFootnotes = EVERY_LABEL;
      return construct.tokenize.call(this, effects, ok, nok);
    },
  };
}

function notes(): Extension {
  const extension = gfmFootnote();
  const text = Object.fromEntries(
    Object.entries(extension.text ?? {}).map(([code, construct]) => [
      code,
      (Array.isArray(construct) ? construct : [construct]).map((one) =>
        one === undefined ? one : knowsEveryLabel(one),
      ),
    ]),
  ) as NonNullable<Extension['text']>;
  return { ...extension, text };
}

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [notes(), gfmTable()])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()])
  .freeze();

/**
 * A text as it is parsed: as long as it is, place by place. The parser takes a byte order mark at the head of what it is
 * given for no part of it, and counts from behind it; a mark that reaches us is a character like any other.
 */
export function parseable(text: string): string {
  return text.startsWith('\uFEFF') ? `\u2060${text.slice(1)}` : text;
}

/** The syntax tree of one block, as `parseable` gives it; places count from its start. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
