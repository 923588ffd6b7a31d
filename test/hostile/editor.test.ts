import assert from 'node:assert/strict';
import { CORPUS } from './corpus.js';
import { HostileEditor, PAGES, PREVIEW } from './editor.js';
import { asShown, isHarmlessAddress, lost } from './judge.js';
import { FRAME } from './letters/letter.js';

/** All of common size but one, which the editor itself refuses to open as text, and of the largest those that go deep. */
const SHOWN = CORPUS.filter(
  ({ name, huge }) =>
    (!huge && name !== 'stuurtekens') || /^(diep-zoals|nadruk-diep|tags-diep|citaten-diep|richting)/.test(name),
);

/** Those that speak the language of the typesetter, or have no end. */
const SET = CORPUS.filter(({ name }) => /^(typst|pdf|tekstrichting|halve|javascript-links|beelden-van)/.test(name));

/** What no panel of ours holds below the letter, whatever stands in it. */
const NEVER =
  /^(?:script|style|iframe|frame|object|embed|form|input|button|img|video|audio|link|meta|base|math|foreignobject)$/i;

if (process.platform === 'linux') {
  describe('hostile letters in the editor', function () {
    this.timeout(120_000);
    let editor: HostileEditor;
    before(async () => {
      editor = await HostileEditor.open();
    });
    after(async () => {
      const late = editor.problems();
      await editor.close();
      assert.deepEqual(late, []);
    });

    for (const { name, text, visible } of SHOWN) {
      it(`${name}: in the reading version`, async () => {
        const words = [...FRAME, ...visible].map((one) => one.toLowerCase());
        await editor.show(name, text(), PREVIEW);
        const seen = await editor.look(
          'main',
          ({ text: shown }) => lost(asShown(shown).toLowerCase(), words).length === 0,
        );
        assert.deepEqual(lost(asShown(seen.text).toLowerCase(), words), []);
        assert.deepEqual(
          seen.elements.filter((element) => NEVER.test(element)),
          [],
        );
        assert.deepEqual(
          seen.attributes.filter((attribute) => /^on|^style$|^src/i.test(attribute)),
          [],
        );
        assert.deepEqual(
          seen.addresses.filter((address) => !isHarmlessAddress(address)),
          [],
        );
        assert.deepEqual(editor.problems(), []);
      });
    }

    for (const { name, text } of SET) {
      it(`${name}: on pages`, async () => {
        await editor.show(`paginas-${name}`, text(), PAGES);
        const seen = await editor.look('main', ({ elements }) => elements.includes('svg'));
        assert.ok(seen.elements.includes('svg'), `no page: ${seen.text}`);
        assert.deepEqual(
          seen.elements.filter((element) => NEVER.test(element)),
          [],
        );
        assert.deepEqual(editor.problems(), []);
      });
    }
  });
}
