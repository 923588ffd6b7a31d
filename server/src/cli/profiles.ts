import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fitsGlob } from '../features/globs.js';
import { relativePath } from '../features/settings.js';
import type { ProfileFault } from '../profile/load.js';
import { ProfileStore, type Found } from '../profile/store.js';
import type { Profile } from '../profile/types.js';
import { readProfileText } from '../readProfileText.js';
import { RULES } from '../rules/index.js';
import { Failure } from './failure.js';
import { forward } from './paths.js';

/** Which house style is asked for: plain data, so that workers can be given it. Without either each letter's own counts. */
export interface StyleChoice {
  /** `--profile`: a name, or the path of a file. */
  readonly profile: string | null;
  /** `--config`: the path of a file. */
  readonly config: string | null;
}

/** The house style of a letter. */
export interface LetterStyle {
  readonly profile: Profile;
  /** Whether its files are letters whatever they look like. */
  readonly isLetter: boolean;
}

/** The house styles of the letters that are checked; each file is read once. */
export class Styles {
  readonly #choice: StyleChoice;
  readonly #store = new ProfileStore(readProfileText, RULES);

  constructor(choice: StyleChoice) {
    this.#choice = choice;
  }

  /**
   * Finds out before any letter is checked whether all house styles can be used.
   *
   * @param paths the letters; `-` for standard input
   * @throws Failure where one cannot
   */
  async verify(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) await this.of('-');
    const folders = new Set(paths.map((letter) => path.dirname(path.resolve(letter))));
    for (const folder of folders) await this.of(path.join(folder, '-'));
  }

  /** @param letter path of the letter @throws Failure where its house style cannot be used */
  async of(letter: string): Promise<LetterStyle> {
    const uri = pathToFileURL(path.resolve(letter)).href;
    const found = await this.#find(uri);
    if (found.absent !== null) throw new Failure(found.absent);
    const [fault] = found.faults;
    if (fault !== undefined) throw new Failure(inOneLine(fault, found.faults.length - 1));
    const { profile, source } = found;
    const name = relativePath(uri, source === null ? [] : [source.slice(0, source.lastIndexOf('/') + 1)]);
    return { profile, isLetter: profile.files.some((glob) => fitsGlob(name, glob)) };
  }

  async #find(letter: string): Promise<Found> {
    const { profile, config } = this.#choice;
    const here = `${pathToFileURL(process.cwd()).href}/`;
    if (config !== null) return this.#store.named(config, here, true);
    if (profile !== null) return this.#store.named(profile, here);
    return this.#store.forFolder(letter.slice(0, letter.lastIndexOf('/') + 1));
  }
}

/** A file's path from the current folder. */
export function pathOf(uri: string): string {
  return forward(path.relative(process.cwd(), fileURLToPath(uri)));
}

/** Where a house style is wrong and what to write instead, for a person at a command line. */
function inOneLine({ uri, range, message }: ProfileFault, others: number): string {
  const place = `${pathOf(uri)}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
  const more = others === 0 ? '' : others === 1 ? ' (en nog 1 fout)' : ` (en nog ${String(others)} fouten)`;
  return `De huisstijl kan niet worden gebruikt. ${place}: ${message}${more}`;
}
