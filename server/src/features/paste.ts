import type { CancellationToken } from 'vscode-languageserver';
import type { FromHtml } from '../documents/fromHtml.js';
import { REQUESTS, type PasteParams, type PasteResult } from '../protocol.js';
import { pasteText } from '../rules/fixes/pasteText.js';
import { leftOut } from './contribution.js';
import type { Checked, OpenDocument } from './documents.js';
import type { Feature } from './feature.js';
import { textEdits } from './places.js';

type Page = Extract<FromHtml, { readonly ok: true }>;

/** What «Plakken als brieftekst» puts in the letter for what is on the clipboard. */
export function pasteResult(
  document: OpenDocument,
  { letter, version }: Checked,
  params: PasteParams,
  { text, struck }: Page,
): PasteResult {
  const { range } = params;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const pasted = pasteText(letter, place, text);
  const report = struck === 0 ? null : leftOut(struck);
  if (!pasted.ok) return pasted;
  return { ok: true, version, text: pasted.text, elsewhere: textEdits(letter.source, pasted.elsewhere), report };
}

const ALL_STRUCK: PasteResult = {
  ok: false,
  reason: 'Alles wat is gekopieerd, is doorgehaald. Er is niets geplakt.',
};

export const pasteFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(
      REQUESTS.paste,
      async (params: PasteParams, token: CancellationToken): Promise<PasteResult | null> => {
        // What reads web pages is needed here alone: it is not set up before.
        const { fromHtml } = await import('../documents/fromHtml.js');
        const converted = fromHtml(params.html);
        if (!converted.ok) return converted;
        if (converted.text === '') return converted.struck === 0 ? null : ALL_STRUCK;
        return ofLetter<PasteResult | null>(params.uri, token, null, (checked, document) =>
          pasteResult(document, checked, params, converted),
        );
      },
    );
  },
};
