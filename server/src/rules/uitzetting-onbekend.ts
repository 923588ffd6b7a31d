import type { SwitchOff } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { nearest } from '../profile/nearest.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const uitzettingOnbekend: Rule = {
  name: 'uitzetting-onbekend',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'Een opmerking «controle negeren» noemt geen regel die bestaat.',
  why: 'Zo’n opmerking zet niets uit: de bevinding blijft staan, of komt kort voor verzending onverwacht terug. De vorm van de opmerking is een afspraak van deze schrijfhulp; in de brief die de Kamer krijgt, komt zij niet.',
  remedy:
    'Neem de naam over zoals die achter de bevinding staat. Een reden hoort achter een streepje met aan beide kanten een spatie.',
  examples: {
    wrong: [
      {
        text: '<!-- controle negeren: ⟦kopnivo⟧ – zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        message: 'De regel «kopnivo» bestaat niet; waarschijnlijk is «kopniveau» bedoeld.',
        fixed:
          '<!-- controle negeren: kopniveau – zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      {
        text: '<!-- controle negeren: kopniveau, ⟦lijstvolgorde⟧ -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        message: 'De regel «lijstvolgorde» bestaat niet. De namen staan achter elke bevinding.',
      },
      {
        text: '<!-- controle negeren in hele brief: kopniveau ⟦want dat is zo vastgesteld⟧ -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        message:
          'Achter «kopniveau» staat «want dat is zo vastgesteld», en dat is geen regel. Een reden hoort achter een streepje.',
        fixed:
          '<!-- controle negeren in hele brief: kopniveau – want dat is zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      {
        text: '⟦<!-- controle negeren: -->⟧\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        message: 'Deze opmerking noemt geen regel en zet dus niets uit.',
      },
      {
        text: '⟦<!-- controle negeren kopniveau -->⟧\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        message: 'Achter «controle negeren» ontbreekt de dubbele punt; zo zet deze opmerking niets uit.',
        fixed: '<!-- controle negeren: kopniveau -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
    ],
    right: [
      {
        text: '<!-- controle negeren: kopniveau – zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      { text: '<!-- controle negeren: kopniveau -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n' },
      {
        text: '<!-- controle negeren: kopniveau, voetnoot-plaats – zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      {
        text: '<!-- controle negeren: kopniveau: zo vastgesteld -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      {
        text: '<!-- controle negeren: kopniveau. Zo vastgesteld. -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
      },
      {
        text: '<!-- Graag de controle op de cijfers: bijlage 2 -->\n\n## Richtlijn bodems\n\nHet kabinet steunt de richtlijn.\n',
        note: 'Een gewone opmerking.',
      },
    ],
  },
  check: (letter, { names }) => letter.switchOffs.flatMap((one) => reports(one, names)),
};

function reports(switchOff: SwitchOff, names: readonly string[]): readonly Report[] {
  const { rules, span } = switchOff;
  if (switchOff.noColonAt !== null) return [withoutColon(switchOff, switchOff.noColonAt)];
  if (rules.length === 0) return [{ span, message: 'Deze opmerking noemt geen regel en zet dus niets uit.' }];
  const reason = reasonAt(rules, names);
  const unknown = rules
    .slice(0, reason ?? rules.length)
    .filter(({ name }) => !names.includes(name.toLowerCase()))
    .map(({ name, span: at }) => report(name, at, names));
  return reason === null ? unknown : [...unknown, looseReason(switchOff, reason)];
}

function withoutColon({ span }: SwitchOff, at: number): Report {
  return {
    span,
    message: 'Achter «controle negeren» ontbreekt de dubbele punt; zo zet deze opmerking niets uit.',
    fixes: [{ title: 'Dubbele punt zetten', safe: false, edits: () => [{ span: { start: at, end: at }, text: ':' }] }],
  };
}

function report(name: string, span: Span, names: readonly string[]): Report {
  const meant = nearest(name, names);
  if (meant === null) {
    return { span, message: `De regel ${quoted(name)} bestaat niet. De namen staan achter elke bevinding.` };
  }
  return {
    span,
    message: `De regel ${quoted(name)} bestaat niet; waarschijnlijk is «${meant}» bedoeld.`,
    fixes: [{ title: `Schrijven als «${meant}»`, safe: false, edits: () => [{ span, text: meant }] }],
  };
}

/** Where behind a rule that exists ordinary words begin: a reason without its dash. Null where there are none. */
function reasonAt(rules: SwitchOff['rules'], names: readonly string[]): number | null {
  const last = rules.findLastIndex(({ name }) => name.includes('-') || names.includes(name.toLowerCase()));
  const begins = last + 1;
  return last >= 0 && rules.length - begins >= 2 ? begins : null;
}

function looseReason({ rules }: SwitchOff, begins: number): Report {
  const words = rules.slice(begins);
  const start = words[0]?.span.start ?? 0;
  const span = { start, end: words.at(-1)?.span.end ?? start };
  const reason = words.map(({ name }) => name).join(' ');
  return {
    span,
    message: `Achter «${rules[begins - 1]?.name ?? ''}» staat ${quoted(reason, 40)}, en dat is geen regel. Een reden hoort achter een streepje.`,
    fixes: [
      {
        title: 'Streepje voor de reden zetten',
        safe: false,
        edits: () => [{ span: { start, end: start }, text: '– ' }],
      },
    ],
  };
}
