import type { Letter, LetterReference } from '../letter/letter.js';
import { DATED_PIECES } from '../references/dossiers.js';
import { laterThan } from '../references/earliest.js';
import { firstYearOf, sessionYearsAllowed } from '../references/index.js';
import type { KamerstukReference } from '../references/types.js';
import { spacedNumber } from './fixes/reference.js';
import { dayInWords } from './letterDate.js';
import type { Report, Rule } from './rule.js';

export const kamerstukVolgorde: Rule = {
  name: 'kamerstuk-volgorde',
  severity: 'information',
  fix: 'none',
  finds:
    'Een Kamerstuk waarvan nummer en vergaderjaar niet bij elkaar passen, of waarvan het nummer hoger is dan dat van de brief zelf of dan er op zijn datum waren.',
  why: 'Binnen een dossier lopen de nummers op met de tijd, zo blijkt uit gepubliceerde stukken. Een hoger nummer met een eerder vergaderjaar kan dus niet, en een brief kan niet verwijzen naar een stuk dat na hem komt: de lezer zoekt dan tevergeefs.',
  remedy: 'Zoek het stuk op en neem nummer en vergaderjaar over.',
  examples: {
    wrong: [
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2020–2021, 29 984, nr. 56.\n\nZie ⟦Tweede Kamer, vergaderjaar 2019–2020, 29 984, nr. 80⟧.\n',
        message: '29 984, nr. 80 staat bij 2019–2020, maar het lagere nr. 56 is van 2020–2021.',
      },
      {
        text: 'Zie ⟦Tweede Kamer, vergaderjaar 2021–2022, 22 112, nr. 3857⟧.\n',
        message: '22 112, nr. 3857 is van vergaderjaar 2023–2024; hier staat 2021–2022.',
      },
      {
        text: 'Zie ⟦Kamerstukken II 2019/20, 21 501-34, nr. 380⟧.\n',
        message: '21 501-34, nr. 380 staat bij 2019–2020, maar het lagere nr. 366 is van 2020–2021.',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n**21 501-34**\n\n**Raad voor Onderwijs, Jeugd, Cultuur en Sport**\n\n**Nr. 418**\n\n**BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP**\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nZie ⟦Kamerstuk 21 501-34, nr. 999⟧.\n',
        message: '21 501-34, nr. 999 is hoger dan het nummer van deze brief (nr. 418).',
      },
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie ⟦Kamerstuk 22 112, nr. 4084⟧.\n',
        message: '22 112, nr. 4084 is van 18 juni 2025, na de datum van deze brief.',
      },
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie ⟦Kamerstuk 22 112, nr. 6012⟧.\n',
        message:
          '22 112, nr. 6012 was er op de datum van deze brief nog niet: het lagere nr. 4084 is van 18 juni 2025.',
      },
    ],
    right: [
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2019–2020, 29 984, nr. 56.\n\nZie Tweede Kamer, vergaderjaar 2020–2021, 29 984, nr. 80.\n',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321 en Tweede Kamer, vergaderjaar 2020–2021, 21 501-34, nr. 366.\n',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 251 en Tweede Kamer, vergaderjaar 2023–2024, 36 410 VIII, nr. 12.\n',
        note: 'Elke begroting telt opnieuw.',
      },
      {
        text: 'Zie Tweede Kamer, vergaderjaar 2023–2024, 29 984, nr. 80 en Tweede Kamer, vergaderjaar 2024–2025, 29 984, nr. 78.\n',
        note: 'Rond Prinsjesdag kan het jaar van een stuk net eerder of later zijn.',
      },
      {
        text: 'Zie Kamerstukken I 2021/22, 35 925, C en Kamerstukken II 2022/23, 35 925, nr. 3.\n',
        note: 'De Eerste Kamer telt in letters, los van de Tweede.',
      },
    ],
    traps: [
      {
        text: 'Den Haag, 30 mei 2025\n\nBetreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nZie Kamerstuk 22 112, nr. 4084.\n',
        note: 'Het nummer van een stuk kan enkele weken vóór zijn datum al bekend zijn.',
      },
      {
        text: 'Zie Kamerstuk 22 112, nr. 4101 en Tweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2966.\n',
        note: 'Zonder vergaderjaar is er niets te vergelijken.',
      },
    ],
  },
  check: function* (letter) {
    const found: (Report & { readonly order: number })[] = [];
    for (const [dossier, references] of byDossier(letter)) {
      const own = ownNumber(letter, dossier);
      const late = references.filter((one) => own !== null && one.numbers.some((number) => number >= own));
      const others = references.filter((one) => !late.includes(one));
      if (own !== null) found.push(...late.map((one) => beyond(one, own)));
      else found.push(...others.flatMap((one) => notYet(letter, one)));
      found.push(...outOfOrder(letter, dossier, others));
    }
    yield* found.sort((a, b) => a.order - b.order).map(({ order: _, ...report }) => report);
  },
};

/** A reference whose numbers can be compared with those of others. */
interface Numbered {
  readonly found: LetterReference;
  readonly name: string;
  readonly numbers: readonly number[];
  /** First calendar year of its parliamentary year, or null where it has none. */
  readonly year: number | null;
}

/** Number and year of something that is not in doubt. */
interface Fixed {
  readonly number: number;
  readonly year: number;
  readonly found: LetterReference | null;
}

type Ordered = Report & { readonly order: number };

/** Numbers so near to one another may have been printed in either year, around Prinsjesdag. */
const NEAR = 10;

function byDossier(letter: Letter): ReadonlyMap<string, readonly Numbered[]> {
  const dossiers = new Map<string, Numbered[]>();
  for (const found of letter.references) {
    const one = numbered(letter, found);
    if (one === null) continue;
    const same = dossiers.get(one.name);
    if (same === undefined) dossiers.set(one.name, [one]);
    else same.push(one);
  }
  return dossiers;
}

/** Null for what has no number of the Tweede Kamer, or where something heavier is wrong with the reference already. */
function numbered(letter: Letter, found: LetterReference): Numbered | null {
  const { reference } = found;
  if (reference.kind !== 'kamerstuk' || reference.kamer === 'EK') return null;
  if (reference.faults.some((fault) => fault.severity === 'error' || fault.rule !== 'kamerstuk-notatie')) return null;
  const numbers = reference.numbers.map((number) => Number.parseInt(number, 10)).filter((it) => !Number.isNaN(it));
  if (numbers.length === 0) return null;
  const year = reference.sessionYear === null ? null : firstYearOf(reference.sessionYear);
  // a year that had not begun is another rule's, whether or not it speaks
  if (year !== null && letter.head.date !== null && year > lastYear(letter.head.date)) return null;
  return { found, name: nameOf(reference), numbers, year };
}

function lastYear(date: string): number {
  return Math.max(...sessionYearsAllowed(date).map(firstYearOf));
}

/** «21 501-34», «36 200 VIII». */
function nameOf({ dossier, suffix }: Pick<KamerstukReference, 'dossier' | 'suffix'>): string {
  if (suffix === null) return spacedNumber(dossier);
  return spacedNumber(dossier) + (/^\d/.test(suffix) ? '-' : ' ') + suffix;
}

function ownNumber({ head }: Letter, dossier: string): number | null {
  const own = head.dossier?.replace(/\s/g, '').replace('-', '');
  if (head.number === null || own !== dossier.replace(/[\s-]/g, '')) return null;
  const number = Number.parseInt(head.number, 10);
  return Number.isNaN(number) ? null : number;
}

function beyond({ found, name, numbers }: Numbered, own: number): Ordered {
  const number = String(Math.max(...numbers));
  const message =
    Number(number) === own
      ? `${name}, nr. ${number} is het nummer van deze brief zelf.`
      : `${name}, nr. ${number} is hoger dan het nummer van deze brief (nr. ${String(own)}).`;
  return { span: found.span, message, data: { fault: 'nummer-hoger-dan-eigen' }, order: found.span.start };
}

/** A number without a year, higher than one that is known to be of after the letter's date. */
function notYet({ head, ownDate }: Letter, { found, name, numbers }: Numbered): readonly Ordered[] {
  const later = head.date === null || ownDate !== null ? null : laterThan(found.reference, head.date);
  if (later?.because !== 'number' || head.date === null) return [];
  const number = String(Math.max(...numbers));
  const day = dayInWords(later.date);
  const message =
    Number(number) === later.number
      ? `${name}, nr. ${number} is van ${day}, na de datum van deze brief.`
      : `${name}, nr. ${number} was er op de datum van deze brief nog niet: het lagere nr. ${String(later.number)} is van ${day}.`;
  return [{ span: found.span, message, data: { fault: 'nummer-toekomst' }, order: found.span.start }];
}

/** The references that are out of line: first those that contradict what is known, then as few others as explain the rest. */
function outOfOrder(letter: Letter, dossier: string, references: readonly Numbered[]): readonly Ordered[] {
  const dated = references.filter((one) => one.year !== null);
  const known = knownIn(letter, dossier);
  const reports: Ordered[] = [];
  const left: Numbered[] = [];
  for (const one of dated) {
    const against = known.find((piece) => conflicts(one, piece)) ?? null;
    if (against === null) left.push(one);
    else reports.push(reportOf(one, against));
  }
  return [...reports, ...contradictions(left)];
}

/** What is certain of a dossier: pieces whose year was read from them, and the letter itself. */
function knownIn(letter: Letter, dossier: string): readonly Fixed[] {
  const pieces = DATED_PIECES.filter((piece) => nameOf(piece) === dossier).map(({ number, sessionYear }) => ({
    number,
    year: firstYearOf(sessionYear),
    found: null,
  }));
  const own = ownNumber(letter, dossier);
  const { sessionYear } = letter.head;
  if (own === null || sessionYear === null || pieces.some(({ number }) => number === own)) return pieces;
  return [...pieces, { number: own, year: firstYearOf(sessionYear), found: null }];
}

/** Whether a number and its year contradict another: the higher has the earlier year. */
function conflicts({ numbers, year }: Numbered, piece: Fixed): boolean {
  return numbers.some((number) => contradicts(number, year ?? piece.year, piece.number, piece.year));
}

function contradicts(number: number, year: number, other: number, otherYear: number): boolean {
  if (number === other) return year !== otherYear;
  if (Math.abs(number - other) <= NEAR && Math.abs(year - otherYear) === 1) return false;
  return number > other ? year < otherYear : year > otherYear;
}

/** References that say the same: one place in the order. */
interface Entry {
  readonly all: readonly Numbered[];
  readonly fixed: readonly Fixed[];
}

/** More different references to one dossier than any letter has: beyond it the rest is not compared. */
const MOST = 80;

/** Among references alone: again and again the one that contradicts most others; of equals the later. */
function contradictions(references: readonly Numbered[]): readonly Ordered[] {
  let entries = entriesOf(references).slice(0, MOST);
  const reports: Ordered[] = [];
  for (;;) {
    const counts = entries.map((entry) => entries.filter((other) => other !== entry && clash(entry, other)).length);
    const most = Math.max(0, ...counts);
    const worst = entries[counts.lastIndexOf(most)];
    if (most === 0 || worst === undefined) return reports;
    entries = entries.filter((entry) => entry !== worst);
    for (const one of worst.all) {
      const against = entries.flatMap(({ fixed }) => fixed).find((piece) => conflicts(one, piece));
      if (against !== undefined) reports.push(reportOf(one, against));
    }
  }
}

function clash(entry: Entry, other: Entry): boolean {
  const [one] = entry.all;
  return one !== undefined && other.fixed.some((piece) => conflicts(one, piece));
}

function entriesOf(references: readonly Numbered[]): readonly Entry[] {
  const entries = new Map<string, Numbered[]>();
  for (const one of references) {
    const key = `${one.numbers.join(' ')} ${String(one.year)}`;
    const same = entries.get(key);
    if (same === undefined) entries.set(key, [one]);
    else same.push(one);
  }
  return [...entries.values()].map((all) => ({ all, fixed: all.flatMap(fixedOf) }));
}

function fixedOf({ found, numbers, year }: Numbered): readonly Fixed[] {
  return year === null ? [] : numbers.map((number) => ({ number, year, found }));
}

function reportOf(one: Numbered, against: Fixed): Ordered {
  const { found, name } = one;
  const year = one.year ?? against.year;
  const number = one.numbers.find((it) => contradicts(it, year, against.number, against.year)) ?? against.number;
  const place = `${name}, nr. ${String(number)}`;
  const message =
    number === against.number
      ? `${place} is ${against.found === null ? 'van vergaderjaar' : 'elders van'} ${printed(against.year)}; hier staat ${printed(year)}.`
      : `${place} staat bij ${printed(year)}, maar het ${number > against.number ? 'lagere' : 'hogere'} nr. ${String(against.number)} is van ${printed(against.year)}.`;
  const related =
    against.found === null ? [] : [{ message: 'Hiermee is het in tegenspraak.', span: against.found.span }];
  return { span: found.span, message, related, data: { fault: 'volgorde-nummer-jaar' }, order: found.span.start };
}

function printed(year: number): string {
  return `${String(year)}–${String(year + 1)}`;
}
