import * as vscode from 'vscode';
import { NOTIFICATIONS, REQUESTS, type FileStamp, type FileText } from '../../server/src/protocol.js';
import { inBackground } from './background.js';
import type { LanguageClient } from './client.js';

const PATTERN = '**/*.md';
const NEVER = '**/{node_modules,.git}/**';

/** So many files are read at most, of at most so many bytes each, and so many are sent in one go. */
const MOST_FILES = 2000;
const LARGEST = 1_000_000;
const BATCH = 20;

/**
 * The Markdown of the workspace for the server, which reads no files of its own: so it works wherever the workspace is.
 * What did not change since the last time is not read again.
 */
export class WorkspaceFiles implements vscode.Disposable {
  readonly #client: LanguageClient;
  /** Made at the first reading: until then nobody waits for changes. */
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  /**
   * Has the server read the files that are new or changed.
   *
   * @returns how many files were left out: too many, too large, not readable, or not reached when it was cancelled
   */
  async read(progress: vscode.Progress<{ increment?: number }>, token: vscode.CancellationToken): Promise<number> {
    this.#watch();
    const uris = await vscode.workspace.findFiles(PATTERN, NEVER, undefined, token);
    const first = uris.toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST_FILES);
    const stamps = (await Promise.all(first.map(stampOf))).filter((stamp) => stamp !== null);
    let leftOut = uris.length - stamps.length;
    const wanted = new Set(await this.#client.sendRequest<readonly string[]>(REQUESTS.filesWanted, { files: stamps }));
    const files = stamps.filter(({ uri }) => wanted.has(uri));
    for (let at = 0; at < files.length; at += BATCH) {
      if (token.isCancellationRequested) return leftOut + files.length - at;
      const batch = files.slice(at, at + BATCH);
      const texts = (await Promise.all(batch.map(textOf))).filter((text) => text !== null);
      const unread = await this.#client.sendRequest<number>(REQUESTS.readFiles, { files: texts });
      leftOut += batch.length - texts.length + unread;
      progress.report({ increment: (100 * batch.length) / files.length });
    }
    return leftOut;
  }

  #watch(): void {
    if (this.#watcher !== undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(PATTERN, true);
    const forget = (uri: vscode.Uri): void => {
      const sent = this.#client.sendNotification(NOTIFICATIONS.fileChanged, { uri: uri.toString() });
      inBackground(this.#client, sent, 'The server was not told of a changed file.');
    };
    watcher.onDidChange(forget);
    watcher.onDidDelete(forget);
    this.#watcher = watcher;
  }

  dispose(): void {
    this.#watcher?.dispose();
  }
}

/** Null for a file that is too large or cannot be looked at. */
async function stampOf(uri: vscode.Uri): Promise<FileStamp | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST ? null : { uri: uri.toString(), stamp: `${String(mtime)}:${String(size)}` };
  } catch {
    // Gone meanwhile, or not allowed: it counts as left out.
    return null;
  }
}

async function textOf(stamp: FileStamp): Promise<FileText | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(stamp.uri));
    return { ...stamp, text: new TextDecoder().decode(bytes) };
  } catch {
    // As above.
    return null;
  }
}
