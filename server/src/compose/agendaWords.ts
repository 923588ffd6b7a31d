import { MONTH_NAMES, WEEKDAY_NAMES } from '../letter/calendar.js';

/**
 * The English of the Council's own agendas, as far as the Dutch of a letter has a fixed word for it. Source: the Council's
 * rules of procedure and the provisional agendas on consilium.europa.eu, in both languages.
 */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** English names of months and days → Dutch ones. */
export const CALENDAR_WORDS: ReadonlyMap<string, string> = new Map([
  ...MONTHS.map((word, index) => [word, MONTH_NAMES[index] ?? word] as const),
  ...DAYS.map((word, index) => [word, WEEKDAY_NAMES[index] ?? word] as const),
]);

/** How an item is dealt with. */
const TREATMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'policy debate': 'beleidsdebat',
    'orientation debate': 'oriënterend debat',
    'exchange of views': 'gedachtewisseling',
    debate: 'beleidsdebat',
    'general approach': 'algemene oriëntatie',
    'partial general approach': 'partiële algemene oriëntatie',
    'political agreement': 'politiek akkoord',
    'political guidance': 'oriënterend debat',
    'progress report': 'voortgangsrapportage',
    'state of play': 'stand van zaken',
    approval: 'goedkeuring',
    adoption: 'aanneming',
    'information from the commission': 'informatie van de Commissie',
    'information from the presidency': 'informatie van het voorzitterschap',
    'presentation by the commission': 'presentatie van de Commissie',
    'presentation by the presidency': 'presentatie van het voorzitterschap',
  }),
);

/** The Dutch word for a treatment in English, or null. */
export function treatmentInDutch(text: string): string | null {
  return TREATMENTS.get(text.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null;
}

/** «Informatie van de Poolse delegatie»: who brings a point up, as it stands behind that point; null for other words. */
export function informationFrom(text: string): string | null {
  const said = withoutDocuments(text);
  return /^(?:informatie|information|presentatie|presentation|toelichting) (?:van|door|from|by) /iu.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : null;
}

/** Words without the numbers of the Council's documents at their end: «Beleidsdebat 7001/26 + ADD 1» → «Beleidsdebat». */
export function withoutDocuments(text: string): string {
  const words = text.split(' ');
  let end = words.length;
  while (end > 0 && OF_DOCUMENT.test(words[end - 1] ?? '')) end -= 1;
  const first = words.slice(end).findIndex((word) => DOCUMENT.test(word));
  return first === -1
    ? text
    : words
        .slice(0, end + first)
        .join(' ')
        .replace(/[\s,;:–—-]+$/u, '');
}

const DOCUMENT = /^[([]?\d{4,5}(?:\/\d)?\/\d{2}[)\],;]*$/u;
const OF_DOCUMENT = /^[([]?(?:\d{4,5}(?:\/\d)?\/\d{2}|REV|ADD|COR|INIT|DCL|\d{1,2}|\+|en)[)\],;]*$/u;

const MARK = String.raw`[([](?:(?:\\?\*){1,3}|C|poss\.?|evt\.?)[)\]]`;
const MARK_BEFORE = new RegExp(`^(?:${MARK}\\s+)+`, 'u');
const MARK_BEHIND = new RegExp(`\\s?${MARK}(?=\\s*$|\\s*[-–—:;,([])`, 'gu');

/**
 * A line without the marks that the Council's agendas explain in a footnote: «(*)» where a vote may be asked for, «(C)» where
 * the Commission proposed it, «(poss.)» where it may yet go.
 */
export function withoutMarks(text: string): string {
  return text
    .replace(MARK_BEFORE, '')
    .replace(MARK_BEHIND, '')
    .replace(/\s\*{1,3}$/u, '');
}

/** Fields of the Council → as parts of a letter are called. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    agriculture: 'Landbouw',
    fisheries: 'Visserij',
    education: 'Onderwijs',
    youth: 'Jeugd',
    culture: 'Cultuur',
    'culture/audiovisual': 'Cultuur',
    'culture and audiovisual': 'Cultuur',
    sport: 'Sport',
    transport: 'Transport',
    telecommunications: 'Telecommunicatie',
    energy: 'Energie',
    environment: 'Milieu',
    climate: 'Klimaat',
    'employment and social policy': 'Werkgelegenheid en sociaal beleid',
    health: 'Volksgezondheid',
    'internal market': 'Interne markt',
    industry: 'Industrie',
    'internal market and industry': 'Interne markt en industrie',
    research: 'Onderzoek',
    'research and innovation': 'Onderzoek en innovatie',
    space: 'Ruimtevaart',
    tourism: 'Toerisme',
    justice: 'Justitie',
    'home affairs': 'Binnenlandse Zaken',
    trade: 'Handel',
    development: 'Ontwikkelingssamenwerking',
    defence: 'Defensie',
  }),
);

/** The Dutch name of a field in English, or null. */
export function fieldInDutch(text: string): string | null {
  const name = text.toLowerCase().replace(/\s+(?:items|points|session)$/, '');
  return FIELDS.get(name) ?? null;
}

/** Lines that every agenda has and no letter treats: the agenda itself, lists without debate, what divides the list. */
const PROCEDURAL =
  /^(?:(?:adoption|approval) of the agenda|(?:aanneming|vaststelling|goedkeuring) (?:van )?de agenda|(?:goedkeuring |aanneming )?(?:van )?(?:de )?(?:lijst van )?["'«]?A["'»]?-?\s?(?:punten|items)|(?:approval of )?["'“”]?A["'“”]? items|(?:non-)?legislative (?:activities|deliberations|items|list)|(?:niet-)?wetgev(?:ings|ende )\s?(?:werkzaamheden|activiteiten|beraadslagingen|besprekingen|handelingen)|\(?(?:public deliberation|openbare beraadslaging|openbaar debat)|(?:voorlopige|provisional|draft) agenda|agenda$|pagina \d|page \d|p\.m\.?$|council of the european union|raad van de europese unie|general secretariat|secretariaat-generaal|(?:plaats|locatie|venue|place)\s?:|op de agenda\b.{0,60}:$|de agenda\b.{0,60}:$|(?:brussels?|luxembourg|luxemburg), |europa building|justus lipsius|european convention cent(?:er|re))/iu;

export function isProcedural(text: string): boolean {
  return PROCEDURAL.test(text) || /^[\d\s/+()A-Z.-]{7,40}$/.test(text);
}

/** Entries that an agenda may give without number or bullet. */
export function isBareEntry(text: string): boolean {
  return /^(?:diversen|overige punten|rondvraag|any other business|aob\b|(?:werk|working )?(?:lunch|diner|dinner|ontbijt|breakfast)\b)/iu.test(
    text,
  );
}

/** «Working lunch: …» → «Werklunch: …». */
export function mealInDutch(text: string): string {
  return text.replace(
    /^working (lunch|dinner|breakfast)\b/i,
    (_, meal: string) =>
      ({ lunch: 'Werklunch', dinner: 'Werkdiner', breakfast: 'Werkontbijt' })[meal.toLowerCase()] ?? meal,
  );
}

/** What is meant by «Any other business». */
export function isOtherBusiness(text: string): boolean {
  return /^(?:any other business|aob)\b/iu.test(text);
}
