import type { Letter } from '../letter/letter.js';
import type { NoteDefinition } from '../letter/notes/notes.js';
import type { Prose } from '../letter/text/prose.js';
import type { Span } from '../letter/span.js';
import { mergeFixes } from './fixes/mergeNotes.js';
import { oncePerNote, wordsOf } from './noteMemo.js';
import { labelled, troubledNotes } from './noteWording.js';
import type { Report, Rule } from './rule.js';

export const voetnootDubbeleBron: Rule = {
  name: 'voetnoot-dubbele-bron',
  severity: 'information',
  fix: 'unsafe',
  finds: 'Twee voetnoten die hetzelfde stuk aanhalen.',
  why: 'Het is niet fout: de Leidraad voor juridische auteurs herhaalt een bron liever dan terug te verwijzen, de schrijfwijzer van de Europese Unie (publications.europa.eu) schrijft «Zie voetnoot …». Maar het kan een vergissing zijn: een overgenomen nummer, of een noot die al bestond.',
  remedy:
    'Ga na of beide voetnoten nodig zijn en of het nummer klopt. Is het zo bedoeld, zet deze controle dan voor deze voetnoot uit, met de reden erbij.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> BNC-fiche: leermobiliteit, Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> ⟦Kamerstuk 22 112, nr. 3857⟧\n',
        message: 'Voetnoot 2 noemt hetzelfde stuk als voetnoot 1: Kamerstuk 22 112, nr. 3857.',
        fixed:
          'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> BNC-fiche: leermobiliteit, Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> Zie voetnoot 1\n',
      },
      {
        text: 'Een[^1], twee[^2], drie[^3].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n\n[^2]: ⟦Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857⟧.\n\n[^3]: COM(2023) 719.\n',
        fixed: 'Een[^1], twee[^1], drie[^2].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n\n[^2]: COM(2023) 719.\n',
      },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Learning Lab, Europese Onderwijsruimte.\n\n[^2]: ⟦Learning Lab, Europese Onderwijsruimte⟧\n',
        message: 'Voetnoot 2 is gelijk aan voetnoot 1.',
      },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: <https://www.slo.nl/kerndoelen>\n\n[^2]: ⟦<https://www.slo.nl/kerndoelen>⟧\n',
      },
    ],
    right: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> BNC-fiche: leermobiliteit, Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> Zie voetnoot 1\n',
      },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n\n[^2]: Kamerstuk 22 112, nr. 3858.\n' },
      {
        text: 'Een[^1] en Kamerstuk 22 112, nr. 3857.\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n',
        note: 'Tekst en noot mogen.',
      },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Kamerstuk 22 112, nr. 3857, p. 3.\n\n[^2]: Kamerstuk 22 112, nr. 3857, p. 12.\n',
      },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Artikel 5 van Verordening (EU) 2016/679.\n\n[^2]: Artikel 9 van Verordening (EU) 2016/679.\n',
        note: 'Twee plaatsen in één stuk.',
      },
      { text: 'Een[^1], nog eens[^1].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n' },
    ],
    traps: [{ text: 'Een[^1], twee[^2].\n\n[^1]: Idem.\n\n[^2]: Idem.\n', note: '«Idem» noemt zelf geen stuk.' }],
  },
  *check(letter) {
    const troubled = troubledNotes(letter);
    const cited = citations(letter);
    const sources = new Map<string, { readonly note: NoteDefinition; readonly span: Span }>();
    for (const note of letter.notes.definitions) {
      if (troubled.has(note.index)) continue;
      const own = [...(cited.get(note.index) ?? []), ...wholeText(note)];
      const known = own.find(({ key }) => sources.has(key));
      const earlier = known === undefined ? undefined : sources.get(known.key);
      for (const { key, span } of own) if (!sources.has(key)) sources.set(key, { note, span });
      if (known !== undefined && earlier !== undefined) yield reportOf(letter, note, known, earlier);
    }
  },
};

/** What a note says or cites, by a key that is equal for equal sources. */
interface Source {
  readonly key: string;
  readonly span: Span;
  /** How the document is called, or null where the whole text is compared. */
  readonly name: string | null;
}

function reportOf(
  letter: Letter,
  note: NoteDefinition,
  source: Source,
  earlier: { note: NoteDefinition; span: Span },
): Report {
  const [own, other] = [labelled(note.label), labelled(earlier.note.label)];
  return {
    span: source.span,
    message:
      source.name === null
        ? `Voetnoot ${own} is gelijk aan voetnoot ${other}.`
        : `Voetnoot ${own} noemt hetzelfde stuk als voetnoot ${other}: ${source.name}.`,
    related: [{ message: `Voetnoot ${other} noemt dit ook.`, span: earlier.span }],
    fixes: saysNoMore(letter, note, source, earlier.note) ? mergeFixes(letter, earlier.note, note) : [],
  };
}

/** A note in the very words of another, or with nothing but the source itself: nothing is lost without it. */
function saysNoMore(
  { source: text }: Letter,
  note: NoteDefinition,
  { name, span }: Source,
  earlier: NoteDefinition,
): boolean {
  // the same words may carry another address
  if (name === null) return bodyKey(text.slice(note.body)) === bodyKey(text.slice(earlier.body));
  const before = text.slice({ start: note.body.start, end: span.start });
  const after = text.slice({ start: span.end, end: note.body.end });
  return /^\s*(?:Zie(?:\s+ook)?:?\s+)?$/i.test(before) && /^[\s.]*$/.test(after);
}

function bodyKey(body: string): string {
  return body.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** The documents that each note cites; one without a number, an annex to one and an article of one are left out. */
function citations({ references, notes }: Letter): ReadonlyMap<number, readonly Source[]> {
  const cited = new Map<number, Source[]>();
  for (const { reference, span, note } of references) {
    if (note === null || reference.identifier === null || reference.number === null) continue;
    if (reference.kind === 'kamerstuk' && reference.bijlage) continue;
    if (reference.kind === 'eu' && /\bartikel/i.test(notes.definitions[note]?.text ?? '')) continue;
    const key = `${reference.identifier} ${reference.page ?? ''}`;
    const sources = cited.get(note);
    const source = { key, span, name: reference.houseForm };
    if (sources === undefined) cited.set(note, [source]);
    else sources.push(source);
  }
  return cited;
}

/** Shorter texts («Idem.», «Zie noot 3.») may well stand twice. */
const SHORTEST_TEXT = 15;

function wholeText(note: NoteDefinition): readonly Source[] {
  const key = keyOf(note);
  return key === null ? [] : [{ key, span: note.body, name: null }];
}

const keyOf = oncePerNote(textKey);

function textKey(paragraphs: readonly Prose[]): string | null {
  const words = wordsOf(paragraphs).toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return words.length < SHORTEST_TEXT || /^(?:idem|ibid|zie (?:voet)?noot)\b/.test(words) ? null : `= ${words}`;
}
