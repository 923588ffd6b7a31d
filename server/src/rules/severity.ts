/** How much a finding matters, in the words of the contract; highest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a severity is called to a person. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  information: 'opmerking',
  hint: 'tip',
};

/** What people write where one of the words for a severity belongs. */
export const SEVERITY_WORDS: Readonly<Record<string, Severity | 'uit'>> = {
  fout: 'error',
  waarschuwing: 'warning',
  opmerking: 'information',
  info: 'information',
  tip: 'hint',
  off: 'uit',
  none: 'uit',
};

/** Whether `a` matters at least as much as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b);
}
