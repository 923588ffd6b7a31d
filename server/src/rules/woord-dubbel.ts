import { doubledWordsOf, type DoubledWord } from '../letter/words/doubledWords.js';
import type { Letter, Prosepiece } from '../letter/letter.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { rowOf } from '../letter/rows.js';
import type { Edit, Fix, Rule } from './rule.js';
import { quoted } from './wording.js';

export const woordDubbel: Rule = {
  name: 'woord-dubbel',
  severity: 'warning',
  fix: 'safe',
  finds: 'Hetzelfde woord staat twee keer achter elkaar.',
  why: 'Na knippen en herschrijven blijft snel een woord dubbel staan. Wie de eigen tekst naleest, ziet het zelden; de lezer meteen, en een schermlezer spreekt het twee keer uit. Daar is geen voorschrift voor nodig: het is een vergissing.',
  remedy:
    'Haal het tweede woord weg. Waar het Nederlands een herhaling toelaat («die die», «dat dat»), wordt niets gemeld.',
  examples: {
    wrong: [
      {
        text: 'Het voorstel is door ⟦de de⟧ Europese Commissie gedaan.\n',
        message: 'Hier staat «de» twee keer achter elkaar.',
        fixed: 'Het voorstel is door de Europese Commissie gedaan.\n',
      },
      {
        text: '⟦De de⟧ Raad spreekt over steun ⟦van van⟧ de lidstaten, en de kosten ⟦blijven blijven⟧ hoog.\n',
        fixed: 'De Raad spreekt over steun van van de lidstaten, en de kosten blijven blijven hoog.\n',
        note: 'Hoofdletters maken geen verschil.',
      },
      {
        text: 'Het kabinet steunt de ⟦verordening verordening⟧ en het ⟦voorzitterschap voorzitterschap⟧.\n',
        fixed: 'Het kabinet steunt de verordening en het voorzitterschap voorzitterschap.\n',
      },
      {
        text: 'Nederland ziet in ⟦het het⟧ voorstel kansen. Het akkoord ⟦wordt wordt⟧ in mei verwacht.\n',
        fixed: 'Nederland ziet in het voorstel kansen. Het akkoord wordt wordt in mei verwacht.\n',
      },
      {
        text: 'De steun is **⟦ook** ook⟧ nodig, en ⟦een *een⟧ nieuwe* regel.\n',
        fixed: 'De steun is **ook** nodig, en een *een nieuwe* regel.\n',
        note: 'Opmaak tussen de woorden blijft staan.',
      },
      {
        text: 'Bij ⟦de de de⟧ Raad.\n',
        fixed: 'Bij de Raad.\n',
        note: 'Drie keer is één bevinding.',
      },
    ],
    right: [
      { text: 'Het voorstel is door de Europese Commissie gedaan.\n' },
      {
        text: 'Landen die die regels steunen, vinden dat dat goed is. Ze weten wat wat kost, en ze zeggen of ze ze willen.\n',
        note: 'Herhalingen die het Nederlands kent.',
      },
      {
        text: 'De maatregelen die genomen worden worden geëvalueerd. Wat de Raad wil wil ook Nederland. De vraag hoe dit gaat gaat ons aan.\n',
        note: 'De ene zin eindigt met het werkwoord waarmee de andere doorgaat.',
      },
      {
        text: 'Nederland gaat hier in in de brief en stelt voor voor alle lidstaten te kiezen. Het land neemt deel aan aan de Raad verbonden overleg.\n',
        note: 'Het eerste hoort bij het werkwoord, het tweede bij wat volgt.',
      },
      {
        text: 'De Raad werkt samen met met name Duitsland, erkent de de facto grens en de de minimis-regels en rekent op van de Raad ontvangen stukken, op basis van van lidstaten ontvangen informatie.\n',
        note: 'Vaste uitdrukkingen, en een bepaling vóór het zelfstandig naamwoord.',
      },
      {
        text: 'Het is van belang dat het het kabinet lukt, en of deze deze kosten draagt. De een een hogere prijs, de ander een lagere. Dat kan niet niet gebeuren.\n',
        note: 'Een voornaamwoord, telwoord of tweede ontkenning.',
      },
    ],
    traps: [
      {
        text: 'De motie van Van Dijk, het debat met Baden Baden, en de de-escalatie. Zie nr. 5 5, in- en in en uit. De Raad. Raad van State.\n',
        note: 'Namen, getallen, samenstellingen en een zin die eindigt.',
      },
      {
        text: '| Lidstaat | Lidstaat |\n| --- | --- |\n| voor | voor |\n\n- Raad\n- Raad\n\nNederland steunt de\nde Raad.\n',
        note: 'Alleen binnen één regel: nooit over cellen, lijstregels of regels heen.',
      },
    ],
  },
  check: function* (letter) {
    for (const piece of rowOf(letter.passages, 'doubledWords')) {
      for (const doubled of doubledWordsOf(piece.prose)) {
        yield {
          span: placed(piece, doubled.span),
          message: `Hier staat ${quoted(doubled.word)} ${timesOf(doubled)} achter elkaar.`,
          fixes: [fixFor(letter, piece, doubled)],
        };
      }
    }
  },
};

function timesOf({ words }: DoubledWord): string {
  return words.length === 2 ? 'twee keer' : words.length === 3 ? 'drie keer' : `${String(words.length)} keer`;
}

function placed({ prose, base }: Prosepiece, span: Span): Span {
  return shift(sourceSpan(prose, span.start, span.end), base);
}

/** Takes out all but the first; markup and note marks between the words stay. */
function fixFor({ source }: Letter, piece: Prosepiece, { word, words }: DoubledWord): Fix {
  const title =
    words.length === 2 ? `Eén keer ${quoted(word)} weghalen` : `Het woord ${quoted(word)} één keer laten staan`;
  return {
    title,
    safe: true,
    edits: () => {
      const places = words.map((one) => placed(piece, one));
      return places.slice(1).flatMap((right, i) => withoutSecond(source, places[i] ?? right, right, words.length));
    },
  };
}

function withoutSecond(source: Letter['source'], left: Span, right: Span, count: number): readonly Edit[] {
  const between = source.slice({ start: left.end, end: right.start });
  const before = /[ \t\u00A0]*$/.exec(between)?.[0].length ?? 0;
  const behind = /^[ \t\u00A0]*/.exec(between)?.[0].length ?? 0;
  // the second begins a stretch of its own («een *een nieuwe* regel»): then the first goes, and the second takes its case
  if (before === 0 && behind > 0 && count === 2) {
    return [
      { span: { start: left.start, end: left.end + behind }, text: '' },
      { span: right, text: source.slice(left) },
    ];
  }
  return [{ span: { start: right.start - before, end: right.end }, text: '' }];
}
