import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Patterns, and the folder that they count from. */
interface Patterns {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What is left out when a folder is walked: what git ignores (`.gitignore` of the folder, of those below it and of those
 * above it up to the root of the repository, and `.git/info/exclude`), and what the patterns of `--ignore` name. A folder
 * that is asked for by name is looked into even if it is itself ignored.
 */
export class Ignored {
  readonly #top: string;
  /** From `--ignore`, and from `.git/info/exclude`: asked before and after the files of the folders. */
  readonly #given: Patterns | null;
  readonly #excluded: Patterns | null;
  readonly #files = new Map<string, Patterns | null>();
  readonly #folders = new Map<string, boolean>();

  private constructor(top: string, given: Patterns | null, excluded: Patterns | null) {
    this.#top = top;
    this.#given = given;
    this.#excluded = excluded;
  }

  /** @throws errors of the file system */
  static async below(folder: string, patterns: readonly string[]): Promise<Ignored> {
    const start = resolve(folder);
    const base = inside(process.cwd(), start) ? process.cwd() : start;
    const given = patterns.length === 0 ? null : { folder: base, rules: rulesOf(patterns.map(fromFolder)) };
    const root = await repositoryOf(start);
    if (root === null) return new Ignored(start, given, null);
    const excluded = await patternsIn(root, join('.git', 'info', 'exclude'));
    const whole = new Ignored(root, given, excluded);
    return (await whole.#folderIsIgnored(start)) ? new Ignored(start, given, null) : whole;
  }

  /** Whether a file or folder below is left out. @throws errors of the file system */
  async has(path: string, isFolder: boolean): Promise<boolean> {
    const whole = resolve(path);
    if (matches(this.#given, whole, isFolder) === true) return true;
    if (!inside(this.#top, whole)) return false;
    return isFolder ? await this.#folderIsIgnored(whole) : await this.#isIgnored(whole, false);
  }

  async #folderIsIgnored(folder: string): Promise<boolean> {
    if (folder === this.#top || !inside(this.#top, folder)) return false;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const result = await this.#isIgnored(folder, true);
    this.#folders.set(folder, result);
    return result;
  }

  /** As git has it: what lies in an ignored folder is ignored; else the nearest file that speaks of it decides. */
  async #isIgnored(path: string, isFolder: boolean): Promise<boolean> {
    if (await this.#folderIsIgnored(dirname(path))) return true;
    for (let folder = dirname(path); inside(this.#top, folder); folder = dirname(folder)) {
      const said = matches(await this.#fileOf(folder), path, isFolder);
      if (said !== null) return said;
      if (folder === this.#top) break;
    }
    return matches(this.#excluded, path, isFolder) ?? false;
  }

  async #fileOf(folder: string): Promise<Patterns | null> {
    const known = this.#files.get(folder);
    if (known !== undefined) return known;
    const read = await patternsIn(folder, '.gitignore');
    this.#files.set(folder, read);
    return read;
  }
}

/** Whether patterns leave a path out (true), let it in (false), or say nothing of it (null). */
function matches(patterns: Patterns | null, path: string, isFolder: boolean): boolean | null {
  if (patterns === null || path === patterns.folder || !inside(patterns.folder, path)) return null;
  const name = relative(patterns.folder, path).replaceAll(sep, '/');
  const { ignored, unignored } = patterns.rules.test(isFolder ? `${name}/` : name);
  return ignored ? true : unignored ? false : null;
}

/** A pattern as it is typed: git knows no «./» in front, by which a person means the folder that it counts from. */
function fromFolder(pattern: string): string {
  return pattern.replace(/^(!?)(?:\.\/+)+/, '$1/');
}

function rulesOf(patterns: string | readonly string[]): Ignore {
  return ignore({ ignorecase: false }).add(patterns);
}

/** The patterns in a file of a folder; null where there is none. */
async function patternsIn(folder: string, name: string): Promise<Patterns | null> {
  try {
    return { folder, rules: rulesOf(await readFile(join(folder, name), 'utf8')) };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** The nearest folder upwards that is a git repository, or null. */
async function repositoryOf(start: string): Promise<string | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      await stat(join(folder, '.git'));
      return folder;
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
    if (dirname(folder) === folder) return null;
  }
}

/** `.git` may be a file, and a file of ignored paths may be a folder: either way there is nothing to read. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

function inside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
