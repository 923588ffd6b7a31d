import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { pagesData, type PagesData } from '../../../server/src/documents/pages/data.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { HeadForm } from '../../../server/src/protocol.js';

/** A text, made ready for the typesetter. */
export function dataOf(text: string, head: HeadForm = 'brief', marks = false): PagesData {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  return pagesData(manuscriptOf(letter, { head }), { marks, notice: null, author: null });
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A PDF as a reader sees it. */
export interface Pdf {
  readonly document: PdfDocument;
  /** The words of each page, in the order of the file; a line end is a space. */
  readonly pages: readonly string[];
  /** Its bytes, one sign for each. */
  readonly raw: string;
}

export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  // The reader takes the bytes for itself.
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const words = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(words.join('').replace(/\s+/g, ' '));
  }
  return { document, pages, raw };
}
