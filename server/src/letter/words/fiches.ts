import { saysWhere } from './motions.js';
import type { Prose } from '../text/prose.js';
import { sentenceSpans } from './sentences.js';
import { overlaps } from '../span.js';

/** What a piece of prose says of a proposal of the Commission and of its BNC-fiche. */
export interface FicheWords {
  /** The Commission has proposed, presented or published something. */
  readonly proposed: boolean;
  /** It does so in the first sentence, which ends here (in the prose). */
  readonly opensWith: number | null;
  /** The fiche, or the government's opinion, is still to come, or there is none. */
  readonly awaited: boolean;
  /** Sentences that name a fiche as one that exists: whether they say where, and which marks (indices) they have. */
  readonly named: readonly { readonly located: boolean; readonly marks: readonly number[] }[];
  /** The government gave its opinion otherwise: in a letter, an appreciatie. */
  readonly appreciated: boolean;
  /** Where it did so, a piece of the Kamer stands in the same prose. */
  readonly located: boolean;
  /** The proposal is said to be new («onlangs»). */
  readonly recent: boolean;
  /** Months without a day in which something was proposed: `3`, or `2024-3` with its year. */
  readonly months: readonly string[];
  /** The European Semester, which has no fiches. */
  readonly semester: boolean;
}

const SILENT: FicheWords = {
  proposed: false,
  opensWith: null,
  awaited: false,
  named: [],
  appreciated: false,
  located: false,
  recent: false,
  months: [],
  semester: false,
};

const KNOWN = new WeakMap<Prose, FicheWords>();

/** Told once per prose. */
export function ficheWords(prose: Prose): FicheWords {
  const known = KNOWN.get(prose);
  if (known !== undefined) return known;
  const found = HINTS.test(prose.text) ? read(prose) : SILENT;
  KNOWN.set(prose, found);
  return found;
}

/** Whether nothing of all that is said. */
export function isSilent(words: FicheWords): boolean {
  const { proposed, awaited, named, appreciated, recent, months, semester } = words;
  return !(proposed || awaited || appreciated || recent || semester) && named.length === 0 && months.length === 0;
}

/** The same as one text, to tell whether a change of the prose alters it. */
export function ficheKey(prose: Prose): string {
  const words = ficheWords(prose);
  if (words === SILENT) return String(onlyInforms(prose));
  // where that sentence ends is no matter, but which dates it holds is
  const opensWith = words.opensWith === null ? null : prose.text.slice(0, words.opensWith).replaceAll(/\D+/g, ' ');
  return `${String(onlyInforms(prose))} ${JSON.stringify({ ...words, opensWith })}`;
}

/** Where a proposal is known by its number alone, what is said of it first tells whether more than information is due. */
const INFORMS = /\b(?:informeert|licht\b[^.]*\btoe|presenteert)\b/i;
const OPENING = 150;

/** Whether what prose says first is that the Raad is informed of something. */
export function onlyInforms({ text }: Prose): boolean {
  return INFORMS.test(text.slice(0, OPENING));
}

const HINTS =
  /fiche|commissie|COM\s?\(|appreciatie|kabinet|semester|landspecifiek|landenspecifiek|voorstel\s+van\s+\d/i;

const THING = String.raw`(?:voorstel|verordening|richtlijn|aanbeveling|mededeling|pakket|strategie|actieplan|omnibus|witboek|groenboek)`;
const PROPOSED: readonly RegExp[] = [
  /\bCommissie(?:voorstel|mededeling)|\bCOM\s?\(\d{4}\)\s?\d/,
  /\b(?:voorstel(?:len)?|mededeling|wetsvoorstel(?:len)?)\s+van\s+de\s+(?:Europese\s+)?Commissie\b/i,
  /\bdoor\s+de\s+(?:Europese\s+)?Commissie\s+(?:gepresenteerde?|voorgestelde?|ingediende?|gepubliceerde?|uitgebrachte?)\b/,
  /\bCommissie\s+heeft\b[^;.]{0,60}?\bvoorgesteld\b|\bheeft\s+de\s+(?:Europese\s+)?Commissie\b[^;.]{0,60}?\bvoorgesteld\b/,
  /\bCommissie\s+stelt\b[^;]{0,120}?\bvoor\b|\bstelt\s+de\s+(?:Europese\s+)?Commissie\b[^;]{0,120}?\bvoor\b/,
  new RegExp(
    String.raw`\bCommissie\b[^;]{0,200}?${THING}[^;]{0,200}?\b(?:gepubliceerd|gepresenteerd|uitgebracht|ingediend|aangeboden|voorgelegd|voorgesteld|gedaan|bekendgemaakt|aangenomen)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:presenteerde|publiceerde|diende|bracht|deed|stelde)\s+de\s+(?:Europese\s+)?Commissie\b[^;]{0,160}?(?:${THING}|\bvoor\b)`,
    'i',
  ),
  new RegExp(
    String.raw`\bCommissie\b[^;]{0,60}?\b(?:presenteerde|publiceerde|diende|bracht|deed|stelde)\b[^;]{0,160}?(?:${THING}|\bvoor\b)`,
    'i',
  ),
];
/** «Het voorstel van 14 juli 2022»: in an item about a law, of the Commission where no other is named. */
const DATED =
  /\bhet\s+(?:wets)?voorstel\s+van\s+\d{1,2}\s+[a-z]{3,9}\s+\d{4}\b(?!\s+van\s+(?!de\s+(?:Europese\s+)?Commissie\b))/i;
const NOT_YET = /\b(?:naar\s+verwachting|aangekondigd|kondigt|voornemens|van\s+plan|later\s+dit\s+jaar)\b/i;
const RECENT = /\b(?:onlangs|recent|recentelijk|zojuist|(?:vorige|deze|afgelopen)\s+(?:week|weken|maand))\b/i;
const MONTH =
  /(\d{1,2}\s+)?\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b(?:\s+(\d{4}))?/gi;
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const FICHE = /\bfiches?\b/i;
const AWAITED =
  /\b(?:volgt|volgen|nog|geen|binnenkort|spoedig|zodra|voorbereiding|verwacht|verwachting|komende|later|afzonderlijk|separaat|tegelijk|tegelijkertijd)\b/i;
const WILL_SEND =
  /\b(?:zal|zullen|wordt|worden|gaat|ontvangt)\b[^;]{0,160}?\b(?:toegezonden|verzonden|gezonden|gestuurd|toegestuurd|opgesteld|gedeeld|aangeboden|toekomen|sturen|zenden|toezenden|informeren|geïnformeerd|aanbieden|opstellen|fiche)\b|\b(?:bepaalt|beziet|bestudeert|beoordeelt|weegt)\b/i;
const STUDYING =
  /\bkabinet\b[^;]{0,60}?\b(?:bestudeert|beziet|beraadt|bepaalt|weegt|(?:zal|gaat)\b[^;]{0,80}?\b(?:beoordelen|bestuderen|bezien|bepalen))\b/i;
/** «… in een fiche, dat uw Kamer vóór de Raad ontvangt». */
const TO_COME = /\bfiches?\b[^;]{0,120}\b(?:dat|die)\s+(?:uw|de)\s+Kamer\b[^;]{0,80}\b(?:ontvangt|krijgt)\b/i;
const OPINION = /\b(?:kabinets)?(?:appreciatie|reactie|standpunt|beoordeling)\b/i;
const APPRECIATED = /\b(?:kabinetsappreciatie|appreciatie|kabinetsreactie|kamerbrief|beleidsbrief|brief)\b/i;
const SEMESTER = /\bEuropees\s+semester\b|\bland(?:en)?specifieke\b|\beurozone-?aanbeveling/i;

function read(prose: Prose): FicheWords {
  const { text } = prose;
  const named: { located: boolean; marks: readonly number[] }[] = [];
  const months: string[] = [];
  let proposed = false;
  let opensWith: number | null = null;
  let awaited = false;
  let recent = false;
  for (const { start, end } of sentenceSpans(text)) {
    const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
    if (tellsOfProposal(words)) {
      proposed = true;
      if (start === 0) opensWith = end;
      recent ||= RECENT.test(words);
      months.push(...monthsIn(words));
    }
    if (FICHE.test(words)) {
      if (AWAITED.test(words) || WILL_SEND.test(words) || TO_COME.test(words)) awaited = true;
      else
        named.push({
          located:
            saysWhere(words) ||
            /\b22 ?112\b/.test(words) ||
            prose.links.some((link) => overlaps(link.words, { start, end })),
          marks: prose.marks.flatMap(({ at }, index) => (at > start && at <= end ? [index] : [])),
        });
    } else if (STUDYING.test(words) || (OPINION.test(words) && /\b(?:volgt|nog niet|nog geen)\b/i.test(words)))
      awaited = true;
  }
  const appreciated = APPRECIATED.test(text);
  const located = appreciated && saysWhere(text);
  return { proposed, opensWith, awaited, named, appreciated, located, recent, months, semester: SEMESTER.test(text) };
}

function tellsOfProposal(sentence: string): boolean {
  if (NOT_YET.test(sentence)) return false;
  return DATED.test(sentence) || (/commissie|COM/i.test(sentence) && PROPOSED.some((one) => one.test(sentence)));
}

function monthsIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(MONTH)].flatMap(([, day, name, year]) => {
    if (day !== undefined) return [];
    const month = String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
    return [year === undefined ? month : `${year}-${month}`];
  });
}
