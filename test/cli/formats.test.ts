import assert from 'node:assert/strict';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { RULES } from '../../server/src/rules/index.js';
import { CLEAN, LETTER, Program } from './program.js';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region: Region;
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly properties: { readonly safe: boolean };
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly SarifResult[];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
      ];
    },
  ];
}

describe('the forms of output', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();

  describe('sarif', () => {
    // The schema is older than what ajv is strict about, and one of its patterns cannot be read as Unicode.
    const ajv = new ajvDraft04.default({ strict: false, unicodeRegExp: false });
    ajvFormats.default(ajv);
    const valid = ajv.compile(schema);
    const sarif = (args: readonly string[]): Sarif => {
      const { out } = program.run(['check', '--format', 'sarif', ...args]);
      const log = JSON.parse(out) as Sarif;
      assert.ok(valid(log), JSON.stringify(valid.errors));
      return log;
    };

    it('is valid, with and without findings, and where a file cannot be read', () => {
      program.write('brief.md', LETTER);
      program.write('goed.md', CLEAN);
      assert.ok(sarif(['brief.md', 'goed.md']).runs[0].results.length > 1);
      program.write('leeg/LEESMIJ.md', '# Niets\n');
      assert.deepEqual(sarif(['leeg']).runs[0].results, []);
      const [run] = sarif(['weg.md', 'brief.md']).runs;
      assert.equal(run.invocations[0].executionSuccessful, false);
      assert.equal(run.invocations[0].toolExecutionNotifications.length, 1);
    });

    it('describes every rule, and points from each finding to its own', () => {
      program.write('map/een brief.md', LETTER);
      const [{ tool, results }] = sarif(['map']).runs;
      assert.deepEqual(tool.driver.rules.map(({ id }) => id).sort(), RULES.map(({ name }) => name).sort());
      for (const result of results) {
        assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
        assert.deepEqual(result.locations[0].physicalLocation.artifactLocation, {
          uri: 'map/een%20brief.md',
          uriBaseId: '%SRCROOT%',
        });
      }
    });

    it('gives lines and columns from 1, and fixes that can be carried out', () => {
      program.write('brief.md', LETTER);
      const result = sarif(['brief.md']).runs[0].results.find(({ ruleId }) => ruleId === 'kop-zonder-opmaak');
      assert.ok(result !== undefined);
      const { region } = result.locations[0].physicalLocation;
      assert.deepEqual(region, { startLine: 13, startColumn: 1, endLine: 13, endColumn: 13 });
      const [replacement] = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
      assert.ok(replacement !== undefined);
      const lines = LETTER.split('\n');
      const line = lines[replacement.deletedRegion.startLine - 1] ?? '';
      assert.equal(replacement.deletedRegion.endLine, replacement.deletedRegion.startLine);
      lines[replacement.deletedRegion.startLine - 1] =
        line.slice(0, replacement.deletedRegion.startColumn - 1) +
        (replacement.insertedContent?.text ?? '') +
        line.slice(replacement.deletedRegion.endColumn - 1);
      assert.equal(lines.join('\n'), LETTER.replace('\nKrachtenveld', '\n### Krachtenveld'));
    });

    it('says of each fix whether it asks for judgement', () => {
      program.write('brief.md', LETTER.replace('### Inzet Nederland', '### Iets anders'));
      const fixes = sarif(['brief.md']).runs[0].results.flatMap((result) => result.fixes ?? []);
      const marks = fixes.map(({ description, properties }) => [
        description.text.endsWith(' (beoordeel eerst of dit klopt)'),
        properties.safe,
      ]);
      assert.ok(marks.some(([, safe]) => safe === true) && marks.some(([, safe]) => safe === false));
      for (const [judged, safe] of marks) assert.equal(judged, safe === false);
    });

    it('knows a finding again that moved, and tells two from each other that are alike', () => {
      const prints = (name: string): readonly string[] =>
        sarif([name]).runs[0].results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
      const twice = LETTER.replace('De lidstaten zijn het eens.', 'Er is [bedrag] nodig.\n\nEr is [bedrag] nodig.');
      program.write('een.md', twice);
      program.write('twee.md', twice.replace('\n\n', '\n\nEen zin vooraf.\n\n').replaceAll('\n', '\r\n'));
      const first = prints('een.md');
      assert.equal(new Set(first).size, first.length);
      const second = new Set(prints('twee.md'));
      assert.deepEqual(
        first.filter((print) => !second.has(print)),
        [],
      );
    });
  });

  describe('github', () => {
    it('gives an annotation per finding, with escapes', () => {
      program.write('map/a,b:c%.md', LETTER);
      const { out, status } = program.run(['check', '--format', 'github', 'map']);
      assert.equal(status, 0);
      assert.match(
        out,
        /^::warning file=map\/a%2Cb%3Ac%25\.md,line=11,endLine=11,col=27,endColumn=28,title=nog-in-te-vullen::Hier staat nog «PM»\.$/m,
      );
      assert.match(out, /^1 brief gecontroleerd: /m);
      const failed = program.run(['check', '--format', 'github', 'weg.md']);
      assert.equal(failed.status, 2);
      assert.match(failed.out, /^::error file=weg\.md::Dit bestand is niet gecontroleerd/m);
    });
  });

  describe('markdown', () => {
    it('gives the page of each letter, a line across the page between two', () => {
      program.write('een.md', LETTER);
      program.write('twee.md', CLEAN);
      const { out } = program.run(['check', '--format', 'markdown', 'een.md', 'twee.md']);
      const pages = out.split('\n---\n\n');
      assert.equal(pages.length, 3);
      assert.match(pages[1] ?? '', /^# Eindcontrole: [^\n]+\n\n- \*\*Bestand:\*\* een\.md\n/);
      assert.match(pages[1] ?? '', /^- \*\*Regel 11:\*\* Hier staat nog «PM»\. \(nog-in-te-vullen\)$/m);
      assert.match(pages[2] ?? '', /^- \*\*Bestand:\*\* twee\.md$/m);
      assert.equal(program.run(['check', '--format', 'markdown', 'een.md']).out, pages[1]);
    });

    it('begins with an overview, save for one letter alone', () => {
      program.write('map/een.md', LETTER);
      program.write('map/een|a.md', CLEAN);
      program.write('map/LEESMIJ.md', '# Niets\n');
      program.write('leeg/LEESMIJ.md', '# Niets\n');
      program.write('een/brief.md', CLEAN);
      const start = (...args: readonly string[]): string =>
        program.run(['check', '--format', 'markdown', ...args]).out.split('\n---\n\n')[0] ?? '';
      assert.equal(
        start('map', 'weg.md'),
        [
          '# Eindcontrole: overzicht',
          '',
          '2 brieven gecontroleerd: 2 waarschuwingen; 1 bestand overgeslagen (geen brief); 1 niet gecontroleerd.',
          '',
          '| Brief | Fouten | Waarschuwingen | Opmerkingen | Tips |',
          '| --- | --: | --: | --: | --: |',
          '| map/een.md | 0 | 2 | 0 | 0 |',
          '| map/een\\|a.md | 0 | 0 | 0 | 0 |',
          '| weg.md | niet gecontroleerd |  |  |  |',
          '',
        ].join('\n'),
      );
      assert.equal(
        start('leeg'),
        '# Eindcontrole: geen brieven gevonden\n\n0 brieven gecontroleerd; 1 bestand overgeslagen (geen brief).\n',
      );
      assert.match(start('een'), /^- \*\*Bestand:\*\* een\/brief\.md$/m);
    });

    it('never shows by what comment a rule was switched off, wherever that stands', () => {
      const comment = '<!-- controle negeren: nog-in-te-vullen – het bedrag volgt -->';
      const beside = LETTER.replace(/^(?=.)(.*)$/gm, `$1 ${comment}`);
      const above = LETTER.replaceAll('\n\n', `\n\n${comment}\n\n`);
      const list = '## Onderwijs – maandag 13 mei 2024\n\nOp de agenda staan:\n\n- Taal\n- Beleidsdebat';
      const listed = LETTER.replace('## Beleidsdebat', `${list} ${comment}\n\n## Beleidsdebat`)
        .replace('tekorten.\n', `tekorten.[^1]\n`)
        .concat(`\n[^1]: Kamerstuk 22112, nr. PM ${comment}\n`);
      const wrong = LETTER.replace('### Inhoud', '<!-- controle negeren: geen-regel -->\n\n### Inhoud');
      for (const [index, text] of [beside, above, listed, wrong].entries()) {
        program.write(`brief-${index}.md`, text);
        const { out } = program.run(['check', '--format', 'markdown', `brief-${index}.md`]);
        assert.match(out, /^# Eindcontrole: /);
        assert.doesNotMatch(out, /controle negeren|het bedrag volgt|<!--/, out);
      }
    });
  });

  describe('text', () => {
    it('has colours only where it may', () => {
      program.write('brief.md', LETTER);
      const run = (env: NodeJS.ProcessEnv): boolean =>
        program.run(['check', 'brief.md'], '', env).out.includes('\u001b[');
      assert.equal(run({}), false, 'no terminal');
      assert.equal(run({ FORCE_COLOR: '1' }), true);
      assert.equal(run({ FORCE_COLOR: '0' }), false);
      assert.equal(run({ NO_COLOR: '1' }), false);
    });

    it('says in colour what it says without', () => {
      program.write('brief.md', LETTER);
      const { out } = program.run(['check', 'brief.md'], '', { FORCE_COLOR: '1' });
      // eslint-disable-next-line no-control-regex -- the colours of a terminal
      assert.equal(out.replace(/\u001b\[\d+m/g, ''), program.run(['check', 'brief.md']).out);
    });

    it('has no hyperlinks off a terminal', () => {
      program.write('brief.md', LETTER);
      const { out } = program.run(['check', 'brief.md'], '', { FORCE_COLOR: '1', FORCE_HYPERLINK: '1' });
      assert.doesNotMatch(out, /\]8;;/);
    });
  });

  it('writes json as one document, whatever could not be read', () => {
    for (let n = 0; n < 3; n += 1) program.write(`brief-${n}.md`, LETTER);
    const { out } = program.run(['check', '--format', 'json', '.', 'weg.md']);
    const report = JSON.parse(out) as { readonly files: readonly { readonly path: string }[] };
    assert.deepEqual(
      report.files.map((one) => path.basename(one.path)),
      ['brief-0.md', 'brief-1.md', 'brief-2.md', 'weg.md'],
    );
    assert.equal(out, `${JSON.stringify(report, null, 2)}\n`);
    const none = program.run(['check', '--format', 'json', '--ignore', '*']);
    assert.deepEqual((JSON.parse(none.out) as { readonly files: unknown }).files, []);
  });
});
