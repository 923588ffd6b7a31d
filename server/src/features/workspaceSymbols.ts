import { SymbolKind, type CancellationToken, type SymbolInformation } from 'vscode-languageserver';
import { remembering } from '../letter/memo.js';
import {
  NOTIFICATIONS,
  REQUESTS,
  type DocumentParams,
  type DossierUses,
  type FilesParams,
  type PositionParams,
  type Range,
  type TextsParams,
} from '../protocol.js';
import type { Feature, Serving } from './feature.js';
import { indexedOnce, LetterIndex, type Indexed } from './letterIndex.js';
import { referenceAt, subjectInWords, subjectsOf } from './referenceAt.js';

/** What was found in one text, with its address. */
type Found = readonly [uri: string, found: Indexed];

/** How many symbols are given at most. */
const MOST = 200;

/**
 * Letters, their items and what they cite, by words that stand in them in any order; case, accents and spaces aside. First
 * the letters, then the items, then the references, each piece once for a letter.
 *
 * @param headings whether items are given whose headings an editor for Markdown finds by itself
 */
export function workspaceSymbols(texts: readonly Found[], query: string, headings: boolean): SymbolInformation[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const letters: SymbolInformation[] = [];
  const items: SymbolInformation[] = [];
  const references: SymbolInformation[] = [];
  for (const [uri, { name, isLetter, first, ...found }] of texts) {
    if (!isLetter) continue;
    const letter = foldedName(name);
    const add = (to: SymbolInformation[], kind: SymbolKind, own: string, range: Range, within = letter): void => {
      if (to.length >= MOST || !hold(foldedName(own), within, words)) return;
      to.push({
        name: own,
        kind,
        location: { uri, range },
        ...(within === letter ? { containerName: name } : {}),
      });
    };
    add(letters, SymbolKind.File, name, first, NOWHERE);
    for (const item of found.items) {
      if (headings || !item.isMarkdown) add(items, SymbolKind.Module, item.name, item.range);
    }
    const once = new Set<string>();
    for (const reference of found.references) {
      if (once.has(reference.name)) continue;
      once.add(reference.name);
      add(references, SymbolKind.Key, reference.name, reference.range);
    }
  }
  return [...letters, ...items, ...references].slice(0, MOST);
}

/** A name in the form in which it is looked in: case and accents aside. */
interface Folded {
  readonly name: string;
  /** Without its spaces: «22112» stands in «Kamerstuk 22 112» too. */
  readonly close: string;
}

/** Whether every word stands in one of two names, or where they meet. */
function hold(own: Folded, other: Folded, words: readonly string[]): boolean {
  return words.every(
    (word) =>
      own.name.includes(word) ||
      other.name.includes(word) ||
      own.close.includes(word) ||
      other.close.includes(word) ||
      (own.close.slice(-word.length) + other.close.slice(0, word.length)).includes(word),
  );
}

function folded(words: string): string {
  return words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** So many names are remembered: those of some letters, while a person types what to look for. */
const REMEMBERED = 4096;

const foldedName = remembering(REMEMBERED, (words): Folded => {
  const name = folded(words);
  return { name, close: name.replaceAll(' ', '') };
});

const NOWHERE: Folded = { name: '', close: '' };

/** All places with a subject, in the order of the texts. */
export function placesOf(texts: readonly Found[], subject: string): DossierUses['places'] {
  return texts.flatMap(([uri, { references }]) =>
    references.filter(({ subjects }) => subjects.includes(subject)).map(({ range }) => ({ uri, range })),
  );
}

/** The texts that are open, as they stand now, and then those that were read besides. */
async function everyText(serving: Serving, index: LetterIndex, token: CancellationToken): Promise<readonly Found[]> {
  const open: Found[] = [];
  for (const uri of serving.documents.keys()) {
    const found = await serving.answer<Indexed | null>(
      uri,
      token,
      { closed: null, unreadable: null },
      (_document, { letter }) => indexedOnce(uri, letter),
    );
    if (found !== null) open.push([uri, found]);
  }
  return [...open, ...index.besides(serving.documents)];
}

/** Lets what waits go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

export const workspaceSymbolsFeature: Feature = {
  serve: (serving) => {
    const { connection } = serving;
    const index = new LetterIndex();
    connection.onWorkspaceSymbol(async ({ query }, token) =>
      // An editor of our own also has what it takes for Markdown: its headings would stand there twice.
      workspaceSymbols(await everyText(serving, index, token), query, !serving.client.ownCommands),
    );
    connection.onRequest(REQUESTS.filesWanted, ({ files }: FilesParams) => index.wanted(files));
    connection.onRequest(REQUESTS.readFiles, async ({ files }: TextsParams, token: CancellationToken) => {
      let unreadable = 0;
      for (const file of files) {
        if (token.isCancellationRequested) break;
        try {
          index.add(file, serving.askedAs(file.uri));
        } catch (error) {
          unreadable += 1;
          serving.log('Lezen', file.uri, error);
        }
        await nextTurn();
      }
      return unreadable;
    });
    connection.onRequest(REQUESTS.dossierUses, async ({ uri, position }: PositionParams, token: CancellationToken) => {
      const found = await serving.ofLetter(uri, token, null, ({ letter }, document) => {
        const at = referenceAt(letter, document.offsetAt(position));
        return at === undefined ? null : at.reference;
      });
      const [subject] = found === null ? [] : subjectsOf(found);
      if (found === null || subject === undefined) return null;
      const places = placesOf(await everyText(serving, index, token), subject);
      const uses: DossierUses = { subject: subjectInWords(found), places };
      return uses;
    });
    connection.onNotification(NOTIFICATIONS.fileChanged, ({ uri }: DocumentParams) => {
      index.forget(uri);
    });
  },
};
