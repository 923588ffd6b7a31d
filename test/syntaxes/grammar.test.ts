import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OpenDocument } from '../../server/src/features/documents.js';
import type { Letter } from '../../server/src/letter/letter.js';
import type { Span } from '../../server/src/letter/span.js';
import { pageFootOf } from '../../server/src/letter/words/pageFeet.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { allLetters } from '../letters.js';
import { markdown, type Piece } from './colours.js';

type Read = (text: string) => readonly Piece[];

const NAME = 'entity.name.type.onderdeel';
const MARK = 'constant.numeric.nootcijfer';
const REFERENCE = 'variable.other.verwijzing';
const PLACEHOLDER = 'keyword.control.in-te-vullen';

/** Where pieces with a scope stand in the text; pieces that follow each other are one. */
function placesOf(text: string, pieces: readonly Piece[], scope: string): readonly Span[] {
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = piece.text === '' ? at : text.indexOf(piece.text, at);
    assert.ok(start >= 0, piece.text);
    at = start + piece.text.length;
    if (!piece.scopes.some((one) => one.startsWith(scope))) continue;
    const last = places.at(-1);
    if (last?.end === start) last.end = at;
    else places.push({ start, end: at });
  }
  return places;
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

describe('the colours of a letter', function () {
  this.timeout(60_000);
  let read: Read;
  let bare: Read;

  before(async () => {
    read = await markdown();
    bare = await markdown({ withOurs: false });
  });

  /** Compares with a text in which ⟦…⟧ stand around what has the colour. */
  function expect(scope: string, marked: string): void {
    const text = marked.replace(/[⟦⟧]/g, '');
    const shown = [...placesOf(text, read(text), scope)]
      .reverse()
      .reduce((all, { start, end }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`, text);
    assert.equal(shown, marked);
  }

  describe('names of sections', () => {
    it('are coloured as headings, whatever stands around them', () => {
      expect(
        NAME,
        [
          '# Geannoteerde agenda',
          '## ⟦Inhoud⟧',
          '#### ⟦Inhoud van het voorstel:⟧',
          '#### ⟦2.1 Inzet van het kabinet⟧',
          '#### ⟦b) Krachtenveld⟧[^3]',
          '#### ⟦KRACHTENVELD⟧<sup>4</sup>',
          '#### ⟦**Nederlandse inzet**⟧ ####',
          '#### ⟦Inhoud en Nederlandse inzet⟧',
          '#### Inhoudelijk debat over de bodem',
          '#### Bespreking van de inhoud',
        ].join('\n\n'),
      );
    });

    it('are coloured in bold or italics on a line of their own, and nowhere in running text', () => {
      expect(
        NAME,
        [
          '⟦**Inhoud**⟧',
          '⟦**Nederlandse inzet:**⟧',
          '⟦*Krachtenveld*⟧',
          '**Inhoud** van het voorstel',
          'Inhoud',
          '- **Inhoud**',
          '*Beleidsdebat*',
        ].join('\n\n'),
      );
    });

    it('are all those of the profile', () => {
      const names = [...STANDARD.sections, ...STANDARD.sides].flatMap((section) => section.names);
      assert.ok(names.length > 100);
      for (const name of names) expect(NAME, `#### ⟦${name}⟧\n\n⟦**${name}**⟧`);
    });
  });

  describe('note marks', () => {
    it('are coloured in both notations, in a sentence and at a note', () => {
      expect(
        MARK,
        'De Raad spreekt.<sup>⟦1⟧</sup> Nederland ook.⟦[^2]⟧\n\n<sup>⟦1⟧</sup> Kamerstuk 22 112, nr. 3857.\n\n⟦[^2]⟧: PM\n⟦[^noot]⟧: Zie x.',
      );
      expect(MARK, 'Tien m<sup>2</sup> en x<sup>de</sup>.'.replace('2', '⟦2⟧'));
    });

    it('leave the rest of their line what it is', () => {
      const text = '[^2]: Zie **vet**, *schuin* en [de brief](https://x.nl/a).';
      const scopes = read(text).flatMap((piece) => piece.scopes);
      for (const one of ['markup.bold.markdown', 'markup.italic.markdown', 'markup.underline.link.markdown'])
        assert.ok(scopes.includes(one), one);
    });
  });

  describe('references', () => {
    it('are coloured in all forms', () => {
      expect(
        REFERENCE,
        [
          'Zie ⟦Kamerstuk 22 112, nr. 3857⟧, ⟦Kamerstukken II 2023/24, 22 112, nr. 3857, p. 2⟧.',
          '⟦Tweede Kamer, vergaderjaar 2023–2024, 21 501-34, nr. 418⟧ en ⟦Kamerstuk 36 600 V, nrs. 3, 4 en 5⟧.',
          '⟦Handelingen II 2023/24, nr. 12, item 3, p. 4-5⟧; ⟦Aanhangsel van de Handelingen II 2023/24, nr. 1203⟧.',
          'Het voorstel ⟦COM(2023) 123⟧, ⟦SWD (2022) 18 final⟧ en ⟦Verordening (EU) 2021/1119⟧.',
          '| ⟦Kamerstuk 22 112, nr. 4⟧ | twee |\n|---|---|\n| a | ⟦COM(2024) 1⟧ |',
          '<sup>1</sup> ⟦Kamerstuk 22 112, nr. 5⟧.',
          'De Kamer vroeg in 2023 om 22 112 euro en nr. 5.',
        ].join('\n\n'),
      );
    });
  });

  describe('place-holders', () => {
    it('are coloured where they are to be filled in', () => {
      expect(
        PLACEHOLDER,
        [
          'Het gaat om ⟦PM⟧ euro (⟦n.t.b.⟧), zie nr. ⟦XX⟧ en ⟦???⟧.',
          '⟦[invullen]⟧ en ⟦[PM Financiën]⟧, ⟦[naam minister]⟧, ⟦[Beschrijf waar het agendapunt over gaat.]⟧',
          'Het wordt ⟦[bedrag nog te bepalen]⟧; ⟦[de tekst volgt nog]⟧.',
          '- ⟦PM⟧\n- twee',
          '### ⟦[Titel van het agendapunt]⟧',
          'Om 3 PM, PM2,5, de PM van Italië, 36 600 XX, kolom XX, PM-norm, «PM», [sic], [naam](https://x.nl) en [naam]: x.',
        ].join('\n\n'),
      );
    });
  });

  it('are not in code, comments, front matter or addresses', () => {
    const inside = 'PM Kamerstuk 22 112, nr. 4 [^1]';
    const text = [
      `---\ntitel: ${inside}\n---`,
      `Een \`${inside}\` en [brief](https://x.nl/PM).`,
      `<!-- ${inside} -->`,
      `<!--\n${inside}\n\n#### Inhoud\n-->`,
      `\`\`\`\n${inside}\n#### Inhoud\n\`\`\``,
      `~~~yaml\ntitel: ${inside}\n~~~`,
      `    ${inside}`,
    ].join('\n\n');
    for (const scope of [NAME, MARK, REFERENCE, PLACEHOLDER]) assert.deepEqual(placesOf(text, read(text), scope), []);
  });

  it('change nothing in a text that has none of this', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
    const own = /geannoteerde-agenda$/;
    assert.ok(read(text).length > 1000);
    const coloured = read(text).filter(({ scopes }) => scopes.some((one) => own.test(one)));
    assert.deepEqual(
      coloured.map((piece) => piece.text),
      [],
    );
    assert.deepEqual(read(text), bare(text));
  });

  it('are where the engine sees references and names of sections in whole letters', () => {
    let references = 0;
    let headings = 0;
    for (const file of allLetters().filter((one) => /\/(?:seeds|oefen)\//.test(one))) {
      const text = readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
      const letter = letterOf(file, text);
      const pieces = read(text);

      const coloured = placesOf(text, pieces, REFERENCE);
      const seen = letter.references.map(({ span }) => span);
      // One line does not tell the foot of a printed page, which the letter takes for none of its own references.
      const feet = letter.flow.filter(({ unit }) => pageFootOf(unit) !== null).map(({ span }) => span);
      // The grammar sees one line at a time.
      const onOneLine = seen.filter((span) => !text.slice(span.start, span.end).includes('\n'));
      for (const span of onOneLine)
        assert.ok(
          coloured.some((one) => meets(one, span)),
          `${file}: ${text.slice(span.start, span.end)}`,
        );
      for (const one of coloured)
        assert.ok(
          [...seen, ...feet].some((span) => meets(one, span)),
          `${file}: ${text.slice(one.start, one.end)} is no reference`,
        );
      references += onOneLine.length;

      const names = placesOf(text, pieces, NAME);
      const standing = letter.headings.filter(
        ({ roles, misspelt, form }) => form === 'atx' && misspelt === null && roles.some((role) => ROLES.has(role)),
      );
      for (const { span } of standing)
        assert.ok(
          names.some((one) => meets(one, span)),
          `${file}: ${text.slice(span.start, span.end)}`,
        );
      headings += standing.length;
    }
    assert.ok(references > 50 && headings > 150, `${references} references, ${headings} headings`);
  });

  it('come to an end on lines made to keep them busy', () => {
    const busy = [
      `#### ${'de '.repeat(5000)}inhoud`,
      `#### ${'Inhoud en '.repeat(3000)}x`,
      `**${'Inhoud/'.repeat(3000)}`,
      '[naam '.repeat(4000),
      `[${'naam '.repeat(4000)}`,
      'Kamerstuk '.repeat(4000),
      `Kamerstuk 22 112, nrs. ${'1, '.repeat(6000)}`,
      'X'.repeat(20_000),
      '?'.repeat(20_000),
      `<sup>1</sup>${' '.repeat(20_000)}`,
      `[^${'a'.repeat(20_000)}`,
    ];
    for (const line of busy) assert.ok(read(line).length > 0, line.slice(0, 20));
  });
});

const ROLES: ReadonlySet<string> = new Set(['inhoud', 'inzet', 'krachtenveld', 'ep', 'fase']);

function letterOf(file: string, text: string): Letter {
  const document = new OpenDocument(`file:///${path.basename(file)}`, 'markdown', 1, text);
  document.configure(document.settings, 'letter', []);
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  return checked.letter;
}
