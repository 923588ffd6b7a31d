import type { Letter, LetterReference } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Fault } from '../references/types.js';
import type { Edit, Fix, Report, Rule } from './rule.js';
import { counted } from './wording.js';

export const kamerstukNotatie: Rule = {
  name: 'kamerstuk-notatie',
  severity: 'hint',
  fix: 'safe',
  finds:
    'Een verwijzing naar een Kamerstuk die geen van de gebruikelijke vormen heeft, of die haar eigen vorm niet volgt.',
  why: 'Aan de vorm herkennen lezers, zoekmachines en het systeem van officiële bekendmakingen een Kamerstuk; een cijfer te veel of te weinig leidt naar een ander stuk of nergens heen.',
  remedy:
    'Schrijf «Kamerstuk 22 112, nr. 3857» of de lange vorm «Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857».',
  examples: {
    wrong: [
      {
        text: 'Zie Kamerstuk 22 112, ⟦nr.3857⟧.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857.\n',
      },
      {
        text: 'Zie Kamerstuk ⟦221 112⟧, nr. 3857.\n',
        severity: 'error',
      },
      {
        text: 'Zie Kamerstuk 36 200 ⟦8⟧, nr. 207.\n',
        severity: 'warning',
        fixed: 'Zie Kamerstuk 36 200 VIII, nr. 207.\n',
      },
      {
        text: 'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 32 317, nr. 978 en Kamerstuk ⟦26643⟧, nr. 1125.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 32 317, nr. 978 en Kamerstuk 26 643, nr. 1125.\n',
        note: 'De meeste dossiernummers in de brief hebben hun spatie.',
      },
      {
        text: 'Zie ⟦kamerstuk⟧ 22 112, nr. 3857.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857.\n',
      },
    ],
    right: [
      { text: 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 36 200 VIII, nr. 207.\n' },
      { text: 'Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n' },
      { text: 'Zie Kamerstukken II 2015/16, 34442, nr. 3, p. 7.\n' },
      {
        text: 'Zie Kamerstuk 22112, nr. 3857 en Kamerstuk 26643, nr. 1125.\n',
        note: 'Deze brief laat de spatie altijd weg.',
      },
      { text: 'Zie Kamerstuk 22 112, nr. PM.\n', note: 'Een open nummer meldt nog-in-te-vullen.' },
      { text: 'Er is € 36 200 miljoen beschikbaar in 2021–2027, zie PbEU 2016, L 119.\n' },
    ],
  },
  check: (letter) => [...faults(letter), ...unspaced(letter)],
};

function* faults(letter: Letter): Iterable<Report> {
  for (const found of letter.references) {
    const own = found.reference.faults.filter((fault) => fault.rule === 'kamerstuk-notatie');
    if (own.length === 0) continue;
    // faults of form share one text that mends them all: one finding
    const form = own.filter((fault) => fault.severity === 'hint');
    for (const fault of own) if (fault.severity !== 'hint') yield report(letter, found, fault);
    const [first, ...others] = form;
    if (first !== undefined && form.length === own.length) yield report(letter, found, first, others);
  }
}

function report(letter: Letter, found: LetterReference, fault: Fault, others: readonly Fault[] = []): Report {
  return {
    span: placeOf(found, [fault, ...others]),
    message: fault.message,
    severity: fault.severity,
    data: { fault: fault.fault },
    fixes: fixesOf(letter, found, fault),
  };
}

/** The words at fault; the whole reference where something is absent, or where several things are wrong. */
function placeOf(found: LetterReference, own: readonly Fault[]): Span {
  const [fault] = own;
  if (fault === undefined || own.length > 1 || fault.span.end === fault.span.start) return found.span;
  return found.locate(fault.span);
}

function fixesOf(letter: Letter, found: LetterReference, fault: Fault): readonly Fix[] {
  const { corrected } = fault;
  if (corrected === null) return [];
  const edit = replacement(letter, found, corrected);
  if (edit === null) return [];
  return [{ title: `Schrijven als «${corrected}»`, safe: fault.severity === 'hint', edits: () => [edit] }];
}

/** The smallest edit that turns the reference into its corrected form; null where markup stands in its way. */
function replacement(letter: Letter, found: LetterReference, corrected: string): Edit | null {
  const { text, span } = found.reference;
  let start = 0;
  while (start < text.length && start < corrected.length && text[start] === corrected[start]) start++;
  let end = 0;
  while (end < text.length - start && end < corrected.length - start && text.at(-1 - end) === corrected.at(-1 - end))
    end++;
  const place = found.locate({ start: span.start + start, end: span.end - end });
  if (letter.source.slice(place) !== text.slice(start, text.length - end)) return null;
  return { span: place, text: corrected.slice(start, corrected.length - end) };
}

/** Dossier numbers without their space, in a letter that mostly has it: one finding. */
function unspaced(letter: Letter): readonly Report[] {
  const written = letter.references.flatMap((found) => {
    const { reference } = found;
    if (reference.kind !== 'kamerstuk' || reference.dossierSpaced === null || reference.form === 'leidraad') return [];
    return [{ spaced: reference.dossierSpaced, dossier: reference.dossier, span: found.locate(reference.dossierSpan) }];
  });
  const bare = written.filter((one) => !one.spaced && letter.source.slice(one.span) === one.dossier);
  const [first, ...others] = bare;
  if (first === undefined || written.length - bare.length <= bare.length) return [];
  const house = `${first.dossier.slice(0, -3)} ${first.dossier.slice(-3)}`;
  const edits = bare.map(({ span }) => ({ span: { start: span.end - 3, end: span.end - 3 }, text: ' ' }));
  return [
    {
      span: first.span,
      message: `Dossier ${first.dossier} staat zonder spatie; elders in de brief staat die er wel: «${house}».`,
      severity: 'hint',
      data: { fault: 'dossier-spatie' },
      related: others.map(({ dossier, span }) => ({ span, message: `Ook ${dossier} staat zonder spatie.` })),
      fixes: [
        {
          title:
            bare.length === 1
              ? `Schrijven als «${house}»`
              : `Spatie zetten in ${counted(bare.length, 'dossiernummer', 'dossiernummers')}`,
          safe: true,
          edits: () => edits,
        },
      ],
    },
  ];
}
