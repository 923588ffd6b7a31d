import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../letter/span.js';
import { ACTION_COMMAND, COMMANDS, FIX_ALL_KIND } from '../protocol.js';
import { applyEdits, fixAll } from '../rules/fix.js';
import { reasonIn, switchOff, type Reach } from '../rules/fixes/switchOff.js';
import type { Edit, Finding, Fix } from '../rules/rule.js';
import { runsActions, type Client } from './client.js';
import { diagnostic, pageOf, type RulePages } from './diagnostics.js';
import type { Checked, OpenDocument } from './documents.js';
import type { Feature, Serving } from './feature.js';
import { otherActions } from './otherActions.js';
import { NOT_HERE, type Change, type Refactoring } from './refactoring.js';
import { REFACTORINGS } from './refactorings.js';
import { isRecord } from './record.js';
import { workspaceEdit } from './workspaceEdit.js';

/** Which fix an action stands for, so that its edits can be made when it is chosen. */
export type ActionData =
  | { readonly uri: string; readonly version: number; readonly fix: 'all' }
  | { readonly uri: string; readonly version: number; readonly finding: number; readonly fix: number }
  | { readonly uri: string; readonly version: number; readonly finding: number; readonly silence: Reach }
  | {
      readonly uri: string;
      readonly version: number;
      /** Its `id`, and the place in UTF-16 code units. */
      readonly refactoring: string;
      readonly start: number;
      readonly end: number;
    };

/** Title of the action that applies every safe fix. */
const FIX_ALL_TITLE = 'Alles herstellen wat veilig kan';

/**
 * The fixes of the findings that a stretch touches, ways to switch their rules off, and where the client asks for them
 * «alles herstellen» and changes that mend nothing. Edits are left out where the client can ask for them later.
 */
export function codeActions(
  document: OpenDocument,
  checked: Checked,
  place: Span,
  context: CodeActionContext,
  client: Client,
  pages: RulePages,
): CodeAction[] {
  const touched = wants(context, CodeActionKind.QuickFix) ? findingsAt(document, checked, place, client, pages) : [];
  const fixes = quickFixes(document, checked, touched, client);
  const actions = [
    ...fixes,
    ...onceByRule(touched).flatMap((one) => silencers(document, checked, one, client)),
    ...onceByRule(touched).flatMap((one) => explanation(one, client, pages)),
    // What mends a finding as well is offered once.
    ...refactorings(document, checked, place, context, client).filter(
      ({ title }) => !fixes.some((fix) => fix.title === title),
    ),
  ];
  if (asksForFixAll(context) && hasSafeFix(checked)) {
    const data: ActionData = { uri: document.uri, version: checked.version, fix: 'all' };
    const kind = context.only?.includes(CodeActionKind.SourceFixAll) ? CodeActionKind.SourceFixAll : FIX_ALL_KIND;
    actions.push(finish(document, checked, { title: FIX_ALL_TITLE, kind, data }, client));
  }
  return actions;
}

/** A finding that the caret or the selection touches. */
interface Touched {
  readonly index: number;
  readonly finding: Finding;
  readonly shown: Diagnostic;
}

function findingsAt(
  { uri }: OpenDocument,
  checked: Checked,
  place: Span,
  client: Client,
  pages: RulePages,
): readonly Touched[] {
  return checked.findings.flatMap((finding, index) =>
    finding.span.start > place.end || finding.span.end < place.start
      ? []
      : [{ index, finding, shown: diagnostic(uri, checked, finding, client, pages) }],
  );
}

/** One finding for each rule: what is done about a rule is offered once. */
function onceByRule(touched: readonly Touched[]): readonly Touched[] {
  return [...new Map(touched.toReversed().map((one) => [one.finding.rule, one])).values()].reverse();
}

/** «Hier negeren» and «In de hele brief negeren». A comment that is itself wrong is not silenced by another. */
function silencers(document: OpenDocument, checked: Checked, touched: Touched, client: Client): CodeAction[] {
  const { finding, index, shown } = touched;
  if (finding.rule.startsWith('uitzetting-')) return [];
  return REACHES.map(({ reach, title }) => {
    const data: ActionData = { uri: document.uri, version: checked.version, finding: index, silence: reach };
    const action = { title: title(finding.rule), kind: CodeActionKind.QuickFix, diagnostics: [shown], data };
    return finish(document, checked, action, client);
  });
}

const REACHES: readonly { readonly reach: Reach; readonly title: (rule: string) => string }[] = [
  { reach: 'block', title: (rule) => `Hier negeren: ${rule} …` },
  { reach: 'letter', title: (rule) => `In de hele brief negeren: ${rule} …` },
];

/** «Regel uitleggen», where the client has the command for it. */
function explanation({ finding, shown }: Touched, client: Client, pages: RulePages): CodeAction[] {
  if (!client.ownCommands || pages === null) return [];
  const title = `Regel uitleggen: ${finding.rule}`;
  const command = { title, command: COMMANDS.explain, arguments: [pageOf(pages, finding.rule)] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [shown], command }];
}

function quickFixes(
  document: OpenDocument,
  checked: Checked,
  touched: readonly Touched[],
  client: Client,
): readonly CodeAction[] {
  /** Fixes that do one thing to the whole letter, offered once for all findings that have them. */
  const whole = new Map<string, CodeAction>();
  const actions: CodeAction[] = [];
  for (const { index, finding, shown } of touched) {
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

/**
 * What can be done at a place without anything being wrong there. Never by itself, at every move of the caret; and what
 * our own extension has a command for only to whoever asks for its kind.
 */
function refactorings(
  document: OpenDocument,
  checked: Checked,
  place: Span,
  context: CodeActionContext,
  client: Client,
): CodeAction[] {
  if (!checked.isLetter || context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  return refactoringsFor(checked, place, client).flatMap(({ id, kind, hasCommand, dear, title: titleAt }) => {
    const isWanted = wants(context, kind) && !(hasCommand === true && client.ownCommands && context.only === undefined);
    const title = isWanted ? titleAt(checked, place) : null;
    if (title === null) return [];
    const data: ActionData = { uri: document.uri, version: checked.version, refactoring: id, ...place };
    if (dear === true && runsActions(client)) {
      return [{ title, kind, command: { title, command: ACTION_COMMAND, arguments: [data] } }];
    }
    const action = finish(document, checked, { title, kind, data }, client);
    return client.lazyEdits || action.edit !== undefined ? [action] : [];
  });
}

/** Our own extension has commands for what the others need as actions. */
function refactoringsFor(checked: Checked, place: Span, client: Client): readonly Refactoring[] {
  return client.ownCommands ? REFACTORINGS : [...REFACTORINGS, ...otherActions(checked, place)];
}

/** With its edits at once, or with the data to make them later. */
function finish(document: OpenDocument, checked: Checked, action: CodeAction, client: Client): CodeAction {
  if (client.lazyEdits) return action;
  const read = readActionData(action.data);
  const plain: CodeAction = { ...action };
  delete plain.data;
  const change = read === null ? NOT_HERE : actionChange(document, checked, read, client);
  return read !== null && change.ok
    ? { ...plain, ...actionEffect(document, checked, read, change.edits, client) }
    : plain;
}

type Effect = Pick<CodeAction, 'edit' | 'command'>;

/** What an action does: its edit, and where a reason is to be filled in, the command that selects the place. */
function actionEffect(
  document: OpenDocument,
  checked: Checked,
  data: ActionData,
  edits: readonly Edit[],
  client: Client,
): Effect {
  if (edits.length === 0) return {};
  const edit = workspaceEdit(document, checked, edits, client);
  const [first] = edits;
  const reason = 'silence' in data && client.ownCommands && first !== undefined ? reasonIn(first) : null;
  if (reason === null) return { edit };
  const after = TextDocument.create('', '', 0, applyEdits(document.text, edits));
  const place = { start: after.positionAt(reason.start), end: after.positionAt(reason.end) };
  return { edit, command: { title: 'Reden invullen', command: COMMANDS.select, arguments: [document.uri, place] } };
}

/** The edits of an action, or why there are none. */
function actionChange(document: OpenDocument, checked: Checked, data: ActionData, client: Client): Change {
  if ('refactoring' in data) {
    const found = refactoringsFor(checked, data, client).find(({ id }) => id === data.refactoring);
    return found === undefined ? NOT_HERE : found.edits(checked, data);
  }
  const edits = mendingEdits(document, checked, data);
  return edits === null ? NOT_HERE : { ok: true, edits };
}

/** The edits of what mends or silences; null where the finding or its fix is no longer there. */
function mendingEdits(
  document: OpenDocument,
  checked: Checked,
  data: Exclude<ActionData, { refactoring: string }>,
): readonly Edit[] | null {
  if (!('finding' in data)) return allEdits(document, checked);
  if ('fix' in data) return fixOf(checked, data.finding, data.fix)?.edits() ?? null;
  const finding = checked.findings[data.finding];
  return finding === undefined ? null : [switchOff(checked.letter, finding.rule, finding, data.silence)];
}

function fixOf(checked: Checked, finding: number, fix: number): Fix | undefined {
  return checked.findings[finding]?.fixes?.[fix];
}

function allEdits(document: OpenDocument, checked: Checked): readonly Edit[] {
  const text = checked.letter.source.slice({ start: 0, end: checked.letter.source.length });
  return fixAll(text, document.readOptions, document.judgeOptions).edits;
}

/** Reads what an action carried back from the client; null where it is none of ours. */
function readActionData(data: unknown): ActionData | null {
  if (!isRecord(data)) return null;
  const { uri, version, finding, fix, silence, refactoring, start, end } = data;
  if (typeof uri !== 'string' || typeof version !== 'number') return null;
  if (fix === 'all') return { uri, version, fix };
  if (typeof refactoring === 'string' && typeof start === 'number' && typeof end === 'number') {
    return { uri, version, refactoring, start, end };
  }
  if (typeof finding !== 'number') return null;
  if (silence === 'block' || silence === 'letter') return { uri, version, finding, silence };
  return typeof fix === 'number' ? { uri, version, finding, fix } : null;
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

export const codeActionsFeature: Feature = {
  serve: (serving) => {
    const { connection, host } = serving;
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const none = { closed: [], unreadable: [] };
      if (!serving.client.actionLiterals) return [];
      return serving.answer<CodeAction[]>(textDocument.uri, token, none, (document, checked) => {
        const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return codeActions(document, checked, place, context, serving.client, host.pages);
      });
    });
    connection.onCodeActionResolve(async (action, token) => {
      const data = readActionData(action.data);
      const effect = data === null ? null : await effectOf(serving, data, token);
      return { ...action, ...effect };
    });
    connection.onExecuteCommand(async ({ command, arguments: [given] = [] }, token) => {
      const data = command === ACTION_COMMAND ? readActionData(given) : null;
      const effect = data === null ? null : await effectOf(serving, data, token);
      if (effect?.edit !== undefined) await connection.workspace.applyEdit(effect.edit);
      return null;
    });
  },
};

/** What an action does that was chosen. @throws ResponseError with the reason where it cannot be done */
async function effectOf(serving: Serving, data: ActionData, token: CancellationToken): Promise<Effect> {
  return serving.answer<Effect>(data.uri, token, { closed: {}, unreadable: {} }, (document, checked) => {
    if (checked.version !== data.version) throw contentModified();
    const change = actionChange(document, checked, data, serving.client);
    if (!change.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, change.reason);
    return actionEffect(document, checked, data, change.edits, serving.client);
  });
}

function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'De tekst is intussen gewijzigd.');
}
