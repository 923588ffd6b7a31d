import { Parser } from 'htmlparser2';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { openTypesetter, type Typesetter } from '../../../server/src/documents/pages/compiler.js';
import { pagesData } from '../../../server/src/documents/pages/data.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { isHarmlessAddress } from '../judge.js';
import { FRAME, type HostileLetter } from '../letters/letter.js';
import { letterOf } from './reading.js';

let opened: Promise<Typesetter> | undefined;

/** Sets a letter on pages and writes it as PDF. @returns what is wrong with either */
export async function byPages(hostile: HostileLetter): Promise<readonly string[]> {
  const typesetter = await (opened ??= engineFiles().then(openTypesetter));
  const manuscript = manuscriptOf(letterOf(hostile), { head: 'brief' });
  const data = pagesData(manuscript, { marks: true, notice: null, author: null });
  const { pages } = typesetter.pages(data, new Set());
  const drawn = pages.flatMap(({ svg }) => (svg === null ? ['a page without a picture'] : judgePicture(svg)));
  const { problems, text } = await judgePdf(typesetter.pdf(data));
  const lost = [...FRAME, ...hostile.visible].filter((words) => !text.includes(joined(words)));
  return [...new Set([...drawn, ...problems, ...lost.map((words) => `«${words}» is not in the PDF`)])];
}

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
function judgePicture(svg: string): readonly string[] {
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

async function judgePdf(pdf: Uint8Array): Promise<{ readonly problems: readonly string[]; readonly text: string }> {
  const task = getDocument({ data: new Uint8Array(pdf), isEvalSupported: false, verbosity: 0 });
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
    return { problems, text: joined(words.join('')) };
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
