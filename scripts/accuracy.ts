/**
 * What can be trusted of the findings: recall, severity, false alarms and collateral over letters with known mistakes.
 * `npm run accuracy` measures and writes docs/nauwkeurigheid.md; `-- --oefen` shows what is missed in the practice set,
 * and writes nothing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SETS, type SetName } from '../test/accuracy/material.js';
import { measured, type LetterResult, type Outcome } from '../test/accuracy/measure.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The page, relative to the root. */
export const PAGE = 'docs/nauwkeurigheid.md';

/** Measures both sets and makes the page of it. */
export function accuracyPage(): string {
  const results = new Map(SETS.map((set) => [set, measured(set)] as const));
  return [INTRODUCTION, ...SETS.map((set) => setPage(set, results.get(set) ?? []))].join('\n\n').concat('\n');
}

const INTRODUCTION = `# Nauwkeurigheid

Deze bladzijde wordt gemaakt door \`npm run accuracy\`; een toets valt om als zij niet meer klopt.

Het materiaal zijn brieven van mensen die de regels en de code niet kenden: elk foutloos geschreven, en daarna door een
ander beschadigd met tien (in de laatste vijf stellen zes of zeven) losse vergissingen van een schrijver met haast, en met twee of drie
onschuldige wijzigingen. Een derde heeft
bij elke vergissing op grond van de regels alleen opgeschreven welke bevinding erbij hoort. Elke vergissing wordt apart in
de foutloze brief gezet.

- **Gevonden**: de juiste regel meldt haar, op een regel van de tekst waar zij staat.
- **Ernst**: ook nog met de ernst die erbij hoort.
- **Bijvangst**: wat een vergissing aan andere bevindingen meebrengt.
- **Vals alarm**: een fout of waarschuwing in een foutloze brief, of een bevinding door een onschuldige wijziging.

De oefenset wordt bekeken bij het schrijven van de regels. De proefset zijn de laatste acht stellen brieven die anderen
schreven; elk is eerst ongezien gemeten, en daarna is wat zij aan het licht bracht hersteld waar de oorzaak voor iedere
brief geldt. De cijfers hieronder zijn die van nu. Over andere brieven zeggen de eerste metingen het meest: telkens nieuwe
brieven van een ander, gemeten voordat iemand van ons ze had gezien.

| eerste meting | brieven | gedekte vergissingen | gevonden | bijvangst | vals alarm | foutloos: fout of waarschuwing |
| --- | --: | --: | --: | --: | --: | --: |
| 21–32 | 12 | 55 | 47 (85,5 %) | 2 | 1 | 6, in 3 brieven |
| 41–64 | 12 | 73 | 63 (86,3 %) | 0 | 0 | 9, in 3 brieven |
| 71–86 | 12 | 74 | 57 (77,0 %) | 0 | 0 | 5, in 2 brieven |
| 91–100 | 10 | 65 | 51 (78,5 %) | 1 | 1 | 11, in 2 brieven |
| 111–122 | 12 | 68 | 56 (82,4 %) | 5 | 0 | 1, in 1 brief |
| 131–142 | 12 | 70 | 53 (75,7 %) | 3 | 0 | 4, in 1 brief |
| 143–162 | 20 | 81 | 65 (80,2 %) | 1 | 0 | 33, in 6 brieven |
| 163–192 | 30 | 108 | 94 (87,0 %) | 5 | 0 | 3, in 3 brieven |
| 193–212 | 20 | 76 | 65 (85,5 %) | 0 | 0 | 1, in 1 brief |
| 213–232 | 20 | 79 | 63 (79,7 %) | 3 | 3 | 1, in 1 brief |
| 233–272 | 40 | 145 | 116 (80,0 %) | 8 | 0 | 7, in 3 brieven |
| 273–292 | 20 | 71 | 65 (91,5 %) | 0 | 0 | 4, in 2 brieven |
| 293–312 | 20 | 74 | 59 (79,7 %) | 1 | 2 | 0 |
| 313–352 | 40 | 146 | 119 (81,5 %) | 7 | 0 | 8, in 5 brieven |

De brieven 193–352 zijn geschreven zoals ministeries het doen, en in één keer gemeten, brieven en vergissingen samen, voordat
er iets voor was hersteld. De twee stellen daarvoor zijn in twee stappen gemeten: eerst de foutloze brieven, en toen wat daar bleek was hersteld de
vergissingen, die daarna door anderen zijn bedacht. De brieven 143–162 zijn met opzet zo verschillend mogelijk (een
aanvullende agenda, een videoconferentie, antwoorden op vragen van de Kamer); 21 van de 33 waarschuwingen gingen over één brief, waarin
geen onderdeel de opmaak van een kop heeft. De brieven 163–192 zijn geschreven zoals de ministeries het doen; de drie
waarschuwingen daarin zijn terecht: in het kopblok ontbrak «Vergaderjaar …».

Van de tweede tot en met de zevende meting is gevraagd de vergissingen te spreiden over alles wat in zo'n brief mis kan gaan; zij zijn dus
moeilijker dan die van een gewone dag. Die brieven gingen daarna naar de oefenset. Zesendertig etiketten zijn nadien veranderd, omdat zij
tegen de regels ingingen: een verkeerde datum in Betreft heeft een eigen regel (04), een kop zonder opmaak alleen als hij van
een onderdeel is (84, 203, 214, 244, 247, 255, 302, 305, 314, 318, 348, 350), een kale kop die leesbaar blijft is behandeld (205), BNC, WTO, LNG en MFK zijn bekende afkortingen (71, 147, 156, 175), een nootcijfer en een voetnoot die
elkaar missen hebben een eigen regel (115, 140, 142, 152), een nootcijfer dat opnieuw staat hoort bij de nummering (137, 179, 239, 313, 323),
een opmerking tussen vierkante haken en puntjes in een verwijzing zijn open plekken (168, 347), zonder «nr.» is een verwijzing onjuist en niet alleen anders van
vorm (117), en één vergissing geeft één bevinding (121, 174, 228, 230); een noot die ook haar punt verloor heeft er twee (268), en waar de ondertekening ontbreekt is ook het slot van de aanbieding een goede plaats (314). Dat staat erbij; in de eerste metingen is het oude etiket geteld.`;

const TITLES: Readonly<Record<SetName, string>> = { oefen: 'De oefenset', proef: 'De proefset' };

function setPage(set: SetName, results: readonly LetterResult[]): string {
  const outcomes = results.flatMap((result) => result.outcomes);
  return [
    `## ${TITLES[set]}`,
    totals(results, outcomes),
    '### Per regel',
    byRule(outcomes),
    '### Per brief',
    byLetter(results),
    '### Gemist',
    missed(outcomes),
    '### Bijvangst en vals alarm',
    extra(results),
    '### Door geen regel gedekt',
    uncovered(results),
  ].join('\n\n');
}

function totals(results: readonly LetterResult[], outcomes: readonly Outcome[]): string {
  const found = outcomes.filter((one) => one.found);
  const loud = results.flatMap(({ clean }) => clean.filter(isLoud));
  const quiet = results.flatMap(({ clean }) => clean.filter((finding) => !isLoud(finding)));
  const sum = (count: (result: LetterResult) => number): number =>
    results.reduce((total, one) => total + count(one), 0);
  return [
    `- ${String(results.length)} brieven, ${String(sum((one) => one.slips))} vergissingen, waarvan ${String(sum((one) => one.uncovered.length))} door geen regel gedekt`,
    `- gevonden: ${share(found.length, outcomes.length)}; daarvan met de juiste ernst: ${share(found.filter((one) => one.severe).length, found.length)}`,
    `- bijvangst: ${String(sum((one) => one.collateral.length))}`,
    `- vals alarm door een onschuldige wijziging: ${String(sum((one) => one.alarms.length))}`,
    `- fouten en waarschuwingen in de foutloze brieven: ${String(loud.length)}; opmerkingen en tips: ${String(quiet.length)}`,
  ].join('\n');
}

function isLoud({ severity }: { readonly severity: string }): boolean {
  return severity === 'error' || severity === 'warning';
}

function byRule(outcomes: readonly Outcome[]): string {
  const rules = [...new Set(outcomes.map(({ expect }) => expect.rule))].sort();
  const rows = rules.map((rule) => {
    const own = outcomes.filter(({ expect }) => expect.rule === rule);
    const found = own.filter((one) => one.found);
    return [rule, own.length, found.length, found.filter((one) => one.severe).length];
  });
  return table(['regel', 'vergissingen', 'gevonden', 'ernst'], rows);
}

function byLetter(results: readonly LetterResult[]): string {
  return table(
    [
      'brief',
      'vergissingen',
      'gedekt',
      'gevonden',
      'ernst',
      'bijvangst',
      'vals alarm',
      'foutloos: fout of waarschuwing',
      'foutloos: opmerking of tip',
    ],
    results.map(({ name, slips, outcomes, clean, collateral, alarms }) => [
      name,
      slips,
      outcomes.length,
      outcomes.filter((one) => one.found).length,
      outcomes.filter((one) => one.severe).length,
      collateral.length,
      alarms.length,
      clean.filter(isLoud).length,
      clean.filter((finding) => !isLoud(finding)).length,
    ]),
  );
}

function missed(outcomes: readonly Outcome[]): string {
  const lines = outcomes
    .filter((one) => !one.severe)
    .map(({ letter, what, expect, found, instead, why }) => {
      const how = found ? 'andere ernst' : instead.length > 0 ? `wel gemeld: ${instead.join('; ')}` : 'niet gemeld';
      return `- ${letter}: ${plain(what)}. Verwacht: ${expect.rule} (${expect.severity}); ${plain(how)}${instead.length > 0 ? '' : '.'}${why === '' ? '' : ` Reden: ${plain(why)}.`}`;
    });
  return lines.length === 0 ? 'Niets.' : lines.join('\n');
}

function extra(results: readonly LetterResult[]): string {
  const lines = results.flatMap(({ name, clean, collateral, alarms }) => [
    ...clean.filter(isLoud).map(({ rule, message }) => `- ${name}, foutloos: ${rule}: ${plain(message)}`),
    ...alarms.map(({ what, said }) => `- ${name}, onschuldig («${plain(what)}»): ${plain(said)}`),
    ...collateral.map(({ what, said }) => `- ${name}, bijvangst («${plain(what)}»): ${plain(said)}`),
  ]);
  return lines.length === 0 ? 'Niets.' : lines.join('\n');
}

function uncovered(results: readonly LetterResult[]): string {
  const lines = results.flatMap(({ name, uncovered: slips }) =>
    slips.map(({ what, because, said }) => {
      const also = said.length === 0 ? '' : ` Wel gemeld: ${said.join('; ')}`;
      return `- ${name}: ${plain(what)}. ${plain(because)}${plain(also)}`;
    }),
  );
  return lines.length === 0 ? 'Niets.' : lines.join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(String).join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${String(part)} van ${String(whole)} (${percent.toFixed(1).replace('.', ',')} %)`;
}

/** Words of a letter that are no Markdown here. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--oefen')) {
    console.log(setPage('oefen', measured('oefen')));
  } else {
    fs.writeFileSync(path.join(root, PAGE), accuracyPage());
    console.log(fs.readFileSync(path.join(root, PAGE), 'utf8'));
  }
}
