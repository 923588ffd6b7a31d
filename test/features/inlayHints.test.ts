import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import type { Captions } from '../../server/src/protocol.js';
import { openMarked } from './marked.js';

/** The text with what stands small in it between `‹` and `›`. */
function shown(text: string, captions: Captions, range?: { readonly start: number; readonly end: number }): string {
  const { checked, document } = openMarked(text);
  return inlayHints(checked, range ?? { start: 0, end: text.length }, captions)
    .map(({ position, label, paddingLeft, paddingRight }) => ({
      at: document.offsetAt(position),
      words: `${paddingLeft === true ? ' ' : ''}‹${labelWords(label)}›${paddingRight === true ? ' ' : ''}`,
    }))
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, words }) => all.slice(0, at) + words + all.slice(at), text);
}

function labelWords(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

const letter = (body: string): string => `Datum 30 november 2026

Betreft Geannoteerde agenda Energieraad van 14 en 15 december 2026

Geachte voorzitter,

${body}

## Beleidsdebat over netten

### Inhoud

De Raad spreekt.
`;

const line = (body: string, captions: Captions): string | undefined => {
  const lines = shown(letter(body), captions).split('\n');
  return lines[6];
};

describe('what stands small in the text', () => {
  it('is the day of the week of a date that is still to come and does not say it', () => {
    assert.equal(
      line('De Raad komt op 14 december 2026 bijeen, na de brief van 3 november 2026.', 'dagen'),
      'De Raad komt op ‹ma› 14 december 2026 bijeen, na de brief van 3 november 2026.',
    );
    assert.equal(
      line('De Raad is op 14 en 15 december 2026.', 'dagen'),
      'De Raad is op ‹ma–di› 14 en 15 december 2026.',
    );
    for (const said of [
      'De Raad is maandag 14 december 2026.',
      'Op 31 november 2026 is de Raad.',
      'In december 2026.',
    ]) {
      assert.equal(line(said, 'dagen'), said);
    }
    assert.equal(line('De Raad is op 14 december 2026.', 'voetnoten'), 'De Raad is op 14 december 2026.');
  });

  it('is not in the head of the letter, nor in a note', () => {
    const text = letter('Zo.[^1]\n\n[^1]: Brief van 4 januari 2027.');
    assert.equal(shown(text, 'dagen'), text);
  });

  it('is the first words of a note behind its mark, with the whole note to point at', () => {
    assert.equal(
      line('Zo.[^1] Meer.\n\n[^1]: Kamerstuk 22 112, nr. 38.', 'voetnoten'),
      'Zo.[^1] ‹Kamerstuk 22 112, nr. 38.› Meer.',
    );
    const note = 'Kamerstuk 22 112, nr. 3857, over de verordening netten en wat daarbij hoort.';
    assert.equal(line(`Zo.[^1] Meer.\n\n[^1]: ${note}`, 'alle'), 'Zo.[^1] ‹Kamerstuk 22 112, nr. 3857 …› Meer.');
    const { checked, text } = openMarked(`Zo.<sup>1</sup>\n\n<sup>1</sup> ${note}\n`);
    assert.deepEqual(
      inlayHints(checked, { start: 0, end: text.length }, 'alle').map(({ tooltip }) => tooltip),
      [note],
    );
    assert.equal(line('Zo.[^1] Meer.\n\n[^1]:', 'alle'), 'Zo.[^1] Meer.');
  });

  it('is given for the stretch that is shown, and not at all where nobody wants it', () => {
    const text = 'Een.[^1] Twee.[^2]\n\n[^1]: A.\n\n[^2]: B.\n';
    assert.equal(shown(text, 'alle', { start: 0, end: 10 }), text.replace('[^1]', '[^1] ‹A.›'));
    assert.equal(shown(text, 'geen'), text);
  });
});
