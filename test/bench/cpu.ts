import type { Connection } from 'vscode-languageserver';

export const CPU = 'bench/cpu';

/** Answers with the processor time that the process has used so far, in ms. */
export function tellCpu(connection: Connection): void {
  connection.onRequest(CPU, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}
