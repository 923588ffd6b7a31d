import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export interface Asked {
  readonly name: string;
  /** `reading`: read, checked, as a manuscript and as HTML; `markdownPreview`: in the editor's own preview. */
  readonly way: 'reading' | 'markdownPreview';
}

export interface Outcome {
  readonly problems: readonly string[];
  /** Milliseconds of the processor. */
  readonly cpu: number;
}

/** What a letter of any kind may take of a machine: milliseconds of the processor, megabytes of memory. */
export const MOST_CPU = 10_000;
const MOST_MEMORY = 640;

/** Milliseconds after which a process that does not answer is ended, however busy the machine is. */
const NEVER = 100_000;

/**
 * A process that tries letters, one after the other, within bounds. One that dies of a letter is begun anew for the next, so that
 * each letter is blamed for what it does itself.
 */
export class Trials {
  #child: ChildProcess | null = null;

  /** Fails where the letter does anything but be read, or takes more than any letter may. */
  async pass(asked: Asked): Promise<void> {
    const { problems, cpu } = await this.#ask(asked);
    assert.deepEqual(problems, []);
    assert.ok(cpu < MOST_CPU, `${asked.name} took ${cpu.toFixed(0)} ms of the processor`);
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(asked: Asked): Promise<Outcome> {
    const child = (this.#child ??= fork(path.join(import.meta.dirname, 'trial.ts'), {
      execArgv: ['--import=tsx', `--max-old-space-size=${MOST_MEMORY}`],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    }));
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
    };
    child.stderr?.on('data', hear);
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        const patience = setTimeout(() => {
          reject(new Error(`no answer within ${NEVER} ms`));
        }, NEVER);
        const ended = (code: number | null, signal: string | null): void => {
          reject(new Error(`the process ended (${signal ?? code ?? ''}): ${said.slice(-2000)}`));
        };
        child.once('exit', ended);
        child.once('message', (outcome) => {
          clearTimeout(patience);
          child.off('exit', ended);
          resolve(outcome as Outcome);
        });
        child.send(asked);
      });
    } catch (error) {
      this.end();
      throw error;
    } finally {
      child.stderr?.off('data', hear);
    }
  }
}
