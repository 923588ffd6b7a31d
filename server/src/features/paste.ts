import type { CancellationToken } from 'vscode-languageserver';
import type { FromHtml, LeftOut } from '../documents/fromHtml.js';
import type { Letter } from '../letter/letter.js';
import { read } from '../letter/reader.js';
import type { Span } from '../letter/span.js';
import { REQUESTS, type PasteOffer, type PasteParams, type PasteResult } from '../protocol.js';
import { pasteText } from '../rules/fixes/pasteText.js';
import { quoted } from '../rules/wording.js';
import { contributionEdits, itemAt, leftOut } from './contribution.js';
import type { Checked, OpenDocument } from './documents.js';
import type { Feature } from './feature.js';
import { textEdits } from './places.js';

type Page = Extract<FromHtml, { readonly ok: true }>;

/** The ways to put in the letter what is on the clipboard: as text at the caret, and as a contribution to the item there. */
export function pasteResult(
  document: OpenDocument,
  checked: Checked,
  params: PasteParams,
  { text, left }: Page,
): PasteResult {
  const { letter, version } = checked;
  const { range } = params;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const pasted = pasteText(letter, place, text);
  if (!pasted.ok) return pasted;
  const title = ['Plakken als brieftekst', ...leftOut(left).map((report) => `(${report})`)].join(' ');
  const elsewhere = textEdits(letter.source, pasted.elsewhere);
  const asText: PasteOffer = { kind: 'brieftekst', title, text: pasted.text, elsewhere };
  return { ok: true, version, offers: [asText, ...asContribution(checked, place, text, left)] };
}

/** What «Bijdrage invoegen» would do, where a page has headings and stands to be pasted in an item with nothing selected. */
function asContribution(checked: Checked, { start, end }: Span, text: string, left: LeftOut): readonly PasteOffer[] {
  const { letter } = checked;
  const item = start === end ? itemAt(letter, start) : undefined;
  const inNote = letter.notes.definitions.some(({ span }) => span.start <= start && start <= span.end);
  if (item === undefined || inNote || !hasHeadings(letter, text)) return [];
  const made = contributionEdits(checked, start, text, left);
  if (!made.ok || made.report === undefined) return [];
  const report = made.report.charAt(0).toLowerCase() + made.report.slice(1, -1);
  const title = `Als bijdrage bij ${quoted(item.title)} (${report})`;
  return [{ kind: 'bijdrage', title, text: '', elsewhere: made.edits }];
}

function hasHeadings({ profile }: Letter, text: string): boolean {
  return read(text, { profile, treatAs: 'letter' }).headings.length > 0;
}

/** What is told where nothing of a page could come along; null where a reader saw nothing there either. */
function nothingLeft({ struck, pictures, remarks }: LeftOut): PasteResult | null {
  if (struck === 0 && pictures === 0) return remarks === 0 ? null : ONLY_REMARKS;
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

const ONLY_REMARKS: PasteResult = {
  ok: false,
  reason: 'Er is niets geplakt: wat is gekopieerd, zijn alleen opmerkingen in de kantlijn.',
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
        if (converted.text === '') return nothingLeft(converted.left);
        return ofLetter<PasteResult | null>(params.uri, token, null, (checked, document) =>
          pasteResult(document, checked, params, converted),
        );
      },
    );
  },
};
