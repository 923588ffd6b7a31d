import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import type { CodeActionContext } from 'vscode-languageserver';
import type { Span } from '../letter/span.js';
import { FIX_ALL_KIND } from '../protocol.js';
import { fixAll } from '../rules/fix.js';
import type { Edit, Finding, Fix } from '../rules/rule.js';
import type { Client } from './client.js';
import { diagnostic } from './diagnostics.js';
import type { Checked, OpenDocument } from './documents.js';
import { textEdits } from './places.js';
import { isRecord } from './settings.js';

/** Which fix an action stands for, so that its edits can be made when it is chosen. */
export type ActionData =
  | { readonly uri: string; readonly version: number; readonly fix: 'all' }
  | { readonly uri: string; readonly version: number; readonly finding: number; readonly fix: number };

/** Title of the action that applies every safe fix. */
const FIX_ALL_TITLE = 'Alles herstellen wat veilig kan';

/**
 * The fixes of the findings that a stretch touches, and «alles herstellen» where the client asks for it. Edits are left
 * out where the client can ask for them later.
 */
export function codeActions(
  document: OpenDocument,
  checked: Checked,
  place: Span,
  context: CodeActionContext,
  client: Client,
): CodeAction[] {
  const actions = wants(context, CodeActionKind.QuickFix) ? quickFixes(document, checked, place, client) : [];
  if (asksForFixAll(context) && hasSafeFix(checked)) {
    const data: ActionData = { uri: document.uri, version: checked.version, fix: 'all' };
    const kind = context.only?.includes(CodeActionKind.SourceFixAll) ? CodeActionKind.SourceFixAll : FIX_ALL_KIND;
    actions.push(finish(document, checked, { title: FIX_ALL_TITLE, kind, data }, client));
  }
  return actions;
}

function quickFixes(document: OpenDocument, checked: Checked, place: Span, client: Client): CodeAction[] {
  /** Fixes that do one thing to the whole letter, offered once for all findings that have them. */
  const whole = new Map<string, CodeAction>();
  const actions: CodeAction[] = [];
  for (const [index, finding] of checked.findings.entries()) {
    if (finding.span.start > place.end || finding.span.end < place.start) continue;
    const shown = diagnostic(document.uri, checked, finding, client);
    for (const [number, fix] of (finding.fixes ?? []).entries()) {
      const before = fix.whole === undefined ? undefined : whole.get(fix.whole);
      if (before !== undefined) {
        before.diagnostics?.push(shown);
        continue;
      }
      const data: ActionData = { uri: document.uri, version: checked.version, finding: index, fix: number };
      const action = finish(
        document,
        checked,
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [shown],
          ...(client.preferredActions && fix.safe && number === 0 ? { isPreferred: true } : {}),
          data,
        },
        client,
      );
      if (fix.whole !== undefined) whole.set(fix.whole, action);
      actions.push(action);
    }
  }
  return actions;
}

/** With its edits at once, or with the data to make them later. */
function finish(document: OpenDocument, checked: Checked, action: CodeAction, client: Client): CodeAction {
  if (client.lazyEdits) return action;
  const read = readActionData(action.data);
  const plain: CodeAction = { ...action };
  delete plain.data;
  const edit = read === null ? null : actionEdit(document, checked, read, client);
  return edit === null ? plain : { ...plain, edit };
}

/** The edit of an action; null where the finding or its fix is no longer there. */
export function actionEdit(
  document: OpenDocument,
  checked: Checked,
  data: ActionData,
  client: Client,
): WorkspaceEdit | null {
  const edits = 'finding' in data ? fixOf(checked, data.finding, data.fix)?.edits() : allEdits(document, checked);
  return edits === undefined ? null : workspaceEdit(document, checked, edits, client);
}

function fixOf(checked: Checked, finding: number, fix: number): Fix | undefined {
  return checked.findings[finding]?.fixes?.[fix];
}

function allEdits(document: OpenDocument, checked: Checked): readonly Edit[] {
  const text = checked.letter.source.slice({ start: 0, end: checked.letter.source.length });
  return fixAll(text, document.readOptions, document.judgeOptions).edits;
}

/** Edits of one document, tied to its version where the client can check that. */
function workspaceEdit(
  document: OpenDocument,
  checked: Checked,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = textEdits(checked.letter.source, edits);
  if (!client.versionedEdits) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: checked.version }, edits: changes }] };
}

/** Reads what an action carried back from the client; null where it is none of ours. */
export function readActionData(data: unknown): ActionData | null {
  if (!isRecord(data)) return null;
  const { uri, version, finding, fix } = data;
  if (typeof uri !== 'string' || typeof version !== 'number') return null;
  if (fix === 'all') return { uri, version, fix };
  return typeof finding === 'number' && typeof fix === 'number' ? { uri, version, finding, fix } : null;
}

/** Whether the client takes actions of a kind: it asks for none in particular, for this one, or for a wider one. */
function wants(context: CodeActionContext, kind: string): boolean {
  return context.only === undefined || context.only.some((only) => within(kind, only));
}

/** Asked for by its kind, or by a person who asks for everything; never by itself at every move of the caret. */
function asksForFixAll(context: CodeActionContext): boolean {
  if (context.only === undefined) return context.triggerKind === CodeActionTriggerKind.Invoked;
  return context.only.some((only) => within(FIX_ALL_KIND, only));
}

function within(kind: string, wider: string): boolean {
  return wider === '' || kind === wider || kind.startsWith(`${wider}.`);
}

function hasSafeFix(checked: Checked): boolean {
  return checked.findings.some((finding: Finding) => finding.fixes?.some((fix) => fix.safe) === true);
}
