import * as vscode from 'vscode';

const SCHEME = 'geannoteerde-agenda-nieuw';

/** The new letter as it will be, to look at while the last question is open. */
export class LetterPreview implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly #uri = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('Nieuwe brief (voorbeeld)')}.md` });
  #text = '';

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => this.#text,
    });
  }

  async show(text: string): Promise<void> {
    this.#text = text;
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }

  async close(): Promise<void> {
    const own = this.#uri.toString();
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === own);
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
