import type { Element, ElementContent } from 'hast';
import {
  addressLines,
  chamberBesideAddress,
  chamberOf,
  filingOf,
  placeAndDate,
  senderInLetter,
  senderInPrint,
} from '../manuscript/headWords.js';
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
  const { sender, addressee } = head;
  const isFilingOpen = (['dossiers', 'number', 'sessionYear'] as const).some((fact) => isOpen(head, fact, around));
  return [
    line('afzender', sender === null ? null : senderInLetter(sender), isOpen(head, 'sender', around)),
    line('kamer', chamberBesideAddress(head), isOpen(head, 'chamber', around)),
    address(addressLines(addressee), isOpen(head, 'addressee', around)),
    labelled('datum', 'Datum', placeAndDate(head), isOpen(head, 'date', around)),
    labelled('kenmerk', 'Kamerstuk', filingOf(head), isFilingOpen),
    subject(head, around, titled),
  ];
}

function asPublished(head: HeadPiece, around: Around, titled: boolean): readonly Line[] {
  const { sender, addressee, number, sessionYear, dossiers } = head;
  return [
    line('kamer', chamberOf(head)?.name ?? null, isOpen(head, 'chamber', around)),
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
    line('stuk', number === null ? null : `Nr. ${number}`, isOpen(head, 'number', around)),
    line('afzender', sender === null ? null : senderInPrint(sender), isOpen(head, 'sender', around)),
    address(addressLines(addressee), isOpen(head, 'addressee', around)),
    line('datum', placeAndDate(head), isOpen(head, 'date', around)),
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
  return open ? openMark([words]) : words;
}

function openMark(words: readonly ElementContent[]): Element {
  return element('mark', { className: ['open'] }, heard('nog in te vullen: '), [...words]);
}

function address(lines: readonly string[], open: boolean): Line {
  if (lines.length === 0) return null;
  const words = lines.flatMap((words, i): ElementContent[] => [
    ...(i === 0 ? [] : [element('br', {})]),
    { type: 'text', value: words },
  ]);
  return element('p', { className: ['geadresseerde'] }, open ? openMark(words) : words);
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
