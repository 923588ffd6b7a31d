import type { Letter, LetterReference } from '../letter/letter.js';
import { overlaps } from '../letter/span.js';
import { inOneForm, type HouseForm as Form } from './fixes/referenceForm.js';
import type { Fix, Report, Rule } from './rule.js';
import { counted } from './wording.js';

const FORMS: Readonly<Record<Form, string>> = {
  kort: 'in de korte vorm',
  lang: 'in de lange vorm',
  leidraad: 'in de vorm van de Leidraad',
};

export const kamerstukNotatieWisselt: Rule = {
  name: 'kamerstuk-notatie-wisselt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Verwijzingen naar Kamerstukken staan in de ene brief in verschillende vormen.',
  why: 'Elke vorm is goed: de korte en de lange staan in gepubliceerde Kamerstukken, de derde in de Leidraad voor juridische auteurs. Het gaat om eenvormigheid binnen de brief: door elkaar wekken ze bij de lezer de indruk dat hij uit stukken is samengesteld.',
  remedy: 'Kies één vorm voor de hele brief.',
  examples: {
    wrong: [
      {
        text: 'Zie ⟦Kamerstuk 22 112, nr. 3857⟧.\n\nTweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n\nTweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966\n',
        note: 'Zonder vergaderjaar is de lange vorm niet te maken.',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966 en ⟦Kamerstukken II 2019/20, 21 501-34, nr. 321, p. 3⟧.\n',
        fixed:
          'Zie Tweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966 en Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321, p. 3.\n',
      },
      {
        text: 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 22 112, nr. 3977.\n\nZie ⟦Kamerstukken II 2023/24, 32 317, nr. 882⟧.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 22 112, nr. 3977.\n\nZie Kamerstuk 32 317, nr. 882.\n',
      },
      { text: 'Zie Kamerstuk 22 112, nr. 3857 en ⟦Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 882⟧.\n' },
    ],
    right: [
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857.\n\nTweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n\nTweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966\n',
      },
      { text: 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 21 501-34, nrs. 412 en 418.\n' },
      {
        text: 'Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n\nTweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966\n',
      },
      {
        text: 'Zie Kamerstuk 22 112, nr. 3857 en Handelingen II 2023/24, nr. 13, item 19.\n',
        note: 'Handelingen hebben hun eigen vorm.',
      },
      {
        text: 'Zie Kamerstuk 22 112, nr. 3857 (COM(2023) 719) en 21 501-32, nr. 411.\n',
        note: 'Een los nummer tussen haakjes is geen andere vorm.',
      },
    ],
  },
  check: (letter) => judgeForms(letter),
};

function judgeForms(letter: Letter): readonly Report[] {
  const byForm = new Map<Form, LetterReference[]>();
  const references = outsideHeadBlock(letter);
  for (const found of references) {
    const { kind, form } = found.reference;
    if (kind !== 'kamerstuk' || !isForm(form)) continue;
    const same = byForm.get(form);
    if (same === undefined) byForm.set(form, [found]);
    else same.push(found);
  }
  if (byForm.size < 2) return [];
  const most = formFor(letter, byForm);
  const deviating = references.filter(
    ({ reference }) => reference.kind === 'kamerstuk' && isForm(reference.form) && reference.form !== most,
  );
  const [first, ...others] = deviating;
  if (first === undefined || !isForm(first.reference.form)) return [];
  const count = byForm.get(most)?.length ?? 0;
  return [
    {
      span: first.span,
      message: `Deze verwijzing staat ${FORMS[first.reference.form]}; ${counted(count, 'andere staat', 'andere staan')} ${FORMS[most]}.`,
      related: others.map(({ span }) => ({ span, message: 'Ook deze verwijzing wijkt af.' })),
      fixes: fixesOf(letter, deviating, most),
    },
  ];
}

/**
 * «Vergaderjaar 2023–2024» with the dossier's number right below it, no blank line between, reads as a reference in the
 * long form, but they are lines of the heading block and have the form of that block.
 */
function outsideHeadBlock({ references, head }: Letter): readonly LetterReference[] {
  const lines = [...head.lines.values()];
  return references.filter(({ span }) => !lines.some((line) => overlaps(line, span)));
}

/** The form that the house prefers, where the letter has it; else the most frequent, and of equals the first. */
function formFor({ profile }: Letter, byForm: ReadonlyMap<Form, readonly LetterReference[]>): Form {
  const { referenceForm } = profile;
  if (referenceForm !== null && byForm.has(referenceForm)) return referenceForm;
  const [most] = [...byForm].reduce((best, one) => (one[1].length > best[1].length ? one : best));
  return most;
}

function fixesOf(letter: Letter, deviating: readonly LetterReference[], form: Form): readonly Fix[] {
  const edits = inOneForm(letter, deviating, form);
  if (edits === null) return [];
  const which = deviating.length === 1 ? 'De verwijzing' : `Alle ${String(deviating.length)} verwijzingen`;
  return [{ title: `${which} ${FORMS[form]} schrijven`, safe: false, edits: () => edits }];
}

function isForm(form: string): form is Form {
  return form in FORMS;
}
