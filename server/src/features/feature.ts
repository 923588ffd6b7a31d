import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { DocumentParams, EditsResult, TreatAs } from '../protocol.js';
import type { StartPress } from '../documents/pages/messages.js';
import type { ReadText } from '../profile/address.js';
import type { Client } from './client.js';
import type { RulePages } from './diagnostics.js';
import type { Checked, OpenDocument } from './documents.js';

/** What the server gets from the process that it runs in. */
export interface Host {
  /** Version of the product, told to the client. */
  readonly version: string;
  /** Where the pages of the rules lie. */
  readonly pages: RulePages;
  /** Reads a file, for house styles; null where there is none. */
  readonly readText: ReadText;
  /** Gives what sets pages, in a thread of its own; null where there is none. */
  readonly startPress: (() => Promise<StartPress>) | null;
}

/** What the process itself can do: in a browser there is no disk to read from. */
export interface Door extends Omit<Host, 'readText'> {
  /** Reads a `file:`; null where there is no disk. */
  readonly readFile: ReadText | null;
  /** Is told with what the client begins, before any more of the program is read. */
  readonly greeted?: (options: Readonly<Record<string, unknown>>) => void;
}

/** What is answered where there is nothing to answer from: the document is not open, or it cannot be read. */
export interface Nothing<Answer> {
  readonly closed: Answer;
  readonly unreadable: Answer;
}

/** What a feature answers with. Its values are those of the moment: read them when a request comes in. */
export interface Serving {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  /** Addresses of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /**
   * Answers a request about one document from what was found in it. A fault in one letter is logged without its text
   * and gives the answer for nothing known; it never reaches another request.
   */
  readonly answer: <Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Nothing<Answer>,
    make: (document: OpenDocument, checked: Checked) => Answer,
  ) => Promise<Answer>;
  /** The same where only a letter has an answer, and `none` stands for every lack of one. */
  readonly ofLetter: <Answer>(
    uri: string,
    token: CancellationToken,
    none: Answer,
    make: (checked: Checked, document: OpenDocument) => Answer,
  ) => Promise<Answer>;
  /** The same for a command that changes the letter: where it cannot, the answer says why. */
  readonly edits: (
    params: DocumentParams,
    token: CancellationToken,
    make: (document: OpenDocument, checked: Checked) => EditsResult,
  ) => Promise<EditsResult>;
  /** How a document was asked to be read; kept for documents that are not open as well. */
  readonly askedAs: (uri: string) => TreatAs;
  readonly treatAs: (uri: string, as: TreatAs) => void;
  readonly setFinalCheck: (uri: string, on: boolean) => void;
  /** Takes the line of the caret; null where it left the document. What waited for that is shown. */
  readonly caretAt: (uri: string, line: number | null) => void;
  /** Calls back when a document is closed. */
  readonly onClosed: (forget: (uri: string) => void) => void;
  /** Logs what went wrong and where in the program, never the message of an error: that may hold words of a letter. */
  readonly log: (task: string, uri: string | null, error: unknown) => void;
}

/**
 * A part of what the server can do, in a file of its own. `features/index.ts` lists them all, `features/capabilities.ts` what
 * the client is told of them.
 */
export interface Feature {
  /** Puts the answers on the connection, before anything is asked. */
  readonly serve: (serving: Serving) => void;
  /** Has the client ask again, where its answers changed without the text; null where it cannot. */
  readonly refresh?: (serving: Serving) => Promise<unknown> | null;
}

/** Features that are read when one of them is first asked for. */
export interface LaterFeatures {
  /** The requests and notifications that they answer: all that they put on the connection. */
  readonly methods: readonly string[];
  /** None of them has a `refresh`: a client was shown nothing by them before they were read. */
  readonly read: () => Promise<readonly Feature[]>;
}
