import type { Letter, SwitchOff } from '../letter/letter.js';
import { RULES } from './index.js';
import type { Finding, Report, Rule, RuleBook } from './rule.js';
import { silences } from './silence.js';
import type { Severity } from './severity.js';

export type Phase = 'concept' | 'eindcontrole';

export interface JudgeOptions {
  /** `concept`: hints about consistency wait until the letter is finished. */
  readonly phase: Phase;
  /** Per rule another severity, or off. */
  readonly severities: Readonly<Record<string, Severity | 'uit'>>;
}

/** Everything on, as for a letter that is about to be sent. */
export const FINAL_CHECK: JudgeOptions = { phase: 'eindcontrole', severities: {} };

/** What is wrong with a letter, in order of the text; nothing for a text that is none. */
export function judge(letter: Letter, options: JudgeOptions, rules: readonly Rule[] = RULES): readonly Finding[] {
  if (!letter.recognition.letter) return [];
  const findings: Finding[] = [];
  const silenced = switchesByRule(letter.switchOffs);
  const book = openBook(letter, rules);
  for (const rule of rules) {
    const severity = options.severities[rule.name] ?? letter.profile.severities[rule.name];
    if (severity === 'uit' || (rule.waits === true && options.phase === 'concept')) continue;
    const switches = silenced.get(rule.name) ?? [];
    for (const report of book.found(rule.name)) {
      if (switches.some((one) => silences(one, report))) continue;
      // a severity that is set holds for the whole rule; else a report may lower or raise its own
      findings.push({ ...report, rule: rule.name, severity: severity ?? report.severity ?? rule.severity });
    }
  }
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** The rules with what they find, each asked once. */
function openBook(letter: Letter, rules: readonly Rule[]): RuleBook {
  const byName = new Map([...RULES, ...rules].map((rule) => [rule.name, rule]));
  const reports = new Map<string, readonly Report[]>();
  const book: RuleBook = {
    names: RULES.map((rule) => rule.name),
    found: (name) => {
      const known = reports.get(name);
      if (known !== undefined) return known;
      const made = [...(byName.get(name)?.check(letter, book) ?? [])];
      reports.set(name, made);
      return made;
    },
  };
  return book;
}

function switchesByRule(switchOffs: readonly SwitchOff[]): ReadonlyMap<string, readonly SwitchOff[]> {
  const byRule = new Map<string, SwitchOff[]>();
  for (const one of switchOffs) {
    for (const { name } of one.rules) {
      // whatever its case: what silences is what the person means
      const rule = name.toLowerCase();
      byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
    }
  }
  return byRule;
}
