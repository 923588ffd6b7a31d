import { diffFormat } from './diff.js';
import type { Format, FormatName, Look } from './format.js';
import { githubFormat } from './github.js';
import { JSON_FORMAT } from './json.js';
import { MARKDOWN_FORMAT } from './markdown.js';
import { sarifFormat } from './sarif.js';
import { textFormat } from './text.js';

/** A form of output by its name; `diff` is what `--fix --dry-run` shows. */
export function formatOf(name: FormatName | 'diff', look: Look): Format {
  switch (name) {
    case 'text':
      return textFormat(look);
    case 'json':
      return JSON_FORMAT;
    case 'sarif':
      return sarifFormat(look);
    case 'github':
      return githubFormat(look);
    case 'markdown':
      return MARKDOWN_FORMAT;
    case 'diff':
      return diffFormat(look);
  }
}
