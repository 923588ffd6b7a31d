import type { FlowUnit, Letter } from '../../letter/letter.js';

/** The sign of a paragraph that is an entry of a list by its looks: «– », «1\. », «2) ». */
const SIGN = /^(?:[–—•·▪●]|\d{1,2}[a-z]?\\?[.)])[ \t]+/;

/** A paragraph that is an entry, with the length of its sign. */
export interface EntryParagraph {
  readonly unit: FlowUnit;
  readonly sign: number;
}

/**
 * Paragraphs in a row, each on a line of its own and each behind a sign of the same kind: written as a list, and none to
 * Markdown. One by itself is no list.
 */
export function entryParagraphs(letter: Letter): readonly (readonly EntryParagraph[])[] {
  const runs: EntryParagraph[][] = [];
  let kind: string | null = null;
  for (const unit of letter.flow) {
    const sign = signOf(letter, unit);
    const own = sign?.replace(/\d+[a-z]?/, '1').trim() ?? null;
    if (sign !== null && own === kind) runs.at(-1)?.push({ unit, sign: sign.length });
    else if (sign !== null) runs.push([{ unit, sign: sign.length }]);
    kind = own;
  }
  return runs.filter(({ length }) => length > 1);
}

function signOf({ source }: Letter, { unit, span, heading }: FlowUnit): string | null {
  if (unit.kind !== 'paragraph' || heading !== null) return null;
  const text = source.slice(span);
  return text.includes('\n') ? null : (SIGN.exec(text)?.[0] ?? null);
}
