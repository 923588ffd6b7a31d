import * as vscode from 'vscode';
import { NOTIFICATIONS, type CaretParams } from '../../server/src/protocol.js';
import { inBackground } from './background.js';
import { reachesServer, type LanguageClient } from './client.js';

/** Tells the server on which line someone writes, whenever that is another one. */
export function caretTeller(client: LanguageClient): vscode.Disposable {
  let told: CaretParams | undefined;

  const tell = (params: CaretParams): void => {
    if (!client.isRunning() || (told?.uri === params.uri && told.line === params.line)) return;
    told = params;
    inBackground(
      client,
      client.sendNotification(NOTIFICATIONS.caret, params),
      'The server was not told where the caret is.',
    );
  };
  const tellOf = (editor: vscode.TextEditor | undefined): void => {
    const uri = editor?.document.uri.toString();
    if (told !== undefined && told.uri !== uri) tell({ uri: told.uri, line: null });
    if (editor === undefined || !reachesServer(editor.document)) return;
    tell({ uri: editor.document.uri.toString(), line: editor.selection.active.line });
  };

  tellOf(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tellOf),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) tellOf(textEditor);
    }),
  );
}
