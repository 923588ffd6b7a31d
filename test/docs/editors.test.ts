import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { codeActions } from '../../server/src/features/codeActions.js';
import { readClient } from '../../server/src/features/client.js';
import { openMarked } from '../features/marked.js';

const root = path.resolve(import.meta.dirname, '..', '..');

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly title: string }[] };
}

/** The titles of our commands, as a person reads them. */
function commandTitles(): readonly string[] {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const names = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  return manifest.contributes.commands.map(({ title }) => names[title.replaceAll('%', '')] ?? title);
}

/** The rows of the table «Elke opdracht»: what a command is called, and what there is for it elsewhere. */
function rows(): readonly (readonly [command: string, way: string])[] {
  const page = fs.readFileSync(path.join(root, 'docs', 'editors', 'README.md'), 'utf8');
  const table = page.slice(page.indexOf('## Elke opdracht'), page.indexOf('## Instellingen'));
  const found = [...table.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
    ([, command = '', way = '']) => [command, way] as const,
  );
  return found.slice(2);
}

/** A letter in which every action has its place. */
const LETTER = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw

### Bodem

#### Krachtenvled

De Raad (Kamerstukken II 2023/24, 22 112, nr. 3857) spreekt.[^3] Dat is zo.

Tekst.

### Bijen

#### Inhoud

Bijen.

## Visserij

### Vangsten

#### Inhoud

Vis.

[^3]: A.
`;

/** What an editor is offered that only knows the protocol, at a few places. */
function offered(): readonly string[] {
  const other = readClient({
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  });
  const { document, checked } = openMarked(LETTER);
  const titles = ['Bodem', 'Bijen\n', '22 112', '[^3]', 'Vangsten', 'Tekst.'].flatMap((words) => {
    const start = LETTER.indexOf(words);
    const place = { start, end: words === 'Tekst.' ? start + words.length : start };
    const only = ['quickfix', 'refactor', 'source'];
    return codeActions(document, checked, place, { diagnostics: [], only }, other, null);
  });
  return titles.map(({ title }) => title);
}

describe('the page about other editors', () => {
  it('tells of each command what there is for it', () => {
    assert.deepEqual(
      rows().map(([command]) => command),
      [...commandTitles()],
    );
    for (const [command, way] of rows())
      assert.match(way, /actie «[^»]+»|`[^`]+`|^niet[;:] /, `${command} has no way: ${way}`);
  });

  it('names no action that such an editor does not get', () => {
    const titles = offered();
    const named = rows().flatMap(([, way]) => [...way.matchAll(/actie «([^»]+)»/g)].map(([, title = '']) => title));
    assert.ok(named.length > 10);
    for (const title of named)
      assert.ok(
        titles.some((one) => one.startsWith(title)),
        `«${title}» is not among ${titles.join(', ')}`,
      );
  });
});
