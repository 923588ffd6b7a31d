import { randomBytes } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  copyFile,
  link,
  open,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from './failure.js';

/** What a file may measure at most, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/** A file as it was read: its text without byte order mark, and what is needed to write it back as it was. */
export interface ReadFile {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** The state of the file at reading; null for standard input. */
  readonly stats: BigIntStats | null;
}

/** Reads a file as UTF-8. @throws Failure, in Dutch, or an error of the file system */
export async function readText(path: string): Promise<ReadFile> {
  const handle = await open(path, 'r');
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isDirectory()) throw new Failure('het is een map');
    if (stats.size > BigInt(LARGEST)) throw tooLarge();
    return { ...decode(await readAll(handle, Number(stats.size))), stats };
  } finally {
    await handle.close();
  }
}

/** Reads standard input as UTF-8. @throws Failure */
export async function readStandardInput(input: NodeJS.ReadableStream): Promise<ReadFile> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST) throw tooLarge();
    chunks.push(bytes);
  }
  return { ...decode(Buffer.concat(chunks)), stats: null };
}

/** What is read at once, in bytes: of a small file all of it, and room to see that it ends there. */
const LARGEST_CHUNK = 256 * 1024;
const SPARE = 1024;

async function readAll(handle: FileHandle, expected: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    // a pipe says that it holds nothing
    const room = expected === 0 ? LARGEST_CHUNK : Math.min(LARGEST_CHUNK, Math.max(0, expected - size) + SPARE);
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.allocUnsafe(room), position: null });
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    // The size that a pipe or a growing file reports says nothing.
    if (size > LARGEST) throw tooLarge();
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function tooLarge(): Failure {
  return new Failure('het is groter dan 16 MB');
}

function decode(bytes: Buffer): { readonly text: string; readonly byteOrderMark: boolean } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Failure('de tekst is opgeslagen als UTF-16; sla hem op als UTF-8 en probeer opnieuw');
  }
  if (bytes.includes(0)) throw new Failure('het is geen tekstbestand');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    throw new Failure('de tekst is niet opgeslagen als UTF-8; sla hem zo op en probeer opnieuw');
  }
}

/**
 * Writes a text in the place of a file, whole or not at all, with its byte order mark and its permissions as they were.
 *
 * @throws Failure where the file is no ordinary one, or was changed since it was read; or an error of the file system
 */
export async function replaceText(path: string, before: ReadFile, text: string): Promise<void> {
  if (before.stats === null || !before.stats.isFile()) throw new Failure('het is geen gewoon bestand');
  // Renaming over one name of a file with several would part it from the others.
  if (before.stats.nlink > 1n)
    throw new Failure('het heeft nog een naam (een harde koppeling), die achter zou blijven');
  const target = await realpath(path);
  // Renaming over a file asks only leave to write in its folder; a file that is locked stays as it is.
  await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(`${before.byteOrderMark ? '\uFEFF' : ''}${text}`, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await likeBefore(temporary, before.stats);
    const now = await stat(target, { bigint: true });
    if (now.mtimeNs !== before.stats.mtimeNs || now.size !== before.stats.size || now.ino !== before.stats.ino) {
      throw new Failure('het bestand is intussen gewijzigd; probeer opnieuw');
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch((gone: unknown) => {
      if (!(gone instanceof Error && 'code' in gone && gone.code === 'ENOENT')) throw gone;
    });
    throw error;
  }
}

/**
 * Writes a text to a file that does not exist yet, whole or not at all.
 *
 * @throws an error of the file system; its code is `EEXIST` where something stands there
 */
export async function createText(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A second name comes into being at once, and only where there is none; not every file system has them.
    await link(temporary, path).catch(async (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') throw error;
      await copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } finally {
    await unlink(temporary);
  }
}

/**
 * Writes a document to a file, whole or not at all; one that stands there makes way for it.
 *
 * @throws Failure where what stands there cannot make way, or an error of the file system
 */
export async function writeDocument(path: string, document: Uint8Array): Promise<void> {
  const before = await standing(path);
  if (before?.isDirectory() === true) throw new Failure('het is een map');
  if (before !== null && !before.isFile()) throw new Failure('het is geen gewoon bestand');
  const target = before === null ? path : await realpath(path);
  // As above: a file that is locked stays as it is.
  if (before !== null) await access(target, constants.W_OK);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(document);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before !== null) await chmod(temporary, Number(before.mode & 0o7777n));
    await rename(temporary, target).catch((error: unknown) => {
      throw before === null ? error : inUse(error);
    });
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
}

async function standing(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Windows says that a file which somebody has open may not be replaced. */
function inUse(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPERM' || code === 'EACCES' || code === 'EBUSY'
    ? new Failure('het is waarschijnlijk geopend in een ander programma; sluit het daar en probeer opnieuw')
    : error;
}

/** Gives a new file the owner and the permissions of the one it replaces. */
async function likeBefore(path: string, { uid, gid, mode }: BigIntStats): Promise<void> {
  const made = await stat(path, { bigint: true });
  if (made.uid !== uid || made.gid !== gid) {
    try {
      await chown(path, Number(uid), Number(gid));
    } catch (error) {
      // Written all the same, the file might be closed to those who could open it, or open to others.
      const whose = made.uid === uid ? 'groep' : 'gebruiker';
      throw new Failure(
        `het is van een andere ${whose} en zou dat na het herstellen niet meer zijn (${reasonOf(error)}); laat de eigenaar het herstellen`,
      );
    }
  }
  // After the owner: changing that takes some permissions away.
  await chmod(path, Number(mode & 0o7777n));
}
