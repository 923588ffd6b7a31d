// Drives the editor as a person would and takes pictures to look at, in test-artifacts/. `npm run e2e`; with
// `-- --beelden` the pictures of the README are renewed too, and `-- schrijven` runs only what has that word in its name.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { pictureOfInstalling } from './e2e/installing.mjs';
import { atTwiceTheSize, lookAround } from './e2e/looking.mjs';
import { mendTheLetter } from './e2e/mending.mjs';
import { readTheLetter } from './e2e/reading.mjs';
import { walkTheCommands } from './e2e/walking.mjs';
import { inEditor, pictures, root } from './e2e/window.mjs';
import { writeALetter } from './e2e/writing.mjs';

// Picture → its name in the README.
const forReadme = {
  'licht-0-installeren': 'installeren',
  'licht-leesmij-brief': 'brief',
  'licht-leesmij-herstel': 'herstel',
  'licht-schrijven-leesmij-nieuw': 'nieuw',
  'licht-schrijven-leesmij-eindcontrole': 'eindcontrole',
};

const LIGHT = { name: 'licht', theme: 'Light Modern' };
const DARK = { name: 'donker', theme: 'Dark Modern' };
const CONTRAST = { name: 'hoog-contrast', theme: 'Default High Contrast' };

const scenarios = {
  installeren: (browser) => pictureOfInstalling(browser),
  herstellen: (browser) => inEditor(browser, LIGHT, mendTheLetter),
  'rondkijken-donker': (browser) => inEditor(browser, DARK, lookAround),
  'rondkijken-contrast': (browser) => inEditor(browser, CONTRAST, lookAround),
  'twee-keer-zo-groot': (browser) => inEditor(browser, { ...LIGHT, name: 'groot', zoom: 2 }, atTwiceTheSize),
  'schrijven-licht': (browser) => inEditor(browser, { ...LIGHT, letters: [] }, writeALetter),
  'schrijven-donker': (browser) => inEditor(browser, { ...DARK, letters: [] }, writeALetter),
  'schrijven-contrast': (browser) => inEditor(browser, { ...CONTRAST, letters: [] }, writeALetter),
  'voorbeeld-licht': (browser) => inEditor(browser, LIGHT, readTheLetter),
  'voorbeeld-donker': (browser) => inEditor(browser, DARK, readTheLetter),
  'voorbeeld-contrast': (browser) => inEditor(browser, CONTRAST, readTheLetter),
  opdrachten: (browser) => inEditor(browser, { ...LIGHT, name: 'opdrachten', driver: false }, walkTheCommands),
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = Object.entries(scenarios).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);

fs.rmSync(pictures, { recursive: true, force: true });
fs.mkdirSync(pictures, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [name, run] of chosen) {
    await run(browser);
    console.log(`✓ ${name}`);
  }
  if (process.argv.includes('--beelden')) renewReadme();
  console.log(`Alles liep zoals het hoort; de beelden staan in ${path.relative(process.cwd(), pictures)}/.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** Takes over the pictures that were made; those of scenarios that were left out stay as they are. */
function renewReadme() {
  const target = path.join(root, 'docs', 'beelden');
  fs.mkdirSync(target, { recursive: true });
  for (const [from, to] of Object.entries(forReadme)) {
    const picture = path.join(pictures, `${from}.png`);
    if (fs.existsSync(picture)) fs.copyFileSync(picture, path.join(target, `${to}.png`));
  }
}
