import * as vscode from 'vscode';
import { inBackground } from '../background.js';
import type { LanguageClient } from '../client.js';
import { asFromPage, type FromPage, type Looks, type ToPage } from './messages.js';
import { affectsPictures, folderOfPictures, pictureOf } from './pictureFolder.js';
import { typedIn } from './typed.js';
import { nameOfLetter, openLetter, textEditorOf } from './texts.js';

/** For so long a page may take to show a letter before the next one is asked for all the same, in milliseconds. */
const PATIENCE = 2000;
/** For so long after the page had the text scroll, and so near, what the text does is its echo: in milliseconds, and in lines. */
const ECHO = { time: 250, lines: 12 };

/** So long the letter itself may wait where the page shows already what was typed, so that this comes first: in milliseconds. */
const AHEAD = 40;
/** What is typed with more carets than these comes with the letter. */
const CARETS = 8;

/** Schemes that a link of a letter may have; nothing else leaves the editor. */
const LINKS: readonly string[] = ['http', 'https', 'mailto'];

/** What a kind of panel asks of the server, and what its page is told of it. */
export interface Kind {
  readonly viewType: string;
  /** Of its tab. */
  readonly title: (name: string) => string;
  /** @param pictures whether it may show those of the letter */
  readonly page: (webview: vscode.Webview, pictures: boolean) => string;
  readonly roots: readonly vscode.Uri[];
  /** Whether it shows pictures of the letter, where a person chose to see them. */
  readonly pictures: boolean;
  /** Whether its page shows what is typed before the server has read it. */
  readonly ahead: boolean;
  /** As it begins. */
  readonly looks: Looks;
  /** What to tell as long as the first answer is not there; null where it comes at once. */
  readonly busy: string | null;
  /** What to tell where the server does not answer, or answers with an error. */
  readonly failed: (error: unknown) => string;
  /**
   * Asks for the letter; null where the document is none.
   *
   * @param known what the page has, by the keys of its pieces or pages; null where it has nothing at all
   */
  readonly ask: (uri: string, looks: Looks, known: readonly string[] | null) => Promise<Answer | null>;
}

export interface Answer {
  readonly message: ToPage;
  readonly keys: readonly string[];
}

/** What a panel shows, for who asks. */
export interface Showing {
  /** The kind of panel. */
  readonly viewType: string;
  readonly uri: string;
  readonly looks: Looks;
  readonly visible: boolean;
  /** What its page last said that it shows; null before it has shown a letter. */
  readonly shown: Extract<FromPage, { kind: 'shown' }> | null;
  /** The line of the caret that the page was last told; null where there is no caret to follow. */
  readonly caret: number | null;
}

/** One panel beside the text, in step with one letter. */
export class LetterPanel implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #kind: Kind;
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: { dispose(): unknown }[] = [];
  readonly #ended = new vscode.EventEmitter<undefined>();
  readonly onDidEnd = this.#ended.event;
  readonly #unlocked = new vscode.EventEmitter<undefined>();
  readonly onDidUnlock = this.#unlocked.event;

  #uri: vscode.Uri;
  #looks: Looks;
  /** The folder that pictures of the letter are shown from; null: none are. */
  #pictures: vscode.Uri | null;
  /** The page has begun, and hears what it is told. */
  #ready = false;
  /** Keys of what the page has; null where it has nothing yet. */
  #known: readonly string[] | null = null;
  #shown: Showing['shown'] = null;
  /** The version of the text with the last edit that the page was not told of by itself: before it shows that, it can place no other. */
  #untold = 0;
  /** The one with the last edit by which lines came or went. */
  #moved = 0;
  #caret: number | null = null;
  /** Where the caret and the top of the text are, not told yet: the page still has the lines of a text before. */
  #places: { readonly caret?: number; readonly scroll?: number } = {};
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Until the answer has come. */
  #asking = false;
  /** Ends the waiting for the page to show what it was told; null: it is not waited for. */
  #taken: (() => void) | null = null;
  #again = false;
  /** Where the page had the text scroll last, and when. */
  #scrolled = { line: 0, at: Number.NEGATIVE_INFINITY };

  constructor(client: LanguageClient, kind: Kind, panel: vscode.WebviewPanel, uri: vscode.Uri, looks: Looks) {
    this.#client = client;
    this.#kind = kind;
    this.#panel = panel;
    this.#uri = uri;
    this.#looks = looks;
    this.#pictures = this.#picturesWanted();
    this.#disposables.push(
      this.#ended,
      this.#unlocked,
      panel.onDidDispose(() => {
        this.#ended.fire(undefined);
        this.dispose();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const read = asFromPage(message);
        if (read !== null) inBackground(client, this.#hear(read), 'The preview could not do what was asked.');
      }),
      panel.onDidChangeViewState(() => {
        this.refreshSoon();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !this.#isOurs(document)) return;
        const ahead = kind.ahead && this.#tellTyped(document, contentChanges);
        // Where lines came or went, what stands behind them is found again when the page has the letter.
        const moves = contentChanges.some(changesLines);
        if (moves) this.#moved = document.version;
        if (!ahead || moves) this.#untold = document.version;
        this.refreshSoon(ahead ? AHEAD : 0);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (!this.#isOurs(document)) return;
        [this.#untold, this.#moved] = [0, 0]; // its versions begin anew
        this.refreshSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (affectsPictures(change, this.#uri)) this.#matchPictures();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOurs(textEditor.document)) this.#tellCaret(textEditor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.#isOurs(textEditor.document) && !this.#isEcho(textEditor)) this.#tellScroll(textEditor);
      }),
    );
    panel.title = kind.title(nameOfLetter(uri));
    this.#layPage();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get looks(): Looks {
    return this.#looks;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get showing(): Showing {
    const { visible, viewType } = this.#panel;
    return { viewType, uri: this.#uri.toString(), looks: this.#looks, visible, shown: this.#shown, caret: this.#caret };
  }

  /** Shows another letter, or the same. */
  follow(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    [this.#untold, this.#moved] = [0, 0];
    this.#places = {};
    this.#panel.title = this.#kind.title(nameOfLetter(uri));
    this.#matchPictures();
    this.#tellLooks();
    this.#tellPlace();
    this.refreshSoon();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the letter another way. */
  look(looks: Looks): void {
    const unlocked = this.#looks.locked && !looks.locked;
    this.#looks = looks;
    this.#tellLooks();
    this.refreshSoon();
    if (unlocked) this.#unlocked.fire(undefined);
  }

  #picturesWanted(): vscode.Uri | null {
    return this.#kind.pictures ? folderOfPictures(this.#uri) : null;
  }

  /** Lays the page anew where it may show other pictures than it did: what it may reach is settled when it begins. */
  #matchPictures(): void {
    const wanted = this.#picturesWanted();
    if (wanted?.toString() === this.#pictures?.toString()) return;
    this.#pictures = wanted;
    this.#layPage();
  }

  /** Begins the page; it says itself when it is ready to hear of the letter. */
  #layPage(): void {
    this.#ready = false;
    const { webview } = this.#panel;
    const pictures = this.#pictures;
    const localResourceRoots = pictures === null ? this.#kind.roots : [...this.#kind.roots, pictures];
    webview.options = { enableScripts: true, localResourceRoots };
    webview.html = this.#kind.page(webview, pictures !== null);
  }

  /**
   * Something about the letter may be other than it was.
   *
   * @param pause how long it may wait, in milliseconds
   */
  refreshSoon(pause = 0): void {
    // A page out of sight is gone; it begins anew when it is seen again.
    if (!this.#ready || !this.#panel.visible) return;
    if (this.#asking || this.#taken !== null) {
      this.#again = true;
      return;
    }
    if (pause === 0) clearTimeout(this.#waiting);
    else if (this.#waiting !== undefined) return;
    // Never at once: the server is to hear of an edit first, from whoever listens after us.
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      inBackground(this.#client, this.#refresh(), 'The preview could not be made anew.');
    }, pause);
  }

  /**
   * The server has judged the letter. Where that is so because we asked, what it found is in the answer that is on its way:
   * so a keystroke asks once. An answer that takes long may have been begun before.
   */
  refreshAsJudged(): void {
    if (this.#waiting !== undefined) return; // it is asked for shortly
    if (!this.#asking || this.#kind.busy !== null) this.refreshSoon();
  }

  /**
   * Asks for the letter, and waits until the page shows it: never twice at a time, so that nothing piles up before a page that
   * is slow. What changes meanwhile is asked for once more after it.
   */
  async #refresh(): Promise<void> {
    this.#asking = true;
    this.#again = false;
    try {
      if (await this.#show()) await this.#whenTaken();
    } catch (error) {
      if (isSuperseded(error)) this.#again = true;
      else {
        this.#tell({ kind: 'told', text: this.#kind.failed(error), empty: false });
        throw error;
      }
    } finally {
      this.#asking = false;
      // What was asked meanwhile; set by whoever calls refreshSoon while we wait.
      if (this.#again) this.refreshSoon();
    }
  }

  /** @returns whether the page was told of a letter, and will say when it shows it */
  async #show(): Promise<boolean> {
    const uri = this.#uri;
    const known = this.#known;
    if (known === null && this.#kind.busy !== null) this.#tell({ kind: 'told', text: this.#kind.busy, empty: false });
    const answer = await this.#kind.ask(uri.toString(), this.#looks, known).finally(() => {
      this.#asking = false;
    });
    // The page was begun anew, or turned to another letter: the next answer is for it.
    if (uri !== this.#uri || known !== this.#known) return false;
    if (answer !== null) {
      this.#known = answer.keys;
      this.#tell(answer.message);
      return true;
    }
    if (vscode.workspace.textDocuments.some((document) => this.#isOurs(document))) {
      this.#tell({
        kind: 'told',
        text: vscode.l10n.t(
          '«{0}» is niet herkend als geannoteerde agenda, dus er is niets te tonen.',
          nameOfLetter(uri),
        ),
        empty: true,
      });
      this.#known = null;
    }
    return false;
  }

  /** When the page has said that it shows what it was told, or it takes too long: it may be gone by now. */
  async #whenTaken(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#taken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#taken = null;
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.#begin(message.kept);
      case 'lost':
        this.#known = null;
        this.#taken?.();
        this.refreshSoon();
        return;
      case 'waits':
        if (this.#waiting !== undefined) this.refreshSoon();
        return;
      case 'shown':
        this.#shown = message;
        this.#tellPlaces();
        this.#taken?.();
        return;
      case 'go':
        return this.#go(new vscode.Position(message.line, message.character), message.focus);
      case 'scrolled':
        this.#scrollText(message.line);
        return;
      case 'looks':
        this.look(message.looks);
        return;
      case 'link':
        return openLink(message.address);
      case 'picture':
        this.#tellPicture(message.path);
        return;
      case 'button':
        return this.#press(message.name);
    }
  }

  /** The page has just begun, for the first time or once more after it was out of sight. */
  async #begin(kept: string | null): Promise<void> {
    this.#ready = true;
    this.#known = null;
    this.#shown = null;
    this.#places = {};
    this.#taken?.();
    this.#tellLooks();
    if (!(await openLetter(this.#uri))) {
      this.#tell({
        kind: 'told',
        text: vscode.l10n.t('«{0}» is er niet meer, dus er is niets te tonen.', nameOfLetter(this.#uri)),
        empty: true,
      });
      return;
    }
    if (kept !== this.#uri.toString()) this.#tellPlace();
    this.refreshSoon();
  }

  async #press(name: Extract<FromPage, { kind: 'button' }>['name']): Promise<void> {
    if (name === 'export') {
      // The document is to be what is seen here.
      const { head } = this.#looks;
      const wishes = head === null ? {} : { head };
      await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsPdf', this.#uri, wishes);
    } else await this.#go(textEditorOf(this.#uri)?.selection.active ?? new vscode.Position(0, 0), true);
  }

  /** Puts the caret at a place of the text; with the focus, or only in sight. */
  async #go(position: vscode.Position, focus: boolean): Promise<void> {
    const selection = new vscode.Selection(position, position);
    const shown = textEditorOf(this.#uri);
    if (shown !== undefined && !focus) {
      shown.selection = selection;
      shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return;
    }
    const document = await openLetter(this.#uri);
    if (!document) return;
    await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? columnBeside(this.#panel.viewColumn),
      preserveFocus: !focus,
      selection,
    });
  }

  #scrollText(line: number): void {
    const editor = textEditorOf(this.#uri);
    if (editor === undefined) return;
    this.#scrolled = { line, at: performance.now() };
    const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
    const character = Math.floor((line - whole) * editor.document.lineAt(whole).text.length);
    const place = new vscode.Position(whole, Math.max(character, 0));
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
  }

  #isEcho({ visibleRanges: [seen] }: vscode.TextEditor): boolean {
    const { line, at } = this.#scrolled;
    return performance.now() < at + ECHO.time && Math.abs((seen?.start.line ?? 0) - line) < ECHO.lines;
  }

  #tellLooks(): void {
    this.#tell({ kind: 'looks', uri: this.#uri.toString(), looks: this.#looks });
  }

  #tellPlace(): void {
    const editor = textEditorOf(this.#uri);
    if (editor === undefined) return;
    this.#tellScroll(editor);
    this.#tellCaret(editor);
  }

  /**
   * Tells at once what was typed or pasted, with one caret or with several; what else happens to the text comes with the letter.
   *
   * @returns whether it was told
   */
  #tellTyped(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): boolean {
    if (!this.#panel.visible || this.#shown === null || this.#shown.version < this.#untold) return false;
    // The places of several are known where none moves another.
    const lines = new Set(changes.map(({ range }) => range.start.line));
    if (changes.length > CARETS) return false;
    if (changes.length > 1 && (lines.size < changes.length || changes.some(changesLines))) return false;
    const lineAt = (at: number): string => (at < 0 || at >= document.lineCount ? '' : document.lineAt(at).text);
    const typed = changes.map(({ range: { start, end }, rangeLength: removed, text: added }) =>
      typedIn(lineAt, {
        ...{ version: document.version, line: start.line, character: start.character },
        ...{ removed, removedLines: end.line - start.line, added },
      }),
    );
    if (!typed.every((one) => one !== null)) return false;
    for (const one of typed) this.#tell({ kind: 'typed', typed: one });
    return true;
  }

  #tellCaret(editor: vscode.TextEditor): void {
    this.#caret = editor.selection.active.line;
    if (this.#isBehind) this.#places = { ...this.#places, caret: this.#caret };
    else this.#tell({ kind: 'caret', line: this.#caret });
  }

  /** Whether lines came or went that the page does not show yet: the number of a line says another place there. */
  get #isBehind(): boolean {
    return this.#shown !== null && this.#shown.version < this.#moved;
  }

  /** Tells what waited for the page to have these lines. */
  #tellPlaces(): void {
    if (this.#isBehind) return;
    const { caret, scroll } = this.#places;
    this.#places = {};
    if (scroll !== undefined) this.#tell({ kind: 'scroll', line: scroll });
    if (caret !== undefined) this.#tell({ kind: 'caret', line: caret });
  }

  #tellScroll(editor: vscode.TextEditor): void {
    const start = editor.visibleRanges[0]?.start;
    if (start === undefined) return;
    // A paragraph is one long line that is shown as many.
    const share = start.character / (editor.document.lineAt(start.line).text.length + 1);
    const line = start.line + share;
    if (this.#isBehind) this.#places = { ...this.#places, scroll: line };
    else this.#tell({ kind: 'scroll', line });
  }

  /** Tells where a picture is; without a word where it may not be shown, so that its own words stay. */
  #tellPicture(path: string): void {
    const picture = this.#pictures === null ? null : pictureOf(this.#uri, path);
    if (picture === null) return;
    this.#tell({ kind: 'picture', path, address: this.#panel.webview.asWebviewUri(picture).toString() });
  }

  #tell(message: ToPage): void {
    if (!this.#ready) return;
    inBackground(
      this.#client,
      Promise.resolve(this.#panel.webview.postMessage(message)),
      'The preview could not be told.',
    );
  }

  #isOurs(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri.toString();
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#taken?.();
    this.#ready = false;
    for (const disposable of this.#disposables) disposable.dispose();
    this.#panel.dispose();
  }
}

function changesLines({ range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return !range.isSingleLine || text.includes('\n');
}

/** Opens what a link of a letter leads to, outside the editor; what is of another kind stays closed. */
async function openLink(address: string): Promise<void> {
  let uri: vscode.Uri;
  try {
    uri = vscode.Uri.parse(address, true);
  } catch {
    return; // no address at all
  }
  if (LINKS.includes(uri.scheme.toLowerCase())) await vscode.env.openExternal(uri);
}

/** Whether the server left off because the text had changed meanwhile: LSP's ServerCancelled. */
function isSuperseded(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === -32802;
}

/** A column where the text does not cover the panel. */
function columnBeside(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
