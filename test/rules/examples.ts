import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Example, Finding, Rule } from '../../server/src/rules/rule.js';

/**
 * What a whole letter has and an excerpt need not have: the rules that ask for it. In what is called right no other rule
 * gives an error or a warning.
 */
const OF_WHOLE_LETTERS = new Set(['ondertekening', 'kamerstukkop-onvolledig', 'onderdeel-ontbreekt']);

/** The text with ⟦ and ⟧ around the places of findings; nested or touching places are shown in their order. */
function marked(text: string, findings: readonly Finding[]): string {
  const signs = findings.flatMap(({ span }) => [
    { at: span.end, sign: '⟧' },
    { at: span.start, sign: '⟦' },
  ]);
  signs.sort((a, b) => b.at - a.at || (a.sign === '⟦' ? -1 : 1));
  return signs.reduce((shown, { at, sign }) => shown.slice(0, at) + sign + shown.slice(at), text);
}

/** The examples of a rule as its tests: places, severity, message and the text after the first fix. */
export function testExamples(
  rule: Rule,
  least: { readonly wrong: number; readonly right: number } = { wrong: 3, right: 4 },
): void {
  describe(`examples of ${rule.name}`, () => {
    it('has enough of them', () => {
      const { wrong, right, traps = [] } = rule.examples;
      assert.ok(wrong.length >= least.wrong && right.length >= 1 && right.length + traps.length >= least.right);
    });
    rule.examples.wrong.forEach((example, index) => {
      it(`finds wrong example ${String(index + 1)}`, () => {
        checkWrong(rule, example);
      });
    });
    rule.examples.right.forEach((example, index) => {
      it(`finds nothing in right example ${String(index + 1)}, which is right by every rule`, () => {
        checkSilent(rule, example);
        if (rule.of !== 'profile') assert.deepEqual(mistakesIn(example.text), []);
      });
    });
    (rule.examples.traps ?? []).forEach((example, index) => {
      it(`is silent in trap ${String(index + 1)}, which says why`, () => {
        checkSilent(rule, example);
        assert.ok(example.note !== undefined, example.text);
      });
    });
  });
}

function checkSilent(rule: Rule, { text }: Example): void {
  assert.doesNotMatch(text, /[⟦⟧]/);
  assert.equal(marked(text, findingsIn(rule, text)), text);
}

/** What any rule holds against a text that is called right, save what only a whole letter has. */
function mistakesIn(text: string): readonly string[] {
  return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK, RULES)
    .filter(({ rule, severity }) => /error|warning/.test(severity) && !OF_WHOLE_LETTERS.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function checkWrong(rule: Rule, example: Example): void {
  const text = example.text.replace(/[⟦⟧]/g, '');
  const findings = findingsIn(rule, text);
  assert.equal(marked(text, findings), example.text);
  const [first] = findings;
  assert.ok(first !== undefined, 'an example that is wrong has a finding');
  for (const finding of findings) {
    assert.equal(finding.severity, example.severity ?? rule.severity);
    checkWording(finding);
  }
  if (example.message !== undefined) assert.equal(first.message, example.message);
  if (example.fixed !== undefined) {
    const fix = first.fixes?.[0];
    assert.ok(fix !== undefined, 'an example that shows a fix has one');
    const fixed = applyEdits(text, fix.edits());
    assert.equal(fixed, example.fixed);
  }
}

/** MESSAGES.md: the first sentence stands alone in a list; no words of software, no shouting. */
function checkWording(finding: Finding): void {
  const sentence = /^.*?[.?](?=\s|$)/.exec(finding.message)?.[0] ?? finding.message;
  assert.ok(sentence.length <= 120, sentence);
  assert.match(finding.message, /[.?]$/);
  assert.doesNotMatch(finding.message, /!|\b(?:heading|markdown|regex|token|moet)\b|H[1-6]\b/);
  for (const fix of finding.fixes ?? []) assert.match(fix.title, /^\p{Lu}/u);
}
