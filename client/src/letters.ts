import * as vscode from 'vscode';
import {
  NOTIFICATIONS,
  REQUESTS,
  type Changed,
  type Counts,
  type Phase,
  type Status,
} from '../../server/src/protocol.js';
import { reachesServer, type LanguageClient } from './client.js';

/** What is known of an open document. */
export interface Known {
  readonly letter: boolean;
  readonly phase: Phase;
  readonly counts: Counts;
  /** How long it took to read and judge it the last time, in ms; null before the server has told. */
  readonly milliseconds: number | null;
  /** Whether it is in its final check. */
  readonly finalCheck: boolean;
}

/**
 * Which open documents are letters, as the server last said. Every view reads this; none asks for itself.
 */
export class Letters implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #known = new Map<string, Known>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #disposables: { dispose(): unknown }[] = [];

  /** The URI (as a string) of a document about which something changed, closing included. */
  readonly onDidChange = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#disposables.push(
      this.#changed,
      client.onNotification(NOTIFICATIONS.changed, (change: Changed) => {
        this.#learn(change);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document.uri.toString());
      }),
    );
  }

  /** What is known of a document; undefined before the server has read it, and for what never reaches the server. */
  get(uri: vscode.Uri): Known | undefined {
    return this.#known.get(uri.toString());
  }

  isLetter(document: vscode.TextDocument): boolean {
    return this.get(document.uri)?.letter === true;
  }

  /** Asks the server about a document that it has not spoken of yet. */
  async ask(document: vscode.TextDocument): Promise<void> {
    if (!reachesServer(document) || this.get(document.uri) !== undefined) return;
    const status = await this.#client.sendRequest<Status | null>(REQUESTS.status, { uri: document.uri.toString() });
    if (status !== null && !document.isClosed && this.get(document.uri) === undefined) this.#learn(status);
  }

  /** Takes over what the server answered to a request of ours. */
  learn(status: Status): void {
    this.#learn(status);
  }

  #learn(news: Changed | Status): void {
    // The server may speak of a document that was closed a moment ago.
    const uri = vscode.Uri.parse(news.uri).toString();
    if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
    const { letter, phase, counts, finalCheck } = news;
    const milliseconds = 'milliseconds' in news ? news.milliseconds : (this.#known.get(uri)?.milliseconds ?? null);
    this.#known.set(uri, { letter, phase, counts, milliseconds, finalCheck });
    this.#changed.fire(uri);
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) this.#changed.fire(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
