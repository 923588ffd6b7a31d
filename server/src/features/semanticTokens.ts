import {
  SemanticTokensRefreshRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensEdit,
} from 'vscode-languageserver';
import type { Heading, Letter } from '../letter/letter.js';
import { overlaps, type Span } from '../letter/span.js';
import { isSectionRole } from '../profile/sections.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
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
  const { notes, references, placeholders } = letter;
  const tokens: Token[] = [
    ...letter.headings.flatMap((heading) => headingToken(letter, heading)),
    ...notes.marks.map(({ span }): Token => ({ span, type: 'number' })),
    ...notes.definitions.map(({ mark }): Token => ({ span: mark, type: 'number' })),
    ...notes.lost.map(({ span }): Token => ({ span, type: 'number' })),
    ...references.map(({ span }): Token => ({ span, type: 'string' })),
    ...placeholders.map(({ span }): Token => ({ span, type: 'macro' })),
  ];
  const asked = range === null ? tokens : tokens.filter(({ span }) => overlaps(span, range));
  return uncovered(asked).flatMap((token) => perLine(letter, token));
}

function headingToken(letter: Letter, { content, roles }: Heading): readonly Token[] {
  const type: TokenType | null = roles.includes('part')
    ? 'namespace'
    : roles.includes('item')
      ? 'class'
      : roles.some((role) => role === 'aard' || isSectionRole(role, letter.profile))
        ? 'property'
        : null;
  return type === null ? [] : [{ span: content, type }];
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
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type } of tokens) {
    const place = source.position(span.start);
    const along = place.line === line ? place.character - character : place.character;
    data.push(place.line - line, along, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
    ({ line, character } = place);
  }
  return data;
}

/** What lies between the numbers that two answers begin and end with alike, as one edit. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
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
    const { resultId = '' } = this.whole(uri, data);
    if (last?.id !== previous) return { resultId, data };
    return { resultId, edits: difference(last.data, data) };
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
      serving.ofLetter<SemanticTokens>(uri, token, none(), (checked) =>
        given.whole(uri, encoded(checked.letter, tokensOf(checked, null))),
      ),
    );
    semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }, token) =>
      serving.ofLetter<SemanticTokens | SemanticTokensDelta>(uri, token, none(), (checked) =>
        given.since(uri, previousResultId, encoded(checked.letter, tokensOf(checked, null))),
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
