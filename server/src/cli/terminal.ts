/** What a command gets from the process: where it reads, and where it writes for programs and for people. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Fulfilled when the text has been handed over. */
  readonly write: (text: string) => Promise<void>;
  readonly error: (text: string) => void;
}
