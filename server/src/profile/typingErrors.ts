/**
 * Real words (and their forms) that lie near a word of a section's name: they are meant, and no typing error. Kept by
 * hand; whatever is doubtful belongs in here, as one false alarm costs more than ten missed errors.
 */
const REAL_WORDS = new Set([
  'aanbieding', 'aanduiding', 'aankleding', 'aanleidingen', 'aanmelding', 'achtergronden', 'achterhoud', 'afzet', 'bevoordeling',
  'contact', 'contacten', 'content', 'contest', 'doelen', 'doeltje', 'eindpunt', 'fase', 'fasen', 'fases', 'houding', 'inbrengen',
  'inbrenger', 'inbrengt', 'indicator', 'inductie', 'inhoud', 'inhouden', 'inhouding', 'inhoudt', 'inkomst', 'inleiding', 'inlet',
  'insert', 'inset', 'intent', 'inzage', 'inzake', 'inzat', 'inzend', 'inzicht', 'inzien', 'inzetje', 'inzette', 'inzetten', 'kabinetje',
  'kabinetten', 'krachtvelden', 'nederlander', 'nederlanders', 'omhoog', 'omzet', 'onthoud', 'ontzet', 'onderweg', 'onderwerpen', 'onderwerpt',
  'onderwijs', 'onderzoek', 'opbreng', 'ophoud', 'opinie', 'oplichting', 'opzet', 'politie', 'posities', 'positief', 'positieve', 'speelvelden',
  'standpunten', 'startpunt', 'strandpunt', 'toelichtingen', 'toelichten', 'uitzet', 'verlichting', 'voorlichting', 'voorste', 'voorstellen',
  'voorstelt', 'voortel', 'voorzet', 'voorzitter', 'inspreng', 'krachtenvelden', 'veldkrachten', 'raadsbehandelingen', 'appreciaties',
  'depreciatie', 'inzinking', 'inhouds', 'inbreuk', 'inbraak', 'inboeken', 'niet', 'doek', 'deel', 'stad', 'strand', 'zaden',
]); // prettier-ignore

/** Rows of the keyboard; keys on one row beside each other, or on the next row above or below, are neighbours. */
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters that are often confused in writing rather than in typing. */
const SOUNDS_ALIKE = ['dt', 'vf', 'sz', 'kc', 'gh', 'bp'];

/**
 * Whether `word` is `right` with a typing error: letters transposed, left out, doubled or put in, a neighbouring key
 * or another vowel. One such error in words of five to eight letters, two in longer ones; never where `word` is a
 * word of its own. A word of fewer than five letters has no recognisable errors.
 */
export function isTypingError(word: string, right: string): boolean {
  const wrong = word.toLowerCase();
  const meant = right.toLowerCase();
  if (wrong === meant || meant.length < 5 || wrong.length < 4) return false;
  if (REAL_WORDS.has(wrong) || isInflection(wrong, meant) || !/^\p{L}+$/u.test(wrong)) return false;
  const allowed = meant.length >= 9 ? 2 : 1;
  if (Math.abs(wrong.length - meant.length) > allowed) return false;
  // People see the first letter of what they write: another one mostly means another word.
  if (wrong.charAt(0) !== meant.charAt(0) && !firstLetterSlipped(wrong, meant)) return false;
  return typingDistance(wrong, meant) <= allowed;
}

/** «Aanbevelingen» for «aanbeveling», and the other way round; a doubled last letter («Inzett») is none. */
function isInflection(wrong: string, meant: string): boolean {
  if (wrong.startsWith(meant)) {
    const tail = wrong.slice(meant.length);
    return tail !== meant.slice(-1) && ['en', 's', 'n', 'e', 't', 'er', 'je', 'se'].includes(tail);
  }
  return meant.startsWith(wrong) && ['en', 's', 'n', 't'].includes(meant.slice(wrong.length));
}

/** The first letter was left out, or changed places with the second. */
function firstLetterSlipped(wrong: string, meant: string): boolean {
  const swapped = wrong.charAt(0) === meant.charAt(1) && wrong.charAt(1) === meant.charAt(0);
  return wrong === meant.slice(1) || (swapped && wrong.slice(2) === meant.slice(2));
}

/** Optimal string alignment; a substitution that fingers and ears do not explain counts as three errors. */
function typingDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const replace = (previous[j - 1] ?? 0) + (same ? 0 : substitution(a.charAt(i - 1), b.charAt(j - 1)));
      let best = Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? Infinity;
}

function substitution(typed: string, meant: string): number {
  if (isVowel(typed) && isVowel(meant)) return 1;
  const alike = SOUNDS_ALIKE.some((pair) => pair === typed + meant || pair === meant + typed);
  return alike || areNeighbours(typed, meant) ? 1 : 3;
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter);
}

function areNeighbours(a: string, b: string): boolean {
  const rowA = KEY_ROWS.findIndex((row) => row.includes(a));
  const rowB = KEY_ROWS.findIndex((row) => row.includes(b));
  if (rowA < 0 || rowB < 0) return false;
  const columns = (KEY_ROWS[rowA] ?? '').indexOf(a) - (KEY_ROWS[rowB] ?? '').indexOf(b);
  if (rowA === rowB) return Math.abs(columns) === 1;
  // Rows are set half a key to the right of the one above them.
  const lower = rowA > rowB ? columns : -columns;
  return Math.abs(rowA - rowB) === 1 && (lower === 0 || lower === -1);
}
