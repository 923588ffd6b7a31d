import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromHtml } from '../../server/src/documents/fromHtml.js';

/** The Markdown of a page that can be converted. */
function converted(html: string): string {
  const made = fromHtml(html);
  assert.ok(made.ok);
  return made.text;
}

/** A mark as Word writes it on the clipboard. */
function wordMark(number: number): string {
  const n = String(number);
  return `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:9.0pt'>[${n}]</span></span><![endif]></span></span></a>`;
}

function wordNote(number: number, text: string): string {
  const n = String(number);
  return `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${n}' href="#_ftnref${n}" name="_ftn${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[${n}]</span><![endif]></span></span></a>&nbsp;${text}<o:p></o:p></p></div>`;
}

function wordPage(body: string, notes = ''): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment-->${
    notes === ''
      ? ''
      : `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${notes}</div>`
  }</body></html>`;
}

function wordEntry(level: number, mark: string, text: string, list = 0): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l${String(list)} level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
}

describe('text from Word', () => {
  it('keeps headings, bold and links, and leaves styles and declarations', () => {
    const html =
      wordPage(`<h2><a name="_Toc1"></a><span style='mso-fareast-font-family:"Times New Roman"'>Beleidsdebat AI<o:p></o:p></span></h2>
<p class=Kop3><b>Inhoud</b></p>
<p class=MsoNormal>De Raad spreekt over <b style='mso-bidi-font-weight:normal'>AI </b>in het
onderwijs; <span style='font-style:italic'>zie</span> <a href="https://www.rijksoverheid.nl/ai">de website</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Meer volgt.</p>`);
    assert.equal(
      converted(html),
      [
        '## Beleidsdebat AI',
        '### Inhoud',
        'De Raad spreekt over **AI** in het onderwijs; *zie* [de website](https://www.rijksoverheid.nl/ai).',
        'Meer volgt.',
      ].join('\n\n'),
    );
  });

  it('makes lists of paragraphs that are marked as their entries', () => {
    const html = wordPage(
      [
        '<p class=MsoNormal>Het kabinet:</p>',
        wordEntry(1, '·', 'steunt dit;'),
        wordEntry(2, 'o', 'vraagt om geld;'),
        wordEntry(1, '·', 'wacht af.'),
        '<p class=MsoNormal>Verder:</p>',
        wordEntry(1, '3.', 'derde;', 1),
        wordEntry(1, '4.', 'vierde.', 1),
      ].join('\n'),
    );
    assert.equal(
      converted(html),
      'Het kabinet:\n\n- steunt dit;\n  - vraagt om geld;\n- wacht af.\n\nVerder:\n\n3. derde;\n4. vierde.',
    );
  });

  it('finds notes and numbers them as they are first used', () => {
    const html = wordPage(
      `<p class=MsoNormal>Een${wordMark(4)}, twee${wordMark(5)}.</p>`,
      wordNote(4, 'Kamerstuk 22 112, nr. 3857.') + wordNote(5, '<i>Idem</i>, nr. 3858.'),
    );
    assert.equal(converted(html), 'Een[^1], twee[^2].\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n\n[^2]: *Idem*, nr. 3858.');
  });

  it('keeps a mark whose note was not copied along', () => {
    assert.equal(converted(wordPage(`<p class=MsoNormal>Een${wordMark(1)}.</p>`)), 'Een[^1].');
  });

  it('leaves what was struck by the one who keeps track of changes, and remarks in the margin', () => {
    const html = wordPage(
      `<p class=MsoNormal>Het <del cite="mailto:J" datetime="2024-05-01T10:00"><span>oude</span></del><ins>nieuwe</ins> plan<span style='mso-comment-continuation:1'>.</span></p><div style='mso-element:comment-list'><p>Klopt dit?</p></div><p style='display:none'>verborgen</p>`,
    );
    assert.equal(converted(html), 'Het nieuwe plan.');
  });

  it('leaves remarks in the margin and counts them, and keeps the words that they are about', () => {
    const mark = (n: number, initials = 'JJ'): string =>
      `<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_${String(n)}" href="#_msocom_${String(n)}" language=JavaScript name="_msoanchor_${String(n)}">[${initials}${String(n)}]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>`;
    const says = (n: number, text: string): string =>
      `<div style='mso-element:comment'><div id="_com_${String(n)}" class=msocomtxt><span><a name="_msocom_${String(n)}"></a></span><p class=MsoCommentText><span class=MsoCommentReference>&nbsp;<a href="#_msoanchor_${String(n)}" class=msocomoff>[JJ${String(n)}]</a></span>${text}</p><p class=MsoCommentText>En meer.</p></div></div>`;
    const list = `<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1>${says(1, 'Klopt dit?')}${says(2, 'Ja.')}</div>`;
    const about = (n: number): string => `<a style='mso-comment-reference:JJ_${String(n)}'>dit plan</a>${mark(n)}`;
    const google =
      '<p>De Raad spreekt<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="https://x.nl/p#cmnt3">[c]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Klopt dit?</span></p><p>En meer.</p></div>';
    const cases: readonly (readonly [html: string, text: string, remarks: number])[] = [
      [wordPage(`<p class=MsoNormal>Over ${about(1)}.</p><p>Twee${mark(2)}${mark(3, 'P-W')}</p>`, ''), 'Over dit plan.\n\nTwee', 3], // prettier-ignore
      [wordPage(`<h2>Inzet${mark(1)}</h2><p>Over ${about(2)}, zo${wordMark(1)}.</p>`, wordNote(1, `Bron.${mark(3)}`)) + list, '## Inzet\n\nOver dit plan, zo[^1].\n\n[^1]: Bron.', 3], // prettier-ignore
      // A browser takes Word's own styles out, and an author may type on behind a mark.
      [wordPage(`<p>Een${mark(1)}.</p>`) + list.replace(/ style='[^']*'/g, ''), 'Een.', 2],
      [mark(1).replace('&nbsp;</span>', '</span> en verder'), 'en verder', 1],
      [google, 'De Raad spreekt.', 2],
      // Links of the author.
      ['<p><a href="https://x.nl/p#cmnt1">reactie</a> [JJ1] <a href="#_msocom">[a]</a></p>', '[reactie](https://x.nl/p#cmnt1) [JJ1] [a]', 0], // prettier-ignore
    ];
    for (const [html, text, remarks] of cases) {
      const made = fromHtml(html);
      assert.deepEqual(made.ok && [made.text, made.left.remarks], [text, remarks], html);
    }
  });

  it('makes a table of a table, its first row the head', () => {
    const row = (...cells: string[]): string =>
      `<tr style='mso-yfti-irow:0'>${cells.map((cell) => `<td width=302 valign=top style='border:solid'><p class=MsoNormal>${cell}<o:p></o:p></p></td>`).join('')}</tr>`;
    const html = wordPage(
      `<table class=MsoTableGrid border=1 cellspacing=0>${row('Land', '<b>Standpunt</b>')}${row('Frankrijk', 'voor | tegen</p><p class=MsoNormal>met reden')}</table>`,
    );
    assert.equal(converted(html), '| Land | **Standpunt** |\n| - | - |\n| Frankrijk | voor \\| tegen met reden |');
  });
});

describe('text from elsewhere', () => {
  it('comes from Google Docs, whose bold is a matter of style', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Inzet Nederland</span></h2><p dir="ltr"><span style="font-weight:700;font-style:normal">Vet</span><span style="font-weight:400"> en </span><span style="font-style:italic">cursief</span></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>een</span></p></li><ul><li><p>twee</p></li></ul></ul><br/><p>x<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr class="p1"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Bron.</span></p></div></b>`;
    assert.equal(
      converted(html),
      '## Inzet Nederland\n\n**Vet** en *cursief*\n\n- een\n  - twee\n\nx[^1]\n\n[^1]: Bron.',
    );
  });

  it('comes from a web page, its notes in a list at the end', () => {
    const html = `<article><h1>Kop</h1><p>Tekst<sup><a href="#fn1" id="r1">1</a></sup>, nog eens<sup><a href="#fn1">1</a></sup> en <em>schuin</em>.</p><hr><ol class="noten"><li id="fn1">Noot een. <a href="#r1">↩</a></li></ol></article>`;
    assert.equal(converted(html), '# Kop\n\nTekst[^1], nog eens[^1] en *schuin*.\n\n[^1]: Noot een.');
  });

  it('comes from a browser, which makes a whole address of what leads to a note and back', () => {
    const page = 'https://www.site.nl/brief';
    const notes = [
      // As Word saves a page, as Wikipedia has it, and with a mark that is written otherwise in the address.
      ['_ftn1', '_ftnref1', '[1]'],
      ['cite_note-1', 'cite_ref-1', '[1]'],
      ['noot é', 'terug', '1'],
    ];
    for (const [note = '', back = '', mark = ''] of notes) {
      const html = `<p>Tekst<sup id="${back}x"><a href="${page}#${encodeURIComponent(note)}" name="${back}">${mark}</a></sup> en <a href="${page}#meer">meer</a>.</p><p id="meer">Meer.</p><p id="${note}"><a href="${page}#${back}">↑</a> Noot, <a href="${page}">daar</a>.</p>`;
      assert.equal(
        converted(html),
        `Tekst[^1] en [meer](${page}#meer).\n\nMeer.\n\n[^1]: Noot, [daar](${page}).`,
        note,
      );
    }
  });

  it('comes from a browser without its notes, or as a note alone', () => {
    assert.equal(converted('<p>a<a href="https://x.nl/p#_ftn1">[1]</a>.</p>'), 'a[^1].');
    assert.equal(converted('<p>a<a href="https://x.nl/p#ftnt2">2</a>.</p>'), 'a[^1].');
    for (const back of ['_ftnref1', '_ednref1', 'ftnt_ref1'])
      assert.equal(converted(`<p><a href="https://x.nl/p#${back}">[1]</a> Noot.</p>`), '[1] Noot.');
  });

  it('keeps an address that leads to another page, or to a place that is not here', () => {
    const elsewhere = '[1](https://x.nl/p#hoofdstuk), [2](https://x.nl/p), [noot](https://x.nl/p#_ftn1).';
    const html =
      '<p><a href="https://x.nl/p#hoofdstuk">1</a>, <a href="https://x.nl/p">2</a>, <a href="https://x.nl/p#_ftn1">noot</a>.</p>';
    assert.equal(converted(html), elsewhere);
    assert.equal(converted('<p><a href="https://x.nl/p">[1] R&amp;D</a> [2]</p>'), '[\\[1\\] R&D](https://x.nl/p) [2]');
  });

  it('comes from Outlook, whose tables give a mail its form', () => {
    const html = `<div class="WordSection1"><table border=0><tr><td><div><p class=MsoNormal>Beste Jan,</p></div></td></tr><tr><td><p class=MsoNormal>Hierbij onze <span style='font-weight:bold'>inbreng</span>.<br>Groet</p></td></tr></table></div>`;
    assert.equal(converted(html), 'Beste Jan,\n\nHierbij onze **inbreng**.\\\nGroet');
  });

  it('leaves what is struck through, however that is written, and hyphens that are not seen', () => {
    const struck = ['<del>weg</del>', '<s>streep</s>', '<strike>oud</strike>', '<span style="text-decoration:line-through">door</span>']; // prettier-ignore
    for (const one of struck) assert.equal(converted(`<p>voor ${one} na</p>`).replace(/ +/g, ' '), 'voor na');
    assert.equal(converted('<p><span style="text-decoration:underline">b&shy;c</span></p>'), 'bc');
  });

  it('counts what is struck through, and takes what stands together for one passage', () => {
    const struck = (html: string): number | null => {
      const result = fromHtml(html);
      return result.ok ? result.left.struck : null;
    };
    assert.equal(
      struck(
        '<p>a <del>b</del> <s>c</s> d <strike>e</strike></p><p><span style="text-decoration:line-through">f</span></p>',
      ),
      3,
    );
    assert.equal(struck('<p><del>a <s>b</s></del></p><p style="display:none"><del>c</del></p><p><del> </del>d</p>'), 1);
    assert.equal(struck('<p>a</p>'), 0);
  });

  it('keeps of a picture what is told of it, and counts those that a reader saw', () => {
    const made = (html: string): readonly [string, number] | null => {
      const result = fromHtml(html);
      return result.ok ? [result.text, result.left.pictures] : null;
    };
    const cases: readonly (readonly [html: string, text: string, pictures: number])[] = [
      ['<p>a <img src="https://x.nl/x.png" alt="kaart"> b</p>', 'a [Afbeelding: kaart] b', 1],
      ['<p>a <img src="x.png"> b</p><p><img src="y.png" alt=" "></p>', 'a b', 2],
      ['<img src="x.png">', '', 1],
      ['<p><picture><source srcset="x.webp"><img alt="grafiek  van\nde prijs"></picture></p>', '[Afbeelding: grafiek van de prijs]', 1], // prettier-ignore
      ['<figure><img alt="kaart"><figcaption>Bron: EU</figcaption></figure>', '[Afbeelding: kaart]\n\nBron: EU', 1],
      ['<table><tr><td>a</td><td>b</td></tr><tr><td><img alt="vlag"></td><td>c</td></tr></table>', '| a | b |\n| - | - |\n| [Afbeelding: vlag] | c |', 1], // prettier-ignore
      ['<p><a href="https://x.nl/y"><img alt="kaart"></a></p>', '[Afbeelding: kaart]', 1],
      ['<p><img alt="kaart">: b, <img alt="x">(https://y.nl)</p>', '\\[Afbeelding: kaart]: b, \\[Afbeelding: x]\\(https://y.nl)', 2], // prettier-ignore
      // Signs, what mails are followed by, and what nobody saw are no pictures.
      ['<p>Fijn <img alt="😀" class="emoji"></p>', 'Fijn 😀', 0],
      ['<p>a<img src="https://x.nl/open" width="1" height=1px></p>', 'a', 0],
      ['<p>a<span style="display:none"><img alt="b"></span><del><img alt="c"></del><noscript><img></noscript></p>', 'a', 0], // prettier-ignore
      ['<p>a<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1"><img alt="terug"></a> Noot.</p>', 'a[^1]\n\n[^1]: Noot.', 0], // prettier-ignore
    ];
    for (const [html, text, pictures] of cases) assert.deepEqual(made(html), [text, pictures], html);
  });

  it('keeps raised figures that are no notes', () => {
    assert.equal(converted('<p>100 m<sup>2</sup></p>'), '100 m²');
  });

  it('may be plain, or nothing', () => {
    assert.equal(converted('gewoon tekst & meer'), 'gewoon tekst & meer');
    assert.equal(converted('<p>&nbsp;</p><style>p{}</style>'), '');
  });
});

describe('what is pasted', () => {
  it('holds nothing of the page but its words', () => {
    const html = `<p onclick="x()">a<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//x"></iframe><a href="javascript:alert(1)">b</a><a href="file:///c">c</a><svg><a href="https://x.nl">d</a></svg>&lt;script&gt;alert(2)&lt;/script&gt;<!-- e --></p>`;
    assert.equal(converted(html), 'abc\\<script>alert(2)\\</script>');
  });

  it('keeps brackets and signs as they were, where they mean nothing', () => {
    assert.equal(
      converted('<p>[PM] van R&amp;D, a_b, maar [^9] en [x](https://y.nl) en &amp;lt;</p>'),
      '[PM] van R&D, a_b, maar \\[^9] en [x]\\(https://y.nl) en \\&lt;',
    );
  });

  it('holds no markup in words that stand in a list and in no entry of it', () => {
    const cases: readonly (readonly [html: string, text: string])[] = [
      ['<ul>k &lt;b></ul>', '- k \\<b>'],
      ['<ol><li>a</li>&lt;b> <i>c</i></ol>', '1. a\n\n   \\<b> *c*'],
      ['<dl>&lt;b></dl>', '- \\<b>'],
      ['<dl><dt>a</dt><dd>b</dd></dl>', '- a\n\n  b'],
    ];
    for (const [html, text] of cases) assert.equal(converted(html), text, html);
  });

  it('is refused where it lies too deep in itself or is too much', () => {
    for (const html of ['<div>'.repeat(100_000), '<b>'.repeat(100_000) + 'x', '<ul><li>'.repeat(50_000)]) {
      const made = fromHtml(html);
      assert.ok(!made.ok);
      assert.match(made.reason, /zit te diep in elkaar\. Plak haar zonder opmaak\.$/);
    }
    const much = fromHtml('<p>x</p>'.repeat(60_000));
    assert.ok(!much.ok);
    assert.match(much.reason, /^De gekopieerde tekst is te groot/);
  });

  it('may be anything: it gives text without a tag in it, or the reason', () => {
    const pieces = ['<p>', '</p>', '<b>', '</b>', '<ul>', '<li>', '<table>', '<tr>', '<td>', '<a href="#x" id=y>', '<a href="https://x.nl/#x">', '<img alt="k <b>">', '1', '</a>', '<p id=x>', '<script>', '</script>', 'woord', ' ', '&nbsp;', '<!--', '-->', '<sup>', '<h2>', "<p style='mso-list:l0 level3 lfo1'>", '<', '"', '*', '_', '[^1]', '|']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const made = fromHtml(parts.join(''));
        if (made.ok) assert.doesNotMatch(made.text, /(?<!\\)<\/?[a-z]/i);
        else assert.match(made.reason, /^De gekopieerde tekst/);
      }),
      { numRuns: 500 },
    );
  });
});
