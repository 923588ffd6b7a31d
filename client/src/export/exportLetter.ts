import * as vscode from 'vscode';
import {
  REQUESTS,
  type ExportKind,
  type ExportParams,
  type ExportResult,
  type HeadForm,
} from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import type { Letters } from '../letters.js';
import { askForPlace, showDocument } from './place.js';
import { whyNotWritten, writeDocument } from './write.js';

/** Where letters are known, and documents are made. */
interface Desk {
  readonly client: LanguageClient;
  readonly letters: Letters;
}

/** What a key binding, a task or another view may say in advance; the rest is asked. */
interface Wishes {
  readonly head: HeadForm | null;
  readonly target: vscode.Uri | null;
  readonly anyway: boolean;
}

/**
 * «Exporteren»: asks for the kind and the place where these are open, makes the document and writes it, whole or not at all.
 *
 * @param asked the letter; null: the one in the active editor
 * @param options `{ head?: 'brief' | 'kamerstuk', target?: Uri, anyway?: boolean }`; whatever else it is counts as nothing
 */
export async function exportLetter(
  desk: Desk,
  asked: vscode.Uri | null,
  kindAsked: ExportKind | null,
  options: unknown,
): Promise<void> {
  const document = await letterToExport(desk.letters, asked);
  if (document === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'),
    );
    return;
  }
  const wishes = wishesIn(options);
  const kind = kindAsked ?? (await askForKind());
  if (kind === null) return;
  const made = await make(desk.client, document.uri, kind, wishes);
  if (made === null) return;
  const target = wishes.target ?? (await askForPlace(document.uri, kind));
  if (target !== null) await write(document.uri, target, kind, made);
}

async function letterToExport(letters: Letters, asked: vscode.Uri | null): Promise<vscode.TextDocument | null> {
  const document = asked === null ? inSight(letters) : await vscode.workspace.openTextDocument(asked);
  if (document === undefined) return null;
  await letters.ask(document);
  return letters.isLetter(document) ? document : null;
}

/** That of the active editor; where a preview is active, a letter beside it. */
function inSight(letters: Letters): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor === undefined
    ? visibleTextEditors.map(({ document }) => document).find((document) => letters.isLetter(document))
    : activeTextEditor.document;
}

function wishesIn(options: unknown): Wishes {
  const given = typeof options === 'object' && options !== null ? options : {};
  const head = 'head' in given && (given.head === 'brief' || given.head === 'kamerstuk') ? given.head : null;
  const target = 'target' in given && given.target instanceof vscode.Uri ? given.target : null;
  return { head, target, anyway: 'anyway' in given && given.anyway === true };
}

async function askForKind(): Promise<ExportKind | null> {
  const kinds: readonly (vscode.QuickPickItem & { readonly to: ExportKind })[] = [
    {
      label: vscode.l10n.t('PDF'),
      detail: vscode.l10n.t('Om te versturen en af te drukken, op A4'),
      to: 'pdf',
    },
    {
      label: vscode.l10n.t('Webpagina (HTML)'),
      detail: vscode.l10n.t('Eén bestand dat iedere browser opent'),
      to: 'html',
    },
  ];
  const chosen = await vscode.window.showQuickPick(kinds, { title: vscode.l10n.t('Brief exporteren als') });
  return chosen?.to ?? null;
}

/** A document, with what it shows otherwise than the letter. */
interface Made {
  readonly data: Uint8Array;
  readonly remark: string | null;
}

/** The document; null where it could not be made, or the person rather finishes the letter first. */
async function make(
  client: LanguageClient,
  uri: vscode.Uri,
  kind: ExportKind,
  { head, anyway }: Wishes,
): Promise<Made | null> {
  const params: ExportParams = { uri: uri.toString(), to: kind, head, anyway };
  const first = await request(client, params);
  const result =
    !first.made && first.because === 'open' && (await confirmed(first.question))
      ? await request(client, { ...params, anyway: true })
      : first;
  if (result.made) return { data: bytesOf(result.data), remark: result.remark };
  if (result.because === 'failed') void vscode.window.showErrorMessage(result.reason);
  return null;
}

async function request(client: LanguageClient, params: ExportParams): Promise<ExportResult> {
  const title = params.to === 'pdf' ? vscode.l10n.t('PDF maken …') : vscode.l10n.t('Webpagina maken …');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    client.sendRequest<ExportResult>(REQUESTS.exportLetter, params),
  );
}

async function confirmed(question: string): Promise<boolean> {
  const anyway = vscode.l10n.t('Toch exporteren');
  return (await vscode.window.showWarningMessage(question, { modal: true }, anyway)) === anyway;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** Where it cannot be written, the person may do so elsewhere; what was made is not lost. */
async function write(letter: vscode.Uri, first: vscode.Uri, kind: ExportKind, { data, remark }: Made): Promise<void> {
  for (let target: vscode.Uri | null = first; target !== null;) {
    try {
      await writeDocument(letter, target, data);
      showDocument(target, remark);
      return;
    } catch (error) {
      const again = vscode.l10n.t('Opnieuw proberen');
      const elsewhere = vscode.l10n.t('Andere plaats kiezen …');
      const chosen: string | undefined = await vscode.window.showErrorMessage(
        whyNotWritten(target, error),
        again,
        elsewhere,
      );
      if (chosen === elsewhere) target = await askForPlace(letter, kind);
      else if (chosen !== again) return;
    }
  }
}
