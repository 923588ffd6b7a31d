/** Longest piece of the letter that is given whole where nothing else is asked, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Words of a letter as words of a Markdown page: on one line, and with nothing in them that Markdown, HTML, a table or
 * a formula could be made of. What a terminal or a mail program would obey (control characters, changes of direction)
 * is left out. Not for the very start of a line: there a figure or a dash could still open a list.
 */
export function plain(text: string, longest = LONGEST): string {
  const oneLine = text
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const short = oneLine.length > longest ? `${cut(oneLine, longest)} …` : oneLine;
  // an underscore within a word means nothing: names of files stay readable
  return short.replace(/[\\`*[\]<>&|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** The beginning of a long text; a character that takes two code units is kept or left out as a whole. */
function cut(text: string, longest: number): string {
  const last = text.charCodeAt(longest - 1);
  const half = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, half ? longest - 1 : longest).trimEnd();
}

/**
 * An address as an automatic link, which also shows when printed; null for what is no address of the web. What could
 * end the link or a cell of a table is written as its code.
 */
export function address(url: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return null;
  const safe = url.replace(/[^\u0021-\u007e]|[<>"`|\\]/gu, (char) =>
    [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  return `<${safe}>`;
}
