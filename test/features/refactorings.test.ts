import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver';
import { readClient } from '../../server/src/features/client.js';
import { codeActions } from '../../server/src/features/codeActions.js';
import { REFACTORINGS } from '../../server/src/features/refactorings.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { openMarked } from './marked.js';

const CAN = { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } };
const OTHER = readClient(CAN);
const OURS = readClient(CAN, true);

const LETTER = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw

### Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem (Kamerstuk 22 112, nr. 4196). Dat is nodig.[^2]

#### Krachtenveld

De meeste lidstaten zijn voor.[^1]

[^1]: A.

[^2]: B.
`;

/** The changes offered with the caret before these words: what mends a finding left out. */
function offered(words: string, context: Partial<CodeActionContext>, client = OTHER): readonly CodeAction[] {
  const { document, checked } = openMarked(LETTER);
  const at = LETTER.indexOf(words);
  assert.ok(at >= 0);
  const found = codeActions(document, checked, { start: at, end: at }, { diagnostics: [], ...context }, client, null);
  return found.filter(({ kind }) => kind !== 'quickfix' && kind?.startsWith('source.fixAll') !== true);
}

function titles(words: string, context: Partial<CodeActionContext>, client = OTHER): readonly string[] {
  return offered(words, context, client).map(({ title }) => title);
}

/** The text after the change with this id, at the caret. */
function changed(marked: string, id: string): string | null {
  const { checked, caret, text } = openMarked(marked);
  const place = { start: caret, end: caret };
  const refactoring = REFACTORINGS.find((one) => one.id === id);
  if (refactoring === undefined) throw new Error(`no ${id}`);
  return refactoring.title(checked, place) === null ? null : applyEdits(text, refactoring.edits(checked, place));
}

describe('changes that mend nothing', () => {
  const INVOKED = { triggerKind: CodeActionTriggerKind.Invoked };

  it('are never offered by themselves', () => {
    assert.deepEqual(titles('Dat is nodig', { triggerKind: CodeActionTriggerKind.Automatic }), []);
    assert.deepEqual(titles('22 112', { triggerKind: CodeActionTriggerKind.Automatic }), []);
    assert.deepEqual(titles('22 112', { ...INVOKED, only: ['quickfix'] }), []);
  });

  it('are all within reach of an editor without our commands', () => {
    assert.deepEqual(titles('[^2]', INVOKED), [
      'Voetnoot naar links verplaatsen',
      'Invoegen bij «Beleidsdebat over de bodem»: Nederlandse inzet',
      'Agendapunt invoegen',
      'Voetnoot invoegen',
      'Alles invoegen wat ontbreekt: 1 onderdeel',
      'Voetnoten hernummeren',
    ]);
  });

  it('are few where our own commands do the same, unless they are asked for', () => {
    assert.deepEqual(titles('22 112', INVOKED, OURS), ['Bron tot voetnoot maken']);
    assert.deepEqual(titles('Dat is', INVOKED, OURS), []);
    assert.deepEqual(titles('Dat is', { ...INVOKED, only: ['source'] }, OURS), [
      'Alles invoegen wat ontbreekt: 1 onderdeel',
      'Voetnoten hernummeren',
    ]);
    assert.deepEqual(titles('[^2]', { ...INVOKED, only: ['refactor.move'] }, OURS), [
      'Voetnoot naar links verplaatsen',
    ]);
  });

  it('come with their edits where the editor cannot ask for them later', () => {
    for (const { title, edit } of offered('22 112', INVOKED)) assert.ok(edit?.changes !== undefined, title);
  });

  it('do what their titles say', () => {
    const text = 'Een (Kamer‸stuk 22 112, nr. 1) twee[^1].\n\n[^1]: A.\n';
    assert.equal(
      changed(text, 'bron-tot-voetnoot'),
      'Een[^1] twee[^2].\n\n[^1]: Kamerstuk 22 112, nr. 1.\n\n[^2]: A.\n',
    );
    assert.match(changed(text, 'voetnoot-invoegen') ?? '', /nr\. 1\[\^1\]\)/);
    assert.equal(changed('Een[^‸1] twee.\n\n[^1]: A.\n', 'voetnoot-verplaatsen-rechts'), 'Een twee[^1].\n\n[^1]: A.\n');
    assert.equal(changed('Een[^‸1] twee.\n\n[^1]: A.\n', 'voetnoot-verplaatsen-links'), null);
    assert.equal(changed('‸Een[^3].\n\n[^3]: A.\n', 'voetnoten-hernummeren'), 'Een[^1].\n\n[^1]: A.\n');
    assert.equal(changed('‸Een[^1].\n\n[^1]: A.\n', 'voetnoten-hernummeren'), null);
    const caret = LETTER.replace('Dat is', '‸Dat is');
    assert.match(changed(caret, 'onderdelen-invoegen') ?? '', /nodig\.\[\^2\]\n\n#### Nederlandse inzet/);
    assert.equal(changed(caret, 'alle-onderdelen-invoegen'), changed(caret, 'onderdelen-invoegen'));
    assert.match(changed(caret, 'agendapunt-invoegen') ?? '', /voor\.\[\^1\]\n\n### /);
    assert.equal(new Set(REFACTORINGS.map(({ id }) => id)).size, REFACTORINGS.length);
  });
});
