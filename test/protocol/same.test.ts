import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { allLetters } from '../letters.js';
import { bundle, LARGE, TestClient, type Pulled } from './client.js';

/** What `check --format json` says, as far as an editor shows it. */
interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: object;
    }[];
  }[];
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('the editor and `check`', function () {
  this.timeout(120_000);
  for (const phase of ['concept', 'eindcontrole']) {
    it(`give the same findings for the same text, in the phase ${phase}`, async () => {
      const letters = allLetters();
      const [shown, checked] = [await shownInEditor(letters, phase), await reported(letters, phase)];
      for (const letter of letters) assert.deepEqual(shown.get(letter), checked.get(letter), letter);
    });
  }
});

type Findings = ReadonlyMap<string, readonly string[]>;

async function shownInEditor(letters: readonly string[], phase: string): Promise<Findings> {
  const { file, remove } = await bundle('server/src/node.ts');
  const client = await TestClient.start(file, { capabilities: LARGE, settings: () => ({ fase: phase }) });
  try {
    const findings = new Map<string, readonly string[]>();
    for (const letter of letters) {
      const uri = pathToFileURL(letter).href;
      await client.open(uri, readFileSync(letter, 'utf8').replace(/^\uFEFF/, ''));
      await client.request('geannoteerdeAgenda/treatAs', { uri, as: 'letter' });
      findings.set(letter, inOneLine(await client.pull(uri)));
    }
    return findings;
  } finally {
    await client.stop();
    remove();
  }
}

function inOneLine({ items = [] }: Pulled): readonly string[] {
  return items.map(({ code, severity, message, range }) =>
    JSON.stringify([code, SEVERITIES[severity ?? 0], message, range]),
  );
}

async function reported(letters: readonly string[], phase: string): Promise<Findings> {
  const { file, remove } = await bundle('server/src/cli/main.ts');
  try {
    const args = [file, 'check', '--format', 'json', '--phase', phase, '--fail-on', 'never', ...letters];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    assert.equal(status, 0, stderr);
    const report = JSON.parse(stdout) as Report;
    return new Map(
      report.files.map(({ path, findings }) => [
        path,
        findings.map(({ rule, severity, message, range }) => JSON.stringify([rule, severity, message, range])),
      ]),
    );
  } finally {
    remove();
  }
}
