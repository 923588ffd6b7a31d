import type { Letter, Source } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Counts, Range } from '../protocol.js';
import type { Finding } from '../rules/rule.js';
import { SEVERITIES, type Severity } from '../rules/severity.js';

/** What came of one file. `fixed`: how many fixes were written into it. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly path: string;
      readonly letter: Letter;
      readonly findings: readonly Finding[];
      readonly fixed: number;
    }
  | { readonly kind: 'skipped'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: string };

/** A finding as `check --format json` gives it. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixable: boolean;
  readonly data: Readonly<Record<string, string>>;
}

/** `check --format json` (version 1). */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly (
    | { readonly path: string; readonly findings: readonly JsonFinding[] }
    | { readonly path: string; readonly error: string }
  )[];
  readonly summary: { readonly files: number; readonly skipped: number; readonly failed: number } & Counts;
}

export function jsonReport(outcomes: readonly Outcome[]): JsonReport {
  return {
    version: 1,
    files: outcomes.flatMap((outcome): JsonReport['files'] => {
      if (outcome.kind === 'skipped') return [];
      if (outcome.kind === 'failed') return [{ path: outcome.path, error: outcome.error }];
      const { source } = outcome.letter;
      return [{ path: outcome.path, findings: outcome.findings.map((finding) => jsonFinding(source, finding)) }];
    }),
    summary: summary(outcomes),
  };
}

function jsonFinding(source: Source, finding: Finding): JsonFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: range(source, finding.span),
    related: (finding.related ?? []).map(({ message, span }) => ({ message, range: range(source, span) })),
    fixable: (finding.fixes ?? []).length > 0,
    data: finding.data ?? {},
  };
}

function range(source: Source, span: Span): Range {
  return { start: source.position(span.start), end: source.position(span.end) };
}

function summary(outcomes: readonly Outcome[]): JsonReport['summary'] {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const files = { files: 0, skipped: 0, failed: 0 };
  for (const outcome of outcomes) {
    files[outcome.kind === 'checked' ? 'files' : outcome.kind] += 1;
    if (outcome.kind !== 'checked') continue;
    for (const finding of outcome.findings) counts[finding.severity] += 1;
  }
  return { ...files, ...counts };
}

const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  information: ['opmerking', 'opmerkingen'],
  hint: ['tip', 'tips'],
};

/**
 * For a person: per finding its place (counted from 1), severity, message and rule, with the line it stands on and a
 * marker under it; then what it comes to.
 */
export function textReport(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== 'checked') continue;
    const { source } = outcome.letter;
    for (const finding of outcome.findings) {
      const { line, character } = source.position(finding.span.start);
      const place = `${printable(outcome.path)}:${line + 1}:${character + 1}`;
      const severity = SEVERITY_WORDS[finding.severity][0];
      lines.push(`${place}  ${severity}  ${printable(finding.message)}  (${finding.rule})`);
      lines.push(...marked(source, finding.span), '');
    }
  }
  return `${[...lines, closing(outcomes)].join('\n')}\n`;
}

/** How much of a line is shown at most, and how much of it stands before the finding. */
const WINDOW = 100;
const BEFORE = 30;

/** The source line around a finding, and under it where the finding stands. */
function marked(source: Source, span: Span): readonly string[] {
  const line = source.lineAt(span.start);
  const from = line.end - line.start <= WINDOW ? line.start : Math.max(line.start, span.start - BEFORE);
  const to = Math.min(line.end, from + WINDOW);
  if (to <= from) return [];
  const before = `${from > line.start ? '…' : ''}${printable(source.slice({ start: from, end: Math.min(span.start, to) }))}`;
  const end = Math.min(span.end, to);
  const words = printable(
    source.slice({ start: Math.min(span.start, to), end: Math.max(end, Math.min(span.start, to)) }),
  );
  const after = `${printable(source.slice({ start: Math.min(Math.max(end, span.start), to), end: to }))}${to < line.end ? '…' : ''}`;
  const marker = '^'.repeat(Math.max(1, [...words].length));
  return [`    ${before}${words}${after}`.trimEnd(), `    ${' '.repeat([...before].length)}${marker}`];
}

/** Without characters that a terminal obeys; tabs as one space, so that the marker stands right. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\t' ? ' ' : '\uFFFD',
  );
}

function closing(outcomes: readonly Outcome[]): string {
  const total = summary(outcomes);
  const found = SEVERITIES.filter((severity) => total[severity] > 0).map((severity) =>
    counted(total[severity], ...SEVERITY_WORDS[severity]),
  );
  const fixed = outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'checked' ? outcome.fixed : 0), 0);
  const came = total.files === 0 ? '' : `: ${found.length === 0 ? 'geen bevindingen' : found.join(', ')}`;
  const parts = [
    `${counted(total.files, 'brief', 'brieven')} gecontroleerd${came}`,
    ...(fixed > 0 ? [`${fixed} hersteld`] : []),
    ...(total.skipped > 0 ? [`${counted(total.skipped, 'bestand', 'bestanden')} overgeslagen (geen brief)`] : []),
    ...(total.failed > 0 ? [`${total.failed} niet gecontroleerd`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
