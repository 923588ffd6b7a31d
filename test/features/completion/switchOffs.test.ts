import assert from 'node:assert/strict';
import { switchOffs } from '../../../server/src/features/completion/switchOffs.js';
import { OpenDocument } from '../../../server/src/features/documents.js';
import { RULES } from '../../../server/src/rules/index.js';

/** What is completed at the sign │ in a letter. */
function at(text: string): readonly { readonly label: string; readonly after: string }[] {
  const offset = text.indexOf('│');
  const without = text.replace('│', '');
  const document = new OpenDocument('file:///brief.agenda.md', 'markdown', 1, without);
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  const items = switchOffs(checked, offset, RULES);
  return [...items]
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label, textEdit }) => {
      assert.ok(textEdit !== undefined && 'range' in textEdit);
      const [start, end] = [document.offsetAt(textEdit.range.start), document.offsetAt(textEdit.range.end)];
      return { label, after: without.slice(0, start) + textEdit.newText + without.slice(end) };
    });
}

const BEHIND = '\n\nDe kosten zijn PM.\n';

describe('completion in comments that switch rules off', () => {
  it('gives the two forms, as far as they are not written yet', () => {
    assert.deepEqual(
      at(`<!-- │${BEHIND}`).map(({ label }) => label),
      ['controle negeren', 'controle negeren in hele brief'],
    );
    assert.equal(at(`<!-- con│${BEHIND}`)[0]?.after, `<!-- controle negeren:  -->${BEHIND}`);
    assert.equal(at(`<!--│ -->${BEHIND}`)[1]?.after, `<!-- controle negeren in hele brief:  -->${BEHIND}`);
    assert.deepEqual(at(`<!-- let op: │ -->${BEHIND}`), []);
  });

  it('gives every rule once, first the one that finds something there', () => {
    const names = at(`<!-- controle negeren: │ -->${BEHIND}`);
    assert.equal(names[0]?.label, 'nog-in-te-vullen');
    assert.equal(names.length, RULES.length);
    const more = at(`<!-- controle negeren: nog-in-te-vullen, kop│ -->${BEHIND}`).map(({ label }) => label);
    assert.ok(!more.includes('nog-in-te-vullen') && more.includes('kopniveau'));
  });

  it('puts the name in the place of what was written of it', () => {
    const kopniveau = at(`<!-- controle negeren: kop│ -->${BEHIND}`).find(({ label }) => label === 'kopniveau');
    assert.equal(kopniveau?.after, `<!-- controle negeren: kopniveau -->${BEHIND}`);
  });

  it('is silent in the reason and outside comments', () => {
    assert.deepEqual(at(`<!-- controle negeren: kopniveau – want │ -->${BEHIND}`), []);
    assert.deepEqual(at(`Tekst │${BEHIND}`), []);
    assert.deepEqual(at(`<!-- controle negeren: kopniveau --> │${BEHIND}`), []);
  });
});
