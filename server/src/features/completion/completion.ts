import type { CompletionItem } from 'vscode-languageserver';
import { RULES } from '../../rules/index.js';
import type { Client } from '../client.js';
import type { Checked } from '../documents.js';
import type { Feature } from '../feature.js';
import { REFERENCE_TRIGGERS, referenceCompletions } from './references.js';
import { styleSnippets } from './styleSnippets.js';
import { SWITCH_OFF_TRIGGERS, switchOffs } from './switchOffs.js';

/** One kind of thing that can be completed, in a file of its own. Nothing where it has nothing to offer. */
interface Completer {
  /** Signs that bring it up; without them it is completed while a word is typed, and on request. */
  readonly triggers?: readonly string[];
  readonly complete: (checked: Checked, offset: number, client: Client) => readonly CompletionItem[];
}

const COMPLETERS: readonly Completer[] = [
  { triggers: SWITCH_OFF_TRIGGERS, complete: (checked, offset) => switchOffs(checked, offset, RULES) },
  { triggers: REFERENCE_TRIGGERS, complete: (checked, offset) => referenceCompletions(checked, offset) },
  { complete: (checked, offset, client) => (client.snippets ? styleSnippets(checked, offset) : []) },
];

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [...new Set(COMPLETERS.flatMap(({ triggers = [] }) => triggers))] },
  }),
  serve: (serving) => {
    serving.connection.onCompletion(async ({ textDocument, position }, token) =>
      serving.ofLetter<CompletionItem[]>(textDocument.uri, token, [], (checked, document) => {
        const offset = document.offsetAt(position);
        return COMPLETERS.flatMap(({ complete }) => complete(checked, offset, serving.client));
      }),
    );
  },
};
