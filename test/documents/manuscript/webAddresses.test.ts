import assert from 'node:assert/strict';
import { webAddresses } from '../../../server/src/documents/manuscript/webAddresses.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** «words → where they lead», of every bare address. */
function found(text: string): readonly string[] {
  return webAddresses(read(text, { profile: STANDARD, treatAs: 'letter' })).map(
    ({ start, end, url }) => `${text.slice(start, end)} → ${url}`,
  );
}

describe('bare addresses of the web', () => {
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Zie https://a.nl/b?c=1&d=2.', 'https://a.nl/b?c=1&d=2 → https://a.nl/b?c=1&d=2'],
    [
      'Zie www.rijksoverheid.nl, en (https://a.nl).',
      'www.rijksoverheid.nl → https://www.rijksoverheid.nl/',
      'https://a.nl → https://a.nl/',
    ],
    ['Zie https://a.nl/b_(c)', 'https://a.nl/b_(c) → https://a.nl/b_(c)'],
    ['Noot[^1].\n\n[^1]: https://a.nl/nieuws;', 'https://a.nl/nieuws → https://a.nl/nieuws'],
    ['| a | b |\n| - | - |\n| «https://a.nl» | x |', 'https://a.nl → https://a.nl/'],
    ['Zie `https://a.nl` en https://naam:woord@a.nl, http://localhost, https://, javascript://a.nl en xhttps://a.nl.'],
    ['Zie a@www.b.nl en het woord www.'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(found(`${text}\n`), expected));
  }
});
