import { MINISTRIES } from '../../references/ministries.js';
import { remembering } from '../memo.js';

/** An office in words that can be compared: its rank, and the words of its portfolio in their order. */
export interface Office {
  readonly rank: 'minister' | 'staatssecretaris' | 'minister-president';
  readonly portfolio: readonly string[];
  /** As written, without an article. */
  readonly text: string;
}

/** What ministries are called for short. */
const SHORT: ReadonlyMap<string, string> = new Map(
  MINISTRIES.map(({ short, name }) => [short.toLowerCase(), wordsOf(name).join(' ')]),
);

const SMALL = /^(?:de|het|en|van|voor|der|a|i|ai|wnd|waarnemend|demissionair|tijdelijk|plv|plaatsvervangend|eerste)$/;

/**
 * The offices of a signature or of the words behind «BRIEF VAN»: «DE MINISTERS VAN X EN VAN Y» are two. None where no
 * portfolio is named.
 */
export const officesIn = remembering(200, (text): readonly Office[] => {
  const plain = text.replace(/\s+/g, ' ').replace(/&/g, 'en').trim();
  if (/minister-president|ministerpresident/i.test(plain) && !/vice-?minister/i.test(plain))
    return [{ rank: 'minister-president', portfolio: [], text: withoutArticle(plain) }];
  const found: Office[] = [];
  const pieces = plain.split(
    /,? en (?=(?:de |het )?(?:minister|staatssecretaris)|van |voor )|, (?=(?:de )?(?:minister|staatssecretaris)|van |voor )/i,
  );
  let rank: Office['rank'] | null = null;
  for (const piece of pieces) {
    const named = /\b(minister|staatssecretaris)(?:s|sen)?\b/i.exec(piece);
    if (named !== null) rank = /^m/i.test(named[1] ?? '') ? 'minister' : 'staatssecretaris';
    const behind = /\b(?:van|voor)\s+(.+)$/i.exec(piece)?.[1] ?? null;
    if (rank === null || behind === null) continue;
    found.push({
      rank,
      portfolio: portfolioOf(behind),
      text: withoutArticle(named === null ? `${rank} ${piece}` : piece),
    });
  }
  return found.filter(({ portfolio }) => portfolio.length > 0);
});

/** The words of a portfolio, small ones, accents and short names aside: `['onderwijs', 'cultuur', 'wetenschap']`. */
export function portfolioOf(text: string): readonly string[] {
  return wordsOf(text)
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !SMALL.test(word));
}

/** Lower case, without accents. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, ' en ')
    .split(/[^a-z]+/);
}

function withoutArticle(text: string): string {
  return text
    .replace(/^(?:de|het)\s+/i, '')
    .replace(/,$/, '')
    .trim();
}

/** Whether two texts may mean one office: short or long, in another order, with a slip of the pen. */
export function isSameOffice(one: Office, other: Office): boolean {
  const heads = [one, other].filter(({ rank }) => rank === 'minister-president').length;
  if (heads === 2) return true;
  // «Minister-President, Minister van Algemene Zaken»
  if (heads === 1) return [one, other].some(({ portfolio }) => portfolio.join(' ') === 'algemene zaken');
  return one.rank === other.rank && isSamePortfolio(one.portfolio, other.portfolio);
}

/** Whether two portfolios may be one: equal but for order and slips, or one the beginning of the other. */
export function isSamePortfolio(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return true;
  if (short.every((word, i) => isNearly(word, long[i] ?? ''))) return true;
  const shared = long.filter((word) => short.some((other) => isNearly(word, other))).length;
  return shared * 3 >= long.length * 2;
}

/** Equal, or all but two letters of one another's begin and end: «infrastuctuur». */
function isNearly(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 2 || Math.min(one.length, other.length) < 5) return false;
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return Math.max(one.length, other.length) - head - tail <= 2;
}

/** With capitals as in a signature: «Minister van Onderwijs, Cultuur en Wetenschap» for words in capitals. */
export function inCapitals(office: string): string {
  return office
    .toLowerCase()
    .replace(/\p{L}+(?:-\p{L}+)*/gu, (word) =>
      /^(?:van|voor|en|de|het|der)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
