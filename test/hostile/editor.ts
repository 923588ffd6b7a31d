/** The editor of the tests with our extension in it, and a hand that opens letters there and looks into their panels. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOST, MARK } from './letters/letter.js';

export const PREVIEW = 'geannoteerdeAgenda.voorbeeldTonen';
export const PAGES = 'geannoteerdeAgenda.paginasTonen';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOST_FOLDER = path.join(ROOT, 'test/editor/host');

/** Milliseconds that a panel gets to show a letter, on a busy machine. */
const PATIENCE = 30_000;

/** As much of Playwright as is used here. */
interface Frame {
  evaluate(script: string): Promise<unknown>;
}
interface Page {
  on(event: 'request', hear: (request: { url(): string }) => void): void;
  on(event: 'dialog', hear: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  on(event: 'console', hear: (message: { text(): string }) => void): void;
  goto(url: string): Promise<unknown>;
  frames(): readonly Frame[];
}
interface Context {
  addInitScript(script: string): Promise<void>;
  on(event: 'page', hear: () => void): void;
  newPage(): Promise<Page>;
}
interface Browser {
  newContext(options: object): Promise<Context>;
  close(): Promise<void>;
}
interface Server {
  readonly authority: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** What a panel shows, shadow roots and all. */
export interface Panel {
  readonly text: string;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
}

const LOOK = (selector: string): string => `(() => {
  const panel = document.querySelector(${JSON.stringify(selector)});
  if (panel === null || typeof acquireVsCodeApi === 'undefined') return null;
  const all = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      all.push(element);
      if (element.shadowRoot !== null) walk(element.shadowRoot);
    }
  };
  walk(panel);
  const links = all.filter((element) => element.hasAttribute('href'));
  return {
    text: panel.innerText,
    elements: [...new Set(all.map((element) => element.localName))],
    attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
    addresses: [...new Set(links.map((element) => element.getAttribute('href')))],
  };
})()`;

/** An extension that opens what a file beside it names, and says in another when that is done. */
const HAND = `
const vscode = require('vscode');
const fs = require('fs');
const path = require('path');
const ask = path.join(__dirname, 'vraag');
const answer = path.join(__dirname, 'antwoord');
let last = '';
exports.activate = () => void setInterval(() => {
  const asked = fs.existsSync(ask) ? fs.readFileSync(ask, 'utf8') : '';
  if (asked === last || !asked.endsWith('.')) return;
  last = asked;
  const [file, command] = asked.split('\\n');
  Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.file(file)))
    .then((document) => vscode.window.showTextDocument(document, vscode.ViewColumn.One))
    .then(({ document }) => vscode.commands.executeCommand(command, document.uri))
    .then(() => fs.writeFileSync(answer, asked), (error) => fs.writeFileSync(answer, String(error)));
}, 20);
`;

export class HostileEditor {
  readonly #problems: string[] = [];
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #page: Page;
  readonly #hand: string;

  private constructor(browser: Browser, server: Server, page: Page, hand: string) {
    this.#browser = browser;
    this.#server = server;
    this.#page = page;
    this.#hand = hand;
  }

  static async open(): Promise<HostileEditor> {
    const load = async (name: string): Promise<unknown> =>
      (await import(pathToFileURL(path.join(HOST_FOLDER, name)).href)) as unknown;
    const { launchBrowser } = (await load('browser.mjs')) as { launchBrowser: () => Promise<Browser> };
    const { startServer, windowUrl } = (await load('server.mjs')) as {
      startServer: (options: object) => Promise<Server>;
      windowUrl: (authority: string, options: object) => string;
    };
    const hand = fs.mkdtempSync(path.join(os.tmpdir(), 'geannoteerde-agenda-hand-'));
    fs.writeFileSync(
      path.join(hand, 'package.json'),
      JSON.stringify({
        name: 'hand', publisher: 'toets', version: '1.0.0', main: './hand.cjs', engines: { vscode: '^1.97.0' },
        activationEvents: ['onStartupFinished'], extensionKind: ['workspace'],
      }),
    ); // prettier-ignore
    fs.writeFileSync(path.join(hand, 'hand.cjs'), HAND);
    const browser = await launchBrowser();
    const server = await startServer({ install: [ROOT, hand] });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const editor = new HostileEditor(browser, server, page, hand);
    await context.addInitScript(
      `Object.defineProperty(window, '${MARK}', { set() { console.log('${MARK}: it ran'); } });`,
    );
    context.on('page', () => editor.#problems.push('a window was opened'));
    page.on('request', (request) => {
      if (request.url().includes(HOST)) editor.#problems.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.text().startsWith(MARK)) editor.#problems.push(message.text());
    });
    page.on('dialog', (dialog) => {
      editor.#problems.push(`asked: ${dialog.message()}`);
      void dialog.dismiss();
    });
    fs.mkdirSync(editor.#folder);
    await page.goto(windowUrl(server.authority, { folder: editor.#folder }));
    return editor;
  }

  get #folder(): string {
    return path.join(this.#server.dataDir, 'brieven');
  }

  /** What happened since this was last asked; what comes late is told then, and so not lost. */
  problems(): readonly string[] {
    return this.#problems.splice(0);
  }

  /** Opens a letter and a panel of ours beside it. */
  async show(name: string, text: string, command: string): Promise<void> {
    const file = path.join(this.#folder, `${name}.agenda.md`);
    fs.writeFileSync(file, text);
    const asked = `${file}\n${command}\n.`;
    fs.writeFileSync(path.join(this.#hand, 'vraag'), asked);
    const answer = path.join(this.#hand, 'antwoord');
    const answered = (): string => (fs.existsSync(answer) ? fs.readFileSync(answer, 'utf8') : '');
    await waitFor(() => answered() === asked);
    assert.equal(answered(), asked);
  }

  /** What a panel shows, as soon as it is what is waited for, or after a while all the same. */
  async look(selector: string, isIt: (panel: Panel) => boolean): Promise<Panel> {
    let seen: Panel = { text: '', elements: [], attributes: [], addresses: [] };
    await waitFor(async () => {
      for (const frame of this.#page.frames()) {
        // A frame may go while it is looked into.
        const panel = (await frame.evaluate(LOOK(selector)).catch(() => null)) as Panel | null;
        if (panel !== null && panel.text.trim() !== '') seen = panel;
        if (panel !== null && isIt(panel)) {
          seen = panel;
          return true;
        }
      }
      return false;
    });
    return seen;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    fs.rmSync(this.#hand, { recursive: true, force: true });
  }
}

async function waitFor(happened: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await happened()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 30));
}
