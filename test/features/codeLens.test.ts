import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver';
import { readClient } from '../../server/src/features/client.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { openMarked, URI } from './marked.js';

const LETTER = `# Geannoteerde agenda Energieraad 14 december 2026

## Beleidsdebat over netten

### Inhoud

Het kost PM miljoen.

### Nederlandse inzet

Nederland steunt dit.

## Verordening over gas

### Inhoud

De Raad spreekt.

### Nederlandse inzet

Nederland steunt dit.

### Krachtenveld

De lidstaten zijn het eens.

## Diversen

Er zijn geen onderwerpen aangemeld.
`;

const OTHER_EDITOR = readClient({});
const OURS = readClient({}, true);

describe('what stands above an item', () => {
  it('is one line in another editor, and nothing above an item with nothing to tell', () => {
    const { checked } = openMarked(LETTER);
    assert.deepEqual(
      codeLenses(URI, checked, OTHER_EDITOR).map(({ range, command }) => [range.start.line, command]),
      [
        [2, { title: '2 onderdelen, krachtenveld ontbreekt · 2 bevindingen · 1 open plek', command: '' }],
        [12, { title: '3 onderdelen', command: '' }],
      ],
    );
  });

  it('leads in our own editor to what is told', () => {
    const { checked, show } = openMarked(LETTER);
    const lenses = codeLenses(URI, checked, OURS);
    assert.deepEqual(
      lenses.map(({ command }) => [command?.title, command?.command]),
      [
        ['2 onderdelen, krachtenveld ontbreekt', 'geannoteerdeAgenda.onderdelenInvoegen'],
        ['2 bevindingen', 'geannoteerdeAgenda.selecteren'],
        ['1 open plek', 'geannoteerdeAgenda.selecteren'],
        ['3 onderdelen', ''],
      ],
    );
    assert.deepEqual(lenses[0]?.command?.arguments, [{ position: { line: 2, character: 0 } }]);
    const first: unknown = lenses[1]?.command?.arguments?.[1];
    assert.deepEqual(first, { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } });
    const open = lenses[2]?.command?.arguments?.[1] as Range;
    assert.match(show([open]), /kost ⟦PM⟧ miljoen/);
  });

  it('names every section that is missing', () => {
    const { checked } = openMarked(LETTER.replace(/### Nederlandse inzet\n\n[^\n]*\n\n## V/, '## V'));
    const [first] = codeLenses(URI, checked, OTHER_EDITOR);
    assert.match(first?.command?.title ?? '', /^1 onderdeel, Nederlandse inzet en krachtenveld ontbreken · /);
  });

  it('counts in a letter of running text what is found, and no sections', () => {
    const { checked } = openMarked('# Geannoteerde agenda Energieraad 14 december 2026\n\n## Netten\n\nHet kost PM.\n');
    assert.deepEqual(
      codeLenses(URI, checked, OTHER_EDITOR).map(({ command }) => command?.title),
      ['1 bevinding · 1 open plek'],
    );
  });
});
