import * as vscode from 'vscode';
import { REQUESTS, type Outline } from '../../../server/src/protocol.js';
import { inBackground } from '../background.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { addressOf, Badges, UNTREATED } from './badges.js';
import { Arranging, canMove } from './arranging.js';
import { appearance, nodesOf, pathTo, unfinished, type Look, type OutlineNode } from './nodes.js';

const VIEW = 'geannoteerdeAgenda.opbouw';
/** Goes to the place of a line; not in the command palette. */
const SHOW = 'geannoteerdeAgenda.opbouw.tonen';

/** Drags one line onto another, as the pointer would; not in the command palette. */
const DRAG = 'geannoteerdeAgenda.opbouw.slepen';
/** Whether only what is unfinished is shown: menus show the other choice. */
const ONLY_UNFINISHED = 'geannoteerdeAgenda.alleenOnaf';
/** What is dragged within the view; the editor wants it in small letters. */
const DRAGGED = `application/vnd.code.tree.${VIEW.toLowerCase()}`;

/** How long to wait for further changes before reading the letter's structure again, in milliseconds. */
const REFRESH_DELAY = 120;
/** How long the caret has to rest before the view follows it, in milliseconds. */
const FOLLOW_DELAY = 80;
/** How long a view that is opened needs before it can show a line as selected, in milliseconds. */
const OPENING_DELAY = 500;

/** The view «Opbouw»: letterhead, parts, items and sections of the active letter. */
export class OutlineView
  implements vscode.Disposable, vscode.TreeDataProvider<OutlineNode>, vscode.TreeDragAndDropController<OutlineNode>
{
  readonly #client: LanguageClient;
  readonly #letters: Letters;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #badges = new Badges();
  readonly #disposables: { dispose(): unknown }[] = [];

  #document: vscode.TextDocument | undefined;
  /** All lines, and those that are shown. */
  #all: readonly OutlineNode[] = [];
  #nodes: readonly OutlineNode[] = [];
  #onlyUnfinished = false;
  #parents = new Map<string, OutlineNode>();
  #byId = new Map<string, OutlineNode>();
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  /** Raised at each request; an answer to an earlier one is thrown away. */
  #request = 0;
  /** The line that was clicked: as long as the caret stays where it leads, it is the one selected, not its parent. */
  #clicked: { readonly id: string; readonly uri: string; readonly position: vscode.Position } | undefined;

  /** The line that a key selected: the editor tells of it as of a click, though nobody wants to leave the view. */
  #keyed: string | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly dragMimeTypes = [DRAGGED];
  readonly dropMimeTypes = [DRAGGED];
  readonly #arranging: Arranging;

  constructor(client: LanguageClient, letters: Letters) {
    this.#client = client;
    this.#letters = letters;
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
    });
    this.#arranging = new Arranging(client, {
      document: () => this.#document,
      all: () => this.#all,
      selected: () => this.#view.selection[0],
      focused: () => this.#selectFocused(),
      show: (position) => this.#showMoved(position),
    });
    this.#disposables.push(
      this.#view,
      this.#changed,
      this.#badges,
      this.#arranging,
      vscode.commands.registerCommand('geannoteerdeAgenda.alleenOnafTonen', () => this.#showOnlyUnfinished(true)),
      vscode.commands.registerCommand('geannoteerdeAgenda.allesTonen', () => this.#showOnlyUnfinished(false)),
      vscode.commands.registerCommand(DRAG, (id: string, onto: string) => this.#drag(id, onto)),
      vscode.commands.registerCommand(SHOW, (id: string) => this.#show(id)),
      letters.onDidChange((uri) => {
        if (this.#activeLetter()?.uri.toString() === uri || this.#document?.uri.toString() === uri) this.#refreshSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#refreshSoon(0);
      }),
      vscode.window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor.document === this.#document) this.#followSoon();
      }),
      this.#view.onDidChangeVisibility((event) => {
        if (event.visible) this.#followSoon(OPENING_DELAY);
      }),
    );
    this.#refreshSoon(0);
  }

  /** Whether the view is in sight. */
  get visible(): boolean {
    return this.#view.visible;
  }

  /** The lines shown now. */
  get nodes(): readonly OutlineNode[] {
    return this.#nodes;
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node === undefined ? this.#nodes : node.children)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const item = new vscode.TreeItem(
      node.label,
      node.children.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
    );
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.resourceUri = addressOf(node.id);
    item.accessibilityInformation = { label: node.spoken };
    item.contextValue = node.context;
    item.iconPath = icon(node.look);
    item.command = { command: SHOW, title: vscode.l10n.t('Naar deze plaats'), arguments: [node.id] };
    return item;
  }

  handleDrag(source: readonly OutlineNode[], data: vscode.DataTransfer): void {
    const [node] = source;
    if (node !== undefined && canMove(node)) data.set(DRAGGED, new vscode.DataTransferItem(node.id));
  }

  async handleDrop(target: OutlineNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const id = await data.get(DRAGGED)?.asString();
    const onto = target === undefined || canMove(target) ? target : this.getParent(target);
    if (id === undefined || onto === undefined || onto.id === id || !canMove(onto)) return;
    await this.#arranging.move(id, { id: onto.id });
  }

  async #drag(id: string, onto: string): Promise<void> {
    const [source, target] = [this.#byId.get(id), this.#byId.get(onto)];
    if (source === undefined || target === undefined) return;
    const data = new vscode.DataTransfer();
    this.handleDrag([source], data);
    await this.handleDrop(target, data);
  }

  /** Shows all lines, or only what is unfinished and what holds that; and the view, which may be out of sight. */
  async #showOnlyUnfinished(only: boolean): Promise<void> {
    if (!this.#view.visible) await vscode.commands.executeCommand(`${VIEW}.focus`);
    this.#onlyUnfinished = only;
    await vscode.commands.executeCommand('setContext', ONLY_UNFINISHED, only);
    this.#remember(this.#all);
    this.#changed.fire(undefined);
  }

  /** Selects the line with the focus. Only so can it be known: the arrows move the focus alone, and no extension is told. */
  async #selectFocused(): Promise<OutlineNode | undefined> {
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    const [selected] = this.#view.selection;
    this.#keyed = selected?.id;
    return selected;
  }

  /** Selects the line of what was just moved, once the view has it in its new place. */
  async #showMoved(position: vscode.Position): Promise<void> {
    clearTimeout(this.#refreshing);
    await this.#refresh();
    const node = pathTo(this.#nodes, position).findLast(canMove);
    if (node !== undefined && this.#view.visible)
      await this.#view.reveal(node, { select: true, focus: true, expand: false });
  }

  /** The letter in the active editor; where something else than a text has the focus, the one shown last, if still in sight. */
  #activeLetter(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined) return this.#letters.isLetter(active) ? active : undefined;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === this.#document)?.document;
    return shown !== undefined && this.#letters.isLetter(shown) ? shown : undefined;
  }

  #refreshSoon(delay = REFRESH_DELAY): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      inBackground(this.#client, this.#refresh(), 'The structure of the letter could not be read.');
    }, delay);
  }

  async #refresh(): Promise<void> {
    const document = this.#activeLetter();
    const request = ++this.#request;
    const outline =
      document === undefined
        ? null
        : await this.#client.sendRequest<Outline | null>(REQUESTS.outline, { uri: document.uri.toString() });
    if (request !== this.#request) return;
    const nodes = outline === null ? [] : nodesOf(outline, vscode.l10n.t);
    const redraw = document !== this.#document || appearance(nodes) !== appearance(this.#all);
    this.#document = outline === null ? undefined : document;
    this.#remember(nodes);
    if (!redraw) return;
    this.#view.description = this.#document === undefined ? '' : fileName(this.#document.uri);
    this.#changed.fire(undefined);
    this.#followSoon();
  }

  #remember(all: readonly OutlineNode[]): void {
    this.#all = all;
    const nodes = this.#onlyUnfinished ? unfinished(all) : all;
    this.#nodes = nodes;
    this.#parents = new Map();
    this.#byId = new Map();
    const visit = (node: OutlineNode): void => {
      this.#byId.set(node.id, node);
      for (const child of node.children) {
        this.#parents.set(child.id, node);
        visit(child);
      }
    };
    nodes.forEach(visit);
    this.#badges.update(this.#byId.values());
  }

  #followSoon(delay = FOLLOW_DELAY): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => {
      inBackground(this.#client, this.#follow(), 'The view could not follow the caret.');
    }, delay);
  }

  /** Selects the line that the caret stands in, without taking the focus and without unfolding what was folded. */
  async #follow(): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === this.#document);
    if (editor === undefined || !this.#view.visible) return;
    const position = editor.selection.active;
    const node = this.#clickedAt(editor.document, position) ?? pathTo(this.#nodes, position).at(-1);
    if (node === undefined || this.#view.selection[0]?.id === node.id) return;
    await this.#view.reveal(node, { select: true, focus: false, expand: false });
  }

  /** The clicked line, if the caret still stands where it leads; otherwise it is forgotten. */
  #clickedAt(document: vscode.TextDocument, position: vscode.Position): OutlineNode | undefined {
    const clicked = this.#clicked;
    if (clicked?.uri === document.uri.toString() && clicked.position.isEqual(position))
      return this.#byId.get(clicked.id);
    this.#clicked = undefined;
    return undefined;
  }

  async #show(id: string): Promise<void> {
    const keyed = this.#keyed === id;
    this.#keyed = undefined;
    if (keyed) return;
    const node = this.#byId.get(id);
    if (node === undefined || this.#document === undefined) return;
    const { line, character } = node.selection.start;
    const selection = new vscode.Range(line, character, line, character);
    this.#clicked = { id, uri: this.#document.uri.toString(), position: selection.start };
    const shown = vscode.window.visibleTextEditors.find((visible) => visible.document === this.#document);
    const editor = await vscode.window.showTextDocument(this.#document, {
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
      selection,
    });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    clearTimeout(this.#following);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** An icon with the colour of its meaning; the shape alone tells it too. */
function icon(look: Look): vscode.ThemeIcon {
  const [name, colour] = ICONS[look];
  return colour === undefined ? new vscode.ThemeIcon(name) : new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}

const ICONS: Readonly<Record<Look, readonly [name: string, colour?: string]>> = {
  letterhead: ['mail'],
  part: ['calendar'],
  item: ['note'],
  itemWarning: ['warning', 'list.warningForeground'],
  itemError: ['error', 'list.errorForeground'],
  untreated: ['circle-slash', UNTREATED],
  present: ['pass', 'testing.iconPassed'],
  missing: ['circle-slash', 'list.warningForeground'],
  empty: ['circle-large-outline', 'list.warningForeground'],
  placeholder: ['edit', 'list.warningForeground'],
};
