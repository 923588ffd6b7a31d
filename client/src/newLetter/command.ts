import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';

/** «Nieuwe geannoteerde agenda»; its questions are read when the first is asked. */
export function newLetterCommand(client: LanguageClient, letters: Letters): vscode.Disposable {
  return vscode.commands.registerCommand('geannoteerdeAgenda.nieuweBrief', async () => {
    const { writeNewLetter } = await import('../later.js');
    await writeNewLetter(client, letters);
  });
}
