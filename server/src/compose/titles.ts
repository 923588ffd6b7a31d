import { kindOf } from '../letter/headings/kinds.js';
import { matchName } from '../profile/names.js';
import { ITEM_TITLES } from '../profile/skeleton.js';
import type { ItemKind, Profile } from '../profile/types.js';
import { plain } from '../letter/text/written.js';
import type { ItemSpec } from './spec.js';

/** Kinds that are told behind a title, in brackets, as they say how it is dealt with and not what it is. */
const TREATMENTS: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'debat',
  'maaltijd',
  'informatie',
  'hamerstuk',
  'diversen',
]);

/** A title as it stands in the list and above the item, and the kind that whoever reads it takes it for. */
export interface Titled {
  readonly title: string;
  readonly kind: ItemKind;
}

/** The title of an item, with a word for its kind where its own words do not tell it. */
export function titled({ title, kind }: ItemSpec, profile: Profile): Titled {
  const own = plain(title);
  const wanted = own === '' ? ITEM_TITLES[kind ?? 'overig'] : own;
  const read = kindOf(wanted, profile);
  if (kind === null || own === '' || read === kind) return { title: wanted, kind: read };
  const word = profile.kinds.find((one) => one.kind === kind)?.words[0];
  const behind = word === undefined ? own : `${own} (${word})`;
  const before = ITEM_TITLES[kind].replace(/\[[^\]]*\]/, own);
  const told = (TREATMENTS.has(kind) ? [behind, before] : [before, behind]).find(
    (one) => one.includes(own) && kindOf(one, profile) === kind,
  );
  return told === undefined ? { title: own, kind: read } : { title: told, kind };
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
