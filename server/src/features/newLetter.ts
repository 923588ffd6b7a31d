import { decide, type LetterAnswers } from '../compose/answers.js';
import { composeLetter, firstHole } from '../compose/compose.js';
import { bareDays, namedDays } from '../compose/days.js';
import { presidencyOf } from '../compose/meeting.js';
import type { ReadText } from '../profile/address.js';
import { BUILT_IN } from '../profile/builtIn.js';
import { kindsToChoose } from '../profile/kinds.js';
import { STANDARD } from '../profile/standaard.js';
import { ProfileStore } from '../profile/store.js';
import type { Profile } from '../profile/types.js';
import {
  REQUESTS,
  type LetterChoices,
  type NewLetterParams,
  type NewLetterPlace,
  type NewLetterResult,
  type ProfileChoice,
  type Range,
} from '../protocol.js';
import { COUNCILS, dossierOf, type Council } from '../references/councils.js';
import { writtenDossier } from '../references/dossier-number.js';
import { MINISTRIES } from '../references/ministries.js';
import { RULES } from '../rules/index.js';
import type { Feature } from './feature.js';

/**
 * What there is to choose from for a new letter.
 *
 * @param profile the house style that holds where it will stand
 * @param asked the setting `profiel` there; '' where it says nothing
 */
export function letterChoices(profile: Profile, asked = ''): LetterChoices {
  return {
    profiles: profileChoices(profile, asked),
    councils: COUNCILS.map((council) => ({
      name: council.name,
      also: council.also,
      dossier: dossierShown(council),
      fields: council.fields,
      offices: officesOf(council),
    })),
    kinds: kindsToChoose(profile).map(({ kind, name }) => ({ kind, name })),
    offices: MINISTRIES.filter(({ current }) => current).flatMap(({ name }) => ranks(name)),
  };
}

function profileChoices(holding: Profile, asked: string): readonly ProfileChoice[] {
  const own: ProfileChoice = {
    profile: asked,
    name: holding.name,
    from: asked === '' ? 'folder' : 'setting',
    holds: true,
  };
  return [
    ...(BUILT_IN.includes(holding) ? [] : [own]),
    ...BUILT_IN.map((one) => ({
      profile: one.name,
      name: one.name,
      from: 'product' as const,
      holds: one === holding,
    })),
  ];
}

/** The dossier where its number is beyond doubt. */
function dossierShown(council: Council): string | null {
  const known = dossierOf(council);
  return known?.certainty === 'certain' ? writtenDossier(known.dossier, known.suffix) : null;
}

/** Those who usually send the letters of a dossier. */
function officesOf(council: Council): readonly string[] {
  const words = new Set((dossierOf(council)?.senders ?? []).flatMap((sender) => sender.split(/[^A-Za-z]+/)));
  return MINISTRIES.filter(({ short, current }) => current && words.has(short)).flatMap(({ name }) => ranks(name));
}

function ranks(ministry: string): readonly string[] {
  return [`minister van ${ministry}`, `staatssecretaris van ${ministry}`];
}

/** The letter that the answers come to, or which of them is wrong. */
export function newLetter(answers: LetterAnswers, profile: Profile): NewLetterResult {
  const decided = decide(answers, profile);
  if (!decided.ok) return decided;
  const { spec, left } = decided;
  const text = composeLetter(spec, profile);
  return {
    ok: true,
    text,
    hole: holeIn(text),
    left,
    meeting: {
      council: spec.meeting.name,
      days: bareDays(spec.days),
      when: namedDays(spec.days),
      each: spec.days.map((day) => namedDays([day])),
      place: spec.place,
      presidency: presidencyOf(spec.meeting, spec.days),
    },
  };
}

function holeIn(text: string): Range | null {
  const hole = firstHole(text);
  if (hole === null) return null;
  const line = text.slice(0, hole.start).split('\n').length - 1;
  const character = hole.start - (text.lastIndexOf('\n', hole.start - 1) + 1);
  // What is to be filled in never goes over the end of a line.
  return { start: { line, character }, end: { line, character: character + hole.end - hole.start } };
}

/** The house style that will hold for a letter in this folder; where it cannot be used, the usual one. */
async function profileAt({ folder, profile = '' }: NewLetterPlace, readText: ReadText): Promise<Profile> {
  if (folder === undefined && profile === '') return STANDARD;
  const store = new ProfileStore(readText, RULES);
  const found = await (profile === '' ? store.forFolder(folder ?? '') : store.named(profile, folder ?? ''));
  return found.profile;
}

export const newLetterFeature: Feature = {
  serve: ({ connection, host }) => {
    connection.onRequest(REQUESTS.letterChoices, async (place: NewLetterPlace) =>
      letterChoices(await profileAt(place, host.readText), place.profile),
    );
    connection.onRequest(REQUESTS.newLetter, async ({ answers, ...place }: NewLetterParams) =>
      newLetter(answers, await profileAt(place, host.readText)),
    );
  },
};
