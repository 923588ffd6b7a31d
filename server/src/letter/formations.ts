/**
 * What the formations of the Council and their parts are called in headings: words that may make up such a name, so
 * that «Onderwijs», «Interne markt en industrie» and «Informele Landbouw- en Visserijraad» are known as parts.
 * Source: Council Decision 2009/937/EU, annex I, and the titles of the Kamer's dossiers 21 501-xx and 32 317.
 */
const FORMATION_WORDS = new Set(
  (
    'algemene buitenlandse economische financiële financiele sociale zaken ecofin eurogroep justitie binnenlandse jbz asiel migratie ' +
    'werkgelegenheid sociaal beleid volksgezondheid gezondheid consumentenzaken wsb wsbvc epsco concurrentievermogen rvc interne markt ' +
    'industrie onderzoek innovatie ruimtevaart ruimte toerisme vervoer transport telecommunicatie telecom digitaal energie vte landbouw ' +
    'visserij lvr milieu klimaat onderwijs jeugd cultuur media audiovisueel audiovisuele sport ojcs handel ontwikkeling ' +
    'ontwikkelingssamenwerking defensie raz rbz begroting cohesiebeleid'
  ).split(' '),
);

const COUNCIL_WORDS =
  /^(?:\p{L}*raad|\p{L}*raadsdeel|\p{L}*deel|formele|informele|bijeenkomst|vergadering|onderdeel|raadsformatie|ministeriële|ministers|van|de|het|en|voor|der|dag|eerste|tweede|ochtend|middag|sessie|zitting|inclusieve|format|samenstelling|reguliere|samenkomst|eu|europese)$/u;

/** Words of a heading, lower case, hyphens and punctuation aside. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Whether a text, its date left out, is the name of a Council formation or of a part of one. */
export function isFormation(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12) return false;
  let named = false;
  for (const word of words) {
    if (FORMATION_WORDS.has(word) || formationCompound(word)) named = true;
    else if (!COUNCIL_WORDS.test(word)) return false;
  }
  return named;
}

/** «Cultuurraad», «onderwijsdeel», «Ecofinraad». */
function formationCompound(word: string): boolean {
  const stem = /^(\p{L}+?)s?(?:raad|raadsdeel|deel|ministers)$/u.exec(word)?.[1];
  return stem !== undefined && FORMATION_WORDS.has(stem);
}

/**
 * The stems by which running text speaks of a part: «Onderwijs – maandag 13 mei» is meant by «onderwijsdeel» and
 * «Onderwijsraad».
 */
export function stemsOf(title: string): readonly string[] {
  return wordsOf(title).flatMap((word) => {
    if (FORMATION_WORDS.has(word) && word.length > 3 && !/^(?:zaken|beleid|interne|sociale?|algemene)$/.test(word))
      return [word];
    const stem = /^(\p{L}+?)s?(?:raad|raadsdeel|deel)$/u.exec(word)?.[1];
    if (stem !== undefined && FORMATION_WORDS.has(stem)) return [stem];
    return /^(?:werkdiner|diner|lunch|werklunch|ontbijt|werkontbijt)$/.test(word) ? [word] : [];
  });
}
