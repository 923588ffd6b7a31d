import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { jsonFile, type JsonFinding } from '../../server/src/cli/formats/json.js';
import { model } from '../../server/src/cli/model.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

/** A place in the hand-made reading of a real letter, which stands beside the project where it is worked on. */
interface Place {
  readonly line: number;
  readonly quote?: string;
}
interface Labelled extends Place {
  readonly rule: string;
  readonly severity: string;
  readonly places?: readonly Place[];
  readonly data?: Readonly<Record<string, string>>;
}
interface TrueReference {
  readonly line: number;
  readonly col0: number;
  readonly col1: number;
  readonly dossier: string | null;
  readonly toevoeging: string | null;
  readonly ondernummer: string | null;
  readonly vergaderjaar: string | null;
  readonly identifier: string | null;
  readonly url: string | null;
}
interface Truth {
  readonly letter: string;
  readonly model: {
    readonly letter: Readonly<Record<string, unknown>>;
    readonly parts: readonly object[];
    readonly headings: readonly object[];
    readonly items: readonly object[];
    readonly announced: readonly object[];
    readonly footnotes: {
      readonly marks: readonly object[];
      readonly definitions: readonly { readonly text: string }[];
    };
    readonly references: readonly TrueReference[];
    readonly dates: readonly { readonly line: number; readonly text: string; readonly iso: string }[];
  };
  readonly findings: readonly Labelled[];
  readonly optional: readonly Labelled[];
  readonly traps: readonly Labelled[];
}

const shared = new URL('../../../shared/', import.meta.url);
const truthFile = new URL('domain/truth-seed.json', shared);

if (existsSync(truthFile)) {
  describe('the real letter', () => {
    const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Truth;
    const text = readFileSync(new URL(`seeds/${truth.letter}`, shared), 'utf8');
    const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
    const ours = model(truth.letter, letter);
    const rules = new Set(RULES.map(({ name }) => name));
    const findings: readonly JsonFinding[] = jsonFile(truth.letter, letter, judge(letter, FINAL_CHECK)).findings;

    it('is recognised by its own looks', () => {
      assert.equal(read(text, { profile: STANDARD, treatAs: 'auto' }).recognition.letter, true);
    });

    it('has the letterhead, parts, headings, items, announcements and notes that a person reads', () => {
      includes(ours.letter, truth.model.letter, 'letter');
      for (const part of ['parts', 'headings', 'items', 'announced'] as const)
        list(ours[part], truth.model[part], part);
      list(ours.footnotes.marks, truth.model.footnotes.marks, 'marks');
      const lines = ours.footnotes.definitions.map(({ label, range, text: words }) => ({
        label,
        line: range.start.line,
        text: words,
      }));
      // A text is plain: the brackets around an address are markup, which the labels kept once.
      const plain = truth.model.footnotes.definitions.map((one) => ({ ...one, text: one.text.replace(/[<>]/g, '') }));
      list(lines, plain, 'definitions');
    });

    it('has the references and dates that a person reads', () => {
      const read = ours.references.map(({ range, dossier, suffix, number, sessionYear, identifier, url }) => ({
        line: range.start.line,
        col0: range.start.character,
        col1: range.end.character,
        dossier,
        toevoeging: suffix,
        ondernummer: number,
        vergaderjaar: sessionYear,
        identifier,
        url,
      }));
      list(read, truth.model.references.map(pick), 'references');
      for (const { line, text: words, iso } of truth.model.dates) {
        const found = ours.dates.filter((date) => date.range.start.line === line && date.text === words);
        assert.ok(
          found.some((date) => date.iso === iso),
          `${line}: ${words}`,
        );
      }
    });

    const fits = (finding: JsonFinding, labelled: Labelled): boolean =>
      finding.rule === labelled.rule &&
      [labelled, ...(labelled.places ?? [])].some(({ line }) => line === finding.range.start.line) &&
      Object.entries(labelled.data ?? {}).every(([key, value]) => finding.data[key] === value);

    it('gives every finding that a person gives, at its severity', () => {
      for (const labelled of truth.findings.filter(({ rule }) => rules.has(rule))) {
        const found = findings.filter((finding) => fits(finding, labelled));
        assert.ok(found.length > 0, `${labelled.rule} on ${labelled.line}`);
        assert.ok(
          found.some(({ severity }) => severity === labelled.severity),
          `${labelled.rule} on ${labelled.line}`,
        );
      }
    });

    it('gives nothing else at warning or above, and falls in no trap', () => {
      const known = [...truth.findings, ...truth.optional];
      for (const finding of findings) {
        const where = `${finding.rule} on ${finding.range.start.line}`;
        if (known.some((labelled) => fits(finding, labelled))) continue;
        assert.ok(finding.severity !== 'error' && finding.severity !== 'warning', where);
        assert.ok(
          !truth.traps.some((trap) => trap.rule === finding.rule && trap.line === finding.range.start.line),
          where,
        );
      }
    });
  });
}

/** Whether one thing has at least what another has. */
function includes(whole: object, part: object, where: string): void {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    assert.deepEqual((whole as Readonly<Record<string, unknown>>)[key], value, `${where}: ${key}`);
  }
}

function list(ours: readonly object[], truth: readonly object[], name: string): void {
  assert.equal(ours.length, truth.length, name);
  for (const [index, one] of truth.entries()) includes(ours[index] ?? {}, one, `${name} ${index}`);
}

function pick(reference: TrueReference): TrueReference {
  const { line, col0, col1, dossier, toevoeging, ondernummer, vergaderjaar, identifier, url } = reference;
  return { line, col0, col1, dossier, toevoeging, ondernummer, vergaderjaar, identifier, url };
}
