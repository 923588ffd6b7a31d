import * as vscode from 'vscode';
import { REQUESTS, type CompareResult } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import { letterEditor, say } from '../commands/edits.js';
import type { Letters } from '../letters.js';
import { nameOfFile, textOfFile } from '../textFile.js';

const SCHEME = 'geannoteerde-agenda-vergelijking';

/** So many files of the workspace are offered; any other can be chosen by its place. */
const MOST_FILES = 300;

/** «Vergelijken met een andere brief»: both letters side by side, by item and section. */
export function compareCommand(client: LanguageClient, letters: Letters): vscode.Disposable {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const show = (name: string, side: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: side });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      texts.delete(uri.toString());
    }),
    vscode.commands.registerCommand('geannoteerdeAgenda.vergelijken', async (told?: vscode.Uri) => {
      const editor = letterEditor(letters);
      if (editor === undefined) {
        say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
        return;
      }
      const { uri } = editor.document;
      // From the menu of an editor comes the document itself.
      const other = told === undefined || told.toString() === uri.toString() ? await chooseLetter(uri, letters) : told;
      if (other === undefined) return;
      const text = await textOfFile(other);
      if (text === null) {
        say(vscode.l10n.t('«{0}» is niet te lezen als tekst.', nameOfFile(other)));
        return;
      }
      const [theirs, mine] = [nameOfFile(other), nameOfFile(uri)];
      const params = { uri: uri.toString(), text, name: theirs };
      const sides = await client.sendRequest<CompareResult>(REQUESTS.compare, params);
      if (!sides.ok) {
        say(sides.reason);
        return;
      }
      await vscode.commands.executeCommand(
        'vscode.diff',
        show(theirs, `ander:${other.toString()}`, sides.other),
        show(mine, `eigen:${uri.toString()}`, sides.own),
        vscode.l10n.t('{0} ↔ {1} (per agendapunt)', theirs, mine),
      );
      if (sides.common === 0) say(vscode.l10n.t('De brieven hebben geen agendapunten met elkaar gemeen.'));
    }),
  );
}

interface LetterChoice extends vscode.QuickPickItem {
  /** Null to choose a file. */
  readonly uri: vscode.Uri | null;
}

/** Letters that are open first, then the Markdown of the workspace. */
async function chooseLetter(own: vscode.Uri, letters: Letters): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.textDocuments.filter((document) => letters.isLetter(document)).map(({ uri }) => uri);
  const files = await vscode.workspace.findFiles('**/*.md', '**/{node_modules,.git}/**', MOST_FILES);
  const seen = new Set([own.toString()]);
  const choices: LetterChoice[] = [];
  const add = (uri: vscode.Uri, description: string): void => {
    if (seen.has(uri.toString())) return;
    seen.add(uri.toString());
    choices.push({ label: nameOfFile(uri), description, uri });
  };
  for (const uri of open) add(uri, vscode.l10n.t('geopend'));
  for (const uri of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    add(uri, vscode.workspace.asRelativePath(uri));
  choices.push({ label: vscode.l10n.t('Een bestand …'), uri: null });
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Vergelijken met een andere brief'),
    placeHolder: vscode.l10n.t('Met welke brief?'),
    matchOnDescription: true,
  });
  if (chosen?.uri !== null) return chosen?.uri;
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Vergelijken met een andere brief'),
    openLabel: vscode.l10n.t('Vergelijken'),
    filters: { [vscode.l10n.t('Tekst')]: ['md', 'markdown', 'txt'] },
  });
  return picked?.[0];
}
