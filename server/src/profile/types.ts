import type { Severity } from '../rules/severity.js';

declare const own: unique symbol;

/** A section that a house style adds to the known ones, by the short name that it gives it: `financien`. */
export type OwnSection = string & { readonly [own]: true };

/** What a section of an item is for. The first three are what every annotated item consists of; a house style may ask for more. */
export type SectionRole = 'inhoud' | 'inzet' | 'krachtenveld' | 'ep' | 'fase' | OwnSection;

/** Headings that may stand in an item without being asked for; a section that a house style does not ask for is one too. */
export type SideRole = 'aard' | SectionRole;

/** The nature of an agenda item, read from its title or from the list that announces it. */
export type ItemKind =
  | 'wetgeving'
  | 'aanbeveling'
  | 'mededeling'
  | 'conclusies'
  | 'debat'
  | 'maaltijd'
  | 'informatie'
  | 'hamerstuk'
  | 'diversen'
  | 'overig';

export interface SectionProfile {
  readonly role: SectionRole;
  /** The name that a skeleton gets. */
  readonly name: string;
  /** How a sentence calls it: «het krachtenveld», «het onderdeel «Financiële gevolgen»». */
  readonly withArticle: string;
  /** Whether a sentence about it has its verb in the plural: «ontbreken de financiële gevolgen». */
  readonly plural: boolean;
  /** Names that are read as this section, the first included; case, numbering and colon aside. */
  readonly names: readonly string[];
  /** Text that a new section holds until its author writes it; begins and ends with brackets, so that it counts as a place-holder. */
  readonly guidance: string;
  /** Whether an item needs it, unless its kind says otherwise. */
  readonly obligatory: boolean;
}

export interface SideProfile {
  readonly role: SideRole;
  readonly names: readonly string[];
}

export interface KindProfile {
  readonly kind: ItemKind;
  /** How the kind is called to a person. */
  readonly name: string;
  /** Words of a title or list introduction that give the kind away, in the order in which kinds are tried. */
  readonly words: readonly string[];
  /** How much it matters that an obligatory section is absent; null: it may be. */
  readonly missing: Severity | null;
  /** The sections that an item of this kind needs; null: every obligatory one. */
  readonly sections: readonly SectionRole[] | null;
}

/** How a new reference is written: «Kamerstuk 22 112, nr. 1», «Tweede Kamer, vergaderjaar …», «Kamerstukken II …». */
export type ReferenceForm = 'kort' | 'lang' | 'leidraad';

/** A term that the house writes in one way. */
export interface Term {
  readonly preferred: string;
  readonly variants: readonly string[];
}

/** The house style as data. Rules, skeletons, snippets, outline and documentation all come from it. */
export interface Profile {
  readonly name: string;
  /** In their right order. */
  readonly sections: readonly SectionProfile[];
  readonly sides: readonly SideProfile[];
  readonly kinds: readonly KindProfile[];
  /** Levels that a skeleton gets: of a part, an item and a section. */
  readonly levels: { readonly part: number; readonly item: number; readonly section: number };
  /** Notation that a new note gets where the letter has none yet. */
  readonly notation: 'sup' | 'gfm';
  /** The form of references that this house prefers; null where it has no preference. */
  readonly referenceForm: ReferenceForm | null;
  /** Further place-holders, as they are written, beside those that every letter may have («PM», «n.t.b.»). */
  readonly placeholders: readonly string[];
  /** Days before the Council that a letter is usually sent. */
  readonly termDays: number;
  /** Whether a heading block is asked for the number that the publisher gives («Nr. 418»). */
  readonly asksForNumber: boolean;
  /** Abbreviations that need no explanation, as they are written; their plurals and genitives included. */
  readonly abbreviations: readonly string[];
  readonly terms: readonly Term[];
  /** Globs of files that are letters whatever they look like. */
  readonly files: readonly string[];
  /** Severities that differ from the rules' own. */
  readonly severities: Readonly<Record<string, Severity | 'uit'>>;
}
