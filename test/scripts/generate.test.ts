import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { generated } from '../../scripts/generate.js';
import { snippetsOf } from '../../server/src/profile/snippets.js';
import { textsIn } from '../../scripts/generate/texts.js';

const root = path.resolve(import.meta.dirname, '..', '..');

describe('what is generated', () => {
  it('is what lies in the repository (else: npm run generate)', async () => {
    for (const [name, content] of await generated())
      assert.equal(fs.readFileSync(path.join(root, name), 'utf8'), content, `${name} has drifted: npm run generate`);
  });
});

describe('snippets', () => {
  const snippets = snippetsOf(STANDARD);

  it('give an agenda item every section of the profile, in order and on its level', () => {
    const body = snippets['Agendapunt']?.body ?? [];
    const headings = body.filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '### ${1:[Titel van het agendapunt]}',
      ...STANDARD.sections.map((section) => `#### ${section.name}`),
    ]);
    for (const section of STANDARD.sections)
      assert.ok(
        body.some((line) => line.includes(section.guidance)),
        `no guidance for ${section.name}`,
      );
  });

  it('have prefixes that differ from each other', () => {
    const prefixes = Object.values(snippets).flatMap((snippet) => snippet.prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  it('number their places from 1 without a gap', () => {
    for (const [name, snippet] of Object.entries(snippets)) {
      const numbers = [...snippet.body.join('\n').matchAll(/\$\{(\d+):/g)].map((match) => Number(match[1]));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        name,
      );
    }
  });
});

describe('texts for translators', () => {
  it('are found in calls of t, also behind l10n and over line ends', () => {
    const code = "vscode.l10n.t('Een'); t(\n  'Twee {0}', 2); set('drie'); t('It\\'s')";
    assert.deepEqual(textsIn(code), ['Een', 'Twee {0}', "It's"]);
  });
});
