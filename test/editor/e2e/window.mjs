// A window of the editor with the extension in it, and what a person does and sees there.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, windowUrl } from '../host/server.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const pictures = path.join(root, 'test-artifacts');
export const patience = { timeout: 30_000 };

/** The example letters that most windows open; the first in front. */
const LETTERS = ['conceptbrief-met-fouten.md', 'concept-landbouwraad.md'];

const SIZE = { width: 1280, height: 800 };

/**
 * Opens the editor for one scenario, in a folder with copies of example letters and a text that is none.
 *
 * @param name first word of the names of its pictures
 * @param theme colours of the editor
 * @param scenario gets the person, `picture(what, clip?)` and the folder
 * @param letters names in `seeds`; none: the window opens with nothing in front
 * @param zoom times the usual size, for all that the window shows
 * @param driver false: messages of the extension are shown, as a person gets them
 */
export async function inEditor(browser, { name, theme, letters = LETTERS, zoom = 1, driver = true }, scenario) {
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
  const server = await startServer({ install: [root], settings, driver });
  // As a browser zooms: the page has less room, and each of its points takes more of the screen.
  const viewport = { width: SIZE.width / zoom, height: SIZE.height / zoom };
  const context = await browser.newContext({ viewport, deviceScaleFactor: zoom });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const picture = async (what, clip) => {
    await page.waitForTimeout(800); // until all that follows the caret has followed
    await page.screenshot({ path: path.join(pictures, `${name}-${what}.png`), ...(clip && { clip }) });
  };
  try {
    const folder = path.join(server.dataDir, 'brieven');
    fs.mkdirSync(folder);
    for (const file of letters) fs.copyFileSync(path.join(root, 'seeds', file), path.join(folder, file));
    fs.writeFileSync(path.join(folder, 'leesmij.md'), '# Leesmij\n\n## Gebruik\n\nEen gewone tekst.\n');
    const open = letters[0] === undefined ? undefined : path.join(folder, letters[0]);
    await page.goto(windowUrl(server.authority, { folder, open }));
    if (open === undefined) await page.locator('.activitybar [aria-label^="Brief"]').first().waitFor(patience);
    else await page.locator('.statusbar [aria-label*="Warnings"]').first().waitFor(patience);
    await scenario(person(page), picture, folder);
  } catch (error) {
    await picture('mislukt');
    throw error;
  } finally {
    await context.close();
    await server.stop();
  }
}

/** What a person does and sees. */
function person(page) {
  const line = (text) => page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
  const inView = (text) => page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
  const command = async (name) => {
    await page.keyboard.press('F1');
    await page
      .locator('.quick-input-widget input')
      .first()
      .fill('>' + name);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click(patience);
    await page.mouse.move(800, 400); // no hovering over what lies beneath
  };
  return {
    page,
    line,
    inView,
    command,
    openView: async () => {
      await page.locator('.activitybar [aria-label^="Brief"]').first().click(patience);
      await inView('Beleidsdebat over netcongestie').waitFor(patience);
      // Wide enough to read the titles.
      await page.mouse.move(350, 600);
      await page.mouse.down();
      await page.mouse.move(440, 600, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(800, 600);
    },
    /** Opens a file by its name, without the suggestions of the quick open getting in between. */
    openFile: async (name) => {
      await page.keyboard.press('Control+p');
      await page.locator('.quick-input-widget input').first().fill(name);
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click(patience);
      await page.locator('.tab.active').filter({ hasText: name }).waitFor(patience);
    },
    /** The number behind a line of the view, as soon as it is this one; '' for none. */
    badge: (text, number) =>
      page.waitForFunction(
        ([words, wanted]) => {
          const rows = [...document.querySelectorAll('.pane-body .monaco-list-row')];
          const row = rows.find((one) => one.textContent.includes(words));
          const shown = [...(row?.querySelectorAll('*') ?? [])].map(
            (one) => window.getComputedStyle(one, '::after').content,
          );
          return row !== undefined && shown.filter((one) => /^"\d+"$/.test(one)).join() === wanted;
        },
        [text, number === '' ? '' : `"${number}"`],
        patience,
      ),
    /** What a screen reader says of the line of the view. */
    spoken: (text) => inView(text).getAttribute('aria-label'),
    ...byKeyboard(page),
  };
}

/** What can be done with keys alone. */
function byKeyboard(page) {
  const { keyboard } = page;
  const widget = page.locator('.quick-input-widget:visible');
  const list = widget.locator('.quick-input-list .monaco-list-row');
  /** The line of a list that Enter chooses, as soon as it is this one. */
  const proposed = (text) => list.and(page.locator('.focused')).filter({ hasText: text }).first().waitFor(patience);
  /** Waits for a question and answers it: what is typed takes the place of what was proposed, then Enter. */
  const answer = async (question, typed, choice) => {
    await widget
      .filter({ hasText: question })
      .or(widget.filter({ has: page.locator(`input[placeholder*="${question}"]`) }))
      .first()
      .waitFor(patience);
    await page.waitForTimeout(300); // a question takes the keys a moment after it is drawn
    if (typed !== '') {
      await keyboard.press('Control+a');
      await keyboard.type(typed, { delay: 4 });
    }
    if (choice !== undefined) await proposed(choice);
  };
  return {
    press: async (...keys) => {
      for (const key of keys) await keyboard.press(key, { delay: 20 });
    },
    type: (text) => keyboard.type(text, { delay: 4 }),
    proposed,
    /** Runs a command of the palette by its name. */
    run: async (name) => {
      await keyboard.press('F1');
      await widget.locator('input').first().waitFor(patience);
      await keyboard.type(name, { delay: 4 });
      await proposed(name);
      await keyboard.press('Enter');
    },
    answer,
    /** Answers where a file is kept: a path, and Enter until the question is gone, as it first looks at the folder. */
    keepAs: async (question, file) => {
      await answer(question, file);
      for (let tried = 0; tried < 10 && (await widget.count()) > 0; tried += 1) {
        await page.waitForTimeout(1000);
        if ((await widget.count()) > 0) await keyboard.press('Enter');
        await page.waitForTimeout(1000);
      }
    },
  };
}
