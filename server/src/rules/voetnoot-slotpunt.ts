import type { NoteDefinition } from '../letter/notes/notes.js';
import { sourceSpan, type Prose } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { oncePerNote, wordsOf } from './noteMemo.js';
import { labelled, placeholdersIn } from './noteWording.js';
import type { Rule } from './rule.js';
import { counted } from './wording.js';

export const voetnootSlotpunt: Rule = {
  name: 'voetnoot-slotpunt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Voetnoten met en voetnoten zonder punt aan het slot in één brief.',
  why: 'Een voetnoot eindigt met een punt, behalve na een webadres: zo staat het in de Leidraad voor juridische auteurs en in de schrijfwijzer van de Europese Unie (publications.europa.eu). Veel Kamerstukken laten hem weg; daarom wordt alleen op eenvormigheid binnen de brief gelet.',
  remedy: 'Sluit elke voetnoot met een punt.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> Kamerstuk 22 112, nr. ⟦3858⟧\n',
        message: 'Voetnoot 2 eindigt zonder punt, een andere met een punt.',
        fixed:
          'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> Kamerstuk 22 112, nr. 3858.\n',
      },
      {
        text: 'Een[^1], twee[^2], drie[^3].\n\n[^1]: Een ⟦stuk⟧\n\n[^2]: Nog een stuk.\n\n[^3]: Een *derde*\n',
        message: 'Voetnoten 1 en 3 eindigen zonder punt, een andere met een punt.',
        fixed: 'Een[^1], twee[^2], drie[^3].\n\n[^1]: Een stuk.\n\n[^2]: Nog een stuk.\n\n[^3]: Een *derde*.\n',
      },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk (zie ook het verslag.)\n\n[^2]: Een ⟦stuk⟧\n' },
    ],
    right: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> Kamerstuk 22 112, nr. 3857.\n\n<sup>2</sup> Kamerstuk 22 112, nr. 3858.\n',
      },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk.\n\n[^2]: Nog een stuk.\n' },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk\n\n[^2]: Nog een stuk\n', note: 'Overal zonder is één gewoonte.' },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk.\n\n[^2]: <https://www.voorbeeld.nl/stuk>\n',
        note: 'Een webadres.',
      },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk.\n\n[^2]: Waarom niet?\n' },
      { text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk.\n\n[^2]: Hij zei: «Dat is zo.»\n' },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk\n\n[^2]: Motie van het lid X c.s.\n',
        note: 'De punt van een afkorting.',
      },
    ],
    traps: [
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: Een stuk.\n\n[^2]: [invullen]\n',
        note: 'De tweede noot is nog leeg; dat meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const empty = placeholdersIn(letter, true);
    const without: NoteDefinition[] = [];
    let stopped = 0;
    for (const note of letter.notes.definitions) {
      const how = empty.has(note.index) ? 'other' : endingOf(note);
      if (how === 'stop') stopped += 1;
      if (how === 'none') without.push(note);
    }
    const [first, ...others] = without;
    if (first === undefined || stopped === 0) return;
    const edits = without.map(({ body }) => ({ span: { start: body.end, end: body.end }, text: '.' }));
    yield {
      span: lastWord(first),
      message: `${namesOf(without)} zonder punt, ${stopped === 1 ? 'een andere' : 'andere'} met een punt.`,
      related: others.map((it) => ({
        message: `Ook voetnoot ${labelled(it.label)} eindigt zonder punt.`,
        span: lastWord(it),
      })),
      fixes: [
        {
          title:
            without.length === 1
              ? 'Punt toevoegen'
              : `Punt toevoegen aan ${counted(without.length, 'voetnoot', 'voetnoten')}`,
          safe: false,
          edits: () => edits,
        },
      ],
    };
  },
};

const endingOf = oncePerNote(ending);

/** `other`: nothing that a habit shows in: empty, an address, a question, an abbreviation. */
function ending(paragraphs: readonly Prose[]): 'stop' | 'none' | 'other' {
  const words = wordsOf(paragraphs).trim();
  const last = paragraphs.at(-1);
  if (last === undefined || words === '' || endsWithAddress(words)) return 'other';
  const end = last.text.trimEnd().length;
  if (last.links.some((it) => it.bare && it.words.end === end)) return 'other';
  if (/(?:^|[\s(])(?:c\.s|e\.d|e\.a|o\.a|a\.s|jl|nr|p|enz|etc|ibid)\.$/i.test(words.slice(-12))) return 'other';
  if (/\.[»”’"')\]]{0,3}$/.test(words)) return 'stop';
  return /[\p{L}\p{N}»”’"')\]%]$/u.test(words) ? 'none' : 'other';
}

function endsWithAddress(words: string): boolean {
  const space = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n'));
  return /https?:\/\/|^[(<]?www\./i.test(words.slice(space + 1));
}

function lastWord({ paragraphs, base, body }: NoteDefinition): Span {
  const last = paragraphs.at(-1);
  if (last === undefined) return body;
  const end = last.text.trimEnd().length;
  const start = Math.max(last.text.lastIndexOf(' ', end - 1), last.text.lastIndexOf('\n', end - 1)) + 1;
  return shift(sourceSpan(last, start, end), base);
}

function namesOf(notes: readonly NoteDefinition[]): string {
  const labels = notes.map((it) => labelled(it.label));
  const [first, second] = labels;
  if (labels.length === 1) return `Voetnoot ${first ?? ''} eindigt`;
  if (labels.length === 2) return `Voetnoten ${first ?? ''} en ${second ?? ''} eindigen`;
  return `Voetnoot ${first ?? ''} en ${String(labels.length - 1)} andere eindigen`;
}
