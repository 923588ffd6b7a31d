// Where a person without administrator rights finds «Install from VSIX…».
import path from 'node:path';
import { startServer, windowUrl } from '../host/server.mjs';
import { patience, pictures } from './window.mjs';

/** In an editor that has nothing of ours. */
export async function pictureOfInstalling(browser) {
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
