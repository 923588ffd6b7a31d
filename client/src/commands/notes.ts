import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import { REQUESTS, type EditsResult } from '../../../server/src/protocol.js';
import type { Letters } from '../letters.js';
import { change, letterEditor, say } from './edits.js';

/** What «Voetnoot invoegen» may be told: the note's text, where it need not be asked for. */
interface NewNote {
  readonly tekst?: string;
}

/** The commands about notes, each one undo step. */
export function noteCommands(client: LanguageClient, letters: Letters): vscode.Disposable {
  const move = (direction: 'left' | 'right'): Promise<void> =>
    inLetter(client, letters, REQUESTS.moveNote, (editor) => ({ position: editor.selection.active, direction }));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('geannoteerdeAgenda.voetnootInvoegen', (told?: NewNote) =>
      insertNote(client, letters, told?.tekst),
    ),
    vscode.commands.registerCommand('geannoteerdeAgenda.voetnootNaarLinks', () => move('left')),
    vscode.commands.registerCommand('geannoteerdeAgenda.voetnootNaarRechts', () => move('right')),
    vscode.commands.registerCommand('geannoteerdeAgenda.bronTotVoetnoot', () =>
      inLetter(client, letters, REQUESTS.sourceToNote, ({ selection }) => ({
        range: { start: selection.start, end: selection.end },
      })),
    ),
  );
}

/** Asks for the note's text once it is known that a mark can stand at the caret. */
async function insertNote(client: LanguageClient, letters: Letters, told: string | undefined): Promise<void> {
  const editor = letterEditor(letters);
  if (editor === undefined) {
    sayNoLetter();
    return;
  }
  const position = editor.selection.active;
  if (told === undefined) {
    const params = { uri: editor.document.uri.toString(), position };
    const possible = await client.sendRequest<EditsResult>(REQUESTS.insertNote, params);
    if (!possible.ok) {
      say(possible.reason);
      return;
    }
  }
  const text = told ?? (await askText());
  if (text === undefined) return;
  await apply(client, editor, REQUESTS.insertNote, () => ({ position, text }));
}

/** The text of a note; '' to write it in the letter, undefined to leave it. */
function askText(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Voetnoot invoegen'),
    prompt: vscode.l10n.t('Laat leeg om de voetnoot in de brief zelf te schrijven.'),
    placeHolder: vscode.l10n.t('Tekst van de voetnoot'),
  });
}

async function inLetter(
  client: LanguageClient,
  letters: Letters,
  method: string,
  params: (editor: vscode.TextEditor) => object,
): Promise<void> {
  const editor = letterEditor(letters);
  if (editor === undefined) sayNoLetter();
  else await apply(client, editor, method, () => params(editor));
}

async function apply(
  client: LanguageClient,
  editor: vscode.TextEditor,
  method: string,
  params: () => object,
): Promise<void> {
  const outcome = await change(client, editor, method, params);
  if (!outcome.done) say(outcome.reason);
}

function sayNoLetter(): void {
  say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
}
