import type { CancellationToken } from 'vscode-languageserver';
import type { LeftOut } from '../documents/fromHtml.js';
import type { Item, Letter } from '../letter/letter.js';
import { REQUESTS, type ContributionParams, type EditsResult } from '../protocol.js';
import { insertContribution, type Fitted } from '../rules/fixes/insertContribution.js';
import { counted, listed } from '../rules/wording.js';
import type { Checked } from './documents.js';
import { refusal, result } from './editsResult.js';
import type { Feature } from './feature.js';

/**
 * «Bijdrage invoegen bij agendapunt …»: a colleague's text under the sections of the item at an offset.
 *
 * @param left what of it could not come along
 */
export function contributionEdits(checked: Checked, offset: number, text: string, left = ALL_HERE): EditsResult {
  const { letter } = checked;
  const item = itemAt(letter, offset);
  if (item === undefined) {
    return refusal('Hier staat geen agendapunt. Zet de cursor in een agendapunt en probeer opnieuw.');
  }
  const made = insertContribution(letter, item, text);
  if (!made.ok) return refusal(made.reason);
  const { inserted, added, loose } = made.fitted;
  const answer = result(checked, made.edits, made.caret, inserted + added + (loose ? 1 : 0));
  return answer.ok ? { ...answer, report: reportOf(made.fitted, left) } : answer;
}

/** The item that an offset stands in, its heading included. */
export function itemAt(letter: Letter, offset: number): Item | undefined {
  return letter.items.findLast(({ span }) => span.start <= offset && offset <= span.end);
}

/** «2 onderdelen ingevoegd, 1 onderdeel aangevuld; 2 koppen aangepast; 2 voetnoten meegenomen en genummerd.» */
export function reportOf(fitted: Fitted, left = ALL_HERE): string {
  const { inserted, added, loose, headings, notes, blank, unmarked, titles } = fitted;
  const sections = [
    ...(inserted > 0 ? [`${counted(inserted, 'onderdeel', 'onderdelen')} ingevoegd`] : []),
    ...(added > 0 ? [`${counted(added, 'onderdeel', 'onderdelen')} aangevuld`] : []),
    ...(loose ? ['tekst onder de kop van het agendapunt gezet'] : []),
  ];
  const told = [
    sections.join(', '),
    ...(headings > 0 ? [`${counted(headings, 'kop', 'koppen')} aangepast`] : []),
    ...(notes > 0 ? [`${counted(notes, 'voetnoot', 'voetnoten')} meegenomen en genummerd`] : []),
    ...(blank > 0 ? [`${counted(blank, 'voetnoot', 'voetnoten')} zonder tekst, nog in te vullen`] : []),
    ...(unmarked > 0
      ? [`${counted(unmarked, 'voetnoot', 'voetnoten')} zonder nootcijfer als gewone tekst ingevoegd`]
      : []),
    ...titles.map((title) => `de titel «${title}» weggelaten`),
    ...leftOut(left),
  ];
  const [first = '', ...rest] = told.join('; ');
  return `${first.toUpperCase()}${rest.join('')}.`;
}

const ALL_HERE: LeftOut = { struck: 0, pictures: 0, remarks: 0 };

/** What is told of passages that were struck through in a page, of its pictures and of remarks in its margin, if any. */
export function leftOut({ struck, pictures, remarks }: LeftOut): readonly string[] {
  const left = [
    ...(struck > 0 ? [counted(struck, 'doorgehaalde passage', 'doorgehaalde passages')] : []),
    ...(pictures > 0 ? [counted(pictures, 'afbeelding', 'afbeeldingen')] : []),
    ...(remarks > 0 ? [counted(remarks, 'opmerking in de kantlijn', 'opmerkingen in de kantlijn')] : []),
  ];
  return left.length === 0 ? [] : [`${listed(left)} weggelaten`];
}

export const contributionFeature: Feature = {
  serve: ({ connection, edits }) => {
    connection.onRequest(REQUESTS.contribution, async (params: ContributionParams, token: CancellationToken) => {
      if (params.text.length > LONGEST) return TOO_LONG;
      if (isNoText(params.text)) return NOT_READABLE;
      const text = await textOf(params);
      if (!text.ok) return refusal(text.reason);
      return edits(params, token, (document, checked) =>
        contributionEdits(checked, document.offsetAt(params.position), text.text, text.left),
      );
    });
  },
};

/** Longer than this no contribution to one item is, in UTF-16 code units; a page holds more signs than words. */
const LONGEST = 4_000_000;

const TOO_LONG = refusal('De bijdrage is niet ingevoegd: zij is te lang voor één agendapunt. Voeg haar in delen in.');

/** How files of Word, PDF and RTF begin. */
const OTHER_FILES = ['PK\u0003\u0004', '%PDF-', '{\\rtf'];

/** Whether it was a file of another program, or holds the sign that no text has. */
function isNoText(text: string): boolean {
  return OTHER_FILES.some((begin) => text.startsWith(begin)) || text.includes('\0');
}

const NOT_READABLE = refusal(
  'De bijdrage is niet ingevoegd: dit is geen tekst, maar een bestand van een ander programma. Open haar in Word, kopieer de tekst en voeg die in.',
);

/** How a page begins, also where its name does not say that it is one. */
const PAGE = /^\s*<(?:!doctype html|html|meta)\b/i;

async function textOf({ text, html }: ContributionParams) {
  if (!html && !PAGE.test(text.slice(0, 200))) return { ok: true, text, left: ALL_HERE } as const;
  // What reads web pages is needed here alone: it is not set up before.
  const { fromHtml } = await import('../documents/fromHtml.js');
  return fromHtml(text);
}
