import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { EngineFiles } from './compiler.js';
import { ENGINE, nameOf } from './engineNames.js';

/** The files of the engine: beside this program where it was built, else in the packages that they come with. */
export async function engineFiles(): Promise<EngineFiles> {
  const read = async (name: string): Promise<Uint8Array> => await readFile(place(name));
  const [compiler, renderer, ...fonts] = await Promise.all([
    read(ENGINE.compiler),
    read(ENGINE.renderer),
    ...ENGINE.fonts.map(read),
  ]);
  return { compiler, renderer, fonts };
}

function place(name: string): string {
  const beside = fileURLToPath(new URL(nameOf(name), import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(name);
}
