import * as vscode from 'vscode';
import { REQUESTS, type Status, type TreatAs } from '../../../server/src/protocol.js';
import { inBackground } from '../background.js';
import { reachesServer, type LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { say } from './edits.js';

/** Where it is kept how documents are to be read: URI → `letter` or `other`. */
const KEY = 'behandelen';

const FAILED = 'How a document is to be read could not be kept.';

type Treatments = Readonly<Record<string, TreatAs>>;

/** What was chosen in earlier sessions, for the server's start. */
export function keptTreatments(state: vscode.Memento): Treatments {
  const open = new Set(openTexts().map((uri) => uri.toString()));
  // The name of a text that was never saved is given out again: it counts only as long as that text is there.
  const kept = Object.entries(stored(state)).filter(([uri]) => !uri.startsWith('untitled:') || open.has(uri));
  return Object.fromEntries(kept);
}

function stored(state: vscode.Memento): Treatments {
  return state.get<Treatments>(KEY, {});
}

/** Texts in memory, and those behind tabs that were not looked at since the window opened. */
function openTexts(): readonly vscode.Uri[] {
  const inTabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  return [...vscode.workspace.textDocuments.map((document) => document.uri), ...inTabs];
}

/** «Behandelen als geannoteerde agenda» and its undoing; kept per document in the workspace. */
export function treatCommands(client: LanguageClient, letters: Letters, state: vscode.Memento): vscode.Disposable {
  const keep = async (change: (treatments: Record<string, TreatAs>) => void): Promise<void> => {
    const treatments = { ...stored(state) };
    change(treatments);
    await state.update(KEY, treatments);
  };

  /** Tells the server, keeps the choice, and gives what the document is now. */
  const treat = async (document: vscode.TextDocument, as: TreatAs): Promise<Status | null> => {
    const uri = document.uri.toString();
    const status = await client.sendRequest<Status | null>(REQUESTS.treatAs, { uri, as });
    await keep((treatments) => {
      if (as === 'auto') Reflect.deleteProperty(treatments, uri);
      else treatments[uri] = as;
    });
    if (status !== null) letters.learn(status);
    return status;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('geannoteerdeAgenda.behandelen', async () => {
      const document = textToTreat();
      if (document !== undefined) await treat(document, 'letter');
    }),
    vscode.commands.registerCommand('geannoteerdeAgenda.nietBehandelen', async () => {
      const document = textToTreat();
      if (document === undefined) return;
      // First undo what was told; a text that is a letter by its own looks needs to be told that it is not.
      const status = await treat(document, 'auto');
      if (status?.letter === true) await treat(document, 'other');
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      if (!document.isUntitled || !(uri in stored(state)) || stillOpen(uri)) return;
      inBackground(client, forget(uri), FAILED);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        inBackground(client, move(oldUri.toString(), newUri.toString()), FAILED);
      }
    }),
  );

  async function forget(uri: string): Promise<void> {
    await keep((treatments) => Reflect.deleteProperty(treatments, uri));
    await client.sendRequest(REQUESTS.treatAs, { uri, as: 'auto' });
  }

  async function move(from: string, to: string): Promise<void> {
    const as = stored(state)[from];
    if (as === undefined) return;
    await keep((treatments) => {
      Reflect.deleteProperty(treatments, from);
      treatments[to] = as;
    });
    await client.sendRequest(REQUESTS.treatAs, { uri: from, as: 'auto' });
    await client.sendRequest(REQUESTS.treatAs, { uri: to, as });
  }
}

/** The active text, if the server can read it; otherwise it is said why not. */
function textToTreat(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && reachesServer(document)) return document;
  say(vscode.l10n.t('Open eerst een tekst: een Markdown-bestand (.md) of platte tekst.'));
  return undefined;
}

/** A document that changes its language is closed and opened in one go. */
function stillOpen(uri: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
}
