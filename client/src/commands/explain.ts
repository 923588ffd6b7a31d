import * as vscode from 'vscode';
import { COMMANDS, DIAGNOSTIC_SOURCE, type Range } from '../../../server/src/protocol.js';
import { rulesIn } from './ruleIndex.js';

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

/** The page of the finding at the caret; where there are more, or none, the person chooses. */
async function choosePage(pages: vscode.Uri): Promise<vscode.Uri | undefined> {
  const here = rulesAtCaret();
  const [only, ...more] = here;
  const chosen = only !== undefined && more.length === 0 ? { label: only } : await chooseRule(pages, here);
  return chosen === undefined ? undefined : vscode.Uri.joinPath(pages, `${chosen.label}.md`);
}

/** One of these rules; where there are none, of all. Each with what it finds. */
async function chooseRule(pages: vscode.Uri, names: readonly string[]): Promise<vscode.QuickPickItem | undefined> {
  const all = await allRules(pages);
  return vscode.window.showQuickPick(names.length === 0 ? all : all.filter(({ label }) => names.includes(label)), {
    title: vscode.l10n.t('Regel uitleggen'),
    placeHolder: vscode.l10n.t('Welke regel?'),
    matchOnDetail: true,
  });
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
async function allRules(pages: vscode.Uri): Promise<readonly vscode.QuickPickItem[]> {
  return rulesIn(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, 'README.md'))));
}
