import type { Letter, Prosepiece } from '../letter/letter.js';
import { pointsElsewhere, promisesIn, saysWhere, type NamedPromise } from '../letter/words/motions.js';
import type { NoteMark } from '../letter/notes/notes.js';
import { sourceSpan } from '../letter/text/prose.js';
import { overlaps, shift, type Span } from '../letter/span.js';
import { rowOf } from '../letter/rows.js';
import { isOpenNote } from './noteWording.js';
import { noteDoubts, type NoteDoubts } from './noteDoubts.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const motieZonderKamerstuk: Rule = {
  name: 'motie-zonder-kamerstuk',
  severity: 'information',
  fix: 'none',
  finds:
    'Een motie die bij naam wordt genoemd, of een toezegging aan de Kamer, zonder het Kamerstuk waarin zij te vinden is.',
  why: 'Kamerleden dienen veel moties in, en dezelfde indiener soms meer over één onderwerp. Met het nummer erbij weet de lezer welke is bedoeld, en kan de Kamer nagaan of zij is uitgevoerd. Een voorschrift is niet bekend; in gepubliceerde brieven staat het zo: «(motie van het lid X c.s., Kamerstuk …)».',
  remedy:
    'Noem het Kamerstuk (of bij een toezegging de Handelingen) tussen haakjes of in een voetnoot, de eerste keer dat de motie of toezegging ter sprake komt.',
  examples: {
    wrong: [
      {
        text: 'Conform de ⟦motie-Van Campen c.s.⟧ zet Nederland in op een sterke interne markt.\n',
        message: 'Bij «motie-Van Campen c.s.» ontbreekt het Kamerstuk.',
      },
      {
        text: 'Dit is in lijn met de ⟦gewijzigde motie van het lid Hirsch⟧ over handel.[^1]\n\n[^1]: De motie gaat over de WTO.\n',
      },
      {
        text: 'Hiermee geef ik uitvoering aan de ⟦toezegging aan het lid Westerveld⟧ om de Kamer te informeren.\n',
        message: 'Bij «toezegging aan het lid Westerveld» ontbreekt het Kamerstuk.',
      },
      {
        text: 'Zoals ⟦toegezegd⟧ tijdens het commissiedebat aan uw Kamer, ga ik hieronder in op de kosten.\n',
        message: 'Bij deze toezegging aan de Kamer ontbreekt het Kamerstuk.',
      },
      { text: 'De ⟦motie Bikker/Omtzigt⟧ vraagt hierom. Zie voor de cijfers Verordening (EU) 2021/817.\n' },
    ],
    right: [
      {
        text: 'Conform de motie-Van Campen c.s. (Kamerstuk 21 501-20, nr. 1984) zet Nederland in op een sterke interne markt.\n',
      },
      {
        text: 'Conform de motie van het lid Hirsch[^1] zal Nederland dit vragen. Later komt de motie-Hirsch terug.\n\n[^1]: Kamerstukken II 2024/25, 21 501-02, nr. 3055.\n',
        note: 'Eén keer is genoeg.',
      },
      {
        text: 'De Kamer heeft een motie aangenomen; moties over dit onderwerp zijn eerder verworpen.\n',
        note: 'Geen motie bij naam.',
      },
      {
        text: 'De toezegging van de Commissie om met een voorstel te komen is welkom. De EU heeft toegezegd de heffing te verlagen.\n',
        note: 'Een toezegging van een ander.',
      },
      {
        text: 'Tijdens het schriftelijk overleg heb ik toegezegd uw Kamer te informeren (TZ202405-123).\n',
        note: 'Het nummer van de toezegging volstaat.',
      },
    ],
    traps: [
      {
        text: 'Zie de motie-Van Campen c.s. (Kamerstuk PM).\n',
        note: 'Een open nummer meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const named = new Map<string, Named[]>();
    let places: Places | null = null;
    let order: ReadonlyMap<Prosepiece, number> | null = null;
    for (const piece of rowOf(letter.passages, 'promises')) {
      if (piece.place === 'heading' || piece.place === 'quote') continue;
      for (const promise of promisesIn(piece.prose)) {
        const told =
          promise.located ||
          isLocated(letter, (places ??= placesOf(letter)), piece, promise) ||
          (promise.title &&
            isLocatedUnder(letter, places, letter.passages[(order ??= orderOf(letter)).get(piece) ?? -1]));
        const one = { piece, promise, located: told };
        const same = named.get(promise.key);
        if (same === undefined) named.set(promise.key, [one]);
        else same.push(one);
      }
    }
    // a note that lost its mark may be the one that is wanting here
    if (places === null || places.adrift) return;
    const first = [...named.values()].flatMap((all) => (all.some(({ located }) => located) ? [] : all.slice(0, 1)));
    for (const { piece, promise } of first.sort((a, b) => startOf(a) - startOf(b))) yield reportOf(piece, promise);
  },
};

/** Per piece the index of the next. */
function orderOf({ passages }: Letter): ReadonlyMap<Prosepiece, number> {
  return new Map(passages.map((piece, at) => [piece, at + 1]));
}

interface Named {
  readonly piece: Prosepiece;
  readonly promise: NamedPromise;
  readonly located: boolean;
}

function startOf({ piece, promise }: Named): number {
  return placed(piece, promise.span).start;
}

function placed({ prose, base }: Prosepiece, span: Span): Span {
  return shift(sourceSpan(prose, span.start, span.end), base);
}

function reportOf(piece: Prosepiece, { kind, span, text }: NamedPromise): Report {
  const name = text === 'toegezegd' ? 'deze toezegging aan de Kamer' : quoted(text);
  return { span: placed(piece, span), message: `Bij ${name} ontbreekt het Kamerstuk.`, data: { kind } };
}

/** What leads from a mark to its note, and which notes say where to find something. */
interface Places {
  readonly marks: ReadonlyMap<number, NoteMark>;
  readonly located: ReadonlySet<number>;
  readonly doubts: NoteDoubts;
  /** Such a note stands there and no mark leads to it. */
  readonly adrift: boolean;
}

function placesOf(letter: Letter): Places {
  const { notes, references } = letter;
  const located = new Set<number>();
  for (const { note, reference } of references) if (note !== null && reference.kind !== 'eu') located.add(note);
  const doubts = noteDoubts(letter);
  const adrift = [...doubts.notes].some((note) => located.has(note));
  return { marks: new Map(notes.marks.map((mark) => [mark.span.start, mark])), located, doubts, adrift };
}

function isLocated(letter: Letter, places: Places, piece: Prosepiece, promise: NamedPromise): boolean {
  const window = placed(piece, promise.window);
  // a mark that lost its form, or leads to no note, has a finding of its own
  if (letter.notes.lost.some(({ span }) => overlaps(span, window) || span.start === window.end)) return true;
  const marks = promise.marks.flatMap((index) => piece.prose.marks[index] ?? []);
  const noted = marks.some(({ span }) => {
    const mark = places.marks.get(span.start + piece.base);
    if (mark === undefined) return false;
    const doubtful = mark.definition === null || places.doubts.marks.has(mark.index);
    return doubtful || saysItsPlace(letter, places, mark.definition);
  });
  return noted || isLocatedAround(letter, places, piece);
}

/** Under a line with the motion's name stands what is said of it, with its number or a note. */
function isLocatedUnder(letter: Letter, places: Places, under: Prosepiece | undefined): boolean {
  if (under === undefined || under.place !== 'paragraph') return false;
  const span = placed(under, { start: 0, end: under.prose.text.length });
  if (letter.references.some((one) => one.reference.kind !== 'eu' && overlaps(one.span, span))) return true;
  return under.prose.marks.some((mark) => {
    const definition = places.marks.get(mark.span.start + under.base)?.definition ?? null;
    return definition !== null && saysItsPlace(letter, places, definition);
  });
}

function saysItsPlace(letter: Letter, { located }: Places, note: number): boolean {
  const text = letter.notes.definitions[note]?.text ?? '';
  return located.has(note) || isOpenNote(letter, note) || pointsElsewhere(text) || saysWhere(text);
}

/** A note says it in any of its paragraphs, a table in another cell. */
function isLocatedAround(letter: Letter, places: Places, { place, flow }: Prosepiece): boolean {
  if (place !== 'note' && place !== 'cell') return false;
  const unit = letter.flow[flow];
  if (unit === undefined) return false;
  if (place === 'cell')
    return letter.references.some(({ span, reference }) => reference.kind !== 'eu' && overlaps(span, unit.span));
  const note = letter.notes.definitions.find(({ span }) => span.start === unit.span.start);
  return note !== undefined && saysItsPlace(letter, places, note.index);
}
