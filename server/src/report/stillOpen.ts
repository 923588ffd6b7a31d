import type { Letter } from '../letter/letter.js';
import type { Finding } from '../rules/rule.js';
import { counted, listed } from '../rules/wording.js';

/** What is to be asked about before a letter leaves the house. */
export interface StillOpen {
  /** Places that are yet to be filled in, as many as the document marks. */
  readonly placeholders: number;
  /** Sections that are yet to be written, as many as the document has boxes for. */
  readonly sections: number;
  /** Findings of severity error, but for those of what is counted above. */
  readonly errors: number;
  /** Whether a comment has no end: all behind it is read as one, and shown. */
  readonly unclosed: boolean;
}

/** What these tell is told by the marks of the document. */
const MARKED: ReadonlySet<string> = new Set([
  'nog-in-te-vullen',
  'onderdeel-leeg',
  'onderdeel-ontbreekt',
  'voetnoot-leeg',
]);

/** Something that is still to be written: the rule that tells of it, where that finding begins, and the section. */
interface MissingPlace {
  readonly rule: string;
  readonly at: number;
  readonly section: string | null;
}

/** What a document marks, made with `dueIn` the same findings. */
interface Marked {
  readonly places: number;
  readonly sections: number;
}

/**
 * Which missing sections and empty headings a document has a box for: those that a finding warns of. What is only mentioned, as
 * with a lunch, may be absent from a finished letter.
 */
export function dueIn(findings: readonly Finding[]): (place: MissingPlace) => boolean {
  const places = new Set(
    findings.flatMap(({ rule, severity, span, data }) => {
      const warns = severity === 'error' || severity === 'warning';
      return warns && MARKED.has(rule) ? [placeOf(rule, span.start, data?.['section'])] : [];
    }),
  );
  return ({ rule, at, section }) => places.has(placeOf(rule, at, section));
}

function placeOf(rule: string, at: number, section: unknown): string {
  return JSON.stringify([rule, at, section ?? null]);
}

export function stillOpen(letter: Letter, findings: readonly Finding[], shown: Marked): StillOpen {
  return {
    placeholders: shown.places,
    sections: shown.sections,
    errors: findings.filter(({ rule, severity }) => severity === 'error' && !MARKED.has(rule)).length,
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

/** «In de brief staan nog 2 open plekken, 1 te schrijven onderdeel en 1 fout.», or null where nothing is open. */
export function stillOpenInWords({ placeholders, sections, errors, unclosed }: StillOpen): string | null {
  const parts = [
    ...(placeholders === 0 ? [] : [counted(placeholders, 'open plek', 'open plekken')]),
    ...(sections === 0 ? [] : [counted(sections, 'te schrijven onderdeel', 'te schrijven onderdelen')]),
    ...(errors === 0 ? [] : [counted(errors, 'fout', 'fouten')]),
    ...(unclosed ? ['1 opmerking zonder «-->» aan het eind'] : []),
  ];
  if (parts.length === 0) return null;
  const total = placeholders + sections + errors + Number(unclosed);
  return `In de brief ${total === 1 ? 'staat' : 'staan'} nog ${listed(parts)}.`;
}
