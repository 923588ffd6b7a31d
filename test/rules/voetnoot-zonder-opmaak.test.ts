import { findingsIn } from '../../scripts/generate/examples.js';
import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits, fixAll } from '../../server/src/rules/fix.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { voetnootZonderOpmaak } from '../../server/src/rules/voetnoot-zonder-opmaak.js';
import { testExamples } from './examples.js';

testExamples(voetnootZonderOpmaak);

describe('notes that were pasted as one paragraph', () => {
  const OPTIONS = { profile: STANDARD, treatAs: 'letter' } as const;
  const block = ['[1] COM(2025) 12.', '[2] COM(2025) 13.', '[3] Kamerstuk 22 112, nr. 4.'];
  const marks = 'Het eerste voorstel[1], het tweede[2] en het derde[3].\n\n';

  function findings(text: string): readonly Finding[] {
    return judge(read(text, OPTIONS), FINAL_CHECK, [voetnootZonderOpmaak]);
  }

  for (const [name, end] of [
    ['line ends', '\n'],
    ['Windows line ends', '\r\n'],
    ['hard line ends', '  \n'],
  ] as const) {
    const text = marks + block.join(end) + '\n';

    it(`are each found, with their marks: ${name}`, () => {
      const found = findings(text);
      assert.deepEqual(
        found.map(({ span, related }) =>
          [span, ...(related ?? []).map((it) => it.span)].map((it) => text.slice(it.start, it.end)),
        ),
        [
          ['[1]', '[1]'],
          ['[2]', '[2]'],
          ['[3]', '[3]'],
        ],
      );
    });

    for (const notation of ['gfm', 'sup'] as const) {
      const options = { ...OPTIONS, profile: { ...STANDARD, notation } };
      const own = notation === 'gfm' ? 'Eerder[^9].\n\n[^9]: Een brief.\n\n' : '';

      it(`become notes, all at once and one by one: ${name}, ${notation}`, () => {
        const once = fixAll(own + text, options, FINAL_CHECK).text;
        assert.equal(fixAll(once, options, FINAL_CHECK).text, once);
        for (let first = 0; first < 3; first += 1) {
          let now = own + text;
          for (let at = first; findings(now).length > 0; at = first) {
            const all = findings(now);
            const fix = all[Math.min(at, all.length - 1)]?.fixes?.[0];
            assert.ok(fix?.safe);
            now = applyEdits(now, fix.edits());
            assert.deepEqual(
              read(now, options).notes.problems.filter((it) => it.rule === 'nootcijfer-zonder-voetnoot'),
              [],
            );
          }
          for (const mended of [once, now]) {
            const { notes } = read(mended, options);
            assert.deepEqual(
              notes.definitions.slice(-3).map((it) => it.text.trim()),
              ['COM(2025) 12.', 'COM(2025) 13.', 'Kamerstuk 22 112, nr. 4.'],
            );
            assert.ok(notes.marks.every((it) => it.definition !== null));
            assert.equal(notes.marks.length, notes.definitions.length);
          }
        }
      });
    }
  }

  it('leave a line of other words alone that begins with a number', () => {
    assert.deepEqual(findings('Een[1] en 2[2].\n\nDe brief van toen.\n[1] Kamerstuk 22 112.\n[2] Een brief.\n'), []);
  });
});

describe('a mark written with a caret', () => {
  const notes = '\n\n[^1]: Kamerstuk 22 112, nr. 4.\n\n[^2]: Kamerstuk 22 112, nr. 5.\n';

  it('is taken for the mark that a note lacks', () => {
    const text = `Het voorstel[^1] en het fiche^2.${notes}`;
    const [finding, ...others] = findingsIn(voetnootZonderOpmaak, text);
    assert.equal(others.length, 0);
    assert.equal(finding?.message, '«^2» is waarschijnlijk een nootcijfer dat zijn opmaak verloor.');
    assert.equal(applyEdits(text, finding.fixes?.[0]?.edits() ?? []), `Het voorstel[^1] en het fiche[^2].${notes}`);
    assert.equal(findingsIn(voetnootZonderOpmaak, text.replace('fiche^2', 'fiche^2^')).length, 1);
  });

  it('is no mark where it raises a unit, a number or a variable', () => {
    for (const word of ['km^2', '10^2', 'x^2', 'CO^2'])
      assert.deepEqual(findingsIn(voetnootZonderOpmaak, `Het voorstel[^1] en ${word}.${notes}`), []);
  });
});
