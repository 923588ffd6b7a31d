import { createTwoFilesPatch } from 'diff';
import pc from 'picocolors';
import { printable } from '../words.js';
import type { Format, Look } from './format.js';

/** What `--fix` would change, as a unified diff that `git apply` and `patch -p1` take. */
export function diffFormat(look: Look): Format {
  const { red, green, cyan, bold } = pc.createColors(look.colours);
  const paint = (whole: string): string => {
    // the return at the end of a line of Windows is part of the line end
    const [, line = '', end = ''] = /^([^]*?)(\r?)$/.exec(whole) ?? [];
    return painted(line) + end;
  };
  const painted = (line: string): string => {
    if (line.startsWith('+++') || line.startsWith('---')) return bold(printable(line));
    if (line.startsWith('@@')) return cyan(printable(line));
    if (line.startsWith('+')) return green(printable(line));
    return line.startsWith('-') ? red(printable(line)) : printable(line);
  };
  return {
    start: '',
    overview: null,
    between: '',
    file: ({ path, mended }) => {
      if (mended === null) return '';
      const name = path.replace(/^(?:\.?\/)+/, '');
      const { before, after } = mended;
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      });
      return look.colours ? patch.split('\n').map(paint).join('\n') : patch;
    },
    failed: () => '',
    end: () => '',
  };
}
