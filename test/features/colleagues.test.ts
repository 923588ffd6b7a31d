import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { comparison } from '../../server/src/features/compare.js';
import { contributionEdits, reportOf } from '../../server/src/features/contribution.js';
import { pasteResult } from '../../server/src/features/paste.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { PasteKind, TextEdit } from '../../server/src/protocol.js';
import { sideBySide } from '../../server/src/report/sideBySide.js';
import { openMarked, URI } from './marked.js';

/** The text after «Plakken als brieftekst» at `‸`, or over what stands in ⟦…⟧. */
function pasted(marked: string, markdown: string, kind: PasteKind = 'brieftekst'): string {
  const { document, checked, caret, places, text } = openMarked(marked);
  const { start, end } = places[0] ?? { start: caret, end: caret };
  const paper = TextDocument.create(URI, 'markdown', 1, text);
  const range = { start: paper.positionAt(start), end: paper.positionAt(end) };
  const result = pasteResult(
    document,
    checked,
    { uri: URI, range, html: '' },
    { ok: true, text: markdown, left: { struck: 0, pictures: 0, remarks: 0 } },
  );
  assert.ok(result.ok);
  const offer = result.offers.find((one) => one.kind === kind);
  if (offer === undefined) return result.offers.map(({ title }) => title).join('\n');
  return applied(paper, [{ range, newText: offer.text }, ...offer.elsewhere]);
}

function refusedPaste(marked: string, markdown: string): string {
  const { document, checked, caret, text } = openMarked(marked);
  const at = TextDocument.create(URI, 'markdown', 1, text).positionAt(caret);
  const result = pasteResult(
    document,
    checked,
    { uri: URI, range: { start: at, end: at }, html: '' },
    { ok: true, text: markdown, left: { struck: 0, pictures: 0, remarks: 0 } },
  );
  return result.ok ? '' : result.reason;
}

function applied(paper: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(paper, [...edits]);
}

const LETTER = [
  '## Beleidsdebat AI',
  '#### Inhoud',
  'Oude tekst.[^1]',
  '‸',
  '#### Inzet Nederland',
  'Inzet.[^2]',
  '[^1]: Een.',
  '[^2]: Twee.',
].join('\n\n');

describe('text pasted in a letter', () => {
  it('gets headings that fit there, and its notes their place among the others', () => {
    assert.equal(
      pasted(LETTER, '# Kop\n\nNieuw.[^1]\n\n## Sub\n\nMeer.\n\n[^1]: Bron.'),
      LETTER.replace('‸', '##### Kop\n\nNieuw.[^2]\n\n###### Sub\n\nMeer.')
        .replace('Inzet.[^2]', 'Inzet.[^3]')
        .replace('[^2]: Twee.', '[^2]: Bron.\n\n[^3]: Twee.'),
    );
  });

  it('gives sections the form of those of the letter', () => {
    assert.equal(
      pasted('## Een\n\n**Inhoud**\n\nTekst.\n\n‸', '# Krachtenveld\n\nVeld.'),
      '## Een\n\n**Inhoud**\n\nTekst.\n\n**Krachtenveld**\n\nVeld.',
    );
  });

  it('goes on in the line where it is words of one paragraph, and stands apart where it is more', () => {
    const line = '## Een\n\n#### Inhoud\n\nVoor ⟦oud⟧ na.\n';
    assert.equal(pasted(line, '**nieuw**'), '## Een\n\n#### Inhoud\n\nVoor **nieuw** na.\n');
    assert.equal(pasted(line, '- een\n- twee'), '## Een\n\n#### Inhoud\n\nVoor \n\n- een\n- twee\n\n na.\n');
  });

  it('stays within the note that it is pasted in, or is refused there', () => {
    const note = '## Een\n\n#### Inhoud\n\nA[^1]. B[^2].\n\n[^1]: Nr. 1748.‸\n\n[^2]: Twee.\n';
    assert.equal(pasted(note, 'Zin een.\n\nZin\ntwee.'), note.replace('‸', 'Zin een. Zin twee.'));
    assert.equal(pasted(note.replace('‸', ' ‸'), '# Kop'), note.replace('‸', ' Kop'));
    const sup = '## Een\n\n#### Inhoud\n\nA<sup>1</sup>.\n\n<sup>1</sup> ‸Nr. 1.\n';
    assert.equal(pasted(sup, '**Zie**\n\nook '), sup.replace('‸', '**Zie** ook'));
    assert.match(
      refusedPaste(note, '- een\n- twee'),
      /^Er is niet geplakt: in een voetnoot past alleen gewone tekst\./,
    );
    assert.match(
      refusedPaste(note, 'Tekst[^1].\n\n[^1]: Noot.'),
      /^Er is niet geplakt: in een voetnoot passen geen andere/,
    );
  });

  it('leaves the numbers of the letter where one of its marks lost its form', () => {
    const lost =
      '## Een\n\n#### Inhoud\n\nEerst[^1].‸ De BNC-fiche2 hier. Y[^3].\n\n[^1]: Een.\n\n[^2]: Nr. 5.\n\n[^3]: Drie.\n';
    const text = pasted(lost, ' Nieuw[^1].\n\n[^1]: Bron.');
    for (const kept of ['BNC-fiche2 hier. Y[^3].', 'Nieuw[^4].', '[^2]: Nr. 5.', '[^3]: Drie.', '[^4]: Bron.'])
      assert.ok(text.includes(kept), text);
  });

  it('keeps the line ends of the letter', () => {
    assert.equal(pasted('## Een\r\n\r\n#### Inhoud\r\n\r\n‸', 'a\n\nb'), '## Een\r\n\r\n#### Inhoud\r\n\r\na\r\n\r\nb');
  });
});

describe('a colleague’s contribution', () => {
  it('is told of in a sentence, its caret where it begins', () => {
    const { checked, caret, text } = openMarked(LETTER);
    const result = contributionEdits(checked, caret, '**Krachtenveld**\n\nVeld.[^1]\n\n[^1]: Bron.');
    assert.ok(result.ok);
    assert.equal(result.report, '1 onderdeel ingevoegd; 1 kop aangepast; 1 voetnoot meegenomen en genummerd.');
    const after = TextDocument.create(URI, 'markdown', 2, applied(TextDocument.create(URI, 'markdown', 1, text), result.edits)); // prettier-ignore
    assert.ok(result.caret !== null);
    assert.match(after.getText().slice(after.offsetAt(result.caret)), /^#### Krachtenveld\n\nVeld\.\[\^3\]/);
    assert.equal(
      reportOf({ inserted: 2, added: 1, loose: false, headings: 0, notes: 2, blank: 0, unmarked: 0, titles: [] }),
      '2 onderdelen ingevoegd, 1 onderdeel aangevuld; 2 voetnoten meegenomen en genummerd.',
    );
    assert.equal(
      reportOf({
        inserted: 0,
        added: 0,
        loose: true,
        headings: 0,
        notes: 0,
        blank: 1,
        unmarked: 1,
        titles: ['Bijdrage X'],
      }),
      'Tekst onder de kop van het agendapunt gezet; 1 voetnoot zonder tekst, nog in te vullen; 1 voetnoot zonder nootcijfer als gewone tekst ingevoegd; de titel «Bijdrage X» weggelaten.',
    );
  });

  it('is told of with what could not come along', () => {
    const fitted = { inserted: 1, added: 0, loose: false, headings: 0, notes: 0, blank: 0, unmarked: 0, titles: [] };
    const report = (struck: number, pictures: number, remarks = 0): string =>
      reportOf(fitted, { struck, pictures, remarks });
    assert.equal(report(0, 0), '1 onderdeel ingevoegd.');
    assert.equal(report(0, 1), '1 onderdeel ingevoegd; 1 afbeelding weggelaten.');
    assert.equal(report(1, 2), '1 onderdeel ingevoegd; 1 doorgehaalde passage en 2 afbeeldingen weggelaten.');
    assert.equal(
      report(1, 2, 1),
      '1 onderdeel ingevoegd; 1 doorgehaalde passage, 2 afbeeldingen en 1 opmerking in de kantlijn weggelaten.',
    );
    assert.equal(report(0, 0, 2), '1 onderdeel ingevoegd; 2 opmerkingen in de kantlijn weggelaten.');
  });

  it('is offered when text with headings is pasted in an item, and does what the command does', () => {
    const contribution = '# Krachtenveld\n\nVeld.[^1]\n\n[^1]: Bron.';
    const { checked, caret, text } = openMarked(LETTER);
    const result = contributionEdits(checked, caret, contribution);
    assert.ok(result.ok);
    assert.equal(pasted(LETTER, contribution, 'bijdrage'), applied(TextDocument.create(URI, 'markdown', 1, text), result.edits)); // prettier-ignore
    const only = 'Plakken als brieftekst';
    assert.equal(pasted(LETTER, 'Tekst zonder koppen.[^1]\n\n[^1]: Bron.', 'bijdrage'), only);
    assert.equal(pasted(`‸Inleiding.\n\n${LETTER.replace('‸', '')}`, contribution, 'bijdrage'), only);
    assert.equal(pasted(LETTER.replace('‸', '⟦Meer⟧'), contribution, 'bijdrage'), only);
    assert.equal(pasted(LETTER.replace('‸', '').replace('Een.', 'Een.‸'), '# Krachtenveld', 'bijdrage'), only);
  });

  it('is refused outside an item', () => {
    const { checked } = openMarked('Inleiding.\n\n## Een\n\n#### Inhoud\n\nTekst.');
    const result = contributionEdits(checked, 0, 'Tekst.');
    assert.deepEqual([result.ok, !result.ok && /^Hier staat geen agendapunt/.test(result.reason)], [false, true]);
  });
});

describe('two letters side by side', () => {
  const letterOf = (...paragraphs: readonly string[]) =>
    read(paragraphs.join('\n\n'), { profile: STANDARD, treatAs: 'letter' });

  it('stand in one order, by item and section, whatever their forms and numbers', () => {
    const own = letterOf('Inleiding.', '## Beleidsdebat AI', '#### Inhoud', 'Tekst.[^1]', '#### Inzet Nederland', 'Inzet.', '## Visserij', '#### Inhoud', 'Vis.', '[^1]: Bron.'); // prettier-ignore
    const other = letterOf('Aanhef.', '### Diversen', 'Varia.', '### Visserij (gedachtewisseling)', '**Inhoud**', 'Vissen.', '### 3. AI', '**Inzet Nederland**', 'Oude inzet.', '**Inhoud**', 'Oude tekst.<sup>7</sup>', '<sup>7</sup> Oude bron.'); // prettier-ignore
    const sides = sideBySide(own, other);
    assert.equal(
      sides.own,
      ['Inleiding.', '## Beleidsdebat AI', '#### Inhoud', 'Tekst. [noot: Bron.]', '#### Inzet Nederland', 'Inzet.', '## Visserij', '#### Inhoud', 'Vis.'].join('\n\n'), // prettier-ignore
    );
    assert.equal(
      sides.other,
      ['Aanhef.', '## 3. AI', '#### Inhoud', 'Oude tekst. [noot: Oude bron.]', '#### Inzet Nederland', 'Oude inzet.', '## Visserij (gedachtewisseling)', '#### Inhoud', 'Vissen.', '— Alleen in de andere brief —', '## Diversen', 'Varia.'].join('\n\n'), // prettier-ignore
    );
    assert.equal(sides.common, 2);
  });

  it('are not where the other text is none', () => {
    const own = letterOf('## AI', '#### Inhoud', 'Tekst.');
    for (const text of ['hallo', '', '# Handleiding\n\n## Installeren\n\nZet het programma klaar.'])
      assert.equal(comparison(own, text), null, text);
    assert.equal(comparison(own, '# AI\n\n## Inzet\n\nAnders.')?.common, 1);
    for (const name of ['lopende-tekst-ecofin', 'conceptbrief-met-fouten'])
      assert.ok(comparison(own, readFileSync(`seeds/${name}.md`, 'utf8')) !== null, name);
  });

  it('are the same where a letter is compared with itself, and lose no word', () => {
    for (const name of [
      'raad-algemene-zaken-bom',
      'vette-koppen-ojcs',
      'gepubliceerd-transportraad',
      'concept-landbouwraad',
    ]) {
      const text = readFileSync(`seeds/${name}.md`, 'utf8');
      const letter = letterOf(text);
      const sides = sideBySide(letter, letter);
      assert.equal(sides.own, sides.other, name);
      const words = (of: string): readonly string[] => (of.match(/\p{L}{4,}/gu) ?? []).toSorted();
      const kept = new Set(words(sides.own));
      assert.deepEqual(
        words(text).filter((word) => !kept.has(word)),
        [],
        name,
      );
    }
  });
});
