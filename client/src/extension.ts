import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient, inBackground } from './client.js';
import { letterCommands } from './commands/letter.js';
import { sectionsCommand } from './commands/sections.js';
import { keptTreatments, treatCommands } from './commands/treat.js';
import { contextKeys } from './context.js';
import { Letters } from './letters.js';
import { outlineOfLetters } from './outline/symbols.js';
import { OutlineView } from './outline/view.js';
import { letterStatus } from './status/status.js';

let running: LanguageClient | undefined;

/** Starts the language server and puts the views, the commands and the status in their places. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createClient(context.asAbsolutePath('dist/server/node.cjs'), {
    treatAs: keptTreatments(context.workspaceState),
    notifyChanged: true,
  });
  running = client;

  const letters = new Letters(client);
  context.subscriptions.push(
    letters,
    contextKeys(letters),
    letterStatus(letters),
    new OutlineView(client, letters),
    outlineOfLetters(client, letters),
    letterCommands(client, letters),
    sectionsCommand(client, letters),
    treatCommands(client, letters, context.workspaceState),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || !client.isRunning()) return;
      inBackground(client, letters.ask(editor.document), 'The server did not say whether this is a letter.');
    }),
  );

  await client.start();
  // The server speaks of what it is asked to check; of the text in front of the person we want to know at once.
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) await letters.ask(editor.document);
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
