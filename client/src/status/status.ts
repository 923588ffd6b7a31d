import * as vscode from 'vscode';
import type { Letters } from '../letters.js';
import { filterFor } from '../selector.js';
import { countsInWords } from './words.js';

/** One language status item with the state of the active letter in words; for anything else it is not there. */
export function letterStatus(letters: Letters): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('geannoteerdeAgenda.status', []);
  item.name = vscode.l10n.t('Geannoteerde agenda');
  item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Bevindingen tonen') };

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const known = document === undefined ? undefined : letters.get(document.uri);
    if (document === undefined || known?.letter !== true) {
      item.selector = [];
      return;
    }
    item.selector = filterFor(document.uri);
    item.text = vscode.l10n.t('Brief: {0}', countsInWords(known.counts, vscode.l10n.t));
    item.severity =
      known.counts.error > 0
        ? vscode.LanguageStatusSeverity.Error
        : known.counts.warning > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
  };

  update();
  return vscode.Disposable.from(item, letters.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
