import assert from 'node:assert/strict';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits, fixAll } from '../../server/src/rules/fix.js';
import { FINAL_CHECK } from '../../server/src/rules/judge.js';

const OPTIONS = { profile: STANDARD, treatAs: 'letter' } as const;

describe('applying edits', () => {
  it('puts each in its place, insertions at one place in their order', () => {
    const at = (start: number, end: number, text: string) => ({ span: { start, end }, text });
    assert.equal(applyEdits('abc', [at(2, 3, 'C'), at(0, 1, 'A')]), 'AbC');
    assert.equal(applyEdits('ab', [at(1, 1, 'x'), at(1, 1, 'y')]), 'axyb');
  });

  it('applies nothing where edits overlap or lie outside', () => {
    const edit = (start: number, end: number) => ({ span: { start, end }, text: '' });
    assert.throws(() => applyEdits('abc', [edit(0, 2), edit(1, 3)]), RangeError);
    assert.throws(() => applyEdits('abc', [edit(2, 4)]), RangeError);
  });
});

describe('mending everything that is safe', () => {
  const letter =
    '## Beleidsdebat water\n\n### Inhoud\n\nTekst<sup>2</sup>, zie Kamerstuk 22 112, nr.5.\n\n## Inzet Nederland\n\nTekst<sup>1</sup>.\n\n' +
    '### Krachtenvled\n\nTekst.\n\n## Beleidsdebat lucht\n\n### Inhoud\n\nPM\n\nKrachtenveld\n\nTekst.\n\n' +
    '<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n';

  it('mends what needs no judgement and leaves the rest', () => {
    const { text, edits, count } = fixAll(letter, OPTIONS, FINAL_CHECK);
    assert.equal(
      text,
      '## Beleidsdebat water\n\n### Inhoud\n\nTekst<sup>1</sup>, zie Kamerstuk 22 112, nr. 5.\n\n### Inzet Nederland\n\nTekst<sup>2</sup>.\n\n' +
        '### Krachtenveld\n\nTekst.\n\n## Beleidsdebat lucht\n\n### Inhoud\n\nPM\n\n### Krachtenveld\n\nTekst.\n\n' +
        '<sup>1</sup> Twee.\n\n<sup>2</sup> Een.\n',
    );
    assert.ok(count >= 5);
    assert.equal(applyEdits(letter, edits), text);
    assert.deepEqual(fixAll(text, OPTIONS, FINAL_CHECK), { text, edits: [], count: 0 });
  });

  it('is not kept from what it can mend by what mending brings to light', () => {
    const pasted =
      '# Geannoteerde agenda Milieuraad 16 juni 2026\n\n## Water\n\n### Inhoud\n\nDe Raad bespreekt het voorstel.[1] De Commissie licht dit toe.[2] Zie ook Kamerstuk 22 112 nr. 5.\n\n' +
      '## Krachtenvled\n\nDe meeste lidstaten steunen dit.\n\n[1] COM(2025) 12.\n\n[2] COM(2025) 13.\n';
    const { text, count } = fixAll(pasted, OPTIONS, FINAL_CHECK);
    assert.match(text, /voorstel\.\[\^1\]|voorstel\.<sup>1<\/sup>/);
    assert.match(text, /Kamerstuk 22 112, nr\. 5/);
    assert.match(text, /Krachtenveld/);
    assert.ok(count >= 4);
  });

  it('keeps Windows line ends', () => {
    const { text } = fixAll(letter.replaceAll('\n', '\r\n'), OPTIONS, FINAL_CHECK);
    assert.equal(text.replaceAll('\r\n', ''), text.replaceAll('\r\n', '').replaceAll('\n', ''));
    assert.equal(text.replaceAll('\r\n', '\n'), fixAll(letter, OPTIONS, FINAL_CHECK).text);
  });

  it('does nothing to a text that is no letter', () => {
    assert.equal(fixAll(letter, { ...OPTIONS, treatAs: 'other' }, FINAL_CHECK).text, letter);
  });
});
