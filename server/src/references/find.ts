import { isDigit, isLetter, isWordCode, skipDigits, skipLetters } from './cursor.js';
import { readAct, readBareAct, readBareCelex, readBareCouncilDocument, readCommissionDocument } from './eu.js';
import { readCouncilDocument } from './eu.js';
import { readAanhangsel, readHandelingen } from './handelingen.js';
import { addressEnd, readAddress, readIdentifier } from './identifiers.js';
import { readBare, readLabelled } from './kamerstuk.js';
import type { Reference } from './types.js';

/**
 * All references in plain prose, in order, not overlapping. A reference may run on over a line end; U+FFFC (code, an image)
 * ends it. Reads the text once, in time linear in its length.
 *
 * @param text prose without markup; spans are UTF-16 offsets in it
 */
export function findReferences(text: string): readonly Reference[] {
  const found: Reference[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code) && text[at] !== '(') {
      at += 1;
      continue;
    }
    const address = addressEnd(text, at);
    const reference = address === null ? readReference(text, at) : readAddress(text, at, address);
    if (reference !== null) found.push(reference);
    at = Math.max(reference?.span.end ?? at, address ?? behindWord(text, at));
  }
  return withoutListPlurals(text, found);
}

function behindWord(text: string, at: number): number {
  if (text[at] === '(') return at + 1;
  let end = at;
  while (isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** The reference that begins exactly at `at`, where a word or a bracket begins. */
function readReference(text: string, at: number): Reference | null {
  if (text[at] === '(') return readBareAct(text, at);
  if (isDigit(text.charCodeAt(at))) {
    if (skipDigits(text, at) - at > 7) return null;
    return readBare(text, at) ?? readBareCouncilDocument(text, at) ?? readBareCelex(text, at);
  }
  if (!isLetter(text.charCodeAt(at))) return null;
  const first = text.slice(at, skipLetters(text, at));
  return readWord(text, at, first);
}

function readWord(text: string, at: number, first: string): Reference | null {
  const lower = first.toLowerCase();
  switch (lower) {
    case 'handelingen':
      return readHandelingen(text, at);
    case 'aanhangsel':
      return readAanhangsel(text, at);
    case 'kst':
      return readIdentifier(text, at) ?? readLabelled(text, at, lower);
    case 'ah':
    case 'h':
    case 'blg':
    case 'nds':
      return readIdentifier(text, at);
    case 'celex':
      return readBareCelex(text, at);
    default:
      return (
        readLabelled(text, at, lower) ??
        readCommissionDocument(text, at, first) ??
        readCouncilDocument(text, at, first) ??
        readAct(text, at, first)
      );
  }
}

/** «Kamerstukken 21 501-34, nr. 5 en 22 112, nr. 7»: the plural is of the references together. */
function withoutListPlurals(text: string, found: readonly Reference[]): readonly Reference[] {
  return found.map((reference, index) => {
    const next = found[index + 1];
    const isList = next?.form === 'kaal' && joins(text.slice(reference.span.end, next.span.start));
    if (!isList || !reference.faults.some((fault) => fault.fault === 'meervoud')) return reference;
    return { ...reference, faults: reference.faults.filter((fault) => fault.fault !== 'meervoud') };
  });
}

function joins(between: string): boolean {
  return between.length < 16 && /^[\s,;]*(?:en|alsmede|resp\.|respectievelijk)?\s*$/.test(between);
}
