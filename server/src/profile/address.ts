// Where a house style is kept, and how a letter or another house style names it.

/** Name of the file in which a folder keeps its house style; it holds for all folders below. */
export const PROFILE_FILE = 'geannoteerde-agenda.json';

/** Where a house style is asked for lies a folder. */
export class IsFolder extends Error {
  override readonly name = 'IsFolder';
}

/**
 * Reads a text by its address (`file:///…`): null where there is none. Throws `IsFolder` where that is a folder, and may
 * throw anything where it is there and cannot be read.
 */
export type ReadText = (uri: string) => Promise<string | null>;

/** Whether the name of a house style is the path of a file. */
export function isPath(name: string): boolean {
  // a file of another kind is one too: whoever reads it tells what it should be
  return /[/\\]|\.(?:json|ya?ml)$/.test(name);
}

/** That a path, as written, is that of a folder, and what to write instead. */
export function isFolder(path: string): string {
  return `«${path}» is een map. Noem het bestand daarin: «${path.replace(/[\\/]$/, '')}/${PROFILE_FILE}».`;
}

/** The address of a path, as written, from the file that names it; null where it is none. */
export function resolved(path: string, from: string): string | null {
  // Backslashes and the letter of a drive are how Windows writes a path.
  const slashes = path.replaceAll('\\', '/');
  const absolute = /^[A-Za-z]:\//.test(slashes) ? `/${slashes}` : slashes;
  const written = absolute.startsWith('file:') ? absolute : absolute.split('/').map(encodeName).join('/');
  try {
    return new URL(written, from).href;
  } catch {
    return null;
  }
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%3A', ':');
}
