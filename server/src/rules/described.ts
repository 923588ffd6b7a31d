import type { Rule } from './rule.js';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from './severity.js';

/** The severities that a rule's findings have, as its examples show them; highest first. */
export function severitiesOf({ severity, examples }: Rule): readonly Severity[] {
  const shown = new Set([severity, ...examples.wrong.map((example) => example.severity ?? severity)]);
  return SEVERITIES.filter((one) => shown.has(one));
}

/** «waarschuwing», or «fout, waarschuwing of opmerking» for a rule whose findings differ in weight. */
export function severityInWords(rule: Rule): string {
  const names = severitiesOf(rule).map((one) => SEVERITY_NAMES[one]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} of ${last}`;
}

/** The same, saying that it depends on the finding. */
export function severityByCase(rule: Rule): string {
  return severitiesOf(rule).length < 2 ? severityInWords(rule) : `${severityInWords(rule)}, naargelang het geval`;
}

/** Who mends what the rule finds, and for which findings that is safe. */
export function fixInWords(rule: Rule): string {
  return rule.safely ?? FIXES[rule.fix];
}

const FIXES = {
  safe: 'De schrijfhulp kan dit veilig in één keer herstellen: in de editor met «Alles herstellen wat veilig kan», op de opdrachtregel met `--fix`.',
  unsafe: 'De editor stelt een herstel voor; de keuze is aan de schrijver.',
  none: 'Herstellen is aan de schrijver.',
} as const;
