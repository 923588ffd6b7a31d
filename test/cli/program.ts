import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../protocol/client.js';

export const LETTER = [
  '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
  '',
  '## Beleidsdebat over lerarentekorten',
  '',
  '### Inhoud',
  '',
  'Het voorzitterschap wil spreken over tekorten.',
  '',
  '### Inzet Nederland',
  '',
  'Nederland steunt dit, met PM miljoen euro.',
  '',
  'Krachtenveld',
  '',
  'De lidstaten zijn het eens.',
  '',
].join('\n');
export const CLEAN = LETTER.replace('PM', '12').replace('\nKrachtenveld', '\n### Krachtenveld');

export interface Done {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command line as it is shipped, and a folder to use it in that is made anew for every test. */
export class Program {
  file = '';
  folder = '';
  #remove = (): void => undefined;

  /** Says to mocha what is to be done before and after. */
  setUp(): void {
    before(async () => {
      ({ file: this.file, remove: this.#remove } = await bundle('server/src/cli/main.ts'));
    });
    after(() => {
      this.#remove();
    });
    beforeEach(() => {
      this.folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'opdrachtregel-')));
    });
    afterEach(() => {
      fs.rmSync(this.folder, { recursive: true, force: true });
    });
  }

  write(name: string, content: string | Buffer): void {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
    fs.writeFileSync(this.path(name), content);
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  content(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  run(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Done {
    const done = spawnSync(process.execPath, [this.file, ...args], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
    });
    return { status: done.status, out: done.stdout, error: done.stderr };
  }

  /** The paths that `check --format json` says it checked. */
  checked(args: readonly string[]): readonly string[] {
    const { out } = this.run(['check', '--format', 'json', ...args]);
    return (JSON.parse(out) as { readonly files: readonly { readonly path: string }[] }).files.map((one) => one.path);
  }
}
