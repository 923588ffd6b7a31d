import type { Letter } from '../letter/letter.js';
import { noteNumber } from '../letter/notes/noteMarks.js';
import type { LostMark, Notation } from '../letter/notes/notes.js';
import { sourceSpan } from '../letter/text/prose.js';
import { writeMark } from './fixes/noteNumbers.js';
import { newNote } from './fixes/noteText.js';
import { problemsFor } from './noteWording.js';
import type { Edit, Fix, Rule } from './rule.js';

export const voetnootZonderOpmaak: Rule = {
  name: 'voetnoot-zonder-opmaak',
  severity: 'warning',
  fix: 'safe',
  finds: 'Een nootcijfer dat bij het plakken zijn opmaak verloor: «[1]», «¹», of een cijfer dat aan een woord vastzit.',
  why: 'Het nootcijfer staat zo als gewone tekst in de zin, en de voetnoot is er niet meer aan verbonden: een klik of een schermlezer komt er niet. De norm EN 301 549, die geldt voor wat de overheid publiceert, vraagt dat zulke samenhang uit de opmaak blijkt (WCAG 1.3.1).',
  remedy: 'Laat het cijfer weer als nootcijfer schrijven.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>, twee⟦[2]⟧.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        message: '«[2]» is waarschijnlijk een nootcijfer dat zijn opmaak verloor.',
        fixed: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
      },
      {
        text: 'Een<sup>1</sup>, in het BNC-fiche⟦2⟧, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
        message: 'In «BNC-fiche2» is 2 waarschijnlijk een nootcijfer dat zijn opmaak verloor.',
        fixed:
          'Een<sup>1</sup>, in het BNC-fiche<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
      { text: 'Een zin⟦¹⟧.\n\n[^1]: A.\n', fixed: 'Een zin[^1].\n\n[^1]: A.\n' },
      {
        text: 'Een[^1], twee[^2].\n\n[^1]: A.\n\n⟦[2]⟧ Kamerstuk 22 112, nr. 3857.\n',
        message: '«[2]» is waarschijnlijk het begin van voetnoot 2, dat zijn opmaak verloor.',
        fixed: 'Een[^1], twee[^2].\n\n[^1]: A.\n\n[^2]: Kamerstuk 22 112, nr. 3857.\n',
      },
      {
        text: 'Een<sup>1</sup>, twee⟦[2]⟧.\n\n<sup>1</sup> A.\n\n[2] Kamerstuk 22 112.\n',
        fixed: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> Kamerstuk 22 112.\n',
      },
      {
        text: 'Een⟦[1]⟧, twee⟦[2]⟧.\n\n[1] COM(2025) 12.\n[2] COM(2025) 13.\n',
        note: 'Geplakte noten onder elkaar.',
      },
    ],
    right: [
      { text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n' },
      { text: 'Een[^1], op 15 november, 23%.\n\n[^1]: A.\n' },
    ],
    traps: [
      {
        text: 'Een<sup>1</sup>, 100 m².\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        note: 'Een kwadraat is geen nootcijfer. Dat voetnoot 2 niet wordt aangehaald, meldt een andere regel.',
      },
      {
        text: 'Een<sup>1</sup>, minder CO2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        note: 'Een formule is ook geen nootcijfer.',
      },
      {
        text: 'Een<sup>1</sup>, zie artikel 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        note: 'Het nummer van een artikel evenmin.',
      },
      {
        text: 'Een<sup>1</sup> en Erasmus2 en twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        note: 'Nootcijfer 2 staat verderop; het cijfer hier hoort bij de naam.',
      },
      {
        text: 'Een tekst met [1] en [2] zonder noten.\n',
        note: 'De brief heeft geen voetnoten waar deze nummers bij kunnen horen.',
      },
      {
        text: 'Zie[1].\n\n[1]: https://voorbeeld.nl\n\n<sup>1</sup> A.\n',
        note: 'Dit is een verwijzing naar een adres, geen nootcijfer; de voetnoot die overblijft, meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    for (const { lost } of problemsFor(letter, 'voetnoot-zonder-opmaak')) {
      const [first, ...others] = lost;
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: messageOf(letter, first),
        related: others.map((it) => ({
          message: it.head ? `Hier begint voetnoot ${it.label}.` : `Nootcijfer ${it.label} staat ook hier.`,
          span: it.span,
        })),
        fixes: fixesOf(letter, first, others),
      };
    }
  },
};

/** Restoring needs no judgement where mark and note then stand both; a mark alone is given a note to fill in. */
function fixesOf(letter: Letter, first: LostMark, others: readonly LostMark[]): readonly Fix[] {
  const lost = [first, ...others];
  const edits = (): readonly Edit[] => lost.map((it) => restored(letter, it));
  const { label, notation, span } = first;
  const isOwn = (it: { readonly label: string; readonly notation: Notation }): boolean =>
    it.label === label && it.notation === notation;
  const marked = lost.some(({ head }) => !head) || letter.notes.marks.some(isOwn);
  const noted = lost.some(({ head }) => head) || letter.notes.definitions.some(isOwn);
  if (marked && noted) {
    const title = others.length === 0 ? `Nootcijfer ${label} herstellen` : `Nootcijfer en voetnoot ${label} herstellen`;
    return [{ title, safe: true, edits }];
  }
  if (!marked) return [];
  const note = (): Edit =>
    newNote(letter, letter.notes.definitions, notation, label, noteNumber(label), span.start).edit;
  return [
    { title: `Nootcijfer ${label} herstellen en voetnoot toevoegen`, safe: false, edits: () => [...edits(), note()] },
  ];
}

function messageOf({ source }: Letter, { span, label, head }: LostMark): string {
  const written = source.slice(span).replace(/[\\:]/g, '');
  if (head) return `«${written}» is waarschijnlijk het begin van voetnoot ${label}, dat zijn opmaak verloor.`;
  if (written !== label) return `«${written}» is waarschijnlijk een nootcijfer dat zijn opmaak verloor.`;
  const before = source.slice({ start: Math.max(0, span.start - LONGEST_WORD), end: span.start });
  const word = /\S*$/.exec(before)?.[0] ?? '';
  return `In «${word}${label}» is ${label} waarschijnlijk een nootcijfer dat zijn opmaak verloor.`;
}

/** Longer words are shown by their end. */
const LONGEST_WORD = 40;

/** The mark in the letter's notation; the head of a note is set apart from its text. */
function restored(letter: Letter, lost: LostMark): Edit {
  const { notation, label, span, head } = lost;
  const text = writeMark(notation, label, head);
  if (!head) return { span, text };
  const next = letter.source.slice({ start: span.end, end: span.end + 1 });
  const gap = notation === 'sup' && isFurtherLine(letter, lost) ? letter.source.lineEnd : '';
  return { span, text: `${gap}${text}${/\S/.test(next) ? ' ' : ''}` };
}

/** On a further line of a paragraph `<sup>2</sup>` is a mark as long as the first line is no note: it wants one of its own. */
function isFurtherLine({ flow }: Letter, { span }: LostMark): boolean {
  const around = flow.findLast((it) => it.span.start <= span.start);
  if (around === undefined || around.unit.kind !== 'paragraph') return false;
  const { prose } = around.unit;
  return span.start > around.base + sourceSpan(prose, 0, 0).start;
}
