import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as the server asks. */
export interface Client {
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly folders: boolean;
  /** Tells of changed files that it was asked to watch, and of those in any folder. */
  readonly watchesFiles: boolean;
  readonly watchesBeside: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticVersion: boolean;
  /** Where it can lead to a rule's page. */
  readonly codeDescription: boolean;
  readonly symbolTree: boolean;
  /** Completions may have places to fill in. */
  readonly snippets: boolean;
  readonly actionLiterals: boolean;
  readonly lazyEdits: boolean;
  readonly preferredActions: boolean;
  /** Makes edits that the server asks for, as of a command of its own. */
  readonly appliesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly foldingLimit: number;
  /** Shows Markdown in hovers. */
  readonly markdownHover: boolean;
  /** A definition may tell what the link is and how much there is to show. */
  readonly definitionLinks: boolean;
  readonly preparesRename: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  readonly workspaceSymbols: boolean;
  readonly selectionRanges: boolean;
  readonly codeLenses: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly inlayHints: boolean;
  readonly refreshesInlayHints: boolean;
  readonly semanticTokens: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** The client has the commands of our own extension, so that an action may go on with one. */
  readonly ownCommands: boolean;
}

/** DiagnosticTag.Unnecessary of the protocol. */
const UNNECESSARY = 1;

export function readClient(capabilities: ClientCapabilities, ownCommands = false): Client {
  const { workspace, textDocument } = capabilities;
  const pull = textDocument?.diagnostic;
  const shown = pull ?? textDocument?.publishDiagnostics;
  const published = textDocument?.publishDiagnostics;
  const action = textDocument?.codeAction;
  const tags = shown?.tagSupport ?? published?.tagSupport;
  return {
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesBeside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (shown?.relatedInformation ?? published?.relatedInformation) === true,
    unnecessaryTag: Array.isArray(tags?.valueSet) && tags.valueSet.includes(UNNECESSARY),
    diagnosticData: (shown?.dataSupport ?? published?.dataSupport) === true,
    diagnosticVersion: published?.versionSupport === true,
    codeDescription: (shown?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    actionLiterals: action?.codeActionLiteralSupport !== undefined,
    lazyEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    preferredActions: action?.isPreferredSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.MAX_SAFE_INTEGER,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    documentLinks: textDocument?.documentLink !== undefined,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    workspaceSymbols: workspace?.symbol !== undefined,
    selectionRanges: textDocument?.selectionRange !== undefined,
    codeLenses: textDocument?.codeLens !== undefined,
    refreshesCodeLenses: textDocument?.codeLens !== undefined && workspace?.codeLens?.refreshSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshesInlayHints: textDocument?.inlayHint !== undefined && workspace?.inlayHint?.refreshSupport === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshesSemanticTokens:
      textDocument?.semanticTokens !== undefined && workspace?.semanticTokens?.refreshSupport === true,
    ownCommands,
  };
}

/** Whether what is dear to make is left to a command of the server: the client cannot ask for the edits of an action later. */
export function runsActions({ ownCommands, actionLiterals, lazyEdits, appliesEdits }: Client): boolean {
  return !ownCommands && actionLiterals && !lazyEdits && appliesEdits;
}
