import * as vscode from 'vscode';
import {
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type DocumentSelector,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { SETTINGS_SECTION, type InitializationOptions } from '../../server/src/protocol.js';

/** The connection to the server, whatever carries it: `extension.ts` and `extension.web.ts` make one each. */
export type LanguageClient = BaseLanguageClient;

/** Name of the client in the editor's own settings (`geannoteerdeAgenda.trace.server`) and of its log. */
export const CLIENT = { id: SETTINGS_SECTION, name: 'Geannoteerde agenda' } as const;

/** The languages in which a letter is written; anything else never reaches the server. */
const LANGUAGES = ['markdown', 'plaintext'] as const;

/**
 * Files, documents that were never saved, and files in a virtual workspace, of whatever kind this one is; not the old
 * side of a comparison.
 */
const SCHEMES: readonly string[] = [
  ...new Set([
    ...['file', 'untitled', 'vscode-vfs'],
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];

/** Whether the server hears of this document at all. */
export function reachesServer(document: vscode.TextDocument): boolean {
  return LANGUAGES.some((language) => language === document.languageId) && SCHEMES.includes(document.uri.scheme);
}

/** @param options what the server is told at its start */
export function clientOptions(options: InitializationOptions): LanguageClientOptions {
  const documentSelector: DocumentSelector = LANGUAGES.flatMap((language) =>
    SCHEMES.map((scheme) => ({ language, scheme })),
  );
  return {
    documentSelector,
    initializationOptions: options,
    outputChannelName: CLIENT.name,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
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
 * A feature of the client as it is to be registered: those of `PER_LETTER` are left to us. Its own would register a
 * provider for all Markdown, and then the editor shows two outlines for a letter and may show an empty one for a README.
 */
export function withoutOurs(feature: Feature): Feature {
  return isPerLetter(feature) ? capabilityOnly(feature) : feature;
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
