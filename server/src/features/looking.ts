import { completionFeature } from './completion/completion.js';
import { copyReferenceFeature } from './copyReference.js';
import { definitionFeature } from './definition.js';
import type { Feature } from './feature.js';
import { highlightsFeature } from './highlights.js';
import { hoverFeature } from './hover/hover.js';
import { placeholdersFeature } from './placeholders.js';
import { referencesFeature } from './references.js';
import { selectionRangesFeature } from './selectionRanges.js';
import { workspaceSymbolsFeature } from './workspaceSymbols.js';

/** What tells something of a place, or finds one. */
export const LOOKING: readonly Feature[] = [
  hoverFeature,
  completionFeature,
  definitionFeature,
  referencesFeature,
  highlightsFeature,
  selectionRangesFeature,
  workspaceSymbolsFeature,
  placeholdersFeature,
  copyReferenceFeature,
];
