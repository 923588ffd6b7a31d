import { read } from '../../server/src/letter/reader.js';
import { buildProfile } from '../../server/src/profile/build.js';
import { profileFormat } from '../../server/src/profile/format.js';
import { readFile } from '../../server/src/profile/readFile.js';
import type { Fault } from '../../server/src/profile/shape.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding, Rule } from '../../server/src/rules/rule.js';

/** What one rule finds in an example: a letter, whatever it looks like, or the file of a house style. */
export function findingsIn(rule: Rule, text: string): readonly Finding[] {
  if (rule.of !== 'profile') return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK, [rule]);
  return faultsIn(text).map((fault) => ({ ...fault, rule: rule.name, severity: rule.severity }));
}

function faultsIn(text: string): readonly Fault[] {
  const read = readFile(text, profileFormat(RULES));
  if (!read.ok) return read.faults;
  const built = buildProfile(read.file, read.root, STANDARD);
  return built.ok ? [] : built.faults;
}
