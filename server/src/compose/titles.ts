import { kindOf } from '../letter/headings/kinds.js';
import { matchName } from '../profile/names.js';
import { ITEM_TITLES } from '../profile/skeleton.js';
import type { ItemKind, Profile } from '../profile/types.js';
import { tokens } from '../letter/agenda/tokens.js';
import { plain } from '../letter/text/written.js';
import { behindOver } from './lowered.js';
import type { ItemSpec } from './spec.js';

/** Kinds that are told behind a title, in brackets, as they say how it is dealt with and not what it is. */
const TREATMENTS: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'debat',
  'maaltijd',
  'informatie',
  'hamerstuk',
  'diversen',
]);

/** What a title of some kind may itself be called, beside the words of the house style, by itself or at the end of a compound. */
const CALLED: Partial<Readonly<Record<ItemKind, readonly string[]>>> = {
  wetgeving: [
    'besluit',
    'aanbeveling',
    'wet',
    'pakket',
    'verordeningen',
    'richtlijnen',
    'besluiten',
    'wetten',
    'pakketten',
  ],
  aanbeveling: ['aanbevelingen'],
  mededeling: ['mededelingen'],
  conclusies: [],
  debat: [],
};

/** A title as it stands in the list and above the item, and the kind that decides which sections it begins with. */
export interface Titled {
  readonly title: string;
  readonly kind: ItemKind;
}

/**
 * The title of an item, with a word for its kind where its own words do not tell it: «Bodem» becomes «Verordening Bodem», and
 * «Bodemrichtlijn» stays as it is.
 */
export function titled({ title, kind }: ItemSpec, profile: Profile): Titled {
  const own = plain(title);
  const wanted = own === '' ? ITEM_TITLES[kind ?? 'overig'] : own;
  const read = kindOf(wanted, profile);
  if (kind === null || own === '' || read === kind) return { title: wanted, kind: read };
  if (isCalled(own, kind, profile)) return { title: own, kind };
  const word = profile.kinds.find((one) => one.kind === kind)?.words[0];
  const behind = word === undefined ? own : `${own} (${word})`;
  const before = prefixed(own, kind);
  const told = (TREATMENTS.has(kind) ? [behind, before] : [before, behind]).find(
    (one) => one !== null && kindOf(one, profile) === kind,
  );
  return told == null ? { title: own, kind: read } : { title: told, kind };
}

/** «Verordening Bodem», «Raadsconclusies over water»; null for a kind of which no title is made with other words. */
function prefixed(own: string, kind: ItemKind): string | null {
  const [all, hole] = [ITEM_TITLES[kind], /\[[^\]]*\]/.exec(ITEM_TITLES[kind])];
  if (hole === null) return null;
  const start = all.slice(0, hole.index);
  return start + (start.endsWith(' over ') ? behindOver(own) : own);
}

/** Whether a title names what it is by a word of its kind, by itself or at the end of a compound. */
function isCalled(title: string, kind: ItemKind, profile: Profile): boolean {
  const called = CALLED[kind];
  if (called === undefined) return false;
  const ofHouse = (profile.kinds.find((one) => one.kind === kind)?.words ?? []).flatMap((phrase) => {
    const [word, ...others] = tokens(phrase);
    return word === undefined || others.length > 0 ? [] : [word.form];
  });
  const ends = [...called, ...ofHouse];
  return tokens(title).some(({ form, bracketed }) => !bracketed && ends.some((end) => form.endsWith(end)));
}

/**
 * Why words cannot be the title of an item or a part, in Dutch; null where they can. The name of a section would be read as
 * that section of the item above it.
 *
 * @param heading the title as it comes to stand: the kind of an item may add a word («Verordening Planning»)
 */
export function titleFault(title: string, heading: string, profile: Profile): string | null {
  const shown = `«${title.trim().slice(0, 60)}»`;
  if (!/[\p{L}\p{N}]/u.test(title)) return `In de titel ${shown} staan geen woorden.`;
  if (!namesSection(heading, profile)) return null;
  return `${shown} is de naam van een onderdeel en kan geen titel zijn. Noem waar het over gaat.`;
}

/** Whether words are the name of a section or of what may stand beside it; how an item is dealt with can be a title. */
export function namesSection(title: string, profile: Profile): boolean {
  return matchName(plain(title), profile)?.roles.some((role) => role !== 'aard') ?? false;
}
