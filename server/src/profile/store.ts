import { IsFolder, isFolder, isPath, PROFILE_FILE, resolved, type ReadText } from './address.js';
import { builtIn, unknownProfile } from './builtIn.js';
import type { RuleText } from './format.js';
import type { LoadedProfile, ProfileFault } from './load.js';
import type { RecordShape } from './shape.js';
import { STANDARD } from './standaard.js';
import type { Profile } from './types.js';

/** The house style for a letter. */
export interface Found {
  /** The one asked for; where that cannot be used the last good one, or else the standard. */
  readonly profile: Profile;
  /** Address of its file; null for one that is built in. */
  readonly source: string | null;
  /** What is wrong in its files. */
  readonly faults: readonly ProfileFault[];
  /** That the house style asked for is not there: a sentence of its own, as it stands in no file. */
  readonly absent: string | null;
  /** Every file that it was read from, or was looked for in vain. */
  readonly files: readonly string[];
}

/**
 * Finds and keeps house styles. A file is read once until something is forgotten; the last good version of each is
 * kept, for while it is being changed.
 */
export class ProfileStore {
  readonly #read: ReadText;
  readonly #rules: readonly RuleText[];
  #format: RecordShape | null = null;
  #texts = new Map<string, Promise<string | null>>();
  #loaded = new Map<string, Promise<LoadedProfile>>();
  readonly #good = new Map<string, Profile>();

  /** @param rules those that the file may name */
  constructor(read: ReadText, rules: readonly RuleText[]) {
    this.#read = read;
    this.#rules = rules;
  }

  /** Has every file read afresh when it is next asked for. */
  forget(): void {
    this.#texts = new Map();
    this.#loaded = new Map();
  }

  /**
   * The house style in a folder: the file nearest above, or the standard.
   *
   * @param folder address of the folder, with a slash at its end
   */
  async forFolder(folder: string): Promise<Found> {
    for (let here: string | null = folder; here !== null; here = above(here)) {
      const file = `${here}${PROFILE_FILE}`;
      let text: string | null;
      try {
        text = await this.#text(file);
      } catch (error) {
        if (error instanceof IsFolder) continue;
        return standard(`De huisstijl in «${PROFILE_FILE}» kan niet worden gelezen.`, [file]);
      }
      if (text !== null) return this.#load(file, text);
    }
    return standard(null, []);
  }

  /**
   * The house style that someone asks for by name or path.
   *
   * @param folder address of the folder that a path counts from, with a slash at its end
   * @param path whether it is surely the path of a file
   */
  async named(name: string, folder: string, path = isPath(name)): Promise<Found> {
    const profile = path ? null : builtIn(name);
    if (profile !== null) return { ...standard(null, []), profile };
    if (!path) return standard(unknownProfile(name), []);
    const file = resolved(name, folder);
    if (file === null) return standard(`«${name}» is geen pad van een huisstijl.`, []);
    let text: string | null;
    try {
      text = await this.#text(file);
    } catch (error) {
      if (error instanceof IsFolder) return standard(isFolder(name), []);
      return standard(`De huisstijl «${name}» kan niet worden gelezen.`, [file]);
    }
    return text === null ? standard(`De huisstijl «${name}» bestaat niet.`, [file]) : this.#load(file, text);
  }

  async #load(file: string, text: string): Promise<Found> {
    let loading = this.#loaded.get(file);
    if (loading === undefined) {
      loading = this.#loadAnew(file, text);
      this.#loaded.set(file, loading);
    }
    const { profile, faults, files } = await loading;
    if (profile !== null) this.#good.set(file, profile);
    return { profile: profile ?? this.#good.get(file) ?? STANDARD, source: file, faults, absent: null, files };
  }

  /** What reads such a file is itself read here: most letters have none. */
  async #loadAnew(file: string, text: string): Promise<LoadedProfile> {
    const { loadProfile, profileFormat } = await import('./load.js');
    this.#format ??= profileFormat(this.#rules);
    return loadProfile(file, text, (uri) => this.#text(uri), this.#format);
  }

  #text(uri: string): Promise<string | null> {
    let text = this.#texts.get(uri);
    if (text === undefined) {
      text = this.#read(uri);
      this.#texts.set(uri, text);
    }
    return text;
  }
}

function standard(absent: string | null, files: readonly string[]): Found {
  return { profile: STANDARD, source: null, faults: [], absent, files };
}

/** The folder above, or null at the top. */
function above(folder: string): string | null {
  const end = folder.lastIndexOf('/', folder.length - 2);
  // «file:///» and «vscode-vfs://github/» are tops.
  return end < folder.indexOf('://') + 3 ? null : folder.slice(0, end + 1);
}
