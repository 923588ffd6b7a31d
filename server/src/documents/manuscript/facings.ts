import type { Letter } from '../../letter/letter.js';
import { officialLinks } from '../../letter/officialLinks.js';
import type { Span } from '../../letter/span.js';
import { linkLabelOf } from '../../letter/words/placeholderBrackets.js';
import type { BlockFacing, FacingLine } from './blockParts.js';
import type { BlockTree } from './blockTree.js';
import type { HeadFacts } from './headFacts.js';
import type { Numbering } from './numbering.js';
import { webAddresses } from './webAddresses.js';

/** What the letter says of its blocks, one after the other. */
export interface Facings {
  /** What it says of the block that begins at `base`; ask for the blocks in order. */
  readonly next: (tree: BlockTree, base: number, end: number) => FacingOf;
}

export interface FacingOf {
  /** Equal for blocks of equal text of which the letter says the same; empty where it says nothing. */
  readonly key: string;
  readonly facing: () => BlockFacing;
}

export interface FacingsInput {
  readonly letter: Letter;
  readonly numbering: Numbering;
  readonly head: HeadFacts | null;
  readonly anchors: ReadonlyMap<string, string>;
}

export function facingsOf(input: FacingsInput): Facings {
  const { letter, numbering, anchors } = input;
  const marks = row(
    letter.notes.marks.map(({ span }, i) => {
      const printed = numbering.marks[i];
      return { ...span, note: printed?.note ?? null, label: printed?.label ?? null, nth: printed?.nth ?? 1 };
    }),
    (mark, by) => ({ ...mark, start: mark.start - by, end: mark.end - by }),
  );
  const links = row(
    [...officialLinks(letter).map(({ span, url }) => ({ ...span, url })), ...webAddresses(letter)],
    (link, by) => ({ ...link, start: link.start - by, end: link.end - by }),
  );
  const holes = row(
    letter.placeholders.map(({ span }) => span),
    ({ start, end }, by) => ({ start: start - by, end: end - by }),
  );
  const lines = row(linesOf(input), (line, by) => ({
    ...line,
    start: line.start - by,
    end: line.end - by,
    from: line.from - by,
  }));
  const notes = row(
    letter.notes.definitions.map(({ span, body }) => ({ ...span, body })),
    ({ start, end, body }, by) => ({
      start: start - by,
      end: end - by,
      body: { start: body.start - by, end: body.end - by },
    }),
  );
  const rules = row(silentRules(letter), ({ start, end }, by) => ({ start: start - by, end: end - by }));

  return {
    next: (tree, base, end) => {
      const own: Own = {
        marks: marks(base, end),
        links: links(base, end),
        holes: holes(base, end),
        lines: lines(base, end),
        notes: notes(base, end),
        rules: rules(base, end),
        inside: tree.inside.map((url) => ({ url, name: anchors.get(anchorIn(url)) ?? null })),
      };
      return { key: isEmpty(own) ? '' : JSON.stringify(own), facing: () => facingOf(tree, own) };
    },
  };
}

/** All that the letter says of one block, row by row. */
interface Own {
  readonly marks: BlockFacing['marks'];
  readonly links: BlockFacing['links'];
  readonly holes: BlockFacing['holes'];
  readonly lines: BlockFacing['lines'];
  readonly notes: BlockFacing['notes'];
  readonly rules: readonly Span[];
  readonly inside: readonly { readonly url: string; readonly name: string | null }[];
}

function facingOf({ text, definitions }: BlockTree, { rules, inside, ...own }: Own): BlockFacing {
  const names = new Map(inside.map(({ url, name }) => [url, name]));
  return {
    text,
    definitions,
    ...own,
    cuts: [...own.lines.flatMap((line) => [line.start, line.from, line.end]), ...own.notes.flatMap(edges)],
    anchor: (url) => {
      const name = names.get(url) ?? null;
      return name === null ? null : `#${name}`;
    },
    silentRules: new Set(rules.map(({ start }) => start)),
  };
}

function edges({ body }: { readonly body: Span }): readonly number[] {
  return [body.start, body.end];
}

function isEmpty({ marks, links, holes, lines, notes, rules, inside }: Own): boolean {
  return marks.length + links.length + holes.length + lines.length + notes.length + rules.length + inside.length === 0;
}

function anchorIn(url: string): string {
  const name = url.slice(1);
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    // a stray «%» is part of the name
    return name.toLowerCase();
  }
}

const NOTHING: readonly never[] = [];

/** Things in the order of the text, given out stretch by stretch, placed from where the stretch begins. */
function row<T extends Span>(
  things: readonly T[],
  moved: (thing: T, by: number) => T,
): (start: number, end: number) => readonly T[] {
  const sorted = things.every((thing, i) => i === 0 || (things[i - 1]?.start ?? 0) <= thing.start)
    ? things
    : [...things].sort((a, b) => a.start - b.start);
  let at = 0;
  return (start, end) => {
    while ((sorted[at]?.start ?? Infinity) < start) at++;
    if ((sorted[at]?.start ?? Infinity) >= end) return NOTHING;
    const found: T[] = [];
    for (let thing = sorted[at]; thing !== undefined && thing.start < end; thing = sorted[++at]) {
      if (thing.end <= end) found.push(start === 0 ? thing : moved(thing, start));
    }
    return found;
  };
}

/** Lines that are something of their own: headings, and those of the head. None overlaps another. */
function linesOf({ letter, head }: FacingsInput): readonly FacingLine[] {
  const lines: FacingLine[] = letter.headings.map(({ span, form }) => {
    const { start, end } = form === 'atx' || form === 'setext' ? span : withMarks(letter, span);
    return { start, end, as: 'heading', from: start };
  });
  if (head !== null) {
    const { subject, salutation, taken } = head;
    for (const span of taken) lines.push({ ...span, as: 'taken', from: span.start });
    if (subject !== null && !subject.inTable)
      lines.push({ ...withMarks(letter, subject.line), as: 'subject', from: subject.from });
    if (salutation !== null) lines.push({ ...withMarks(letter, salutation), as: 'salutation', from: salutation.start });
  }
  lines.sort((a, b) => a.start - b.start);
  return lines.filter((line, i) => i === 0 || (lines[i - 1]?.end ?? 0) <= line.start);
}

/** A line with what stands behind its words: note marks, signs of emphasis. */
function withMarks({ source }: Letter, { start, end }: Span): Span {
  const behind = { start: end, end: source.lineAt(end).end };
  return { start, end: end + source.slice(behind).trimEnd().length };
}

/** Rules across the page with nothing but notes before or behind them: the foot of a printed page. */
function silentRules({ flow }: Letter): readonly Span[] {
  const shown = flow.filter(({ unit }) => unit.kind !== 'comment' && unit.kind !== 'linkDefinition');
  return shown.flatMap(({ unit, span }, i) => {
    if (unit.kind !== 'rule') return [];
    return [shown[i - 1], shown[i + 1]].some((beside) => beside?.unit.kind === 'note') ? [span] : [];
  });
}

/** The lines that define addresses, by the labels that lead to them; the first of a label counts. */
export function definitionsOf({ flow, source }: Letter): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { unit, span } of flow) {
    if (unit.kind !== 'linkDefinition') continue;
    const label = linkLabelOf(unit.label);
    if (!found.has(label)) found.set(label, source.slice(span));
  }
  return found;
}
