// What an author sees of a letter with mistakes, and how they are mended.
import assert from 'node:assert/strict';
import { patience } from './window.mjs';

/** A letter with mistakes, seen and mended: the view, hovers, quick fixes, typing, a note, and other Markdown beside it. */
export async function mendTheLetter(me, picture) {
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
  await me.inView('Krachtenveld in te vullen').or(me.inView('Krachtenveldin te vullen')).waitFor(patience);
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
  await me.answer('Laat leeg om de voetnoot in de brief zelf te schrijven', '');
  await me.press('Enter');
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
