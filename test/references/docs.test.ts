import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReferences } from '../../server/src/references/index.js';
import { FAULTY } from './table.js';

const root = join(import.meta.dirname, '..', '..');

/** The rows of the table under a heading of docs/verwijzingen.md, as cells. */
function rows(heading: string): readonly (readonly string[])[] {
  const page = readFileSync(join(root, 'docs', 'verwijzingen.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

describe('docs/verwijzingen.md says what the program does', () => {
  it('the forms', () => {
    const forms = rows('Vormen');
    assert.ok(forms.length >= 13);
    for (const [, example = '', form = ''] of forms) {
      const found = findReferences(example);
      assert.deepEqual(
        found.map((reference) => [reference.text, `\`${reference.form}\``]),
        [[example, form]],
      );
    }
  });

  it('the faults, all of them', () => {
    const named = new Set<string>();
    for (const [fault = '', rule = '', severity = '', example = ''] of rows('Bevindingen')) {
      const found = findReferences(example).flatMap((reference) => reference.faults);
      assert.deepEqual(
        found.map((one) => [`\`${one.fault}\``, `\`${one.rule}\``, `\`${one.severity}\``]),
        [[fault, rule, severity]],
      );
      named.add(fault);
    }
    for (const { fault } of FAULTY) assert.ok(named.has(`\`${fault}\``), fault);
  });

  const wild = rows('Verwijzingen uit de praktijk');
  it('has the references from practice', () => {
    assert.ok(wild.length >= 80);
  });
  for (const [written = '', read = '', faults = ''] of wild) {
    it(written, () => {
      const found = findReferences(written);
      const names = found.map((reference) => `\`${reference.identifier ?? reference.url ?? ''}\``).join(' · ');
      if (found.length === 0) assert.match(read, /^geen verwijzing: \S/);
      else assert.equal(names, read);
      const said = [...new Set(found.flatMap((reference) => reference.faults.map((fault) => fault.fault)))];
      assert.equal(said.join(', ') || '–', faults);
    });
  }
});

const shared = join(root, '..', 'shared', 'domain');
if (existsSync(join(shared, 'references-in-the-wild.tsv'))) {
  describe('the collected references outside this project', () => {
    it('each has its row in docs/verwijzingen.md', () => {
      const lines = readFileSync(join(shared, 'references-in-the-wild.tsv'), 'utf8').split('\n');
      const collected = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0]);
      const decided = new Set(rows('Verwijzingen uit de praktijk').map(([written]) => written));
      assert.deepEqual(
        collected.filter((written) => !decided.has(written)),
        [],
      );
    });

    interface Example {
      readonly string: string;
      readonly valid?: boolean | null;
      readonly fault?: string;
      readonly rule?: string;
      readonly severity?: string;
      readonly normalized?: string | null;
      readonly identifier?: string | null;
      readonly url?: string | readonly string[] | null;
      readonly context?: unknown;
    }

    /** Faults that only the whole letter shows. */
    const OF_THE_LETTER = ['volgorde-nummer-jaar', 'nummer-hoger-dan-eigen'];

    // The file is read as what its note says it is; a row of another form fails the comparison.
    const file = JSON.parse(readFileSync(join(shared, 'references.json'), 'utf8')) as { examples: readonly Example[] };
    for (const example of file.examples) {
      it(example.string, () => {
        const found = findReferences(example.string);
        if (example.valid === null || example.valid === undefined) return assert.deepEqual(found, []);
        const [reference] = found;
        assert.ok(reference !== undefined);
        const isExpected = example.fault !== undefined && !OF_THE_LETTER.includes(example.fault);
        assert.deepEqual(
          reference.faults.map(({ fault, rule, severity }) => ({ fault, rule, severity })),
          isExpected ? [{ fault: example.fault, rule: example.rule, severity: example.severity }] : [],
        );
        if (example.valid) {
          assert.equal(reference.houseForm, example.normalized);
          assert.deepEqual(typeof example.url === 'string' ? reference.url : reference.urls, example.url);
          if (example.identifier !== undefined) assert.equal(reference.identifier, example.identifier);
        } else if (isExpected) {
          assert.equal(reference.faults[0]?.corrected, example.normalized);
        }
        return undefined;
      });
    }
  });
}
