import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Letter } from '../../../server/src/letter/letter.js';
import { applyEdits } from '../../../server/src/rules/applyEdits.js';
import { duplicateItem } from '../../../server/src/rules/fixes/duplicateItem.js';
import { groupOf, itemsIn, tilesOf, type Entry } from '../../../server/src/rules/fixes/entries.js';
import type { EntryChange } from '../../../server/src/rules/fixes/entryEdits.js';
import { removalOf, removeEntry } from '../../../server/src/rules/fixes/removeEntry.js';
import { renameEntry, titleOf } from '../../../server/src/rules/fixes/renameEntry.js';
import { bagOf, entriesOf, faultsOf, LETTERS, letterOf, newFaults } from './letters.js';

const TEXT = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

Op de agenda staan:

- Beleidsdebat over de bodem (gedachtewisseling)
- Verordening over diertransport

### A. Beleidsdebat over de bodem[^1]

#### Inhoud

De Raad spreekt over de bodem.[^2]

### B. Verordening over diertransport

#### Inhoud

De Raad spreekt over vervoer.[^3]

[^1]: Noot bij de titel.
[^2]: Noot over de bodem.
[^3]: Noot over vervoer.
`;

function after(text: string, change: EntryChange): string {
  assert.ok(change.ok, change.ok ? '' : change.reason);
  return applyEdits(text, change.edits);
}

describe('renaming an item', () => {
  it('changes its heading and the lists that announce it; number, notes and what stands behind the title stay', () => {
    const renamed = after(
      TEXT,
      renameEntry(letterOf(TEXT), { kind: 'item', index: 0 }, ' Beleidsdebat  over gezonde bodems '),
    );
    assert.match(renamed, /^- Beleidsdebat over gezonde bodems \(gedachtewisseling\)$/m);
    assert.match(renamed, /^### A\. Beleidsdebat over gezonde bodems\[\^1\]$/m);
    assert.match(renamed, /De Raad spreekt over de bodem\./);
  });

  it('gives a list that is not in capitals no capitals', () => {
    const loud = TEXT.replace('### B. Verordening over diertransport', '### B. VERORDENING OVER DIERTRANSPORT');
    const renamed = after(loud, renameEntry(letterOf(loud), { kind: 'item', index: 1 }, 'VERORDENING OVER VERVOER'));
    assert.match(renamed, /^- Verordening over vervoer$/m);
  });

  it('is refused where its part has that title already, and told of where another part has', () => {
    const rename = (text: string, index: number, title: string): EntryChange =>
      renameEntry(letterOf(text), { kind: 'item', index }, title);
    const refused = rename(TEXT, 1, 'beleidsdebat over de BODEM');
    assert.ok(!refused.ok);
    assert.equal(
      refused.reason,
      'Het agendapunt «B. Verordening over diertransport» houdt zijn titel: «beleidsdebat over de BODEM» staat er al. Kies een andere titel.',
    );
    const parts =
      '## Landbouw\n\n### Bodem\n\n#### Inhoud\n\nA.\n\n### Diversen\n\nB.\n\n## Visserij\n\n### Vangst\n\n#### Inhoud\n\nC.\n';
    const told = rename(parts, 2, 'Diversen');
    assert.ok(told.ok);
    assert.equal(told.report, 'Onder «Landbouw» staat ook een agendapunt «Diversen»; lijsten kunnen hen verwisselen.');
    const part = renameEntry(letterOf(parts), { kind: 'part', index: 1 }, 'Landbouw');
    assert.ok(!part.ok);
    assert.match(part.reason, /houdt zijn titel: «Landbouw» staat er al\./);
    // its own title in other letters is no other's
    assert.equal(rename(TEXT, 1, 'Verordening over Diertransport').ok, true);
  });

  it('is refused without words', () => {
    assert.equal(renameEntry(letterOf(TEXT), { kind: 'item', index: 0 }, '  ').ok, false);
  });
});

describe('removing an item', () => {
  it('takes its notes and its announcement along, and closes up what is left', () => {
    const letter = letterOf(TEXT);
    assert.deepEqual(removalOf(letter, { kind: 'item', index: 0 }), {
      items: 1,
      sections: 1,
      notes: 2,
      announcements: 1,
    });
    assert.equal(
      after(TEXT, removeEntry(letter, { kind: 'item', index: 0 })),
      `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

Op de agenda staan:

- Verordening over diertransport

### A. Verordening over diertransport

#### Inhoud

De Raad spreekt over vervoer.[^1]

[^1]: Noot over vervoer.
`,
    );
  });

  it('takes along what only its notes name', () => {
    const text =
      '### Punt A\n\n#### Inhoud\n\nTekst[^1].\n\n### Punt B\n\n#### Inhoud\n\nMeer[^2].\n\n[^1]: Een, zie noot[^3].\n\n[^2]: Twee.\n\n[^3]: Genest.\n';
    assert.equal(removalOf(letterOf(text), { kind: 'item', index: 0 })?.notes, 2);
    assert.equal(
      after(text, removeEntry(letterOf(text), { kind: 'item', index: 0 })),
      '### Punt B\n\n#### Inhoud\n\nMeer[^1].\n\n[^1]: Twee.\n',
    );
    assert.equal(removalOf(letterOf(text.replace('Meer', 'Meer[^3]')), { kind: 'item', index: 0 })?.notes, 1);
  });

  it('leaves the notes of another item under the rule that they stood under', () => {
    const text =
      '### Punt A\n\n#### Inhoud\n\nTekst<sup>1</sup>.\n\n### Punt B\n\n#### Inhoud\n\nMeer<sup>2</sup>.\n\n---\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n\n#### Inzet\n\nNog iets.\n\n### Punt C\n\nSlot.\n';
    assert.equal(
      after(text, removeEntry(letterOf(text), { kind: 'item', index: 1 })),
      '### Punt A\n\n#### Inhoud\n\nTekst<sup>1</sup>.\n\n---\n\n<sup>1</sup> Een.\n\n### Punt C\n\nSlot.\n',
    );
  });

  it('brings nothing new, in any letter', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.nat(), ([name, text], which) => {
        const letter = letterOf(text);
        const all = entriesOf(letter);
        const entry = all[which % Math.max(1, all.length)];
        const group = entry === undefined ? null : groupOf(letter, entry);
        const change = entry === undefined ? undefined : removeEntry(letter, entry);
        if (group === null || change?.ok !== true) return;
        const left = applyEdits(text, change.edits);
        const had = bagOf(text);
        assert.deepEqual(
          bagOf(left).filter((line) => !had.includes(line)),
          [],
          name,
        );
        assert.equal(letterOf(left).items.length, letter.items.length - itemsIn(tilesOf(letter), group).length, name);
        assert.deepEqual(
          newFaults(faultsOf(text), faultsOf(left)).filter(
            (rule) => !isToldByWhatGoes(rule, letter, entry) && !isTold(rule, change.report),
          ),
          [],
          name,
        );
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Whether a rule may rightly find more once an entry is gone: Betreft and title give the days of a part that is no longer
 * there, and where items stand on two levels one less of them changes which is the usual one.
 */
function isToldByWhatGoes(rule: string, letter: Letter, entry: Entry | undefined): boolean {
  if (rule === 'betreft-wijkt-af') return entry?.kind === 'part';
  const levels = new Set(letter.items.map(({ heading }) => letter.headings[heading]?.level));
  return rule === 'kopniveau' && levels.size > 1;
}

/** Whether whoever removes it is told: sentences, and paragraphs that each are a point, still announce what is gone. */
function isTold(rule: string, report = ''): boolean {
  return rule === 'agendapunt-niet-geannoteerd' && report.endsWith('nog in de aankondiging.');
}

describe('removing an item whose note is named elsewhere', () => {
  it('tells that words still name it', () => {
    const cited = TEXT.replace('Noot over vervoer.', 'Noot over vervoer; zie ook noot 2.');
    const change = removeEntry(letterOf(cited), { kind: 'item', index: 0 });
    assert.match(after(cited, change), /\[\^1\]: Noot over vervoer; zie ook noot 2\.\n$/);
    assert.equal(change.ok && change.report, 'De tekst noemt elders nog voetnoot 2, die mee is verwijderd.');
    const other = removeEntry(letterOf(cited.replace('zie ook noot 2', 'zie ook noot 3')), { kind: 'item', index: 0 });
    assert.equal(other.ok && other.report, undefined);
  });
});

describe('duplicating an item', () => {
  it('puts a copy behind it, with notes and numbers of its own', () => {
    const change = duplicateItem(letterOf(TEXT), 0);
    const copied = after(TEXT, change);
    assert.match(
      copied,
      /^### A\. Beleidsdebat over de bodem\[\^1\]$[^]*^### B\. Beleidsdebat over de bodem \(kopie\)\[\^3\]$/m,
    );
    assert.match(copied, /^### C\. Verordening/m);
    assert.match(copied, /over vervoer\.\[\^5\]/);
    assert.match(
      copied,
      /\[\^1\]: Noot bij de titel\.\n\[\^2\]: Noot over de bodem\.\n\[\^3\]: Noot bij de titel\.\n\[\^4\]: Noot over de bodem\.\n\[\^5\]: Noot over vervoer\.\n$/,
    );
    assert.ok(change.ok && change.caret !== null);
    assert.ok(copied.slice(change.caret).startsWith('Beleidsdebat over de bodem (kopie)'));
  });

  it('announces the copy where the item is announced, in the form of the list and without its notes', () => {
    const copied = after(TEXT, duplicateItem(letterOf(TEXT), 0));
    assert.match(
      copied,
      /^- Beleidsdebat over de bodem \(gedachtewisseling\)\n- Beleidsdebat over de bodem \(kopie\) \(gedachtewisseling\)\n- Verordening/m,
    );
    const sentence = TEXT.replace(
      /- Beleidsdebat[^]*?diertransport\n/,
      '1. Beleidsdebat over de bodem; en\n2. Verordening over diertransport[^3].\n',
    );
    assert.match(
      after(sentence, duplicateItem(letterOf(sentence), 1)),
      /^1\. Beleidsdebat over de bodem;\n2\. Verordening over diertransport\[\^1\]; en\n3\. Verordening over diertransport \(kopie\)\.$/m,
    );
    const twice = after(copied, duplicateItem(letterOf(copied), 0));
    assert.match(twice, /^- Beleidsdebat over de bodem \(kopie 2\) \(gedachtewisseling\)$/m);
    assert.match(twice, /^### B\. Beleidsdebat over de bodem \(kopie 2\)/m);
  });

  it('says so where a list cannot announce it by itself', () => {
    const joined = TEXT.replace('- Verordening over diertransport\n', '').replace(
      '(gedachtewisseling)',
      '(gedachtewisseling)\n  - Verordening over diertransport',
    );
    const change = duplicateItem(letterOf(joined), 0);
    assert.ok(change.ok);
    assert.equal(change.report, 'De lijst van de agenda noemt de kopie nog niet.');
    const unlisted = TEXT.replace(/Op de agenda[^]*?\n(?=###)/, '');
    const silent = duplicateItem(letterOf(unlisted), 0);
    assert.ok(silent.ok && silent.report === undefined);
  });

  it('gives the numbers in the text of a copied note those that the notes then have', () => {
    const text =
      '### Punt A\n\n#### Inhoud\n\nTekst[^1].\n\n### Punt B\n\n#### Inhoud\n\nMeer[^2].\n\n[^1]: Een, zie noot[^3].\n\n[^2]: Twee.\n\n[^3]: Genest.\n';
    const copied = after(text, duplicateItem(letterOf(text), 0));
    assert.equal(
      copied.slice(copied.indexOf('[^1]: ')),
      '[^1]: Een, zie noot[^4].\n\n[^2]: Een, zie noot[^4].\n\n[^3]: Twee.\n\n[^4]: Genest.\n',
    );
  });

  it('is refused where a mark in it lost its form', () => {
    const text =
      '### Punt A\n\n#### Inhoud\n\nDe BNC-fiche2 hier.\n\n### Punt B\n\n#### Inhoud\n\nMeer[^3].\n\n### Punt 0\n\nEen[^1].\n\n[^1]: Een.\n\n[^2]: Twee.\n\n[^3]: Drie.\n';
    const change = duplicateItem(letterOf(text), 0);
    assert.ok(!change.ok);
    assert.match(change.reason, /nootcijfer 2 heeft zijn opmaak verloren/);
  });

  it('keeps every line, and leads every mark to its note, in any letter', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.nat(), ([name, text], which) => {
        const letter = letterOf(text);
        const index = which % Math.max(1, letter.items.length);
        if (letter.items[index] === undefined) return;
        const change = duplicateItem(letter, index);
        if (!change.ok) return;
        const copied = applyEdits(text, change.edits);
        const has = bagOf(copied);
        assert.deepEqual(
          bagOf(text).filter((line) => !has.includes(line)),
          [],
          name,
        );
        const lost = (of: string): number =>
          letterOf(of).notes.problems.filter(({ rule }) => rule === 'voetnoot-dubbel').length;
        assert.equal(lost(copied), lost(text), name);
        assert.ok(copied.slice(change.caret ?? 0).startsWith(titleOf(letter, { kind: 'item', index })), name);
      }),
      { numRuns: 60 },
    );
  });
});
