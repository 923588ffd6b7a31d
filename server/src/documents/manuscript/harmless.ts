/**
 * What an author wrote, made fit for every form the letter leaves in: a page, a print, a file of another program. Words
 * stay what they are and where they are; only what is no sign at all, or turns the order of signs about, is shown as «�».
 */

/** Lone halves of a pair, signs that control a machine, signs that turn the order of those behind them, and what is no character. */
const HARMFUL = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** A text that shows as it reads; as long as it was. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, '\uFFFD');
}

const SHOWN_AS_UNKNOWN = new RegExp(`${HARMFUL.source}|\uFFFD`, 'gu');

/** The signs of a text that are shown as «�», that one itself as well, in their order. */
export function shownAsUnknown(text: string): readonly string[] {
  return text.match(SHOWN_AS_UNKNOWN) ?? [];
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that a reader may be led to: of the web, of a mailbox, or a place within the letter (`#…`). One with a name or a
 * password in it (`https://naam:wachtwoord@…`) tells those to every reader, or leads elsewhere than it seems to.
 *
 * @returns the address as a browser would read it; null for any other, and for what is no address
 */
export function harmlessUrl(url: string): string | null {
  const trimmed = url.trim();
  if (trimmed.startsWith('#')) return harmless(trimmed);
  if (!URL.canParse(trimmed)) return null;
  const read = new URL(trimmed);
  const isOpenToAll = read.username === '' && read.password === '';
  return SCHEMES.has(read.protocol) && isOpenToAll ? read.href : null;
}

/**
 * The path of a picture that lies with the letter: relative, and never out of its folder.
 *
 * @returns null for every other, which is not to be shown
 */
export function picturePath(url: string): string | null {
  const path = harmless(url.trim());
  // A browser takes tabs and line ends out of an address, so that a scheme may be hidden between them.
  if (path === '' || /^\/|[:\\%#?\s\uFFFD]/.test(path.replaceAll(' ', ''))) return null;
  return path.split('/').includes('..') ? null : path;
}
