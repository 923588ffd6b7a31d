import type { Letter, Source } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Counts, Range } from '../../protocol.js';
import type { Finding } from '../../rules/rule.js';
import type { Severity } from '../../rules/severity.js';
import type { Totals } from '../outcome.js';
import type { Format } from './format.js';

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

export interface JsonFile {
  readonly path: string;
  readonly findings: readonly JsonFinding[];
}

/** `check --format json` (version 1). */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly (JsonFile | { readonly path: string; readonly error: string })[];
  readonly summary: { readonly files: number; readonly skipped: number; readonly failed: number } & Counts;
}

/** One document, written file by file. */
export const JSON_FORMAT: Format = {
  start: '{\n  "version": 1,\n  "files": [\n    ',
  overview: null,
  between: ',\n    ',
  file: ({ path, letter, findings }) => indented(jsonFile(path, letter, findings), 4),
  failed: (path, error) => indented({ path, error }, 4),
  end: (totals) => `\n  ],\n  "summary": ${indented(jsonSummary(totals), 2)}\n}\n`,
};

export function jsonFile(path: string, { source }: Letter, findings: readonly Finding[]): JsonFile {
  return { path, findings: findings.map((finding) => jsonFinding(source, finding)) };
}

export function jsonSummary({ files, skipped, failed, counts }: Totals): JsonReport['summary'] {
  return { files, skipped, failed, ...counts };
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

/** Every line end in JSON is one between its lines: inside a string it is written as `\n`. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
