import type { Letter, SwitchOff } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Edit, Report, Rule, RuleBook } from './rule.js';
import { silences } from './silence.js';

/** Rules about the comments themselves: what they would find is not known before the comments were judged. */
const OWN = /^uitzetting-/;

export const uitzettingOverbodig: Rule = {
  name: 'uitzetting-overbodig',
  severity: 'hint',
  fix: 'unsafe',
  finds: 'Een opmerking «controle negeren» die hier niets tegenhoudt.',
  why: 'Wat is hersteld, hoeft niet meer te worden genegeerd. Blijft de opmerking staan, dan valt een nieuwe vergissing op die plaats niet op, en gaat de brief daarmee naar de Kamer. De vorm van de opmerking is een afspraak van deze schrijfhulp.',
  remedy: 'Haal de naam van de regel weg, of de hele opmerking als er geen andere in staat.',
  examples: {
    wrong: [
      {
        text: '<!-- controle negeren: ⟦nog-in-te-vullen⟧ – volgt -->\n\nDe kosten zijn 3 miljoen euro.\n',
        message: '«nog-in-te-vullen» houdt hier niets meer tegen.',
        fixed: 'De kosten zijn 3 miljoen euro.\n',
      },
      {
        text: '<!-- controle negeren: nog-in-te-vullen, ⟦kopniveau⟧ -->\n\nDe kosten zijn PM.\n',
        fixed: '<!-- controle negeren: nog-in-te-vullen -->\n\nDe kosten zijn PM.\n',
      },
      {
        text: '<!-- controle negeren in hele brief: ⟦conflictmarkering⟧ -->\n\nDe kosten zijn PM.\n',
        message: '«conflictmarkering» houdt in deze brief niets tegen.',
      },
    ],
    right: [
      { text: 'De kosten zijn 3 miljoen euro.\n' },
      { text: '<!-- controle negeren: nog-in-te-vullen -->\n\nDe kosten zijn PM.\n' },
      { text: '<!-- controle negeren in hele brief: nog-in-te-vullen -->\n\nEerst dit.\n\nDe kosten zijn PM.\n' },
      { text: '<!-- controle van de cijfers: klopt -->\n\nDe kosten zijn 3 miljoen euro.\n' },
    ],
    traps: [
      {
        text: '<!-- controle negeren: kopnivo -->\n\nDe kosten zijn 3 miljoen euro.\n',
        note: 'Een naam die niet bestaat, meldt een andere regel.',
      },
    ],
  },
  check: (letter, book) => letter.switchOffs.flatMap((one) => reports(letter, one, book)),
};

function reports(letter: Letter, switchOff: SwitchOff, { names, found }: RuleBook): readonly Report[] {
  const isIdle = (name: string): boolean =>
    names.includes(name) && !OWN.test(name) && !found(name).some((one) => silences(switchOff, one));
  const idle = switchOff.rules.filter(({ name }) => isIdle(name.toLowerCase()));
  return idle.map(({ name, span }) => ({
    span,
    message: `«${name}» houdt ${switchOff.wholeLetter ? 'in deze brief niets' : 'hier niets meer'} tegen.`,
    unnecessary: true,
    fixes: [
      switchOff.rules.length === 1
        ? { title: 'Opmerking weghalen', safe: false, edits: () => [withoutComment(letter, switchOff.span)] }
        : { title: `De naam «${name}» weghalen`, safe: false, edits: () => [withoutName(switchOff, span)] },
    ],
  }));
}

/** The comment with what parts it from the next text, so that no empty lines are left where it stood alone. */
function withoutComment({ source }: Letter, span: Span): Edit {
  const line = source.lineAt(span.start);
  const alone = source.slice({ start: line.start, end: span.start }).trim() === '';
  const rest = source.slice({ start: span.end, end: Math.min(source.length, span.end + 200) });
  const gap = /^[ \t]*(?:\r?\n[ \t]*)*/.exec(rest)?.[0] ?? '';
  if (alone && gap.includes('\n')) return { span: { start: line.start, end: span.end + gap.length }, text: '' };
  return { span: { start: span.start, end: span.end + (/^[ \t]*/.exec(rest)?.[0].length ?? 0) }, text: '' };
}

/** A name with the comma that parts it from its neighbour. */
function withoutName({ rules }: SwitchOff, span: Span): Edit {
  const at = rules.findIndex((one) => one.span.start === span.start);
  const before = rules[at - 1];
  const after = rules[at + 1];
  if (before !== undefined) return { span: { start: before.span.end, end: span.end }, text: '' };
  return { span: { start: span.start, end: after?.span.start ?? span.end }, text: '' };
}
