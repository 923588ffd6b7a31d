import assert from 'node:assert/strict';
import type { HeadPiece, Manuscript } from '../../../server/src/documents/manuscript/manuscript.js';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { outlined, shownAll } from './words.js';

function manuscript(text: string): Manuscript {
  return manuscriptOf(read(text, { profile: STANDARD, treatAs: 'letter' }), { head: 'brief' });
}

/** The pieces behind the head, each on a line. */
function pieces(text: string): readonly string[] {
  return manuscript(text).pieces.flatMap((piece) => (piece.kind === 'head' ? [] : [outlined(piece)]));
}

function notes(text: string): readonly string[] {
  return manuscript(text).notes.map(
    ({ number, content, orphan }) => `${number}${orphan ? ' los' : ''}: ${shownAll(content)}`,
  );
}

function headOf(text: string): HeadPiece {
  const [head] = manuscript(text).pieces;
  assert.ok(head?.kind === 'head');
  return head;
}

describe('headings of the manuscript', () => {
  it('stand by what they head, whatever their form', () => {
    const text = [
      '# Geannoteerde agenda Landbouwraad 23 november 2026',
      '#### **Landbouw – maandag 23 november 2026**',
      '### Beleidsdebat over de bodem',
      '**Inhoud**\nDe Raad spreekt over de bodem.',
      'Inzet Nederland',
      'Nederland vraagt om tijd.',
      '###### Krachtenveld',
      'Niemand is tegen.',
    ].join('\n\n');
    assert.deepEqual(pieces(text), [
      '# Geannoteerde agenda Landbouwraad 23 november 2026',
      '## Landbouw – maandag 23 november 2026',
      '### Beleidsdebat over de bodem',
      '#### Inhoud',
      'De Raad spreekt over de bodem.',
      '#### Inzet Nederland',
      'Nederland vraagt om tijd.',
      '#### Krachtenveld',
      'Niemand is tegen.',
    ]);
  });

  it('have names of their own, those of sections after their item', () => {
    const item = (title: string): string => `### ${title}\n\n#### Inhoud\n\nTekst.\n\n`;
    const { pieces: found } = manuscript(
      `## Landbouw – maandag 23 november 2026\n\n${item('De énige')}${item('De énige')}`,
    );
    assert.deepEqual(
      found.flatMap((piece) => (piece.kind === 'heading' ? [piece.id] : [])),
      [
        'kop-landbouw-maandag-23-november-2026',
        'kop-de-enige',
        'kop-de-enige-inhoud',
        'kop-de-enige--2',
        'kop-de-enige-inhoud--2',
      ],
    );
  });

  it('leave no depth out, and none is a heading that stands in a list or a quote', () => {
    assert.deepEqual(pieces('###### Los\n\nTekst.\n\n> # Citaat\n>\n> tekst\n'), [
      '## Los',
      'Tekst.',
      '**Citaat** | tekst',
    ]);
  });

  it('tell which section is missing, where it would stand', () => {
    const text =
      '### Beleidsdebat over de bodem\n\n#### Inhoud\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n### Volgende\n\nTekst.\n';
    assert.deepEqual(pieces(text).slice(2, 5), ['Tekst.', '### Nederlandse inzet ONTBREEKT', '### Krachtenveld']);
  });
});

describe('headings with nothing behind them', () => {
  const item = (...sections: readonly string[]): string => `## Richtlijn bodems\n\n${sections.join('\n\n')}\n`;

  it('are followed by what is to be written', () => {
    for (const [text, after] of [
      [item('### Inhoud', 'Tekst.', '### Krachtenveld', '### Inzet Nederland', 'Tekst.'), '### Krachtenveld'],
      [item('### Inhoud', 'Tekst.', '### Inzet Nederland', 'Tekst.', '### Krachtenveld'), '### Krachtenveld'],
      [item('### Inhoud', 'Tekst[^1].', '### Krachtenveld', '[^1]: Noot.'), '### Krachtenveld'],
    ] as const) {
      const found = pieces(text);
      assert.equal(found.filter((one) => one.includes('ONTBREEKT') && one.includes('Krachtenveld')).length, 1, text);
      assert.match(found[found.indexOf(after) + 1] ?? '', /Krachtenveld ONTBREEKT$/, text);
    }
  });

  it('are as they are where they have text, a place-holder or headings of their own, or only a title is given', () => {
    for (const text of [
      item('### Inhoud', 'Tekst.', '### Inzet Nederland', '- een', '### Krachtenveld', '[PM]'),
      '## Diversen\n\n### Verordening vis\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n',
      item('### Inhoud', '#### Aanleiding', 'Tekst.', '### Inzet Nederland', 'Tekst.', '### Krachtenveld', 'Tekst.'),
    ])
      assert.deepEqual(
        pieces(text).filter((one) => one.includes('ONTBREEKT')),
        [],
        text,
      );
  });
});

describe('notes of the manuscript', () => {
  it('keep the number that was written; names are numbered in the order of their marks', () => {
    const text = 'Een[^z], twee<sup>7</sup> en weer een[^z].\n\n[^z]: Eerst.\n\n<sup>7</sup> Dan *schuin*.\n';
    assert.deepEqual(pieces(text), ['Een{1}, twee{7} en weer een{1}.']);
    assert.deepEqual(notes(text), ['1: Eerst.', '7: Dan schuin.']);
  });

  it('stay where nothing points to them, and a mark stays that points to nothing', () => {
    const text = 'Een[^1] en twee[^2].\n\n[^1]: Eerst.\n\n[^9]: Zonder cijfer.\n';
    assert.deepEqual(pieces(text), ['Een{1} en twee{2?}.']);
    assert.deepEqual(notes(text), ['1: Eerst.', '9 los: Zonder cijfer.']);
  });

  it('are taken from the foot of a page with the rule above them', () => {
    const text =
      'Tekst<sup>1</sup>.\n\n---\n\n<sup>1</sup> Noot een.\n<sup>2</sup> Noot twee.\n\nVerder<sup>2</sup>.\n\n---\n\nSlot.\n';
    assert.deepEqual(pieces(text), ['Tekst{1}.', 'Verder{2}.', '', 'Slot.']);
    assert.deepEqual(notes(text), ['1: Noot een.', '2: Noot twee.']);
  });

  it('may be several in one pair of tags, or a list; what is raised and no note stays raised', () => {
    assert.deepEqual(
      pieces('Tekst<sup>1,2</sup> op 500 m<sup>2</sup>.\n\n- <sup>1</sup> Een.\n- <sup>2</sup> Twee.\n'),
      ['Tekst{1}^, ^{2} op 500 m^2^.'],
    );
  });

  it('leave the words that are raised with them', () => {
    assert.deepEqual(pieces('Een<sup>[^1]</sup>, de 3<sup>de[^1]</sup> en 2<sup>[^1]</sup>.\n\n[^1]: Noot.\n'), [
      'Een{1}, de 3^de{1}^ en 2{1}.',
    ]);
  });

  it('keep their figures where they stand in a list of their own', () => {
    assert.deepEqual(pieces('Tekst<sup>1</sup> en meer<sup>2</sup>.\n\n1. Een noot.\n2. Nog een.\n'), [
      'Tekst^1^ en meer^2^.',
      'Een noot. | Nog een.',
    ]);
  });
});

describe('sentences of the manuscript', () => {
  const HALF = 'Het kabinet steunt het doel van de';

  it('are whole again where the end of a page cut them', () => {
    for (const between of [
      '---',
      '<sup>1</sup> Een noot.',
      '---\n\n<sup>1</sup> Een noot.',
      '<!-- pagina 5 -->\n\n---',
    ]) {
      const text = `Vooraf<sup>1</sup>.\n\n${HALF}\n\n${between}\n\nverordening, *ook* nu.\n\nVerder.\n`;
      assert.deepEqual(pieces(text).slice(1, 3), [`${HALF} verordening, ook nu.`, 'Verder.'], between);
    }
  });

  it('may be cut more than once, and keep all their places in the text', () => {
    const text = `${HALF}\n\n---\n\nverordening en van alle andere\n\n---\n\nvoorstellen van nu.\n`;
    const [piece, ...others] = manuscript(text).pieces;
    assert.ok(piece?.kind === 'flow');
    assert.equal(shownAll([piece.node]), `${HALF} verordening en van alle andere voorstellen van nu.`);
    assert.deepEqual(others, []);
    const places = [piece.span, ...(piece.continuations ?? []).map(({ span }) => span)];
    assert.deepEqual(
      places.map(({ start, end }) => text.slice(start, end)),
      [HALF, 'verordening en van alle andere', 'voorstellen van nu.'],
    );
  });

  it('keep the foot of the page that cut them behind them', () => {
    const foot = 'Tweede Kamer, vergaderjaar 2025–2026, 21 501-33, nr. 1196 3';
    const text = `Vergaderjaar 2025–2026\n\n21 501-33 Raad\n\nNr. 1196\n\nGeachte voorzitter,\n\n${HALF}\n\n${foot}\n\nverordening van nu.\n\nVerder.\n`;
    assert.deepEqual(pieces(text).slice(1), [`${HALF} verordening van nu.`, foot, 'Verder.']);
  });

  it('are two where the writer began anew, or something else stands between', () => {
    for (const [first, between, second] of [
      ['Het kabinet steunt het doel.', '---', 'Daarna is er meer.'],
      [HALF, '- een lijst', 'verordening.'],
      [HALF, '## Kop', 'verordening.'],
    ] as const) {
      const shownPieces = pieces(`${first}\n\n${between}\n\n${second}\n`);
      assert.ok(shownPieces.includes(first) && shownPieces.includes(second), between);
    }
  });
});

describe('the signature of the manuscript', () => {
  it('stands line by line, however its lines end', () => {
    const lines = ['De Minister van Financiën,', 'E. Heinen'];
    for (const text of [lines.join('\n'), lines.join('  \n'), lines.join('\\\n'), `*${lines.join('\n')}*`]) {
      const signed = `Geachte voorzitter,\n\nHierbij de agenda.\n\n${text}\n`;
      assert.deepEqual(pieces(signed).slice(-1), [`signature: ${lines.join('\n')}`]);
      const last = manuscript(signed).pieces.at(-1);
      assert.match(JSON.stringify(last?.kind === 'flow' ? last.node : null), /"type":"break"/, text);
    }
  });
});

describe('words of the manuscript', () => {
  it('lead to official pages, unless they are a link already', () => {
    const text = 'Zie **Kamerstuk 22 112**, nr. 3857[^1] en [Kamerstuk 22 112, nr. 1](https://a.nl/).\n\n[^1]: Noot.\n';
    assert.deepEqual(pieces(text), ['Zie <**Kamerstuk 22 112**, nr. 3857>{1} en <Kamerstuk 22 112, nr. 1>.']);
  });

  it('find the address of a link in another block', () => {
    const text = '# Kop\n\nZie [de *site*][a] en [a].\n\n## Verder\n\n[a]: https://a.nl/x "Titel"\n';
    assert.deepEqual(pieces(text).slice(1, 2), ['Zie <de site> en <a>.']);
  });

  it('keep only links that lead somewhere harmless', () => {
    const url = (of: string): string =>
      JSON.stringify(manuscript(`[x](${of})\n\n# Inzet Nederland\n`).pieces[0]).match(/"url":"([^"]*)"/)?.[1] ?? 'geen';
    assert.equal(url('https://a.nl/b'), 'https://a.nl/b');
    assert.equal(url('mailto:a@b.nl'), 'mailto:a@b.nl');
    assert.equal(url('#inzet-nederland'), '#kop-inzet-nederland');
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:a',
      'data:text/html,x',
      '//a.nl',
      'file:///etc',
      '../x.md',
      '#nergens',
      'vbscript:x',
      'https://naam:wachtwoord@a.nl/',
      'https://naam@a.nl/',
      'https://www.rijksoverheid.nl@a.nl/',
      '<java\tscript:a>',
    ])
      assert.equal(url(bad), 'geen', bad);
  });

  it('stay where the address of a link is none to lead to', () => {
    assert.deepEqual(pieces('Zie [*de* site](https://naam:geheim@a.nl/) en <https://n@a.nl/x>.\n'), [
      'Zie de site en https://n@a.nl/x.',
    ]);
  });

  it('mark what is still open', () => {
    assert.deepEqual(pieces('De kosten zijn [**bedrag**] of PM euro.\n'), [
      'De kosten zijn ⟦[**bedrag**]⟧ of ⟦PM⟧ euro.',
    ]);
  });

  it('know a few tags; every other is words, and a comment is nothing', () => {
    const text =
      'H<sub>2</sub>O <u>streep</u><br><b>vet</b> <i>los <!-- weg -->\n<img src=x onerror=y> <b onclick="x">z</b>\n\n<!-- weg -->\n\n<div>\nblok <script>x</script>\n</div>\n';
    assert.deepEqual(pieces(text), [
      'H2O streep\n**vet** <i>los \n<img src=x onerror=y> **z**',
      '<div>\nblok <script>x</script>\n</div>',
    ]);
  });

  it('show a conflict, and what is too much to be writing, as plain words', () => {
    assert.deepEqual(pieces('<<<<<<< HEAD\n# ons\n=======\nhun\n>>>>>>> tak\n'), [
      '<<<<<<< HEAD\n# ons\n=======\nhun\n>>>>>>> tak',
    ]);
    assert.deepEqual(
      pieces(`${'>'.repeat(200)} diep <!-- weg -->\n\nTekst.\n`)[0]?.trimEnd(),
      `${'>'.repeat(200)} diep`,
    );
  });

  it('hold nothing that turns their order about or is no sign', () => {
    assert.deepEqual(pieces('a\u202Eb\u2066c\uD800d\u0007e\n'), ['a�b�c�d�e']);
  });
});

describe('the head of the manuscript', () => {
  const BLOCK = [
    '**Tweede Kamer der Staten-Generaal**',
    'Vergaderjaar 2025–2026',
    '**21 501-33**',
    '**Raad voor Vervoer, Telecommunicatie en Energie**',
    '**Nr. 1196**',
    '**BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT**',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    'Den Haag, 18 mei 2026',
    'Hierbij bied ik u de agenda aan.',
  ];

  it('is that of a Kamerstuk as facts', () => {
    const { chamber, sender, addressee, place, date, sessionYear, dossiers, number, rest, open } = headOf(
      BLOCK.join('\n\n'),
    );
    assert.deepEqual(
      { chamber, sender, addressee, place, date, sessionYear, dossiers, number, rest, open: [...open] },
      {
        chamber: 'Tweede Kamer der Staten-Generaal',
        sender: 'DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT',
        addressee: ['de Voorzitter van de Tweede Kamer der Staten-Generaal'],
        place: 'Den Haag',
        date: '18 mei 2026',
        sessionYear: '2025–2026',
        dossiers: [{ dossier: '21 501-33', title: 'Raad voor Vervoer, Telecommunicatie en Energie' }],
        number: '1196',
        rest: [],
        open: [],
      },
    );
    assert.deepEqual(pieces(BLOCK.join('\n\n')), ['Hierbij bied ik u de agenda aan.']);
  });

  it('leaves what else an underlined heading among its lines says', () => {
    const text =
      'De Voorzitter van de Tweede Kamer\nDatum 3 maart 2026\nons kenmerk 2026-118\n---\n\nBetreft Milieuraad\n';
    const head = headOf(text);
    assert.deepEqual(
      [head.addressee, shownAll(head.rest)],
      [['De Voorzitter van de Tweede Kamer'], 'ons kenmerk 2026-118'],
    );
  });

  it('is that of a ministry, with what it knows no place for as it stands', () => {
    const text =
      'Ministerie van Financiën\n\nRetouradres Postbus 20201\n\nDe Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\nDatum: [datum]\nBetreft: Agenda Ecofin[^1]\n\nGeachte voorzitter,\nHierbij de agenda.\n\nHoogachtend,\n\nde minister van Financiën,\n\nE. Heinen\n\n[^1]: Noot.\n';
    const head = headOf(text);
    assert.deepEqual(
      [head.sender, head.addressee, head.date, shownAll(head.subject), shownAll(head.rest), [...head.open]],
      [
        'Ministerie van Financiën',
        ['De Voorzitter van de Tweede Kamer der Staten-Generaal', 'Postbus 20018', '2500 EA Den Haag'],
        '[datum]',
        'Agenda Ecofin{1}',
        'Retouradres Postbus 20201',
        ['date'],
      ],
    );
    assert.deepEqual(pieces(text), [
      'salutation: Geachte voorzitter,',
      'Hierbij de agenda.',
      'signature: Hoogachtend,',
      'signature: de minister van Financiën,',
      'signature: E. Heinen',
    ]);
  });

  it('gives the title, or the Council does', () => {
    assert.equal(
      manuscript('# Geannoteerde agenda Milieuraad 17 maart 2026\n\nTekst.\n').title,
      'Geannoteerde agenda Milieuraad 17 maart 2026',
    );
    assert.equal(manuscript('Tekst.\n').title, 'Geannoteerde agenda');
  });
});
