import { run } from './program.js';
import type { Terminal } from './terminal.js';

/** The process as a terminal. A reader that goes away early (`| head`) ends the writing, not with a fault. */
function processTerminal(): Terminal {
  let gone = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      gone = true;
    });
  }
  return {
    input: process.stdin,
    write: async (text) => {
      if (gone) return;
      await new Promise<void>((resolve) => {
        process.stdout.write(text, () => {
          resolve();
        });
      });
    },
    error: (text) => {
      process.stderr.write(text);
    },
  };
}

/** Not `process.exit`: what was written has to reach its reader first. */
async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), processTerminal());
  } catch (error) {
    // The message of an unforeseen error may hold words of a letter; its name and its place in the program do not.
    const name = error instanceof Error ? error.name : typeof error;
    const calls = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    process.stderr.write([`De opdracht is vastgelopen (${name}).`, ...calls, ''].join('\n'));
    process.exitCode = 2;
  }
}

void main();
