import type { FlowUnit } from '../letter.js';
import { joinCells } from '../text/cells.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { signatureLine, signatureSign, type SignatureSign } from './signatureSigns.js';
import { shift, type Span } from '../span.js';
import type { Unit } from '../text/units.js';

/** A piece of prose with its place: what the head of a letter is read from. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  /** Index in the flow. */
  readonly flow: number;
}

/** What a line of a head may be. */
export type Pattern =
  | 'year'
  | 'dossier'
  | 'number'
  | 'letter'
  | 'addressee'
  | 'place'
  | 'date'
  | 'subject'
  | 'salutation'
  | 'office'
  | 'ministry';

/** What a line says by its words alone; its place in the unit. */
export interface UnitLine {
  readonly text: string;
  readonly prose: Prose;
  /** Where it begins in `prose.text`. */
  readonly at: number;
  readonly pattern: Pattern | null;
  readonly signs: SignatureSign | null;
  /** A whole signature on one line. */
  readonly signature: { readonly office: string; readonly name: string } | null;
}

/** Words of a unit do not change: its lines are read once. */
const LINES = new WeakMap<Unit, readonly UnitLine[]>();

export function unitLines(unit: Unit): readonly UnitLine[] {
  const known = LINES.get(unit);
  if (known !== undefined) return known;
  const lines = prosesOf(unit).flatMap((prose) => {
    const found: UnitLine[] = [];
    let at = 0;
    for (const line of prose.text.split('\n')) {
      const text = line.trim();
      const begin = at + (line.length - line.trimStart().length);
      if (text !== '') {
        const [pattern, signs] = [patternOf(text), signatureSign(text)];
        found.push({ text, prose, at: begin, pattern, signs, signature: signs === null ? signatureLine(text) : null });
      }
      at += line.length + 1;
    }
    return found;
  });
  LINES.set(unit, lines);
  return lines;
}

function prosesOf(unit: Unit): readonly Prose[] {
  switch (unit.kind) {
    case 'heading':
    case 'paragraph':
      return [unit.prose];
    case 'table':
      return tableLines(unit.rows);
    default:
      return [];
  }
}

export function placed({ text, prose, at }: UnitLine, unit: FlowUnit, flow: number): Line {
  return { text, span: shift(sourceSpan(prose, at, at + text.length), unit.base), flow };
}

/** Labels of a ministry's block, by themselves in a cell. */
const LABEL =
  /^(?:datum|betreft|onderwerp|(?:ons|uw|onze)?\s*(?:kenmerk|referentie|brief)|bijlagen?|bijlage\(n\)|aan|van|contactpersoon|telefoon|afzender)\s*:?$/i;

/**
 * The rows of a table as lines. Labels may stand in the first row, with what they name below; and a table of which one
 * row begins with «Onderwerp» is an agenda, not a head.
 */
function tableLines(rows: readonly (readonly Prose[])[]): readonly Prose[] {
  const [first, second] = rows;
  const labelled = (cell: Prose | undefined): boolean => cell !== undefined && LABEL.test(cell.text.trim());
  if (first !== undefined && second !== undefined && first.length > 1 && first.every(labelled)) {
    return first.flatMap((label, i) => {
      const value = second[i];
      return value === undefined || value.text.trim() === '' ? [] : [behindLabel(label.text.trim(), value)];
    });
  }
  const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const isHead = filled.length <= 2 || filled.filter(([cell]) => labelled(cell)).length >= 2;
  return filled.flatMap((row) => {
    // a ministry's block in a table: «Datum | 12 mei 2026» reads as «Datum 12 mei 2026»
    const joined = joinCells(row);
    return joined === null || (!isHead && labelled(row[0])) ? [] : [joined];
  });
}

/** A cell as a line with its label before it; the place is that of the cell. */
function behindLabel(label: string, value: Prose): Prose {
  const text = `${label} `;
  const segments = value.segments.map((segment) => ({ ...segment, prose: segment.prose + text.length }));
  return { text: text + value.text, segments, marks: [], links: [], span: value.span };
}

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const PLACE_AND_DATE = new RegExp(
  `^['’A-Z][\\p{L}'’ .-]{2,30},\\s*(?:de\\s+)?\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?\\.?$`,
  'u',
);

/** A date still to be filled in: «Den Haag, [datum]», «Den Haag, .. april 2026». */
const OPEN_PLACE = new RegExp(
  `^(?:Den Haag|['’]s-Gravenhage),\\s*(?:\\[[^\\]]*\\]|[.…PMXx?_ ]{1,8}(?:\\s*${MONTH})?(?:\\s+\\d{4})?)$`,
);

function patternOf(text: string): Pattern | null {
  if (text.length > 400) return null;
  if (/^vergaderjaar\s+\d[\d\s–—/-]{1,14}$/i.test(text)) return 'year';
  if (/^\d{2}\s?\d{3}(?:[\s-]+(?:\d{1,2}|[IVXLC]+[AB]?|[A-Z]))?(?:\s+\(R\s?\d{3,4}\))?(?:\s+\p{Lu}.*)?$/u.test(text))
    return 'dossier';
  if (
    /^(?:nr\.?\s+)?nr\.?\s*(?:\d+|[A-Z]{1,3}|\[[^\]]*\]|[.…?_x]{1,8})(?:\s+herdruk)?$|^nr\.?\s*(?:\d+|[A-Z]{1,3}|\[[^\]]*\]|[.…?_x]{1,8})\s+brief van (?:de|het)\b/i.test(
      text,
    )
  )
    return 'number';
  if (/^brief van (?:de|het)\b/i.test(text)) return 'letter';
  if (
    /^aan\s*:?\s*(?:de\s+)?(?:voorzitters?|leden)\b/i.test(text) ||
    /^(?:de\s+)?voorzitters? van de (?:tweede|eerste) (?:en de (?:tweede|eerste) )?kamer/i.test(text)
  )
    return 'addressee';
  if (PLACE_AND_DATE.test(text) || OPEN_PLACE.test(text)) return 'place';
  if (/^ministerie van \p{Lu}[\p{L}, -]{4,90}$/iu.test(text)) return 'ministry';
  if (/^datum\b\s*:?(?:\s|$)/i.test(text)) return 'date';
  if (/^(?:betreft|onderwerp)\b\s*:?\s+\S/i.test(text) || /^betreft\s*:?$/i.test(text)) return 'subject';
  if (/^(?:geachte|hooggeachte)\s+(?:mevrouw|heer|voorzitter|leden)\b/i.test(text)) return 'salutation';
  if (/^postbus\s+\d+$/i.test(text) || /^\d{4}\s?[A-Z]{2}\s+(?:den haag|'s-gravenhage)$/i.test(text)) return 'office';
  return null;
}
