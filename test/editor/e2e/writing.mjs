// A letter written from nothing to no finding, by keyboard alone: the mouse is never touched.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { patience, root } from './window.mjs';

/** Where the window asks its questions. */
const QUESTION = { x: 336, y: 0, width: 612, height: 372 };

/**
 * The questions of a new letter, in order: words of the question, what is typed, and words of the line that Enter then
 * takes; `picture` where it is worth one.
 */
const ANSWERS = [
  { question: 'Waarmee begint de brief?', typed: '', takes: 'Leeg', picture: '1-begin' },
  { question: 'Welke huisstijl', typed: '', takes: 'standaard', picture: '5-huisstijl' },
  { question: 'Welke Raad?', typed: 'milieu', takes: 'Milieuraad', picture: '2-raad' },
  { question: 'Wanneer komt de Raad bijeen?', typed: '17 en 18 december 2026', picture: '3-dagen' },
  { question: 'Waar komt de Raad bijeen?', typed: '' },
  { question: 'Welke raadsdelen?', typed: 'Milieu; Klimaat' },
  { question: 'Op welke dag is «Milieu»?', typed: 'donderdag', takes: 'donderdag 17 december 2026' },
  { question: 'Wat staat er op de agenda van «Milieu»?', typed: 'debat', takes: 'debat', picture: '4-soorten' },
  { question: 'Titel van het agendapunt', typed: 'Bodemgezondheid' },
  { question: 'Wat staat er op de agenda van «Milieu»?', typed: 'diversen', takes: 'iversen' },
  { question: 'Titel van het agendapunt', typed: '' },
  {
    question: 'Wat staat er op de agenda van «Milieu»?',
    typed: '',
    takes: 'Verder',
    picture: 'leesmij-nieuw',
    clip: QUESTION,
  },
  { question: 'Wie neemt deel aan «Milieu»?', typed: 'ondertekent', takes: 'Wie ondertekent' },
  { question: 'Op welke dag is «Klimaat»?', typed: 'vrijdag', takes: 'vrijdag 18 december 2026' },
  { question: 'Wat staat er op de agenda van «Klimaat»?', typed: 'wetgev', takes: 'etgev' },
  { question: 'Titel van het agendapunt', typed: 'Verordening koolstofverwijdering' },
  { question: 'Wat staat er op de agenda van «Klimaat»?', typed: '', takes: 'Verder' },
  {
    question: 'Wie neemt deel aan «Klimaat»?',
    typed: 'minister van Klimaat',
    takes: 'minister van Klimaat en Groene Groei',
  },
  {
    question: 'Wie ondertekent?',
    typed: 'van infra',
    takes: 'minister van Infrastructuur en Waterstaat',
    picture: '6-wie',
  },
  { question: 'Mede namens wie?', typed: '' },
  { question: 'Welke datum krijgt de brief?', typed: '2 december 2026' },
  { question: 'Zo wordt de brief', typed: '', takes: 'Brief openen', picture: '7-voorbeeld' },
];

const DEBATE = 'Het voorzitterschap vraagt de ministers hoe zij de nieuwe richtlijn over de bodem uitvoeren.';
const NOTE = 'Richtlijn (EU) 2025/2360 over de gezondheid van de bodem.';

/** What is written in each section, in the order in which F8 comes to them. The first one is open as the letter opens. */
const SECTIONS = [
  { heading: 'Nederlandse inzet', text: 'Nederland vraagt om ruimte voor wat er nationaal al wordt gemeten.' },
  { heading: 'Krachtenveld', text: 'De meeste lidstaten delen deze inzet.' },
  { heading: 'Diversen', text: 'De Commissie licht de uitkomst van het overleg over plastic toe.' },
];

export async function writeALetter(me, picture, folder) {
  const { page } = me;
  await me.run('Nieuwe geannoteerde agenda');
  for (const { question, typed, takes, picture: name, clip } of ANSWERS) {
    await me.answer(question, typed, takes);
    if (name !== undefined) await picture(`schrijven-${name}`, clip);
    await me.press('Enter');
  }

  // The caret stands in the first place to fill in: what is typed takes its place.
  await me.line('### Bodemgezondheid').waitFor(patience);
  await page.locator('.squiggly-warning').first().waitFor(patience);
  await picture('schrijven-8-geopend');
  await me.type(DEBATE);

  // A note at the caret, with its text.
  await me.press('Control+Alt+f');
  await me.answer('Laat leeg om de voetnoot in de brief zelf te schrijven', NOTE);
  await picture('schrijven-9-voetnoot');
  await me.press('Enter');
  await me.line('uitvoeren.[^1]').waitFor(patience);

  const file = path.join(folder, 'brief.md');
  await save(me, file);

  for (const [index, section] of SECTIONS.entries()) {
    await found(me, 6 - index);
    await fill(me, section);
  }

  // A Kamerstuk, completed as it is written.
  await found(me, 3);
  await goToPlaceBelow(me, 'Inhoud');
  await me.type('Het kabinet schreef over het voorstel in het BNC-fiche (Kamerstuk 22 ');
  await me.press('Control+Space');
  await page
    .locator('.suggest-widget.visible .monaco-list-row')
    .filter({ hasText: '22 112' })
    .first()
    .waitFor(patience);
  await picture('schrijven-10-aanvullen');
  await me.type('112');
  await me.press('Enter');
  await me.type('3577). De Raad stelt de de verordening vast.');
  await found(me, 3);
  await fill(me, { heading: 'Nederlandse inzet', text: 'Nederland steunt het voorstel.' });
  await found(me, 2);
  await fill(me, { heading: 'Krachtenveld', text: 'Een ruime meerderheid is voor.' });

  // The name under the letter.
  await found(me, 2);
  await goTo(me, '«[naam]»');
  await me.press('Shift+End');
  await me.type('C.M. de Vries');

  // A slip, mended with the key for it.
  await found(me, 1);
  await goTo(me, '«de» twee keer');
  await page.waitForTimeout(500);
  await me.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor(patience);
  await picture('schrijven-11-herstel');
  await me.press('Enter');
  await found(me, 0);

  // Checked before it is sent: everything, also what waits while one writes.
  await me.run('Eindcontrole vóór verzending');
  await page.locator('.tab').filter({ hasText: 'Eindcontrole' }).first().waitFor(patience);
  await page.waitForTimeout(2000);
  await picture('schrijven-leesmij-eindcontrole');
  await found(me, 0);
  await me.run('Problems: Focus on Problems View');
  await page.getByText('No problems have been detected').first().waitFor(patience);
  await picture('schrijven-13-geen-bevindingen');

  await me.press('Control+1', 'Control+s');
  await page.locator('.tab.active.dirty').waitFor({ ...patience, state: 'detached' });
  checkedByCommandLine(file);

  const report = path.join(folder, 'rapport.html');
  await me.run('Rapport bewaren');
  await me.keepAs('Rapport bewaren', report);
  await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'rapport.html' }).waitFor(patience);
  await openToAll(page, report);
}

/** Axe finds nothing that would keep anyone from reading the kept report. */
async function openToAll(page, file) {
  const tab = await page.context().newPage();
  try {
    await tab.setContent(fs.readFileSync(file, 'utf8'));
    await tab.addScriptTag({ content: axe.source });
    const { violations, passes } = await tab.evaluate(() => window.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
    assert.ok(passes.length > 5, 'axe looked at nothing');
  } finally {
    await tab.close();
  }
}

/** Goes to the next thing that is found, until it is the one with these words. */
async function goTo({ page, press }, words) {
  const shown = page.locator('.marker-widget');
  for (let tried = 0; tried < 5; tried += 1) {
    await press('F8');
    await page.waitForTimeout(700);
    if ((await shown.filter({ hasText: words }).count()) > 0) return press('Escape');
  }
  assert.fail(`F8 does not come to ${words}`);
}

/** The next thing that is found is an empty section: selects what stands below its heading, to type over. */
async function goToPlaceBelow(me, heading) {
  await goTo(me, `«${heading}» staat nog`);
  await me.press('ArrowDown', 'ArrowDown', 'Home', 'Shift+End');
}

async function fill(me, { heading, text }) {
  await goToPlaceBelow(me, heading);
  await me.type(text);
}

/** The editor's own count of what is found, as soon as it is this one. */
async function found({ page }, count) {
  const label = count === 0 ? 'No Problems' : `Warnings: ${count}`;
  await page.locator(`.statusbar [aria-label="${label}"]`).first().waitFor(patience);
}

/** Keeps the letter under a name: the key for it, a path, Enter. */
async function save({ page, press, keepAs }, file) {
  await press('Control+s');
  await keepAs('Save', file);
  await page
    .locator('.tab.active')
    .filter({ hasText: path.basename(file) })
    .waitFor(patience);
}

/** What the editor does not find, the command line does not find either. */
function checkedByCommandLine(file) {
  const bin = path.join(root, 'dist', 'cli.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--format', 'json', file], {
    encoding: 'utf8',
  });
  const { files, summary } = JSON.parse(stdout);
  assert.deepEqual(files[0]?.findings, [], fs.readFileSync(file, 'utf8'));
  assert.equal(status, 0, stderr);
  assert.equal(summary.files, 1);
}
