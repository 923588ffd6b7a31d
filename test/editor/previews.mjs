// The previews as a person uses them: by pointer and by keyboard, in every theme, judged by axe-core too. The tests in
// suite/ run in the extension host, which cannot look inside a page; these can. Run as a part of `npm run test:editor`.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inEditor, patience } from './e2e/window.mjs';
import { launchBrowser } from './host/browser.mjs';
import { pasting } from './pasting.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** As the editor offers them, and the class that a page then has. */
const THEMES = {
  'Dark Modern': 'vscode-dark',
  'Dark High Contrast': 'vscode-high-contrast',
  'Light High Contrast': 'vscode-high-contrast-light',
  'Light Modern': 'vscode-light',
};
const FIRST = 'conceptbrief-met-fouten.md';
const OTHER = 'concept-landbouwraad.md';
/** A picture of one point, as PNG in base64. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const WITH_PICTURES = `# Geannoteerde agenda voor de Energieraad van 14 december 2026

## Beleidsdebat over netcongestie

### Inhoud

![Een stip](stip.png) ![Een tekening](tekening.svg) ![Er niet](weg.png)

De Raad spreekt over het net.
`;

const tests = {
  ...pasting,

  'shows the letter beside its text, which keeps the focus': async ({ me, sheet }) => {
    await me.line('Ministerie van Klimaat').click();
    await opened(me, sheet);
    assert.match(await sheet.locator('main').innerText(), /Hierbij ontvangt de Kamer/);
    await me.page.locator('.monaco-editor.focused').first().waitFor(patience);
  },

  'shows an edit where it was made, and leaves all else as it was': async ({ me, sheet, page }) => {
    const marked = await sheet.locator('main > *').evaluateAll((all) => {
      for (const one of all) one.wordsBefore = one.textContent;
      return all.length;
    });
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Nieuw.');
    await sheet.locator('main > p').filter({ hasText: 'Nieuw.' }).waitFor(patience);
    const after = await sheet
      .locator('main > *')
      .evaluateAll((all) =>
        all.map((one) => (one.wordsBefore === undefined ? 'nieuw' : one.wordsBefore === one.textContent)),
      );
    assert.equal(after.length, marked);
    // The paragraph is the same element with other words: a selection in it, or the focus, would still be there.
    assert.deepEqual(
      after.filter((one) => one !== true),
      [false],
    );
    await page.keyboard.press('Control+z');
    await eventually(async () => !(await sheet.locator('main').innerText()).includes('Nieuw.'));
  },

  'shows what is typed at once, and takes none of it back': async ({ me, sheet, page }) => {
    const paragraph = sheet.locator('main > p').filter({ hasText: 'Hierbij ontvangt de Kamer' });
    const before = await paragraph.innerText();
    const words = ' en dit ook, zonder dat het weer verdwijnt';
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End'); // of the line on the screen
    await page.keyboard.press('End');
    await paragraph.evaluate((one) => {
      window.typedLengths = [];
      const look = () => window.typedLengths.push(one.textContent.trimEnd().length);
      new window.MutationObserver(look).observe(one, { subtree: true, childList: true, characterData: true });
    });
    await page.keyboard.type(words, { delay: 30 });
    await eventually(async () => (await paragraph.innerText()) === before + words);
    const lengths = await paragraph.evaluate(() => window.typedLengths);
    assert.ok(lengths.length > 20, `seen ${lengths.length} times`);
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => a - b),
    );
    // Typed and taken back faster than it is read: the letter is as it was, and so is the page.
    await page.keyboard.press('x');
    await page.keyboard.press('Backspace');
    for (let left = words.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await eventually(async () => (await paragraph.innerText()) === before);
  },

  'cuts a paragraph in two with Enter, and makes it whole again': async ({ me, sheet, page }) => {
    const words = () => sheet.locator('main > *:not([hidden])').allInnerTexts();
    const before = await words();
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End'); // of the line on the screen, which is in the midst of the paragraph
    for (const pause of [0, 400]) {
      for (const key of ['Enter', 'Enter', 'Backspace', 'Backspace']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(pause);
      }
      await eventually(async () => JSON.stringify(await words()) === JSON.stringify(before));
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await eventually(async () => (await words()).length === before.length + 1);
    await page.waitForTimeout(500); // the letter has come by now
    assert.equal((await words()).length, before.length + 1);
    for (let undone = 0; undone < 2; undone += 1) await page.keyboard.press('Control+z');
    await eventually(async () => JSON.stringify(await words()) === JSON.stringify(before));
  },

  'shows paragraphs at once that were pasted or went, as the letter has them then': async ({ me, sheet, page }) => {
    const words = () => sheet.locator('main > *:not([hidden])').allInnerTexts();
    const before = await words();
    const paste = async (text) => {
      await page.evaluate((one) => window.navigator.clipboard.writeText(one), text);
      await page.keyboard.press('Control+v');
    };
    /** What is shown first after a key or two, and when the letter has come: the same. */
    const becomes = async (expected) => {
      await eventually(async () => JSON.stringify(await words()) === JSON.stringify(expected));
      await page.waitForTimeout(400);
      assert.deepEqual(await words(), expected);
      const seen = await sheet.locator('main').evaluate(() => window.seenWords.splice(0));
      assert.deepEqual(seen[0] ?? expected, expected);
    };
    await sheet.locator('main').evaluate((main) => {
      window.seenWords = [];
      const look = () =>
        window.seenWords.push([...main.children].filter((one) => !one.hidden).map((one) => one.innerText));
      new window.MutationObserver(look).observe(main, { subtree: true, childList: true, characterData: true });
    });
    const at = before.findIndex((one) => one.includes('Hierbij ontvangt de Kamer'));
    const [head, tail] = [before.slice(0, at), before.slice(at + 1)];
    const own = before[at];
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    for (const pause of [0, 400]) {
      await paste('\n\nHet kabinet *steunt* dit.\n\nEn het vraagt aandacht.');
      await becomes([...head, own, 'Het kabinet steunt dit.', 'En het vraagt aandacht.', ...tail]);
      // the last two lines, and half of the first: what is left is one paragraph
      for (const key of ['Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+Home', 'Delete']) await page.keyboard.press(key);
      await page.waitForTimeout(pause);
      await becomes([...head, own, ...tail]);
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(pause);
      await becomes([...head, own, 'Het kabinet steunt dit.', 'En het vraagt aandacht.', ...tail]);
      await page.keyboard.press('Control+z');
      await becomes(before);
    }
    // on an empty line, and gone at once
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await paste('Dit is nieuw.\n');
    await becomes([...head, own, 'Dit is nieuw.', ...tail]);
    for (let undone = 0; undone < 2; undone += 1) await page.keyboard.press('Control+z');
    await becomes(before);
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    // signs that say nothing yet, and then do
    for (const [typed, shown] of [
      [' *let', `${own} *let`],
      [' op*', `${own} let op`],
    ]) {
      await page.keyboard.type(typed);
      await eventually(async () => (await words())[at] === shown);
    }
    while ((await words())[at] !== own) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(200);
    }
    assert.deepEqual(await words(), before);
  },

  'goes along with the caret behind what was pasted': async ({ me, sheet, page }) => {
    await me.line('Hierbij ontvangt de Kamer').click();
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.evaluate(
      (one) => window.navigator.clipboard.writeText(one),
      `${'\n\nHet kabinet steunt dit.'.repeat(6)}\n\nHier staat de caret.`,
    );
    await page.keyboard.press('Control+v');
    const here = sheet.locator('[data-hier]').filter({ hasText: 'Hier staat de caret.' });
    await here.waitFor(patience);
    await page.waitForTimeout(500);
    const isInView = await here.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    assert.ok(isInView);
    await page.keyboard.press('Control+z');
    await sheet.locator('main > p').filter({ hasText: 'Hier staat de caret.' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Home');
  },

  'stays where it is when a paragraph goes': async ({ me, sheet, page }) => {
    await page.keyboard.press('Control+End');
    await me.line('Nederland zal de voorbereidingen').click();
    const paragraph = sheet.locator('main > p').filter({ hasText: 'Nederland zal de voorbereidingen' });
    await sheet.locator('[data-hier]').filter({ hasText: 'Nederland zal de voorbereidingen' }).waitFor(patience);
    await page.waitForTimeout(500);
    const before = await scrolled(sheet);
    assert.ok(before > 500);
    await page.keyboard.press('Control+Shift+k');
    await eventually(async () => (await paragraph.count()) === 0);
    await page.waitForTimeout(500);
    const moved = Math.abs((await scrolled(sheet)) - before);
    assert.ok(moved < 200, `scrolled by ${moved} px`);
    await page.keyboard.press('Control+z');
    await paragraph.waitFor(patience);
    await page.keyboard.press('Control+Home');
  },

  'marks what the caret is in, and brings it into view': async ({ me, sheet, page }) => {
    await me.line('Geachte voorzitter').click();
    await sheet.locator('[data-hier]').filter({ hasText: 'Geachte voorzitter' }).waitFor(patience);
    await page.keyboard.press('Control+End');
    await eventually(async () => (await scrolled(sheet)) > 500);
    await page.keyboard.press('Control+Home');
    await sheet.locator('[data-hier]').filter({ hasText: 'Ministerie' }).waitFor(patience);
  },

  'leads a click to the text without taking the focus from the page, and a double click with it': async ({
    sheet,
    page,
  }) => {
    await sheet.locator('main > p').filter({ hasText: 'Hierbij ontvangt' }).click();
    await caretOn(page, 12);
    assert.equal(await page.locator('.monaco-editor.focused').count(), 0);
    await sheet.locator('main > p').filter({ hasText: 'Geachte voorzitter' }).dblclick();
    await caretOn(page, 10);
    await page.locator('.monaco-editor.focused').first().waitFor(patience);
  },

  'scrolls the text along, and goes along with it': async ({ me, sheet, page }) => {
    await sheet.locator('main').hover();
    await page.mouse.wheel(0, 1500);
    await eventually(async () => !(await me.line('Ministerie van Klimaat').isVisible()));
    const before = await scrolled(sheet);
    assert.ok(before > 500);
    await page.waitForTimeout(1500); // until the wheel has run out on either side
    await page.mouse.move(600, 400);
    await eventually(async () => {
      await page.mouse.wheel(0, -2000); // of which the editor takes a few lines at a time
      return (await scrolled(sheet)) < 100;
    });
  },

  'goes along with a click in «Opbouw»': async ({ me, sheet, page }) => {
    await page.locator('.activitybar [aria-label^="Brief"]').first().click(patience);
    await me.inView('Raadsaanbeveling energiearmoede').click(patience);
    const here = sheet.locator('[data-hier]').filter({ hasText: 'Raadsaanbeveling energiearmoede' });
    await here.waitFor(patience);
    await eventually(() => here.evaluate((one) => one.getBoundingClientRect().top > 0));
    await eventually(() => here.evaluate((one) => one.getBoundingClientRect().bottom < window.innerHeight));
    await page.locator('.activitybar [aria-label^="Explorer"]').first().click(patience);
    await page.locator('.explorer-folders-view').first().waitFor(patience);
  },

  'keeps the focus, and what is selected, while the letter changes': async ({ sheet, folder }) => {
    const file = path.join(folder, FIRST);
    const text = fs.readFileSync(file, 'utf8');
    // In one paragraph: a mark that has the focus, and words that are selected.
    const paragraph = sheet.locator('main > p').filter({ hasText: 'Het voorzitterschap heeft in korte tijd' });
    await paragraph.locator('[role=doc-noteref]').focus();
    await paragraph.evaluate((one) => {
      const words = one.firstChild;
      const at = words.data.indexOf('vergunningstermijn');
      document.getSelection().setBaseAndExtent(words, at, words, at + 'vergunningstermijn'.length);
    });
    const kept = async () => [await sheet.locator(':focus').getAttribute('role'), await selected(sheet)];
    assert.deepEqual(await kept(), ['doc-noteref', 'vergunningstermijn']);
    try {
      const other = text.replace('heeft in korte tijd veel', 'heeft de afgelopen maanden heel veel');
      assert.notEqual(other, text);
      fs.writeFileSync(file, other);
      await sheet.locator('main > p').filter({ hasText: 'de afgelopen maanden' }).waitFor(patience);
      assert.deepEqual(await kept(), ['doc-noteref', 'vergunningstermijn']);
    } finally {
      fs.writeFileSync(file, text);
    }
    await paragraph.waitFor(patience);
  },

  // What it finds was not to be tried: the browser of these tests finds nothing in any page (window.find).
  'has the search of the editor': async ({ sheet, page }) => {
    await sheet.locator('main').focus();
    await page.keyboard.press('Control+f');
    const find = page.locator('.simple-find-part.visible');
    await find.locator('input').first().waitFor(patience);
    await page.keyboard.press('Escape');
    await find.waitFor({ state: 'detached', ...patience });
  },

  'goes to a note and back with the keys alone': async ({ sheet, page }) => {
    const mark = sheet.locator('[role=doc-noteref]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = await sheet.locator(':focus').evaluate((one) => `${one.tagName} ${one.textContent}`);
    assert.match(note, /^LI ./);
    await sheet.locator(':focus').locator('[role=doc-backlink]').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await sheet.locator(':focus').getAttribute('role'), 'doc-noteref');
  },

  'has its buttons behind one stop of the Tab key': async ({ sheet, page }) => {
    await sheet.locator('.overslaan').focus();
    await page.keyboard.press('Tab');
    assert.equal(await sheet.locator(':focus').getAttribute('data-name'), 'brief');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await sheet.locator('[data-name=kamerstuk][aria-pressed=true]').waitFor(patience);
    await sheet.locator('.als-kamerstuk').waitFor(patience);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await sheet.locator('.als-brief').waitFor(patience);
    await page.keyboard.press('End');
    assert.equal(await sheet.locator(':focus').getAttribute('data-name'), 'text');
  },

  'passes the buttons by with the first link': async ({ sheet, page }) => {
    await sheet.locator('.overslaan').focus();
    await page.keyboard.press('Enter');
    assert.equal(await sheet.locator(':focus').evaluate((one) => one.tagName), 'MAIN');
  },

  'hides the marks of what is open': async ({ sheet }) => {
    const marks = sheet.locator('main .open, main .ontbreekt');
    assert.notEqual(await marks.count(), 0);
    await sheet.locator('[data-name=marks]').click();
    await eventually(async () => (await marks.count()) === 0);
    await sheet.locator('[data-name=marks]').click();
    await eventually(async () => (await marks.count()) > 0);
  },

  'shows what is found in the margin, in words, and leads from there to the text': async ({ sheet, page }) => {
    await sheet.locator('[data-name=findings]').click();
    const findings = sheet.locator('.bevinding');
    await findings.first().waitFor(patience);
    const said = await findings.allInnerTexts();
    assert.ok(
      said.every((one) => /(Fout|Waarschuwing|Opmerking|Tip)\n./.test(one)),
      said.join('\n'),
    );
    await findings.first().locator('button').click();
    await page.locator('.monaco-editor.focused').first().waitFor(patience);
    await sheet.locator('[data-name=findings]').click();
    await eventually(async () => (await findings.count()) === 0);
  },

  'is printed as a letter, without its buttons and what stands in the margin': async ({ sheet, page }) => {
    await sheet.locator('[data-name=findings]').click();
    await sheet.locator('.bevinding').first().waitFor(patience);
    await page.emulateMedia({ media: 'print' });
    try {
      for (const gone of ['header', '.overslaan', '.bevinding', '.terug'])
        assert.equal(await sheet.locator(gone).first().isVisible(), false, gone);
      assert.equal(await sheet.locator('main > p').first().isVisible(), true);
    } finally {
      await page.emulateMedia({ media: null });
    }
    await sheet.locator('[data-name=findings]').click();
    await sheet
      .locator('.bevinding')
      .first()
      .waitFor({ state: 'detached', ...patience });
  },

  'grows and shrinks': async ({ sheet }) => {
    const size = () =>
      sheet
        .locator('main > p')
        .first()
        .evaluate((one) => one.getBoundingClientRect().height);
    const usual = await size();
    await sheet.locator('[data-name=larger]').click();
    await sheet.locator('[data-name=usual]').filter({ hasText: '110 %' }).waitFor(patience);
    assert.ok((await size()) > usual);
    await sheet.locator('[data-name=usual]').click();
    await eventually(async () => (await size()) === usual);
  },

  'asks before a link leaves the editor': async ({ sheet, page }) => {
    await sheet.locator('main a[href^="https:"]').first().click();
    const question = page.locator('.monaco-dialog-box').filter({ hasText: /open the external website/ });
    await question.waitFor(patience);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached', ...patience });
  },

  'follows the letter in front, unless it is locked': async ({ me, sheet, page }) => {
    await me.line('Geachte voorzitter').click();
    await me.openFile(OTHER);
    await page
      .locator('.tab')
      .filter({ hasText: `Leesversie van ${OTHER}` })
      .waitFor(patience);
    await sheet.locator('main').filter({ hasText: 'Landbouw' }).waitFor(patience);
    await sheet.locator('[data-name=locked]').click();
    await sheet.locator('[data-name=locked][aria-pressed=true]').waitFor(patience);
    await page.locator('.monaco-editor .view-line').first().click();
    await me.openFile(FIRST);
    await page.waitForTimeout(300);
    assert.equal(
      await page
        .locator('.tab')
        .filter({ hasText: `Leesversie van ${OTHER}` })
        .count(),
      1,
    );
    await sheet.locator('[data-name=locked]').click();
    await page
      .locator('.tab')
      .filter({ hasText: `Leesversie van ${FIRST}` })
      .waitFor(patience);
  },

  'is clean by axe-core in every theme, with the findings in the margin': async ({ me, sheet, page }) => {
    await sheet.locator('[data-name=findings]').click();
    await sheet.locator('.bevinding').first().waitFor(patience);
    assert.deepEqual(await complaints(sheet), []);
    for (const [theme, kind] of Object.entries(THEMES)) {
      await me.command('Preferences: Color Theme');
      await page.keyboard.type(theme);
      await me.proposed(theme);
      await page.keyboard.press('Enter');
      await sheet.locator(`body.${kind}`).waitFor(patience);
      assert.deepEqual(await complaints(sheet), [], theme);
      assert.deepEqual(await printed(sheet, page), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], theme);
    }
  },

  'comes back after a restart as it was': async ({ sheet, page }) => {
    await sheet.locator('[data-name=kamerstuk]').click();
    await sheet.locator('.als-kamerstuk').waitFor(patience);
    await page.waitForTimeout(8000); // until the editor has written down what is open
    const address = new URL(page.url());
    address.searchParams.delete('payload'); // which would open one letter again, and nothing else
    await page.goto(address.href);
    await sheet.locator('.als-kamerstuk').waitFor(patience);
    await sheet.locator('[data-name=findings][aria-pressed=true]').waitFor(patience);
    await sheet.locator('.bevinding').first().waitFor(patience);
  },

  'keeps one letter locked beside another one, and brings both back after a restart': async ({ me, sheet, page }) => {
    const tab = (letter) => page.locator('.tab').filter({ hasText: `Leesversie van ${letter}` });
    await sheet.locator('[data-name=locked]').click();
    await sheet.locator('[data-name=locked][aria-pressed=true]').waitFor(patience);
    await me.line('Geachte voorzitter').click();
    await me.openFile(OTHER);
    await me.line('Geachte').click();
    await page.waitForTimeout(1500); // until it is known to be a letter: the command is not there before
    await me.command('Leesversie naast de tekst tonen');
    await tab(OTHER).waitFor(patience);
    await sheet.locator('main').filter({ hasText: 'Landbouw' }).waitFor(patience);
    await page.waitForTimeout(8000); // until the editor has written down what is open
    await page.goto(page.url());
    await sheet.locator('main').filter({ hasText: 'Landbouw' }).waitFor(patience);
    await sheet.locator('[data-name=locked][aria-pressed=false]').waitFor(patience);
    await tab(FIRST).click();
    await sheet.locator('main').filter({ hasText: 'Klimaat' }).waitFor(patience);
    await sheet.locator('[data-name=locked][aria-pressed=true]').waitFor(patience);
    await tab(OTHER).click({ button: 'middle' });
    await sheet.locator('[data-name=locked]').click();
    await me.line('Geachte voorzitter').click();
    await tab(OTHER).waitFor(patience); // the letter in front
    await openLetter(me, FIRST);
    await tab(FIRST).waitFor(patience);
  },

  'shows the pages as they would be printed, in step with the text': async ({ me, sheet, page }) => {
    const before = page.locator('.tab').filter({ hasText: 'Leesversie' });
    if ((await before.count()) > 0) await before.click({ button: 'middle' });
    await me.line('Geachte voorzitter').click();
    await me.command('Paginaweergave tonen');
    await sheet.locator('.blad svg').first().waitFor(patience);
    const count = await sheet.locator('.blad').count();
    assert.ok(count > 1);
    await sheet
      .locator('.nummer')
      .filter({ hasText: `Pagina 1 van ${count}` })
      .waitFor(patience);
    await sheet.locator('.cursor').waitFor(patience);
    await sheet
      .locator('.blad')
      .nth(1)
      .click({ position: { x: 100, y: 200 } });
    await eventually(async () => Number(await page.locator('.active-line-number').first().innerText()) > 20);
    assert.deepEqual(await complaints(sheet), []);
  },

  'makes only those pages anew that an edit changes': async ({ sheet, page }) => {
    await sheet.locator('.blad svg').evaluateAll((all) => {
      for (const one of all) one.wasThere = true;
    });
    await page.mouse.click(600, 500);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Nog een zin aan het slot.');
    const kept = () => sheet.locator('.blad svg').evaluateAll((all) => all.map((one) => one.wasThere === true));
    await eventually(async () => (await kept()).includes(false));
    assert.equal((await kept())[0], true);
    await page.keyboard.press('Control+z');
    await sheet.locator('[data-name=fit][aria-pressed=true]').waitFor(patience);
    await sheet.locator('[data-name=usual]').click();
    await sheet.locator('[data-name=usual]').filter({ hasText: '100 %' }).waitFor(patience);
  },

  'shows a picture of the letter in words, and itself only where a person chose so': async ({
    me,
    sheet,
    page,
    folder,
  }) => {
    fs.writeFileSync(path.join(folder, 'stip.png'), Buffer.from(DOT, 'base64'));
    fs.writeFileSync(
      path.join(folder, 'tekening.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    fs.writeFileSync(path.join(folder, 'beeld.agenda.md'), WITH_PICTURES);
    const before = page.locator('.tab').filter({ hasText: /Leesversie|Pagina/ });
    while ((await before.count()) > 0) await before.first().click({ button: 'middle' });
    // From the list of files: the quick open may not know of a new one yet.
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'beeld.agenda.md' })
      .click(patience);
    await page.locator('.tab.active').filter({ hasText: 'beeld.agenda.md' }).waitFor(patience);
    await me.line('De Raad spreekt').click();
    await opened(me, sheet);
    const words = sheet.locator('main .afbeelding');
    await words.filter({ hasText: 'Afbeelding: Er niet' }).waitFor(patience);
    const images = sheet.locator('main .afbeelding img');
    await page.waitForTimeout(500); // in which one that may not come would have come
    assert.equal(await images.count(), 0);

    const settings = path.join(folder, '.vscode', 'settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, '{ "geannoteerdeAgenda.voorbeeld.afbeeldingen": true }');
    await images.first().waitFor(patience);
    const shown = () => images.evaluateAll((all) => all.map((one) => [one.alt, one.naturalWidth]));
    assert.deepEqual(await shown(), [['Afbeelding: Een stip', 1]]);
    assert.deepEqual(await words.allInnerTexts(), ['', 'Afbeelding: Een tekening', 'Afbeelding: Er niet']);
    // An edit beside it leaves it where it is.
    await me.line('De Raad spreekt').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Nieuw.');
    await sheet.locator('main > p').filter({ hasText: 'Nieuw.' }).waitFor(patience);
    assert.deepEqual(await shown(), [['Afbeelding: Een stip', 1]]);

    fs.writeFileSync(settings, '{}');
    await eventually(async () => (await images.count()) === 0 && (await words.count()) === 3);
  },
};

const browser = await launchBrowser();
const wanted = process.argv[2] ?? '';
const chosen = Object.entries(tests).filter(
  ([name]) => name.includes(wanted) || 'previews leesversie'.includes(wanted),
);
let failed = 0;
try {
  if (chosen.length > 0) console.log('  the previews');
  if (chosen.length > 0)
    await inEditor(browser, { name: 'leesversie', theme: 'Light Modern' }, async (me, picture, folder) => {
      const { page } = me;
      const sheet = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      for (const [name, test] of chosen) {
        try {
          await test({ me, page, sheet, folder });
          console.log(`    ✔ ${name}`);
        } catch (error) {
          console.log(`    ✗ ${name}`);
          console.error(error);
          failed += 1;
          await picture(`mislukt-${failed}`);
        }
      }
    });
} catch (error) {
  console.error(error);
  failed += 1;
} finally {
  await browser.close();
}
console.log(`  ${chosen.length - failed} passing`);
if (failed > 0) {
  console.log(`  ${failed} failing`);
  process.exitCode = 1;
}

async function opened(me, sheet) {
  await me.page.waitForTimeout(500);
  await me.page.keyboard.press('Control+Shift+v');
  await sheet.locator('main h2').first().waitFor(patience);
}

/** Opens a letter while a preview that follows it takes on its name as well. */
async function openLetter({ page }, name) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click(patience);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(patience);
}

/** Asks again until it holds. */
async function eventually(holds) {
  const end = Date.now() + patience.timeout;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `still not so: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function caretOn(page, line) {
  return page
    .locator('.active-line-number')
    .filter({ hasText: String(line) })
    .waitFor(patience);
}

/** The colours of words and paper as they are printed. */
async function printed(sheet, page) {
  await page.emulateMedia({ media: 'print' });
  try {
    return await sheet
      .locator('main')
      .evaluate((one) => [window.getComputedStyle(one).color, window.getComputedStyle(document.body).backgroundColor]);
  } finally {
    await page.emulateMedia({ media: null });
  }
}

function selected(sheet) {
  return sheet.locator('body').evaluate(() => document.getSelection().toString());
}

function scrolled(sheet) {
  return sheet.locator('body').evaluate(() => window.scrollY);
}

/** What axe-core has against the page, with the elements that it is about. */
async function complaints(sheet) {
  await sheet
    .locator('body')
    .evaluate((_, source) => window.axe ?? (0, eval)(source), axe)
    .catch(() => undefined);
  return sheet.locator('body').evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
