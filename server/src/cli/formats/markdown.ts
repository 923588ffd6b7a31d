import { plain } from '../../report/escape.js';
import { report } from '../../report/report.js';
import { sentence } from '../../rules/wording.js';
import { SEVERITIES } from '../../rules/severity.js';
import type { Outcome, Totals } from '../outcome.js';
import { closing, SEVERITY_WORDS } from '../words.js';
import type { Format } from './format.js';

/**
 * The page «Eindcontrole vóór verzending» of each letter, a line across the page between two; before them what came of
 * all letters, where it is not one letter alone.
 */
export const MARKDOWN_FORMAT: Format = {
  start: '',
  overview,
  between: '\n---\n\n',
  file: ({ path, letter, findings }) => report(letter, findings, path === '-' ? undefined : path),
  failed: (path, error) => `# Eindcontrole: niet uitgevoerd\n\n- **Bestand:** ${plain(path)}\n\n${plain(error)}\n`,
  end: () => '',
};

function overview(outcomes: readonly Outcome[], totals: Totals): string {
  if (outcomes.length === 1 && totals.skipped === 0) return '';
  if (outcomes.length === 0) return `# Eindcontrole: geen brieven gevonden\n\n${closing(totals)}\n`;
  const names = SEVERITIES.map((severity) => sentence(SEVERITY_WORDS[severity][1]));
  return [
    '# Eindcontrole: overzicht',
    '',
    closing(totals),
    '',
    row(['Brief', ...names]),
    row(['---', ...names.map(() => '--:')]),
    ...outcomes.map((outcome) => row([plain(outcome.path), ...figures(outcome)])),
    '',
  ].join('\n');
}

function figures(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'checked') return ['niet gecontroleerd', '', '', ''];
  return SEVERITIES.map((severity) => String(outcome.counts[severity]));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
