import type { Span } from '../letter/span.js';
import { dossierUrl, kamerstukIdentifier, publicationUrl } from './addresses.js';
import { comma, digits, isDigit, isLower, isWordCode, roman, skipLetters, skipSpace, space, word } from './cursor.js';
import type { WrittenDossier, WrittenSuffix } from './dossier-number.js';
import {
  COUNCILS,
  dashNumber,
  numberFollows,
  readChapterBehindComma,
  readDossier,
  readRegrouped,
  readRNumber,
  readSoundDossier,
  readSuffix,
} from './dossier-number.js';
import { spacedDossier, writtenDossier } from './dossier-number.js';
import { FREQUENT_DOSSIERS } from './dossiers.js';
import { faultsOf, type Remark } from './edits.js';
import type { Label } from './kamerstuk-label.js';
import { readLabel } from './kamerstuk-label.js';
import type { KamerstukParts } from './kamerstuk-remarks.js';
import { isReadableSuffix, kamerstukRemarks } from './kamerstuk-remarks.js';
import type { WrittenPiece } from './piece-number.js';
import { readNr, readPage, readPiece, readPieceAlone, readPieceInBrackets } from './piece-number.js';
import { printedYear, sessionYearText } from './session-year.js';
import type { Kamer, KamerstukReference, OtherReference, ReferenceForm } from './types.js';

/** A reference that begins with a label: «Kamerstuk», «Tweede Kamer, vergaderjaar», «TK 2023-2024». `first`: its first word. */
export function readLabelled(text: string, at: number, first: string): KamerstukReference | OtherReference | null {
  const label = readLabel(text, at, first);
  const found = label === null ? null : (readEersteKamerMark(text, label) ?? readFrom(text, label, label.end));
  if (found !== null) return found;
  const isNumbered = first === 'kamerstuk' || (label?.kind === 'kamerstuk' && label.year !== null);
  return isNumbered ? readWithoutDossier(text, { start: at, end: label?.year?.end ?? at + first.length }) : null;
}

/** A reference without label: «21 501-32, nr. 411», «21501-34-181», «(36800-XXIII)». */
export function readBare(text: string, at: number): KamerstukReference | null {
  return isPartOfNumber(text, at) ? null : readFrom(text, null, at);
}

/** Whether the digits at `at` go on from something before them: an amount, a telephone number, a code. */
function isPartOfNumber(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before !== '' && '.,-–/€$£+@#_%\uFFFC'.includes(before)) return true;
  let pos = at - 1;
  while (pos >= 0 && pos > at - 3 && ' \u00a0\u202f'.includes(text.charAt(pos))) pos -= 1;
  return '€$£'.includes(text.charAt(pos)) && pos >= 0;
}

/** «Kamerstuk: 147990u»: the number of the Eerste Kamer's registry. */
function readEersteKamerMark(text: string, label: Label): OtherReference | null {
  if (label.kind !== 'kamerstuk' || label.year !== null) return null;
  const numberEnd = digits(text, label.end, 6, 6);
  if (numberEnd === null || !isLower(text.charCodeAt(numberEnd))) return null;
  const end = skipLetters(text, numberEnd);
  if (end - numberEnd > 2 || isWordCode(text.charCodeAt(end))) return null;
  const span = { start: label.start, end };
  const mark = { start: label.end, end };
  const number = text.slice(mark.start, mark.end);
  const message = `«${number}» is een griffienummer van de Eerste Kamer, geen Kamerstuknummer.`;
  const remark = { fault: 'eerste-kamer-kenmerk', rule: 'kamerstuk-notatie', severity: 'information' } as const;
  return unresolved(text, span, number, { ...remark, span: mark, message, edits: null });
}

/** What names a piece in a manner that leads nowhere. */
function unresolved(text: string, span: Span, number: string, remark: Remark): OtherReference {
  return {
    kind: 'other',
    form: 'kenmerk',
    span,
    text: text.slice(span.start, span.end),
    number,
    numbers: [number],
    sessionYear: null,
    page: null,
    identifier: null,
    identifiers: [],
    url: null,
    urls: [],
    houseForm: number,
    longForm: null,
    faults: faultsOf(text, span, [remark]),
  };
}

/** So far before a number its dossier may have been named. */
const DOSSIER_BEFORE = 120;

/** «Kamerstuk nr. 3857», «Kamerstuk, nr. 3857»: nothing tells of which dossier, so that nobody can find it. */
function readWithoutDossier(text: string, label: Span): OtherReference | null {
  const nr = readNr(text, label.end);
  const start = nr === null || nr.plural ? null : space(text, nr.end);
  const end = start === null ? null : digits(text, start, 2, 4);
  if (nr === null || start === null || end === null || !isLastOfAll(text, end)) return null;
  const before = text.slice(Math.max(0, label.start - DOSSIER_BEFORE), label.start);
  if (/dossier|\d\d[ \u00a0]?\d{3}(?!\d)/i.test(before)) return null;
  const span = { start: label.start, end };
  const number = text.slice(start, end);
  const message = `In «${text.slice(span.start, span.end)}» ontbreekt het dossiernummer; zonder dat is het stuk niet te vinden.`;
  const remark = { fault: 'dossier-ontbreekt', rule: 'kamerstuk-notatie', severity: 'error' } as const;
  return unresolved(text, span, number, { ...remark, span, message, edits: null });
}

/** The number ends its clause: no comma with more to tell behind it. */
function isLastOfAll(text: string, at: number): boolean {
  return (
    (at >= text.length || '.;)]»'.includes(text.charAt(at)) || text[at] === '\n') && !isDigit(text.charCodeAt(at + 1))
  );
}

function readFrom(text: string, label: Label | null, at: number): KamerstukReference | null {
  const found = readBehind(text, label, readDossier(text, at), at);
  if (found !== null || label === null || label.strayNr !== null || label.misspelt) return found;
  return readBehind(text, label, readRegrouped(text, at), at);
}

function readBehind(
  text: string,
  label: Label | null,
  dossier: WrittenDossier | null,
  at: number,
): KamerstukReference | null {
  if (dossier === null) return null;
  const chapter = dossier.glued === null ? readChapter(text, dossier, label) : null;
  const suffix = isReadableSuffix(chapter, dossier) ? chapter : null;
  const rNumber = readRNumber(text, suffix?.end ?? dossier.end);
  const head = rNumber?.end ?? suffix?.end ?? dossier.end;
  const numberEnd = dashNumber(text, head);
  const shorthand = numberEnd === null ? null : { hyphen: head, end: numberEnd };
  // «21501-332, nr. 5»: a Council with a digit too many, as the number of the piece is still to come
  if (shorthand !== null && suffix === null && dossier.digits === COUNCILS && numberFollows(text, shorthand.end))
    return null;
  const rest =
    shorthand === null ? readRest(text, head, label !== null) : { neven: [], piece: null, end: shorthand.end };
  if (rest === null) return null;
  const parts: KamerstukParts = { label, dossier, suffix, shorthand, ...rest };
  if (!isReference(text, parts, at)) return null;
  const page = parts.piece === null ? null : readPage(text, parts.end);
  return built(text, parts, rNumber?.value ?? null, page?.value ?? null, page?.end ?? parts.end);
}

/** The toevoeging; behind a comma only where no letter of the Eerste Kamer can be meant. */
function readChapter(text: string, dossier: WrittenDossier, label: Label | null): WrittenSuffix | null {
  const found = readSuffix(text, dossier.end, dossier.digits);
  if (found !== null || label?.kamer === 'EK' || dossier.digits === COUNCILS) return found;
  return readChapterBehindComma(text, dossier.end, dossier.digits);
}

type Rest = Pick<KamerstukParts, 'neven' | 'piece' | 'end'>;

/** Further dossiers and the piece's number; null where a place-holder stands in the number's place. */
function readRest(text: string, at: number, labelled: boolean): Rest | null {
  const own = readPiece(text, at) ?? (labelled ? (readPieceInBrackets(text, at) ?? readPieceAlone(text, at)) : null);
  if (own !== null) return withPiece([], own);
  const neven: WrittenDossier[] = [];
  let end = at;
  while (neven.length < 6) {
    const next = readNeven(text, end);
    if (next === null) break;
    neven.push(next);
    end = readSuffix(text, next.end, next.digits)?.end ?? next.end;
    const piece = readPiece(text, end);
    if (piece !== null) return withPiece(neven, piece);
  }
  // Dossiers without a common number are references of their own.
  return { neven: [], piece: null, end: at };
}

function withPiece(neven: readonly WrittenDossier[], piece: WrittenPiece): Rest | null {
  return piece.type === 'unreadable' ? null : { neven, piece, end: piece.end };
}

/** «, 30 914» or « en 26 407». */
function readNeven(text: string, at: number): WrittenDossier | null {
  const behindComma = comma(text, at);
  const start = behindComma ?? skipSpace(text, at);
  if (start === at) return null;
  const and = word(text, start, 'en');
  if (and !== null) return readSoundDossier(text, skipSpace(text, and));
  return behindComma === null ? null : readSoundDossier(text, behindComma);
}

/** Whether what was read is a reference at all, given how sure its parts make it. */
function isReference(text: string, parts: KamerstukParts, at: number): boolean {
  const { label, dossier, suffix, shorthand, piece } = parts;
  const oddShape = dossier.shape === 'misplaced-space' || dossier.shape === 'wrong-length';
  if (label !== null) {
    if (label.misspelt) return !oddShape && (piece?.type === 'numbers' || piece?.type === 'letters');
    // «Kamerstuk nr. 36 200» may count something else
    if (label.strayNr !== null && (oddShape || piece?.type !== 'numbers')) return false;
    if (label.strayNr !== null && piece?.type === 'numbers' && piece.nr.absent && !isKnown(dossier.digits))
      return false;
    if (dossier.shape === 'wrong-length' && isYear(dossier.digits)) return false;
    return oddShape ? piece !== null && piece.type === 'numbers' : true;
  }
  if (oddShape || (piece?.type === 'numbers' && piece.nr.absent)) return false;
  if (shorthand !== null) return suffix !== null ? dossier.shape !== 'dot' : isKnown(dossier.digits);
  if (piece?.type === 'numbers') return true;
  // Without «nr.» only what fills a pair of brackets: «(35920, L)», «(36800-XXIII)».
  const inBrackets = text[at - 1] === '(' && text[parts.end] === ')';
  if (!inBrackets || dossier.shape === 'dot') return false;
  if (piece?.type === 'letters') return piece.nr === null;
  return piece === null && suffix !== null && (suffix.value.length > 1 || dossier.digits === COUNCILS);
}

function isYear(digitsOfDossier: string): boolean {
  return digitsOfDossier.length === 4 && /^(?:19|20)/.test(digitsOfDossier);
}

/** Dossiers so common that «22112-3857» can be nothing else. */
function isKnown(dossier: string): boolean {
  return FREQUENT_DOSSIERS.some((known) => known.dossier === dossier && known.certainty === 'certain');
}

function built(
  text: string,
  parts: KamerstukParts,
  rNumber: string | null,
  page: string | null,
  end: number,
): KamerstukReference {
  const { label, dossier, shorthand, piece, neven } = parts;
  const span = { start: label?.start ?? dossier.span.start, end };
  const suffix = parts.suffix === null ? dossier.glued : chapterOf(parts.suffix);
  const numbers = shorthand !== null ? [text.slice(shorthand.hyphen + 1, shorthand.end)] : valuesOf(piece);
  const remarks = kamerstukRemarks(text, parts);
  const isLetters = piece?.type === 'letters';
  const kamer = isLetters ? 'EK' : (label?.kamer ?? 'TK');
  const resolvable = !remarks.some((remark) => remark.severity === 'error' && remark.rule === 'kamerstuk-notatie');
  const identifiers = resolvable ? numbers.map((number) => kamerstukIdentifier(dossier.digits, suffix, number)) : [];
  const wholeDossier = numbers.length === 0 && resolvable;
  const urls = wholeDossier ? [dossierUrl(dossier.digits, suffix)] : identifiers.map((id) => publicationUrl(id));
  const year = label?.year ?? null;
  const house = [writtenDossier(dossier.digits, suffix), ...neven.map((other) => spacedDossier(other.digits))].join(
    ', ',
  );
  const place = `${house}${pieceWords(parts, numbers)}`;
  return {
    kind: 'kamerstuk',
    form: formOf(parts),
    span,
    text: text.slice(span.start, span.end),
    kamer,
    dossier: dossier.digits,
    suffix,
    nevendossiers: neven.map((other) => other.digits),
    rNumber,
    number: numbers[0] ?? null,
    numbers,
    sessionYear: year === null ? null : sessionYearText(year),
    page,
    bijlage: isAnnex(text, span.start),
    herdruk: piece?.type === 'numbers' && piece.herdruk,
    dossierSpan: dossier.span,
    dossierSpaced: spacedOf(dossier),
    sessionYearSpan: year?.span ?? null,
    identifier: identifiers[0] ?? null,
    identifiers,
    url: urls[0] ?? null,
    urls,
    dossierUrl: dossierUrl(dossier.digits, suffix),
    houseForm: `Kamerstuk ${place}`,
    longForm: year === null ? null : longForm(kamer, printedYear(year), place),
    faults: faultsOf(text, span, remarks),
  };
}

/** The reference as written, its dossier number with a space («22 112»); itself where that is no fault of form. */
export function withSpacedDossier({ text, span, dossier, dossierSpan, dossierSpaced }: KamerstukReference): string {
  if (dossierSpaced !== false) return text;
  const before = text.slice(0, dossierSpan.start - span.start);
  return `${before}${spacedDossier(dossier)}${text.slice(dossierSpan.end - span.start)}`;
}

/** «Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321». */
function longForm(kamer: Kamer, year: string, place: string): string {
  return `${kamer === 'EK' ? 'Eerste' : 'Tweede'} Kamer, vergaderjaar ${year}, ${place}`;
}

function chapterOf(suffix: WrittenSuffix): string {
  return suffix.shape === 'arabic' ? roman(Number(suffix.value)) : suffix.value;
}

function valuesOf(piece: KamerstukParts['piece']): readonly string[] {
  return piece === null || piece.type === 'missing' || piece.type === 'garbled' ? [] : piece.values;
}

function pieceWords({ piece }: KamerstukParts, numbers: readonly string[]): string {
  if (piece?.type === 'letters') return `, ${piece.values.join(' en ')}`;
  if (piece?.type === 'numbers') return `, ${piece.several ? 'nrs.' : 'nr.'} ${piece.words}`;
  return numbers[0] === undefined ? '' : `, nr. ${numbers[0]}`;
}

function formOf({ label, shorthand }: KamerstukParts): ReferenceForm {
  if (shorthand !== null) return 'shorthand';
  if (label === null) return 'kaal';
  if (label.kind === 'kamer' || label.kind === 'vergaderjaar') return 'lang';
  if (label.kind === 'afgekort') return 'gemengd';
  if (label.numeral === null && label.kamer === null && label.year === null) return 'kort';
  return label.plural && label.numeral !== null ? 'leidraad' : 'gemengd';
}

function spacedOf(dossier: WrittenDossier): boolean | null {
  if (dossier.shape === 'spaced') return true;
  return dossier.shape === 'unspaced' ? false : null;
}

/** Whether «bijlage bij» stands directly before. */
function isAnnex(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  return /(?:^|[^a-z])bijlagen? (?:\d{1,2} )?bij $/.test(before.replaceAll(/[\n\u00a0]/g, ' '));
}
