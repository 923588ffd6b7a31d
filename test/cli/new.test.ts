import assert from 'node:assert/strict';
import fs from 'node:fs';
import { CLEAN, Program } from './program.js';

const PAGE = fs.readFileSync(new URL('../../docs/opdrachtregel.md', import.meta.url), 'utf8');

describe('the command «new»', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();

  const rulesIn = (file: string): readonly string[] => {
    const { out } = program.run(['check', '--format', 'json', file]);
    const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] };
    return [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  };

  it('writes a letter in which «check» finds only what is to be filled in', () => {
    const { status, out, error } = program.run([
      ...['new', '--council', 'lvr', '--date', '23 en 24 maart 2026', '--signer', 'minister van LVVN; A. Naam'],
      ...['--part', 'Landbouw; 23 maart; ik', '--item', 'debat: Bodem', '--item', 'Verordening dierenwelzijn'],
      ...['--part', 'Visserij; 24 maart; staatssecretaris van LVVN', '--item', 'Oostzee', '--item', 'Diversen'],
      ...['--on-behalf', 'minister van BZ', '-o', 'brief.md'],
    ]);
    assert.deepEqual([status, out, error], [0, '«brief.md» staat klaar.\n', '']);
    const text = program.content('brief.md');
    assert.match(
      text,
      /^## Landbouw – maandag 23 maart 2026\n\n.*\n\n- Bodem \(beleidsdebat\)\n- Verordening dierenwelzijn$/m,
    );
    assert.match(text, /^## Visserij – dinsdag 24 maart 2026\n\n.*\n\n- Oostzee\n- Diversen$/m);
    assert.match(text, /mede namens de minister van Buitenlandse Zaken,/);
    assert.match(
      text,
      /namens Nederland de staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur deel\./,
    );
    assert.deepEqual(rulesIn('brief.md'), ['nog-in-te-vullen', 'onderdeel-leeg']);
  });

  it('writes to standard output where no file is given', () => {
    const { status, out } = program.run([
      'new',
      '--council',
      'Milieuraad',
      '--date',
      '2026-03-16',
      '--letter-date',
      '2 maart 2026',
      '--place',
      'Gent',
    ]);
    assert.equal(status, 0);
    assert.match(out, /^Datum: 2 maart 2026 {2}$/m);
    assert.match(
      out,
      /^Op maandag 16 maart 2026 komt de Milieuraad onder Cypriotisch voorzitterschap bijeen in Gent\./m,
    );
    assert.match(out, /^### \[Titel van het agendapunt\]$/m);
  });

  it('takes the items from an agenda, and says what it left out', () => {
    program.write(
      'agenda.txt',
      'Milieuraad, 16 maart 2026\n\nHieronder wat er speelt in Europa.\n1. Bodem\n   Beleidsdebat\n2. Diversen\n',
    );
    const done = program.run(['new', '--agenda', 'agenda.txt', '-o', 'brief.md']);
    assert.equal(done.status, 0, done.error);
    assert.match(done.error, /^1 regel van de agenda niet overgenomen:\n {2}Hieronder wat er speelt in Europa\.\n$/);
    assert.match(program.content('brief.md'), /^- Bodem \(beleidsdebat\)\n- Diversen$/m);
    const piped = program.run(['new', '--agenda', '-', '--council', 'RAZ'], '- Bodem\n');
    assert.match(piped.out, /^Betreft: Geannoteerde agenda Raad Algemene Zaken van \[datum\]$/m);
  });

  it('takes the structure of an earlier letter', () => {
    program.write('eerder.md', CLEAN);
    const { status, out } = program.run([
      'new',
      '--from',
      'eerder.md',
      '--council',
      'Milieuraad',
      '--date',
      '2026-03-16',
    ]);
    assert.equal(status, 0);
    assert.match(out, /^### Beleidsdebat over lerarentekorten$/m);
    assert.match(out, /^#### Inzet Nederland\n\n\[Beschrijf /m);
    assert.doesNotMatch(out, /tekorten\.|2024/);
  });

  it('follows the house style beside the letter', () => {
    program.write(
      'brieven/geannoteerde-agenda.json',
      '{ "onderdelen": ["inhoud", { "onderdeel": "inzet", "naam": "Kabinetsinzet" }] }\n',
    );
    const done = program.run(['new', '--council', 'Milieuraad', '-o', 'brieven/brief.md']);
    assert.equal(done.status, 0, done.error);
    const headings = [...program.content('brieven/brief.md').matchAll(/^#### (.*)$/gm)].map(([, name]) => name);
    assert.deepEqual(headings, ['Inhoud', 'Kabinetsinzet']);
  });

  it('never overwrites a file unasked, and leaves nothing behind', () => {
    program.write('brief.md', 'Oud.\n');
    const args = ['new', '--council', 'Milieuraad', '-o', 'brief.md'];
    const refused = program.run(args);
    assert.equal(refused.status, 2);
    assert.equal(
      refused.error,
      '«brief.md» bestaat al en is niet gewijzigd. Met --force komt de nieuwe brief ervoor in de plaats.\n',
    );
    assert.equal(program.content('brief.md'), 'Oud.\n');
    assert.equal(program.run([...args, '--force']).status, 0);
    assert.match(program.content('brief.md'), /^De Voorzitter van/);
    assert.match(
      program.run(['new', '--council', 'Milieuraad', '-o', 'geen/map/brief.md']).error,
      /^«geen\/map\/brief\.md» is niet geschreven: de map bestaat niet\.$/m,
    );
    assert.deepEqual(fs.readdirSync(program.folder), ['brief.md']);
  });

  it('says with 2 what is wrong with an answer, and what would do', () => {
    const said = (...args: readonly string[]): string => {
      const { status, out, error } = program.run(['new', ...args]);
      assert.deepEqual([status, out], [2, '']);
      return error.trimEnd();
    };
    assert.equal(said(), 'De brief is niet gemaakt (--council). Er staat nog geen Raad.');
    assert.equal(
      said('--council', 'Milleuraad'),
      'De brief is niet gemaakt (--council). «Milleuraad» is geen bekende Raad. Bedoelt u «Milieuraad»?',
    );
    assert.equal(
      said('--council', 'RAZ', '--date', '2026-02-30'),
      'De brief is niet gemaakt (--date). «2026-02-30» bestaat niet.',
    );
    assert.match(
      said('--council', 'RAZ', '--date', '2026-03-09', '--letter-date', '2026-04-01'),
      /^De brief is niet gemaakt \(--letter-date\)\./,
    );
    assert.equal(said('--agenda', 'weg.txt'), 'De agenda «weg.txt» is niet gelezen: het bestand bestaat niet.');
    assert.match(said('--counsil', 'RAZ'), /^De optie «--counsil» bestaat niet\. Bedoelt u «--council»\?$/);
    assert.match(said('--council', 'RAZ', '--profile', 'onbekend'), /onbekend/);
    assert.match(said('--agenda', '-', '--from', '-'), /^Standaardinvoer kan maar één ding zijn/);
  });

  it('has every option on the page about the command line, and its example works', () => {
    const section = PAGE.slice(PAGE.indexOf('## Een nieuwe brief'), PAGE.indexOf('## Bij elke wijziging op GitHub'));
    const help = program.run(['new', '--help']).out;
    for (const [, option] of help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) {
      if (option !== '--help') assert.ok(section.includes(option ?? ''), option);
    }
    const example = /```sh\ngeannoteerde-agenda (.*?)```/s.exec(section)?.[1]?.replaceAll('\\\n', ' ') ?? '';
    const args = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    assert.equal(program.run(args).error, '');
    assert.deepEqual(rulesIn('landbouwraad.md'), ['nog-in-te-vullen', 'onderdeel-leeg']);
  });
});
