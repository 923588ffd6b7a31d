import { report } from '../../report/report.js';
import { plain } from '../../report/escape.js';
import type { Format } from './format.js';

/** The page «Eindcontrole vóór verzending» of each letter, a line across the page between two. */
export const MARKDOWN_FORMAT: Format = {
  start: '',
  between: '\n---\n\n',
  file: ({ path, letter, findings }) => report(letter, findings, path === '-' ? undefined : path),
  failed: (path, error) => `# Eindcontrole: niet uitgevoerd\n\n- **Bestand:** ${plain(path)}\n\n${plain(error)}\n`,
  end: () => '',
};
