// The product in other colours and sizes.
import assert from 'node:assert/strict';
import { patience } from './window.mjs';

/** The same letter in other colours: what stands in it, what is found, and the way to the final check. */
export async function lookAround(me, picture) {
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

/**
 * At 200 % nothing is out of reach and every line of the view says in words what its picture says, by keyboard alone: the
 * view is opened by its command, walked through with the arrows, and Enter goes to what is chosen.
 */
export async function atTwiceTheSize(me, picture) {
  const { page } = me;
  await picture('1-brief');
  await me.run('Brief: Focus on Opbouw View');
  await me.inView('Verordening energieopslag').waitFor(patience);
  await me.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await page.waitForTimeout(500);
  await picture('2-opbouw');
  const spoken = await page
    .locator('.pane-body .monaco-list-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  assert.ok(spoken.length > 3 && spoken.every((label) => label.trim() !== ''), spoken.join('\n'));
  assert.ok(
    spoken.some((label) => /ontbreekt|leeg|waarschuwing|fout/.test(label)),
    spoken.join('\n'),
  );
  await me.press('Enter');
  await page.waitForTimeout(500);
  await picture('3-gekozen');
  await me.run('Eindcontrole vóór verzending');
  await page.locator('.tab').filter({ hasText: 'Eindcontrole' }).first().waitFor(patience);
  await page.waitForTimeout(2000);
  await picture('4-eindcontrole');
}
