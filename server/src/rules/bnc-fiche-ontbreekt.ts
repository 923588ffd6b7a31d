import { daysBetween, isoOf } from '../letter/calendar.js';
import { beginningIn } from '../letter/at.js';
import { ficheWords, onlyInforms } from '../letter/words/fiches.js';
import type { Item, Letter, Prosepiece } from '../letter/letter.js';
import { pointsElsewhere, saysWhere } from '../letter/words/motions.js';
import { rowOf } from '../letter/rows.js';
import { shift, within, type Span } from '../letter/span.js';
import { sourceSpan } from '../letter/text/prose.js';
import type { ItemKind } from '../profile/types.js';
import type { Reference } from '../references/types.js';
import { noteDoubts } from './noteDoubts.js';
import { isOpenNote } from './noteWording.js';
import type { Rule } from './rule.js';
import { quoted } from './wording.js';

export const bncFicheOntbreekt: Rule = {
  name: 'bnc-fiche-ontbreekt',
  severity: 'information',
  fix: 'none',
  finds: 'Een agendapunt over een voorstel van de Commissie, zonder verwijzing naar het BNC-fiche.',
  why: 'In het BNC-fiche beoordeelt het kabinet een nieuw Commissievoorstel; de inzet in de Raad bouwt daarop voort. Met de vindplaats kan de Kamer beide naast elkaar leggen. Zes weken na een voorstel hoort het fiche er te zijn (Kamerstuk 22 112, nr. 1366).',
  remedy: 'Noem het BNC-fiche met zijn Kamerstuk (dossier 22 112), of vermeld dat het nog volgt of dat er geen is.',
  examples: {
    wrong: [
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij stuur ik u de geannoteerde agenda.\n\n## ⟦Verordening bodemmonitoring⟧\n\n### Inhoud\n\nOp 5 juli 2023 heeft de Europese Commissie een voorstel voor een verordening gepresenteerd.\n\n### Inzet Nederland\n\nNederland steunt dit.\n',
        message: 'Bij «Verordening bodemmonitoring» staat geen verwijzing naar het BNC-fiche.',
      },
      {
        text: 'Den Haag, 24 mei 2022\n\nBetreft: Geannoteerde agenda RvC 9 juni 2022\n\nGeachte voorzitter,\n\nHierbij stuur ik u de geannoteerde agenda.\n\n## ⟦2. Chipsverordening⟧\n\n### Inhoud\n\nOp 8 februari 2022 heeft de Commissie een voorstel gedaan voor een verordening over halfgeleiders.\n\n### Inzet Nederland\n\nNederland steunt dit.\n',
        note: 'De naam van de verordening zegt al dat het om een voorstel gaat.',
      },
      {
        text: '## ⟦Raadsaanbeveling leermobiliteit⟧\n\n### Inhoud\n\nDit voorstel van de Commissie is onderdeel van een pakket.\n\n### Inzet Nederland\n\nNederland is positief, zoals beschreven in het BNC-fiche.\n',
      },
      {
        text: '## ⟦Richtlijn dierenwelzijn⟧\n\nHet Commissievoorstel beperkt de reistijd. De motie-Hoekema (Kamerstuk 28 286, nr. 1334) vraagt dat ook.\n',
        note: 'Een ander Kamerstuk is het fiche niet.',
      },
    ],
    right: [
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij stuur ik u de geannoteerde agenda.\n\n## Verordening bodemmonitoring\n\n### Inhoud\n\nOp 5 juli 2023 heeft de Europese Commissie een voorstel voor een verordening gepresenteerd (BNC-fiche: Kamerstuk 22 112, nr. 3787).\n\n### Inzet Nederland\n\nNederland steunt dit.\n',
      },
      {
        text: '## Verordening bodemmonitoring\n\nDit voorstel van de Commissie is bekend.[^1]\n\n[^1]: BNC-fiche, Kamerstuk 22 112, nr. 3787.\n',
      },
      {
        text: '## Verordening bodemmonitoring\n\nDe Commissie heeft een voorstel gepresenteerd. Hierover volgt nog een BNC-fiche.\n',
      },
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij stuur ik u de geannoteerde agenda.\n\n## Verordening bodemmonitoring\n\nOp 2 april jl. heeft de Commissie een voorstel gepresenteerd.\n',
        note: 'Jonger dan zes weken.',
      },
      {
        text: '## Raadsconclusies over bodems\n\nDe Commissie presenteerde eerder een voorstel voor een richtlijn.\n',
        note: 'Raadsconclusies hebben geen fiche.',
      },
      {
        text: '## Landspecifieke aanbevelingen in het kader van het Europees Semester\n\nDe voorstellen van de Commissie zijn op 5 juni 2023 gepresenteerd.\n',
      },
      {
        text: '## Verordening bodemmonitoring\n\nDe verordening is vorig jaar in werking getreden. De lidstaten wisselen ervaringen uit.\n',
        note: 'Geen voorstel van de Commissie.',
      },
    ],
    traps: [
      {
        text: '## Verordening bodemmonitoring\n\nDit voorstel van de Commissie is bekend.[^1]\n\n[^1]: BNC-fiche, Kamerstuk 221 112, nr. 3787.\n',
        note: 'Het fiche staat er; dat het dossiernummer niet klopt, meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const candidates = letter.items.filter(mayHaveFiche);
    if (candidates.length === 0) return;
    const sources = sourcesOf(letter);
    if (sources.adrift) return;
    for (const item of candidates) {
      const heading = letter.headings[item.heading];
      if (heading === undefined || !isMissing(letter, item, sources)) continue;
      yield {
        span: heading.content,
        message: `Bij ${quoted(item.title)} staat geen verwijzing naar het BNC-fiche.`,
      };
    }
  },
};

const KINDS: ReadonlySet<ItemKind> = new Set<ItemKind>(['wetgeving', 'aanbeveling', 'mededeling', 'overig']);

/** Titles of what has no fiche, or is no longer a proposal. */
const WITHOUT_FICHE =
  /semester|land(?:en)?specifiek|verslag|rapport|evaluatie|scorebord|jaarlijks|uitvoering|implementatie|toepassing\s+van|werkprogramma|omzetting|gedelegeerd|mandaat|machtiging|richtsnoeren|benoem|voordracht|vangst|\bTAC|quota|begroting|herstelplan|\bHVP\b|sancti|toetreding|overeenkomst|protocol|verdrag|steunpakket|standpunt van de Unie|stand van zaken|tenuitvoer/i;

function mayHaveFiche({ kind, light, title, sections }: Item): boolean {
  return KINDS.has(kind) && !light && !WITHOUT_FICHE.test(title) && (kind !== 'overig' || sections.length > 0);
}

/** What is asked of the whole letter once. */
interface Sources {
  /** Notes that cite the dossier of fiches, or any other piece of the Kamer, by index. */
  readonly fiches: ReadonlySet<number>;
  readonly pieces: ReadonlySet<number>;
  /** Notes that cite a document of the Commission. */
  readonly proposals: ReadonlySet<number>;
  /** Places in the text itself where the dossier of fiches is cited. */
  readonly inText: readonly Span[];
  readonly doubtful: ReadonlySet<number>;
  /** A note on a fiche leads nowhere, or the covering letter says that fiches follow: nothing can be said. */
  readonly adrift: boolean;
  /** Per item the prose that says something of proposals or fiches, notes left out. */
  readonly items: ReadonlyMap<number, readonly Prosepiece[]>;
  /** Per item the entries that announce it, and where else it is named. */
  readonly entries: ReadonlyMap<number, readonly Span[]>;
}

/** Where the fiches are filed. */
const FICHES = '22112';

function sourcesOf(letter: Letter): Sources {
  const fiches = new Set<number>();
  const pieces = new Set<number>();
  const proposals = new Set<number>();
  const inText: Span[] = [];
  for (const { reference, note, span } of letter.references) {
    if (reference.kind === 'eu') {
      if (note !== null && reference.documentType === 'COM') proposals.add(note);
      continue;
    }
    const isFiche = reference.kind === 'kamerstuk' && (reference.dossier === FICHES || isUncertain(reference));
    if (note === null) {
      if (isFiche) inText.push(span);
    } else {
      pieces.add(note);
      if (isFiche) fiches.add(note);
    }
  }
  const doubts = noteDoubts(letter);
  const lost = [...doubts.notes].some((note) => fiches.has(note) || isOnFiche(letter, note));
  const { items, loose } = piecesByItem(letter);
  const adrift = lost || awaitsFiches(loose);
  return { fiches, pieces, proposals, inText, doubtful: doubts.marks, adrift, items, entries: entriesByItem(letter) };
}

/** A rule on references says already that the dossier, or the number in it, cannot be right. */
function isUncertain({ faults }: Reference): boolean {
  return faults.some(({ severity, rule }) => severity === 'error' || rule === 'kamerstuk-dossier');
}

/** Whether what stands outside the items says that fiches are still to come. */
function awaitsFiches(loose: readonly Prosepiece[]): boolean {
  return loose.some(({ prose }) => ficheWords(prose).awaited && /fiche/i.test(prose.text));
}

function isOnFiche({ notes }: Letter, note: number): boolean {
  return /fiche/i.test(notes.definitions[note]?.text ?? '');
}

/** What says something of proposals or fiches, by item and in none, notes left out; both stand in the order of the text. */
function piecesByItem(letter: Letter): {
  readonly items: ReadonlyMap<number, readonly Prosepiece[]>;
  readonly loose: readonly Prosepiece[];
} {
  const items = new Map<number, Prosepiece[]>();
  const loose: Prosepiece[] = [];
  let at = 0;
  for (const piece of rowOf(letter.passages, 'fiches')) {
    if (piece.place === 'note') continue;
    const start = piece.prose.span.start + piece.base;
    while (at < letter.items.length && (letter.items[at]?.span.end ?? 0) <= start) at += 1;
    const item = letter.items[at];
    if (item === undefined || item.span.start > start) {
      loose.push(piece);
      continue;
    }
    const own = items.get(item.index);
    if (own === undefined) items.set(item.index, [piece]);
    else own.push(piece);
  }
  return { items, loose };
}

/** All prose of an item, notes left out. */
function wholeOf({ passages }: Letter, { span }: Item): readonly Prosepiece[] {
  const begin = ({ prose, base }: Prosepiece): Span => shift(prose.span, base);
  return beginningIn(passages, begin, { start: span.start, end: span.end - 1 }).filter(({ place }) => place !== 'note');
}

function isMissing(letter: Letter, item: Item, sources: Sources): boolean {
  const pieces = sources.items.get(item.index) ?? [];
  const words = pieces.map(({ prose }) => ficheWords(prose));
  if (words.some((one) => one.awaited || one.semester)) return false;
  const places = [item.span, ...(sources.entries.get(item.index) ?? [])];
  if (sources.inText.some((span) => places.some((place) => within(span, place)))) return false;
  const notes = notesOf(letter, places, sources);
  if (notes === null || notes.some((note) => sources.fiches.has(note))) return false;
  if (notes.some((note) => isOnFiche(letter, note) && speaksElsewhere(letter, note))) return false;
  if (pieces.some((piece) => isTold(letter, piece, sources))) return false;
  if (words.some((one) => one.named.length > 0)) return true;
  if (item.kind === 'overig' && !ACT.test(item.title) && !presentsStrategy(letter, item, pieces)) return false;
  const telling = pieces.filter(({ prose }) => ficheWords(prose).proposed);
  if (telling.length > 0) return !isYoung(letter, telling);
  const cited = notes.some((note) => sources.proposals.has(note) && !sources.pieces.has(note));
  if (!cited) return false;
  const whole = wholeOf(letter, item);
  return !whole.some(({ prose }) => onlyInforms(prose)) && !isYoung(letter, whole);
}

/** «Chipsverordening», «Bodemmonitoringsrichtlijn»: an act by its own name. */
const ACT = /\p{L}{3}(?:verordening|richtlijn)(?!\p{L})/iu;

/** A plan of the Commission that bears no other name: «Bio-economiestrategie». */
const PLAN = /(?:strategie|actieplan)(?!\p{L})/iu;
/** A plan that is older than this is carried out, or looked back upon. */
const NEW_DAYS = 365;

/** Whether an item is about such a plan, and a paragraph begins with its being presented by the Commission within the year. */
function presentsStrategy({ dates, head, ownDate }: Letter, { title }: Item, pieces: readonly Prosepiece[]): boolean {
  const told = pieces.find(({ prose }) => ficheWords(prose).opensWith !== null);
  const { date } = head;
  if (!PLAN.test(title) || told === undefined || date === null || ownDate !== null) return false;
  const { opensWith } = ficheWords(told.prose);
  if (opensWith === null) return false;
  const sentence = shift(sourceSpan(told.prose, 0, opensWith), told.base);
  return dates.some(
    ({ span, iso }) =>
      iso !== null && within(span, sentence) && iso <= date && daysBetween(iso.slice(0, 10), date) <= NEW_DAYS,
  );
}

/** Where a reference to the fiche of an item may stand beside the item: its entry in a list, its mention in the covering letter. */
function entriesByItem({ announced, mentions, source }: Letter): ReadonlyMap<number, readonly Span[]> {
  const places = new Map<number, Span[]>();
  const add = (item: number | null, span: Span): void => {
    if (item === null) return;
    const own = places.get(item);
    if (own === undefined) places.set(item, [span]);
    else own.push(span);
  };
  // a note mark may stand behind the words of an entry
  for (const { item, span } of announced) add(item, { start: span.start, end: source.lineAt(span.end).end });
  for (const { item, span } of mentions) add(item, { start: span.start, end: span.end + BEHIND });
  return places;
}

/** How far behind the words that name an item a note or a bracket belongs to it. */
const BEHIND = 160;

/** «Zie de brief van de minister»: another rule says that it locates nothing. */
const ANNOUNCES = /^\s*(?:zie|vgl\.|vergelijk|cf\.)\s(?!.*(?:\d|https?:|www\.))/iu;

/** The notes that marks in these places lead to; null where one of them leads nowhere for certain. */
function notesOf(letter: Letter, places: readonly Span[], { doubtful }: Sources): readonly number[] | null {
  const { notes } = letter;
  const found: number[] = [];
  const inPlace = (span: Span): boolean => places.some((place) => within(span, place));
  if (notes.lost.some(({ span, head }) => !head && inPlace(span))) return null;
  const marks = places.flatMap((place) =>
    beginningIn(notes.marks, ({ span }) => span, place).filter(({ span }) => within(span, place)),
  );
  for (const { index, definition } of marks) {
    const text = notes.definitions[definition ?? -1]?.text ?? '';
    // a note that is empty or open has a finding of its own, and may be that on the fiche
    if (
      definition === null ||
      doubtful.has(index) ||
      isOpenNote(letter, definition) ||
      ANNOUNCES.test(text) ||
      pointsElsewhere(text)
    )
      return null;
    found.push(definition);
  }
  return found;
}

/** A note on the fiche that is open, or that announces it without a number: another rule says so. */
function speaksElsewhere({ notes }: Letter, note: number): boolean {
  const text = notes.definitions[note]?.text ?? '';
  return saysWhere(text) || /^\s*(?:zie|vgl|vergelijk|cf)\b/i.test(text);
}

/** The fiche stands there with another number, or the opinion was given in another piece of the Kamer. */
function isTold({ notes }: Letter, { prose, base }: Prosepiece, { pieces }: Sources): boolean {
  const words = ficheWords(prose);
  const leads = (at: number | undefined): boolean => {
    const mark = at === undefined ? undefined : notes.marks.find(({ span }) => span.start === at + base);
    return mark?.definition !== undefined && mark.definition !== null && pieces.has(mark.definition);
  };
  const byFiche = words.named.some(
    ({ located, marks }) => located || marks.some((index) => leads(prose.marks[index]?.span.start)),
  );
  if (byFiche || !words.appreciated) return byFiche;
  return words.located || prose.marks.some(({ span }) => leads(span.start));
}

/** Weeks in which the fiche is made. */
const TERM_DAYS = 42;
/** No letter is sent longer before its Council than this. */
const LONGEST_LEAD = 60;

/** Whether the proposal may be younger than six weeks, as far as the letter tells when it was presented. */
function isYoung(letter: Letter, telling: readonly Prosepiece[]): boolean {
  const words = telling.map(({ prose }) => ficheWords(prose));
  if (words.some(({ recent }) => recent)) return true;
  const date = letter.ownDate === null ? letter.head.date : null;
  const [council] = letter.head.councilDates;
  const days = telling.flatMap(({ prose, base }) => {
    const place = shift(prose.span, base);
    return beginningIn(letter.dates, ({ span }) => span, place).flatMap(({ span, iso }) =>
      within(span, place) ? [iso] : [],
    );
  });
  const months = words.flatMap((one) => one.months);
  if (date === null && council === undefined) return days.length > 0 || months.length > 0;
  const isNew = (day: string): boolean =>
    date !== null
      ? day <= date && daysBetween(day, date) <= TERM_DAYS
      : daysBetween(day, council ?? day) <= TERM_DAYS + LONGEST_LEAD;
  const now = date ?? council ?? '';
  return (
    days.some((iso) => iso === null || isNew(iso.slice(0, 10))) || months.some((month) => isNew(endOfMonth(month, now)))
  );
}

/** The last day of a month, which without its year is the last one begun by then; never later than then. */
function endOfMonth(written: string, now: string): string {
  const [first, second] = written.split('-');
  const month = Number(second ?? first);
  const own = Number(now.slice(0, 4));
  const year = second === undefined ? (month > Number(now.slice(5, 7)) ? own - 1 : own) : Number(first);
  const end = isoOf(year, month, 28);
  return end > now ? now : end;
}
