import type { Letter } from '../letter/letter.js';
import type { NoteMark } from '../letter/notes/notes.js';
import { PUNCTUATION, sideOf } from './noteSide.js';
import type { Edit, Fix, Rule } from './rule.js';

export const voetnootPlaats: Rule = {
  name: 'voetnoot-plaats',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Nootcijfers die nu eens vóór en dan weer na het leesteken staan.',
  why: 'Beide volgordes komen in gepubliceerde Kamerstukken voor. De schrijfwijzer van de Europese Unie (publications.europa.eu) zet het nootcijfer vóór het leesteken, de Leidraad voor juridische auteurs in zijn voorbeeld na de punt. Het gaat om eenvormigheid binnen de brief: door elkaar oogt hij onverzorgd.',
  remedy: 'Kies één volgorde voor de hele brief.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>. Twee<sup>2</sup>, drie.⟦<sup>3</sup>⟧\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
        message: 'Nootcijfer 3 staat na het leesteken, de andere ervoor.',
        fixed:
          'Een<sup>1</sup>. Twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
      {
        text: 'Een.[^1] Twee⟦[^2]⟧. Drie.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
        message: 'Nootcijfer 2 staat vóór het leesteken, de andere erna.',
        fixed: 'Een.[^1] Twee.[^2] Drie.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n',
      },
      { text: 'Een[^1]. Twee.⟦[^2]⟧ Drie\n\n[^1]: A.\n\n[^2]: B.\n', note: 'Bij gelijke stand telt de eerste.' },
    ],
    right: [
      {
        text: 'Een<sup>1</sup>. Twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n\n<sup>3</sup> C.\n',
      },
      { text: 'Een[^1]. Twee[^2], drie[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n' },
      { text: 'Een.[^1] Twee,[^2] drie.[^3]\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n' },
      {
        text: 'Een[^1]. Een brief van 3 mei jl.[^2] over kunst.\n\n[^1]: A.\n\n[^2]: B.\n',
        note: 'De punt van een afkorting.',
      },
      { text: 'Een[^1]. De motie-Van Dijk c.s.[^2] over kunst.\n\n[^1]: A.\n\n[^2]: B.\n' },
      { text: 'Een[^1]. Een fiche[^2] over kunst en «kunst»[^3] verder.\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n' },
    ],
    traps: [
      {
        text: 'Een.[^1] Twee.[^2] Drie.[^3]\n\n[^1]: A.\n[^2]: B. [^3]: C.\n',
        note: 'Een voetnoot die aan de vorige vastzit; dat meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const before: NoteMark[] = [];
    const behind: NoteMark[] = [];
    for (const mark of letter.notes.marks) {
      // a mark without a note is spoken of already, and may be the head of a note that sticks to another
      if (mark.definition === null) continue;
      const place = sideOf(mark);
      if (place === 'before') before.push(mark);
      if (place === 'behind') behind.push(mark);
    }
    const [firstBefore] = before;
    const [firstBehind] = behind;
    if (firstBefore === undefined || firstBehind === undefined) return;
    const beforeLeads =
      before.length === behind.length ? firstBefore.index < firstBehind.index : before.length > behind.length;
    const strays = beforeLeads ? behind : before;
    const [usual] = beforeLeads ? before : behind;
    const [first, ...others] = strays;
    if (first === undefined || usual === undefined) return;
    const [here, there] = beforeLeads ? ['na', 'ervoor'] : ['vóór', 'erna'];
    const usually = strays.length === 1 ? 'de andere' : 'de meeste andere';
    yield {
      span: first.span,
      message: `Nootcijfer ${first.label} staat ${here} het leesteken, ${usually} ${there}.`,
      related: [
        ...others.map((it) => ({ message: `Nootcijfer ${it.label} staat ook ${here} het leesteken.`, span: it.span })),
        { message: `Nootcijfer ${usual.label} staat ${there}.`, span: usual.span },
      ],
      fixes: fixesFor(letter, strays, beforeLeads),
    };
  },
};

/** Moves the marks over their punctuation; not offered where markup stands between the two. */
function fixesFor({ source }: Letter, marks: readonly NoteMark[], forward: boolean): readonly Fix[] {
  const edits: Edit[] = [];
  for (const { span } of marks) {
    const at = forward ? span.start - 1 : span.end;
    const sign = { start: at, end: at + 1 };
    const character = source.slice(sign);
    if (character === '' || !PUNCTUATION.includes(character)) return [];
    const mark = source.slice(span);
    const whole = { start: Math.min(span.start, sign.start), end: Math.max(span.end, sign.end) };
    edits.push({ span: whole, text: forward ? mark + character : character + mark });
  }
  const one = marks.length === 1;
  const where = forward ? 'vóór' : 'na';
  const title = one
    ? `Nootcijfer ${where} het leesteken zetten`
    : `${String(marks.length)} nootcijfers ${where} het leesteken zetten`;
  return [{ title, safe: false, edits: () => edits }];
}
