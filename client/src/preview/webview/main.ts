import { FITTING, USUAL_LOOKS } from '../messages.js';
import { part } from './host.js';
import { LetterOnPage } from './letter.js';
import { cover, Shell } from './shell.js';
import { lastWhere, Steps } from './step.js';
import { Typing } from './typing.js';

// The script of the page that shows the letter as its reader gets it.

const main = part('main');
const sheet = part('.vel');
const letter = new LetterOnPage(main, styleForLetter());
const steps = new Steps(letter, cover);
const typing = new Typing({
  elementAt: (line) => {
    const found = steps.elementAt(line);
    return found?.within === true ? found.element : null;
  },
  piecesIn: (first, last) =>
    letter.pieces.filter(({ lines }) => lines !== null && lines.first <= last && lines.last >= first),
  touched: (element) => {
    letter.isAhead(element);
  },
  added: (element) => {
    letter.hasMore(element);
  },
});
let zoom = USUAL_LOOKS.zoom;

new Shell({
  get empty() {
    return letter.pieces.length === 0;
  },
  get topLine() {
    return steps.topLine;
  },
  hold: () => {
    const top = cover();
    const seen = letter.pieces.filter(({ element }) => !element.hidden);
    const above = lastWhere(seen, ({ element }) => element.getBoundingClientRect().bottom <= top);
    return seen[above + 1]?.element;
  },
  show: (message) => {
    if (message.kind !== 'letter') return null;
    if (!letter.show(message)) return 'lost';
    typing.writeSince(message.version);
    return { pieces: letter.pieces.length, findings: letter.findings };
  },
  showPicture: (picture) => {
    letter.showPicture(picture);
  },
  type: (typed) => typing.write(typed),
  clear: () => {
    letter.clear();
    typing.forget();
  },
  scrollTo: (line) => {
    steps.scrollTo(line);
  },
  mark: (line) => {
    const found = line === null ? null : steps.elementAt(line);
    const here = found?.within === true ? found.element : null;
    // What stays marked is not touched: the caret is told of at each key, and the page would be laid out anew for that.
    for (const marked of main.querySelectorAll('[data-hier]')) if (marked !== here) marked.removeAttribute('data-hier');
    if (here?.hasAttribute('data-hier') === false) here.setAttribute('data-hier', '');
    return found?.element ?? null;
  },
  placeOf: ({ target, detail }) => {
    if (!(target instanceof Element)) return null;
    const finding = letter.findingOf(target);
    if (finding !== undefined) return { line: finding.line, character: finding.character, focus: true };
    const line = steps.lineOf(target);
    return line === null ? null : { line, character: 0, focus: detail > 1 };
  },
  target: (name) => main.querySelector<HTMLElement>(`#${CSS.escape(name)}`),
  size: (wanted) => {
    zoom = wanted === FITTING ? USUAL_LOOKS.zoom : wanted;
    sheet.style.fontSize = `${zoom / 100}rem`;
  },
  scale: () => zoom,
});

/** The place for the style of the letter, which comes with it. */
function styleForLetter(): HTMLStyleElement {
  const style = document.createElement('style');
  // The policy of the page lets through what bears its word, as this script does.
  style.nonce = document.currentScript?.nonce ?? '';
  document.head.append(style);
  return style;
}
