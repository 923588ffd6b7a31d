import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { lastAt } from '../../letter/at.js';
import type { FlowUnit, Heading, Item, Letter, Role } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { kindsToChoose } from '../../profile/kinds.js';
import { askedOf } from '../../profile/sections.js';
import { ITEM_TITLES } from '../../profile/skeleton.js';
import { shapeOf, written, type Shape } from '../../rules/fixes/headings.js';
import { sectionOf, usualName } from '../../rules/fixes/section.js';
import type { Client } from '../client.js';
import type { Checked } from '../documents.js';
import { rangeOf } from '../places.js';
import type { Asking } from './asking.js';

/** A line that may become a heading: «##», «### Kr», «**», «Krach», or nothing yet. */
const BEGUN = /^(?<signs>#{1,6}[ \t]*|\*\*|)(?<words>\p{L}[\p{L}\d ,()’'-]*|)$/u;

/** What a line that is begun stands in. */
interface Begun {
  /** The whole line. */
  readonly line: Span;
  /** The signs as they are written: `### `, `**`, or none. */
  readonly signs: string;
  /** The words up to the caret, without those signs. */
  readonly words: string;
  /** How many `#` there are. */
  readonly level: number;
  /** The item that it stands in, or null. */
  readonly item: Item | null;
  /** The headings of that item, without what is begun, in order. */
  readonly inItem: readonly Heading[];
  /** Whether text follows before the next heading. */
  readonly textFollows: boolean;
}

/**
 * Headings where one is begun: the sections that the item does not have yet, the next in order first; at the level of the
 * items, what the agenda announces and the letter does not treat, and the kinds of item. In the form and on the level that
 * the letter has them. Behind words only what begins with those, but for items where there are heading signs.
 */
export function headingCompletions({ letter }: Checked, offset: number, asking: Asking): CompletionItem[] {
  const begun = begunAt(letter, offset, asking.trigger);
  if (begun === null) return [];
  const item = signsOf(shapeOf(letter, 'item'));
  const { level, signs, words } = begun;
  // Who has typed fewer signs than an item has may yet want either; more than those are of a section.
  const isSection = level === 0 || level !== item;
  const isItem = signs !== '' && (level === 0 ? item === 0 : level <= item);
  // A client may look at the last word alone: of a sentence, that is no reason to put a heading in its place.
  const goesOn = ({ label }: CompletionItem): boolean => label.toLowerCase().startsWith(words.toLowerCase());
  return [
    ...(isSection ? sections(letter, begun, asking.client).filter(goesOn) : []),
    ...(isItem ? items(letter, begun, asking.client).filter((it) => level > 0 || goesOn(it)) : []),
  ];
}

function begunAt(letter: Letter, offset: number, trigger: string | null): Begun | null {
  const { source } = letter;
  const line = source.lineAt(offset);
  const { signs, words } = BEGUN.exec(source.slice({ start: line.start, end: offset }))?.groups ?? {};
  const behind = source.slice({ start: offset, end: line.end });
  if (signs === undefined || words === undefined || !/^(?:\*\*)?\s*$/.test(behind)) return null;
  // A space says nothing in a line of words, and a sign nothing unless it begins the line.
  if (trigger !== null && (signs === '' || words !== '')) return null;
  const unit = lastAt(letter.flow, ({ span }) => span, offset);
  if (!isFree(letter, unit, line) || line.start < letter.head.end) return null;
  const above = letter.headings.findLast((it) => it.span.end <= line.start && opens(it));
  const item = letter.items.find(({ heading }) => heading === above?.index) ?? null;
  if (item === null && signs === '') return null;
  const next = letter.headings.find((it) => it.span.start > line.end && opens(it));
  const inItem = letter.headings
    .slice((above?.index ?? 0) + 1, next?.index)
    .filter(({ span }) => span.end <= line.start || span.start > line.end);
  const level = signs.trimEnd().startsWith('#') ? signs.trimEnd().length : 0;
  return { line, signs, words, level, item, inItem, textFollows: textFollows(letter, line, unit) };
}

const OPENING: ReadonlySet<Role> = new Set<Role>(['title', 'part', 'item', 'report', 'annex']);

/** Whether a heading opens an item, or ends the one before it. */
function opens({ roles }: Heading): boolean {
  return roles.some((role) => OPENING.has(role));
}

/** Whether a heading may stand on a line: it is empty, begins a paragraph, or is a heading already; `****` is a rule as yet. */
function isFree({ source }: Letter, unit: FlowUnit | undefined, line: Span): boolean {
  if (source.slice(line).trim() === '') {
    return unit === undefined || unit.span.end <= line.start;
  }
  return (
    unit !== undefined && ['heading', 'paragraph', 'rule'].includes(unit.unit.kind) && unit.span.start >= line.start
  );
}

function textFollows({ flow }: Letter, line: Span, unit: FlowUnit | undefined): boolean {
  if (unit !== undefined && unit.span.start >= line.start && unit.span.end > line.end) return true;
  const next = flow.find(({ span }) => span.start > line.end);
  if (next === undefined || next.heading !== null) return false;
  return !['heading', 'note', 'rule', 'linkDefinition', 'comment'].includes(next.unit.kind);
}

function signsOf({ before }: Shape): number {
  return /^#*/.exec(before)?.[0].length ?? 0;
}

/** The sections that the item does not have: first those that its kind asks for, of these first the one that is next. */
function sections(letter: Letter, begun: Begun, { snippets }: Client): readonly CompletionItem[] {
  const { item, inItem, line, textFollows: follows } = begun;
  if (item === null) return [];
  const roles: readonly Role[] = letter.profile.sections.map(({ role }) => role);
  const present = new Set<Role>(inItem.flatMap((heading) => heading.roles));
  const before = inItem.filter(({ span }) => span.end <= line.start).flatMap((heading) => heading.roles);
  const rank = Math.max(-1, ...before.map((role) => roles.indexOf(role)));
  const asked: readonly Role[] = askedOf(letter.profile, item.kind);
  return letter.profile.sections.flatMap(({ role }, index) => {
    if (present.has(role)) return [];
    const { heading, gap, guidance } = sectionOf(letter, item, role);
    const order = `${asked.includes(role) ? '0' : '1'}${index > rank ? '0' : '1'}${String(index).padStart(2, '0')}`;
    const detail = asked.includes(role) ? 'onderdeel dat nog ontbreekt' : 'onderdeel';
    const parts = follows ? [plainly(heading)] : [plainly(heading + gap), hole(guidance)];
    return [completion(letter, begun, { label: usualName(letter, role), detail, order, parts }, snippets)];
  });
}

/** What is announced and not treated, and the kinds of item. */
function items(letter: Letter, begun: Begun, { snippets }: Client): readonly CompletionItem[] {
  // The heading that is begun may be taken for the one that is yet to come.
  const own = letter.items.find(({ heading }) => letter.headings[heading]?.span.start === begun.line.start)?.index;
  const shape = shapeOf(letter, 'item');
  const heading = (title: string): readonly Piece[] => {
    const [before = '', after = ''] = written('\u0000', shape, letter.source.lineEnd).split('\u0000');
    return [plainly(before), ...piecesOf(title), plainly(after)];
  };
  const announced = letter.announced
    .filter(({ due, item }) => (item === null ? due : item === own))
    .map(({ text }, index) => {
      const title = text.replace(/[\s;,.]+$/, '');
      const order = `2${String(index).padStart(3, '0')}`;
      return { label: title, detail: 'aangekondigd, nog niet behandeld', order, parts: heading(title) };
    });
  const kinds = kindsToChoose(letter.profile)
    .filter(({ kind }) => kind !== 'overig')
    .map(({ kind, name }, index) => {
      const title = ITEM_TITLES[kind];
      const order = `3${String(index).padStart(2, '0')}`;
      return { label: title.replace(/\[[^\]]*\]/g, '…'), detail: name, order, parts: heading(title) };
    });
  return [...announced, ...kinds].map((one) => completion(letter, begun, one, snippets));
}

/** Text as it is, or a place to fill in. */
interface Piece {
  readonly text: string;
  readonly hole: boolean;
}

function plainly(text: string): Piece {
  return { text, hole: false };
}

function hole(text: string): Piece {
  return { text, hole: true };
}

/** A title of which what stands in brackets is to be filled in. */
function piecesOf(title: string): readonly Piece[] {
  return title.split(/(\[[^\]]*\])/).map((text) => (text.startsWith('[') ? hole(text) : plainly(text)));
}

interface Offered {
  readonly label: string;
  readonly detail: string;
  readonly order: string;
  readonly parts: readonly Piece[];
}

function completion(
  letter: Letter,
  { line, signs }: Begun,
  { label, detail, order, parts }: Offered,
  snippets: boolean,
): CompletionItem {
  let holes = 0;
  const snippet = parts.map((piece) =>
    piece.hole ? `\${${String(++holes)}:${escaped(piece.text)}}` : escaped(piece.text),
  );
  const asSnippet = snippets && parts.some((piece) => piece.hole);
  return {
    label,
    detail,
    kind: CompletionItemKind.Struct,
    sortText: order,
    filterText: signs + label,
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: rangeOf(letter.source, line),
      newText: asSnippet ? snippet.join('') : parts.map(({ text }) => text).join(''),
    },
  };
}

/** The three characters that mean something in a snippet. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
