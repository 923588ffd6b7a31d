import { Reader } from '../../server/src/letter/reader.js';
import type { Letter } from '../../server/src/letter/letter.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { damaged, material, type Expectation, type Material, type SetName, type Slip } from './material.js';

/** What became of one expectation. */
export interface Outcome {
  readonly letter: string;
  readonly what: string;
  readonly expect: Expectation;
  /** Reported by the right rule on a right line. */
  readonly found: boolean;
  /** And with the right severity. */
  readonly severe: boolean;
  /** By another rule, at that place: what was said instead. */
  readonly instead: readonly string[];
  /** Why it is missed, as far as someone has looked; '' otherwise. */
  readonly why: string;
}

/** What a letter and its slips gave. */
export interface LetterResult {
  readonly name: string;
  readonly slips: number;
  readonly outcomes: readonly Outcome[];
  /** Slips that no rule covers, with the reason. */
  readonly uncovered: readonly { readonly what: string; readonly because: string; readonly said: readonly string[] }[];
  /** What is found in the clean letter. */
  readonly clean: readonly Finding[];
  /** Findings that a slip brought beside what was expected of it. */
  readonly collateral: readonly { readonly what: string; readonly said: string }[];
  /** Findings that a harmless edit brought. */
  readonly alarms: readonly { readonly what: string; readonly said: string }[];
}

interface Checked {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
}

type Check = (text: string) => Checked;

/** Checks texts that differ little from one another: of each only what differs from the one before is read again. */
function checkerOf(name: string): Check {
  const reader = new Reader('', { profile: STANDARD, treatAs: 'letter', fileName: `${name}.md` });
  return (text) => {
    reader.replace(text);
    const { letter } = reader;
    return { letter, findings: judge(letter, FINAL_CHECK) };
  };
}

const MEASURED = new Map<SetName, readonly LetterResult[]>();

/** What each letter of a set gave; measured once, for the page and for the tests. */
export function measured(set: SetName): readonly LetterResult[] {
  const known = MEASURED.get(set) ?? material(set).map(measure);
  MEASURED.set(set, known);
  return known;
}

/** Checks a letter clean, with each of its slips alone, and with each of its harmless edits alone. */
function measure({ name, text, slips, harmless }: Material): LetterResult {
  const check = checkerOf(name);
  const clean = check(text);
  const results = slips.map((slip) => measureSlip(name, slip, clean, check(damaged(text, slip.edits))));
  return {
    name,
    slips: slips.length,
    outcomes: results.flatMap((result) => result.outcomes),
    uncovered: results.flatMap((result) => result.uncovered),
    clean: clean.findings,
    collateral: results.flatMap((result) => result.collateral),
    alarms: harmless.flatMap(({ what, edits, expect }) => {
      const after = check(damaged(text, edits));
      return tooMuch(added(clean, after), clean, after)
        .filter(({ rule }) => rule !== expect?.rule)
        .map((finding) => ({ what, said: said(finding) }));
    }),
  };
}

function measureSlip(
  letter: string,
  { what, expect, also = [], because = '', missed = '' }: Slip,
  clean: Checked,
  after: Checked,
): Pick<LetterResult, 'outcomes' | 'uncovered' | 'collateral'> {
  const brought = added(clean, after);
  const expected = expect === null ? [] : [expect, ...also];
  const taken = new Set<Finding>();
  const outcomes = expected.map((one) => {
    const hits = brought.filter((finding) => isAt(after.letter, finding, one.at) && !taken.has(finding));
    const right = hits.filter((finding) => isMeant(finding, one));
    const hit = right.find((finding) => finding.severity === one.severity) ?? right[0];
    if (hit !== undefined) taken.add(hit);
    return {
      letter,
      what,
      expect: one,
      found: hit !== undefined,
      severe: hit?.severity === one.severity,
      instead: hit === undefined ? hits.map(said) : [],
      why: missed,
    };
  });
  const rest = tooMuch(
    brought.filter((finding) => !taken.has(finding)),
    clean,
    after,
  ).map((finding) => ({ what, said: said(finding) }));
  if (expect === null)
    return { outcomes: [], uncovered: [{ what, because, said: rest.map((one) => one.said) }], collateral: [] };
  return { outcomes, uncovered: [], collateral: rest };
}

/** The findings that were not there before in these words. */
function added(before: Checked, after: Checked): readonly Finding[] {
  const known = counted(before.findings);
  return after.findings.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0;
  });
}

/** What is too much: a finding that only takes the place of one of its rule (about the whole letter, worded anew) is not. */
function tooMuch(brought: readonly Finding[], before: Checked, after: Checked): readonly Finding[] {
  const gone = new Map<string, number>();
  for (const { rule } of added(after, before)) gone.set(rule, (gone.get(rule) ?? 0) + 1);
  return brought.filter(({ rule }) => {
    const spare = gone.get(rule) ?? 0;
    gone.set(rule, spare - 1);
    return spare <= 0;
  });
}

function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return counts;
}

function key({ rule, severity, message }: Finding): string {
  return `${rule} ${severity} ${message}`;
}

function said({ rule, severity, message }: Finding): string {
  return `${rule} (${severity}): ${message}`;
}

function isMeant(finding: Finding, { rule, section }: Expectation): boolean {
  return finding.rule === rule && (section === undefined || finding.data?.['section'] === section);
}

/** Whether a finding, or a place that belongs to it, touches a line on which one of the pieces stands. */
function isAt({ source }: Letter, { span, related }: Finding, pieces: readonly string[]): boolean {
  const text = source.slice({ start: 0, end: source.length });
  const lines = (start: number, end: number): readonly [number, number] => [
    source.position(start).line,
    source.position(Math.max(start, end - 1)).line,
  ];
  const own = [span, ...(related ?? []).map((one) => one.span)].map((one) => lines(one.start, one.end));
  return pieces.some((piece) => {
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) {
      const [first, last] = lines(at, at + piece.length);
      if (own.some(([from, to]) => from <= last && to >= first)) return true;
    }
    return false;
  });
}
