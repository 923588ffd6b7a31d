import { isMeal } from '../headings/kinds.js';
import type { Prose } from '../text/prose.js';
import { tokens } from './tokens.js';

/** What the words before a list say of it: it gives the agenda, it gives something else, or they do not tell. */
type Verdict = 'agenda' | 'other' | 'unknown';

export interface Introduction {
  readonly verdict: Verdict;
  /** The sentence that introduces the list. */
  readonly text: string;
  /** The list gives only some of the agenda. */
  readonly selective: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Things that an agenda consists of. */
const THINGS =
  set(`onderwerp onderwerpen punt punten agendapunt agendapunten agendaonderwerpen bespreekpunten stuk stukken dossier dossiers
  thema themas voorstel voorstellen zaken raadsconclusies conclusies aanbevelingen raadsaanbevelingen verordeningen richtlijnen
  besluiten beleidsdebat beleidsdebatten debat debatten hamerstukken diversenpunten informatiepunten wetgevingsvoorstellen`);

/** What is done with such a thing at a meeting to come. */
const TREATED =
  set(`besproken behandeld bespreken bespreekt behandelen behandelt orde bod vastgesteld vaststellen aangenomen aannemen
  spreken spreekt gesproken debatteren debatteert gedachten gepland voorzien voorgelegd voorliggen stemming centraal toegelicht
  tafel aanneemt vaststelt debat gedachtewisseling verwacht neemt nemen`);

/** Other things that lists in such letters give. */
const OTHER =
  set(`vraag vragen discussievragen doel doelen doelstelling doelstellingen prioriteit prioriteiten pijler pijlers lijnen stap
  stappen maatregel maatregelen element elementen onderdelen aandachtspunt aandachtspunten uitgangspunt uitgangspunten standpunt standpunten
  speerpunt speerpunten kernpunten hoofdlijnen hoofdpunten zorgpunten voorwaarde voorwaarden criteria argumenten actie acties actielijnen
  toezegging toezeggingen motie moties wijziging wijzigingen amendementen landen inzet inbreng kabinet nederland nederlandse
  delegatie deelnemers bewindspersonen fiche fiches afgelopen eerder eerdere vorige uitkomst uitkomsten terugkoppeling verslag
  brieven documenten kamerstukken bronnen links definities contactpersonen adressen opties scenarios redenen resultaten
  werd werden stond stonden kwam kwamen ging gingen sprak spraken bespraken leden fracties kamerleden`);

/** Words that are a list's whole introduction: «Ter vaststelling:», «Diversen», «Agenda». */
const LABELS =
  set(`agenda agendapunten agendaonderwerpen bespreekpunten onderwerpen diversen diversenpunten hamerstukken hamerpunten
  informatiepunten beleidsdebat beleidsdebatten debat debatten gedachtewisseling wetgevend wetgevende niet vaststelling aanneming
  besluitvorming bespreking informatie kennisneming goedkeuring raadsconclusies punten programma wetgeving besprekingen`);
const LABEL_LENGTH = 7;

const PURPOSES = set(
  'vaststelling aanneming bespreking besluitvorming informatie goedkeuring kennisneming kennisgeving instemming',
);
const MEETING =
  set(`raad raadsvergadering vergadering bijeenkomst ministers lunch diner werklunch werkdiner ontbijt sessie raadsdeel zitting
  eurogroep bewindslieden top voorzitterschap deel`);
/** Words that are used of a meeting's agenda only. */
const AGENDA_THINGS = set('agendapunten agendaonderwerpen bespreekpunten diversenpunten hamerstukken');
const ON_AGENDA =
  set(`staan staat komen komt bevat omvat bestaat bestaan luidt kent vermeldt ziet prijken geplaatst voorzien verwacht zijn is
  telt opgenomen staande`);
/** Agendas that no meeting has. */
const NO_AGENDA = set('geannoteerde strategische groene digitale stedelijke europese politieke beleidsagenda');

/**
 * Reads what a paragraph or heading says of the list behind it. Only its last sentence counts, and the one before
 * where that only points ahead («Het gaat om:»). Strict: what is not clearly the agenda is `other` or `unknown`.
 */
export function introductionOf(text: string): Introduction {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? '';
  const verdict = judge(last);
  const before = sentences.at(-2);
  if (verdict !== 'unknown' || before === undefined) return { verdict, text: last, selective: isSelective(last) };
  const both = `${before} ${last}`;
  return { verdict: pointsAhead(last) ? judge(both) : 'unknown', text: both, selective: isSelective(both) };
}

/** What else the letter deals with: «In deze brief ga ik ook in op:», «Tevens informeer ik u over:». */
const ELSE = /\b(?:ook|tevens|daarnaast|voorts|verder|bovendien|eveneens|tot slot|ten slotte)\b/iu;
const DEALT_WITH =
  /\bdeze (?:kamer)?brief\b|\b(?:ga|informeer|kom|bericht|reageer|meld|doe|stuur|zend|bied|rapporteer) ik\b|\bik (?:ga|informeer|kom|bericht|reageer|meld|doe|stuur|zend|bied|rapporteer)\b/iu;
const OF_MEETING =
  /agenda|geagendeerd|\bagender|raad(?:svergadering)?\b|\bministers\b|\bbespro?k|\bbesproken\b|\bbehandel|\b(?:lunch|diner)\b/iu;

/** Such a sentence is no longer than this. */
const LONGEST_ELSE = 300;

function isElse(sentence: string): boolean {
  return ELSE.test(sentence) && DEALT_WITH.test(sentence) && !OF_MEETING.test(sentence);
}

/** «Overig» over a list: what the letter holds beside the agenda. */
export function isRemainder(text: string): boolean {
  return /^\W{0,4}overige?(?: onderwerpen| punten| zaken)?\W{0,4}$/iu.test(text);
}

const INTRODUCING = new WeakMap<Prose, boolean>();

/** Whether the last words of a paragraph introduce a list of what the letter holds beside the agenda. */
export function introducesElse(prose: Prose): boolean {
  const known = INTRODUCING.get(prose);
  if (known !== undefined) return known;
  const last = prose.text.trimEnd().endsWith(':') ? sentencesOf(prose.text.slice(-LONGEST_ELSE)).at(-1) : undefined;
  const introduces = last !== undefined && isElse(last);
  INTRODUCING.set(prose, introduces);
  return introduces;
}

/** «Niet-geagendeerde wetgevingsdossiers», «Onderwerpen die niet op de agenda staan». */
const NOT_ON_AGENDA =
  /\bniet[ -](?:meer |langer )?geagendeerde?\b|\bniet (?:meer |langer )?op (?:de|deze) (?:voorlopige )?agenda\b/iu;

function judge(sentence: string): Verdict {
  if (isElse(sentence) || NOT_ON_AGENDA.test(sentence)) return 'other';
  const all = tokens(sentence.replace(/\bnamens (?:het Koninkrijk der )?Nederland(?:en)?\b/giu, ' '));
  const forms = all.map(({ form }) => form);
  if (forms.length === 0) return 'unknown';
  if (forms.some((form) => OTHER.has(form) || form.startsWith('bijgevoegd'))) return 'other';
  const has = (words: ReadonlySet<string>): boolean => forms.some((form) => words.has(form));
  if (forms.some((form) => form.startsWith('geagendeerd') || form.startsWith('agender'))) return 'agenda';
  if (isLabel(sentence, forms)) return 'agenda';
  if (namesAgenda(forms) && (has(ON_AGENDA) || has(THINGS))) return 'agenda';
  if (forms.some((form, at) => form === 'ter' && PURPOSES.has(forms[at + 1] ?? ''))) {
    return has(THINGS) || has(MEETING) || forms.some((form) => form.startsWith('voorlig') || form === 'liggen')
      ? 'agenda'
      : 'unknown';
  }
  if (pointsAtThings(forms) && (has(TREATED) || has(AGENDA_THINGS))) return 'agenda';
  if (
    forms.some(
      (form, at) => form === 'aan' && (forms[at + 1] === 'orde' || forms[at + 2] === 'orde' || forms[at + 1] === 'bod'),
    ) &&
    has(set('komen komt'))
  ) {
    return 'agenda';
  }
  if (DISCUSSED.test(sentence) && forms.some(isOfMeeting)) return 'agenda';
  return endsOpen(forms) && aboutMeeting(forms) ? 'agenda' : 'unknown';
}

/** «In de Eurogroep worden besproken:». */
const DISCUSSED = /\b(?:worden|wordt|zullen|zal) (?:\p{L}+ ){0,3}(?:besproken|behandeld)(?: worden)?\s*:?\s*$/iu;

function isLabel(sentence: string, forms: readonly string[]): boolean {
  if (forms.length > LABEL_LENGTH || /[.,;]\s/u.test(sentence)) return false;
  const first = forms[0] ?? '';
  if (forms.length <= 3 && forms.some((form) => isMeal(form))) return true;
  if (first === 'ter') return PURPOSES.has(forms[1] ?? '');
  if ((first === 'a' || first === 'b') && (forms[1] ?? '').startsWith('punt')) return true;
  if (forms.length <= 2) return LABELS.has(first) || LABELS.has(forms[1] ?? '');
  return LABELS.has(first) || namesAgenda(forms);
}

function namesAgenda(forms: readonly string[]): boolean {
  return forms.some((form, at) => {
    const before = forms[at - 1] ?? '';
    if (/^(?:concept|raads|ontwerp)agenda$/u.test(form)) return true;
    if (form === 'programma') return before === 'het' && forms[at - 2] === 'op';
    return form === 'agenda' && !NO_AGENDA.has(before) && !/^\d{4}$/u.test(forms[at + 1] ?? '');
  });
}

/** «de volgende onderwerpen», «onderstaande punten», «de volgende drie stukken». */
function pointsAtThings(forms: readonly string[]): boolean {
  return forms.some((form, at) => {
    if (form !== 'volgende' && form !== 'onderstaande') return false;
    return forms.slice(at + 1, at + 5).some((next) => THINGS.has(next));
  });
}

/** The sentence stops where the list goes on: «zal gaan over:». */
function endsOpen(forms: readonly string[]): boolean {
  return ['over', 'aan', 'betreft', 'betreffen', 'met', 'behandelt', 'bespreekt', 'behandelen', 'bespreken'].includes(
    forms.at(-1) ?? '',
  );
}

function aboutMeeting(forms: readonly string[]): boolean {
  const talk = forms.some((form) =>
    /^(?:\p{L}*debat(?:ten)?|gedachtewisseling|bespreking|bespreekt|bespreken|behandelt|behandelen|spreekt|spreken|gesproken|debatteert|debatteren|gewijd|gaat|gaan|buigt|buigen|gedachten)$/u.test(
      form,
    ),
  );
  return talk && forms.some(isOfMeeting);
}

function isOfMeeting(form: string): boolean {
  return MEETING.has(form) || isMeal(form) || /(?:raad|deel|debat|debatten|gedachtewisseling)$/u.test(form);
}

function pointsAhead(sentence: string): boolean {
  return tokens(sentence).length <= 8 && sentence.trimEnd().endsWith(':');
}

function isSelective(sentence: string): boolean {
  return /\b(?:onder (?:meer|andere)|o\.a\.|waaronder|bijvoorbeeld|met name|belangrijkste|in ieder geval|(?:eerste|tweede|derde|laatste) (?:deel|dag|sessie|gedeelte))/iu.test(
    sentence,
  );
}

/** Splits at a full stop and the like before a capital letter. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]['»”)]?\s+(?=[\p{Lu}«“"])/gu)) {
    const end = match.index + match[0].length;
    found.push(text.slice(from, end).trim());
    from = end;
  }
  found.push(text.slice(from).trim());
  return found.filter((sentence) => sentence !== '');
}

const RESERVATION = /\bonder voorbehoud\b/iu;
const PROVISIONAL_AGENDA = /\bvoorlopige? (?:\p{L}+ )?(?:agenda|programma)|\bconceptagenda|\bnog geen agenda\b/iu;
/** Said of the agenda in the same sentence. */
const NOT_FINAL =
  /\bvoorlopig\b|\bgeen (?:officiële|definitieve|formele|vastgestelde) |\b(?:kan|kunnen) nog (?:wijzigen|veranderen|worden gewijzigd|worden aangepast)/iu;
const NOT_YET = /\bnog (?:niet|onbekend)\b/iu;
const FINAL = /definitief|vastgesteld|officieel|bekend|vast\b|gepubliceerd|beschikbaar/iu;

/** Whether a text says that the agenda is not final yet. A «voorlopig akkoord» is no agenda. */
export function isProvisional(text: string): boolean {
  if (RESERVATION.test(text) && /agenda|onderwerp|programma|\bpunten\b/iu.test(text)) return true;
  return sentencesOf(text).some((sentence) => {
    if (!/agenda|programma/iu.test(sentence)) return false;
    if (PROVISIONAL_AGENDA.test(sentence) || NOT_FINAL.test(sentence)) return true;
    return NOT_YET.test(sentence) && FINAL.test(sentence);
  });
}
