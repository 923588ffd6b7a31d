import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { IsFolder } from './profile/address.js';

/** Larger than this no file is a house style. */
const LARGEST = 1_000_000;

/** Nothing lies there; on Windows the folders above a drive are no places at all. */
const NO_FILE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ERR_INVALID_FILE_URL_PATH',
  'ERR_INVALID_FILE_URL_HOST',
]);

/**
 * The text of a house style's file, by its address; null where there is no such file.
 *
 * Bytes that are no UTF-8 become U+FFFD, which the reader of a house style points at.
 *
 * @throws IsFolder where a folder lies there, or an error where there is one and it cannot be read
 */
export async function readProfileText(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  try {
    const bytes = await readFile(fileURLToPath(uri));
    if (bytes.length > LARGEST) throw new RangeError('too large');
    return new TextDecoder('utf-8').decode(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EISDIR') throw new IsFolder();
    if (typeof code === 'string' && NO_FILE.has(code)) return null;
    throw error;
  }
}
