import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Span } from '../letter/span.js';
import { DIAGNOSTIC_SOURCE, type Range } from '../protocol.js';
import type { Finding } from '../rules/rule.js';
import type { Severity } from '../rules/severity.js';
import type { Client } from './client.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The address of the folder with the pages of the rules, ending in a slash; null where there are none at hand. */
export type RulePages = string | null;

/** The address of a rule's page. */
export function pageOf(pages: string, rule: string): string {
  return `${pages}${rule}.md`;
}

/** The findings of a document as diagnostics, with no more in them than the client can show. */
export function diagnostics(uri: string, checked: Checked, client: Client, pages: RulePages): Diagnostic[] {
  return checked.shown.map((finding) => diagnostic(uri, checked, finding, client, pages));
}

/** One finding as a diagnostic. `data` tells the rule and, where there is any, what it says to programs. */
export function diagnostic(
  uri: string,
  checked: Checked,
  finding: Finding,
  client: Client,
  pages: RulePages,
): Diagnostic {
  const range = (span: Span): Range => ({ start: checked.positionAt(span.start), end: checked.positionAt(span.end) });
  const related = finding.related ?? [];
  return {
    range: range(finding.span),
    severity: SEVERITY[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    ...(client.codeDescription && pages !== null ? { codeDescription: { href: pageOf(pages, finding.rule) } } : {}),
    message: finding.message,
    ...(client.unnecessaryTag && finding.unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            message: place.message,
            location: { uri, range: range(place.span) },
          })),
        }
      : {}),
    ...(client.diagnosticData ? { data: { rule: finding.rule, ...finding.data } } : {}),
  };
}

/**
 * The last diagnostics that were handed out per document, so that a client that already has them is told so. Ids are
 * never used twice while the server runs.
 */
class Reports {
  readonly #last = new Map<string, { readonly id: string; readonly content: string }>();
  #next = 1;

  /** The id of these diagnostics, and whether the client already has them. */
  report(uri: string, items: readonly Diagnostic[], previous: string | undefined): { id: string; unchanged: boolean } {
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.content === content) return { id: last.id, unchanged: previous === last.id };
    const id = String(this.#next);
    this.#next += 1;
    this.#last.set(uri, { id, content });
    return { id, unchanged: false };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

/** Findings for clients that ask for them. Each server has its own memory of what it answered. */
export const diagnosticsFeature: Feature = {
  serve: (serving) => {
    const { connection, host } = serving;
    const reports = new Reports();
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
      const nothing = { closed: none, unreadable: none };
      return serving.answer<DocumentDiagnosticReport>(textDocument.uri, token, nothing, ({ uri }, checked) => {
        const items = diagnostics(uri, checked, serving.client, host.pages);
        const { id, unchanged } = reports.report(uri, items, previousResultId);
        return unchanged ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
      });
    });
    serving.onClosed((uri) => {
      reports.forget(uri);
    });
  },
};
