import type * as vscode from 'vscode';
import type { Shown } from './begin.js';

// The extension's door on the desktop and on a remote machine. The editor starts its extensions one after the other, and all of
// them wait for the slowest: so this one lets the others go first, and then reads what it is made of.

let begun = false;

export async function activate(context: vscode.ExtensionContext): Promise<Shown> {
  await nextTurn();
  const { start } = await import('./desktop.js');
  begun = true;
  return start(context);
}

export async function deactivate(): Promise<void> {
  if (!begun) return;
  const { stop } = await import('./desktop.js');
  await stop();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
