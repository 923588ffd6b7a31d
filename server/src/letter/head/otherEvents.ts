import type { Span } from '../span.js';

/** What a date may be that is not the Council's: that of a letter, of a debate, of a report, of a version of the agenda. */
const ANOTHER_EVENT =
  /(?:(?:voorlopige|concept-?|ontwerp-?|laatste) ?agenda|versie|stand|ministerraad|coreper|brief|motie|debat|overleg|verslag|toezegging)(?: (?:dat|die) (?:is )?(?:gepland staat|plaatsvindt|gepland is))? (?:van|op|per|d\.d\.|voor)\s*(?:\p{L}+dag\s*)?$/iu;
/** «de voorlopige agenda zoals die op 6 november bekend was». */
const AS_KNOWN = /\bzoals (?:die|deze|bekend|beschikbaar|verspreid)\b[^,.;]{0,40}$/iu;
const KNOWN_THEN = /^[^,.;]{0,12}\b(?:bekend|beschikbaar|verspreid|voorlag|voorligt)\b/iu;

/** «de conclusies van de Europese Raad van 27 juni»: what another meeting brought. */
const OUTCOME_OF =
  /\b(?:conclusies|uitkomsten|resultaten|richtsnoeren) van (?:de |het )(?:(?:buitengewone|informele) )?(?:Europese Raad|Euro(?:zone)?top)(?: van)?\s*(?:\p{L}+dag\s*)?$/u;

/** How much of the text around a date tells what it is the date of. */
const REACH = 80;

/** Whether the words around a date say that it is not the day of a Council. */
export function isOfAnotherEvent(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    ANOTHER_EVENT.test(before) ||
    OUTCOME_OF.test(before) ||
    AS_KNOWN.test(before) ||
    KNOWN_THEN.test(text.slice(end, end + REACH))
  );
}
