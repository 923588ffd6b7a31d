import type { ClientCapabilities } from 'vscode-languageserver';
import { LARGE } from '../protocol/client.js';

/** An editor that asks for everything that the server can answer, as VS Code does. */
export const EDITOR: ClientCapabilities = {
  workspace: { ...LARGE.workspace, symbol: {} },
  textDocument: {
    ...LARGE.textDocument,
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    rename: { prepareSupport: true },
    documentLink: { tooltipSupport: true },
    selectionRange: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};
