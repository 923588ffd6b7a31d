import * as vscode from 'vscode';
import type { Letters } from '../letters.js';
import { filterFor } from '../selector.js';
import { countsInWords, detailInWords } from './words.js';

/** One language status item with the state of the active letter in words; for anything else it is not there. */
export class LetterStatus implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('geannoteerdeAgenda.status', []);
  readonly #letters: Letters;
  readonly #listening: vscode.Disposable;
  #words: string | null = null;

  constructor(letters: Letters) {
    this.#letters = letters;
    this.#item.name = vscode.l10n.t('Geannoteerde agenda');
    // As short as its words, for the same reason.
    this.#item.command = {
      command: 'workbench.actions.view.problems',
      title: vscode.l10n.t('Tonen'),
      tooltip: vscode.l10n.t('Bevindingen tonen'),
    };
    this.#listening = vscode.Disposable.from(
      letters.onDidChange(() => {
        this.#update();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#update();
      }),
    );
    this.#update();
  }

  /** What the item says, or null where it is not shown. */
  get words(): string | null {
    return this.#words;
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const known = document === undefined ? undefined : this.#letters.get(document.uri);
    if (document === undefined || known?.letter !== true) {
      this.#item.selector = [];
      this.#words = null;
      return;
    }
    const counts = countsInWords(known.counts, vscode.l10n.t);
    this.#words = known.finalCheck ? vscode.l10n.t('Eindcontrole: {0}', counts) : vscode.l10n.t('Brief: {0}', counts);
    this.#item.text = this.#words;
    this.#item.detail = detailInWords(known.phase, known.milliseconds, vscode.l10n.t);
    this.#item.severity =
      known.counts.error > 0
        ? vscode.LanguageStatusSeverity.Error
        : known.counts.warning > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    this.#item.selector = filterFor(document.uri);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#item.dispose();
  }
}
