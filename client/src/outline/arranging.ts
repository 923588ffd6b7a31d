import * as vscode from 'vscode';
import { REQUESTS, type MoveEntryParams, type Removal } from '../../../server/src/protocol.js';
import { change, mention, say, type Outcome } from '../commands/edits.js';
import type { OutlineNode } from './nodes.js';

/** The connection to the server. */
type LanguageClient = Parameters<typeof change>[0];

/** What the commands need of the view. */
interface View {
  /** The letter that is shown. */
  readonly document: () => vscode.TextDocument | undefined;
  /** All its lines, also those that are not shown now. */
  readonly all: () => readonly OutlineNode[];
  /** The line that is selected: where the caret of the text stands. */
  readonly selected: () => OutlineNode | undefined;
  /** The line that has the focus, where the arrows went; it becomes the one that is selected. */
  readonly focused: () => Promise<OutlineNode | undefined>;
  /** Selects what now stands at a place of the text. */
  readonly show: (position: vscode.Position) => Promise<void>;
}

/** What a key of the view hands to its command; a menu hands over the line itself. */
const FOCUSED = 'focus';

/** Whether a line stands for a part or an item of the text. */
export function canMove({ context }: OutlineNode): boolean {
  return context === 'raadsdeel' || isItem(context);
}

function isItem(context: OutlineNode['context']): boolean {
  return context === 'agendapunt' || context === 'agendapuntOnvolledig';
}

/** The commands of the view that move, rename, copy and remove parts and items, each one undo step. */
export class Arranging implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #view: View;
  readonly #commands: vscode.Disposable;

  constructor(client: LanguageClient, view: View) {
    this.#client = client;
    this.#view = view;
    this.#commands = vscode.Disposable.from(
      this.#command('omhoogVerplaatsen', canMove, ({ id }) => this.move(id, { direction: 'up' })),
      this.#command('omlaagVerplaatsen', canMove, ({ id }) => this.move(id, { direction: 'down' })),
      this.#command(
        'naarRaadsdeelVerplaatsen',
        ({ context }) => isItem(context),
        (node) => this.#moveToPart(node),
      ),
      this.#command('hernoemen', canMove, (node) => this.#rename(node)),
      this.#command(
        'dupliceren',
        ({ context }) => isItem(context),
        (node) => this.#duplicate(node),
      ),
      this.#command('verwijderen', canMove, (node) => this.#remove(node)),
    );
  }

  dispose(): void {
    this.#commands.dispose();
  }

  /** Moves a part or an item, by its id, and selects it in its new place. */
  async move(id: string, to: MoveEntryParams['to']): Promise<void> {
    const outcome = await this.#change(REQUESTS.moveEntry, { id, to });
    if (outcome?.done === true && outcome.caret !== null) await this.#view.show(outcome.caret);
  }

  /** A command on a line of the view: the one that it is given, the one with the focus for a key, or the one that is selected. */
  #command(
    name: string,
    fits: (node: OutlineNode) => boolean,
    run: (node: OutlineNode) => Promise<void>,
  ): vscode.Disposable {
    return vscode.commands.registerCommand(
      `geannoteerdeAgenda.${name}`,
      async (given?: OutlineNode | typeof FOCUSED) => {
        const node = given === FOCUSED ? await this.#view.focused() : (given ?? this.#view.selected());
        if (node === undefined || !fits(node)) {
          say(vscode.l10n.t('Kies eerst een agendapunt of raadsdeel in «Opbouw».'));
          return;
        }
        await run(node);
      },
    );
  }

  /** Makes a change in the letter that is shown, and says why where it was refused. */
  async #change(method: string, params: object): Promise<Outcome | undefined> {
    const document = this.#view.document();
    if (document === undefined) return undefined;
    const editor =
      vscode.window.visibleTextEditors.find((visible) => visible.document === document) ??
      (await vscode.window.showTextDocument(document, { preserveFocus: true }));
    const outcome = await change(this.#client, editor, method, () => params);
    if (!outcome.done) say(outcome.reason);
    else if (outcome.report !== null) say(outcome.report);
    return outcome;
  }

  async #moveToPart({ id }: OutlineNode): Promise<void> {
    const parts = this.#view.all().filter((node) => node.context === 'raadsdeel');
    const others = parts.filter(({ children }) => children.every((child) => child.id !== id));
    if (others.length === 0) {
      say(vscode.l10n.t('Deze brief heeft geen ander raadsdeel.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      others.map((part) => ({ label: part.label, id: part.id })),
      { title: vscode.l10n.t('Naar ander raadsdeel verplaatsen'), placeHolder: vscode.l10n.t('Naar welk raadsdeel?') },
    );
    if (chosen !== undefined) await this.move(id, { id: chosen.id });
  }

  async #rename({ id, label }: OutlineNode): Promise<void> {
    const value = label.replace(NUMBER, '');
    const title = await vscode.window.showInputBox({
      title: vscode.l10n.t('Hernoemen'),
      prompt: vscode.l10n.t('De kop verandert, en de lijst van de agenda mee.'),
      value,
      validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Een titel heeft woorden.') : undefined),
    });
    if (title !== undefined && title !== value) await this.#change(REQUESTS.renameEntry, { id, title });
  }

  async #duplicate({ id }: OutlineNode): Promise<void> {
    const outcome = await this.#change(REQUESTS.duplicateItem, { id });
    if (outcome?.done === true)
      mention(vscode.l10n.t('Het agendapunt is gedupliceerd; geef de kopie een eigen titel.'));
  }

  async #remove({ id }: OutlineNode): Promise<void> {
    const document = this.#view.document();
    if (document === undefined) return;
    const uri = document.uri.toString();
    const removal = await this.#client.sendRequest<Removal | null>(REQUESTS.removal, { uri, id });
    if (removal === null) return;
    const remove = vscode.l10n.t('Verwijderen');
    const { question, detail } = removal;
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, remove);
    if (answer === remove) await this.#change(REQUESTS.removeEntry, { id });
  }
}

/** The number before a title: it belongs to the place, and stays. */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)]|[IVX]{1,5}[.)])\s+/;
