import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import { REQUESTS, type Outline, type OutlineItem, type Position } from '../../../server/src/protocol.js';
import type { Letters } from '../letters.js';
import { change, letterEditor, mention, say } from './edits.js';

/** Where to insert: in one item, or in the whole letter. A line of the view «Opbouw» fits too. */
interface Where {
  readonly position?: Position;
  /** A line of the view. */
  readonly selection?: { readonly start: Position };
  readonly heleBrief?: boolean;
}

/** «Onderdelen invoegen»: the sections that are missing, of one item or of the whole letter. */
export function sectionsCommand(client: LanguageClient, letters: Letters): vscode.Disposable {
  return vscode.commands.registerCommand('geannoteerdeAgenda.onderdelenInvoegen', async (where?: Where) => {
    const editor = letterEditor(letters);
    if (editor === undefined) {
      say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
      return;
    }
    const place = await placeToInsert(client, editor, where);
    if (place === undefined) return;
    const outcome = await change(client, editor, REQUESTS.missingSections, () =>
      place === 'heleBrief' ? {} : { position: place },
    );
    if (!outcome.done) say(outcome.reason);
    else if (outcome.count === 0) sayComplete();
    else if (outcome.count === 1) mention(vscode.l10n.t('1 onderdeel ingevoegd'));
    else mention(vscode.l10n.t('{0} onderdelen ingevoegd', outcome.count));
  });
}

/** Asks where, unless it was told or there is only one answer; undefined where there is nothing to insert. */
async function placeToInsert(
  client: LanguageClient,
  editor: vscode.TextEditor,
  where: Where | undefined,
): Promise<Position | 'heleBrief' | undefined> {
  const told = where?.position ?? where?.selection?.start;
  if (told !== undefined) return told;
  if (where?.heleBrief === true) return 'heleBrief';

  const outline = await client.sendRequest<Outline | null>(REQUESTS.outline, { uri: editor.document.uri.toString() });
  const incomplete = outline === null ? [] : itemsOf(outline).filter((item) => missingOf(item).length > 0);
  const [first, ...others] = incomplete;
  if (first === undefined) {
    sayComplete();
    return undefined;
  }
  if (others.length === 0) return first.selection.start;
  const line = editor.selection.active.line;
  // An item reaches to the heading of the next, and that line belongs to the next.
  const here = incomplete.findLast((item) => item.range.start.line <= line && line <= item.range.end.line);
  return choose(here, incomplete);
}

interface Choice extends vscode.QuickPickItem {
  readonly place: Position | 'heleBrief';
}

async function choose(
  here: OutlineItem | undefined,
  incomplete: readonly OutlineItem[],
): Promise<Position | 'heleBrief' | undefined> {
  const rest = incomplete.filter((item) => item !== here);
  const all = incomplete.reduce((sum, item) => sum + missingOf(item).length, 0);
  const whole: Choice = {
    label: vscode.l10n.t('De hele brief'),
    description: vscode.l10n.t('{0} onderdelen', all),
    place: 'heleBrief',
  };
  const choices = [...(here === undefined ? [] : [choiceFor(here)]), whole, ...rest.map(choiceFor)];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Onderdelen invoegen'),
    placeHolder: vscode.l10n.t('Van welk agendapunt?'),
    matchOnDescription: true,
  });
  return chosen?.place;
}

function choiceFor(item: OutlineItem): Choice {
  return { label: item.title, description: missingOf(item).join(', '), place: item.selection.start };
}

function itemsOf(outline: Outline): readonly OutlineItem[] {
  return outline.entries
    .flatMap((entry) => (entry.kind === 'part' ? entry.items : [entry]))
    .filter((entry) => entry.kind === 'item');
}

/** Names of the sections that are not there. */
function missingOf(item: OutlineItem): readonly string[] {
  return item.sections.filter((section) => section.state === 'missing').map((section) => section.title);
}

function sayComplete(): void {
  say(vscode.l10n.t('Alle agendapunten hebben hun onderdelen al.'));
}
