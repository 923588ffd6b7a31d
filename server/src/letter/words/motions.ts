import { findReferences } from '../../references/find.js';
import type { Prose } from '../text/prose.js';
import { sentenceSpans } from './sentences.js';
import { overlaps, type Span } from '../span.js';

/** A motion that is called by a name, or a commitment to the Kamer, with what its sentence says of where to find it. */
export interface NamedPromise {
  readonly kind: 'motie' | 'toezegging';
  /** The words that name it, in the prose. */
  readonly span: Span;
  readonly text: string;
  /** Equal for two namings of one motion or commitment. */
  readonly key: string;
  /** Where a reference belongs to it: its sentence and a pointer («Zie …») right behind. */
  readonly window: Span;
  /** A parliamentary number or address stands there, or the place-holder for one. */
  readonly located: boolean;
  /** Indices in `prose.marks` of the note marks there. */
  readonly marks: readonly number[];
  /** It opens a line that is no sentence, or stands in a question: over what is said of it, where its number may stand. */
  readonly title: boolean;
}

const KNOWN = new WeakMap<Prose, readonly NamedPromise[]>();
const NONE: readonly NamedPromise[] = [];

/** The motions and commitments that a piece of prose names, in order; told once per prose. */
export function promisesIn(prose: Prose): readonly NamedPromise[] {
  const known = KNOWN.get(prose);
  if (known !== undefined) return known;
  const found = /motie|toezegging|toegezegd/i.test(prose.text) ? read(prose) : NONE;
  KNOWN.set(prose, found);
  return found;
}

/** What a change of the prose may alter about them, as one text each. */
export function promiseWords(prose: Prose, suspects: readonly { readonly span: Span }[]): readonly string[] {
  return promisesIn(prose).map(({ text, key, located, marks, window, title }) => {
    const lost = suspects.filter(({ span }) => overlaps(span, window)).length;
    return `${text}|${key}|${String(located)}|${marks.join(' ')}|${String(lost)}|${String(title)}`;
  });
}

/** A surname with its particles: «Van der Lee», «El Yassini», «Bikker». */
const NAME = String.raw`(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ii]n|[Hh]et|[Ee]l|[Aa]l|'t)\s+){0,3}\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?`;
/** The same, as it stands right behind «motie»: with a capital, lest «motie van de Kamer» be one. */
const CAPITAL_NAME = String.raw`(?=\p{Lu})${NAME}`;

const MOTION = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?:nader\s+)?gewijzigde\s+)?[Mm]oties?(?:[-–‑]\s?${NAME}|\s+${CAPITAL_NAME}|\s+van\s+(?:het\s+(?:[Kk]amer)?lid|(?:de\s+)?(?:[Kk]amer)?leden|[Kk]amerlid|lid|de\s+heer|mevrouw)\s+${NAME})(?:(?:\s?\/\s?|,\s|\s+en\s+)${NAME}){0,6}(?:\s+c\.\s?s\.)?`,
  'gu',
);
/** Capitalised words behind «motie» that are no name. */
const NO_NAME =
  /^moties?[\s-]+(?:Kamerst|Tweede|Eerste|Handelingen|Nederland|Europe|Raad|Kamer|EU\b|PM\b|XX|TZ|TK\b|EK\b|Nr\b)/iu;
/** What makes of it any motion at all. */
const INDEFINITE =
  /(?:^|\s)(?:een|geen|elke|iedere|diverse|verschillende|meerdere|enkele)\s+(?:(?:nader\s+)?gewijzigde\s+|aangehouden\s+|nieuwe\s+)?$/i;

const DEBATE = String.raw`(?:[Cc]ommissiedebat|(?:plenaire?\s+)?debat|tweeminutendebat|vragenuur|(?:schriftelijk|algemeen|mondeling)\s+overleg|notaoverleg|wetgevingsoverleg)`;
const KAMER = String.raw`(?:(?:[Uu]w|de|beide)\s+(?:Tweede\s+|Eerste\s+)?Kamers?(?!\s+van\s)|(?:het\s+)?(?:[Kk]amer)?lid\s+${NAME}|de\s+(?:[Kk]amer)?leden\s+${NAME})`;
const COMMITMENT = new RegExp(
  String.raw`(?<![\p{L}\d-])[Tt]oezegging(?:en)?(?:\s[^.;:]{0,70})??\s(?:aan\s+${KAMER}|(?:tijdens|in|bij)\s+(?:het|een|dat)\s+${DEBATE})`,
  'gu',
);
const PROMISED = /(?<![\p{L}\d-])toegezegd(?![\p{L}\d-])/gu;
const TO_KAMER = new RegExp(`(?<![\\p{L}\\d-])(?:${KAMER}|${DEBATE})`, 'u');
/** Who promises in the name of the government. */
const OWN =
  /\b(?:ik|wij|kabinet|regering|(?:[Mm]inister|[Ss]taatssecretaris)(?:\s+van\s[^,.;]{0,60})?)\s+(?:eerder\s+)?(?:heb|hebben|heeft|had)\b|\b(?:heb|hebben|heeft|had|zegde)\s+(?:ik|wij|het\s+kabinet|de\s+regering|(?:de|mijn)\s+(?:toenmalige\s+|vorige\s+|ambts?voorganger\b|[Mm]inister|[Ss]taatssecretaris))/iu;
/** «De Staatssecretaris van Infrastructuur en Waterstaat – Openbaar Vervoer en Milieu heeft tijdens … toegezegd»: a long subject. */
const OFFICE_HAS =
  /\b(?:minister|staatssecretaris)\s+(?:van|voor)\s[^.;]{0,90}?\s(?:heeft|had)\s(?:(?!\b(?:heeft|hebben|had|dat|die)\b)[^.;,]){0,90}$/iu;
/** Others whose promises are none to the Kamer. */
const OTHERS =
  /\bCommissie\b|[Cc]ommissaris|[Vv]oorzitterschap|[Ll]idsta|\bEU\b|\bUnie\b|\bParlement\b|\bEIB\b|\bECB\b/u;
/** How far before «toegezegd» its subject stands. */
const REACH = 110;
const LONG_REACH = 220;

/** A place where a piece of the Kamer can be found, or one that is still open. */
const LOCATED =
  /kamerst|\bhandelingen\b|\baanhangsel\b|\bTZ\s?\d|\b20\d\d[DZ]\d{3,5}\b|\b[TE]K\s\d{4}|\bPM\b|\bXX|\?\?\?|n\.t\.b|\[/iu;
const ADDRESS = /tweedekamer\.nl|eerstekamer\.nl|officielebekendmakingen\.nl|\bkst-|overheid\.nl/i;

function read(prose: Prose): readonly NamedPromise[] {
  const { text } = prose;
  const found: NamedPromise[] = [];
  const sentences = sentenceSpans(text);
  sentences.forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!/motie|toezegging|toegezegd/i.test(words)) return;
    const named = [...motionsIn(words), ...commitmentsIn(words)];
    if (named.length === 0) return;
    const window = windowOf(prose, sentence, sentences[index + 1]);
    const located = isLocated(prose, window);
    const marks = prose.marks.flatMap(({ at }, i) => (at > window.start && at <= window.end ? [i] : []));
    for (const { kind, at, words: name, key } of named) {
      const start = sentence.start + at;
      const asked = index === sentences.length - 1 && /\?\s*$/u.test(words);
      const title = asked || (sentences.length === 1 && isTitle(words, at));
      found.push({ kind, span: { start, end: start + name.length }, text: name, key, window, located, marks, title });
    }
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isTitle(words: string, at: number): boolean {
  return at <= 4 && !/[.!?;,]\s*$/u.test(words);
}

interface Naming {
  readonly kind: NamedPromise['kind'];
  readonly at: number;
  readonly words: string;
  readonly key: string;
}

function motionsIn(sentence: string): readonly Naming[] {
  return [...sentence.matchAll(MOTION)].flatMap((match): Naming[] => {
    const [words] = match;
    const motion = words.slice(words.search(/moti/i));
    if (NO_NAME.test(motion)) return [];
    if (INDEFINITE.test(sentence.slice(Math.max(0, match.index - 50), match.index))) return [];
    return [{ kind: 'motie', at: match.index, words, key: `motie ${surname(motion)}` }];
  });
}

/** The first surname, without its particles. */
function surname(words: string): string {
  const name = /\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+)*/u.exec(words.replace(/^moties?/i, '').replaceAll(/\s+/g, ' '));
  return name?.[0].split(' ').at(-1)?.toLowerCase() ?? '';
}

function commitmentsIn(sentence: string): readonly Naming[] {
  const whose = commitmentKey(sentence);
  const nouns = [...sentence.matchAll(COMMITMENT)].filter(
    ({ 0: words, index }) =>
      !OTHERS.test(words.replace(/^\S+/, '')) &&
      // «de toezeggingen aan uw Kamer» in general name none
      (whose !== '' || !/^toezeggingen/i.test(words)) &&
      !/\b(?:een|geen)\s+(?:\p{L}+\s+)?$/iu.test(sentence.slice(Math.max(0, index - 30), index)),
  );
  const key = `toezegging ${whose}`;
  const [noun] = nouns;
  if (noun !== undefined) return [{ kind: 'toezegging', at: noun.index, words: noun[0], key }];
  if (!TO_KAMER.test(sentence)) return [];
  for (const { index } of sentence.matchAll(PROMISED)) {
    if (
      isOwnPromise(sentence.slice(Math.max(0, index - REACH), index)) ||
      OFFICE_HAS.test(sentence.slice(Math.max(0, index - LONG_REACH), index))
    )
      return [{ kind: 'toezegging', at: index, words: 'toegezegd', key }];
  }
  return [];
}

/** «heb ik toegezegd», «zoals aan uw Kamer toegezegd», «is uw Kamer toegezegd»; not «zoals de Commissie heeft toegezegd». */
function isOwnPromise(before: string): boolean {
  if (OWN.test(before)) return true;
  if (/\b(?:heeft|hebben|had|hadden)\b/i.test(before) || OTHERS.test(before)) return false;
  return /(?:^|\s)(?:zoals|als|conform|eerder|is|werd|was)\s/i.test(before);
}

const DAY = /\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/u;

/** The member it was made to, else the day of the debate. */
function commitmentKey(sentence: string): string {
  const member = /\b(?:lid|leden)\s+(?=\S*\s?\S*\s?\p{Lu})/u.exec(sentence);
  if (member !== null) return surname(sentence.slice(member.index + member[0].length));
  return DAY.exec(sentence)?.[0] ?? '';
}

/** A sentence that goes on about what the one before it said: «Dat gebeurt voor het einde van het jaar.» */
const GOES_ON =
  /^(?:Dat|Dit|Zij|Hij|Die|Deze)\b(?! (?:agenda)?punt\b)|^(?:Hier|Daar)(?:aan|bij|door|in|mee|naar|om|op|over|toe|van|voor)?\b/u;

/**
 * The sentence, and the one behind it where that points to a source or goes on about «deze motie»; also where it goes on
 * about what was promised and bears the note.
 */
function windowOf({ text, marks }: Prose, sentence: Span, next: Span | undefined): Span {
  if (next === undefined) return sentence;
  const both = { start: sentence.start, end: next.end };
  const words = text.slice(next.start, next.start + 20);
  if (/^(?:Zie|Kamerstuk|Vgl|TK|Handelingen|(?:Deze|Die) (?:motie|toezegging))/.test(words)) return both;
  const bears = ({ start, end }: Span): boolean => marks.some(({ at }) => at > start && at <= end);
  return GOES_ON.test(words) && bears(next) && !bears(sentence) ? both : sentence;
}

function isLocated(prose: Prose, window: Span): boolean {
  const words = prose.text.slice(window.start, window.end);
  if (saysWhere(words)) return true;
  return prose.links.some((link) => overlaps(link.words, window) && ADDRESS.test(link.url));
}

/** Whether words give a number or an address of the Kamer. */
export function saysWhere(words: string): boolean {
  return LOCATED.test(words) || ADDRESS.test(words) || findReferences(words).some(({ kind }) => kind !== 'eu');
}

/** Whether a note only points to another: «Zie voetnoot 3», «Idem». */
export function pointsElsewhere(note: string): boolean {
  return /^\s*(?:idem|ibid|id\.)|\b(?:voet)?noot\s+\d/i.test(note);
}
