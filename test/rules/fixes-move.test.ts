import assert from 'node:assert/strict';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { LETTERS } from '../fuzz/texts.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

function findingsOf(text: string): readonly Finding[] {
  return judge(letterOf(text), FINAL_CHECK);
}

/** The text with the first two sections of each item in each other's place, one text per item that has three. */
function swapped(text: string): readonly string[] {
  const letter = letterOf(text);
  return letter.items.flatMap(({ sections }) => {
    const [a, b, c] = [...new Set(sections.map(({ heading }) => heading))].map(
      (heading) => letter.headings[heading]?.span.start ?? 0,
    );
    if (a === undefined || b === undefined || c === undefined) return [];
    return [text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c)];
  });
}

/** The words of a text in a bag, figures left out: notes may have been numbered anew. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}+/gu) ?? []).sort();
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

describe('the fix that puts sections in order', () => {
  it('mends what was swapped, loses no word and brings nothing new', () => {
    let mended = 0;
    for (const letter of LETTERS) {
      const clean = findingsOf(letter);
      for (const text of swapped(letter)) {
        const before = findingsOf(text);
        const finding = before.find(({ rule }) => rule === 'onderdeel-volgorde');
        const [fix] = finding?.fixes ?? [];
        if (fix === undefined) continue;
        const after = applyEdits(text, fix.edits());
        const found = findingsOf(after);
        mended++;
        assert.deepEqual(wordsOf(after), wordsOf(text));
        assert.equal(countOf(found, 'onderdeel-volgorde'), countOf(clean, 'onderdeel-volgorde'));
        for (const { rule, severity, message } of found)
          if (severity === 'error' || severity === 'warning')
            assert.ok(countOf(found, rule) <= Math.max(countOf(before, rule), countOf(clean, rule)), message);
      }
    }
    assert.ok(mended >= 5, `only ${String(mended)} could be mended`);
  });

  it('is not offered where a comment speaks of what follows it, or a section stands in two places', () => {
    const comment =
      '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n<!-- controle negeren: onderdeel-leeg -->\n\n### Inhoud\n\nTekst.\n';
    const twice =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Achtergrond\n\nTekst.\n';
    for (const text of [comment, twice]) {
      const finding = findingsOf(text).find(({ rule }) => rule === 'onderdeel-volgorde');
      assert.deepEqual(finding?.fixes, []);
    }
  });
});
