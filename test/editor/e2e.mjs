// Drives the editor as a person would and takes pictures to look at, in test-artifacts/. `npm run e2e`; with
// `-- --beelden` the pictures of the README are renewed too.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './host/browser.mjs';
import { startServer, windowUrl } from './host/server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const pictures = path.join(root, 'test-artifacts');
const letter = 'conceptbrief-met-fouten.md';
const patience = { timeout: 30_000 };

// Picture → its name in the README.
const forReadme = {
  'licht-0-installeren': 'installeren',
  'licht-leesmij-brief': 'brief',
  'licht-leesmij-herstel': 'herstel',
};

const themes = [
  { name: 'licht', theme: 'Light Modern', scenario: mendTheLetter },
  { name: 'donker', theme: 'Dark Modern', scenario: lookAround },
  { name: 'hoog-contrast', theme: 'Default High Contrast', scenario: lookAround },
];

fs.rmSync(pictures, { recursive: true, force: true });
fs.mkdirSync(pictures, { recursive: true });
const browser = await launchBrowser();
try {
  await pictureOfInstalling();
  for (const { name, theme, scenario } of themes) await inEditor(name, theme, scenario);
  if (process.argv.includes('--beelden')) renewReadme();
  console.log(`Alles liep zoals het hoort; de beelden staan in ${path.relative(process.cwd(), pictures)}/.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** Where a person without administrator rights finds «Install from VSIX…», in an editor that has nothing of ours. */
async function pictureOfInstalling() {
  const server = await startServer({ settings: { 'workbench.colorTheme': 'Light Modern' } });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  try {
    await page.goto(windowUrl(server.authority));
    await page.locator('.activitybar [aria-label^="Extensions"]').first().click(patience);
    await page.getByText('Browser - Installed').first().waitFor(patience);
    await page.waitForTimeout(1500); // the theme comes in a moment after the window
    await page.locator('.composite.title .codicon-toolbar-more').first().click(patience);
    await page.getByText('Install from VSIX...').first().hover(patience);
    const clip = { x: 0, y: 0, width: 640, height: 320 };
    await page.screenshot({ path: path.join(pictures, 'licht-0-installeren.png'), clip });
  } finally {
    await context.close();
    await server.stop();
  }
}

function renewReadme() {
  const target = path.join(root, 'docs', 'beelden');
  fs.mkdirSync(target, { recursive: true });
  for (const [from, to] of Object.entries(forReadme)) {
    fs.copyFileSync(path.join(pictures, `${from}.png`), path.join(target, `${to}.png`));
  }
}

/** Opens the editor in a theme with copies of the example letters, and the letter with mistakes in front. */
async function inEditor(name, theme, scenario) {
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
  const server = await startServer({ install: [root], settings });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const picture = async (what, clip) => {
    await page.waitForTimeout(800); // until all that follows the caret has followed
    await page.screenshot({ path: path.join(pictures, `${name}-${what}.png`), ...(clip && { clip }) });
  };
  try {
    const folder = path.join(server.dataDir, 'brieven');
    fs.mkdirSync(folder);
    for (const file of [letter, 'concept-landbouwraad.md']) {
      fs.copyFileSync(path.join(root, 'seeds', file), path.join(folder, file));
    }
    fs.writeFileSync(path.join(folder, 'leesmij.md'), '# Leesmij\n\n## Gebruik\n\nEen gewone tekst.\n');
    await page.goto(windowUrl(server.authority, { folder, open: path.join(folder, letter) }));
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor(patience);
    await scenario(person(page), picture);
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
  };
}

async function mendTheLetter(me, picture) {
  const { page } = me;
  await me.openView();
  await me.inView('Raadsaanbeveling energiearmoede').click();
  await page.locator('.view-line').filter({ hasText: 'Nederland kan instemmen met de aanbeveling' }).waitFor(patience);
  await page.mouse.move(800, 600);
  await picture('1-brief');
  await me.line('### Raadsaanbeveling energiearmoede').getByText('energiearmoede').hover();
  await page.locator('.monaco-hover').filter({ hasText: 'ontbreekt het krachtenveld' }).waitFor(patience);
  await picture('leesmij-herstel', { x: 440, y: 300, width: 840, height: 260 });
  await page.mouse.move(800, 790);
  await page
    .locator('.monaco-hover')
    .filter({ hasText: 'ontbreekt het krachtenveld' })
    .waitFor({ ...patience, state: 'hidden' });
  await picture('leesmij-brief', { x: 0, y: 36, width: 1280, height: 500 });
  assert.match((await me.spoken('Raadsaanbeveling energiearmoede')) ?? '', /waarschuwing/);

  // A click goes to the item; the caret moves the view along.
  await me.inView('Werklunch over kernenergie').click();
  await me.line('### Werklunch over kernenergie').waitFor(patience);
  await me.line('Tijdens de lunch spreken').click();
  await page.locator('.pane-body .monaco-list-row.selected').filter({ hasText: 'Inhoud' }).waitFor(patience);
  await picture('2-volgt-de-cursor');

  // A quick fix with the keyboard.
  await me.inView('Krachtenvled').click();
  await me.line('#### Krachtenvled').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Krachtenveld' }).first().waitFor(patience);
  await picture('3-herstel');
  await page.keyboard.press('Enter');
  await me.line('#### Krachtenvled').waitFor({ ...patience, state: 'detached' });
  await me.inView('Krachtenvled').waitFor({ ...patience, state: 'detached' });

  // A missing section from the view.
  const item = me.inView('Raadsaanbeveling energiearmoede');
  await item.click();
  await item.hover();
  await item.locator('.action-label').first().click();
  await page.locator('.view-line').filter({ hasText: 'Beschrijf hoe andere lidstaten' }).first().waitFor(patience);
  await me.inView('Krachtenveld nog in te vullen').or(me.inView('Krachtenveldnog in te vullen')).waitFor(patience);
  await picture('4-onderdeel-ingevoegd');

  // Typing breaks and mends.
  const before = await page.locator('.squiggly-warning').count();
  await page.keyboard.press('Control+z');
  await page
    .locator('.view-line')
    .filter({ hasText: 'Beschrijf hoe andere lidstaten' })
    .waitFor({ ...patience, state: 'detached' });
  await me.line('Met deze Raadsaanbeveling worden').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' (het gaat om PM euro) ');
  await page.waitForFunction(
    (count) => document.querySelectorAll('.squiggly-warning').length > count,
    before,
    patience,
  );

  // A note at the caret.
  await me.command('Voetnoot invoegen');
  await page.mouse.move(800, 700);
  await me.line('[^6]:').waitFor(patience);
  assert.match(await page.locator('.statusbar').innerText(), /10 selected/, 'the note is not ready to be written');
  // A note at the foot is of the letter: it counts there.
  await me.badge('14 december 2026', '1');
  await picture('5-voetnoot');

  // The outline of VS Code itself, for the letter and for other Markdown.
  await me.command('Explorer: Focus on Outline View');
  const outline = page
    .locator('.pane', { has: page.locator('.pane-header[aria-label*="Outline"]') })
    .locator('.monaco-list-row');
  await outline.filter({ hasText: 'Verordening energieopslag' }).first().waitFor(patience);
  assert.equal(await outline.filter({ hasText: '#' }).count(), 0, 'the outline shows the marks of Markdown');
  await picture('6-overzicht');
  await me.openFile('leesmij.md');
  await outline.filter({ hasText: '# Leesmij' }).first().waitFor(patience);
  await page.locator('.activitybar [aria-label^="Brief"]').first().click();
  await page.getByText('Dit bestand is niet herkend').first().waitFor(patience);
  await picture('7-geen-brief');

  // What is treated as a letter stays one when the window opens again.
  await page.getByRole('button', { name: 'Behandelen als geannoteerde agenda' }).click();
  await me.inView('Geannoteerde agenda').waitFor(patience);
  await page.reload();
  await me.inView('Beleidsdebat over netcongestie').waitFor(patience);
  await me.openFile('leesmij.md');
  await me.inView('Geannoteerde agenda').waitFor(patience);
  await page.mouse.move(800, 600);
  await me.badge('Geannoteerde agenda', '');
  await picture('8-toch-een-brief');
}

async function lookAround(me, picture) {
  await me.openView();
  await me.inView('Raadsaanbeveling energiearmoede').click();
  await me.page.mouse.move(800, 600);
  await me.line('Nederland kan instemmen met de aanbeveling').waitFor(patience);
  await picture('1-brief');
  await me.command('Problems: Focus on Problems View');
  await me.page.locator('.markers-panel .monaco-list-row').nth(3).waitFor(patience);
  await picture('2-bevindingen');
  await finalCheck(me, picture);
}

/** A rule explained, a rule switched off with a reason, and the letter checked before it is sent: by keyboard alone. */
async function finalCheck(me, picture) {
  const { page } = me;
  await me.line('### Raadsaanbeveling energiearmoede').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+.');
  await page
    .locator('.action-widget .monaco-list-row')
    .filter({ hasText: 'Regel uitleggen' })
    .first()
    .waitFor(patience);
  await picture('3-keuzes');
  await page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Hier negeren' }).first().click();
  await me.line('controle negeren').waitFor(patience);
  await page.locator('.statusbar').filter({ hasText: '5 selected' }).waitFor(patience); // the reason, to type over
  await page.keyboard.type('geen onderwerp van deze Raad');
  await picture('4-genegeerd');
  await me.inView('Krachtenvled').click();
  await me.line('#### Krachtenvled').click();
  await me.command('Regel uitleggen');
  await page.locator('.tab').filter({ hasText: 'onderdeelnaam-spelling' }).first().waitFor(patience);
  await page.waitForTimeout(1500);
  await picture('5-uitleg');
  await me.line('#### Inzet Nederland').click(); // back to the letter; the page stays beside it
  await me.command('Eindcontrole vóór verzending');
  await page.locator('.tab').filter({ hasText: 'Eindcontrole' }).first().waitFor(patience);
  await page.waitForTimeout(2000);
  await picture('6-eindcontrole');
}
