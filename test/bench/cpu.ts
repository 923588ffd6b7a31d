import { readFileSync } from 'node:fs';
import type { Connection } from 'vscode-languageserver';

export const CPU = 'bench/cpu';
export const USED = 'bench/used';

/** Processor time so far, in ms. */
export interface Used {
  /** Of the process: what V8 compiles and clears away on threads of its own as well. */
  readonly cpu: number;
  /**
   * Of the thread that answers, and how long that was ready to run and had no processor: what the machine's other threads
   * took from it. Null where the system does not tell (elsewhere than on Linux).
   */
  readonly thread: { readonly cpu: number; readonly waited: number } | null;
}

/** Answers with the processor time that the process has used so far, in ms, or with that and what it is made of. */
export function tellCpu(connection: Connection): void {
  connection.onRequest(CPU, cpuTime);
  connection.onRequest(USED, (): Used => ({ cpu: cpuTime(), thread: threadTime() }));
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function threadTime(): Used['thread'] {
  if (process.platform !== 'linux') return null;
  // The first thread of a process has its number, and runs the program. Times are in ns.
  const [cpu = 0, waited = 0] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ').map(Number);
  return { cpu: cpu / 1e6, waited: waited / 1e6 };
}
