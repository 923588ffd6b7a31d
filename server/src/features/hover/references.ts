import type { Letter, LetterReference } from '../../letter/letter.js';
import { writtenDossier } from '../../references/dossier-number.js';
import { titleOf } from '../../references/titles.js';
import type { EuDocumentType, EuReference, Kamer, KamerstukReference, Reference } from '../../references/types.js';
import { address, plain } from '../../report/escape.js';
import { referenceInForm } from '../../rules/fixes/referenceForm.js';
import { referenceAt } from '../referenceAt.js';
import { enumerate } from '../words.js';
import type { HoverSource } from './source.js';

/**
 * What is known of a reference, in four lines at most: how it is read, the title of its dossier, what is found wrong in it
 * or else how the house would write it, and its address. Our own editor shows by itself what is found.
 */
export const referencesHover: HoverSource = ({ letter, shown }, offset, { ownCommands }) => {
  const found = referenceAt(letter, offset);
  if (found === undefined) return null;
  const { reference, span } = found;
  const wrong = ownCommands ? [] : shown.filter((it) => it.span.start >= span.start && it.span.end <= span.end);
  const lines = [
    `**${plain(readAs(reference))}**`,
    title(reference),
    wrong.length > 0 ? wrongInWords(wrong.map(({ message }) => message)) : inOtherForm(letter, found),
    page(reference),
  ];
  return { span, markdown: lines.filter((line) => line !== null).join('  \n') };
};

/** «Kamerstuk 3857 in dossier 22 112 van de Tweede Kamer, vergaderjaar 2023–2024». */
function readAs(reference: Reference): string {
  switch (reference.kind) {
    case 'kamerstuk':
      return kamerstuk(reference);
    case 'handelingen':
      return `${inKamer('Handelingen', reference.kamer)}${year(reference)}${sitting(reference.number, reference.item)}`;
    case 'aanhangsel':
      return `Kamervragen met antwoord: ${inKamer('Aanhangsel van de Handelingen', reference.kamer)}${year(reference)}, nr. ${reference.number ?? ''}`;
    case 'eu':
      return euDocument(reference);
    case 'other':
      return `Officiële publicatie ${reference.houseForm}`;
  }
}

function kamerstuk(reference: KamerstukReference): string {
  const { numbers, kamer, bijlage, page, nevendossiers } = reference;
  const own = writtenDossier(reference.dossier, reference.suffix);
  const dossiers = enumerate([own, ...nevendossiers.map((beside) => writtenDossier(beside, null))]);
  const where = `dossier ${dossiers} van de ${KAMERS[kamer]}${year(reference)}`;
  if (numbers.length === 0) return reference.url === null ? where : `Het hele ${where}`;
  const pieces = `${numbers.length === 1 ? 'Kamerstuk' : 'Kamerstukken'} ${enumerate(numbers)} in ${where}`;
  return `${bijlage ? `Bijlage bij ${pieces}` : pieces}${page === null ? '' : `, bladzijde ${page}`}`;
}

const KAMERS: Readonly<Record<Kamer, string>> = { TK: 'Tweede Kamer', EK: 'Eerste Kamer' };

function inKamer(what: string, kamer: Kamer | null): string {
  return kamer === null ? what : `${what} van de ${KAMERS[kamer]}`;
}

function year({ sessionYear }: Reference): string {
  return sessionYear === null ? '' : `, vergaderjaar ${sessionYear.replace('-', '–')}`;
}

function sitting(number: string | null, item: string | null): string {
  return `${number === null ? '' : `, vergadering ${number}`}${item === null ? '' : `, agendapunt ${item}`}`;
}

/** An act is called by its own name and number, as people know it; its CELEX number is in the address. */
function euDocument({ documentType, houseForm, identifiers, numbers }: EuReference): string {
  const kind = EU_DOCUMENTS[documentType];
  return kind === null ? houseForm : `${kind} ${enumerate(identifiers.length > 0 ? identifiers : numbers)}`;
}

const EU_DOCUMENTS: Readonly<Record<EuDocumentType, string | null>> = {
  COM: 'Document van de Europese Commissie',
  SWD: 'Werkdocument van de Europese Commissie',
  SEC: 'Document van de Europese Commissie',
  JOIN: 'Document van de Europese Commissie en de Hoge Vertegenwoordiger',
  C: 'Besluit van de Europese Commissie',
  verordening: null,
  richtlijn: null,
  besluit: null,
  aanbeveling: null,
  raadsdocument: 'Document van de Raad',
  celex: 'Europees document',
  rechtshandeling: 'Europese rechtshandeling',
};

function title(reference: Reference): string | null {
  if (reference.kind !== 'kamerstuk') return null;
  const known = titleOf(reference.dossier, reference.suffix);
  if (known === null) return null;
  const likely = known.certainty === 'unverified' ? ' (waarschijnlijk)' : '';
  return `Dossier ${writtenDossier(reference.dossier, reference.suffix)}: ${plain(known.title)}${likely}`;
}

/** The first thing that is wrong, and how many more there are. */
function wrongInWords([first, ...more]: readonly string[]): string | null {
  if (first === undefined) return null;
  if (more.length === 0) return plain(first);
  return `${plain(first)} En nog ${String(more.length)} ${more.length === 1 ? 'bevinding' : 'bevindingen'}.`;
}

/** How the house writes it, or in short where the house has no preference; null where it stands so already. */
function inOtherForm(letter: Letter, found: LetterReference): string | null {
  const preferred = letter.profile.referenceForm;
  const text = referenceInForm(letter, found, preferred ?? 'kort');
  if (text === null || text === found.reference.text) return null;
  return `${preferred === null ? 'Kort' : 'In de huisstijl'}: ${plain(text)}`;
}

/** The address of the page, as a link with the address itself for words; of several numbers the first. */
function page({ url, urls }: Reference): string | null {
  const shown = url === null ? null : address(url);
  if (shown === null) return null;
  return `${shown}${urls.length > 1 ? ` en nog ${String(urls.length - 1)}` : ''}`;
}
