import * as vscode from 'vscode';
import type { ExportKind } from '../../../server/src/protocol.js';

/** Asks where the document is to be written; a name beside the letter is there already. Null: not at all. */
export async function askForPlace(letter: vscode.Uri, kind: ExportKind): Promise<vscode.Uri | null> {
  const place = suggestedPlace(letter, kind);
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Brief exporteren'),
    saveLabel: vscode.l10n.t('Exporteren'),
    filters: kind === 'pdf' ? { PDF: ['pdf'] } : { [vscode.l10n.t('Webpagina')]: ['html'] },
    ...(place === null ? {} : { defaultUri: place }),
  });
  return chosen ?? null;
}

/** «brief.agenda.md» → «brief.pdf» beside it; in the first folder where the letter was never saved. */
function suggestedPlace(letter: vscode.Uri, kind: ExportKind): vscode.Uri | null {
  const path = `${letter.path.replace(/(?:\.agenda)?\.[^./]+$/, '')}.${kind}`;
  if (letter.scheme !== 'untitled') return letter.with({ path, query: '', fragment: '' });
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder === undefined
    ? null
    : vscode.Uri.joinPath(folder.uri, `${vscode.l10n.t('geannoteerde-agenda')}.${kind}`);
}

/** Says that the document is there, with what is to be said about it, and offers to look at it. */
export function showDocument(target: vscode.Uri, remark: string | null): void {
  const open = vscode.l10n.t('Openen');
  const folder = vscode.l10n.t('Map tonen');
  const ready = vscode.l10n.t('«{0}» staat klaar.', nameOf(target));
  const message = remark === null ? ready : `${ready} ${remark}`;
  // What lies on another machine only the editor can show; it has no view for a PDF.
  const here = target.scheme === 'file' && vscode.env.remoteName === undefined;
  const actions = here ? [open, folder] : [folder];
  // Not waited for: the document is there, and the command done.
  void vscode.window.showInformationMessage(message, ...actions).then(async (chosen) => {
    if (chosen === open) await vscode.env.openExternal(target);
    else if (chosen === folder) {
      await vscode.commands.executeCommand(here ? 'revealFileInOS' : 'revealInExplorer', target);
    }
  });
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
