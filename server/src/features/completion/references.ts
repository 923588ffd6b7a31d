import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { passageAt } from '../../letter/at.js';
import type { Letter, LetterReference } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { writtenDossier } from '../../references/dossier-number.js';
import { COUNCIL_DOSSIERS, FREQUENT_DOSSIERS } from '../../references/dossiers.js';
import { titleOf } from '../../references/titles.js';
import type { Kamer, KamerstukReference } from '../../references/types.js';
import { isSpaced, type HouseForm } from '../../rules/fixes/referenceForm.js';
import type { Checked } from '../documents.js';
import { rangeOf } from '../places.js';

/** How far before the caret a reference may begin. */
const REACH = 80;

/** «Kamerstuk », «Kamerstukken II 2023/24, », «Tweede Kamer, vergaderjaar 2023–2024, », up to where the dossier begins. */
const SHORT = /(?<![\p{L}\d])(?:Kamerstuk|Kamerstukken(?: (?<kamer>I{1,2}))?(?: (?<year>\d{4})\/\d{2,4},?)?) $/u;
const LONG = /(?<![\p{L}\d])(?<name>Eerste|Tweede) Kamer, vergaderjaar (?<year>\d{4})[–-]\d{4}, $/u;

/** What is written of a dossier's number: «», «2», «22 1», «21501-3». */
const DOSSIER = /(?<!\d)(?:\d{0,5}|\d{1,2} \d{0,3}|\d{2} ?\d{3}-\d{0,2})$/;

/** A whole dossier with what is written of the number behind it: «22 112, nr. 38». */
const NUMBER = /(?<!\d)(?<base>\d{2} ?\d{3})(?:-(?<suffix>\d{2})| (?<chapter>[A-Z]{1,5}))?, nrs?\. (?<number>\d{0,4})$/;

/** A reference that is being written. */
interface Begun {
  readonly form: HouseForm;
  /** Null where the words do not say. */
  readonly kamer: Kamer | null;
  /** The year that is written before the dossier: its first calendar year. */
  readonly year: string | null;
  /** What is written behind the label, up to the caret. */
  readonly written: Span;
}

/**
 * The rest of a reference to a Kamerstuk: behind its label the pieces and dossiers that the letter cites, and then those
 * that letters about Councils often cite; behind «nr.» the numbers of that dossier. In the notation of the letter.
 */
export function referenceCompletions({ letter }: Checked, offset: number): CompletionItem[] {
  const line = letter.source.lineAt(offset);
  const before = letter.source.slice({ start: Math.max(line.start, offset - REACH), end: offset });
  const cited = letter.references.filter(({ span }) => span.end < offset || span.start > offset);
  const inNumber = NUMBER.exec(before);
  if (inNumber !== null)
    return isProse(letter, offset - inNumber[0].length) ? numbers(letter, cited, inNumber, offset) : [];
  const begun = begunAt(before, offset);
  if (begun === null || !isProse(letter, begun.written.start - 2)) return [];
  const spaced = isSpacedAt(letter, begun);
  return [...pieces(letter, cited, begun, spaced), ...dossiers(letter, cited, begun, spaced)];
}

function begunAt(before: string, offset: number): Begun | null {
  const [written = ''] = DOSSIER.exec(before) ?? [];
  const label = before.slice(0, before.length - written.length);
  const span = { start: offset - written.length, end: offset };
  const long = LONG.exec(label)?.groups;
  if (long !== undefined) {
    return { form: 'lang', kamer: long['name'] === 'Eerste' ? 'EK' : 'TK', year: long['year'] ?? null, written: span };
  }
  const short = SHORT.exec(label);
  if (short === null) return null;
  const { kamer, year } = short.groups ?? {};
  return {
    form: kamer === undefined && year === undefined ? 'kort' : 'leidraad',
    kamer: kamer === undefined ? null : kamer === 'I' ? 'EK' : 'TK',
    year: year ?? null,
    written: span,
  };
}

/** Whether an offset stands among words: not in code, a comment or an address. */
function isProse(letter: Letter, offset: number): boolean {
  const passage = passageAt(letter, offset);
  if (passage === undefined) return false;
  const place = offset - passage.base;
  // What stands for something else, such as code, is not as long in the prose.
  return passage.prose.segments.some(
    ({ source, length, proseLength }) => length === proseLength && place >= source && place < source + length,
  );
}

/** Whether a dossier gets its space: as it is begun, else as the letter has it. */
function isSpacedAt(letter: Letter, { form, written }: Begun): boolean {
  const begun = letter.source.slice(written);
  if (begun.includes(' ')) return true;
  return !/^\d{3}/.test(begun) && isSpaced(letter, form);
}

/** The pieces that the letter cites already, each once. */
function pieces(letter: Letter, cited: readonly LetterReference[], begun: Begun, spaced: boolean): CompletionItem[] {
  const found = new Map<string, KamerstukReference>();
  for (const { reference } of cited) {
    if (reference.kind !== 'kamerstuk' || reference.number === null || !fits(reference, begun)) continue;
    const before = found.get(reference.houseForm);
    if (before === undefined || before.sessionYear === null) found.set(reference.houseForm, reference);
  }
  return [...found].map(([houseForm, reference]) => {
    const place = inSpacing(houseForm.replace(/^Kamerstuk /, ''), reference, spaced);
    return item(letter, begun, {
      label: place,
      detail: 'staat al in de brief',
      documentation: titleOf(reference.dossier, reference.suffix)?.title,
      order: '0',
      text: place,
      kind: CompletionItemKind.Reference,
    });
  });
}

/** Whether a piece may stand behind what was begun: of that Kamer, and of that year where its own is known. */
function fits({ kamer, number, sessionYear, faults }: KamerstukReference, begun: Begun): boolean {
  if (faults.some(({ severity }) => severity === 'error' || severity === 'warning')) return false;
  // Without its Kamer, a number is one of the Tweede Kamer.
  const short = begun.form !== 'kort' || kamer === 'TK' || !/\d/.test(number ?? '');
  return (
    (begun.kamer === null ? short : kamer === begun.kamer) &&
    (begun.year === null || sessionYear === null || sessionYear.startsWith(begun.year))
  );
}

/** The dossiers that the letter cites or is filed under, and then the well-known ones. */
function dossiers(letter: Letter, cited: readonly LetterReference[], begun: Begun, spaced: boolean): CompletionItem[] {
  const found = new Map<string, { readonly dossier: string; readonly suffix: string | null; readonly order: string }>();
  const add = (dossier: string, suffix: string | null, order: string): void => {
    const name = writtenDossier(dossier, suffix);
    if (!found.has(name)) found.set(name, { dossier, suffix, order });
  };
  for (const { reference } of cited) {
    if (reference.kind === 'kamerstuk' && fits(reference, begun)) add(reference.dossier, reference.suffix, '1');
  }
  for (const { dossier } of letter.head.dossiers) {
    const [base = dossier, suffix = null] = dossier.split('-');
    add(base, suffix, '1');
  }
  for (const [order, known] of [COUNCIL_DOSSIERS, FREQUENT_DOSSIERS].entries()) {
    for (const { dossier, suffix, closed, certainty } of known) {
      if (!closed && certainty !== 'unverified') add(dossier, suffix, String(2 + order));
    }
  }
  const goesOn = /^\s?[,\d]/.test(restOfLine(letter, begun.written.end));
  const behind = goesOn ? '' : begun.kamer === 'EK' ? ', ' : ', nr. ';
  return [...found].map(([name, { dossier, suffix, order }]) => {
    const place = inSpacing(name, { dossier }, spaced);
    const title = titleOf(dossier, suffix)?.title;
    return item(letter, begun, {
      label: place,
      detail: title ?? 'staat al in de brief',
      documentation: undefined,
      order,
      text: place + behind,
      kind: CompletionItemKind.Folder,
    });
  });
}

/** The numbers of a dossier that the letter cites. */
function numbers(
  letter: Letter,
  cited: readonly LetterReference[],
  { groups = {} }: RegExpExecArray,
  offset: number,
): CompletionItem[] {
  const { base = '', suffix, chapter, number = '' } = groups;
  const name = writtenDossier(base.replace(' ', ''), suffix ?? chapter ?? null);
  const found = new Set<string>();
  for (const { reference } of cited) {
    if (reference.kind !== 'kamerstuk' || writtenDossier(reference.dossier, reference.suffix) !== name) continue;
    for (const one of reference.numbers) if (/^\d/.test(one)) found.add(one);
  }
  const range = rangeOf(letter.source, { start: offset - number.length, end: offset });
  return [...found].map((one) => ({
    label: one,
    kind: CompletionItemKind.Reference,
    detail: `Kamerstuk ${name}, nr. ${one}: staat al in de brief`,
    sortText: one.padStart(6, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: one },
  }));
}

function inSpacing(place: string, { dossier }: { readonly dossier: string }, spaced: boolean): string {
  return spaced ? place : place.replace(writtenDossier(dossier, null), dossier);
}

function restOfLine({ source }: Letter, offset: number): string {
  return source.slice({ start: offset, end: Math.min(source.lineAt(offset).end, offset + REACH) });
}

interface Offered {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string | undefined;
  /** What sorts before the label. */
  readonly order: string;
  readonly text: string;
  readonly kind: CompletionItemKind;
}

function item(letter: Letter, { written }: Begun, offered: Offered): CompletionItem {
  const { label, detail, documentation, order, text, kind } = offered;
  return {
    label,
    kind,
    detail,
    ...(documentation === undefined ? {} : { documentation }),
    sortText: order + label,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(letter.source, written), newText: text },
  };
}
