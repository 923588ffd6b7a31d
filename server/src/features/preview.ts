import type { CancellationToken } from 'vscode-languageserver';
import type { ReadingPiece } from '../documents/reading/reading.js';
import type { Source } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { REQUESTS, type Preview, type PreviewFinding, type PreviewParams } from '../protocol.js';
import type { Finding } from '../rules/rule.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { headFormOf } from './headForm.js';
import { rangeOf } from './places.js';
import { changesSince, type ToldPiece } from './previewChanges.js';

/** So many answers are remembered, of all letters together: a person has few previews open at a time. */
const REMEMBERED = 6;

/** The answers that were given last, so that the next ones tell only what is other than they were. */
class Answers {
  /** Names of answers of a server before this one mean nothing here. */
  readonly #own = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #pieces = new Map<string, readonly ToldPiece[]>();
  #given = 0;

  get(name: string | null): readonly ToldPiece[] | undefined {
    return name === null ? undefined : this.#pieces.get(name);
  }

  /** @returns the name of the answer */
  keep(pieces: readonly ToldPiece[]): string {
    const name = `${this.#own}-${++this.#given}`;
    this.#pieces.set(name, pieces);
    for (const oldest of this.#pieces.keys()) {
      if (this.#pieces.size <= REMEMBERED) break;
      this.#pieces.delete(oldest);
    }
    return name;
  }
}

/** What makes the page; read when a preview is first asked for. */
async function maker(): Promise<(params: PreviewParams, checked: Checked) => Preview> {
  const answers = new Answers();
  const [{ manuscriptOf }, { readingOf }, { STYLE }] = await Promise.all([
    import('../documents/manuscript/manuscriptOf.js'),
    import('../documents/reading/reading.js'),
    import('../documents/reading/style.js'),
  ]);
  return ({ uri, head, marks, style, findings, since }, { letter, version, shown }) => {
    const form = headFormOf(letter, head);
    const manuscript = manuscriptOf(letter, { head: form });
    const pieces = readingOf(manuscript, { marks, lines: true });
    const now = pieces.map((piece) => toldPiece(piece, letter.source));
    const before = answers.get(since);
    const { told, kept, moved } = changesSince(before ?? [], now);
    const has = new Set(before?.map(({ key }) => key));
    return {
      uri,
      version,
      name: answers.keep(now),
      since: before === undefined ? null : since,
      title: manuscript.title,
      head: form,
      style: style ? STYLE : null,
      pieces: told.flatMap((at) => {
        const [piece, html] = [now[at], pieces[at]?.html];
        return piece === undefined || html === undefined ? [] : [{ ...piece, html: has.has(piece.key) ? null : html }];
      }),
      kept,
      moved,
      findings: findings ? inMargin(shown, pieces, letter.source) : [],
    };
  };
}

function toldPiece({ key, span, notes }: ReadingPiece, source: Source): ToldPiece {
  return {
    key,
    lines: span === null ? null : linesOf(source, span),
    notes: notes.map((note) => ({ id: note.id, ...linesOf(source, note.span) })),
  };
}

function linesOf(source: Source, { start, end }: Span): { first: number; last: number } {
  return { first: source.position(start).line, last: source.position(Math.max(start, end - 1)).line };
}

/** The findings, each at the last piece or note that begins before it. */
function inMargin(
  findings: readonly Finding[],
  pieces: readonly ReadingPiece[],
  source: Source,
): readonly PreviewFinding[] {
  const places = pieces
    .flatMap(({ span, notes }, piece) =>
      [...(span === null ? [] : [span]), ...notes.map((note) => note.span)].map(({ start }) => ({ start, piece })),
    )
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ severity, rule, message, span }) => {
      while ((places[at + 1]?.start ?? Infinity) <= span.start) at++;
      return { severity, rule, message, range: rangeOf(source, span), piece: places[at]?.piece ?? 0 };
    });
}

export const previewFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    let made: ReturnType<typeof maker> | null = null;
    connection.onRequest(REQUESTS.preview, async (params: PreviewParams, token: CancellationToken) => {
      const make = await (made ??= maker());
      return ofLetter<Preview | null>(params.uri, token, null, (checked) => make(params, checked));
    });
  },
};
