import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import { trimmed } from '../letter/agenda/bodies.js';
import type { Heading, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { structure, type ItemEntry, type SectionEntry } from './structure.js';
import { enumerate, sectionName, stateOf, STATE_IN_WORDS } from './words.js';

/** The letter's structure for the editor's own outline: parts, items, sections. Empty for what is no letter. */
export function documentSymbols(checked: Checked): DocumentSymbol[] {
  const { letter } = checked;
  if (!checked.isLetter) return [];
  return structure(letter).map((entry) => {
    if (entry.kind === 'item') return itemSymbol(letter, entry);
    if (entry.kind === 'aside') return symbol(letter, entry.heading, entry.span, SymbolKind.Namespace, '', []);
    const items = entry.items.map((item) => itemSymbol(letter, item));
    return symbol(letter, entry.heading, entry.span, SymbolKind.Package, '', items);
  });
}

/** The same as a flat list, for a client that knows no tree. */
function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] {
  return symbols.flatMap((one) => [
    {
      name: one.name,
      kind: one.kind,
      location: { uri, range: one.range },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(uri, one.children ?? [], one.name),
  ]);
}

function itemSymbol(letter: Letter, entry: ItemEntry): DocumentSymbol {
  const missing = entry.item.missing.map((role) => sectionName(letter, role));
  const detail = missing.length === 0 ? '' : `${STATE_IN_WORDS.missing}: ${enumerate(missing)}`;
  const sections = entry.sections.map((section) => sectionSymbol(letter, section));
  return symbol(letter, entry.heading, entry.span, SymbolKind.Module, detail, sections);
}

function sectionSymbol(letter: Letter, entry: SectionEntry): DocumentSymbol {
  const state = stateOf(entry.sections);
  const detail = state === 'present' ? '' : STATE_IN_WORDS[state];
  return symbol(letter, entry.heading, entry.span, SymbolKind.Field, detail, []);
}

function symbol(
  letter: Letter,
  heading: Heading,
  span: Span,
  kind: SymbolKind,
  detail: string,
  children: DocumentSymbol[],
): DocumentSymbol {
  return {
    name: heading.text.trim() === '' ? '(zonder titel)' : heading.text.trim(),
    kind,
    // Up to its last word: what reaches to the next heading would still hold the caret in front of that heading.
    range: rangeOf(
      letter.source,
      trimmed((stretch) => letter.source.slice(stretch), span),
    ),
    selectionRange: rangeOf(letter.source, heading.span),
    ...(detail === '' ? {} : { detail }),
    ...(children.length === 0 ? {} : { children }),
  };
}

export const symbolsFeature: Feature = {
  serve: (serving) => {
    serving.connection.onDocumentSymbol(async ({ textDocument }, token) =>
      serving.ofLetter<DocumentSymbol[] | SymbolInformation[] | null>(
        textDocument.uri,
        token,
        null,
        (checked, { uri }) => {
          const symbols = documentSymbols(checked);
          return serving.client.symbolTree ? symbols : flatSymbols(uri, symbols);
        },
      ),
    );
  },
};
