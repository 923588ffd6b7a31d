// The language server in a browser, cut in pieces. A worker there is no module of JavaScript, so esbuild cuts the program as
// modules and each becomes a function of CommonJS, that `server/src/pieces.ts` calls when it is first asked for.
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';

/** How large a file of several pieces may become, in bytes. */
const LARGEST = 480_000;

/** What is smaller, in bytes, comes with what is read first: to fetch it later takes longer than to have it. */
const SMALL = 8_000;

/** In what `import()` is called, with as many letters, so that the places in a line stay. */
const OBTAIN = 'obtain';

/** Writes what is built as files of pieces, and nothing else. The build is one of modules, with `splitting`. */
export const inPieces = {
  name: 'in-pieces',
  setup(build) {
    const options = build.initialOptions;
    Object.assign(options, { write: false, metafile: true });
    if (options.sourcemap) options.sourcemap = 'inline';
    build.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const folder = path.resolve(options.absWorkingDir, options.outdir, 'server');
      fs.mkdirSync(folder, { recursive: true });
      for (const { name, text } of await filesOfPieces(result, options)) {
        fs.writeFileSync(path.join(folder, name), text);
      }
    });
  },
};

/**
 * The files that a build comes to, as names with texts. The first is the one to begin with: it holds what its entry point needs at
 * once. The next hold what that asks for first, with all that is small; every other large piece is a file of its own.
 */
async function filesOfPieces({ outputFiles, metafile }, options) {
  const pieces = new Map(
    Object.entries(metafile.outputs).map(([file, { imports, entryPoint }]) => {
      const to = (kind) => imports.filter((one) => one.kind === kind).map((one) => path.basename(one.path));
      const { text } = outputFiles.find((output) => output.path === path.resolve(options.absWorkingDir, file));
      const needs = { now: to('import-statement'), later: [...new Set(to('dynamic-import'))] };
      return [path.basename(file), { text, entryPoint, ...needs }];
    }),
  );
  const codes = new Map();
  for (const [name, piece] of pieces) codes.set(name, await asFunction(name, piece, options));
  const sizeOf = (name) => Buffer.byteLength(codes.get(name).code);
  const needed = (name, found = new Set()) => {
    if (!found.has(name)) {
      found.add(name);
      for (const other of pieces.get(name).now) needed(other, found);
    }
    return found;
  };

  const [entry] = options.entryPoints;
  const first = path.basename(`${entry.out}.js`);
  const stem = path.basename(entry.out);
  const inFirst = needed(first);
  const begins = [...inFirst].flatMap((name) => pieces.get(name).later);
  const inNext = new Set(begins.flatMap((name) => [...needed(name)]));
  for (const name of pieces.keys()) if (sizeOf(name) < SMALL) inNext.add(name);
  const next = filled(
    [...inNext].filter((name) => !inFirst.has(name)),
    sizeOf,
  );
  const others = [...pieces.keys()].filter((name) => !inFirst.has(name) && !inNext.has(name));
  const files = [
    [first, [...inFirst]],
    ...next.map((names, index) => [`${stem}-${plain(begins[0])}-${index + 1}.js`, names]),
    ...others.map((name) => [
      `${stem}-${pieces.get(name).entryPoint ? plain(name) : `shared-${name.slice(6, -3)}`}.js`,
      [name],
    ]),
  ];
  const fileOf = new Map(files.flatMap(([file, names]) => names.map((name) => [name, file])));
  if (new Set(fileOf.values()).size < files.length) throw new Error('Two pieces have one name');

  const asked = new Set([...pieces.values()].flatMap(({ later }) => later));
  const lie = Object.fromEntries(
    [...asked].map((name) => {
      const all = new Set([...needed(name)].map((other) => fileOf.get(other)));
      all.delete(first);
      return [`./${name}`, [...all]];
    }),
  );
  const reading = await esbuild.build({
    ...{ absWorkingDir: options.absWorkingDir, bundle: true, write: false, format: 'iife', legalComments: 'none' },
    ...{ target: options.target, minify: options.minify, charset: 'utf8', platform: 'browser' },
    entryPoints: ['server/src/piecesOfWorker.ts'],
  });
  return files.flatMap(([file, names]) => {
    const isFirst = file === first;
    const before = isFirst ? `${reading.outputFiles[0].text}letterPieces.lie(${JSON.stringify(lie)});` : '';
    const after = isFirst ? `letterPieces.require("./${first}");\n` : '';
    return fileOfPieces(
      file,
      before,
      names.map((name) => codes.get(name)),
      after,
    );
  });
}

/** A piece as a call that hands it over, on lines of its own, and its source map. */
async function asFunction(name, { text, later }, options) {
  const { code, map } = await esbuild.transform(later.length === 0 ? text : withObtain(name, text), {
    format: 'cjs',
    sourcefile: name,
    ...{ target: options.target, minify: options.minify, charset: 'utf8', platform: 'browser', legalComments: 'none' },
    sourcemap: options.sourcemap ? 'external' : false,
    // In brackets, as what is called at once: V8 would skim it first and then read it again.
    banner: `letterPieces.add("./${name}",((module,exports,require,${OBTAIN})=>{`,
    footer: '}));',
  });
  return { code, map };
}

/** A text of a module with another word for `import()`. */
function withObtain(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const places = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      places.push(node.expression.getStart());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let changed = text;
  for (const place of places) changed = changed.slice(0, place) + OBTAIN + changed.slice(place + OBTAIN.length);
  return changed;
}

/** One file of some pieces; with a source map of its own where they have one. */
function fileOfPieces(name, before, pieces, after) {
  let text = `"use strict";${before}\n`;
  const sections = [];
  for (const { code, map } of pieces) {
    if (map) sections.push({ offset: { line: text.split('\n').length - 1, column: 0 }, map: JSON.parse(map) });
    text += code;
  }
  text += after;
  if (sections.length === 0) return [{ name, text }];
  const map = JSON.stringify({ version: 3, file: name, sections });
  return [
    { name, text: `${text}//# sourceMappingURL=${name}.map\n` },
    { name: `${name}.map`, text: map },
  ];
}

/** The names in as few groups as the size of a file allows: the largest first, each where there is still room. */
function filled(names, sizeOf) {
  const groups = [];
  for (const name of names.sort((one, other) => sizeOf(other) - sizeOf(one))) {
    const roomy = groups.find(({ size }) => size + sizeOf(name) <= LARGEST);
    if (roomy === undefined) groups.push({ size: sizeOf(name), names: [name] });
    else {
      roomy.size += sizeOf(name);
      roomy.names.push(name);
    }
  }
  return groups.map((group) => group.names);
}

/** `session-ABCD1234.js` → `session`. */
function plain(name) {
  return name.replace(/-[A-Z\d]{8}\.js$/, '');
}
