import * as vscode from 'vscode';
import { inBackground } from '../background.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import type { Showing } from './letterPanel.js';
import type { LetterPanels } from './panels.js';

/** As the manifest and `reading.ts` name it; that file is not read before somebody asks for it. */
const READING = 'geannoteerdeAgenda.voorbeeld';

export interface Previews {
  readonly showing: () => readonly Showing[];
  readonly dispose: () => void;
}

/** The commands that show the letter, and its panels of an earlier time; all else is read at first use. */
export function previewCommands(client: LanguageClient, letters: Letters, extension: vscode.Uri): Previews {
  let made: LetterPanels | undefined;
  const panels = async (): Promise<LetterPanels> => {
    const { LetterPanels, reading } = await import('../later.js');
    made ??= new LetterPanels(
      client,
      letters,
      reading(client, extension, (uri) => {
        const shown = Promise.resolve(vscode.commands.executeCommand('geannoteerdeAgenda.paginasTonen', uri));
        inBackground(client, shown, 'The pages could not be shown.');
      }),
    );
    return made;
  };
  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand('geannoteerdeAgenda.voorbeeldTonen', async (asked?: unknown) => {
      (await panels()).show(asked instanceof vscode.Uri ? asked : undefined);
    }),
    vscode.window.registerWebviewPanelSerializer(READING, {
      deserializeWebviewPanel: async (panel, state) => {
        (await panels()).restore(panel, state);
      },
    }),
  );
  return {
    showing: () => made?.showing ?? [],
    dispose: () => {
      registered.dispose();
      made?.dispose();
    },
  };
}
