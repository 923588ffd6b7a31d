import { RULES } from '../rules/index.js';
import type { Example, Rule } from '../rules/rule.js';
import { Failure } from './failure.js';
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
  return chosen
    .map((rule) => `${rule.name.padEnd(width)}  ${SEVERITY[rule.severity].padEnd(12)}  ${rule.finds}\n`)
    .join('');
}

const SEVERITY = { error: 'fout', warning: 'waarschuwing', information: 'opmerking', hint: 'tip' } as const;

const FIX = {
  safe: 'Herstel: kan veilig in één keer, ook met --fix.',
  unsafe: 'Herstel: wordt voorgesteld in de editor; de keuze is aan de schrijver.',
  none: 'Herstel: aan de schrijver.',
} as const;

function byName(all: readonly Rule[]): readonly Rule[] {
  return [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function find(name: string): Rule {
  const rule = RULES.find((one) => one.name === name);
  if (rule !== undefined) return rule;
  const near = byName(RULES).filter((one) => one.name.startsWith(name.slice(0, 6)) && name.length > 2);
  const hint = near.length === 0 ? '' : ` Bedoelt u ${near.map((one) => `«${one.name}»`).join(' of ')}?`;
  throw new Failure(`Er is geen regel «${printable(name)}».${hint}`);
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
    `${rule.name} (${SEVERITY[rule.severity]})`,
    '',
    rule.finds,
    '',
    `Waarom: ${rule.why}`,
    `Wat te doen: ${rule.remedy}`,
    FIX[rule.fix],
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
