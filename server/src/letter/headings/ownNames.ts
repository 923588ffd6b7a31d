import { plainName, stripNumbering } from '../../profile/names.js';
import type { Profile, SectionRole } from '../../profile/types.js';
import { OPENS_ITEM, type Candidate } from './candidates.js';

/** Longer than this a heading is no section's name. */
const LONGEST = 60;

/**
 * The headings with what a letter calls its sections by names of its own («Wat er voorligt»): the same words, more than
 * once, and each time on the very place of one section among the others, which otherwise has no heading there. Without
 * this the section would be called missing in every item. Linear in the number of headings.
 *
 * @param isAnnounced whether a heading's words stand in a list of the agenda: they are an item's
 */
export function withOwnNames(
  all: readonly Candidate[],
  profile: Profile,
  isAnnounced: (text: string) => boolean,
): readonly Candidate[] {
  const order = profile.sections.map(({ role }) => role);
  if (order.length < 2 || !all.some((one) => one.signs.name !== null)) return all;
  const places = new Map<string, Set<SectionRole | null>>();
  const counts = new Map<string, number>();
  const keys = all.map((one, i) => {
    if (one.signs.name !== null || !mayBeName(one)) return null;
    const key = keyOf(one, profile);
    places.set(key, (places.get(key) ?? new Set()).add(placeOf(all, i, order)));
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return key;
  });
  const called = new Set(all.flatMap((one) => one.signs.name?.sections ?? []));
  return all.map((one, i) => {
    const key = keys[i] ?? '';
    const [role, ...others] = places.get(key) ?? [];
    if (role == null || others.length > 0 || (counts.get(key) ?? 0) < 2 || isAnnounced(one.text)) return one;
    // before the inzet stands the inhoud; in other places only what the letter never calls by a name that is known
    if (role !== order[0] && called.has(role)) return one;
    const name = { roles: [role], sections: [role], exact: true, name: stripNumbering(one.text).replace(/:$/u, '') };
    return { ...one, signs: { ...one.signs, name } };
  });
}

/** «Inleiding» may stand over the letter as well: there it has another form. */
function keyOf({ text, form, level, signs }: Candidate, profile: Profile): string {
  const { key } = plainName(text, profile);
  return signs.loose === null ? key : `${key} ${form} ${String(level)}`;
}

function mayBeName({ text, signs }: Candidate): boolean {
  const { title, report, annex, loose, part, kind, bare } = signs;
  const opens = loose === 'opening' && OPENS_ITEM.test(bare);
  if (title || report !== null || annex !== null || (loose !== null && !opens)) return false;
  if (part !== null && part !== 'subject') return false;
  return kind === 'overig' && text.length <= LONGEST && !/\d/u.test(stripNumbering(text));
}

/** The section on whose place a heading stands, in the form of the section beside it and with text below it; else null. */
function placeOf(all: readonly Candidate[], i: number, order: readonly SectionRole[]): SectionRole | null {
  const [before, one, next] = [all[i - 1], all[i], all[i + 1]];
  if (one === undefined || next?.flow === one.flow + 1) return null;
  const [last, first] = [sectionOf(before, one), sectionOf(next, one)];
  const at = order.findIndex((_, k) => {
    // the inzet may be the one section that was forgotten
    if (k === 0)
      return first !== null && order.indexOf(first) > 0 && order.indexOf(first) <= 2 && !followsSection(all, i);
    if (last !== order[k - 1]) return false;
    return k < order.length - 1 ? first === order[k + 1] : next?.signs.name == null;
  });
  return order[at] ?? null;
}

/** The one section that a heading beside another names, where both have the same form. */
function sectionOf(beside: Candidate | undefined, { form, level }: Candidate): SectionRole | null {
  if (beside?.form !== form || beside.level !== level) return null;
  const sections = beside.signs.name?.sections ?? [];
  return sections.length === 1 ? (sections[0] ?? null) : null;
}

/** Whether the item that a heading stands in has a section before it. */
function followsSection(all: readonly Candidate[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const name = all[k]?.signs.name;
    if (name == null) return false;
    if (name.sections.length > 0) return true;
  }
  return false;
}
