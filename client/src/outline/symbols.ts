import * as vscode from 'vscode';
import {
  DocumentSymbolRequest,
  type DocumentSymbol,
  type LanguageClient,
  type SymbolInformation,
} from 'vscode-languageclient/node';
import type { Letters } from '../letters.js';
import { exclusiveFilterFor } from '../selector.js';

/**
 * The editor's own outline and breadcrumbs show the structure of a letter, and only that: a provider is registered for
 * each letter, exclusively, as letters come and go. Other Markdown keeps the provider that it has.
 */
export function outlineOfLetters(client: LanguageClient, letters: Letters): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const provider = symbolProvider(client);

  const update = (uri: string): void => {
    const parsed = vscode.Uri.parse(uri);
    const letter = letters.get(parsed)?.letter === true;
    const present = registered.get(uri);
    if (letter && present === undefined) {
      registered.set(
        uri,
        vscode.languages.registerDocumentSymbolProvider(exclusiveFilterFor(parsed), provider, {
          label: vscode.l10n.t('Opbouw van de brief'),
        }),
      );
    } else if (!letter && present !== undefined) {
      registered.delete(uri);
      present.dispose();
    }
  };

  const listening = letters.onDidChange(update);
  return new vscode.Disposable(() => {
    listening.dispose();
    for (const registration of registered.values()) registration.dispose();
    registered.clear();
  });
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
