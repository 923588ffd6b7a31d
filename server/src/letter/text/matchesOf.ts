/**
 * All matches of a pattern in a text, as `matchAll` gives them, without the copy of the pattern that it makes at every
 * call: that is compiled anew whenever nobody asked for it between two full collections of garbage, which takes a pattern
 * with `\p{L}` milliseconds, in the midst of typing.
 *
 * @param pattern with the flag `g`; it may be shared, as where it stood does not matter and it is left at the start
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Behind the next sign, also where that is two code units: in the midst of it nothing begins.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff && pattern.unicode ? 2 : 1;
  }
  return found;
}
