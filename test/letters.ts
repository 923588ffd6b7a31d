import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['../seeds', 'accuracy/letters/oefen', 'accuracy/letters/proef', 'alarms/letters'];

/** Every whole letter of the repository: paths, in a fixed order. */
export function allLetters(): readonly string[] {
  return FOLDERS.flatMap((folder) => {
    const full = path.resolve(import.meta.dirname, folder);
    const names = readdirSync(full).filter((name) => name.endsWith('.md') && name !== 'README.md');
    return names.sort().map((name) => path.join(full, name));
  });
}
