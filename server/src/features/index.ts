import { caretFeature } from './caret.js';
import { codeActionsFeature } from './codeActions.js';
import { codeLensFeature } from './codeLens.js';
import { commandsFeature } from './commands.js';
import { compareFeature } from './compare.js';
import { completionFeature } from './completion/completion.js';
import { contributionFeature } from './contribution.js';
import { copyReferenceFeature } from './copyReference.js';
import { definitionFeature } from './definition.js';
import { diagnosticsFeature } from './diagnostics.js';
import { documentLinksFeature } from './documentLinks.js';
import type { Feature } from './feature.js';
import { finalCheckFeature } from './finalCheck.js';
import { foldingFeature } from './folding.js';
import { highlightsFeature } from './highlights.js';
import { hoverFeature } from './hover/hover.js';
import { inlayHintsFeature } from './inlayHints.js';
import { newLetterFeature } from './newLetter.js';
import { outlineFeature } from './outline.js';
import { outlineCommandsFeature } from './outlineCommands.js';
import { pagesFeature } from './pages.js';
import { pasteFeature } from './paste.js';
import { placeholdersFeature } from './placeholders.js';
import { previewFeature } from './preview.js';
import { referencesFeature } from './references.js';
import { renameFeature } from './rename.js';
import { selectionRangesFeature } from './selectionRanges.js';
import { semanticTokensFeature } from './semanticTokens.js';
import { statusFeature } from './status.js';
import { symbolsFeature } from './symbols.js';
import { workspaceSymbolsFeature } from './workspaceSymbols.js';

/** All that the server answers: first what the protocol knows, then what our own client asks for. */
export const FEATURES: readonly Feature[] = [
  diagnosticsFeature,
  symbolsFeature,
  foldingFeature,
  codeActionsFeature,
  completionFeature,
  hoverFeature,
  definitionFeature,
  referencesFeature,
  highlightsFeature,
  renameFeature,
  documentLinksFeature,
  workspaceSymbolsFeature,
  selectionRangesFeature,
  codeLensFeature,
  inlayHintsFeature,
  semanticTokensFeature,
  outlineFeature,
  outlineCommandsFeature,
  statusFeature,
  finalCheckFeature,
  commandsFeature,
  copyReferenceFeature,
  caretFeature,
  placeholdersFeature,
  newLetterFeature,
  pasteFeature,
  contributionFeature,
  compareFeature,
  previewFeature,
  pagesFeature,
];
