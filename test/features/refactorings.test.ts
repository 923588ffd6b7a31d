import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver';
import { readClient } from '../../server/src/features/client.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
  if (refactoring.title(checked, place) === null) return null;
  const change = refactoring.edits(checked, place);
  return change.ok ? applyEdits(text, change.edits) : change.reason;
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

describe('what our own extension asks about first', () => {
  const AGENDA = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw

- Beleidsdebat over de bodem
- Bijen

### Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem.[^1]

### Bijen

#### Inhoud

Bijen.[^2]

## Visserij

### Vangsten

#### Inhoud

Vis.

[^1]: A.

[^2]: B.
`;

  /** The text after the action whose title begins so, with the caret or selection at the mark; or what is offered. */
  function chosen(marked: string, title: string, client = OTHER): string {
    const { document, checked, caret, places, text } = openMarked(marked);
    const place = places[0] ?? { start: caret, end: caret };
    const found = codeActions(document, checked, place, { diagnostics: [] }, client, null);
    const edit = found.find((one) => one.title.startsWith(title))?.edit?.changes?.[document.uri];
    if (edit === undefined) return found.map((one) => one.title).join('\n');
    return TextDocument.applyEdits(TextDocument.create(document.uri, 'markdown', 1, text), edit);
  }

  const onItem = AGENDA.replace('### Bijen', '### ‸Bijen');
  const onPart = AGENDA.replace('## Visserij', '## Vis‸serij');

  it('is offered elsewhere on the heading of an item or part, and nowhere in our own editor', () => {
    assert.deepEqual(
      chosen(onItem, '?')
        .split('\n')
        .filter((title) => title.includes('«Bijen»')),
      [
        'Omhoog verplaatsen: «Bijen»',
        'Naar «Visserij» verplaatsen: «Bijen»',
        'Dupliceren: «Bijen»',
        'Verwijderen: «Bijen», met 1 onderdeel, 1 voetnoot en 1 regel in de lijst van de agenda',
      ],
    );
    assert.deepEqual(
      chosen(onPart, '?')
        .split('\n')
        .filter((title) => title.includes('verplaatsen') || title.includes('Verwijderen')),
      ['Omhoog verplaatsen: «Visserij»', 'Verwijderen: «Visserij», met 1 agendapunt en 1 onderdeel'],
    );
    for (const marked of [onItem, onPart, AGENDA.replace('Bijen.', '‸Bijen.')])
      assert.doesNotMatch(chosen(marked, '?', OURS), /«Bijen»|«Visserij»|Verwijderen/);
    assert.doesNotMatch(chosen(AGENDA.replace('Bijen.', '‸Bijen.'), '?'), /Dupliceren|Verwijderen/);
  });

  it('changes the letter as the view does', () => {
    const up = chosen(onItem, 'Omhoog');
    assert.match(up, /- Bijen\n- Beleidsdebat over de bodem\n\n### Bijen[^]*Bijen\.\[\^1\][^]*### Beleidsdebat/);
    assert.equal(chosen(up.replace('### Bijen', '### Bijen‸'), 'Omlaag'), AGENDA);
    assert.match(chosen(onItem, 'Naar «Visserij»'), /Vis\.\n\n### Bijen\n\n#### Inhoud\n\nBijen\.\[\^2\]/);
    assert.match(chosen(onItem, 'Dupliceren'), /### Bijen\n[^]*### Bijen \(kopie\)\n/);
    assert.doesNotMatch(chosen(onItem, 'Verwijderen'), /Bijen|\[\^2\]/);
    assert.doesNotMatch(chosen(onPart, 'Verwijderen'), /Vis\.|Visserij$/m);
  });

  it('takes what was pasted and selected for a contribution, notes and all', () => {
    const pasted = '⟦# Krachtenveld\n\nDe meeste lidstaten zijn voor.[^1]\n\n## Inzet\n\nVoor.\n\n[^1]: Bron.\n⟧\n';
    const after = chosen(AGENDA.replace('## Visserij', `${pasted}## Visserij`), 'Bijdrage invoegen');
    assert.equal(
      after,
      AGENDA.replace(
        'Bijen.[^2]',
        'Bijen.[^2]\n\n#### Nederlandse inzet\n\nVoor.\n\n#### Krachtenveld\n\nDe meeste lidstaten zijn voor.[^3]',
      ).replace('[^2]: B.\n', '[^2]: B.\n\n[^3]: Bron.\n'),
    );
    // a mark whose note stands elsewhere, and half a line: nothing is done
    for (const words of ['⟦Meer.[^1]⟧\n\n', 'Half ⟦woord⟧\n\n'])
      assert.match(chosen(AGENDA.replace('## Visserij', `${words}## Visserij`), 'Bijdrage invoegen'), /^Agendapunt/m);
  });

  it('writes a reference in the forms that it does not have', () => {
    const letter = AGENDA.replace('Vis.', 'Vis (Kamer‸stukken II 2023/24, 22 112, nr. 3857).');
    assert.match(chosen(letter, 'Schrijven als «Kamerstuk 22'), /Vis \(Kamerstuk 22 112, nr\. 3857\)\./);
    assert.match(
      chosen(letter, 'Schrijven als «Tweede'),
      /\(Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr\. 3857\)/,
    );
    assert.doesNotMatch(chosen(letter, '?'), /«Kamerstukken/);
    assert.doesNotMatch(chosen(letter, '?', OURS), /Schrijven als «Tweede/);
  });
});
