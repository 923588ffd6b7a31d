import type { CompletionItem } from 'vscode-languageserver';
import { RULES } from '../../rules/index.js';
import type { Checked } from '../documents.js';
import type { Feature } from '../feature.js';
import type { Asking } from './asking.js';
import { dateCompletions } from './dates.js';
import { HEADING_TRIGGERS, headingCompletions } from './headings.js';
import { officeCompletions } from './offices.js';
import { presidencyCompletions } from './presidencies.js';
import { REFERENCE_TRIGGERS, referenceCompletions } from './references.js';
import { styleSnippets } from './styleSnippets.js';
import { SWITCH_OFF_TRIGGERS, switchOffs } from './switchOffs.js';

/** One kind of thing that can be completed, in a file of its own. Nothing where it has nothing to offer. */
interface Completer {
  /** Signs that bring it up; without them it is completed while a word is typed, and on request. */
  readonly triggers?: readonly string[];
  readonly complete: (checked: Checked, offset: number, asking: Asking) => readonly CompletionItem[];
}

const COMPLETERS: readonly Completer[] = [
  { triggers: SWITCH_OFF_TRIGGERS, complete: (checked, offset) => switchOffs(checked, offset, RULES) },
  { triggers: REFERENCE_TRIGGERS, complete: (checked, offset) => referenceCompletions(checked, offset) },
  { triggers: HEADING_TRIGGERS, complete: headingCompletions },
  { triggers: [' '], complete: ({ letter }, offset, { trigger }) => dateCompletions(letter, offset, trigger) },
  { triggers: [' '], complete: ({ letter }, offset) => presidencyCompletions(letter, offset) },
  { triggers: [' '], complete: ({ letter }, offset) => officeCompletions(letter, offset) },
  { complete: (checked, offset, { client }) => (client.snippets ? styleSnippets(checked, offset) : []) },
];

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [...new Set(COMPLETERS.flatMap(({ triggers = [] }) => triggers))] },
  }),
  serve: (serving) => {
    serving.connection.onCompletion(async ({ textDocument, position, context }, token) =>
      serving.ofLetter<CompletionItem[]>(textDocument.uri, token, [], (checked, document) => {
        const offset = document.offsetAt(position);
        const asking = { client: serving.client, trigger: context?.triggerCharacter ?? null };
        return COMPLETERS.flatMap(({ complete }) => complete(checked, offset, asking));
      }),
    );
  },
};
