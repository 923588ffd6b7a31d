import { labelled, placeholdersIn, troubledNotes } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootLeeg: Rule = {
  name: 'voetnoot-leeg',
  severity: 'warning',
  fix: 'none',
  finds: 'Een voetnoot zonder tekst, of met alleen een invulplek.',
  why: 'De lezer slaat de voetnoot op en vindt niets, en de Kamer kan de bewering niet nagaan. De noot is vergeten of verloren gegaan; een voorschrift is daar niet voor nodig.',
  remedy: 'Schrijf de tekst van de voetnoot, of haal haar met haar nootcijfer weg.',
  examples: {
    wrong: [
      { text: 'Een zin<sup>1</sup>.\n\n⟦<sup>1</sup>⟧\n', message: 'Voetnoot 1 heeft nog geen tekst.' },
      { text: 'Een zin[^1].\n\n⟦[^1]:⟧\n' },
      { text: 'Een zin[^1].\n\n[^1]: ⟦PM⟧\n', message: 'In voetnoot 1 staat nog alleen «PM».' },
      { text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> ⟦[invullen]⟧\n' },
    ],
    right: [
      { text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> Kamerstuk 22 112, nr. 3857.\n' },
      {
        text: 'Een zin[^1].\n\n[^1]:\n    Kamerstuk 22 112, nr. 3857.\n',
        note: 'De tekst staat op de volgende regel.',
      },
    ],
    traps: [
      { text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> Idem.\n', note: 'Eén woord is tekst, ook als het weinig zegt.' },
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> <https://www.voorbeeld.nl/stuk>\n',
        note: 'Een adres is tekst; dat het alleen staat, meldt een andere regel.',
      },
      {
        text: 'Een zin[^1].\n\n[^1]: Kamerstuk 22 112, nr. PM.\n',
        note: 'Er staat meer dan een invulplek; de open plek meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const troubled = troubledNotes(letter);
    const placeholders = placeholdersIn(letter, true);
    for (const note of letter.notes.definitions) {
      if (troubled.has(note.index)) continue;
      const name = labelled(note.label);
      const placeholder = placeholders.get(note.index);
      if (note.text.trim() === '') {
        yield { span: note.mark, message: `Voetnoot ${name} heeft nog geen tekst.` };
      } else if (placeholder !== undefined) {
        const { text } = placeholder.placeholder;
        yield { span: placeholder.span, message: `In voetnoot ${name} staat nog alleen «${text}».` };
      }
    }
  },
};
