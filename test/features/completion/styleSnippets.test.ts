import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { OpenDocument } from '../../../server/src/features/documents.js';
import { DEFAULT_SETTINGS } from '../../../server/src/features/settings.js';
import { styleSnippets } from '../../../server/src/features/completion/styleSnippets.js';
import { KAMERSTUK } from '../../../server/src/profile/kamerstuk.js';
import { ownSection } from '../../../server/src/profile/sections.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { Profile } from '../../../server/src/profile/types.js';

const HOUSE: Profile = {
  ...STANDARD,
  name: 'Voorbeeld',
  sections: [
    ...STANDARD.sections.slice(0, 2),
    {
      role: ownSection('financien'),
      name: 'Financiële gevolgen',
      withArticle: 'de financiële gevolgen',
      plural: true,
      names: ['Financiële gevolgen'],
      guidance: '[Schrijf hier de financiële gevolgen.]',
      obligatory: true,
    },
  ],
};

/** What is offered at «|» in a letter of this house style. */
function offered(marked: string, profile: Profile): readonly CompletionItem[] {
  const document = new OpenDocument('file:///brief.md', 'markdown', 1, marked.replace('|', ''));
  document.configure(DEFAULT_SETTINGS, 'letter', [], { profile, source: null });
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  return styleSnippets(checked, marked.indexOf('|'));
}

describe('skeletons of a house style', () => {
  it('have the names, the order and the guidance of the house', () => {
    const item = offered('# Brief\n\nagen|\n', HOUSE).find(({ label }) => label === 'agendapunt');
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
      newText: [
        '### ${1:[Titel van het agendapunt]}',
        '',
        ...HOUSE.sections.flatMap(({ name, guidance }, index) => [
          `#### ${name}`,
          '',
          `\${${String(index + 2)}:${guidance}}`,
          '',
        ]),
        '$0',
      ].join('\n'),
    });
    assert.deepEqual(
      offered('|', HOUSE).map(({ label }) => label),
      ['agendapunt', 'financien', 'financiële gevolgen'],
    );
  });

  it('give the plain word to the form that the house prefers', () => {
    const note = offered('|', KAMERSTUK).find(({ label }) => label === 'voetnoot');
    assert.match(JSON.stringify(note?.textEdit), /<sup>/);
    const reference = offered('|', { ...STANDARD, referenceForm: 'lang' }).find(({ label }) => label === 'kamerstuk');
    assert.match(JSON.stringify(reference?.textEdit), /Tweede Kamer, vergaderjaar/);
  });

  it('are offered at the head of a line only, and not where the standard holds', () => {
    assert.deepEqual(offered('Tekst agen|', HOUSE), []);
    assert.deepEqual(offered('agen|', STANDARD), []);
  });
});
