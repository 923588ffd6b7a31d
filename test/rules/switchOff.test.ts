import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { reasonIn, switchOff, type Reach } from '../../server/src/rules/fixes/switchOff.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding } from '../../server/src/rules/rule.js';

const SEEDS = path.resolve(import.meta.dirname, '..', '..', 'seeds');

function lettersOf(folder: string): readonly (readonly [string, string])[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '')]);
}

function check(text: string): { readonly letter: ReturnType<typeof read>; readonly findings: readonly Finding[] } {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  return { letter, findings: judge(letter, FINAL_CHECK) };
}

/** Findings as they can be compared after text was put before them. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`).sort();
}

describe('switching a finding off', () => {
  const text = '## Debat\n\n### Inhoud\n\nDe kosten zijn PM.\n\nEn de baten XX euro.\n';

  it('writes a comment before the block, with room for a reason', () => {
    const { letter, findings } = check(text);
    const finding = findings.find(({ rule }) => rule === 'nog-in-te-vullen');
    assert.ok(finding !== undefined);
    const edit = switchOff(letter, finding.rule, finding, 'block');
    const after = applyEdits(text, [edit]);
    assert.ok(after.includes('\n\n<!-- controle negeren: nog-in-te-vullen – reden -->\n\nDe kosten zijn PM.\n'), after);
    const reason = reasonIn(edit);
    assert.equal(reason === null ? '' : after.slice(reason.start, reason.end), 'reden');
  });

  it('writes the other form at the head of the letter, behind front matter', () => {
    const head = `---\ntitel: brief\n---\n\n${text}`;
    const { letter, findings } = check(head);
    const finding = findings.find(({ rule }) => rule === 'nog-in-te-vullen');
    assert.ok(finding !== undefined);
    const after = applyEdits(head, [switchOff(letter, finding.rule, finding, 'letter')]);
    assert.ok(
      after.startsWith(
        '---\ntitel: brief\n---\n\n<!-- controle negeren in hele brief: nog-in-te-vullen – reden -->\n\n## Debat',
      ),
      after,
    );
  });

  it('adds the name to a comment that stands there already', () => {
    const with1 = text.replace('De kosten', '<!-- controle negeren: kopniveau – zo gewild -->\n\nDe kosten');
    const { letter, findings } = check(with1);
    const finding = findings.find(({ rule }) => rule === 'nog-in-te-vullen');
    assert.ok(finding !== undefined);
    const edit = switchOff(letter, finding.rule, finding, 'block');
    assert.ok(applyEdits(with1, [edit]).includes('<!-- controle negeren: kopniveau, nog-in-te-vullen – zo gewild -->'));
    assert.equal(reasonIn(edit), null);
  });

  for (const [name, letterText] of lettersOf(SEEDS)) {
    for (const reach of ['block', 'letter'] as const satisfies readonly Reach[]) {
      it(`silences each finding of ${name} and brings no other (${reach})`, () => {
        const { letter, findings } = check(letterText);
        for (const finding of findings) {
          const after = check(applyEdits(letterText, [switchOff(letter, finding.rule, finding, reach)])).findings;
          const before = told(findings);
          assert.ok(after.length < findings.length, `${finding.rule}: still ${String(after.length)} findings`);
          for (const one of told(after)) assert.ok(before.includes(one), `${finding.rule} brought ${one}`);
        }
      });
    }
  }
});
