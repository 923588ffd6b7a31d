import assert from 'node:assert/strict';
import { MarkupContent, ResponseError } from 'vscode-languageserver';
import { readClient } from '../../server/src/features/client.js';
import { definition } from '../../server/src/features/definition.js';
import { highlights } from '../../server/src/features/highlights.js';
import { hover } from '../../server/src/features/hover/hover.js';
import { plainText } from '../../server/src/features/hover/plainText.js';
import { references } from '../../server/src/features/references.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { plain } from '../../server/src/report/escape.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { openMarked, URI } from './marked.js';

const LARGE = readClient({
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, definition: { linkSupport: true } },
});
const SMALL = readClient({});

const withoutCaret = (marked: string): string => marked.replace('‸', '');

/** What is shown at the caret. */
function shownAt(marked: string, client = LARGE): string | null {
  const { checked, caret } = openMarked(marked);
  const shown = hover(checked, caret, client);
  if (shown === null) return null;
  assert.ok(MarkupContent.is(shown.contents));
  return shown.contents.value;
}

describe('hover', () => {
  it('shows at a mark the text of its note, in either notation', () => {
    const gfm = openMarked('De Raad spreekt.⟦[^‸1]⟧\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n');
    const shown = hover(gfm.checked, gfm.caret, LARGE);
    assert.deepEqual(shown?.contents, { kind: 'markdown', value: '**Voetnoot 1.** Kamerstuk 22 112, nr. 3857.' });
    assert.ok(shown.range !== undefined);
    assert.equal(gfm.show([shown.range]), 'De Raad spreekt.⟦[^1]⟧\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n');
    assert.equal(shownAt('Zo.<sup>1‸</sup>\n\n<sup>1</sup> Een bron.\n'), '**Voetnoot 1.** Een bron.');
  });

  it('shows the paragraphs of a note apart, and the address behind its words', () => {
    assert.equal(
      shownAt('Zo.[^‸a]\n\n[^a]: Zie [de brief](https://a.nl/b).\n\n    En meer.\n'),
      '**Voetnoot a.** Zie de brief.\n\nEn meer.\n\n<https://a.nl/b>',
    );
  });

  it('takes the words of the letter for words', () => {
    assert.equal(
      shownAt('Zo.[^‸1]\n\n[^1]: Nr. 3 \\*sterk\\* [x] ![y](https://a.nl/p.png) \\<b>.\n'),
      '**Voetnoot 1.** Nr. 3 \\*sterk\\* \\[x\\] \\<b\\>.',
    );
  });

  it('says that a note is empty', () => {
    assert.match(shownAt('Zo.[^‸1]\n\nDit.[^2]\n\n[^1]:\n\n[^2]: B.\n') ?? '', /^\*\*Voetnoot 1\.\*\* \(nog leeg\)/);
  });

  it('shows at the head of a note the sentences that it is used in', () => {
    assert.equal(
      shownAt('Een. Twee telt.[^1] Drie.\n\n- Vier[^1] en vijf.\n\n[^‸1]: A.\n'),
      '**Nootcijfer bij:**\n\n«Twee telt.»\n\n«Vier en vijf.»',
    );
    assert.equal(shownAt('Een[^1].\n\n[^1]: Hier ‸niet.\n'), null);
  });

  it('explains at a finding the rule in two lines, once, below what stands there', () => {
    const shown = shownAt('Zo.[^‸3]\n\n[^3]: A.\n') ?? '';
    const [note, rule, ...more] = shown.split('\n\n---\n\n');
    assert.equal(note, '**Voetnoot 3.** A.');
    assert.deepEqual(more, []);
    assert.deepEqual(rule?.split('\n'), [
      '**Nootcijfers die een nummer overslaan, herhalen of niet op volgorde staan.**  ',
      'De lezer zoekt een voetnoot op nummer; bij een sprong of een herhaling vindt hij de verkeerde noot of geen.',
    ]);
  });

  it('is plain text for a client that shows no Markdown', () => {
    const { checked, caret } = openMarked('Zo.[^‸1]\n\n[^1]: Een \\*bron\\*, [hier](https://a.nl).\n');
    assert.deepEqual(hover(checked, caret, SMALL)?.contents, {
      kind: 'plaintext',
      value: 'Voetnoot 1. Een *bron*, hier.\n\nhttps://a.nl',
    });
    assert.equal(plainText(`**Kop**  \n[${plain('a [b]')}](https://a.nl)`), 'Kop\na [b] (https://a.nl)');
    for (const words of ['a_b *c* [d](e) `f` <g> & #h', '**', '\\*', '|x| ~y~ $z$']) {
      assert.equal(plainText(plain(words)), words);
    }
  });

  it('is none where there is nothing to tell', () => {
    assert.equal(shownAt('Een ‸zin.\n'), null);
    assert.equal(shownAt('‸'), null);
  });
});

describe('definition and references', () => {
  /** The text with ⟦…⟧ around where the caret leads. */
  const leads = (marked: string): string => {
    const { checked, caret, show } = openMarked(marked);
    return show((definition(URI, checked, caret, SMALL) ?? []).map((one) => ('range' in one ? one.range : fail())));
  };
  const uses = (marked: string, withDeclaration: boolean): string => {
    const { checked, caret, show } = openMarked(marked);
    return show((references(URI, checked, caret, withDeclaration) ?? []).map(({ range }) => range));
  };

  it('lead from a mark to its note and back to all its marks', () => {
    assert.equal(leads('Een[^‸1] en[^2].\n\n[^1]: A.\n\n[^2]: B.\n'), 'Een[^1] en[^2].\n\n⟦[^1]:⟧ A.\n\n[^2]: B.\n');
    assert.equal(leads('Een[^1] en[^1].\n\n[^1]‸: A.\n'), 'Een⟦[^1]⟧ en⟦[^1]⟧.\n\n[^1]: A.\n');
    assert.equal(leads('Een<sup>‸1</sup>.\n\n<sup>1</sup> A.\n'), 'Een<sup>1</sup>.\n\n⟦<sup>1</sup>⟧ A.\n');
    assert.equal(leads('Een<sup>1</sup>.\n\n‸<sup>1</sup> A.\n'), 'Een⟦<sup>1</sup>⟧.\n\n<sup>1</sup> A.\n');
  });

  it('take between two marks the one behind the caret', () => {
    assert.equal(leads('Een[^1]‸[^2].\n\n[^1]: A.\n\n[^2]: B.\n'), 'Een[^1][^2].\n\n[^1]: A.\n\n⟦[^2]:⟧ B.\n');
  });

  it('show the whole note to a client that can', () => {
    const { checked, caret, show, text } = openMarked('Een[^‸1].\n\n[^1]: A is b.\n');
    const [link] = definition(URI, checked, caret, LARGE) ?? [];
    assert.ok(link !== undefined && 'targetRange' in link && link.originSelectionRange !== undefined);
    assert.equal(link.targetUri, URI);
    assert.equal(show([link.targetRange]), text.replace('[^1]: A is b.', '⟦[^1]: A is b.⟧'));
    assert.equal(show([link.originSelectionRange, link.targetSelectionRange]), 'Een⟦[^1]⟧.\n\n⟦[^1]:⟧ A is b.\n');
  });

  it('give nothing where a mark has no note, in code and between the words', () => {
    for (const text of ['Een[^‸1].\n', 'Een `[^‸1]`.\n\n[^1]: A.\n', 'E‸en[^1].\n\n[^1]: A.\n']) {
      assert.equal(leads(text), withoutCaret(text));
    }
  });

  const AGENDA = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw

- Beleidsdebat over de bodem
- Verordening over vervoer

### Beleidsdebat over de bodem

#### Inhoud

Tekst.

### Verordening over vervoer

#### Inhoud

Tekst.
`;

  it('lead from an announcement to the item, and from its heading back', () => {
    const there = leads(AGENDA.replace('- Verordening', '- Ver‸ordening'));
    assert.equal(there, AGENDA.replace('### Verordening over vervoer', '⟦### Verordening over vervoer⟧'));
    const back = leads(AGENDA.replace('### Verordening', '### Ver‸ordening'));
    assert.match(back, /⟦(?:- )?Verordening over vervoer⟧\n\n### Beleidsdebat/);
    assert.equal(back.split('⟦').length, 2);
  });

  it('list every use, with the note itself only where that is asked', () => {
    const text = 'Een[^1] en[^2], twee[^‸1].\n\n[^1]: A.\n\n[^2]: B.\n';
    assert.equal(uses(text, false), 'Een⟦[^1]⟧ en[^2], twee⟦[^1]⟧.\n\n[^1]: A.\n\n[^2]: B.\n');
    assert.equal(uses(text, true), 'Een⟦[^1]⟧ en[^2], twee⟦[^1]⟧.\n\n⟦[^1]:⟧ A.\n\n[^2]: B.\n');
    assert.equal(uses('Een[^‸1] en[^1].\n', true), 'Een⟦[^1]⟧ en⟦[^1]⟧.\n');
    assert.equal(uses(AGENDA.replace('### Verordening', '### Ver‸ordening'), true).split('⟦').length, 3);
  });

  it('are highlighted: marks as reading, the note as writing', () => {
    const { checked, caret, show } = openMarked('Een[^1], twee[^1].\n\n[^‸1]: A.\n');
    const found = highlights(checked, caret) ?? [];
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [2, 2, 3],
    );
    assert.equal(show(found.map(({ range }) => range)), 'Een⟦[^1]⟧, twee⟦[^1]⟧.\n\n⟦[^1]:⟧ A.\n');
    assert.equal(highlights(checked, 0), null);
  });
});

function fail(): never {
  throw new Error('a link for a client that knows none');
}

describe('renaming a note', () => {
  const prepared = (marked: string): string => {
    const { checked, caret, show } = openMarked(marked);
    const found = prepareRename(checked, caret);
    assert.ok('placeholder' in found);
    return `${show([found.range])} ${found.placeholder}`;
  };
  const renamed = (marked: string, to: string): string => {
    const { checked, caret, text } = openMarked(marked);
    return applyEdits(text, rename(checked, caret, to));
  };
  const refused = (marked: string, to: string): string => {
    try {
      return `not refused: ${renamed(marked, to)}`;
    } catch (error) {
      assert.ok(error instanceof ResponseError);
      return error.message;
    }
  };

  it('takes the label alone', () => {
    assert.equal(prepared('Een[^b‸nc].\n\n[^bnc]: A.\n'), 'Een[^⟦bnc⟧].\n\n[^bnc]: A.\n bnc');
    assert.equal(prepared('Een<sup>1</sup>.\n\n<sup>‸1</sup> A.\n'), 'Een<sup>1</sup>.\n\n<sup>⟦1⟧</sup> A.\n 1');
  });

  it('changes note and marks, in either notation, and the words that name it', () => {
    assert.equal(renamed('Een[^‸1], twee[^1].\n\n[^1]: A.\n', 'bnc'), 'Een[^bnc], twee[^bnc].\n\n[^bnc]: A.\n');
    assert.equal(renamed('Een<sup>1</sup>.\n\n<sup>‸1</sup> A.\n', ' 4 '), 'Een<sup>4</sup>.\n\n<sup>4</sup> A.\n');
    assert.equal(
      renamed('Een[^‸1], zie voetnoot 1 en noot 2[^2].\n\n[^1]: A.\n\n[^2]: B.\n', '7'),
      'Een[^7], zie voetnoot 7 en noot 2[^2].\n\n[^7]: A.\n\n[^2]: B.\n',
    );
    assert.equal(renamed('Een[^‸Bnc].\n\n[^bnc]: A.\n', 'BNC'), 'Een[^BNC].\n\n[^BNC]: A.\n');
  });

  it('changes one of two notes with a number, and lets two halves meet', () => {
    assert.equal(
      renamed('Een[^1] en[^2].\n\n[^1]: A.\n\n[^‸1]: B.\n', '2'),
      'Een[^1] en[^2].\n\n[^1]: A.\n\n[^2]: B.\n',
    );
    assert.equal(renamed('Een[^‸3].\n\n[^1]: A.\n', '1'), 'Een[^1].\n\n[^1]: A.\n');
  });

  it('gives an item its title where its heading or its announcement is', () => {
    const letter =
      'Op de agenda staan:\n\n- Het bo@demdebat\n- Water\n\n### 1. Het bo%demdebat\n\n#### Inhoud\n\nA.\n\n### 2. Water\n';
    const to = letter.replace(/[@%]/g, '').replaceAll('Het bodemdebat', 'Grond');
    for (const [here, other] of [['@', '%'] as const, ['%', '@'] as const]) {
      const marked = letter.replace(here, '‸').replace(other, '');
      assert.match(prepared(marked), / Het bodemdebat$/);
      assert.equal(renamed(marked, '3. Grond'), to);
    }
  });

  it('is refused with the reason', () => {
    const two = 'Een[^‸1] en[^2].\n\n[^1]: A.\n\n[^2]: B.\n';
    assert.match(refused(two, '2'), /^Voetnoot 2 bestaat al\./);
    assert.match(refused(two, ''), /niet zonder nummer of naam/);
    assert.match(refused(two, 'a b'), /geen spaties/);
    assert.match(refused(two, 'a]'), /geen haak/);
    assert.match(refused(two, 'x'.repeat(200)), /hoogstens 100 tekens/);
    const sup = 'Een<sup>‸1</sup> en<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n';
    assert.match(refused(sup, 'bnc'), /heeft een nummer nodig/);
    assert.match(refused(sup, '0'), /heeft een nummer nodig/);
    assert.match(refused(sup, '2'), /^Voetnoot 2 bestaat al\./);
    assert.match(refused(sup, ''), /niet zonder nummer/);
    const { checked } = openMarked(two);
    assert.throws(() => prepareRename(checked, 0), /Zet de cursor op een nootcijfer/);
  });
});
