import type { Head } from './head.js';
import type { Heading, Item, Recognition } from './letter.js';
import type { Laid } from './pieces.js';
import type { ReadOptions } from './reader.js';

/** Words that say of the text itself that it is such a letter; the plural speaks of them. */
const GENRE = /\bgeannoteerde agenda\b(?!['’]?s\b)/iu;
const COUNCIL = /\b(?:\p{L}*raad\b|eurogroep\b|(?:informele|ministeriële) (?:bijeenkomst|werkdiner|diner|lunch))/iu;

/** Whether a text is taken for a geannoteerde agenda: someone says so, its name or front matter does, or its own words. */
export function recognise(
  laid: Laid,
  head: Head,
  headings: readonly Heading[],
  items: readonly Item[],
  options: ReadOptions,
): Recognition {
  if (options.treatAs === 'other') return { letter: false };
  if (options.treatAs === 'letter') return { letter: true, because: 'told' };
  if (options.fileName !== undefined && /\.agenda\.md$/i.test(options.fileName))
    return { letter: true, because: 'name' };
  const told = frontMatterSays(laid.frontMatter);
  if (told !== null) return told ? { letter: true, because: 'frontMatter' } : { letter: false };
  return byWords(laid, head, headings, items) ? { letter: true, because: 'words' } : { letter: false };
}

/** `geannoteerde-agenda: ja` (or `nee`), `soort: geannoteerde agenda`. */
function frontMatterSays(text: string | null): boolean | null {
  if (text === null) return null;
  const own = /^geannoteerde[-_ ]?agenda\s*:\s*["']?(ja|nee|true|false)\b/im.exec(text);
  if (own !== null) return /^(?:ja|true)$/i.test(own[1] ?? '');
  return /^(?:soort|type|documentsoort)\s*:\s*["']?geannoteerde agenda["']?\s*$/im.test(text) ? true : null;
}

function byWords(laid: Laid, head: Head, headings: readonly Heading[], items: readonly Item[]): boolean {
  const roles = (role: string): number =>
    items.filter((item) => item.sections.some((section) => section.role === role)).length;
  const annotated = items.filter((item) => new Set(item.sections.map((section) => section.role)).size >= 2).length;
  const sections = roles('inzet') + roles('krachtenveld');

  const title = headings.find((heading) => heading.roles.includes('title') || heading.roles.includes('annex'));
  const titled = title !== undefined && GENRE.test(title.text);
  const subject = head.subject !== null && GENRE.test(head.subject.text);
  const opening = head.form !== 'geen' && openingSays(laid, head);
  if (subject || opening) return true;
  if (titled) {
    return sections > 0 || head.form !== 'geen' || (COUNCIL.test(title.text.replace(GENRE, '')) && items.length > 0);
  }
  // a contribution without title or head: only what no other text has
  return annotated > 0 && roles('krachtenveld') > 0 && roles('inzet') > 0 && hasOwnName(headings);
}

/** «Nederlandse inzet», «Krachtenveld»: «Doel» and «Context» stand in any text. */
function hasOwnName(headings: readonly Heading[]): boolean {
  return headings.some((heading) => heading.roles.includes('krachtenveld') && /krachtenveld/iu.test(heading.text));
}

/** The covering letter presents the agenda in its first paragraphs. */
function openingSays(laid: Laid, head: Head): boolean {
  let seen = 0;
  for (const { passage, flow } of laid.pieces) {
    if (flow < head.units) continue;
    if (passage.place !== 'paragraph') continue;
    if (GENRE.test(passage.prose.text)) return true;
    if (++seen >= 4) return false;
  }
  return false;
}
