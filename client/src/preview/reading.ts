import * as vscode from 'vscode';
import { REQUESTS, type Preview, type PreviewFinding, type SeverityName } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import type { Kind } from './letterPanel.js';
import { USUAL_LOOKS, type MarginNote } from './messages.js';
import { previewPage, scriptsOf } from './page.js';

/** «Leesversie»: the letter set as its reader gets it. */
export function reading(client: LanguageClient, extension: vscode.Uri): Kind {
  return {
    viewType: 'geannoteerdeAgenda.voorbeeld',
    title: (name) => vscode.l10n.t('Leesversie van {0}', name),
    page: (webview, pictures) => previewPage(webview, extension, pictures),
    roots: [scriptsOf(extension)],
    pictures: true,
    ahead: true,
    looks: USUAL_LOOKS,
    busy: null,
    failed: () => vscode.l10n.t('De leesversie is niet bijgewerkt: de brief kon niet worden gelezen.'),
    ask: async (uri, { head, marks, findings }, known) => {
      // The page is known by the name of the answer that it shows.
      const params = { uri, head, marks, findings, style: known === null, since: known?.[0] ?? null };
      const preview = await client.sendRequest<Preview | null>(REQUESTS.preview, params);
      if (preview === null) return null;
      const { version, name, since, title, head: form, style, pieces, kept, moved } = preview;
      const margin = preview.findings.map(marginNote);
      return {
        message: {
          ...{ kind: 'letter', version, name, since, title, head: form },
          ...{ style, pieces, kept, moved, findings: margin },
        },
        keys: [name],
      };
    },
  };
}

function marginNote({ severity, message, range, piece }: PreviewFinding): MarginNote {
  const { line, character } = range.start;
  return { severity, word: severityInWords(severity), text: message, piece, line, character };
}

function severityInWords(severity: SeverityName): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Fout');
    case 'warning':
      return vscode.l10n.t('Waarschuwing');
    case 'information':
      return vscode.l10n.t('Opmerking');
    case 'hint':
      return vscode.l10n.t('Tip');
  }
}
