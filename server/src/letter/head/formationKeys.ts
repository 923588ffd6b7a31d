import { remembering } from '../memo.js';

/**
 * Which Councils a name speaks of, in a form that can be compared: `vte/energie` for «Energieraad», `vte` for
 * «VTE-Raad». One that begins with another is a part of it. Source: as in formations.ts.
 */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    milieu: 'milieu',
    'lvr/landbouw': 'landbouw',
    'lvr/visserij': 'visserij',
    lvr: 'lvr agrifish',
    'vte/transport': 'transport vervoer',
    'vte/telecom': 'telecommunicatie telecom',
    'vte/energie': 'energie',
    vte: 'vte tte',
    'ojcs/onderwijs': 'onderwijs',
    'ojcs/jeugd': 'jeugd',
    'ojcs/cultuur': 'cultuur',
    'ojcs/sport': 'sport',
    ojcs: 'ojcs eycs',
    rvc: 'concurrentievermogen rvc compet',
    'rvc/onderzoek': 'onderzoek',
    'rvc/ruimte': 'ruimtevaart ruimte',
    'wsbvc/wsb': 'werkgelegenheid wsb',
    'wsbvc/gezondheid': 'volksgezondheid gezondheid',
    wsbvc: 'wsbvc epsco',
    ecofin: 'ecofin financiële financiele eurogroep',
    jbz: 'jbz justitie binnenlandse asiel migratie',
    raz: 'raz algemene cohesie cohesiebeleid',
    rbz: 'rbz buitenlandse',
    'rbz/handel': 'handel',
    'rbz/defensie': 'defensie',
    'rbz/os': 'ontwikkelingssamenwerking ontwikkeling os',
    er: 'eurotop eurozonetop',
    begroting: 'begroting',
  }).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
);

const OFFICES =
  /\b(?:minister|staatssecretaris)\s+(?:van|voor)\s+(?:\p{Lu}[\p{L}-]*(?:(?:,|\s+en)?\s+(?=\p{Lu})|\b))+/giu;

/** The Councils that a text names, offices of ministers left out; none where it names none. */
export const formationKeys = remembering(400, (text): ReadonlySet<string> => {
  const found = new Set<string>();
  const words = text
    .replace(OFFICES, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  words.forEach((word, i) => {
    const key = keyOf(word);
    if (key !== null) found.add(key);
    if (word === 'raad' && words[i - 1] === 'europese') found.add('er');
  });
  // «Raad Buitenlandse Zaken Handel» is one Council, not two
  if ([...found].some((key) => key.startsWith('rbz/'))) found.delete('rbz');
  return found;
});

/** Endings of «Milieuraad», «cultuurdeel», «energieministers». */
const ENDINGS = ['raadsdeel', 'raad', 'deel', 'ministers'];

function keyOf(word: string): string | null {
  const whole = KEYS.get(word);
  if (whole !== undefined) return whole;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length > one.length);
  if (ending === undefined) return null;
  const stem = word.slice(0, -ending.length);
  return KEYS.get(stem) ?? (stem.endsWith('s') ? (KEYS.get(stem.slice(0, -1)) ?? null) : null);
}

/** Whether two texts plainly name different Councils: both name some, and none of the one is, holds or belongs to one of the other. */
export function namesOtherCouncil(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((a) => [...other].some((b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)));
}
