import type { ItemKind, OwnSection, Profile, SectionRole } from './types.js';

/** The sections that an item of a kind needs, in the profile's order; none where its kind needs none. */
export function askedOf(profile: Profile, kind: ItemKind): readonly SectionRole[] {
  const asking = profile.kinds.find((one) => one.kind === kind) ?? null;
  if (asking === null || asking.missing === null) return [];
  const { sections } = asking;
  return profile.sections
    .filter(({ role, obligatory }) => (sections === null ? obligatory : sections.includes(role)))
    .map(({ role }) => role);
}

const byProfile = new WeakMap<Profile, ReadonlySet<string>>();

/** Whether a role is one of the sections of the profile, as opposed to what may stand beside them. */
export function isSectionRole(role: string, profile: Profile): role is SectionRole {
  let roles = byProfile.get(profile);
  if (roles === undefined) {
    roles = new Set(profile.sections.map((section) => section.role));
    byProfile.set(profile, roles);
  }
  return roles.has(role);
}

/** A section that a house style adds. @param name its short name, as its file has it */
export function ownSection(name: string): OwnSection {
  return name as OwnSection;
}
