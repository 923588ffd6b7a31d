import { roman, skipSpace } from './cursor.js';
import type { WrittenDossier, WrittenSuffix } from './dossier-number.js';
import { COUNCILS, spacedDossier, writtenDossier } from './dossier-number.js';
import { isBudgetDossier } from './years.js';
import type { Edit, Remark } from './edits.js';
import type { Label } from './kamerstuk-label.js';
import { confusedDossier } from './near-miss.js';
import type { WrittenPiece } from './piece-number.js';
import { printedYear, shortYear, yearRemarks } from './session-year.js';
import type { FaultName, FaultSeverity } from './types.js';

/** The parts of a reference as they were written. */
export interface KamerstukParts {
  readonly label: Label | null;
  readonly dossier: WrittenDossier;
  readonly suffix: WrittenSuffix | null;
  /** «-418» instead of «, nr. 418»: where its hyphen stands and the number ends. */
  readonly shorthand: { readonly hyphen: number; readonly end: number } | null;
  readonly neven: readonly WrittenDossier[];
  readonly piece: Exclude<WrittenPiece, { readonly type: 'unreadable' }> | null;
  readonly end: number;
}

/** Years from which on a number instead of a letter is out of place in the Eerste Kamer. */
const LETTERS_SINCE = 2010;

/** Everything that is wrong with the form of a reference to a Kamerstuk, in the order of its words. */
export function kamerstukRemarks(text: string, parts: KamerstukParts): readonly Remark[] {
  return [
    ...labelRemarks(text, parts),
    ...yearRemarks(text, parts.label?.year ?? null, parts.dossier.digits, spacedDossier(parts.dossier.digits)),
    ...dossierRemarks(text, parts),
    ...suffixRemarks(text, parts),
    ...pieceRemarks(text, parts),
  ];
}

function notation(
  fault: FaultName,
  severity: FaultSeverity,
  span: { readonly start: number; readonly end: number },
  message: string,
  edits: readonly Edit[] | null,
): Remark {
  return { fault, rule: 'kamerstuk-notatie', severity, span, message, edits };
}

function labelRemarks(text: string, { label, neven, piece, shorthand }: KamerstukParts): readonly Remark[] {
  if (label === null) return [];
  const remarks: Remark[] = [];
  const { words, numeral, year } = label;
  if (label.kind === 'kamerstuk' && label.lowerCase) {
    const corrected = label.plural ? 'Kamerstukken' : 'Kamerstuk';
    const edits = [{ span: words, text: corrected }];
    remarks.push(
      notation('kamerstuk-kleine-letter', 'hint', words, `«${corrected}» hoort met een hoofdletter.`, edits),
    );
  }
  if (label.abbreviated) {
    const full = label.numeral === null ? 'Kamerstuk' : 'Kamerstukken';
    const message = `«${text.slice(words.start, words.end)}» hoort voluit: «${full}».`;
    remarks.push(notation('kamerstuk-afgekort', 'hint', words, message, [{ span: words, text: full }]));
  }
  if (label.misspelt) {
    const right = label.plural || label.numeral !== null ? 'Kamerstukken' : 'Kamerstuk';
    const message = `«${text.slice(words.start, words.end)}» hoort als «${right}».`;
    remarks.push(notation('kamerstuk-verschreven', 'warning', words, message, [{ span: words, text: right }]));
  }
  if (label.strayNr !== null) {
    const written = text.slice(label.strayNr.start, label.strayNr.end).trimEnd();
    const message = `Vóór het dossiernummer hoort geen «${written}».`;
    remarks.push(notation('nr-voor-dossier', 'hint', label.strayNr, message, [{ span: label.strayNr, text: '' }]));
  }
  if (label.kind === 'afgekort' && year !== null) {
    const name = label.kamer === 'EK' ? 'Eerste Kamer' : 'Tweede Kamer';
    const full = `${name}, vergaderjaar ${printedYear(year)}`;
    const edits = [{ span: { start: words.start, end: year.end }, text: full }];
    const message = `«${text.slice(words.start, words.end)}» hoort voluit: «${full}».`;
    remarks.push(notation('kamer-afgekort', 'hint', words, message, edits));
  }
  if (numeral !== null && label.kamer === null) {
    const written = text.slice(numeral.start, numeral.end);
    remarks.push(notation('kamer-onbekend', 'error', numeral, `«${written}» is geen Kamer: dat is I of II.`, null));
  }
  if (label.kind === 'kamerstuk' && numeral !== null && label.kamer !== null) {
    if (!label.plural && !label.abbreviated && !label.misspelt) {
      const plural = `Kamerstukken ${text.slice(numeral.start, numeral.end)}`;
      const edits = [{ span: words, text: 'Kamerstukken' }];
      if (year !== null) edits.push({ span: year.span, text: shortYear(year) });
      const shown = year === null ? plural : `${plural} ${shortYear(year)}`;
      const message = `«${text.slice(words.start, year?.end ?? numeral.end)}» mengt twee vormen; met de Kamer erbij hoort «${shown}».`;
      remarks.push(notation('mengvorm', 'hint', { start: words.start, end: numeral.end }, message, edits));
    } else if (year !== null && year.slash && year.full && year.second % 100 !== 0) {
      const short = shortYear(year);
      const message = `Het vergaderjaar «${text.slice(year.span.start, year.span.end)}» hoort in deze vorm als «${short}».`;
      remarks.push(notation('vergaderjaar-voluit', 'hint', year.span, message, [{ span: year.span, text: short }]));
    }
  }
  const single = shorthand !== null || (piece !== null && piece.type === 'numbers' && !piece.several);
  const singleLetter = piece !== null && piece.type === 'letters' && piece.values.length === 1;
  const isOne = (single || singleLetter) && neven.length === 0;
  if (
    label.kind === 'kamerstuk' &&
    label.plural &&
    label.kamer === null &&
    numeral === null &&
    year === null &&
    isOne
  ) {
    const message = `«${text.slice(words.start, words.end)}» staat bij één stuk; dat is «Kamerstuk».`;
    remarks.push(notation('meervoud', 'hint', words, message, [{ span: words, text: 'Kamerstuk' }]));
  }
  return remarks;
}

function dossierRemarks(text: string, { dossier, suffix, piece, label }: KamerstukParts): readonly Remark[] {
  const { span, digits, shape } = dossier;
  const written = text.slice(span.start, span.end);
  const right = spacedDossier(digits);
  const edits = [{ span, text: right }];
  switch (shape) {
    case 'misplaced-space': {
      const message = `«${written}» hoort als «${right}»: een dossiernummer heeft twee en dan drie cijfers.`;
      return [notation('dossier-spatie-plaats', 'warning', span, message, edits)];
    }
    case 'wrong-length': {
      const year = label?.year?.first ?? null;
      if (digits.length === 4 && year !== null && year <= 1975) return [];
      const message = `Dossiernummer «${written}» heeft ${digits.length === 4 ? 'vier' : 'zes'} cijfers; dat zijn er vijf.`;
      return [notation('dossier-lengte', 'error', span, message, null)];
    }
    case 'unreadable': {
      const message = `«${written}» is geen dossiernummer: dat heeft vijf cijfers.`;
      return [notation('dossier-lengte', 'error', span, message, null)];
    }
    case 'misplaced-hyphen': {
      const whole = writtenDossier(digits, dossier.glued);
      const fault = dossier.glued === null ? 'dossier-spatie-plaats' : 'toevoeging-streepje';
      const message = `«${written}» hoort als «${whole}»: een dossiernummer heeft twee en dan drie cijfers.`;
      return [notation(fault, 'warning', span, message, [{ span, text: whole }])];
    }
    case 'dot': {
      const message = `Dossiernummer ${written} hoort met een spatie: «${right}».`;
      return [notation('dossier-punt', 'hint', span, message, edits)];
    }
    case 'lost-hyphen': {
      const whole = writtenDossier(COUNCILS, dossier.glued);
      const message = `In «${written}» ontbreekt het streepje: «${whole}».`;
      return [notation('toevoeging-streepje', 'warning', span, message, [{ span, text: whole }])];
    }
    case 'spaced':
    case 'unspaced': {
      const number = piece?.type === 'numbers' ? Number.parseInt(piece.values[0] ?? '', 10) : null;
      const meant = confusedDossier(digits, suffix?.value ?? null, number);
      if (meant === null) return [];
      const message = `Dossier ${right} gaat niet over ${meant.about}; waarschijnlijk is ${spacedDossier(meant.dossier)} bedoeld.`;
      const mended = shape === 'spaced' ? spacedDossier(meant.dossier) : meant.dossier;
      const remark = notation('dossier-verwisseld', 'information', span, message, [{ span, text: mended }]);
      return [{ ...remark, rule: 'kamerstuk-dossier' }];
    }
  }
}

function suffixRemarks(text: string, { dossier, suffix }: KamerstukParts): readonly Remark[] {
  if (suffix === null) return unknownCouncil(dossier, dossier.glued, dossier.span);
  const { span, shape, value } = suffix;
  const between = { start: dossier.end, end: span.start };
  switch (shape) {
    case 'hyphen':
    case 'space':
      return unknownCouncil(dossier, value, { start: dossier.span.start, end: span.end });
    case 'comma': {
      const whole = writtenDossier(dossier.digits, value);
      const written = text.slice(dossier.span.start, span.end);
      const place = { start: dossier.span.start, end: span.end };
      const message = `In «${written}» hoort geen komma: «${whole}».`;
      return [notation('komma-te-veel', 'hint', place, message, [{ span: between, text: ' ' }])];
    }
    case 'lost-hyphen':
    case 'spaced-hyphen': {
      const whole = writtenDossier(dossier.digits, value);
      const written = text.slice(dossier.span.start, span.end);
      const severity = shape === 'lost-hyphen' ? 'warning' : 'hint';
      const message =
        shape === 'lost-hyphen'
          ? `In «${written}» ontbreekt het streepje: «${whole}».`
          : `In «${written}» hoort het streepje zonder spaties: «${whole}».`;
      const place = { start: dossier.span.start, end: span.end };
      return [notation('toevoeging-streepje', severity, place, message, [{ span: between, text: '-' }])];
    }
    case 'lost-zero': {
      const whole = writtenDossier(dossier.digits, value);
      const written = text.slice(dossier.span.start, span.end);
      const place = { start: dossier.span.start, end: span.end };
      const message = `Het nummer van de Raad in «${written}» heeft twee cijfers: «${whole}».`;
      return [notation('toevoeging-nul', 'warning', place, message, [{ span, text: value }])];
    }
    case 'arabic': {
      const chapter = roman(Number(value));
      const message = `Begrotingshoofdstuk «${value}» hoort in Romeinse cijfers: «${chapter}».`;
      return [notation('begrotingshoofdstuk-arabisch', 'warning', span, message, [{ span, text: chapter }])];
    }
    case 'lower-roman': {
      const written = text.slice(span.start, span.end);
      const message = `Begrotingshoofdstuk «${written}» hoort in hoofdletters: «${value}».`;
      return [notation('romeins-kleine-letter', 'hint', span, message, [{ span, text: value }])];
    }
    case 'bad-roman':
      return [notation('romeins-ongeldig', 'error', span, `«${value}» is geen Romeins cijfer.`, null)];
  }
}

/** Numbers of Councils run from 01 to the thirties; Roman chapters never stand behind this dossier. */
function unknownCouncil(
  dossier: WrittenDossier,
  value: string | null,
  span: { readonly start: number; readonly end: number },
): readonly Remark[] {
  if (dossier.digits !== COUNCILS || value === null || /^(?:0[1-9]|[1-3]\d)$/.test(value)) return [];
  const message = `«${writtenDossier(COUNCILS, value)}» is geen bekend dossier van een Raad.`;
  const remark = notation('toevoeging-onbekend', 'information', span, message, null);
  return [{ ...remark, rule: 'kamerstuk-dossier' }];
}

function pieceRemarks(text: string, parts: KamerstukParts): readonly Remark[] {
  const { label, piece, shorthand } = parts;
  if (shorthand !== null && label !== null) {
    const span = { start: shorthand.hyphen, end: shorthand.end };
    const number = text.slice(span.start + 1, span.end);
    const message = `«${text.slice(parts.dossier.span.start, span.end)}» hoort als «${writtenDossier(parts.dossier.digits, parts.suffix?.value ?? null)}, nr. ${number}».`;
    const edits = [{ span: { start: span.start, end: span.start + 1 }, text: ', nr. ' }];
    return [notation('streepje-voor-nummer', 'hint', span, message, edits)];
  }
  if (piece === null) return [];
  if (piece.type === 'missing') {
    const written = text.slice(piece.nr.span.start, piece.nr.span.end);
    return [notation('ondernummer-ontbreekt', 'error', piece.nr.span, `Na «${written}» ontbreekt het nummer.`, null)];
  }
  if (piece.type === 'garbled') {
    const message = `«${text.slice(piece.span.start, piece.span.end)}» is geen nummer van een stuk.`;
    return [notation('ondernummer-onleesbaar', 'error', piece.span, message, null)];
  }
  if (piece.type === 'letters') return letterRemarks(label, piece);
  const remarks = [...nrRemarks(text, piece)];
  const { nr } = piece;
  if (
    label !== null &&
    !nr.absent &&
    text[nr.span.start] === 'N' &&
    !remarks.some(({ fault }) => fault === 'nr-voluit')
  ) {
    const first = { start: nr.span.start, end: nr.span.start + 1 };
    const written = text.slice(nr.span.start, nr.span.end);
    const message = `«${written}» hoort in een verwijzing met een kleine letter: «n${written.slice(1)}».`;
    remarks.push(notation('nr-hoofdletter', 'hint', nr.span, message, [{ span: first, text: 'n' }]));
  }
  const recent = label?.year !== undefined && label.year !== null && label.year.first >= LETTERS_SINCE;
  if (label?.kamer === 'EK' && recent && piece.values.every((value) => /^\d+$/.test(value))) {
    const span = { start: piece.nr.span.start, end: piece.end };
    const message = 'Een stuk van de Eerste Kamer heeft een letter; een nummer hoort bij de Tweede Kamer.';
    remarks.push(notation('nummer-bij-eerste-kamer', 'information', span, message, null));
  }
  return remarks;
}

function letterRemarks(
  label: Label | null,
  piece: Extract<WrittenPiece, { readonly type: 'letters' }>,
): readonly Remark[] {
  const remarks: Remark[] = [];
  const letters = piece.values.join(' en ');
  const kamerWords = label === null ? null : (label.numeral ?? label.words);
  if (label?.kamer === 'TK' && kamerWords !== null) {
    const mended = label.numeral === null ? (label.kind === 'afgekort' ? 'EK' : 'Eerste Kamer') : 'I';
    const message = `Een stuk met een letter («${letters}») is van de Eerste Kamer: «${mended}».`;
    const edits = [{ span: kamerWords, text: mended }];
    remarks.push(notation('letter-bij-tweede-kamer', 'warning', kamerWords, message, edits));
  }
  if (piece.nr !== null) {
    const { span, commaAt } = piece.nr;
    const letterStart = piece.end - (piece.values[0] ?? '').length;
    const message = `Een letter van de Eerste Kamer staat zonder «nr.»: «${letters}».`;
    const edits = [{ span: { start: commaAt, end: letterStart }, text: ', ' }];
    remarks.push(notation('letter-met-nr', 'hint', span, message, edits));
  }
  return remarks;
}

/** Comma, full stop, space and number of «nr.». Also for Handelingen and Aanhangsel, with another rule of form. */
function nrRemarks(text: string, piece: Extract<WrittenPiece, { readonly type: 'numbers' }>): readonly Remark[] {
  const remarks: Remark[] = [];
  const { nr } = piece;
  if (nr.absent) {
    const edits = [
      nr.comma ? { span: nr.span, text: 'nr. ' } : { span: { start: nr.commaAt, end: nr.span.end }, text: ', nr. ' },
    ];
    const span = { start: nr.span.start, end: piece.end };
    return [notation('nr-ontbreekt', 'warning', span, `Vóór «${piece.words}» ontbreekt «nr.».`, edits)];
  }
  const written = text.slice(nr.span.start, nr.span.end);
  remarks.push(...commaRemarks(text, piece, written));
  // Full stop and space are missing in one place: one edit mends both, whichever is applied.
  const behind = `${nr.stop ? '' : '.'}${nr.spaced ? '' : ' '}`;
  const edits = [{ span: { start: nr.end, end: nr.end }, text: behind }];
  if (!nr.stop)
    remarks.push(notation('nr-punt', 'hint', nr.span, `«${written}» hoort met een punt: «${written}.».`, edits));
  if (!nr.spaced) {
    const message = `Na «${written}» hoort een spatie.`;
    remarks.push(notation('spatie-na-nr', 'hint', { start: nr.span.start, end: piece.end }, message, edits));
  }
  const shortEnd = nr.span.start + 2;
  const abbreviated = text.slice(nr.span.start, shortEnd).toLowerCase() === 'nr';
  if (!abbreviated) {
    const short = piece.several ? 'nrs.' : 'nr.';
    const message = `«${written}» hoort in een verwijzing als «${short}».`;
    remarks.push(notation('nr-voluit', 'hint', nr.span, message, [{ span: nr.span, text: short }]));
  }
  if (abbreviated && piece.several && !nr.plural && !piece.nrRepeated) {
    const insert = [{ span: { start: shortEnd - 1, end: shortEnd }, text: `${text.charAt(shortEnd - 1)}s` }];
    remarks.push(notation('nr-meervoud', 'hint', nr.span, `Bij «${piece.words}» hoort het meervoud «nrs.».`, insert));
  }
  if (abbreviated && !piece.several && nr.plural) {
    const cut = [{ span: { start: shortEnd, end: shortEnd + 1 }, text: '' }];
    remarks.push(notation('nrs-enkelvoud', 'hint', nr.span, `Bij één nummer («${piece.words}») hoort «nr.».`, cut));
  }
  return remarks;
}

/** What stands between the dossier and «nr.»: a comma, directly behind the dossier, and no brackets. */
function commaRemarks(
  text: string,
  { nr, brackets, words, several }: Extract<WrittenPiece, { readonly type: 'numbers' }>,
  written: string,
): readonly Remark[] {
  if (brackets !== null) {
    const edits = [
      { span: brackets.open, text: ', ' },
      { span: brackets.close, text: '' },
    ];
    const span = { start: brackets.open.end - 1, end: brackets.close.end };
    const message = `«${text.slice(span.start, span.end)}» hoort zonder haakjes: «, ${several ? 'nrs.' : 'nr.'} ${words}».`;
    return [notation('nr-haakjes', 'hint', span, message, edits)];
  }
  if (!nr.comma) {
    const edits = [{ span: { start: nr.commaAt, end: nr.commaAt }, text: ',' }];
    return [notation('komma-ontbreekt', 'hint', nr.span, `Vóór «${written}» hoort een komma.`, edits)];
  }
  const commaAt = skipSpace(text, nr.commaAt);
  if (commaAt === nr.commaAt) return [];
  const edits = [{ span: { start: nr.commaAt, end: commaAt }, text: '' }];
  const span = { start: nr.commaAt, end: commaAt + 1 };
  return [notation('komma-spatie', 'hint', span, 'Vóór de komma hoort geen spatie.', edits)];
}

/** Chapters in Arabic digits are read only behind a budget; elsewhere the digits mean something unknown. */
export function isReadableSuffix(suffix: WrittenSuffix | null, dossier: WrittenDossier): boolean {
  if (suffix === null || suffix.shape !== 'arabic') return true;
  return isBudgetDossier(dossier.digits) && Number(suffix.value) >= 1 && Number(suffix.value) <= 30;
}
