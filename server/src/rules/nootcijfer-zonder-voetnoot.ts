import type { Letter } from '../letter/letter.js';
import { headsLine, noteKey, noteNumber } from '../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../letter/notes/notes.js';
import { sequencesOf, writeMark } from './fixes/noteNumbers.js';
import { newNote } from './fixes/noteText.js';
import { labelled, problemsFor } from './noteWording.js';
import type { Edit, Fix, Report, Rule } from './rule.js';

export const nootcijferZonderVoetnoot: Rule = {
  name: 'nootcijfer-zonder-voetnoot',
  severity: 'error',
  fix: 'unsafe',
  finds: 'Een nootcijfer in de tekst waarvan de voetnoot ontbreekt.',
  why: 'De lezer zoekt de bron of de toelichting die het nootcijfer belooft, en vindt niets; ook de Kamer kan de bewering dan niet nagaan. Vaak ging de noot bij het knippen verloren; een voorschrift is daar niet voor nodig.',
  remedy: 'Voeg de voetnoot toe, of haal het nootcijfer weg.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup> en twee⟦<sup>2</sup>⟧.\n\n<sup>1</sup> Noot.\n',
        message: 'Bij nootcijfer 2 ontbreekt de voetnoot.',
        fixed: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n<sup>1</sup> Noot.\n\n<sup>2</sup> [invullen]\n',
      },
      {
        text: 'Een zin⟦[^1]⟧.\n',
        message: 'Bij nootcijfer 1 ontbreekt de voetnoot.',
        fixed: 'Een zin[^1].\n\n[^1]: [invullen]\n',
      },
      { text: 'Een zin⟦[^bnc]⟧.\n', message: 'Bij nootcijfer «bnc» ontbreekt de voetnoot.' },
      {
        text: 'Een<sup>1</sup> en twee⟦<sup>7</sup>⟧.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
        message: 'Bij nootcijfer 7 ontbreekt de voetnoot. Waarschijnlijk is 2 bedoeld: die wordt nergens aangehaald.',
        fixed: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
      },
      {
        text: 'Een[^a], twee⟦[^d]⟧, drie[^c].\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n',
        message:
          'Bij nootcijfer «d» ontbreekt de voetnoot. Waarschijnlijk is «b» bedoeld: die wordt nergens aangehaald.',
        fixed: 'Een[^a], twee[^b], drie[^c].\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n',
      },
      {
        text: 'Een⟦[^1]⟧.\n\n<sup>1</sup> A.\n',
        message: 'Nootcijfer 1 en voetnoot 1 zijn verschillend geschreven en vinden elkaar niet.',
      },
      {
        text: 'Een zin⟦<sup>1</sup>⟧.\n\nEen slotzin.\n<sup>1</sup> Noot.\n',
        message:
          'Bij nootcijfer 1 ontbreekt de voetnoot: die staat vast aan de alinea erboven, zonder witregel ertussen.',
        fixed: 'Een zin<sup>1</sup>.\n\nEen slotzin.\n\n<sup>1</sup> Noot.\n',
      },
    ],
    right: [
      {
        text: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n<sup>1</sup> Noot.\n\n<sup>2</sup> Kamerstuk 22 112, nr. 3857.\n',
      },
      {
        text: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n## Noten\n\n1. Kamerstuk 22 112, nr. 3857.\n2. Een brief.\n',
        note: 'Noten als genummerde lijst.',
      },
      {
        text: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n- <sup>1</sup> Kamerstuk 22 112, nr. 3857.\n- <sup>2</sup> Een brief.\n',
      },
      { text: 'Een zin[^Bnc].\n\n[^bnc]: Noot.\n' },
      { text: 'Een gebied van 100 km<sup>2</sup>.\n' },
      { text: 'De teller staat op `[^1]`.\n', note: 'Zo aangehaald is het geen nootcijfer.' },
    ],
    traps: [
      {
        text: 'Een zin<sup>1</sup>.\n\n## Kop\n\n<sup>1</sup> Noot.\n',
        note: 'De voetnoot is er, al staat zij onder een andere kop; dat er onder die kop niets anders staat, meldt een andere regel.',
      },
      {
        text: 'Zie [^ ] en [tekst].\n',
        note: 'Haken zonder nummer of naam zijn geen nootcijfer; de open plek meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const { marks, definitions } = letter.notes;
    for (const problem of problemsFor(letter, 'nootcijfer-zonder-voetnoot')) {
      const mark = marks[problem.mark];
      if (mark === undefined) continue;
      const note = problem.definition === null ? undefined : definitions[problem.definition];
      yield note === undefined ? (stuck(letter, mark) ?? missing(letter, mark)) : missed(letter, mark, note);
    }
  },
};

/** The note is there, but no blank line parts it from the paragraph above it; null where that is not so. */
function stuck({ notes, source }: Letter, mark: NoteMark): Report | null {
  const isHead = (other: NoteMark): boolean =>
    other.index > mark.index && noteKey(other.label) === noteKey(mark.label) && headsLine(other);
  const head = notes.marks.find(isHead);
  if (head === undefined) return null;
  const name = labelled(mark.label);
  const edits = [{ span: { start: head.span.start, end: head.span.start }, text: source.lineEnd }];
  return {
    span: mark.span,
    message: `Bij nootcijfer ${name} ontbreekt de voetnoot: die staat vast aan de alinea erboven, zonder witregel ertussen.`,
    related: [{ message: 'Hier begint de voetnoot.', span: head.span }],
    fixes: [{ title: `Witregel boven voetnoot ${name} invoegen`, safe: false, edits: () => edits }],
  };
}

function missing(letter: Letter, mark: NoteMark): Report {
  const name = labelled(mark.label);
  return {
    span: mark.span,
    message: `Bij nootcijfer ${name} ontbreekt de voetnoot.`,
    fixes: [
      { title: `Voetnoot ${name} toevoegen`, safe: false, edits: () => [added(letter, mark)] },
      ...removal(letter, mark),
    ],
  };
}

function added(letter: Letter, mark: NoteMark): Edit {
  const sequence = sequencesOf(letter.notes).find(({ marks }) => marks.includes(mark));
  const among = sequence?.definitions ?? [];
  return newNote(letter, among, mark.notation, mark.label, noteNumber(mark.label), mark.span.start).edit;
}

/** Not offered where one pair of tags holds several numbers. */
function removal({ source }: Letter, mark: NoteMark): readonly Fix[] {
  if (source.slice(mark.span) !== writeMark(mark.notation, mark.label)) return [];
  const edits = [{ span: mark.span, text: '' }];
  return [{ title: `Nootcijfer ${labelled(mark.label)} verwijderen…`, safe: false, edits: () => edits }];
}

/** A mark and a note that miss each other. */
function missed(letter: Letter, mark: NoteMark, note: NoteDefinition): Report {
  const name = labelled(note.label);
  const related = [{ message: `Voetnoot ${name} wordt nergens aangehaald.`, span: note.mark }];
  if (mark.notation !== note.notation) {
    const edits = [{ span: mark.span, text: writeMark(note.notation, note.label) }];
    return {
      span: mark.span,
      message: `Nootcijfer ${labelled(mark.label)} en voetnoot ${name} zijn verschillend geschreven en vinden elkaar niet.`,
      related,
      fixes: [{ title: `Nootcijfer ${name} schrijven zoals de voetnoot`, safe: false, edits: () => edits }],
    };
  }
  const asNote: Fix = {
    title: `Hier nootcijfer ${name} van maken`,
    safe: false,
    edits: () => [{ span: mark.inner, text: note.label }],
  };
  const asMark: Fix = {
    title: `Voetnoot ${name} omnummeren naar ${labelled(mark.label)}`,
    safe: false,
    edits: () => [{ span: note.inner, text: mark.label }],
  };
  const markIsDue = isDue(letter, mark);
  return {
    span: mark.span,
    message: markIsDue
      ? `Bij nootcijfer ${labelled(mark.label)} ontbreekt de voetnoot. Waarschijnlijk is voetnoot ${name} bedoeld.`
      : `Bij nootcijfer ${labelled(mark.label)} ontbreekt de voetnoot. Waarschijnlijk is ${name} bedoeld: die wordt nergens aangehaald.`,
    related,
    // what would leave the numbers out of order only moves the mistake
    fixes: [
      ...(markIsDue ? [asMark] : []),
      ...(!markIsDue || fits(letter, mark, note.label) ? [asNote] : []),
      ...(!markIsDue && fits(letter, mark, mark.label) ? [asMark] : []),
    ],
  };
}

/** Whether the mark may have this label: a name stands in no order, a number follows the one before it. */
function fits(letter: Letter, mark: NoteMark, label: string): boolean {
  return noteNumber(label) === null || isDue(letter, { ...mark, label });
}

/** Whether the mark has the number that follows the mark before it, so that the note has the wrong one. */
function isDue({ notes }: Letter, mark: NoteMark): boolean {
  const number = noteNumber(mark.label);
  if (number === null) return false;
  for (let at = mark.index - 1; at >= 0; at -= 1) {
    const before = notes.marks[at];
    if (before === undefined || before.notation !== mark.notation || before.set !== mark.set) continue;
    const previous = noteNumber(before.label);
    if (previous !== null) return previous === number - 1;
  }
  return number === 1;
}
