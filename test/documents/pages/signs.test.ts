import assert from 'node:assert/strict';
import fc from 'fast-check';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { openTypesetter } from '../../../server/src/documents/pages/compiler.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { settable } from '../../../server/src/documents/pages/signs.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { remarkOn } from '../../../server/src/documents/pages/remark.js';
import { dataOf, openPdf } from './letters.js';

/** What is told of a letter with these lines. */
function told(...lines: readonly string[]): string | null {
  const letter = read(['Geachte voorzitter,', '', ...lines, ''].join('\n'), { profile: STANDARD, treatAs: 'letter' });
  return remarkOn(manuscriptOf(letter, { head: 'brief' }), letter);
}

describe('signs that the pages lack', () => {
  it('show as their numbers, whatever a reader takes for one sign in one', () => {
    const cases = [
      ['Zie 😀.', 'Zie [U+1F600].'],
      ['🇳🇱🇧🇪 👨‍👩‍👧', '[U+1F1F3 U+1F1F1 U+1F1E7 U+1F1EA] [U+1F468 U+200D U+1F469 U+200D U+1F467]'],
      ['中文 en עברית', '[U+4E2D U+6587] en [U+05E2 U+05D1 U+05E8 U+05D9 U+05EA]'],
      ['\uF0B7 punt \uFFFD', '[U+F0B7] punt [?]'],
      ['é\u0489 is nog e', 'é[U+0489] is nog e'],
    ];
    for (const [text = '', shown] of cases) assert.equal(settable(text), shown);
  });

  it('are none of those that a Dutch letter is written with', () => {
    const usual =
      'Ĳsland, coördinatie, São Tomé, Şanlıurfa, Κύπρος, България, Đuro, ẞ – — … ‰ € £ ½ ² ₂ → ≥ ≤ ± × ✓ ☐ • « » „ ”';
    const unseen = 'a\u00ADb\u200Bc\u2060d\u200De\uFE0F\u00A0\u202F\u2009\u2003\u2008\u200E';
    assert.equal(settable(usual + unseen), usual + unseen);
  });

  it('leave a text without such signs as it is, and leave none behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = settable(text);
        assert.equal(settable(shown), shown);
        assert.ok(/U\+|\[\?\]/.test(shown) || shown === text);
      }),
    );
  });

  it('are told: which, how often, and where the first stands', () => {
    assert.equal(told('Een gewone regel – met € 5 en Κύπρος.'), null);
    assert.equal(
      told('Een regel.', '', 'Met 😀, 中 en 😀.'),
      '3 tekens kunnen niet worden gedrukt: «😀» (2 keer) en «中», het eerst op regel 5. In het document staat daar hun nummer: [U+1F600].',
    );
    assert.equal(
      told('Een bolletje:\n\uF0B7 uit een ander programma.'),
      '1 teken kan niet worden gedrukt: «U+F0B7», op regel 4. In het document staat daar het nummer: [U+F0B7].',
    );
    assert.equal(
      told('Om\u202Egedraaid.'),
      '1 teken kan niet worden gedrukt: «U+202E», op regel 3. In het document staat daar [?].',
    );
    assert.equal(
      told('Zin.', '', '\uFFFD, 😀 en \uD800 of \u2066.'),
      '4 tekens kunnen niet worden gedrukt: «\uFFFD», «😀», «U+D800» en «U+2066», het eerst op regel 5. In het document staat daar hun nummer: [U+1F600] of [?].',
    );
  });

  it('are told of notes, lists, tables and code too, and of nothing that does not show', () => {
    const message = told(
      '<!-- 😀 -->',
      'Zin.[^1]',
      '',
      '- 一',
      '',
      '| 二 |',
      '|---|',
      '| 三 |',
      '',
      '`四`',
      '',
      '[^1]: 五',
    );
    assert.match(
      message ?? '',
      /^5 tekens kunnen niet worden gedrukt: «一», «二», «三», «四» en «五», het eerst op regel 6\./,
    );
    assert.match(
      told('一二三四五六七') ?? '',
      /^7 tekens kunnen niet worden gedrukt: «一», «二», «三», «四» en 3 andere, /,
    );
  });

  it('come on paper: no empty box, and nothing that reads as none', async function () {
    this.timeout(120_000);
    const typesetter = await openTypesetter(await engineFiles());
    const lines = [
      'Betreft: Raad over 😀',
      '',
      'Geachte voorzitter,',
      '',
      'Zie 😀, 🇳🇱, 中文, עברית, \u202Eom, ☎️ en \uF0B7.[^1] **Vet ★** en *schuin ☆*.',
      '',
      '[^1]: Noot ①.',
    ];
    const data = dataOf(lines.join('\n'));
    const { pages, document } = await openPdf(typesetter.pdf(data));
    const text = pages.join(' ');
    assert.ok(!text.includes('\0'), text);
    for (const shown of [
      '[U+1F600]',
      '[U+1F1F3 U+1F1F1]',
      '[U+4E2D U+6587]',
      '[?]om',
      '[U+F0B7]',
      '[U+2605]',
      '[U+2460]',
    ]) {
      assert.ok(text.includes(shown), `${shown} in ${text}`);
    }
    const { info } = await document.getMetadata();
    // Which has no need of a face.
    assert.equal('Title' in info && info.Title, 'Raad over 😀');
  });
});
