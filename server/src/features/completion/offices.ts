import type { CompletionItem } from 'vscode-languageserver';
import type { Letter } from '../../letter/letter.js';
import { goesOn, wordsAround, wordsItem } from './words.js';

const RANKS = ['minister', 'staatssecretaris'] as const;

/** The offices that the letter names: who signs it, and who attends; «minister van …» as it is begun. */
export function officeCompletions(letter: Letter, offset: number): CompletionItem[] {
  const around = wordsAround(letter, offset);
  if (around === null || /^\p{L}/u.test(around.behind)) return [];
  const { before } = around;
  const at = Math.max(...RANKS.map((rank) => before.toLowerCase().lastIndexOf(rank)));
  if (at < 0 || /[\p{L}-]$/u.test(before.slice(0, at))) return [];
  const typed = before.slice(at);
  return officesOf(letter)
    .map((office) => typed.charAt(0) + office.slice(1))
    .filter((office) => goesOn(office, typed))
    .map((words, order) => wordsItem(letter, offset, typed, { words, detail: 'staat al in de brief', order }));
}

/** Each once, however its first letter is written; what stands in capitals from end to end is no way to write it. */
function officesOf({ head, parts }: Letter): readonly string[] {
  const named = [...head.signatories.map(({ office }) => office), ...parts.flatMap(({ attendees }) => attendees)];
  const found = new Map<string, string>();
  for (const office of named) {
    const words = office.replace(/^(?:de|het) /i, '').trim();
    const key = words.toLowerCase();
    if (/\p{Ll}{3}/u.test(words) && RANKS.some((rank) => key.startsWith(rank)) && !found.has(key))
      found.set(key, words);
  }
  return [...found.values()];
}
