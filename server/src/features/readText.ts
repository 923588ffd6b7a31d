import type { Connection } from 'vscode-languageserver';
import { IsFolder, type ReadText } from '../profile/address.js';
import { CLIENT_REQUESTS, type DocumentParams, type FileAnswer } from '../protocol.js';

/**
 * Reads a text by its address: from disk where there is one and the address is of a file there, else by asking the client.
 *
 * @param readFile reads a `file:`; null where this process has no disk
 * @param clientReads whether the client answers; asked when a text is wanted
 */
export function readTextOf(
  readFile: ReadText | null,
  connection: Pick<Connection, 'sendRequest'>,
  clientReads: () => boolean,
): ReadText {
  return async (uri) => {
    if (readFile !== null && uri.startsWith('file:')) return readFile(uri);
    if (!clientReads()) return null;
    const params: DocumentParams = { uri };
    const answer = await connection.sendRequest<FileAnswer>(CLIENT_REQUESTS.readText, params);
    if (answer.kind === 'folder') throw new IsFolder();
    return answer.kind === 'text' ? answer.text : null;
  };
}
