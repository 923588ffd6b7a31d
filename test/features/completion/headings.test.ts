import assert from 'node:assert/strict';
import { readClient } from '../../../server/src/features/client.js';
import { headingCompletions } from '../../../server/src/features/completion/headings.js';
import { openMarked } from '../marked.js';
import { completedAt, type Completed } from './completed.js';

const PLAIN = readClient({});
const SNIPPETS = readClient({ textDocument: { completion: { completionItem: { snippetSupport: true } } } });

const at = (text: string, client = PLAIN, trigger: string | null = null): readonly Completed[] =>
  completedAt(text, (checked, offset) => headingCompletions(checked, offset, { client, trigger }));
const labels = (text: string, trigger: string | null = null): readonly string[] =>
  at(text, PLAIN, trigger).map(({ label }) => label);

/** An item of which the rest is being written. */
const letter = (rest: string): string => `# Geannoteerde agenda Energieraad 14 december 2026

Op de agenda staan:

- Beleidsdebat over netten
- Verordening over gas
- Raadsconclusies over opslag

## Beleidsdebat over netten

### Inhoud

De Raad spreekt.

### Inzet Nederland

Nederland steunt dit.

### Krachtenveld

De lidstaten zijn het eens.

## Verordening over gas

### Inhoud

${rest}`;

describe('completion of headings', () => {
  it('gives the sections that the item lacks, the next first, on the level and under the names of the letter', () => {
    const found = at(letter('A.\n\n###‸\n'));
    assert.deepEqual(
      found.map(({ label, detail }) => [label, detail]),
      [
        ['Inzet Nederland', 'onderdeel dat nog ontbreekt'],
        ['Krachtenveld', 'onderdeel dat nog ontbreekt'],
      ],
    );
    assert.match(found[0]?.after ?? '', /^### Inzet Nederland\n\n\[[^\]]+\]$/);
  });

  it('gives the same with any number of signs that is not that of the items, and without signs', () => {
    const wanted = labels(letter('A.\n\n###‸\n'));
    for (const begun of ['### ‸', '####‸', '**‸**']) {
      assert.deepEqual(labels(letter(`A.\n\n${begun}\n`)).slice(0, wanted.length), wanted, begun);
    }
    assert.deepEqual(labels(letter('A.\n\n‸\n')), wanted);
  });

  it('gives behind words only the names that begin with those', () => {
    const cases: readonly (readonly [begun: string, wanted: readonly string[]])[] = [
      ['Kr', ['Krachtenveld']],
      ['kracht', ['Krachtenveld']],
      ['### Kr', ['Krachtenveld']],
      ['**Inzet N', ['Inzet Nederland']],
      ['Nederland kan ins', []],
      ['Het krachtenveld', []],
      ['**Nederland kan ins', []],
      ['### Nederland kan ins', []],
    ];
    for (const [begun, wanted] of cases) assert.deepEqual(labels(letter(`A.\n\n${begun}‸\n`)), wanted, begun);
    assert.match(at(letter('A.\n\n#### Kr‸\n'))[0]?.after ?? '', /^### Krachtenveld\n/);
    const bold = letter('A.\n\n**Ra‸\n').replace(/^##+ (.*)$/gm, '**$1**');
    assert.ok(labels(bold).every((label) => label.startsWith('Ra')) && labels(bold).length > 0);
  });

  it('leaves out what the item has behind the caret', () => {
    assert.deepEqual(labels(letter('A.\n\n###‸\n\n### Krachtenveld\n\nB.\n'))[0], 'Inzet Nederland');
    assert.ok(!labels(letter('A.\n\n##‸#\n\n### Krachtenveld\n\nB.\n')).includes('Krachtenveld'));
    assert.deepEqual(labels(letter('A.\n\n### Krachtenveld\n\nB.\n\n###‸\n')), ['Inzet Nederland']);
  });

  it('gives the heading alone above text that stands already', () => {
    assert.equal(at(letter('A.\n\n###‸\n\nNederland steunt dit.\n'))[0]?.after, '### Inzet Nederland');
  });

  it('gives bold headings where the letter has those', () => {
    const bold = letter('A.\n\n**‸\n').replace(/^### (.*)$/gm, '**$1**');
    assert.match(at(bold)[0]?.after ?? '', /^\*\*Inzet Nederland\*\*\n\n\[/);
  });

  it('has a place to fill in for a client that can have it', () => {
    const [snippet] = at(letter('A.\n\n###‸\n'), SNIPPETS);
    assert.match(snippet?.after ?? '', /^### Inzet Nederland\n\n\$\{1:\[[^\]]+\]\}$/);
    const item = at(letter('A.\n\n## Be‸\n'), SNIPPETS).find(({ label }) => label === 'Beleidsdebat over …');
    assert.equal(item?.after, '## Beleidsdebat over ${1:[onderwerp]}');
    assert.equal(at(letter('A.\n\n##‸\n'), SNIPPETS)[0]?.after, '## Raadsconclusies over opslag');
  });

  it('gives for an item what is announced and not treated, and then the kinds', () => {
    const found = at(letter('A.\n\n##‸\n'));
    assert.deepEqual(
      found.slice(0, 2).map(({ label, detail, after }) => [label, detail, after]),
      [
        ['Raadsconclusies over opslag', 'aangekondigd, nog niet behandeld', '## Raadsconclusies over opslag'],
        ['Verordening …', 'wetgeving', '## Verordening [titel van het voorstel]'],
      ],
    );
    assert.ok(found.some(({ after }) => after === '## Diversen'));
  });

  it('is silent in running text, in the head, in a list, in code, and at a space that says nothing', () => {
    for (const text of [
      letter('De Raad ‸spreekt.\n'),
      letter('De Raad spreekt.\nKr‸\n'),
      letter('- Kr‸\n'),
      letter('```\n###‸\n```\n'),
      letter('<!-- ###‸ -->\n'),
      'Kr‸\n',
    ]) {
      assert.deepEqual(labels(text), [], text.slice(-60));
    }
    assert.deepEqual(labels(letter('A.\n\nKr ‸\n'), ' '), []);
    assert.deepEqual(labels(letter('A.\n\n‸\n'), ' '), []);
    assert.deepEqual(labels(letter('A.\n\n### Kr ‸\n'), ' '), []);
    assert.notDeepEqual(labels(letter('A.\n\n### ‸\n'), ' '), []);
  });

  it('keeps the line ends of the letter', () => {
    const { checked, caret } = openMarked(letter('A.\n\n###‸\n').replaceAll('\n', '\r\n'));
    const [first] = headingCompletions(checked, caret, { client: PLAIN, trigger: null });
    assert.match(first?.textEdit?.newText ?? '', /^### [^\n]*\r\n\r\n\[/);
  });
});
