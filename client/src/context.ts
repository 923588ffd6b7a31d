import * as vscode from 'vscode';
import { reachesServer } from './client.js';
import type { Letters } from './letters.js';

/** Keys on which menus, enablement and the welcome text of the view depend. */
const IS_LETTER = 'geannoteerdeAgenda.isBrief';
const COULD_BE_LETTER = 'geannoteerdeAgenda.kanBrief';
const IN_FINAL_CHECK = 'geannoteerdeAgenda.inEindcontrole';
const NO_DOCUMENT = 'geannoteerdeAgenda.geenTekst';

/** Keeps the keys in step with the active editor; before the server has read a document none of them holds. */
export function contextKeys(letters: Letters): vscode.Disposable {
  const last = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (last.get(key) === value) return;
    last.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const known = document === undefined ? undefined : letters.get(document.uri);
    set(IS_LETTER, known?.letter === true);
    set(IN_FINAL_CHECK, known?.letter === true && known.finalCheck);
    set(COULD_BE_LETTER, known?.letter === false);
    set(NO_DOCUMENT, document === undefined || !reachesServer(document));
  };
  update();
  return vscode.Disposable.from(letters.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
