import type { Letter } from '../letter/letter.js';
import type { Finding } from '../rules/rule.js';
import { counted, listed } from '../rules/wording.js';

/** What is to be asked about before a letter leaves the house. */
export interface StillOpen {
  /** Places that are yet to be filled in. */
  readonly placeholders: number;
  /** Findings of severity error. */
  readonly errors: number;
  /** Whether a comment has no end: all behind it is read as one, and shown. */
  readonly unclosed: boolean;
}

export function stillOpen(letter: Letter, findings: readonly Finding[]): StillOpen {
  return {
    placeholders: letter.placeholders.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    unclosed: hasUnclosedComment(letter),
  };
}

function hasUnclosedComment({ source, flow, passages }: Letter): boolean {
  const last = source.blocks.list.findLast(({ text }) => text.includes('<!--') || text.includes('-->'))?.text ?? '';
  if (!isUnclosed(last)) return false;
  // among words code does not show, and what is code on lines of its own is no comment either
  return (
    passages.some(({ prose }) => isUnclosed(prose.text)) ||
    flow.some(({ unit, span }) => unit.kind !== 'paragraph' && unit.kind !== 'code' && isUnclosed(source.slice(span)))
  );
}

function isUnclosed(text: string): boolean {
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}

/** «In de brief staan nog 2 open plekken en 1 fout.», or null where nothing is open. */
export function stillOpenInWords({ placeholders, errors, unclosed }: StillOpen): string | null {
  const parts = [
    ...(placeholders === 0 ? [] : [counted(placeholders, 'open plek', 'open plekken')]),
    ...(errors === 0 ? [] : [counted(errors, 'fout', 'fouten')]),
    ...(unclosed ? ['1 opmerking zonder «-->» aan het eind'] : []),
  ];
  if (parts.length === 0) return null;
  return `In de brief ${placeholders + errors + Number(unclosed) === 1 ? 'staat' : 'staan'} nog ${listed(parts)}.`;
}
