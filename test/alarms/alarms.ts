import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { allLetters } from '../letters.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the findings stand that someone has looked at. */
export const SNAPSHOT = path.join(import.meta.dirname, 'verwacht.json');

/** Per file what is found in it, with its line (from 1), where it is forced to be checked as a letter. */
export type Alarms = Readonly<Record<string, readonly string[]>>;

/** The findings in other people's Markdown (the readmes of what we depend on) and in every letter of ours. */
export function alarms(): Alarms {
  return Object.fromEntries([...readmes(), ...allLetters()].map((file) => [nameOf(file), found(file)] as const));
}

function nameOf(file: string): string {
  return path.relative(ROOT, file).replaceAll(path.sep, '/');
}

/** The readmes of the packages that package.json names; package-lock.json pins what they say. */
function readmes(): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .sort()
    .flatMap((name) => ['README.md', 'readme.md'].map((readme) => path.join(ROOT, 'node_modules', name, readme)))
    .filter((file) => existsSync(file))
    .filter((file, index, all) => index === 0 || path.dirname(file) !== path.dirname(all[index - 1] ?? ''));
}

function found(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: path.basename(file) });
  return judge(letter, FINAL_CHECK).map(
    ({ span, severity, rule }) => `${String(letter.source.position(span.start).line + 1)} ${severity} ${rule}`,
  );
}
