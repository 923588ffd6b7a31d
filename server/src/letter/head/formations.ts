import { remembering } from '../memo.js';

/**
 * What the formations of the Council and their parts are called: words that may make up such a name, so that
 * «Onderwijs», «Interne markt en industrie» and «Informele Landbouw- en Visserijraad» are known for what they are.
 * Source: Council Decision 2009/937/EU, annex I, and the titles of the Kamer's dossiers 21 501-xx and 32 317.
 */
const FORMATIONS = words(
  'algemene buitenlandse economische financiële financiele sociale zaken ecofin eurogroep justitie binnenlandse jbz ' +
    'werkgelegenheid sociaal beleid volksgezondheid gezondheid consumentenzaken wsb wsbvc epsco concurrentievermogen ' +
    'rvc markt vervoer vte lvr onderwijs jeugd cultuur sport ojcs ontwikkelingssamenwerking os raz rbz razeb externe ' +
    'betrekkingen',
);

/** Formations, too, but as often the subject of an item: «Migratie» by itself may be either. */
const SUBJECTS = words(
  'asiel migratie interne industrie onderzoek innovatie ruimtevaart ruimte toerisme transport telecommunicatie telecom ' +
    'digitaal energie landbouw visserij milieu klimaat media audiovisueel audiovisuele handel ontwikkeling defensie ' +
    'begroting cohesiebeleid',
);

/** Words that a formation's name is put together with. */
const JOINING = words(
  'raad raadsdeel deel formele informele bijeenkomst vergadering onderdeel raadsformatie ministeriële ministers van de ' +
    'het en voor der dag eerste tweede ochtend middag sessie zitting inclusieve format samenstelling reguliere ' +
    'samenkomst eu europese',
);

/** Meetings of heads of state or government: no formation, but letters on them are built alike. */
const HEADS_OF_STATE = /^(?:(?:informele )?europese raad|euro(?:zone)?top)$/u;

/** The Council without the United Kingdom, 2017–2020. Source: article 50 of the Treaty on European Union. */
const ARTICLE_50 = /\b(?:in )?artikel[ \u00a0-]50(?![\p{L}\d])/iu;

/** What stands at the edges of a name and is none of it. */
const SMALL = words('van de het en voor der een');

const MEETING = words('informeel diner werkdiner lunch werklunch');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words of a heading, lower case, hyphens and punctuation aside. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/**
 * What a text, its date left out, says of a formation by its words alone: it is the name of one or of a part of one,
 * its one word may be that as well as the subject of an item, or neither.
 */
export function formationSign(text: string): 'name' | 'subject' | null {
  const all = wordsOf(text.replace(ARTICLE_50, ' '));
  if (all.length === 0 || all.length > 12) return null;
  if (HEADS_OF_STATE.test(all.join(' '))) return 'name';
  let named = false;
  let subject = false;
  for (const word of all) {
    if (FORMATIONS.has(word) || compoundOf(word) !== null) named = true;
    else if (SUBJECTS.has(word)) subject = true;
    else if (!JOINING.has(word)) return null;
  }
  if (named) return 'name';
  if (!subject) return null;
  return all.some((word) => /^(?:in)?formele$|raad|deel$/u.test(word)) ? 'name' : 'subject';
}

/** The stem of «Cultuurraad», «onderwijsdeel», «Ecofinraad», «landbouwministers», or null. */
function compoundOf(word: string): string | null {
  for (const end of ['raadsdeel', 'raad', 'deel', 'ministers']) {
    if (!word.endsWith(end)) continue;
    const stem = word.slice(0, -end.length);
    if (isFormationWord(stem)) return stem;
    if (stem.endsWith('s') && isFormationWord(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return null;
}

function isFormationWord(word: string): boolean {
  return FORMATIONS.has(word) || SUBJECTS.has(word);
}

const TOO_GENERAL = words('zaken beleid interne sociale sociaal algemene externe betrekkingen');

/**
 * The stems by which running text speaks of a part: «Onderwijs – maandag 13 mei» is meant by «onderwijsdeel» and
 * «Onderwijsraad».
 */
export const stemsOf = remembering(1000, (title): readonly string[] =>
  wordsOf(title).flatMap((word) => {
    if (isFormationWord(word) && word.length > 3 && !TOO_GENERAL.has(word)) return [word];
    const stem = compoundOf(word);
    if (stem !== null) return [stem];
    return /^(?:werkdiner|diner|lunch|werklunch|ontbijt|werkontbijt)$/u.test(word) ? [word] : [];
  }),
);

/** What may stand between two words of a name: «Landbouw- en Visserijraad», «Vervoer, Telecommunicatie en Energie», «RBZ/OS». */
const BETWEEN = /^(?:[ \u00a0\n-]|-?, |- |\/| [–-] )$/u;

/** Whether a text says which meeting it is about: a Council by name, or ministers who come together. */
export function tellsMeeting(text: string): boolean {
  return councilNamed(text) !== null || COME_TOGETHER.test(text) || (TAKES_PLACE.test(text) && !BESIDE.test(text));
}

const COME_TOGETHER = /\b(?:\p{Ll}{0,20}ministers|bewindspersonen|bewindslieden)\b[^.]{0,250}\b(?:bijeen|samen)\b/u;
/** «… vindt in Nice de informele bijeenkomst plaats van de Europese ministers», «… vindt een bijeenkomst van de ministers plaats». */
const TAKES_PLACE =
  /\bvindt\b[^.]{0,80}\b(?:bijeenkomst|vergadering)\b(?:[^.]{0,80}\bplaats\b[^.]{0,20}\b(?:ministers|bewindslieden)\b|[^.]{0,80}\b(?:ministers|bewindslieden)\b[^.]{0,80}\bplaats\b)/u;
/** What is held about a Council, and by some of the ministers only. */
const BESIDE =
  /\b(?:voorafgaand|voor?avond|marge|aansluitend|diner|ontbijt|lunch|bilateraal|bilaterale|trilaterale|benelux|gelijkgezinde|gelijkgestemde|kopgroep|met de ministers)\b/iu;

/**
 * The first name of a Council in a running text: «informele Raad voor Concurrentievermogen», «Eurogroep en Ecofinraad».
 * As it is written, without an article; null where none is named.
 */
export const councilNamed = remembering(200, (text): string | null => {
  let meal: string | null = null;
  const run: { readonly word: string; readonly start: number; readonly end: number }[] = [];
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    const last = run.at(-1);
    const belongs = isFormationWord(word) || JOINING.has(word) || MEETING.has(word) || compoundOf(word) !== null;
    if (last !== undefined && !(belongs && BETWEEN.test(text.slice(last.end, start)))) {
      const name = nameIn(text, run);
      // a dinner on the eve of a Council is not what the letter is about
      if (name !== null && !MEAL.test(name)) return name;
      meal ??= name;
      run.length = 0;
    }
    if (belongs) run.push({ word, start, end: start + word.length });
  }
  const name = nameIn(text, run);
  return meal !== null && (name === null || MEAL.test(name)) ? meal : name;
});

const MEAL = /\b(?:werk)?(?:diner|lunch)\b(?!.*(?:raad|eurogroep)\b)/iu;

function nameIn(
  text: string,
  run: readonly { readonly word: string; readonly start: number; readonly end: number }[],
): string | null {
  let first = 0;
  let last = run.length - 1;
  while (first <= last && SMALL.has(run[first]?.word ?? '')) first++;
  while (last >= first && SMALL.has(run[last]?.word ?? '')) last--;
  const name = run.slice(first, last + 1);
  const [begin] = name;
  const end = name.at(-1);
  if (begin === undefined || end === undefined) return null;
  const said = name.map(({ word }) => word);
  const meets = said.some((word) => /raad$|^eurogroep$|^(?:raz|rbz|jbz|lvr|wsbvc|ojcs|rvc|vte|razeb)$/u.test(word));
  const gathers = said.some((word) => /^(?:bijeenkomst|diner|werkdiner|lunch|werklunch)$/u.test(word));
  const named = said.some((word) => isFormationWord(word) || compoundOf(word) !== null);
  const european = said.length > 1 && said.includes('europese') && said.at(-1) === 'raad';
  return ((meets || gathers) && named) || european ? text.slice(begin.start, end.end).replace(/\s+/g, ' ') : null;
}
