import { readAttendance, type CouncilFacts } from './council.js';
import { resolveDate } from './dates.js';
import type { Head } from './head.js';
import type { PartShape } from './items.js';
import type { Heading, Part, Signatory } from './letter.js';
import { piecesOf, type Laid } from './pieces.js';
import type { Prose } from './prose.js';

export interface PartsInput {
  readonly shapes: readonly PartShape[];
  readonly laid: Laid;
  readonly headings: readonly Heading[];
  readonly head: Head;
  readonly signatories: readonly Signatory[];
  readonly council: CouncilFacts;
  /** Index in the flow where the agenda begins: before it lies the covering letter. */
  readonly agenda: number;
}

/** The parts with their days, and with those who attend by the covering letter or by the part's own introduction. */
export function finishParts(input: PartsInput): readonly Part[] {
  const { shapes, headings, signatories, head } = input;
  if (shapes.length === 0) return [];
  const attendance = readAttendance(
    shapes.map((shape) => shape.title),
    introductions(input),
    signatories,
    head.sender,
  );
  return shapes.map((shape) => ({
    ...shape,
    dates: daysOf(input, headings[shape.heading]),
    attendees: attendance[shape.index] ?? [],
  }));
}

/** The paragraphs of the covering letter, and those between the heading of a part and the next heading. */
function introductions({ shapes, laid, headings, head, agenda }: PartsInput): readonly {
  readonly prose: Prose;
  readonly part: number | null;
}[] {
  const found: { readonly prose: Prose; readonly part: number | null }[] = [];
  const collect = (from: number, to: number, part: number | null): void => {
    for (let flow = from; flow < to; flow++) {
      for (const { passage } of piecesOf(laid, flow)) {
        if (passage.place === 'paragraph') found.push({ prose: passage.prose, part });
      }
    }
  };
  collect(head.units, agenda, null);
  for (const shape of shapes) {
    const own = headings[shape.heading]?.flow ?? 0;
    collect(own + 1, headings[shape.heading + 1]?.flow ?? laid.flow.length, shape.index);
  }
  return found;
}

/** The days in a part's heading, `2024-05-13`. */
function daysOf({ laid, council }: PartsInput, heading: Heading | undefined): readonly string[] {
  if (heading === undefined) return [];
  const context = { letterDate: council.letterDate, councilYear: council.councilYear, inPartHeading: true };
  const isos = piecesOf(laid, heading.flow).flatMap(({ passage }) =>
    passage.dates.map((date) => resolveDate(date, context)),
  );
  return [...new Set(isos.flatMap((iso) => (iso === null ? [] : iso.split('/'))))];
}
