// A folder that a person does not trust: letters are checked there too, but two of its settings do not count: «profiel», which
// names a file of its choice, and «afbeeldingen», which lets it show what it likes. Beside it the same folder, trusted. Run as
// a part of `npm run test:web`.
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

![Een stip](stip.png)

De lidstaten zijn het eens.
`;
const style = {
  onderdelen: ['inhoud', 'inzet', 'krachtenveld', { onderdeel: 'financien', naam: 'Financiële gevolgen' }],
};

/** A picture of one point, as PNG in base64. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM+9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const choices = { 'geannoteerdeAgenda.profiel': './eigen.json', 'geannoteerdeAgenda.voorbeeld.afbeeldingen': true };

const browser = await launchBrowser();
try {
  const untrusted = await seenIn({
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  });
  assert.match(untrusted.findings, /PM/);
  assert.doesNotMatch(untrusted.findings, /Financiële gevolgen/);
  const trusted = await seenIn({ 'security.workspace.trust.enabled': false });
  assert.match(trusted.findings, /PM/);
  assert.match(trusted.findings, /Financiële gevolgen/);
  assert.deepEqual([untrusted.pictures, trusted.pictures], [0, 1]);
  console.log(
    [
      '  a folder that is not trusted',
      '    ✔ has its letters checked, without the setting that names a file',
      '    ✔ shows no pictures on its own say',
      '  2 passing',
    ].join('\n'),
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** The words of the list of problems, and how many pictures the preview shows, in a folder that chooses for the person. */
async function seenIn(settings) {
  const trusted = settings['security.workspace.trust.enabled'] === false;
  const server = await startServer({ install: [root], settings });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const folder = path.join(server.dataDir, 'brieven');
    fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    const open = path.join(folder, 'brief.md');
    fs.writeFileSync(open, letter);
    fs.writeFileSync(path.join(folder, 'eigen.json'), JSON.stringify(style));
    fs.writeFileSync(path.join(folder, 'stip.png'), Buffer.from(DOT, 'base64'));
    fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(choices));
    const page = await context.newPage();
    await page.goto(windowUrl(server.authority, { folder, open }));
    await page.locator('.squiggly-warning').first().waitFor(patience);
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'PM' }).first().waitFor(patience);
    const findings = await page.locator('.markers-panel').innerText();
    await page.keyboard.press('Control+1');
    await command(page, 'Leesversie naast de tekst tonen');
    const sheet = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    const picture = sheet.locator('main .afbeelding');
    await picture.first().waitFor(patience);
    // One that may not come would have come meanwhile.
    if (trusted) await picture.locator('img').waitFor(patience);
    else await page.waitForTimeout(2000);
    return { findings, pictures: await picture.locator('img').count() };
  } finally {
    await context.close();
    await server.stop();
  }
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page
    .locator('.quick-input-widget input')
    .first()
    .fill('>' + name);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).first().waitFor(patience);
  await page.keyboard.press('Enter');
}
