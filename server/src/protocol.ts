/**
 * What the editor and the server say to each other beyond the Language Server Protocol. Types and names only: the
 * client imports this file, so it holds no code of the server. Positions are LSP positions (0-based line, UTF-16
 * column, `end` exclusive).
 */

import type { AnswerName, LetterAnswers } from './compose/answers.js';

export type { LetterAnswers } from './compose/answers.js';
export { isEngineFile } from './documents/pages/engineNames.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Custom requests: `client.sendRequest(REQUESTS.outline, params)`. */
export const REQUESTS = {
  /** `DocumentParams` → `Outline | null`: null for a document that is not open or is no letter. */
  outline: 'geannoteerdeAgenda/outline',
  /** `DocumentParams` → `Status | null`: null for a document that is not open. */
  status: 'geannoteerdeAgenda/status',
  /** `TreatAsParams` → `Status | null`. Kept by URI as long as the server runs, also before the document is opened. */
  treatAs: 'geannoteerdeAgenda/treatAs',
  /** `MissingSectionsParams` → `EditsResult`. */
  missingSections: 'geannoteerdeAgenda/missingSections',
  /** `PositionParams` → `EditsResult` with a caret. */
  newItem: 'geannoteerdeAgenda/newItem',
  /** `InsertNoteParams` → `EditsResult` with a caret: in the note where it is yet to be written, else behind the mark. */
  insertNote: 'geannoteerdeAgenda/insertNote',
  /** `MoveNoteParams` → `EditsResult` with a caret, on the mark. */
  moveNote: 'geannoteerdeAgenda/moveNote',
  /** `RangeParams` → `EditsResult` with a caret: a source in running text becomes a note. */
  sourceToNote: 'geannoteerdeAgenda/sourceToNote',
  /** `MoveEntryParams` → `EditsResult` with a caret at the heading that was moved. */
  moveEntry: 'geannoteerdeAgenda/moveEntry',
  /** `RenameEntryParams` → `EditsResult`. */
  renameEntry: 'geannoteerdeAgenda/renameEntry',
  /** `EntryParams` → `EditsResult` with a caret at the title of the copy. */
  duplicateItem: 'geannoteerdeAgenda/duplicateItem',
  /** `EntryParams` → `EditsResult`. */
  removeEntry: 'geannoteerdeAgenda/removeEntry',
  /** `EntryParams` → `Removal | null`: what `removeEntry` would take along; null for what is not there. */
  removal: 'geannoteerdeAgenda/removal',
  /** `PlaceholderParams` → `Range | null`: the next place to fill in, or the one before; null where none is left. */
  placeholder: 'geannoteerdeAgenda/placeholder',
  /** `DocumentParams` → `EditsResult`. */
  renumber: 'geannoteerdeAgenda/renumber',
  /** `DocumentParams` → `EditsResult`. */
  fixAll: 'geannoteerdeAgenda/fixAll',
  /**
   * `DocumentParams` → `FinalCheck | null`: «Eindcontrole vóór verzending». From then on the document is shown with
   * every rule on, until it is closed or `resume` is asked for. Null for a document that is not open or is no letter.
   */
  finalCheck: 'geannoteerdeAgenda/finalCheck',
  /** `DocumentParams` → `Status | null`: ends that, and shows the document in the phase of its settings again. */
  resume: 'geannoteerdeAgenda/resume',
  /** `PositionParams` → `ReferenceForms | null`: null where no reference stands. */
  referenceForms: 'geannoteerdeAgenda/referenceForms',
  /**
   * `FilesParams` → the addresses (`readonly string[]`) of those whose text is to be sent with `readFiles`: new ones and
   * changed ones. A file that is not listed is forgotten.
   */
  filesWanted: 'geannoteerdeAgenda/filesWanted',
  /** `TextsParams` → how many of them (`number`) could not be read. */
  readFiles: 'geannoteerdeAgenda/readFiles',
  /**
   * `PositionParams` → `DossierUses | null`: every place with the dossier of the reference at a position, in what is open
   * and in the files that were read. Null where no reference stands.
   */
  dossierUses: 'geannoteerdeAgenda/dossierUses',
  /**
   * `PasteParams` → `PasteResult | null`: a page on the clipboard as text of the letter. Null where it holds no words, and
   * for a document that is not open or is no letter.
   */
  paste: 'geannoteerdeAgenda/paste',
  /** `ContributionParams` → `EditsResult` with a caret and a report: a colleague's text under the sections of an item. */
  contribution: 'geannoteerdeAgenda/contribution',
  /** `CompareParams` → `CompareResult`. */
  compare: 'geannoteerdeAgenda/compare',
  /** `NewLetterPlace` → `LetterChoices`: what there is to choose from. */
  letterChoices: 'geannoteerdeAgenda/letterChoices',
  /** `NewLetterParams` → `NewLetterResult`: the letter as it would be; nothing is written. */
  newLetter: 'geannoteerdeAgenda/newLetter',
  /** `PreviewParams` → `Preview | null`: the letter as its reader gets it; null for a document that is not open or is no letter. */
  preview: 'geannoteerdeAgenda/preview',
  /** `PagesParams` → `Pages | null`: the letter on A4 pages; null for a document that is not open or is no letter. */
  pages: 'geannoteerdeAgenda/pages',
  /** `ExportParams` → `ExportResult`: the letter as a document; nothing is written. */
  exportLetter: 'geannoteerdeAgenda/export',
} as const;

/** Custom requests of the server to the client, where the client says that it answers them. */
export const CLIENT_REQUESTS = {
  /** `DocumentParams` → `FileAnswer`: the text of a file that this process cannot read itself. */
  readText: 'geannoteerdeAgenda/readText',
  /**
   * `EngineFileParams` → `Uint8Array`: a file of `dist/typst/`. Asked by a server in a browser alone, when pages are first
   * asked for; without an answer there are none.
   */
  engineFile: 'geannoteerdeAgenda/engineFile',
} as const;

/** Custom notifications, from the server unless said otherwise: `client.onNotification(NOTIFICATIONS.changed, …)`. */
export const NOTIFICATIONS = {
  /** `Changed`: after each check of an open document, and whenever it starts or ceases to be a letter. */
  changed: 'geannoteerdeAgenda/changed',
  /** `CaretParams`, from the client, whenever the caret goes to another line; optional (see features/quiet.ts). */
  caret: 'geannoteerdeAgenda/caret',
  /** `DocumentParams`, from the client: a file that was read is no longer as it was. */
  fileChanged: 'geannoteerdeAgenda/fileChanged',
} as const;

/** Commands of the extension that the server's actions go on with, where the client says that it has them. */
export const COMMANDS = {
  /** «Regel uitleggen»: the address of the page. */
  explain: 'geannoteerdeAgenda.regelUitleggen',
  /** Selects what is to be typed over: the address of the document and a `Range`. */
  select: 'geannoteerdeAgenda.selecteren',
  /** «Onderdelen invoegen»: where, as `{ position }`. */
  insertSections: 'geannoteerdeAgenda.onderdelenInvoegen',
} as const;

/** Command of the server, for editors that cannot ask for the edits of an action later: what the action carries. */
export const ACTION_COMMAND = 'geannoteerdeAgenda.actieUitvoeren';

/** `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'geannoteerde-agenda';

/** Section of the settings that the server reads through `workspace/configuration`, per resource. */
export const SETTINGS_SECTION = 'geannoteerdeAgenda';

/** Kind of the code action that applies every safe fix; `source.fixAll` asks for it too. */
export const FIX_ALL_KIND = 'source.fixAll.geannoteerdeAgenda';

export type Phase = 'concept' | 'eindcontrole';
export type Captions = 'geen' | 'dagen' | 'voetnoten' | 'alle';
export type SeverityName = 'error' | 'warning' | 'information' | 'hint';

/** How a document is to be read: by its own looks, as a letter whatever it looks like, or not at all. */
export type TreatAs = 'auto' | 'letter' | 'other';

/** The settings as the editor gives them for one resource; whatever is absent or of a wrong type gets its default. */
export interface Settings {
  /** Default in the editor: `concept`. */
  readonly fase?: Phase;
  /** Name of a built-in profile or a path; default '': the file above the letter, else `standaard`. */
  readonly profiel?: string;
  /** Rule name → severity, or `uit`. */
  readonly regels?: Readonly<Record<string, SeverityName | 'uit'>>;
  /** Globs of files that are letters, against the path in the workspace folder; one without `/` matches in any folder. */
  readonly bestanden?: readonly string[];
  /** Whether a line above each agenda item tells how it stands; default true. */
  readonly codeLens?: boolean;
  /** What stands small among the words: the day of the week at a date, the first words of a note; default `dagen`. */
  readonly bijschriften?: Captions;
}

/** `initializationOptions`, all optional. */
export interface InitializationOptions {
  /** Settings for clients that do not answer `workspace/configuration`. */
  readonly settings?: Settings;
  /** URI → how to read it, as kept from an earlier session. */
  readonly treatAs?: Readonly<Record<string, TreatAs>>;
  /** Ask for `geannoteerdeAgenda/changed`; default false. */
  readonly notifyChanged?: boolean;
  /** The client has `COMMANDS`; default false. */
  readonly commands?: boolean;
  /** The client answers `CLIENT_REQUESTS.readText`; default false. */
  readonly readsText?: boolean;
  /** Address of the folder with the pages of the rules, with a slash at its end, where the server cannot find it itself. */
  readonly pages?: string;
  /** In a browser: the address of the file that the server was started with, beside which its other files lie. */
  readonly program?: string;
}

/** What lies at an address: a text, nothing, or a folder. */
export type FileAnswer =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none' } | { readonly kind: 'folder' };

export interface EngineFileParams {
  /** Its name, without a folder; see `isEngineFile`. */
  readonly name: string;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface PositionParams extends DocumentParams {
  readonly position: Position;
}

export interface CaretParams extends DocumentParams {
  /** Counted from 0; null where the caret left the document. */
  readonly line: number | null;
}

export interface RangeParams extends DocumentParams {
  readonly range: Range;
}

/** From what is selected, and from the end of the letter on to its beginning. */
export interface PlaceholderParams extends RangeParams {
  readonly direction: 'next' | 'previous';
}

export interface InsertNoteParams extends PositionParams {
  /** What the note says, as Markdown on one line; without it the note is yet to be written. */
  readonly text?: string;
}

/** Past the next word or punctuation mark. */
export interface MoveNoteParams extends PositionParams {
  readonly direction: 'left' | 'right';
}

/** A part or an item of the view «Opbouw», by its `id` there. */
export interface EntryParams extends DocumentParams {
  readonly id: string;
}

export interface MoveEntryParams extends EntryParams {
  /**
   * One place up or down in its part; or where another stands: an item before or behind an item, or at the end of a
   * part; a part before or behind a part. What comes from above comes behind, what comes from below before it.
   */
  readonly to: { readonly direction: 'up' | 'down' } | { readonly id: string };
}

export interface RenameEntryParams extends EntryParams {
  readonly title: string;
}

/** What to ask before something is removed. */
export interface Removal {
  readonly question: string;
  /** What goes along; '' where nothing does. */
  readonly detail: string;
}

/** Without a position: all missing sections of the letter. With one: those of the item that it stands in. */
export interface MissingSectionsParams extends DocumentParams {
  readonly position?: Position;
}

export interface TreatAsParams extends DocumentParams {
  readonly as: TreatAs;
}

/** A file of the workspace, and what changes whenever it does (time and size). */
export interface FileStamp {
  readonly uri: string;
  readonly stamp: string;
}

export interface FileText extends FileStamp {
  readonly text: string;
}

export interface FilesParams {
  readonly files: readonly FileStamp[];
}

export interface TextsParams {
  readonly files: readonly FileText[];
}

/** The ways to copy a reference. */
export interface ReferenceForms {
  /** As it is written. */
  readonly reference: string;
  /** With what each is called, in Dutch; the form of the house first. */
  readonly forms: readonly { readonly name: string; readonly text: string }[];
  /** Why a form is not among them, in Dutch; null where all are. */
  readonly note: string | null;
}

export interface DossierUses {
  /** «dossier 22 112», or the name of another document. */
  readonly subject: string;
  readonly places: readonly { readonly uri: string; readonly range: Range }[];
}

/** What «Eindcontrole vóór verzending» gives. */
export interface FinalCheck {
  readonly uri: string;
  readonly version: number;
  /** The report as a page in Markdown. */
  readonly page: string;
  readonly counts: Counts;
}

/** The shape of the head: of a ministry's letter, or of a published Kamerstuk. */
export type HeadForm = 'brief' | 'kamerstuk';

export interface PreviewParams extends DocumentParams {
  /** Null: as the letter has it. */
  readonly head: HeadForm | null;
  /** Whether place-holders and missing sections are marked. */
  readonly marks: boolean;
  /** Whether the style sheet is to be sent along. */
  readonly style: boolean;
  /** Whether what is found is wanted, for the margin. */
  readonly findings: boolean;
  /** The name of the answer that the asker has: what it holds is not told again. Null: it has nothing. */
  readonly since: string | null;
}

/** The letter as HTML, in pieces: joined they are what stands within `<main>`. */
export interface Preview {
  readonly uri: string;
  readonly version: number;
  /** Of this answer, to ask what is other than it. */
  readonly name: string;
  /** The name of the answer whose pieces are kept here; null: this one stands by itself, and each piece is told. */
  readonly since: string | null;
  /** Plain text. */
  readonly title: string;
  /** The shape of its head. */
  readonly head: HeadForm;
  /** CSS for what the pieces hold; null where it was not asked for. */
  readonly style: string | null;
  /** Those that are told, in order; those that are kept stand between them. */
  readonly pieces: readonly PreviewPiece[];
  /** Runs of pieces that the asker has, in order. */
  readonly kept: readonly KeptPieces[];
  /** How the lines of those that are kept have moved; null: not at all. */
  readonly moved: MovedLines | null;
  /** What is found, in order of the text, for the margin; none where it was not asked for. */
  readonly findings: readonly PreviewFinding[];
}

/** Pieces that are as they were: `count` of them, from this index on in the answer that the asker has, and now from index `at` on. */
export interface KeptPieces {
  readonly at: number;
  readonly from: number;
  readonly count: number;
}

/** Lines from `from` on, as they were (0-based), now stand `by` lines further. */
export interface MovedLines {
  readonly from: number;
  readonly by: number;
}

export interface PreviewPiece {
  /** Equal keys have equal HTML; two pieces that say the same have one key. */
  readonly key: string;
  /** One element, sanitised, or null where the asker has one with this key. Elements within have `data-line`: 0-based, from the first line of the piece. */
  readonly html: string | null;
  /** First and last line in the text (0-based, inclusive); null for what is made and stands nowhere. */
  readonly lines: { readonly first: number; readonly last: number } | null;
  /** Notes in it, which stand elsewhere in the text: the names of their elements, and their lines (0-based, inclusive). */
  readonly notes: readonly { readonly id: string; readonly first: number; readonly last: number }[];
}

export interface PreviewFinding {
  readonly severity: keyof Counts;
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
  /** Index of the piece it stands at, those that are kept counted. */
  readonly piece: number;
}

export interface PagesParams extends DocumentParams {
  /** Null: as the letter has it. */
  readonly head: HeadForm | null;
  readonly marks: boolean;
  /** Keys of the pages that the asker has: these come without their picture. */
  readonly known: readonly string[];
}

export interface Pages {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  /** The shape of its head. */
  readonly head: HeadForm;
  /** In pt (1/72 inch). */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly { readonly key: string; readonly svg: string | null }[];
  /** Where each line of the text that begins a paragraph stands: 0-based line and page, pt from the top of the page. */
  readonly places: readonly { readonly line: number; readonly page: number; readonly top: number }[];
}

export type ExportKind = 'html' | 'pdf';

export interface ExportParams extends DocumentParams {
  readonly to: ExportKind;
  /** Null: as the letter's own head has it. */
  readonly head: HeadForm | null;
  /** To be made although something is still open or wrong. */
  readonly anyway: boolean;
}

/** The document; or what is still open in the letter, to be asked about first; or why it cannot be made, in Dutch. */
export type ExportResult =
  | {
      readonly made: true;
      readonly version: number;
      readonly title: string;
      /** In base64. */
      readonly data: string;
      /** What the document shows otherwise than the letter, in Dutch, or null: signs that its faces lack, pictures. */
      readonly remark: string | null;
    }
  | {
      readonly made: false;
      readonly because: 'open';
      readonly placeholders: number;
      readonly errors: number;
      readonly question: string;
    }
  | { readonly made: false; readonly because: 'failed'; readonly reason: string };

/** How many findings of each severity there are. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** Whether the document is read as a letter. */
  readonly letter: boolean;
  /** How it was asked to be read. */
  readonly treatedAs: TreatAs;
  readonly phase: Phase;
  readonly counts: Counts;
  /** Whether it is in its final check. */
  readonly finalCheck: boolean;
}

export interface Changed {
  readonly uri: string;
  readonly version: number;
  readonly letter: boolean;
  readonly phase: Phase;
  readonly counts: Counts;
  /** How long reading and judging took since the last such message, in ms. */
  readonly milliseconds: number;
  /** Whether it is in its final check. */
  readonly finalCheck: boolean;
}

/**
 * Edits for a command, against the version given; never overlapping, to be applied as one undo step. A refusal says
 * why in Dutch, to be shown as it is.
 */
export type EditsResult =
  | {
      readonly ok: true;
      readonly version: number;
      readonly edits: readonly TextEdit[];
      /** Where the caret belongs in the text after the edits; null to leave it. */
      readonly caret: Position | null;
      /** How many things were mended, inserted or renumbered; 0: there was nothing to do. */
      readonly count: number;
      /** What was done, in Dutch, to be shown as it is; absent where the count says all. */
      readonly report?: string;
    }
  | { readonly ok: false; readonly reason: string };

export interface PasteParams extends RangeParams {
  /** What the clipboard holds as `text/html`. */
  readonly html: string;
}

/** The ways to paste what is on the clipboard, against the version given: the first is to be shown first. */
export type PasteResult =
  | { readonly ok: true; readonly version: number; readonly offers: readonly PasteOffer[] }
  | { readonly ok: false; readonly reason: string };

export interface PasteOffer {
  /** `brieftekst`: at the range; `bijdrage`: under the sections of the item there, where the page has headings. */
  readonly kind: PasteKind;
  /** In Dutch, with what of the page is not in it («2 doorgehaalde passages weggelaten»). */
  readonly title: string;
  /** For the range; '' where all of it goes elsewhere. */
  readonly text: string;
  readonly elsewhere: readonly TextEdit[];
}

export const PASTE_KINDS = ['brieftekst', 'bijdrage'] as const;
export type PasteKind = (typeof PASTE_KINDS)[number];

export interface ContributionParams extends PositionParams {
  /** Markdown, plain text, or a page. */
  readonly text: string;
  /** Whether it is a page; one that begins as such is taken for one anyway. */
  readonly html: boolean;
}

export interface CompareParams extends DocumentParams {
  /** The other letter, and what a person calls it. */
  readonly text: string;
  readonly name: string;
}

/** Two letters side by side, or why there are none, in Dutch. */
export type CompareResult = ({ readonly ok: true } & Comparison) | { readonly ok: false; readonly reason: string };

/** Two letters to be compared line by line: see report/sideBySide.ts. */
export interface Comparison {
  readonly own: string;
  readonly other: string;
  /** How many items both letters have. */
  readonly common: number;
}

/** `inhoud`, `inzet`, `krachtenveld`, or a section that the house style adds. */
export type SectionName = string;

/** `placeholder`: it holds only a place-holder. */
export type SectionState = 'present' | 'missing' | 'empty' | 'placeholder';

export interface OutlineSection {
  readonly kind: 'section';
  readonly section: SectionName;
  /** The heading as this letter has it; for a missing section the name that the profile gives it. */
  readonly title: string;
  readonly state: SectionState;
  /** The state in words, for the description and the accessible label: «aanwezig», «ontbreekt», «leeg», «in te vullen». */
  readonly stateInWords: string;
  /** Where a click goes: its heading; for a missing section the item's heading. */
  readonly selection: Range;
  /** What belongs to it, for following the caret; null for a missing section. */
  readonly range: Range | null;
  /** Words of running text in it, notes left out. */
  readonly words: number;
}

export interface OutlineItem {
  readonly kind: 'item';
  /** The same for the same item after edits elsewhere; unique in the outline. */
  readonly id: string;
  readonly title: string;
  /** The nature of the item in words («beleidsdebat», «diversen»), or null where it has none to tell. */
  readonly kindInWords: string | null;
  /** In the order of the profile. One that is absent and that this item does not need is left out. */
  readonly sections: readonly OutlineSection[];
  readonly selection: Range;
  readonly range: Range;
  readonly counts: Counts;
  /** Words of running text in it, notes left out. */
  readonly words: number;
}

/** What a list of the agenda announces and the letter does not treat. */
export interface OutlineUntreated {
  readonly kind: 'untreated';
  /** As `id` of an item. */
  readonly id: string;
  /** The entry of the list. */
  readonly title: string;
  /** «niet behandeld», for the description and the accessible label. */
  readonly stateInWords: string;
  /** The entry of the list; its finding counts where that stands. */
  readonly selection: Range;
  readonly range: Range;
}

export interface OutlinePart {
  readonly kind: 'part';
  readonly id: string;
  readonly title: string;
  /** In the order of the text; what is not treated stands where the list has it. */
  readonly items: readonly (OutlineItem | OutlineUntreated)[];
  readonly selection: Range;
  readonly range: Range;
  /** Findings in the part, its items included. */
  readonly counts: Counts;
  /** Words of running text in it, notes left out. */
  readonly words: number;
}

/** The line about the letter itself, at the top. */
export interface OutlineLetterhead {
  readonly kind: 'letterhead';
  /** The Council, or «Geannoteerde agenda». */
  readonly title: string;
  /** The Council's dates and the letter's number in words («13 en 14 mei 2024 · Kamerstuk 21 501-34, nr. 418»); '' where nothing is known. */
  readonly detail: string;
  readonly selection: Range;
  readonly range: Range;
  /** Findings outside every part and item: in the head and the covering letter, in a report, in the notes at the foot. */
  readonly counts: Counts;
  /** Words of running text in the whole letter below its head, notes left out. */
  readonly words: number;
}

/** The view «Opbouw». */
export interface Outline {
  readonly uri: string;
  readonly version: number;
  readonly letterhead: OutlineLetterhead;
  /** Parts, and items that stand in no part (or are themselves the part), in the order of the text. */
  readonly entries: readonly (OutlinePart | OutlineItem | OutlineUntreated)[];
}

/** Where a new letter will stand: what decides on its house style. */
export interface NewLetterPlace {
  /** Address of the folder, with a slash at its end. */
  readonly folder?: string;
  /** The setting `profiel` there. */
  readonly profile?: string;
}

export interface NewLetterParams extends NewLetterPlace {
  readonly answers: LetterAnswers;
}

/** A new letter, or which answer is wrong and why, in Dutch, to be shown as it is. */
export type NewLetterResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** The first thing to fill in; null where nothing is. */
      readonly hole: Range | null;
      /** Lines of a pasted agenda that were not taken over. */
      readonly left: readonly string[];
      readonly meeting: NewMeeting;
    }
  | { readonly ok: false; readonly field: AnswerName; readonly reason: string };

/** How the answers about the Council were understood. */
export interface NewMeeting {
  readonly council: string;
  /** «9 en 10 maart 2026»; '' where they are open. */
  readonly days: string;
  /** «maandag 9 en dinsdag 10 maart 2026». */
  readonly when: string;
  /** Each day by itself: «maandag 9 maart 2026». */
  readonly each: readonly string[];
  /** Null: open. */
  readonly place: string | null;
  /** «Cypriotisch»; «[naam]» where it is open, null where no member state presides or it is not known who does. */
  readonly presidency: string | null;
}

export interface LetterChoices {
  /** First the one that holds where the letter will stand, if that is not among those that come with the product. */
  readonly profiles: readonly ProfileChoice[];
  readonly councils: readonly CouncilChoice[];
  /** The kinds of item of the house style, with what a person calls them. */
  readonly kinds: readonly { readonly kind: string; readonly name: string }[];
  /** Offices of the present cabinet, without article. */
  readonly offices: readonly string[];
}

/** A house style for a new letter. */
export interface ProfileChoice {
  /** As `NewLetterPlace.profile` asks for it; '' for that of the folder, which is asked for by nothing else. */
  readonly profile: string;
  readonly name: string;
  readonly from: 'product' | 'folder' | 'setting';
  /** Whether the letter will be judged by it where it will stand. Just one is. */
  readonly holds: boolean;
}

export interface CouncilChoice {
  readonly name: string;
  readonly also: readonly string[];
  /** «21 501-32»; null where it is in doubt. */
  readonly dossier: string | null;
  /** Parts that it is usually divided in. */
  readonly fields: readonly string[];
  /** Offices that usually send its letters. */
  readonly offices: readonly string[];
}
