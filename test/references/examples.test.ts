import assert from 'node:assert/strict';
import type { Reference } from '../../server/src/references/index.js';
import { findReferences, withSpacedDossier } from '../../server/src/references/index.js';
import { FAULTY, NO_REFERENCE, READINGS } from './table.js';

/** The one reference of a text. */
function only(text: string): Reference {
  const found = findReferences(text);
  const [reference] = found;
  assert.ok(reference !== undefined && found.length === 1, `«${text}»: ${found.length} verwijzingen in plaats van één`);
  return reference;
}

/** A kamerstuk or another reference as a plain record, to compare the parts that a row names. */
function named(reference: Reference, keys: readonly string[]): Record<string, unknown> {
  const all = new Map<string, unknown>(Object.entries(reference));
  return Object.fromEntries(keys.map((key) => [key, all.get(key)]));
}

describe('references: how each form is read', () => {
  for (const { text, is, fault } of READINGS) {
    it(text, () => {
      const reference = only(text);
      assert.deepEqual(named(reference, Object.keys(is)), is);
      assert.deepEqual(
        reference.faults.map((found) => found.fault),
        fault === undefined ? [] : [fault],
      );
    });
  }
});

describe('references: what is wrong with them', () => {
  for (const { text, fault, rule, severity, corrected } of FAULTY) {
    it(`${text} → ${fault}`, () => {
      const reference = only(`Zie ook ${text}`);
      const [found] = reference.faults;
      assert.equal(reference.faults.length, 1);
      assert.ok(found !== undefined);
      assert.deepEqual(
        { fault: found.fault, rule: found.rule, severity: found.severity, corrected: found.corrected },
        { fault, rule, severity, corrected },
      );
      assert.ok(found.span.start >= reference.span.start && found.span.end <= reference.span.end);
      assert.ok(found.span.end > found.span.start);
    });
  }

  it('speaks in one sentence that fits a list', () => {
    for (const { text } of FAULTY) {
      for (const { message } of only(text).faults) {
        assert.ok(message.length <= 120, `${message} (${message.length})`);
        assert.match(message, /^[«A-ZÉ].*\.$/u);
      }
    }
  });

  it('mends all hints of a reference in one go, and nothing that is left after that', () => {
    const { faults } = only('kamerstuk 22.112 nr 5 en 7');
    assert.deepEqual(
      faults.map((fault) => fault.fault),
      ['kamerstuk-kleine-letter', 'dossier-punt', 'komma-ontbreekt', 'nr-punt', 'nr-meervoud'],
    );
    assert.deepEqual([...new Set(faults.map((fault) => fault.corrected))], ['Kamerstuk 22 112, nrs. 5 en 7']);
    assert.deepEqual(only('Kamerstuk 22 112, nrs. 5 en 7').faults, []);
  });

  it('every corrected text is free of the faults it mends', () => {
    for (const { corrected, fault } of FAULTY) {
      if (corrected === null) continue;
      assert.ok(only(corrected).faults.every((left) => left.fault !== fault));
    }
  });

  it('a hint never mends what is only likely', () => {
    const { faults } = only('Kamerstuk 2 2112, nr 3857');
    assert.deepEqual(
      faults.map(({ severity, corrected }) => [severity, corrected]),
      [
        ['warning', 'Kamerstuk 22 112, nr. 3857'],
        ['hint', 'Kamerstuk 2 2112, nr. 3857'],
      ],
    );
  });

  it('the plural of a list of references is right', () => {
    const [first, second] = findReferences('Kamerstukken 21 501-34, nr. 5 en 22 112, nr. 7');
    assert.deepEqual([first?.faults, second?.faults], [[], []]);
  });
});

describe('references: what is none', () => {
  for (const [text, why] of NO_REFERENCE) {
    it(`${text} (${why})`, () => {
      assert.deepEqual(findReferences(text), []);
    });
  }
});

describe('references: numbers and their surroundings', () => {
  const numbers: readonly (readonly [string, readonly string[]])[] = [
    ['Kamerstuk 22 112, nrs. 5, 6 en 7', ['5', '6', '7']],
    ['Kamerstuk 22 112, nrs. 3816 (BEFIT) en 3817 (HOT)', ['3816', '3817']],
    ['Kamerstuk 22 112, nrs. 5 (spoor), 6 (weg) en 7', ['5', '6', '7']],
    ['Kamerstuk 22 112, nrs. 5 t/m 8', ['5', '6', '7', '8']],
    ['Kamerstuk 22 112, nrs. 5–8', ['5', '6', '7', '8']],
    ['Kamerstuk 22 112, nr. 412 en nr. 418', ['412', '418']],
    ['Kamerstuk 22 112, nr. 5, 6 april 2024', ['5']],
    ['Kamerstuk 22 112, nr. 5 en 7 lidstaten', ['5']],
    ['Kamerstuk 29 240, nr. 108 Herdruk', ['108']],
    ['Kamerstuk 32 317, A en B', ['A', 'B']],
    ['Kamerstuk 34 986, AI in het onderwijs', []],
  ];
  for (const [text, expected] of numbers) {
    it(text, () => {
      assert.deepEqual(only(text).numbers, expected);
    });
  }

  it('ends a list where another dossier begins', () => {
    const found = findReferences('Kamerstuk 21 501-34, nrs. 5, 6 en 22 112, nr. 7');
    assert.deepEqual(
      found.map((reference) => reference.text),
      ['Kamerstuk 21 501-34, nrs. 5, 6', '22 112, nr. 7'],
    );
  });

  it('reads over a line end', () => {
    const reference = only('(Tweede Kamer, vergaderjaar\n2019–2020, 21 501-34,\r\nnr. 321)');
    assert.equal(reference.houseForm, 'Kamerstuk 21 501-34, nr. 321');
    assert.equal(reference.span.start, 1);
  });

  it('tells whether the dossier number has its space', () => {
    const spaced = (text: string): unknown => named(only(text), ['dossierSpaced'])['dossierSpaced'];
    assert.equal(spaced('Kamerstuk 22 112, nr. 5'), true);
    assert.equal(spaced('Kamerstuk 22\u00a0112, nr. 5'), true);
    assert.equal(spaced('Kamerstuk 22112, nr. 5'), false);
    assert.equal(spaced('kst-22112-5'), null);
  });

  it('writes the dossier number with its space', () => {
    const written = (text: string): string => {
      const reference = only(`Zie ${text}.`);
      assert.ok(reference.kind === 'kamerstuk');
      return withSpacedDossier(reference);
    };
    assert.equal(written('Kamerstuk 22112, nr. 5'), 'Kamerstuk 22 112, nr. 5');
    assert.equal(
      written('Kamerstukken II 2015/16, 34442, nr. 3, p. 7'),
      'Kamerstukken II 2015/16, 34 442, nr. 3, p. 7',
    );
    assert.equal(written('Kamerstuk 21\u00a0501-34, nr. 5'), 'Kamerstuk 21\u00a0501-34, nr. 5');
  });
});

describe('references: EU documents', () => {
  const documents: readonly (readonly [string, string | null, string | null])[] = [
    ['COM(2023) 719 final', 'COM(2023) 719', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2023:719:FIN'],
    ['COM (2016)723', 'COM(2016) 723', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2016:723:FIN'],
    ['SWD(2022) 34', 'SWD(2022) 34', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=SWD:2022:34:FIN'],
    ['JOIN(2021) 14', 'JOIN(2021) 14', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=JOIN:2021:14:FIN'],
    ['C(2023) 1234', 'C(2023) 1234', null],
    [
      'Verordening (EU) 2020/1055',
      '32020R1055',
      'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32020R1055',
    ],
    [
      'Verordening (EG) nr. 1998/2006',
      '32006R1998',
      'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32006R1998',
    ],
    ['Richtlijn 95/46/EG', '31995L0046', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:31995L0046'],
    ['Kaderbesluit 2002/584/JBZ', '32002F0584', 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32002F0584'],
    ['(EU) 2024/1689', null, null],
    ['ST 8803/16', 'ST 8803/16', 'https://data.consilium.europa.eu/doc/document/ST-8803-2016-INIT/nl/pdf'],
    [
      '6786/1/22 REV 1',
      'ST 6786/1/22 REV 1',
      'https://data.consilium.europa.eu/doc/document/ST-6786-2022-REV-1/nl/pdf',
    ],
  ];
  for (const [text, identifier, url] of documents) {
    it(text, () => {
      const reference = only(text);
      assert.deepEqual(
        [reference.kind, reference.text, reference.identifier, reference.url],
        ['eu', text, identifier, url],
      );
      assert.deepEqual(reference.faults, []);
    });
  }
});

describe('references: identifiers and addresses', () => {
  const host = 'https://zoek.officielebekendmakingen.nl';
  const addresses: readonly (readonly [string, string, string | null])[] = [
    [`${host}/kst-32317-OO.html`, 'kamerstuk', 'kst-32317-OO'],
    [`${host}/dossier/21501-34`, 'kamerstuk', null],
    [`${host}/behandelddossier/36470/kst-36470-VIII-3.html`, 'kamerstuk', 'kst-36470-VIII-3'],
    [`${host}/h-tk-19961997-711-715.html`, 'handelingen', 'h-tk-19961997-711-715'],
    [`${host}/ah-tk-20242025-1028.html`, 'aanhangsel', 'ah-tk-20242025-1028'],
    ['https://www.tweedekamer.nl/kamerstukken/detail?did=2024D40329', 'other', '2024D40329'],
    ['kst-29240-108-h1', 'kamerstuk', 'kst-29240-108-h1'],
    ['kst-cxxiv-g', 'other', 'kst-cxxiv-g'],
    ['ah-1271549', 'other', 'ah-1271549'],
    ['nds-tk-2020D32255', 'other', 'nds-tk-2020D32255'],
  ];
  for (const [text, kind, identifier] of addresses) {
    it(text, () => {
      const reference = only(`Zie ${text}.`);
      assert.deepEqual([reference.kind, reference.identifier, reference.text], [kind, identifier, text]);
    });
  }

  it('leaves other addresses alone, whatever numbers they hold', () => {
    assert.deepEqual(
      findReferences('Zie https://www.slo.nl/publicaties/@23474/kst-22112-5, nr. 3 en www.a.nl/21501-34-418.'),
      [],
    );
  });
});
