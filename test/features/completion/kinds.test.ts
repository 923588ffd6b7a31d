import assert from 'node:assert/strict';
import { kindCompletions } from '../../../server/src/features/completion/kinds.js';
import { openMarked } from '../marked.js';
import { completedAt } from './completed.js';

const letter = (
  entry: string,
  heading = 'Verordening over gas',
): string => `# Geannoteerde agenda Energieraad 14 december 2026

Op de agenda staan:

- Verordening over gas
${entry}

De Raad (‸) is in Brussel.

### ${heading}

#### Inhoud

A.
`;

/** What is completed at the sign ‸ of an entry, or else of the heading of an item. */
const lines = (entry: string, heading?: string): readonly string[] =>
  completedAt(letter(entry, heading).replace('(‸) is', '(x) is'), ({ letter: read }, offset) =>
    kindCompletions(read, offset),
  ).map(({ after }) => after);

describe('completion of kinds of item', () => {
  it('gives them behind a bracket in the agenda, without those that the title says', () => {
    const found = lines('- Raadsconclusies over COP31 (‸');
    assert.deepEqual(found.slice(0, 2), [
      '- Raadsconclusies over COP31 (algemene oriëntatie)',
      '- Raadsconclusies over COP31 (partiële algemene oriëntatie)',
    ]);
    for (const word of [
      'gedachtewisseling',
      'Raadsaanbeveling',
      'mededeling',
      'werklunch',
      'hamerstuk',
      'ter informatie',
    ])
      assert.ok(
        found.some((line) => line.endsWith(`(${word})`)),
        word,
      );
    assert.ok(!found.some((line) => /conclusies\)$/i.test(line)));
  });

  it('gives them in the heading of an item, and leaves the bracket that closes', () => {
    assert.deepEqual(lines('- Netten', 'Raadsconclusies over COP31 (Ge‸'), [
      '### Raadsconclusies over COP31 (gedachtewisseling)',
    ]);
    assert.deepEqual(lines('- Netten', 'Verordening (EU) 2024/1 (oriënterend ‸)'), [
      '### Verordening (EU) 2024/1 (oriënterend debat)',
    ]);
    assert.deepEqual(lines('- Raadsconclusies over COP31 (gedachte‸);'), [
      '- Raadsconclusies over COP31 (gedachtewisseling);',
    ]);
  });

  it('replaces only what stands behind the bracket, so that an editor keeps what it offers', () => {
    const { checked, caret, document } = openMarked(letter('- COP31 (ged‸').replace('(‸) is', 'is'));
    const [found] = kindCompletions(checked.letter, caret);
    assert.ok(found?.textEdit !== undefined && 'range' in found.textEdit);
    const { start, end } = found.textEdit.range;
    assert.deepEqual([document.offsetAt(start), document.offsetAt(end)], [caret - 'ged'.length, caret]);
    assert.deepEqual([found.label, found.filterText], ['gedachtewisseling', undefined]);
  });

  it('is silent elsewhere', () => {
    const silent = ['- COP31 ‸', '- COP31 (ged‸achte)', '- COP31 (EU‸)', '- [COP31](‸', '- COP31 (Brussel, ‸'];
    for (const entry of silent) assert.deepEqual(lines(entry), [], entry);
    const running = letter('- Netten');
    assert.deepEqual(
      completedAt(running, ({ letter: read }, offset) => kindCompletions(read, offset)),
      [],
    );
  });
});
