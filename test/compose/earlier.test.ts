import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { decide, type LetterAnswers } from '../../server/src/compose/answers.js';
import { composeLetter } from '../../server/src/compose/compose.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

function composed(answers: LetterAnswers): string {
  const decided = decide(answers, STANDARD);
  assert.ok(decided.ok, decided.ok ? '' : decided.reason);
  return composeLetter(decided.spec, STANDARD);
}

const EARLIER = `Ministerie van Onderwijs, Cultuur en Wetenschap

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum: 30 oktober 2025
Betreft: Geannoteerde agenda OJCS-Raad van 27 en 28 november 2025

Geachte voorzitter,

Hierbij stuur ik u, mede namens de staatssecretaris van Volksgezondheid, Welzijn en Sport, de geannoteerde agenda van de OJCS-Raad van 27 en 28 november 2025. Aan het onderwijsdeel neem ik deel. Aan het sportdeel neemt de staatssecretaris van Volksgezondheid, Welzijn en Sport deel.

## Onderwijs – donderdag 27 november 2025

### 1. Prioriteiten van het Deens voorzitterschap voor 2025

#### Achtergrond

Tekst.[^1]

#### Inzet Nederland

Tekst.

### Raadsconclusies over taal (COM(2025) 123), vervolg op 12 mei 2025

#### Achtergrond

Tekst.

#### Inzet Nederland

Tekst.

#### Krachtenveld

Tekst.

## Sport – vrijdag 28 november 2025

### Diversen

Polen vertelt iets.

De minister van Onderwijs, Cultuur en Wetenschap,
E.C. Haverkort

[^1]: Kamerstuk 22 112, nr. 3857.
`;

describe('a new letter after an earlier one', () => {
  it('keeps its structure, and what belonged to its own time is open again', () => {
    assert.equal(
      composed({ earlier: EARLIER }).replaceAll(/\n\n\[Beschrijf [^\]]*\]/g, ' …'),
      `Ministerie van Onderwijs, Cultuur en Wetenschap

De Voorzitter van de Tweede Kamer der Staten-Generaal  
Postbus 20018  
2500 EA Den Haag

Datum: [datum]  
Betreft: Geannoteerde agenda Raad voor Onderwijs, Jeugd, Cultuur en Sport van [datum]

Geachte voorzitter,

Op [datum] komt de Raad voor Onderwijs, Jeugd, Cultuur en Sport onder [naam] voorzitterschap bijeen in [plaats]. Hierbij stuur ik u, mede namens de staatssecretaris van Volksgezondheid, Welzijn en Sport, de geannoteerde agenda.

Aan het onderdeel Onderwijs neem ik deel. Aan het onderdeel Sport neemt namens Nederland de staatssecretaris van Volksgezondheid, Welzijn en Sport deel.

## Onderwijs – [datum]

Op de agenda staan de volgende onderwerpen:

- Prioriteiten van het [naam] voorzitterschap voor [jaar]
- Raadsconclusies over taal ([nummer]), vervolg op [datum]

### Prioriteiten van het [naam] voorzitterschap voor [jaar]

#### Achtergrond …

#### Inzet Nederland …

#### Krachtenveld …

### Raadsconclusies over taal ([nummer]), vervolg op [datum]

#### Achtergrond …

#### Inzet Nederland …

#### Krachtenveld …

## Sport – [datum]

Op de agenda staat het volgende onderwerp:

- Diversen

### Diversen …

Hoogachtend,

De minister van Onderwijs, Cultuur en Wetenschap,  
[naam]
`,
    );
  });

  it('takes the Council and the days that are given anew', () => {
    const text = composed({ earlier: EARLIER, council: 'Transportraad', days: '2026-12-03' });
    assert.match(
      text,
      /^Op donderdag 3 december 2026 komt de Transportraad onder Iers voorzitterschap bijeen in Brussel\./m,
    );
    assert.match(text, /^## Onderwijs – donderdag 3 december 2026$/m);
  });

  it('marks the day of a part that is open, and gives a part that is itself an item one heading', () => {
    const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}.md`, import.meta.url), 'utf8');
    const titles = (text: string): readonly string[] => text.split('\n').filter((line) => /^##? /.test(line));
    assert.deepEqual(titles(composed({ earlier: seed('gepubliceerd-transportraad'), days: '3 en 4 december 2026' })), [
      '## Transport – [datum]',
      '## Telecommunicatie – [datum]',
    ]);
    const dinner = composed({ earlier: seed('vette-koppen-ojcs') });
    assert.deepEqual(titles(dinner), ['## Onderwijs en jeugd – [datum]', '## Cultuur en sport – [datum]']);
    const named = dinner.split('\n').filter((line) => line.includes('werkdiner'));
    assert.deepEqual(named, [
      '- Informeel werkdiner van de ministers van Cultuur – [datum]',
      '### Informeel werkdiner van de ministers van Cultuur – [datum]',
    ]);
  });

  it('leaves nothing to find but what is to be filled in, after each of our letters', () => {
    const folders = ['../../seeds/', '../alarms/letters/', '../accuracy/letters/oefen/'].map(
      (path) => new URL(path, import.meta.url),
    );
    let seen = 0;
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.md') && one !== 'README.md')) {
        const earlier = readFileSync(new URL(name, folder), 'utf8');
        const before = read(earlier, { profile: STANDARD, treatAs: 'letter' });
        if (before.items.length === 0) continue;
        const letter = read(composed({ earlier, days: seen % 2 === 0 ? '' : '9 en 10 maart 2027' }), {
          profile: STANDARD,
          treatAs: 'auto',
        });
        const found = judge(letter, FINAL_CHECK).filter(
          ({ rule }) => rule !== 'nog-in-te-vullen' && rule !== 'onderdeel-leeg',
        );
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
          name,
        );
        assert.equal(letter.items.length, before.items.length, name);
        assert.equal(letter.notes.definitions.length + letter.references.length, 0, name);
        assert.equal(letter.head.date, null, name);
        seen++;
      }
    }
    assert.ok(seen > 20);
  }).timeout(60_000);
});
