import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** A draft of this date about a Council on 13 May 2024, with a text. */
function letter(date: string, text: string, council = '13 mei 2024'): string {
  return `Datum: ${date}\nBetreft: Geannoteerde agenda Milieuraad van ${council}\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van ${council}.\n\n${text}\n`;
}

function problemOf(text: string): string | null {
  const problem = read(text, { profile: STANDARD, treatAs: 'letter' }).ownDate;
  if (problem === null) return null;
  return problem.rule === 'briefdatum' ? problem.because : problem.rule;
}

/** The things of a text that a letter of 1 January 2000 would give as past. */
function evidenceOf(text: string): readonly string[] {
  const source = letter('1 januari 2000', `${text} Zie de brief van 3 mei 2001 en de motie van 4 mei 2001.`);
  const { ownDate } = read(source, { profile: STANDARD, treatAs: 'letter' });
  assert.ok(ownDate?.rule === 'briefdatum');
  return ownDate.evidence.map(({ span }) => source.slice(span.start, span.end)).slice(0, -2);
}

describe('the letter’s own date', () => {
  it('is sound before the Council and behind what is past', () => {
    assert.equal(problemOf(letter('22 april 2024', 'Op 12 april 2024 heeft de Commissie een voorstel gedaan.')), null);
  });

  it('is not sound on the Council’s first day', () => {
    assert.equal(problemOf(letter('13 mei 2024', 'Tekst.')), 'council');
  });

  it('is not sound on the first day where the second has a part of its own', () => {
    const parts = (second: string): string =>
      `# Geannoteerde agenda\n\n## Milieu – maandag 13 mei 2024\n\n### Water\n\nTekst.\n\n## Klimaat – ${second}\n\n### Lucht\n\nTekst.`;
    assert.equal(problemOf(letter('13 mei 2024', parts('dinsdag 14 mei 2024'), '13 en 14 mei 2024')), 'council');
    assert.equal(problemOf(letter('13 mei 2024', parts('donderdag 13 juni 2024'), '13 en 14 mei 2024')), null);
    assert.equal(problemOf(letter('10 mei 2024', parts('dinsdag 14 mei 2024'), '13 en 14 mei 2024')), null);
  });

  it('is left alone where the dates of the Council do not agree', () => {
    assert.equal(problemOf(letter('22 mei 2024', 'Tekst.').replace('13 mei', '13 juni')), null);
  });

  it('is not sound before two things that are past, and one is a slip of its own', () => {
    const [one, two] = ['Op 12 april 2024 heeft de Commissie een voorstel gedaan.', 'Zie mijn brief van 3 mei 2024.'];
    assert.equal(problemOf(letter('22 april 2023', `${one} ${two}`)), 'past');
    assert.equal(problemOf(letter('2 april 2024', one)), null);
    assert.equal(problemOf(letter('2 april 2024', `${one} ${one}`)), null);
  });

  it('is not sound about a year before the Council, where something lies in between', () => {
    assert.equal(
      problemOf(letter('22 april 2023', 'Op 12 april 2024 heeft de Commissie een voorstel gedaan.')),
      'ahead',
    );
    const days = 'Na de brand van 3 januari 2024 en het beraad van 8 februari 2024 is er haast.';
    assert.equal(problemOf(letter('22 april 2023', days)), 'ahead');
    assert.equal(problemOf(letter('22 april 2023', 'Na de brand van 3 januari 2024 is er haast.')), null);
    assert.equal(problemOf(letter('22 oktober 2023', days)), null);
  });

  it('gives way to the parliamentary year', () => {
    const block =
      'Vergaderjaar 2023–2024\n\n21 501-08 Milieuraad\n\nNr. 7\n\nDen Haag, 22 april 2023\n\nZie mijn brieven: de brief van 3 mei 2024 en de brief van 4 mei 2024.\n';
    assert.equal(problemOf(block), 'vergaderjaar-briefdatum');
  });

  for (const line of [
    'Bijlage bij de brief van de Minister voor Klimaat en Energie van 10 april 2023',
    '*Bijlage bij Kamerbrief van 10 april 2023*',
    '(Bijlage 1 bij de brief aan de Tweede Kamer d.d. 10 april 2023)',
  ]) {
    it(`stands in an annex that says of which letter it is one: ${line}`, () => {
      const title = '# Geannoteerde agenda Energieraad, 28 maart 2023';
      const text = `${title}\n\n${line}\n\n## Gas\n\n### Inhoud\n\nTekst.\n`;
      assert.equal(read(text, { profile: STANDARD, treatAs: 'letter' }).head.date, '2023-04-10');
      assert.equal(problemOf(text), 'council');
      assert.equal(problemOf(text.replace('10 april', '10 maart')), null);
    });
  }

  it('stands in no other sentence about a letter', () => {
    for (const line of [
      'In de bijlage bij de brief van 10 april 2023 staat het.',
      'Zie de bijlage bij de brief van de Minister voor Klimaat en Energie van 10 april 2023.',
    ]) {
      const text = `# Geannoteerde agenda Energieraad, 28 maart 2023\n\n${line}\n\n## Gas\n\n### Inhoud\n\nTekst.\n`;
      assert.equal(read(text, { profile: STANDARD, treatAs: 'letter' }).head.date, null);
    }
  });

  for (const text of [
    'Op ⟦12 april 2024⟧ heeft de Commissie (hierna: Commissie) een voorstel gepresenteerd.',
    'De onderhandelingen zijn op ⟦12 april 2024⟧ in het comité afgerond en zullen worden vervolgd.',
    'Op maandag ⟦12 april 2024⟧ presenteerde de Commissie het.',
    'Dit stond in de brief aan uw Kamer van ⟦3 juni 2024⟧.',
    'Zie Verordening (EU) 2024/1252 van het Europees Parlement en de Raad van ⟦11 april 2024⟧.',
    'Zie ⟦Kamerstukken II 2024/25, 22 112, nr. 4000⟧.',
    'Het volgt op de gezamenlijke mededeling van ⟦8 juni 2024⟧ van de Commissie.',
    'De Commissie deed het voorstel op ⟦10 juni 2024⟧ als onderdeel van de agenda.',
    'De Commissie publiceerde deze voorstellen op ⟦maandag 10 juni 2024⟧.',
    'Het gaat om de herziening van de richtlijn, die de Commissie op ⟦25 mei 2024⟧ voorstelde.',
  ]) {
    it(`takes for past: ${text}`, () => {
      const wanted = [...text.matchAll(/⟦(?:maandag )?([^⟧]*)⟧/gu)].map((match) => match[1]);
      assert.deepEqual(
        evidenceOf(text.replace(/[⟦⟧]/gu, '')).map((one) => one.replace('maandag ', '')),
        wanted,
      );
    });
  }

  for (const text of [
    'Op 12 juni 2026 zal de Commissie een voorstel presenteren.',
    'De Raad heeft besloten dat de verordening op 1 juli 2026 in werking treedt.',
    'De Commissie heeft aangekondigd op 3 juni 2026 met een voorstel te komen.',
    'De Commissie heeft toegezegd om op 3 juni 2026 te hebben gerapporteerd.',
    'Op 12 juni 2026 is een extra Raad voorzien.',
    'Op 12 juni 2026 is de volgende bijeenkomst.',
    'Dit komt aan bod in het commissiedebat van 12 juni 2026.',
    'De brief over het debat van 12 juni 2026 volgt.',
    'Nadat de Raad op 12 juni 2026 heeft ingestemd, volgt stemming.',
    'Het voorzitterschap stuurde de uitnodiging voor de bijeenkomst op 12 juni 2026.',
    'De Kamer stelde het debat op 12 juni 2026 aan de orde.',
    'De Raad bracht de conclusies over de top op 12 juni 2026 in kaart.',
    'De mededeling over de top van 12 juni 2026 volgt.',
    'De lijst die de Commissie op 12 juni 2026 wil presenteren.',
    'Het programma loopt van 1 januari 2026 tot en met 31 december 2032.',
  ]) {
    it(`takes for a plan: ${text}`, () => {
      assert.deepEqual(evidenceOf(text), []);
    });
  }
});
