import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Letter } from '../../server/src/letter/letter.js';
import type { Span } from '../../server/src/letter/span.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

const TRUTH = new URL('../../../shared/domain/truth-seed.json', import.meta.url);
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Truth {
  readonly letter: string;
  readonly model: {
    readonly letter: Readonly<Record<string, unknown>>;
    readonly headings: readonly {
      line: number;
      level: number | null;
      text: string;
      item: number | null;
      roles: string[];
    }[];
    readonly items: readonly { title: string; line: number; part: string | null; sections: Record<string, number> }[];
    readonly parts: readonly { title: string; line: number; dates: string[]; attendees: string[] }[];
    readonly announced: readonly { line: number; text: string; item: number | null }[];
    readonly footnotes: {
      readonly marks: readonly { label: string; range: { start: Place; end: Place } }[];
      readonly definitions: readonly { label: string; line: number; text: string }[];
    };
    readonly references: readonly {
      line: number;
      col0: number;
      col1: number;
      quote: string;
      identifier: string | null;
    }[];
    readonly dates: readonly { line: number; text: string; iso: string | null }[];
  };
}

if (existsSync(TRUTH)) {
  // the file is ours, and its form is checked by the comparison itself
  const truth = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth;
  const text = readFileSync(new URL(truth.letter, SEEDS), 'utf8');
  const letter = read(text, { profile: STANDARD, treatAs: 'auto' });
  describe('the model of the published letter that was read by hand', () => compare(letter, truth.model));
}

function compare(letter: Letter, model: Truth['model']): void {
  const at = (offset: number): Place => letter.source.position(offset);
  const lineOf = (heading: number): number => at(letter.headings[heading]?.span.start ?? -1).line;
  const range = ({ start, end }: Span): { start: Place; end: Place } => ({ start: at(start), end: at(end) });

  it('its head', () => {
    const { dossier, number, sessionYear, date, councilDates } = letter.head;
    assert.deepEqual({ dossier, number, sessionYear, date, councilDates }, model.letter);
    assert.deepEqual(letter.recognition, { letter: true, because: 'words' });
  });

  it('its headings and their roles', () => {
    assert.deepEqual(
      letter.headings.map(({ span, level, text, item, roles }) => ({
        line: at(span.start).line,
        level,
        text,
        item,
        roles,
      })),
      model.headings.map(({ line, level, text, item, roles }) => ({ line, level, text, item, roles })),
    );
  });

  it('its items and their sections', () => {
    assert.deepEqual(
      letter.items.map(({ title, heading, part, sections }) => ({
        title,
        line: lineOf(heading),
        part: part === null ? null : letter.parts[part]?.title,
        sections: Object.fromEntries(
          sections.filter(({ role }) => role !== 'aard').map((section) => [section.role, lineOf(section.heading)]),
        ),
      })),
      model.items,
    );
  });

  it('its parts, their days and who attends', () => {
    assert.deepEqual(
      letter.parts.map(({ title, heading, dates, attendees }) => ({ title, line: lineOf(heading), dates, attendees })),
      model.parts,
    );
  });

  it('what its lists announce', () => {
    assert.deepEqual(
      letter.announced.map(({ text, span, item }) => ({ line: at(span.start).line, text, item })),
      model.announced,
    );
  });

  it('its notes', () => {
    assert.deepEqual(
      letter.notes.marks.map(({ label, span }) => ({ label, range: range(span) })),
      model.footnotes.marks,
    );
    assert.deepEqual(
      letter.notes.definitions.map(({ label, span }) => ({ label, line: at(span.start).line })),
      model.footnotes.definitions.map(({ label, line }) => ({ label, line })),
    );
  });

  it('its references', () => {
    assert.deepEqual(
      letter.references.map(({ reference, span }) => ({
        line: at(span.start).line,
        col0: at(span.start).character,
        col1: at(span.end).character,
        quote: reference.text,
      })),
      model.references.map(({ line, col0, col1, quote }) => ({ line, col0, col1, quote })),
    );
  });

  it('its dates', () => {
    assert.deepEqual(
      letter.dates.map(({ date, span, iso }) => ({ line: at(span.start).line, text: date.text, iso })),
      model.dates,
    );
  });
}
