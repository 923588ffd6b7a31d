import type { CompletionItem } from 'vscode-languageserver';
import type { Letter } from '../../letter/letter.js';
import { presidencyOn } from '../../references/presidencies.js';
import { goesOn, wordsAround, wordsItem } from './words.js';

/** «het », «onder I»: the capital tells that a name is coming. */
const ADJECTIVE = /(?<!\p{L})(?<article>het|onder) (?<typed>\p{Lu}\p{L}{0,15}|)$/iu;

/** «… voorzitterschap van », «… voorzitterschap van I»; not behind an adjective that names it already. */
const COUNTRY = /(?<!\p{Lu}\p{L}{3,15} )(?<!\p{L})(?:EU-)?voorzitterschap van (?<typed>\p{Lu}\p{L}{0,15}|)$/u;

/** What goes on behind the caret, where the word itself stands there already. */
const ITSELF = /^ ?(?:EU-)?voorzitterschap(?!\p{L})/u;

/** The country that presides over the Council on its days, in the form in which the sentence asks for it. */
export function presidencyCompletions(letter: Letter, offset: number): CompletionItem[] {
  const around = wordsAround(letter, offset);
  const day = letter.head.councilDates[0] ?? letter.head.date;
  const presidency = around === null || day === null ? null : presidencyOn(day);
  if (around === null || presidency === null) return [];
  const detail = 'voorzitterschap van de Raad';
  const country = COUNTRY.exec(around.before)?.groups?.['typed'];
  if (country !== undefined) {
    if (!goesOn(presidency.country, country)) return [];
    return [wordsItem(letter, offset, country, { words: presidency.country, detail, order: 0 })];
  }
  const { article, typed } = ADJECTIVE.exec(around.before)?.groups ?? {};
  const standing = ITSELF.exec(around.behind)?.[0];
  if (typed === undefined || !/^\p{Lu}/u.test(typed + (standing === undefined ? '' : 'V'))) return [];
  const [plain = '', inflected = plain] = presidency.adjectives;
  const word = article?.toLowerCase() === 'het' ? inflected : plain;
  if (!goesOn(word, typed)) return [];
  const words = standing === undefined ? `${word} voorzitterschap` : standing.startsWith(' ') ? word : `${word} `;
  return [wordsItem(letter, offset, typed, { words, detail, order: 0 })];
}
