import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, type ReadOptions } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits, fixAll } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Edit, Finding } from '../../server/src/rules/rule.js';
import { SEVERITIES, type Severity } from '../../server/src/rules/severity.js';
import { LETTERS, text } from './texts.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

function findings(of: string): readonly Finding[] {
  return judge(read(of, OPTIONS), FINAL_CHECK);
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

/**
 * A letter with one slip. Where there are several, mending one may bring another to light that it hid: that is no harm
 * done by the fix, and `fixAll` waits for the author there.
 */
const slipped: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...LETTERS.filter((letter) => findings(letter).length === 0)),
    fc.constantFrom(...SLIPS),
    fc.nat(40),
  )
  .map(([letter, slip, at]) => slip(letter, at));

/** How many findings of each rule matter more than a given severity. */
function weightier(all: readonly Finding[], than: Severity): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of all) {
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(than)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function assertNothingWorse(before: readonly Finding[], after: readonly Finding[], than: Severity, what: string): void {
  const known = weightier(before, than);
  for (const [rule, count] of weightier(after, than))
    assert.ok(count <= (known.get(rule) ?? 0), `${what} brings a ${rule}`);
}

/** What says that a text is still to be written: a fix that inserts a section, an item or a note leaves one behind. */
const OPEN_PLACES: ReadonlySet<string> = new Set(['onderdeel-leeg', 'voetnoot-leeg', 'nog-in-te-vullen']);

describe('fixes', () => {
  it('make their finding go, and leave the text outside their edits as it is', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(slipped, (letter) => {
        const before = findings(letter);
        for (const finding of before) {
          for (const fix of finding.fixes ?? []) {
            const edits = fix.edits();
            const mended = applyEdits(letter, edits);
            const what = `${finding.rule}: ${fix.title}`;
            assert.equal(rest(mended, movedBy(edits)), rest(letter, edits), what);
            const left = (all: readonly Finding[]): number => all.filter(({ rule }) => rule === finding.rule).length;
            assert.ok(left(findings(mended)) < left(before), `${what} leaves its finding`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('fit the text, and bring nothing that matters more than what they mend', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(slipped, (letter) => {
        const before = findings(letter);
        for (const finding of before) {
          for (const fix of finding.fixes ?? []) {
            const mended = applyEdits(letter, fix.edits());
            const after = findings(mended).filter(({ rule }) => fix.safe || !OPEN_PLACES.has(rule));
            assertNothingWorse(before, after, finding.severity, `${finding.rule}: ${fix.title}`);
          }
        }
      }),
      { numRuns: 200 },
    );
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
