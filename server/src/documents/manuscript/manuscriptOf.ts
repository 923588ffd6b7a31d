import type { RootContent } from 'mdast';
import { unitLines } from '../../letter/head/headLines.js';
import type { Letter } from '../../letter/letter.js';
import { overlaps, type Span } from '../../letter/span.js';
import type { Block } from '../../letter/text/blocks.js';
import type { HeadForm } from '../../protocol.js';
import { partsOf, type BlockPart } from './blockParts.js';
import { resolvedTree, treeOf } from './blockTree.js';
import { asDepth, depthsOf } from './depths.js';
import { definitionsOf, facingsOf } from './facings.js';
import { harmless } from './harmless.js';
import { headFacts, type HeadFacts } from './headFacts.js';
import type { HeadPiece, HeadingPiece, Manuscript, Piece, Words } from './manuscript.js';
import { dueUnlessMeant, withMissing, withUnwritten, type IsDue } from './missing.js';
import { anchorsOf, namesOf } from './names.js';
import { numberNotes } from './numbering.js';
import { onOwnLines } from './ownLines.js';
import { withWholeSentences } from './wholeSentences.js';

const UNTITLED = 'Geannoteerde agenda';

export interface ManuscriptOptions {
  /** The shape of its head, where it has one. */
  readonly head: HeadForm;
  /** Which missing sections and empty headings have a place in it; absent: all that their author did not mean to leave out. */
  readonly isDue?: IsDue;
}

/**
 * The letter as its reader gets it. Blocks that are what they were, and of which the letter says what it said, give the
 * very same nodes as before.
 */
export function manuscriptOf(
  letter: Letter,
  { head: form, isDue = dueUnlessMeant(letter) }: ManuscriptOptions,
): Manuscript {
  const head = headFacts(letter);
  const numbering = numberNotes(letter);
  const names = namesOf(letter);
  const parts = allParts(letter, head, names, numbering);

  const asHeadings = headingPieces(letter, names);
  const written: Piece[] = [];
  const rest: RootContent[] = [];
  const contents = new Map<number, readonly RootContent[]>();
  let subject: readonly Words[] = [];
  let lastDepth = 1;
  for (const { part, span } of parts) {
    switch (part.kind) {
      case 'note':
        contents.set(span.start, part.content);
        break;
      case 'subject':
        subject = part.words;
        break;
      case 'heading': {
        const heading = asHeadings.get(span.start);
        if (heading === undefined) {
          // nothing that was written is left out, whatever became of its place
          const words = [...part.words];
          written.push({ kind: 'flow', span, part: 'body', node: { type: 'paragraph', children: words } });
          break;
        }
        // one without words is not shown, and is no step on the way down
        const depth = asDepth(Math.min(heading.depth, lastDepth + 1));
        lastDepth = depth;
        written.push({ ...heading, span, depth, words: part.words });
        break;
      }
      case 'salutation':
        written.push({ kind: 'flow', span, part: 'salutation', node: part.node });
        break;
      case 'flow':
        if (head !== null && span.start < head.end) rest.push(part.node);
        else written.push({ kind: 'flow', span, part: 'body', node: part.node });
    }
  }
  const whole = withWholeSentences(written, letter.broken);
  signed(letter, whole);
  const pieces = withMissing(letter, withUnwritten(letter, whole, isDue), isDue);
  const own = head === null ? null : headPiece(letter, head, { form, subject, rest });
  if (own !== null && saysSomething(own)) pieces.unshift(own);

  return {
    title: titleOf(letter, head),
    pieces,
    notes: numbering.notes.map(({ definition, number, name, orphan }) => {
      const span = letter.notes.definitions[definition]?.span ?? { start: 0, end: 0 };
      return { number, name, span, content: contents.get(span.start) ?? [], orphan };
    }),
  };
}

/** Parts of a block as they were made last, and what the letter said then. */
const KNOWN = new WeakMap<Block, { readonly key: string; readonly parts: readonly BlockPart[] }>();

/** A part with its place in the text. */
interface PlacedPart {
  readonly part: BlockPart;
  readonly span: Span;
}

function allParts(
  letter: Letter,
  head: HeadFacts | null,
  names: readonly string[],
  numbering: ReturnType<typeof numberNotes>,
): readonly PlacedPart[] {
  const { blocks } = letter.source;
  const definitions = definitionsOf(letter);
  const facings = facingsOf({ letter, numbering, head, anchors: anchorsOf(letter, names) });
  return blocks.list.flatMap((block, i) => {
    if (block.kind === 'frontMatter') return [];
    const base = blocks.starts[i] ?? 0;
    const own = treeOf(block);
    const needed = definitions.size === 0 ? '' : definitionsFor(own.brackets, definitions);
    const tree = resolvedTree(block, needed);
    const { facing, key } = facings.next(tree, base, base + block.text.length);
    const full = needed === '' ? key : `${key}\n${needed}`;
    let known = KNOWN.get(block);
    if (known?.key !== full) KNOWN.set(block, (known = { key: full, parts: partsOf(tree, facing()) }));
    return known.parts.map((part) => ({ part, span: { start: part.start + base, end: part.end + base } }));
  });
}

function definitionsFor(labels: ReadonlySet<string>, definitions: ReadonlyMap<string, string>): string {
  return [...labels].flatMap((label) => definitions.get(label) ?? []).join('\n');
}

/** The headings by their places, their words aside. */
function headingPieces(letter: Letter, names: readonly string[]): ReadonlyMap<number, HeadingPiece> {
  const depths = depthsOf(letter);
  return new Map(
    letter.headings.map(({ index, span, roles, item }) => [
      span.start,
      {
        kind: 'heading',
        span,
        role: roles[0] ?? 'other',
        depth: depths[index] ?? 6,
        id: names[index] ?? `kop-${String(index)}`,
        item,
        itemKind: item === null ? null : (letter.items[item]?.kind ?? null),
        words: [],
      },
    ]),
  );
}

/** Longer than this a paragraph that ends with a signature is text first of all. */
const LONGEST_SIGNATURE = 400;

/** Marks the pieces that are the signature, and the greeting above it. */
function signed({ head, flow }: Letter, pieces: Piece[]): void {
  const greetings = flow.flatMap(({ unit, span }) => {
    const lines = unit.kind === 'paragraph' ? unitLines(unit) : [];
    return lines.length > 0 && lines.every(({ signs }) => signs === 'greeting') ? [span] : [];
  });
  const places = [...head.signatories.map(({ span }) => span), ...greetings].sort((a, b) => a.start - b.start);
  if (places.length === 0) return;
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'flow' || piece.span.end - piece.span.start > LONGEST_SIGNATURE) return;
    if (places.some((place) => overlaps(place, piece.span)))
      pieces[at] = { ...piece, part: 'signature', node: onOwnLines(piece.node) };
  });
}

interface HeadWords {
  readonly form: HeadForm;
  readonly subject: readonly Words[];
  readonly rest: readonly RootContent[];
}

function headPiece(letter: Letter, { facts, subject, end }: HeadFacts, words: HeadWords): HeadPiece {
  const inTable: readonly Words[] = subject?.inTable === true ? [{ type: 'text', value: subject.text }] : [];
  const isOpen = subject !== null && !subject.inTable && holds(letter, subject.line);
  return {
    kind: 'head',
    span: { start: 0, end },
    ...facts,
    ...words,
    subject: words.subject.length > 0 ? words.subject : inTable,
    open: isOpen ? new Set([...facts.open, 'subject']) : facts.open,
  };
}

/** A letter that begins with its salutation or its title has a head without a word. */
function saysSomething({ subject, dossiers, addressee, rest, ...head }: HeadPiece): boolean {
  const { chamber, sender, place, date, sessionYear, number } = head;
  const rows = [subject, dossiers, addressee, rest];
  return (
    rows.some(({ length }) => length > 0) ||
    [chamber, sender, place, date, sessionYear, number].some((fact) => fact !== null)
  );
}

function holds({ placeholders }: Letter, place: Span): boolean {
  return placeholders.some(({ span }) => overlaps(span, place));
}

function titleOf({ head, headings }: Letter, facts: HeadFacts | null): string {
  const title = headings.find(({ roles }) => roles.includes('title'))?.text;
  const council = head.council === null ? UNTITLED : `${UNTITLED} ${head.council}`;
  const words = facts?.subject?.text ?? title ?? council;
  return harmless(words).replace(/\s+/g, ' ').trim() || UNTITLED;
}
