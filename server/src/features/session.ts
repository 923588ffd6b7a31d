import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Client } from './client.js';
import { diagnostics } from './diagnostics.js';
import { OpenDocument, type Checked } from './documents.js';
import { NO_LETTER, NOT_OPEN, UNREADABLE } from './editsResult.js';
import type { Door, Host, Nothing, Serving } from './feature.js';
import type { Gate } from './gate.js';
import { FEATURES, LATER } from './index.js';
import { Pauses } from './pauses.js';
import { Profiles } from './profiles.js';
import { QUIET } from './quiet.js';
import { readTextOf } from './readText.js';
import { isRecord } from './record.js';
import {
  DEFAULT_SETTINGS,
  fileName,
  readSettings,
  readTreatAs,
  settingsFaults,
  type DocumentSettings,
} from './settings.js';
import { PROFILE_FILE } from '../profile/address.js';
import { NOTIFICATIONS, SETTINGS_SECTION, type Changed, type EditsResult, type TreatAs } from '../protocol.js';
import { RULES } from '../rules/index.js';

/** How long after the last change an unasked check begins, in ms: long enough to take a burst of typing together. */
const SETTLE = 25;

/**
 * How long after the caret left a text its code lenses are asked for anew, in ms. VS Code drops what it was about to ask as
 * soon as the text loses the focus, and then goes on showing what was true before.
 */
const LEFT = 500;

/** How long after the first letter was checked, and then after each of them, the parts that nobody asked for are read, in ms. */
const IDLE = 500;

/** How long a client may take to answer about settings before the letter is checked with the defaults, in ms. */
const PATIENCE = 2000;

/** What is answered where the part of the program that would answer cannot be had, as in a browser without a network. */
const NOT_READ = new ResponseError(
  LSPErrorCodes.RequestFailed,
  'Dit onderdeel van de controle kon niet worden opgehaald. Probeer het later opnieuw.',
);

const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map((rule) => rule.name));

/** Who is served, and through what. */
export interface Wire {
  readonly connection: Connection;
  readonly gate: Gate;
  readonly door: Door;
  readonly client: Client;
}

/**
 * Puts the answers of all features on a connection, for a client that has said what it can do. All state is that of this
 * one call: documents with their settings and what was found in them.
 *
 * @param params what the client began with
 */
export function beginSession({ connection, gate, door, client }: Wire, params: InitializeParams): void {
  let pages = door.pages;
  let clientReads = false;
  const host: Host = {
    version: door.version,
    get pages() {
      return pages;
    },
    startPress: door.startPress,
    readText: readTextOf(door.readFile, connection, () => clientReads),
  };

  const documents = new Map<string, OpenDocument>();
  const asked = new Map<string, TreatAs>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const told = new Map<string, Checked>();
  const spent = new WeakMap<OpenDocument, number>();
  const closing: ((uri: string) => void)[] = [];
  const pauses = new Pauses(QUIET, (uri) => {
    const document = documents.get(uri);
    if (document?.rest() === true) show(document);
  });
  const leaving = new Pauses(LEFT, () => {
    if (client.refreshesCodeLenses) notify(connection.sendRequest(CodeLensRefreshRequest.type));
  });
  const configuring = new WeakMap<OpenDocument, symbol>();
  const profiles = new Profiles(host, {
    publish: (uri, found) => {
      notify(connection.sendDiagnostics({ uri, diagnostics: [...found] }));
    },
    warn: (line) => {
      connection.console.warn(line);
    },
    show: (line) => {
      // A request with a choice of none would have to be answered; this is only to be shown.
      notify(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: line }));
    },
    watch,
  });
  let folders = foldersOf(params);
  let sentSettings: DocumentSettings = DEFAULT_SETTINGS;
  const warned = new Set<string>();
  let notifyChanged = false;
  let rest: Promise<void> | null = null;

  // ── Beginning and end ──────────────────────────────────────────────────────────────────────────────────────────

  const options: unknown = params.initializationOptions;
  if (isRecord(options)) {
    sentSettings = readSettings(options['settings']);
    warn(options['settings']);
    notifyChanged = options['notifyChanged'] === true;
    clientReads = options['readsText'] === true;
    if (pages === null && typeof options['pages'] === 'string') pages = options['pages'];
    for (const [uri, as] of Object.entries(isRecord(options['treatAs']) ? options['treatAs'] : {})) {
      remember(uri, readTreatAs(as));
    }
  }

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
        .catch((error: unknown) => {
          log('Aanmelden voor gewijzigde instellingen', null, error);
        });
    }
    watch(null);
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        const gone = new Set(event.removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...event.added.map((folder) => folder.uri)];
        reconfigure();
      });
    }
  });

  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
    pauses.forgetAll();
    leaving.forgetAll();
  });

  // ── Documents ──────────────────────────────────────────────────────────────────────────────────────────────────

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    const document = new OpenDocument(uri, languageId, version, text, canTellLater());
    documents.set(uri, document);
    told.delete(uri);
    // Who does not tell of changed files gets them read again now and then.
    if (!client.watchesFiles) profiles.forget();
    configure(document);
    settle(document);
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return;
    timed(document, () => {
      document.change(textDocument.version, contentChanges);
    });
    if (document.isTyping) pauses.typed(document.uri);
    else pauses.forget(document.uri);
    settle(document);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.delete(uri)) return;
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    pauses.forget(uri);
    leaving.forget(uri);
    told.delete(uri);
    for (const forget of closing) forget(uri);
    profiles.close(uri);
    if (!client.pullsDiagnostics) notify(connection.sendDiagnostics({ uri, diagnostics: [] }));
  });

  // ── Settings ───────────────────────────────────────────────────────────────────────────────────────────────────

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (!client.configuration && isRecord(settings)) {
      sentSettings = readSettings(settings[SETTINGS_SECTION]);
      warn(settings[SETTINGS_SECTION]);
    }
    reconfigure();
  });

  /** Says once in the log what cannot be used; the letters go on being checked. */
  function warn(settings: unknown): void {
    for (const fault of settingsFaults(settings, RULE_NAMES)) {
      if (warned.has(fault)) continue;
      warned.add(fault);
      connection.console.warn(`Instellingen: ${fault}`);
    }
  }

  connection.onDidChangeWatchedFiles(() => {
    profiles.forget();
    reconfigure();
  });

  /** Asks to be told when the file of a house style changes; null: of any in the workspace. */
  function watch(uri: string | null): void {
    if (!client.watchesFiles) return;
    const slash = uri?.lastIndexOf('/') ?? -1;
    const globPattern =
      uri === null || !client.watchesBeside
        ? `**/${uri === null ? PROFILE_FILE : fileName(uri)}`
        : { baseUri: uri.slice(0, slash), pattern: fileName(uri) };
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((error: unknown) => {
        log('Aanmelden voor gewijzigde huisstijlen', uri, error);
      });
  }

  function reconfigure(): void {
    for (const document of documents.values()) {
      configure(document);
      settle(document);
    }
    refresh();
  }

  /** Has the client ask again for what it shows; nothing is lost where it cannot. */
  function refresh(): void {
    for (const feature of FEATURES) notify(feature.refresh?.(serving) ?? Promise.resolve());
    if (!client.pullsDiagnostics || !client.refreshesDiagnostics) return;
    notify(connection.languages.diagnostics.refresh());
  }

  /** Whether a client shows later what it is not shown now. */
  function canTellLater(): boolean {
    return !client.pullsDiagnostics || client.refreshesDiagnostics;
  }

  /** Shows what is found in a document whose text did not change. */
  function show(document: OpenDocument): void {
    settle(document);
    refresh();
  }

  /** Gets the settings of a document; until then it keeps those it has. */
  function configure(document: OpenDocument): void {
    const turn = Symbol();
    configuring.set(document, turn);
    const take = async (settings: DocumentSettings): Promise<void> => {
      try {
        const found = await profiles.find(document.uri, settings.profile, folders);
        // Asked for once more meanwhile, or closed: that answer counts.
        if (configuring.get(document) !== turn || documents.get(document.uri) !== document) return;
        document.configure(settings, asked.get(document.uri), folders, found);
        profiles.note(document.uri, found);
      } catch (error) {
        log('Zoeken van de huisstijl', document.uri, error);
        document.configure(settings, asked.get(document.uri), folders);
      }
    };
    if (!client.configuration) {
      document.ready = take(sentSettings);
      return;
    }
    let answered = false;
    const answer = connection.workspace
      .getConfiguration({ scopeUri: document.uri, section: SETTINGS_SECTION })
      .then(async (settings: unknown) => {
        const late = answered;
        answered = true;
        warn(settings);
        await take(settings === null || settings === undefined ? sentSettings : readSettings(settings));
        if (!late) return;
        settle(document);
        refresh();
      })
      .catch(async (error: unknown) => {
        answered = true;
        log('Opvragen van de instellingen', document.uri, error);
        await take(sentSettings);
      });
    const patience = new Promise<void>((resolve) => {
      setTimeout(() => {
        const taking = answered ? Promise.resolve() : take(sentSettings);
        answered = true;
        void taking.then(resolve);
      }, PATIENCE);
    });
    document.ready = Promise.race([answer, patience]);
  }

  function remember(uri: string, as: TreatAs | null): void {
    if (as === null || as === 'auto') asked.delete(uri);
    else asked.set(uri, as);
  }

  // ── Checking ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Checks a document once it has come to rest, for clients that wait to be told. */
  function settle(document: OpenDocument): void {
    if (client.pullsDiagnostics && !notifyChanged) return;
    clearTimeout(waiting.get(document.uri));
    const timer = setTimeout(() => {
      waiting.delete(document.uri);
      void document.ready
        .then(() => document.prepare())
        .then(() => {
          if (documents.get(document.uri) === document) check(document);
        });
    }, SETTLE);
    waiting.set(document.uri, timer);
  }

  /** The findings of a document as it now stands, told to whoever waits for them; null where it cannot be read. */
  function check(document: OpenDocument): Checked | null {
    const { uri } = document;
    const checked = timed(document, () =>
      document.check((error) => {
        log('Controleren', uri, error);
      }),
    );
    if (checked === null || told.get(uri) === checked) return checked;
    told.set(uri, checked);
    if (!client.pullsDiagnostics) {
      const version = client.diagnosticVersion ? { version: checked.version } : {};
      notify(
        connection.sendDiagnostics({ uri, ...version, diagnostics: diagnostics(uri, checked, client, host.pages) }),
      );
    }
    if (notifyChanged) {
      const { version, isLetter: letter, counts } = checked;
      const { phase, inFinalCheck: finalCheck } = document;
      const milliseconds = spent.get(document) ?? 0;
      const changed: Changed = { uri, version, letter, phase, counts, milliseconds, finalCheck };
      notify(connection.sendNotification(NOTIFICATIONS.changed, changed));
    }
    spent.delete(document);
    readRest();
    return checked;
  }

  /** Does something to a document and adds the time to what was spent on it. */
  function timed<Result>(document: OpenDocument, work: () => Result): Result {
    const began = performance.now();
    try {
      return work();
    } finally {
      spent.set(document, (spent.get(document) ?? 0) + performance.now() - began);
    }
  }

  async function answer<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Nothing<Answer>,
    make: (document: OpenDocument, checked: Checked) => Answer,
  ): Promise<Answer> {
    const document = documents.get(uri);
    if (document === undefined) return nothing.closed;
    await document.ready;
    await document.prepare();
    if (token.isCancellationRequested) throw cancelled();
    if (documents.get(uri) !== document) return nothing.closed;
    const checked = check(document);
    if (checked === null) return nothing.unreadable;
    try {
      return make(document, checked);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log('Beantwoorden van een vraag', uri, error);
      return nothing.unreadable;
    }
  }

  const serving: Serving = {
    connection,
    host,
    documents,
    client,
    get folders() {
      return folders;
    },
    answer,
    ofLetter: (uri, token, none, make) =>
      answer(uri, token, { closed: none, unreadable: none }, (document, checked) =>
        checked.isLetter ? make(checked, document) : none,
      ),
    edits: ({ uri }, token, make) =>
      answer<EditsResult>(uri, token, { closed: NOT_OPEN, unreadable: UNREADABLE }, (document, checked) =>
        checked.isLetter ? make(document, checked) : NO_LETTER,
      ),
    askedAs: (uri) => asked.get(uri) ?? 'auto',
    treatAs: (uri, as) => {
      remember(uri, as);
      const document = documents.get(uri);
      if (document === undefined) return;
      document.configure(document.settings, asked.get(uri), folders);
      show(document);
    },
    setFinalCheck: (uri, on) => {
      const document = documents.get(uri);
      if (document === undefined || document.inFinalCheck === on) return;
      document.inFinalCheck = on;
      show(document);
    },
    caretAt: (uri, line) => {
      const document = documents.get(uri);
      if (document === undefined) return;
      const isDue = document.caretAt(line);
      if (!document.isTyping) pauses.forget(uri);
      if (line === null) leaving.typed(uri);
      else leaving.forget(uri);
      if (isDue) show(document);
    },
    onClosed: (forget) => {
      closing.push(forget);
    },
    log,
  };
  for (const feature of FEATURES) feature.serve(serving);
  for (const { methods, read } of LATER) {
    gate.add(methods, async () => {
      try {
        for (const feature of await read()) feature.serve(serving);
        return true;
      } catch (error) {
        log('Laden van een onderdeel', null, error);
        for (const method of methods) connection.onRequest(method, () => NOT_READ);
        return false;
      }
    });
  }

  /** Once: has the rest of the program read, so that nobody waits for it later. */
  function readRest(): void {
    if (rest !== null) return;
    rest = gate.readAll(idle);
  }

  /** A moment in which nothing is waited for, as far as can be told. */
  function idle(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, IDLE);
    });
  }

  // ── Telling ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Sends without waiting. A client that has gone away is no fault of the letter. */
  function notify(sending: Promise<unknown>): void {
    sending.catch((error: unknown) => {
      log('Doorgeven aan de editor', null, error);
    });
  }

  /** Logs what went wrong and where in the program, never the message of an error: that may hold words of a letter. */
  function log(task: string, uri: string | null, error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error;
    const document = uri === null ? '' : ` van ${uri}`;
    connection.console.error(`${task}${document} is niet gelukt (${kind}).${trail(error)}`);
  }
}

/** The calls that led to an error, without its message. */
function trail(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  const calls = error.stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return calls
    .slice(0, 12)
    .map((line) => `\n${line}`)
    .join('');
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- `rootUri` is all that older editors send
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== null && workspaceFolders !== undefined) return workspaceFolders.map((folder) => folder.uri);
  return rootUri === null ? [] : [rootUri];
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'De vraag is ingetrokken.');
}
