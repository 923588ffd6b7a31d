import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Reader, read, type ReadOptions } from '../../server/src/letter/reader.js';
import type { Letter } from '../../server/src/letter/letter.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { Checker } from '../../server/src/rules/checker.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { edit, fit, grown, LETTERS, text } from './texts.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

/** Everything that a letter says and everything that is found in it, as text: functions and the source aside. */
function said(letter: Letter): string {
  const { source, profile, ...rest } = letter;
  assert.equal(profile, STANDARD);
  const findings = judge(letter, FINAL_CHECK).map(({ fixes, ...finding }) => ({
    ...finding,
    fixes: fixes?.map((fix) => ({ ...fix, edits: fix.edits() })),
    from: source.position(finding.span.start),
    to: source.position(finding.span.end),
  }));
  return JSON.stringify({ rest, findings, lineEnd: source.lineEnd, length: source.length });
}

/** What is typed, deleted and pasted within a line. */
const words = fc.constantFrom(
  'a',
  ' ',
  'woord',
  'een paar woorden',
  ', nr. 5',
  '13 mei',
  '(EU)',
  'PM',
  '. ',
  '[^2]',
  '«',
  // what may be read for itself at the head of a paragraph, or in its first lines
  'Inzet: ',
  'De minister van Financiën, ',
  'Hoogachtend, ',
  'ter informatie ',
  ' informeert ',
  ' het fiche van de Commissie ',
);
const small = fc.record({
  at: fc.nat(1_000_000),
  length: fc.integer({ min: 0, max: 12 }),
  text: fc.oneof(words, fc.constant('')),
});

/** A letter with findings in many places. */
function damaged(letter: string): string {
  return letter.replaceAll('Krachtenveld', 'Krachtenvled').replaceAll('. De ', '. PM De ').replaceAll(', nr. ', ' nr');
}

describe('a letter that is edited', () => {
  it('reads as one that is read afresh, after each of 10,000 edits', function () {
    this.timeout(600_000);
    let edits = 0;
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 25, maxLength: 25 }), (start, changes) => {
        const reader = new Reader(start, OPTIONS);
        let now = start;
        for (const loose of changes) {
          const change = fit(loose, now.length);
          now = now.slice(0, change.start) + change.text + now.slice(change.end);
          reader.edit(change);
          edits++;
          assert.equal(reader.text, now);
          assert.equal(said(reader.letter), said(read(now, OPTIONS)));
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(edits >= 10_000, `only ${edits} edits were tried`);
  });

  it('reads as one that is read afresh at 28 KB, after each of 200 edits', function () {
    this.timeout(300_000);
    const start = grown(28_000);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 50, maxLength: 50 }), (changes) => {
        const reader = new Reader(start, OPTIONS);
        let now = start;
        for (const loose of changes) {
          const change = fit(loose, now.length);
          now = now.slice(0, change.start) + change.text + now.slice(change.end);
          reader.edit(change);
          assert.equal(said(reader.letter), said(read(now, OPTIONS)));
        }
      }),
      { numRuns: 4 },
    );
  });

  it('has the findings of one that is judged afresh, also where they were only moved', function () {
    this.timeout(300_000);
    const shown = (findings: readonly Finding[]): string =>
      JSON.stringify(findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes?.map((fix) => fix.title) })));
    let edits = 0;
    let moved = 0;
    for (const start of [...LETTERS, damaged(grown(28_000))]) {
      fc.assert(
        fc.property(fc.array(small, { minLength: 30, maxLength: 30 }), (changes) => {
          const reader = new Reader(start, OPTIONS);
          const checker = new Checker(reader, FINAL_CHECK);
          assert.ok(checker.judged.findings.length >= 0);
          for (const loose of changes) {
            const change = fit(loose, checker.text.length);
            const assembled = reader.assembled;
            checker.edit(change);
            assert.equal(shown(checker.findings), shown(judge(read(checker.text, OPTIONS), FINAL_CHECK)));
            edits++;
            if (reader.assembled === assembled) moved++;
          }
          assert.equal(said(checker.judged.letter), said(read(checker.text, OPTIONS)));
        }),
        { numRuns: 6 },
      );
    }
    // random edits break much; the test would show nothing if hardly any of them only moved findings
    assert.ok(moved > edits / 12, `${moved} of ${edits} edits only moved findings`);
  });

  it('is the letter of one that is read afresh, with its fixes, also where it was only moved', function () {
    this.timeout(300_000);
    const mended = (findings: readonly Finding[]): string =>
      JSON.stringify(findings.map(({ fixes }) => fixes?.map((fix) => ({ ...fix, edits: fix.edits() }))));
    // where most is typed: behind the last words of a line, where stretches end; and a letter asked for now and then
    const typed = fc.record({ edit: small, atEnd: fc.boolean(), asks: fc.boolean() });
    let asked = 0;
    let moved = 0;
    for (const start of [...LETTERS, damaged(grown(28_000))]) {
      fc.assert(
        fc.property(fc.array(typed, { minLength: 30, maxLength: 30 }), (changes) => {
          const reader = new Reader(start, OPTIONS);
          const checker = new Checker(reader, FINAL_CHECK);
          assert.ok(checker.judged.findings.length >= 0);
          for (const { edit: loose, atEnd, asks } of changes) {
            const { start: at, end, text: words } = fit(loose, checker.text.length);
            const behind = atEnd ? checker.text.slice(at).search(/[ \t]*(?:[\r\n]|$)/) : 0;
            checker.edit({ start: at + behind, end: Math.max(at + behind, end), text: words });
            if (!asks) continue;
            const assembled = reader.assembled;
            const { letter, findings } = checker.judged;
            asked++;
            if (reader.assembled === assembled) moved++;
            const fresh = read(checker.text, OPTIONS);
            assert.equal(said(letter), said(fresh));
            assert.equal(mended(findings), mended(judge(fresh, FINAL_CHECK)));
          }
        }),
        { numRuns: 6 },
      );
    }
    assert.ok(moved > asked / 12, `${moved} of ${asked} letters were only moved`);
  });

  it('is parsed again in at most three blocks in 95 of 100 edits within a line', () => {
    const words = fc.constantFrom('a', ' ', 'woord', 'een paar woorden', ', nr. 5', '13 mei', '(EU)');
    const small = fc.record({
      at: fc.nat(1_000_000),
      length: fc.integer({ min: 0, max: 12 }),
      text: fc.oneof(words, fc.constant('')),
    });
    let edits = 0;
    let cheap = 0;
    for (const start of LETTERS) {
      fc.assert(
        fc.property(fc.array(small, { minLength: 40, maxLength: 40 }), (changes) => {
          const reader = new Reader(start, OPTIONS);
          assert.ok(reader.letter.flow.length > 0);
          for (const loose of changes) {
            const change = withinLine(loose, reader.text);
            if (change === null) continue;
            const before = reader.parsed;
            reader.edit(change);
            assert.ok(reader.letter.flow.length > 0);
            edits++;
            if (reader.parsed - before <= 3) cheap++;
          }
        }),
        { numRuns: 5 },
      );
    }
    assert.ok(edits > 500, `only ${edits} edits were tried`);
    assert.ok(cheap / edits >= 0.95, `${cheap} of ${edits} edits parsed at most three blocks`);
  });
});

/** The edit shortened to the line it begins on; null where it would begin at a line's very edge. */
function withinLine(loose: Parameters<typeof fit>[0], now: string): ReturnType<typeof fit> | null {
  const change = fit(loose, now.length);
  const lineEnd = now.slice(change.start).search(/[\r\n]/);
  const end = lineEnd === -1 ? now.length : change.start + lineEnd;
  if (change.start === 0 || /[\r\n]/.test(now[change.start - 1] ?? '') || change.start === end) return null;
  return { ...change, end: Math.min(change.end, end) };
}
