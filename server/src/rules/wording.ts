/** The longest title that a message quotes whole: its first sentence has to stand alone in a list. */
const LONGEST_TITLE = 60;

/** A title in quotes, without its closing colon; a long one is cut at a word and ends in dots. */
export function quoted(title: string, longest = LONGEST_TITLE): string {
  const plain = title
    .replace(/\s+/g, ' ')
    .replace(/[\s:]+$/, '')
    .replaceAll('«', '‹')
    .replaceAll('»', '›')
    .trim();
  if (plain.length <= longest) return `«${plain}»`;
  const cut = plain.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `«${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\s,;:–-]+$/, '')} …»`;
}

/** «a», «a en b», «a, b en c». */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}

/** A figure with its noun: «1 onderdeel», «3 onderdelen». */
export function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

/** With a capital, as a sentence or the name of an action begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
