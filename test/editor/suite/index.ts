import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls in its extension host: runs every bundled test beside this file. Rejects where one fails. */
export function run(): Promise<void> {
  const pattern = process.env['TEST_PATTERN'] ?? '';
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: 'spec',
    color: false,
    forbidOnly: true,
    forbidPending: true,
    ...(pattern === '' ? {} : { grep: new RegExp(pattern, 'i') }),
  });
  for (const name of fs.readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} failing`));
      else if (runner.stats?.passes === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
