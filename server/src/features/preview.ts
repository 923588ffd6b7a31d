import type { CancellationToken } from 'vscode-languageserver';
import type { ReadingPiece } from '../documents/reading/reading.js';
import type { Source } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { REQUESTS, type Preview, type PreviewFinding, type PreviewParams, type PreviewPiece } from '../protocol.js';
import type { Finding } from '../rules/rule.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { headFormOf } from './headForm.js';
import { rangeOf } from './places.js';

/** What makes the page; read when a preview is first asked for. */
async function maker(): Promise<(params: PreviewParams, checked: Checked) => Preview> {
  const [{ manuscriptOf }, { readingOf }, { STYLE }] = await Promise.all([
    import('../documents/manuscript/manuscriptOf.js'),
    import('../documents/reading/reading.js'),
    import('../documents/reading/style.js'),
  ]);
  return ({ uri, head, marks, style, known }, { letter, version, shown }) => {
    const form = headFormOf(letter, head);
    const manuscript = manuscriptOf(letter, { head: form });
    const pieces = readingOf(manuscript, { marks, lines: true });
    const has = new Set(known);
    return {
      uri,
      version,
      title: manuscript.title,
      head: form,
      style: style ? STYLE : null,
      pieces: pieces.map((piece) => previewPiece(piece, has, letter.source)),
      findings: inMargin(shown, pieces, letter.source),
    };
  };
}

function previewPiece(
  { key, html, span, notes }: ReadingPiece,
  has: ReadonlySet<string>,
  source: Source,
): PreviewPiece {
  return {
    key,
    html: has.has(key) ? null : html,
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
