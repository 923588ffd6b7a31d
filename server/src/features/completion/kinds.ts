import type { CompletionItem } from 'vscode-languageserver';
import type { Letter } from '../../letter/letter.js';
import { kindsToChoose } from '../../profile/kinds.js';
import type { ItemKind, KindProfile } from '../../profile/types.js';
import { goesOn, wordsItem } from './words.js';

/** A bracket behind words, and what is begun in it; the one of a link holds an address. */
const BEGUN = /[^\]](?<bracket>\()(?<typed>[\p{L} -]{0,40})$/u;

/** Of the words that a house style has for a kind, those that stand in brackets behind a title: how it is treated. */
const IN_BRACKETS: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  wetgeving: ['algemene oriëntatie', 'partiële algemene oriëntatie', 'politiek akkoord'],
  debat: ['beleidsdebat', 'gedachtewisseling', 'oriënterend debat', 'lunchdebat'],
  conclusies: ['conclusies'],
  maaltijd: ['werklunch', 'werkdiner'],
  informatie: ['ter informatie', 'terugkoppeling'],
};

/**
 * The kinds of item behind a bracket in the title of one: «- Concurrentievermogen (‸», in a list that gives the agenda and in a
 * heading. What the title says already is not offered again.
 */
export function kindCompletions(letter: Letter, offset: number): CompletionItem[] {
  const { source, profile } = letter;
  const line = source.lineAt(offset);
  const before = source.slice({ start: line.start, end: offset });
  const behind = source.slice({ start: offset, end: line.end });
  const typed = BEGUN.exec(before)?.groups?.['typed'];
  if (typed === undefined || /^[\p{L}\d]/u.test(behind) || !isTitle(letter, offset)) return [];
  const title = before.slice(0, before.length - typed.length).toLowerCase();
  const close = behind.startsWith(')') ? '' : ')';
  return kindsToChoose(profile)
    .flatMap((kind) => wordsOf(kind).map((word) => ({ word, detail: kind.name })))
    .filter(({ word }) => goesOn(word, typed) && !title.includes(word.toLowerCase()))
    .map(({ word, detail }, order) => ({
      ...wordsItem(letter, offset, typed, { words: word + close, detail, order }),
      label: word,
    }));
}

/** Whether an offset stands in an entry of a list that gives the agenda, or in the heading of an item. */
function isTitle({ announced, headings }: Letter, offset: number): boolean {
  return (
    announced.some(({ span }) => span.start <= offset && offset <= span.end) ||
    headings.some(({ span, roles }) => roles.includes('item') && span.start <= offset && offset <= span.end)
  );
}

/** The first word of a kind that has none of these. */
function wordsOf({ kind, words }: KindProfile): readonly string[] {
  const chosen = IN_BRACKETS[kind]?.filter((word) => words.includes(word)) ?? [];
  return chosen.length > 0 ? chosen : words.slice(0, 1);
}
