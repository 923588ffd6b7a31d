import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineFiles } from './compiler.js';

/** Faces that the template asks for: text, and heads and headings; each upright and slanted, light and heavy. */
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
];

/** The files of the engine: beside this program where it was built, else in the packages that they come with. */
export async function engineFiles(): Promise<EngineFiles> {
  const read = async (name: string): Promise<Uint8Array> => await readFile(place(name));
  const [compiler, renderer, ...fonts] = await Promise.all([
    read('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
    read('@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm'),
    ...FONTS.map(async (font) => await read(`@expo-google-fonts/${font}`)),
  ]);
  return { compiler, renderer, fonts };
}

function place(name: string): string {
  const beside = fileURLToPath(new URL(path.posix.basename(name), import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(name);
}
