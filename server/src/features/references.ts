import type { Location } from 'vscode-languageserver';
import { lastAt } from '../letter/at.js';
import type { Letter } from '../letter/letter.js';
import { familyOf, noteAt } from '../letter/notes/noteAt.js';
import type { Span } from '../letter/span.js';
import { itemHeadedAt } from './definition.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { placesOfSubject } from './referenceAt.js';

/**
 * All marks of a note, all places of the dossier of a reference, and all places that announce or name an item, in the
 * order of the text.
 *
 * @param withDeclaration also the note itself, or the item's heading
 */
export function references(uri: string, checked: Checked, offset: number, withDeclaration: boolean): Location[] | null {
  const { letter } = checked;
  const found = usesOfNote(letter, offset) ?? usesOfDossier(letter, offset) ?? usesOfItem(letter, offset);
  if (found === null) return null;
  const spans = [...found.uses, ...(withDeclaration && found.declaration !== null ? [found.declaration] : [])];
  return spans.sort((a, b) => a.start - b.start).map((span) => ({ uri, range: rangeOf(letter.source, span) }));
}

interface Uses {
  readonly declaration: Span | null;
  readonly uses: readonly Span[];
}

function usesOfNote(letter: Letter, offset: number): Uses | null {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return null;
  const { marks, note } = familyOf(letter, symbol);
  return { declaration: note === null ? null : note.mark, uses: marks.map(({ span }) => span) };
}

function usesOfDossier(letter: Letter, offset: number): Uses | null {
  const uses = placesOfSubject(letter, offset);
  return uses === null ? null : { declaration: null, uses };
}

function usesOfItem(letter: Letter, offset: number): Uses | null {
  const announced = lastAt(letter.announced, ({ span }) => span, offset);
  const mention = letter.mentions.find(({ span }) => span.start <= offset && offset <= span.end);
  const index = announced?.item ?? mention?.item ?? itemHeadedAt(letter, offset)?.index;
  const item = index === undefined ? undefined : letter.items[index];
  if (item === undefined) return null;
  const named = [...letter.announced, ...letter.mentions].filter((one) => one.item === item.index);
  return { declaration: letter.headings[item.heading]?.span ?? null, uses: named.map(({ span }) => span) };
}

export const referencesFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onReferences(async ({ textDocument: { uri }, position, context }, token) =>
      ofLetter<Location[] | null>(uri, token, null, (checked, document) =>
        references(uri, checked, document.offsetAt(position), context.includeDeclaration),
      ),
    );
  },
};
