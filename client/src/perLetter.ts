import * as vscode from 'vscode';
import type { Letters } from './letters.js';
import { exclusiveFilterFor } from './selector.js';

/**
 * Registers providers for each letter, exclusively, as letters come and go. Other Markdown keeps the providers that it
 * has: a provider for all Markdown would answer beside them, or in their place.
 */
export function perLetter(
  letters: Letters,
  register: (filter: vscode.DocumentFilter) => vscode.Disposable,
): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const listening = letters.onDidChange((uri) => {
    const parsed = vscode.Uri.parse(uri);
    const letter = letters.get(parsed)?.letter === true;
    const present = registered.get(uri);
    if (letter && present === undefined) {
      registered.set(uri, register(exclusiveFilterFor(parsed)));
    } else if (!letter && present !== undefined) {
      registered.delete(uri);
      present.dispose();
    }
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    for (const registration of registered.values()) registration.dispose();
    registered.clear();
  });
}
