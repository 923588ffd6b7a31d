// Pasting with a real clipboard, which the tests in the extension host do not have. A part of previews.mjs, for its window.
import assert from 'node:assert/strict';
import { patience } from './e2e/window.mjs';

/** As Word puts it on the clipboard: a paragraph, an entry of a list that is none, and a note. */
const FROM_WORD = {
  'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=NL><!--StartFragment-->
<p class=MsoNormal>De Raad spreekt <b style='mso-bidi-font-weight:normal'>kort</b> over opslag<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;
</span></span><![endif]>Nederland steunt dit.<o:p></o:p></p>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Een noot uit Word.</p></div><!--EndFragment--></body></html>`,
  'text/plain': 'De Raad spreekt kort over opslag[1].\n· Nederland steunt dit.\n[1] Een noot uit Word.',
};

/** A colleague's section, with its heading. */
const CONTRIBUTION = {
  'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=NL><!--StartFragment--><h2>Krachtenveld<o:p></o:p></h2>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Zuidelijke</b> lidstaten zijn voor.<o:p></o:p></p><!--EndFragment--></body></html>`,
  'text/plain': 'Krachtenveld\nZuidelijke lidstaten zijn voor.',
};

const BEFORE = 'Hierbij ontvangt de Kamer';

/** name → what is done and seen. */
export const pasting = {
  'pastes what comes from Word as plain text, and offers it as text of the letter': async ({ me, page }) => {
    await me.line(BEFORE).click();
    await copied(page, FROM_WORD);
    await me.press('Home', 'Enter', 'ArrowUp', 'Control+v');
    await me.line('· Nederland steunt dit.').waitFor(patience);

    await page.locator('.post-edit-widget').waitFor(patience);
    await me.press('Control+.');
    await page.locator('.action-widget').filter({ hasText: 'Plakken als brieftekst' }).waitFor(patience);
    await me.press('ArrowDown', 'Enter');
    // The note has a number that was free, and its text stands with those of the letter.
    const pasted = me.line('De Raad spreekt **kort** over opslag');
    await pasted.waitFor(patience);
    const [number] = /\[\^\d+\]/.exec(await pasted.innerText()) ?? [];
    assert.ok(number !== undefined, await pasted.innerText());
    await me.line('- Nederland steunt dit.').waitFor(patience);
    assert.equal(await me.line('Een noot uit Word').count(), 0);
    await page.keyboard.press('Control+End');
    await me.line(`${number}: Een noot uit Word.`).waitFor(patience);
    await me.press('Control+z', 'Control+z', 'Control+z', 'Control+Home');
    await page.locator('.tab.active:not(.dirty)').waitFor(patience);
  },

  'offers what a colleague wrote with headings as a contribution to the item, in one undo': async ({ me, page }) => {
    // Below the first section of an item that has no «Krachtenveld».
    await me.line(BEFORE).click();
    await me.press('Control+g');
    await page.keyboard.type('51');
    await me.press('Enter');
    await copied(page, CONTRIBUTION);
    await me.press('Control+v');
    await page.locator('.post-edit-widget').waitFor(patience);
    await me.line('Zuidelijke lidstaten zijn voor.').waitFor(patience);
    assert.equal(await me.line('**Zuidelijke**').count(), 0);
    await me.press('Control+.');
    await page.locator('.action-widget').getByText('Als bijdrage bij «Raadsaanbeveling').click(patience);
    await me.line('**Zuidelijke** lidstaten zijn voor.').waitFor(patience);
    await me.line('#### Krachtenveld').waitFor(patience);
    await me.press('Control+z');
    await page.locator('.tab.active:not(.dirty)').waitFor(patience);
    await me.press('Control+Home');
  },

  'offers no choice where there is none': async ({ me, page }) => {
    await me.line(BEFORE).click();
    await copied(page, {
      'text/html': '<meta charset="utf-8"><b></b><span>Een woord</span>',
      'text/plain': 'Een woord',
    });
    await me.press('Home', 'Enter', 'ArrowUp', 'Control+v');
    await me.line('Een woord').waitFor(patience);
    await page.waitForTimeout(300); // what is offered comes with the text, or a moment later
    assert.equal(await page.locator('.post-edit-widget').count(), 0);
    await me.press('Control+z', 'Control+z', 'Control+Home');
    await page.locator('.tab.active:not(.dirty)').waitFor(patience);
  },
};

/** Puts a text on the clipboard as a program does: what a page writes with navigator.clipboard, the browser cleans first. */
function copied(page, kinds) {
  return page.evaluate((texts) => {
    const copy = (event) => {
      for (const [type, text] of Object.entries(texts)) event.clipboardData.setData(type, text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
    document.execCommand('copy');
  }, kinds);
}
