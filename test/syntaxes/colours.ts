import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';

// Both come as one bundle without names that an import could find.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

const root = path.resolve(import.meta.dirname, '../..');
const MARKDOWN = 'text.html.markdown';
/** Scope → its file in a package that keeps the grammars of VS Code as npm packages can use them. */
const BASES: Readonly<Record<string, string>> = {
  [MARKDOWN]: require.resolve('tm-grammars/grammars/markdown.json'),
  'text.html.derivative': require.resolve('tm-grammars/grammars/html-derivative.json'),
  'text.html.basic': require.resolve('tm-grammars/grammars/html.json'),
  'source.yaml': require.resolve('tm-grammars/grammars/yaml.json'),
};

/** A stretch of a text that has one row of scopes, the widest first. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The grammar of VS Code for Markdown, with ours put into it as the extension's manifest says; or bare. */
export async function markdown({ withOurs = true } = {}): Promise<(text: string) => readonly Piece[]> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM({ data: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  const own = new Map(ours().map((grammar) => [grammar.scopeName, grammar]));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const base = BASES[scope];
      const grammar = own.get(scope);
      if (grammar !== undefined) return Promise.resolve(grammar);
      return Promise.resolve(base === undefined ? null : read(base));
    },
    getInjections: (scope) => (withOurs && scope === MARKDOWN ? [...own.keys()] : []),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (grammar === null) throw new Error('no grammar for Markdown');
  return (text) => piecesOf(grammar, text);
}

function piecesOf(grammar: Textmate.IGrammar, text: string): readonly Piece[] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Those that the manifest puts into Markdown. */
function ours(): readonly Textmate.IRawGrammar[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly grammars: readonly { path: string; scopeName: string; injectTo: string[] }[] };
  };
  return manifest.contributes.grammars
    .filter(({ injectTo }) => injectTo.includes(MARKDOWN))
    .map((one) => ({ ...read(path.join(root, one.path)), scopeName: one.scopeName }));
}

function read(file: string): Textmate.IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
}
