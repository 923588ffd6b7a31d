import { nearest } from '../profile/nearest.js';
import { COUNCILS, type Council } from '../references/councils.js';
import { presidencyOn } from '../references/presidencies.js';
import type { MeetingSpec } from './spec.js';

/** Something read, or in Dutch why not. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** More than these help no one. */
const GUESSES = 3;

/** The Council that a name stands for, case, accents and punctuation aside; «informele» before it makes it informal. */
export function meetingOf(text: string): Read<MeetingSpec> {
  const words = text.trim().replace(/\s+/g, ' ');
  const name = words.replace(/^(?:de )?(?:(?:in)?formele )?/i, '');
  const informal = /^(?:de )?informele /i.test(words);
  const council = councilCalled(name);
  if (council !== null) return { ok: true, value: named(council, informal) };
  if (name === '') return { ok: false, reason: 'Er staat nog geen Raad.' };
  const guesses = near(name);
  const advice = guesses.length === 0 ? 'Geef bijvoorbeeld «Milieuraad».' : `Bedoelt u ${alternatives(guesses)}?`;
  return { ok: false, reason: `«${name.slice(0, 60)}» is geen bekende Raad. ${advice}` };
}

/** A known Council as the subject of a letter. */
export function named(council: Council, informal: boolean): MeetingSpec {
  return { name: informal ? `informele ${council.name}` : council.name, informal, council };
}

/** The Council that has exactly this name, or null. */
export function councilCalled(name: string): Council | null {
  const key = keyOf(name);
  return COUNCILS.find((one) => [one.name, ...one.also].some((own) => keyOf(own) === key)) ?? null;
}

function near(name: string): readonly string[] {
  const nearly = nearest(name, namesOf(COUNCILS));
  if (nearly !== null) return [councilCalled(nearly)?.name ?? nearly];
  const words = keyOf(name)
    .split(' ')
    .map((word) => word.replace(/raad$/, ''))
    .filter((word) => word.length > 3);
  return COUNCILS.filter((one) => namesOf([one]).some((own) => words.some((word) => keyOf(own).includes(word))))
    .map((one) => one.name)
    .slice(0, GUESSES);
}

function namesOf(councils: readonly Council[]): readonly string[] {
  return councils.flatMap(({ name, also }) => [name, ...also]);
}

function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `«${name}»`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} of ${last}`;
}

/** Letters and figures only, without accents. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'voor' && word !== 'de')
    .join(' ');
}

/** Months in which the Council meets in Luxemburg. */
const IN_LUXEMBURG: ReadonlySet<number> = new Set([4, 6, 10]);

/** Where a Council meets on these days; null where it cannot be told: an informal one is the guest of the presidency. */
export function placeOf({ council, informal }: MeetingSpec, days: readonly string[]): string | null {
  const [first] = days;
  if (first === undefined || council === null || informal) return null;
  return council.travels && IN_LUXEMBURG.has(Number(first.slice(5, 7))) ? 'Luxemburg' : 'Brussel';
}

/**
 * Whose presidency it is: «Iers», «[naam]» where the days are not yet known, null where the Council has a chair of its own
 * or nobody has yet decided.
 */
export function presidencyOf({ council, informal }: MeetingSpec, days: readonly string[]): string | null {
  if (council?.chair === 'own' && !informal) return null;
  const [first] = days;
  return first === undefined ? '[naam]' : (presidencyOn(first)?.adjectives[0] ?? null);
}
