import type { CompletionItem } from 'vscode-languageserver';
import { RULES } from '../../rules/index.js';
import type { Checked } from '../documents.js';
import type { Feature } from '../feature.js';
import type { Asking } from './asking.js';
import { dateCompletions } from './dates.js';
import { headingCompletions } from './headings.js';
import { kindCompletions } from './kinds.js';
import { officeCompletions } from './offices.js';
import { presidencyCompletions } from './presidencies.js';
import { referenceCompletions } from './references.js';
import { styleSnippets } from './styleSnippets.js';
import { switchOffs } from './switchOffs.js';

/** One kind of thing that can be completed, in a file of its own. Nothing where it has nothing to offer. */
type Completer = (checked: Checked, offset: number, asking: Asking) => readonly CompletionItem[];

/** What brings them up is told in `triggers.ts`. */
const COMPLETERS: readonly Completer[] = [
  (checked, offset) => switchOffs(checked, offset, RULES),
  (checked, offset) => referenceCompletions(checked, offset),
  headingCompletions,
  ({ letter }, offset, { trigger }) => dateCompletions(letter, offset, trigger),
  ({ letter }, offset) => presidencyCompletions(letter, offset),
  ({ letter }, offset) => officeCompletions(letter, offset),
  ({ letter }, offset) => kindCompletions(letter, offset),
  (checked, offset, { client }) => (client.snippets ? styleSnippets(checked, offset) : []),
];

export const completionFeature: Feature = {
  serve: (serving) => {
    serving.connection.onCompletion(async ({ textDocument, position, context }, token) =>
      serving.ofLetter<CompletionItem[]>(textDocument.uri, token, [], (checked, document) => {
        const offset = document.offsetAt(position);
        const asking = { client: serving.client, trigger: context?.triggerCharacter ?? null };
        return COMPLETERS.flatMap((complete) => complete(checked, offset, asking));
      }),
    );
  },
};
