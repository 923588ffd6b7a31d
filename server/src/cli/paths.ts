import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { PROFILE_FILE } from '../profile/address.js';
import { Failure, reasonOf } from './failure.js';
import { Ignored } from './ignored.js';

/** A file to check. `named`: asked for by name, so that it is checked as a letter whatever it looks like. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly named: boolean }
  | { readonly kind: 'input'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: string };

/** What arguments stand for. */
export interface Targets {
  readonly letters: readonly Target[];
  /** Files of house styles that lie below the folders, whether or not a letter lies beside them. */
  readonly houseStyles: readonly string[];
}

type Found = Target | { readonly kind: 'style'; readonly path: string };

export interface TargetOptions {
  /** Patterns, as in a .gitignore, of what is left out below folders and globs. */
  readonly ignore: readonly string[];
  /** What standard input is called. */
  readonly stdinName: string;
}

/**
 * The files that the arguments stand for, each once, in the order of the arguments and within a folder by name. Paths
 * are as given, with forward slashes. A path that exists is never taken for a glob.
 */
export async function targets(args: readonly string[], options: TargetOptions): Promise<Targets> {
  const found = new Map<string, Target>();
  const houseStyles = new Set<string>();
  for (const arg of args) {
    for (const target of await expand(arg, options)) {
      if (target.kind === 'style') {
        houseStyles.add(target.path);
        continue;
      }
      const key = target.kind === 'file' ? resolve(target.path) : `${target.kind}:${target.path}`;
      const before = found.get(key);
      // A file that is asked for by name and stands in a folder too, is asked for by name.
      if (before === undefined || (target.kind === 'file' && target.named)) found.set(key, target);
    }
  }
  return { letters: [...found.values()], houseStyles: [...houseStyles] };
}

async function expand(arg: string, options: TargetOptions): Promise<readonly Found[]> {
  if (arg === '-') return [{ kind: 'input', path: options.stdinName }];
  const path = forward(arg);
  try {
    const stats = await stat(arg);
    if (!stats.isDirectory()) return [{ kind: 'file', path, named: true }];
    const folder = path === '.' ? '' : path.replace(/\/+$/, '') || '/';
    return await filesBelow(folder, await Ignored.below(arg, options.ignore));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (absent && isDynamicPattern(path)) return await filesOfGlob(path, options.ignore);
    return [{ kind: 'failed', path, error: `Dit bestand is niet gecontroleerd: ${reasonOf(error)}.` }];
  }
}

/** Every `*.md` below a folder, and every house style; not in hidden folders and `node_modules`, nor what is ignored. Links to folders are not followed. */
async function filesBelow(folder: string, ignored: Ignored): Promise<readonly Found[]> {
  const found: Found[] = [];
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path =
        folder === '' ? entry.name : folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        const hidden = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (!hidden && !(await ignored.has(path, true))) found.push(...(await filesBelow(path, ignored)));
      } else if (/\.md$/i.test(entry.name) && (entry.isFile() || (await isLinkToFile(entry, path)))) {
        if (!(await ignored.has(path, false))) found.push({ kind: 'file', path, named: false });
      } else if (entry.name === PROFILE_FILE && !(await ignored.has(path, false))) {
        found.push({ kind: 'style', path });
      }
    }
    return found;
  } catch (error) {
    const path = folder === '' ? '.' : folder;
    return [...found, { kind: 'failed', path, error: `Deze map is niet gecontroleerd: ${reasonOf(error)}.` }];
  }
}

async function isLinkToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    return (await stat(path)).isFile();
  } catch {
    // A link that leads nowhere is no file to check.
    return false;
  }
}

/** The files that fit a glob that the shell left alone; it counts as a folder. */
async function filesOfGlob(pattern: string, ignore: readonly string[]): Promise<readonly Target[]> {
  const paths = await glob([pattern], { ignore: ['**/node_modules/**'], expandDirectories: false, dot: false });
  if (paths.length === 0) {
    return [{ kind: 'failed', path: pattern, error: 'Hier is niets gecontroleerd: er is geen bestand dat zo heet.' }];
  }
  const prefix = pattern.startsWith('./') ? './' : '';
  const ignored = await Ignored.below('.', ignore);
  const found: Target[] = [];
  for (const one of paths) {
    const path = one.startsWith('.') || one.startsWith('/') ? forward(one) : prefix + forward(one);
    if (!(await ignored.has(path, false))) found.push({ kind: 'file', path, named: false });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** With forward slashes, whatever the system uses. */
export function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** @throws Failure where a path is no single file: for commands about one letter */
export async function oneFile(path: string): Promise<Target> {
  const [target, ...more] = await expand(path, { ignore: [], stdinName: '-' });
  if (target?.kind === 'failed') throw new Failure(`«${forward(path)}» is niet gelezen: ${await whyNot(path)}.`);
  if (target === undefined || target.kind === 'style' || more.length > 0 || (target.kind === 'file' && !target.named)) {
    throw new Failure(`«${forward(path)}» is niet gelezen: geef de naam van één bestand.`);
  }
  return target;
}

async function whyNot(path: string): Promise<string> {
  try {
    await stat(path);
    return 'het is een map';
  } catch (error) {
    return reasonOf(error);
  }
}
