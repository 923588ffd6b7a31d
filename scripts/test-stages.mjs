// The stages of `npm test`, in their order, and how they are run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, installEditor, installPackages, installWebEditor, root, SetUpError } from './setup.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const mocha = (...args) => [bin('mocha/bin/mocha.js'), ...args];

// What a stage needs beyond the packages: `built` the bundles, `editor` a VS Code, `web` one that runs in a browser alone.
const stages = [
  {
    name: 'lint',
    runs: [
      [bin('eslint/bin/eslint.js'), '.'],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    ],
  },
  {
    name: 'types',
    // The scripts of the previews run in a page, which knows other things than all else does.
    runs: [
      [bin('typescript/bin/tsc'), '--noEmit'],
      [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.webview.json'],
    ],
  },
  {
    name: 'house',
    runs: [
      [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'client', 'server', 'scripts', 'test'],
      [bin('knip/bin/knip.js'), '--no-progress'],
    ],
  },
  // Every test belongs to this stage, except those of a folder that has a stage of its own. Two files at a time.
  {
    name: 'unit',
    needs: ['built'],
    runs: [
      mocha(
        'test/**/*.test.ts',
        ...['--ignore', 'test/{fuzz,hostile,protocol,package,editor,web}/**'],
        ...['--timeout', '60000', '--parallel', '--jobs', '2'],
      ),
    ],
  },
  {
    name: 'protocol',
    needs: ['built'],
    runs: [mocha('test/protocol/**/*.test.ts', '--timeout', '60000', '--parallel', '--jobs', '2')],
  },
  { name: 'package', needs: ['built', 'editor'], runs: [mocha('test/package/**/*.test.ts', '--timeout', '300000')] },
  // Two at a time: the browser and the editor mostly wait for one another, the rest does not.
  {
    name: 'hostile',
    needs: ['built', 'editor'],
    runs: [mocha('test/hostile/**/*.test.ts', '--timeout', '120000', '--parallel', '--jobs', '2')],
  },
  {
    name: 'editor',
    needs: ['built', 'editor'],
    runs: [
      ['--import=tsx', 'test/editor/run.ts'],
      ...(process.platform === 'linux' ? [['test/editor/previews.mjs']] : []),
    ],
  },
  // The browser of the stand-in is one for Linux.
  ...(process.platform === 'linux'
    ? [{ name: 'web', needs: ['built', 'editor', 'web'], runs: [['test/web/run.mjs'], ['test/editor/untrusted.mjs']] }]
    : []),
  // By far the longest, on one core: in a full run it goes on beside the others from the start, and is shown at the end.
  { name: 'property', beside: true, runs: [mocha('test/fuzz/**/*.test.ts', '--timeout', '600000')] },
];

/**
 * Runs one stage, or all of them where none is named, and closes with one line. Further arguments go to the tests of the
 * stage. Returns the exit code: 0 where everything is in order.
 */
export async function runStages([wanted, ...extra]) {
  const chosen = wanted === undefined ? stages : stages.filter((stage) => stage.name === wanted);
  if (chosen.length === 0) {
    console.error(`Er is geen onderdeel «${wanted}»; wel ${stages.map((stage) => stage.name).join(', ')}.`);
    return 1;
  }
  const started = Date.now();
  try {
    await setUp(chosen);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    return 1;
  }
  const results = [];
  const beside = new Map(chosen.filter((stage) => stage.beside).map((stage) => [stage, runUnheard(stage, extra)]));
  for (const stage of chosen) {
    console.log(`\n── ${stage.name}`);
    const { said, ...result } = await (beside.get(stage) ??
      runStage(stage, extra, (text) => process.stdout.write(text)));
    if (said !== undefined) process.stdout.write(said);
    console.log(`${result.good ? '✓' : '✗'} ${stage.name} (${seconds(result.milliseconds)})`);
    results.push({ name: stage.name, ...result });
  }
  console.log('\n' + closingLine(results, Date.now() - started));
  return results.every((result) => result.good) ? 0 : 1;
}

async function setUp(chosen) {
  const needs = new Set(chosen.flatMap((stage) => stage.needs ?? []));
  installPackages(console.log);
  if (needs.has('built')) build(console.log);
  if (needs.has('editor')) await installEditor(console.log);
  if (needs.has('web')) await installWebEditor(console.log);
}

async function runStage(stage, extra, hear) {
  const began = Date.now();
  const result = { good: true, passing: 0, failing: 0 };
  for (const args of stage.runs) {
    let said = '';
    const code = await run([...args, ...extra], (text) => {
      said += text;
      hear(text);
    });
    result.good &&= code === 0;
    for (const kind of ['passing', 'failing'])
      result[kind] += Number(new RegExp(`^\\s*(\\d+) ${kind}`, 'm').exec(said)?.[1] ?? 0);
  }
  return { ...result, milliseconds: Date.now() - began };
}

async function runUnheard(stage, extra) {
  let said = '';
  const result = await runStage(stage, extra, (text) => (said += text));
  return { ...result, said };
}

/** Runs Node in the root with these arguments, passes on what it says, and gives its exit code. */
function run(args, hear) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function closingLine(results, milliseconds) {
  const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
  const failed = results.filter((result) => !result.good).map((result) => result.name);
  const what = results.length === 1 ? '1 onderdeel' : `${results.length} onderdelen`;
  const tests = `${sum('passing')} ${sum('passing') === 1 ? 'toets' : 'toetsen'} geslaagd`;
  if (failed.length === 0) return `Alles in orde: ${what}, ${tests}, in ${seconds(milliseconds)}.`;
  return `Niet in orde: ${failed.join(', ')} (van ${what}; ${tests}, ${sum('failing')} mislukt), in ${seconds(milliseconds)}.`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}
