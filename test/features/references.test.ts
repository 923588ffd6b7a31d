import assert from 'node:assert/strict';
import { referenceForms } from '../../server/src/features/copyReference.js';
import { officialLinks } from '../../server/src/letter/officialLinks.js';
import { OpenDocument, type Checked } from '../../server/src/features/documents.js';
import { readClient } from '../../server/src/features/client.js';
import { referencesHover } from '../../server/src/features/hover/references.js';
import { indexed, LetterIndex } from '../../server/src/features/letterIndex.js';
import { placesOfSubject } from '../../server/src/features/referenceAt.js';
import { placesOf, workspaceSymbols } from '../../server/src/features/workspaceSymbols.js';
import { DEFAULT_SETTINGS } from '../../server/src/features/settings.js';
import { KAMERSTUK } from '../../server/src/profile/kamerstuk.js';

/** A text with the caret at ‸ and what is expected between ⟦ and ⟧, read as a letter. */
function given(marked: string, profile?: typeof KAMERSTUK): { checked: Checked; caret: number; expected: string[] } {
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => (words ?? '').replace('‸', ''));
  const plain = marked.replace(/[⟦⟧]/g, '');
  const document = new OpenDocument('file:///brief.agenda.md', 'markdown', 1, plain.replace('‸', ''));
  if (profile !== undefined) document.configure(DEFAULT_SETTINGS, undefined, [], { profile, source: null });
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  return { checked, caret: plain.indexOf('‸'), expected };
}

describe('hover on a reference', () => {
  const client = readClient({});
  const told = (marked: string, house?: typeof KAMERSTUK): string[] | undefined => {
    const { checked, caret } = given(marked, house);
    return referencesHover(checked, caret, client)?.markdown.split('  \n');
  };

  it('tells how it is read, the title of the dossier and the address', () => {
    assert.deepEqual(told('Zie Tweede Kamer, vergaderjaar 2023–2024, 22 ‸112, nr. 3857.\n'), [
      '**Kamerstuk 3857 in dossier 22 112 van de Tweede Kamer, vergaderjaar 2023–2024**',
      'Dossier 22 112: Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie',
      'Kort: Kamerstuk 22 112, nr. 3857',
      '<https://zoek.officielebekendmakingen.nl/kst-22112-3857.html>',
    ]);
  });

  it('gives the form of the house where the house has one, and none where it stands so', () => {
    const long = told('Zie Tweede Kamer, vergaderjaar 2023–2024, 22 ‸112, nr. 3857.\n', KAMERSTUK);
    assert.equal(long?.[2], 'In de huisstijl: Kamerstuk 22 112, nr. 3857');
    assert.equal(told('Zie Kamerstuk 22 ‸112, nr. 3857.\n', KAMERSTUK)?.length, 3);
  });

  it('tells what is wrong instead, to an editor that is not ours', () => {
    const wrong = 'Zie Kamerstuk ‸21 112, nr. 3857.\n';
    assert.equal(told(wrong)?.[1], 'Dossier 21 112 gaat niet over BNC-fiches; waarschijnlijk is 22 112 bedoeld.');
    const { checked, caret } = given(wrong);
    const ours = referencesHover(checked, caret, readClient({}, true));
    assert.ok(ours !== null && !ours.markdown.includes('waarschijnlijk'));
  });

  it('reads Handelingen, Aanhangsel, the Eerste Kamer, budgets and documents of the Union', () => {
    const first = (marked: string): string | undefined => told(marked)?.[0];
    assert.equal(
      first('Zie ‸Handelingen II 2023/24, nr. 12, item 19, p. 4.\n'),
      '**Handelingen van de Tweede Kamer, vergaderjaar 2023–2024, vergadering 12, agendapunt 19**',
    );
    assert.equal(
      first('Zie ‸Aanhangsel Handelingen II 2023/24, nr. 345.\n'),
      '**Kamervragen met antwoord: Aanhangsel van de Handelingen van de Tweede Kamer, vergaderjaar 2023–2024, nr. 345**',
    );
    assert.equal(
      first('Zie Kamerstukken I 2014/15, ‸33802, C, p. 3.\n'),
      '**Kamerstuk C in dossier 33 802 van de Eerste Kamer, vergaderjaar 2014–2015, bladzijde 3**',
    );
    assert.equal(first('Het voorstel (‸COM(2023) 719).\n'), '**Document van de Europese Commissie COM(2023) 719**');
    assert.equal(first('Dat volgt uit ‸Verordening (EU) 2016/679.\n'), '**Verordening (EU) 2016/679**');
    assert.equal(first('Zie de richt‸lijnen 2009/128/EG en 2000/60/EG.\n'), '**Richtlijnen 2009/128/EG, 2000/60/EG**');
    assert.equal(
      told('Zie Kamerstuk 36 200 VIII‸, nr. 207.\n')?.[1],
      'Dossier 36 200 VIII: Rijksbegroting 2023: Onderwijs, Cultuur en Wetenschap',
    );
    assert.equal(first('Zie de hele reeks in ‸Kamerstuk 22 112.\n'), '**Het hele dossier 22 112 van de Tweede Kamer**');
  });

  it('is silent beside a reference', () => {
    assert.equal(told('Zi‸e Kamerstuk 22 112, nr. 3857.\n'), undefined);
    assert.equal(told('Zie Kamerstuk 22 112, nr. 3857. ‸Meer\n'), undefined);
  });
});

describe('links to official pages', () => {
  const links = (marked: string): readonly (readonly [string, string, string])[] => {
    const { checked, expected } = given(marked);
    const { letter } = checked;
    const found = officialLinks(letter).map(
      ({ span, url, shows }) => [letter.source.slice(span), url.replace(/^.*\/(?=kst)/, ''), shows] as const,
    );
    assert.deepEqual(
      found.map(([words]) => words),
      expected,
    );
    return found;
  };

  it('stand on the reference', () => {
    assert.deepEqual(links('Zie ⟦Kamerstuk 22 112, nr. 3857⟧ en ⟦Raadsdocument 9012/24⟧.\n')[0]?.slice(1), [
      'kst-22112-3857.html',
      'Kamerstuk 22 112, nr. 3857',
    ]);
  });

  it('are one for each number', () => {
    assert.deepEqual(
      links('Zie ⟦Kamerstuk 22 112, nrs. 112⟧, ⟦3858⟧ en ⟦3860⟧.\n').map(([, page, shows]) => `${page} ${shows}`),
      [
        'kst-22112-112.html Kamerstuk 22 112, nr. 112',
        'kst-22112-3858.html Kamerstuk 22 112, nr. 3858',
        'kst-22112-3860.html Kamerstuk 22 112, nr. 3860',
      ],
    );
    links('Zie ⟦Kamerstuk 22 112, nrs. 1⟧–⟦3⟧.\n');
    links('Zie ⟦Verordeningen (EG) nr. 1071/2009⟧ en ⟦(EG) nr. 1072/2009⟧.\n');
  });

  it('are left to the editor where a link or an address stands', () => {
    links(
      'Zie [Kamerstuk 22 112, nr. 3857](https://voorbeeld.nl) en [de brief (Kamerstuk 22 112, nr. 1)](https://a.nl).\n',
    );
    links('Zie https://zoek.officielebekendmakingen.nl/kst-22112-3857.html.\n');
    links('Zie ⟦Kamerstuk 22 112, nr. 3857⟧ ([link](https://voorbeeld.nl)).\n');
  });

  it('are none without a page to lead to', () => {
    links('Zie Kamerstuk 22 112, nr. en C(2024) 1234.\n');
  });
});

describe('copying a reference', () => {
  const forms = (marked: string, house?: typeof KAMERSTUK): readonly string[] | undefined => {
    const { checked, caret } = given(marked, house);
    return referenceForms(checked.letter, caret)?.forms.map(({ text }) => text);
  };

  it('gives it short, long and as the Leidraad has it, with its page', () => {
    assert.deepEqual(forms('Zie Tweede Kamer, vergaderjaar 2019–2020, 21 ‸501-34, nr. 321, p. 2.\n'), [
      'Kamerstuk 21 501-34, nr. 321, p. 2',
      'Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321, p. 2',
      'Kamerstukken II 2019/20, 21 501-34, nr. 321, p. 2',
      'https://zoek.officielebekendmakingen.nl/kst-21501-34-321.html',
    ]);
    assert.deepEqual(forms('Zie Kamerstukken I 2014/15, 33 802‸, C, p. 3.\n')?.slice(0, 3), [
      'Kamerstuk 33 802, C, p. 3',
      'Eerste Kamer, vergaderjaar 2014–2015, 33 802, C, p. 3',
      'Kamerstukken I 2014/15, 33 802, C, p. 3',
    ]);
  });

  it('takes the year from elsewhere in the letter, or from a piece whose date is known', () => {
    const elsewhere = 'Zie Kamerstuk 21 501-34, nr. 3‸21.\n\nZie Kamerstukken II 2019/20, 21 501-34, nr. 321.\n';
    assert.ok(forms(elsewhere)?.includes('Tweede Kamer, vergaderjaar 2019–2020, 21 501-34, nr. 321'));
    assert.ok(forms('Zie Kamerstuk 22 112, nr. 38‸57.\n')?.includes('Kamerstukken II 2023/24, 22 112, nr. 3857'));
  });

  it('says why a form is missing', () => {
    const { checked, caret } = given('Zie Kamerstuk 22 112, nr. 38‸58.\n');
    const found = referenceForms(checked.letter, caret);
    assert.deepEqual(
      found?.forms.map(({ name }) => name),
      ['Kort', 'Webadres'],
    );
    assert.equal(found.note, 'De andere vormen vragen het vergaderjaar, en dat staat niet in de brief.');
  });

  it('begins with the form of the house', () => {
    const house = { ...KAMERSTUK, referenceForm: 'leidraad' as const };
    assert.equal(forms('Zie Kamerstuk 22 112, nr. 38‸57.\n', house)?.[0], 'Kamerstukken II 2023/24, 22 112, nr. 3857');
  });

  it('gives other documents as they are written, and nothing beside a reference', () => {
    assert.equal(forms('Zie COM (2023) 7‸19.\n')?.[0], 'COM(2023) 719');
    assert.equal(forms('Zi‸e COM(2023) 719.\n'), undefined);
  });
});

describe('places of one dossier', () => {
  it('are those of each of its pieces, in whatever form', () => {
    const { checked, caret, expected } = given(
      'Zie ⟦Kamerstuk 21 501-34, nr. 4‸12⟧ en Kamerstuk 21 501-02, nr. 412.\n\n' +
        'Zie ⟦Kamerstukken II 2019/20, 21501-34, nr. 321⟧, Kamerstuk 22 112, nr. 412 en ⟦kst-21501-34-5⟧.\n',
    );
    const found = placesOfSubject(checked.letter, caret) ?? [];
    assert.deepEqual(
      found.map((span) => checked.letter.source.slice(span)),
      expected,
    );
    assert.equal(placesOfSubject(checked.letter, 0), null);
  });

  it('are found in the files that were read, each read once for a stamp', () => {
    const index = new LetterIndex();
    const file = { uri: 'file:///a.md', stamp: '1' };
    assert.deepEqual(index.wanted([file, { uri: 'file:///b.md', stamp: '1' }]), ['file:///a.md', 'file:///b.md']);
    index.add({ ...file, text: '# Bijdrage\n\nZie Kamerstuk 22 112, nr. 1.\n' }, 'auto');
    assert.deepEqual(index.wanted([file]), []);
    assert.deepEqual(index.wanted([{ ...file, stamp: '2' }]), ['file:///a.md']);
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 27 } };
    assert.deepEqual(placesOf([...index.besides(new Map())], '22 112'), [{ uri: 'file:///a.md', range }]);
    assert.deepEqual([...index.besides(new Map([['file:///a.md', 0]]))], [], 'what is open speaks for itself');
    index.forget('file:///a.md');
    assert.deepEqual(index.wanted([file]), ['file:///a.md']);
  });
});

describe('symbols of the workspace', () => {
  const text = [
    '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
    '## Beleidsdebat over lerarentekorten',
    '### Inhoud',
    'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 22112, nr. 3857.',
    '### Inzet Nederland',
    'Zie Kamerstuk 26 643, nr. 971.',
    '',
  ].join('\n\n');
  const { checked } = given(text);
  const texts = [['file:///brief.agenda.md', indexed('file:///brief.agenda.md', checked.letter)]] as const;
  const names = (query: string, headings = true): string[] =>
    workspaceSymbols(texts, query, headings).map(({ name }) => name);

  it('are the letter, its items and what it cites, each piece once', () => {
    const all = names('');
    assert.equal(all[0], texts[0][1].name);
    assert.deepEqual(all.slice(1), [
      'Beleidsdebat over lerarentekorten',
      'Kamerstuk 22 112, nr. 3857',
      'Kamerstuk 26 643, nr. 971',
    ]);
  });

  it('are found by words in any order, with or without the space of a dossier', () => {
    assert.deepEqual(names('3857 22112'), ['Kamerstuk 22 112, nr. 3857']);
    assert.deepEqual(names('LERARENtekort debat'), ['Beleidsdebat over lerarentekorten']);
    assert.deepEqual(names('vissen'), []);
  });

  it('leave headings to an editor that has them already', () => {
    assert.deepEqual(names('debat', false), []);
    assert.equal(names('22112', false).length, 1);
  });

  it('are two hundred at most', () => {
    const many = Array.from({ length: 300 }, (_, index) => [`file:///${String(index)}.md`, texts[0][1]] as const);
    assert.equal(workspaceSymbols(many, '', true).length, 200);
  });
});
