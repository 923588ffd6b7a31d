import { isatty } from 'node:tty';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { Failure, reasonOf } from './failure.js';
import { run } from './program.js';
import type { Terminal } from './terminal.js';
import { isCheckWorker, serveChecks } from './worker.js';

/** The process as a terminal. A reader that goes away early (`| head`) ends the writing, not with a fault. */
function processTerminal(): Terminal {
  let gone = false;
  // Each write tells how it went; what cannot be said to the person there is no one to say it to.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const colours = wantsColours();
  return {
    input: process.stdin,
    write: async (text) => {
      if (gone || text.length === 0) return;
      try {
        await written(text);
      } catch (error) {
        gone = error instanceof Error && 'code' in error && error.code === 'EPIPE';
        if (!gone) throw new Failure(`De uitvoer is niet geschreven: ${reasonOf(error)}.`);
      }
    },
    error: (text) => {
      process.stderr.write(text);
    },
    colours,
    links: colours && isatty(1) && createSupportsHyperlinks(process.stdout),
    screen: isatty(1),
    progress: isatty(2) && process.env['TERM'] !== 'dumb',
    program: import.meta.url,
  };
}

async function written(text: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}

/** As Node itself has it: FORCE_COLOR goes before NO_COLOR (https://no-color.org), and both before what is a terminal. */
function wantsColours(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isatty(1) && term !== 'dumb';
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

if (isCheckWorker()) serveChecks();
else void main();
