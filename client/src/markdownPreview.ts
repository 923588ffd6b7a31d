import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { leavesOpen, withoutComments } from './unclosedHtml.js';

// Notes in the editor's own Markdown preview, which knows none: it shows `[^1]: …` as a paragraph or, where that happens to
// look like the definition of a link, not at all. The preview knows nothing of letters, so this holds for all Markdown.

/** A mark; a note begins with one and a colon. */
const MARK = /\[\^([^\s[\]]{1,200})\]/y;

/** The rule of other extensions that show notes; where it is there, notes are taken care of. */
const OTHERS = 'footnote_def';

/** What is shown under the mouse, in characters; a note may be cited thousands of times. */
const HOVER = 300;

const OPEN = 'geannoteerdeAgenda_open';
const CLOSE = 'geannoteerdeAgenda_close';

/** A label that is a number, and is printed as it was written. */
const NUMBER = /^[1-9]\d{0,5}$/;

interface Note {
  /** As it was written. */
  readonly label: string;
  readonly marks: Mark[];
  /** What it holds, once it is taken out of the text. */
  body: Token[];
}

/** The link at a mark and its words, which are known when all marks are. */
interface Mark {
  readonly link: Token;
  readonly words: Token;
}

/** What is found of notes in one text; it travels in the `env` of the renderer. */
interface Notes {
  /** Every note, in the order of the text. */
  readonly all: Note[];
  /** By label, as marks name it. */
  readonly byLabel: Map<string, Note>;
  /** Those that a mark points to, in the order of their first marks. */
  readonly marked: Note[];
  /** Labels of marks that have no note; they stay in the text as they are. */
  readonly missing: Set<string>;
  /** While one is read: a note within a note is text. */
  inside: boolean;
}

/**
 * Teaches the editor's preview notes: marks link to the notes, which stand together at the end, with the way back. Nothing
 * that stands in a note is lost: one that no mark points to comes last.
 *
 * @returns the same renderer, as the editor asks of `extendMarkdownIt`
 */
export function extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
  if (markdown.block.ruler.enable(OTHERS, true).length > 0) return markdown;
  markdown.block.ruler.before('reference', 'geannoteerdeAgenda_note', readNote, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'geannoteerdeAgenda_mark', readMark);
  markdown.core.ruler.after('inline', 'geannoteerdeAgenda_notes', gatherNotes);
  return markdown;
}

function notesOf(env: { geannoteerdeAgenda?: Notes }): Notes {
  return (env.geannoteerdeAgenda ??= { all: [], byLabel: new Map(), marked: [], missing: new Set(), inside: false });
}

/** The label of the mark at a place, and where the mark ends; null where none stands. */
function markAt(text: string, place: number): { readonly label: string; readonly end: number } | null {
  MARK.lastIndex = place;
  const [mark, label] = MARK.exec(text) ?? [];
  return mark === undefined || label === undefined ? null : { label, end: place + mark.length };
}

/** `[^label]: …`, on through the lines of the paragraph and what stands indented below it. */
function readNote(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const notes = notesOf(state.env as object);
  const begin = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  const mark = indentOf(state, first) > 3 ? null : markAt(state.src, begin);
  if (mark === null || state.src[mark.end] !== ':') return false;
  if (silent) return true;

  const behind = lastLine(state, first, end) + 1;
  state.line = behind;
  if (notes.inside) {
    paragraph(state, state.getLines(first, behind, state.blkIndent, false).trim());
    return true;
  }
  const head = state.src.slice(mark.end + 1, state.eMarks[first]).trimStart();
  const rest = first + 1 < behind ? state.getLines(first + 1, behind, state.blkIndent + 4, false) : '';
  const note: Note = { label: mark.label, marks: [], body: [] };
  notes.all.push(note);
  const label = state.md.utils.normalizeReference(mark.label);
  if (!notes.byLabel.has(label)) notes.byLabel.set(label, note);
  state.push(OPEN, '', 0).meta = note;
  notes.inside = true;
  state.md.block.parse(`${head}\n${rest}`, state.md, state.env, state.tokens);
  notes.inside = false;
  state.push(CLOSE, '', 0);
  return true;
}

/** Left alone, the words would be taken for the address of a link, and not be shown. */
function paragraph(state: StateBlock, words: string): void {
  state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = words;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

function lastLine(state: StateBlock, first: number, end: number): number {
  const breaks = state.md.block.ruler.getRules('paragraph');
  let last = first;
  for (let line = first + 1; line < end; line++) {
    if (state.isEmpty(line)) continue;
    const goesOn =
      indentOf(state, line) > 3 ||
      // as a paragraph does, without indent, where nothing else begins
      (line === last + 1 && indentOf(state, line) >= 0 && !breaks.some((rule) => rule(state, line, end, true)));
    if (!goesOn) break;
    last = line;
  }
  return last;
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

/** `[^label]`, where there is such a note; else it stays the words that it is. */
function readMark(state: StateInline, silent: boolean): boolean {
  const notes = notesOf(state.env as object);
  const mark = markAt(state.src, state.pos);
  const note = mark === null ? undefined : notes.byLabel.get(state.md.utils.normalizeReference(mark.label));
  if (mark === null || mark.end > state.posMax) return false;
  if (note === undefined) {
    notes.missing.add(mark.label);
    return false;
  }
  if (!silent) {
    state.push('sup_open', 'sup', 1);
    const link = state.push('link_open', 'a', 1);
    const words = state.push('text', '', 0);
    state.push('link_close', 'a', -1);
    state.push('sup_close', 'sup', -1);
    if (note.marks.length === 0) notes.marked.push(note);
    note.marks.push({ link, words });
  }
  state.pos = mark.end;
  return true;
}

/**
 * What is printed for the notes that marks point to: the numbers that were written, for the words of a letter call them by
 * these («zie voetnoot 14»). Only where one has a name (`[^bnc]`), which nobody is to read, they are counted; so does our own
 * preview (the server's `numbering.ts`).
 */
function printedNumbers({ marked, missing }: Notes): ReadonlyMap<Note, string> {
  if (marked.every(({ label }) => NUMBER.test(label))) return new Map(marked.map((note) => [note, note.label]));
  let last = 0;
  return new Map(
    marked.map((note) => {
      do last++;
      while (missing.has(String(last)));
      return [note, String(last)];
    }),
  );
}

/** Lets each mark lead to its note, and be led back to. */
function linkMarks({ marks }: Note, number: string): void {
  marks.forEach(({ link, words }, at) => {
    link.attrs = [
      ['href', `#voetnoot-${number}`],
      ['id', `nootcijfer-${number}${at === 0 ? '' : `-${String(at + 1)}`}`],
      ['role', 'doc-noteref'],
    ];
    words.content = number;
  });
}

/** Takes the notes out of the text and sets them at its end: in the order of their marks, then those that no mark points to. */
function gatherNotes(state: StateCore): void {
  const notes = notesOf(state.env as object);
  const { all, marked } = notes;
  delete (state.env as { geannoteerdeAgenda?: Notes }).geannoteerdeAgenda;
  if (all.length === 0) return;
  const text: Token[] = [];
  let into = text;
  for (const token of state.tokens) {
    if (token.type === OPEN) into = (token.meta as Note).body;
    else if (token.type === CLOSE) into = text;
    else into.push(token);
  }
  const token = (type: string, tag: string, nesting: Token['nesting'], ...attrs: [string, string][]): Token => {
    const made = new state.Token(type, tag, nesting);
    made.block = true;
    made.attrs = attrs;
    return made;
  };
  const list = (tag: 'ol' | 'ul', entries: readonly (readonly Token[])[]): readonly Token[] =>
    entries.length === 0 ? [] : [token('notes_open', tag, 1), ...entries.flat(), token('notes_close', tag, -1)];
  const numbers = printedNumbers(notes);
  const numbered = marked.map((note) => {
    const number = numbers.get(note) ?? note.label;
    linkMarks(note, number);
    const begin = token('note_open', 'li', 1, ['id', `voetnoot-${number}`], ['value', number]);
    return [begin, ...finished(state, note, number), token('note_close', 'li', -1)];
  });
  const loose = all
    .filter(({ marks }) => marks.length === 0)
    .map((note) => [token('note_open', 'li', 1), ...withLabel(state, note), token('note_close', 'li', -1)]);
  const section = [
    token('section_open', 'section', 1, ['class', 'voetnoten'], ['role', 'doc-endnotes'], ['aria-label', 'Voetnoten']),
    ...list('ol', numbered),
    ...list('ul', loose),
    token('section_close', 'section', -1),
  ];
  const end = endOfText(text);
  state.tokens = [...text.slice(0, end), ...section, ...text.slice(end)];
}

/**
 * Where the notes go: at the end, but before HTML that is never closed, which would take them from view, or take our tag for
 * the rest of its own.
 */
function endOfText(text: readonly Token[]): number {
  const open = text.findIndex(({ type, content, children }) => {
    const html = type === 'html_block' ? content : (children ?? []).map((one) => htmlOf(one)).join('');
    return html !== '' && leavesOpen(html);
  });
  if (open === -1) return text.length;
  return text.findLastIndex(({ level, nesting }, at) => at <= open && level === 0 && nesting >= 0);
}

function htmlOf({ type, content }: Token): string {
  return type === 'html_inline' ? content : '';
}

/** HTML that only sets words; in a note, all else shows as it is written: what we move to another place does nothing there. */
const PLAIN = /^<\/?(?:b|strong|i|em|u|s|del|sub|sup|br)[ \t]*\/?>$/i;

function withoutHtml(state: StateCore, body: readonly Token[]): Token[] {
  const made: Token[] = [];
  for (const token of body) {
    for (const child of token.children ?? []) {
      if (child.type !== 'html_inline' || PLAIN.test(child.content)) continue;
      child.type = 'text';
      child.content = withoutComments(child.content);
    }
    if (token.type !== 'html_block') {
      made.push(token);
      continue;
    }
    const words = textToken(state, withoutComments(token.content).trim());
    if (words.content === '') continue;
    const inline = new state.Token('inline', '', 0);
    inline.children = [words];
    made.push(new state.Token('paragraph_open', 'p', 1), inline, new state.Token('paragraph_close', 'p', -1));
  }
  return made;
}

/** What a note holds, with the way back at its end; its marks get its words, to be read under the mouse. */
function finished(state: StateCore, note: Note, number: string): readonly Token[] {
  const body = heldBy(state, note);
  const last = body.findLast(({ type }) => type === 'inline')?.children;
  const words = body
    .map(({ children }) => state.md.renderer.renderInlineAsText(children ?? [], state.md.options, state.env as object))
    .join(' ')
    .trim()
    .slice(0, HOVER);
  for (const { link } of note.marks) link.attrSet('title', words);
  if (last != null) {
    const link = new state.Token('link_open', 'a', 1);
    link.attrs = [
      ['href', `#nootcijfer-${number}`],
      ['role', 'doc-backlink'],
      ['aria-label', `Terug naar nootcijfer ${number}`],
    ];
    last.push(textToken(state, ' '), link, textToken(state, '↩\uFE0E'), new state.Token('link_close', 'a', -1));
  }
  return body;
}

/** What a note holds that no mark points to, with what it was called before it. */
function withLabel(state: StateCore, note: Note): readonly Token[] {
  const body = heldBy(state, note);
  body.find(({ type }) => type === 'inline')?.children?.unshift(textToken(state, `${note.label} `));
  return body;
}

/** What a note holds, as it is shown. */
function heldBy(state: StateCore, { body }: Note): readonly Token[] {
  const held = withoutHtml(state, body);
  // Their lines are counted within the note; the preview would scroll by them.
  for (const token of held) token.map = null;
  return held;
}

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
