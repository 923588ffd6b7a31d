import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { PageSet } from '../documents/pages/compiler.js';
import type { PagesData } from '../documents/pages/data.js';
import type { Manuscript } from '../documents/manuscript/manuscript.js';
import type { Typesetting } from '../documents/pages/typesetting.js';
import type { Letter } from '../letter/letter.js';
import {
  REQUESTS,
  type ExportParams,
  type ExportResult,
  type HeadForm,
  type Pages,
  type PagesParams,
} from '../protocol.js';
import { dueIn, stillOpen, stillOpenInWords } from '../report/stillOpen.js';
import type { Feature, Host, Serving } from './feature.js';
import { headFormOf } from './headForm.js';

const NO_DOCUMENT: ExportResult = {
  made: false,
  because: 'failed',
  reason: 'Dit document wordt niet als brief gelezen. Kies eerst «Behandelen als geannoteerde agenda».',
};

/** A letter made ready for the press. */
interface Ready {
  readonly version: number;
  readonly form: HeadForm;
  readonly letter: Letter;
  readonly manuscript: Manuscript;
  readonly data: PagesData;
}

/** What a document holds, before it is made. */
interface Draft {
  readonly version: number;
  readonly letter: Letter;
  readonly manuscript: Manuscript;
  readonly notice: string | null;
  /** What became of its pictures. */
  readonly pictures: string | null;
}

/** Pages and documents; what makes them is read and started when they are first asked for. */
export const pagesFeature: Feature = {
  serve: (serving) => {
    const { connection, host, ofLetter } = serving;
    let started: Promise<Typesetting> | null = null;
    const typesetting = async (): Promise<Typesetting> => {
      return await (started ??= begin(host).catch((error: unknown) => {
        // What could not start may start at the next request.
        started = null;
        throw error;
      }));
    };

    connection.onRequest(REQUESTS.pages, async (params: PagesParams, token: CancellationToken) => {
      const { uri, head, marks, known } = params;
      const [{ manuscriptOf }, { pagesData }, { remarkOn }] = await Promise.all([
        import('../documents/manuscript/manuscriptOf.js'),
        import('../documents/pages/data.js'),
        import('../documents/pages/remark.js'),
      ]);
      const ready = await ofLetter<Ready | null>(uri, token, null, ({ letter, version }) => {
        const form = headFormOf(letter, head);
        const manuscript = manuscriptOf(letter, { head: form });
        return {
          version,
          form,
          letter,
          manuscript,
          data: pagesData(manuscript, { marks, notice: marks ? remarkOn(manuscript, letter) : null, author: null }),
        };
      });
      if (ready === null) return null;
      try {
        return pages(uri, ready, await (await typesetting()).pages(uri, ready.data, known));
      } catch (error) {
        throw asResponse(serving, uri, error);
      }
    });

    connection.onRequest(REQUESTS.exportLetter, async (params: ExportParams, token: CancellationToken) => {
      const { uri, to, head, anyway } = params;
      const [{ manuscriptOf }, { inventoryOf }, { picturesInWords }] = await Promise.all([
        import('../documents/manuscript/manuscriptOf.js'),
        import('../documents/manuscript/inventory.js'),
        import('../documents/manuscript/remarks.js'),
      ]);
      const draft = await ofLetter<Draft | ExportResult | null>(uri, token, null, ({ letter, version, findings }) => {
        const manuscript = manuscriptOf(letter, { head: headFormOf(letter, head), isDue: dueIn(findings) });
        const inventory = inventoryOf(manuscript);
        const open = stillOpen(letter, findings, inventory);
        const notice = stillOpenInWords(open);
        if (notice !== null && !anyway) {
          const { placeholders, errors } = open;
          return {
            made: false,
            because: 'open',
            placeholders,
            errors,
            question: `${notice} Het document vermeldt dat.`,
          };
        }
        return { version, letter, manuscript, notice, pictures: picturesInWords(inventory) };
      });
      if (draft === null) return NO_DOCUMENT;
      if ('made' in draft) return draft;
      try {
        const { version, manuscript, pictures } = draft;
        if (to === 'html') {
          return { made: true, version, title: manuscript.title, data: base64(await htmlOf(draft)), remark: pictures };
        }
        const { remarkOn } = await import('../documents/pages/remark.js');
        const remark = remarkOn(manuscript, draft.letter);
        const document = await (await typesetting()).pdf(await dataOf(draft, remark));
        const told = [remark, pictures].filter((one) => one !== null).join(' ');
        return { made: true, version, title: manuscript.title, data: base64(document), remark: told || null };
      } catch (error) {
        return { made: false, because: 'failed', reason: asResponse(serving, uri, error).message };
      }
    });
  },
};

async function begin({ startPress }: Host): Promise<Typesetting> {
  const { NO_PRESS, PagesFailed, Typesetting: Begun } = await import('../documents/pages/typesetting.js');
  if (startPress === null) throw new PagesFailed(NO_PRESS);
  return new Begun(await startPress());
}

async function htmlOf({ manuscript, notice }: Draft): Promise<Uint8Array> {
  const { readingPage } = await import('../documents/reading/page.js');
  return new TextEncoder().encode(readingPage(manuscript, { notice }));
}

async function dataOf({ manuscript, notice }: Draft, remark: string | null): Promise<PagesData> {
  const { pagesData } = await import('../documents/pages/data.js');
  const told = notice === null || remark === null ? notice : `${notice} ${remark}`;
  return pagesData(manuscript, { marks: notice !== null, notice: told, author: null });
}

function pages(uri: string, { version, form, letter, manuscript }: Ready, set: PageSet): Pages {
  return {
    uri,
    version,
    title: manuscript.title,
    head: form,
    width: set.width,
    height: set.height,
    pages: set.pages,
    places: set.places.flatMap(({ piece, page, top }) => {
      const span = manuscript.pieces[piece]?.span;
      return span === undefined ? [] : [{ line: letter.source.position(span.start).line, page, top }];
    }),
  };
}

/** An error as an answer: in words that may be shown, whatever it is. */
function asResponse({ log }: Serving, uri: string, error: unknown): ResponseError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'Superseded') {
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'De tekst is intussen gewijzigd.');
  }
  if (name === 'PagesFailed' && error instanceof Error) {
    return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  }
  log('Pagina’s maken', uri, error);
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    'Het document kon niet worden gemaakt. De brief is niet gewijzigd.',
  );
}

/** Bytes as text that a message can hold. */
function base64(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
