import * as vscode from 'vscode';
import { REQUESTS, type Outline, type OutlineItem, type Position } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import { change, letterEditor, say } from '../commands/edits.js';
import type { Letters } from '../letters.js';
import { nameOfFile, textOfFile } from '../textFile.js';

/** What «Bijdrage invoegen» may be told, where it need not be asked for. */
interface Told {
  readonly position?: Position;
  /** A line of the view «Opbouw». */
  readonly selection?: { readonly start: Position };
  readonly tekst?: string;
}

interface Contribution {
  readonly text: string;
  readonly html: boolean;
}

/** «Bijdrage invoegen bij agendapunt …»: a colleague's text under the sections of an item, in one undo step. */
export function contributionCommand(client: LanguageClient, letters: Letters): vscode.Disposable {
  return vscode.commands.registerCommand('geannoteerdeAgenda.bijdrageInvoegen', async (told?: Told) => {
    const editor = letterEditor(letters);
    if (editor === undefined) {
      say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
      return;
    }
    const position = told?.position ?? told?.selection?.start ?? (await chooseItem(client, editor));
    if (position === undefined) return;
    const contribution =
      told?.tekst === undefined ? await chooseText(editor.document) : { text: told.tekst, html: false };
    if (contribution === undefined) return;
    const outcome = await change(client, editor, REQUESTS.contribution, () => ({ position, ...contribution }));
    if (!outcome.done) say(outcome.reason);
    else if (outcome.report !== null) say(outcome.report);
  });
}

interface ItemChoice extends vscode.QuickPickItem {
  readonly place: Position;
}

/** The item at the caret first; undefined where there is none, or the person leaves it. */
async function chooseItem(client: LanguageClient, editor: vscode.TextEditor): Promise<Position | undefined> {
  const outline = await client.sendRequest<Outline | null>(REQUESTS.outline, { uri: editor.document.uri.toString() });
  const items = outline === null ? [] : itemsOf(outline);
  if (items.length === 0) {
    say(vscode.l10n.t('Er is nog geen agendapunt. Voeg er eerst een in met «Agendapunt invoegen».'));
    return undefined;
  }
  const line = editor.selection.active.line;
  const here = items.findLast(({ range }) => range.start.line <= line && line <= range.end.line);
  const choices = [...(here === undefined ? [] : [here]), ...items.filter((item) => item !== here)].map(
    (item): ItemChoice => ({
      label: item.title,
      description: item === here ? vscode.l10n.t('bij de cursor') : (item.kindInWords ?? ''),
      place: item.selection.start,
    }),
  );
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Bijdrage invoegen'),
    placeHolder: vscode.l10n.t('Bij welk agendapunt?'),
  });
  return chosen?.place;
}

function itemsOf(outline: Outline): readonly OutlineItem[] {
  return outline.entries
    .flatMap((entry) => (entry.kind === 'part' ? entry.items : [entry]))
    .filter((entry) => entry.kind === 'item');
}

interface SourceChoice extends vscode.QuickPickItem {
  readonly from: 'clipboard' | 'file' | vscode.TextDocument;
}

async function chooseText(letter: vscode.TextDocument): Promise<Contribution | undefined> {
  const open = vscode.workspace.textDocuments.filter(
    (document) => document !== letter && ['markdown', 'plaintext', 'html'].includes(document.languageId),
  );
  const choices: SourceChoice[] = [
    { label: vscode.l10n.t('De gekopieerde tekst'), description: vscode.l10n.t('van het klembord'), from: 'clipboard' },
    { label: vscode.l10n.t('Een bestand …'), description: vscode.l10n.t('Markdown, tekst of webpagina'), from: 'file' },
    ...open.map((document) => ({
      label: nameOfFile(document.uri),
      description: vscode.l10n.t('geopend'),
      from: document,
    })),
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Bijdrage invoegen'),
    placeHolder: vscode.l10n.t('Waar staat de bijdrage?'),
  });
  if (chosen === undefined) return undefined;
  if (chosen.from === 'clipboard') return filled(await vscode.env.clipboard.readText());
  if (chosen.from === 'file') return fromFile();
  return { text: chosen.from.getText(), html: chosen.from.languageId === 'html' };
}

function filled(text: string): Contribution | undefined {
  if (text.trim() !== '') return { text, html: false };
  say(vscode.l10n.t('Er staat geen tekst op het klembord. Kopieer eerst de bijdrage.'));
  return undefined;
}

async function fromFile(): Promise<Contribution | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Bijdrage van een collega'),
      openLabel: vscode.l10n.t('Invoegen'),
      filters: { [vscode.l10n.t('Tekst')]: ['md', 'markdown', 'txt', 'html', 'htm'] },
    })) ?? [];
  if (uri === undefined) return undefined;
  const text = await textOfFile(uri);
  if (text !== null) return { text, html: /\.html?$/i.test(uri.path) };
  say(
    vscode.l10n.t(
      '«{0}» is niet te lezen als tekst. Open het bestand in Word, kopieer de tekst en kies «De gekopieerde tekst».',
      nameOfFile(uri),
    ),
  );
  return undefined;
}
