import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide, itemAnswer, type LetterAnswers } from '../../server/src/compose/answers.js';
import { composeLetter, firstHole } from '../../server/src/compose/compose.js';
import { readDays } from '../../server/src/compose/days.js';
import { named, placeOf } from '../../server/src/compose/meeting.js';
import type { ItemSpec, LetterSpec, PartSpec } from '../../server/src/compose/spec.js';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { KAMERSTUK } from '../../server/src/profile/kamerstuk.js';
import { ownSection } from '../../server/src/profile/sections.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { Profile } from '../../server/src/profile/types.js';
import { COUNCILS, dossierOf, type Council } from '../../server/src/references/councils.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

/** A house that asks for a fourth section, has its own names, and puts its items higher. */
const OWN: Profile = {
  ...STANDARD,
  name: 'eigen',
  levels: { part: 1, item: 2, section: 3 },
  sections: [
    ...STANDARD.sections,
    {
      role: ownSection('financien'),
      name: 'Financiële gevolgen',
      withArticle: 'de financiële gevolgen',
      plural: true,
      names: ['Financiële gevolgen'],
      guidance: '[Beschrijf wat het kost.]',
      obligatory: true,
    },
  ],
};

const PROFILES = [STANDARD, KAMERSTUK, OWN];
const KINDS = STANDARD.kinds.map(({ kind }) => kind);

/** What may be found in a new letter: that something is still to be filled in. */
const OPEN_RULES: ReadonlySet<string> = new Set(['nog-in-te-vullen', 'onderdeel-leeg']);

/** What else is found in a letter than what is to be filled in, in words. */
function faults(letter: Letter): readonly string[] {
  return judge(letter, FINAL_CHECK)
    .filter(({ rule }) => !OPEN_RULES.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function composed(answers: LetterAnswers, profile = STANDARD): string {
  const decided = decide(answers, profile);
  assert.ok(decided.ok, decided.ok ? '' : `${decided.field}: ${decided.reason}`);
  return composeLetter(decided.spec, profile);
}

function days(text: string): readonly string[] {
  const found = readDays(text);
  assert.ok(found.ok);
  return found.value;
}

const item = (title: string, kind: ItemSpec['kind'] = null): ItemSpec => ({ title, kind, sections: null, points: [] });

function specOf(council: Council, when: readonly string[], parts: readonly PartSpec[]): LetterSpec {
  const meeting = named(council, false);
  return {
    meeting,
    days: when,
    place: placeOf(meeting, when),
    date: null,
    parts,
    signer: { office: 'minister van OCW', name: null },
    onBehalf: ['staatssecretaris van VWS'],
  };
}

describe('a new letter', () => {
  it('reads as a ministry drafts it', () => {
    const text = composed({
      council: 'lvr',
      days: 'maandag 26 en dinsdag 27 oktober 2026',
      date: '9 oktober 2026',
      signer: 'de Minister van LVVN; A.F. Brandsma',
      onBehalf: ['staatssecretaris van LVVN'],
      parts: [
        { title: 'Landbouw', day: '26 oktober', attendee: 'ik', items: [{ title: 'Bodems', kind: 'wetgeving' }] },
        {
          title: 'Visserij',
          day: '27 oktober',
          items: [
            { title: 'Oostzee', kind: 'debat' },
            { title: '', kind: 'diversen' },
          ],
        },
      ],
    });
    assert.equal(
      text.replaceAll(/\n\n\[Beschrijf [^\]]*\]/g, ' …'),
      `Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur

De Voorzitter van de Tweede Kamer der Staten-Generaal  
Postbus 20018  
2500 EA Den Haag

Datum: 9 oktober 2026  
Betreft: Geannoteerde agenda Landbouw- en Visserijraad van 26 en 27 oktober 2026

Geachte voorzitter,

Op maandag 26 en dinsdag 27 oktober 2026 komt de Landbouw- en Visserijraad onder Iers voorzitterschap bijeen in Luxemburg. Hierbij stuur ik u, mede namens de staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur, de geannoteerde agenda.

Aan het onderdeel Landbouw op maandag 26 oktober 2026 neem ik deel. Aan het onderdeel Visserij op dinsdag 27 oktober 2026 neemt namens Nederland [naam en functie] deel.

## Landbouw – maandag 26 oktober 2026

Op de agenda staat het volgende onderwerp:

- Verordening Bodems

### Verordening Bodems

#### Inhoud …

#### Nederlandse inzet …

#### Krachtenveld …

## Visserij – dinsdag 27 oktober 2026

Op de agenda staan de volgende onderwerpen:

- Oostzee (beleidsdebat)
- Diversen

### Oostzee (beleidsdebat)

#### Inhoud …

#### Nederlandse inzet …

#### Krachtenveld …

### Diversen …

Hoogachtend,

De minister van Landbouw, Visserij, Voedselzekerheid en Natuur,  
A.F. Brandsma
`,
    );
    const hole = firstHole(text);
    assert.equal(text.slice(hole?.start, hole?.end), '[naam en functie]');
  });

  it('has nothing to find but what is to be filled in, for every Council, kind of item and house style', () => {
    const whens = [
      '',
      '26 en 27 oktober 2026',
      '9 maart 2026',
      '2026-03-02/2026-03-04',
      '31 maart en 1 april 2027',
      '2026-12-31/2027-01-01',
    ];
    const every = [...KINDS.map((kind) => item('Water', kind)), ...KINDS.map((kind) => item('', kind))];
    const few = [item('Water', 'wetgeving'), item('', 'diversen')];
    for (const council of COUNCILS) {
      const cases = [
        ...PROFILES.map((profile) => ({ profile, when: days('9 en 10 maart 2026'), items: every })),
        ...whens.map((when) => ({ profile: STANDARD, when: when === '' ? [] : days(when), items: few })),
      ];
      for (const { profile, when, items } of cases) {
        const fields = council.fields.length === 0 ? [null] : council.fields.slice(0, items.length);
        const parts = fields.map((title, index) => ({
          title,
          day: title === null ? null : (when[index % (when.length || 1)] ?? null),
          attendee: index === 0 ? null : 'minister van OCW',
          items: items.filter((_, at) => at % fields.length === index),
        }));
        const letter = read(composeLetter(specOf(council, when, parts), profile), { profile, treatAs: 'auto' });
        const told = `${council.name}, ${when.join(' ')}, ${profile.name}`;
        assert.ok(letter.recognition.letter, told);
        assert.deepEqual(faults(letter), [], told);
        assert.deepEqual(letter.head.councilDates, when, told);
        assert.equal(letter.items.length, items.length, told);
        assert.equal(letter.head.signatories.length, 1, told);
      }
    }
  }).timeout(60_000);

  it('tells each kind of item by its title, so that whoever reads it takes it for that', () => {
    for (const kind of KINDS) {
      for (const title of ['Water', '']) {
        const [council] = COUNCILS;
        assert.ok(council !== undefined);
        const text = composeLetter(
          specOf(council, [], [{ title: null, day: null, attendee: null, items: [item(title, kind)] }]),
          STANDARD,
        );
        assert.equal(read(text, { profile: STANDARD, treatAs: 'auto' }).items[0]?.kind, kind, title);
      }
    }
  });

  it('adds a word for the kind only to a title that does not say what it is, and lowers what «over» comes before', () => {
    const titles = (given: string): string => {
      const text = composed({ council: 'Milieuraad', parts: [{ title: '', items: [itemAnswer(given, KINDS)] }] });
      return /^### (.*)$/m.exec(text)?.[1] ?? '';
    };
    for (const [given, title] of [
      ['wetgeving: Bodemrichtlijn', 'Bodemrichtlijn'],
      ['wetgeving: chipsVERORDENING', 'chipsVERORDENING'],
      ['wetgeving: Besluit eigen middelen', 'Besluit eigen middelen'],
      ['wetgeving: Europese klimaatwet', 'Europese klimaatwet'],
      ['wetgeving: Farmapakket', 'Farmapakket'],
      ['wetgeving: Aanbeveling jeugdwerk', 'Aanbeveling jeugdwerk'],
      ['wetgeving: Wetenschap', 'Verordening Wetenschap'],
      ['wetgeving: Besluitvorming', 'Verordening Besluitvorming'],
      ['wetgeving: Bodem', 'Verordening Bodem'],
      ['aanbeveling: Jeugdaanbeveling', 'Jeugdaanbeveling'],
      ['aanbeveling: Mobiliteit', 'Raadsaanbeveling Mobiliteit'],
      ['mededeling: Waterstofstrategie', 'Waterstofstrategie'],
      ['mededeling: Staalactieplan', 'Staalactieplan'],
      ['mededeling: Staal', 'Mededeling Staal'],
      ['debat: Migratiedebat', 'Migratiedebat'],
      ['debat: Migratie', 'Migratie (beleidsdebat)'],
      ['conclusies: Waterconclusies', 'Waterconclusies'],
      ['conclusies: Water', 'Raadsconclusies over water'],
      ['conclusies: Water in Europa', 'Raadsconclusies over water in Europa'],
      ['conclusies: Luchtkwaliteit', 'Raadsconclusies over luchtkwaliteit'],
      ['conclusies: Digitale vaardigheden', 'Raadsconclusies over digitale vaardigheden'],
      ['conclusies: De toekomst van Europa', 'Raadsconclusies over de toekomst van Europa'],
      ['conclusies: De Green Deal', 'Raadsconclusies over de Green Deal'],
      ['conclusies: Oekraïne', 'Raadsconclusies over Oekraïne'],
      ['conclusies: Noordzeevisserij', 'Raadsconclusies over Noordzeevisserij'],
      ['conclusies: Noorwegen', 'Raadsconclusies over Noorwegen'],
      ['conclusies: Chinabeleid', 'Raadsconclusies over Chinabeleid'],
      ['conclusies: COP31', 'Raadsconclusies over COP31'],
      ['conclusies: DigiD', 'Raadsconclusies over DigiD'],
      ['conclusies: Sociale Zekerheid', 'Raadsconclusies over Sociale Zekerheid'],
    ] as const)
      assert.equal(titles(given), title, given);
  });

  it('holds whatever titles and names are given, and finds nothing wrong with the frame around them', () => {
    // What a title says by its own words is its author's; the frame has to stand whatever that is.
    const letters = fc.array(
      fc.constantFrom(
        'a',
        'b',
        'é',
        'Z',
        '#',
        '*',
        '_',
        '`',
        '<',
        '>',
        '[',
        ']',
        '\\',
        '-',
        '\n',
        '1',
        '.',
        ')',
        '|',
        '~',
        '!',
        '&',
      ),
      { maxLength: 24 },
    );
    // a title without words is refused
    const titles = letters.map((signs) => signs.join('')).map((title) => (/[\p{L}\p{N}]/u.test(title) ? title : ''));
    fc.assert(
      fc.property(
        fc.constantFrom(...PROFILES),
        fc.array(fc.record({ title: titles, items: fc.array(titles, { maxLength: 3 }) }), { maxLength: 3 }),
        titles,
        titles,
        (profile, parts, place, office) => {
          const answers: LetterAnswers = {
            council: 'Milieuraad',
            days: '9 en 10 maart 2026',
            place,
            signer: `minister van ${office}`,
            parts: parts.map(({ title, items }) => ({ title, items: items.map((one) => ({ title: one })) })),
          };
          const text = composed(answers, profile);
          const letter = read(text, { profile, treatAs: 'auto' });
          assert.ok(letter.recognition.letter);
          const hashes = '#'.repeat(profile.levels.item);
          const written = text.split('\n').filter((line) => line.startsWith(`${hashes} `)).length;
          const wanted = parts.reduce((sum, { items }) => sum + items.length, 0);
          assert.equal(written, Math.max(1, wanted));
          assert.deepEqual(letter.head.councilDates, ['2026-03-09', '2026-03-10']);
          assert.equal(letter.notes.definitions.length, 0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says two days with «en» across months, and of two meetings that they come', () => {
    const text = composed({ council: 'Milieuraad', days: '30 april en 1 mei 2026' });
    assert.match(text, /^Op donderdag 30 april en vrijdag 1 mei 2026 komt de Milieuraad/m);
    assert.match(text, /^Betreft: Geannoteerde agenda Milieuraad van 30 april en 1 mei 2026$/m);
    assert.match(composed({ council: 'Eurogroep en Ecofinraad' }), /^Op \[datum\] komen de Eurogroep en Ecofinraad /m);
    assert.match(composed({ council: 'Landbouw- en Visserijraad' }), /^Op \[datum\] komt de Landbouw- /m);
  });

  it('knows a dossier of the Kamer for every Council', () => {
    for (const council of COUNCILS) assert.ok(dossierOf(council) !== undefined, council.name);
  });

  it('has the chair, the place and the parts of its Council', () => {
    const told = (council: string, when: string): string =>
      /^Op .*$/m.exec(composed({ council, days: when }))?.[0] ?? '';
    assert.match(told('Milieuraad', '11 juni 2026'), /onder Cypriotisch voorzitterschap bijeen in Luxemburg\./);
    assert.match(told('Milieuraad', '16 maart 2027'), /onder Litouws voorzitterschap bijeen in Brussel\./);
    assert.match(told('Europese Raad', '18 en 19 juni 2026'), /komt de Europese Raad bijeen in Brussel\./);
    assert.match(told('RBZ Handel', '20 november 2026'), /onder Iers voorzitterschap/);
    assert.match(
      told('informele Milieuraad', '9 juli 2026'),
      /komt de informele Milieuraad onder Iers voorzitterschap bijeen in \[plaats\]\./,
    );
    assert.match(
      told('Milieuraad', ''),
      /^Op \[datum\] komt de Milieuraad onder \[naam\] voorzitterschap bijeen in \[plaats\]\./,
    );
    assert.match(told('Milieuraad', '9 maart 2041'), /komt de Milieuraad bijeen in Brussel\./);
  });
});

describe('what is answered for a new letter', () => {
  const refused = (answers: LetterAnswers): string => {
    const decided = decide(answers, STANDARD);
    return decided.ok ? 'ok' : `${decided.field}: ${decided.reason}`;
  };

  it('is refused with what would do', () => {
    const council = 'Milieuraad';
    assert.equal(refused({}), 'council: Er staat nog geen Raad.');
    assert.equal(
      refused({ council: 'Milleuraad' }),
      'council: «Milleuraad» is geen bekende Raad. Bedoelt u «Milieuraad»?',
    );
    assert.equal(
      refused({ council: 'Raad over handel' }),
      'council: «Raad over handel» is geen bekende Raad. Bedoelt u «Raad Buitenlandse Zaken Handel»?',
    );
    assert.match(refused({ council: 'qqq' }), /Geef bijvoorbeeld «Milieuraad»\.$/);
    assert.equal(refused({ council, days: '31 april 2026' }), 'days: «31 april 2026» bestaat niet.');
    assert.match(refused({ council, days: '9 maart' }), /^days: Bij «9 maart» ontbreekt het jaar\./);
    assert.match(refused({ council, days: 'morgen' }), /^days: «morgen» is geen datum\./);
    assert.equal(refused({ council, days: '2026-03-10/2026-03-09' }), 'days: De laatste dag ligt vóór de eerste.');
    assert.match(refused({ council, days: '2026-03-01/2026-03-31' }), /^days: Dat zijn 31 dagen;/);
    assert.equal(
      refused({ council, days: 'maandag 10 maart 2026' }),
      'days: 10 maart 2026 is een dinsdag, geen maandag.',
    );
    assert.match(refused({ council, date: '9 en 10 maart 2026' }), /^date: Hier is één dag nodig\./);
    assert.match(refused({ council, days: '2026-03-09', date: '2026-03-09' }), /^date: De brief gaat vóór de Raad uit/);
    const part = { title: 'Milieu', items: [] };
    assert.equal(
      refused({ council, days: '2026-03-09', parts: [{ ...part, day: '10 maart' }] }),
      'parts: «10 maart» is geen dag van deze Raad.',
    );
    assert.match(
      refused({ council, parts: [{ ...part, items: [{ title: 'X', kind: 'soep' }] }] }),
      /^parts: «soep» is geen soort/,
    );
    assert.equal(
      refused({ agenda: '12\n' }),
      'agenda: In deze tekst staan geen agendapunten. Zet elk punt op een eigen regel, met een streepje of een nummer ervoor.',
    );
    assert.equal(
      refused({ earlier: 'Lieve Sint,\n\nIk wil een fiets.\n' }),
      'earlier: In de eerdere brief staan geen agendapunten om over te nemen.',
    );
  });

  it('is no title where it says nothing, or where a reader would take it for a section', () => {
    const council = 'Milieuraad';
    const named = (title: string, kind = ''): string =>
      refused({ council, parts: [{ title: '', items: [{ title, ...(kind === '' ? {} : { kind }) }] }] });
    assert.equal(
      named('Inhoud'),
      'parts: «Inhoud» is de naam van een onderdeel en kan geen titel zijn. Noem waar het over gaat.',
    );
    assert.match(named('2. inzet Nederland'), /^parts: «2\. inzet Nederland» is de naam van een onderdeel/);
    assert.match(named('Planning', 'debat'), /^parts: «Planning» is de naam van een onderdeel/);
    assert.equal(named('Planning', 'wetgeving'), 'ok');
    assert.equal(named('**'), 'parts: In de titel «**» staan geen woorden.');
    assert.match(refused({ council, parts: [{ title: 'Krachtenveld', items: [] }] }), /^parts: «Krachtenveld»/);
    assert.equal(named(''), 'ok');
    const pasted = decide({ council, agenda: '- Bodem\n- Inhoud\n- Water\n' }, STANDARD);
    assert.deepEqual(pasted.ok && pasted.left, ['- Inhoud']);
  });

  it('may give days in any usual way', () => {
    for (const text of [
      '9 en 10 maart 2026',
      '2026-03-09/2026-03-10',
      '2026-03-09 t/m 2026-03-10',
      'maandag 9 en dinsdag 10 maart 2026',
      '9-10 maart 2026',
      '9 t/m 10 maart 2026',
    ])
      assert.deepEqual(days(text), ['2026-03-09', '2026-03-10'], text);
    assert.deepEqual(days('31 december 2026 tot en met 1 januari 2027'), ['2026-12-31', '2027-01-01']);
    assert.deepEqual(days('28 februari en 1 maart 2028'), ['2028-02-28', '2028-02-29', '2028-03-01']);
    assert.deepEqual(days('09-03-2026'), ['2026-03-09']);
  });
});
