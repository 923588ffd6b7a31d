import type { Passage } from '../facts.js';

/** How the words around a date tell that it lies in the past: a document of that date, or something that happened on it. */
export type PastSign = 'document' | 'event';

/** Per passage, which says nothing else while its words stand. */
const SIGNS = new WeakMap<Passage, readonly (PastSign | null)[]>();
const NONE: readonly (PastSign | null)[] = [];

/** For each date of a passage, in order: how it is told as past, or null. Plain cases only: a plan is no event. */
export function pastSignsOf(passage: Passage): readonly (PastSign | null)[] {
  if (passage.dates.length === 0) return NONE;
  const known = SIGNS.get(passage);
  if (known !== undefined) return known;
  const { text } = passage.prose;
  const signs = passage.dates.map(({ span, exists, relative }): PastSign | null => {
    if (!exists || relative === 'as' || passage.place === 'heading') return null;
    const start = sentenceStart(text, span.start);
    const before = text.slice(start, span.start);
    if (isOfDocument(before)) return 'document';
    const behind = text.slice(span.end, sentenceEnd(text, span.end));
    return relative === 'jl' || isEvent(before, behind) ? 'event' : null;
  });
  SIGNS.set(passage, signs);
  return signs;
}

/** How far a sentence is looked at to either side. */
const REACH = 240;

function sentenceStart(text: string, at: number): number {
  for (let i = at - 1; i > Math.max(0, at - REACH); i--) {
    if ('.!?;'.includes(text.charAt(i)) && /\s/.test(text.charAt(i + 1)) && /\p{Lu}/u.test(text.charAt(i + 2)))
      return i + 2;
  }
  return Math.max(0, at - REACH);
}

function sentenceEnd(text: string, at: number): number {
  for (let i = at; i < Math.min(text.length, at + REACH); i++) {
    if ('.!?;'.includes(text.charAt(i)) && !/\S/.test(text.charAt(i + 1))) return i;
  }
  return Math.min(text.length, at + REACH);
}

/** «brief van», «motie van het lid X van», «fiche d.d.», «nr. 3857 van». */
const DOCUMENT =
  /(?:^|[\s(«])(?:\p{L}*brief|motie|mededeling|(?:\p{L}+-)?fiche|nota|kabinetsreactie|appreciatie|antwoorden|arrest|persbericht)((?: [^\s,.;:()]+){0,8}) (?:van|d\.d\.)(?: (?:maan|dins|woens|donder|vrij|zater|zon)dag)? $/iu;
const NUMBERED = /\bnrs?\.? ?\d+[a-z]?[,)]? (?:van|d\.d\.) $/u;
const ACT = /\b(?:verordening|richtlijn|besluit) \((?:EU|EG|GBVB|Euratom)\)[^.;]{0,90} van $/iu;
/** Something to which a letter may refer before it has taken place. */
const MEETING = /debat|overleg|raad\b|raden\b|bijeenkomst|vergadering|conferentie|zitting|agenda|\btop\b|verslag/iu;

function isOfDocument(before: string): boolean {
  const near = before.slice(-140);
  if (NUMBERED.test(near) || ACT.test(near)) return true;
  const document = DOCUMENT.exec(near);
  return document !== null && !MEETING.test(document[1] ?? '');
}

/** Words of plans and conditions: with one of them in its sentence, nothing is certain to have happened. */
const OPEN =
  /\b(?:zal|zult|zullen|zou|zouden|verwacht\p{L}*|verwachting\p{L}*|voorzien|gepland|ingepland|geagendeerd|beoogd|bedoeld|voornemens|uiterlijk|vanaf|ingang|nadat|zodra|wanneer|indien|mits|streeft|streven|moet|moeten|dient|dienen|komende|volgende|plaatsvindt|plaatsvinden|treedt|treden|wordt|worden|toepassing|inwerkingtreding|termijn|uitgenodigd|uitgeroepen|aangewezen|vastgelegd|bepaald|afgesproken|deadline)\b/iu;
/** «Op 12 april 2024 heeft de Commissie …» */
const AT_HEAD = /(?:^|, )op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/iu;
const FOLLOWED =
  /^ (?:heeft|hebben|had|hadden|werd|werden|vond|vonden|kwam|kwamen|presenteerde|presenteerden|publiceerde|publiceerden|bereikte|bereikten|stemde|stemden|sprak|spraken|nam|namen|bracht|stuurde|ontving|ontvingen|stelde|stelden|bood|boden|lanceerde|organiseerde)\b/iu;
const PERFECT = /^ (?:is|zijn)\b/iu;
const PARTICIPLE =
  /(?:^|[\s(])(?:(?:aan|af|be|ver|ont|her|mee|op|over|onder|uit|toe|vast|voor|in|bijeen|plaats|door|goed)?ge\p{L}{3,}(?:d|t|n)|(?:be|ver|ont|her|onder|over|voor)\p{L}{3,}(?:d|t|en)|gepubliceerd|gepresenteerd)(?=$|[\s,.)])/iu;
/** «heeft … op 12 april 2024 een voorstel gepresenteerd» */
const AUXILIARY =
  /\b(?:heeft|hebben|is|zijn|werd|werden)((?: [^\s,.;:()]+){0,9}) op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/iu;

/** «De Commissie deed het voorstel op 10 juni 2016»: a verb that needs no participle, and nothing that has a day of its own. */
const DID =
  /\b(?:publiceerden?|presenteerden?|lanceerden?|bracht(?:en)?|deed|deden|stelden?|diende|dienden|stuurden?|ontving(?:en)?|bereikten?|ondertekenden?)((?: (?!over |voor |van |met |in |aan |om |dat |die )[^\s,.;:()]+){0,4}) op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/iu;
/** «die de Commissie op 25 mei 2016 voorstelde». */
const WHICH =
  /\b(?:die|dat|waarin|waarmee)(?: [^\s,.;:()]+){1,8} op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$/iu;
const WHICH_DID =
  /^ (?:voorstelden?|presenteerden?|publiceerden?|uitbracht(?:en)?|aannam(?:en)?|vaststelden?|indienden?|lanceerden?|stuurden?|ondertekenden?|bereikten?)(?!\p{L})/iu;

function isEvent(before: string, behind: string): boolean {
  const clause = clauseOf(behind);
  if (OPEN.test(clause)) return false;
  if (WHICH.test(before) && WHICH_DID.test(behind)) return true;
  if (OPEN.test(before)) return false;
  const did = DID.exec(before);
  if (did !== null && !MEETING.test(did[1] ?? '')) return true;
  if (AT_HEAD.test(before)) {
    return isSimplePast(clause) || ((FOLLOWED.test(clause) || PERFECT.test(clause)) && PARTICIPLE.test(clause));
  }
  const auxiliary = AUXILIARY.exec(before);
  if (auxiliary === null || PARTICIPLE.test(auxiliary[1] ?? '') || / (?:om|dat|die)(?: |$)/iu.test(auxiliary[1] ?? ''))
    return false;
  return PARTICIPLE.test(clause) && !/\bte\b/iu.test(clause);
}

/** A verb that needs no participle to tell the past: «presenteerde». */
function isSimplePast(clause: string): boolean {
  return FOLLOWED.test(clause) && !/^ (?:heeft|hebben|had|hadden|werd|werden)\b/iu.test(clause);
}

/** What follows up to the next comma or the next plan, asides in brackets left out. */
function clauseOf(behind: string): string {
  const words = behind.replace(/ \([^()]*\)/g, '').replace(/^, /, ' ');
  const end = words.search(/[,.;:]| en (?:zal|zullen|zou|zouden|wordt|worden)\b/u);
  return end === -1 ? words : words.slice(0, end);
}
