import { defaultHandlers as handlersOfPage, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';
import { clean, struckIn } from './html/clean.js';
import { restoreLists } from './html/lists.js';
import { findNotes, MARK, NOTE } from './html/notes.js';
import { withoutPictures } from './html/pictures.js';
import { withoutRemarks } from './html/remarks.js';
import { simplifyTables } from './html/tables.js';
import { attribute, readHtml, type Element } from './html/tree.js';

/** What a reader of a page could see and its text does not have. */
export interface LeftOut {
  /** How many passages were struck through. */
  readonly struck: number;
  /** How many pictures there were; of those that the page describes, that stands in their place. */
  readonly pictures: number;
  /** How many remarks there were in the margin. */
  readonly remarks: number;
}

/** A text as Markdown, or in Dutch why it could not be made. */
export type FromHtml =
  | {
      readonly ok: true;
      readonly text: string;
      readonly left: LeftOut;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * What Word, Outlook, Google Docs or a browser puts on the clipboard, as Markdown: headings, lists, tables, bold, italic,
 * links and notes (`[^1]`, their texts at the end), of pictures what is told of them. Nothing else of the page is left: no
 * styles, scripts, comments, remarks in the margin, words struck through or places where a word may be broken; what looked like markup among its
 * words is only words.
 *
 * @param html a page, or a piece of one
 * @returns the text with '\n' as its line end and without one at its end; '' where the page holds no words
 */
export function fromHtml(html: string): FromHtml {
  const read = readHtml(html.replace(/\r\n?/g, '\n').replaceAll('\u0000', ''));
  if (!read.ok) return read;
  const { page: letter, remarks } = withoutRemarks(read.tree);
  const struck = struckIn(letter);
  const { page, pictures } = withoutPictures(findNotes(simplifyTables(clean(restoreLists(letter)))));
  const text = toMarkdown(toMdast(page, { handlers: HANDLERS }), MARKDOWN);
  return {
    ok: true,
    left: { struck, pictures, remarks },
    text: text
      .replace(/[\u00AD\u200B\uFEFF]/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

const mark: Handle = (state: State, node: Element) => {
  const label = attribute(node, 'label');
  state.patch(node, { type: 'footnoteReference', identifier: label, label });
  return { type: 'footnoteReference', identifier: label, label };
};

const note: Handle = (state: State, node: Element) => {
  const label = attribute(node, 'label');
  return { type: 'footnoteDefinition', identifier: label, label, children: state.toFlow(state.all(node)) };
};

/** Words that stand in a list and in no entry of it are a paragraph, or what looks like markup among them would be that. */
function list(made: ReturnType<Handle>, state: State): ReturnType<Handle> {
  if (made === undefined || !('type' in made) || made.type !== 'list') return made;
  return { ...made, children: made.children.map((entry) => ({ ...entry, children: state.toFlow(entry.children) })) };
}

const HANDLERS: Readonly<Record<string, Handle>> = {
  [MARK]: mark,
  [NOTE]: note,
  ul: (state: State, node: Element) => list(handlersOfPage.ul(state, node), state),
  ol: (state: State, node: Element) => list(handlersOfPage.ol(state, node), state),
  dl: (state: State, node: Element) => list(handlersOfPage.dl(state, node), state),
};

type MarkdownText = Parameters<typeof defaultHandlers.text>[0];

const MARKDOWN: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  fences: true,
  extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    text: (node: MarkdownText, parent, state, info) =>
      plainer(defaultHandlers.text(node, parent, state, info), state.stack.includes('label')),
  },
};

/**
 * Without backslashes that nothing needs: «[PM]» and «R&D» stay as they were written. Among the words of a link a bracket
 * would end them.
 */
function plainer(text: string, inLink: boolean): string {
  const needed = inLink || text.includes(']:') || text.includes('](');
  const brackets = needed ? text : text.replace(/\\\[(?!\^)/g, '[');
  return brackets.replace(/\\&(?!#?\w{1,31};)/g, '&');
}
