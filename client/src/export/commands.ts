import * as vscode from 'vscode';
import type { ExportKind } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';

/** The commands that make a document of a letter; how they do it is read at first use. */
export function exportCommands(client: LanguageClient, letters: Letters): vscode.Disposable {
  const command = (name: string, kind: ExportKind | null): vscode.Disposable =>
    vscode.commands.registerCommand(`geannoteerdeAgenda.${name}`, async (letter?: unknown, options?: unknown) => {
      const { exportLetter } = await import('../later.js');
      await exportLetter({ client, letters }, letter instanceof vscode.Uri ? letter : null, kind, options);
    });
  return vscode.Disposable.from(
    command('exporteren', null),
    command('exporterenAlsPdf', 'pdf'),
    command('exporterenAlsHtml', 'html'),
  );
}
