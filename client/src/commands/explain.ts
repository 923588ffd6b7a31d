import * as vscode from 'vscode';
import { COMMANDS, DIAGNOSTIC_SOURCE, type Range } from '../../../server/src/protocol.js';

/**
 * «Regel uitleggen», with the page of a rule as a page inside the editor, and the command with which an action selects
 * what is to be typed over.
 *
 * @param pages folder of the pages
 */
export function explainCommands(pages: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.explain, async (page?: string) => {
      const uri = page === undefined ? await choosePage(pages) : vscode.Uri.parse(page);
      // locked: it stays this page when the person goes on with the letter
      if (uri !== undefined) await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
    }),
    vscode.commands.registerCommand(COMMANDS.select, async (uri: string, { start, end }: Range) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const editor = await vscode.window.showTextDocument(document);
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
}

interface Choice extends vscode.QuickPickItem {
  readonly page: string;
}

/** The page of the finding at the caret; where there are more, or none, the person chooses. */
async function choosePage(pages: vscode.Uri): Promise<vscode.Uri | undefined> {
  const here = rulesAtCaret();
  const [only, ...more] = here;
  if (only !== undefined && more.length === 0) return vscode.Uri.joinPath(pages, `${only}.md`);
  const names = here.length > 0 ? here : await allRules(pages);
  const chosen = await vscode.window.showQuickPick<Choice>(
    names.map((name) => ({ label: name, page: `${name}.md` })),
    { title: vscode.l10n.t('Regel uitleggen'), placeHolder: vscode.l10n.t('Welke regel?') },
  );
  return chosen === undefined ? undefined : vscode.Uri.joinPath(pages, chosen.page);
}

/** The rules of the findings on the line of the caret. */
function rulesAtCaret(): readonly string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const line = editor.document.lineAt(editor.selection.active.line).range;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === DIAGNOSTIC_SOURCE && range.intersection(line) !== undefined)
    .map(({ code }) => (typeof code === 'object' ? code.value : code))
    .filter((code) => typeof code === 'string');
  return [...new Set(found)];
}

/** From the index, for in a browser the folder itself cannot be listed. */
async function allRules(pages: vscode.Uri): Promise<readonly string[]> {
  const index = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, 'README.md')));
  const names = [...index.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}
