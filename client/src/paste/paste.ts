import * as vscode from 'vscode';
import { REQUESTS, type PasteParams, type PasteResult } from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import { say } from '../commands/edits.js';
import type { Letters } from '../letters.js';

const HTML = 'text/html';
const PLAIN = 'text/plain';

/** What the editor itself copied comes with its colours as a page: that is text already. */
const FROM_EDITOR = 'vscode-editor-data';

/** Longer pages are converted only where the person asks for it: nobody waits for them at every paste. */
const LONG = 400_000;

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('geannoteerdeAgenda', 'brieftekst');

/**
 * «Plakken als brieftekst»: what was copied from Word or a browser as Markdown that fits the letter. It is offered beside
 * the plain paste, and never chosen for the author.
 */
export function pasteAsLetter(client: LanguageClient, letters: Letters): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    [{ language: 'markdown' }, { language: 'plaintext' }],
    {
      async provideDocumentPasteEdits(document, ranges, transfer, context, token) {
        const [range] = ranges;
        if (range === undefined || ranges.length > 1 || !letters.isLetter(document)) return undefined;
        const asked = context.triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
        const html = transfer.get(FROM_EDITOR) === undefined ? await transfer.get(HTML)?.asString() : undefined;
        if (html === undefined || (!asked && html.length > LONG)) return undefined;
        // The editor's own ranges become arrays on their way to the server, which knows objects.
        const { start, end } = range;
        const params: PasteParams = { uri: document.uri.toString(), range: { start, end }, html };
        const result = await client.sendRequest<PasteResult | null>(REQUESTS.paste, params, token);
        if (result === null) return undefined;
        if (!result.ok) {
          if (asked) say(result.reason);
          return undefined;
        }
        // A word or two, mostly: there is nothing to choose.
        if (!asked && result.text === (await transfer.get(PLAIN)?.asString())?.trim()) return undefined;
        return result.version === document.version ? [await editFor(client, document, result)] : undefined;
      },
    },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [HTML] },
  );
}

async function editFor(
  client: LanguageClient,
  document: vscode.TextDocument,
  { text, elsewhere, report }: PasteResult & { readonly ok: true },
): Promise<vscode.DocumentPasteEdit> {
  const name = vscode.l10n.t('Plakken als brieftekst');
  const edit = new vscode.DocumentPasteEdit(text, report === null ? name : `${name} (${report})`, KIND);
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  if (elsewhere.length > 0) {
    const more = new vscode.WorkspaceEdit();
    more.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...elsewhere]));
    edit.additionalEdit = more;
  }
  return edit;
}
