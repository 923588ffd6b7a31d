import { decide, itemAnswer, type AnswerName, type LetterAnswers, type PartAnswer } from '../compose/answers.js';
import { composeLetter } from '../compose/compose.js';
import type { Profile } from '../profile/types.js';
import { counted } from '../rules/wording.js';
import { Failure, reasonOf } from './failure.js';
import { createText, readStandardInput, readText, replaceText } from './files.js';
import { forward } from './paths.js';
import { Styles, type StyleChoice } from './profiles.js';
import type { Terminal } from './terminal.js';
import { printable } from './words.js';

/** One `--part` or `--item`, in the order in which they were given: an item belongs to the part before it. */
export type Given = { readonly part: string } | { readonly item: string };

export interface NewOptions {
  readonly council?: string;
  readonly date?: string;
  readonly place?: string;
  readonly letterDate?: string;
  readonly signer?: string;
  readonly onBehalf: readonly string[];
  readonly agenda?: string;
  readonly from?: string;
  readonly output?: string;
  readonly force: boolean;
  readonly style: StyleChoice;
  readonly given: readonly Given[];
}

/** Which option gives an answer. */
const OPTIONS: Readonly<Record<AnswerName, string>> = {
  council: '--council',
  days: '--date',
  place: '--place',
  date: '--letter-date',
  parts: '--part en --item',
  signer: '--signer',
  agenda: '--agenda',
  earlier: '--from',
};

/** How many lines of an agenda that were not taken over are named. */
const NAMED = 5;

/**
 * Writes a new letter, to a file or to standard output.
 *
 * @throws Failure where an answer is wrong, or a file cannot be read or written; nothing is written then
 */
export async function writeLetter(options: NewOptions, terminal: Terminal): Promise<void> {
  const { output, force } = options;
  const { profile } = await new Styles(options.style).of(output ?? '-');
  const decided = decide(await answersOf(options, profile, terminal), profile);
  if (!decided.ok) throw new Failure(`De brief is niet gemaakt (${OPTIONS[decided.field]}). ${decided.reason}`);
  const text = composeLetter(decided.spec, profile);
  if (output === undefined) await terminal.write(text);
  else {
    await write(output, text, force);
    await terminal.write(`«${printable(forward(output))}» staat klaar.\n`);
  }
  if (decided.left.length > 0) terminal.error(leftInWords(decided.left));
}

function leftInWords(left: readonly string[]): string {
  const lines = left.slice(0, NAMED).map((line) => `  ${printable(line).slice(0, 100)}\n`);
  const more = left.length > NAMED ? `  … en nog ${String(left.length - NAMED)}\n` : '';
  return `${counted(left.length, 'regel', 'regels')} van de agenda niet overgenomen:\n${lines.join('')}${more}`;
}

async function answersOf(options: NewOptions, profile: Profile, terminal: Terminal): Promise<LetterAnswers> {
  const { council, date, place, letterDate, signer, onBehalf, agenda, from, given } = options;
  if (agenda === '-' && from === '-') {
    throw new Failure('Standaardinvoer kan maar één ding zijn: geef bij «--agenda» of bij «--from» een bestand.');
  }
  return {
    ...(council === undefined ? {} : { council }),
    ...(date === undefined ? {} : { days: date }),
    ...(place === undefined ? {} : { place }),
    ...(letterDate === undefined ? {} : { date: letterDate }),
    ...(signer === undefined ? {} : { signer }),
    ...(onBehalf.length === 0 ? {} : { onBehalf }),
    ...(agenda === undefined ? {} : { agenda: await textOf(agenda, 'De agenda', terminal) }),
    ...(from === undefined ? {} : { earlier: await textOf(from, 'De eerdere brief', terminal) }),
    ...(given.length === 0 ? {} : { parts: partsOf(given, profile) }),
  };
}

function partsOf(given: readonly Given[], profile: Profile): readonly PartAnswer[] {
  const kinds = profile.kinds.map(({ kind }) => kind);
  const parts: (Omit<PartAnswer, 'items'> & { items: PartAnswer['items'] })[] = [];
  for (const one of given) {
    if ('part' in one) {
      const [title = '', day = '', attendee = ''] = one.part.split(';');
      parts.push({ title, day, attendee, items: [] });
      continue;
    }
    const last = parts.at(-1) ?? { title: '', items: [] };
    if (parts.length === 0) parts.push(last);
    last.items = [...last.items, itemAnswer(one.item, kinds)];
  }
  return parts;
}

async function textOf(path: string, what: string, terminal: Terminal): Promise<string> {
  try {
    const { text } = path === '-' ? await readStandardInput(terminal.input) : await readText(path);
    return text;
  } catch (error) {
    const name = path === '-' ? '' : ` «${printable(forward(path))}»`;
    throw new Failure(`${what}${name} is niet gelezen: ${reasonOf(error)}.`);
  }
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  const name = printable(forward(path));
  try {
    await createText(path, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Failure(`«${name}» is niet geschreven: de map bestaat niet.`);
    }
    const stands = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!stands) throw new Failure(`«${name}» is niet geschreven: ${reasonOf(error)}.`);
    if (!force)
      throw new Failure(
        `«${name}» bestaat al en is niet gewijzigd. Met --force komt de nieuwe brief ervoor in de plaats.`,
      );
    try {
      await replaceText(path, await readText(path), text);
    } catch (reason) {
      throw new Failure(`«${name}» is niet vervangen en is zoals het was: ${reasonOf(reason)}.`);
    }
  }
}
