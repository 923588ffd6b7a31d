import assert from 'node:assert/strict';
import {
  DEFAULT_SETTINGS,
  fileName,
  readSettings,
  relativePath,
  settingsFaults,
  treatment,
} from '../../server/src/features/settings.js';

describe('features/settings', () => {
  it('reads what is well formed', () => {
    const read = readSettings({
      fase: 'eindcontrole',
      profiel: ' standaard ',
      regels: { kopniveau: 'uit', 'onderdeel-leeg': 'hint' },
      bestanden: ['*.brief'],
      codeLens: false,
      bijschriften: 'voetnoten',
    });
    assert.deepEqual(read, {
      phase: 'eindcontrole',
      profile: 'standaard',
      severities: { kopniveau: 'uit', 'onderdeel-leeg': 'hint' },
      files: ['*.brief'],
      codeLens: false,
      captions: 'voetnoten',
    });
  });

  it('gives the default for what is absent or malformed', () => {
    for (const sent of [
      undefined,
      null,
      3,
      'x',
      [],
      {},
      { fase: 'nu', profiel: 4, regels: [], bestanden: 'x' },
      { codeLens: 'ja', bijschriften: 3 },
    ]) {
      assert.deepEqual(readSettings(sent), DEFAULT_SETTINGS);
    }
    const read = readSettings({ regels: { a: 'uit', b: 'luid', c: 1 }, bestanden: ['x', 2] });
    assert.deepEqual(read.severities, { a: 'uit' });
    assert.deepEqual(read.files, ['x']);
  });

  it('says what cannot be used, and what is done instead', () => {
    const rules = new Set(['kopniveau']);
    const faults = (sent: unknown): readonly string[] => settingsFaults(sent, rules);
    assert.deepEqual(
      faults({ fase: 'concept', profiel: 'standaard', regels: { kopniveau: 'uit' }, bestanden: ['*.md'] }),
      [],
    );
    assert.deepEqual(faults(null), []);
    assert.deepEqual(faults({ profiel: 3 }), [
      'Bij «profiel» hoort de naam of het pad van een huisstijl; de instelling doet niets.',
    ]);
    assert.deepEqual(faults({ codeLens: true, bijschriften: 'alle' }), []);
    assert.deepEqual(faults({ codeLens: 'aan', bijschriften: 'datums' }), [
      'Bij «codeLens» hoort waar of onwaar (true of false); de instelling doet niets.',
      'Bij «bijschriften» past «datums» niet; «dagen» geldt. Kies «geen», «dagen», «voetnoten» of «alle».',
    ]);
    assert.deepEqual(faults({ fase: 'klaar', regels: { kopnivo: 'uit', kopniveau: 'fout' }, bestanden: '*.md' }), [
      'De fase «klaar» bestaat niet; «concept» geldt. Kies «concept» of «eindcontrole».',
      'De regel «kopnivo» bestaat niet; de instelling ervoor doet niets.',
      'Bij de regel «kopniveau» past «fout» niet. Waarschijnlijk is «error» bedoeld.',
      'Bij «bestanden» hoort een lijst van patronen; de instelling doet niets.',
    ]);
  });

  it('finds the path below the innermost folder, on every system', () => {
    const folders = ['file:///c%3A/werk', 'file:///c%3A/werk/raad', 'file://server/deel'];
    assert.equal(relativePath('file:///c%3A/werk/raad/mijn%20brief.md', folders), 'mijn brief.md');
    assert.equal(relativePath('file:///c%3A/werk/raadsbrief.md', folders), 'raadsbrief.md');
    assert.equal(relativePath('file://server/deel/a/b.md', folders), 'a/b.md');
    assert.equal(relativePath('file:///home/x/100%.md', []), 'home/x/100%.md');
    assert.equal(fileName('file:///c%3A/werk/a.agenda.md'), 'a.agenda.md');
    assert.equal(fileName('untitled:Untitled-1'), 'Untitled-1');
  });

  const markdown = { uri: 'file:///map/notitie.md', languageId: 'markdown' };
  const plain = { uri: 'file:///map/notitie.txt', languageId: 'plaintext' };
  const globs = { ...DEFAULT_SETTINGS, files: ['not*.*'] };

  it('leaves Markdown to its looks and other text alone', () => {
    assert.equal(treatment(markdown, undefined, DEFAULT_SETTINGS, []), 'auto');
    assert.equal(treatment(plain, undefined, DEFAULT_SETTINGS, []), 'other');
    assert.equal(treatment({ ...plain, uri: 'file:///a.agenda.md' }, undefined, DEFAULT_SETTINGS, []), 'auto');
  });

  it('follows the globs, and above all what was asked for', () => {
    assert.equal(treatment(plain, undefined, globs, ['file:///map']), 'letter');
    assert.equal(treatment(markdown, 'auto', globs, ['file:///map']), 'letter');
    assert.equal(treatment(markdown, 'other', globs, ['file:///map']), 'other');
    assert.equal(treatment(plain, 'letter', DEFAULT_SETTINGS, []), 'letter');
  });
});
