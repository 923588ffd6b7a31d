import type { Letter, LetterReference } from '../letter/letter.js';
import type { NoteDefinition } from '../letter/notes/notes.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { isWholeDossier, marksBehindMotions, wholeDossiersForPieces } from '../letter/words/wholeDossiers.js';
import { rowOf } from '../letter/rows.js';
import type { Fault, Reference } from '../references/types.js';
import { replacement, spacedNumber } from './fixes/reference.js';
import type { Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const kamerstukNotatie: Rule = {
  name: 'kamerstuk-notatie',
  severity: 'hint',
  fix: 'safe',
  safely:
    'Wat een tip is, kan veilig in één keer worden hersteld: in de editor met «Alles herstellen wat veilig kan», op de opdrachtregel met `--fix`. Bij de andere bevindingen beslist de schrijver.',
  finds:
    'Een verwijzing naar een Kamerstuk die geen van de gebruikelijke vormen heeft, of die haar eigen vorm niet volgt.',
  why: 'Aan de vorm herkennen lezers en zoekmachines een Kamerstuk; een cijfer te veel of te weinig leidt naar een ander stuk of nergens heen. De korte en de lange vorm zijn die van gepubliceerde Kamerstukken; «Kamerstukken II 2015/16, 34442, nr. 3» is die van de Leidraad voor juridische auteurs. Is de verwijzing zo niet te vinden, dan is dat een fout; is alleen de vorm anders, dan een tip.',
  remedy:
    'Schrijf «Kamerstuk 22 112, nr. 3857» of de lange vorm «Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857». Klopt het nummer zelf niet, zoek het stuk dan op.',
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
      { text: 'Het fiche is bekend.[^1]\n\n[^1]: Kamerstuk 22 112, ⟦nr.⟧.\n', severity: 'error' },
      {
        text: 'Nederland loopt daar niet op vooruit, zoals in het BNC-fiche staat (⟦Kamerstuk 22 112⟧).\n',
        severity: 'information',
        message: 'Bij «Kamerstuk 22 112» ontbreekt het nummer van het stuk. Zo staat er het hele dossier.',
        note: 'De zin noemt één stuk.',
      },
      {
        text: 'De motie-Van Kempen[^1] vraagt hierom.\n\n[^1]: ⟦Kamerstuk 29 861⟧.\n',
        severity: 'information',
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
        text: 'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 32 317, nr. 978 en ⟦Kamerstuk 26643 nr 1125⟧.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857, Kamerstuk 32 317, nr. 978 en Kamerstuk 26 643, nr. 1125.\n',
        note: 'Wat er in één verwijzing aan de vorm mankeert is één bevinding.',
      },
      {
        text: 'Zie Kamerstuk 32 317, nr. 978 en ⟦TK⟧ 2024-2025, 22 112, nr. 15.\n',
        message: 'Deze brief verwijst in de korte vorm: «Kamerstuk 22 112, nr. 15».',
        fixed: 'Zie Kamerstuk 32 317, nr. 978 en Kamerstuk 22 112, nr. 15.\n',
        note: 'Een mengvorm krijgt de vorm die de brief het meest heeft.',
      },
      {
        text: 'Zie Kamerstuk 32 317, nr. 978 en ⟦TK⟧ 2024-2025, 22 112, nr. 15, p. 3.\n',
        fixed: 'Zie Kamerstuk 32 317, nr. 978 en Tweede Kamer, vergaderjaar 2024–2025, 22 112, nr. 15, p. 3.\n',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 978 en ⟦TK⟧ 2024-2025, 22 112, nr. 15.\n',
        fixed:
          'Zie Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 978 en Tweede Kamer, vergaderjaar 2024–2025, 22 112, nr. 15.\n',
      },
      { text: 'Zie Kamerstuk 22 112, ⟦3857⟧.\n', severity: 'warning', fixed: 'Zie Kamerstuk 22 112, nr. 3857.\n' },
      {
        text: 'Zie ⟦kamerstuk⟧ 22 112, nr. 3857.\n',
        fixed: 'Zie Kamerstuk 22 112, nr. 3857.\n',
      },
    ],
    right: [
      { text: 'Zie Kamerstuk 22 112, nr. 3857.\n' },
      { text: 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 36 200 VIII, nr. 207.\n' },
      { text: 'Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321\n' },
      { text: 'Zie Kamerstukken II 2015/16, 34442, nr. 3, p. 7.\n' },
      {
        text: 'Zie Kamerstuk 22112, nr. 3857 en Kamerstuk 26643, nr. 1125.\n',
        note: 'Deze brief laat de spatie altijd weg.',
      },
      {
        text: 'Zie Kamerstuk 34 986 voor de wet, de brieven hierover (Kamerstuk 21 501-34) en de motie bij het wetsvoorstel kansspelen (Kamerstuk 36 234).\n\nDe Kamer nam de wet aan.[^1]\n\n[^1]: Kamerstuk 36 234.\n',
        note: 'Een heel dossier mag bedoeld zijn.',
      },
      { text: 'Er is € 36 200 miljoen beschikbaar in 2021–2027, zie PbEU 2016, L 119.\n' },
    ],
    traps: [
      {
        text: 'Zie Kamerstuk 22 112, 12 maart 2024, en Kamerstuk 31 728, 30 914, nr. 5.\n',
        note: 'Een datum is geen nummer, en van twee dossiers hoort het nummer bij het eerste.',
      },
      {
        text: 'Zie de brief van 12 maart 2024 (Kamerstuk 22 112, 12 maart 2024) en het fiche (Kamerstuk 22 112, nr. PM).\n',
        note: 'Eén keer een datum in plaats van een nummer, en één nummer dat nog openstaat; dat laatste meldt een andere regel.',
      },
      { text: 'Zie Kamerstuk 22 112, nr. PM.\n', note: 'Een open nummer meldt een andere regel.' },
    ],
  },
  check: (letter) => {
    const written = dossiersOf(letter);
    const spaced = written.filter((one) => one.spaced).length;
    const bare = written.length - spaced < spaced ? written.filter((one) => !one.spaced) : [];
    const astray = new Set(bare.map((one) => one.found));
    return [
      ...faults(letter, astray),
      ...unspaced(bare.filter((one) => formFaults(one.found).length === 0)),
      ...wholeDossiers(letter),
    ];
  },
};

/** A dossier number in a reference of prose, with or without its space. */
interface WrittenDossier {
  readonly found: LetterReference;
  readonly spaced: boolean;
  readonly dossier: string;
  readonly span: Span;
}

function dossiersOf(letter: Letter): readonly WrittenDossier[] {
  return letter.references.flatMap((found) => {
    const { reference } = found;
    if (reference.kind !== 'kamerstuk' || reference.dossierSpaced === null || reference.form === 'leidraad') return [];
    const span = found.locate(reference.dossierSpan);
    // markup within the number: nothing to put a space in
    if (!reference.dossierSpaced && letter.source.slice(span) !== reference.dossier) return [];
    return [{ found, spaced: reference.dossierSpaced, dossier: reference.dossier, span }];
  });
}

function ownFaults(found: LetterReference): readonly Fault[] {
  return found.reference.faults.filter((fault) => fault.rule === 'kamerstuk-notatie');
}

/** Faults of form alone: they share one text that mends them all. */
function formFaults(found: LetterReference): readonly Fault[] {
  const own = ownFaults(found);
  return own.every((fault) => fault.severity === 'hint') ? own : [];
}

/** @param astray references whose dossier number lacks the space that the others have: mending puts it in as well */
function* faults(letter: Letter, astray: ReadonlySet<LetterReference>): Iterable<Report> {
  const short = isMostlyShort(letter);
  for (const found of letter.references) {
    const form = formFaults(found);
    const [first] = form;
    const house = short ? shortForm(found.reference, astray.has(found)) : null;
    if (first !== undefined) yield report(letter, found, form, inForm(first, house), astray.has(found));
    else
      for (const fault of ownFaults(found))
        if (fault.severity !== 'hint') yield report(letter, found, [fault], fault, false);
  }
}

/** Whether more references have the short form than either of the others. */
function isMostlyShort(letter: Letter): boolean {
  const count = { kort: 0, lang: 0, leidraad: 0 };
  for (const { reference } of letter.references) {
    const { kind, form } = reference;
    if (kind === 'kamerstuk' && (form === 'kort' || form === 'lang' || form === 'leidraad')) count[form]++;
  }
  return count.kort > count.lang && count.kort > count.leidraad;
}

/** A mixture of forms in the short form, or null where that form would leave out more than the year and the Kamer. */
function shortForm(reference: Reference, space: boolean): string | null {
  if (reference.kind !== 'kamerstuk' || reference.number === null || reference.page !== null) return null;
  const { faults, kamer, number, rNumber, herdruk, houseForm, dossier, dossierSpaced } = reference;
  const mixed = faults.some(({ fault }) => fault === 'kamer-afgekort' || fault === 'mengvorm');
  if (!mixed || faults.some(({ severity }) => severity !== 'hint') || rNumber !== null || herdruk) return null;
  // without its Kamer, a number is one of the Tweede Kamer
  if (kamer === 'EK' && /\d/.test(number)) return null;
  return dossierSpaced === false && !space ? houseForm.replace(spacedNumber(dossier), dossier) : houseForm;
}

function inForm(fault: Fault, house: string | null): Fault {
  if (house === null) return fault;
  return { ...fault, corrected: house, message: `Deze brief verwijst in de korte vorm: «${house}».` };
}

function report(
  letter: Letter,
  found: LetterReference,
  together: readonly Fault[],
  fault: Fault,
  space: boolean,
): Report {
  return {
    span: placeOf(found, together),
    message: fault.message,
    severity: fault.severity,
    data: { fault: fault.fault },
    fixes: fixesOf(letter, found, fault, space),
  };
}

/** The words at fault; the whole reference where something is absent, or where several things are wrong. */
function placeOf(found: LetterReference, together: readonly Fault[]): Span {
  const [fault] = together;
  if (fault === undefined || together.length > 1 || fault.span.end === fault.span.start) return found.span;
  return found.locate(fault.span);
}

function fixesOf(letter: Letter, found: LetterReference, fault: Fault, space: boolean): readonly Fix[] {
  if (fault.corrected === null) return [];
  const corrected = space ? withSpace(found.reference, fault.corrected) : fault.corrected;
  const edit = replacement(letter, found, corrected);
  if (edit === null) return [];
  return [{ title: `Schrijven als «${corrected}»`, safe: fault.severity === 'hint', edits: () => [edit] }];
}

function withSpace(reference: Reference, corrected: string): string {
  return reference.kind === 'kamerstuk'
    ? corrected.replace(reference.dossier, spacedNumber(reference.dossier))
    : corrected;
}

/** A whole dossier cited where the sentence, or the motion that the note belongs to, shows that one piece of it is meant. */
function* wholeDossiers(letter: Letter): Iterable<Report> {
  for (const { prose, base, place } of rowOf(letter.passages, 'wholeDossiers')) {
    if (place === 'heading' || place === 'quote') continue;
    for (const { span, text } of wholeDossiersForPieces(prose))
      yield wholeDossier(shift(sourceSpan(prose, span.start, span.end), base), text);
  }
  for (const { index, paragraphs } of notesOnMotions(letter)) {
    for (const { text } of paragraphs) {
      if (text.includes('nr')) continue;
      const [only, ...others] = letter.references.filter(({ note }) => note === index);
      if (only?.reference.kind !== 'kamerstuk' || others.length > 0 || !isWholeDossier(only.reference)) continue;
      // nothing else in the note that may tell which piece
      if (text.replace(/[.\s]+$/u, '') === only.reference.text) yield wholeDossier(only.span, only.reference.text);
    }
  }
}

/** Notes of which the mark stands behind the name of a motion. */
function notesOnMotions({ passages, notes }: Letter): ReadonlySet<NoteDefinition> {
  const found = new Set<NoteDefinition>();
  const named = rowOf(passages, 'promises').filter(({ prose }) => marksBehindMotions(prose).length > 0);
  if (named.length === 0) return found;
  const marksAt = new Map(notes.marks.map(({ span, definition }) => [span.start, definition]));
  for (const { prose, base } of named) {
    for (const index of marksBehindMotions(prose)) {
      const definition = notes.definitions[marksAt.get((prose.marks[index]?.span.start ?? -1) + base) ?? -1];
      if (definition !== undefined) found.add(definition);
    }
  }
  return found;
}

function wholeDossier(span: Span, text: string): Report {
  return {
    span,
    message: `Bij ${quoted(text)} ontbreekt het nummer van het stuk. Zo staat er het hele dossier.`,
    severity: 'information',
    data: { fault: 'ondernummer-ontbreekt' },
  };
}

/** Dossier numbers without their space, in a letter that mostly has it: one finding. */
function unspaced(bare: readonly WrittenDossier[]): readonly Report[] {
  const [first, ...others] = bare;
  if (first === undefined) return [];
  const house = spacedNumber(first.dossier);
  const edits = bare.map(({ span }) => ({ span: { start: span.end - 3, end: span.end - 3 }, text: ' ' }));
  const title =
    bare.length === 1 ? `Schrijven als «${house}»` : `Spatie zetten in ${String(bare.length)} dossiernummers`;
  return [
    {
      span: first.span,
      message: `Dossier ${first.dossier} staat zonder spatie; elders in de brief staat die er wel: «${house}».`,
      severity: 'hint',
      data: { fault: 'dossier-spatie' },
      related: others.map(({ dossier, span }) => ({ span, message: `Ook ${dossier} staat zonder spatie.` })),
      fixes: [{ title, safe: true, edits: () => edits }],
    },
  ];
}
