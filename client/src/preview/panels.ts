import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { letterEditor, say } from '../commands/edits.js';
import { LetterPanel, type Kind, type Showing } from './letterPanel.js';
import { asKept } from './messages.js';

/** The panels of one kind: those that are locked stay with their letter, the others follow the letter in front. */
export class LetterPanels implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #letters: Letters;
  readonly #kind: Kind;
  readonly #panels = new Set<LetterPanel>();
  readonly #listening: vscode.Disposable;
  /** The letter that was in front last; a panel with the focus leaves none. */
  #front: vscode.Uri | undefined;

  constructor(client: LanguageClient, letters: Letters, kind: Kind) {
    this.#client = client;
    this.#letters = letters;
    this.#kind = kind;
    this.#front = letterEditor(letters)?.document.uri;
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#followActive();
      }),
      letters.onDidChange((uri) => {
        this.#followActive();
        for (const panel of this.#panels) if (panel.uri.toString() === uri) panel.refreshAsJudged();
      }),
    );
  }

  get showing(): readonly Showing[] {
    return [...this.#panels].map((panel) => panel.showing);
  }

  /** Shows a letter beside its text: this one, else the one in front. */
  show(asked: vscode.Uri | undefined): void {
    const uri = asked ?? letterEditor(this.#letters)?.document.uri;
    if (uri === undefined) {
      say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
      return;
    }
    const present = this.#of(uri) ?? [...this.#panels].find((panel) => !panel.looks.locked);
    if (present !== undefined) {
      present.follow(uri);
      present.reveal();
      return;
    }
    // Beside the text; from another preview in the same place as that.
    const fromText = vscode.window.activeTextEditor !== undefined;
    const viewColumn = fromText ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const where = { viewColumn, preserveFocus: fromText };
    const panel = vscode.window.createWebviewPanel(this.#kind.viewType, '', where, { enableFindWidget: true });
    const last = [...this.#panels].at(-1)?.looks ?? this.#kind.looks;
    this.#add(new LetterPanel(this.#client, this.#kind, panel, uri, { ...last, locked: false }));
  }

  /** Brings a panel back after a restart, as its page kept it. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const kept = asKept(state);
    if (kept === null) panel.dispose();
    else this.#add(new LetterPanel(this.#client, this.#kind, panel, vscode.Uri.parse(kept.uri), kept.looks));
  }

  /** The letter of the panel that has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.#panels].find((panel) => panel.active)?.uri;
  }

  #of(uri: vscode.Uri): LetterPanel | undefined {
    return [...this.#panels].find((panel) => panel.uri.toString() === uri.toString());
  }

  #add(panel: LetterPanel): void {
    this.#panels.add(panel);
    panel.onDidEnd(() => this.#panels.delete(panel));
    panel.onDidUnlock(() => {
      if (this.#front !== undefined) panel.follow(this.#front);
    });
  }

  #followActive(): void {
    const uri = letterEditor(this.#letters)?.document.uri;
    if (uri === undefined) return;
    this.#front = uri;
    for (const panel of this.#panels) if (!panel.looks.locked) panel.follow(uri);
  }

  dispose(): void {
    this.#listening.dispose();
    for (const panel of [...this.#panels]) panel.dispose();
  }
}
