import { asKept, asToPage, type Looks, type ToPage } from '../messages.js';
import { host, part, tell } from './host.js';
import { LetterOnPage } from './letter.js';
import { followLinks } from './links.js';
import { Steps } from './step.js';
import { Toolbar } from './toolbar.js';

/** For so long after the page scrolled itself, its scrolling is nobody's wish, in milliseconds. */
const ECHO = 120;

const main = part('main');
const told = part('.bericht');
const header = part('header');
const sheet = part('.vel');

const letter = new LetterOnPage(main, styleForLetter());
const steps = new Steps(letter, () => header.getBoundingClientRect().height);
const toolbar = new Toolbar((looks) => {
  tell({ kind: 'looks', looks });
});

const kept = asKept(host.getState());
let uri = kept?.uri ?? '';
let looks: Looks | null = kept?.looks ?? null;
/** The line that belongs at the top as soon as there is a letter. */
let wanted: number | null = kept?.line ?? null;
let caret: number | null = null;
let quietUntil = 0;
let scrolled = false;

window.addEventListener('message', ({ data }) => {
  const message = asToPage(data);
  if (message !== null) hear(message);
});
window.addEventListener('scroll', () => {
  if (scrolled || letter.pieces.length === 0) return;
  scrolled = true;
  requestAnimationFrame(tellScroll);
});
main.addEventListener('click', ({ target, detail }) => {
  if (!(target instanceof Element)) return;
  const finding = letter.findingOf(target);
  if (finding !== undefined) tell({ kind: 'go', line: finding.line, character: finding.character, focus: true });
  // A word that was selected is to be copied, not to be looked up.
  else if (detail > 1 || document.getSelection()?.isCollapsed !== false) go(target, detail > 1);
});
followLinks(main);
tell({ kind: 'ready', kept: kept?.uri ?? null });

function hear(message: ToPage): void {
  switch (message.kind) {
    case 'looks':
      return look(message.uri, message.looks);
    case 'letter':
      return show(message);
    case 'told':
      told.textContent = message.text;
      if (message.empty) letter.clear();
      return;
    case 'caret':
      caret = message.line;
      return markCaret(true);
    case 'scroll':
      if (letter.pieces.length === 0) wanted = message.line;
      else
        quietly(() => {
          steps.scrollTo(message.line);
        });
      return keep();
  }
}

function look(of: string, as: Looks): void {
  if (of !== uri) {
    uri = of;
    wanted = null;
    caret = null;
    letter.clear();
    told.textContent = '';
  }
  const line = as.zoom === looks?.zoom ? null : steps.topLine;
  looks = as;
  toolbar.show(as);
  sheet.style.fontSize = `${as.zoom / 100}rem`;
  if (line !== null && letter.pieces.length > 0)
    quietly(() => {
      steps.scrollTo(line);
    });
  keep();
}

function show(message: Extract<ToPage, { kind: 'letter' }>): void {
  quietly(() => {
    holdingStill(() => {
      if (!letter.show(message)) tell({ kind: 'lost' });
    });
  });
  if (letter.pieces.length === 0) return;
  told.textContent = '';
  if (wanted !== null) {
    const line = wanted;
    wanted = null;
    quietly(() => {
      steps.scrollTo(line);
    });
  }
  markCaret(false);
  tell({ kind: 'shown', version: message.version, pieces: letter.pieces.length, findings: letter.findings });
}

/** Does something to the letter while what is read stays where it is. */
function holdingStill(change: () => void): void {
  const cover = header.getBoundingClientRect().bottom;
  const seen =
    window.scrollY === 0
      ? undefined
      : letter.pieces.find(({ element }) => element.getBoundingClientRect().bottom > cover)?.element;
  const before = seen?.getBoundingClientRect().top;
  change();
  if (seen?.isConnected === true && before !== undefined) {
    const moved = seen.getBoundingClientRect().top - before;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }
}

/** Shows where the caret is; brought into view where someone put it there, not where the letter only changed. */
function markCaret(bring: boolean): void {
  for (const marked of main.querySelectorAll('[data-hier]')) marked.removeAttribute('data-hier');
  const element = caret === null ? null : steps.elementAt(caret);
  if (element === null) return;
  element.setAttribute('data-hier', '');
  const { top, bottom } = element.getBoundingClientRect();
  const outside = bottom < header.getBoundingClientRect().bottom || top > window.innerHeight;
  if (bring && outside)
    quietly(() => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
}

function go(target: Element, focus: boolean): void {
  const line = steps.lineOf(target);
  if (line !== null) tell({ kind: 'go', line, character: 0, focus });
}

function tellScroll(): void {
  scrolled = false;
  if (letter.pieces.length === 0) return;
  keep();
  if (performance.now() > quietUntil) tell({ kind: 'scrolled', line: steps.topLine });
}

/** Scrolls without telling the text to follow. */
function quietly(scroll: () => void): void {
  quietUntil = performance.now() + ECHO;
  scroll();
}

function keep(): void {
  if (looks !== null && uri !== '') host.setState({ uri, looks, line: wanted ?? steps.topLine });
}

/** The place for the style of the letter, which comes with it. */
function styleForLetter(): HTMLStyleElement {
  const style = document.createElement('style');
  // The policy of the page lets through what bears its word, as this script does.
  style.nonce = document.currentScript?.nonce ?? '';
  document.head.append(style);
  return style;
}
