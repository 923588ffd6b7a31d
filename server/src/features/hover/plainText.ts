/** Markdown as our hovers write it (bold, links, line ends, escapes), for clients that show text as it is. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:[^\]\\\n]|\\.)*)\]\(([^()\s]*)\)/g, '$1 ($2)')
    .replace(/(?<!\\)<(https?:[^<>\s]*)>/g, '$1')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/(?: {2}|\\)\n/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
