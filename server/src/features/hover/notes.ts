import type { Letter } from '../../letter/letter.js';
import { familyOf, noteAt, sentenceOf } from '../../letter/notes/noteAt.js';
import type { NoteDefinition } from '../../letter/notes/notes.js';
import { address, plain } from '../../report/escape.js';
import type { HoverSource, HoverText } from './source.js';

/** As much of a note as is shown, in UTF-16 code units. */
const LONGEST = 1000;

/** As many places where a note is used as are shown. */
const MOST = 5;

/** At a mark the text of its note; at the head of a note the sentences that it is used in. */
export const notesHover: HoverSource = ({ letter }, offset) => {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return null;
  const family = familyOf(letter, symbol);
  if (symbol.kind === 'mark') return family.note === null ? null : noteText(family.note, symbol.mark.span);
  return usedIn(letter, symbol.note);
};

function noteText({ label, paragraphs }: NoteDefinition, span: HoverText['span']): HoverText {
  const texts = paragraphs.map(({ text }) => plain(text, LONGEST)).filter((text) => text !== '');
  const links = [...new Set(paragraphs.flatMap(({ links: found }) => found).map(({ url }) => url))];
  const told = paragraphs.map(({ text }) => text).join('\n');
  // An address behind other words is shown as well; one that is written out stands in the text already.
  const addresses = links.flatMap((url) => (told.includes(url) ? [] : (address(url) ?? [])));
  const [opening = '(nog leeg)', ...others] = texts;
  const head = `**Voetnoot ${plain(label)}.** ${opening}`;
  return { span, markdown: [head, ...others, ...addresses].join('\n\n') };
}

function usedIn(letter: Letter, note: NoteDefinition): HoverText | null {
  const { marks } = familyOf(letter, { kind: 'note', note });
  const sentences = [...new Set(marks.map((mark) => sentenceOf(letter, mark)))].filter((text) => text.trim() !== '');
  if (sentences.length === 0) return null;
  const more = sentences.length > MOST ? [`En nog ${String(sentences.length - MOST)} keer.`] : [];
  const shown = sentences.slice(0, MOST).map((text) => `«${plain(text)}»`);
  return { span: note.mark, markdown: ['**Nootcijfer bij:**', ...shown, ...more].join('\n\n') };
}
