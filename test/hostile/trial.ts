/**
 * Takes a letter all the way to its reader, in a process of its own: told a name and a way by `trials.ts`, it answers with
 * what went wrong there and what that took.
 */
import { CORPUS } from './corpus.js';
import type { Asked, Outcome } from './trials.js';
import { byMarkdownPreview } from './ways/markdownPreview.js';
import { byReading } from './ways/reading.js';

const WAYS = { reading: byReading, markdownPreview: byMarkdownPreview };

function attempt({ name, way }: Asked): Outcome {
  const letter = CORPUS.find((one) => one.name === name);
  if (letter === undefined) throw new Error(`no letter ${name}`);
  const before = process.cpuUsage();
  const problems = WAYS[way](letter);
  const { user, system } = process.cpuUsage(before);
  return { problems, cpu: (user + system) / 1000 };
}

process.on('message', (asked: Asked) => {
  let outcome: Outcome;
  try {
    outcome = attempt(asked);
  } catch (error) {
    outcome = { problems: [error instanceof Error ? String(error.stack) : String(error)], cpu: 0 };
  }
  process.send?.(outcome);
});
