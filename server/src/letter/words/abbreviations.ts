import { explanationsOf } from './explanations.js';
import { expansionStart, firstWords, lastWords, spells } from './initials.js';
import type { Prose } from '../text/prose.js';
import type { Span } from '../span.js';

/** A word in capitals that stands for others. */
export interface Abbreviation {
  /** Without plural, genitive and what is joined to it: «EIB» of «EIB's» and of «EIB-lening». */
  readonly stem: string;
  /** Place of the stem in the prose. */
  readonly span: Span;
  /**
   * `explained`: the words around it say what it stands for; `name`: they show that it is a name («het platform ACCT»);
   * `used`: it stands as a word would («in de CCS»); `bare`: it stands by itself without an article, as a name or an
   * abbreviation may; `joined`: with a word that does not tell either («de DEN Academie»).
   */
  readonly standing: 'explained' | 'name' | 'used' | 'bare' | 'joined';
}

/** Longer ones are names or words in capitals. */
const LONGEST = 6;
const CANDIDATE = /(?<![\p{L}\p{N}_@.&/\\#+’'\u00AD-])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?:&\p{Lu}+)?/gu;

/** Words that an author may put in capitals for their weight, and marks of a draft. */
const SHOUTED = new Set(
  `NIET GEEN WEL NOOIT ALLE ALLEEN EN OF DE HET EEN VAN VOOR OP IN AAN BIJ TOT TER TEN OVER MET UIT IS ZIJN WORDT MEER MIN DUS
  ALS DAT DIT DIE TE OM NU NOG OOK MAAR LET NB PS PM NTB TBD TODO TBC XX XXX XXXX NN NVT CONCEPT LIMITE BRIEF AGENDA BIJLAGE NOTA RAAD
  MINISTER ZAKEN DATUM AUB ZGN OK`.split(/\s+/u),
);
const UNITS = new Set(
  `MW GW TW KW KWH MWH GWH TWH PJ GJ MJ TJ KB MB GB TB HZ GHZ MHZ MT KT GT EUR USD GBP CHF JPY CM MM KM KG HA CC PPM DB KV MV BTU
  NM`.split(/\s+/u),
);
/** A word of this kind right before it makes it a name. */
const NAMED =
  /(?:stichting|organisaties?|vereniging|koepel|platforms?|programma['’]?s?|project|projecten|fonds|fondsen|agentschap(?:pen)?|bureaus?|netwerk|instituut|instelling|bedrijf|bedrijven|concern|coalitie|consortium|initiatief|operatie|missie|systeem|satellieten|satelliet|app|verordening|richtlijn|werkgroep|faciliteit|database|databank|portaal|merk|partij|fractie|universiteit|omroep|zender|vakbond|vakcentrale|federatie|centrum|constellatie|onderneming|instrument|regeling|genaamd|genoemd|geheten|getiteld|naam|acroniem|afkorting|term|oftewel|ofwel|hierna|kortweg|afgekort(?: als| tot)?|wel|bekend als) ?["“”„‘’«»'‹›:]*(?:de |het )?["“”„‘’«»'‹›]*$/iu;
const SAYS_WHAT =
  /^["”’»']*,? ?(?:\(?staat voor|ofwel|oftewel|dat wil zeggen|d\.w\.z\.|afkorting van|kort voor|voluit)(?!\p{L})/u;
/** An article or the like, and perhaps one or two adjectives, right before it. */
const DETERMINED =
  /(?:^|[^\p{L}\p{N}-])(?:de|het|een|deze|dit|die|dat|dezelfde|hetzelfde|elke|elk|ieder|iedere|geen|onze|ons|hun|haar|zijn|beide|alle)(?: \p{Ll}+(?:e|en|de|te)){0,2} $/iu;
/** What is joined to rules, plans and money, and hardly ever to a name. */
const OF_RULES =
  /^-(?:richtlijn|verordening|wet|regel|regime|criteri|kader|fonds|middel|gelden|prijs|prijzen|rapportage|doel|verplicht|akkoord|verdrag|plan|onderhandel|budget|begroting|systeem|mechanisme|land|lening|steun|norm|herziening|voorstel|proces|traject|procedure|afspra)/u;

/**
 * Bodies, funds, rules and policies of the Union, and of Europe, whose abbreviation is no name of its own, so that it needs
 * writing out also where it stands without an article.
 */
const NEVER_NAMES = new Set(
  `ACER AMLA BEREC CEPOL EASA EBA EBRD ECDC ECHA EFCA EFSA EIB EIC EIF EIGE EIOPA EIT ELA EMSA ENISA ERC ESA ESMA EUAA EUDA EUIPO
  EUSPA HERA CBAM CSRD CSDDD EFRO EHDS ESF ETS GBVB GLB GVB GVDB IPCEI LLO LULUCF MFK NDICI RRF SDG`.split(/\s+/u),
);
/** Before it stands what governs a noun, and no word that says what it is («toezichthouder EBA»). */
const GOVERNED = /(?:^|[\s(])(?:van|door|met|aan|bij|voor|naar|via|uit|en|of|tussen|onder|in|binnen|volgens) $/iu;

const known = new WeakMap<Prose, readonly Abbreviation[]>();

/** The abbreviations in a piece of prose, in order. Computed once for a piece; linear in its length. */
export function abbreviationsOf(prose: Prose): readonly Abbreviation[] {
  let found = known.get(prose);
  if (found === undefined) {
    found = findAbbreviations(prose);
    known.set(prose, found);
  }
  return found;
}

/** What a piece of prose says of abbreviations, for comparing: the same words here mean that no rule finds anything else. */
export function saidOfAbbreviations(prose: Prose): readonly string[] {
  return [
    ...abbreviationsOf(prose).map(({ stem, standing }) => `${stem} ${standing}`),
    ...explanationsOf(prose).map(
      ({ stem, form, words, length, quoted }) =>
        `${stem} ${form} ${String(length)} ${String(quoted)} ${words.map((word) => word.form).join(' ')}`,
    ),
  ];
}

function findAbbreviations(prose: Prose): readonly Abbreviation[] {
  const { text } = prose;
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const stem = match[0];
    const span = { start: match.index, end: match.index + stem.length };
    if (isAbbreviation(text, stem, span)) found.push({ stem, span, standing: standingOf(prose, stem, span) });
  }
  return found;
}

function isAbbreviation(text: string, stem: string, { start, end }: Span): boolean {
  if (stem.length > LONGEST || SHOUTED.has(stem) || isRoman(stem)) return false;
  const after = text.slice(end, end + 24);
  const before = text.slice(Math.max(0, start - 24), start);
  // a word with more letters («DGs» aside), a number, an address or a code
  if (/^(?:(?!s(?![\p{L}\p{N}]))\p{L}|[\p{N}_@/\\#+]|[.:]\S|-[\p{Lu}\p{N}]{1,4}(?!\p{L}))/u.test(after)) return false;
  if (/^ ?\(?(?:nr\. ?)?\d/u.test(after) && !/^ (?:19|20)\d\d(?!\d)/u.test(after)) return false;
  if (/\d[.,]?\d* ?$/u.test(before) && (UNITS.has(stem) || !/(?:^|\D)(?:19|20)\d\d $/u.test(before))) return false;
  if (UNITS.has(stem) && /[€/] ?$/u.test(before)) return false;
  if (after.startsWith(')') && OF_ACT.test(before)) return false;
  return !standsAmongCapitals(before, after);
}

/** «Besluit (GBVB) 2024/XXXX», «Verordening (EU, Euratom) nr. …»: of which Union or policy an act is. */
const OF_ACT = /(?:besluit|verordening|richtlijn|beschikking|aanbeveling)[ \n]\((?:[\p{L}]+, )?$/iu;

/** A word beside it is all capitals as well and no short abbreviation: a title or a name in capitals. */
function standsAmongCapitals(before: string, after: string): boolean {
  const previous = /(?<![\p{L}])(\p{Lu}{2,}),? ?$/u.exec(before)?.[1];
  const next = /^,? (\p{Lu}{2,})(?!\p{Ll})/u.exec(after)?.[1];
  return [previous, next].some((word) => word !== undefined && (word.length > 4 || SHOUTED.has(word)));
}

function isRoman(stem: string): boolean {
  return /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(stem);
}

function standingOf(prose: Prose, stem: string, span: Span): Abbreviation['standing'] {
  const { text } = prose;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 40);
  const inBrackets = explanationsOf(prose).some(
    (one) => (one.at.start === span.start || within(span, one.bracket)) && one.form !== 'short',
  );
  if (inBrackets || isSpeltOut(text, stem, span) || SAYS_WHAT.test(after)) return 'explained';
  // a list that explains: «EIB: Europese Investeringsbank»
  if (before.trim() === '' && /^ ?[:=–] ?\p{L}/u.test(after)) return 'explained';
  if (NAMED.test(before)) return 'name';
  if (/["“„‘«‹]$/u.test(before) && /^["”’»›]/u.test(after)) return 'name';
  if (/(?:^| )[–—] ?$/u.test(before) && /^ ?[–—](?: |$)/u.test(after)) return 'explained';
  // «de DEN Academie», «SURF-diensten»: part of a name
  if (/^ \p{Lu}\p{L}*\p{Ll}/u.test(after)) return 'joined';
  if (NEVER_NAMES.has(stem) && GOVERNED.test(before)) return 'used';
  if (after.startsWith('-')) return OF_RULES.test(after) ? 'used' : 'joined';
  return DETERMINED.test(before) || /^(?:['’]s|s)(?!\p{L})/u.test(after) ? 'used' : 'bare';
}

/** Words on either side of which the letters are: «de Europese Investeringsbank, de EIB», «EIB, de Europese Investeringsbank,». */
function isSpeltOut(text: string, stem: string, span: Span): boolean {
  const before = lastWords(text, span.start);
  const near = /^(?:de|het)$/u.test(before.at(-1)?.form ?? '') ? before.slice(0, -1) : before;
  const last = near.at(-1);
  if (last !== undefined && span.start - last.end <= 8 && expansionStart(near, stem) !== null) return true;
  const gap = /^["”’»']*(?:, | [–—-] | \(|: )(?:de |het |een )?["“„‘«']*/u.exec(text.slice(span.end, span.end + 16));
  if (gap === null) return false;
  const behind = firstWords(text, span.end + gap[0].length);
  return behind.some((_, i) => i > 0 && spells(behind.slice(0, i + 1), stem));
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
