import * as vscode from 'vscode';
import { DocumentSymbolRequest, type DocumentSymbol, type SymbolInformation } from 'vscode-languageclient';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { perLetter } from '../perLetter.js';

/** The editor's own outline and breadcrumbs show the structure of a letter, and only that. */
export function outlineOfLetters(client: LanguageClient, letters: Letters): vscode.Disposable {
  const provider = symbolProvider(client);
  return perLetter(letters, (filter) =>
    vscode.languages.registerDocumentSymbolProvider(filter, provider, { label: vscode.l10n.t('Opbouw van de brief') }),
  );
}

function symbolProvider(client: LanguageClient): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document, token) {
      const symbols = await client.sendRequest(
        DocumentSymbolRequest.type,
        client.code2ProtocolConverter.asDocumentSymbolParams(document),
        token,
      );
      if (symbols === null || !areHierarchical(symbols)) return [];
      return client.protocol2CodeConverter.asDocumentSymbols(symbols, token);
    },
  };
}

/** The server answers with a hierarchy, as the client says that it can show one. */
function areHierarchical(symbols: readonly (DocumentSymbol | SymbolInformation)[]): symbols is DocumentSymbol[] {
  return symbols.every((symbol) => 'selectionRange' in symbol);
}
