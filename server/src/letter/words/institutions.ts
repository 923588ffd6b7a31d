import type { Prose } from '../text/prose.js';
import type { Span } from '../span.js';

/** The European Council or the Council of Europe where the sentence shows that another institution is meant. */
export interface MistakenInstitution {
  /** The name as written, without an article, in the prose. */
  readonly span: Span;
  readonly written: 'Europese Raad' | 'Raad van Europa';
  readonly meant: 'Raad' | 'Europese Raad';
  readonly because: Proof['because'];
}

/** What shows it: a formation, an act that only the Council does, who meets there, or conclusions of a meeting on a date. */
interface Proof {
  readonly meant: 'Raad' | 'Europese Raad';
  readonly because:
    | 'formatie'
    | 'oriëntatie'
    | 'akkoord'
    | 'begroting'
    | 'raadsconclusies'
    | 'wetgeving'
    | 'regeringsleiders'
    | 'conclusies'
    | 'bijeenkomst';
}

const known = new WeakMap<Prose, readonly MistakenInstitution[]>();

/** The mistaken institutions of a piece of prose, in order; by its words alone, kept with the prose. */
export function mistakenInstitutionsOf(prose: Prose): readonly MistakenInstitution[] {
  let mistaken = known.get(prose);
  if (mistaken === undefined) {
    mistaken = findMistakenInstitutions(prose.text);
    known.set(prose, mistaken);
  }
  return mistaken;
}

const NAME = /(?<![\p{L}-])(?:Europese\s+Raad|Raad\s+van\s+Europa)(?![\p{L}-])/gu;
/** Lines before one that begins a sentence by its capital: «**Inhoud**», with the text right below it. */
const LABEL = /^[^]*\n(?=(?:De|Het|In|Tijdens|Op|Bij|Door|Daarna|Naar) )/u;
/** So much of the sentence is looked at on either side of the name. */
const REACH = 240;

/** Linear in the length of the text: a bounded stretch around each name. */
export function findMistakenInstitutions(text: string): readonly MistakenInstitution[] {
  const found: MistakenInstitution[] = [];
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const end = index + name.length;
    const line = text.slice(Math.max(0, index - REACH), index).replace(LABEL, '');
    const before = lastSentence(line.replace(/\s+/g, ' '));
    const after = firstSentence(text.slice(end, end + REACH).replace(/\s+/g, ' '));
    if (isQuoted(before)) continue;
    const written = name.startsWith('E') ? 'Europese Raad' : 'Raad van Europa';
    const proof =
      written === 'Europese Raad' ? againstEuropeanCouncil(before, after) : againstCouncilOfEurope(before, after);
    if (proof !== null) found.push({ span: { start: index, end }, written, ...proof });
  }
  return found;
}

/** Beginnings of formations' names, of which only the Council has any (Council Decision 2009/937/EU, annex I). */
const FORMATION =
  '(?:Onderwijs,? (?:Jeugd|Cultuur)|Concurrentievermogen|Vervoer, Tele|Werkgelegenheid, Sociaal|Justitie en Binnenlandse|' +
  'Economische en Financi|Algemene Zaken|Buitenlandse Zaken|Landbouw en Visserij|Milieu\\)|OJCS|WSBVC|JBZ|Ecofin|' +
  'Energie\\)|Telecommunicatie\\)|Transport\\)|Gezondheid\\)|Defensie\\)|Handel\\))';
const FORMATION_BEHIND = new RegExp(`^ (?:\\(|voor |in de (?:samenstelling|formatie) )?${FORMATION}`, 'u');
const FORMATION_BEFORE =
  /(?:OJCS|WSBVC|JBZ|Ecofin|EPSCO|Milieu|Landbouw|Transport|Energie|Telecom|Onderwijs|Cultuur|Sport|Jeugd|Gezondheids|Concurrentievermogen)[- ]?(?:raads)?formatie van de $/iu;
const MINISTERS_BEHIND =
  /^ van (?:de )?(?:onderwijs|cultuur|sport|jeugd|milieu|klimaat|landbouw|visserij|transport|energie|telecom|gezondheids|handels|defensie|justitie|werkgelegenheids)-?ministers/iu;

function formationProof(before: string, after: string): Proof | null {
  const shown = FORMATION_BEHIND.test(after) || FORMATION_BEFORE.test(before) || MINISTERS_BEHIND.test(after);
  return shown ? { meant: 'Raad', because: 'formatie' } : null;
}

function againstEuropeanCouncil(before: string, after: string): Proof | null {
  return formationProof(before, after) ?? actProof(before, after);
}

/** What the Council of Europe itself has, also meetings that heads of government attend: then it is meant. */
const COUNCIL_OF_EUROPE =
  /\b[Tt]op\b|topbijeenkomst|Reykjavik|Straatsburg|Comité|Parlementaire Vergadering|EVRM|EHRM|verdrag|conventie|mensenrechten|\bHof\b|aanbeveling|4[67] l|Venetië|secretaris-generaal|GRECO|lid(?:maat)?schap|OVSE|Verenigde Naties|\bVN\b/iu;
const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const DATED = new RegExp(`^ van \\d{1,2}(?: ?(?:en|–|-) ?\\d{1,2})? ${MONTH}`, 'u');
/** «De Raad van Europa van 23 en 24 oktober»: only a meeting has two days, and the Council of Europe calls none by its own name. */
const TWO_DAYS = new RegExp(`^ van \\d{1,2}(?: en | ?[–-] ?)\\d{1,2} ${MONTH}`, 'u');
const BY_ITSELF =
  /(?:^|(?:^|[ ,])(?:tijdens|in|op|aan|voor|naar|na|sinds|door) )de (?:informele |komende |buitengewone )?$/iu;
/** «Tijdens de Raad van Europa van december 2019»: at a meeting, which again is called otherwise there. */
const AT = /(?:^|[ ,])(?:tijdens|in|op|bij) de (?:informele |buitengewone )?$/iu;
const SOME_DAY = new RegExp(`^ van (?:\\d{1,2} )?${MONTH}(?: \\d{4})?(?![\\p{L}\\d])`, 'u');
const HEADS = '(?:staatshoofden|regeringsleiders)';
const HEADS_BEHIND = new RegExp(
  `^(?: van (?:de )?(?:EU-)?${HEADS}|(?: van \\d[^,;:]{0,40})?,? (?:waar|waarin|waarop) [^;:]{0,60}${HEADS} [^;:]{0,60}(?:bijeen|samen|vergader|spreken|spraken|spreekt|beslo|besli|afspra))`,
  'u',
);
/** «Tijdens de Raad van Europa van 17 en 18 april spraken de regeringsleiders over defensie.» */
const HEADS_MEET = new RegExp(
  `^(?: van \\d[^,;:]{0,40})? (?:spreken|spraken|bespreken|bespraken|besluiten|besloten|bevestigen|bevestigden|benadrukken|benadrukten|vergaderen|vergaderden|kwamen|komen|riepen|roepen|hebben|zullen) (?:de |alle )(?:EU-|Europese |27 )?${HEADS}(?![\\p{L}])`,
  'u',
);
const HEADS_BEFORE = new RegExp(
  `${HEADS}(?: [\\p{L}-]+){0,6} (?:in|tijdens|op) de (?:informele |komende |buitengewone )?$`,
  'u',
);

/** «… bereikte op 21 juli 2020 een akkoord over het Meerjarig Financieel Kader»: the budget of the Union. */
const BUDGET_AGREED =
  /^(?: \([^()]*\))? (?:bereikte?|heeft|besprak|bespreekt|sprak|spreekt|steunt|steunde)\b[^;:]{0,120}\b(?:[Mm]eerjarig [Ff]inancieel [Kk]ader|MFK|herstel(?:fonds|instrument|pakket)|NextGenerationEU|EU-meerjarenbegroting)/u;

function againstCouncilOfEurope(before: string, after: string): Proof | null {
  if (COUNCIL_OF_EUROPE.test(before) || COUNCIL_OF_EUROPE.test(after)) return null;
  const formation = formationProof(before, after);
  if (formation !== null) return formation;
  const meet = /(?:^|[ ,])(?:tijdens|in|op) de (?:informele |komende |buitengewone )?$/iu.test(before);
  if (HEADS_BEHIND.test(after) || HEADS_BEFORE.test(before) || (meet && HEADS_MEET.test(after)))
    return { meant: 'Europese Raad', because: 'regeringsleiders' };
  if (/\b[Cc]onclusies van de $/u.test(before) && DATED.test(after))
    return { meant: 'Europese Raad', because: 'conclusies' };
  const isDated = (BY_ITSELF.test(before) && TWO_DAYS.test(after)) || (AT.test(before) && SOME_DAY.test(after));
  if (isDated) return { meant: 'Europese Raad', because: 'bijeenkomst' };
  if (BY_ITSELF.test(before) && BUDGET_AGREED.test(after)) return { meant: 'Europese Raad', because: 'begroting' };
  if (/\b[Rr]aadsconclusies van de $/u.test(before)) return { meant: 'Raad', because: 'raadsconclusies' };
  return actProof(before, after, [...ACTS, AGREEMENT]);
}

const DONE =
  '(?:bereikt|bereikte|bereiken|aangenomen|aanneemt|aannam|aannemen|aan te nemen|vastgesteld|vaststelt|vaststelde|vaststellen|vast te stellen|goedgekeurd|goedkeurt|goedkeurde|goedkeuren|goed te keuren)';

/** Patterns for one act of the Council. */
interface Act {
  readonly because: Proof['because'];
  readonly named: RegExp;
  /** «(van de Raad) een algemene oriëntatie …»: before the name. */
  readonly belongs: RegExp | null;
  /** «In de Raad … is een algemene oriëntatie bereikt»: behind the name. */
  readonly doneThere: RegExp;
  /** «Een algemene oriëntatie is in de Raad …»: before the name. */
  readonly namedBefore: RegExp;
}

function act(because: Proof['because'], words: string, belongs: boolean): Act {
  return {
    because,
    named: new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}])`, 'u'),
    belongs: belongs ? new RegExp(`(?<![\\p{L}-])${words} (?:van|in|binnen) de $`, 'iu') : null,
    doneThere: new RegExp(
      `^ (?:is|zijn|wordt|worden|werd|werden) ${words}(?: [\\p{L}\\d-]+){0,8} ${DONE}(?![\\p{L}])`,
      'u',
    ),
    namedBefore: new RegExp(
      `(?<![\\p{L}-])${words} (?:is|zijn|wordt|worden|werd|werden)(?: op \\d{1,2} ${MONTH}| reeds| inmiddels| nu| dan)? (?:door|in) de $`,
      'iu',
    ),
  };
}

/** The position before talks with Parliament, Council conclusions, and laws (article 15 TEU: the European Council makes none). */
const ACTS: readonly Act[] = [
  act('oriëntatie', '(?:een|de|zijn|deze) (?:gedeeltelijke )?algemene oriëntatie', true),
  act('raadsconclusies', '(?:de |deze )?[Rr]aadsconclusies', false),
  act('wetgeving', '(?:de|deze|een)(?: [\\p{L}-]+)? (?:[\\p{L}-]*verordening|[\\p{L}-]*richtlijn)', false),
];

/** What the European Council may come to as well: told of the Council of Europe alone. */
const AGREEMENT = act('akkoord', '(?:een|het|dit) (?:politiek akkoord|raadsakkoord)', true);

const VERB = '(heeft|zal|moet|kan|wil|gaat|bereikt|bereikte|nam|neemt|stelt|stelde|keurt|keurde|hoopt|beoogt)';
const VERB_BEHIND = new RegExp(`^ ${VERB}(?= )`, 'u');
const VERB_BEFORE = new RegExp(`(?:^| )${VERB} de (?:informele )?$`, 'iu');
/** The name is the subject of its clause: it opens the sentence or follows a conjunction. */
const SUBJECT = /^(?:.*(?:[,:]| (?:en|maar|want|waarna)) )?de (?:informele )?$/iu;
const SUBORDINATE =
  /(?:^| )(?:dat|nadat|omdat|doordat|zodat|zodra|als|wanneer|waarin|waarop|waarmee) de (?:informele )?$/iu;
/** Another acts in between, or the act is only spoken of. */
const OTHERS =
  /Raad|Commissie|Parlement|voorzitterschap|lidsta|ministers|kabinet|Nederland|opgeroepen|gevraagd|verzocht|oproep|verzoek|[,;:(]| (?:over|dat|die|hoe|als|zodra|na|nadat|wie|op basis|conform|met|naar|tot|ter|bij|van) /iu;

/** Where it acts, and no other that does. */
const AT_MEETING =
  / (?:tijdens|in|op|bij) deze (?:informele |formele )?\p{L}*(?:raad|bijeenkomst|vergadering)(?= |$)/iu;

/** The act as what the institution did, does or is to do; where anything else acts in between, there is no proof. */
function actProof(before: string, after: string, acts = ACTS): Proof | null {
  const found = acts.find(
    (one) => one.belongs?.test(before) === true || isDoneThere(one, before, after) || isOwnAct(one, before, after),
  );
  return found === undefined ? null : { meant: 'Raad', because: found.because };
}

/** «In de Europese Raad is een algemene oriëntatie bereikt», «de verordening is door de Europese Raad vastgesteld». */
function isDoneThere({ doneThere, namedBefore }: Act, before: string, after: string): boolean {
  if (/(?:^| )(?:in|binnen|door|tijdens) de $/iu.test(before) && doneThere.test(after)) return true;
  return namedBefore.test(before) && new RegExp(`^ ${DONE}(?![\\p{L}])`, 'u').test(after);
}

/** «De Europese Raad heeft een algemene oriëntatie bereikt», «Daarna stelt de Europese Raad de richtlijn vast». */
function isOwnAct({ named, because }: Act, before: string, after: string): boolean {
  const match = named.exec(after);
  if (match === null) return false;
  const verb = (SUBJECT.test(before) ? VERB_BEHIND.exec(after)?.[1] : VERB_BEFORE.exec(before)?.[1])?.toLowerCase();
  if (verb === undefined && !SUBORDINATE.test(before)) return false;
  const between = after
    .slice(0, match.index)
    .replace(/ naar verwachting(?= |$)/u, '')
    .replace(AT_MEETING, '');
  if (OTHERS.test(`${between} `)) return false;
  const clause = /^[^,;:]{0,100}/u.exec(after.slice(match.index + match[0].length))?.[0] ?? '';
  switch (verb) {
    case 'bereikt':
    case 'bereikte':
      return true;
    case 'nam':
    case 'neemt':
      return / aan(?! (?:de|het|een|deze) |[\p{L}-])/u.test(clause);
    case 'stelt':
    case 'stelde':
      return / vast(?![\p{L}-])/u.test(clause);
    case 'keurt':
    case 'keurde':
      return / goed(?![\p{L}-])/u.test(clause);
    case 'beoogt':
      // what is aimed at may be the position itself, and need not be said to be reached
      if (because === 'oriëntatie' && between.trim() === verb) return true;
      return isDoneIn(clause);
    default:
      return isDoneIn(clause);
  }
}

function isDoneIn(clause: string): boolean {
  return new RegExp(`^[^,;:]{0,80} ${DONE}(?![\\p{L}])`, 'u').test(clause);
}

/** The part of the sentence before a place; an abbreviation's full stop does not end it. */
function lastSentence(text: string): string {
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\p{L}{3}[.?!][»”"’']? (?=[\p{Lu}«“"‘])/gu)) start = index + end.length;
  return text.slice(start);
}

function firstSentence(text: string): string {
  const end = /\p{L}{3}[.?!](?=[»”"’']?(?: |$))/u.exec(text);
  return end === null ? text : text.slice(0, end.index + end[0].length);
}

/** Inside a quotation that has not ended: another's words. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('«') > before.lastIndexOf('»') || before.lastIndexOf('“') > before.lastIndexOf('”');
}
