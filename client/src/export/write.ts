import * as vscode from 'vscode';
import { nameOf } from './place.js';

/** A reason that a person can do something about, in Dutch. */
class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/**
 * Writes a document, whole or not at all: first under another name beside it.
 *
 * @throws what `whyNotWritten` can tell of
 */
export async function writeDocument(letter: vscode.Uri, target: vscode.Uri, data: Uint8Array): Promise<void> {
  if (target.toString() === letter.toString()) {
    throw new NotWritten(vscode.l10n.t('dat is de brief zelf. Kies een andere naam.'));
  }
  const before = await standing(target);
  if (before !== null && (before.type & vscode.FileType.Directory) !== 0) {
    throw new NotWritten(vscode.l10n.t('dat is een map. Kies een andere naam.'));
  }
  if (before?.permissions !== undefined) {
    throw new NotWritten(vscode.l10n.t('het kan alleen worden gelezen. Kies een andere plaats.'));
  }
  const temporary = target.with({ path: `${target.path.replace(/[^/]*$/, '')}.${nameOf(target)}.${sign()}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, data);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    // The earlier document may be gone already where the new one could not take its place: then the new one stays.
    if (before === null || (await standing(target)) !== null) {
      // Why it is not there counts, whatever becomes of the other name.
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    }
    throw error;
  }
}

/** A few letters that no other export has at the moment. */
function sign(): string {
  return Math.random().toString(36).slice(2, 8);
}

async function standing(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** What did not happen, why, and what can be done. */
export function whyNotWritten(target: vscode.Uri, error: unknown): string {
  return vscode.l10n.t('«{0}» is niet geschreven: {1}', nameOf(target), reasonOf(error));
}

function reasonOf(error: unknown): string {
  if (error instanceof NotWritten) return error.message;
  switch (error instanceof vscode.FileSystemError ? error.code : '') {
    case 'NoPermissions':
      return vscode.l10n.t('op die plaats mag niet worden geschreven. Kies een andere plaats.');
    case 'FileNotFound':
      return vscode.l10n.t('die map bestaat niet. Kies een andere plaats.');
    default:
      return vscode.l10n.t(
        'misschien is het geopend in een ander programma, of is de schijf vol. Sluit het daar, of kies een andere plaats.',
      );
  }
}
