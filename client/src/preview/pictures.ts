/** What the preview shows as a picture; an SVG is left out, as it is a document in which things may run. */
const KINDS = /\.(?:png|jpe?g|gif|webp)$/i;

/** What begins or makes another kind of address: a root, a scheme, a Windows path, or signs written by their numbers. */
const ELSEWHERE = /^\/|[\\:%#?\p{Cc}]/u;

/** The folder above; some systems pass over the spaces and points at the end of a name, so that more may stand for it. */
const UPWARD = /^[. ]{2,}$/;

/**
 * Whether a path leads from the folder of a letter to a picture in it or in a folder within it.
 *
 * @param path as the letter has it, with `/` between its folders; from a page, so it may be anything
 */
export function isPictureBeside(path: string): boolean {
  if (!KINDS.test(path) || ELSEWHERE.test(path)) return false;
  return !path.split('/').some((name) => name.trim() === '' || UPWARD.test(name));
}
