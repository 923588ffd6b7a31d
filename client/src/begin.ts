import * as vscode from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol.js';
import { caretTeller } from './caret.js';
import { inBackground } from './background.js';
import type { LanguageClient } from './client.js';
import { exampleCommand } from './commands/example.js';
import { explainCommands } from './commands/explain.js';
import { finalCheckCommands } from './commands/finalCheck.js';
import { letterCommands } from './commands/letter.js';
import { noteCommands } from './commands/notes.js';
import { referenceCommands } from './commands/references.js';
import { sectionsCommand } from './commands/sections.js';
import { keptTreatments, treatCommands } from './commands/treat.js';
import { compareCommand } from './compare/compare.js';
import { contextKeys } from './context.js';
import { contributionCommand } from './contribution/contribution.js';
import { exportCommands } from './export/commands.js';
import { filesForServer } from './filesForServer.js';
import type { FindingsOfEntry } from './findings/groups.js';
import { FindingsView } from './findings/view.js';
import { Letters } from './letters.js';
import { extendMarkdownIt } from './markdownPreview.js';
import { newLetterCommand } from './newLetter/command.js';
import { outlineOfLetters } from './outline/symbols.js';
import type { OutlineNode } from './outline/nodes.js';
import { OutlineView } from './outline/view.js';
import { pasteAsLetter } from './paste/paste.js';
import { placesInLetters } from './places.js';
import { previewCommands } from './preview/commands.js';
import type { Showing } from './preview/letterPanel.js';
import { LetterStatus } from './status/status.js';

/** What the editor shows of the active letter, for other extensions and for tests. */
export interface Shown {
  /** Whether an open document is a letter; undefined as long as the server has not read it. */
  readonly isLetter: (uri: vscode.Uri) => boolean | undefined;
  /** The lines of the view «Opbouw». */
  readonly opbouw: () => readonly OutlineNode[];
  /** Whether that view is in sight. */
  readonly opbouwZichtbaar: () => boolean;
  /** The groups of the view «Bevindingen», as far as it is in sight. */
  readonly bevindingen: () => readonly FindingsOfEntry<vscode.Diagnostic>[];
  /** The words of the status item; null where it is not shown. */
  readonly status: () => string | null;
  /** Asked for by the editor's own Markdown preview. */
  readonly extendMarkdownIt: typeof extendMarkdownIt;
  /** The previews that are open. */
  readonly leesversies: () => readonly Showing[];
}

/** Where the pages of the rules lie. */
export function pagesOf(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'docs', 'regels');
}

/** What the server is told at its start, on the desktop and in a browser alike. */
export function toldAtStart(context: vscode.ExtensionContext): InitializationOptions {
  return { treatAs: keptTreatments(context.workspaceState), notifyChanged: true, commands: true, readsText: true };
}

/**
 * Puts the views, the commands and the status in their places, and has the language server start. Nobody waits for that:
 * what asks the server something is answered once it runs.
 */
export function begin(context: vscode.ExtensionContext, client: LanguageClient): Shown {
  const letters = new Letters(client);
  const view = new OutlineView(client, letters);
  const findings = new FindingsView(client, letters);
  const status = new LetterStatus(letters);
  const previews = previewCommands(client, letters, context.extensionUri);
  context.subscriptions.push(
    letters,
    contextKeys(letters),
    caretTeller(client),
    filesForServer(client),
    status,
    view,
    findings,
    outlineOfLetters(client, letters),
    placesInLetters(client, letters),
    letterCommands(client, letters),
    noteCommands(client, letters),
    sectionsCommand(client, letters),
    newLetterCommand(client, letters),
    pasteAsLetter(client, letters),
    contributionCommand(client, letters),
    compareCommand(client, letters),
    exampleCommand(vscode.Uri.joinPath(context.extensionUri, 'seeds')),
    explainCommands(pagesOf(context)),
    finalCheckCommands(client, letters),
    referenceCommands(client, letters),
    treatCommands(client, letters, context.workspaceState),
    previews,
    exportCommands(client, letters),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || !client.isRunning()) return;
      inBackground(client, letters.ask(editor.document), 'The server did not say whether this is a letter.');
    }),
  );

  start(client, letters).catch((error: unknown) => {
    client.error('The language server could not be started.', error, false);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Brieven worden niet nagelezen: de controle is niet gestart. Laad het venster opnieuw.'),
    );
  });
  return {
    isLetter: (uri) => letters.get(uri)?.letter,
    opbouw: () => view.nodes,
    opbouwZichtbaar: () => view.visible,
    bevindingen: () => findings.groups,
    status: () => status.words,
    extendMarkdownIt,
    leesversies: previews.showing,
  };
}

async function start(client: LanguageClient, letters: Letters): Promise<void> {
  await client.start();
  // The server speaks of what it is asked to check; of the text in front of the person we want to know at once.
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) await letters.ask(editor.document);
}

/** Ends the language server. */
export async function end(client: LanguageClient): Promise<void> {
  if (!client.needsStop()) return;
  await client.start(); // one that is still starting refuses to be stopped
  await client.stop();
}
