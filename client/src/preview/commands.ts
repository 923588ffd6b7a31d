import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import type { Showing } from './letterPanel.js';
import type { LetterPanels } from './panels.js';

/** As the manifest names the panels, and as their code does, which is not read before somebody asks for it. */
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
    return (made ??= new LetterPanels(client, letters, reading(client, extension)));
  };
  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand('geannoteerdeAgenda.voorbeeldTonen', async (asked?: unknown) => {
      (await panels()).show(letterIn(asked));
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

/** What a menu hands to a command: the letter, or the panel itself, which is none. */
function letterIn(asked: unknown): vscode.Uri | undefined {
  return asked instanceof vscode.Uri && asked.scheme !== 'webview-panel' ? asked : undefined;
}
