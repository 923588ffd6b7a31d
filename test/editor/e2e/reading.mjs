// The letter as its reader gets it, and on its pages.
import { patience } from './window.mjs';

/** The preview beside the text with what is found in its margin, then as a Kamerstuk, then on pages. */
export async function readTheLetter(me, picture) {
  const { page } = me;
  const sheet = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await me.line('Ministerie van Klimaat').click();
  await page.locator('.editor-actions [aria-label^="Leesversie"]').first().waitFor(patience);
  await me.press('Control+Shift+v');
  await sheet.locator('main h2').first().waitFor(patience);
  await picture('1-leesversie');
  await me.press('Control+End');
  await picture('2-slot');
  await sheet.locator('[data-name=findings]').click();
  await sheet.locator('.bevinding').first().click();
  await picture('3-bevindingen');
  await sheet.locator('[data-name=kamerstuk]').click();
  await sheet.locator('.als-kamerstuk').waitFor(patience);
  await picture('4-kamerstuk');
  await me.command('Paginaweergave tonen');
  await sheet.locator('.blad svg').first().waitFor(patience);
  await picture('5-paginas');
}
