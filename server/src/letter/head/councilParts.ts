import { formationKeys } from './formationKeys.js';

const PART = /\bonderdeel\s\p{Lu}[\p{L}-]*(?:(?:,\s|\sen\s|,\sen\s|\s)\p{Lu}[\p{L}-]*){0,6}|\b\p{L}{4,20}deel\b/gu;
/** The part that stands here is not in this letter, or not alone. */
const COMES_ELSEWHERE =
  /\b(?:separaat|separate|afzonderlijke?|aparte?|uitzondering|behalve|zonder|naast|overige|andere|eerder|later|nog|niet)\b/iu;

/** The one part of a Council that words are about: «onderdeel Volksgezondheid», «cultuurdeel». */
export function partNamed(text: string): string | null {
  if (COMES_ELSEWHERE.test(text)) return null;
  const parts = [...text.matchAll(PART)].map(([words]) => words).filter((words) => partKeys(words).size > 0);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** The Councils that words name, as far as they are a part of one. */
export function partKeys(words: string): ReadonlySet<string> {
  return new Set([...formationKeys(words)].filter((key) => key.includes('/')));
}
