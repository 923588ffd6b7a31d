import fs from 'node:fs';
import path from 'node:path';

/** What package-lock.json says of a package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Who made it, as its licence has it. */
  readonly copyright: readonly string[];
  /** The words of its licences, those lines aside. */
  readonly texts: readonly string[];
}

/** What the language client brings and the build leaves out (`clientAlone` in `scripts/build.mjs`), with what that needs. */
const LEFT_OUT: ReadonlySet<string> = new Set(['minimatch', 'brace-expansion', 'balanced-match', 'semver']);

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Carries the words of a licence that some packages name only. */
const APACHE = 'node_modules/typescript/LICENSE.txt';

/**
 * The page about what others made and we hand on: every package that the products hold, who made it, and the
 * words of its licence. From package-lock.json and the packages themselves, so that it is never behind.
 *
 * @param root folder of package-lock.json and node_modules
 */
export function licencesPage(root: string): string {
  const packages = shipped(root);
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Werk van anderen',
    '',
    'De uitbreiding en de opdrachtregel bevatten werk van anderen, dat onder zijn eigen licentie wordt doorgegeven. Deze',
    'bladzijde wordt gemaakt uit de gegevens van die onderdelen zelf.',
    '',
    '- **Lettertypen** in een PDF en op de pagina’s: Source Serif 4 en Source Sans 3, van Adobe, onder de SIL Open Font',
    '  License 1.1. Een PDF bevat alleen de tekens die hij gebruikt, en mag zonder voorbehoud worden verspreid.',
    '- **Zetmachine** voor pagina’s en PDF: Typst, als WebAssembly in de pakketten `@myriaddreamin/typst-ts-…`, onder de',
    '  Apache License 2.0. Daarin zijn bibliotheken in Rust meegenomen onder eigen vrije licenties (Apache-2.0, MIT, BSD, ISC,',
    '  Unicode, Zlib en MPL-2.0); zij staan genoemd bij de broncode van [Typst](https://github.com/typst/typst) en',
    '  [typst.ts](https://github.com/Myriad-Dreamin/typst.ts).',
    '',
    '| onderdeel | versie | licentie |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## De teksten van de licenties',
    '',
    ...byText(packages).flatMap(([text, names, copyright]) => [
      `Voor ${names.join(', ')}:`,
      '',
      '```text',
      ...copyright,
      ...(copyright.length === 0 ? [] : ['']),
      text,
      '```',
      '',
    ]),
  ].join('\n');
}

function shipped(root: string): readonly Package[] {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const found = Object.entries(lock.packages).filter(
    ([place, { dev, link }]) =>
      place.startsWith('node_modules/') && !place.includes('/@types/') && dev !== true && link !== true,
  );
  const packages = found.map(([place, locked]) => packageOf(root, place, locked));
  // Two copies of one version are one package.
  const handedOn = packages.filter(({ name }) => !LEFT_OUT.has(name));
  return [...new Map(handedOn.map((one) => [`${one.name}@${one.version}`, one])).values()].sort((a, b) =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

function packageOf(root: string, place: string, { version = '', license = '' }: Locked): Package {
  const folder = path.join(root, place);
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const named = files.sort().map((file) => path.join(folder, file));
  if (named.length === 0 && license !== 'Apache-2.0') throw new Error(`${name} has no text of its licence`);
  const texts = (named.length === 0 ? [path.join(root, APACHE)] : named).map((file) => fs.readFileSync(file, 'utf8'));
  const lines = texts.map((text) => text.replaceAll('\r\n', '\n').trim().split('\n'));
  return {
    name,
    version,
    licence: license,
    copyright: lines.flatMap((one) => one.filter(isCopyright).map((line) => line.trim())),
    texts: lines.map((one) =>
      one
        .filter((line) => !isCopyright(line))
        .join('\n')
        .trim(),
    ),
  };
}

function isCopyright(line: string): boolean {
  return /^\s*(copyright \(c\)|copyright ©|copyright \d|\(c\) \d)/i.test(line);
}

/** Each text once, whatever its line ends: for which packages, and who made them. */
function byText(packages: readonly Package[]): readonly (readonly [string, readonly string[], readonly string[]])[] {
  const groups = new Map<string, { text: string; names: Set<string>; copyright: Set<string> }>();
  for (const { name, texts, copyright } of packages) {
    for (const text of texts) {
      const key = text.replace(/\s+/g, ' ').toLowerCase();
      const group = groups.get(key) ?? { text, names: new Set(), copyright: new Set() };
      groups.set(key, group);
      group.names.add(name);
      for (const line of copyright) group.copyright.add(line);
    }
  }
  return [...groups.values()].map(({ text, names, copyright }) => [text, [...names], [...copyright]]);
}
