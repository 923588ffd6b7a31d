import 'mocha/mocha.js';

/** What VS Code calls in its extension host: runs the tests with mocha as a browser has it. Rejects where one fails. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: lines as unknown as Mocha.ReporterConstructor });
  await import('./web.test.js');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${String(failures)} failing`));
      else if (runner.stats?.passes === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}

/** A line for each test: all reporters of mocha for a browser want a page, and this is a worker. */
function lines(runner: Mocha.Runner): void {
  runner.on('pass', ({ title, duration }) => {
    console.log(`    ✔ ${title} (${String(duration)}ms)`);
  });
  runner.on('fail', ({ title }, { message }: Error) => {
    console.error(`    ✗ ${title}\n      ${message}`);
  });
  runner.on('end', () => {
    console.log(`  ${String(runner.stats?.passes)} passing\n  ${String(runner.stats?.failures)} failing`);
  });
}
