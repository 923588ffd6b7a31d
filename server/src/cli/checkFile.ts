import { count } from '../features/counts.js';
import { read, type ReadOptions } from '../letter/reader.js';
import type { Phase } from '../protocol.js';
import { fixAll } from '../rules/fix.js';
import { judge, type JudgeOptions } from '../rules/judge.js';
import type { Finding } from '../rules/rule.js';
import { atLeast, type Severity } from '../rules/severity.js';
import { Failure, reasonOf } from './failure.js';
import { readText, replaceText, type ReadFile } from './files.js';
import type { Format, FormatName, Look } from './formats/format.js';
import { formatOf } from './formats/index.js';
import type { Outcome } from './outcome.js';
import { Styles, type StyleChoice } from './profiles.js';

/** How files are checked: plain data, so that workers can be given it. */
export interface FileOptions {
  readonly format: FormatName | 'diff';
  readonly look: Look;
  /** `write`: mend the file; `show`: only tell what would change. */
  readonly fix: 'no' | 'write' | 'show';
  /** Findings below this severity are left out; null: none are. */
  readonly atLeast: Severity | null;
  readonly phase: Phase;
  readonly style: StyleChoice;
}

/** A file to check. `named`: asked for by name, so that it is checked as a letter whatever it looks like. */
export interface FileTarget {
  readonly path: string;
  readonly named: boolean;
}

/** Checks files one by one; never rejects: what goes wrong is an outcome too. */
export class FileChecker {
  readonly #options: FileOptions;
  readonly #format: Format;
  readonly #styles: Styles;

  constructor(options: FileOptions) {
    this.#options = options;
    this.#format = formatOf(options.format, options.look);
    this.#styles = new Styles(options.style);
  }

  async check({ path, named }: FileTarget): Promise<Outcome> {
    return await this.checkText(path, named, async () => await readText(path));
  }

  /** @param readFile gives the text; it may fail */
  async checkText(path: string, named: boolean, readFile: () => Promise<ReadFile>): Promise<Outcome> {
    let file: ReadFile;
    try {
      file = await readFile();
    } catch (error) {
      return { kind: 'failed', path, error: `Dit bestand is niet gecontroleerd: ${reasonOf(error)}.` };
    }
    try {
      return await this.#judge(path, file, named);
    } catch (error) {
      if (error instanceof Failure) return { kind: 'failed', path, error: error.message };
      // The message of an error may hold words of the letter; its name does not.
      const name = error instanceof Error ? error.name : typeof error;
      return {
        kind: 'failed',
        path,
        error: `Dit bestand is niet gecontroleerd: het lezen van de brief is vastgelopen (${name}).`,
      };
    }
  }

  async #judge(path: string, file: ReadFile, named: boolean): Promise<Outcome> {
    const { phase, fix } = this.#options;
    const { profile, isLetter } = await this.#styles.of(path);
    const reading: ReadOptions = { profile, treatAs: named || isLetter ? 'letter' : 'auto', fileName: path };
    const judging: JudgeOptions = { phase, severities: {} };
    const letter = read(file.text, reading);
    if (!letter.recognition.letter) return { kind: 'skipped', path };
    const fixed = fix === 'no' ? null : fixAll(file.text, reading, judging);
    if (fixed === null || fixed.text === file.text) {
      return this.#checked(path, { letter, findings: judge(letter, judging), mended: null }, 0);
    }
    if (fix === 'write') {
      try {
        await replaceText(path, file, fixed.text);
      } catch (error) {
        return { kind: 'failed', path, error: `Dit bestand is niet hersteld en is zoals het was: ${reasonOf(error)}.` };
      }
    }
    const after = read(fixed.text, reading);
    const mark = file.byteOrderMark ? '\uFEFF' : '';
    const mended = { before: mark + file.text, after: mark + fixed.text };
    return this.#checked(path, { letter: after, findings: judge(after, judging), mended }, fixed.count);
  }

  #checked(path: string, found: Omit<Parameters<Format['file']>[0], 'path'>, fixed: number): Outcome {
    const least = this.#options.atLeast;
    const findings: readonly Finding[] =
      least === null ? found.findings : found.findings.filter(({ severity }) => atLeast(severity, least));
    const shown = this.#format.file({ ...found, path, findings });
    return { kind: 'checked', path, shown, counts: count(findings), fixed };
  }
}
