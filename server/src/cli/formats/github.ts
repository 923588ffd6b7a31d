import type { Severity } from '../../rules/severity.js';
import { closing, printable } from '../words.js';
import type { Format, Look } from './format.js';
import { place } from './place.js';

/** The kinds of annotation that GitHub has. */
const KIND: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands: GitHub shows each finding at its line. Lines and columns count from 1, the end included. */
export function githubFormat(look: Look): Format {
  return {
    start: '',
    overview: null,
    between: '',
    file: ({ path, letter: { source }, findings }) =>
      findings
        .map(({ span, severity, message, rule }) => {
          const start = source.position(span.start);
          const end = source.position(span.end);
          const columns =
            start.line === end.line
              ? { col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) }
              : {};
          const where = { file: place(look.folder, path), line: start.line + 1, endLine: end.line + 1, ...columns };
          return command(KIND[severity], { ...where, title: rule }, message);
        })
        .join(''),
    failed: (path, error) => command('error', { file: place(look.folder, path) }, error),
    end: (totals) => (look.quiet ? '' : `${closing(totals)}\n`),
  };
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${kind} ${given.join(',')}::${data(message)}\n`;
}

/** As the runner decodes it; other control characters are replaced. */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
