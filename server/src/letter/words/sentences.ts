import type { Span } from '../span.js';

/** Words that end in a full stop without ending a sentence, and initials. */
const SHORTENED =
  /(?:^|[\s(«“"'‘/-])(?:c\.?s|e\.?a|e\.?d|d\.?d|a\.?s|j\.?l|jl|nrs?|art|blz|pp?|dr|drs|mr|ir|ing|prof|mw|dhr|mevr|resp|bijv|incl|excl|ca|o\.?a|i\.?c|m\.?b\.?t|t\.?a\.?v|i\.?v\.?m|vgl|nl|St|\p{Lu})$/iu;

/** As far as a shortened word may reach back. */
const LONGEST_SHORTENED = 12;

/**
 * The sentences of a text, in order, without the white space between them. What opens with a bracket belongs to the sentence
 * before it. Linear in the length of the text.
 */
export function sentenceSpans(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]['"»”’)\]]?['"»”’)\]]?(?=\s)/gu)) {
    const end = match.index + match[0].length;
    if (end <= start || !opensSentence(text, end) || isShortened(text, match)) continue;
    found.push({ start, end });
    start = end;
    while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** Whether a capital or a figure follows, in quotes or not. */
function opensSentence(text: string, end: number): boolean {
  return /^\s+[«“"'‘]?[\p{Lu}\d]/u.test(text.slice(end, end + 8));
}

function isShortened(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  if (match[0] !== '.') return false;
  // «c.s. Nederland»: what follows a shortened name may yet be a new sentence, but then nothing is lost by taking it along
  return SHORTENED.test(text.slice(Math.max(0, at - LONGEST_SHORTENED), at));
}
