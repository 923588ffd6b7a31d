import { sentenceSpans } from '../../letter/words/sentences.js';
import { plain } from '../../report/escape.js';
import { RULES } from '../../rules/index.js';
import type { HoverSource } from './source.js';

const BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rules that speak at a place, each in two lines: what it finds, and why. */
export const findingsHover: HoverSource = ({ shown }, offset) => {
  const here = shown.filter(({ span }) => span.start <= offset && offset <= span.end);
  const rules = [...new Set(here.map(({ rule }) => rule))].flatMap((name) => BY_NAME.get(name) ?? []);
  if (here.length === 0 || rules.length === 0) return null;
  const span = { start: Math.max(...here.map((it) => it.span.start)), end: Math.min(...here.map((it) => it.span.end)) };
  return { span, markdown: rules.map(({ finds, why }) => `**${plain(finds)}**  \n${plain(first(why))}`).join('\n\n') };
};

/** The first sentence of a text. */
function first(text: string): string {
  const [sentence] = sentenceSpans(text);
  return sentence === undefined ? text : text.slice(sentence.start, sentence.end);
}
