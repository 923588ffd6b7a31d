import type { Letter, Prosepiece } from '../letter/letter.js';
import { limiteWords, saysHowToSee, type LimiteCitation } from '../letter/words/limite.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, within, type Span } from '../letter/span.js';
import { rowOf } from '../letter/rows.js';
import type { Rule } from './rule.js';
import { quoted } from './wording.js';

export const verwijzingLimite: Rule = {
  name: 'verwijzing-limite',
  severity: 'information',
  fix: 'none',
  finds:
    'Een Raadsdocument met de markering LIMITE, zonder dat erbij staat dat het niet openbaar is of waar de Kamer het kan inzien.',
  why: 'Een document met deze markering is niet openbaar: een link ernaar werkt voor de lezer niet. Kamerleden kunnen zulke stukken inzien in Delegates Portal; het kabinet zegde op 26 juni 2015 toe daarnaar te verwijzen.',
  remedy:
    'Vermeld dat het document niet openbaar is en waar de Kamer het kan inzien, of verwijs naar een openbare versie.',
  examples: {
    wrong: [
      {
        text: 'De tekst staat in document ⟦ST 9000/24 LIMITE⟧.\n',
        message: '«ST 9000/24 LIMITE» is niet openbaar; er staat niet bij waar de Kamer het kan inzien.',
      },
      { text: 'Het compromis[^1] is besproken.\n\n[^1]: Raadsdocument ⟦9000/24 (LIMITE)⟧.\n' },
      {
        text: 'Zie het [⟦voorstel van het voorzitterschap (LIMITE)⟧](https://data.consilium.europa.eu/doc/document/ST-9000-2024-INIT/nl/pdf).\n',
      },
      {
        text: 'De tekst (⟦LIMITE, 12345/24⟧) is op 3 mei besproken. Later is ook 12345/24 LIMITE aangehaald.\n',
        note: 'Eén bevinding per document.',
      },
    ],
    right: [
      { text: 'De tekst staat in document ST 9000/24 LIMITE, dat niet openbaar is.\n' },
      { text: 'De tekst (ST 9000/24 LIMITE) is voor uw Kamer in te zien via Delegates Portal.\n' },
      {
        text: 'Het compromis[^1] is besproken.\n\n[^1]: Raadsdocument 9000/24 LIMITE, voor de leden vertrouwelijk ter inzage gelegd.\n',
      },
      { text: 'De tekst staat in document ST 9000/24.\n', note: 'Zonder markering.' },
      { text: 'Documenten met de markering LIMITE worden niet gepubliceerd.\n', note: 'Geen document aangehaald.' },
      {
        text: 'De Raadsdocumenten met de markering LIMITE zijn te vinden in Delegates Portal.\n\nHet gaat om ST 9000/24 LIMITE.\n',
        note: 'Voor de hele brief gezegd.',
      },
    ],
  },
  check: function* (letter) {
    const cited = rowOf(letter.passages, 'limiteCited').flatMap((piece) =>
      limiteWords(piece.prose).cited.map((citation) => ({ piece, citation })),
    );
    const explaining = rowOf(letter.passages, 'limiteExplained');
    if (cited.length === 0 || explaining.some(({ prose }) => limiteWords(prose).general)) return;
    const explained = new Set(cited.filter((one) => isExplained(letter, one)).map(({ citation }) => citation.key));
    const seen = new Set<string>();
    for (const { piece, citation } of cited) {
      if (explained.has(citation.key) || seen.has(citation.key)) continue;
      seen.add(citation.key);
      const name = quoted(piece.prose.text.slice(citation.span.start, citation.span.end), 40);
      yield {
        span: placed(piece, citation.span),
        message: `${name} is niet openbaar; er staat niet bij waar de Kamer het kan inzien.`,
      };
    }
  },
};

interface Cited {
  readonly piece: Prosepiece;
  readonly citation: LimiteCitation;
}

function placed({ prose, base }: Prosepiece, span: Span): Span {
  return shift(sourceSpan(prose, span.start, span.end), base);
}

/** Said in the same piece of prose, in a note to it, or in the text that the note belongs to. */
function isExplained(letter: Letter, { piece }: Cited): boolean {
  if (limiteWords(piece.prose).explains) return true;
  const { notes } = letter;
  const own = { start: piece.prose.span.start + piece.base, end: piece.prose.span.end + piece.base };
  const noted = notes.marks.some(
    ({ span, definition }) =>
      within(span, own) && (definition === null || saysHowToSee(notes.definitions[definition]?.text ?? '')),
  );
  if (noted || piece.place !== 'note') return noted;
  const note = notes.definitions.find(({ span }) => within(own, span));
  if (note === undefined) return false;
  const marks = notes.marks.filter(({ definition }) => definition === note.index);
  return (
    saysHowToSee(note.text) ||
    rowOf(letter.passages, 'limiteExplained').some(({ prose, base }) => {
      const text = { start: prose.span.start + base, end: prose.span.end + base };
      return limiteWords(prose).explains && marks.some(({ span }) => within(span, text));
    })
  );
}
