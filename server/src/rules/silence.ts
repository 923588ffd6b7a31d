import type { SwitchOff } from '../letter/letter.js';
import type { Report } from './rule.js';

/** Whether a switch-off comment that names the rule of a report keeps it silent: it begins within the comment's reach. */
export function silences({ scope }: SwitchOff, { span }: Pick<Report, 'span'>): boolean {
  return span.start >= scope.start && span.start < Math.max(scope.end, scope.start + 1);
}
