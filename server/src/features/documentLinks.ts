import type { DocumentLink } from 'vscode-languageserver';
import { officialLinks } from '../letter/officialLinks.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';

/** The same for the protocol. */
function documentLinks({ letter }: Checked, tooltips: boolean): DocumentLink[] {
  return officialLinks(letter).map(({ span, url, shows }) => ({
    range: rangeOf(letter.source, span),
    target: url,
    ...(tooltips ? { tooltip: `${shows} openen op ${new URL(url).host}` } : {}),
  }));
}

export const documentLinksFeature: Feature = {
  serve: (serving) => {
    serving.connection.onDocumentLinks(async ({ textDocument }, token) =>
      serving.ofLetter<DocumentLink[] | null>(textDocument.uri, token, null, (checked) =>
        documentLinks(checked, serving.client.linkTooltips),
      ),
    );
  },
};
