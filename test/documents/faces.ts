import { Parser } from 'htmlparser2';
import { openPdf } from './pages/letters.js';

/** What a reader finds in a letter, in whatever form it came. Written down apart from what makes these forms. */
export interface Face {
  /** From 1 for the highest that is there. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** What the notes say, by their numbers, in their order. */
  readonly notes: readonly { readonly number: string; readonly text: string }[];
  /** How many marks lead to a note. */
  readonly marks: number;
  /** All words below the head that stand in no note, with the marks of notes, without blanks and hyphens. */
  readonly words: string;
}

/** What is heard only, leads back, or is said of a fact of the head. */
const LEFT_OUT: readonly string[] = ['voorgelezen', 'terug', 'label'];

/** A page of ours, or its elements. */
export function faceOfHtml(html: string): Face {
  const headings: { level: number; text: string }[] = [];
  const notes: { number: string; text: string }[] = [];
  let words = '';
  let marks = 0;
  let inMark = false;
  const open: { readonly says: 'nothing' | 'words' | 'note' | 'number' }[] = [];
  const numbers: (number | null)[] = [];
  let inHead = false;
  let heading: { level: number; text: string } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const around = open.at(-1)?.says ?? 'words';
      const classes = (attributes['class'] ?? '').split(' ');
      const isLeftOut = name === 'head' || classes.some((word) => LEFT_OUT.includes(word));
      const isNote = name === 'li' && (attributes['id'] ?? '').startsWith('noot-');
      if (attributes['role'] === 'doc-noteref') marks += 1;
      if (name === 'sup' && classes.includes('noot')) inMark = true;
      if (isNote) notes.push({ number: attributes['value'] ?? '', text: '' });
      if (classes.includes('hoofd')) inHead = true;
      if (/^h[1-6]$/.test(name) && !isLeftOut) {
        heading = { level: Number(name.slice(1)), text: '' };
        headings.push(heading);
      }
      if (name === 'ul') numbers.push(null);
      if (name === 'ol') numbers.push(Number(attributes['start'] ?? 1));
      const number = numbers.at(-1);
      if (name === 'li' && !isNote && typeof number === 'number') {
        words += `${number}.`;
        numbers[numbers.length - 1] = number + 1;
      }
      const says = isNote ? 'note' : classes.includes('cijfer') ? 'number' : around;
      open.push({ says: isLeftOut || around === 'nothing' ? 'nothing' : says });
    },
    ontext(text) {
      const says = open.at(-1)?.says ?? 'words';
      if (says === 'nothing') return;
      if (heading !== null && !inMark) heading.text += text;
      const note = notes.at(-1);
      if (says === 'number' && note !== undefined) note.number += text.trim();
      else if (says === 'note' && note !== undefined) note.text += text;
      else if (!inHead) words += text;
    },
    onclosetag(name) {
      open.pop();
      if (name === 'ul' || name === 'ol') numbers.pop();
      if (name === 'sup') inMark = false;
      if (name === 'div') inHead = false;
      if (/^h[1-6]$/.test(name)) heading = null;
    },
  });
  parser.end(html);
  return {
    headings: raised(headings.map(({ level, text }) => ({ level, text: spaced(text) }))),
    notes: notes.map(({ number, text }) => ({ number, text: squeezed(text) })),
    marks,
    words: squeezed(words),
  };
}

/** What a PDF holds of a letter whose notes and head are known. */
interface PdfFace {
  readonly headings: Face['headings'];
  /** All words, the head included. */
  readonly words: string;
  /** What stands in small print on each page: notes, and the words around the page. */
  readonly small: readonly string[];
  /** The page of each link within the document, and the page that it leads to. */
  readonly links: readonly (readonly [number, number])[];
}

/** Notes are printed smaller than this, in pt; words in tables larger. */
const SMALL = 9;

export async function faceOfPdf(bytes: Uint8Array): Promise<PdfFace> {
  const { document } = await openPdf(bytes);
  interface Mark {
    readonly title: string;
    readonly items: readonly Mark[];
  }
  const marks = (items: readonly Mark[], level: number): Face['headings'] =>
    items.flatMap((item) => [{ level, text: spaced(item.title) }, ...marks(item.items, level + 1)]);
  let words = '';
  const small: string[] = [];
  const links: (readonly [number, number])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    let notes = '';
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      if (item.height >= SMALL) words += item.str;
      else notes += item.str;
    }
    small.push(squeezed(notes));
    for (const { dest } of (await page.getAnnotations()) as readonly { readonly dest?: unknown }[]) {
      const place: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      if (!Array.isArray(place)) continue;
      links.push([number, 1 + (await document.getPageIndex(place[0] as Parameters<typeof document.getPageIndex>[0]))]);
    }
  }
  return {
    headings: raised(marks(await document.getOutline(), 1)),
    words: squeezed(words),
    small,
    links,
  };
}

function raised(headings: Face['headings']): Face['headings'] {
  const highest = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ level, text }) => ({ level: level - highest + 1, text }));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words without what differs from form to form. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u2010•-]+/g, '');
}
