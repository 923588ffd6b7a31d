import * as vscode from 'vscode';
import { LanguageClient, type InitializeParams } from 'vscode-languageclient/browser';
import { CLIENT_REQUESTS, isEngineFile, type EngineFileParams } from '../../server/src/protocol.js';
import { begin, end, pagesOf, toldAtStart, type Shown } from './begin.js';
import { CLIENT, clientOptions, withoutOurs } from './client.js';

// The extension's door in a browser (vscode.dev): the same server, as a worker.

declare global {
  /** As a browser has it; nothing else here needs the types of a browser. */
  interface Worker {
    postMessage(message: unknown): void;
  }
  var Worker: new (address: string) => Worker;
}

let running: LetterClient | undefined;

export function activate(context: vscode.ExtensionContext): Shown {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const options = clientOptions({ ...toldAtStart(context), pages: `${pagesOf(context).toString()}/`, program });
  running = new LetterClient(CLIENT.id, CLIENT.name, new Worker(program), options);
  context.subscriptions.push(engineForServer(running, vscode.Uri.joinPath(context.extensionUri, 'dist/typst')));
  return begin(context, running);
}

/** Gives the server what it sets pages with, and nothing else of the extension. */
function engineForServer(client: LanguageClient, folder: vscode.Uri): vscode.Disposable {
  return client.onRequest(CLIENT_REQUESTS.engineFile, async ({ name }: EngineFileParams) => {
    if (!isEngineFile(name)) throw new RangeError('no file of the engine');
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  });
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  if (running !== undefined) await end(running);
  running = undefined;
}

class LetterClient extends LanguageClient {
  override registerFeature(feature: Parameters<LanguageClient['registerFeature']>[0]): void {
    super.registerFeature(withoutOurs(feature));
  }

  /** A link to the page of a rule would leave the editor, for the bare text of a file; «Regel uitleggen» stays inside. */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    const { diagnostic, publishDiagnostics } = params.capabilities.textDocument ?? {};
    for (const one of [diagnostic, publishDiagnostics]) if (one) one.codeDescriptionSupport = false;
  }
}
