/**
 * Whether a path (forward slashes, relative to its workspace folder) fits a glob: `*` and `?` within a name, `**` over
 * folders, `{a,b}` for a choice. A glob without a slash fits the file's name in any folder. Case is significant.
 */
export function fitsGlob(path: string, glob: string): boolean {
  const relative = glob.startsWith('./') ? glob.slice(2) : glob;
  const names = path.split('/').filter((name) => name !== '');
  return choices(relative).some((pattern) =>
    pattern.includes('/')
      ? fitsNames(
          names,
          pattern.split('/').filter((name) => name !== ''),
        )
      : fitsName(names.at(-1) ?? '', pattern),
  );
}

/** How many patterns one glob with `{…}` may stand for; what goes beyond is left out. */
const MOST_CHOICES = 64;

/** The patterns that a glob with choices stands for. An unclosed `{` is an ordinary character. */
function choices(glob: string): readonly string[] {
  let done: string[] = [''];
  let at = 0;
  while (at < glob.length) {
    const open = glob.indexOf('{', at);
    const close = open < 0 ? -1 : glob.indexOf('}', open);
    if (close < 0) return done.map((start) => start + glob.slice(at));
    const plain = glob.slice(at, open);
    const words = glob.slice(open + 1, close).split(',');
    done = done.flatMap((start) => words.map((word) => start + plain + word)).slice(0, MOST_CHOICES);
    at = close + 1;
  }
  return done;
}

/** Names of a path against names of a pattern; quadratic at worst, since a failed `**` only moves on by one name. */
function fitsNames(names: readonly string[], pattern: readonly string[]): boolean {
  return fits(
    names.length,
    pattern.length,
    (p) => pattern[p] === '**',
    (n, p) => fitsName(names[n] ?? '', pattern[p] ?? ''),
  );
}

function fitsName(name: string, pattern: string): boolean {
  return fits(
    name.length,
    pattern.length,
    (p) => pattern[p] === '*',
    (n, p) => pattern[p] === '?' || name[n] === pattern[p],
  );
}

/** The usual wildcard walk: on a mismatch, let the last star take one more. */
function fits(
  length: number,
  patternLength: number,
  isStar: (p: number) => boolean,
  same: (n: number, p: number) => boolean,
): boolean {
  let n = 0;
  let p = 0;
  let star = -1;
  let taken = 0;
  while (n < length) {
    if (p < patternLength && isStar(p)) {
      star = p;
      taken = n;
      p += 1;
    } else if (p < patternLength && same(n, p)) {
      n += 1;
      p += 1;
    } else if (star >= 0) {
      taken += 1;
      n = taken;
      p = star + 1;
    } else {
      return false;
    }
  }
  while (p < patternLength && isStar(p)) p += 1;
  return p === patternLength;
}
