import type { BrokenSentence, FlowUnit, Source } from '../letter.js';
import type { Prose } from '../text/prose.js';
import { sourceSpan } from '../text/prose.js';
import type { Span } from '../span.js';
import { shift } from '../span.js';

/** How many words on either side of the cut are shown as its places. */
const SHOWN_WORDS = 5;

/** A shorter line is a label, a name or an address rather than the first half of a sentence, unless it ends on an open word. */
const SHORTEST_HALF = 25;

/** Words that no Dutch sentence ends on, full stop forgotten or not: behind them it goes on, however the next line begins. */
const OPEN_WORDS = new Set([
  'de', 'het', 'een', 'der', 'des', 'den', 'en', 'of', 'ter', 'ten', 'zoals', 'indien', 'omdat', 'waarbij', 'waarin', 'waarmee', 'waardoor', 'zodat',
  'tussen', 'tijdens', 'zonder', 'volgens', 'wegens', 'conform', 'inzake', 'betreffende', 'omtrent', 'namens', 'per', 'sinds', 'via', 'onze', 'mits',
  'hoewel', 'maar', 'want', 'alsmede', 'evenals', 'respectievelijk',
]); // prettier-ignore

/** Words on which no label or name ends either: «De Raad zal de», «Het kabinet is van oordeel dat». */
const GOVERNING_WORDS = new Set([
  ...OPEN_WORDS,
  'van',
  'voor',
  'met',
  'aan',
  'bij',
  'dat',
  'die',
  'om',
  'te',
  'tot',
  'door',
]);

/**
 * Sentences that notes, a rule across the page or its foot cut in two, as page ends do when a printed letter is
 * converted: a paragraph without an end mark, then nothing but notes, rules, feet and comments, then a paragraph that
 * goes on. It goes on where it begins with a small letter, or where the first half ends on a word that no sentence ends on.
 *
 * @param feet the units that are feet of pages
 */
export function findBroken(
  flow: readonly FlowUnit[],
  source: Source,
  feet: ReadonlySet<number>,
): readonly BrokenSentence[] {
  const broken: BrokenSentence[] = [];
  let half: FlowUnit | null = null;
  let cut = false;
  for (const [at, each] of flow.entries()) {
    const { unit } = each;
    if (unit.kind === 'note' || unit.kind === 'rule' || feet.has(at)) {
      cut = true;
      continue;
    }
    if (unit.kind === 'comment' || unit.kind === 'linkDefinition') continue;
    if (unit.kind !== 'paragraph') {
      half = null;
    } else {
      const sentence: BrokenSentence | null = half !== null && cut ? join(half, each, source) : null;
      if (sentence !== null) broken.push(sentence);
      half = each;
    }
    cut = false;
  }
  return broken;
}

function join(first: FlowUnit, second: FlowUnit, source: Source): BrokenSentence | null {
  if (first.unit.kind !== 'paragraph' || second.unit.kind !== 'paragraph') return null;
  // A bare heading opens something new; a paragraph that only begins with one may be the first half all the same.
  if (second.heading !== null) return null;
  const before = first.unit.prose;
  const after = second.unit.prose;
  if (!isCutOff(before.text) || !goesOn(before.text, after.text)) return null;
  return {
    before: place(first, before, lastWords(before.text), source),
    after: place(second, after, firstWords(after.text), source),
  };
}

/** It says something, and does not end: no full stop, no colon of a list, no comma of a salutation. */
export function isCutOff(text: string): boolean {
  const trimmed = text.trimEnd();
  if (!trimmed.includes(' ')) return false;
  if (trimmed.length < SHORTEST_HALF && !GOVERNING_WORDS.has(lastWordOf(trimmed))) return false;
  return /[\p{L}\p{N}%,)\]»"”’'–-]$/u.test(trimmed) && !/[.!?…:;][)\]»"”’']*$/.test(trimmed);
}

function goesOn(before: string, after: string): boolean {
  const start = after.trimStart().slice(0, 60);
  if (!/\s/.test(after.trim())) return false;
  if (/^[a-z]{1,3}[.)]\s/.test(start)) return false;
  // «eIDAS», «iPad»: a small letter that is no sign of a sentence under way.
  if (/^\p{Ll}/u.test(start)) return !/^\p{Ll}-?\p{Lu}/u.test(start);
  // «Aan de» over «Voorzitter van de Tweede Kamer» are lines of an address
  if (before.trimEnd().length < SHORTEST_HALF) return false;
  const last = lastWordOf(before);
  if (!/^[\p{Lu}\p{N}«"“‘(]/u.test(start) || last !== last.toLowerCase()) return false;
  return OPEN_WORDS.has(last);
}

function lastWordOf(text: string): string {
  return /(\p{L}+)$/u.exec(text.trimEnd().slice(-40))?.[1] ?? '';
}

/** The last words of the last line. */
function lastWords(text: string): Span {
  const end = text.trimEnd().length;
  let start = end;
  for (let words = 0; words < SHOWN_WORDS && start > 0 && text.charAt(start - 1) !== '\n'; words++) {
    while (start > 0 && text.charAt(start - 1) === ' ') start--;
    while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  }
  return { start, end };
}

/** The first words of the first line. */
function firstWords(text: string): Span {
  const start = text.length - text.trimStart().length;
  let end = start;
  for (let words = 0; words < SHOWN_WORDS && end < text.length && text.charAt(end) !== '\n'; words++) {
    while (end < text.length && text.charAt(end) === ' ') end++;
    while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  }
  return { start, end };
}

/** The place in the text; cut to its first line, so that a mark under it never runs on. */
function place(unit: FlowUnit, prose: Prose, words: Span, source: Source): Span {
  const span = shift(sourceSpan(prose, words.start, words.end), unit.base);
  const line = source.lineAt(span.start);
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, line.end)) };
}
