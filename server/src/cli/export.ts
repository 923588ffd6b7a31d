import { realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Manuscript } from '../documents/manuscript/manuscript.js';
import type { Letter } from '../letter/letter.js';
import { read } from '../letter/reader.js';
import type { ExportKind, HeadForm } from '../protocol.js';
import { dueIn, stillOpen, stillOpenInWords } from '../report/stillOpen.js';
import { FINAL_CHECK, judge } from '../rules/judge.js';
import { Failure, reasonOf } from './failure.js';
import { readStandardInput, readText, writeDocument } from './files.js';
import { forward, oneFile } from './paths.js';
import { Styles, type StyleChoice } from './profiles.js';
import type { Terminal } from './terminal.js';
import { printable } from './words.js';

export interface ExportOptions {
  readonly to?: ExportKind;
  /** A path, or `-` for standard output. */
  readonly output?: string;
  readonly head?: HeadForm;
  /** Named in the document as its author; otherwise nobody is. */
  readonly author?: string;
  /** Refuse where something is still open. */
  readonly strict: boolean;
  readonly style: StyleChoice;
}

/**
 * Writes a letter as a document, whole or not at all.
 *
 * @param path the letter; `-` for standard input
 * @returns the exit status: 0, or 1 where something is open and the options are strict
 * @throws Failure where it cannot be done; nothing is written then
 */
export async function exportLetter(path: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  if (options.output === '') throw new Failure('Bij «-o» staat geen naam: geef een bestand, of laat «-o» weg.');
  const to = kindOf(options);
  const source = await oneFile(path);
  const output = options.output ?? (source.kind === 'input' ? '-' : beside(path, to));
  await refuseSource(source.path, output);
  if (output === '-' && to === 'pdf' && terminal.screen) {
    throw new Failure('Een PDF is op een scherm niet te lezen: geef met «-o» een bestand.');
  }
  const letter = await letterOf(source.path, source.kind === 'input', options.style, terminal);
  const { manuscript, open, pictures } = await manuscriptFor(letter, options);
  if (open !== null && options.strict) {
    terminal.error(`${open} Er is niets geschreven.\n`);
    return 1;
  }
  const { document, remark } = await documentOf(letter, manuscript, to, { open, author: nameIn(options.author) });
  if (output === '-') await terminal.write(document);
  else {
    await save(output, document);
    await terminal.write(`«${printable(forward(output))}» staat klaar.\n`);
  }
  if (open !== null) terminal.error(`${open} Het document vermeldt dat.\n`);
  if (remark !== null) terminal.error(`${printable(remark)}\n`);
  if (pictures !== null) terminal.error(`${pictures}\n`);
  return 0;
}

const KINDS: Readonly<Record<string, ExportKind>> = { '.html': 'html', '.htm': 'html', '.pdf': 'pdf' };
/** What a word processor would take for a document of its own. */
const WORD = /\.(?:docx?|odt|rtf)$/i;
const NO_WORD = 'Van een brief een Word-document maken kan nog niet';

function kindOf({ to, output = '' }: ExportOptions): ExportKind {
  const named = KINDS[extname(output).toLowerCase()];
  if (WORD.test(output)) throw new Failure(`${NO_WORD}: geef met «-o» een naam die op «.pdf» of «.html» eindigt.`);
  const kind = to ?? named;
  if (named !== undefined && named !== kind) {
    throw new Failure(
      `«--to ${String(kind)}» en de naam «${printable(output)}» spreken elkaar tegen: laat een van beide weg.`,
    );
  }
  if (kind !== undefined) return kind;
  throw new Failure(
    output === '' || output === '-'
      ? 'Zeg met «--to» wat de brief wordt: html of pdf.'
      : `Aan de naam «${printable(output)}» is niet te zien wat de brief wordt: zeg met «--to» html of pdf.`,
  );
}

/**
 * Reads what is asked for with `--to`, in whatever case.
 *
 * @throws Failure for a document of Word
 */
export function askedKind(value: string): string {
  const kind = value.toLowerCase();
  if (WORD.test(`.${kind}`)) throw new Failure(`${NO_WORD}: kies html of pdf.`);
  return kind;
}

/** The name of the letter with the end of the document, in the folder of the letter. */
function beside(path: string, to: ExportKind): string {
  return `${path.replace(/(?:\.agenda)?\.[^./\\]+$/, '')}.${to}`;
}

/** By the shape of the head that the letter has. */
function headOf({ head }: Letter): HeadForm {
  return head.form === 'kamerstuk' ? 'kamerstuk' : 'brief';
}

/** @throws Failure where the document would take the place of its letter */
async function refuseSource(source: string, output: string): Promise<void> {
  if (source === '-' || output === '-') return;
  const [from, to] = await Promise.all([source, output].map(realName));
  if (from === to) {
    throw new Failure(
      `«${printable(forward(output))}» is de brief zelf en is niet gewijzigd: geef met «-o» een andere naam.`,
    );
  }
}

async function realName(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    // Where it cannot be found, nothing stands in the way; what else is wrong, reading or writing it will tell.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function letterOf(path: string, isInput: boolean, style: StyleChoice, terminal: Terminal): Promise<Letter> {
  const { profile } = await new Styles(style).of(path);
  try {
    const { text } = isInput ? await readStandardInput(terminal.input) : await readText(path);
    if (text.trim() === '') throw new Failure('er staat niets in');
    return read(text, { profile, treatAs: 'letter', fileName: path });
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error;
    throw new Failure(`«${printable(forward(path))}» is niet gelezen: ${reasonOf(error)}.`);
  }
}

/** A name without a sign is none. */
function nameIn(author: string | undefined): string | null {
  return author === undefined || author.trim() === '' ? null : author;
}

interface Ready {
  readonly manuscript: Manuscript;
  /** What is still open, to be told in the document; null: it is finished. */
  readonly open: string | null;
  /** What became of its pictures. */
  readonly pictures: string | null;
}

async function manuscriptFor(letter: Letter, { head = headOf(letter) }: ExportOptions): Promise<Ready> {
  // Read only here: the other commands start without them.
  const [{ manuscriptOf }, { inventoryOf }, { picturesInWords }] = await Promise.all([
    import('../documents/manuscript/manuscriptOf.js'),
    import('../documents/manuscript/inventory.js'),
    import('../documents/manuscript/remarks.js'),
  ]);
  const findings = judge(letter, FINAL_CHECK);
  const manuscript = manuscriptOf(letter, { head, isDue: dueIn(findings) });
  const inventory = inventoryOf(manuscript);
  const open = stillOpenInWords(stillOpen(letter, findings, inventory));
  return { manuscript, open, pictures: picturesInWords(inventory) };
}

interface Made {
  readonly document: Uint8Array;
  /** What it does not show as it is written. */
  readonly remark: string | null;
}

/** @throws Failure where the document cannot be made */
async function documentOf(
  letter: Letter,
  manuscript: Manuscript,
  to: ExportKind,
  { open, author }: { readonly open: string | null; readonly author: string | null },
): Promise<Made> {
  if (to === 'html') {
    const { readingPage } = await import('../documents/reading/page.js');
    return { document: new TextEncoder().encode(readingPage(manuscript, { notice: open, author })), remark: null };
  }
  const [{ makePdf }, { remarkOn }] = await Promise.all([
    import('../documents/pages/node.js'),
    import('../documents/pages/remark.js'),
  ]);
  const remark = remarkOn(manuscript, letter);
  const { PagesFailed } = await import('../documents/pages/typesetting.js');
  try {
    const notice = open === null || remark === null ? open : `${open} ${remark}`;
    return { document: await makePdf(manuscript, { notice, author }), remark };
  } catch (error) {
    throw error instanceof PagesFailed ? new Failure(`De PDF is niet gemaakt. ${error.message}`) : error;
  }
}

async function save(path: string, document: Uint8Array): Promise<void> {
  try {
    await writeDocument(path, document);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = missing ? 'de map bestaat niet' : reasonOf(error);
    throw new Failure(`«${printable(forward(path))}» is niet geschreven: ${reason}.`);
  }
}
