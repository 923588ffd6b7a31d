import { matchName, stripNumbering, type NameMatch } from '../../profile/names.js';
import type { ItemKind, Profile } from '../../profile/types.js';
import type { WrittenDate } from '../dates/dates.js';
import { formationSign } from '../head/formations.js';
import { titleOf } from '../agenda/titles.js';
import { isLight, kindOf } from './kinds.js';
import type { Prose } from '../text/prose.js';

/** What the words of a heading say by themselves, wherever it stands. */
export interface Signs {
  /** The section that its words name. */
  readonly name: NameMatch | null;
  /** Its words without numbering. */
  readonly bare: string;
  /** Of the whole letter: «Geannoteerde agenda Milieuraad», «Agenda Landbouw- en Visserijraad». */
  readonly title: boolean;
  /**
   * Of an earlier Council. `sure`: by its words or its date it is that and no item, wherever it stands («Kort verslag
   * Milieuraad»); «Terugkoppeling Europese Raad» may as well be a point of the agenda.
   */
  readonly report: 'sure' | 'likely' | null;
  readonly annex: Annex | null;
  /** A heading that belongs to a letter and is no item of an agenda: before it («Inleiding») or behind it («Tot slot», «Overig»). */
  readonly loose: 'opening' | 'closing' | null;
  readonly part: PartSign | null;
  readonly kind: ItemKind;
  readonly light: boolean;
}

/** What an annex holds by its own words: the agenda, something else («BNC-fiche»), or it does not say. */
export type Annex = 'agenda' | 'else' | 'unsaid';

/**
 * How a heading shows that it heads a part of the Council: by its date, by the name of a formation, by a word that may
 * as well be an item's subject («Migratie»), by a date among words of a meeting, or as a group of items that are treated
 * alike («Beleidsdebatten»).
 */
export type PartSign = 'dated' | 'named' | 'subject' | 'weak' | 'group';

const GENRE = /\bgeannoteerde agenda\b/iu;
const COUNCIL =
  /raad\b|raadsdeel\b|\beurogroep\b|\bbijeenkomst\b|\bministers\b|\b(?:raz|rbz|jbz|lvr|wsbvc?|ojcs|rvc|vte)\b/iu;
/** A heading that speaks of a geannoteerde agenda and is not its title. */
const ABOUT_AGENDA = /^(?:toezegging|motie|verslag|reactie|vragen|beantwoording|antwoord|waarom|hoe)/iu;
const REPORT =
  /^(?:beknopt |kort )?(?:verslag|terugkoppeling|terugblik)\b(?! van de (?:europese )?(?:commissie|rekenkamer)\b)/iu;
const OUTCOMES = /^uitkomsten? (?:van )?(?:de )?(?:vorige|vorig)\b/iu;
/** «Uitkomsten Raad van 23 november», «Resultaten van de informele OJCS-Raad»: the Council itself, not what is before it. */
const RESULTS =
  /^(?:uitkomsten?|resultaten) (?:van )?(?:de |het )?(?:(?:vorige|informele|formele|afgelopen|eerdere|laatste) )?(?:eurogroep|[\p{L}-]*raad(?! van (?:state|europa|commissarissen|toezicht))|raad voor|bijeenkomst van (?:de )?(?:\p{L}+)?ministers)\b/iu;
const ANNEX = /^(?:bijlagen?|annex)(?:\s+(?:\d{1,2}|[ivx]{1,4}|[a-z]))?(?=$|[\s:.,–—-])[\s:.,–—-]*/iu;
const NO_AGENDA =
  /\b(?:bnc|fiche|rapportage|overzicht|planning|non-?paper|lijst|tabel|factsheet|stand van zaken|beantwoording)|rapportage|overzicht/iu;
/** Headings that open a letter or hold its agenda, and those behind whose words no items of the agenda stand. */
const OPENING =
  /^(?:inleiding|introductie|inleidend|samenvatting|leeswijzer|voorwoord|aanneming van de agenda|vaststelling (?:van de )?agenda|aanname (?:van de )?agenda|wijzigingen (?:in|van|op) de agenda|gewijzigde agenda|agendawijzigingen|deelname|deelnemers|(?:samenstelling (?:van )?(?:de )?(?:nederlandse )?|nederlandse )delegatie|praktische informatie|contact|algemene opmerkingen|inhoudsopgave|onderwerpen op de agenda|agendapunten|toelichting (?:op|bij) de agenda|opbouw van (?:de|deze) (?:brief|agenda)|(?:doel|achtergrond|aanleiding) van de (?:brief|bijeenkomst|vergadering|raad)|(?:locatie|plaats) en tijd)\b|^(?:algemeen|hoofdlijnen|uitgangspunten|voorzitterschap|locatie|delegatie)$/iu;
/** The agenda as a whole or by days, and no point of it: not «Programma Digitaal Europa». */
const PROGRAMME =
  /^(?:(?:(?:voorlopige?|beknopte?|volledige?) )?(?:concept-?|dag|vergader|raads)?(?:programma|agenda)(?:overzicht)?(?: (?:van|voor) (?:de|het) (?:informele |ministeriële ){0,2}(?:raad|vergadering|bijeenkomst|dag(?:en)?))?(?: op hoofdlijnen| per dag| in het kort)?|overzicht van (?:de agenda|het programma)|tijdschema|dagindeling|indeling van de (?:dag(?:en)?|bijeenkomst|raad))(?: \([^()]{1,40}\))?[\s:]*$/iu;
/** What the Kamer asked or decided, as a heading of its own: «Uitvoering van moties», «Verzoek van de vaste commissie». */
const OF_KAMER =
  /^(?:(?:stand van zaken|uitvoering|overzicht) (?:van )?(?:de )?|openstaande |aangenomen |lopende |ingediende )?(?:moties?|toezeggingen)\b|^toezegging\b|^vragen en antwoorden\b|^kamervragen\b|^(?:be)?antwoord(?:ing|en)? (?:van |op )?(?:de )?(?:kamer)?vragen\b|^(?:(?:schriftelijke )?vragen|(?:reactie op (?:het )?)?verzoek(?:en)?) (?:(?:van|uit) )?(?:de |het |uw )?(?:vaste )?(?:kamer)?(?:commissie|kamer|lid|leden|fracties?)\b|^informatie(?:voorziening)? (?:voor|aan) (?:de|uw) kamer\b|^inbreng (?:(?:voor|in) (?:het )?)?schriftelijk overleg\b|^(?:parlementaire? )?behandelvoorbehoud\b|^parlementair voorbehoud\b|^(?:verzoek om )?parlementaire instemming\b/iu;
const CLOSING =
  /^(?:tot slot|ten slotte|slotopmerking(?:en)?|afsluiting|slot|overige (?:zaken|informatie|ontwikkelingen|mededelingen)|[ab]-punten|stand van zaken overige|planning|vergader(?:data|schema|kalender)|kwartaalrapportage|kwartaaloverzicht|vooruitblik|consultatie|(?:overzicht (?:van )?(?:de )?)?lopende (?:\p{L}+)?(?:dossiers|onderhandelingen|trilogen)|(?:overzicht (?:van )?(?:de )?)?bnc-?fiches|bilaterale (?:gesprekken|ontmoetingen)|(?:en |in de )?marge van de)\b|^(?:overige?|bijlagen|ondertekening|(?:(?:lijst van )?(?:gebruikte )?)?afkortingen(?:lijst)?|begrippenlijst|bronnen|(?:voet|eind)?noten)$/iu;
const GROUP =
  /^(?:(?:partiële )?algemene oriëntaties|(?:beleids)?debatten|oriënterende debatten|gedachtewisselingen|besprekingen|(?:raads)?conclusies|mededelingen|voortgangsrapportages|besluitvorming|(?:niet-)?wetgev(?:ing|ende \p{L}+))$/iu;
const ITEM_WORDS =
  /^(?:voorbereiding|terugkoppeling|follow-?up|opvolging|conclusies|presentatie|prioriteiten|stand van zaken|voortgang)\b/iu;

const KNOWN = new WeakMap<Prose, { readonly profile: Profile; readonly signs: Signs }>();

/** Read once per heading and profile: most headings stay as they are while one is typed. */
export function signsOf(prose: Prose, text: string, dates: readonly WrittenDate[], profile: Profile): Signs {
  const known = KNOWN.get(prose);
  if (known?.profile === profile) return known.signs;
  const signs = readSigns(text, dates, profile);
  KNOWN.set(prose, { profile, signs });
  return signs;
}

/**
 * What the words of a heading say.
 *
 * @param text plain words, numbering and all
 * @param dates the dates in it, with offsets in `text`
 */
export function readSigns(text: string, dates: readonly WrittenDate[], profile: Profile): Signs {
  const bare = stripNumbering(text);
  const kind = kindOf(text, profile);
  return {
    name: matchName(text, profile) ?? treatmentLabel(bare, profile),
    bare,
    title: isTitle(bare),
    report: !isReport(bare)
      ? null
      : dates.length > 0 || !/^terugkoppeling\b.{0,20}\beuropese raad\b/iu.test(bare)
        ? 'sure'
        : 'likely',
    annex: annexOf(bare),
    loose:
      OPENING.test(bare) || PROGRAMME.test(bare) || isDaysAgenda(bare, dates)
        ? 'opening'
        : CLOSING.test(bare) || OF_KAMER.test(bare)
          ? 'closing'
          : null,
    part: GROUP.test(bare)
      ? 'group'
      : ITEM_WORDS.test(bare)
        ? null
        : partSign(text, bare, dates, kindOf(bare, profile)),
    kind,
    light: isLight(text),
  };
}

/** «Doel: gedachtewisseling», «Aard van de bespreking: ter informatie»: a label and a kind of treatment, and nothing else. */
const TREATMENT_LABEL =
  /^(?:doel|aard|type|soort|vorm|wijze|status|karakter|behandeling|agendering|procedure|besluitvorming|rol|gevraagd)\b[^:]{0,40}:\s*(?=\S)/iu;
/** The words of a treatment that name no kind: «informele bespreking», «informatie van de Commissie». */
const MOST_OTHER_WORDS = 2;

function treatmentLabel(bare: string, profile: Profile): NameMatch | null {
  const label = TREATMENT_LABEL.exec(bare)?.[0];
  if (label === undefined) return null;
  const treatment = bare.slice(label.length);
  const { words, kinds } = titleOf(treatment, profile);
  const isTreatment = kinds.length > 0 || /^ter \p{L}+$/iu.test(treatment) || kindOf(treatment, profile) !== 'overig';
  if (!isTreatment || words.length > MOST_OTHER_WORDS) return null;
  return { roles: ['aard'], sections: [], exact: true, name: bare };
}

function isTitle(bare: string): boolean {
  if (GENRE.test(bare)) return !ABOUT_AGENDA.test(bare);
  if (/^annotaties\b/iu.test(bare)) return true;
  return bare.length <= 160 && /^agenda\s/iu.test(bare) && COUNCIL.test(bare);
}

/** «Agenda van 5 maart 2024»: the agenda itself and no point of it; «Agenda 2030» is one. */
function isDaysAgenda(bare: string, dates: readonly WrittenDate[]): boolean {
  return (
    dates.length > 0 && /^(?:voorlopige |concept-?)?agenda(?: (?:van|voor|op))?(?: \p{L}{4,6}dag)? \d/iu.test(bare)
  );
}

/** «Verslag informele Raad», not «Verslag van de Commissie over de rechtsstaat». */
function isReport(bare: string): boolean {
  if (OUTCOMES.test(bare) || RESULTS.test(bare)) return true;
  const words = REPORT.exec(bare)?.[0];
  if (words === undefined) return false;
  const rest = bare.slice(words.length);
  if (rest.trim() === '') return /^(?:beknopt |kort )?verslag$|^terugblik$/iu.test(bare);
  return COUNCIL.test(rest);
}

function annexOf(bare: string): Annex | null {
  const words = ANNEX.exec(bare)?.[0];
  if (words === undefined) return null;
  const rest = bare.slice(words.length);
  if (GENRE.test(rest)) return 'agenda';
  if (NO_AGENDA.test(rest) || isReport(rest)) return 'else';
  return rest === '' ? 'unsaid' : COUNCIL.test(rest) ? 'agenda' : 'unsaid';
}

/** «Transport – [datum]»: a part whose day is still to be filled in. */
const OPEN_DAY = / ?[–—(,-]? ?\[datum\]\)?$/u;

function partSign(text: string, bare: string, dates: readonly WrittenDate[], kind: ItemKind): PartSign | null {
  if (kind !== 'overig' && kind !== 'maaltijd' && kind !== 'informatie') return null;
  const [date] = dates;
  if (date === undefined) {
    const formation = formationSign(bare.replace(OPEN_DAY, ''));
    return formation === 'name' ? 'named' : formation;
  }
  const before = text.slice(0, date.span.start).trimEnd();
  if (before.length > 120 || !onlyPlaceAndTime(text.slice(date.span.end))) return null;
  const words = before.replace(/\b(?:maan|dins|woens|donder|vrij|zater|zon)dag$/iu, '').trimEnd();
  const joined = /\b(?:van|op|d\.d\.)$/iu.test(words);
  const setOff = before === '' || /[–—:(,|-]$/u.test(before) || date.weekday !== null || formationSign(before) !== null;
  if (setOff && !joined) return 'dated';
  return /(?:raad|eurogroep|bijeenkomst|diner|lunch|ontbijt|vergadering|ministers)\b/iu.test(before) ? 'weak' : null;
}

/** Behind the date of a part at most a place or an hour is told: « (Luxemburg)», «, 10.00 uur». */
function onlyPlaceAndTime(after: string): boolean {
  return after.length <= 60 && /^[\p{L}\d\s.,:;()[\]*'’–—-]*$/u.test(after) && after.split(/\s+/u).length <= 7;
}
