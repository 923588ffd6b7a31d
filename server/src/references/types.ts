/**
 * What a reference in a letter is, once read. Positions are UTF-16 offsets in the text that was scanned, `end` exclusive.
 * The grammar and the sources behind it are described in docs/verwijzingen.md.
 */

import type { Span } from '../letter/span.js';

/** `TK`: Tweede Kamer (Kamer II), `EK`: Eerste Kamer (Kamer I). */
export type Kamer = 'TK' | 'EK';

export type FaultRule = 'kamerstuk-notatie' | 'kamerstuk-vergaderjaar' | 'kamerstuk-dossier' | 'kamerstuk-volgorde';

/** `error`: cannot be resolved · `warning`: readable but wrong · `information`: may yet be right · `hint`: form only. */
export type FaultSeverity = 'error' | 'warning' | 'information' | 'hint';

/** The names under which a fault is reported (`data.fault` of a finding). */
export type FaultName =
  | 'begrotingshoofdstuk-arabisch'
  | 'dossier-lengte'
  | 'dossier-ontbreekt'
  | 'dossier-punt'
  | 'dossier-spatie-plaats'
  | 'dossier-verwisseld'
  | 'eerste-kamer-kenmerk'
  | 'kamer-afgekort'
  | 'kamer-onbekend'
  | 'kamerstuk-afgekort'
  | 'kamerstuk-kleine-letter'
  | 'kamerstuk-verschreven'
  | 'komma-ontbreekt'
  | 'komma-spatie'
  | 'komma-te-veel'
  | 'letter-bij-tweede-kamer'
  | 'letter-met-nr'
  | 'meervoud'
  | 'mengvorm'
  | 'nr-haakjes'
  | 'nr-hoofdletter'
  | 'nr-meervoud'
  | 'nr-ontbreekt'
  | 'nr-punt'
  | 'nr-voluit'
  | 'nr-voor-dossier'
  | 'nrs-enkelvoud'
  | 'nummer-bij-eerste-kamer'
  | 'ondernummer-onleesbaar'
  | 'ondernummer-ontbreekt'
  | 'romeins-kleine-letter'
  | 'romeins-ongeldig'
  | 'spatie-na-nr'
  | 'streepje-voor-nummer'
  | 'toevoeging-nul'
  | 'toevoeging-onbekend'
  | 'toevoeging-streepje'
  | 'url-spatie'
  | 'vergaderjaar-niet-opeenvolgend'
  | 'vergaderjaar-voluit'
  | 'vergaderjaar-voor-dossier'
  | 'volgorde-nummer-jaar';

export interface Fault {
  readonly fault: FaultName;
  readonly rule: FaultRule;
  readonly severity: FaultSeverity;
  /** The words at fault; lies inside the reference's span. */
  readonly span: Span;
  /** Dutch, for a person. */
  readonly message: string;
  /**
   * What the whole reference (its span) would read once mended, or null where that is not certain. Faults of severity
   * `hint` in one reference share one text that mends all of them and nothing else, so that it can be applied once.
   */
  readonly corrected: string | null;
}

/**
 * How a reference is written. `kort` A, `lang` B, `leidraad` C and D of the house; `gemengd` a mixture of these; `kaal`
 * without a label; `shorthand` «21501-34-418»; `url` and `identifier` as addresses; `document` for EU documents.
 */
export type ReferenceForm =
  | 'kort'
  | 'lang'
  | 'leidraad'
  | 'gemengd'
  | 'kaal'
  | 'shorthand'
  | 'url'
  | 'identifier'
  | 'kenmerk'
  | 'handelingen'
  | 'handelingen-oud'
  | 'aanhangsel'
  | 'document';

interface ReferenceBase {
  readonly span: Span;
  /** Exactly the words of the text at `span`. */
  readonly text: string;
  readonly form: ReferenceForm;
  /** First number, as in the contract: null for a whole dossier. A letter of the Eerste Kamer («OO») counts as number. */
  readonly number: string | null;
  /** All numbers, a run («1–3») written out; empty for a whole dossier. */
  readonly numbers: readonly string[];
  /** «2019-2020»; null where the reference gives no year. As written, even if the years are at fault. */
  readonly sessionYear: string | null;
  readonly page: string | null;
  readonly identifier: string | null;
  readonly identifiers: readonly string[];
  readonly url: string | null;
  readonly urls: readonly string[];
  /** The reference in the short form of the house, without page: «Kamerstuk 22 112, nr. 3857». Also the key to compare by. */
  readonly houseForm: string;
  /** In the long form, or null without a year. */
  readonly longForm: string | null;
  readonly faults: readonly Fault[];
}

export interface KamerstukReference extends ReferenceBase {
  readonly kind: 'kamerstuk';
  readonly kamer: Kamer;
  /** Digits only: «22112». */
  readonly dossier: string;
  /** Toevoeging: «34», «VIII», «B»; null without. */
  readonly suffix: string | null;
  /** Second and further dossiers («31 728, 30 914, nr. 5» has «30914»); the number belongs to the first. */
  readonly nevendossiers: readonly string[];
  /** Rijkswetnummer, «R2114». */
  readonly rNumber: string | null;
  /** «bijlage bij» stands before it. */
  readonly bijlage: boolean;
  readonly herdruk: boolean;
  /** Where the dossier number stands, without its suffix. */
  readonly dossierSpan: Span;
  /** True for «22 112», false for «22112»; null where it is no form of prose (address, identifier) or the number is faulty. */
  readonly dossierSpaced: boolean | null;
  /** Where the parliamentary year stands; null without one. */
  readonly sessionYearSpan: Span | null;
  readonly dossierUrl: string;
}

export interface HandelingenReference extends ReferenceBase {
  readonly kind: 'handelingen';
  readonly kamer: Kamer | null;
  /** Agenda item of the sitting («item 19»). */
  readonly item: string | null;
  readonly sessionYearSpan: Span | null;
}

export interface AanhangselReference extends ReferenceBase {
  readonly kind: 'aanhangsel';
  readonly kamer: Kamer | null;
  readonly sessionYearSpan: Span | null;
}

export type EuDocumentType =
  | 'COM'
  | 'SWD'
  | 'SEC'
  | 'JOIN'
  | 'C'
  | 'verordening'
  | 'richtlijn'
  | 'besluit'
  | 'aanbeveling'
  | 'raadsdocument'
  | 'celex'
  | 'rechtshandeling';

export interface EuReference extends ReferenceBase {
  readonly kind: 'eu';
  readonly documentType: EuDocumentType;
}

/** A document known only by its identifier or address: an annex (blg-…), kst-1268678, tweedekamer.nl?did=… */
export interface OtherReference extends ReferenceBase {
  readonly kind: 'other';
}

export type Reference = KamerstukReference | HandelingenReference | AanhangselReference | EuReference | OtherReference;

export type { IsoDate } from '../letter/calendar.js';
