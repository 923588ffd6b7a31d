import * as vscode from 'vscode';
import {
  PASTE_KINDS,
  REQUESTS,
  type PasteOffer,
  type PasteParams,
  type PasteResult,
} from '../../../server/src/protocol.js';
import type { LanguageClient } from '../client.js';
import { say } from '../commands/edits.js';
import type { Letters } from '../letters.js';

const HTML = 'text/html';
const PLAIN = 'text/plain';

/** What the editor itself copied comes with its colours as a page: that is text already. */
const FROM_EDITOR = 'vscode-editor-data';

/** Longer pages are converted only where the person asks for it: nobody waits for them at every paste. */
const LONG = 400_000;

const kindOf = (name: string) => vscode.DocumentDropOrPasteEditKind.Empty.append('geannoteerdeAgenda', name);

/**
 * «Plakken als brieftekst» and «Als bijdrage bij …»: what was copied from Word or a browser as Markdown that fits the
 * letter. Both are offered beside the plain paste, and never chosen for the author.
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
        const { offers } = result;
        if (!asked && offers[0]?.text === (await transfer.get(PLAIN)?.asString())?.trim()) return undefined;
        if (result.version !== document.version) return undefined;
        return Promise.all(offers.map(async (offer) => editFor(client, document, offer)));
      },
    },
    { providedPasteEditKinds: PASTE_KINDS.map(kindOf), pasteMimeTypes: [HTML] },
  );
}

async function editFor(
  client: LanguageClient,
  { uri }: vscode.TextDocument,
  { kind, title, text, elsewhere }: PasteOffer,
): Promise<vscode.DocumentPasteEdit> {
  const edit = new vscode.DocumentPasteEdit(text, title, kindOf(kind));
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.set(uri, await client.protocol2CodeConverter.asTextEdits([...elsewhere]));
  return edit;
}
