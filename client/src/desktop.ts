import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { begin, end, toldAtStart, type Shown } from './begin.js';
import { CLIENT, clientOptions, withoutOurs } from './client.js';

// The extension on the desktop and on a remote machine: the server is a process of its own, started over IPC.

let running: LetterClient | undefined;

/** Puts everything in its place and starts the language server. */
export function start(context: vscode.ExtensionContext): Shown {
  const module = context.asAbsolutePath('dist/server/node.mjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { execArgv: ['--nolazy', '--inspect=6019', '--enable-source-maps'] },
    },
  };
  running = new LetterClient(CLIENT.id, CLIENT.name, server, clientOptions(toldAtStart(context)));
  return begin(context, running);
}

/** Ends the language server. */
export async function stop(): Promise<void> {
  if (running !== undefined) await end(running);
  running = undefined;
}

class LetterClient extends LanguageClient {
  override registerFeature(feature: Parameters<LanguageClient['registerFeature']>[0]): void {
    super.registerFeature(withoutOurs(feature));
  }
}
