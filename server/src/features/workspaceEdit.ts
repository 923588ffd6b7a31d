import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../rules/rule.js';
import type { Client } from './client.js';
import type { Checked, OpenDocument } from './documents.js';
import { textEdits } from './places.js';

/** Edits of one document, tied to its version where the client can check that. */
export function workspaceEdit(
  document: OpenDocument,
  checked: Checked,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = textEdits(checked.letter.source, edits);
  if (!client.versionedEdits) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: checked.version }, edits: changes }] };
}
