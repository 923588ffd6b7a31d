// Takes the pictures of «Aan de slag» from the running editor: `npm run walkthrough`. They go to media/walkthrough.
import fs from 'node:fs';
import path from 'node:path';
import { inEditor, patience, pictures, root } from './e2e/window.mjs';
import { launchBrowser } from './host/browser.mjs';

const target = path.join(root, 'media', 'walkthrough');
const themes = { licht: 'Light Modern', donker: 'Dark Modern' };

fs.mkdirSync(pictures, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [name, theme] of Object.entries(themes)) {
    await inEditor(browser, { name, theme }, scenario);
    for (const step of ['voorbeeld', 'herstellen', 'nieuw'])
      fs.copyFileSync(path.join(pictures, `${name}-${step}.png`), path.join(target, `${step}-${name}.png`));
  }
  console.log(`De beelden staan in ${path.relative(process.cwd(), target)}/.`);
} finally {
  await browser.close();
}

async function scenario(me, picture) {
  const { page } = me;
  await me.openView();
  await me.inView('Raadsaanbeveling energiearmoede').click();
  await me.line('Nederland kan instemmen met de aanbeveling').waitFor(patience);
  await page.mouse.move(800, 760);
  await picture('voorbeeld', { x: 48, y: 36, width: 820, height: 470 });

  await me.line('### Raadsaanbeveling energiearmoede').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor(patience);
  const row = await me.line('### Raadsaanbeveling energiearmoede').boundingBox();
  await picture('herstellen', { x: 440, y: Math.max(36, row.y - 90), width: 820, height: 400 });
  await page.keyboard.press('Escape');

  await me.command('Nieuwe geannoteerde agenda');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor(patience);
  await picture('nieuw', { x: 240, y: 0, width: 820, height: 300 });
}
