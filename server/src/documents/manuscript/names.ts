import type { Letter } from '../../letter/letter.js';
import { remembering } from '../../letter/memo.js';

/** Longer names say no more. */
const LONGEST = 60;

/**
 * A name for each heading, for links within the document: unique, of letters, figures and hyphens. A section has that of its
 * item before its own, so that an item elsewhere changes no names.
 */
export function namesOf({ headings, items }: Letter): readonly string[] {
  const taken = new Map<string, number>();
  return headings.map((heading) => {
    const item = heading.item === null ? undefined : items[heading.item];
    const over = item === undefined || item.heading === heading.index ? undefined : headings[item.heading];
    const name = [over, heading].flatMap((one) => (one === undefined ? [] : [slugOf(one.text)])).join('-');
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return `kop-${name}${times === 1 ? '' : `--${String(times)}`}`;
  });
}

/** Where links to a heading lead by the name that editors give it («#inzet-nederland»): the first of that name. */
export function anchorsOf({ headings }: Letter, names: readonly string[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const { index, text } of headings) {
    const anchor = anchorOf(text);
    const name = names[index];
    if (name !== undefined && !anchors.has(anchor)) anchors.set(anchor, name);
  }
  return anchors;
}

/** So many headings are remembered: those of a few letters. */
const REMEMBERED = 2000;

/** As editors make it: in small letters, hyphens for blanks, other signs left out. */
const anchorOf = remembering(REMEMBERED, (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-'),
);

const slugOf = remembering(REMEMBERED, (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, ''),
);
