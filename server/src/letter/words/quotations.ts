/** Whether a place stands between quotation marks that open and close around it, in one sentence or title. */
export function inQuotes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at, at + 300);
  return (
    (before.lastIndexOf('«') > before.lastIndexOf('»') && after.includes('»')) ||
    (before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')) ||
    (before.lastIndexOf('‘') > before.lastIndexOf('’') && after.includes('’'))
  );
}
