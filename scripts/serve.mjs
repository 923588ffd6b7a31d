// Serves VS Code with the extension in it and the example letters open.
import fs from 'node:fs';
import path from 'node:path';
import { openFrontDoor, portHindrance } from './front-door.mjs';
import { build, installEditor, installPackages, root, SetUpError } from './setup.mjs';

const examples = path.join(root, 'seeds');
const firstLetter = 'conceptbrief-met-fouten.md';
const firstView = 'geannoteerdeAgenda.opbouw';

/** Sets up what is missing, starts the editor and stays until a signal comes. What fails is said in one line, exit code 1. */
export async function serve() {
  try {
    const port = Number(process.env.PORT ?? 8137);
    const hindrance = await portHindrance(port);
    if (hindrance) throw new SetUpError(hindrance);
    installPackages(console.log);
    build(console.log);
    await installEditor(console.log);
    console.log('De editor wordt gestart …');
    await startEditor(port);
  } catch (error) {
    console.error(
      error instanceof SetUpError ? error.message : `De editor is niet gestart: ${error.message.split('\n', 1)[0]}`,
    );
    process.exit(1);
  }
}

async function startEditor(port) {
  const { startServer, windowUrl } = await import('../test/editor/host/server.mjs');
  // The theme follows the person's own choice of light or dark.
  const settings = { 'window.autoDetectColorScheme': true };
  const server = await startServer({ install: [root], settings, driver: false });
  let ending = false;
  const end = async (code) => {
    if (ending) return; // a second Ctrl-C does not leave half of it behind
    ending = true;
    await server.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  if (process.env.npm_lifecycle_event) onceOrphaned(() => void end(0));
  server.child.once('exit', () => {
    if (!ending) console.error('De editor is onverwacht gestopt. Start opnieuw met «npm start».');
    void end(1);
  });
  const folder = copyExamples(path.join(server.dataDir, 'voorbeeldbrieven'));
  const open = path.join(folder, firstLetterIn(folder));
  await openFrontDoor({
    port,
    behind: server.port,
    addressFor: (authority) => windowUrl(authority, { folder, open }),
    view: firstView,
  });
  console.log(`\nOpen in een browser: http://127.0.0.1:${port}`);
  console.log(
    'Dit zijn kopieën van de voorbeeldbrieven: wat u erin wijzigt, verdwijnt bij het stoppen. Stoppen: Ctrl-C.',
  );
}

// We are a child of a shell that is a child of npm. A signal to npm alone ends one or both, and we would stay behind.
function onceOrphaned(act) {
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) act();
  }, 300).unref();
}

function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined; // it has ended
    throw error;
  }
}

// What a newcomer tries out stays out of the repository; what the tests expect of the letters is not for reading.
function copyExamples(target) {
  fs.cpSync(examples, target, { recursive: true, filter: (file) => file === examples || file.endsWith('.md') });
  return target;
}

function firstLetterIn(folder) {
  const letters = fs.readdirSync(folder).filter((name) => name.endsWith('.md'));
  return letters.find((name) => name === firstLetter) ?? letters.sort()[0] ?? '';
}
