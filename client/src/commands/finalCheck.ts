import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import { REQUESTS, type FinalCheck, type Status } from '../../../server/src/protocol.js';
import type { Letters } from '../letters.js';
import { countsInWords } from '../status/words.js';
import { letterEditor, mention, say } from './edits.js';

/** Scheme of the pages that the final check opens: nothing of them stands on disk until someone keeps them. */
const SCHEME = 'geannoteerde-agenda-rapport';

/** Whether there is a page to copy or to keep. */
const HAS_PAGE = 'geannoteerdeAgenda.heeftRapport';

/**
 * «Eindcontrole vóór verzending»: checks everything once, shows the findings, and opens the report as a page that can be
 * copied, mailed and printed.
 */
export function finalCheckCommands(client: LanguageClient, letters: Letters): vscode.Disposable {
  const pages = new Pages();
  return vscode.Disposable.from(
    pages,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages),
    vscode.commands.registerCommand('geannoteerdeAgenda.eindcontrole', async () => {
      const editor = letterEditor(letters);
      if (editor === undefined) {
        say(vscode.l10n.t('Dit werkt in een geannoteerde agenda. Open er eerst een.'));
        return;
      }
      const { uri } = editor.document;
      const made = await client.sendRequest<FinalCheck | null>(REQUESTS.finalCheck, { uri: uri.toString() });
      if (made === null) {
        say(vscode.l10n.t('De eindcontrole is niet gelukt: de brief kon niet worden gelezen. Er is niets gewijzigd.'));
        return;
      }
      await pages.show(uri, made);
    }),
    vscode.commands.registerCommand('geannoteerdeAgenda.eindcontroleBeeindigen', async () => {
      const editor = letterEditor(letters);
      if (editor === undefined) return;
      const uri = editor.document.uri.toString();
      const status = await client.sendRequest<Status | null>(REQUESTS.resume, { uri });
      if (status !== null) letters.learn(status);
    }),
    vscode.commands.registerCommand('geannoteerdeAgenda.rapportKopieren', () => pages.copy()),
    vscode.commands.registerCommand('geannoteerdeAgenda.rapportBewaren', () => pages.keep()),
  );
}

/** The pages made in this window, and the one that was shown last. */
class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  #last: { readonly page: string; readonly letter: vscode.Uri } | null = null;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  async show(letter: vscode.Uri, { page, counts }: FinalCheck): Promise<void> {
    const uri = pageOf(letter);
    this.#texts.set(uri.toString(), page);
    this.#changed.fire(uri);
    this.#last = { page, letter };
    await vscode.commands.executeCommand('setContext', HAS_PAGE, true);
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
    const copy = vscode.l10n.t('Rapport kopiëren');
    const keep = vscode.l10n.t('Rapport bewaren …');
    const findings = vscode.l10n.t('Bevindingen tonen');
    const said = vscode.l10n.t('Eindcontrole: {0}.', countsInWords(counts, vscode.l10n.t));
    void vscode.window.showInformationMessage(said, findings, copy, keep).then(async (chosen) => {
      if (chosen === copy) await this.copy();
      else if (chosen === keep) await this.keep();
      else if (chosen === findings) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
    });
  }

  async copy(): Promise<void> {
    if (this.#last === null) return;
    await vscode.env.clipboard.writeText(this.#last.page);
    mention(vscode.l10n.t('Rapport gekopieerd'));
  }

  /** As a web page, which any program opens and prints, or as the text that it is made from. */
  async keep(): Promise<void> {
    if (this.#last === null) return;
    const { page, letter } = this.#last;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Rapport bewaren'),
      saveLabel: vscode.l10n.t('Bewaren'),
      ...(letter.scheme === 'file'
        ? { defaultUri: letter.with({ path: `${withoutEnd(letter.path)}-eindcontrole.html` }) }
        : {}),
      filters: { [vscode.l10n.t('Webpagina, om af te drukken')]: ['html'], [vscode.l10n.t('Tekst')]: ['md'] },
    });
    if (target === undefined) return;
    try {
      const text = target.path.endsWith('.md') ? page : await webPage(page);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
      mention(vscode.l10n.t('Rapport bewaard'));
    } catch (error) {
      const reason = error instanceof vscode.FileSystemError ? error.code : '';
      say(
        reason === 'NoPermissions'
          ? vscode.l10n.t(
              'Het rapport is niet bewaard: op die plaats mag niet worden geschreven. Kies een andere plaats.',
            )
          : vscode.l10n.t(
              'Het rapport is niet bewaard: het bestand kon niet worden geschreven. Kies een andere plaats.',
            ),
      );
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function pageOf(letter: vscode.Uri): vscode.Uri {
  const name = letter.path.slice(letter.path.lastIndexOf('/') + 1);
  return vscode.Uri.from({ scheme: SCHEME, path: `/Eindcontrole ${withoutEnd(name)}.md`, query: letter.toString() });
}

function withoutEnd(path: string): string {
  return path.replace(/(?:\.agenda)?\.[^./]+$/, '');
}

/** The page as HTML, set by the editor's own renderer, with a style that prints well. */
async function webPage(page: string): Promise<string> {
  const body = await vscode.commands.executeCommand<string>('markdown.api.render', page);
  const title = /^# (.*)$/m.exec(page)?.[1] ?? 'Eindcontrole';
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${title.replace(/[\\&<>]/g, '')}</title>
<style>
body { font: 11pt/1.45 "Segoe UI", Calibri, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h1, h2, h3 { break-after: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
tr, li { break-inside: avoid; } a { color: #01689b; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
