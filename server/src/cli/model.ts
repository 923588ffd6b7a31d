import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Range } from '../protocol.js';

/** How a letter is read, as `model --format json` prints it (version 1). Lines are 0-based. */
export interface Model {
  readonly version: 1;
  readonly path: string;
  readonly letter: {
    readonly dossier: string | null;
    readonly number: string | null;
    readonly sessionYear: string | null;
    readonly date: string | null;
    readonly subject: string | null;
    readonly council: string | null;
    readonly councilDates: readonly string[];
    readonly signatories: readonly { readonly office: string; readonly name: string }[];
  };
  readonly parts: readonly {
    readonly title: string;
    readonly line: number;
    readonly dates: readonly string[];
    readonly attendees: readonly string[];
  }[];
  readonly headings: readonly {
    readonly line: number;
    readonly level: number | null;
    readonly text: string;
    readonly roles: readonly string[];
    readonly item: number | null;
  }[];
  readonly items: readonly {
    readonly title: string;
    readonly line: number;
    readonly part: string | null;
    readonly kind: string;
    readonly sections: Readonly<Record<string, number>>;
  }[];
  readonly announced: readonly { readonly line: number; readonly text: string; readonly item: number | null }[];
  readonly footnotes: {
    readonly marks: readonly { readonly label: string; readonly range: Range }[];
    readonly definitions: readonly { readonly label: string; readonly range: Range; readonly text: string }[];
  };
  readonly references: readonly ModelReference[];
  readonly dates: readonly { readonly text: string; readonly range: Range; readonly iso: string | null }[];
}

export interface ModelReference {
  readonly text: string;
  readonly range: Range;
  readonly kind: string;
  readonly dossier: string | null;
  readonly suffix: string | null;
  readonly number: string | null;
  readonly sessionYear: string | null;
  readonly identifier: string | null;
  readonly url: string | null;
  /** Only where the reference has several numbers. */
  readonly numbers?: readonly string[];
  readonly urls?: readonly string[];
}

/** The model of a letter. */
export function model(path: string, letter: Letter): Model {
  const { head, source } = letter;
  const range = (span: Span): Range => ({ start: source.position(span.start), end: source.position(span.end) });
  const lineOf = (heading: number): number => source.position(letter.headings[heading]?.span.start ?? 0).line;
  return {
    version: 1,
    path,
    letter: {
      dossier: head.dossier,
      number: head.number,
      sessionYear: head.sessionYear,
      date: head.date,
      subject: head.subject,
      council: head.council,
      councilDates: head.councilDates,
      signatories: head.signatories.map(({ office, name }) => ({ office, name })),
    },
    parts: letter.parts.map(({ title, heading, dates, attendees }) => ({
      title,
      line: lineOf(heading),
      dates,
      attendees,
    })),
    headings: letter.headings.map(({ index, level, text, roles, item }) => ({
      line: lineOf(index),
      level,
      text,
      roles,
      item,
    })),
    items: letter.items.map((item) => ({
      title: item.title,
      line: lineOf(item.heading),
      part: item.part === null ? null : (letter.parts[item.part]?.title ?? null),
      kind: item.kind,
      sections: sectionLines(letter, item.sections, lineOf),
    })),
    announced: letter.announced.map(({ span, text, item }) => ({
      line: source.position(span.start).line,
      text,
      item,
    })),
    footnotes: {
      marks: letter.notes.marks.map(({ label, span }) => ({ label, range: range(span) })),
      definitions: letter.notes.definitions.map(({ label, span, text }) => ({
        label,
        range: range(span),
        text: text.trim(),
      })),
    },
    references: letter.references.map(({ reference, span }) => ({
      text: reference.text,
      range: range(span),
      kind: reference.kind,
      dossier: reference.kind === 'kamerstuk' ? reference.dossier : null,
      suffix: reference.kind === 'kamerstuk' ? reference.suffix : null,
      number: reference.number,
      sessionYear: reference.sessionYear,
      identifier: reference.identifier,
      url: reference.url,
      ...(reference.numbers.length > 1 ? { numbers: reference.numbers, urls: reference.urls } : {}),
    })),
    dates: letter.dates.map(({ date, span, iso }) => ({ text: date.text, range: range(span), iso })),
  };
}

/** The line of each section of the profile that stands in an item; of a repeated one, its first. */
function sectionLines(
  letter: Letter,
  sections: Letter['items'][number]['sections'],
  lineOf: (heading: number) => number,
): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
  for (const { role } of letter.profile.sections) {
    const first = sections.find((section) => section.role === role);
    if (first !== undefined) lines[role] = lineOf(first.heading);
  }
  return lines;
}
