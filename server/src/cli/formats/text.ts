import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import type { Source } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Severity } from '../../rules/severity.js';
import { closing, printable, SEVERITY_WORDS } from '../words.js';
import type { Format, Look, Shown } from './format.js';

/**
 * For a person: per finding its place (counted from 1), severity, message and rule, with the line it stands on and a
 * marker under it; then what it comes to. On a terminal in colours, with hyperlinks to the file and to the rule's page.
 */
export function textFormat(look: Look): Format {
  const style = styleOf(look);
  return {
    start: '',
    overview: null,
    between: '',
    file: (shown) => findings(shown, style),
    failed: () => '',
    end: (totals) => (look.quiet ? '' : `${closing(totals)}\n`),
  };
}

interface Style {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
  /** The words as a hyperlink to the file, and to the page of the rule. */
  readonly file: (path: string, words: string) => string;
  readonly rule: (name: string) => string;
}

function styleOf({ colours, links, pages, folder }: Look): Style {
  const { red, yellow, blue, cyan, dim, bold } = pc.createColors(colours);
  const page = (name: string): string | null => {
    const path = pages === null ? null : resolve(pages, `${name}.md`);
    return path !== null && existsSync(path) ? path : null;
  };
  return {
    severity: { error: red, warning: yellow, information: blue, hint: cyan },
    faint: dim,
    strong: bold,
    file: (path, words) => (links && path !== '-' ? hyperlink(resolve(folder, path), words) : words),
    rule: (name) => {
      const path = links ? page(name) : null;
      return path === null ? name : hyperlink(path, name);
    },
  };
}

/** Words that lead to a file, as terminals know them (OSC 8). The address holds no character that could end it. */
function hyperlink(path: string, words: string): string {
  return `\u001b]8;;${pathToFileURL(path).href}\u001b\\${words}\u001b]8;;\u001b\\`;
}

function findings({ path, letter: { source }, findings }: Shown, style: Style): string {
  return findings
    .map((finding) => {
      const { line, character } = source.position(finding.span.start);
      const place = `${printable(path)}:${line + 1}:${character + 1}`;
      const colour = style.severity[finding.severity];
      const head = [
        style.file(path, style.strong(place)),
        colour(SEVERITY_WORDS[finding.severity][0]),
        printable(finding.message),
        style.faint(`(${style.rule(finding.rule)})`),
      ].join('  ');
      return `${[head, ...marked(source, finding.span, colour)].join('\n')}\n\n`;
    })
    .join('');
}

/** How much of a line is shown at most, and how much of it stands before the finding. */
const WINDOW = 100;
const BEFORE = 30;

/** The source line around a finding, and under it where the finding stands. */
function marked(source: Source, span: Span, colour: (text: string) => string): readonly string[] {
  const line = source.lineAt(span.start);
  const from = line.end - line.start <= WINDOW ? line.start : Math.max(line.start, span.start - BEFORE);
  const to = Math.min(line.end, from + WINDOW);
  if (to <= from) return [];
  const start = Math.min(span.start, to);
  const end = Math.max(Math.min(span.end, to), start);
  const before = `${from > line.start ? '…' : ''}${printable(source.slice({ start: from, end: start }))}`;
  const words = printable(source.slice({ start, end }));
  const after = `${printable(source.slice({ start: end, end: to }))}${to < line.end ? '…' : ''}`;
  const marker = colour('^'.repeat(Math.max(1, [...words].length)));
  return [`    ${before}${words}${after}`.trimEnd(), `    ${' '.repeat([...before].length)}${marker}`];
}
