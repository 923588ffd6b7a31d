import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { Letter } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Finding, Rule } from '../../rules/rule.js';
import { SEVERITY_NAMES } from '../../rules/severity.js';
import type { Checked } from '../documents.js';
import { rangeOf } from '../places.js';

const FORMS = [
  { form: 'controle negeren', detail: 'voor wat er direct onder staat' },
  { form: 'controle negeren in hele brief', detail: 'voor de hele brief' },
] as const;

/** How far before the caret a comment may begin. */
const REACH = 400;

const NAMES_FOLLOW = /^\s*controle\s+negeren(?:\s+in\s+(?:de\s+)?(?:hele|gehele)\s+brief)?\s*:/iu;
const REASON_BEGUN = /\s[–—-]\s|\.\s/u;

/** The comments that switch rules off: their forms, and in them the names of rules. */
export function switchOffs(checked: Checked, offset: number, rules: readonly Rule[]): CompletionItem[] {
  const { letter } = checked;
  const inside = commentBefore(letter, offset);
  if (inside === null) return [];
  const head = NAMES_FOLLOW.exec(inside.text);
  if (head === null) return forms(letter, inside, offset);
  const names = inside.text.slice(head[0].length);
  return REASON_BEGUN.test(names) ? [] : ruleNames(checked, offset, names, rules);
}

/** The text between the last `<!--` and the place, where that comment is still open there; with its start. */
function commentBefore({ source }: Letter, offset: number): { readonly text: string; readonly start: number } | null {
  const from = Math.max(0, offset - REACH);
  const before = source.slice({ start: from, end: offset });
  const opened = before.lastIndexOf('<!--');
  if (opened === -1 || before.includes('-->', opened)) return null;
  const start = from + opened + '<!--'.length;
  return { text: source.slice({ start, end: offset }), start };
}

/** The two forms of the comment, as long as nothing else was begun. */
function forms(
  letter: Letter,
  inside: { readonly text: string; readonly start: number },
  offset: number,
): CompletionItem[] {
  const begun = inside.text.trim().toLowerCase();
  const closed = /^[^\n]*-->/.test(letter.source.slice({ start: offset, end: letter.source.lineAt(offset).end }));
  return FORMS.filter(({ form }) => form.startsWith(begun)).map(({ form, detail }, index) => ({
    label: form,
    kind: CompletionItemKind.Keyword,
    detail,
    sortText: String(index),
    filterText: inside.text + form,
    textEdit: {
      range: rangeOf(letter.source, { start: inside.start, end: offset }),
      newText: closed ? ` ${form}: ` : ` ${form}:  -->`,
    },
    insertTextFormat: InsertTextFormat.PlainText,
  }));
}

/** The rules that are not named yet; first those that find something where the comment will reach. */
function ruleNames(checked: Checked, offset: number, names: string, rules: readonly Rule[]): CompletionItem[] {
  const { letter } = checked;
  const written = /[^\s,;]*$/u.exec(names)?.[0] ?? '';
  const named = new Set(names.slice(0, names.length - written.length).split(/[\s,;]+/u));
  const range = rangeOf(letter.source, { start: offset - written.length, end: offset });
  const near = rulesNear(checked, offset);
  return rules
    .filter(({ name }) => !named.has(name))
    .map((rule) => ({
      label: rule.name,
      kind: CompletionItemKind.EnumMember,
      detail: SEVERITY_NAMES[rule.severity],
      documentation: rule.finds,
      sortText: `${near.has(rule.name) ? '0' : '1'}${rule.name}`,
      textEdit: { range, newText: rule.name },
    }));
}

/** The rules that find something in the block that stands behind a place. */
function rulesNear({ letter, findings }: Checked, offset: number): ReadonlySet<string> {
  const next = letter.flow.find(({ unit, span }) => unit.kind !== 'comment' && span.end > offset)?.span;
  const begins = ({ span }: Finding, reach: Span): boolean => span.start >= reach.start && span.start < reach.end;
  return new Set(next === undefined ? [] : findings.filter((one) => begins(one, next)).map(({ rule }) => rule));
}
