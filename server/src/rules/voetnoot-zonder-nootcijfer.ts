import { removeNote } from './fixes/noteText.js';
import { labelled, problemsFor } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootZonderNootcijfer: Rule = {
  name: 'voetnoot-zonder-nootcijfer',
  severity: 'error',
  fix: 'unsafe',
  finds: 'Een voetnoot waar de tekst nergens naar verwijst.',
  why: 'Zonder nootcijfer weet de lezer niet welke bewering de voetnoot onderbouwt. Vaak is bij het redigeren een zin vervallen en bleef de noot staan; een voorschrift is daar niet voor nodig.',
  remedy: 'Zet het nootcijfer op zijn plaats in de tekst, of haal de voetnoot weg.',
  examples: {
    wrong: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> A.\n\n⟦<sup>2</sup> B.⟧\n',
        message: 'Voetnoot 2 wordt in de tekst nergens aangehaald.',
        fixed: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> A.\n',
      },
      {
        text: 'Een[^1] en drie[^3].\n\n[^1]: A.\n\n⟦[^2]: B.⟧\n\n[^3]: C.\n',
        fixed: 'Een[^1] en drie[^3].\n\n[^1]: A.\n\n[^3]: C.\n',
      },
      {
        text: 'Een zin.\n\n⟦[^bnc]: Kamerstuk 22 112, nr. 3857.⟧\n',
        message: 'Voetnoot «bnc» wordt in de tekst nergens aangehaald.',
      },
    ],
    right: [
      { text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> A.\n' },
      { text: '# Kop met een noot[^1]\n\nTekst.\n\n[^1]: A.\n' },
      { text: '| a | b[^1] |\n| --- | --- |\n| c | d |\n\n[^1]: A.\n', note: 'Ook een nootcijfer in een tabel telt.' },
      { text: 'Een[^1].\n\n[^1]: A, zie ook B[^2].\n\n[^2]: B.\n', note: 'Aangehaald in een andere voetnoot.' },
    ],
    traps: [
      {
        text: 'Een zin[1].\n\n<sup>1</sup> A.\n',
        note: 'Het nootcijfer is er, maar verloor zijn opmaak; dat meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    for (const { definition } of problemsFor(letter, 'voetnoot-zonder-nootcijfer')) {
      const note = letter.notes.definitions[definition];
      if (note === undefined) continue;
      const name = labelled(note.label);
      yield {
        span: note.span,
        message: `Voetnoot ${name} wordt in de tekst nergens aangehaald.`,
        unnecessary: true,
        fixes: [{ title: `Voetnoot ${name} verwijderen…`, safe: false, edits: () => [removeNote(letter, note)] }],
      };
    }
  },
};
