/**
 * Where a text can be cut into blocks that Markdown cannot reach across. The cut is a pure function of what follows
 * it, so a text that was edited is cut as if it were read afresh, however little of it is looked at again.
 *
 * The scanner follows the block structure of CommonMark 0.31 (chapters 4 and 5) as far as it needs to: fences, HTML
 * blocks and containers. Wherever two readings are possible it does not cut; a block too large costs time, never sense.
 */

export type BlockKind = 'markdown' | 'frontMatter' | 'conflict';

export interface Cut {
  readonly kind: BlockKind;
  /** Where the block ends, and the next begins. */
  readonly end: number;
  /** How far the scanner looked to decide that: an edit up to this place may move the cut. */
  readonly reach: number;
}

type Container =
  | { readonly kind: 'none' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'list'; readonly indent: number }
  | { readonly kind: 'note' };

type Html = 'script' | 'comment' | 'instruction' | 'declaration' | 'cdata' | 'element';

interface Fence {
  readonly char: number;
  readonly length: number;
}

const NONE: Container = { kind: 'none' };
const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Finds the end of the block that begins at `start`, which is 0 or the end of the block before it.
 *
 * @param opens the block is the first of its text: front matter stands there or nowhere
 * @returns the cut; its end is beyond `start` wherever there is text left
 */
export function cutAt(text: string, start: number, opens: boolean): Cut {
  const frontMatter = opens ? frontMatterAt(text) : { end: null, looked: 0 };
  if (frontMatter.end !== null) return { kind: 'frontMatter', end: frontMatter.end, reach: frontMatter.looked };
  const cut = conflictAt(text, start) ?? markdownAt(text, start);
  return { ...cut, reach: Math.max(cut.reach, frontMatter.looked) };
}

function markdownAt(text: string, start: number): Cut {
  let container: Container = NONE;
  let fence: Fence | null = null;
  let html: Html | null = null;
  let paragraph = false;
  let afterBlank = false;
  let at = start;

  while (at < text.length) {
    const end = lineEnd(text, at);
    const next = afterLineEnd(text, end);
    const { column: indent, offset: first } = indentation(text, at, end);
    const blank = first === end;

    if (at > start && fence === null) {
      const cut = (): Cut => ({ kind: 'markdown', end: at, reach: next });
      if (isConflictMarker(text, at, end)) return cut();
      if (html === null && indent === 0 && !blank) {
        if (isAtxHeading(text, at, end)) return cut();
        if (afterBlank && !(container.kind === 'list' && listIndent(text, first, end, indent, false) !== null))
          return cut();
      }
    }

    if (fence !== null) {
      if (indent < 4 && closesFence(text, first, end, fence)) fence = null;
      paragraph = false;
    } else if (html !== null) {
      if (html === 'element' ? blank : endsHtml(text, at, end, html)) html = null;
      paragraph = false;
    } else if (blank) {
      paragraph = false;
    } else if (isInside(container, indent)) {
      paragraph = true;
    } else if (indent >= 4) {
      // indented code, or a paragraph that goes on: neither opens anything
    } else {
      const opened = opensFence(text, first, end);
      const opensHtml = opened === null ? startsHtml(text, first, end, paragraph) : null;
      const heading = isAtxHeading(text, first, end);
      const breaks = isThematicBreak(text, first, end);
      const list =
        breaks || heading ? null : listIndent(text, first, end, indent, paragraph && container.kind === 'none');
      if (text.charCodeAt(first) === 62 /* > */) {
        container = { kind: 'quote' };
        paragraph = true;
      } else if (opened !== null) {
        container = NONE;
        fence = opened;
        paragraph = false;
      } else if (heading || breaks) {
        container = NONE;
        paragraph = false;
      } else if (list !== null) {
        container = { kind: 'list', indent: list };
        paragraph = true;
      } else if (isNoteStart(text, first, end)) {
        container = { kind: 'note' };
        paragraph = true;
      } else if (opensHtml !== null) {
        container = NONE;
        html = opensHtml !== 'element' && endsHtml(text, first, end, opensHtml) ? null : opensHtml;
        paragraph = false;
      } else {
        if (!paragraph) container = NONE;
        paragraph = !(paragraph && isSetextUnderline(text, first, end));
      }
    }
    afterBlank = blank;
    at = next;
  }
  // the last block goes on with whatever is added at the end
  return { kind: 'markdown', end: text.length, reach: text.length };
}

/** Whether a line that is indented so far stands in the open container. */
function isInside(container: Container, indent: number): boolean {
  if (container.kind === 'list') return indent >= container.indent;
  return container.kind === 'note' && indent >= 4;
}

/** The end of the line that `at` stands on, its line end not included. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const char = text.charCodeAt(end);
    if (char === LF || char === CR) break;
    end++;
  }
  return end;
}

function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** Columns of white space at the head of a line (tabs go to the next multiple of four), and where they end. */
function indentation(text: string, at: number, end: number): { readonly column: number; readonly offset: number } {
  let column = 0;
  let offset = at;
  for (; offset < end; offset++) {
    const char = text.charCodeAt(offset);
    if (char === SPACE) column++;
    else if (char === TAB) column += 4 - (column % 4);
    else break;
  }
  return { column, offset };
}

function isBlankFrom(text: string, at: number, end: number): boolean {
  return indentation(text, at, end).offset === end;
}

function runLength(text: string, at: number, end: number, char: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) === char) to++;
  return to - at;
}

function isAtxHeading(text: string, at: number, end: number): boolean {
  const marks = runLength(text, at, end, 35);
  if (marks < 1 || marks > 6) return false;
  const after = at + marks;
  return after === end || text.charCodeAt(after) === SPACE || text.charCodeAt(after) === TAB;
}

function isThematicBreak(text: string, at: number, end: number): boolean {
  const char = text.charCodeAt(at);
  if (char !== 42 && char !== 45 && char !== 95) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const here = text.charCodeAt(i);
    if (here === char) count++;
    else if (here !== SPACE && here !== TAB) return false;
  }
  return count >= 3;
}

function isSetextUnderline(text: string, at: number, end: number): boolean {
  const char = text.charCodeAt(at);
  if (char !== 61 && char !== 45) return false;
  return isBlankFrom(text, at + runLength(text, at, end, char), end);
}

/**
 * The column where the content of a list entry begins, or null where the line opens none.
 *
 * @param interrupts the line follows a paragraph, which an empty entry or a number other than 1 cannot end
 */
function listIndent(text: string, at: number, end: number, column: number, interrupts: boolean): number | null {
  const first = text.charCodeAt(at);
  let marker = 0;
  if (first === 42 || first === 43 || first === 45) {
    if (isThematicBreak(text, at, end)) return null;
    marker = 1;
  } else {
    let digits = 0;
    while (digits < 10 && isDigit(text.charCodeAt(at + digits))) digits++;
    const closer = text.charCodeAt(at + digits);
    if (digits === 0 || digits > 9 || (closer !== 46 && closer !== 41)) return null;
    if (interrupts && !(digits === 1 && first === 49)) return null;
    marker = digits + 1;
  }
  const after = at + marker;
  if (after < end && text.charCodeAt(after) !== SPACE && text.charCodeAt(after) !== TAB) return null;
  const base = column + marker;
  if (isBlankFrom(text, after, end)) return interrupts ? null : base + 1;
  let width = 0;
  for (let i = after; i < end; i++) {
    const char = text.charCodeAt(i);
    if (char === SPACE) width++;
    else if (char === TAB) width += 4 - ((base + width) % 4);
    else break;
  }
  return base + (width > 4 ? 1 : width);
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function opensFence(text: string, at: number, end: number): Fence | null {
  const char = text.charCodeAt(at);
  if (char !== 96 && char !== 126) return null;
  const length = runLength(text, at, end, char);
  if (length < 3) return null;
  if (char === 96) {
    for (let i = at + length; i < end; i++) if (text.charCodeAt(i) === 96) return null;
  }
  return { char, length };
}

function closesFence(text: string, at: number, end: number, fence: Fence): boolean {
  const length = runLength(text, at, end, fence.char);
  return length >= fence.length && isBlankFrom(text, at + length, end);
}

/** `[^label]:` opens a note, whose further paragraphs are indented. */
function isNoteStart(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) !== 94) return false;
  for (let i = at + 2; i < end; i++) {
    const char = text.charCodeAt(i);
    if (char === 92) i++;
    else if (char === 93) return i > at + 2 && text.charCodeAt(i + 1) === 58;
    else if (char === 91 || char === SPACE || char === TAB) return false;
  }
  return false;
}

/** The kind of HTML block that a line opens (CommonMark 4.6), or null. */
function startsHtml(text: string, at: number, end: number, paragraph: boolean): Html | null {
  if (text.charCodeAt(at) !== 60) return null;
  if (text.startsWith('<!--', at)) return 'comment';
  if (text.startsWith('<?', at)) return 'instruction';
  if (text.startsWith('<![CDATA[', at)) return 'cdata';
  if (/^<![A-Za-z]/.test(text.slice(at, at + 3))) return 'declaration';
  const line = text.slice(at, end);
  const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(line);
  if (tag === null) return null;
  const name = (tag[2] ?? '').toLowerCase();
  const rest = line.slice(tag[0].length);
  const bounded = rest === '' || /^(?:[ \t>]|\/>)/.test(rest);
  if (tag[1] === '' && (name === 'script' || name === 'pre' || name === 'style' || name === 'textarea')) {
    if (rest === '' || /^[ \t>]/.test(rest)) return 'script';
  }
  if (BLOCK_TAGS.has(name) && bounded) return 'element';
  return !paragraph && isWholeTag(line) ? 'element' : null;
}

/** A line that is one complete opening or closing tag and nothing else. */
function isWholeTag(line: string): boolean {
  return (
    /^<\/[A-Za-z][A-Za-z0-9-]*[ \t]*>[ \t]*$/.test(line) ||
    /^<[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?>[ \t]*$/.test(
      line,
    )
  );
}

function endsHtml(text: string, at: number, end: number, html: Html): boolean {
  const line = text.slice(at, end);
  switch (html) {
    case 'script':
      return /<\/(?:script|pre|style|textarea)>/i.test(line);
    case 'comment':
      return line.includes('-->');
    case 'instruction':
      return line.includes('?>');
    case 'declaration':
      return line.includes('>');
    case 'cdata':
      return line.includes(']]>');
    case 'element':
      return false;
  }
}

/** `<<<<<<< ours` or `>>>>>>> theirs`: seven, and nothing glued to them. */
function isConflictMarker(text: string, at: number, end: number): boolean {
  const char = text.charCodeAt(at);
  if (char !== 60 && char !== 62) return false;
  if (runLength(text, at, end, char) !== 7) return false;
  return at + 7 === end ? char === 60 : text.charCodeAt(at + 7) === SPACE;
}

/**
 * A merge conflict is a block of its own from its first marker to its last, so that nothing in it is read as text of
 * the letter; a marker without its counterpart is one line.
 */
function conflictAt(text: string, start: number): Cut | null {
  const firstEnd = lineEnd(text, start);
  if (!isConflictMarker(text, start, firstEnd)) return null;
  const second = afterLineEnd(text, firstEnd);
  const alone: Cut = { kind: 'conflict', end: second, reach: second };
  if (text.charCodeAt(start) === 62) return alone;
  for (let at = second; at < text.length;) {
    const end = lineEnd(text, at);
    const next = afterLineEnd(text, end);
    if (isConflictMarker(text, at, end)) {
      const complete = text.charCodeAt(at) === 62;
      return { kind: 'conflict', end: complete ? next : second, reach: next };
    }
    at = next;
  }
  return { ...alone, reach: text.length };
}

/** How many lines a front matter may have: what is longer is a letter between two rules. */
const FRONT_MATTER_LINES = 200;

/** YAML between two lines of `---` at the very start, every line of which looks like YAML; and how far it was sought. */
function frontMatterAt(text: string): { readonly end: number | null; readonly looked: number } {
  let at = 0;
  for (let line = 0; line <= FRONT_MATTER_LINES && at < text.length; line++) {
    const end = lineEnd(text, at);
    const next = afterLineEnd(text, end);
    const content = text.slice(at, end).trimEnd();
    const closes = line > 1 && (content === '---' || content === '...');
    if (closes) return { end: next, looked: next };
    const fits =
      line === 0
        ? content === '---'
        : line === 1
          ? /^[A-Za-z_][\w-]*:/.test(content)
          : /^(?:[A-Za-z_][\w-]*:|[ \t]|- |#|$)/.test(content);
    if (!fits) return { end: null, looked: next };
    at = next;
  }
  return { end: null, looked: at };
}
