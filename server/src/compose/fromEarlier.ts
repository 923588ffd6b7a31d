import { officesIn } from '../letter/head/offices.js';
import type { Heading, Item, Letter, Part } from '../letter/letter.js';
import { overlaps } from '../letter/span.js';
import { stripNumbering } from '../profile/names.js';
import { askedOf } from '../profile/sections.js';
import { PRESIDENCIES } from '../references/presidencies.js';
import { usualName } from '../rules/fixes/section.js';
import { councilCalled, type Read } from './meeting.js';
import { OPEN_DAY, type ItemSpec, type LetterSpec, type MeetingSpec, type PartSpec, type SectionSpec } from './spec.js';

/**
 * A new letter after an earlier one: its Council, who signs, its parts, items and sections, without its text and its
 * notes. Dates, presidencies and numbers are open again, also within titles.
 */
export function fromEarlier(letter: Letter): Read<LetterSpec> {
  if (letter.items.length === 0) {
    return { ok: false, reason: 'In de eerdere brief staan geen agendapunten om over te nemen.' };
  }
  const [signer] = letter.head.signatories;
  return {
    ok: true,
    value: {
      meeting: meetingIn(letter),
      days: [],
      place: null,
      date: null,
      parts: partsOf(letter),
      signer: signer === undefined ? null : { office: signer.office, name: null },
      onBehalf: colleaguesIn(letter),
    },
  };
}

function meetingIn({ head }: Letter): MeetingSpec {
  const name = (head.council ?? '[naam van de Raad]').replace(/^formele /i, '');
  const informal = /^informele /i.test(name);
  const council = councilCalled(name.replace(/^informele /i, ''));
  if (council === null) return { name, informal, council };
  return { name: informal ? `informele ${council.name}` : council.name, informal, council };
}

const COLLEAGUES = /\bmede namens ((?:de |het )?(?:minister|staatssecretaris) (?:van|voor) [^.;()]{3,160})/iu;

/** «mede namens de staatssecretaris van …», as the covering letter has it. */
function colleaguesIn({ passages }: Letter): readonly string[] {
  for (const { place, prose } of passages) {
    const named = place === 'paragraph' ? COLLEAGUES.exec(prose.text)?.[1] : undefined;
    if (named !== undefined)
      return officesIn(named.replace(/,? (?:de|het|een) (?!minister|staatss).*$/u, '')).map(({ text }) => text);
  }
  return [];
}

/** The parts in their order, with what stands outside any part before the first. */
function partsOf(letter: Letter): readonly PartSpec[] {
  const loose = letter.items.filter(({ part }) => part === null);
  const parts: PartSpec[] = [
    { title: null, day: null, attendee: null, items: loose.map((item) => itemOf(letter, item)) },
  ];
  for (const part of letter.parts) {
    const spec = partOf(letter, part);
    const before = parts.at(-1);
    // a meal with a heading as high as a part's is an item of the part before it: without its day nothing else tells
    if (isItem(letter, part) && before !== undefined) {
      parts[parts.length - 1] = { ...before, items: [...before.items, ...spec.items] };
    } else {
      parts.push(spec);
    }
  }
  return parts.filter(({ items }) => items.length > 0);
}

/** Whether a part is itself the one item that it holds. */
function isItem(letter: Letter, part: Part): boolean {
  const [item, ...others] = letter.items.filter((one) => one.part === part.index);
  return item !== undefined && others.length === 0 && item.heading === part.heading;
}

function partOf(letter: Letter, part: Part): PartSpec {
  const heading = letter.headings[part.heading];
  const title = heading === undefined ? '' : titleOf(letter, heading, '');
  const openDay = heading !== undefined && letter.dates.some(({ span }) => overlaps(span, heading.content));
  return {
    // a part that is only a day stays one, with its day open
    title: title === '' ? OPEN_DAY : openDay ? title.charAt(0).toUpperCase() + title.slice(1) : title,
    day: null,
    openDay: openDay && title !== '',
    attendee: attendeeOf(letter, part),
    items: letter.items.filter((item) => item.part === part.index).map((item) => itemOf(letter, item)),
  };
}

/** Who attends, where that is one: who signs is «ik». */
function attendeeOf({ head }: Letter, { attendees }: Part): string | null {
  const [office, ...others] = attendees;
  if (office === undefined || others.length > 0) return null;
  return head.signatories[0]?.office.toLowerCase().replace(/^de /, '') === office.toLowerCase() ? 'ik' : office;
}

function itemOf(letter: Letter, item: Item): ItemSpec {
  const heading = letter.headings[item.heading];
  const title = heading === undefined ? item.title : titleOf(letter, heading, '[datum]');
  const sections = sectionsIn(letter, item);
  return { title, kind: null, sections: sections.length === 0 ? null : sections, points: [] };
}

/**
 * Its sections and those that the house style asks for besides, each once, in their right order and under the name that
 * the earlier letter gives them most often.
 */
function sectionsIn(letter: Letter, item: Item): readonly SectionSpec[] {
  const { profile } = letter;
  const wanted = new Set<string>([...item.sections.map(({ role }) => role), ...askedOf(profile, item.kind)]);
  const sections = profile.sections
    .filter(({ role }) => wanted.has(role))
    .map(({ role, guidance }) => ({ name: usualName(letter, role), guidance }));
  return sections;
}

const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d{2}(?:\s?[-–/]\s?(?:(?:19|20)?\d{2}))?(?![\p{L}\p{N}])/gu;
const PRESIDENCY = new RegExp(
  `(?<!\\p{L})(?:${PRESIDENCIES.flatMap(({ adjectives }) => adjectives).join('|')})(?= (?:EU-)?voorzitterschap)`,
  'gu',
);

/** The words of a heading, with what belongs to its own time taken out. @param day what stands for a date */
function titleOf(letter: Letter, heading: Heading, day: string): string {
  const { content } = heading;
  const holes = [
    ...letter.dates.map(({ span }) => ({ span, hole: day })),
    ...letter.references.map(({ span }) => ({ span, hole: '[nummer]' })),
  ].filter(({ span }) => overlaps(span, content));
  if (holes.length === 0) return timeless(stripNumbering(heading.text));
  let [text, from] = ['', content.start];
  for (const { span, hole } of holes.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < from) continue;
    text += letter.source.slice({ start: from, end: span.start }) + hole;
    from = span.end;
  }
  text += letter.source.slice({ start: from, end: content.end });
  // what led to a day that is gone: «Onderwijs – », «Cultuur (», «Sport (, ochtend)»
  const unled =
    day === '' ? text.replace(/\s*\((?:\s*|[,;][^()]*)\)/g, '').replace(/^[\s–—:,|-]+|[\s–—:,(|-]+$/gu, '') : text;
  return timeless(stripNumbering(unled.replace(/\*\*|__|<[^<>]{0,40}>|\[\^[^\]]{1,20}\]/g, '')));
}

function timeless(title: string): string {
  return title.replace(YEAR, '[jaar]').replace(PRESIDENCY, '[naam]');
}
