import type { LanguageClient } from './client.js';

/** Lets work go on that nobody waits for; where it fails, the log says so and the person is left alone. */
export function inBackground(client: LanguageClient, work: Promise<unknown>, failure: string): void {
  work.catch((error: unknown) => {
    // While the window closes, requests under way are refused: nothing is the matter.
    if (client.isRunning()) client.error(failure, error, false);
  });
}
