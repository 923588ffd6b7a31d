import { findNodeAtLocation, type Node } from 'jsonc-parser/lib/esm/main.js';
import type { ProfileFile, SectionEntry } from './format.js';
import { nameKey } from './names.js';
import { nearest } from './nearest.js';
import { ownSection } from './sections.js';
import { at, oneOf, type Fault } from './shape.js';
import { SIDE_SECTIONS } from './standaard.js';
import { contradictions, overruled, termsOf } from './terms.js';
import type { KindProfile, Profile, SectionProfile, SectionRole, SideProfile } from './types.js';
import { isTypingError } from './typingErrors.js';

export type Built =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a file holds, where its entries stand, and what was found wrong so far. */
interface Building {
  readonly file: ProfileFile;
  readonly root: Node;
  readonly base: Profile;
  readonly faults: Fault[];
}

/** Names that a short name cannot have: they mean something else to whoever reads a letter's structure. */
const RESERVED: ReadonlySet<string> = new Set(['title', 'part', 'item', 'aard', 'report', 'annex', 'other']);

/**
 * The house style that a file describes: its base with what the file changes.
 *
 * @param file a file whose shape was found sound, `root` its tree
 */
export function buildProfile(file: ProfileFile, root: Node, base: Profile): Built {
  const faults: Fault[] = [];
  const building: Building = { file, root, base, faults };
  const sections = sectionsOf(building);
  const sides = sidesOf(building, sections);
  const kinds = base.kinds.map((kind) => kindOf(building, kind, sections));
  const levels = levelsOf(building);
  faults.push(...contradictions(termsOf(file), root));
  const own = claimed(building, sections);
  if (faults.length > 0) return { ok: false, faults };
  const guidance = sections.map((section) => section.guidance);
  const profile: Profile = {
    name: file.naam ?? (file.gebaseerdOp === undefined ? 'eigen huisstijl' : base.name),
    sections: sections.map((section) => ({ ...section, names: unclaimed(section, own) })),
    sides: sides.map((side) => ({ ...side, names: unclaimed(side, own) })),
    kinds,
    levels,
    notation: file.voetnoten === undefined ? base.notation : file.voetnoten === '[^1]' ? 'gfm' : 'sup',
    referenceForm:
      file.verwijzingen === undefined ? base.referenceForm : file.verwijzingen === 'vrij' ? null : file.verwijzingen,
    // A section's guiding text counts as a place-holder as long as it stands there.
    placeholders: joined(
      base.placeholders,
      file.nogInTeVullen,
      guidance.filter((text) => !base.sections.some((section) => section.guidance === text)),
    ),
    termDays: file.termijn ?? base.termDays,
    asksForNumber: file.publicatienummer ?? base.asksForNumber,
    abbreviations: joined(base.abbreviations, file.afkortingen),
    terms: overruled(base.terms, termsOf(file)),
    files: joined(base.files, file.bestanden),
    severities: { ...base.severities, ...file.regels },
  };
  return { ok: true, profile };
}

function joined(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

// ── Sections ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** The sections in the order of the file; those of the base where it names none. */
function sectionsOf(building: Building): readonly SectionProfile[] {
  const { file, base, faults, root } = building;
  if (file.onderdelen === undefined) return base.sections;
  const list = findNodeAtLocation(root, ['onderdelen']) ?? root;
  if (file.onderdelen.length === 0) {
    faults.push(at(list, 'De lijst «onderdelen» is leeg. Noem er ten minste één, of haal de lijst weg.'));
  }
  const found: SectionProfile[] = [];
  file.onderdelen.forEach((entry, index) => {
    const node = list.children?.[index] ?? list;
    const name = typeof entry === 'string' ? entry : (entry.onderdeel ?? '');
    const place = (typeof entry === 'string' ? undefined : findNodeAtLocation(node, ['onderdeel'])) ?? node;
    if (found.some((section) => section.role === name)) {
      faults.push(at(place, `Het onderdeel «${name}» staat hier twee keer. Houd er één over.`));
      return;
    }
    const section = typeof entry === 'string' ? taken(building, entry, place) : described(building, entry, place);
    if (section !== null) found.push(section);
  });
  return found;
}

/** A section as the base has it, by its short name alone. */
function taken({ base, faults }: Building, name: string, place: Node): SectionProfile | null {
  const known = knownSections(base);
  const section = known.find((one) => one.role === name);
  if (section !== undefined) return { ...section, obligatory: true };
  const names = known.map((one) => one.role);
  const meant = nearest(name, names);
  const advice =
    meant === null
      ? `Kies ${oneOf(names)}, of beschrijf het: { "onderdeel": "${name}", "naam": "…" }.`
      : `Waarschijnlijk is «${meant}» bedoeld.`;
  faults.push(at(place, `Het onderdeel «${name}» bestaat niet. ${advice}`));
  return null;
}

/** A section that the file describes: one of the base with other words, or one of the house's own. */
function described(
  { base, faults }: Building,
  entry: Exclude<SectionEntry, string>,
  place: Node,
): SectionProfile | null {
  const name = entry.onderdeel ?? '';
  const known = knownSections(base).find((section) => section.role === name);
  if (known === undefined) {
    const meant = knownSections(base).find((section) => isTypingError(name, section.role))?.role;
    if (RESERVED.has(name)) {
      faults.push(at(place, `Een onderdeel kan niet «${name}» heten. Kies een andere korte naam.`));
      return null;
    }
    if (meant !== undefined) {
      faults.push(at(place, `Het onderdeel «${name}» bestaat niet. Waarschijnlijk is «${meant}» bedoeld.`));
      return null;
    }
    if (entry.naam === undefined) {
      faults.push(at(place, `Bij het eigen onderdeel «${name}» ontbreekt «naam»: de kop die het krijgt.`));
      return null;
    }
  }
  const title = entry.naam ?? known?.name ?? name;
  const renamed = known !== undefined && known.name !== title;
  const withArticle = entry.inZin ?? (known === undefined || renamed ? `het onderdeel «${title}»` : known.withArticle);
  const given = entry.aanwijzing === undefined ? null : bracketed(entry.aanwijzing);
  return {
    role: known?.role ?? ownSection(name),
    name: title,
    withArticle,
    plural: entry.meervoud ?? (entry.inZin === undefined && !renamed && known?.plural === true),
    names: joined([title], entry.namen, known?.names),
    guidance: given ?? known?.guidance ?? `[Schrijf hier ${withArticle}.]`,
    obligatory: entry.verplicht ?? true,
  };
}

/** The sections of a profile, and the headings that it knows and can ask for as well. */
function knownSections(base: Profile): readonly SectionProfile[] {
  const promoted = SIDE_SECTIONS.filter((side) => !base.sections.some((section) => section.role === side.role));
  return [
    ...base.sections,
    ...promoted.map((side) => ({ ...side, names: joined(side.names, namesOf(base, side.role)) })),
    ...base.sides.flatMap((side) => droppedSection(base, side)),
  ];
}

/** A section that a base left out can be taken in again by whoever builds on it. */
function droppedSection(base: Profile, { role, names }: SideProfile): readonly SectionProfile[] {
  if (role === 'aard' || base.sections.some((section) => section.role === role)) return [];
  if (SIDE_SECTIONS.some((side) => side.role === role)) return [];
  const [name = role] = names;
  const withArticle = `het onderdeel «${name}»`;
  return [
    { role, name, withArticle, plural: false, names, guidance: `[Schrijf hier ${withArticle}.]`, obligatory: true },
  ];
}

function namesOf(base: Profile, role: SectionRole): readonly string[] {
  return base.sides.filter((side) => side.role === role).flatMap((side) => side.names);
}

function bracketed(text: string): string {
  const bare = text.trim();
  return bare.startsWith('[') && bare.endsWith(']') ? bare : `[${bare}]`;
}

/** Headings that are known and not asked for: those of the base that became no section, and sections left out. */
function sidesOf({ file, base }: Building, sections: readonly SectionProfile[]): readonly SideProfile[] {
  const isSection = (role: string): boolean => sections.some((section) => section.role === role);
  const left = base.sections.filter(({ role }) => !isSection(role)).map(({ role, names }) => ({ role, names }));
  const sides = [...base.sides.filter(({ role }) => !isSection(role)), ...left];
  return sides.map((side) => ({ ...side, names: joined(side.names, file.tussenkoppen?.[side.role]) }));
}

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The names that the file itself gives, by what counts of them, each with its section; told where two want the same. */
function claimed({ file, root, faults }: Building, sections: readonly SectionProfile[]): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const headed = new Map(
    sections.flatMap((section) => headNames(section, file).map((name) => [nameKey(name), section.role])),
  );
  const claim = (role: string, name: string, path: (string | number)[]): void => {
    const key = nameKey(name);
    const node = findNodeAtLocation(root, path) ?? root;
    if (key === '') faults.push(at(node, `«${name}» is geen naam waaraan een onderdeel te herkennen is.`));
    else {
      const before = own.get(key) ?? headed.get(key);
      if (before === undefined || before === role) own.set(key, role);
      else faults.push(at(node, `«${name}» staat al bij «${before}». Een kop kan maar één onderdeel noemen.`));
    }
  };
  file.onderdelen?.forEach((entry, index) => {
    if (typeof entry === 'string') return;
    const role = sections.find((section) => section.role === entry.onderdeel)?.role;
    if (role === undefined) return;
    if (entry.naam !== undefined) claim(role, entry.naam, ['onderdelen', index, 'naam']);
    entry.namen?.forEach((name, at) => {
      claim(role, name, ['onderdelen', index, 'namen', at]);
    });
  });
  for (const [role, names] of Object.entries(file.tussenkoppen ?? {})) {
    names.forEach((name, at) => {
      claim(role, name, ['tussenkoppen', role, at]);
    });
  }
  return own;
}

/**
 * The names of a section that no other can have, those that the file gives it aside: the one that a new section gets, and
 * those that bear its short name.
 */
function headNames({ role, name, names }: SectionProfile, { onderdelen }: ProfileFile): readonly string[] {
  const given = (onderdelen ?? []).flatMap((entry) =>
    typeof entry === 'string' || entry.onderdeel !== role ? [] : [entry.naam, ...(entry.namen ?? [])],
  );
  const known = [name, ...names.filter((one) => nameKey(one).split(' ').includes(role))];
  return known.filter((one) => !given.includes(one));
}

/** Names of the base that the file gives to another section are that section's alone. */
function unclaimed(
  { role, names }: { readonly role: string; readonly names: readonly string[] },
  own: ReadonlyMap<string, string>,
): readonly string[] {
  return names.filter((name) => (own.get(nameKey(name)) ?? role) === role);
}

// ── The rest ─────────────────────────────────────────────────────────────────────────────────────────────────────

function kindOf({ file, root, faults }: Building, kind: KindProfile, sections: readonly SectionProfile[]): KindProfile {
  const known = kind.sections?.filter((role) => sections.some((section) => section.role === role)) ?? null;
  const change = file.soorten?.[kind.kind];
  if (change === undefined) return { ...kind, sections: known };
  const wanted = change.onderdelen?.flatMap((name, index) => {
    const section = sections.find((one) => one.role === name);
    if (section !== undefined) return [section.role];
    const node = findNodeAtLocation(root, ['soorten', kind.kind, 'onderdelen', index]) ?? root;
    const names = sections.map((one) => one.role);
    const meant = nearest(name, names);
    const advice = meant === null ? `Kies ${oneOf(names)}.` : `Waarschijnlijk is «${meant}» bedoeld.`;
    faults.push(at(node, `Het onderdeel «${name}» staat niet bij «onderdelen». ${advice}`));
    return [];
  });
  const asks = kind.missing ?? (wanted !== undefined && wanted.length > 0 ? 'information' : null);
  return {
    ...kind,
    words: joined(kind.words, change.woorden),
    sections: wanted ?? known,
    missing: change.ernst === undefined ? asks : change.ernst === 'uit' ? null : change.ernst,
  };
}

function levelsOf({ file, root, base, faults }: Building): Profile['levels'] {
  if (file.niveaus === undefined) return base.levels;
  const levels = {
    part: file.niveaus.raadsdeel ?? base.levels.part,
    item: file.niveaus.agendapunt ?? base.levels.item,
    section: file.niveaus.onderdeel ?? base.levels.section,
  };
  if (levels.part >= levels.item || levels.item >= levels.section) {
    const node = findNodeAtLocation(root, ['niveaus']) ?? root;
    const now = `${String(levels.part)}, ${String(levels.item)} en ${String(levels.section)}`;
    faults.push(
      at(node, `De niveaus ${now} lopen niet op: raadsdeel, agendapunt, onderdeel. Kies bijvoorbeeld 2, 3 en 4.`),
    );
  }
  return levels;
}
