import type { ItemKind, KindProfile, Profile } from './types.js';

/** As on an agenda of the Council: what is decided on, what is spoken about, and then what goes without. */
const ON_AN_AGENDA: Readonly<Record<ItemKind, number>> = {
  wetgeving: 1,
  debat: 2,
  conclusies: 3,
  aanbeveling: 4,
  mededeling: 5,
  overig: 6,
  maaltijd: 7,
  hamerstuk: 8,
  diversen: 9,
  informatie: 10,
};

/** The kinds of item as a person is to choose from them. The profile has them in the order in which words are tried. */
export function kindsToChoose({ kinds }: Profile): readonly KindProfile[] {
  return kinds.toSorted((a, b) => ON_AN_AGENDA[a.kind] - ON_AN_AGENDA[b.kind]);
}
