import { InlayHintRefreshRequest, type InlayHint } from 'vscode-languageserver';
import { WEEKDAY_NAMES, weekdayOf } from '../letter/calendar.js';
import type { Letter, LetterDate } from '../letter/letter.js';
import { overlaps, type Span } from '../letter/span.js';
import type { Captions } from '../protocol.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';

/** How much of a note stands behind its mark, in characters. */
const LONGEST = 32;

/** How much of a note is shown when it is pointed at, in characters. */
const LONGEST_TOOLTIP = 1000;

/**
 * What stands small among the words of a stretch: before a date that does not say it the day of the week, behind a note mark
 * the first words of its note.
 */
export function inlayHints({ letter }: Checked, range: Span, captions: Captions): InlayHint[] {
  return [
    ...(captions === 'dagen' || captions === 'alle' ? weekdays(letter, range) : []),
    ...(captions === 'voetnoten' || captions === 'alle' ? noteWords(letter, range) : []),
  ];
}

function weekdays(letter: Letter, range: Span): readonly InlayHint[] {
  const titles = new Set(letter.headings.filter(({ roles }) => roles.includes('title')).map(({ flow }) => flow));
  return letter.dates
    .filter((date) => overlaps(date.span, range) && isPlan(letter, date) && !titles.has(date.flow))
    .flatMap(({ span, date, iso }) => {
      if (iso === null || date.weekday !== null || date.named.length > 0) return [];
      const names = iso.split('/').map((day) => WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '');
      const label = names.map((name) => name.slice(0, 2)).join('–');
      return [{ position: letter.source.position(span.start), label, tooltip: names.join(' – '), paddingRight: true }];
    });
}

/** In the text itself a day after the letter's own date: of what is past nobody asks which day of the week it was. */
function isPlan({ head }: Letter, { date, iso, place, span }: LetterDate): boolean {
  if (iso === null || !date.exists || place === 'note' || span.start < head.end) return false;
  return head.date === null ? iso >= (head.councilDates[0] ?? '') : iso > head.date;
}

function noteWords({ notes, source }: Letter, range: Span): readonly InlayHint[] {
  return notes.marks
    .filter(({ span }) => overlaps(span, range))
    .flatMap(({ span, definition }) => {
      const text = notes.definitions[definition ?? -1]?.text.replace(/\s+/g, ' ').trim() ?? '';
      if (text === '') return [];
      const tooltip = text.slice(0, LONGEST_TOOLTIP);
      return [{ position: source.position(span.end), label: beginning(text), tooltip, paddingLeft: true }];
    });
}

/** The first words of a text, as many as fit. */
function beginning(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\s,;:–-]+$/, '')} …`;
}

export const inlayHintsFeature: Feature = {
  serve: (serving) => {
    serving.connection.languages.inlayHint.on(async ({ textDocument, range }, token) =>
      serving.ofLetter<InlayHint[]>(textDocument.uri, token, [], (checked, document) => {
        const { captions } = document.settings;
        if (captions === 'geen') return [];
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return inlayHints(checked, span, captions);
      }),
    );
  },
  refresh: ({ client, connection }) =>
    client.refreshesInlayHints ? connection.sendRequest(InlayHintRefreshRequest.type) : null,
};
