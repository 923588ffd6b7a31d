import { read } from '../letter/reader.js';
import { kindsToChoose } from '../profile/kinds.js';
import type { ItemKind, Profile } from '../profile/types.js';
import { readDay, readDays } from './days.js';
import { fromEarlier } from './fromEarlier.js';
import { meetingOf, placeOf, type Read } from './meeting.js';
import { parseAgenda } from './parseAgenda.js';
import { plain } from '../letter/text/written.js';
import { officeOf } from './offices.js';
import { OPEN_DAY, type ItemSpec, type LetterSpec, type PartSpec } from './spec.js';
import { titled, titleFault } from './titles.js';

/** An item as someone gives it. */
export interface ItemAnswer {
  readonly title: string;
  /** One of the kinds of the house style; absent: as the words of the title say. */
  readonly kind?: string;
}

export interface PartAnswer {
  /** '' for an agenda that is not divided. */
  readonly title: string;
  /** A day, in words or figures. */
  readonly day?: string;
  /** «ik», or an office. */
  readonly attendee?: string;
  readonly items: readonly ItemAnswer[];
}

/** What someone says of a new letter, each in words of his own; whatever is left open becomes a place-holder. */
export interface LetterAnswers {
  /** Name of the Council: needed, unless an agenda or an earlier letter tells it. */
  readonly council?: string;
  readonly days?: string;
  readonly place?: string;
  /** The letter's own date. */
  readonly date?: string;
  readonly parts?: readonly PartAnswer[];
  /** An office; the name may follow behind a semicolon: «minister van Financiën; E. Naam». */
  readonly signer?: string;
  readonly onBehalf?: readonly string[];
  /** A Council's agenda as it was pasted. */
  readonly agenda?: string;
  /** The text of an earlier letter, whose structure is taken over. */
  readonly earlier?: string;
}

/** The answer that something is the matter with. */
export type AnswerName = Exclude<keyof LetterAnswers, 'onBehalf'>;

/** The letter that the answers come to, with what of the agenda was not taken over; or which answer is wrong and why, in Dutch. */
export type Decided =
  | { readonly ok: true; readonly spec: LetterSpec; readonly left: readonly string[] }
  | { readonly ok: false; readonly field: AnswerName; readonly reason: string };

/** What the answers to the questions about a new letter come to, checked. An answer goes before what agenda and earlier letter say. */
export function decide(answers: LetterAnswers, profile: Profile): Decided {
  const agenda = given(answers.agenda) ? parseAgenda(answers.agenda, profile) : null;
  if (agenda?.ok === false) return wrong('agenda', agenda.reason);
  const earlier = given(answers.earlier) ? fromEarlier(read(answers.earlier, { profile, treatAs: 'letter' })) : null;
  if (earlier?.ok === false) return wrong('earlier', earlier.reason);

  const name = given(answers.council) ? answers.council : (agenda?.value.council ?? '');
  const meeting: Read<LetterSpec['meeting']> =
    name === '' && earlier !== null ? { ok: true, value: earlier.value.meeting } : meetingOf(name);
  if (!meeting.ok) return wrong('council', meeting.reason);
  const days = given(answers.days) ? readDays(answers.days) : { ok: true as const, value: agenda?.value.days ?? [] };
  if (!days.ok) return wrong('days', days.reason);
  const date = given(answers.date) ? readDay(answers.date) : { ok: true as const, value: null };
  if (!date.ok) return wrong('date', date.reason);
  const [first] = days.value;
  if (date.value !== null && first !== undefined && date.value >= first) {
    return wrong('date', 'De brief gaat vóór de Raad uit: deze datum ligt op of na de eerste dag.');
  }
  const own = partsOf(answers.parts ?? [], days.value, profile);
  if (!own.ok) return wrong('parts', own.reason);
  const parts = [own.value, agenda?.value.parts ?? [], earlier?.value.parts ?? []].find(hasItems) ?? own.value;

  return {
    ok: true,
    left: agenda?.value.left ?? [],
    spec: {
      meeting: meeting.value,
      days: days.value,
      place: given(answers.place) ? plain(answers.place) : placeOf(meeting.value, days.value),
      date: date.value,
      parts: inDays(parts, days.value),
      signer: signerOf(answers.signer) ?? earlier?.value.signer ?? null,
      onBehalf: answers.onBehalf ?? earlier?.value.onBehalf ?? [],
    },
  };
}

function given(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function wrong(field: AnswerName, reason: string): Decided {
  return { ok: false, field, reason };
}

function hasItems(parts: readonly PartSpec[]): boolean {
  return parts.some(({ items }) => items.length > 0);
}

/** A Council of one day holds all its parts on that day. */
function inDays(parts: readonly PartSpec[], days: readonly string[]): readonly PartSpec[] {
  const [only, ...others] = days;
  if (only === undefined || others.length > 0) return parts;
  return parts.map((part) =>
    part.title === null ? part : { ...part, title: part.title === OPEN_DAY ? null : part.title, day: part.day ?? only },
  );
}

function signerOf(answer: string | undefined): LetterSpec['signer'] {
  if (!given(answer)) return null;
  const [office = '', name = ''] = answer.split(';');
  return { office: officeOf(office), name: plain(name) === '' ? null : plain(name) };
}

function partsOf(parts: readonly PartAnswer[], days: readonly string[], profile: Profile): Read<readonly PartSpec[]> {
  const found: PartSpec[] = [];
  for (const { title, day, attendee, items } of parts) {
    const fault = given(title) ? titleFault(title, title, profile) : null;
    if (fault !== null) return { ok: false, reason: fault };
    const read = dayOf(day, days);
    if (!read.ok) return read;
    const specs: ItemSpec[] = [];
    for (const item of items) {
      const spec = itemOf(item, profile);
      if (!spec.ok) return spec;
      specs.push(spec.value);
    }
    found.push({
      title: plain(title) === '' ? null : plain(title),
      day: read.value,
      attendee: given(attendee) ? attendee : null,
      items: specs,
    });
  }
  return { ok: true, value: found };
}

/** A day of a part; one without a year is that of the Council. */
function dayOf(day: string | undefined, days: readonly string[]): Read<string | null> {
  if (!given(day)) return { ok: true, value: null };
  const [first] = days;
  const alone = readDay(day);
  const read = alone.ok || first === undefined ? alone : readDay(`${day} ${first.slice(0, 4)}`);
  if (!read.ok) return alone;
  if (days.length > 0 && !days.includes(read.value)) {
    return { ok: false, reason: `«${day.trim().slice(0, 40)}» is geen dag van deze Raad.` };
  }
  return read;
}

function itemOf({ title, kind }: ItemAnswer, profile: Profile): Read<ItemSpec> {
  const known = profile.kinds.find((one) => one.kind === kind)?.kind ?? null;
  if (kind !== undefined && known === null) {
    const kinds = kindsToChoose(profile)
      .map((one) => one.kind)
      .join(', ');
    return { ok: false, reason: `«${kind.slice(0, 40)}» is geen soort agendapunt. Kies uit ${kinds}.` };
  }
  const item: ItemSpec = { title: plain(title), kind: known, sections: null, points: [] };
  const fault = given(title) ? titleFault(title, titled(item, profile).title, profile) : null;
  return fault === null ? { ok: true, value: item } : { ok: false, reason: fault };
}

/** The kinds by which an item can be named before its title: «debat: Bodems». */
export function itemAnswer(text: string, kinds: readonly ItemKind[]): ItemAnswer {
  const colon = text.indexOf(':');
  const kind = kinds.find((one) => one === text.slice(0, colon).trim().toLowerCase());
  return kind === undefined ? { title: text.trim() } : { title: text.slice(colon + 1).trim(), kind };
}
