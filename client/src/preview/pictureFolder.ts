import * as vscode from 'vscode';
import { isPictureBeside } from './pictures.js';

const SECTION = 'geannoteerdeAgenda';
const SETTING = 'voorbeeld.afbeeldingen';

/** Whether a change of the settings may change which pictures of a letter are shown. */
export function affectsPictures(change: vscode.ConfigurationChangeEvent, letter: vscode.Uri): boolean {
  return change.affectsConfiguration(`${SECTION}.${SETTING}`, letter);
}

/** The folder of the workspace whose pictures a letter may show; null: none, as long as nobody chose to see them. */
export function folderOfPictures(letter: vscode.Uri): vscode.Uri | null {
  if (vscode.workspace.getConfiguration(SECTION, letter).get(SETTING) !== true) return null;
  return vscode.workspace.getWorkspaceFolder(letter)?.uri ?? null;
}

/** A picture that lies with a letter; null for what is none, or lies elsewhere. */
export function pictureOf(letter: vscode.Uri, path: string): vscode.Uri | null {
  return isPictureBeside(path) ? vscode.Uri.joinPath(letter, '..', path) : null;
}
