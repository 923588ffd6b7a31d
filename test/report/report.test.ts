import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { address, plain } from '../../server/src/report/escape.js';
import { report } from '../../server/src/report/report.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

function page(text: string, file?: string): string {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
  return report(letter, judge(letter, FINAL_CHECK), file);
}

const LETTER = `Datum: 26 november 2026

Betreft: Geannoteerde agenda Energieraad van 14 december 2026

Geachte voorzitter,

Hierbij de geannoteerde agenda van de Energieraad van maandag 14 december 2026. Ik neem deel aan de Raad.

De minister van Klimaat en Groene Groei,
J.W. Okkerse

## Energieraad – maandag 14 december 2026

Op de agenda staan:

- Verordening opslag
- Mededeling over aardwarmte

### Verordening opslag

#### Inhoud

Er is een fiche (Kamerstuk 22 112, nr. 4291) en een brief (Kamerstuk 22 112, nr. 4000).
Zie [de *site*](https://example.org/a|b) <!-- geheim -->.

#### Inzet Nederland

Nederland steunt dit<sup>1</sup>, voor [bedrag] euro.

<sup>1</sup> Zie Kamerstuk 21 501-33, nr. PM en Kamerstuk 22 112, nr. 4291.
`;

describe('the report before sending', () => {
  it('counts what is open in the signature below the last item as no part of that', () => {
    const signed = `${LETTER.replace('Datum', 'Concept')}\nHoogachtend,\n\nDe minister van Klimaat en Groene Groei,\n\n[handtekening]\n\n[naam]\n`;
    assert.match(page(signed), /^Nog in te vullen buiten de agendapunten: «\\\[naam\\\]» /m);
    assert.doesNotMatch(page(LETTER), /Nog in te vullen buiten de agendapunten/);
  });

  it('tells what the letter is, and who sends it', () => {
    const text = page(LETTER, 'brief.md');
    assert.match(text, /^# Eindcontrole: Energieraad, 14 december 2026\n\n- \*\*Bestand:\*\* brief\.md\n/);
    assert.match(text, /^- \*\*Datum van de brief:\*\* 26 november 2026$/m);
    assert.match(text, /^- \*\*Afzender:\*\* Minister van Klimaat en Groene Groei \(J\.W\. Okkerse\)$/m);
    assert.match(text, /^- \*\*Bevindingen:\*\* .*waarschuwing/m);
  });

  it('tells per part its day and who attends, and per item its sections, fiche and open places', () => {
    const text = page(LETTER);
    assert.match(
      text,
      /^### Energieraad – maandag 14 december 2026\n\n- \*\*Datum:\*\* 14 december 2026\n- \*\*Deelname:\*\* Minister van Klimaat en Groene Groei$/m,
    );
    const row = text.split('\n').find((line) => line.startsWith('| Verordening opslag |'));
    assert.equal(
      row,
      '| Verordening opslag | ja | ja | **ontbreekt** | Kamerstuk 22 112, nr. 4291 | «\\[bedrag\\]» (regel 28), «PM» (regel 30) | 19 |',
    );
    assert.match(text, /^Aangekondigd, maar niet behandeld: «Mededeling over aardwarmte» \(regel 17\)\.$/m);
  });

  it('gives every finding with its line, the gravest first', () => {
    const letter = read(LETTER, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
    const findings = judge(letter, FINAL_CHECK);
    const text = report(letter, findings);
    const listed = text.split('\n').filter((line) => line.startsWith('- **Regel '));
    assert.equal(listed.length, findings.length);
    assert.ok(findings.length >= 3);
    for (const { rule, span } of findings) {
      const line = letter.source.position(span.start).line + 1;
      assert.ok(
        listed.some((one) => one.startsWith(`- **Regel ${line}:**`) && one.endsWith(`(${rule})`)),
        rule,
      );
    }
    assert.ok(text.indexOf('fout') < text.indexOf('### 1 waarschuwing') || !text.includes('### 1 waarschuwing'));
  });

  it('gives every reference once, with all its lines and its address, and the other links', () => {
    const text = page(LETTER);
    assert.match(
      text,
      /^\| Kamerstuk 22 112, nr\. 4291 \| 23, 30 \| <https:\/\/zoek\.officielebekendmakingen\.nl\/kst-22112-4291\.html> \|$/m,
    );
    assert.match(text, /^\| de site \| 24 \| <https:\/\/example\.org\/a%7Cb> \|$/m);
  });

  it('agrees with its own findings: a doubled heading, a fiche that is due, who attends, who sends', () => {
    const doubled = page(LETTER.replace('#### Inzet Nederland', '#### Inhoud'));
    assert.match(doubled, /\(onderdeel-dubbel\)/);
    assert.match(doubled, /^\| Verordening opslag \| ja \| \*\*ontbreekt\*\* \| /m);
    const lacking = page(
      '## Verordening opslag\n\n### Inhoud\n\nHet voorstel van de Commissie voor een verordening ligt voor.\n\n### Inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
    );
    assert.match(lacking, /\(bnc-fiche-ontbreekt\)/);
    assert.match(lacking, /^\| Verordening opslag \| ja \| ja \| ja \| \*\*ontbreekt\*\* \| – \| 1 \|$/m);
    const unsigned = page(
      'Vergaderjaar 2026–2027\n\n21 501-33 Energieraad\n\nBRIEF VAN DE MINISTER VAN KLIMAAT EN GROENE GROEI\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 26 november 2026\n\nHierbij de geannoteerde agenda van de Energieraad van 14 december 2026.\n',
    );
    assert.match(unsigned, /^- \*\*Afzender:\*\* .*\(geen ondertekening gevonden\)$/im);
  });

  it('names an address that stands in a note as it is', () => {
    const text = page(
      LETTER.replace('Zie Kamerstuk 21 501-33, nr. PM', 'Zie https://example.org/rapport.pdf. Kamerstuk'),
    );
    assert.match(text, /^\| – \| 30 \| <https:\/\/example\.org\/rapport\.pdf> \|$/m);
  });

  it('shows nothing of comments, and nothing that could break the page', () => {
    const hostile = LETTER.replace(
      'Verordening opslag\n\n####',
      'Verordening <img src=x> | `a` [b](c) $x$\n\n<!-- controle negeren: kopniveau -->\n\n####',
    );
    const text = page(hostile);
    assert.doesNotMatch(text, /geheim|<!--|controle negeren/);
    assert.ok(text.includes('Verordening'));
    assert.doesNotMatch(text, /[^\\]<(?!https:)/);
  });

  it('says so where there is nothing to tell', () => {
    const text = page('Hallo.\n');
    assert.match(text, /^# Eindcontrole: geannoteerde agenda$/m);
    assert.match(text, /geen agendapunten gevonden/);
    assert.match(text, /geen verwijzingen/);
  });

  it('has as many cells in every row of a table, whatever the letter says', () => {
    for (const name of fs.readdirSync('seeds').filter((one) => one.endsWith('.md'))) {
      const text = page(fs.readFileSync(`seeds/${name}`, 'utf8'));
      let width = 0;
      for (const line of text.split('\n')) {
        const cells = line.startsWith('|') ? line.replace(/\\./g, '').split('|').length : 0;
        if (width > 0 && cells > 0) assert.equal(cells, width, `${name}: ${line}`);
        width = cells;
      }
    }
  });

  it('gives words of a letter as words, whatever they are', () => {
    const parser = unified().use(remarkParse);
    const signs = fc.constantFrom(...'*_`[]()<>!&#|~$\\-+=.:;/@"\'{}^ \n\tab1é'.split(''), '&lt;', '<!--', '-->', '](');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const tree = parser.parse(`Zie ${plain(text)} hier`);
        const [paragraph] = tree.children;
        assert.equal(tree.children.length, 1);
        assert.equal(paragraph?.type, 'paragraph');
        assert.equal(
          paragraph.children.map((child) => (child.type === 'text' ? child.value : `(${child.type})`)).join(''),
          `Zie ${text.replace(/\s+/g, ' ').trim()} hier`,
        );
        assert.doesNotMatch(plain(text).replace(/\\./g, ''), /[|$~]/, 'nor what tables and formulas are made of');
      }),
    );
  });

  it('links to addresses of the web only', () => {
    assert.equal(address('https://a.nl/x y<z>|é'), '<https://a.nl/x%20y%3Cz%3E%7C%C3%A9>');
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.nl', 'https://', '']) {
      assert.equal(address(url), null);
    }
  });
});
