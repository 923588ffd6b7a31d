import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { ACTION_COMMAND, DIAGNOSTIC_SOURCE, FIX_ALL_KIND } from '../protocol.js';
import { runsActions, type Client } from './client.js';
import { TRIGGERS } from './completion/triggers.js';
import { TOKEN_TYPES } from './tokenTypes.js';

/**
 * What the server tells of itself at the start, to this client. It stands apart from the features, as it is told before
 * any of those is read.
 */
export function capabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: DIAGNOSTIC_SOURCE,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    documentSymbolProvider: { label: 'Geannoteerde agenda' },
    foldingRangeProvider: true,
    ...(client.actionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source, FIX_ALL_KIND],
            resolveProvider: client.lazyEdits,
          },
        }
      : {}),
    ...(runsActions(client) ? { executeCommandProvider: { commands: [ACTION_COMMAND] } } : {}),
    completionProvider: { triggerCharacters: [...new Set(Object.values(TRIGGERS).flat())] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    ...(client.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
    ...(client.workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
    ...(client.selectionRanges ? { selectionRangeProvider: true } : {}),
    ...(client.codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
    ...(client.inlayHints ? { inlayHintProvider: true } : {}),
    ...(client.semanticTokens
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
            full: { delta: true },
            range: true,
          },
        }
      : {}),
  };
}
