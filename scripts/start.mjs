// `npm start`: everything is set up, and VS Code with the extension stands at http://127.0.0.1:$PORT. Ctrl-C ends it all.
import { nodeTooOld } from './node-version.mjs';

const hindrance =
  nodeTooOld(process.versions.node) ||
  (process.platform === 'linux'
    ? undefined
    : '«npm start» werkt op Linux, in WSL en in een dev container. Gebruik hier F5 in VS Code, of installeer het .vsix-bestand van «npm run package».');
if (hindrance) {
  console.error(hindrance);
  process.exitCode = 1;
} else {
  import('./serve.mjs').then(({ serve }) => serve());
}
