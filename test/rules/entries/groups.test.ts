import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/rules/applyEdits.js';
import { duplicateItem } from '../../../server/src/rules/fixes/duplicateItem.js';
import type { EntryChange } from '../../../server/src/rules/fixes/entryEdits.js';
import { moveEntry, neighbouring } from '../../../server/src/rules/fixes/moveEntry.js';
import { removeEntry } from '../../../server/src/rules/fixes/removeEntry.js';
import { renameEntry } from '../../../server/src/rules/fixes/renameEntry.js';
import { letterOf } from './letters.js';

const GROUPS = '- Ochtend\n  - Bodem\n  - Water\n- Middag\n  - Lucht\n  - Geluid';
const FOUR = ['Bodem', 'Water', 'Lucht', 'Geluid'];

/** A letter that announces items in its own way. */
function withAgenda(agenda: string, titles: readonly string[]): string {
  const items = titles.map((title) => `### ${title}\n\n#### Inhoud\n\nDe Raad spreekt hierover.\n`);
  const head = 'Geachte voorzitter,\n\n## Milieuraad – dinsdag 17 maart 2026';
  return `${head}\n\n${agenda}\n\n${items.join('\n')}`;
}

/** What the announcement becomes, and what is told. */
function announced(text: string, change: EntryChange): { readonly agenda: string; readonly report: string | null } {
  assert.ok(change.ok, change.ok ? '' : change.reason);
  const after = applyEdits(text, change.edits);
  const start = after.indexOf('2026\n\n') + '2026\n\n'.length;
  return { agenda: after.slice(start, after.indexOf('\n\n###')), report: change.report ?? null };
}

const item = (index: number) => ({ kind: 'item', index }) as const;

function removed(agenda: string, titles: readonly string[], index: number): ReturnType<typeof announced> {
  const text = withAgenda(agenda, titles);
  return announced(text, removeEntry(letterOf(text), item(index)));
}

function renamed(
  agenda: string,
  titles: readonly string[],
  index: number,
  title: string,
): ReturnType<typeof announced> {
  const text = withAgenda(agenda, titles);
  return announced(text, renameEntry(letterOf(text), item(index), title));
}

function movedUp(agenda: string, titles: readonly string[], index: number): ReturnType<typeof announced> {
  const text = withAgenda(agenda, titles);
  const letter = letterOf(text);
  const to = neighbouring(letter, item(index), 'up');
  assert.ok(to);
  return announced(text, moveEntry(letter, item(index), to));
}

const INTRO = 'Op de agenda staan:\n\n';

describe('an agenda in groups', () => {
  it('loses only the entry of the item that is removed, and its group with the last of them', () => {
    assert.equal(removed(INTRO + GROUPS, FOUR, 0).agenda, `${INTRO}${GROUPS.replace('  - Bodem\n', '')}`);
    const one = removed(`${INTRO}- Ochtend\n  - Bodem\n- Middag\n  - Lucht`, ['Bodem', 'Lucht'], 0);
    assert.equal(one.agenda, `${INTRO}- Middag\n  - Lucht`);
  });

  it('keeps its groups’ names and what stands below an entry when an item is renamed', () => {
    assert.equal(renamed(INTRO + GROUPS, FOUR, 0, 'Grond').agenda, INTRO + GROUPS.replace('Bodem', 'Grond'));
    const one = renamed(`${INTRO}- Wetgevende punten\n  - Bodem`, ['Bodem'], 0, 'Grond');
    assert.equal(one.agenda, `${INTRO}- Wetgevende punten\n  - Grond`);
    const below = renamed(`${INTRO}- Punt A\n  - deelpunt een\n- Punt B`, ['Punt A', 'Punt B'], 0, 'Nieuw');
    assert.equal(below.agenda, `${INTRO}- Nieuw\n  - deelpunt een\n- Punt B`);
  });

  it('follows within a group, and says so where an item leaves its group', () => {
    const within = movedUp(INTRO + GROUPS, FOUR, 1);
    assert.equal(within.agenda, `${INTRO}- Ochtend\n  - Water\n  - Bodem\n- Middag\n  - Lucht\n  - Geluid`);
    assert.equal(within.report, null);
    const across = movedUp(INTRO + GROUPS, FOUR, 2);
    assert.equal(across.agenda, INTRO + GROUPS);
    assert.match(across.report ?? '', /^De lijst van de agenda staat in groepen/);
  });
});

describe('groups that give the parts of the Council', () => {
  const PARTS = [
    ['Milieu – dinsdag 17 maart 2026', ['Bodem', 'Water']],
    ['Energie – woensdag 18 maart 2026', ['Wind']],
  ] as const;
  const textOf = (list: string, parts: readonly (readonly [string, readonly string[]])[]): string => {
    const item = (title: string): string => `### ${title}\n\n#### Inhoud\n\nTekst.\n`;
    const sections = parts.map(([part, titles]) => [`## ${part}\n`, ...titles.map(item)].join('\n'));
    return `Geachte voorzitter,\n\n${INTRO}${list}\n\n${sections.join('\n')}`;
  };
  const moved = (text: string, index: number, part: number) => {
    const change = moveEntry(letterOf(text), item(index), { kind: 'endOf', part });
    assert.ok(change.ok, change.ok ? '' : change.reason);
    const after = applyEdits(text, change.edits);
    return [after.slice(after.indexOf(INTRO) + INTRO.length, after.indexOf('\n\n## ')), change.report ?? null];
  };

  it('take over an entry, also the only one of its group, and tell of a name that is left', () => {
    const list = '- Milieu\n  - Bodem\n  - Water\n- Energie\n  - Wind';
    assert.deepEqual(moved(textOf(list, PARTS), 2, 0), [
      '- Milieu\n  - Bodem\n  - Water\n  - Wind\n- Energie',
      '«Energie» heeft in de lijst van de agenda geen agendapunt meer.',
    ]);
    assert.deepEqual(moved(textOf(list, PARTS), 1, 1), ['- Milieu\n  - Bodem\n- Energie\n  - Wind\n  - Water', null]);
  });

  it('lose a group within them whose name by itself would be a point of the agenda, and tell of it', () => {
    const list = '- Milieu\n  - Ochtend\n    - Bodem\n  - Middag\n    - Water\n- Energie\n  - Wind';
    assert.deepEqual(moved(textOf(list, PARTS), 0, 1), [
      '- Milieu\n  - Middag\n    - Water\n- Energie\n  - Wind\n  - Bodem',
      '«Ochtend» had in de lijst van de agenda geen ander agendapunt en is daar weggelaten.',
    ]);
  });
});

describe('an agenda in paragraphs', () => {
  const THREE = ['Bodem', 'Water', 'Lucht'];
  const PARAGRAPHS = `${INTRO}1\\. Bodem\n\n2\\. Water\n\n3\\. Lucht`;

  it('follows the items with its numbers where they stand', () => {
    assert.equal(movedUp(PARAGRAPHS, THREE, 1).agenda, `${INTRO}1\\. Water\n\n2\\. Bodem\n\n3\\. Lucht`);
    const dashes = `${INTRO}– Bodem;\n\n– Water;\n\n– Lucht.`;
    assert.equal(movedUp(dashes, THREE, 2).agenda, `${INTRO}– Bodem;\n\n– Lucht;\n\n– Water.`);
  });

  it('closes up where an item is removed, and grows with a copy', () => {
    for (const [index, rest] of ['Water Lucht', 'Bodem Lucht', 'Bodem Water'].entries()) {
      const [one = '', two = ''] = rest.split(' ');
      assert.deepEqual(removed(PARAGRAPHS, THREE, index), {
        agenda: `${INTRO}1\\. ${one}\n\n2\\. ${two}`,
        report: null,
      });
    }
    const text = withAgenda(PARAGRAPHS, THREE);
    for (const [index, grown] of [
      '1\\. Bodem\n\n2\\. Bodem (kopie)\n\n3\\. Water\n\n4\\. Lucht',
      '1\\. Bodem\n\n2\\. Water\n\n3\\. Water (kopie)\n\n4\\. Lucht',
      '1\\. Bodem\n\n2\\. Water\n\n3\\. Lucht\n\n4\\. Lucht (kopie)',
    ].entries())
      assert.deepEqual(announced(text, duplicateItem(letterOf(text), index)), { agenda: INTRO + grown, report: null });
  });

  it('is told of where lines of one paragraph do not follow', () => {
    const lines = `${INTRO}1\\. Bodemdaling  \n2\\. Waterkwaliteit`;
    const { agenda, report } = movedUp(lines, ['Bodemdaling', 'Waterkwaliteit'], 1);
    assert.equal(agenda, lines);
    assert.match(report ?? '', /nog in de oude volgorde\.$/);
  });
});

describe('what closes the entries of an agenda', () => {
  const TWO = ['Punt A', 'Punt B'];

  it('goes with its words where an entry has more paragraphs', () => {
    const agenda = `${INTRO}- Punt A\n\n  Toelichting bij A.\n\n- Punt B;`;
    assert.match(movedUp(agenda, TWO, 1).agenda, /^- Punt B;\n\n- Punt A\n\n {2}Toelichting bij A\.$/m);
    assert.match(removed(agenda, TWO, 1).agenda, /Toelichting bij A\.\n$/);
  });

  it('keeps «en» before the last, whichever is removed', () => {
    const three = ['Punt A', 'Punt B', 'Punt C'];
    const agenda = `${INTRO}- Punt A;\n- Punt B; en\n- Punt C.`;
    assert.equal(removed(agenda, three, 2).agenda, `${INTRO}- Punt A; en\n- Punt B.`);
    assert.equal(removed(agenda, three, 1).agenda, `${INTRO}- Punt A; en\n- Punt C.`);
    assert.equal(removed(agenda, three, 0).agenda, `${INTRO}- Punt B; en\n- Punt C.`);
  });

  it('says that the list is empty', () => {
    assert.match(removed(`${INTRO}- Punt A`, TWO, 0).report ?? '', /^De lijst van de agenda is nu leeg/);
  });
});

describe('an agenda that is no list', () => {
  const TWO = ['Punt A', 'Punt B'];
  const SENTENCE = 'Op de agenda staan Punt A en Punt B.';
  const TABLE = '| Punt | Soort |\n|---|---|\n| Punt A | debat |\n| Punt B | akkoord |';

  it('is told where a sentence does not follow', () => {
    assert.equal(removed(SENTENCE, TWO, 0).report, 'De tekst noemt «Punt A» nog in de aankondiging.');
    assert.equal(renamed(SENTENCE, TWO, 0, 'Nieuw').report, 'De tekst noemt «Punt A» nog in de aankondiging.');
    assert.match(movedUp(SENTENCE, TWO, 1).report ?? '', /nog in de oude volgorde\.$/);
  });

  it('follows in a table', () => {
    assert.match(renamed(INTRO + TABLE, TWO, 0, 'Nieuw').agenda, /^\| Nieuw \| debat \|$/m);
    assert.match(removed(INTRO + TABLE, TWO, 0).agenda, /-\|\n\| Punt B \| akkoord \|$/);
    assert.match(movedUp(INTRO + TABLE, TWO, 1).agenda, /\| Punt B \| akkoord \|\n\| Punt A \| debat \|$/);
  });

  const HEAD = `${INTRO}| Deel | Nr. | Onderwerp | Aard |\n|---|---|---|---|`;
  const NAMED = [
    '| Ochtend | 1 | Bodem | debat |',
    '| | 2 | Water | akkoord |',
    '| Middag | 3 | Lucht | debat |',
    '| | 4 | Geluid | akkoord |',
  ];

  it('leaves numbers and names of groups in a table where they stand', () => {
    assert.ok(
      movedUp([HEAD, ...NAMED].join('\n'), FOUR, 1).agenda.endsWith(
        '| Ochtend | 1 | Water | akkoord |\n| | 2 | Bodem | debat |\n| Middag | 3 | Lucht | debat |\n| | 4 | Geluid | akkoord |',
      ),
    );
    assert.match(
      removed([HEAD, ...NAMED].join('\n'), FOUR, 0).agenda,
      /\n\| Ochtend \| 1 \| Water \| akkoord \|\n\| Middag/,
    );
    const across = movedUp([HEAD, ...NAMED].join('\n'), FOUR, 2);
    assert.ok(across.agenda.endsWith(NAMED.join('\n')));
    assert.match(across.report ?? '', /staat in groepen/);
  });

  it('takes the row that names a group along with the last of it', () => {
    const rows = [
      '| | | **Ochtend** | |',
      '| | 1 | Bodem | debat |',
      '| | | **Middag** | |',
      '| | 2 | Water | akkoord |',
    ];
    const { agenda } = removed([HEAD, ...rows].join('\n'), ['Bodem', 'Water'], 1);
    assert.ok(agenda.endsWith(rows.slice(0, 2).join('\n')), agenda);
  });
});

describe('a typed title', () => {
  const text = withAgenda(`${INTRO}- Bodem\n- Water`, ['1. Bodem', '2. Water']);
  const headingAfter = (title: string): string => {
    const change = renameEntry(letterOf(text), item(1), title);
    return change.ok ? (/^### 2.*$/m.exec(applyEdits(text, change.edits))?.[0] ?? '') : change.reason;
  };

  it('is taken as plain words, without a number of its own', () => {
    assert.equal(headingAfter('1. Nieuw'), '### 2. Nieuw');
    assert.equal(headingAfter('Titel [^9]'), '### 2. Titel [9]');
    assert.equal(headingAfter('*vet* <b>'), '### 2. \\*vet\\* \\<b>');
    assert.equal(headingAfter('# Kop'), '### 2. Kop');
  });

  it('is refused where it is the name of an onderdeel', () => {
    assert.match(headingAfter('Inhoud'), /«Inhoud» is de naam van een onderdeel\.$/);
  });
});
