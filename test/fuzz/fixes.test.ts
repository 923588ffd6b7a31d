import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Reader, type ReadOptions } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits, fixAll } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Edit, Finding, Fix } from '../../server/src/rules/rule.js';
import { SEVERITIES, type Severity } from '../../server/src/rules/severity.js';
import { LETTERS, text } from './texts.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

/** One reader for all texts: it reads again what differs from the text before. */
const READER = new Reader('', OPTIONS);

function findings(of: string): readonly Finding[] {
  READER.replace(of);
  return judge(READER.letter, FINAL_CHECK);
}

/** The slips of a hurried author, each on a place chosen by a number. */
const SLIPS: readonly ((letter: string, at: number) => string)[] = [
  (letter, at) => nth(letter, /^#### .*$/gm, at, ''),
  (letter, at) => nth(letter, /^#{3,4} /gm, at, '## '),
  (letter, at) => nth(letter, /^### /gm, at, '#### '),
  (letter, at) => nth(letter, /<sup>\d+<\/sup>/g, at, ''),
  (letter, at) => nth(letter, /<sup>\d+<\/sup>/g, at, '<sup>9</sup>'),
  (letter, at) => nth(letter, /\[\^\d+\](?!:)/g, at, '[^8]'),
  (letter, at) => nth(letter, /\[\^\d+\](?!:)/g, at, ''),
  (letter, at) => nth(letter, /\[\^(\d+)\](?!:)/g, at, '[3]'),
  (letter, at) => nth(letter, /^\[\^\d+\]: .*$/gm, at, ''),
  (letter, at) => nth(letter, /Krachtenveld/g, at, 'Krachtenvled'),
  (letter, at) => nth(letter, /^(?:#+ |\*\*)(Krachtenveld|Inhoud)(?:\*\*)?$/gm, at, 'Krachtenveld'),
  (letter, at) => nth(letter, /, nr\. /g, at, ' nr'),
  (letter, at) => nth(letter, /Kamerstuk \d\d /g, at, 'Kamerstuk 22'),
  (letter, at) => nth(letter, /\. [A-Z]/g, at, '. PM A'),
  (letter, at) => nth(letter, /\n\n/g, at, '\n'),
  (letter, at) => nth(letter, / (?:de|het|een|wordt|niet) /g, at, ' de de '),
  (letter, at) => nth(letter, /maandag|dinsdag|woensdag|donderdag|vrijdag/g, at, 'zaterdag'),
  (letter, at) => nth(letter, / \d\d? (?=mei|juni|maart|oktober|november)/g, at, ' 31 '),
  (letter, at) => nth(letter, / 20\d\d\b/g, at, ' 2019'),
  (letter, at) => nth(letter, /20\d\d–20\d\d/g, at, '2011–2012'),
  (letter, at) => nth(letter, /«|“/g, at, '"'),
  (letter, at) => nth(letter, / (?:EU|Nederland) /g, at, ' XYZW '),
  (letter, at) => nth(letter, /^(?:De|Het) .{40,}$/gm, at, ''),
  (letter, at) => nth(letter, /voorzitterschap/g, at, 'Hongaarse voorzitterschap'),
];

/** The text with its n-th match replaced (counted round); the text itself where there is none. */
function nth(letter: string, pattern: RegExp, at: number, by: string): string {
  const matches = [...letter.matchAll(pattern)];
  const match = matches[at % Math.max(1, matches.length)];
  if (match === undefined) return letter;
  return letter.slice(0, match.index) + by + letter.slice(match.index + match[0].length);
}

const damaged: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.array(fc.tuple(fc.nat(SLIPS.length - 1), fc.nat(40)), { minLength: 1, maxLength: 5 }),
  )
  .map(([letter, slips]) => slips.reduce((now, [slip, at]) => SLIPS[slip]?.(now, at) ?? now, letter));

/** None of our letters has more places for one slip. */
const PLACES = 120;

/**
 * Every letter without mistakes with every slip on every place, each text once. All of them rather than some by chance: a
 * fix that spoils one of them is found in the run that brings it. Where there are several slips, mending one may bring
 * another to light that it hid: that is no harm done by the fix, and `fixAll` waits for the author there.
 */
function slippedOnce(): readonly string[] {
  const clean = LETTERS.filter((letter) => findings(letter).length === 0);
  const places = Array.from({ length: PLACES }, (_, at) => at);
  return [...new Set(clean.flatMap((letter) => SLIPS.flatMap((slip) => places.map((at) => slip(letter, at)))))];
}

/** How many findings of each rule matter more than a given severity. */
function weightier(all: readonly Finding[], than: Severity): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of all) {
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(than)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

interface Tried {
  readonly rule: string;
  readonly severity: Severity;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Every fix with its edits made at once, while the reader still has their text. */
function fixesOf(all: readonly Finding[]): readonly Tried[] {
  return all.flatMap(({ rule, severity, fixes = [] }) =>
    fixes.map((fix) => ({ rule, severity, fix, edits: fix.edits() })),
  );
}

function countOf(name: string, all: readonly Finding[]): number {
  return all.filter(({ rule }) => rule === name).length;
}

function assertNothingWorse(before: readonly Finding[], after: readonly Finding[], than: Severity, what: string): void {
  const known = weightier(before, than);
  for (const [rule, count] of weightier(after, than))
    assert.ok(count <= (known.get(rule) ?? 0), `${what} brings a ${rule}`);
}

/** What says that a text is still to be written: a fix that inserts a section, an item or a note leaves one behind. */
const OPEN_PLACES: ReadonlySet<string> = new Set(['onderdeel-leeg', 'voetnoot-leeg', 'nog-in-te-vullen']);

describe('fixes', () => {
  it('make their finding go, leave the rest of the text as it is, and bring nothing that matters more', function () {
    this.timeout(600_000);
    let tried = 0;
    for (const letter of slippedOnce()) {
      const before = findings(letter);
      for (const { rule, severity, fix, edits } of fixesOf(before)) {
        const mended = applyEdits(letter, edits);
        const what = `${rule}: ${fix.title}`;
        assert.equal(rest(mended, movedBy(edits)), rest(letter, edits), what);
        const after = findings(mended);
        assert.ok(countOf(rule, after) < countOf(rule, before), `${what} leaves its finding`);
        const weighed = after.filter((one) => fix.safe || !OPEN_PLACES.has(one.rule));
        assertNothingWorse(before, weighed, severity, what);
        tried++;
      }
    }
    assert.ok(tried > 500, `only ${String(tried)} fixes were tried`);
  });

  it('all together leave nothing to mend, bring no error, and keep the words', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(fc.oneof(damaged, text), (letter) => {
        const once = fixAll(letter, OPTIONS, FINAL_CHECK);
        assert.equal(applyEdits(letter, once.edits), once.text);
        const twice = fixAll(once.text, OPTIONS, FINAL_CHECK);
        assert.equal(twice.text, once.text);
        assert.equal(twice.count, 0);
        assertNothingWorse(findings(letter), findings(once.text), 'warning', 'mending everything');
        assert.deepEqual(longWords(once.text), longWords(letter));
      }),
      { numRuns: 200 },
    );
  });

  it('leave a letter without mistakes as it is', () => {
    for (const letter of LETTERS) {
      const safe = findings(letter).some((finding) => finding.fixes?.some((fix) => fix.safe) === true);
      if (!safe) assert.equal(fixAll(letter, OPTIONS, FINAL_CHECK).text, letter);
    }
  });
});

/** A text without the stretches of edits. */
function rest(of: string, edits: readonly Edit[]): string {
  let kept = '';
  let at = 0;
  for (const { span } of inOrder(edits)) {
    assert.ok(span.start >= at && span.end >= span.start && span.end <= of.length, 'edits overlap or reach outside');
    kept += of.slice(at, span.start);
    at = span.end;
  }
  return kept + of.slice(at);
}

/** Where in the text after the edits their words stand. */
function movedBy(edits: readonly Edit[]): readonly Edit[] {
  let grown = 0;
  return inOrder(edits).map(({ span, text: words }) => {
    const start = span.start + grown;
    grown += words.length - (span.end - span.start);
    return { span: { start, end: start + words.length }, text: '' };
  });
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Every word that no fix has a reason to touch, in a bag. */
function longWords(of: string): readonly string[] {
  return (of.match(/\p{L}{13,}/gu) ?? []).sort();
}
