import type { FlowUnit, Letter, Signatory } from '../letter.js';
import { inCapitals, isSameOffice, isSamePortfolio, officesIn, portfolioOf, type Office } from './offices.js';
import { placed, unitLines, type UnitLine } from './headLines.js';
import type { Span } from '../span.js';

/** What is the matter with a letter's signature. */
export type SigningProblem =
  /** Nobody signs; where the signature would stand, and who would sign by the heading block. */
  | { readonly what: 'unsigned'; readonly span: Span; readonly after: number; readonly sender: string | null }
  /** A greeting and an office, and no name below it; `after`: the unit that holds the office. */
  | { readonly what: 'nameless'; readonly span: Span; readonly after: number; readonly office: string }
  /** Someone else signs than the letter is from. */
  | {
      readonly what: 'other';
      readonly signatory: Signatory;
      readonly sender: string;
      readonly source: 'head' | 'ministry';
    }
  /** The one who signs is named as a colleague in whose name it is sent as well. */
  | { readonly what: 'colleague'; readonly signatory: Signatory; readonly span: Span }
  /** The letter is from several, and one of them does not sign. */
  | { readonly what: 'missing'; readonly signatory: Signatory; readonly absent: string }
  /** The letter speaks of «wij», and one person signs. */
  | { readonly what: 'plural'; readonly signatory: Signatory; readonly span: Span };

/** The covering letter's paragraphs, in words and places. */
interface Covering {
  readonly text: string;
  readonly span: Span;
  readonly flow: number;
}

/** What is the matter with the signature, or null: where the letter is a bare annex, or all is well. */
export function findSigningProblem(letter: Letter): SigningProblem | null {
  const { head } = letter;
  if (!isLetter(letter)) return null;
  const [first] = head.signatories;
  if (first === undefined) return nameless(letter) ?? unsigned(letter);
  return otherSigner(letter, first) ?? colleagueSigns(letter, first) ?? pluralSigns(letter, first);
}

/** A salutation, a heading block, or a ministry's block with its addressee: text without them is a bare annex. */
function isLetter({ head }: Letter): boolean {
  if (head.salutation !== null) return true;
  if (head.form === 'kamerstuk') return head.lines.has('letter') || head.lines.has('addressee');
  return head.form === 'departement' && head.lines.has('addressee');
}

function otherSigner({ head }: Letter, first: Signatory): SigningProblem | null {
  const expected = head.sender === null ? [] : officesIn(head.sender);
  const signed = head.signatories.flatMap(({ office }) => officesIn(office));
  if (signed.length === 0 || signed.length < head.signatories.length) return null;
  const absent = expected.filter((one) => !signed.some((other) => isSameOffice(one, other)));
  const [missing] = absent;
  if (missing !== undefined && absent.length === expected.length)
    return { what: 'other', signatory: first, sender: named(missing), source: 'head' };
  if (missing !== undefined)
    return { what: 'missing', signatory: head.signatories.at(-1) ?? first, absent: named(missing) };
  return expected.length === 0 && head.ministry !== null && isOfOtherMinistry(head.ministry, signed)
    ? { what: 'other', signatory: first, sender: `Ministerie van ${head.ministry}`, source: 'ministry' }
    : null;
}

function named({ text }: Office): string {
  return text === text.toUpperCase() || /^(?:minister|staatssecretaris) (?:VAN|VOOR)/.test(text)
    ? inCapitals(text)
    : text;
}

/** Ministries with a letterhead of their own, by what they have been called; the newest share one with another. */
const MINISTRIES: readonly (readonly (readonly string[])[])[] = [
  ['buitenlandse zaken'],
  ['binnenlandse zaken koninkrijksrelaties'],
  ['defensie'],
  ['financien'],
  ['infrastructuur waterstaat'],
  ['justitie veiligheid'],
  ['onderwijs cultuur wetenschap'],
  ['sociale zaken werkgelegenheid'],
  ['volksgezondheid welzijn sport'],
  ['economische zaken', 'economische zaken klimaat'],
  ['landbouw natuur voedselkwaliteit', 'landbouw visserij voedselzekerheid natuur'],
].map((names) => names.map((name) => name.split(' ')));
const [ECONOMY, AGRICULTURE] = [MINISTRIES.at(-2), MINISTRIES.at(-1)];

/** Whether everyone who signs is plainly of another ministry than the letterhead's: all are known ones. */
function isOfOtherMinistry(ministry: string, signed: readonly Office[]): boolean {
  const own = ministryOf(portfolioOf(ministry));
  if (own === null) return false;
  return signed.every(({ portfolio }) => {
    const other = ministryOf(portfolio);
    // the Minister van LNV wrote under the letterhead of Economische Zaken before there was one of LNV
    return other !== null && other !== own && !(own === ECONOMY && other === AGRICULTURE);
  });
}

function ministryOf(portfolio: readonly string[]): (typeof MINISTRIES)[number] | null {
  const isCalled = (name: readonly string[]): boolean =>
    name.length === portfolio.length && isSamePortfolio(name, portfolio);
  return MINISTRIES.find((names) => names.some(isCalled)) ?? null;
}

const ALSO = /\bmede namens ((?:de |het )?(?:minister|staatssecretaris) (?:van|voor) [^.;()]{3,120})/iu;

/** «mede namens de Minister van X», and the Minister van X is the only one who signs; a staatssecretaris likewise. */
function colleagueSigns(letter: Letter, first: Signatory): SigningProblem | null {
  if (letter.head.signatories.length !== 1) return null;
  const [signer] = officesIn(first.office);
  if (signer === undefined) return null;
  for (const { text, span } of coveringOf(letter)) {
    const also = ALSO.exec(text)?.[1];
    if (also === undefined) continue;
    const colleagues = officesIn(also.replace(/,? (?:de|het|een) (?!minister|staatssecretaris).*$/iu, ''));
    const same = colleagues.some(
      ({ rank, portfolio }) => rank === signer.rank && startsWith(portfolio, signer.portfolio),
    );
    return same ? { what: 'colleague', signatory: first, span } : null;
  }
  return null;
}

function startsWith(portfolio: readonly string[], beginning: readonly string[]): boolean {
  return beginning.length > 0 && beginning.every((word, i) => word === portfolio[i]);
}

const WE = /\b(?:bieden|zenden|sturen|informeren|doen|geven) wij\b|\bwij (?:bieden|zenden|sturen|informeren)\b/iu;
const I = /\b(?:ik|mijn|mij)\b/iu;

function pluralSigns(letter: Letter, first: Signatory): SigningProblem | null {
  if (letter.head.signatories.length !== 1 || letter.head.sender !== null) return null;
  if (/\ben (?:de )?(?:minister|staatssecretaris)|namens/iu.test(first.office)) return null;
  const covering = coveringOf(letter);
  if (covering.some(({ text }) => I.test(text) || /\bmede namens\b|\bkabinet\b/iu.test(text))) return null;
  const we = covering.find(({ text }) => WE.test(text));
  return we === undefined ? null : { what: 'plural', signatory: first, span: we.span };
}

/** The paragraphs between the head and the first heading of the agenda. */
function coveringOf({ passages, head, headings, flow }: Letter): readonly Covering[] {
  const end = headings.find(({ roles }) => roles.some((role) => role !== 'other'))?.flow ?? flow.length;
  const found: Covering[] = [];
  for (const passage of passages) {
    if (passage.flow >= end) break;
    const span = flow[passage.flow]?.span;
    if (passage.place !== 'paragraph' || span === undefined || span.start < head.end) continue;
    found.push({ text: passage.prose.text, span, flow: passage.flow });
  }
  return found;
}

/**
 * «Hoogachtend,» and «de minister van Financiën,», and then the letter ends or something else begins. Without a greeting
 * that is certain where the letter ends on such a line, or where it is the office that the heading block gives the letter.
 * Without its comma the name would stand between the two.
 */
function nameless({ head, flow }: Letter): SigningProblem | null {
  const index = head.traces.at(-1);
  const unit = index === undefined ? undefined : flow[index];
  if (index === undefined || unit === undefined || unit.span.start < head.end) return null;
  const lines = [...(index === 0 ? [] : linesAt(flow, index - 1)), ...linesAt(flow, index)];
  const [greeting, office] = lines.slice(-2);
  if (office?.signs !== 'office') return null;
  // «Minister van Financiën» stands under a name; «De minister van Financiën» may sign by the office alone
  const under = !/^(?:de|het)\s/iu.test(office.text);
  const greeted =
    greeting?.signs === 'greeting' && (office.text.endsWith(',') || (under && isGreetingAlone(greeting.text)));
  const alone = office.text.endsWith(',') && linesAt(flow, index).length === 1;
  const closes = alone && (flow.slice(index + 1).every(isAside) || isSender(head, office.text));
  if (!greeted && !closes) return null;
  const next = flow.slice(index + 1).find((one) => !isAside(one))?.unit;
  // a bold line may be the name
  const ends = next === undefined || next.kind === 'rule' || (next.kind === 'heading' && next.form !== 'bold');
  return ends ? { what: 'nameless', span: placed(office, unit, index).span, after: index, office: office.text } : null;
}

/** Whether the heading block says that the letter is of this office. */
function isSender({ sender }: Letter['head'], office: string): boolean {
  const [from] = sender === null ? [] : officesIn(sender);
  const [by] = officesIn(office);
  return from !== undefined && by !== undefined && isSameOffice(from, by);
}

/** Comments, and the notes that stand together behind the letter. */
function isAside({ unit }: FlowUnit): boolean {
  return unit.kind === 'comment' || unit.kind === 'note';
}

/** Nothing but the greeting: a name may stand on its line. */
function isGreetingAlone(text: string): boolean {
  return /^(?:hoogachtend|met vriendelijke groet(?:en)?|met (?:de meeste )?hoogachting)\W*$/iu.test(text);
}

function linesAt(flow: Letter['flow'], index: number): readonly UnitLine[] {
  const unit = flow[index]?.unit;
  return unit === undefined ? [] : unitLines(unit);
}

function unsigned(letter: Letter): SigningProblem | null {
  const { head, flow } = letter;
  // something that may be a signature of another make, or the name of one who signs without an office
  if (head.traces.some((one) => (flow[one]?.span.start ?? 0) >= head.end)) return null;
  const after = signatureAfter(letter);
  const unit = after === null ? undefined : flow[after];
  if (after === null || unit === undefined) return null;
  const sender = head.sender === null ? [] : officesIn(head.sender);
  const [only] = sender;
  return {
    what: 'unsigned',
    span: lastWords(letter, unit.span),
    after,
    sender: only !== undefined && sender.length === 1 ? named(only) : null,
  };
}

const ENCLOSES = /\bgeannoteerde\s+agenda\b/iu;

/**
 * Behind which unit a signature would stand: the end of the covering letter, where that brings the agenda along or an
 * annex follows; else the end of the text.
 */
function signatureAfter(letter: Letter): number | null {
  const { headings, flow, head } = letter;
  const annex = headings.find(
    ({ roles }) => roles.includes('annex') || roles.includes('title') || roles.includes('report'),
  );
  const covering = coveringOf(letter);
  const brings = head.form === 'kamerstuk' || covering.some(({ text }) => ENCLOSES.test(text));
  const agenda = headings.find(({ roles }) => roles.some((role) => role !== 'other'));
  const follows = annex !== undefined && annex.span.start >= head.end ? annex : brings ? agenda : undefined;
  for (let index = (follows?.flow ?? flow.length) - 1; index >= 0; index--) {
    const unit = flow[index];
    if (unit === undefined || unit.span.start < head.end) return null;
    if (unit.unit.kind === 'paragraph' || unit.unit.kind === 'list' || unit.unit.kind === 'table') return index;
  }
  return null;
}

/** The last sentence of a unit, as far as it stands on its last line. */
function lastWords({ source }: Letter, span: Span): Span {
  const text = source.slice(span).trimEnd();
  const end = span.start + text.length;
  const line = source.lineAt(Math.max(span.start, end - 1));
  const words = source.slice({ start: Math.max(line.start, span.start), end });
  const stop = words.slice(0, -1).lastIndexOf('. ');
  return { start: end - (stop === -1 ? words.length : words.length - stop - 2), end };
}
