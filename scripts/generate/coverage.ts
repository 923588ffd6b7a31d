import fs from 'node:fs';
import path from 'node:path';
import { initSync, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import * as prettier from 'prettier';
import { ENGINE } from '../../server/src/documents/pages/engineNames.js';

/** What the engine tells of a file with faces; in `coverage` are lengths, of signs that it lacks and has by turns, from 0 on. */
interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[];
}

/** The module with the signs that the faces of the pages have between them, as the engine that sets them sees it. */
export async function coverageModule(root: string): Promise<string> {
  const read = (file: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(fs.readFileSync(path.join(root, 'node_modules', file)));
  initSync({ module: read(ENGINE.compiler) });
  const fonts = new TypstFontResolverBuilder();
  const signs = new Set<number>();
  for (const font of ENGINE.fonts) {
    const { info } = fonts.get_font_info(read(font)) as FontInfo;
    for (const { coverage } of info) for (const sign of signsOf(coverage)) signs.add(sign);
  }
  const text = [
    '// Made by «npm run generate» of the fonts in engineNames.ts.',
    '',
    '/** How many signs the faces of the pages lack and have by turns, from U+0000 on; behind the last they have none. */',
    `export const COVERAGE: readonly number[] = [${lengthsOf(signs).join(', ')}];`,
  ].join('\n');
  const file = path.join(root, 'coverage.ts');
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

function* signsOf(lengths: readonly number[]): Generator<number> {
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    if (index % 2 === 1) for (let sign = at; sign < at + length; sign += 1) yield sign;
    at += length;
  }
}

function lengthsOf(signs: ReadonlySet<number>): readonly number[] {
  const lengths: number[] = [];
  let [at, last] = [0, -1];
  for (const sign of [...signs].sort((a, b) => a - b)) {
    if (sign !== last + 1 || lengths.length === 0) {
      if (last >= 0) lengths.push(last + 1 - at);
      lengths.push(sign - (last + 1));
      at = sign;
    }
    last = sign;
  }
  return [...lengths, last + 1 - at];
}
