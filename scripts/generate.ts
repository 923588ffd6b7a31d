/**
 * Writes what is made from the profile, the rules and the client's code: the snippets, the grammars that colour a letter,
 * the setting `regels` with its texts, the schema of the file of a house style and the table of its keys, the pages of
 * the rules with their index and the README's table, the bundle of texts for translators, the page of the licences of
 * others, and the signs that the faces of the pages have. `npm run generate` writes; a test fails where something has drifted.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { STANDARD } from '../server/src/profile/standaard.js';
import { RULE_GROUPS, RULES } from '../server/src/rules/index.js';
import { coverageModule } from './generate/coverage.js';
import { grammarOf, noteGrammar } from './generate/grammar.js';
import { licencesPage } from './generate/licences.js';
import { manifestWithRules, textsWithRules } from './generate/manifest.js';
import { readmeWithRules, rulePage, rulesIndex } from './generate/pages.js';
import { pageWithKeys, profileSchema } from './generate/profileSchema.js';
import { snippetsOf } from '../server/src/profile/snippets.js';
import { textsIn } from './generate/texts.js';

/** Where the page of each rule lies. */
const PAGES = 'docs/regels';

/** The rules about letters: those whose severity is a matter of taste. */
const judged = RULES.filter((rule) => rule.of === undefined);

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Every generated file: its path below the root, and what belongs in it. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const files: readonly (readonly [string, object | string])[] = [
    ['snippets/markdown.json', snippetsOf(STANDARD)],
    ['syntaxes/geannoteerde-agenda.tmLanguage.json', grammarOf(STANDARD)],
    ['syntaxes/voetnoot.tmLanguage.json', noteGrammar()],
    ['media/geannoteerde-agenda.schema.json', profileSchema(RULES)],
    ['docs/huisstijl.md', pageWithKeys(read('docs/huisstijl.md'), RULES)],
    ['package.json', manifestWithRules(read('package.json'), judged)],
    ['package.nls.json', textsWithRules(read('package.nls.json'), judged)],
    ['l10n/bundle.l10n.json', translatable()],
    ['docs/licenties.md', licencesPage(root)],
    ['server/src/documents/pages/coverage.ts', await coverageModule(root)],
    ['README.md', readmeWithRules(read('README.md'), RULE_GROUPS)],
    [`${PAGES}/README.md`, rulesIndex(RULE_GROUPS)],
    ...RULES.map((rule) => [`${PAGES}/${rule.name}.md`, rulePage(rule)] as const),
  ];
  const formatted = files.map(async ([name, content]) => [name, await format(name, content)] as const);
  return new Map(await Promise.all(formatted));
}

function translatable(): object {
  const folder = path.join(root, 'client', 'src');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = names.flatMap((name) => textsIn(fs.readFileSync(path.join(folder, name), 'utf8')));
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

/** Data as the formatter wants it; pages are written as they are. */
async function format(name: string, content: object | string): Promise<string> {
  if (typeof content === 'string') return content.replace(/\n*$/, '\n');
  const file = path.join(root, name);
  const options = await prettier.resolveConfig(file);
  return prettier.format(JSON.stringify(content, null, 2), { ...options, filepath: file });
}

function read(name: string): string {
  return fs.readFileSync(path.join(root, name), 'utf8');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, content] of await generated()) {
    const file = path.join(root, name);
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    console.log(`${name} written`);
  }
}
