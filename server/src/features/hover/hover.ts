import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { Client } from '../client.js';
import type { Checked } from '../documents.js';
import type { Feature } from '../feature.js';
import { rangeOf } from '../places.js';
import { findingsHover } from './findings.js';
import { notesHover } from './notes.js';
import { plainText } from './plainText.js';
import { referencesHover } from './references.js';
import type { HoverSource } from './source.js';

/** What is told first stands first. */
const SOURCES: readonly HoverSource[] = [notesHover, referencesHover, findingsHover];

/** All that the sources tell of a place, one under the other; null where there is nothing to tell. */
export function hover(checked: Checked, offset: number, client: Client): Hover | null {
  const told = SOURCES.flatMap((source) => source(checked, offset, client) ?? []);
  const [smallest] = [...told].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (smallest === undefined) return null;
  const markdown = told.map((one) => one.markdown).join('\n\n---\n\n');
  return {
    contents: client.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(told.map((one) => one.markdown).join('\n\n')) },
    range: rangeOf(checked.letter.source, smallest.span),
  };
}

export const hoverFeature: Feature = {
  serve: (serving) => {
    serving.connection.onHover(async ({ textDocument, position }, token) =>
      serving.ofLetter<Hover | null>(textDocument.uri, token, null, (checked, document) =>
        hover(checked, document.offsetAt(position), serving.client),
      ),
    );
  },
};
