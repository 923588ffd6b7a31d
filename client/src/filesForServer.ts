import * as vscode from 'vscode';
import { CLIENT_REQUESTS, type DocumentParams, type FileAnswer } from '../../server/src/protocol.js';
import type { LanguageClient } from './client.js';

/** Larger than this no file is a house style. */
const LARGEST = 1_000_000;

/**
 * Reads files for the server, which in a browser has no disk, and which nowhere knows the files of a virtual workspace.
 */
export function filesForServer(client: LanguageClient): vscode.Disposable {
  return client.onRequest(CLIENT_REQUESTS.readText, async ({ uri }: DocumentParams) => read(vscode.Uri.parse(uri)));
}

/** Throws where there is a file in the workspace that cannot be read. */
async function read(uri: vscode.Uri): Promise<FileAnswer> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) return { kind: 'folder' };
    if (size > LARGEST) throw new RangeError('too large');
    return { kind: 'text', text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    // Above the folders of a virtual workspace there is often nothing that could be asked.
    const isOutside = vscode.workspace.getWorkspaceFolder(uri) === undefined;
    if (isOutside || (error instanceof vscode.FileSystemError && NOTHING.has(error.code))) return { kind: 'none' };
    throw error;
  }
}

const NOTHING: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);
