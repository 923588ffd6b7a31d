import { part } from '../../preview/webview/host.js';
import { Shell } from '../../preview/webview/shell.js';
import { Sheets } from './sheets.js';

// The script of the page that shows the letter on its pages, as it would be printed.

const main = part('main');
const number = part('.nummer');
const sheets = new Sheets(main);

new Shell({
  get empty() {
    return sheets.count === 0;
  },
  get topLine() {
    return sheets.topLine;
  },
  hold: () => sheets.seen,
  show: (message) => {
    if (message.kind !== 'pages') return null;
    if (!sheets.show(message)) return 'lost';
    tellNumber();
    return { pieces: sheets.count, findings: 0 };
  },
  clear: () => {
    sheets.clear();
    tellNumber();
  },
  scrollTo: (line) => {
    sheets.scrollTo(line);
  },
  mark: (line) => sheets.mark(line),
  placeOf: ({ target, clientY, detail }) => {
    const line = target instanceof Element ? sheets.lineOf(target, clientY) : null;
    return line === null ? null : { line, character: 0, focus: detail > 1 };
  },
  target: (name) => sheets.target(name),
  size: (zoom) => {
    sheets.size(zoom);
  },
  scale: () => sheets.scale,
});

window.addEventListener('scroll', tellNumber, { passive: true });

/** Says on which page one is; a screen reader hears it when it changes. */
function tellNumber(): void {
  const label = sheets.labelOfSeen;
  if (number.textContent !== label) number.textContent = label;
}
