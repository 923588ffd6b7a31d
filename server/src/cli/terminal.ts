/** What a command gets from the process: where it reads, and where it writes for programs and for people. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Fulfilled when the text has been handed over; rejected with a Failure where it cannot be. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly error: (text: string) => void;
  /** Whether what is written may hold colours, and hyperlinks. */
  readonly colours: boolean;
  readonly links: boolean;
  /** Whether what is written comes on a screen. */
  readonly screen: boolean;
  /** Whether a person watches what is written with `error`. */
  readonly progress: boolean;
  /** Address of the file that is this program: what a worker loads. */
  readonly program: string;
}
