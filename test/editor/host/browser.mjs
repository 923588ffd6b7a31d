// The window of the editor: a headless browser, wherever this machine has one.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { hostDir } from './setup.mjs';

const requireFromHost = createRequire(path.join(hostDir, 'package.json'));
const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Starts the browser: $CHROMIUM, else an installed one, else the one from npm. The caller closes it. */
export async function launchBrowser(options = {}) {
  const { chromium } = requireFromHost('playwright-core');
  const { executablePath, libraries, fonts } = await findBrowser();
  const env = { ...process.env };
  if (libraries) env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (fonts && !fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fonts;
  return chromium.launch({
    executablePath,
    env,
    headless: true,
    // In a container the browser's own sandbox has no rights to set itself up; it only ever shows our own page.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
}

async function findBrowser() {
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM };
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of installed) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
    if (found) return { executablePath: found };
  }
  return unpackBrowser();
}

/**
 * Unpacks the browser of the npm package into the host folder, once. The package would do so itself in the temporary
 * folder, but its shared libraries only where it believes to run on Amazon's machines.
 */
async function unpackBrowser() {
  const target = path.join(hostDir, 'node_modules', '.chromium');
  const browser = {
    executablePath: path.join(target, 'chromium'),
    libraries: path.join(target, 'lib'),
    fonts: path.join(target, 'fonts.conf'),
  };
  if (fs.existsSync(target)) return browser;
  const packed = path.join(hostDir, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const halfway = fs.mkdtempSync(target + '-');
  const tar = createRequire(path.join(packed, '..', 'package.json'))('tar-fs');
  const open = (name) => [fs.createReadStream(path.join(packed, name)), zlib.createBrotliDecompress()];
  await pipeline(...open('chromium.br'), fs.createWriteStream(path.join(halfway, 'chromium'), { mode: 0o755 }));
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br']) await pipeline(...open(name), tar.extract(halfway));
  await pipeline(...open('fonts.tar.br'), tar.extract(halfway));
  fs.writeFileSync(
    path.join(halfway, 'fonts.conf'),
    `<fontconfig><dir>${path.join(target, 'fonts')}</dir></fontconfig>\n`,
  );
  fs.chmodSync(halfway, 0o755); // a temporary folder is for its maker alone
  fs.renameSync(halfway, target); // whole or not at all
  return browser;
}
