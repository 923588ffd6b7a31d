import { MONTH_NAMES } from '../calendar.js';
import { PRESIDENCIES, type Presidency } from '../../references/presidencies.js';
import { findDates } from './dates.js';
import type { Prose } from '../text/prose.js';
import { sentenceSpans } from '../words/sentences.js';
import type { Span } from '../span.js';

/** Where a text names who presides over the Council. */
export interface PresidencyMention {
  readonly country: string;
  /** «Hongaarse», or the country in «het voorzitterschap van Hongarije»: what would be another word for another presidency. */
  readonly word: Span;
  readonly form: 'adjective' | 'inflected' | 'country';
  /** The whole of it: «Hongaarse voorzitterschap». */
  readonly span: Span;
  /**
   * How the sentence shows that it presides now: it says so («het huidige»), it tells of this meeting («vindt plaats
   * onder …»), it is told in the present tense, it wants something of later though a day is named, a title announces its plans;
   * it says on which first day of a half year it begins; or it shows nothing of the kind.
   */
  readonly sign: 'current' | 'meeting' | 'present' | 'later' | 'plans' | 'begins' | null;
  /** The days and months that its sentence names: the sentence speaks of a meeting on these. */
  readonly days: readonly NamedDay[];
}

/** A day of a month, or a month alone. */
export interface NamedDay {
  readonly day: number | null;
  /** 1–12. */
  readonly month: number;
  readonly year: number | null;
}

/** Per text, which says nothing else while its words stand. */
const MENTIONS = new WeakMap<Prose, readonly PresidencyMention[]>();
const NONE: readonly PresidencyMention[] = [];

/** The presidencies of the Council that a text names, in order. */
export function presidencyMentions(prose: Prose): readonly PresidencyMention[] {
  const known = MENTIONS.get(prose);
  if (known !== undefined) return known;
  const found = namesPresidency(prose.text) && !ANOTHER_BODY.test(prose.text) ? read(prose.text) : NONE;
  MENTIONS.set(prose, found);
  return found;
}

/** Whether a text may name a presidency at all: most do not, and are read no further. */
function namesPresidency(text: string): boolean {
  return text.includes('oorzitterschap') || text.includes(' voorgezeten door ') || text.includes(' zit de ');
}

/** «De Raad wordt voorgezeten door Duitsland», «Duitsland zit de Raad voor», «Duitsland bekleedt het voorzitterschap». */
const CHAIRS =
  /(?:^|[ \n])[Dd]e(?:ze)? (?:(?:in)?formele |gezamenlijke |tweedaagse )?\p{L}*-?[Rr]aad (?:wordt|staat) (?:[a-z]+ ){0,2}voorgezeten door (\p{Lu}\p{L}{2,12})(?=[.,;]|$)|(?:^|, )(\p{Lu}\p{L}{2,12}) zit (?:de|deze) \p{L}*-?[Rr]aad voor(?=[.,;]|$)|^(\p{Lu}\p{L}{2,12}) (?:bekleedt|vervult|voert) (?:momenteel |thans |nu |dit (?:half ?)?jaar )?het (?:EU-|Raads)?voorzitterschap(?: van de (?:Raad|EU|Europese Unie))?(?=[.,;]|$)/gu;

/** Bodies that have a presidency of their own: in a text that speaks of one, no presidency is taken for the Council's. */
const ANOTHER_BODY =
  /\b(?:G7|G8|G20|Benelux|OVSE|Raad van Europa|Visegr[aá]d|V4|NB8|Noordse|Oostzeeraad|Mercosur|ASEAN|COP\s?\d*|VN|Verenigde Naties|OESO|NAVO|[Tt]rio\w*)\b/u;

/** «het Hongaarse voorzitterschap», «onder Hongaars EU-voorzitterschap», «het voorzitterschap van Hongarije». */
const MENTION =
  /(\p{Lu}[\p{L}]{2,15}) (?:EU-|Raads|raads)?[Vv]oorzitterschap(?!\p{L})|(?<!-)\b(?:EU-|Raads|raads)?[Vv]oorzitterschap van (\p{Lu}\p{L}{2,12})(?!\p{L})/gu;

interface Word {
  readonly country: string;
  readonly form: PresidencyMention['form'];
}

const BY_WORD: ReadonlyMap<string, Word> = new Map(
  PRESIDENCIES.flatMap(({ country, adjectives }): readonly (readonly [string, Word])[] => [
    [country, { country, form: 'country' }],
    ...adjectives.map((word): readonly [string, Word] => [
      word,
      { country, form: word.endsWith('e') ? 'inflected' : 'adjective' },
    ]),
  ]),
);

function read(text: string): readonly PresidencyMention[] {
  const found: PresidencyMention[] = [];
  for (const sentence of sentenceSpans(text)) {
    // where its lines end says nothing
    const said = text.slice(sentence.start, sentence.end).replaceAll('\n', ' ');
    found.push(...chairsIn(said, sentence.start));
    if (!said.includes('oorzitterschap')) continue;
    const mentions = [...said.matchAll(MENTION)].flatMap((match) => {
      const name = match[1] ?? match[2] ?? '';
      const known = BY_WORD.get(name);
      if (known === undefined) return [];
      const at = sentence.start + match.index;
      const wordAt = match[1] === undefined ? at + match[0].length - name.length : at;
      const span = { start: at, end: at + match[0].length };
      return [{ ...known, word: { start: wordAt, end: wordAt + name.length }, span }];
    });
    // two presidencies in one breath are one that goes and one that comes
    const alone = mentions.length === 1 && countries(said) === 1;
    const days = mentions.length === 0 ? [] : daysNamed(said);
    for (const one of mentions) {
      const before = said.slice(0, one.span.start - sentence.start);
      const behind = said.slice(one.span.end - sentence.start);
      found.push({ ...one, days, sign: alone ? signOf(said, before, behind, one.country) : null });
    }
  }
  return found;
}

function chairsIn(said: string, start: number): readonly PresidencyMention[] {
  return [...said.matchAll(CHAIRS)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const known = BY_WORD.get(name);
    if (known?.form !== 'country') return [];
    const at = start + match.index + match[0].indexOf(name);
    const word = { start: at, end: at + name.length };
    return [{ ...known, word, span: word, days: daysNamed(said), sign: 'meeting' as const }];
  });
}

/** What a change of the words may alter about a mention, as one text. */
export function presidencyKey({ country, sign, days }: PresidencyMention): string {
  return `${country} ${sign ?? ''} ${days.map(({ day, month, year }) => [day, month, year].join('-')).join(' ')}`;
}

const MONTHS = MONTH_NAMES.map((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'));

function daysNamed(said: string): readonly NamedDay[] {
  const days = findDates(said).flatMap((date) => date.days.map(({ day, month, year }) => ({ day, month, year })));
  const alone = MONTHS.flatMap((name, index): readonly NamedDay[] => {
    const month = index + 1;
    return days.some((one) => one.month === month) || !name.test(said) ? [] : [{ day: null, month, year: null }];
  });
  return [...days, ...alone];
}

/** How many countries a sentence calls by an adjective before «voorzitterschap», or in a row of these. */
function countries(said: string): number {
  const named = [...said.matchAll(/\p{Lu}\p{L}{2,15}(?=(?:,| en| of)? [^.]{0,40}voorzitterschap)/gu)].flatMap(
    ([word]) => {
      const known = BY_WORD.get(word);
      return known === undefined || known.form === 'country' ? [] : [known.country];
    },
  );
  return Math.max(1, new Set(named).size);
}

/** Words that make it another presidency than that of now, or tell of another time. */
const ANOTHER_TIME =
  /\b(?:inkomend|aankomend|aanstaand|komend|volgende? (?:half|jaar|periode)|vorig|voormalig|toenmalig|eerder|vroeger|toekomstig|opvolg|afgelopen|destijds|sinds|voorganger|overgenomen|overneemt|neemt over|draagt over|begint|start|tweede helft|eerste helft|na de zomer|vanaf|najaar|voorjaar|straks)/iu;
/** A presidency that is over may still be said to state something in a paper of its own, or on a day that is given. */
const ON_PAPER = /\b(?:voortgangsrapport|rapport|verslag|verklaring|brief|erfenis)/iu;
const ON_A_DAY =
  /\b(?:(?:19|20)\d\d|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)/iu;
const DOING =
  'wil|zal|streeft|beoogt|vraagt|legt|presenteert|zet|hoopt|stelt|organiseert|agendeert|plaatst|verwacht|geeft|informeert|licht|koerst|zoekt|werkt|nodigt|biedt|brengt|hecht|wenst|mikt|kiest|leidt|gaat|bespreekt|richt|roept|bereidt|inventariseert|peilt|voert|is (?:voornemens|van plan)|heeft [^.;]{0,80}(?:geagendeerd|op de agenda (?:geplaatst|gezet))|heeft (?:als|tot) doel|heeft (?:de|het) (?:ambitie|voornemen|intentie)';
/** «Het Hongaarse voorzitterschap wil …». */
const DOES = new RegExp(`^ (?:${DOING})(?!\\p{L})`, 'u');
/** What it wants is still to come, papers included: «wil een gezamenlijke verklaring voorbereiden». */
const WANTS = /^ (?:wil|zal|hoopt|beoogt|streeft)(?!\p{L})/u;
/** «Een verklaring van het Hongaarse voorzitterschap zal …»: something else does it. */
const OF_ANOTHER = /(?:van|aan|door|voor|met|bij|tijdens) het $/iu;
/** «Tijdens de Raad legt het Hongaarse voorzitterschap …». */
const DOES_BEFORE = new RegExp(`(?:^|[ \\n])(?:${DOING}) het $`, 'iu');
/** «… hoe het Hongaarse voorzitterschap de bespreking zal inrichten». */
const CLAUSE_BEFORE =
  /(?:^|[ \n])(?:hoe|dat|of|wat|welke \p{L}+|waarbij|waarover|waarvoor|waarmee|aangezien|omdat) het $/iu;
const CLAUSE_BEHIND = /^ [^,.;]{0,80}\b(?:zal|wil|beoogt|(?:voornemens|van plan) is)\b/u;
/** «De discussienotitie van het Hongaarse voorzitterschap vraagt …». */
const NOTE_BEFORE =
  /(?:^|[ \n])(?:achtergrondnotitie|achtergrondnota|discussienotitie|discussienota|discussiestuk|notitie) van het $/iu;
const NOTE_SAYS = /^ (?:gaat|kaart|vraagt|bevat|stelt|schetst|noemt|benoemt|richt|geeft|legt|beschrijft)(?!\p{L})/u;
/** «… onder Spaans voorzitterschap», «… onder leiding van het Spaanse voorzitterschap». */
const UNDER = /\bonder (?:leiding van )?(?:het )?$/iu;
/** «Op 21 en 22 januari komen de ministers op uitnodiging van het Spaanse voorzitterschap bijeen». */
const INVITED = /\bkom(?:en|t) [^.;:]{0,120}\bop uitnodiging van het $/iu;
const GATHER = /^ [^.;:]{0,40}\b(?:bijeen|samen)(?!\p{L})/u;
/** Nothing else is said to have happened under it. */
const ENDS_THERE = /^\s*(?:$|[.,;:)]|(?:in|te|op|aan|toe|plaatsvindt|bijeenkomt|wordt gehouden|zal)(?!\p{L}))/u;
const PLANS = /\b(?:\p{L}*programma|prioriteit|plannen)/u;
const RAAD = String.raw`(?:(?:\p{Lu}[\p{L}-]*-)?(?:Raad|Eurogroep)|\p{L}{3,}raad)(?!\p{L})`;
/** «Hierbij zend ik u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024 in Brussel, onder …»: no other statement in between. */
const AGENDA_OF = new RegExp(
  String.raw`\bgeannoteerde agenda (?:van|voor|ten behoeve van|aan van|aan voor) (?:de|deze) (?!.*\b(?:dat|waar\p{L}*|is|zijn|werd|wordt|worden|was|heeft|verslag|akkoord|verordening|richtlijn|conclusies|voorstel|aanbeveling|resolutie|programma)\b)(?=.*${RAAD}|.*[Rr]aad voor)`,
  'u',
);
const TAKES_PLACE =
  /(?:^|[\s,(])(?:vindt|komt|zal|plaatsvindt|bijeenkomt|zullen|wordt gehouden|gehouden wordt)(?![\p{L}])/u;
/** «De OJCS-Raad staat onder leiding van …». */
const STANDS_UNDER = new RegExp(
  String.raw`(?:^|; )(?:de|deze) (?:(?!\b(?:die|dat|waar)\b)[^,.;]){0,60}?${RAAD}[^,.;]{0,60}? (?:staat|vergadert) (?:daarbij |dan |ditmaal )?onder `,
  'iu',
);
/** «Op de Raad van 13 mei wil het …»: the day is that of the Council. */
const AT_DATED_COUNCIL = new RegExp(
  String.raw`^(?:op|tijdens|in|bij) (?:de|deze) (?:[^,.;]{0,60} )?${RAAD}(?: [^,.;]{0,60})? van (?:\p{L}+ )?\d[^,.;]{0,40}? (?:${DOING}) het $`,
  'iu',
);
/** «Op 15 en 16 oktober organiseert het … een informele bijeenkomst»: the days are told by it, and have to be the Council's. */
const HOSTS = /^op [^.;:,]{0,60}\d[^.;:,]{0,40} (?:organiseert|houdt|belegt) het $/iu;
const HOSTED = /^ [^.;:]{0,60}\b(?:bijeenkomst|ministersbijeenkomst|raad|top)(?!\p{L})/iu;
/** «Dit is de eerste Milieuraad onder …», «Het is de eerste bijeenkomst van de defensieministers onder …». */
const FIRST_MEETING =
  /(?:^|[ \n])(?:dit|het) (?:is|zijn|wordt) de (?:eerste|laatste|enige) (?:\p{L}+ )?[^.;,]{0,40}(?:raad|raden|eurogroep|vergaderingen|vergadering|bijeenkomsten|bijeenkomst)(?: van (?:de )?\p{L}*(?:ministers|bewindslieden)(?: (?:van|voor) [^.;,]{0,40})?)? onder (?:het )?$/iu;
/** «Sindsdien heeft het Hongaarse voorzitterschap de voorlopige agenda aangepast». */
const CHANGED_AGENDA =
  /^ (?:(?:inmiddels|vervolgens|nog|ook) )?(?:de|deze|zijn|een) (?:\p{L}+ )?(?:\p{L}*-)?agenda(?: [^.;:,]{0,60})? (?:aangepast|gewijzigd|aangevuld|uitgebreid|verspreid|rondgestuurd|bekendgemaakt|gepubliceerd)(?!\p{L})/u;
/** «De agenda is door het Hongaarse voorzitterschap vastgesteld». */
const SETS_AGENDA =
  /^ (?:(?:nog niet|al|inmiddels|definitief) ){0,2}(?:vastgesteld|opgesteld|bekendgemaakt|gepubliceerd|verspreid|rondgestuurd)(?!\p{L})/u;
const MEETS = /\b(?:plaats|bijeen|plaatsvindt|plaatsvinden|bijeenkomt|bijeenkomen)\b/u;
/** What is done at, or for, the Council of the letter. */
const THIS_MEETING =
  /\b(?:deze|tijdens de|tijdens deze|in de komende) (?:\p{Lu}[\p{L}-]*-)?Raad\b|\b(?:geagendeerd|op de agenda|agendeert|ter aanname|ter besluitvorming)\b/u;
const COUNCIL = /\b(?:\p{Lu}[\p{L}-]*-)?(?:Raad|Eurogroep|Top)\b|\p{L}raad\b/u;
/** «de informele bijeenkomst van de Ministers van Buitenlandse Zaken». */
const MINISTERS = /\bbijeenkomst (?:van|voor) (?:de )?(?:Europese |EU-)?\p{L}*(?:ministers|bewindslieden)(?!\p{L})/iu;
/** «3. Presentatie van het werkprogramma van het Poolse voorzitterschap», as a title and no more. */
const PROGRAMME_OF =
  /^\W*(?:[\da-z]{1,3}[.)] )?(?:presentatie (?:van )?(?:het |de )?)?(?:werkprogramma|programma|prioriteiten) van het $/iu;
/** «onder het Hongaarse voorzitterschap, dat op 1 juli van start is gegaan». */
const BEGINS =
  /^,? (?:dat|die|wat) (?:op|per|sinds|vanaf) 1 (?:januari|juli)(?: (?:19|20)\d\d)? (?:van start|is begonnen|begon|begint|aanvangt|aanving|is aangevangen|ingaat|is ingegaan)(?!\p{L})/u;
/** «… voorzitterschap van de Hoge Vertegenwoordiger», «… en het Poolse», «…, dat op 1 januari begint». */
const OTHERWISE = /^(?: van de (?!Raad\b|EU\b|Europese Unie)| en |,? (?:dat|die) (?:op|in|per|vanaf) )/u;

/** So many half years before and after it presides, a country's presidency may be what a date speaks of. */
const AROUND = 2;

/**
 * Whether a sentence names a time at which this country presided, or nearly: then it may tell of that. A day of long before does
 * not make it so: «streeft naar een akkoord over de verordening die de Commissie op 11 mei 2022 heeft voorgesteld».
 */
function mayBeOnADay(said: string, country: string): boolean {
  if (!ON_A_DAY.test(said)) return false;
  let rest = said;
  for (const { span, days } of findDates(said).toReversed()) {
    const halves = days.map(({ year, month }) => (year === null ? null : year * 2 + (month <= 6 ? 0 : 1)));
    const terms = PRESIDENCIES.filter((one) => one.country === country).map(({ year, half }) => year * 2 + half - 1);
    const isFar = halves.every((half) => half !== null && terms.every((term) => Math.abs(term - half) > AROUND));
    if (isFar) rest = rest.slice(0, span.start) + rest.slice(span.end);
  }
  return ON_A_DAY.test(rest);
}

function signOf(said: string, before: string, behind: string, country: string): PresidencyMention['sign'] {
  if (/\bhuidige? $/iu.test(before)) return 'current';
  if (UNDER.test(before) && FIRST_MEETING.test(before)) return 'meeting';
  if (PROGRAMME_OF.test(before) && /^ ?(?:\([^()]*\))?$/u.test(behind)) return 'plans';
  if (/\b(?:volgende?|nieuwe?|andere?),? $/iu.test(before)) return null;
  if (/\bheeft het $/iu.test(before) && CHANGED_AGENDA.test(behind) && !ON_A_DAY.test(said)) return 'present';
  if (BEGINS.test(behind)) return 'begins';
  if (OTHERWISE.test(behind) || ANOTHER_TIME.test(said)) return null;
  if (UNDER.test(before)) {
    const meets = MEETS.test(said) && (COUNCIL.test(said) || MINISTERS.test(said)) && TAKES_PLACE.test(said);
    const stands = STANDS_UNDER.test(before);
    return meets || stands || (AGENDA_OF.test(before) && ENDS_THERE.test(behind)) ? 'meeting' : null;
  }
  if (INVITED.test(before) && GATHER.test(behind)) return 'meeting';
  if (/\bagenda\b.{0,80} door het $/iu.test(before) && SETS_AGENDA.test(behind)) return 'meeting';
  if (HOSTS.test(before) && HOSTED.test(behind) && !PLANS.test(said)) return 'meeting';
  if (AT_DATED_COUNCIL.test(before) && !PLANS.test(said)) return 'meeting';
  const wants = /(?:^|[ \n])het $/iu.test(before) && !OF_ANOTHER.test(before) && WANTS.test(behind);
  if (wants && mayBeOnADay(said, country)) return 'later';
  if (mayBeOnADay(said, country) || (ON_PAPER.test(said) && !wants)) return null;
  const isDoing =
    (/\bhet $/iu.test(before) && DOES.test(behind) && !OF_ANOTHER.test(before)) ||
    DOES_BEFORE.test(before) ||
    /^inmiddels heeft het $/iu.test(before) ||
    (NOTE_BEFORE.test(before) && NOTE_SAYS.test(behind)) ||
    (CLAUSE_BEFORE.test(before) && CLAUSE_BEHIND.test(behind));
  if (!isDoing) return null;
  // the next presidency comes to tell of its plans before it begins
  return THIS_MEETING.test(said) && !PLANS.test(said) ? 'meeting' : 'present';
}

/** The word that names another presidency in the same form. */
export function presidencyWord({ country, adjectives }: Presidency, form: PresidencyMention['form']): string {
  if (form === 'country') return country;
  const [plain = country, inflected = plain] = adjectives;
  return form === 'inflected' ? inflected : plain;
}
