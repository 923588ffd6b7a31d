// The directions of dependency that CONTRIBUTING.md describes. Every rule is an error.
const fs = require('node:fs');
const path = require('node:path');

// A rule is a file that bears its rule's name; what else lies beside them serves them all.
const rulesFolder = path.join(__dirname, 'server', 'src', 'rules');
const rules = fs
  .readdirSync(rulesFolder)
  .filter(
    (file) =>
      file.endsWith('.ts') &&
      fs.readFileSync(path.join(rulesFolder, file), 'utf8').includes(`name: '${path.basename(file, '.ts')}'`),
  )
  .map((file) => path.basename(file, '.ts'));
const aRule = `^server/src/rules/(${rules.join('|')})\\.ts$`;

const engine = '^server/src/(letter|references|profile|rules|report|compose)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Files that need each other are one file, or three',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('no-unresolved', 'Every import leads somewhere', {}, { couldNotResolve: true, pathNot: '^vscode$' }),
    forbid(
      'engine-knows-no-editor',
      'The engine runs anywhere: no editor, no Node, no connection',
      { path: engine },
      { path: '^vscode$|@types/vscode/|(^|/)vscode-(languageserver|languageclient|jsonrpc)' },
    ),
    forbid(
      'engine-knows-no-node',
      'The engine runs anywhere: no editor, no Node, no connection',
      { path: engine },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'engine-knows-no-face',
      'Data flows one way, from text to faces',
      { path: engine },
      { path: '^(client/|server/src/(features|documents|cli)/|server/src/(server|node|browser)\\.ts$)' },
    ),
    forbid(
      'letter-knows-no-judgement',
      'A letter is read before it is judged',
      { path: '^server/src/letter/' },
      { path: '^server/src/rules/' },
    ),
    forbid(
      'references-stand-alone',
      'The grammar of references knows no letter',
      { path: '^server/src/references/' },
      { path: '^server/src/(letter|rules)/', pathNot: '^server/src/letter/(span|calendar)\\.ts$' },
    ),
    forbid(
      'profile-stands-alone',
      'A house style is data',
      { path: '^server/src/profile/' },
      { path: '^server/src/rules/(?!severity\\.ts$)' },
    ),
    forbid(
      'judgement-knows-no-report',
      'A page about findings comes after them',
      { path: '^server/src/(letter|references|profile|rules)/' },
      { path: '^server/src/report/' },
    ),
    forbid(
      'reading-knows-no-composing',
      'A letter is read and judged without knowing how a new one begins',
      { path: '^server/src/(letter|references|profile|rules|report)/' },
      { path: '^server/src/compose/' },
    ),
    forbid(
      'documents-know-no-letter',
      'A text of another program becomes Markdown before anybody reads it as a letter',
      { path: '^server/src/documents/(fromHtml\\.ts$|html/)' },
      { path: '^(client/|server/src/(?!documents/))|^vscode$|(^|/)vscode-(languageserver|languageclient|jsonrpc)' },
    ),
    forbid(
      'documents-know-no-face',
      'The letter as its reader gets it is the same for every face',
      { path: '^server/src/documents/(manuscript|reading|pages)/' },
      {
        path: '^client/|^server/src/(features|cli|compose|report)/|^vscode$|(^|/)vscode-(languageserver|languageclient|jsonrpc)',
      },
    ),
    forbid(
      'documents-judge-nothing',
      'What should stand in a letter and does not is known to the letter; where it would stand, to the fixes; whether that is meant, to switch-offs',
      { path: '^server/src/documents/' },
      { path: '^server/src/rules/', pathNot: '^server/src/rules/(fixes/|(wording|silence)\\.ts$)' },
    ),
    forbid(
      'no-rule-reads-another',
      'A rule stands by itself; what rules share has no rule in it',
      { path: aRule },
      { path: aRule },
    ),
    forbid(
      'features-know-no-command-line',
      'Faces do not know each other',
      { path: '^server/src/features/' },
      { path: '^server/src/cli/' },
    ),
    forbid(
      'only-features-know-documents-of-the-protocol',
      'A document of the protocol is a thing of the connection',
      { path: '^server/src/', pathNot: '^server/src/(features/|cli/lsp\\.ts$|(server|node|browser)\\.ts$)' },
      { path: 'vscode-languageserver' },
    ),
    forbid(
      'client-knows-only-the-protocol',
      'Editor and server meet in one file',
      { path: '^client/src/' },
      { path: '^server/', pathNot: '^server/src/protocol\\.ts$' },
    ),
    forbid(
      'one-door-each',
      'What a process or a browser has, only its own door knows',
      {
        path: '^(client|server)/src/',
        pathNot: '^client/src/(desktop|extension(\\.web)?)\\.ts$|^server/src/(node|browser|cli/.*)\\.ts$',
      },
      { path: 'vscode-language(client|server)/lib/(node|browser)/' },
    ),
    forbid(
      'client-knows-no-node',
      'The extension runs in a browser too',
      { path: '^client/src/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'server-knows-no-node',
      'The server runs in a browser too',
      {
        path: '^server/src/',
        pathNot: '^server/src/(node|readProfileText|cli/.*|documents/pages/(node|engineFiles|pagesWorker))\\.ts$',
      },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'server-knows-no-client',
      'The server serves any editor',
      { path: '^server/src/' },
      { path: '^client/|^vscode$|@types/vscode/' },
    ),
    forbid(
      'nothing-needs-tests',
      'What is shipped stands without its tests',
      { path: '^(client|server)/' },
      { path: '^(test|scripts)/' },
    ),
    forbid(
      'shipped-needs-shipped',
      'What is shipped needs no package meant for development',
      { path: '^(client|server)/src/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^vscode$|@types/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/|^test/(editor|web)/host/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
