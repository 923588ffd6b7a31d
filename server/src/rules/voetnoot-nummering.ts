import type { Letter } from '../letter/letter.js';
import { noteNumber } from '../letter/notes/noteMarks.js';
import type { NoteMark, NoteProblem } from '../letter/notes/notes.js';
import { renumberFixes } from './fixes/renumber.js';
import { labelled, problemsFor } from './noteWording.js';
import type { Fix, Report, Rule } from './rule.js';

type Problem = Extract<NoteProblem, { rule: 'voetnoot-nummering' }>;

export const voetnootNummering: Rule = {
  name: 'voetnoot-nummering',
  severity: 'error',
  fix: 'safe',
  safely:
    'Hernummeren is veilig en kan in één keer: in de editor met «Alles herstellen wat veilig kan», op de opdrachtregel met `--fix`. Bij een nootcijfer dat er twee keer staat, beslist de schrijver.',
  finds: 'Nootcijfers die een nummer overslaan, herhalen of niet op volgorde staan.',
  why: 'De lezer zoekt een voetnoot op nummer; bij een sprong of een herhaling vindt hij de verkeerde noot of geen. Een voorschrift is er niet; in gepubliceerde Kamerstukken lopen de nummers door.',
  remedy:
    'Laat de voetnoten hernummeren. Staat een nootcijfer er twee keer, geef het tweede dan het nummer van zijn eigen noot.',
  examples: {
    wrong: [
      {
        text: 'Een zin<sup>1</sup>, nog een⟦<sup>3</sup>⟧.\n\n<sup>1</sup> Noot.\n\n<sup>3</sup> Noot.\n',
        message: 'Na nootcijfer 1 volgt 3. Hernummeren maakt de telling sluitend.',
        fixed: 'Een zin<sup>1</sup>, nog een<sup>2</sup>.\n\n<sup>1</sup> Noot.\n\n<sup>2</sup> Noot.\n',
      },
      {
        text: 'Een<sup>1</sup>, drie<sup>3</sup>, twee⟦<sup>2</sup>⟧.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
        message: 'Nootcijfer 2 komt na 3. Hernummeren zet alle voetnoten op volgorde.',
        fixed:
          'Een<sup>1</sup>, drie<sup>2</sup>, twee<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> C.\n\n<sup>3</sup> B.\n',
      },
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>, drie⟦<sup>2</sup>⟧.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
        message: 'Nootcijfer 2 staat hier opnieuw. Waarschijnlijk is 3 bedoeld: die voetnoot wordt nergens aangehaald.',
        fixed:
          'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
      {
        text: 'Een zin<sup>1</sup> en dezelfde zin⟦<sup>1</sup>⟧.\n\n<sup>1</sup> Noot.\n',
        message: 'Nootcijfer 1 staat hier opnieuw. Elk nootcijfer hoort bij een eigen voetnoot.',
        note: 'Een alinea die twee keer is geplakt.',
      },
      {
        text: 'Een[^1], twee[^2], drie⟦[^2]⟧.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
        severity: 'information',
        message: 'Nootcijfer 2 staat hier opnieuw. Waarschijnlijk is 3 bedoeld: die voetnoot wordt nergens aangehaald.',
        fixed: 'Een[^1], twee[^2], drie[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      },
      {
        text: 'Een zin⟦[^2]⟧.\n\n[^2]: Noot.\n',
        severity: 'information',
        message: 'De nootcijfers beginnen bij 2. In druk wordt opnieuw geteld; hernummeren maakt tekst en druk gelijk.',
        fixed: 'Een zin[^1].\n\n[^1]: Noot.\n',
      },
      {
        text: 'Een[^b], drie[^3], twee⟦[^2]⟧.\n\n[^b]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
        severity: 'information',
        message:
          'Nootcijfer 2 komt na 3. In druk wordt opnieuw geteld; hernummeren zet de nummers in de tekst op volgorde.',
        fixed: 'Een[^b], drie[^1], twee[^2].\n\n[^b]: A.\n\n[^1]: C.\n\n[^2]: B.\n',
        note: 'Een naam krijgt in druk een nummer, in de tekst niet.',
      },
    ],
    right: [
      { text: 'Een zin<sup>1</sup>, nog een<sup>2</sup>.\n\n<sup>1</sup> Noot.\n\n<sup>2</sup> Noot.\n' },
      { text: 'Een<sup>1</sup> en twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n' },
      {
        text: 'Een[^1], twee[^2] en weer een[^1].\n\n[^1]: A.\n\n[^2]: B.\n',
        note: 'Een herhaald nootcijfer mag hier.',
      },
      { text: 'Een[^motie] en twee[^fiche].\n\n[^fiche]: A.\n\n[^motie]: B.\n', note: 'Namen hebben geen volgorde.' },
      {
        text: 'Verordening 883/2004[^883] en twee[^fiche].\n\n[^fiche]: A.\n\n[^883]: B.\n',
        note: 'Eén getal tussen namen is zelf een naam.',
      },
      {
        text: 'Een zin<sup>1</sup> over 100 m<sup>2</sup>.\n\n<sup>1</sup> A.\n',
        note: 'Een oppervlakte is geen nootcijfer.',
      },
      {
        text: 'Een<sup>1</sup>.\n\n<sup>1</sup> A.\n\n# Bijlage\n\nEen<sup>1</sup>.\n\n<sup>1</sup> B.\n',
        note: 'Een bijlage met eigen noten mag opnieuw bij 1 beginnen.',
      },
    ],
    traps: [
      {
        text: 'Een<sup>1</sup> en drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
        note: 'Nummer 2 is niet overgeslagen: voetnoot 2 staat er, maar zonder nootcijfer. Dat meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const problems = problemsFor(letter, 'voetnoot-nummering');
    const renumbering = problems.length === 0 ? [] : renumberFixes(letter);
    for (const problem of problems) {
      const report = reportOf(letter, problem, renumbering);
      if (report !== null) yield report;
    }
  },
};

function reportOf({ notes }: Letter, problem: Problem, renumbering: readonly Fix[]): Report | null {
  const mark = notes.marks[problem.mark];
  if (mark === undefined) return null;
  const other = problem.other === null ? undefined : notes.marks[problem.other];
  const related = other === undefined ? [] : [{ message: `Hier staat nootcijfer ${other.label}.`, span: other.span }];
  return {
    span: mark.span,
    message: messageOf(problem, mark, other, inPrint(notes)),
    ...(problem.certain ? {} : { severity: 'information' as const }),
    data: { fault: problem.fault },
    related,
    fixes: problem.fault === 'repeat' ? repeatFixes(problem, mark) : renumbering,
  };
}

function messageOf(problem: Problem, mark: NoteMark, other: NoteMark | undefined, printed: string): string {
  const renumber = (result: string): string =>
    problem.certain ? `Hernummeren ${result}.` : `In druk wordt opnieuw geteld; ${printed}.`;
  switch (problem.fault) {
    case 'order': {
      const after = Number(problem.expected) > Number(mark.label);
      return `Nootcijfer ${mark.label} ${after ? 'komt na' : 'staat vóór'} ${problem.expected}. ${renumber('zet alle voetnoten op volgorde')}`;
    }
    case 'skip': {
      const from = other === undefined ? null : other.label;
      const gap = from === null ? gapBefore(problem, mark) : `Na nootcijfer ${from} volgt ${mark.label}.`;
      return `${gap} ${renumber('maakt de telling sluitend')}`;
    }
    case 'repeat': {
      const likely =
        problem.leftOver === null
          ? 'Elk nootcijfer hoort bij een eigen voetnoot.'
          : `Waarschijnlijk is ${problem.expected} bedoeld: die voetnoot wordt nergens aangehaald.`;
      return `Nootcijfer ${labelled(mark.label)} staat hier opnieuw. ${likely}`;
    }
  }
}

/** What renumbering gains where the printer counts anew: there a name gets a number as well, in the text it has none. */
function inPrint({ marks }: Letter['notes']): string {
  const named = marks.some(({ notation, label }) => notation === 'gfm' && noteNumber(label) === null);
  return named ? 'hernummeren zet de nummers in de tekst op volgorde' : 'hernummeren maakt tekst en druk gelijk';
}

function gapBefore(problem: Problem, mark: NoteMark): string {
  if (problem.expected === '1') return `De nootcijfers beginnen bij ${mark.label}.`;
  return `Vóór nootcijfer ${mark.label} ontbreekt ${problem.expected}.`;
}

/** Which note a repeated mark belongs to is for the author to say: only the note that is left over is offered. */
function repeatFixes(problem: Problem, mark: NoteMark): readonly Fix[] {
  if (problem.leftOver === null) return [];
  const edits = [{ span: mark.inner, text: problem.expected }];
  return [{ title: `Hier nootcijfer ${problem.expected} van maken`, safe: false, edits: () => edits }];
}
