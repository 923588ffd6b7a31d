import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAgenda, type ParsedAgenda } from '../../server/src/compose/parseAgenda.js';
import { decide } from '../../server/src/compose/answers.js';
import { composeLetter } from '../../server/src/compose/compose.js';
import { read } from '../../server/src/letter/reader.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

function parsed(text: string): ParsedAgenda {
  const agenda = parseAgenda(text, STANDARD);
  assert.ok(agenda.ok, agenda.ok ? '' : agenda.reason);
  return agenda.value;
}

/** The parts as lines: `== Landbouw 2026-03-23`, `* punt`, `. informatiepunt`. */
function shown({ parts }: ParsedAgenda): readonly string[] {
  return parts.flatMap(({ title, day, items }) => [
    `== ${title ?? '-'} ${day ?? '-'}`,
    ...items.flatMap((item) => [`* ${item.title}`, ...item.points.map((point) => `. ${point}`)]),
  ]);
}

describe('a pasted agenda', () => {
  it('is read in the form of the Council itself, in English', () => {
    const agenda = parsed(`COUNCIL OF THE EUROPEAN UNION
General Secretariat
Brussels, 2 March 2026
7788/26
PROVISIONAL AGENDA
COUNCIL OF THE EUROPEAN UNION (Agriculture and Fisheries)
Europa building, Brussels
23 and 24 March 2026 (10.00)

Monday 23 March 2026 (10.00)
1. Adoption of the agenda
2. Approval of "A" items
   (a) Non-legislative list
   (b) Legislative list

FISHERIES
Non-legislative activities
3. EU-UK fisheries consultations
   Exchange of views
   7890/26
AGRICULTURE
4. Market situation, in particular following
   the invasion of Ukraine
   Information from the Commission
5. Regulation on animal welfare – General approach
Working lunch: Generational renewal
Any other business
6. (a) Information from Poland
   (b) Bees
`);
    assert.deepEqual(shown(agenda), [
      '== Visserij 2026-03-23',
      '* EU-UK fisheries consultations (gedachtewisseling)',
      '== Landbouw 2026-03-23',
      '* Market situation, in particular following the invasion of Ukraine (informatie van de Commissie)',
      '* Regulation on animal welfare (algemene oriëntatie)',
      '* Werklunch: Generational renewal',
      '* Diversen',
      '. Information from Poland',
      '. Bees',
    ]);
    assert.equal(agenda.council, 'Landbouw- en Visserijraad');
    assert.deepEqual(agenda.days, ['2026-03-23', '2026-03-24']);
    assert.deepEqual(agenda.left, []);
  });

  it('becomes a letter in which nothing is found but what is to be filled in', () => {
    const agenda = `Landbouw- en Visserijraad, 23 en 24 maart 2026

Maandag 23 maart
- Vangstmogelijkheden (beleidsdebat)
Lunch: Generatievernieuwing

Dinsdag 24 maart
- Bodem – algemene oriëntatie
- Diversen
  a) informatie van Polen
`;
    const decided = decide({ agenda }, STANDARD);
    assert.ok(decided.ok);
    const letter = read(composeLetter(decided.spec, STANDARD), { profile: STANDARD, treatAs: 'auto' });
    assert.deepEqual(
      letter.items.map(({ title, kind }) => `${kind}: ${title}`),
      [
        'debat: Vangstmogelijkheden (beleidsdebat)',
        'maaltijd: Lunch: Generatievernieuwing',
        'wetgeving: Bodem – algemene oriëntatie',
        'diversen: Diversen',
      ],
    );
    assert.deepEqual(letter.head.councilDates, ['2026-03-23', '2026-03-24']);
    const rules = new Set(judge(letter, FINAL_CHECK).map(({ rule }) => rule));
    assert.deepEqual([...rules].sort(), ['nog-in-te-vullen', 'onderdeel-leeg']);
  });

  it('is read in Dutch, with days, kinds behind a title or below it, a lunch and «Diversen»', () => {
    const agenda = parsed(`Voorlopige agenda Landbouw- en Visserijraad, 23 en 24 maart 2026

Maandag 23 maart
- Vangstmogelijkheden (beleidsdebat)
- Verordening dierenwelzijn – algemene oriëntatie
Lunch: Generatievernieuwing

Dinsdag 24 maart
Op de agenda staan de volgende punten:
1. Bodem
Beleidsdebat
2. Diversen
   a. informatie van Polen
   b. bijen
`);
    assert.deepEqual(shown(agenda), [
      '== - 2026-03-23',
      '* Vangstmogelijkheden (beleidsdebat)',
      '* Verordening dierenwelzijn – algemene oriëntatie',
      '* Lunch: Generatievernieuwing',
      '== - 2026-03-24',
      '* Bodem (beleidsdebat)',
      '* Diversen',
      '. informatie van Polen',
      '. bijen',
    ]);
    assert.deepEqual(agenda.left, []);
  });

  it('may be bare lines, letters, bullets of Word, or bullets below bullets', () => {
    assert.deepEqual(shown(parsed('Vangstmogelijkheden\nBodem (beleidsdebat)\nDiversen\n')), [
      '== - -',
      '* Vangstmogelijkheden',
      '* Bodem (beleidsdebat)',
      '* Diversen',
    ]);
    assert.deepEqual(shown(parsed('a) Bodem\nb) Bijen')), ['== - -', '* Bodem', '* Bijen']);
    assert.deepEqual(
      shown(parsed('**Transport (4 juni)**\r\n• Verordening\trijbewijzen;\r\n\r\n**Energie (5 juni 2026)**\r\n• Gas')),
      ['== Transport 2026-06-04', '* Verordening rijbewijzen', '== Energie 2026-06-05', '* Gas'],
    );
    assert.deepEqual(shown(parsed('- Landbouw\n  - Bodem\n  - Bijen\n- Visserij\n  - Oostzee\n')), [
      '== Landbouw -',
      '* Bodem',
      '* Bijen',
      '== Visserij -',
      '* Oostzee',
    ]);
  });

  it('keeps how an item is dealt with, and leaves out the marks that the agenda explains elsewhere', () => {
    const titleFrom = (text: string): readonly string[] =>
      parsed(text).parts.flatMap(({ items }) => items.map(({ title }) => title));
    for (const [text, title] of [
      ['1. Richtlijn verpakkingen (*)\n   Beleidsdebat', 'Richtlijn verpakkingen (beleidsdebat)'],
      ['1. Packaging (First reading) (C)\n   General approach', 'Packaging (First reading) (algemene oriëntatie)'],
      ['1. Conclusies over bodem (poss.)\n   Aanneming', 'Conclusies over bodem (aanneming)'],
      ['1. Verordening grenscorrectie (CBAM)\n   Beleidsdebat', 'Verordening grenscorrectie (CBAM) (beleidsdebat)'],
      ['1. Bodem (beleidsdebat) (*)', 'Bodem (beleidsdebat)'],
      ['1. Bodem (*) (beleidsdebat)\n   Policy debate', 'Bodem (beleidsdebat)'],
      ['1. Bodem (C) (*) – algemene oriëntatie', 'Bodem – algemene oriëntatie'],
      ['1. Bodem\n   (poss.) Policy debate (\\*)', 'Bodem (beleidsdebat)'],
      ['1. **Bodem (*)**\n   Beleidsdebat (**)', 'Bodem (beleidsdebat)'],
      ['1. (*) Vitamine (C) in voeding', 'Vitamine (C) in voeding'],
    ] as const)
      assert.deepEqual(titleFrom(text), [title], text);
    assert.deepEqual(shown(parsed('1. Diversen (C)\n   a) info Polen (*)\n')), [
      '== - -',
      '* Diversen',
      '. info Polen',
    ]);
  });

  it('gives «Diversen» the points below it, with whatever mark', () => {
    assert.deepEqual(shown(parsed('1. Bodem\n\nDiversen\n- info Polen\n- info Malta\n\n## Visserij\n\n1. Oostzee\n')), [
      '== - -',
      '* Bodem',
      '* Diversen',
      '. info Polen',
      '. info Malta',
      '== Visserij -',
      '* Oostzee',
    ]);
  });

  it('takes the letter behind a number off, and passes over the headings of every agenda', () => {
    const agenda = parsed(
      'Aanneming van de agenda\nNiet-wetgevende activiteiten\n5. Bodem\nDiversen\n6. a) Huidige voorstellen\n   b) Bijeenkomst\n',
    );
    assert.deepEqual(shown(agenda), ['== - -', '* Bodem', '* Diversen', '. Huidige voorstellen', '. Bijeenkomst']);
    assert.deepEqual(agenda.left, []);
  });

  it('knows the Council and its days however the head gives them, and makes no part of them', () => {
    for (const [head, council, days, part] of [
      ['(Milieu)\ndinsdag 17 maart 2026', 'Milieuraad', '2026-03-17', '== - 2026-03-17'],
      ['Raad van de Europese Unie\n(Milieu)\nBrussel, 17 maart 2026', 'Milieuraad', '2026-03-17', '== - -'],
      ['Brussel, 2 maart 2026\nRaad (Milieu)\n17 maart 2026', 'Milieuraad', '2026-03-17', '== - 2026-03-17'],
      ['Raad (Milieu)\nDatum: 17 maart 2026\nPlaats: Brussel', 'Milieuraad', '2026-03-17', '== - 2026-03-17'],
      ['Milieuraad\nDatum: 17 maart 2026', 'Milieuraad', '2026-03-17', '== - 2026-03-17'],
      ['Raad (Algemene Zaken) van 17 maart 2026', 'Raad Algemene Zaken', '2026-03-17', '== - -'],
      ['Raad (Milieu) van 17 en 18 maart 2026', 'Milieuraad', '2026-03-17,2026-03-18', '== - -'],
      ['3872e zitting van de Raad (Milieu), dinsdag 17 maart 2026', 'Milieuraad', '2026-03-17', '== - -'],
      ['MILIEU (dinsdag 17 maart 2026, 10.00 uur)', null, '2026-03-17', '== Milieu 2026-03-17'],
      ['Landbouw- en Visserijraad\n(Visserij)', 'Landbouw- en Visserijraad', '', '== Visserij -'],
    ] as const) {
      const agenda = parsed(`${head}\n1. Bodem\n`);
      assert.equal(agenda.council, council, head);
      assert.equal(agenda.days.join(), days, head);
      assert.deepEqual(shown(agenda), [part, '* Bodem'], head);
      assert.deepEqual(agenda.left, [], head);
    }
  });

  it('takes the number of a document off how an item is dealt with, and leaves it in what a title names', () => {
    const agenda = parsed(`1. Bodem
   Goedkeuring 6600/26
2. Water
Beleidsdebat 7001/26 + ADD 1
3. Lucht (beleidsdebat) 7001/1/26 REV 1
4. Herziening van richtlijn 2003/88
5. Stof
   Informatie van de Commissie (7002/26)
`);
    assert.deepEqual(shown(agenda), [
      '== - -',
      '* Bodem (goedkeuring)',
      '* Water (beleidsdebat)',
      '* Lucht (beleidsdebat)',
      '* Herziening van richtlijn 2003/88',
      '* Stof (informatie van de Commissie)',
    ]);
    assert.deepEqual(agenda.left, []);
  });

  it('gives a point of «Diversen» what stands below it', () => {
    const agenda = parsed(`1. Bodem
2. Diversen
   a) COP31
      Informatie van het voorzitterschap
   b) Bijen en
      Vlinders

Informatie van de Poolse delegatie 7001/26
3. Water
`);
    assert.deepEqual(shown(agenda), [
      '== - -',
      '* Bodem',
      '* Diversen',
      '. COP31 (informatie van het voorzitterschap)',
      '. Bijen en Vlinders (informatie van de Poolse delegatie)',
      '* Water',
    ]);
    assert.deepEqual(agenda.left, []);
  });

  it('stops to go on with a title that grows into a page, and says which lines it left', () => {
    const agenda = parsed(
      `1. Bodem\n${'   en water\n'.repeat(200)}2. Diversen\n   a) Bijen\n${'   en meer\n'.repeat(200)}`,
    );
    const [soil, other] = agenda.parts[0]?.items ?? [];
    assert.ok(soil?.title.endsWith(' water') === true && other?.points[0]?.endsWith(' meer') === true);
    const kept = `${soil.title} ${other.points.join(' ')}`.match(/en (?:water|meer)/g) ?? [];
    assert.equal(kept.length + agenda.left.length, 400);
  });

  it('keeps what it does not understand apart', () => {
    const { left } = parsed('Aanwezig zijn alle ministers en de Commissaris.\n\n1. Bodem\n   a) onderdeel a\n');
    assert.deepEqual(left, ['Aanwezig zijn alle ministers en de Commissaris.', 'a) onderdeel a']);
  });

  it('is refused where it is empty, no agenda, or a whole book', () => {
    const reason = (text: string): string => {
      const agenda = parseAgenda(text, STANDARD);
      return agenda.ok ? 'ok' : agenda.reason;
    };
    assert.equal(reason(' \n'), 'Er staat geen tekst in de agenda.');
    assert.match(reason('7788/26\n12\n'), /^In deze tekst staan geen agendapunten\./);
    assert.match(reason('- bodem\n'.repeat(30_000)), /^Deze tekst is te lang voor een agenda\./);
  });

  it('never fails, and loses no entry without saying so', () => {
    const words = fc.constantFrom(
      'Bodem',
      'water en lucht',
      'maandag 9 maart 2026',
      'Landbouw',
      '(beleidsdebat)',
      'Policy debate',
      'Diversen',
      'A-punten',
      '7788/26',
      'Brussel, ',
      ' – ',
      ':',
    );
    const marks = fc.constantFrom('', '- ', '1. ', '  - ', '(a) ', '# ', '**', '\t');
    const line = fc.tuple(marks, fc.array(words, { maxLength: 3 })).map(([mark, said]) => mark + said.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const agenda = parseAgenda(lines.join('\n'), STANDARD);
        if (!agenda.ok) return;
        const { parts, left } = agenda.value;
        const kept = parts.flatMap(({ title, items }) => [
          title,
          ...items.flatMap((one) => [one.title, ...one.points]),
        ]);
        const all = [...kept, ...left].join('\n');
        const entries = lines.filter(
          (one) => /^(?:- |1\. ).*(?:Bodem|water)/.test(one) && !/A-punten|Brussel, /.test(one),
        );
        for (const entry of entries) assert.ok(all.includes(entry.includes('Bodem') ? 'Bodem' : 'water'), entry);
      }),
      { numRuns: 300 },
    );
  });
});
