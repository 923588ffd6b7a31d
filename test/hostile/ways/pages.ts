import { Parser } from 'htmlparser2';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isHarmlessAddress } from '../judge.js';

const SHAPES: ReadonlySet<string> = new Set([
  'svg',
  'defs',
  'symbol',
  'g',
  'path',
  'use',
  'rect',
  'text',
  'tspan',
  'a',
  'clippath',
  'title',
]);

/** What a picture of a page may hold: shapes, words and links. */
export function judgePicture(svg: string): readonly string[] {
  const problems: string[] = [];
  new Parser(
    {
      onopentag(name, attributes) {
        if (!SHAPES.has(name.toLowerCase())) problems.push(`element <${name}> in a picture`);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on/i.test(attribute)) problems.push(`attribute ${attribute} in a picture`);
          if (/href$/i.test(attribute) && !isHarmlessAddress(value)) problems.push(`address ${value} in a picture`);
          if (/url\((?!#)|javascript:|@import/i.test(value)) problems.push(`${attribute}="${value}" in a picture`);
        }
      },
      oncomment: () => problems.push('a comment in a picture'),
      onprocessinginstruction: (name) => problems.push(`declaration ${name} in a picture`),
    },
    { xmlMode: true },
  ).end(svg);
  return problems;
}

/**
 * What a PDF may hold: words, and links that lead nowhere else than they may.
 *
 * @param visible what its reader has to see
 * @returns what is wrong with it
 */
export async function judgePdf(pdf: Uint8Array, visible: readonly string[]): Promise<readonly string[]> {
  const task = getDocument({ data: pdf, isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const problems: string[] = [];
    if ((await document.getJSActions()) !== null) problems.push('JavaScript in the PDF');
    if ((await document.getOpenAction()) !== null) problems.push('something that the PDF does when it is opened');
    if ((await document.getAttachments()) !== null) problems.push('files within the PDF');
    const words: string[] = [];
    for (let at = 1; at <= document.numPages; at++) {
      const page = await document.getPage(at);
      const { items } = await page.getTextContent();
      words.push(...items.map((item) => ('str' in item ? item.str : '')));
      for (const annotation of (await page.getAnnotations()) as readonly Annotation[]) {
        if (annotation.subtype !== 'Link') problems.push(`an annotation of the kind ${annotation.subtype}`);
        const address = annotation.unsafeUrl ?? annotation.url;
        if (address !== undefined && !isHarmlessAddress(address)) problems.push(`a link to ${address}`);
      }
    }
    const text = joined(words.join(''));
    const lost = visible.filter((one) => !text.includes(joined(one))).map((one) => `«${one}» is not in the PDF`);
    return [...problems, ...lost];
  } finally {
    await task.destroy();
  }
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
}

/** Words without blanks and hyphens, as lines are broken anywhere. */
function joined(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u2010-]/g, '');
}
