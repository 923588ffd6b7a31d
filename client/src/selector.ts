import type * as vscode from 'vscode';

/** A filter with the key that the editor honours and the typings leave out. */
interface ExclusiveFilter extends vscode.DocumentFilter {
  readonly exclusive: boolean;
}

/** A filter for one document. */
export function filterFor(uri: vscode.Uri): vscode.DocumentFilter {
  return { scheme: uri.scheme, pattern: uri.fsPath };
}

/** A filter for one document under which only the provider registered with it answers. */
export function exclusiveFilterFor(uri: vscode.Uri): ExclusiveFilter {
  return { ...filterFor(uri), exclusive: true };
}
