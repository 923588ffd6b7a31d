import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import type { Showing } from './letterPanel.js';
import type { LetterPanels } from './panels.js';

/** The panels beside the text: by what command, and as what the editor knows them. */
const KINDS = [
  { command: 'geannoteerdeAgenda.voorbeeldTonen', viewType: 'geannoteerdeAgenda.voorbeeld', make: 'reading' },
  { command: 'geannoteerdeAgenda.paginasTonen', viewType: 'geannoteerdeAgenda.paginas', make: 'onPages' },
] as const;

type Make = (typeof KINDS)[number]['make'];

export interface Previews {
  /** What the panels show, of either kind. */
  readonly showing: () => readonly Showing[];
  readonly dispose: () => void;
}

/** The commands that show the letter, and the panels of an earlier time; all else is read at first use. */
export function previewCommands(client: LanguageClient, letters: Letters, extension: vscode.Uri): Previews {
  const made = new Map<Make, LetterPanels>();
  const panels = async (make: Make): Promise<LetterPanels> => {
    const later = await import('../later.js');
    const present = made.get(make) ?? new later.LetterPanels(client, letters, later[make](client, extension));
    made.set(make, present);
    return present;
  };
  const active = (): vscode.Uri | undefined => [...made.values()].find((one) => one.active !== undefined)?.active;
  const registered = vscode.Disposable.from(
    ...KINDS.flatMap(({ command, viewType, make }) => [
      vscode.commands.registerCommand(command, async (asked?: unknown) => {
        (await panels(make)).show(letterIn(asked) ?? active());
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          (await panels(make)).restore(panel, state);
        },
      }),
    ]),
  );
  return {
    showing: () => [...made.values()].flatMap(({ showing }) => showing),
    dispose: () => {
      registered.dispose();
      for (const one of made.values()) one.dispose();
    },
  };
}

/** What a menu hands to a command: the letter, or the panel itself, which is none. */
function letterIn(asked: unknown): vscode.Uri | undefined {
  return asked instanceof vscode.Uri && asked.scheme !== 'webview-panel' ? asked : undefined;
}
