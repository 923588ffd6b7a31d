import { read } from '../../../server/src/letter/reader.js';
import type { Letter } from '../../../server/src/letter/letter.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/**
 * A letter of our own in which every line that is a heading says so at its end: `⟦item⟧`, `⟦inhoud+inzet⟧`, with the
 * kind of an item behind a bar and a tilde where it is a light one: `⟦item|maaltijd~⟧`.
 */
export interface AnnotatedLetter {
  readonly name: string;
  readonly text: string;
  readonly lineEnd?: '\r\n';
  readonly council: string | null;
  readonly dates: readonly string[];
  /** Per item with gaps, by its title: the sections it lacks. */
  readonly missing?: Readonly<Record<string, readonly string[]>>;
  readonly signed?: readonly string[];
  /** Per part with anyone who attends, by its title. */
  readonly attendees?: Readonly<Record<string, readonly string[]>>;
}

const MARK = / ⟦([^⟧]*)⟧$/u;

/** The letter as it is read, and as it should be: `line: text → roles`. */
export function annotated({ text, lineEnd = '\n' }: { readonly text: string; readonly lineEnd?: '\n' | '\r\n' }): {
  readonly letter: Letter;
  readonly wanted: readonly string[];
  readonly found: readonly string[];
} {
  const lines = text.split('\n');
  const plain = lines.map((line) => line.replace(MARK, ''));
  const wanted = lines.flatMap((line, i) => {
    const mark = MARK.exec(line)?.[1];
    return mark === undefined ? [] : [`${i}: ${plain[i] ?? ''} → ${mark}`];
  });
  const letter = read(plain.join(lineEnd), { profile: STANDARD, treatAs: 'auto' });
  const kinds = new Set(wanted.flatMap((want) => (want.includes('|') ? [Number.parseInt(want, 10)] : [])));
  const found = letter.headings.map((heading) => {
    const { line } = letter.source.position(heading.span.start);
    const item = heading.roles.includes('item') && heading.item !== null ? letter.items[heading.item] : undefined;
    const kind = item !== undefined && kinds.has(line) ? `|${item.kind}` : '';
    return `${line}: ${plain[line] ?? ''} → ${heading.roles.join('+')}${kind}${item?.light === true ? '~' : ''}`;
  });
  return { letter, wanted, found };
}
