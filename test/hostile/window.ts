/** A real browser, as the tests of the editor have one, in which nothing can reach the world. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { HOST, MARK } from './letters/letter.js';

/** As much of Playwright as is used here. */
interface Request {
  url(): string;
}
interface Route {
  request(): Request;
  abort(): Promise<void>;
  fulfill(answer: { readonly contentType: string; readonly body: string }): Promise<void>;
}
interface Page {
  on(event: 'dialog', hear: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  on(event: 'console', hear: (message: { text(): string }) => void): void;
  on(event: 'pageerror', hear: (error: Error) => void): void;
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate(script: string): Promise<unknown>;
}
interface Context {
  route(pattern: string, answer: (route: Route) => Promise<void>): Promise<void>;
  on(event: 'page', hear: () => void): void;
  newPage(): Promise<Page>;
}
interface Browser {
  newContext(options: object): Promise<Context>;
  close(): Promise<void>;
}

const LAUNCHER = path.resolve(import.meta.dirname, '../editor/host/browser.mjs');
const ADDRESS = 'http://brief.test/';

/** What a page looks like from inside, once everything has had its chance. */
export interface Seen {
  /** Of every element: its name, and the names of its attributes. */
  readonly elements: readonly (readonly string[])[];
  readonly addresses: readonly string[];
  readonly text: string;
  readonly title: string;
}

/** Plays the part of a hasty reader: the mouse over everything, the focus on everything; then looks around. */
const LOOK = `(async () => {
  for (const element of document.querySelectorAll('body *')) {
    for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'toggle', 'animationstart', 'load', 'error'])
      element.dispatchEvent(new Event(kind, { bubbles: false }));
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  const all = [...document.querySelectorAll('*')];
  return {
    elements: all.map((element) => [element.localName, ...element.getAttributeNames()]),
    addresses: all.filter((element) => element.href !== undefined).map((element) => String(element.href)),
    text: document.body.innerText,
    title: document.title,
  };
})()`;

export class HostileWindow {
  readonly #browser: Browser;
  readonly #page: Page;
  #shown = '';
  #problems: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<HostileWindow> {
    const { launchBrowser } = (await import(pathToFileURL(LAUNCHER).href)) as { launchBrowser: () => Promise<Browser> };
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    const page = await context.newPage();
    const window = new HostileWindow(browser, page);
    await context.route('**/*', (route) => window.#answer(route));
    context.on('page', () => window.#problems.push('a window was opened'));
    page.on('dialog', (dialog) => {
      window.#problems.push(`asked: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => window.#problems.push(`said: ${message.text()}`));
    page.on('pageerror', (error) => window.#problems.push(`failed: ${error.message}`));
    return window;
  }

  /** Shows a page, and what came of it beside the page itself: anything asked for, said, opened, run or left. */
  async show(html: string): Promise<Seen & { readonly problems: readonly string[] }> {
    this.#shown = html;
    this.#problems = [];
    await this.#page.goto(ADDRESS);
    const seen = (await this.#page.evaluate(LOOK)) as Seen;
    const mark = await this.#page.evaluate(`String(window.${MARK})`);
    if (mark !== 'undefined') this.#problems.push(`it ran: ${String(mark)}`);
    if (this.#page.url() !== ADDRESS) this.#problems.push(`it went to ${this.#page.url()}`);
    return { ...seen, problems: this.#problems };
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #answer(route: Route): Promise<void> {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#shown });
    // Of its own accord a browser asks for the picture of a site.
    if (url !== `${ADDRESS}favicon.ico`)
      this.#problems.push(`asked for ${url}${url.includes(HOST) ? ', the bait' : ''}`);
    return route.abort();
  }
}
