import type { Profile } from '../profile/types.js';
import { councilNamed } from './head/formations.js';
import type { CouncilFacts } from './head/council.js';
import type { Head } from './head/head.js';
import { sentencesOf } from './agenda/introductions.js';
import type { Announcement, Heading, Item, Recognition } from './letter.js';
import type { Laid } from './pieces.js';
import type { Prose } from './text/prose.js';
import type { ReadOptions } from './reader.js';

/** Words that say of the text itself that it is such a letter; the plural speaks of them. */
const GENRE = /\bgeannoteerde\s+agenda\b(?!['’]?s\b)/iu;
/** How many paragraphs of a covering letter may present what it covers. */
const OPENING = 4;

/** What of a text tells what it is. */
interface Read {
  readonly laid: Laid;
  readonly head: Head;
  readonly council: CouncilFacts;
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  readonly announced: readonly Announcement[];
}

/** Whether a text is taken for a geannoteerde agenda: someone says so, its name or front matter does, or its own words. */
export function recognise(text: Read, options: ReadOptions): Recognition {
  if (options.treatAs === 'other') return { letter: false };
  if (options.treatAs === 'letter') return { letter: true, because: 'told' };
  if (options.fileName !== undefined && /\.agenda\.md$/i.test(options.fileName))
    return { letter: true, because: 'name' };
  const told = frontMatterSays(text.laid.frontMatter);
  if (told !== null) return told ? { letter: true, because: 'frontMatter' } : { letter: false };
  return byWords(text, options.profile) ? { letter: true, because: 'words' } : { letter: false };
}

/** `geannoteerde-agenda: ja` (or `nee`), `soort: geannoteerde agenda`. */
function frontMatterSays(text: string | null): boolean | null {
  if (text === null) return null;
  const own = /^geannoteerde[-_ ]?agenda\s*:\s*["']?(ja|nee|true|false)\b/im.exec(text);
  if (own !== null) return /^(?:ja|true)$/i.test(own[1] ?? '');
  return /^(?:soort|type|documentsoort)\s*:\s*["']?geannoteerde agenda["']?\s*$/im.test(text) ? true : null;
}

/**
 * A letter says what it is in its subject, in the sentence that presents what it brings, or in its title. Where it says
 * nothing, only a text that consists of annotated items is one: other texts about the Council have sections too.
 */
function byWords(text: Read, profile: Profile): boolean {
  const { laid, head, headings, items } = text;
  if (head.subject !== null && isSubject(head.subject.text)) return true;
  const opening = head.form === 'geen' ? null : presented(laid, head);
  if (opening === 'agenda') return true;
  const annotated = items.filter((item) => new Set(item.sections.map(({ role }) => role)).size >= 2).length;
  if (hasTitle(headings, items, annotated, head) || (items.length > 0 && hasTitleLine(laid))) return true;
  const ahead = tellsCouncilAhead(text);
  // what it brings besides («en over een BNC-fiche») makes no other letter of one that says it tells of the agenda
  if (opening === 'other') return ahead === 'informs';
  if (ahead !== null) return true;
  return consistsOfItems(headings, items, annotated, profile);
}

/** So many items that a list announces, and that the letter treats, make its agenda. */
const TREATED = 2;

/** «Met deze brief informeer ik u over de agenda en de Nederlandse inzet». */
const INFORMS =
  /\b(?:met|in|middels) deze brief\b[^.;:]{0,60}\binforme(?:er|ren)\b[^.;:]{0,60}\bover\b[^.;:]{0,90}\b(?:agenda(?:punten)?|programma|onderwerpen)\b/iu;
/** Meetings of ministers that are none of the Union. */
const OF_OTHERS =
  /\b(?:NAVO|G7|G20|OVSE|VN|Verenigde Naties|OESO|IMF|Wereldbank|WTO|Benelux|COP\s?\d+|Raad van Europa)\b/u;
const INFORMAL = /\binformele\b[^.]{0,40}\b(?:bijeenkomst|raad)\b/iu;

/**
 * A letter that calls itself nothing: its subject or opening names a Council that is still to be held on its own date, and it
 * says that it tells of that Council's agenda, or treats what a list gives as such. Without a date it may as well report on it.
 */
function tellsCouncilAhead({ laid, head, council, announced }: Read): 'informs' | 'treats' | null {
  const [first] = council.dates;
  if (head.form === 'geen' || council.letterDate === null || first === undefined) return null;
  if ((council.datedBy !== 'letter' && council.datedBy !== 'subject') || council.letterDate >= first) return null;
  const opening = openingOf(laid, head);
  if (council.name === null && !opening.some(({ informal }) => informal)) return null;
  if (opening.some(({ informs }) => informs)) return 'informs';
  return new Set(announced.flatMap(({ item }) => (item === null ? [] : [item]))).size >= TREATED ? 'treats' : null;
}

/** What a paragraph tells of a meeting to come, if it opens a letter. */
interface OpeningSigns {
  /** It says that the letter tells of an agenda. */
  readonly informs: boolean;
  /** It names an informal meeting of the Union's ministers. */
  readonly informal: boolean;
}

const SIGNS = new WeakMap<Prose, OpeningSigns>();

/** Told once. */
export function openingSigns(prose: Prose): OpeningSigns {
  let signs = SIGNS.get(prose);
  if (signs === undefined) {
    const text = prose.text.replaceAll('\n', ' ');
    signs = { informs: INFORMS.test(text), informal: INFORMAL.test(text) && !OF_OTHERS.test(text) };
    SIGNS.set(prose, signs);
  }
  return signs;
}

/** Of the first paragraphs of the covering letter. */
function openingOf(laid: Laid, head: Head): readonly OpeningSigns[] {
  const found: OpeningSigns[] = [];
  for (const { passage, flow } of laid.pieces) {
    if (flow < head.units || passage.place !== 'paragraph') continue;
    found.push(openingSigns(passage.prose));
    if (found.length >= OPENING) break;
  }
  return found;
}

/** «Betreft: Geannoteerde agenda Milieuraad», not «Uitstel geannoteerde agenda» or «Vragen over de geannoteerde agenda». */
function isSubject(line: string): boolean {
  const subject = line.replace(/^(?:betreft|onderwerp)\s*:?\s*/iu, '');
  if (!GENRE.test(subject)) return false;
  return !/^(?:uitstel|verslag|vragen|beantwoording|antwoord|reactie|toezegging|schriftelijk|planning|verzoek)|\b(?:vragen|verzoek|schriftelijk overleg|uitstel|verzending|vertraging)\b/iu.test(
    subject,
  );
}

type Presented = 'agenda' | 'other';

const PRESENTS =
  /\b(?:hierbij|hiermee|bijgaand|bijgevoegd|bijgesloten|bijlagen?|(?:met|middels|in|door middel van) deze brief|zend|zenden|stuur|sturen|bied|bieden|toekomen|ontvangt u|treft u|informeer|informeren)\b/iu;
/** A debate, questions or a promise about an agenda that was sent before, and letters that bring another thing. */
const SPEAKS_OF =
  /\b(?:vragen|antwoorden|beantwoording|reactie|overleg|inbreng|toezegging|toegezegd|motie|debat)\b.{0,120}\b(?:over|bij|op|inzake|van|naar aanleiding van|in) (?:de|uw|onze|mijn) geannoteerde agenda\b|\bin de geannoteerde agenda\b|\bgeannoteerde agenda\b.{0,120}\b(?:volgt (?:later|nog|zo spoedig)|(?:reeds |eerder |al )?(?:ontvangen|toegezonden|verzonden|gestuurd|toegestuurd))\b/isu;
const OTHER_PIECE = /\b(?:verslag|antwoorden|beantwoording|fiches?|kabinetsreactie|voortgangsrapportage)\b/iu;

const PRESENTED = new WeakMap<Prose, Presented | null>();

/** What the first paragraphs of the covering letter present: the agenda, something else, or they do not say. */
function presented(laid: Laid, head: Head): Presented | null {
  let seen = 0;
  let other: Presented | null = null;
  for (const { passage, flow } of laid.pieces) {
    if (flow < head.units || passage.place !== 'paragraph') continue;
    const what = presentedIn(passage.prose);
    if (what === 'agenda') return what;
    other ??= what;
    if (++seen >= OPENING) break;
  }
  return other;
}

/** What a paragraph presents, wherever it stands; told once. */
export function presentedIn(prose: Prose): Presented | null {
  const known = PRESENTED.get(prose);
  if (known !== undefined) return known;
  const what = presentedBy(prose.text);
  PRESENTED.set(prose, what);
  return what;
}

function presentedBy(text: string): Presented | null {
  let other = false;
  for (const sentence of sentencesOf(text)) {
    if (GENRE.test(sentence) && !SPEAKS_OF.test(sentence) && (PRESENTS.test(sentence) || namesIt(sentence)))
      return 'agenda';
    if (PRESENTS.test(sentence) && OTHER_PIECE.test(sentence)) other = true;
  }
  return other || /^verslag van een (?:schriftelijk|commissie)/iu.test(text) ? 'other' : null;
}

/** «Deze geannoteerde agenda bevat …»; «De geannoteerde agenda van de Milieuraad gaat hierbij». */
function namesIt(sentence: string): boolean {
  return /\bdeze geannoteerde agenda\b/iu.test(sentence);
}

/** A title that names its Council, or says no more than «Geannoteerde agenda» over annotated items. */
function hasTitle(headings: readonly Heading[], items: readonly Item[], annotated: number, head: Head): boolean {
  const title = headings.find(
    ({ roles, text }) => (roles.includes('title') || roles.includes('annex')) && GENRE.test(text),
  );
  if (title === undefined)
    return annotated > 0 && headings.some(({ roles, text }) => roles.includes('title') && councilNamed(text) !== null);
  if (items.length === 0) return false;
  const rest = title.text.replace(GENRE, ' ');
  const before = /^\P{L}*(?:\p{L}{1,2}\.\s|bijlage|annex|concept|aanvull|herzien|gewijzigd|formele|informele)/iu;
  const first = title.text.search(GENRE) <= 40 || before.test(title.text);
  if (first && councilNamed(rest) !== null) return true;
  if (first && /\b(?:raad|\p{L}+raad|eurogroep|bijeenkomst|diner|lunch)\b/iu.test(rest) && /\d/u.test(rest))
    return true;
  const says = /\p{L}{3,}/u.test(rest.replace(/\b(?:bijlage|annex|concept)\b/giu, ''));
  return !says && (head.form !== 'geen' || annotated > 0);
}

/** Beyond this many units a line of its own is no title of the text. */
const TOP = 12;
const TITLE_LINE = /^(?:bijlage[\s\d:.–-]*|concept[\s:-]*)?geannoteerde agenda\b/iu;

/** «Geannoteerde agenda Ecofinraad van 10 juli 2026» at the top, as a line of its own without a heading's form. */
function hasTitleLine(laid: Laid): boolean {
  return laid.flow.slice(0, TOP).some(({ unit }) => {
    if (unit.kind !== 'paragraph' || unit.prose.text.length > 160) return false;
    const text = unit.prose.text.trim();
    return TITLE_LINE.test(text) && !/[.!?\n]$|[.!?]\s+\p{Lu}/u.test(text) && councilNamed(text) !== null;
  });
}

/** Annotated items with a krachtenveld and an inzet, and hardly anything else: documentation shows them among other things. */
function consistsOfItems(
  headings: readonly Heading[],
  items: readonly Item[],
  annotated: number,
  profile: Profile,
): boolean {
  const has = (role: string): boolean => headings.some(({ roles }) => roles.some((one) => one === role));
  const own = profile.sections.find(({ role }) => role === 'krachtenveld')?.name.toLowerCase() ?? 'krachtenveld';
  const named = headings.some(
    ({ roles, text }) =>
      roles.includes('krachtenveld') && (/krachtenveld/iu.test(text) || text.toLowerCase().includes(own)),
  );
  if (annotated === 0 || !named || !has('inzet')) return false;
  const others = headings.filter(({ roles, item }) => roles.includes('other') && item === null).length;
  const without = items.length - annotated;
  return annotated > others + without;
}
