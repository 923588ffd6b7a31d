import { findReferences } from '../../references/find.js';
import type { KamerstukReference } from '../../references/types.js';
import { promisesIn } from './motions.js';
import type { Prose } from '../text/prose.js';
import { sentenceSpans } from './sentences.js';

const known = new WeakMap<Prose, readonly KamerstukReference[]>();
const NONE: readonly KamerstukReference[] = [];

/** One document, that is a piece of a dossier; moties, brieven and fiches together may well be meant as a dossier. */
const PIECE =
  /(?<!\p{L})(?:kamerbrief|brief|(?:bnc[- ]?)?fiche|motie|amendement|kabinetsreactie|kabinetsappreciatie|verslag)(?!\p{L})/giu;
/** What has a dossier of its own, or says outright that a dossier is meant. */
const OWN_DOSSIER =
  /(?:wet|wetten|voorstel|voorstellen|rijkswet|begroting|nota|verdrag|goedkeuring|wijziging|dossiers?|reeks|serie)(?!\p{L})/iu;
/** A plural of documents on the way: «de brieven en het verslag». */
const SEVERAL = /(?<!\p{L})(?:brieven|kamerbrieven|fiches|moties|amendementen|verslagen|stukken)(?!\p{L})/iu;
/** How far before a reference the document that it belongs to is named. */
const REACH = 120;

/**
 * The references to a whole dossier in a piece of prose where its own sentence names the one document that is meant: «het
 * BNC-fiche (Kamerstuk 22 112)». Computed once for a piece of prose; linear in its length.
 */
export function wholeDossiersForPieces(prose: Prose): readonly KamerstukReference[] {
  let found = known.get(prose);
  if (found === undefined) {
    found = /kamerstuk/i.test(prose.text) ? read(prose) : NONE;
    known.set(prose, found);
  }
  return found;
}

/** A reference that gives nothing but the dossier and has no fault that is spoken of; the plural means a dossier. */
export function isWholeDossier(reference: KamerstukReference): boolean {
  const { number, faults, form, text } = reference;
  const labelled = form === 'lang' || form === 'leidraad' || form === 'gemengd' || /^kamerstuk\s/i.test(text);
  return number === null && labelled && faults.every(({ severity }) => severity === 'hint');
}

/** The note marks that stand right behind the name of a motion, as indices in `prose.marks`. */
export function marksBehindMotions(prose: Prose): readonly number[] {
  return promisesIn(prose).flatMap(({ kind, span, marks }) => {
    if (kind !== 'motie') return [];
    const behind = marks.find((index) => (prose.marks[index]?.at ?? -1) >= span.end);
    return behind !== undefined && (prose.marks[behind]?.at ?? Infinity) <= span.end + 1 ? [behind] : [];
  });
}

function read({ text, marks }: Prose): readonly KamerstukReference[] {
  const references = findReferences(text);
  const found: KamerstukReference[] = [];
  let sentences: ReturnType<typeof sentenceSpans> | null = null;
  for (const [index, reference] of references.entries()) {
    if (reference.kind !== 'kamerstuk' || !isWholeDossier(reference) || !endsThere(text, reference.span.end)) continue;
    sentences ??= sentenceSpans(text);
    const start = reference.span.start;
    const opens = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
    const previous = references[index - 1]?.span.end ?? 0;
    const mark = marks.findLast(({ at }) => at <= start)?.at ?? 0;
    if (namesPiece(text.slice(Math.max(opens, previous, mark, start - REACH), start))) found.push(reference);
  }
  return found;
}

/** Whether the last document named before the reference is one piece, and nothing with a dossier of its own comes between. */
function namesPiece(before: string): boolean {
  const last = [...before.matchAll(PIECE)].at(-1);
  if (last === undefined || SEVERAL.test(before)) return false;
  return !OWN_DOSSIER.test(before.slice(last.index + last[0].length));
}

/** No date, place-holder or further number follows that may tell the piece. */
function endsThere(text: string, end: number): boolean {
  return (
    /^(?:[.;:)»”]|\s*$|,?\s\p{Ll})/u.test(text.slice(end, end + 8)) &&
    !/^,?\s(?:p|blz)\.?\s/u.test(text.slice(end, end + 6))
  );
}
