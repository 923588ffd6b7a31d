import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CommentFact } from '../facts.js';
import { emptyProse, flatten, spanOf } from './flatten.js';
import type { Prose } from './prose.js';
import type { Span } from '../span.js';
import type { ListEntry, NoteUnit, Unit } from './units.js';

/** The things that a tree of one block consists of, and every comment in it. */
export interface Extracted {
  readonly units: readonly Unit[];
  readonly comments: readonly CommentFact[];
}

/** Longer than this, or ending as a sentence does, a bold line is emphasis and no heading. */
const LONGEST_BOLD_HEADING = 250;

/**
 * Reads the units out of a syntax tree.
 *
 * @param nodes the children of the tree's root
 * @param source the text that the tree was parsed from
 */
export function extract(nodes: readonly RootContent[], source: string): Extracted {
  const reader = new UnitReader(source);
  return { units: reader.units(nodes), comments: reader.comments };
}

class UnitReader {
  readonly comments: CommentFact[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  units(nodes: readonly RootContent[]): Unit[] {
    return nodes.flatMap((node) => this.#unit(node));
  }

  #unit(node: RootContent): Unit[] {
    const span = spanOf(node);
    switch (node.type) {
      case 'heading': {
        const form = this.#source.startsWith('#', span.start) ? 'atx' : 'setext';
        const inner = this.#contentSpan(node.children, span);
        return [{ kind: 'heading', form, level: node.depth, span, prose: this.#prose(node.children, inner) }];
      }
      case 'paragraph':
        return this.#paragraph(node);
      case 'list': {
        const entries = node.children.map((entry) => this.#entry(entry.children, spanOf(entry)));
        return this.#listedNotes(entries) ?? [{ kind: 'list', ordered: node.ordered === true, span, entries }];
      }
      case 'blockquote':
        return [{ kind: 'quote', span, units: this.units(node.children) }];
      case 'table': {
        const rows = node.children.map((row) => row.children.map((cell) => this.#prose(cell.children, spanOf(cell))));
        return [{ kind: 'table', span, rows }];
      }
      case 'footnoteDefinition':
        return [this.#gfmNote(node.label ?? node.identifier, node.children, span)];
      case 'thematicBreak':
        return [{ kind: 'rule', span }];
      case 'code':
        return [{ kind: 'code', span }];
      case 'definition':
        return [{ kind: 'linkDefinition', label: node.label ?? node.identifier, span }];
      case 'html':
        return this.#html(node.value, span);
      default:
        return [];
    }
  }

  #html(value: string, span: Span): Unit[] {
    let from = value.indexOf('<!--');
    let onlyComments = from === 0;
    let behind = 0;
    while (from !== -1) {
      if (value.slice(behind, from).trim() !== '') onlyComments = false;
      const close = value.indexOf('-->', from + 4);
      const end = close === -1 ? value.length : close + 3;
      this.comments.push({
        span: { start: span.start + from, end: span.start + end },
        text: value.slice(from + 4, close === -1 ? end : close),
      });
      behind = end;
      from = value.indexOf('<!--', end);
    }
    if (value.slice(behind).trim() !== '') onlyComments = false;
    return [{ kind: onlyComments ? 'comment' : 'html', span }];
  }

  #entry(children: readonly (BlockContent | DefinitionContent)[], span: Span): ListEntry {
    const [first, ...rest] = children;
    if (first?.type !== 'paragraph') return { span, prose: emptyProse(span.end), units: this.units(children) };
    return { span, prose: this.#prose(first.children, spanOf(first)), units: this.units(rest) };
  }

  /** A paragraph, or what it turns out to be: bold lines that head it, notes in a row. */
  #paragraph(node: Paragraph): Unit[] {
    const span = spanOf(node);
    // read as a whole first: its comments are found once, however its lines are then divided
    const whole = this.#prose(node.children, span);
    const notes = this.#supNotes(whole, span);
    if (notes !== null) return notes;
    const units: Unit[] = [];
    let rest: readonly PhrasingContent[] = node.children;
    for (;;) {
      const line = boldLine(rest);
      if (line === null) break;
      const end = spanOf(line.at(-1) ?? node).end;
      const start = spanOf(line[0] ?? node).start;
      const { prose } = flatten(line, this.#source, { start, end });
      if (!isHeadingLike(prose.text)) break;
      units.push({ kind: 'heading', form: 'bold', level: null, span: { start, end }, prose });
      rest = withoutLineEnd(rest.slice(line.length));
    }
    const [first] = rest;
    if (first === undefined) return units;
    if (units.length === 0) return [{ kind: 'paragraph', span, prose: whole }];
    const own = { start: this.#wordsStart(first), end: span.end };
    return [...units, { kind: 'paragraph', span: own, prose: flatten(rest, this.#source, own).prose }];
  }

  /** Where the words of a node begin behind a line end: the text that follows a bold line begins with it. */
  #wordsStart(node: PhrasingContent): number {
    let at = spanOf(node).start;
    while (/\s/.test(this.#source[at] ?? '')) at++;
    return at;
  }

  /** A paragraph that begins with a mark is a note; each of its lines that begins with one is a note of its own. */
  #supNotes(prose: Prose, span: Span): NoteUnit[] | null {
    const heads = prose.marks.filter(
      (mark) =>
        mark.notation === 'sup' &&
        (mark.at === 0 || prose.text[mark.at - 1] === '\n') &&
        mark.span.end > mark.inner.end,
    );
    if (heads[0]?.at !== 0) return null;
    return heads.map((head, i) => {
      const next = heads[i + 1];
      // two marks side by side stand at one place
      const to = next === undefined ? prose.text.length : Math.max(head.at, next.at - 1);
      const words = cutProse(prose, head.at, to, head);
      const end = next === undefined ? span.end : this.#trimEnd(head.span.end, next.span.start);
      let start = head.span.end;
      while (start < end && /[ \t]/.test(this.#source[start] ?? '')) start++;
      return {
        kind: 'note',
        notation: 'sup',
        label: head.label,
        span: { start: head.span.start, end },
        mark: head.span,
        inner: head.inner,
        body: { start, end },
        paragraphs: words.text.trim() === '' && words.marks.length === 0 ? [] : [words],
      };
    });
  }

  /** A list of which every entry begins with a mark is a row of notes. */
  #listedNotes(entries: readonly ListEntry[]): NoteUnit[] | null {
    const notes: NoteUnit[] = [];
    for (const { prose, span, units } of entries) {
      const own = units.length === 0 ? this.#supNotes(prose, span) : null;
      if (own === null) return null;
      notes.push(...own);
    }
    return notes;
  }

  #gfmNote(label: string, children: readonly (BlockContent | DefinitionContent)[], span: Span): NoteUnit {
    const close = this.#source.indexOf(']:', span.start);
    const markEnd = close === -1 ? span.end : close + 2;
    const body = { start: markEnd, end: span.end };
    while (body.start < body.end && /[ \t]/.test(this.#source[body.start] ?? '')) body.start++;
    return {
      kind: 'note',
      notation: 'gfm',
      label,
      span,
      mark: { start: span.start, end: markEnd },
      inner: { start: span.start + 2, end: markEnd - 2 },
      body,
      paragraphs: this.units(children).flatMap(prosesOf),
    };
  }

  #trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && /\s/.test(this.#source[end - 1] ?? '')) end--;
    return end;
  }

  #contentSpan(children: readonly PhrasingContent[], span: Span): Span {
    const [first] = children;
    const last = children.at(-1);
    if (first === undefined || last === undefined) return { start: span.end, end: span.end };
    return { start: spanOf(first).start, end: spanOf(last).end };
  }

  #prose(nodes: readonly PhrasingContent[], span: Span): Prose {
    const { prose, comments } = flatten(nodes, this.#source, span);
    this.comments.push(...comments);
    return prose;
  }
}

/** Every piece of prose in a unit, in order. */
export function prosesOf(unit: Unit): readonly Prose[] {
  switch (unit.kind) {
    case 'heading':
    case 'paragraph':
      return [unit.prose];
    case 'list':
      return unit.entries.flatMap((entry) => [entry.prose, ...entry.units.flatMap(prosesOf)]);
    case 'table':
      return unit.rows.flat();
    case 'quote':
      return unit.units.flatMap(prosesOf);
    case 'note':
      return unit.paragraphs;
    default:
      return [];
  }
}

/**
 * The nodes of a first line that is bold from end to end (note marks and a colon aside), or null.
 */
function boldLine(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] | null {
  let bold = false;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node === undefined) break;
    if (node.type === 'break' || (node.type === 'text' && /^[ \t]*[\r\n]/.test(node.value))) {
      return bold ? nodes.slice(0, i) : null;
    }
    if (isBold(node)) bold = true;
    else if (node.type === 'footnoteReference' && bold) continue;
    else if (node.type === 'html' && bold) continue;
    else if (node.type === 'text' && /^[ \t:]*$/.test(node.value)) continue;
    else if (node.type === 'text' && bold && isMarkText(nodes, i)) continue;
    else return null;
  }
  return bold ? nodes : null;
}

/** Bold, in italics as well or not: `**Inhoud**`, `***Inhoud***`, `_**Inhoud**_`. */
function isBold(node: PhrasingContent): boolean {
  if (node.type === 'strong') return !spansLines(node.children);
  const [only] = node.type === 'emphasis' ? node.children : [];
  return node.type === 'emphasis' && node.children.length === 1 && only?.type === 'strong' && isBold(only);
}

/** The number inside `<sup>…</sup>`. */
function isMarkText(nodes: readonly PhrasingContent[], at: number): boolean {
  const [before, node, after] = [nodes[at - 1], nodes[at], nodes[at + 1]];
  return before?.type === 'html' && after?.type === 'html' && node?.type === 'text' && /^\d{1,3}$/.test(node.value);
}

function spansLines(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'break') return true;
    if (node.type === 'text') return /[\r\n]/.test(node.value);
    return 'children' in node && spansLines(node.children);
  });
}

function withoutLineEnd(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'break') return rest;
  if (first?.type === 'text' && first.value.trim() === '') return rest;
  return nodes;
}

function isHeadingLike(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed !== '' &&
    trimmed.length <= LONGEST_BOLD_HEADING &&
    !/[.!?;,]["»”’)]*$/.test(trimmed.replace(/\b(?:nr|c\.s|e\.v|a\.s|jl)\.$/, ''))
  );
}

/** A stretch of prose by itself: its text begins anew, its places in the source stay. */
function cutProse(prose: Prose, from: number, to: number, without: object): Prose {
  const segments = prose.segments.flatMap((segment) => {
    const end = segment.prose + segment.proseLength;
    if (end <= from || segment.prose >= to) return [];
    if (segment.length !== segment.proseLength) return [{ ...segment, prose: segment.prose - from }];
    const skipped = Math.max(0, from - segment.prose);
    const length = Math.min(end, to) - segment.prose - skipped;
    return [{ prose: segment.prose + skipped - from, source: segment.source + skipped, length, proseLength: length }];
  });
  const first = segments[0];
  const last = segments.at(-1);
  return {
    text: prose.text.slice(from, to),
    segments,
    marks: prose.marks
      .filter((mark) => mark !== without && mark.at >= from && mark.at <= to)
      .map((mark) => ({ ...mark, at: mark.at - from })),
    links: prose.links
      .filter((link) => link.words.start >= from && link.words.end <= to)
      .map((link) => ({ ...link, words: { start: link.words.start - from, end: link.words.end - from } })),
    span: {
      start: first?.source ?? prose.span.end,
      end: last === undefined ? prose.span.end : last.source + last.length,
    },
  };
}
