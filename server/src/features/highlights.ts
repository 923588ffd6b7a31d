import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver';
import { familyOf, noteAt } from '../letter/notes/noteAt.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';

/** A note's marks and the head of the note; null elsewhere, where the editor may highlight what it likes. */
export function highlights({ letter }: Checked, offset: number): DocumentHighlight[] | null {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return null;
  const { marks, note } = familyOf(letter, symbol);
  return [
    ...marks.map(({ span }) => ({ range: rangeOf(letter.source, span), kind: DocumentHighlightKind.Read })),
    ...(note === null ? [] : [{ range: rangeOf(letter.source, note.mark), kind: DocumentHighlightKind.Write }]),
  ];
}

export const highlightsFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onDocumentHighlight(async ({ textDocument, position }, token) =>
      ofLetter<DocumentHighlight[] | null>(textDocument.uri, token, null, (checked, document) =>
        highlights(checked, document.offsetAt(position)),
      ),
    );
  },
};
