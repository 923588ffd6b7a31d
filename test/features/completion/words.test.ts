import assert from 'node:assert/strict';
import { dateCompletions } from '../../../server/src/features/completion/dates.js';
import { officeCompletions } from '../../../server/src/features/completion/offices.js';
import { presidencyCompletions } from '../../../server/src/features/completion/presidencies.js';
import { completedAt } from './completed.js';

const letter = (body: string): string => `Datum 30 november 2026

Betreft Geannoteerde agenda Energieraad van 14 en 15 december 2026

Geachte voorzitter,

Op 14 en 15 december 2026 komt de Energieraad bijeen.

${body}

De minister van Klimaat en Groene Groei,

S. Adema

De staatssecretaris van Binnenlandse Zaken,

T. Bos
`;

describe('completion of dates', () => {
  const dates = (body: string, trigger: string | null = null): readonly string[] =>
    completedAt(letter(body), ({ letter: read }, offset) => dateCompletions(read, offset, trigger)).map(
      ({ after }) => after,
    );

  it('gives behind a weekday the day of the Council that it is, also when only a space was typed', () => {
    assert.deepEqual(dates('De Raad begint maandag ‸', ' '), ['De Raad begint maandag 14 december 2026']);
    assert.deepEqual(dates('De Raad eindigt Dinsdag 1‸.'), ['De Raad eindigt Dinsdag 15 december 2026.']);
    assert.deepEqual(dates('Dat is woensdag ‸'), []);
    assert.deepEqual(dates('Dat is maandag 15‸'), []);
  });

  it('gives behind «op» and «van» all days, with and without their name', () => {
    assert.deepEqual(dates('De Raad van ‸'), [
      'De Raad van 14 en 15 december 2026',
      'De Raad van maandag 14 december 2026',
      'De Raad van 14 december 2026',
      'De Raad van dinsdag 15 december 2026',
      'De Raad van 15 december 2026',
    ]);
    assert.deepEqual(dates('Dat is op din‸'), ['Dat is op dinsdag 15 december 2026']);
    assert.deepEqual(dates('Dat is op 15 d‸'), ['Dat is op 15 december 2026']);
  });

  it('is silent where no date is begun', () => {
    for (const body of [
      'Dat is op de‸',
      'Hij stopt ‸',
      'Dat is op ‸maandag',
      'Dat zegt de minister van ‸',
      'De staatssecretarissen van d‸',
      'Het ministerie van ‸',
      'Het is 14‸',
      'Dat is op 15 december 2026‸',
    ]) {
      assert.deepEqual(dates(body), [], body);
    }
    assert.deepEqual(dates('De Raad van ‸', ' '), []);
  });
});

describe('completion of presidencies', () => {
  const words = (body: string): readonly string[] =>
    completedAt(letter(body), ({ letter: read }, offset) => presidencyCompletions(read, offset)).map(
      ({ after }) => after,
    );

  it('gives the presidency of the days of the Council in the form that the sentence asks for', () => {
    assert.deepEqual(words('De agenda van het I‸'), ['De agenda van het Ierse voorzitterschap']);
    assert.deepEqual(words('Dat is onder Ie‸ gebeurd.'), ['Dat is onder Iers voorzitterschap gebeurd.']);
    assert.deepEqual(words('Het ‸ voorzitterschap wil dit.'), ['Het Ierse voorzitterschap wil dit.']);
    assert.deepEqual(words('Het ‸voorzitterschap wil dit.'), ['Het Ierse voorzitterschap wil dit.']);
    assert.deepEqual(words('Het EU-voorzitterschap van ‸'), ['Het EU-voorzitterschap van Ierland']);
    assert.deepEqual(words('Het voorzitterschap van Ier‸'), ['Het voorzitterschap van Ierland']);
  });

  it('is silent elsewhere', () => {
    for (const body of [
      'Dat is het ‸',
      'Dat is het P‸',
      'Dat is het ie‸',
      'Het Ierse voorzitterschap van ‸',
      'Het voorzitterschap van de ‸',
      'Het Ierse‸ voorzitterschap',
    ]) {
      assert.deepEqual(words(body), [], body);
    }
  });
});

describe('completion of offices', () => {
  const words = (body: string): readonly string[] =>
    completedAt(letter(body), ({ letter: read }, offset) => officeCompletions(read, offset)).map(({ after }) => after);

  it('gives the offices that the letter names, as they are begun', () => {
    assert.deepEqual(words('De minister van ‸'), ['De minister van Klimaat en Groene Groei']);
    assert.deepEqual(words('De minister‸ zal dit doen.'), ['De minister van Klimaat en Groene Groei zal dit doen.']);
    assert.deepEqual(words('De Minister van Kl‸'), ['De Minister van Klimaat en Groene Groei']);
    assert.deepEqual(words('De minister van Y en de staatssecretaris ‸'), [
      'De minister van Y en de staatssecretaris van Binnenlandse Zaken',
    ]);
  });

  it('gives those that it names in running text as well, each once and as far as the name goes', () => {
    const elsewhere = [
      'Ik schrijf u mede namens de minister van Landbouw, Visserij, Voedselzekerheid en Natuur.',
      'De minister van Financiën, Jan Jansen, en de Minister van Buitenlandse Zaken en Nederland zijn voor.',
      'Zie de minister van Financiën en de staatssecretaris voor Langdurige Zorg, Jeugd en Sport die dit wil.',
      'De minister-president gaat. Zie de minister van Volksgezondheid.',
    ].join('\n\n');
    assert.deepEqual(words(`${elsewhere}\n\nDat wil de minister‸.`), [
      'Dat wil de minister van Klimaat en Groene Groei.',
      'Dat wil de minister van Landbouw, Visserij, Voedselzekerheid en Natuur.',
      'Dat wil de minister van Financiën.',
      'Dat wil de minister van Buitenlandse Zaken.',
      'Dat wil de minister-president.',
      'Dat wil de minister van Volksgezondheid.',
    ]);
    for (const office of ['van Financiën – Fiscaliteit en Douane', 'van Economische Zaken, Landbouw en Innovatie']) {
      const body = `Dit is van de Staatssecretaris ${office}.`;
      assert.ok(words(`${body}\n\nDe staatssecretaris‸`).includes(`De staatssecretaris ${office}`), office);
    }
    assert.deepEqual(words(`${elsewhere}\n\nDat wil de staatssecretaris voor ‸`), [
      'Dat wil de staatssecretaris voor Langdurige Zorg, Jeugd en Sport',
    ]);
  });

  it('gives no office that is only being written', () => {
    assert.deepEqual(words('Dat wil de minister van Fi‸ en de minister van Fi.'), []);
    assert.deepEqual(words('Dat wil de minister van V‸ en Financiën.'), []);
    assert.deepEqual(words('Dat wil de minister‸ van Financiën.'), []);
  });

  it('gives them from the third letter of the rank', () => {
    assert.deepEqual(words('De staatss‸'), ['De staatssecretaris van Binnenlandse Zaken']);
    assert.deepEqual(words('De minister van Y en de Sta‸'), [
      'De minister van Y en de Staatssecretaris van Binnenlandse Zaken',
    ]);
    assert.deepEqual(words('De min‸'), ['De minister van Klimaat en Groene Groei']);
    for (const body of ['De mi‸', 'De vice-min‸', 'De mini‸mum', 'De stad‸', 'De commin‸']) {
      assert.deepEqual(words(body), [], body);
    }
  });

  it('is silent elsewhere', () => {
    for (const body of ['De ‸', 'De minister zegt ‸', 'De minister van Y‸', 'De vice-minister ‸', 'De minister‸en']) {
      assert.deepEqual(words(body), [], body);
    }
  });
});
