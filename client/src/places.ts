import * as vscode from 'vscode';
import { DefinitionRequest, PrepareRenameRequest, ReferencesRequest, RenameRequest } from 'vscode-languageclient';
import type { LanguageClient } from './client.js';
import type { Letters } from './letters.js';
import { perLetter } from './perLetter.js';

/**
 * Definition, references and renaming in letters, answered by us alone. The editor's own Markdown features take `[^1]`
 * for a link without its definition: asked beside us they would list its marks a second time, and would rename the marks
 * without the note where we refuse to.
 */
export function placesInLetters(client: LanguageClient, letters: Letters): vscode.Disposable {
  return perLetter(letters, (filter) =>
    vscode.Disposable.from(
      vscode.languages.registerDefinitionProvider(filter, definitions(client)),
      vscode.languages.registerReferenceProvider(filter, references(client)),
      vscode.languages.registerRenameProvider(filter, renaming(client)),
    ),
  );
}

function definitions(client: LanguageClient): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position, token) {
      const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
      const found = await client.sendRequest(DefinitionRequest.type, params, token);
      return client.protocol2CodeConverter.asDefinitionResult(found, token);
    },
  };
}

function references(client: LanguageClient): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, options, token) {
      const params = client.code2ProtocolConverter.asReferenceParams(document, position, options);
      const found = await client.sendRequest(ReferencesRequest.type, params, token);
      return client.protocol2CodeConverter.asReferences(found, token);
    },
  };
}

/** A refusal comes as an error with its reason, which the editor shows. */
function renaming(client: LanguageClient): vscode.RenameProvider {
  return {
    async prepareRename(document, position, token) {
      const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
      const found = await client.sendRequest(PrepareRenameRequest.type, params, token);
      if (found === null || !('placeholder' in found)) return undefined;
      return { range: client.protocol2CodeConverter.asRange(found.range), placeholder: found.placeholder };
    },
    async provideRenameEdits(document, position, newName, token) {
      const params = { ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, position), newName };
      const edit = await client.sendRequest(RenameRequest.type, params, token);
      return client.protocol2CodeConverter.asWorkspaceEdit(edit, token);
    },
  };
}
