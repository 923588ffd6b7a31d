import { dossierUrl, publicationUrl } from './addresses.js';
import { digits, isBlank, isDigit, isRoman, isWordCode, literal } from './cursor.js';
import { writtenDossier } from './dossier-number.js';
import type { Remark } from './edits.js';
import { faultsOf } from './edits.js';
import { celexReference, readCelex } from './eu.js';
import type {
  AanhangselReference,
  HandelingenReference,
  KamerstukReference,
  OtherReference,
  Reference,
} from './types.js';

type Where = { readonly start: number; readonly end: number; readonly form: 'url' | 'identifier' };

const KINDS = ['kst-', 'ah-', 'h-tk-', 'h-ek-', 'blg-', 'nds-'];

const LONGEST_IDENTIFIER = 60;

/** «kst-21501-34-418», «ah-tk-20242025-1028», «blg-1093410» as words of the text. */
export function readIdentifier(text: string, at: number): Reference | null {
  const end = identifierEnd(text, at);
  if (end === null) return null;
  return identifierReference(text, { start: at, end, form: 'identifier' }, text.slice(at, end));
}

/** Behind the identifier at `at`, or null. */
function identifierEnd(text: string, at: number): number | null {
  const kind = KINDS.map((name) => literal(text, at, name)).find((end) => end !== null) ?? null;
  if (kind === null || !isWordCode(text.charCodeAt(kind))) return null;
  let end = kind;
  while (end - at <= LONGEST_IDENTIFIER) {
    const code = text.charCodeAt(end);
    const goesOn = text[end] === '-' && isWordCode(text.charCodeAt(end + 1));
    if (!isWordCode(code) && !goesOn) return end;
    end += 1;
  }
  return null;
}

/** What an identifier says, or null where it is none of those known. */
function identifierReference(text: string, where: Where, identifier: string): Reference | null {
  const [kind = '', ...parts] = identifier.split('-');
  switch (kind.toLowerCase()) {
    case 'kst':
      return kamerstukOf(text, where, identifier, parts);
    case 'ah':
      return parts.length === 1 && isNumber(parts[0])
        ? otherOf(text, where, identifier.toLowerCase(), publicationUrl(identifier.toLowerCase()))
        : aanhangselOf(text, where, parts);
    case 'h':
      return handelingenOf(text, where, parts);
    case 'blg':
      return parts.length === 1 && isNumber(parts[0])
        ? otherOf(text, where, identifier.toLowerCase(), publicationUrl(identifier.toLowerCase(), 'pdf'))
        : null;
    case 'nds':
      return parts.length === 2 ? otherOf(text, where, identifier, publicationUrl(identifier)) : null;
    default:
      return null;
  }
}

function isNumber(part: string | undefined): part is string {
  return part !== undefined && /^\d{1,9}$/.test(part);
}

function kamerstukOf(
  text: string,
  where: Where,
  identifier: string,
  parts: readonly string[],
): KamerstukReference | OtherReference | null {
  const [dossier = '', ...rest] = parts;
  // «kst-1268678» names no dossier: it is not 12686, nr. 78.
  if (rest.length === 0) {
    return isNumber(dossier) && dossier.length >= 6
      ? otherOf(text, where, `kst-${dossier}`, publicationUrl(`kst-${dossier}`, 'pdf'))
      : null;
  }
  if (!/^\d{4,5}$/.test(dossier)) {
    return /^[a-z]{1,8}$/i.test(dossier) && rest.length === 1
      ? otherOf(text, where, identifier.toLowerCase(), publicationUrl(identifier.toLowerCase()))
      : null;
  }
  const version = /^[hn]\d$/i.test(rest.at(-1) ?? '') ? rest.at(-1) : undefined;
  const named = version === undefined ? rest : rest.slice(0, -1);
  const [suffix, number] = named.length === 2 ? [named[0]?.toUpperCase(), named[1]] : [undefined, named[0]];
  if (number === undefined || named.length > 2 || !/^(?:\d{1,5}[a-z]?|[a-z]{1,3})$/i.test(number)) return null;
  if (suffix !== undefined && !/^\d{2}$/.test(suffix) && !isRoman(suffix) && suffix.length !== 1) return null;
  const isLetter = !isDigit(number.charCodeAt(0));
  const value = isLetter ? number.toUpperCase() : number;
  const whole = [
    'kst',
    dossier,
    ...(suffix === undefined ? [] : [suffix]),
    value,
    ...(version === undefined ? [] : [version]),
  ];
  const place = `${writtenDossier(dossier, suffix ?? null)}, ${isLetter ? '' : 'nr. '}${value}`;
  return kamerstuk(text, where, dossier, suffix ?? null, {
    kamer: isLetter ? 'EK' : 'TK',
    number: value,
    identifier: whole.join('-'),
    herdruk: version?.toLowerCase().startsWith('h') ?? false,
    houseForm: `Kamerstuk ${place}`,
  });
}

type KamerstukRest = Pick<KamerstukReference, 'kamer' | 'number' | 'identifier' | 'herdruk' | 'houseForm'>;

function kamerstuk(
  text: string,
  where: Where,
  dossier: string,
  suffix: string | null,
  rest: KamerstukRest,
): KamerstukReference {
  const url = rest.identifier === null ? dossierUrl(dossier, suffix) : publicationUrl(rest.identifier);
  const found = text.slice(where.start, where.end).indexOf(dossier);
  const dossierStart = where.start + Math.max(0, found);
  return {
    kind: 'kamerstuk',
    form: where.form,
    ...words(text, where),
    ...rest,
    dossier,
    suffix,
    nevendossiers: [],
    rNumber: null,
    numbers: rest.number === null ? [] : [rest.number],
    sessionYear: null,
    sessionYearSpan: null,
    page: null,
    bijlage: false,
    dossierSpan: { start: dossierStart, end: Math.min(where.end, dossierStart + dossier.length) },
    dossierSpaced: null,
    identifiers: rest.identifier === null ? [] : [rest.identifier],
    url,
    urls: [url],
    dossierUrl: dossierUrl(dossier, suffix),
    longForm: null,
    faults: [],
  };
}

function words(text: string, { start, end }: Where): Pick<Reference, 'span' | 'text'> {
  return { span: { start, end }, text: text.slice(start, end) };
}

function otherOf(text: string, where: Where, identifier: string, url: string): OtherReference {
  const none = { number: null, numbers: [], sessionYear: null, page: null, longForm: null, faults: [] } as const;
  const found = { identifier, identifiers: [identifier], url, urls: [url], houseForm: identifier };
  return { kind: 'other', form: where.form, ...words(text, where), ...none, ...found };
}

/** «20232024» as two years, or null. */
function yearsOf(part: string | undefined): readonly [first: number, second: number] | null {
  if (part === undefined || !/^\d{8}$/.test(part)) return null;
  return [Number(part.slice(0, 4)), Number(part.slice(4))];
}

function aanhangselOf(text: string, where: Where, parts: readonly string[]): AanhangselReference | null {
  const [chamber, yearPart, number] = parts;
  const years = yearsOf(yearPart);
  if (years === null || !isNumber(number) || parts.length !== 3) return null;
  const kamer = chamber?.toLowerCase() === 'ek' ? 'EK' : 'TK';
  const identifier = `ah-${kamer.toLowerCase()}-${yearPart ?? ''}-${number}`;
  return {
    kind: 'aanhangsel',
    form: where.form,
    ...words(text, where),
    kamer,
    ...published(identifier, number, years),
    sessionYearSpan: null,
    houseForm: `Aanhangsel Handelingen, vergaderjaar ${years[0]}–${years[1]}, nr. ${number}`,
  };
}

function handelingenOf(text: string, where: Where, parts: readonly string[]): HandelingenReference | null {
  const [chamber, yearPart, number, item] = parts;
  const years = yearsOf(yearPart);
  if (years === null || !isNumber(number)) return null;
  const kamer = chamber?.toLowerCase() === 'ek' ? 'EK' : 'TK';
  const identifier = ['h', kamer.toLowerCase(), yearPart ?? '', ...parts.slice(2)].join('-');
  const short = `${years[0]}/${String(years[1] % 100).padStart(2, '0')}`;
  return {
    kind: 'handelingen',
    form: where.form,
    ...words(text, where),
    kamer,
    ...published(identifier, number, years),
    item: item ?? null,
    sessionYearSpan: null,
    houseForm: `Handelingen ${kamer === 'EK' ? 'I' : 'II'} ${short}, nr. ${number}${item === undefined ? '' : `, item ${item}`}`,
  };
}

function published(identifier: string, number: string, years: readonly [number, number]) {
  const url = publicationUrl(identifier);
  const empty = { page: null, longForm: null, faults: [] } as const;
  const sessionYear = `${years[0]}-${years[1]}`;
  return { number, numbers: [number], sessionYear, identifier, identifiers: [identifier], url, urls: [url], ...empty };
}

const MOST_ADDRESS = 2000;

/** Behind the address that begins at `at` («https://…», «www.…», «zoek.…»), or null where none does. */
export function addressEnd(text: string, at: number): number | null {
  if (!'hHwWzZ'.includes(text.charAt(at)) || !'tTwWoO'.includes(text.charAt(at + 1))) return null;
  const begins = ['https://', 'http://', 'www.', 'zoek.officielebekendmakingen.nl'].some(
    (head) => literal(text, at, head) !== null,
  );
  if (!begins) return null;
  let end = at;
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !'\n\r<>"«»\uFFFC'.includes(text.charAt(end))) end += 1;
  while (end > at && ".,;:!?)]'’”".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The document that the address between `start` and `end` leads to, or null where it is none that is known. */
export function readAddress(text: string, start: number, end: number): Reference | null {
  const address = text.slice(start, Math.min(end, start + MOST_ADDRESS));
  const lower = address.toLowerCase();
  const where: Where = { start, end, form: 'url' };
  if (lower.includes('officielebekendmakingen.nl/')) return publication(text, where, address);
  if (lower.includes('tweedekamer.nl/')) {
    const document = /[?&](?:did|id)=(20\d{2}[A-Z]\d{5})(?![0-9A-Za-z])/.exec(address)?.[1];
    return document === undefined ? null : otherOf(text, where, document, withScheme(address));
  }
  if (lower.includes('eur-lex.europa.eu/')) return euLaw(text, where, address);
  return null;
}

function withScheme(address: string): string {
  return address.startsWith('http') ? address : `https://${address}`;
}

function euLaw(text: string, where: Where, address: string): Reference | null {
  const label = /celex(?::|%3a)/i.exec(address);
  if (label === null) return null;
  const start = label.index + label[0].length;
  const end = readCelex(address, start);
  return end === null ? null : celexReference(text, where.start, where.end, address.slice(start, end), 'url');
}

/** The last part of the path is the identifier; what stands before it varies. */
function publication(text: string, where: Where, address: string): Reference | null {
  const spaced = readSpacedAddress(text, where);
  if (spaced !== null) return spaced;
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const parts = path.split('/');
  const last = (parts.at(-1) ?? '').replace(/\.(?:html|pdf|xml|odt)$/i, '');
  const identified = identifierReference(text, where, last);
  if (identified !== null) return identified;
  const dossier = /^(\d{5})(?:-([0-9A-Za-z]{1,6}))?$/.exec(last);
  if (dossier?.[1] === undefined || !/dossier$/i.test(parts.at(-2) ?? '')) return null;
  const suffix = dossier[2]?.toUpperCase() ?? null;
  const whole = { kamer: 'TK', number: null, identifier: null, herdruk: false } as const;
  return kamerstuk(text, where, dossier[1], suffix, {
    ...whole,
    houseForm: `Kamerstuk ${writtenDossier(dossier[1], suffix)}`,
  });
}

/** «…/kst-21 501-34-418.html»: an address broken by the space of the dossier number. */
function readSpacedAddress(text: string, where: Where): KamerstukReference | null {
  const { start, end } = where;
  const head = text.slice(Math.max(start, end - 6), end);
  if (!/^kst-\d\d$/i.test(head) || !isBlank(text.charCodeAt(end))) return null;
  const restEnd = digits(text, end + 1, 3, 3);
  if (restEnd === null || text[restEnd] !== '-') return null;
  let last = restEnd;
  while (isWordCode(text.charCodeAt(last)) || (text[last] === '-' && isWordCode(text.charCodeAt(last + 1)))) last += 1;
  last =
    ['.html', '.pdf', '.xml'].map((ending) => literal(text, last, ending)).find((behind) => behind !== null) ?? last;
  const whole = text.slice(start, end) + text.slice(end + 1, last);
  const identifier = whole.slice(whole.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const wide: Where = { ...where, end: last };
  const reference = kamerstukOf(text, wide, identifier, identifier.split('-').slice(1));
  if (reference?.kind !== 'kamerstuk') return null;
  const remark: Remark = {
    fault: 'url-spatie',
    rule: 'kamerstuk-notatie',
    severity: 'error',
    span: { start: end - 6, end: last },
    message: `Het adres breekt af bij de spatie in «${text.slice(end - 6, last)}».`,
    edits: [{ span: { start: end, end: end + 1 }, text: '' }],
  };
  return { ...reference, faults: faultsOf(text, reference.span, [remark]) };
}
