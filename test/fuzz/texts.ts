import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Change } from '../../server/src/letter/text/blocks.js';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The letters of this project, as they lie on disk. */
export const LETTERS: readonly string[] = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
  .map((name) => readFileSync(SEEDS + name, 'utf8'));

/** A letter of about so many bytes, grown from ours. */
export function grown(size: number): string {
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${LETTERS[i % LETTERS.length] ?? ''}\n\n`;
  return text.slice(0, size);
}

/** Markdown that reaches across lines, and what editors and merges leave behind. */
export const HOSTILE: readonly string[] = [
  '```\ncode\n```',
  '```js\n# geen kop\n\n- geen lijst',
  '~~~\nopen\n\n',
  '- a\n- b\n\n  vervolg\n\n- c',
  '1. een\n2. twee\n\n   ```\n   code\n\n   ```\n',
  '- x\n  - y\n    - z\n\n      diep',
  '> citaat\nlui vervolg\n\n> nog een',
  '> ```\n> code\n\nbuiten',
  '<!-- commentaar\n\nover regels -->',
  '<!-- controle negeren: onderdeel-ontbreekt -->',
  '<!-- open',
  '<div>\n\nbinnen\n\n</div>',
  '<pre>\n\n# geen kop\n\n</pre>',
  '<script>\nlet a;\n\n',
  '</script>',
  '<x-y>\ntekst\n\n',
  '| a | b |\n| - | - |\n| 1 | PM |\n',
  'Kop\n===\n\ntekst',
  'Kop\n---\n',
  '---\ntitel: x\n---\n',
  '---\n',
  '***\n',
  '[a]: http://x.nl\n[b]: <y> "z"\n',
  '[^1]: Kamerstuk 22 112, nr. 3857\n\n    tweede alinea\n\n[^2]: kort',
  '[^1]:\n',
  'Tekst[^1] en <sup>2</sup>, met m<sup>2</sup>.\n',
  '<sup>1</sup> Noot een\n<sup>2</sup> Noot twee\n',
  '<<<<<<< HEAD\nons\n=======\nhun\n>>>>>>> tak\n',
  '<<<<<<< HEAD\n',
  '>>>>>>> tak\n',
  '**Inhoud**\nDirect erachter\n',
  'Krachtenveld\n\n',
  '#### Krachtenvled\n\n',
  '### Beleidsdebat over netcongestie\n\n#### Inhoud\n\nx\n\n',
  '    ingesprongen code\n\n\tmet tab\n',
  'lone \uD800 en \uDC00 surrogaat',
  '\uFEFFbom',
  'nul\u0000teken',
  '&amp; &nbsp; &#65; \\* \\[1\\]',
  'regel  \nharde afbreking\\\nnog een',
  '* * *\n* a\n*\n  b',
  '+\n\n  leeg eerst',
  '#\n##  \n####### zeven',
  '  # ingesprongen kop',
  '\r\n\r\nalleen CR\rregel',
];

const SHARDS: readonly string[] = [
  ...'#>-*`~<|[]()_\\=+!&:;., \t\n'.split(''),
  '\n\n',
  '\r\n',
  '\r',
  '```',
  '    ',
  '<!--',
  '-->',
  '---',
  '[^1]',
  '[^9]: ',
  '<sup>3</sup>',
  '**',
  'PM',
  'een woord ',
  '13 mei 2026',
  'Kamerstuk 22 112, nr. 5',
  '\uD83D',
  '\uDE00',
];

const slice: fc.Arbitrary<string> = fc
  .tuple(fc.nat(LETTERS.length - 1), fc.nat(), fc.integer({ min: 20, max: 1500 }))
  .map(([letter, at, length]) => {
    const text = LETTERS[letter] ?? '';
    const start = at % text.length;
    return text.slice(start, start + length);
  });

const piece = fc.oneof({ arbitrary: slice, weight: 2 }, { arbitrary: fc.constantFrom(...HOSTILE), weight: 3 });

/** Texts of about 1–6 KB: pieces of letters and hostile Markdown, with line ends of every kind. */
export const text: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 3, maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n'), fc.nat(5))
  .map(([pieces, between, windows]) => {
    const joined = pieces.join(between).slice(0, 6000);
    return windows === 0 ? joined.replaceAll(/\r?\n/g, '\r\n') : joined;
  });

/** An edit whose places are fractions, so that it fits any text. */
export interface LooseEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const edit: fc.Arbitrary<LooseEdit> = fc.record({
  at: fc.nat(1_000_000),
  length: fc.oneof(
    { arbitrary: fc.constant(0), weight: 3 },
    { arbitrary: fc.integer({ min: 1, max: 8 }), weight: 3 },
    fc.integer({ min: 1, max: 900 }),
  ),
  text: fc.oneof(
    { arbitrary: fc.constantFrom(...SHARDS), weight: 5 },
    { arbitrary: fc.constant(''), weight: 2 },
    { arbitrary: fc.constantFrom(...HOSTILE), weight: 2 },
    slice,
  ),
});

/** The edit in a text of this length. */
export function fit(loose: LooseEdit, length: number): Change {
  const start = loose.at % (length + 1);
  return { start, end: Math.min(length, start + loose.length), text: loose.text };
}
