import { sourceSpan, type Prose } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { oncePerNote } from './noteMemo.js';
import { labelled, troubledNotes } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootKaleUrl: Rule = {
  name: 'voetnoot-kale-url',
  severity: 'hint',
  fix: 'none',
  finds: 'Een voetnoot die alleen uit een webadres bestaat.',
  why: 'Verdwijnt de pagina, dan is de bron niet meer te achterhalen. En een adres zegt een gebruiker van een schermlezer weinig: uit de tekst van een koppeling hoort te blijken waar zij heen gaat (WCAG 2.4.4; via de norm EN 301 549 geldt dat voor wat de overheid publiceert).',
  remedy: 'Noem ook de opsteller, de titel en de datum.',
  examples: {
    wrong: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> ⟦<https://www.slo.nl/publicaties/@23474/kerndoelen/>⟧\n',
        message:
          'Voetnoot 1 is alleen een webadres. Met titel en datum blijft de bron te vinden als het adres vervalt.',
      },
      { text: 'Een zin[^1].\n\n[^1]: ⟦https://www.voorbeeld.nl/stuk⟧.\n' },
      { text: 'Een zin[^1].\n\n[^1]: ⟦[https://voorbeeld.nl](https://voorbeeld.nl)⟧\n' },
      { text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> ⟦www.voorbeeld.nl⟧\n' },
    ],
    right: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> [SLO, Kerndoelen digitale geletterdheid](https://www.slo.nl/publicaties/@23474/kerndoelen/).\n',
      },
      { text: 'Een zin[^1].\n\n[^1]: SLO, Kerndoelen, <https://www.slo.nl/publicaties/>\n' },
      { text: 'Een zin[^1].\n\n[^1]: [Kerndoelen digitale geletterdheid](https://www.slo.nl/publicaties/)\n' },
      { text: 'Een zin[^1].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n' },
    ],
    traps: [
      {
        text: 'Een zin[^1].\n\n[^1]: Learning Lab, Europese Onderwijsruimte. Link.\n',
        note: 'Hier ging het adres verloren; dat meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const troubled = troubledNotes(letter);
    for (const note of letter.notes.definitions) {
      const span = troubled.has(note.index) ? null : addressOf(note);
      if (span === null) continue;
      yield {
        span: shift(span, note.base),
        message: `Voetnoot ${labelled(note.label)} is alleen een webadres. Met titel en datum blijft de bron te vinden als het adres vervalt.`,
      };
    }
  },
};

const addressOf = oncePerNote(bareAddress);

/** The address that is all a note says, as a place in its words' block, or null. */
function bareAddress([prose, ...more]: readonly Prose[]): Span | null {
  if (prose === undefined || more.length > 0) return null;
  const words = prose.text.trim();
  const address = words.endsWith('.') ? words.slice(0, -1) : words;
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(address)) return null;
  const start = prose.text.indexOf(address);
  const link = prose.links.find((it) => it.words.start === start && it.words.end === start + address.length);
  return link?.span ?? sourceSpan(prose, start, start + address.length);
}
