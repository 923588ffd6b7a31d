import { CodeActionKind } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { selectionAsContribution } from '../rules/fixes/selectionAsContribution.js';
import { HOUSE_FORMS, writtenInForm, type HouseForm } from '../rules/fixes/referenceForm.js';
import { quoted } from '../rules/wording.js';
import type { Checked } from './documents.js';
import { entryActions } from './entryActions.js';
import { NOT_HERE, type Refactoring } from './refactoring.js';
import { referenceAt } from './referenceAt.js';

/** What our own extension has commands with questions for, and another editor can do at a place as well. */
export function otherActions(checked: Checked, place: Span): readonly Refactoring[] {
  return [...entryActions(checked, place), ...CONTRIBUTION, ...REWRITINGS];
}

/** «Bijdrage invoegen», for a text that was pasted in an item and is selected. */
const CONTRIBUTION: readonly Refactoring[] = [
  {
    id: 'bijdrage-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    dear: true,
    title: ({ letter }, place) => {
      const item = isWholeLines(letter, place)
        ? letter.items.findLast(({ span }) => span.start <= place.start && place.start <= span.end)
        : undefined;
      return item === undefined
        ? null
        : 'Bijdrage invoegen: de selectie over de onderdelen van het agendapunt verdelen';
    },
    edits: ({ letter }, place) => selectionAsContribution(letter, place),
  },
];

/** Whether a selection holds words and cuts no line in two. */
function isWholeLines({ source }: Letter, place: Span): boolean {
  if (source.slice(place).trim() === '') return false;
  const before = source.slice({ start: source.lineAt(place.start).start, end: place.start });
  const behind = source.slice({ start: place.end, end: source.lineAt(place.end).end });
  const endsLine = source.slice({ start: place.end - 1, end: place.end }) === '\n';
  return before.trim() === '' && (endsLine || behind.trim() === '');
}

/** «Verwijzing kopiëren als …»: in another form where it stands, as only the editor itself can copy. */
const REWRITINGS: readonly Refactoring[] = HOUSE_FORMS.map((form) => ({
  id: `verwijzing-${form}`,
  kind: CodeActionKind.RefactorRewrite,
  title: ({ letter }, place) => {
    const made = rewriting(letter, place, form);
    return made === null ? null : `Schrijven als ${quoted(made.text)}`;
  },
  edits: ({ letter }, place) => {
    const made = rewriting(letter, place, form);
    return made === null ? NOT_HERE : { ok: true, edits: [made.edit] };
  },
}));

function rewriting(letter: Letter, place: Span, form: HouseForm) {
  const found = referenceAt(letter, place.end);
  return found === undefined ? null : writtenInForm(letter, found, form);
}
