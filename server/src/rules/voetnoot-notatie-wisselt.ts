import type { NoteMark } from '../letter/notes/notes.js';
import { writeMark } from './fixes/noteNumbers.js';
import { oneNotationFixes } from './fixes/oneNotation.js';
import { labelled } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootNotatieWisselt: Rule = {
  name: 'voetnoot-notatie-wisselt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Nootcijfers die in één brief op twee manieren zijn geschreven.',
  why: 'De twee worden apart geteld: in de brief die de Kamer krijgt, kunnen zo dezelfde nummers twee keer voorkomen. Een voorschrift is er niet; het gaat om eenvormigheid binnen de brief.',
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
      {
        text: 'Een<sup>1</sup> en ook⟦[^1]⟧.\n\n<sup>1</sup> A.\n\n[^1]: B.\n',
        fixed: 'Een<sup>1</sup> en ook<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        note: 'Een nummer dat twee keer voorkomt, wordt hernummerd.',
      },
      {
        text: 'Een<sup>1</sup>, fiche⟦[^bnc]⟧, drie<sup>2</sup>, zie voetnoot 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n[^bnc]: C.\n',
        fixed:
          'Een<sup>1</sup>, fiche<sup>2</sup>, drie<sup>3</sup>, zie voetnoot 3.\n\n<sup>1</sup> A.\n\n<sup>2</sup> C.\n\n<sup>3</sup> B.\n',
      },
    ],
    right: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
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
      fixes: oneNotationFixes(letter, usual.notation),
    };
  },
};

function written({ notation, label }: NoteMark): string {
  return `«${writeMark(notation, label)}»`;
}
