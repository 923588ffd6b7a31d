import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { extendMarkdownIt } from '../../client/src/markdownPreview.js';
import { numberNotes } from '../../server/src/documents/manuscript/numbering.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

const LETTER = [
  'De Raad spreekt over de bodem.[^1] Nederland steunt dat.[^bnc][^1]',
  '',
  '[^1]: Kamerstuk 22 112, nr. 4196.',
  '[^bnc]: Zie het **fiche**',
  'van het kabinet.',
  '',
  '    Tweede alinea <!-- niet voor de lezer -->van de noot.',
  '',
  'Slot.',
].join('\n');

/** As the editor makes it: HTML allowed. */
function preview(text: string): string {
  return extendMarkdownIt(markdownIt({ html: true })).render(text);
}

function section(html: string): string {
  return html.slice(html.indexOf('<section'));
}

describe('notes in the editor’s own preview', () => {
  it('puts a link at the mark and the note at the end, with the way back', () => {
    assert.equal(
      preview('Tekst.[^1]\n\n[^1]: Kamerstuk 22 112.\n\nSlot.\n'),
      [
        '<p>Tekst.<sup><a href="#voetnoot-1" id="nootcijfer-1" role="doc-noteref" title="Kamerstuk 22 112.">1</a></sup></p>',
        '<p>Slot.</p>',
        '<section class="voetnoten" role="doc-endnotes" aria-label="Voetnoten">',
        '<ol>',
        '<li id="voetnoot-1" value="1">',
        '<p>Kamerstuk 22 112. <a href="#nootcijfer-1" role="doc-backlink" aria-label="Terug naar nootcijfer 1">↩\uFE0E</a></p>',
        '</li>',
        '</ol>',
        '</section>',
        '',
      ].join('\n'),
    );
  });

  it('prints the numbers that were written, in whatever order they come', () => {
    const html = preview('Een.[^7] Twee.[^3] Weer.[^7]\n\n[^3]: Drie.\n[^7]: Zeven.\n');
    assert.deepEqual(
      [...html.matchAll(/role="doc-noteref"[^>]*>(\d+)</g)].map(([, number]) => number),
      ['7', '3', '7'],
    );
    assert.match(
      section(html),
      /<li id="voetnoot-7" value="7">\n<p>Zeven\..*<li id="voetnoot-3" value="3">\n<p>Drie\./s,
    );
  });

  it('prints the same numbers as our own preview', () => {
    for (const text of [
      'Een.[^7] Twee.[^3] Weer.[^7]\n\n[^3]: Drie.\n\n[^7]: Zeven.\n',
      'Een.[^bnc] Twee.[^2] Drie.[^1]\n\n[^2]: Twee.\n\n[^bnc]: Fiche.\n',
      'Een.[^b] Twee.[^a]\n\n[^a]: Eerste.\n\n[^b]: Tweede.\n',
    ]) {
      const letter = read(`# Geannoteerde agenda\n\n${text}`, { profile: STANDARD, treatAs: 'letter' });
      const { marks } = numberNotes(letter);
      const ours = marks.flatMap((mark) => (mark?.note == null ? [] : [mark.label]));
      const theirs = [...preview(text).matchAll(/role="doc-noteref"[^>]*>(\d+)</g)].map(([, number]) => number);
      assert.notEqual(ours.length, 0);
      assert.deepEqual(theirs, ours, text);
    }
  });

  it('numbers notes by their first mark, where one of them has a name', () => {
    const html = preview(LETTER);
    assert.deepEqual(
      [...html.matchAll(/id="(nootcijfer-[\d-]+)"/g)].map(([, id]) => id),
      ['nootcijfer-1', 'nootcijfer-2', 'nootcijfer-1-2'],
    );
    assert.ok(html.indexOf('<p>Slot.</p>') < html.indexOf('<section'));
  });

  it('takes the lines and the indented paragraphs that belong to a note', () => {
    const notes = section(preview(LETTER));
    assert.match(notes, /<p>Zie het <strong>fiche<\/strong>\nvan het kabinet\.<\/p>\n<p>Tweede alinea /);
  });

  it('loses no note: neither one without a mark, nor a second of the same name', () => {
    const notes = section(preview('Tekst.[^1]\n\n[^1]: Eerste.\n[^1]: Tweede.\n[^3]: Derde.'));
    assert.match(notes, /<ol>.*Eerste\..*<\/ol>\n<ul>\n<li>\n<p>1 Tweede\.<\/p>\n<\/li>\n<li>\n<p>3 Derde\.<\/p>/s);
  });

  it('leaves a mark without a note as it is written, and everything that is no note', () => {
    for (const text of [
      'Tekst.[^4] Slot.',
      '[naam]: https://example.org\n\n[naam] en [^]: en [^ x]: en [^a b]',
      'Tekst.<sup>1</sup>\n\n<sup>1</sup> Kamerstuk 22 112.',
      '`[^1]`\n\n    [^1]: code\n\n```\n[^1]: code\n```\n',
      '<!--\n[^1]: weg\n-->\n\nTekst.',
    ]) {
      assert.equal(preview(text), markdownIt({ html: true }).render(text));
    }
  });

  it('shows HTML in a note as it is written, unless it only sets words', () => {
    const html = section(
      preview(
        'Tekst.[^1]\n\n[^1]: m<sup>2</sup><br>en <img src="x" onerror="y"> <!-- weg -->slot\n\n    <style>\n    p {}\n',
      ),
    );
    assert.match(html, /m<sup>2<\/sup><br>en &lt;img src=&quot;x&quot; onerror=&quot;y&quot;&gt; slot<\/p>/);
    assert.match(html, /<p>&lt;style&gt;\np \{\} ?(?:<a .*<\/a>)?<\/p>/);
    assert.doesNotMatch(html, /<!--|<img|<style/);
  });

  it('puts the notes before HTML that is never closed, which would take them along', () => {
    for (const open of [
      '<iframe src="https://example.org" name="',
      '<p>Een <b',
      '<!-- een opmerking',
      'Een <textarea> in een zin',
      '- Een\n  <style>\n  p {}',
      '<p title="a>b">Een <script>',
    ]) {
      const html = preview(`Tekst.[^1]\n\n[^1]: Noot.\n\n${open}`);
      assert.ok(html.includes('</section>\n<'), open);
      assert.ok(
        html.indexOf('</section>') < html.indexOf(/<(?:iframe|p>Een|!--|textarea|style|p title)/.exec(html)?.[0] ?? ''),
        open,
      );
    }
    for (const closed of [
      '<p title="a>b">Een</p>',
      '<style>p {}</style>',
      '<!-- a -->',
      '1 < 2 en <x',
      'Een <br> zin',
    ]) {
      assert.match(preview(`Tekst.[^1]\n\n[^1]: Noot.\n\n${closed}`), /<\/section>\n$/, closed);
    }
  });

  it('leaves notes to another extension that shows them', () => {
    const markdown = markdownIt();
    markdown.block.ruler.before('reference', 'footnote_def', () => false);
    assert.doesNotMatch(extendMarkdownIt(markdown).render(LETTER), /voetnoot-1/);
  });

  it('tells the preview no line of a note, for it would scroll by it', () => {
    const tokens = extendMarkdownIt(markdownIt()).parse(LETTER, {});
    const at = tokens.findIndex(({ tag }) => tag === 'section');
    assert.deepEqual(
      tokens.slice(at).filter(({ map }) => map !== null),
      [],
    );
    assert.ok(tokens.slice(0, at).some(({ map }) => map !== null));
  });

  it('never fails, and shows every word that is shown without it', () => {
    const line = fc.constantFrom(
      ...[
        '[^a]: woord§',
        '[^a]: [^b]: woord§',
        'woord§[^a] en[^b]',
        'woord§',
        '',
        '    - [^b]: woord§',
        '> [^b]: woord§',
      ],
      ...[
        '- [^c]: woord§',
        '[^d]:',
        '# woord§',
        '```',
        '<!-- weg -->',

        '[^__proto__]: woord§',
        'y[^__proto__]',
        '    woord§',
      ],
      ...['| woord§[^a] |', '|---|', '<b>woord§', '- woord§', '---'],
    );
    const words = (html: string): readonly string[] => html.replace(/<!--.*?(?:-->|$)/gs, '').match(/woord\d+/g) ?? [];
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.map((one, at) => one.replace('§', String(at))).join('\n');
        const shown = new Set(words(preview(text)));
        const lost = words(markdownIt({ html: true }).render(text)).filter((word) => !shown.has(word));
        assert.deepEqual(lost, []);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a line of many notes within notes without going deep', () => {
    const text = '[^a]: '.repeat(50_000);
    assert.ok(preview(`x[^a]\n\n${text}`).includes('voetnoot-1'));
  });
});
