import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { snippetsOf, type Snippet } from '../../profile/snippets.js';
import { STANDARD } from '../../profile/standaard.js';
import type { Profile } from '../../profile/types.js';
import type { Checked } from '../documents.js';
import { rangeOf } from '../places.js';

/**
 * Skeletons as the letter's own house style has them, at the head of a line. Those that are like the standard's are left
 * out: an editor has them of its own.
 */
export function styleSnippets({ letter }: Checked, offset: number): CompletionItem[] {
  const { source, profile } = letter;
  const line = source.lineAt(offset);
  const begun = source.slice({ start: line.start, end: offset });
  if (profile === STANDARD || !/^[\p{L}\d-]*$/u.test(begun)) return [];
  const range = rangeOf(source, { start: line.start, end: offset });
  return ownSnippets(profile).flatMap(({ prefix, description, body }) =>
    [prefix].flat().map((label) => ({
      label,
      kind: CompletionItemKind.Snippet,
      detail: profile.name,
      documentation: description,
      // Before the editor's own of the same name.
      sortText: `0${label}`,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: body.join(source.lineEnd) },
    })),
  );
}

const byProfile = new WeakMap<Profile, readonly Snippet[]>();

function ownSnippets(profile: Profile): readonly Snippet[] {
  let own = byProfile.get(profile);
  if (own === undefined) {
    const known = new Set(Object.values(snippetsOf(STANDARD)).map((snippet) => JSON.stringify(snippet)));
    own = Object.values(snippetsOf(profile)).filter((snippet) => !known.has(JSON.stringify(snippet)));
    byProfile.set(profile, own);
  }
  return own;
}
