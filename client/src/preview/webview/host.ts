import type { FromPage, Kept } from '../messages.js';

/** What the editor hands to a page, once. */
interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare const acquireVsCodeApi: () => Host;

/** The way to the extension. */
export const host = acquireVsCodeApi();

/** Tells the extension. */
export function tell(message: FromPage): void {
  host.postMessage(message);
}

/** An element that the page of the extension always holds. */
export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

/** Brings an element into the midst of what is seen: this page scrolls, and not the frames around it too. */
export function bringIntoView(element: Element): void {
  const { top, height } = element.getBoundingClientRect();
  window.scrollBy({
    top: top + Math.min(height, window.innerHeight) / 2 - window.innerHeight / 2,
    behavior: 'instant',
  });
}
