/* global window */
/**
 * What an edit costs from the key to the paint of the preview: typed in the real editor, with the preview beside it, as the
 * extension is built. Prints a table in Markdown, with the load of the machine: figures under load are those of the load too.
 *
 *   npm run build && npm run bench:preview      all sizes
 *   npm run bench:preview -- 28                 some of them, in KB
 *
 * Under each table the same for the editor's own preview of Markdown, and for an extension that does nothing but write the line
 * that was typed into a page: the way there and back alone, which no preview can be faster than; for a paste it is longer, as the
 * editor asks its extensions first. In the same window and run.
 *
 * From the moment that the browser has the key to the moment that it has painted the page with what was typed. The ways there:
 * «to server» is the text editor and the extension host, until the server hears of the edit; «asked» what it does until it
 * hears the question; «server» is the answer; «to page» brings it through the extension to the page; «patch» changes the page;
 * «paint» lays it out and paints it, which begins with the next frame. Where a keystroke was shown «ahead» of the server, «to page»
 * is the whole way from the key.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { patience, root } from '../editor/e2e/window.mjs';
import { launchBrowser } from '../editor/host/browser.mjs';
import { startServer, windowUrl } from '../editor/host/server.mjs';
import { grownLetter } from './letters.js';

/** Between keys, in ms: someone who types well, now faster and now slower. */
const PACE = [140, 90, 180, 120, 110, 160, 100];
/** Typed in the midst of the letter; the first ones are not counted. */
const WORDS = 'zqv waarbij het kabinet ook de uitvoering en de lasten voor de decentrale overheden betrekt';
const WARM = 8;
/** Stands behind what is typed, so that the words that stood there already are not taken for it. */
const FENCE = '§';
/** What the other previews are measured with too. */
const WORD = 'a word in a paragraph';
const PASTE = 'pasted paragraphs, undone';
/** What is done by single keys, at the end of a sentence: over and over, so many times. The first keys are not counted. */
const ROUNDS = {
  Enter: { times: 12, keys: ['Enter', 'Enter', 'Backspace', 'Backspace'] },
  'words in bold, sign by sign': { times: 4, keys: [...' **let op**', ...Array(11).fill('Backspace')] },
  'a mark of a note': { times: 4, keys: [...'<sup>1</sup', ...Array(11).fill('Backspace')] },
  'a pasted line, undone': { times: 15, pasted: ' Het kabinet zet in op *tijdige* uitvoering.[^1] '.repeat(6) },
  [PASTE]: {
    times: 15,
    pasted: '\n\nHet kabinet steunt dit voorstel.\n\nEn het vraagt aandacht.\n\n',
  },
};
/** Opens the page of an extension that only shows the line that was typed in. */
const ECHO = 'Echo: Open';
const BUDGETS = { 28: 50, 300: 100 };

const wanted = process.argv.slice(2).map(Number);
const sizes = Object.keys(BUDGETS).map(Number);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-preview-'));
const browser = await launchBrowser();
try {
  const extension = extensionWithClock(folder);
  for (const size of sizes.filter((one) => wanted.length === 0 || wanted.includes(one)))
    await measure(browser, extension, size);
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The extension as it was built, with a server that writes down when it is told of an edit, is asked and answers. */
function extensionWithClock(target) {
  for (const name of ['package.json', 'package.nls.json', 'l10n', 'syntaxes', 'snippets', 'media'])
    fs.cpSync(path.join(root, name), path.join(target, name), { recursive: true });
  for (const name of ['client', 'webview'])
    fs.cpSync(path.join(root, 'dist', name), path.join(target, 'dist', name), { recursive: true });
  fs.mkdirSync(path.join(target, 'dist', 'server'));
  const server = path.join(root, 'dist', 'server', 'node.mjs');
  fs.writeFileSync(
    path.join(target, 'dist', 'server', 'node.mjs'),
    `import fs from 'node:fs';
const now = () => performance.timeOrigin + performance.now();
const asked = new Map();
const write = (entry) => fs.appendFileSync(${JSON.stringify(path.join(target, 'clock'))}, JSON.stringify(entry) + '\\n');
process.on('message', ({ id, method, params }) => {
  if (method === 'textDocument/didChange') write({ what: 'edit', version: params.textDocument.version, at: now() });
  if (method === 'geannoteerdeAgenda/preview') asked.set(id, now());
});
const send = process.send.bind(process);
process.send = (message, ...rest) => {
  const at = asked.get(message.id);
  if (at !== undefined && 'result' in message) {
    asked.delete(message.id);
    write({ what: 'preview', version: message.result?.version ?? null, asked: at, answered: now() });
  }
  return send(message, ...rest);
};
await import(${JSON.stringify(server)});
`,
  );
  return target;
}

/** An extension that writes the line that was typed in into a page beside the text. */
function echoExtension(target) {
  const echo = path.join(target, 'echo');
  fs.mkdirSync(echo, { recursive: true });
  const [title, category] = ['Open', 'Echo'];
  const manifest = {
    ...{ name: 'echo', publisher: 'bench', version: '1.0.0', main: 'echo.cjs', engines: { vscode: '^1.97.0' } },
    contributes: { commands: [{ command: 'echo.open', title, category }] },
  };
  fs.writeFileSync(path.join(echo, 'package.json'), JSON.stringify(manifest));
  fs.writeFileSync(
    path.join(echo, 'echo.cjs'),
    `const vscode = require('vscode');
exports.activate = () => vscode.commands.registerCommand('echo.open', () => {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const { webview } = vscode.window.createWebviewPanel('echo', 'Echo', place, { enableScripts: true });
  webview.html = '<p>Echo</p><script>addEventListener("message", ({ data }) => (document.querySelector("p").textContent = data));</script>';
  vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change !== undefined) void webview.postMessage(document.lineAt(change.range.start.line).text);
  });
});
`,
  );
  return echo;
}

async function measure(browser, extension, size) {
  fs.rmSync(path.join(folder, 'clock'), { force: true });
  const settings = { 'workbench.colorTheme': 'Light Modern', 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
  const server = await startServer({ install: [extension, echoExtension(folder)], settings });
  try {
    const text = grownLetter(size * 1000);
    const letters = path.join(server.dataDir, 'brieven');
    const open = path.join(letters, 'groot.agenda.md');
    fs.mkdirSync(letters);
    fs.writeFileSync(open, text);
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(windowUrl(server.authority, { folder: letters, open }));
    const letter = await openPreview(page);
    await page.evaluate(watchKeys);
    await letter.evaluate(watchPage);
    const load = os.loadavg()[0] ?? 0;
    const rows = [];
    for (const [name, place] of Object.entries(placesIn(text))) {
      await goTo(page, place);
      const round = ROUNDS[name];
      rows.push([name, round === undefined ? await type(page, letter) : await press(page, letter, round)]);
      await page.waitForTimeout(1000);
    }
    console.log(JSON.stringify(rows.at(-1)), JSON.stringify(readClock().slice(-160)));
    console.log(table(size, load, rows, readClock()));
    const places = placesIn(text);
    const own = await openBeside(page, 'Markdown: Open Preview to the Side', 'h2', places[WORD]);
    console.log(peerLine("The editor's own preview of Markdown", WORD, size, await type(page, own)));
    const alone = await openBeside(page, ECHO, 'p', places[WORD]);
    console.log(peerLine('The way alone', WORD, size, await type(page, alone)));
    await goTo(page, places[PASTE]);
    console.log(peerLine('The way alone', PASTE, size, await press(page, alone, ROUNDS[PASTE])));
    await page.close();
  } finally {
    await server.stop();
  }
}

async function openPreview(page) {
  // Until the letter has been read: the keys for the preview of any Markdown are the same.
  await page.locator('.editor-actions [aria-label*="Leesversie"]').first().waitFor(patience);
  await page.locator('.monaco-editor .view-line').first().click();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+Shift+v');
  return shown(page, 'main', 'h2');
}

/** What stands in the only preview, once it holds what it shows. */
async function shown(page, within, holds) {
  const letter = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator(within);
  await letter.locator(holds).first().waitFor(patience);
  await page.waitForTimeout(1500);
  return letter;
}

/** Another preview in the place of ours, and the caret where is typed. @returns what stands in it */
async function openBeside(page, preview, holds, place) {
  await page.keyboard.press('Control+1');
  await command(page, 'View: Close Editors in Other Groups');
  await command(page, preview);
  const letter = await shown(page, 'body', holds);
  await letter.evaluate(watchPage);
  await page.keyboard.press('Control+1');
  await goTo(page, place);
  return letter;
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first().click();
  await page.waitForTimeout(1000);
}

function peerLine(name, edit, size, taken) {
  const whole = taken.filter(({ painted }) => painted != null).map(({ key, painted }) => painted - key);
  whole.sort((a, b) => a - b);
  const at = (share) => (whole[Math.min(whole.length - 1, Math.floor(whole.length * share))] ?? NaN).toFixed(1);
  return `${name}, ${edit} at ${size} KB: ${whole.length} of ${taken.length} shown, p10 ${at(0.1)}, p50 ${at(0.5)}, p95 ${at(0.95)} ms.\n`;
}

/** What the server wrote down: edits with their versions, and answers with theirs. */
function readClock() {
  const lines = fs.readFileSync(path.join(folder, 'clock'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Where is typed: each in the midst of the letter, counted from 0. */
function placesIn(text) {
  const lines = text.split('\n');
  const from = (holds) => {
    const middle = Math.floor(lines.length / 2);
    const line = lines.findIndex((one, at) => at >= middle && holds(one));
    if (line === -1) throw new Error(`The letter has no such line in its second half: ${holds}`);
    return line;
  };
  const isWords = (line) => /^[A-Z][a-z]/.test(line) && line.length > 200;
  const paragraph = from(isWords);
  const note = from((line) => /^<sup>\d+<\/sup> \S+ \S/.test(line));
  const heading = from((line) => /^#+ /.test(line) && line.includes('vervolg'));
  const sentenceEnd = lines[paragraph].indexOf('. ') + 1;
  const behindWord = (line) => (lines[line] ?? '').indexOf(' ', (lines[line] ?? '').length / 2);
  return {
    [WORD]: { line: paragraph, character: behindWord(paragraph) },
    'a word in a note': { line: note, character: lines[note].indexOf(' ', lines[note].indexOf(' ') + 1) },
    'a word in a heading': { line: heading, character: behindWord(heading) },
    ...Object.fromEntries(Object.keys(ROUNDS).map((name) => [name, { line: paragraph, character: sentenceEnd }])),
  };
}

async function goTo(page, { line, character }) {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(`${line + 1}:${character + 1}`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}

/** Types words, and takes them away again. @returns for each letter when it was pressed and shown */
async function type(page, letter) {
  await page.keyboard.type(` ${FENCE}`);
  await page.keyboard.press('ArrowLeft');
  await begin(page, letter, WORDS);
  await page.waitForTimeout(500);
  for (const [at, letter] of [...WORDS].entries()) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(PACE[at % PACE.length]);
  }
  await page.waitForTimeout(1000);
  const keys = await page.evaluate(() => window.benchKeys);
  const { prefixes } = await letter.evaluate(() => window.benchSeen);
  await page.keyboard.press('Delete');
  for (let i = 0; i <= WORDS.length; i += 1) await page.keyboard.press('Backspace');
  return keys.map((key, at) => ({ key, ...prefixes[at + 1] })).slice(WARM);
}

/** Presses keys by themselves, or pastes and undoes. @returns for each that changed the page when it was pressed and shown */
async function press(page, letter, { times, pasted, keys = ['Control+v', 'Control+z'] }) {
  if (pasted !== undefined) await page.evaluate((text) => window.navigator.clipboard.writeText(text), pasted);
  await begin(page, letter, null);
  const taken = [];
  for (const key of Array(times).fill(keys).flat()) {
    await letter.evaluate(() => (window.benchSeen.first = null));
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
    const pressed = (await page.evaluate(() => window.benchKeys)).at(-1);
    const { first } = await letter.evaluate(() => window.benchSeen);
    if (first !== null && first.changed > pressed) taken.push({ key: pressed, ...first });
  }
  return taken.slice(WARM);
}

async function begin(page, letter, words) {
  await page.evaluate(() => (window.benchKeys = []));
  await letter.evaluate((_, typed) => (window.benchSeen = { typed, prefixes: [], first: null, last: null }), words);
}

/** In the window: when each key came, in ms since 1970. */
function watchKeys() {
  window.benchKeys = [];
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => window.benchKeys.push(window.performance.timeOrigin + timeStamp),
    { capture: true },
  );
}

/** In the page: when the letter came, changed it, and was painted. */
function watchPage(main) {
  const { performance } = window;
  const now = () => performance.timeOrigin + performance.now();
  let told = { at: 0, version: 0, ahead: false };
  window.addEventListener(
    'message',
    ({ data, timeStamp }) => {
      if (data?.kind !== 'letter' && data?.kind !== 'typed') return;
      const ahead = data.kind === 'typed';
      const { version } = ahead ? data.typed : data;
      told = { at: performance.timeOrigin + timeStamp, version, ahead };
      // The page may have heard it before us, and have changed already.
      const { last } = window.benchSeen;
      if (last !== null && last.changed >= told.at) Object.assign(last, told);
    },
    { capture: true },
  );
  new window.MutationObserver((changes) => {
    const { typed, prefixes } = window.benchSeen;
    const seen = { ...told, changed: now(), painted: null };
    window.requestAnimationFrame(() => {
      // What is asked for in a frame comes to its turn when the frame has been painted.
      const { port1, port2 } = new window.MessageChannel();
      port1.onmessage = () => (seen.painted = now());
      port2.postMessage(null);
    });
    window.benchSeen.first ??= seen;
    window.benchSeen.last = seen;
    if (typed === null) return;
    for (const { target } of changes) {
      const words = target.textContent;
      const start = words.indexOf(typed.slice(0, 3));
      if (start === -1) continue;
      let length = 0;
      while (length < typed.length && words[start + length] === typed[length]) length += 1;
      for (let shown = 1; shown <= length; shown += 1) prefixes[shown] ??= seen;
    }
  }).observe(main, { subtree: true, childList: true, characterData: true });
}

function table(size, load, rows, served) {
  const edited = new Map();
  for (const { what, version, at } of served) if (what === 'edit') edited.set(version, at);
  const answers = new Map();
  for (const entry of served) if (entry.what === 'preview') answers.set(entry.version, entry);
  const lines = rows.map(([name, taken]) => {
    const shown = taken.filter(({ painted }) => painted != null);
    const of = (time) =>
      shown
        .map((one) => time(one, answers.get(one.version)))
        .filter((one) => Number.isFinite(one))
        .sort((a, b) => a - b);
    const at = (times, share) =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
    const whole = of(({ key, painted }) => painted - key);
    const ways = [
      of(({ key, version }) => edited.get(version) - key),
      of(({ version }, answer) => answer?.asked - edited.get(version)),
      of((_, answer) => answer?.answered - answer?.asked),
      of(({ key, ahead, at: came }, answer) => came - (ahead ? key : answer?.answered)),
      of(({ at: came, changed }) => changed - came),
      of(({ changed, painted }) => painted - changed),
    ];
    const over = Number(at(whole, 0.5)) > BUDGETS[size] ? 'over' : '';
    const cells = [at(whole, 0.1), at(whole, 0.5), at(whole, 0.95), ...ways.map((times) => at(times, 0.5))];
    const ahead = shown.filter((one) => one.ahead).length;
    return `| ${[name, `${shown.length} of ${taken.length}`, ahead, ...cells, over].join(' | ')} |`;
  });
  return [
    `\n${size} KB, budget ${BUDGETS[size]} ms from key to paint; load of the machine ${load.toFixed(1)} on ${os.cpus().length} cores\n`,
    '| edit | shown | ahead | p10 (ms) | p50 | p95 | to server, p50 | asked | server | to page | patch | paint | |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...lines,
    '',
  ].join('\n');
}
