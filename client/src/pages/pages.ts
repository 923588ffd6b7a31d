import * as vscode from 'vscode';
import { REQUESTS, type Pages } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import type { Kind } from '../preview/letterPanel.js';
import { FITTING, USUAL_LOOKS } from '../preview/messages.js';
import { button, headTools, lockTool, openPlacesTool, pageOf, scriptsOf, toggle, zoomTools } from '../preview/page.js';
import { STYLE } from './style.js';

/** «Paginaweergave»: the letter on A4 pages, as it would be printed. */
export function onPages(client: LanguageClient, extension: vscode.Uri): Kind {
  return {
    viewType: 'geannoteerdeAgenda.paginas',
    title: (name) => vscode.l10n.t('Pagina’s van {0}', name),
    page: (webview) => pagesPage(webview, extension),
    roots: [scriptsOf(extension)],
    // As on paper: in words.
    pictures: false,
    ahead: false,
    looks: { ...USUAL_LOOKS, zoom: FITTING },
    busy: vscode.l10n.t('De pagina’s worden opgemaakt …'),
    // The server says in words for a person why it could not.
    failed: (error) =>
      error instanceof Error && error.message !== ''
        ? error.message
        : vscode.l10n.t('De pagina’s konden niet worden opgemaakt. De tekst zelf is ongemoeid.'),
    ask: async (uri, { head, marks }, known) => {
      const made = await client.sendRequest<Pages | null>(REQUESTS.pages, { uri, head, marks, known: known ?? [] });
      if (made === null) return null;
      const { version, title, head: form, width, height, places } = made;
      const pages = made.pages.map(({ key, svg }, at) => ({
        key,
        svg,
        label: vscode.l10n.t('Pagina {0} van {1}', at + 1, made.pages.length),
      }));
      return {
        message: { kind: 'pages', version, title, head: form, width, height, pages, places },
        keys: [...new Set(pages.map(({ key }) => key))],
      };
    },
  };
}

function pagesPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const t = vscode.l10n.t;
  return pageOf(webview, extension, {
    title: t('Paginaweergave'),
    script: 'pages.js',
    style: STYLE,
    skip: t('Naar de brief'),
    toolbar: t('Weergave van de pagina’s'),
    tools: [
      headTools(),
      openPlacesTool(),
      lockTool(),
      zoomTools(),
      toggle('fit', t('Passend'), t('Zo breed als er plaats is')),
      button('text', t('Naar de tekst'), t('Naar de plaats van de cursor in de tekst')),
      button('export', t('Exporteren als PDF'), t('De brief als PDF bewaren')),
      '<span class="nummer" role="status"></span>',
    ],
  });
}
