import * as vscode from 'vscode';
import { REQUESTS, type DossierUses, type ReferenceForms } from '../../../server/src/protocol.js';
import { inBackground } from '../background.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { WorkspaceFiles } from '../workspaceFiles.js';
import { letterEditor, mention, say } from './edits.js';

/** «Verwijzing kopiëren als …» and «Dossier zoeken in de werkmap». */
export function referenceCommands(client: LanguageClient, letters: Letters): vscode.Disposable {
  const files = new WorkspaceFiles(client);
  return vscode.Disposable.from(
    files,
    vscode.commands.registerCommand('geannoteerdeAgenda.verwijzingKopieren', () =>
      atCaret(letters, (editor) => copy(client, editor)),
    ),
    vscode.commands.registerCommand('geannoteerdeAgenda.dossierZoeken', () =>
      atCaret(letters, (editor) => findDossier(client, files, editor)),
    ),
  );
}

async function atCaret<T>(letters: Letters, run: (editor: vscode.TextEditor) => Promise<T>): Promise<T | undefined> {
  const editor = letterEditor(letters);
  if (editor !== undefined) return run(editor);
  say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
  return undefined;
}

function sayNone(): void {
  say(
    vscode.l10n.t('Hier staat geen verwijzing. Zet de cursor in een verwijzing, zoals «Kamerstuk 22 112, nr. 3857».'),
  );
}

interface Choice extends vscode.QuickPickItem {
  readonly text: string;
}

async function copy(client: LanguageClient, editor: vscode.TextEditor): Promise<void> {
  const found = await client.sendRequest<ReferenceForms | null>(REQUESTS.referenceForms, caretOf(editor));
  if (found === null) {
    sayNone();
    return;
  }
  const chosen = await vscode.window.showQuickPick<Choice>(
    found.forms.map(({ name, text }) => ({ label: text, description: name, text })),
    {
      title: vscode.l10n.t('Verwijzing kopiëren als …'),
      placeHolder: found.note ?? found.reference,
      matchOnDescription: true,
    },
  );
  if (chosen === undefined) return;
  await vscode.env.clipboard.writeText(chosen.text);
  mention(vscode.l10n.t('Gekopieerd: {0}', chosen.text));
}

/** Shows all places of the dossier at the caret, and gives them to whoever called the command. */
async function findDossier(
  client: LanguageClient,
  files: WorkspaceFiles,
  editor: vscode.TextEditor,
): Promise<readonly vscode.Location[]> {
  const where = caretOf(editor);
  const { active } = editor.selection;
  // Asked first, so that nobody waits for the folder to be read where there is nothing to look for.
  const here = await client.sendRequest<DossierUses | null>(REQUESTS.dossierUses, where);
  if (here === null) {
    sayNone();
    return [];
  }
  const leftOut = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('De werkmap wordt doorzocht naar {0}', here.subject),
      cancellable: true,
    },
    (progress, token) => files.read(progress, token),
  );
  const found = (await client.sendRequest<DossierUses | null>(REQUESTS.dossierUses, where)) ?? here;
  const places = found.places.map(
    ({ uri, range: { start, end } }) =>
      new vscode.Location(
        client.protocol2CodeConverter.asUri(uri),
        new vscode.Range(start.line, start.character, end.line, end.character),
      ),
  );
  await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, active, places);
  inBackground(client, tell(leftOut, places.length), 'What was found could not be told.');
  return places;
}

/** Says how much was found, and how much was not looked at. */
async function tell(leftOut: number, places: number): Promise<void> {
  if (leftOut === 0) {
    mention(places === 1 ? vscode.l10n.t('1 plaats gevonden') : vscode.l10n.t('{0} plaatsen gevonden', places));
    return;
  }
  await vscode.window.showInformationMessage(
    leftOut === 1
      ? vscode.l10n.t('1 bestand in de werkmap is niet doorzocht: het is te groot of niet te lezen.')
      : vscode.l10n.t('{0} bestanden in de werkmap zijn niet doorzocht: te groot, te veel of niet te lezen.', leftOut),
  );
}

function caretOf(editor: vscode.TextEditor): { uri: string; position: vscode.Position } {
  return { uri: editor.document.uri.toString(), position: editor.selection.active };
}
