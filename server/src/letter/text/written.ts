/** Longer than this nothing is a title. */
const LONGEST_TITLE = 300;

/** Signs that mean something in Markdown wherever they stand. */
const MARKUP = /[\\`*_<]/g;

/**
 * Words as they can stand anywhere in a paragraph, a list or a heading: on one line, and none of their signs taken for
 * markup. What stands in square brackets stays: it is to be filled in.
 */
export function written(text: string): string {
  return plain(text)
    .replaceAll(MARKUP, '\\$&')
    .replace(/#(?=#*$)/g, '\\#')
    .replaceAll('](', '] (')
    .replaceAll('[^', '[');
}

/** On one line, without signs that begin a list, a quote or a heading, and not longer than a title is. */
export function plain(text: string): string {
  return text
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_TITLE)
    .replace(/^[\s#>+|=~•·–—-]+/, '')
    .trim();
}
