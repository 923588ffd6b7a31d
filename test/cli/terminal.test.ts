import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { textFormat } from '../../server/src/cli/formats/text.js';
import { inOrder } from '../../server/src/cli/inOrder.js';
import { Progress } from '../../server/src/cli/progress.js';
import type { Terminal } from '../../server/src/cli/terminal.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { LETTER } from './program.js';

function watched(progress: boolean): { readonly terminal: Terminal; readonly said: string[] } {
  const said: string[] = [];
  const terminal: Terminal = {
    input: Readable.from([]),
    write: async () => Promise.resolve(),
    error: (text) => void said.push(text),
    colours: false,
    links: false,
    screen: false,
    progress,
    program: import.meta.url,
  };
  return { terminal, said };
}

describe('on a terminal', () => {
  it('a finding leads to its file and to the page of its rule', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paginas-'));
    try {
      fs.writeFileSync(path.join(folder, 'nog-in-te-vullen.md'), '# nog-in-te-vullen\n');
      const letter = read(LETTER, { profile: STANDARD, treatAs: 'letter', fileName: 'een brief.md' });
      const findings = judge(letter, FINAL_CHECK);
      const look = { colours: false, links: true, pages: folder, quiet: false, folder };
      const shown = textFormat(look).file({ path: 'een brief.md', letter, findings, mended: null });
      const file = pathToFileURL(path.join(folder, 'een brief.md')).href;
      const page = pathToFileURL(path.join(folder, 'nog-in-te-vullen.md')).href;
      assert.ok(shown.includes(`\u001b]8;;${file}\u001b\\een brief.md:11:27\u001b]8;;\u001b\\  waarschuwing`));
      assert.ok(shown.includes(`(\u001b]8;;${page}\u001b\\nog-in-te-vullen\u001b]8;;\u001b\\)`));
      assert.ok(shown.includes('(kop-zonder-opmaak)'), 'a rule without a page is no link');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('many files have a line that tells how far it is, and takes itself away', () => {
    const { terminal, said } = watched(true);
    const progress = new Progress(terminal, 2000, false);
    progress.step();
    assert.deepEqual(said, ['\r\u001b[K1 van 2000 bestanden gecontroleerd']);
    progress.step();
    assert.equal(said.length, 1, 'not at every file');
    progress.clear();
    progress.clear();
    assert.deepEqual(said.slice(1), ['\r\u001b[K']);
  });

  it('few files, a run that is to be quiet, and what is no terminal have none', () => {
    for (const [terminal, total, quiet] of [
      [true, 5, false],
      [true, 2000, true],
      [false, 2000, false],
    ] as const) {
      const { terminal: one, said } = watched(terminal);
      const progress = new Progress(one, total, quiet);
      progress.step();
      progress.clear();
      assert.deepEqual(said, []);
    }
  });
});

describe('work in order', () => {
  it('gives results in the order of the items, and has few in hand', async () => {
    let running = 0;
    let most = 0;
    const items = Array.from({ length: 50 }, (_, index) => index);
    const results: number[] = [];
    const work = async (item: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      running -= 1;
      return item;
    };
    for await (const result of inOrder(items, 4, work)) results.push(result);
    assert.deepEqual(results, items);
    assert.ok(most > 1 && most <= 4, String(most));
  });
});
