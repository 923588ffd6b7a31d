import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { insertNote, NOTE_TEXT, type NoteInsertion } from '../../server/src/rules/fixes/insertNote.js';
import { renumber } from '../../server/src/rules/fixes/renumber.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

function renumbered(text: string): string {
  const result = renumber(letterOf(text));
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return applyEdits(text, result.edits);
}

function refused(text: string): string {
  const result = renumber(letterOf(text));
  assert.ok(!result.ok);
  return result.reason;
}

describe('renumbering all notes', () => {
  it('leaves a letter alone that is numbered through', () => {
    const text = 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n';
    assert.deepEqual(renumber(letterOf(text)), { ok: true, edits: [], count: 2 });
  });

  it('gives marks and notes new numbers and sorts notes that stand in a row', () => {
    const text =
      'Een<sup>4</sup>, twee<sup>2</sup>, drie<sup>9</sup>.\n\n<sup>2</sup> Twee.\n\n<sup>4</sup> Een.\n\n<sup>9</sup> Drie.\n';
    assert.equal(
      renumbered(text),
      'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n\n<sup>3</sup> Drie.\n',
    );
  });

  it('sorts notes that stand line by line', () => {
    const text = 'Een<sup>2</sup>, twee<sup>1</sup>.\n\n<sup>1</sup> Twee.\n<sup>2</sup> Een.\n';
    assert.equal(renumbered(text), 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> Een.\n<sup>2</sup> Twee.\n');
  });

  it('leaves notes on the page where they stand', () => {
    const text = 'Een<sup>2</sup>.\n\n<sup>2</sup> Een.\n\nTwee<sup>1</sup>.\n\n<sup>1</sup> Twee.\n';
    assert.equal(
      renumbered(text),
      'Een<sup>1</sup>.\n\n<sup>1</sup> Een.\n\nTwee<sup>2</sup>.\n\n<sup>2</sup> Twee.\n',
    );
  });

  it('keeps repeated marks and named labels', () => {
    const text = 'Een[^3], naam[^bnc], twee[^1], weer een[^3].\n\n[^1]: Twee.\n\n[^bnc]: Naam.\n\n[^3]: Een.\n';
    assert.equal(
      renumbered(text),
      'Een[^1], naam[^bnc], twee[^2], weer een[^1].\n\n[^1]: Een.\n\n[^bnc]: Naam.\n\n[^2]: Twee.\n',
    );
  });

  it('moves a note of several paragraphs as a whole, with the marks in it', () => {
    const text = 'Een[^2], twee[^1].\n\n[^1]: Twee.\n\n[^2]: Een.\n\n    Vervolg, zie[^1].\n';
    assert.equal(renumbered(text), 'Een[^1], twee[^2].\n\n[^1]: Een.\n\n    Vervolg, zie[^2].\n\n[^2]: Twee.\n');
  });

  it('keeps windows line ends', () => {
    const text = 'Een<sup>2</sup>, twee<sup>1</sup>.\r\n\r\n<sup>1</sup> Twee.\r\n\r\n<sup>2</sup> Een.\r\n';
    assert.equal(
      renumbered(text),
      'Een<sup>1</sup>, twee<sup>2</sup>.\r\n\r\n<sup>1</sup> Een.\r\n\r\n<sup>2</sup> Twee.\r\n',
    );
  });

  it('takes several numbers in one pair of tags', () => {
    const text = 'Een<sup>2,4</sup>.\n\n<sup>2</sup> Een.\n\n<sup>4</sup> Twee.\n';
    assert.equal(renumbered(text), 'Een<sup>1,2</sup>.\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n');
  });

  it('changes the words that name a note', () => {
    const text =
      'Een<sup>2</sup>, twee<sup>3</sup>, zie voetnoten 2 en 3.\n\n<sup>2</sup> A.\n\n<sup>3</sup> Zie voetnoot 2.\n';
    assert.equal(
      renumbered(text),
      'Een<sup>1</sup>, twee<sup>2</sup>, zie voetnoten 1 en 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> Zie voetnoot 1.\n',
    );
  });

  it('keeps a note without a mark behind the note before it', () => {
    const text = 'Een<sup>1</sup>, twee<sup>5</sup>.\n\n<sup>1</sup> A.\n\n<sup>3</sup> Los.\n\n<sup>5</sup> B.\n';
    assert.equal(
      renumbered(text),
      'Een<sup>1</sup>, twee<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> Los.\n\n<sup>3</sup> B.\n',
    );
  });

  it('counts both notations apart, or through where the author did', () => {
    const apart = 'Een<sup>2</sup>, twee[^2].\n\n<sup>2</sup> A.\n\n[^2]: B.\n';
    assert.equal(renumbered(apart), 'Een<sup>1</sup>, twee[^1].\n\n<sup>1</sup> A.\n\n[^1]: B.\n');
    const through = 'Een<sup>2</sup>, twee[^5].\n\n<sup>2</sup> A.\n\n[^5]: B.\n';
    assert.equal(renumbered(through), 'Een<sup>1</sup>, twee[^2].\n\n<sup>1</sup> A.\n\n[^2]: B.\n');
  });

  it('lets an annex begin at 1', () => {
    const annex = '# Bijlage\n\nEen<sup>1</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> C.\n\n<sup>3</sup> D.\n';
    const text = `Een<sup>1</sup>.\n\n<sup>1</sup> A.\n\n${annex}`;
    assert.equal(renumbered(text), text.replaceAll('<sup>3</sup>', '<sup>2</sup>'));
  });

  it('is refused where labels are ambiguous, and says why', () => {
    assert.equal(
      refused('Een<sup>1</sup>.\n\n<sup>1</sup> A.\n\n<sup>1</sup> B.\n'),
      'De voetnoten zijn niet hernummerd: er zijn 2 voetnoten 1. Geef ze eerst elk een eigen nummer.',
    );
    assert.match(refused('Een[^1].\n\n[^1]: A.\n\n[^1]: B.\n'), /2 voetnoten 1/);
    assert.match(
      refused('Een<sup>1</sup>, zin<sup>1</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n'),
      /staat er vaker/,
    );
    assert.match(
      refused('Een<sup>1</sup>, zin<sup>7</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n'),
      /vinden elkaar niet/,
    );
    assert.match(refused('Een<sup>1</sup>, zin[2].\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n'), /opmaak verloren/);
  });

  it('is done once: after it there is nothing to renumber, and every note keeps its text', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.constantFrom('sup', 'gfm'),
        fc.constantFrom('\n', '\r\n'),
        (labels, repeats, notation, end) => {
          const mark = (label: number): string => (notation === 'sup' ? `<sup>${label}</sup>` : `[^${label}]`);
          const again = notation === 'gfm' ? repeats.map((at) => labels[at % labels.length] ?? 0) : [];
          const marks = [...labels, ...again].map((it) => `Bij stuk ${'x'.repeat(it)}${mark(it)}.`).join(' ');
          const notes = [...labels]
            .sort((a, b) => a - b)
            .map((it) => `${mark(it)}${notation === 'sup' ? '' : ':'} Over ${'x'.repeat(it)}.`);
          const text = marks + end + end + notes.join(end + end) + end;
          const once = renumbered(text);
          assert.equal(renumbered(once), once);
          const { notes: after } = letterOf(once);
          assert.deepEqual(after.problems, []);
          assert.deepEqual(
            after.marks.map(
              ({ before, definition }) =>
                /x+$/.exec(before)?.[0] === /x+/.exec(after.definitions[definition ?? -1]?.text ?? '')?.[0].slice(-24),
            ),
            after.marks.map(() => true),
          );
          assert.deepEqual(
            after.definitions.map((it) => it.label),
            after.definitions.map((_, index) => String(index + 1)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('inserting a note', () => {
  function insertion(letter: Letter, offset: number): Extract<NoteInsertion, { ok: true }> {
    const result = insertNote(letter, offset);
    assert.ok(result.ok, result.ok ? '' : result.reason);
    return result;
  }

  /** The text after the command at «|» (or «‸», where the text has bars of its own), with ‹ › around the place-holder that is selected. */
  function inserted(text: string): string {
    const sign = text.includes('‸') ? '‸' : '|';
    const offset = text.indexOf(sign);
    const before = text.replace(sign, '');
    const { edits, caret } = insertion(letterOf(before), offset);
    const after = applyEdits(before, edits);
    assert.equal(after.slice(caret, caret + NOTE_TEXT.length), NOTE_TEXT);
    return `${after.slice(0, caret)}‹${after.slice(caret + NOTE_TEXT.length)}`;
  }

  it('takes the next number and moves later ones up', () => {
    assert.equal(
      inserted('Een<sup>1</sup>, twee|, drie<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n'),
      'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> ‹\n\n<sup>3</sup> B.\n',
    );
    assert.equal(inserted('Nul|, een[^1].\n\n[^1]: A.\n'), 'Nul[^1], een[^2].\n\n[^1]: ‹\n\n[^2]: A.\n');
    assert.equal(
      inserted('Een<sup>1</sup>, twee|.\n\n<sup>1</sup> A.\n\nVerder.\n'),
      'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> ‹\n\nVerder.\n',
    );
  });

  it('keeps notes line by line where they stand so', () => {
    assert.equal(
      inserted('Een<sup>1</sup>|, drie<sup>2</sup>.\n\n<sup>1</sup> A.\n<sup>2</sup> B.\n'),
      'Een<sup>1</sup><sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n<sup>2</sup> ‹\n<sup>3</sup> B.\n',
    );
  });

  it('begins the notes of a letter without any', () => {
    assert.equal(STANDARD.notation, 'gfm');
    assert.equal(inserted('Een zin|.'), 'Een zin[^1].\n\n[^1]: ‹\n');
    assert.equal(inserted('Een zin|.\n'), 'Een zin[^1].\n\n[^1]: ‹\n');
    assert.equal(inserted('Een zin.|\r\n\r\nVerder.\r\n'), 'Een zin.[^1]\r\n\r\nVerder.\r\n\r\n[^1]: ‹\r\n');
  });

  it('puts a `<sup>` note behind its paragraph in a letter without notes', () => {
    const text = 'Een zin.\n\nVerder.\n';
    const letter = read(text, { profile: { ...STANDARD, notation: 'sup' }, treatAs: 'letter' });
    const { edits, caret, label } = insertion(letter, 8);
    const after = applyEdits(text, edits);
    assert.equal(after, 'Een zin.<sup>1</sup>\n\n<sup>1</sup> [invullen]\n\nVerder.\n');
    assert.equal(after.indexOf(NOTE_TEXT), caret);
    assert.equal(label, '1');
  });

  it('never breaks a mark, wherever the caret stands', () => {
    const text = 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n';
    for (let offset = 0; offset <= text.indexOf('\n'); offset += 1) {
      const { edits } = insertion(letterOf(text), offset);
      const after = letterOf(applyEdits(text, edits));
      assert.deepEqual(after.notes.problems, [], String(offset));
      assert.equal(after.notes.marks.length, 3);
    }
  });

  it('gives nothing but the hint to fill it in', () => {
    const text = 'Een[^1], twee.\n\n[^1]: A.\n';
    const after = applyEdits(text, insertion(letterOf(text), 13).edits);
    const rules = judge(letterOf(after), FINAL_CHECK).map((it) => it.rule);
    assert.deepEqual(
      rules.filter((it) => it.includes('noot')),
      ['voetnoot-leeg'],
    );
  });

  it('moves the mark to the nearest place where it can stand', () => {
    const first = (text: string): string => inserted(text).split('\n\n[^1]: ')[0] ?? '';
    for (const [text, expected] of [
      ['De inhou|d telt.', 'De inhoud[^1] telt.'],
      ['Zie `co|de` hier.', 'Zie `code`[^1] hier.'],
      ['Een <!-- let| op --> zin.', 'Een[^1] <!-- let op --> zin.'],
      ['##|# Inhoud\n\nTekst.', '### Inhoud[^1]\n\nTekst.'],
      ['### |Inhoud\n\nTekst.', '### Inhoud[^1]\n\nTekst.'],
      ['|### Inhoud\n\nTekst.', '### Inhoud[^1]\n\nTekst.'],
      ['Zie [de br|ief](https://a.nl/b) nu.', 'Zie [de brief](https://a.nl/b)[^1] nu.'],
      ['Zie [de brief](https://a.|nl/b) nu.', 'Zie [de brief](https://a.nl/b)[^1] nu.'],
      ['Zie [de br|ief][b] nu.\n\n[b]: https://a.nl', 'Zie [de brief][b][^1] nu.\n\n[b]: https://a.nl'],
      ['Zie [de brief][|b] nu.\n\n[b]: https://a.nl', 'Zie [de brief][b][^1] nu.\n\n[b]: https://a.nl'],
      ['| a | b |\n|---|---|\n| c | ‸d |', '| a | b |\n|---|---|\n| c | d[^1] |'],
      ['Zie https://a.|nl/b nu.', 'Zie https://a.nl/b[^1] nu.'],
      ['Een zin. |Nog een.', 'Een zin.[^1] Nog een.'],
      ['- |Een punt.', '- Een[^1] punt.'],
      ['Zie Kamerstuk 22 112, nr.| 3857 hier.', 'Zie Kamerstuk 22 112, nr. 3857[^1] hier.'],
      ['Zie nr.| 3857 hier.', 'Zie nr. 3857[^1] hier.'],
      ['Het kost 3,|5 miljoen euro.', 'Het kost 3,5 miljoen[^1] euro.'],
      ['Het kost |3 euro.', 'Het kost[^1] 3 euro.'],
      ['Wel 12|% meer.', 'Wel 12%[^1] meer.'],
      ['Dinsdag 17 maart| 2026 is het.', 'Dinsdag 17 maart 2026[^1] is het.'],
      ['Het BNC|-fiche is er.', 'Het BNC-fiche[^1] is er.'],
      ['Het BNC-|fiche is er.', 'Het BNC-fiche[^1] is er.'],
      ['De in|- en uitvoer.', 'De in-[^1] en uitvoer.'],
      ['Alles, d.w.|z. veel.', 'Alles, d.w.z.[^1] veel.'],
    ] as const)
      assert.equal(first(text), expected, text);
  });

  it('is refused where no mark can stand, and says why', () => {
    for (const [text, reason] of [
      ['Een.\n\n```\nco‸de\n```\n', /codeblok/],
      ['Een.\n\n<!-- le‸t op -->\n', /opmerking/],
      ['---\ntit‸el: x\n---\n\nEen.\n', /boven de brief/],
      ['Een.\n\n<<<<<<< a\nTw‸ee.\n=======\nDrie.\n>>>>>>> b\n', /twee versies/],
      ['| a | b |\n|-‸--|---|\n| c | d |\n', /kan geen nootcijfer staan/],
      ['Een<sup>1</sup>.\n\n### Inhoud\n\n‸\n\n<sup>1</sup> A.\n', /lege regel/],
      ['‸', /lege regel/],
      ['Een[^1].\n\n[^1]: Noot‸ een.\n', /^In een voetnoot kan geen nootcijfer staan\./],
      ['Een<sup>1</sup>.\n\n<sup>1</sup> Noot een.‸\n', /^In een voetnoot kan geen nootcijfer staan\./],
      [
        'Vergaderjaar 2025–2026\n\n**21 501-33**\n\n**Raad voor Vervoer**\n\n**Nr. 11‸96**\n\n**BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT**\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 18 mei 2026\n\nEen.\n',
        /^In de kop van de brief kan geen nootcijfer staan\./,
      ],
    ] as const) {
      const result = insertNote(letterOf(text.replace('‸', '')), text.indexOf('‸'));
      assert.ok(!result.ok, text);
      assert.match(result.reason, reason);
    }
  });

  it('is refused in the address, the date, Betreft and the salutation of a ministry’s letter, and not below', () => {
    const letter =
      'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur\n\nDe Voorzitter van de Tweede Kamer der Staten-Generaal  \nPrinses Irenestraat 6\n\nDatum: 8 oktober 2026  \nBetreft: Geannoteerde agenda Landbouw- en Visserijraad van 26 en 27 oktober 2026\n\nGeachte voorzitter,\n\nOp 26 en 27 oktober komt de Raad bijeen.\n';
    for (const words of [
      'Ministerie',
      'Voorzitter',
      'Irenestraat',
      'oktober 2026  ',
      'Betreft',
      'Visserijraad van',
      'Geachte',
    ]) {
      const result = insertNote(letterOf(letter), letter.indexOf(words) + 3);
      assert.ok(!result.ok, words);
      assert.match(result.reason, /^In de kop van de brief kan geen nootcijfer staan\./);
    }
    for (const text of [
      letter,
      letter.replace('voorzitter,\n\n', 'voorzitter,\n'),
      letter.replace('Geachte voorzitter,\n\n', ''),
    ])
      assert.ok(insertNote(letterOf(text), text.indexOf('bijeen')).ok, text);
  });

  it('is refused where a mark that lost its form would keep the number of another note', () => {
    const text = 'Eerst[^1]. De BNC-fiche2 hier. Y[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n';
    for (const before of ['.', ' De', ' hier']) {
      const result = insertNote(letterOf(text), text.indexOf(before));
      assert.ok(!result.ok, before);
      assert.equal(
        result.reason,
        'Er is geen voetnoot gemaakt: nootcijfer 2 heeft zijn opmaak verloren. Herstel die eerst.',
      );
    }
    assert.equal(insertion(letterOf(text), text.indexOf('\n')).label, '4');
  });

  it('breaks no text, wherever the caret stands', function () {
    this.timeout(30_000);
    const text = [
      '---\ntitel: x\n---',
      '# Brief\\[a\\]',
      'Een **vet**, `code`, [link](https://a.nl), [naam][b] &amp; 10 m<sup>2</sup>;  \nzie _dit_ <!-- en -->.',
      '| a | b |\n|---|---|\n| c | d |',
      '- punt\n  - punt\n\n> Citaat.',
      '```\ncode\n```',
    ].join('\n\n');
    const notes = { sup: '\n\nZin<sup>1</sup>.\n\n<sup>1</sup> A.\n', gfm: '\n\nZin[^1].\n\n[^1]: A.\n' };
    for (const own of [notes.sup, notes.gfm]) {
      const letter = letterOf(text + own);
      let done = 0;
      for (let offset = 0; offset <= letter.source.length; offset += 1) {
        const result = insertNote(letter, offset);
        if (!result.ok) continue;
        done += 1;
        const after = letterOf(applyEdits(text + own, result.edits));
        assert.deepEqual(after.notes.problems, [], String(offset));
        assert.equal(after.flow.length, letter.flow.length + 1, String(offset));
      }
      assert.ok(done > 100);
    }
  });
});
