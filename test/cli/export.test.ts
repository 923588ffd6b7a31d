import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { exportLetter } from '../../server/src/cli/export.js';
import type { Terminal } from '../../server/src/cli/terminal.js';
import { CLEAN, LETTER, Program } from './program.js';

describe('export', function () {
  this.timeout(120_000);
  const program = new Program();
  program.setUp();
  beforeEach(() => {
    program.write('brief.md', CLEAN);
  });

  it('writes the letter as a page beside it', () => {
    const { status, out, error } = program.run(['export', 'brief.md', '--to', 'html']);
    assert.deepEqual([status, out, error], [0, '«brief.html» staat klaar.\n', '']);
    assert.match(program.content('brief.html'), /^<!doctype html>/i);
    assert.match(program.content('brief.html'), /Het voorzitterschap wil spreken over tekorten\./);
    assert.deepEqual(fs.readdirSync(program.folder).sort(), ['brief.html', 'brief.md']);
  });

  it('writes the letter as a PDF, for the same letter the same, to a file and to standard output', () => {
    // What sets pages, as it was built, beside the program.
    const beside = path.join(path.dirname(program.file), 'typst');
    fs.symlinkSync(fileURLToPath(new URL('../../dist/typst', import.meta.url)), beside, 'junction');
    try {
      const { status, error } = program.run(['export', 'brief.md', '--to', 'pdf']);
      assert.equal(status, 0, error);
      const first = fs.readFileSync(program.path('brief.pdf'));
      assert.equal(first.subarray(0, 5).toString('latin1'), '%PDF-');
      assert.equal(first.includes(program.folder), false);
      program.write('elders/zelfde.agenda.md', CLEAN);
      const args = [program.file, 'export', 'elders/zelfde.agenda.md', '--to', 'pdf', '-o', '-'];
      assert.ok(spawnSync(process.execPath, args, { cwd: program.folder }).stdout.equals(first));
      assert.deepEqual(fs.readdirSync(program.folder).sort(), ['brief.md', 'brief.pdf', 'elders']);
      assert.equal(first.includes('/Author'), false);
      assert.equal(program.run(['export', 'brief.md', '--to', 'pdf', '--author', 'A. de Vries']).status, 0);
      assert.match(fs.readFileSync(program.path('brief.pdf')).toString('latin1'), /\/Author \(A\. de Vries\)/);
      program.write('brief.md', CLEAN.replace('Het voorzitterschap', '😀 Het voorzitterschap'));
      assert.match(
        program.run(['export', 'brief.md', '--to', 'pdf']).error,
        /^1 teken kan niet worden gedrukt: «😀», op regel \d+\. In het document staat daar het nummer: \[U\+1F600\]\.\n$/,
      );
      assert.equal(program.run(['export', 'brief.md', '--to', 'html']).error, '');
    } finally {
      fs.unlinkSync(beside);
    }
  });

  it('says what it misses where it was taken along without what sets pages', () => {
    const { status, error } = program.run(['export', 'brief.md', '--to', 'pdf']);
    assert.equal(status, 2);
    assert.match(error, /^De PDF is niet gemaakt\. De map «typst»/);
    assert.deepEqual(fs.readdirSync(program.folder), ['brief.md']);
  });

  it('takes the kind from the name of the document, and replaces an earlier one', () => {
    program.write('uit/brief.htm', 'oud');
    fs.chmodSync(program.path('uit/brief.htm'), 0o640);
    assert.equal(program.run(['export', 'brief.md', '-o', 'uit/brief.htm']).status, 0);
    assert.match(program.content('uit/brief.htm'), /^<!doctype html>/i);
    assert.equal(fs.statSync(program.path('uit/brief.htm')).mode & 0o777, 0o640);
    assert.equal(program.run(['export', 'brief.md', '--to', 'HTML', '-o', 'uit/brief.htm']).status, 0);
    assert.deepEqual(fs.readdirSync(program.path('uit')), ['brief.htm']);
  });

  it('reads standard input and writes standard output', () => {
    const { status, out, error } = program.run(['export', '-', '--to', 'html'], CLEAN);
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /^<!doctype html>/i);
    program.run(['export', 'brief.md', '--to', 'html']);
    assert.equal(program.content('brief.html'), out);
  });

  it('names an author only where one is given', () => {
    program.run(['export', 'brief.md', '--to', 'html']);
    assert.doesNotMatch(program.content('brief.html'), /name="author"/);
    program.run(['export', 'brief.md', '--to', 'html', '--author', ' ']);
    assert.doesNotMatch(program.content('brief.html'), /name="author"/);
    program.run(['export', 'brief.md', '--to', 'html', '--author', 'A. de "Vries" <b>']);
    assert.match(program.content('brief.html'), /<meta name="author" content="A\. de &quot;Vries&quot; &lt;b&gt;">/);
  });

  it('sets the head as asked, else as the letter has it', () => {
    const page = (...args: readonly string[]): string => {
      const { status, out, error } = program.run(['export', 'kamerstuk.md', '-o', '-', '--to', 'html', ...args]);
      assert.equal(status, 0, error);
      return out;
    };
    program.write(
      'kamerstuk.md',
      fs.readFileSync(new URL('../../seeds/gepubliceerd-transportraad.md', import.meta.url)),
    );
    assert.equal(page(), page('--head', 'kamerstuk'));
    assert.notEqual(page(), page('--head', 'brief'));
  });

  it('tells what is still open, in the document too, and refuses with --strict', () => {
    program.write('concept.md', LETTER);
    const { status, error } = program.run(['export', 'concept.md', '--to', 'html']);
    assert.deepEqual([status, error], [0, 'In de brief staat nog 1 open plek. Het document vermeldt dat.\n']);
    assert.match(program.content('concept.html'), /In de brief staat nog 1 open plek\./);
    const refused = program.run(['export', 'concept.md', '--to', 'pdf', '--strict']);
    assert.deepEqual(
      [refused.status, refused.out, refused.error],
      [1, '', 'In de brief staat nog 1 open plek. Er is niets geschreven.\n'],
    );
    assert.equal(fs.existsSync(program.path('concept.pdf')), false);
    assert.equal(program.run(['export', 'brief.md', '--to', 'html', '--strict']).status, 0);
  });

  it('asks about a section that is still to be written, and tells of pictures', () => {
    program.write(
      'concept.md',
      CLEAN.replace(/\n#+ [^\n]*[Kk]rachtenveld[^\n]*\n[^#]*/, '\n![Kaart](kaart.png)\n\n![](logo.png)\n\n'),
    );
    const { status, error } = program.run(['export', 'concept.md', '--to', 'html']);
    assert.deepEqual(
      [status, error],
      [
        0,
        'In de brief staat nog 1 te schrijven onderdeel. Het document vermeldt dat.\n' +
          '2 afbeeldingen staan in het document als woorden, want een afbeelding komt er niet in. 1 daarvan heeft geen beschrijving: schrijf die tussen «![» en «]».\n',
      ],
    );
    assert.match(program.content('concept.html'), /Nog te schrijven: «/);
  });

  it('keeps comments, switch-offs, front matter, names and paths out of the document', () => {
    program.write(
      'geheim/brief.md',
      `---\nauteur: J. Jansen\n---\n\n${CLEAN.replace('tekorten.\n', 'tekorten. <!-- nog navragen bij Piet -->\n')}\n<!-- controle negeren: woord-dubbel – reden -->\n`,
    );
    program.run(['export', 'geheim/brief.md', '--to', 'html']);
    const page = program.content('geheim/brief.html');
    assert.doesNotMatch(page, /Jansen|navragen|negeren|geheim/);
    assert.equal(page.includes(program.folder), false);
  });

  it('says what is in the way, and leaves everything as it was', () => {
    const said = (...args: readonly string[]): string => {
      const { status, out, error } = program.run(['export', ...args]);
      assert.deepEqual([status, out], [2, ''], error);
      return error.trimEnd();
    };
    fs.mkdirSync(program.path('map.pdf'));
    fs.mkdirSync(program.path('map.html'));
    program.write('leeg.md', '\n \n');
    fs.symlinkSync('brief.md', program.path('koppeling.html'));
    const before = fs.readdirSync(program.folder);
    assert.equal(
      said('brief.md', '--to', 'docx'),
      'Van een brief een Word-document maken kan nog niet: kies html of pdf.',
    );
    assert.equal(said('brief.md', '--to', 'txt'), 'Bij de optie «--to <soort>» kan «txt» niet. Kies «html» of «pdf».');
    assert.equal(said('brief.md'), 'Zeg met «--to» wat de brief wordt: html of pdf.');
    assert.equal(
      said('brief.md', '-o', 'brief.txt'),
      'Aan de naam «brief.txt» is niet te zien wat de brief wordt: zeg met «--to» html of pdf.',
    );
    for (const to of [[], ['--to', 'pdf']]) {
      assert.equal(
        said('brief.md', '-o', 'brief.docx', ...to),
        'Van een brief een Word-document maken kan nog niet: geef met «-o» een naam die op «.pdf» of «.html» eindigt.',
      );
    }
    assert.equal(
      said('brief.md', '--to', 'html', '-o', ''),
      'Bij «-o» staat geen naam: geef een bestand, of laat «-o» weg.',
    );
    assert.equal(said('weg.md', '--to', 'pdf'), '«weg.md» is niet gelezen: het bestand bestaat niet.');
    assert.equal(said('map.pdf', '--to', 'html'), '«map.pdf» is niet gelezen: geef de naam van één bestand.');
    assert.equal(said('brief.md', '-o', 'map.html'), '«map.html» is niet geschreven: het is een map.');
    assert.equal(
      said('brief.md', '--to', 'html', '-o', 'brief.pdf'),
      '«--to html» en de naam «brief.pdf» spreken elkaar tegen: laat een van beide weg.',
    );
    assert.equal(said('leeg.md', '--to', 'html'), '«leeg.md» is niet gelezen: er staat niets in.');
    assert.equal(
      said('brief.md', '-o', 'geen/brief.html'),
      '«geen/brief.html» is niet geschreven: de map bestaat niet.',
    );
    for (const name of ['brief.md', './brief.md', 'koppeling.html']) {
      assert.equal(
        said('brief.md', '--to', 'html', '-o', name),
        `«${name}» is de brief zelf en is niet gewijzigd: geef met «-o» een andere naam.`,
      );
    }
    if (process.platform === 'linux') {
      assert.equal(
        said('brief.md', '--to', 'html', '-o', '/dev/null'),
        '«/dev/null» is niet geschreven: het is geen gewoon bestand.',
      );
    }
    assert.equal(program.content('brief.md'), CLEAN);
    assert.deepEqual(fs.readdirSync(program.folder), before);
  });

  it('fills no screen with a PDF', async () => {
    const terminal: Terminal = {
      input: Readable.from([CLEAN]),
      write: async () => Promise.reject(new Error('written')),
      error: () => undefined,
      colours: false,
      links: false,
      screen: true,
      progress: false,
      program: import.meta.url,
    };
    const style = { profile: null, config: null };
    await assert.rejects(
      exportLetter('-', { to: 'pdf', strict: false, style }, terminal),
      /op een scherm niet te lezen/,
    );
  });

  it('explains itself in Dutch', () => {
    const { out } = program.run(['export', '--help']);
    assert.match(out, /^Gebruik: geannoteerde-agenda export <pad> \[opties\]$/m);
    assert.match(out, /--to <soort> .*\s+document \(html, pdf\)/);
    assert.match(out, /1 {2}er staat nog iets open/);
    assert.doesNotMatch(out, /docx/);
  });
});
