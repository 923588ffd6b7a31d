import type { Severity } from '../rules/severity.js';

/** What a section of an item is for. The first three are what every annotated item consists of. */
export type SectionRole = 'inhoud' | 'inzet' | 'krachtenveld';

/** Further headings that may stand in an item. */
export type SideRole = 'aard' | 'ep' | 'fase';

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
  /** The name that a skeleton gets, and that is used in messages with its article («het krachtenveld»). */
  readonly name: string;
  readonly withArticle: string;
  /** Names that are read as this section, the first included; case, numbering and colon aside. */
  readonly names: readonly string[];
  /** Text that a new section holds until its author writes it; begins and ends with brackets, so that it counts as a place-holder. */
  readonly guidance: string;
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
  /** Days before the Council that a letter is usually sent. */
  readonly termDays: number;
  /** Whether a heading block is asked for the number that the publisher gives («Nr. 418»). */
  readonly asksForNumber: boolean;
  /** Abbreviations that need no explanation, as they are written; their plurals and genitives included. */
  readonly abbreviations: readonly string[];
  /** Severities that differ from the rules' own. */
  readonly severities: Readonly<Record<string, Severity | 'uit'>>;
}
