import type { CancellationToken } from 'vscode-languageserver';
import type { FromHtml, LeftOut } from '../documents/fromHtml.js';
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
  { text, left }: Page,
): PasteResult {
  const { range } = params;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const pasted = pasteText(letter, place, text);
  const [report = null] = leftOut(left);
  if (!pasted.ok) return pasted;
  return { ok: true, version, text: pasted.text, elsewhere: textEdits(letter.source, pasted.elsewhere), report };
}

/** What is told where nothing of a page could come along; null where a reader saw nothing there either. */
function nothingLeft({ struck, pictures }: LeftOut): PasteResult | null {
  if (struck === 0 && pictures === 0) return null;
  if (pictures === 0) {
    return { ok: false, reason: 'Alles wat is gekopieerd, is doorgehaald. Er is niets geplakt.' };
  }
  const copied = pictures === 1 ? 'een afbeelding' : 'afbeeldingen';
  const besides = struck === 0 ? '' : ' en doorgehaalde tekst';
  return {
    ok: false,
    reason: `Er is niets geplakt: wat is gekopieerd, is alleen ${copied}${besides}. Beschrijf in woorden wat er te zien is.`,
  };
}

export const pasteFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(
      REQUESTS.paste,
      async (params: PasteParams, token: CancellationToken): Promise<PasteResult | null> => {
        // What reads web pages is needed here alone: it is not set up before.
        const { fromHtml } = await import('../documents/fromHtml.js');
        const converted = fromHtml(params.html);
        if (!converted.ok) return converted;
        if (converted.text === '') return nothingLeft(converted.left);
        return ofLetter<PasteResult | null>(params.uri, token, null, (checked, document) =>
          pasteResult(document, checked, params, converted),
        );
      },
    );
  },
};
