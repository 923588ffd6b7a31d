// HTML as a letter may hold it, read as a browser would: only as far as is needed to know where it ends.

/** Elements of which a browser takes everything up to their closing tag for plain text. */
const RAW: ReadonlySet<string> = new Set([
  'script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'template', 'select',
]); // prettier-ignore

const TAG = /<(\/?[a-z][^\s/>]*)|<!--|<[!?]/giy;

/** Whether HTML ends within a tag, a comment, or an element that takes what follows for its own text. */
export function leavesOpen(html: string): boolean {
  const lower = html.toLowerCase();
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [sign, name = ''] = TAG.exec(html) ?? [];
    if (sign === undefined) {
      at++;
      continue;
    }
    const closed =
      sign === '<!--' ? endOf(html, '-->', at + 2) : name === '' ? endOf(html, '>', at) : endOfTag(html, at);
    if (closed === -1) return true;
    at = closed;
    if (!RAW.has(name.toLowerCase())) continue;
    at = lower.indexOf(`</${name.toLowerCase()}`, at);
    if (at === -1) return true;
  }
  return false;
}

/** Behind the «>» of a tag, which may stand in the value of an attribute as well; -1 where there is none. */
function endOfTag(html: string, start: number): number {
  const SIGN = /=\s*(["'])|>/g;
  SIGN.lastIndex = start;
  for (let found = SIGN.exec(html); found !== null; found = SIGN.exec(html)) {
    const [, quote] = found;
    if (quote === undefined) return SIGN.lastIndex;
    const end = html.indexOf(quote, SIGN.lastIndex);
    if (end === -1) return -1;
    SIGN.lastIndex = end + 1;
  }
  return -1;
}

function endOf(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

/** HTML without its comments; one that is never closed is no comment. */
export function withoutComments(html: string): string {
  let made = '';
  let from = 0;
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', from)) {
    const end = endOf(html, '-->', at + 4);
    if (end === -1) break;
    made += html.slice(from, at);
    from = end;
  }
  return made + html.slice(from);
}
