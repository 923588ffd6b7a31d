import type { FlowUnit } from '../letter.js';
import type { Prose } from '../text/prose.js';
import type { Unit } from '../text/units.js';

/**
 * What stands at the foot of each printed page of a Kamerstuk, and is left as a paragraph of its own where the print was
 * converted: «Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 887, blz. 2», «kst-32317-887», «ISSN 0921 - 7371».
 */

/** Longer than this it is something else. */
const LONGEST = 160;

const LINE =
  /^(?:(?:(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, )?(?:vergaderjaar )?\d{4}\s?[-–/]\s?\d{2,4}, (?<dossier>\d{2}[  .]?\d{3}(?:\s?[-–]\s?(?:\d{1,2}|[IVX]{1,6})|\s[IVX]{1,6})?), nr\. ?(?<number>\d{1,4})(?:,? (?:blz\.|p\.|pag\.|pagina) ?\d{1,3}| \d{1,3})?|kst-(?<joined>\d{5}(?:-\d{1,2}|-[IVX]{1,6})?)-(?<piece>\d{1,4})|ISSN \d{4}\s?[-–]\s?\d{3}[\dX]|[’'‘]s-Gravenhage,? \d{4}|(?:(?:blz\.|p\.|pag\.|pagina) ?)?\d{1,3}(?: (?:van|\/) \d{1,3})?)\.?$/iu;

/** What a foot says of the piece that it stands under; null where only a page or the printer is told. */
export interface PageFoot {
  readonly piece: { readonly dossier: string; readonly number: number } | null;
}

const KNOWN = new WeakMap<Prose, PageFoot | null>();

/** A paragraph that is nothing but a foot, on one line or on several; null for all others. */
export function pageFootOf(unit: Unit): PageFoot | null {
  if (unit.kind !== 'paragraph' || unit.prose.text.length > LONGEST || unit.prose.marks.length > 0) return null;
  const known = KNOWN.get(unit.prose);
  if (known !== undefined) return known;
  const foot = read(unit.prose.text);
  KNOWN.set(unit.prose, foot);
  return foot;
}

function read(text: string): PageFoot | null {
  let piece: PageFoot['piece'] = null;
  for (const line of text.split('\n')) {
    const match = LINE.exec(line.trim());
    if (match === null) return null;
    const { dossier, number, joined, piece: numbered } = match.groups ?? {};
    const named = dossier ?? joined;
    if (named !== undefined) piece = { dossier: digits(named), number: Number(number ?? numbered) };
  }
  return { piece };
}

/** What a letter says of itself in its heading block. */
interface Own {
  readonly dossier: string | null;
  readonly number: string | null;
}

/** The units of the flow that are feet of this letter's own pages. */
export function pageFeet(flow: readonly FlowUnit[], own: Own): ReadonlySet<number> {
  const found = new Set<number>();
  flow.forEach(({ unit }, at) => {
    const foot = pageFootOf(unit);
    if (foot !== null && isOwn(foot, own)) found.add(at);
  });
  return found;
}

function isOwn({ piece }: PageFoot, { dossier, number }: Own): boolean {
  if (piece === null) return true;
  return dossier !== null && digits(dossier) === piece.dossier && Number.parseInt(number ?? '', 10) === piece.number;
}

function digits(dossier: string): string {
  return dossier.replace(/[\s.–-]/gu, '').toUpperCase();
}
