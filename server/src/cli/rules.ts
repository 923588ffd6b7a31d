import { RULES } from '../rules/index.js';
import { fixInWords, severitiesOf, severityByCase } from '../rules/described.js';
import type { Example, Rule } from '../rules/rule.js';
import { SEVERITY_NAMES } from '../rules/severity.js';
import { Failure } from './failure.js';
import { meant } from './meant.js';
import { printable } from './words.js';

/** `rules --format json` (version 1). */
export interface JsonRules {
  readonly version: 1;
  readonly rules: readonly {
    readonly name: string;
    readonly severity: string;
    readonly fix: string;
    readonly description: string;
    readonly page: string;
  }[];
}

/** The rules, or the one with a name. @throws Failure where there is none */
export function rules(name: string | undefined, format: 'text' | 'json'): string {
  const chosen = name === undefined ? byName(RULES) : [find(name)];
  if (format === 'json') return `${JSON.stringify(jsonRules(chosen), null, 2)}\n`;
  if (name !== undefined) return chosen.map(explained).join('');
  const width = Math.max(0, ...chosen.map((rule) => rule.name.length));
  return chosen.map((rule) => `${rule.name.padEnd(width)}  ${listed(rule).padEnd(12)}  ${rule.finds}\n`).join('');
}

/** The severity in one word, for the list. */
function listed(rule: Rule): string {
  return severitiesOf(rule).length < 2 ? SEVERITY_NAMES[rule.severity] : 'naargelang';
}

function byName(all: readonly Rule[]): readonly Rule[] {
  return [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function find(name: string): Rule {
  const rule = RULES.find((one) => one.name === name);
  if (rule !== undefined) return rule;
  const names = byName(RULES).map((one) => one.name);
  const advice = meant(name, names) ?? 'Met «geannoteerde-agenda rules» staan ze er allemaal.';
  throw new Failure(`Er is geen regel «${printable(name)}». ${advice}`);
}

function jsonRules(chosen: readonly Rule[]): JsonRules {
  return {
    version: 1,
    rules: chosen.map((rule) => ({
      name: rule.name,
      severity: rule.severity,
      fix: rule.fix,
      description: rule.finds,
      page: `docs/regels/${rule.name}.md`,
    })),
  };
}

/** Everything about one rule, for a person. */
function explained(rule: Rule): string {
  return [
    `${rule.name} (${severityByCase(rule)})`,
    '',
    rule.finds,
    '',
    `Waarom: ${rule.why}`,
    `Wat te doen: ${rule.remedy}`,
    `Herstel: ${fixInWords(rule)}`,
    ...(rule.waits === true ? ['Deze regel wacht tot de eindcontrole.'] : []),
    ...shown('Zo niet', rule.examples.wrong[0]),
    ...shown('Maar zo', rule.examples.right[0]),
    '',
  ].join('\n');
}

function shown(title: string, example: Example | undefined): readonly string[] {
  if (example === undefined) return [];
  const text = example.text.replace(/[⟦⟧]/g, '').trimEnd();
  return ['', `${title}:`, ...text.split(/\r?\n/).map((line) => `    ${line}`.trimEnd())];
}
