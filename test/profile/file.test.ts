import assert from 'node:assert/strict';
import { commentedProfile } from '../../server/src/profile/commented.js';
import type { RuleText } from '../../server/src/profile/format.js';
import { KAMERSTUK } from '../../server/src/profile/kamerstuk.js';
import type { LoadedProfile } from '../../server/src/profile/load.js';
import { IsFolder } from '../../server/src/profile/address.js';
import { loadProfile } from '../../server/src/profile/load.js';
import { profileFormat } from '../../server/src/profile/format.js';
import { matchName } from '../../server/src/profile/names.js';
import { askedOf } from '../../server/src/profile/sections.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { ProfileStore } from '../../server/src/profile/store.js';
import type { Profile } from '../../server/src/profile/types.js';

const RULES: readonly RuleText[] = [
  { name: 'kopniveau', severity: 'warning', finds: 'Een kop staat op een ander niveau.' },
  { name: 'voetnoot-slotpunt', severity: 'hint', finds: 'Voetnoten met en zonder punt.' },
];
const FORMAT = profileFormat(RULES);
const HERE = 'file:///huis/geannoteerde-agenda.json';

function reader(files: Readonly<Record<string, string>>): (uri: string) => Promise<string | null> {
  return (uri) => Promise.resolve(files[uri] ?? null);
}

async function load(text: string, files: Readonly<Record<string, string>> = {}): Promise<LoadedProfile> {
  return loadProfile(HERE, text, reader({ [HERE]: text, ...files }), FORMAT);
}

async function profileOf(text: string, files: Readonly<Record<string, string>> = {}): Promise<Profile> {
  const { profile, faults } = await load(text, files);
  assert.deepEqual(faults, []);
  assert.ok(profile !== null);
  return profile;
}

const YAML = 'Dit is YAML, en een huisstijl is JSON. Schrijf bijvoorbeeld { "termijn": 12, "voetnoten": "[^1]" }.';
const GLOB =
  'Een patroon is een pad onder deze map, met «/», en kent «*», «**», «?» en «{a,b}»; schrijf «?» voor een losse haak.';

/** Files with something wrong in them, where ⟦ and ⟧ stand around it, and what is said of it. */
const WRONG: readonly (readonly [string, string])[] = [
  ['⟦⟧', 'Dit bestand is leeg. Een huisstijl begint met «{» en eindigt met «}».'],
  ['{ "termijn": 10 ⟦"naam"⟧: "x" }', 'Vóór deze plaats ontbreekt een komma.'],
  ['{ "termijn" ⟦10⟧ }', 'Hier ontbreekt een dubbele punt tussen de naam en de waarde.'],
  ['⟦[]⟧', 'Hier hoort een beschrijving tussen «{» en «}».'],
  ['{ ⟦"onderdeln"⟧: [] }', '«onderdeln» bestaat niet in een huisstijl. Waarschijnlijk is «onderdelen» bedoeld.'],
  ['{ "termijn": ⟦"10"⟧ }', 'Bij «termijn» hoort een heel getal van 0 tot en met 90, zonder aanhalingstekens.'],
  ['{ "termijn": ⟦200⟧ }', 'Bij «termijn» hoort een heel getal van 0 tot en met 90; hier staat «200».'],
  ['{ "termijn": ⟦1.5⟧ }', 'Bij «termijn» hoort een heel getal van 0 tot en met 90; hier staat «1.5».'],
  ['{ ⟦"extends"⟧: "kamerstuk" }', '«extends» bestaat niet in een huisstijl. Waarschijnlijk is «gebaseerdOp» bedoeld.'],
  ['{ ⟦"extend"⟧: "kamerstuk" }', '«extend» bestaat niet in een huisstijl. Waarschijnlijk is «gebaseerdOp» bedoeld.'],
  ['{ ⟦"rules"⟧: {} }', '«rules» bestaat niet in een huisstijl. Waarschijnlijk is «regels» bedoeld.'],
  ['⟦termijn: 12⟧\nnaam: Huis\n', YAML],
  ['⟦---⟧\n# huisstijl\ntermijn: 12\n', YAML],
  ['⟦onderdelen:⟧\n  - inhoud\n', YAML],
  ['{ "bestanden": [⟦"("⟧] }', `Bij «bestanden» past «(» niet. ${GLOB}`],
  ['{ "bestanden": [⟦"brieven\\\\*.md"⟧] }', `Bij «bestanden» past «brieven\\*.md» niet. ${GLOB}`],
  ['{ "bestanden": [⟦"!oud/**"⟧] }', `Bij «bestanden» past «!oud/**» niet. ${GLOB}`],
  ['{ "bestanden": [⟦"+(a|b).md"⟧] }', `Bij «bestanden» past «+(a|b).md» niet. ${GLOB}`],
  ['{ "bestanden": [⟦"/brieven/*.md"⟧] }', `Bij «bestanden» past «/brieven/*.md» niet. ${GLOB}`],
  ['{ "naam": ⟦12⟧ }', 'Bij «naam» hoort tekst tussen aanhalingstekens; hier staat «12».'],
  ['{ "naam": ⟦"  "⟧ }', 'Bij «naam» staat lege tekst. Vul haar in of haal haar weg.'],
  ['{ "naam": "a", ⟦"naam"⟧: "b" }', '«naam» staat hier twee keer. Houd er één over.'],
  ['{ "publicatienummer": ⟦"ja"⟧ }', 'Bij «publicatienummer» hoort true of false; hier staat «ja».'],
  ['{ "afkortingen": ⟦"EU"⟧ }', 'Bij «afkortingen» hoort een lijst tussen «[» en «]»; hier staat «EU».'],
  ['{ "voetnoten": ⟦"boven"⟧ }', 'Bij «voetnoten» past «boven» niet. Kies «[^1]» of «<sup>1</sup>».'],
  ['{ "verwijzingen": ⟦"Kort"⟧ }', 'Bij «verwijzingen» past «Kort» niet. Waarschijnlijk is «kort» bedoeld.'],
  [
    '{ "regels": { ⟦"kop-niveau"⟧: "uit" } }',
    '«kop-niveau» bestaat niet bij «regels». Waarschijnlijk is «kopniveau» bedoeld.',
  ],
  ['{ "regels": { "kopniveau": ⟦"fout"⟧ } }', 'Bij «kopniveau» past «fout» niet. Waarschijnlijk is «error» bedoeld.'],
  [
    '{ "regels": { "kopniveau": ⟦"waarschuwing"⟧ } }',
    'Bij «kopniveau» past «waarschuwing» niet. Waarschijnlijk is «warning» bedoeld.',
  ],
  ['{ "regels": { "kopniveau": ⟦"off"⟧ } }', 'Bij «kopniveau» past «off» niet. Waarschijnlijk is «uit» bedoeld.'],
  [
    '{ "regels": { "kopniveau": ⟦"streng"⟧ } }',
    'Bij «kopniveau» past «streng» niet. Kies «error», «warning», «information», «hint» of «uit».',
  ],
  ['{ "publicatienummer": ⟦"true"⟧ }', 'Bij «publicatienummer» hoort true of false, zonder aanhalingstekens.'],
  ['{ "onderdelen": [⟦"Inhuod"⟧] }', 'Bij «onderdelen» past «Inhuod» niet. Waarschijnlijk is «inhoud» bedoeld.'],
  ['{ "onderdelen": ["inhoud", "inzet" ⟦}⟧', 'Vóór deze plaats ontbreekt een «]»: de lijst is niet afgesloten.'],
  [
    '{ "onderdelen": ["inhoud", "naam"⟦:⟧ "x" }',
    'In een lijst past geen dubbele punt. Waarschijnlijk ontbreekt hiervoor een «]».',
  ],
  ['{ "niveaus": { "agendapunt": 3 ⟦]⟧ }', 'Vóór deze plaats ontbreekt een «}».'],
  ['{ "naam": "Financi⟦\uFFFD⟧n" }', 'Hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.'],
  ['⟦\uFFFD⟧\uFFFD{\0"\0', 'Hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.'],
  ['{ ⟦\0⟧ }', 'Hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.'],
  ['{ "soorten": { ⟦"diverse"⟧: {} } }', '«diverse» bestaat niet bij «soorten». Waarschijnlijk is «diversen» bedoeld.'],
  [
    '{ "soorten": { "maaltijd": { "onderdelen": ["inhoud", ⟦"kosten"⟧] } } }',
    'Het onderdeel «kosten» staat niet bij «onderdelen». Kies «inhoud», «inzet» of «krachtenveld».',
  ],
  ['{ "onderdelen": ⟦[]⟧ }', 'De lijst «onderdelen» is leeg. Noem er ten minste één, of haal de lijst weg.'],
  [
    '{ "schrijfwijzen": [{ "voorkeur": "lidstaat", "varianten": ⟦[]⟧ }] }',
    'De lijst «varianten» is leeg. Noem er ten minste één.',
  ],
  ['{ "bestanden": [⟦"["⟧] }', `Bij «bestanden» past «[» niet. ${GLOB}`],
  [
    '{ "onderdelen": [{ "onderdeel": "kosten", "naam": ⟦"De\\nkosten"⟧ }] }',
    'Bij «naam» past «De kosten» niet. Schrijf de kop op één regel, zonder «#».',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": "kosten", "naam": ⟦"# Kosten"⟧ }] }',
    'Bij «naam» past «# Kosten» niet. Schrijf de kop op één regel, zonder «#».',
  ],
  [
    '{ "schrijfwijzen": [{ "voorkeur": "lidstaat", "varianten": [⟦"lid\\nstaat"⟧] }] }',
    'Bij «varianten» past «lid staat» niet. Schrijf de tekst op één regel.',
  ],
  ['{ "onderdelen": ["inhoud", ⟦"inzt"⟧] }', 'Het onderdeel «inzt» bestaat niet. Waarschijnlijk is «inzet» bedoeld.'],
  [
    '{ "onderdelen": [⟦"financien"⟧] }',
    'Het onderdeel «financien» bestaat niet. Kies «inhoud», «inzet», «krachtenveld», «ep» of «fase», of beschrijf het: { "onderdeel": "financien", "naam": "…" }.',
  ],
  ['{ "onderdelen": ["inhoud", ⟦"inhoud"⟧] }', 'Het onderdeel «inhoud» staat hier twee keer. Houd er één over.'],
  [
    '{ "onderdelen": [{ "onderdeel": ⟦"Financiën"⟧ }] }',
    'Bij «onderdeel» past «Financiën» niet. Gebruik kleine letters, cijfers en koppeltekens: «financien».',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": ⟦"financien"⟧ }] }',
    'Bij het eigen onderdeel «financien» ontbreekt «naam»: de kop die het krijgt.',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": ⟦"krachtenvled"⟧, "naam": "Krachten" }] }',
    'Het onderdeel «krachtenvled» bestaat niet. Waarschijnlijk is «krachtenveld» bedoeld.',
  ],
  ['{ "onderdelen": [⟦{ "naam": "Kosten" }⟧] }', 'Hier ontbreekt «onderdeel»: korte naam van het onderdeel.'],
  [
    '{ "onderdelen": [{ "onderdeel": ⟦"part"⟧, "naam": "Deel" }] }',
    'Een onderdeel kan niet «part» heten. Kies een andere korte naam.',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": "kosten", "naam": ⟦"De"⟧ }] }',
    '«De» is geen naam waaraan een onderdeel te herkennen is.',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": "a", "naam": "Kosten" }, { "onderdeel": "b", "naam": "B", "namen": [⟦"De kosten"⟧] }] }',
    '«De kosten» staat al bij «a». Een kop kan maar één onderdeel noemen.',
  ],
  [
    '{ "tussenkoppen": { "fase": [⟦"Inhoud"⟧] } }',
    '«Inhoud» staat al bij «inhoud». Een kop kan maar één onderdeel noemen.',
  ],
  [
    '{ "onderdelen": [{ "onderdeel": "inhoud", "naam": ⟦"Krachtenveld"⟧ }, "inzet", "krachtenveld"] }',
    '«Krachtenveld» staat al bij «krachtenveld». Een kop kan maar één onderdeel noemen.',
  ],
  [
    '{ "onderdelen": ["inzet", { "onderdeel": "krachtenveld", "naam": ⟦"Inzet Nederland"⟧ }] }',
    '«Inzet Nederland» staat al bij «inzet». Een kop kan maar één onderdeel noemen.',
  ],
  [
    '{ "niveaus": ⟦{ "agendapunt": 2 }⟧ }',
    'De niveaus 2, 2 en 4 lopen niet op: raadsdeel, agendapunt, onderdeel. Kies bijvoorbeeld 2, 3 en 4.',
  ],
  [
    '{ "schrijfwijzen": [{ "voorkeur": "lidstaat", "varianten": [⟦"lidstaat"⟧] }] }',
    '«lidstaat» is zelf de voorkeur. Noem hier alleen andere schrijfwijzen.',
  ],
  [
    '{ "schrijfwijzen": [{ "voorkeur": "a", "varianten": [⟦"b"⟧] }, { "voorkeur": "b", "varianten": ["A"] }] }',
    '«b» is bij een andere schrijfwijze de voorkeur. Houd één van beide over.',
  ],
  [
    '{ "schrijfwijzen": [{ "voorkeur": "a", "varianten": ["x"] }, { "voorkeur": "b", "varianten": [⟦"x"⟧] }] }',
    '«x» staat al bij de voorkeur «a». Een schrijfwijze kan maar één voorkeur hebben.',
  ],
  ['{ "gebaseerdOp": ⟦"standard"⟧ }', 'De huisstijl «standard» bestaat niet. Waarschijnlijk is «standaard» bedoeld.'],
  [
    '{ "gebaseerdOp": ⟦"../ander.json"⟧ }',
    'Het bestand «../ander.json» bestaat niet. Een pad telt vanaf de map van dit bestand.',
  ],
  [
    '{ "gebaseerdOp": ⟦"geannoteerde-agenda.json"⟧ }',
    'Deze huisstijl is via een omweg op zichzelf gebaseerd: geannoteerde-agenda.json → geannoteerde-agenda.json.',
  ],
];

describe('the file of a house style', () => {
  for (const [marked, message] of WRONG) {
    it(`says of ${marked.replaceAll('\0', '␀')}: ${message.slice(0, 60)}`, async () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      const { profile, faults } = await load(text);
      assert.equal(profile, null);
      const shown = faults.map(({ range }) => [range.start.character, range.end.character]);
      assert.deepEqual(
        [faults.map((fault) => fault.message), shown],
        [[message], [[marked.indexOf('⟦'), marked.indexOf('⟧') - 1]]],
      );
      assert.ok(message.slice(0, message.search(/[.](?: |$)/)).length <= 120, 'stands alone in a list');
    });
  }

  it('gives a place in the text for whatever is wrong, wherever it is cut off or struck out', async () => {
    const whole = commentedProfile(RULES).replace(/^( *)\/\/ (?=")/gmu, '$1');
    assert.deepEqual((await load(whole)).faults, []);
    for (let at = 0; at < whole.length; at += 23) {
      for (const text of [whole.slice(0, at), whole.slice(0, at) + whole.slice(at + 5)]) {
        const { profile, faults } = await load(text);
        assert.equal(profile === null, faults.length > 0);
        const lines = text.split('\n');
        for (const { range, message } of faults) {
          assert.ok(range.end.line < lines.length && range.end.character <= (lines[range.end.line] ?? '').length);
          assert.match(message, /^[^!]+[.»…]$/u);
        }
      }
    }
  });

  it('reads what nobody would write without breaking off', async () => {
    const odd = [
      'null',
      '1',
      '"x"',
      '[[]]',
      '{"regels": null}',
      '{"onderdelen": [null, 1, []]}',
      '{"soorten": {"debat": []}}',
    ];
    const nested = [500, 5000, 200_000].flatMap((deep) => ['['.repeat(deep), '{"naam":'.repeat(deep)]);
    for (const text of [...odd, '{"__proto__": {}}', '{"constructor": 1}', ...nested]) {
      const { profile, faults } = await load(text);
      assert.ok(profile === null && faults.length > 0, text);
    }
  });

  it('tells every fault of shape at once, each on its line', async () => {
    const { faults } = await load('{\r\n  "termijn": "x",\r\n  "nam": 1\r\n}');
    assert.deepEqual(
      faults.map(({ range }) => [range.start.line, range.start.character]),
      [
        [1, 13],
        [2, 2],
      ],
    );
  });

  it('takes brackets that are part of the name of a folder or a file', async () => {
    const { files } = await profileOf('{ "bestanden": ["brieven (concept)/**/*.{md,markdown}", "**/brief?.md"] }');
    assert.deepEqual(files, ['brieven (concept)/**/*.{md,markdown}', '**/brief?.md']);
  });

  it('may hold remarks and a comma too many; an empty one is the standard', async () => {
    const profile = await profileOf('{ // wat het huis wil\n /* nog niets */ "naam": "x", }');
    assert.deepEqual(profile, { ...STANDARD, name: 'x' });
  });

  it('names sections anew, adds its own, and asks for what others only know', async () => {
    const profile = await profileOf(`{
      "onderdelen": [
        { "onderdeel": "inhoud", "naam": "Waar gaat het over" },
        "inzet",
        { "onderdeel": "financien", "naam": "Financiële gevolgen", "namen": ["Kosten"], "inZin": "de financiële gevolgen", "meervoud": true },
        { "onderdeel": "ep", "verplicht": false },
      ],
      "soorten": { "wetgeving": { "onderdelen": ["inhoud", "inzet", "ep"] }, "maaltijd": { "ernst": "uit" } },
    }`);
    assert.deepEqual(
      profile.sections.map(({ role, name, withArticle, plural }) => [role, name, withArticle, plural]),
      [
        ['inhoud', 'Waar gaat het over', 'het onderdeel «Waar gaat het over»', false],
        ['inzet', 'Nederlandse inzet', 'de Nederlandse inzet', false],
        ['financien', 'Financiële gevolgen', 'de financiële gevolgen', true],
        ['ep', 'Positie Europees Parlement', 'de positie van het Europees Parlement', false],
      ],
    );
    assert.deepEqual(askedOf(profile, 'overig'), ['inhoud', 'inzet', 'financien']);
    assert.deepEqual(askedOf(profile, 'wetgeving'), ['inhoud', 'inzet', 'ep']);
    assert.deepEqual(askedOf(profile, 'maaltijd'), []);
    const named = (text: string): unknown => matchName(text, profile)?.roles;
    assert.deepEqual(['Achtergrond', 'Kosten', 'Rol EP', 'Krachtenveld'].map(named), [
      ['inhoud'],
      ['financien'],
      ['ep'],
      ['krachtenveld'],
    ]);
    assert.deepEqual(matchName('Krachtenveld', profile)?.sections, []);
    assert.ok(profile.placeholders.includes('[Schrijf hier de financiële gevolgen.]'));
  });

  it('changes nothing as long as all in it is remarks', async () => {
    assert.deepEqual(await profileOf(commentedProfile(RULES)), STANDARD);
    const files = { 'file:///stijl.json': '{ "naam": "Huis", "termijn": 12, "verwijzingen": "lang" }' };
    const base = await profileOf('{ "gebaseerdOp": "../stijl.json" }', files);
    assert.deepEqual(await profileOf(commentedProfile(RULES, '../stijl.json'), files), base);
    assert.equal(base.termDays, 12);
  });

  it('overrules how the one that it builds on writes a word', async () => {
    const files = {
      'file:///huis/ander.json': `{ "schrijfwijzen": [
        { "voorkeur": "e-mail", "varianten": ["email", "mail"] },
        { "voorkeur": "website", "varianten": ["web-site"] }
      ] }`,
    };
    const { terms } = await profileOf(
      '{ "gebaseerdOp": "ander.json", "schrijfwijzen": [{ "voorkeur": "email", "varianten": ["e-mail"] }, { "voorkeur": "brief", "varianten": ["web-site"] }] }',
      files,
    );
    assert.deepEqual(terms, [
      { preferred: 'email', variants: ['e-mail'] },
      { preferred: 'brief', variants: ['web-site'] },
    ]);
  });

  it('may hold a word in capitals that another entry prefers in small letters, and names that differ in capitals', async () => {
    const { terms } = await profileOf(
      '{ "schrijfwijzen": [{ "voorkeur": "ngo", "varianten": ["NGO", "n.g.o."] }, { "voorkeur": "COVID-19", "varianten": ["covid-19"] }] }',
    );
    assert.equal(terms.length, 2);
  });

  it('takes a name from the section that had it', async () => {
    const profile = await profileOf(
      '{ "onderdelen": ["inhoud", "inzet", "krachtenveld", { "onderdeel": "stand", "naam": "Stand van zaken" }] }',
    );
    assert.deepEqual(matchName('Stand van zaken', profile)?.roles, ['stand']);
  });

  it('builds on another, which builds on another, from wherever it stands', async () => {
    const files = {
      'file:///huis/gedeeld/basis%20stijl.json':
        '{ "gebaseerdOp": "kamerstuk", "termijn": 12, "afkortingen": ["QXA"] }',
    };
    const profile = await profileOf(
      '{ "gebaseerdOp": "gedeeld\\\\basis stijl.json", "afkortingen": ["QXB"], "regels": { "kopniveau": "hint" } }',
      files,
    );
    assert.deepEqual(
      [profile.termDays, profile.notation, profile.asksForNumber, profile.severities],
      [12, 'sup', true, { kopniveau: 'hint' }],
    );
    assert.deepEqual(profile.abbreviations.slice(-2), ['QXA', 'QXB']);
    assert.equal((await profileOf('{ "verwijzingen": "vrij", "gebaseerdOp": "kamerstuk" }')).referenceForm, null);
    assert.equal(KAMERSTUK.referenceForm, 'kort');
  });

  it('gives what is wrong in another file that it builds on where that stands', async () => {
    const ander = 'file:///huis/ander.json';
    const { faults, files } = await load('{ "gebaseerdOp": "./ander.json" }', { [ander]: '{ "termijn": true }' });
    assert.deepEqual(
      faults.map(({ uri }) => uri),
      [ander],
    );
    assert.deepEqual(files, [HERE, ander]);
    const circle = await load('{ "gebaseerdOp": "./ander.json" }', { [ander]: `{ "gebaseerdOp": "${HERE}" }` });
    assert.match(
      circle.faults[0]?.message ?? '',
      /geannoteerde-agenda\.json → ander\.json → geannoteerde-agenda\.json/,
    );
  });
});

describe('where a house style is found', () => {
  const below = 'file:///huis/brieven/2026/';

  it('is the nearest file above; without one the standard', async () => {
    const near = 'file:///huis/brieven/geannoteerde-agenda.json';
    const store = new ProfileStore(reader({ [HERE]: '{ "naam": "ver" }', [near]: '{ "naam": "dichtbij" }' }), RULES);
    assert.deepEqual(
      [(await store.forFolder(below)).profile.name, (await store.forFolder(below)).source],
      ['dichtbij', near],
    );
    assert.equal((await store.forFolder('file:///huis/nota/')).profile.name, 'ver');
    assert.deepEqual(
      [(await store.forFolder('file:///')).profile, (await store.forFolder('file:///')).source],
      [STANDARD, null],
    );
  });

  it('is the one asked for by name or path', async () => {
    const store = new ProfileStore(reader({ 'file:///huis/stijl.json': '{ "naam": "ander" }' }), RULES);
    assert.equal((await store.named('kamerstuk', below)).profile, KAMERSTUK);
    assert.equal((await store.named('../../stijl.json', below)).profile.name, 'ander');
    assert.equal((await store.named('/huis/stijl.json', below)).profile.name, 'ander');
    assert.match((await store.named('kamerstk', below)).absent ?? '', /Waarschijnlijk is «kamerstuk» bedoeld/);
    assert.equal((await store.named('weg.json', below)).absent, 'De huisstijl «weg.json» bestaat niet.');
  });

  it('stays the last good one while its file is wrong', async () => {
    const files: Record<string, string> = { [HERE]: '{ "termijn": 14 }' };
    const store = new ProfileStore((uri) => Promise.resolve(files[uri] ?? null), RULES);
    assert.equal((await store.forFolder(below)).profile.termDays, 14);
    files[HERE] = '{ "termijn": 1';
    assert.deepEqual((await store.forFolder(below)).faults, [], 'read once');
    store.forget();
    const broken = await store.forFolder(below);
    assert.deepEqual([broken.profile.termDays, broken.faults.length], [14, 1]);
    const other = await new ProfileStore((uri) => Promise.resolve(files[uri] ?? null), RULES).forFolder(below);
    assert.equal(other.profile, STANDARD);
  });

  it('says that a folder is none', async () => {
    const store = new ProfileStore(() => Promise.reject(new IsFolder()), RULES);
    assert.equal(
      (await store.named('../huis', below, true)).absent,
      '«../huis» is een map. Noem het bestand daarin: «../huis/geannoteerde-agenda.json».',
    );
    assert.deepEqual((await store.forFolder(below)).absent, null);
    const { faults } = await loadProfile(HERE, '', () => Promise.reject(new IsFolder()), FORMAT);
    assert.equal(faults.length, 1);
    const based = await loadProfile(HERE, '{ "gebaseerdOp": "./huis" }', () => Promise.reject(new IsFolder()), FORMAT);
    assert.match(based.faults[0]?.message ?? '', /^«\.\/huis» is een map\. /);
  });

  it('says that a file cannot be read', async () => {
    const store = new ProfileStore(() => Promise.reject(new Error('EACCES')), RULES);
    assert.match((await store.forFolder(below)).absent ?? '', /kan niet worden gelezen/);
    assert.match((await store.named('x.json', below)).absent ?? '', /kan niet worden gelezen/);
  });
});
