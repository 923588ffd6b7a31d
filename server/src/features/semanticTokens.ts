import {
  SemanticTokensRefreshRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensEdit,
} from 'vscode-languageserver';
import type { Heading, Letter, Source } from '../letter/letter.js';
import { overlaps, type Span } from '../letter/span.js';
import { isSectionRole } from '../profile/sections.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { steadyOf, type Kept } from './steady.js';
import { TOKEN_TYPES, type TokenType } from './tokenTypes.js';

interface Token {
  readonly span: Span;
  readonly type: TokenType;
}

/**
 * What only a reader of the letter can tell: which headings are parts, items and sections, whatever their form; note marks,
 * also those that lost their form; references and place-holders. In order, none over another, each on one line.
 *
 * @param range null for the whole letter
 */
export function tokensOf({ letter }: Checked, range: Span | null): readonly Token[] {
  return tokensIn(letter, range);
}

function tokensIn(letter: Letter, range: Span | null): readonly Token[] {
  const { notes, references, placeholders } = letter;
  const tokens: Token[] = [];
  const add = (span: Span, type: TokenType): void => {
    if (range === null || overlaps(span, range)) tokens.push({ span, type });
  };
  for (const { content, roles } of letter.headings) {
    const type = headingType(letter, roles);
    if (type !== null) add(content, type);
  }
  for (const { span } of notes.marks) add(span, 'number');
  for (const { mark } of notes.definitions) add(mark, 'number');
  for (const { span } of notes.lost) add(span, 'number');
  for (const { span } of references) add(span, 'string');
  for (const { span } of placeholders) add(span, 'macro');
  return uncovered(tokens).flatMap((token) => perLine(letter, token));
}

function headingType(letter: Letter, roles: Heading['roles']): TokenType | null {
  if (roles.includes('part')) return 'namespace';
  if (roles.includes('item')) return 'class';
  return roles.some((role) => role === 'aard' || isSectionRole(role, letter.profile)) ? 'property' : null;
}

/** The same without overlaps: what begins within another takes its room, and the other goes on behind it. */
function uncovered(tokens: readonly Token[]): readonly Token[] {
  const sorted = [...tokens].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const found: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const until = (place: number): void => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const end = Math.min(top.span.end, place);
      if (end > at) found.push({ type: top.type, span: { start: Math.max(at, top.span.start), end } });
      at = Math.max(at, end);
      if (top.span.end > place) return;
      open.pop();
    }
  };
  for (const token of sorted) {
    until(token.span.start);
    at = Math.max(at, token.span.start);
    open.push(token);
  }
  until(Number.POSITIVE_INFINITY);
  return found;
}

/** A token that runs over a line end, as one for each line. */
function perLine({ source }: Letter, token: Token): readonly Token[] {
  const { start, end } = token.span;
  if (source.lineAt(start).end >= end) return [token];
  const pieces: Token[] = [];
  let at = start;
  for (const line of source.slice(token.span).split(/\r\n|\r|\n/)) {
    const words = source.lineAt(at);
    if (line.trim() !== '') pieces.push({ type: token.type, span: { start: at, end: at + line.length } });
    at = words.end + (source.slice({ start: words.end, end: words.end + 2 }) === '\r\n' ? 2 : 1);
  }
  return pieces;
}

/** Tokens as the protocol has them: five numbers each, places counted from the one before. */
export function encoded({ source }: Letter, tokens: readonly Token[]): number[] {
  return counted(placed(source, tokens));
}

/** So many numbers for each token: line, character, length, type. */
const FIGURES = 4;

function placed(source: Source, tokens: readonly Token[]): number[] {
  const places: number[] = [];
  for (const { span, type } of tokens) {
    const { line, character } = source.position(span.start);
    places.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type));
  }
  return places;
}

function counted(places: readonly number[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < places.length; at += FIGURES) {
    const [ownLine = 0, own = 0, length = 0, type = 0] = [places[at], places[at + 1], places[at + 2], places[at + 3]];
    data.push(ownLine - line, ownLine === line ? own - character : own, length, type, 0);
    line = ownLine;
    character = own;
  }
  return data;
}

/** All tokens of a letter: where each begins, as numbers, and as the protocol has them. */
interface Row {
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly data: number[];
}

const ROWS = new WeakMap<Letter, Row>();
const DATA = new WeakMap<Letter, number[]>();

/** All tokens of a letter, encoded: after an edit of words in a paragraph those of before, but for what stands there. */
export function allEncoded(letter: Letter): number[] {
  let data = DATA.get(letter);
  if (data === undefined) {
    const steady = steadyOf(letter);
    data = steady === null ? rowOf(letter).data : followed(letter, steady);
    DATA.set(letter, data);
  }
  return data;
}

function rowOf(letter: Letter): Row {
  let row = ROWS.get(letter);
  if (row === undefined) {
    const tokens = tokensIn(letter, null);
    const places = placed(letter.source, tokens);
    row = { starts: tokens.map(({ span }) => span.start), places, data: counted(places) };
    ROWS.set(letter, row);
  }
  return row;
}

/** No token reaches from one block into another, and a paragraph without any has none after an edit of its words. */
function followed(letter: Letter, { from, shifts: { reworded } }: Kept): number[] {
  const { starts, places, data } = rowOf(from);
  const now: number[] = [];
  let at = 0;
  for (const one of reworded) {
    const [first, behind] = [lowerBound(starts, one.old.start), lowerBound(starts, one.old.end)];
    if (first === behind) continue;
    append(now, places, at, first * FIGURES);
    now.push(...placed(letter.source, tokensIn(letter, one.now)));
    at = behind * FIGURES;
  }
  if (at === 0) return data;
  append(now, places, at, places.length);
  return counted(now);
}

function append(to: number[], from: readonly number[], start: number, end: number): void {
  for (let at = start; at < end; at += 1) to.push(from[at] ?? 0);
}

/** Index of the first that is not before a place. */
function lowerBound(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What lies between the numbers that two answers begin and end with alike, as one edit. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shortest - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return [{ start, deleteCount: before.length - same - start, data: after.slice(start, after.length - same) }];
}

/** The last tokens that were handed out per document. Ids are never used twice while the server runs. */
class HandedOut {
  readonly #last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #next = 1;

  whole(uri: string, data: number[]): SemanticTokens {
    const id = String(this.#next);
    this.#next += 1;
    this.#last.set(uri, { id, data });
    return { resultId: id, data };
  }

  /** What changed since an earlier answer; all of it where that is not the last one. */
  since(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(uri);
    const whole = this.whole(uri, data);
    const { resultId = '' } = whole;
    return last?.id === previous ? { resultId, edits: difference(last.data, data) } : whole;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

export const semanticTokensFeature: Feature = {
  serve: (serving) => {
    const { semanticTokens } = serving.connection.languages;
    const given = new HandedOut();
    const none = (): SemanticTokens => ({ data: [] });
    semanticTokens.on(async ({ textDocument: { uri } }, token) =>
      serving.ofLetter<SemanticTokens>(uri, token, none(), (checked) => given.whole(uri, allEncoded(checked.letter))),
    );
    semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }, token) =>
      serving.ofLetter<SemanticTokens | SemanticTokensDelta>(uri, token, none(), (checked) =>
        given.since(uri, previousResultId, allEncoded(checked.letter)),
      ),
    );
    semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) =>
      serving.ofLetter<SemanticTokens>(uri, token, none(), (checked, document) => {
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return { data: encoded(checked.letter, tokensOf(checked, span)) };
      }),
    );
    serving.onClosed((uri) => {
      given.forget(uri);
    });
  },
  refresh: ({ client, connection }) =>
    client.refreshesSemanticTokens ? connection.sendRequest(SemanticTokensRefreshRequest.type) : null,
};
