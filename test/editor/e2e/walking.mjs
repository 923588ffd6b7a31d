// Every command of the extension by keyboard alone: by its name, by its key, from the menu of a line of «Opbouw» and from
// the buttons above that view. Each walk begins in a letter of its own and ends at what was not to be seen before it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { WALKS } from './walks.mjs';
import { patience, root } from './window.mjs';

const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
const { contributes } = read('package.json');
const texts = read('package.nls.json');
const nameOf = ({ command }) => command.slice(command.indexOf('.') + 1);
const titleOf = (name) => texts[`command.${name}`];

/** Where what a walk sees is to be seen. */
const SEEN = {
  question: (page, words) =>
    page.locator('.quick-input-widget').filter({ hasText: words }).or(page.getByPlaceholder(words)),
  message: (page, words) => page.locator('.notification-list-item-message').filter({ hasText: words }),
  tab: (page, words) => page.locator('.tab').filter({ hasText: words }),
  text: (page, words) => page.locator('.view-line').filter({ hasText: words }),
  line: (page, words) => page.locator('.pane-body .monaco-list-row').filter({ hasText: words }),
  view: (page, words) => page.locator('.pane-body').filter({ hasText: words }),
  status: (page, words) => page.locator('.statusbar-item').filter({ hasText: words }),
  state: (page, words) => page.locator(`.statusbar-item[aria-label*="${words}"]`),
};

/** Takes all walks, in an editor that shows messages as a person gets them. */
export async function walkTheCommands(me, picture, folder) {
  nothingIsLeftOut();
  const walks = WALKS.map((walk, index) => {
    const label = `${String(index + 1).padStart(2, '0')}-${walk.name}-${walk.by.replaceAll(/\W+/g, '-')}`;
    const words = walk.text(fs.readFileSync(path.join(root, 'seeds', walk.letter), 'utf8'));
    fs.writeFileSync(path.join(folder, `${label}.md`), words);
    return { walk, label, words };
  });
  for (const { walk, label, words } of walks) {
    await begin(me, walk, `${label}.md`, words);
    await take(me, folder, walk);
    console.log(`  ${label}`);
    await picture(label);
    if (walk.last !== undefined) await me.run(walk.last);
  }
}

/** Each command is walked, by its name or in its view; each key is pressed; each button and menu of «Opbouw» is used. */
function nothingIsLeftOut() {
  const sorted = (names) => [...new Set(names)].sort();
  const walked = (way) => sorted(WALKS.filter(({ by }) => by.startsWith(way)).map(({ name }) => name));
  const { commands, keybindings, menus } = contributes;
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(nameOf);
  const byName = commands.map(nameOf).filter((name) => !hidden.includes(name));
  const keysOf = (walks) =>
    sorted(
      walks.map(({ name, key }) => `${name} ${key.replace(/arrow/i, '').replace(/control/i, 'ctrl')}`.toLowerCase()),
    );
  const pressed = WALKS.filter(({ by }) => by.startsWith('key ')).map(({ name, by }) => ({ name, key: by.slice(4) }));
  const groups = (entries, wanted) => sorted(entries.filter(({ group }) => wanted.test(group)).map(nameOf));
  assert.deepEqual(walked(''), sorted(commands.map(nameOf)), 'the commands of the manifest');
  assert.deepEqual(walked('palette'), sorted(byName), 'by name');
  assert.deepEqual(keysOf(pressed), keysOf(keybindings.map((one) => ({ name: nameOf(one), key: one.key }))), 'by key');
  assert.deepEqual(walked('menu'), groups(menus['view/item/context'], /^\d/), 'from the menu of a line');
  assert.deepEqual(walked('button'), groups(menus['view/title'], /^navigation/), 'by button');
}

/** A letter of this walk alone is open, and nothing else. */
async function begin(me, { at, line, name, finding }, file, words) {
  const { page } = me;
  await me.press('Escape', 'Escape');
  // What is typed while a preview takes the focus, or is closed with it, would be lost.
  await me.press('Control+1');
  await me.run('View: Close All Editors');
  await me.run('Notifications: Clear All Notifications');
  await me.press('Control+p');
  await me.answer('', file, file);
  await me.press('Enter');
  await page.locator('.tab.active').filter({ hasText: file }).waitFor(patience);
  await me.run('Brief: Focus on Opbouw View');
  // The server has read it, and knows whether it is a letter.
  const known =
    name === 'behandelen'
      ? page.getByText('Dit bestand is niet herkend')
      : me.inView('Energieraad').or(me.inView('Transport'));
  await known.first().waitFor(patience);
  if (line !== undefined) return focusLine(me, line);
  await me.press('Control+1');
  if (name !== 'behandelen') await caretTo(me, words, at);
  if (finding) await page.locator('.squiggly-warning').first().waitFor(patience);
}

async function caretTo(me, text, words) {
  const offset = text.indexOf(words);
  assert.notEqual(offset, -1, `the letter has no «${words}»`);
  const before = text.slice(0, offset).split('\n');
  const place = [before.length, before.at(-1).length + 1];
  await me.press('Control+g');
  await me.answer('', `:${place.join(':')}`);
  await me.press('Enter');
  await SEEN.status(me.page, `Ln ${place[0]}, Col ${place[1]}`).first().waitFor(patience);
}

/** Goes down «Opbouw», which has the focus, to a line. */
async function focusLine(me, words) {
  await me.inView(words).waitFor(patience);
  await me.press('Home');
  await keyUntil(me, 'ArrowDown', me.page.locator('.pane-body .monaco-list-row.focused').filter({ hasText: words }));
}

/** Presses a key until something is there. */
async function keyUntil(me, key, wanted) {
  for (let tried = 0; tried < 30 && (await wanted.count()) === 0; tried += 1) {
    await me.press(key);
    await me.page.waitForTimeout(100);
  }
  await wanted.first().waitFor(patience);
}

async function take(me, folder, { name, by, first, copied, answers, dialog, keeps, sees: [kind, words] }) {
  const { page } = me;
  for (const command of first) {
    await me.run(command);
    await page.waitForTimeout(1500);
  }
  const kept = keeps === undefined ? undefined : path.join(folder, keeps[1]);
  if (kept !== undefined) fs.rmSync(kept, { force: true });
  if (copied) await me.press('Shift+End', 'Control+c');
  const gone = kind === 'noLine';
  const seen = SEEN[gone ? 'line' : kind](page, words).first();
  assert.equal(await seen.isVisible(), gone, `«${words}» ${gone ? 'is not' : 'is already'} there`);
  await WAYS[by.split(' ')[0]](me, name, by.split(' ')[1]);
  for (const [question, typed, choice] of answers) {
    await me.answer(question, typed, choice);
    await me.press('Enter');
  }
  if (dialog !== undefined) {
    await page.locator('.monaco-dialog-box').filter({ hasText: dialog }).waitFor(patience);
    await me.press('Enter');
  }
  if (kept !== undefined) await me.keepAs(keeps[0], kept);
  await seen.waitFor({ ...patience, state: gone ? 'detached' : 'visible' });
  if (kept !== undefined) assert.ok(fs.statSync(kept).size > 0, `${kept} is empty`);
}

/** The ways to a command. */
const WAYS = {
  palette: (me, name) => me.run(titleOf(name)),
  key: (me, _name, key) => me.press(key),
  menu: async (me, name) => {
    await me.press('Shift+F10');
    await keyUntil(
      me,
      'ArrowDown',
      me.page.locator('.monaco-menu .action-item.focused').filter({ hasText: titleOf(name) }),
    );
    await me.press('Enter');
  },
  button: async (me, name) => {
    await me.run('Brief: Focus on Opbouw View');
    await me.press('Shift+Tab');
    await keyUntil(
      me,
      'ArrowRight',
      me.page.locator(`.pane-header .action-item:has(:focus) [aria-label^="${titleOf(name)}"]`),
    );
    await me.press('Enter');
  },
};
