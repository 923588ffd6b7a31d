import type { Letter, SwitchOff } from '../letter/letter.js';
import { RULES } from './index.js';
import type { Finding, Rule } from './rule.js';
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
  for (const rule of rules) {
    const severity = options.severities[rule.name] ?? letter.profile.severities[rule.name];
    if (severity === 'uit' || (rule.waits === true && options.phase === 'concept')) continue;
    const switches = silenced.get(rule.name) ?? [];
    for (const report of rule.check(letter)) {
      if (
        switches.some(
          (one) =>
            report.span.start >= one.scope.start && report.span.start < Math.max(one.scope.end, one.scope.start + 1),
        )
      )
        continue;
      // a severity that is set holds for the whole rule; else a report may lower or raise its own
      findings.push({ ...report, rule: rule.name, severity: severity ?? report.severity ?? rule.severity });
    }
  }
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function switchesByRule(switchOffs: readonly SwitchOff[]): ReadonlyMap<string, readonly SwitchOff[]> {
  const byRule = new Map<string, SwitchOff[]>();
  for (const one of switchOffs) {
    for (const { name } of one.rules) byRule.set(name, [...(byRule.get(name) ?? []), one]);
  }
  return byRule;
}
