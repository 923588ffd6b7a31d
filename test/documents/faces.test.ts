import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { openTypesetter, type Typesetter } from '../../server/src/documents/pages/compiler.js';
import { pagesData } from '../../server/src/documents/pages/data.js';
import { engineFiles } from '../../server/src/documents/pages/engineFiles.js';
import { readingPage } from '../../server/src/documents/reading/page.js';
import { readingOf } from '../../server/src/documents/reading/reading.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { faceOfHtml, faceOfPdf, squeezed, type Face } from './faces.js';
import { expectationPath, seedNames } from '../seeds/expectation.js';

/** Of what stands beside a letter: how it is read, by line. */
interface Expected {
  readonly model: {
    readonly headings: readonly {
      readonly text: string;
      readonly roles: readonly string[];
      readonly item: number | null;
    }[];
    readonly footnotes: {
      readonly definitions: readonly {
        readonly range: { readonly start: { readonly line: number } };
      }[];
    };
  };
}

/** The titles of items with those of their sections, in a form of the letter: whatever stands deeper up to the next. */
function sectionsOf({ headings }: Face, title: string, from: number): readonly string[] {
  const at = headings.findIndex(({ text }, index) => index >= from && text === title);
  const level = headings[at]?.level ?? 0;
  const end = headings.findIndex((other, index) => index > at && other.level <= level);
  return headings.slice(at + 1, end < 0 ? undefined : end).map(({ text }) => text);
}

describe('preview, web page and PDF of a letter', function () {
  // The engine is 28 MB of code.
  this.timeout(120_000);
  let typesetter: Typesetter;
  before(async () => {
    typesetter = await openTypesetter(await engineFiles());
  });

  for (const name of seedNames()) {
    it(`say the same as the text of ${name}, in the same order`, async () => {
      const path = expectationPath(name).replace('.verwacht.json', '.md');
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      const { model } = JSON.parse(readFileSync(expectationPath(name), 'utf8')) as Expected;
      const manuscript = manuscriptOf(read(text, { profile: STANDARD, treatAs: 'letter' }), { head: 'brief' });
      const face = faceOfHtml(readingPage(manuscript, { notice: null }));
      const preview = readingOf(manuscript, { marks: false, lines: true });
      assert.deepEqual(faceOfHtml(preview.map(({ html }) => html).join('\n')), face);

      // Headings, and the sections of each item.
      assert.deepEqual(
        face.headings
          .map((heading) => heading.text)
          .filter((title) => model.headings.some((one) => one.text === title)),
        model.headings.map((heading) => heading.text),
      );
      model.headings.forEach(({ text: title, roles, item }, index) => {
        if (!roles.includes('item')) return;
        const own = model.headings.slice(index + 1).filter((other) => other.item === item && other.item !== null);
        const from = face.headings.length - model.headings.length;
        assert.deepEqual(
          sectionsOf(face, title, Math.max(0, from)),
          own.map((section) => section.text),
        );
      });

      // Notes, and words.
      const lines = text.split('\n');
      const written = model.footnotes.definitions.map(({ range }) => squeezed(lines[range.start.line] ?? ''));
      assert.equal(face.notes.length, written.length);
      for (const note of face.notes)
        assert.equal(written.filter((line) => line.includes(note.text)).length, 1, note.text);
      let at = 0;
      const prose = lines.map(squeezed).filter((line) => line.length > 60 && /^[\p{L}\p{N},.;:’–()%]+\.$/u.test(line));
      assert.ok(prose.length > 5);
      for (const line of prose) {
        const next = face.words.indexOf(line, at);
        assert.ok(next >= at, line);
        at = next;
      }

      // The pages, in the words of the web page; a mark leads to its note on its own page.
      const pdf = await faceOfPdf(typesetter.pdf(pagesData(manuscript, { marks: false, notice: null, author: null })));
      assert.deepEqual(pdf.headings, face.headings);
      assert.equal(pdf.words.slice(pdf.words.indexOf(face.words.slice(0, 30))), face.words);
      assert.ok(pdf.links.length >= face.marks);
      assert.deepEqual(
        pdf.links.filter(([from, to]) => from !== to),
        [],
      );
      for (const { number, text: note } of face.notes) {
        assert.equal(pdf.small.filter((page) => page.includes(`${number}${note}`)).length, 1, note);
      }
    });
  }
});
