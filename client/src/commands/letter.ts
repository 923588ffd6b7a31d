import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import { REQUESTS, type PlaceholderParams, type Range } from '../../../server/src/protocol.js';
import type { Letters } from '../letters.js';
import { asRange, change, letterEditor, mention, say, select, type Outcome } from './edits.js';

/** The commands that write in the letter, each one undo step. */
export function letterCommands(client: LanguageClient, letters: Letters): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('geannoteerdeAgenda.agendapuntInvoegen', () =>
      inLetter(letters, (editor) => change(client, editor, REQUESTS.newItem, () => caretOf(editor))),
    ),
    vscode.commands.registerCommand('geannoteerdeAgenda.voetnotenHernummeren', () =>
      inLetter(
        letters,
        (editor) => change(client, editor, REQUESTS.renumber, () => ({})),
        (count) => {
          if (count === 0) say(vscode.l10n.t('De voetnoten staan al op volgorde.'));
          else if (count === 1) mention(vscode.l10n.t('1 voetnoot hernummerd'));
          else mention(vscode.l10n.t('{0} voetnoten hernummerd', count));
        },
      ),
    ),
    vscode.commands.registerCommand('geannoteerdeAgenda.allesHerstellen', () =>
      inLetter(
        letters,
        (editor) => change(client, editor, REQUESTS.fixAll, () => ({})),
        (count) => {
          if (count === 0) say(vscode.l10n.t('Er is niets dat zonder nalezen hersteld kan worden.'));
          else if (count === 1) mention(vscode.l10n.t('1 bevinding hersteld'));
          else mention(vscode.l10n.t('{0} bevindingen hersteld', count));
        },
      ),
    ),
    toPlaceholder('volgendeInvulplek', 'next'),
    toPlaceholder('vorigeInvulplek', 'previous'),
  );

  /** Selects a place to fill in, to type over. */
  function toPlaceholder(name: string, direction: PlaceholderParams['direction']): vscode.Disposable {
    return vscode.commands.registerCommand(`geannoteerdeAgenda.${name}`, () =>
      inLetter(letters, async (editor) => {
        const params = { uri: editor.document.uri.toString(), range: editor.selection, direction };
        const found = await client.sendRequest<Range | null>(REQUESTS.placeholder, params);
        if (found === null)
          return { done: false, reason: vscode.l10n.t('In deze brief is geen plek meer in te vullen.') };
        const { start, end } = asRange(found);
        select(editor, start, end);
        return { done: true, count: 1, caret: null, report: null };
      }),
    );
  }
}

/** Runs a command on the active letter and says what came of it. */
async function inLetter(
  letters: Letters,
  run: (editor: vscode.TextEditor) => Promise<Outcome>,
  report?: (count: number) => void,
): Promise<void> {
  const editor = letterEditor(letters);
  if (editor === undefined) {
    say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
    return;
  }
  const outcome = await run(editor);
  if (outcome.done) report?.(outcome.count);
  else say(outcome.reason);
}

function caretOf(editor: vscode.TextEditor): { position: vscode.Position } {
  return { position: editor.selection.active };
}
