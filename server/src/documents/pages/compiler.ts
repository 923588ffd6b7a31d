import * as compilerModule from '@myriaddreamin/typst-ts-web-compiler';
import * as rendererModule from '@myriaddreamin/typst-ts-renderer';
import type { PagesData } from './data.js';
import { pagePictures, type PagePicture } from './pictures.js';
import { breaksFor, brokenBefore } from './strays.js';
import { hasUnitsApart, inStretches, unitsApart, type UnitPlace } from './units.js';
import { DATA_FILE, TEMPLATE } from './template.js';

/** Bytes of the engine: two modules of WebAssembly and the fonts (TTF). */
export interface EngineFiles {
  readonly compiler: Uint8Array;
  readonly renderer: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** A letter on its pages. */
export interface PageSet {
  /** In pt. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PagePicture[];
  readonly places: readonly PiecePlace[];
}

/** Where a piece of the manuscript begins: 0-based page, pt from its top. */
export interface PiecePlace {
  readonly piece: number;
  readonly page: number;
  readonly top: number;
}

/** Sets letters, one after another; what did not change since the one before is not made again. */
export interface Typesetter {
  /** @throws where the letter cannot be set */
  pages: (data: PagesData, known: ReadonlySet<string>) => PageSet;
  /** A tagged PDF; the same letter gives the same bytes. @throws where the letter cannot be set */
  pdf: (data: PagesData) => Uint8Array;
  /** Bytes that the engine holds. */
  memory: () => number;
}

/** Of what a module of WebAssembly gives away, what is needed here; its own types are those of a browser. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
}

const TEMPLATE_FILE = '/sjabloon.typ';

/** Of the compiler's forms of output. */
const PDF = 1;

/** How it tells what is wrong: as data. */
const DIAGNOSTICS = 3;

/** Of the renderer's parts of a picture: the pages and the outlines of letters, no style and no script. */
const PICTURE_PARTS = 0b0011;

/**
 * Starts the engine from its bytes. It reaches nothing but what it is given: no files, no packages, no network, for its
 * view of the world is the template and the letter.
 */
export async function openTypesetter(files: EngineFiles): Promise<Typesetter> {
  const started = compilerModule.initSync({ module: bytes(files.compiler) }) as unknown as Exports;
  rendererModule.initSync({ module: bytes(files.renderer) });
  const builder = new compilerModule.TypstCompilerBuilder();
  await builder.set_access_model({}, none(0), none(false), (path: string) => path, refuse);
  await builder.set_package_registry({}, refuse);
  for (const font of files.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(TEMPLATE_FILE, TEMPLATE);
  const renderer = new rendererModule.TypstRenderer();
  const session = renderer.create_session();
  const increments = compiler.create_incr_server();
  let begun = false;

  const setting = <Result>(data: PagesData, make: (world: compilerModule.TypstCompileWorld) => Result): Result => {
    let [now, breaks] = [unitsApart(data, 'many'), breaksFor(data.notes)];
    for (;;) {
      compiler.map_shadow(DATA_FILE, new TextEncoder().encode(JSON.stringify(now)));
      const world = compiler.snapshot(undefined, TEMPLATE_FILE, undefined);
      try {
        fail(world.compile(0, DIAGNOSTICS));
        const stray = breaks > 0 ? firstStray(world.query(0, '<strays>', 'value')) : null;
        const better = stray === null ? null : withoutStray(now, stray);
        if (better !== null) [now, breaks] = [better, breaks - 1];
        else if (hasUnitsApart(now))
          [now, breaks] = [inStretches(now, unitPlaces(world.query(0, '<units>', 'value'))), 0];
        else return make(world);
      } finally {
        world.free();
      }
    }
  };

  return {
    pages: (data, known) =>
      setting(data, (world) => {
        renderer.manipulate_data(
          session,
          begun ? 'merge' : 'reset',
          output(world.incr_compile(increments, DIAGNOSTICS)),
        );
        begun = true;
        const { width, height, pages } = pagePictures(renderer.svg_data(session, PICTURE_PARTS), known);
        return { width, height, pages, places: places(world.query(0, '<places>', 'value')) };
      }),
    pdf: (data) => setting(data, (world) => output(world.get_artifact(PDF, DIAGNOSTICS))),
    memory: () => started.memory.buffer.byteLength,
  };
}

function none<Value>(value: Value): () => Value {
  return () => value;
}

/** Beside the template and the letter there is nothing to read. */
function refuse(): never {
  throw new Error('Nothing lies there');
}

/** A buffer of its own, as the types of WebAssembly ask for. */
function bytes(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data);
}

/** The template is tried by tests: what fails here is the engine, or a letter beyond what it can bear. */
function fail(compiled: unknown): void {
  if (typeof compiled === 'object' && compiled !== null && 'hasError' in compiled && compiled.hasError === false)
    return;
  throw new Error(`Not set: ${JSON.stringify(compiled)}`);
}

function output(made: unknown): Uint8Array {
  if (typeof made === 'object' && made !== null && 'result' in made && made.result instanceof Uint8Array) {
    return made.result;
  }
  throw new Error('No output');
}

/** The letter set otherwise, so that a note comes to the page of its mark; null where that is done. */
function withoutStray(data: PagesData, note: number): PagesData | null {
  const apart = unitsApart(data, 'any');
  return apart === data ? brokenBefore(data, note) : apart;
}

/** Index of the first note that stands on another page than its mark. */
function firstStray(answer: string): number | null {
  const [names]: unknown[] = JSON.parse(answer) as unknown[];
  const first: unknown = Array.isArray(names) ? names[0] : null;
  return typeof first === 'string' ? Number(first.replace('noot-', '')) : null;
}

function unitPlaces(answer: string): readonly UnitPlace[] {
  const [rows]: unknown[] = JSON.parse(answer) as unknown[];
  if (!Array.isArray(rows)) return [];
  return rows.map(([block, unit, tall, widths, page]: [number, number, boolean, number[], number]) => ({
    block,
    unit,
    tall,
    widths,
    page,
  }));
}

function places(answer: string): readonly PiecePlace[] {
  const [rows]: unknown[] = JSON.parse(answer) as unknown[];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: [number, number, number]) => ({ piece: row[0], page: row[1] - 1, top: row[2] }));
}
