import assert from 'node:assert/strict';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/applyEdits.js';
import { insertContribution } from '../../server/src/rules/fixes/insertContribution.js';
import { insertNote } from '../../server/src/rules/fixes/insertNote.js';
import { wayOf, type Way } from '../../server/src/rules/fixes/noteHome.js';
import { pasteText } from '../../server/src/rules/fixes/pasteText.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

/** A letter of three items; the third has no notes yet. `place` says behind what the notes stand. */
function letterWith(place: Way | 'letter'): string {
  const note = (at: Way | 'letter', text: string): readonly string[] => (at === place ? [text] : []);
  const blocks = [
    'Geachte voorzitter,',
    'Hierbij de geannoteerde agenda van de Milieuraad.',
    '## Richtlijn A',
    '#### Inhoud',
    'Voorstel a.[^1]',
    ...note('paragraph', '[^1]: Noot een.'),
    'Vervolg a.',
    ...note('section', '[^1]: Noot een.'),
    '#### Inzet Nederland',
    'Inzet a.',
    ...note('item', '[^1]: Noot een.'),
    '## Richtlijn B',
    '#### Inhoud',
    'Voorstel b, zie voetnoot 2.[^2]',
    ...note('paragraph', '[^2]: Noot twee.'),
    'Vervolg b.',
    ...note('section', '[^2]: Noot twee.'),
    '#### Inzet Nederland',
    'Inzet b.',
    ...note('item', '[^2]: Noot twee.'),
    '## Richtlijn C',
    '#### Inhoud',
    'Voorstel c.',
    'Hoogachtend,',
    'De minister van Infrastructuur en Waterstaat,  \nA. Naam',
    ...note('letter', '[^1]: Noot een.\n\n[^2]: Noot twee.'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const PLACES = ['paragraph', 'section', 'item', 'letter'] as const;
const WORDS = ['Voorstel a', 'Vervolg a', 'Inzet a', 'Voorstel b', 'Vervolg b', 'Inzet b', 'Voorstel c'];

function inSup(text: string): string {
  return text.replace(/\[\^(\d+)\]: /g, '<sup>$1</sup> ').replace(/\[\^(\d+)\]/g, '<sup>$1</sup>');
}

const LETTERS = PLACES.flatMap((place) =>
  [letterWith(place), inSup(letterWith(place))].flatMap((text) => [
    { place, text },
    { place, text: text.replaceAll('\n', '\r\n') },
  ]),
);

/** The text of a letter from the heading above an offset to the next one, of that level or higher, or a whole paragraph. */
function stretchAround(text: string, offset: number, place: Way): readonly [number, number] {
  const bounds = [...text.matchAll(BOUNDS[place])].map(({ index }) => index);
  return [bounds.findLast((at) => at <= offset) ?? 0, bounds.find((at) => at > offset) ?? text.length];
}

const BOUNDS: Readonly<Record<Way, RegExp>> = {
  paragraph: /^(?!\[\^\d+\]: |<sup>)\S/gm,
  section: /^#{2,4} |^Hoogachtend/gm,
  item: /^## |^Hoogachtend/gm,
  part: /^# |^Hoogachtend/gm,
};

/** Every note stands with its mark, all of them in order, and nothing else is amiss. */
function assertAtHome(text: string, place: Way | 'letter', what: string): void {
  const { notes } = letterOf(text);
  assert.deepEqual(notes.problems, [], what);
  assert.deepEqual(
    notes.definitions.map(({ label }) => label),
    notes.definitions.map((_, at) => String(at + 1)),
    what,
  );
  for (const { span, definition } of notes.marks) {
    const note = notes.definitions[definition ?? -1];
    assert.ok(note, what);
    if (place === 'letter') assert.ok(note.span.start > text.indexOf('A. Naam'), what);
    else assert.deepEqual(stretchAround(text, note.span.start, place), stretchAround(text, span.start, place), what);
  }
}

describe('where a letter has its notes', () => {
  it('is read from the notes that it has', () => {
    for (const { place, text } of LETTERS) assert.equal(wayOf(letterOf(text)), place === 'letter' ? null : place);
  });

  it('tells nothing where notes stand at the foot of printed pages, or one alone at the end', () => {
    assert.equal(wayOf(letterOf('## Punt A\n\n#### Inhoud\n\nEen.[^1]\n\n[^1]: Noot.\n')), null);
    const printed = inSup(
      '## Punt A\n\n#### Inhoud\n\nEen.[^1]\n\n#### Inzet\n\nTwee.[^2]\n\n[^1]: Noot.\n\n## Punt B\n\n#### Inhoud\n\nDrie.[^3]\n\n[^2]: Noot.\n\nVier.\n\n[^3]: Noot.\n',
    );
    assert.equal(wayOf(letterOf(printed)), null);
  });

  it('is where a new note comes, wherever its mark stands', () => {
    for (const { place, text } of LETTERS) {
      for (const words of WORDS) {
        const result = insertNote(letterOf(text), text.indexOf(words) + words.length, 'Een nieuwe noot.');
        assert.ok(result.ok, words);
        const after = applyEdits(text, result.edits);
        assertAtHome(after, place, `${place}: ${words}\n${after}`);
        for (const kept of ['Noot een.', 'Noot twee.', 'Een nieuwe noot.'])
          assert.equal(after.split(kept).length, 2, words);
        assert.equal(/\n[ \t]*\r?\n[ \t]*\r?\n/.test(after), false, words);
      }
    }
  });

  it('is where the notes of a contribution come', () => {
    const contribution =
      '### Inhoud\n\nBijdrage een.[^1] En weer.[^2]\n\n### Inzet\n\nBijdrage twee.[^3]\n\n### Krachtenveld\n\nBijdrage drie.[^4]\n\n' +
      '[^1]: Bron een.\n\n[^2]: Bron twee.\n\n[^3]: Bron drie.\n\n[^4]: Bron vier.\n';
    for (const { place, text } of LETTERS) {
      for (const item of letterOf(text).items) {
        const made = insertContribution(letterOf(text), item, contribution);
        assert.ok(made.ok, made.ok ? '' : made.reason);
        const after = applyEdits(text, made.edits);
        const what = `${place}: ${item.title}\n${after}`;
        assert.equal(made.fitted.notes, 4, what);
        if (place !== 'letter' || !text.includes('<sup>')) assertAtHome(after, place, what);
        for (const kept of ['Bron een.', 'Bron twee.', 'Bron drie.', 'Bron vier.'])
          assert.equal(after.split(kept).length, 2, what);
      }
    }
  });

  it('is where the notes of what is pasted come', () => {
    for (const { place, text } of LETTERS) {
      if (place === 'letter') continue;
      for (const words of ['Inzet a.', 'Voorstel c.']) {
        const at = text.indexOf(words) + words.length;
        const pasted = pasteText(letterOf(text), { start: at, end: at }, ' Geplakt.[^1]\n\n[^1]: Nieuw.');
        assert.ok(pasted.ok);
        const edits = [...pasted.elsewhere, { span: { start: at, end: at }, text: pasted.text }];
        const after = applyEdits(
          text,
          edits.sort((a, b) => a.span.start - b.span.start),
        );
        assertAtHome(after, place, `${place}: ${words}\n${after}`);
      }
    }
  });
});
