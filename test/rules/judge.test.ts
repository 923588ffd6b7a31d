import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, judge, type JudgeOptions } from '../../server/src/rules/judge.js';
import { kamerstukNotatieWisselt } from '../../server/src/rules/kamerstuk-notatie-wisselt.js';

function found(
  text: string,
  options: Partial<JudgeOptions> = {},
  treatAs: 'auto' | 'letter' = 'letter',
): readonly string[] {
  const letter = read(text, { profile: STANDARD, treatAs });
  return judge(letter, { ...FINAL_CHECK, ...options }).map(({ rule, severity }) => `${severity} ${rule}`);
}

const OPEN = 'De kosten zijn PM.\n';
const MIXED = 'Zie Kamerstuk 22 112, nr. 3857 en Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 882.\n';

describe('judging', () => {
  it('finds nothing in what is no letter', () => {
    assert.deepEqual(found(OPEN, {}, 'auto'), []);
    assert.deepEqual(found(OPEN), ['warning nog-in-te-vullen']);
  });

  it('gives findings in order of the text', () => {
    const letter = read(`${MIXED}\n${OPEN}\n${OPEN}`, { profile: STANDARD, treatAs: 'letter' });
    const starts = judge(letter, FINAL_CHECK).map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it('takes the severity that is set for a rule, for the whole rule', () => {
    assert.deepEqual(found(OPEN, { severities: { 'nog-in-te-vullen': 'hint' } }), ['hint nog-in-te-vullen']);
    assert.deepEqual(found(OPEN, { severities: { 'nog-in-te-vullen': 'uit' } }), []);
    assert.deepEqual(
      found('Zie Kamerstuk 221 112, nr. 3857.\n', { severities: { 'kamerstuk-notatie': 'information' } }),
      ['information kamerstuk-notatie'],
    );
  });

  it('lets hints about consistency wait in the phase concept, and nothing else', () => {
    assert.deepEqual(found(MIXED), [`hint ${kamerstukNotatieWisselt.name}`]);
    assert.deepEqual(found(MIXED + OPEN, { phase: 'concept' }), ['warning nog-in-te-vullen']);
    assert.deepEqual(
      RULES.filter((rule) => rule.waits === true)
        .map((rule) => rule.name)
        .sort(),
      [
        'afkorting-dubbel-verklaard',
        'kamerstuk-notatie-wisselt',
        'onderdeelnaam-wisselt',
        'samenstelling-wisselt',
        'schrijfwijze-wisselt',
        'voetnoot-notatie-wisselt',
        'voetnoot-plaats',
        'voetnoot-slotpunt',
      ],
    );
  });

  describe('switched off in the text', () => {
    /** What is found, the remark that a comment silences nothing aside. */
    const left = (text: string): readonly string[] => found(text).filter((one) => !one.includes('uitzetting-'));
    const off = '<!-- controle negeren: nog-in-te-vullen – bedrag volgt -->\n\n';

    it('holds for what begins in the next block', () => {
      assert.deepEqual(left(`${off}${OPEN}`), []);
      assert.deepEqual(left(`${off}${OPEN}\n${OPEN}`), ['warning nog-in-te-vullen']);
      assert.deepEqual(left(`${OPEN}\n${off}Tekst.\n`), ['warning nog-in-te-vullen']);
    });

    it('holds for a list, a table, a quote, a note or a heading as a whole', () => {
      for (const block of [
        '- a\n- PM\n',
        '| a | b |\n| - | - |\n| c | PM |\n',
        '> De kosten zijn PM.\n',
        '### Kosten PM\n\nTekst.\n',
      ]) {
        assert.deepEqual(left(`${off}${block}`), [], block);
      }
      assert.deepEqual(left(`Tekst[^1].\n\n${off}[^1]: Zie de brief, nr. PM en verder.\n`), []);
    });

    it('holds for the whole letter where it says so', () => {
      const whole = '<!-- controle negeren in hele brief: nog-in-te-vullen -->\n\n';
      assert.deepEqual(left(`${OPEN}\n${OPEN}\n${whole}Tekst.\n`), []);
    });

    it('takes several names, by comma or space, and a reason behind a dash or full stop', () => {
      const two = (names: string): readonly string[] => left(`<!-- controle negeren: ${names} -->\n\n${OPEN}`);
      assert.deepEqual(two('kopniveau, nog-in-te-vullen'), []);
      assert.deepEqual(two('kopniveau nog-in-te-vullen'), []);
      assert.deepEqual(two('kopniveau – nog-in-te-vullen volgt'), ['warning nog-in-te-vullen']);
      assert.deepEqual(two('kopniveau. nog-in-te-vullen volgt'), ['warning nog-in-te-vullen']);
    });

    it('is itself judged, also where a rule waits or is off', () => {
      const silent = `<!-- controle negeren: kamerstuk-notatie-wisselt -->\n\n${MIXED}`;
      assert.deepEqual(found(silent, { phase: 'concept' }), []);
      assert.deepEqual(found(silent, { severities: { 'kamerstuk-notatie-wisselt': 'uit' } }), []);
      assert.deepEqual(found(`<!-- controle negeren: kamerstuk-notatie-wisselt -->\n\nTekst.\n`), [
        'hint uitzetting-overbodig',
      ]);
    });

    it('is nothing in code, and no other comment', () => {
      assert.deepEqual(left(`\`\`\`\n${off}\`\`\`\n\n${OPEN}`), ['warning nog-in-te-vullen']);
      assert.deepEqual(left(`<!-- nog-in-te-vullen -->\n\n${OPEN}`), ['warning nog-in-te-vullen']);
    });
  });
});
