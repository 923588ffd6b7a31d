import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  ExecuteCommandRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { NOTIFICATIONS, REQUESTS } from '../protocol.js';
import { caretFeature } from './caret.js';
import { codeLensFeature } from './codeLens.js';
import { diagnosticsFeature } from './diagnostics.js';
import { documentLinksFeature } from './documentLinks.js';
import type { Feature, LaterFeatures } from './feature.js';
import { foldingFeature } from './folding.js';
import { inlayHintsFeature } from './inlayHints.js';
import { outlineFeature } from './outline.js';
import { semanticTokensFeature } from './semanticTokens.js';
import { statusFeature } from './status.js';
import { symbolsFeature } from './symbols.js';

/** What an editor asks as soon as it shows a letter, and at every change: first what the protocol knows, then what is ours. */
export const FEATURES: readonly Feature[] = [
  diagnosticsFeature,
  symbolsFeature,
  foldingFeature,
  documentLinksFeature,
  codeLensFeature,
  inlayHintsFeature,
  semanticTokensFeature,
  outlineFeature,
  statusFeature,
  caretFeature,
];

/** What a person asks: read when that first happens, or once there is time for it, in this order. */
export const LATER: readonly LaterFeatures[] = [
  {
    methods: [
      CodeActionRequest.method,
      CodeActionResolveRequest.method,
      ExecuteCommandRequest.method,
      PrepareRenameRequest.method,
      RenameRequest.method,
      REQUESTS.missingSections,
      REQUESTS.newItem,
      REQUESTS.insertNote,
      REQUESTS.moveNote,
      REQUESTS.sourceToNote,
      REQUESTS.renumber,
      REQUESTS.fixAll,
      REQUESTS.moveEntry,
      REQUESTS.renameEntry,
      REQUESTS.duplicateItem,
      REQUESTS.removeEntry,
      REQUESTS.removal,
    ],
    read: async () => (await import('./changing.js')).CHANGING,
  },
  {
    methods: [
      HoverRequest.method,
      CompletionRequest.method,
      DefinitionRequest.method,
      ReferencesRequest.method,
      DocumentHighlightRequest.method,
      SelectionRangeRequest.method,
      WorkspaceSymbolRequest.method,
      REQUESTS.placeholder,
      REQUESTS.referenceForms,
      REQUESTS.filesWanted,
      REQUESTS.readFiles,
      REQUESTS.dossierUses,
      NOTIFICATIONS.fileChanged,
    ],
    read: async () => (await import('./looking.js')).LOOKING,
  },
  {
    methods: [
      REQUESTS.finalCheck,
      REQUESTS.resume,
      REQUESTS.letterChoices,
      REQUESTS.newLetter,
      REQUESTS.paste,
      REQUESTS.contribution,
      REQUESTS.compare,
      REQUESTS.preview,
      REQUESTS.pages,
      REQUESTS.exportLetter,
    ],
    read: async () => (await import('./whole.js')).WHOLE,
  },
];
