import type { Client } from '../client.js';

/** Who asks for completions, and why. */
export interface Asking {
  readonly client: Client;
  /** The sign that brought it up; null where a word is typed or someone asks for it. */
  readonly trigger: string | null;
}
