import type { Letter, LetterReference } from '../letter/letter.js';
import { COUNCIL_DOSSIERS } from '../references/dossiers.js';
import { isSlip } from '../references/near-miss.js';
import type { Fault, KamerstukReference } from '../references/types.js';
import { replacement } from './fixes/reference.js';
import type { Fix, Report, Rule } from './rule.js';

export const kamerstukDossier: Rule = {
  name: 'kamerstuk-dossier',
  severity: 'information',
  fix: 'unsafe',
  finds:
    'Een dossiernummer dat op één cijfer na een bekend dossier is, of een nummer achter 21 501 waaronder geen Raad bekend is.',
  why: 'Met een verkeerd cijfer wijst de verwijzing de lezer naar een ander dossier. Dat valt bij het overlezen niet op: «21 112» voor «22 112» stond zelfs op een overheidspagina over deze dossiers. De nummers zijn die van gepubliceerde Kamerstukken.',
  remedy:
    'Zoek het stuk op en neem het dossiernummer over dat bovenaan staat. Klopt het nummer toch, zet deze controle dan voor deze alinea of voetnoot uit, met de reden erbij.',
  examples: {
    wrong: [
      {
        text: 'Zie Kamerstuk ⟦21 112⟧, nr. 3857.\n',
        message: 'Dossier 21 112 gaat niet over BNC-fiches; waarschijnlijk is 22 112 bedoeld.',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857.\n',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2023–2024, ⟦21 510⟧-34, nr. 412.\n',
        fixed: 'Zie Tweede Kamer, vergaderjaar 2023–2024, 21 501-34, nr. 412.\n',
        note: 'Twee cijfers verwisseld.',
      },
      {
        text: 'Zie Kamerstuk ⟦21 501-43⟧, nr. 412.\n\nZie ook Kamerstuk 21 501-34, nr. 401.\n',
        message: '«21 501-43» is geen bekend dossier van een Raad; waarschijnlijk is 21 501-34 bedoeld.',
        fixed: 'Zie Kamerstuk 21 501-34, nr. 412.\n\nZie ook Kamerstuk 21 501-34, nr. 401.\n',
      },
      {
        text: 'Zie Kamerstuk ⟦21 501-88⟧, nr. 12.\n',
        message: '«21 501-88» is geen bekend dossier van een Raad.',
      },
    ],
    right: [
      { text: 'Zie Kamerstuk 22 112, nr. 3857.\n' },
      { text: 'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 26 643, nr. 1125 en Kamerstuk 32 317, nr. 882.\n' },
      {
        text: 'Zie Kamerstuk 21 501-34, nr. 412 en Kamerstuk 21 501-02, nr. 2778.\n',
        note: 'Het dossier van een andere Raad.',
      },
      { text: 'Zie Kamerstuk 21 501-01, nr. 3.\n', note: 'Een dossier van een Raad die niet meer bijeenkomt.' },
      { text: 'Zie Kamerstuk 36 200 VIII, nr. 207 en Kamerstuk 29 861, nr. 158.\n' },
    ],
    traps: [
      {
        text: 'Zie Kamerstuk 21 112, nr. 4.\n',
        note: 'Een laag nummer kan van een oud dossier zijn.',
      },
    ],
  },
  check: (letter) => letter.references.flatMap((found) => reportsOf(letter, found)),
};

function reportsOf(letter: Letter, found: LetterReference): readonly Report[] {
  const { reference } = found;
  const fault = reference.faults.find((one) => one.rule === 'kamerstuk-dossier');
  if (fault === undefined || reference.kind !== 'kamerstuk' || isOwn(letter, reference)) return [];
  const meant = fault.corrected === null ? suffixMeant(letter, reference) : null;
  const dossier = meant === null ? null : `21 501-${meant}`;
  return [
    {
      span: found.locate(fault.span),
      message:
        dossier === null ? fault.message : `${fault.message.replace(/\.$/, '')}; waarschijnlijk is ${dossier} bedoeld.`,
      severity: fault.severity,
      data: { fault: fault.fault },
      fixes: fixesOf(letter, found, corrected(reference, fault, meant)),
    },
  ];
}

/** The letter is filed under this dossier itself: then it exists. */
function isOwn({ head }: Letter, { dossier, suffix }: KamerstukReference): boolean {
  return head.dossier === (suffix === null ? dossier : `${dossier}-${suffix}`);
}

/** The Council of the letter, or of another reference in it, whose number differs from an unknown one by a slip. */
function suffixMeant(letter: Letter, { suffix }: KamerstukReference): string | null {
  if (suffix === null) return null;
  const named = new Set(letter.head.dossier === null ? [] : [letter.head.dossier]);
  for (const { reference } of letter.references) {
    if (reference.kind === 'kamerstuk' && reference.suffix !== null)
      named.add(`${reference.dossier}-${reference.suffix}`);
  }
  const near = COUNCIL_DOSSIERS.flatMap(({ dossier, suffix: known }) =>
    known !== null && named.has(`${dossier}-${known}`) && isSlip(suffix, known) ? [known] : [],
  );
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

function corrected({ text, suffix }: KamerstukReference, fault: Fault, meant: string | null): string | null {
  if (fault.corrected !== null || suffix === null || meant === null) return fault.corrected;
  const at = text.indexOf(suffix, text.indexOf('501') + 3);
  return at < 3 ? null : text.slice(0, at) + meant + text.slice(at + suffix.length);
}

function fixesOf(letter: Letter, found: LetterReference, text: string | null): readonly Fix[] {
  const edit = text === null ? null : replacement(letter, found, text);
  return edit === null || text === null ? [] : [{ title: `Schrijven als «${text}»`, safe: false, edits: () => [edit] }];
}
