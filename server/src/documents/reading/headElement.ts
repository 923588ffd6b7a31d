import type { Element, ElementContent } from 'hast';
import { inCapitals } from '../../letter/head/offices.js';
import type { HeadFact, HeadPiece } from '../manuscript/manuscript.js';
import { element, heard } from './element.js';
import { elementsOf, type Around } from './words.js';

/**
 * The head of the letter: as a ministry sends it, or as a Kamerstuk is printed. Every fact shows in either form.
 *
 * @param titled whether the letter has a title of its own, which then is the heading of the page
 */
export function headElement(head: HeadPiece, around: Around, titled: boolean): Element {
  const lines = head.form === 'brief' ? asLetter(head, around, titled) : asPublished(head, around, titled);
  const rest = elementsOf(head.rest, around, null);
  return element(
    'div',
    { className: ['hoofd', `als-${head.form}`], role: 'group', ariaLabel: 'Briefhoofd' },
    lines.flatMap((line) => (line === null ? [] : [line])),
    rest.length === 0 ? null : element('div', { className: ['overig'] }, rest),
  );
}

type Line = Element | null;

function asLetter(head: HeadPiece, around: Around, titled: boolean): readonly Line[] {
  const { sender, addressee, place, date } = head;
  const when = [place, date].filter((one) => one !== null).join(', ');
  return [
    line('afzender', sender === null ? null : asOffice(sender), isOpen(head, 'sender', around)),
    address(addressee, isOpen(head, 'addressee', around)),
    labelled('datum', 'Datum', when === '' ? null : when, isOpen(head, 'date', around)),
    labelled('kenmerk', 'Kamerstuk', filing(head), isOpen(head, 'dossiers', around) || isOpen(head, 'number', around)),
    subject(head, around, titled),
  ];
}

function asPublished(head: HeadPiece, around: Around, titled: boolean): readonly Line[] {
  const { sender, addressee, place, date, number, sessionYear, dossiers } = head;
  const when = [place, date].filter((one) => one !== null).join(', ');
  const [first, ...rest] = addressee;
  return [
    line('kamer', head.chamber ?? chamber(addressee), false),
    line(
      'vergaderjaar',
      sessionYear === null ? null : `Vergaderjaar ${sessionYear}`,
      isOpen(head, 'sessionYear', around),
    ),
    dossiers.length === 0
      ? null
      : element(
          'div',
          { className: ['dossiers'] },
          dossiers.map(({ dossier, title }) =>
            element(
              'p',
              { className: ['dossier'] },
              marked(element('span', { className: ['nummer'] }, dossier), isOpen(head, 'dossiers', around)),
              title === null ? null : element('span', { className: ['titel'] }, ' ', title),
            ),
          ),
        ),
    line(
      'stuk',
      number === null ? null : /^\d/.test(number) ? `Nr. ${number}` : number,
      isOpen(head, 'number', around),
    ),
    line('afzender', sender === null ? null : asSender(sender), isOpen(head, 'sender', around)),
    address(first === undefined ? [] : [`Aan ${first}`, ...rest], isOpen(head, 'addressee', around)),
    line('datum', when === '' ? null : when, isOpen(head, 'date', around)),
    subject(head, around, titled),
  ];
}

function isOpen({ open }: HeadPiece, fact: HeadFact, { marks }: Around): boolean {
  return marks && open.has(fact);
}

function line(name: string, words: string | null, open: boolean): Line {
  return words === null ? null : element('p', { className: [name] }, marked({ type: 'text', value: words }, open));
}

function labelled(name: string, label: string, words: string | null, open: boolean): Line {
  if (words === null) return null;
  const shown = marked({ type: 'text', value: words }, open);
  return element('p', { className: ['gegeven', name] }, element('span', { className: ['label'] }, label), ' ', shown);
}

function marked(words: ElementContent, open: boolean): ElementContent {
  return open ? element('mark', { className: ['open'] }, heard('nog in te vullen: '), [words]) : words;
}

function address(lines: readonly string[], open: boolean): Line {
  if (lines.length === 0) return null;
  const words = lines.flatMap((words, i): ElementContent[] => [
    ...(i === 0 ? [] : [element('br', {})]),
    marked({ type: 'text', value: words }, open),
  ]);
  return element('p', { className: ['geadresseerde'] }, words);
}

/** «21 501-34 (Raad voor Onderwijs …), nr. 418, vergaderjaar 2023–2024». */
function filing({ dossiers, number, sessionYear }: HeadPiece): string | null {
  const files = dossiers.map(({ dossier, title }) => (title === null ? dossier : `${dossier} (${title})`)).join(' en ');
  const parts = [
    files,
    number === null ? '' : /^\d/.test(number) ? `nr. ${number}` : number,
    sessionYear === null ? '' : `vergaderjaar ${sessionYear}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function subject({ subject: words, dossiers, number }: HeadPiece, around: Around, titled: boolean): Line {
  if (words.length > 0) {
    const label = element('span', { className: ['label'] }, 'Betreft');
    return element(
      titled ? 'p' : 'h1',
      { className: ['gegeven', 'betreft'] },
      label,
      ' ',
      elementsOf(words, around, null),
    );
  }
  return titled ? null : element('h1', { className: ['voorgelezen'] }, titleByNumber(dossiers, number));
}

/** What a letter without a subject is called, to those who hear it. */
function titleByNumber(dossiers: HeadPiece['dossiers'], number: string | null): string {
  const [first] = dossiers;
  const file = [first?.title ?? first?.dossier ?? '', number === null ? '' : `nr. ${number}`].filter(
    (one) => one !== '',
  );
  return ['Geannoteerde agenda', ...file].join(', ');
}

function chamber(addressee: readonly string[]): string | null {
  const words = addressee.join(' ');
  if (/\bEerste Kamer\b/i.test(words) && !/\bTweede\b/i.test(words)) return 'Eerste Kamer der Staten-Generaal';
  return /\bTweede Kamer\b/i.test(words) ? 'Tweede Kamer der Staten-Generaal' : null;
}

/** «DE MINISTER VAN …» sends a letter, a ministry heads it. */
function asSender(sender: string): string {
  return /^ministerie\b/i.test(sender) ? sender : `BRIEF VAN ${sender}`;
}

/** An office in capitals, as the publisher prints it, stands in a letter as in a signature. */
function asOffice(sender: string): string {
  return sender === sender.toUpperCase() ? inCapitals(sender).replace(/^de /i, '') : sender;
}
