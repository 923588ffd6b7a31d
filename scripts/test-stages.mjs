// The stages of `npm test`, in their order, and how they are run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, installEditor, installPackages, root, SetUpError } from './setup.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const mocha = (...args) => [bin('mocha/bin/mocha.js'), ...args];

// What a stage needs beyond the packages: `built` the bundles, `editor` a VS Code.
const stages = [
  {
    name: 'lint',
    runs: [
      [bin('eslint/bin/eslint.js'), '.'],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
    ],
  },
  { name: 'types', runs: [[bin('typescript/bin/tsc'), '--noEmit']] },
  {
    name: 'house',
    runs: [
      [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'client', 'server', 'scripts', 'test'],
      [bin('knip/bin/knip.js'), '--no-progress'],
    ],
  },
  // Every test belongs to this stage, except those of a folder that has a stage of its own.
  {
    name: 'unit',
    needs: ['built'],
    runs: [mocha('test/**/*.test.ts', '--ignore', 'test/{fuzz,protocol,package,editor}/**')],
  },
  { name: 'property', runs: [mocha('test/fuzz/**/*.test.ts', '--timeout', '600000')] },
  { name: 'protocol', needs: ['built'], runs: [mocha('test/protocol/**/*.test.ts', '--timeout', '60000')] },
  { name: 'package', needs: ['built', 'editor'], runs: [mocha('test/package/**/*.test.ts', '--timeout', '300000')] },
  { name: 'editor', needs: ['built', 'editor'], runs: [['--import=tsx', 'test/editor/run.ts']] },
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
  const counts = { passing: 0, failing: 0 };
  const failed = [];
  for (const stage of chosen) {
    console.log(`\n── ${stage.name}`);
    const began = Date.now();
    const good = await runStage(stage, extra, counts);
    if (!good) failed.push(stage.name);
    console.log(`${good ? '✓' : '✗'} ${stage.name} (${seconds(Date.now() - began)})`);
  }
  console.log('\n' + closingLine(counts, failed, chosen.length, Date.now() - started));
  return failed.length === 0 ? 0 : 1;
}

async function setUp(chosen) {
  const needs = new Set(chosen.flatMap((stage) => stage.needs ?? []));
  installPackages(console.log);
  if (needs.has('built')) build(console.log);
  if (needs.has('editor')) await installEditor(console.log);
}

async function runStage(stage, extra, counts) {
  let good = true;
  for (const args of stage.runs) {
    const { code, said } = await run([...args, ...extra]);
    for (const kind of ['passing', 'failing'])
      counts[kind] += Number(new RegExp(`^\\s*(\\d+) ${kind}`, 'm').exec(said)?.[1] ?? 0);
    good &&= code === 0;
  }
  return good;
}

/** Runs Node in the root with these arguments; passes on what it says while it says it. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      process.stdout.write(data);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

function closingLine({ passing, failing }, failed, stageCount, milliseconds) {
  const what = stageCount === 1 ? '1 onderdeel' : `${stageCount} onderdelen`;
  const tests = `${passing} ${passing === 1 ? 'toets' : 'toetsen'} geslaagd`;
  if (failed.length === 0) return `Alles in orde: ${what}, ${tests}, in ${seconds(milliseconds)}.`;
  return `Niet in orde: ${failed.join(', ')} (van ${what}; ${tests}, ${failing} mislukt), in ${seconds(milliseconds)}.`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}
