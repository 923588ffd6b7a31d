import { readAttendance, type AttendanceText } from './attendance.js';
import type { CouncilFacts } from '../head/council.js';
import { resolveDate } from '../dates/dates.js';
import type { Head } from '../head/head.js';
import type { PartShape } from '../agenda/items.js';
import type { Heading, Part, Signatory } from '../letter.js';
import { piecesOf, type Laid } from '../pieces.js';
import type { ToldDate } from './partDates.js';

export interface PartsInput {
  readonly shapes: readonly PartShape[];
  readonly laid: Laid;
  readonly headings: readonly Heading[];
  readonly head: Head;
  readonly signatories: readonly Signatory[];
  readonly council: CouncilFacts;
  /** Index in the flow where the agenda begins: before it lies the covering letter. */
  readonly agenda: number;
  /** The days that the covering letter gives for parts. */
  readonly told: readonly ToldDate[];
}

/** The parts with their days, and with those who attend by the covering letter or by the part's own introduction. */
export function finishParts(input: PartsInput): readonly Part[] {
  const { shapes, headings, signatories, head, told } = input;
  if (shapes.length === 0) return [];
  const dated = shapes.map((shape) => {
    const own = daysOf(input, headings[shape.heading]);
    const given = told.find((one) => one.part === shape.index);
    return { ...shape, dates: own.length > 0 || given === undefined ? own : [given.iso] };
  });
  const attendance = readAttendance({ parts: dated, texts: introductions(input), signatories, sender: head.sender });
  return dated.map((part) => ({ ...part, ...(attendance[part.index] ?? { attendees: [], represented: false }) }));
}

/** A heading under which only attendance is told. */
const ABOUT_ATTENDANCE = /^(?:nederlandse )?(?:deelname|deelnemers?|delegatie|vertegenwoordiging)\b/iu;

/** The paragraphs of the covering letter, and what stands between the heading of a part and the next heading. */
function introductions({ shapes, laid, headings, head, agenda }: PartsInput): readonly AttendanceText[] {
  const found: AttendanceText[] = [];
  const collect = (from: number, to: number, part: number | null): void => {
    for (let flow = from; flow < to; flow++) {
      for (const { passage } of piecesOf(laid, flow)) {
        const { place, prose } = passage;
        if (place === 'paragraph' || (part !== null && place !== 'note')) found.push({ prose, part });
      }
    }
  };
  collect(head.units, agenda, null);
  for (const shape of shapes) {
    const own = headings[shape.heading]?.flow ?? 0;
    const next = headings[shape.heading + 1];
    const about = next !== undefined && ABOUT_ATTENDANCE.test(next.text);
    collect(own + 1, headings[shape.heading + (about ? 2 : 1)]?.flow ?? laid.flow.length, shape.index);
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
