import * as vscode from 'vscode';
import { COMMANDS, DIAGNOSTIC_SOURCE, REQUESTS, type Counts, type Outline } from '../../../server/src/protocol.js';
import { inBackground } from '../background.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { countsInWords } from '../status/words.js';
import { groupsOf, type FindingsOfEntry } from './groups.js';

const VIEW = 'geannoteerdeAgenda.bevindingen';

/** How long to wait for further changes before dividing the findings again, in milliseconds. */
const REFRESH_DELAY = 150;

type Group = FindingsOfEntry<vscode.Diagnostic> & { readonly uri: vscode.Uri };

interface Found {
  readonly finding: vscode.Diagnostic;
  readonly uri: vscode.Uri;
}

type Line = Group | Found;

/** The view «Bevindingen»: what the list of problems shows, in the order of the agenda. */
export class FindingsView implements vscode.Disposable, vscode.TreeDataProvider<Line> {
  readonly #client: LanguageClient;
  readonly #letters: Letters;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<Line>;
  readonly #listening: vscode.Disposable;
  #groups: readonly Group[] = [];
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  /** Raised at each request; an answer to an earlier one is thrown away. */
  #request = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: LanguageClient, letters: Letters) {
    this.#client = client;
    this.#letters = letters;
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const soon = (): void => {
      this.#refreshSoon();
    };
    this.#listening = vscode.Disposable.from(
      letters.onDidChange(soon),
      vscode.window.onDidChangeActiveTextEditor(soon),
      vscode.languages.onDidChangeDiagnostics(soon),
      this.#view.onDidChangeVisibility(soon),
    );
  }

  get groups(): readonly FindingsOfEntry<vscode.Diagnostic>[] {
    return this.#groups;
  }

  getChildren(line?: Line): Line[] {
    if (line === undefined) return [...this.#groups];
    return 'findings' in line ? line.findings.map((finding) => ({ finding, uri: line.uri })) : [];
  }

  getTreeItem(line: Line): vscode.TreeItem {
    return 'findings' in line ? itemOfGroup(line) : itemOfFinding(line);
  }

  #refreshSoon(): void {
    clearTimeout(this.#refreshing);
    // What nobody sees is divided when it comes in sight.
    if (!this.#view.visible) return;
    this.#refreshing = setTimeout(() => {
      inBackground(this.#client, this.#refresh(), 'The findings could not be divided over the agenda.');
    }, REFRESH_DELAY);
  }

  async #refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const request = ++this.#request;
    // Where something else than a text has the focus, what was shown stays.
    if (document === undefined && this.#groups.length > 0) return;
    const outline =
      document === undefined || !this.#letters.isLetter(document)
        ? null
        : await this.#client.sendRequest<Outline | null>(REQUESTS.outline, { uri: document.uri.toString() });
    if (request !== this.#request) return;
    this.#groups =
      outline === null || document === undefined
        ? []
        : groupsOf(outline, findingsOf(document.uri)).map((group) => ({ ...group, uri: document.uri }));
    this.#view.message = outline !== null && this.#groups.length === 0 ? vscode.l10n.t('Geen bevindingen.') : '';
    this.#changed.fire(undefined);
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    this.#listening.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
}

function itemOfGroup({ id, title, findings }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  const counts = countsInWords(countsOf(findings), vscode.l10n.t);
  item.id = id;
  item.description = counts;
  item.tooltip = `${title}: ${counts}`;
  item.accessibilityInformation = { label: `${title}, ${counts}` };
  item.contextValue = 'bevindingenVanAgendapunt';
  return item;
}

function itemOfFinding({ finding, uri }: Found): vscode.TreeItem {
  const { message, range, severity } = finding;
  const line = vscode.l10n.t('regel {0}', range.start.line + 1);
  const { name, icon, colour } = LOOKS[severity];
  const item = new vscode.TreeItem(message);
  item.description = line;
  item.tooltip = message;
  item.iconPath = new vscode.ThemeIcon(icon, colour === null ? undefined : new vscode.ThemeColor(colour));
  item.accessibilityInformation = { label: `${name()}: ${message}, ${line}` };
  item.contextValue = 'bevinding';
  item.command = {
    command: COMMANDS.select,
    title: vscode.l10n.t('Naar deze plaats'),
    arguments: [uri.toString(), range],
  };
  return item;
}

function countsOf(findings: readonly vscode.Diagnostic[]): Counts {
  const of = (severity: vscode.DiagnosticSeverity): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    error: of(vscode.DiagnosticSeverity.Error),
    warning: of(vscode.DiagnosticSeverity.Warning),
    information: of(vscode.DiagnosticSeverity.Information),
    hint: of(vscode.DiagnosticSeverity.Hint),
  };
}

interface Look {
  readonly name: () => string;
  readonly icon: string;
  readonly colour: string | null;
}

/** The shape alone tells how much a finding weighs, as does its name. */
const LOOKS: Readonly<Record<vscode.DiagnosticSeverity, Look>> = {
  [vscode.DiagnosticSeverity.Error]: {
    name: () => vscode.l10n.t('Fout'),
    icon: 'error',
    colour: 'list.errorForeground',
  },
  [vscode.DiagnosticSeverity.Warning]: {
    name: () => vscode.l10n.t('Waarschuwing'),
    icon: 'warning',
    colour: 'list.warningForeground',
  },
  [vscode.DiagnosticSeverity.Information]: { name: () => vscode.l10n.t('Opmerking'), icon: 'info', colour: null },
  [vscode.DiagnosticSeverity.Hint]: { name: () => vscode.l10n.t('Tip'), icon: 'lightbulb', colour: null },
};
