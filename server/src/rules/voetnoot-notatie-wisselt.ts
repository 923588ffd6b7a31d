import type { Letter } from '../letter/letter.js';
import { noteNumber } from '../letter/noteMarks.js';
import type { NoteMark, Notation } from '../letter/notes.js';
import { sequencesOf, writeMark } from './fixes/noteNumbers.js';
import { labelled } from './noteWording.js';
import type { Edit, Fix, Rule } from './rule.js';

export const voetnootNotatieWisselt: Rule = {
  name: 'voetnoot-notatie-wisselt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Nootcijfers die in één brief op twee manieren zijn geschreven.',
  why: 'De twee worden apart geteld: dezelfde nummers kunnen zo twee keer voorkomen.',
  remedy: 'Schrijf alle voetnoten op één manier.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>, drie⟦[^3]⟧.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n[^3]: C.\n',
        message: 'Nootcijfer 3 is anders geschreven dan de meeste: «[^3]» naast «<sup>1</sup>».',
        fixed:
          'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
      {
        text: 'Een[^1], twee[^2], drie⟦<sup>3</sup>⟧.\n\n[^1]: A.\n\n[^2]: B.\n\n<sup>3</sup> C.\n',
        fixed: 'Een[^1], twee[^2], drie[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      },
      { text: 'Een<sup>1</sup> en ook⟦[^1]⟧.\n\n<sup>1</sup> A.\n\n[^1]: B.\n' },
    ],
    right: [
      { text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n' },
      { text: 'Een[^1], twee[^bnc].\n\n[^1]: A.\n\n[^bnc]: B.\n', note: 'Nummers en namen zijn één schrijfwijze.' },
      { text: 'Een[^1] op 100 m<sup>2</sup>.\n\n[^1]: A.\n' },
      { text: 'Een[^1], de 1<sup>e</sup> keer.\n\n[^1]: A.\n' },
    ],
  },
  *check(letter) {
    const missed = new Set(
      letter.notes.problems.map((it) => (it.rule === 'nootcijfer-zonder-voetnoot' ? it.mark : null)),
    );
    const marks = letter.notes.marks.filter((it) => !missed.has(it.index));
    const sup = marks.filter((it) => it.notation === 'sup');
    const gfm = marks.filter((it) => it.notation === 'gfm');
    const [firstSup] = sup;
    const [firstGfm] = gfm;
    if (firstSup === undefined || firstGfm === undefined) return;
    const supLeads = sup.length === gfm.length ? firstSup.index < firstGfm.index : sup.length > gfm.length;
    const strays = supLeads ? gfm : sup;
    const usual = supLeads ? firstSup : firstGfm;
    const [first, ...others] = strays;
    if (first === undefined) return;
    yield {
      span: first.span,
      message: `Nootcijfer ${labelled(first.label)} is anders geschreven dan de meeste: ${written(first)} naast ${written(usual)}.`,
      related: [
        ...others.map((it) => ({ message: `Ook nootcijfer ${labelled(it.label)} is zo geschreven.`, span: it.span })),
        { message: 'Zo zijn de meeste geschreven.', span: usual.span },
      ],
      fixes: fixesFor(letter, strays, usual.notation),
    };
  },
};

function written({ notation, label }: NoteMark): string {
  return `«${writeMark(notation, label)}»`;
}

/** Writes the strays and their notes as the others; only where that makes no number double and loses no structure. */
function fixesFor(letter: Letter, strays: readonly NoteMark[], notation: Notation): readonly Fix[] {
  const notes = letter.notes.definitions.filter((it) => it.notation !== notation);
  const plain = [...strays, ...notes].every((it) => noteNumber(it.label) !== null);
  const whole = strays.every((it) => letter.source.slice(it.span) === writeMark(it.notation, it.label));
  const short = notes.every((it) => it.paragraphs.length <= 1);
  if (!plain || !whole || !short || sequencesOf(letter.notes).length !== 1) return [];
  const edits: readonly Edit[] = [
    ...strays.map(({ span, label }) => ({ span, text: writeMark(notation, label) })),
    ...notes.map(({ mark, label }) => ({ span: mark, text: writeMark(notation, label, true) })),
  ].sort((a, b) => a.span.start - b.span.start);
  const title = strays.length === 1 ? 'Nootcijfer schrijven zoals de andere' : 'Nootcijfers schrijven zoals de andere';
  return [{ title, safe: false, edits: () => edits }];
}
