import { distance } from 'fastest-levenshtein';

/** One letter in three may differ. */
const SHARE = 1 / 3;

/** The name that a misspelt one probably stands for; null where none is near enough to be meant. */
export function nearest(word: string, names: readonly string[]): string | null {
  const written = plain(word);
  let best: string | null = null;
  let least = Infinity;
  for (const name of names) {
    const away = distance(written, plain(name));
    if (away >= least || away > Math.max(written.length, name.length) * SHARE) continue;
    best = name;
    least = away;
  }
  return best;
}

/** Case, spaces and underscores where hyphens belong make no difference. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '-');
}
