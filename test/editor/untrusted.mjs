// A folder that a person does not trust: letters are checked there too, but its setting «profiel» does not count, for that
// names a file of its choice. Beside it the same folder, trusted. Run as a part of `npm run test:web`.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './host/browser.mjs';
import { startServer, windowUrl } from './host/server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const patience = { timeout: 60_000 };

const letter = `# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024

## Beleidsdebat over lerarentekorten

### Inhoud

Het voorzitterschap wil spreken over tekorten.

### Inzet Nederland

Nederland steunt dit, voor PM euro.

### Krachtenveld

De lidstaten zijn het eens.
`;
const style = {
  onderdelen: ['inhoud', 'inzet', 'krachtenveld', { onderdeel: 'financien', naam: 'Financiële gevolgen' }],
};

const browser = await launchBrowser();
try {
  const untrusted = await findingsIn({
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  });
  assert.ok(untrusted.includes('PM') && !untrusted.includes('Financiële gevolgen'), untrusted);
  const trusted = await findingsIn({ 'security.workspace.trust.enabled': false });
  assert.ok(trusted.includes('PM') && trusted.includes('Financiële gevolgen'), trusted);
  console.log(
    '  a folder that is not trusted\n    ✔ has its letters checked, without the setting that names a file\n  1 passing',
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** The words of the list of problems, in a folder whose setting names a house style of its own. */
async function findingsIn(settings) {
  const server = await startServer({ install: [root], settings });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const folder = path.join(server.dataDir, 'brieven');
    fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    const open = path.join(folder, 'brief.md');
    fs.writeFileSync(open, letter);
    fs.writeFileSync(path.join(folder, 'eigen.json'), JSON.stringify(style));
    fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), '{ "geannoteerdeAgenda.profiel": "./eigen.json" }');
    const page = await context.newPage();
    await page.goto(windowUrl(server.authority, { folder, open }));
    await page.locator('.squiggly-warning').first().waitFor(patience);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Problems: Focus on Problems View');
    await page.keyboard.press('Enter');
    await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'PM' }).first().waitFor(patience);
    return await page.locator('.markers-panel').innerText();
  } finally {
    await context.close();
    await server.stop();
  }
}
