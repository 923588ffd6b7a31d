import type * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type DocumentSelector,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { SETTINGS_SECTION, type InitializationOptions } from '../../server/src/protocol.js';

/** The languages in which a letter is written; anything else never reaches the server. */
const LANGUAGES = ['markdown', 'plaintext'] as const;

/** Files, documents that were never saved, and files in a virtual workspace; not the old side of a comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'] as const;

/** Whether the server hears of this document at all. */
export function reachesServer(document: vscode.TextDocument): boolean {
  return (
    LANGUAGES.some((language) => language === document.languageId) &&
    SCHEMES.some((scheme) => scheme === document.uri.scheme)
  );
}

/**
 * The connection to the language server: one process, started over IPC.
 *
 * @param serverModule path of the bundled server
 * @param options what the server is told at its start
 */
export function createClient(serverModule: string, options: InitializationOptions): LanguageClient {
  const documentSelector: DocumentSelector = LANGUAGES.flatMap((language) =>
    SCHEMES.map((scheme) => ({ language, scheme })),
  );
  const serverOptions: ServerOptions = {
    run: { module: serverModule, transport: TransportKind.ipc },
    debug: {
      module: serverModule,
      transport: TransportKind.ipc,
      options: { execArgv: ['--nolazy', '--inspect=6019', '--enable-source-maps'] },
    },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    initializationOptions: options,
    outputChannelName: 'Geannoteerde agenda',
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
  return new LetterClient(SETTINGS_SECTION, 'Geannoteerde agenda', serverOptions, clientOptions);
}

/** Lets work go on that nobody waits for; where it fails, the log says so and the person is left alone. */
export function inBackground(client: LanguageClient, work: Promise<unknown>, failure: string): void {
  work.catch((error: unknown) => {
    // While the window closes, requests under way are refused: nothing is the matter.
    if (client.isRunning()) client.error(failure, error, false);
  });
}

type Feature = Parameters<LanguageClient['registerFeature']>[0];

/**
 * What the editor's Markdown features answer too. Ours come and go with the letters, and answer there alone (see
 * outline/symbols.ts and places.ts).
 */
const PER_LETTER: readonly string[] = [
  'textDocument/documentSymbol',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/rename',
];

/**
 * A language client that leaves those to us. Its own features would register a provider for all Markdown, and then the
 * editor shows two outlines for a letter and may show an empty one for a README.
 */
class LetterClient extends LanguageClient {
  override registerFeature(feature: Feature): void {
    super.registerFeature(isPerLetter(feature) ? capabilityOnly(feature) : feature);
  }
}

function isPerLetter(feature: Feature): boolean {
  return 'registrationType' in feature && PER_LETTER.includes(feature.registrationType.method);
}

/** Tells the server what the editor can show, and registers nothing. */
function capabilityOnly(feature: Feature): Feature {
  return {
    fillClientCapabilities(capabilities) {
      feature.fillClientCapabilities(capabilities);
      const { documentSymbol, definition, references, rename } = capabilities.textDocument ?? {};
      for (const one of [documentSymbol, definition, references, rename]) if (one) one.dynamicRegistration = false;
    },
    initialize() {
      // The provider is registered per letter.
    },
    getState: () => feature.getState(),
    clear: () => {
      feature.clear();
    },
  };
}
