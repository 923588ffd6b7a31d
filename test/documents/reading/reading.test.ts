import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { readingPage } from '../../../server/src/documents/reading/page.js';
import { readingOf, type ReadingPiece } from '../../../server/src/documents/reading/reading.js';
import { read, Reader, type ReadOptions } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { HeadForm } from '../../../server/src/protocol.js';
import { edit, fit, text } from '../../fuzz/texts.js';
import { allLetters } from '../../letters.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

function reading(
  of: string,
  { marks = true, head = 'brief' }: { marks?: boolean; head?: HeadForm } = {},
): readonly ReadingPiece[] {
  return readingOf(manuscriptOf(read(of, OPTIONS), { head }), { marks, lines: true });
}

function htmlOf(pieces: readonly ReadingPiece[]): string {
  return pieces.map(({ html }) => html).join('\n');
}

interface Found {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  /** How many elements it stands in. */
  readonly within: number;
}

/** Every element of some HTML, in order. */
function elementsIn(html: string): readonly Found[] {
  const found: Found[] = [];
  let within = 0;
  const parser = new Parser({
    onopentag: (tagName, properties) => {
      found.push({ tagName, properties, within });
      within += 1;
    },
    onclosetag: () => {
      within -= 1;
    },
  });
  parser.end(html);
  return found;
}

const HARMLESS_HREF = /^(?:https?:|mailto:|#)/;
const ALLOWED = new Set(
  'section div p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr th td a span strong em del u sup sub mark code br'.split(
    ' ',
  ),
);

/** What must hold of any letter's page, whatever is in it. */
function assertSound(html: string): void {
  const all = elementsIn(html);
  const ids = all.flatMap(({ properties: { id } }) => (id === undefined ? [] : [id]));
  assert.equal(new Set(ids).size, ids.length, `An id twice: ${ids.filter((id, i) => ids.indexOf(id) !== i).join(' ')}`);
  let depth = 1;
  for (const { tagName, properties } of all) {
    assert.ok(ALLOWED.has(tagName), tagName);
    for (const name of Object.keys(properties)) assert.doesNotMatch(name, /^on|^src|^style|^srcset/i);
    const { href } = properties;
    if (href !== undefined) assert.match(href, HARMLESS_HREF);
    if (href?.startsWith('#') === true) assert.ok(ids.includes(href.slice(1)), `${href} leads nowhere`);
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level === undefined) continue;
    assert.ok(Number(level) <= depth + 1, `h${level} behind h${String(depth)}`);
    depth = Number(level);
  }
}

describe('the letter as a page that is read', function () {
  this.timeout(120_000);

  it('is sound for every letter we have, in either form', () => {
    allLetters().forEach((file, at) => {
      const letter = readFileSync(file, 'utf8');
      assertSound(htmlOf(at % 2 === 0 ? reading(letter) : reading(letter, { head: 'kamerstuk', marks: false })));
    });
  });

  it('is sound for any text, after any edit, and the same as if it were made anew', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const reader = new Reader(start, OPTIONS);
        const made = (): readonly ReadingPiece[] =>
          readingOf(manuscriptOf(reader.letter, { head: 'brief' }), { marks: true, lines: true });
        made();
        for (const loose of edits) {
          reader.edit(fit(loose, reader.text.length));
          const after = made();
          assertSound(htmlOf(after));
          assert.deepEqual(after, reading(reader.text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is one element for each piece', () => {
    for (const { html } of reading(readFileSync(allLetters()[0] ?? '', 'utf8'))) {
      assert.equal(elementsIn(html).filter(({ within }) => within === 0).length, 1);
      assert.match(html, /^<[\s\S]*>$/);
    }
  });

  it('runs nothing and fetches nothing that an author wrote', () => {
    const html = htmlOf(
      reading(
        '<script>alert(1)</script>\n\n[a](javascript:alert) <a href="javascript:x" onclick="y">z</a> ![plaatje](https://a.nl/x.png)\n\n<svg onload=alert(1)>\n\n<style>@import "x"</style>\n\n| <img src=x onerror=y> |\n|---|\n| <iframe src="https://a.nl"> |\n',
      ),
    );
    assertSound(html);
    for (const words of [
      'alert(1)',
      'onclick=',
      'onload=',
      'onerror=',
      '@import',
      'iframe src',
      'Afbeelding: plaatje',
    ]) {
      assert.ok(html.includes(words), words);
    }
  });

  it('leads from mark to note and back, each place by itself', () => {
    const html = htmlOf(reading('Een[^a] en weer[^a].\n\n[^a]: De *noot*.\n'));
    assert.match(html, /<a role="doc-noteref" id="nootcijfer-1" href="#noot-1" title="De noot.">/);
    assert.match(html, /<a role="doc-noteref" id="nootcijfer-1-2" href="#noot-1"/);
    assert.match(
      html,
      /<section class="noten" role="doc-endnotes" aria-label="Voetnoot 1"><ol><li id="noot-1" value="1">/,
    );
    assert.match(html, /href="#nootcijfer-1-2" aria-label="Terug naar nootcijfer 1, plaats 2"/);
  });

  it('tells the notes of an item behind it, and what is the matter with a note', () => {
    const pieces = reading(
      '## Landbouw – maandag 23 november 2026\n\n### Een\n\n#### Inhoud\n\nTekst[^1] en[^4].\n\n### Twee\n\n#### Inhoud\n\nTekst[^2].\n\n[^1]: Eerst.\n\n[^2]:\n\n[^3]: Nergens.\n',
    );
    assert.deepEqual(
      pieces.flatMap(({ notes }) => (notes.length === 0 ? [] : [notes.map(({ id }) => id)])),
      [['noot-1'], ['noot-2', 'noot-los-3']],
    );
    const html = htmlOf(pieces);
    assert.match(html, /<sup class="noot zonder-noot" title="Bij dit nootcijfer ontbreekt de voetnoot">4\?/);
    assert.match(html, /Deze voetnoot is nog leeg\./);
    assert.match(html, /<p class="zonder-cijfer">Voetnoten zonder plaats in de tekst<\/p><ul><li id="noot-los-3"/);
  });

  it('remarks upon nothing where it is finished, and loses nothing', () => {
    const text =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst[^1] en[^4].\n\n### Krachtenveld\n\nTekst.\n\n[^1]:\n\n[^3]: Nergens.\n';
    const [marked, finished] = [true, false].map((marks) => htmlOf(reading(text, { marks })));
    assert.match(marked ?? '', /class="ontbreekt">Nog te schrijven: «Nederlandse inzet»<[\s\S]*nog leeg/);
    assert.doesNotMatch(finished ?? '', /Nog te schrijven|nog leeg|ontbreekt|aangehaald|<mark/);
    assert.match(finished ?? '', /<p>–<\/p>[\s\S]*zonder plaats in de tekst<[\s\S]*<p>Nergens\.<\/p>/);
  });

  it('has no head where the letter tells nothing of itself, in either form', () => {
    for (const head of ['brief', 'kamerstuk'] as const) {
      const html = htmlOf(reading('Geachte voorzitter,\n\nHierbij de geannoteerde agenda.\n', { head }));
      assert.doesNotMatch(html, /Briefhoofd/);
      assert.match(html, /^<h1 class="voorgelezen">/);
    }
  });

  it('tells where the second half of a sentence stands that the end of a page cut', () => {
    const text = 'Het kabinet steunt het doel van de\n\n---\n\nverordening van nu.\n';
    const made = reading(text).find(({ notes }) => notes.length > 0);
    assert.match(made?.html ?? '', /van de <span id="vervolg-1">verordening van nu\.<\/span><\/p>$/);
    assert.deepEqual(
      made?.notes.map(({ id, span }) => [id, text.slice(span.start, span.end)]),
      [['vervolg-1', 'verordening van nu.']],
    );
  });

  it('says of a table what heads its columns and, beside an empty corner, its rows', () => {
    for (const [written, made] of [
      ['| a | b |\n|---|---|\n| 1 | 2 |\n', '<th scope="col">a</th><th scope="col">b</th> <td>1</td><td>2</td>'],
      ['|  | b |\n|---|---|\n| 1 | 2 |\n', '<td></td><th scope="col">b</th> <th scope="row">1</th><td>2</td>'],
      ['|  | b |\n|---|---|\n|  | 2 |\n', '<td></td><th scope="col">b</th> <td></td><td>2</td>'],
      ['| a |  |\n|---|---|\n| 1 | 2 |\n', '<th scope="col">a</th><td></td> <td>1</td><td>2</td>'],
      ['|  |  |\n|---|---|\n| 1 | 2 |\n', '<td>1</td><td>2</td>'],
    ]) {
      const rows = [...htmlOf(reading(`Tekst.\n\n${written}`)).matchAll(/<tr[^>]*>(.*?)<\/tr>/g)];
      assert.equal(rows.map(([, row]) => row).join(' '), made, written);
    }
  });

  it('says by the line where lists and tables stand', () => {
    const html = htmlOf(reading('- een\n- twee\n\n  vervolg\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'));
    assert.match(html, /<li data-line="1">\s*<p data-line="1">twee<\/p>\s*<p data-line="3">vervolg/);
    assert.match(html, /<tr data-line="2">/);
  });
});

describe('the letter as a file of HTML', () => {
  const LETTER = '# Geannoteerde agenda Milieuraad & < meer 17 maart 2026\n\nTekst [PM] met "data-line="3"".\n';

  function page(notice: string | null): string {
    return readingPage(manuscriptOf(read(LETTER, OPTIONS), { head: 'brief' }), { notice });
  }

  it('stands by itself: its language, its title, its looks', () => {
    const html = page(null);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="nl">/);
    assert.match(html, /<title>Geannoteerde agenda Milieuraad &amp; &lt; meer 17 maart 2026<\/title>/);
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /<script|<link|url\(|@import|src=/);
    assert.equal(html.match(/<main/g)?.length, 1);
    assert.ok(html.includes('met "data-line="3"".'));
    assert.equal(html, page(null));
  });

  it('does not tell where the pictures of the letter lie', () => {
    const text = '# Brief\n\n![Kaart](beelden/j.jansen/kaart.png)\n';
    const html = readingPage(manuscriptOf(read(text, OPTIONS), { head: 'brief' }), { notice: null });
    assert.ok(html.includes('Kaart') && !html.includes('jansen'));
  });

  it('says so where the letter is not finished', () => {
    assert.match(
      page('In de brief staat nog 1 open plek.'),
      /<p class="melding" role="note">In de brief staat nog 1 open plek\.<\/p>[\s\S]*<mark/,
    );
    assert.doesNotMatch(page(null), /class="melding"|<mark/);
  });
});
