import { isSameOffice, officesIn } from '../letter/head/offices.js';
import { SHORT_GUIDANCE } from '../profile/skeleton.js';
import { askedOf } from '../profile/sections.js';
import type { Profile } from '../profile/types.js';
import { MINISTRIES } from '../references/ministries.js';
import { bareDays, namedDays } from './days.js';
import { presidencyOf } from './meeting.js';
import { written } from '../letter/text/written.js';
import { officeOf } from './offices.js';
import { OPEN_ITEM, type ItemSpec, type LetterSpec, type PartSpec, type SectionSpec } from './spec.js';
import { titled } from './titles.js';

/** What is not yet known. It begins and ends with brackets, so that the letter itself says what is to be filled in. */
const OPEN = {
  date: '[datum]',
  place: '[plaats]',
  attendee: '[naam en functie]',
  office: 'minister van [naam van het ministerie]',
  name: '[naam]',
};

/**
 * A whole letter as a ministry drafts it: addressee, date and subject, the covering letter, a list of the agenda for each
 * part, the items with their sections, and the signature. What is open stands in it as a place-holder; otherwise the
 * checker finds nothing in it. Lines end in `\n`.
 *
 * @param profile the house style that gives levels, sections and guiding texts
 */
export function composeLetter(spec: LetterSpec, profile: Profile): string {
  const parts = spec.parts.some(({ items }) => items.length > 0) ? spec.parts : [openPart(spec.parts[0])];
  const blocks = [
    ...letterhead(spec),
    'Geachte voorzitter,',
    opening(spec),
    attendance(spec, parts),
    ...parts.flatMap((part, index) => partBlocks(part, index, spec, profile)),
    'Hoogachtend,',
    signature(spec),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function openPart(part: PartSpec | undefined): PartSpec {
  return { title: null, day: null, attendee: null, ...part, items: [OPEN_ITEM] };
}

/** Where the first thing to fill in stands in a composed text: its offsets; null where everything is filled in. */
export function firstHole(text: string): { readonly start: number; readonly end: number } | null {
  const found = /\[[^[\]\n]*\]/.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

// ── Head and covering letter ───────────────────────────────────────────────────────────────────────────────────────

function letterhead({ signer, meeting, days, date }: LetterSpec): readonly string[] {
  const ministry = signer === null ? null : ministryOf(signer.office);
  return [
    ...(ministry === null ? [] : [`Ministerie van ${ministry}`]),
    ['De Voorzitter van de Tweede Kamer der Staten-Generaal', 'Postbus 20018', '2500 EA Den Haag'].join('  \n'),
    [
      `Datum: ${date === null ? OPEN.date : bareDays([date])}`,
      `Betreft: Geannoteerde agenda ${written(meeting.name)} van ${whenOf(days)}`,
    ].join('  \n'),
  ];
}

/** The ministry whose letter it is, where the office of who signs tells. */
function ministryOf(office: string): string | null {
  const name = /\b(?:van|voor) (.+)$/.exec(officeOf(office))?.[1];
  return MINISTRIES.find((one) => one.house && one.name === name)?.name ?? null;
}

function whenOf(days: LetterSpec['days']): string {
  return days.length === 0 ? OPEN.date : bareDays(days);
}

function opening({ meeting, days, place, signer, onBehalf }: LetterSpec): string {
  const presidency = presidencyOf(meeting, days);
  const chaired = presidency === null ? '' : ` onder ${presidency} voorzitterschap`;
  const when = days.length === 0 ? OPEN.date : namedDays(days);
  const where = place === null ? OPEN.place : written(place);
  const colleagues = others(onBehalf, signer?.office ?? null).map((office) => `de ${written(office)}`);
  const also = colleagues.length === 0 ? '' : `, mede namens ${listed(colleagues)},`;
  const come = isTwo(meeting) ? 'komen' : 'komt';
  return `Op ${when} ${come} de ${written(meeting.name)}${chaired} bijeen in ${where}. Hierbij stuur ik u${also} de geannoteerde agenda.`;
}

/** Whether a name is that of two meetings: «Eurogroep en Ecofinraad», not «Landbouw- en Visserijraad». */
function isTwo({ name }: LetterSpec['meeting']): boolean {
  const [first = '', second = ''] = name.split(' en ');
  return [first, second].every((one) => /(?:raad|groep)\b/i.test(one));
}

/** Colleagues, each once; who signs is none. */
function others(onBehalf: readonly string[], signer: string | null): readonly string[] {
  const own = signer === null ? [] : officesIn(officeOf(signer));
  const isSigner = (office: string): boolean =>
    officesIn(office).some((one) => own.some((other) => isSameOffice(one, other)));
  return [...new Set(onBehalf.map(officeOf))].filter((office) => office !== '' && !isSigner(office));
}

/** Who attends: one sentence for all, or one for each part where it is known of some. */
function attendance({ meeting }: LetterSpec, parts: readonly PartSpec[]): string {
  const whole = /raad/i.test(meeting.name) ? 'de Raad' : 'de bijeenkomst';
  const [first] = parts;
  const same = parts.every(({ attendee }) => attendee === first?.attendee);
  if (first === undefined || same || parts.some((part) => part.title === null && part.day === null))
    return attends(`Aan ${whole}`, parts.find(({ attendee }) => attendee !== null)?.attendee ?? null);
  return parts.map((part) => attends(`Aan ${calledIn(part)}`, part.attendee)).join(' ');
}

function calledIn({ title, day }: PartSpec): string {
  const when = day === null ? '' : ` op ${namedDays([day])}`;
  return `${title === null ? 'de vergadering' : `het onderdeel ${written(title)}`}${when}`;
}

function attends(what: string, attendee: string | null): string {
  const office = attendee === null ? '' : officeOf(attendee);
  if (office === '') return `${what} neemt namens Nederland ${OPEN.attendee} deel.`;
  return /^ik$/i.test(office) ? `${what} neem ik deel.` : `${what} neemt namens Nederland de ${written(office)} deel.`;
}

function signature({ signer }: LetterSpec): string {
  const office = signer === null ? OPEN.office : written(officeOf(signer.office));
  return `De ${office},  \n${signer?.name == null || signer.name === '' ? OPEN.name : written(signer.name)}`;
}

// ── The agenda ─────────────────────────────────────────────────────────────────────────────────────────────────────

function partBlocks(part: PartSpec, index: number, spec: LetterSpec, profile: Profile): readonly string[] {
  const titles = part.items.map((item) => titled(item, profile));
  const heading = partTitle(part, index, spec);
  const introduction =
    titles.length === 1 ? 'Op de agenda staat het volgende onderwerp:' : 'Op de agenda staan de volgende onderwerpen:';
  return [
    ...(heading === null ? [] : [hashes(profile.levels.part) + heading]),
    ...(titles.length === 0 ? [] : [introduction, titles.map(({ title }) => `- ${written(title)}`).join('\n')]),
    ...part.items.flatMap((item) => itemBlocks(item, profile)),
  ];
}

/** Title and day; an agenda that is not divided has its own title, once. */
function partTitle(
  { title, day, openDay = false }: PartSpec,
  index: number,
  { meeting, days }: LetterSpec,
): string | null {
  const when = day !== null ? namedDays([day]) : openDay ? OPEN.date : null;
  if (title !== null && written(title) !== '') return when === null ? written(title) : `${written(title)} – ${when}`;
  if (when !== null) return when.charAt(0).toUpperCase() + when.slice(1);
  return index === 0 ? `Geannoteerde agenda ${written(meeting.name)} van ${whenOf(days)}` : null;
}

function itemBlocks(item: ItemSpec, profile: Profile): readonly string[] {
  const { title, kind } = titled(item, profile);
  const sections = item.sections ?? sectionsOf(profile, askedOf(profile, kind));
  const points = item.points.map((point) => `[Beschrijf kort: ${written(point).replace(/[[\].]+/g, '')}.]`);
  return [
    hashes(profile.levels.item) + written(title),
    ...(sections.length === 0 ? (points.length === 0 ? [SHORT_GUIDANCE] : points) : []),
    ...sections.flatMap(({ name, guidance }) => [hashes(profile.levels.section) + written(name), guidance]),
  ];
}

/** Sections by their roles as the house style has them. */
function sectionsOf({ sections }: Profile, roles: readonly string[]): readonly SectionSpec[] {
  return sections.filter(({ role }) => roles.includes(role)).map(({ name, guidance }) => ({ name, guidance }));
}

function hashes(level: number): string {
  return `${'#'.repeat(level)} `;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
