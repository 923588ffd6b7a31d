import { count } from '../features/counts.js';
import { read, type ReadOptions } from '../letter/reader.js';
import type { Profile } from '../profile/types.js';
import type { Phase } from '../protocol.js';
import { fixAll } from '../rules/fix.js';
import { judge, type JudgeOptions } from '../rules/judge.js';
import { atLeast, SEVERITIES, type Severity } from '../rules/severity.js';
import { reasonOf } from './failure.js';
import { readStandardInput, readText, replaceText, type ReadFile } from './files.js';
import type { Terminal } from './terminal.js';
import { targets, type Target } from './paths.js';
import { jsonReport, printable, textReport, type Outcome } from './report.js';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly fix: boolean;
  readonly failOn: Severity | 'never';
  readonly phase: Phase;
  readonly profile: Profile;
}

/** Checks files, folders, globs or standard input. @returns the exit status */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const outcomes: Outcome[] = [];
  for (const target of await targets(paths)) {
    const outcome = await checkOne(target, options, terminal);
    outcomes.push(outcome);
    if (outcome.kind === 'failed') terminal.error(`${printable(outcome.path)}: ${outcome.error}\n`);
  }
  await terminal.write(
    options.format === 'json' ? `${JSON.stringify(jsonReport(outcomes), null, 2)}\n` : textReport(outcomes),
  );
  if (outcomes.some((outcome) => outcome.kind === 'failed')) return 2;
  return outcomes.some((outcome) => outcome.kind === 'checked' && fails(outcome, options.failOn)) ? 1 : 0;
}

function fails(outcome: Extract<Outcome, { kind: 'checked' }>, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  const counts = count(outcome.findings);
  return SEVERITIES.some((severity) => atLeast(severity, failOn) && counts[severity] > 0);
}

async function checkOne(target: Target, options: CheckOptions, terminal: Terminal): Promise<Outcome> {
  if (target.kind === 'failed') return target;
  const { path } = target;
  if (target.kind === 'input' && options.fix) {
    return { kind: 'failed', path, error: 'Standaardinvoer kan niet worden hersteld. Geef de naam van een bestand.' };
  }
  let file: ReadFile;
  try {
    file = target.kind === 'input' ? await readStandardInput(terminal.input) : await readText(path);
  } catch (error) {
    return { kind: 'failed', path, error: `Dit bestand is niet gecontroleerd: ${reasonOf(error)}.` };
  }
  const readOptions: ReadOptions = {
    profile: options.profile,
    treatAs: target.kind === 'input' || target.named ? 'letter' : 'auto',
    fileName: path,
  };
  const judgeOptions: JudgeOptions = { phase: options.phase, severities: {} };
  try {
    return await judgeFile(path, file, readOptions, judgeOptions, options.fix);
  } catch (error) {
    // The message of an error may hold words of the letter; its name does not.
    const name = error instanceof Error ? error.name : typeof error;
    return {
      kind: 'failed',
      path,
      error: `Dit bestand is niet gecontroleerd: het lezen van de brief is vastgelopen (${name}).`,
    };
  }
}

async function judgeFile(
  path: string,
  file: ReadFile,
  readOptions: ReadOptions,
  judgeOptions: JudgeOptions,
  fix: boolean,
): Promise<Outcome> {
  const letter = read(file.text, readOptions);
  if (!letter.recognition.letter) return { kind: 'skipped', path };
  if (fix) {
    const fixed = fixAll(file.text, readOptions, judgeOptions);
    if (fixed.text !== file.text) {
      try {
        await replaceText(path, file, fixed.text);
      } catch (error) {
        return { kind: 'failed', path, error: `Dit bestand is niet hersteld en is zoals het was: ${reasonOf(error)}.` };
      }
      const mended = read(fixed.text, readOptions);
      return { kind: 'checked', path, letter: mended, findings: judge(mended, judgeOptions), fixed: fixed.count };
    }
  }
  return { kind: 'checked', path, letter, findings: judge(letter, judgeOptions), fixed: 0 };
}
