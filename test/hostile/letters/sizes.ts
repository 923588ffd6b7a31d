import { below, huge, type HostileLetter } from './letter.js';

const DEEP = 10_000;

function times(count: number, make: (at: number) => string, between = ''): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(between);
}

/** Far more of something than anybody writes: what costs more than its length, or goes deeper than a stack. */
export const SIZES: readonly HostileLetter[] = [
  huge(
    'regel-van-een-megabyte',
    'one line of a megabyte',
    () => ({ inhoud: below(`${'De Raad spreekt over water. '.repeat(37_500)}rietorchis`) }),
    'rietorchis',
  ),
  huge(
    'woord-van-een-megabyte',
    'one word of a megabyte',
    () => ({ inhoud: below(`${'water'.repeat(200_000)} moeraswespenorchis`) }),
    'moeraswespenorchis',
  ),
  huge(
    'kop-van-een-megabyte',
    'a heading and a title of half a megabyte',
    () => ({ krachtenveld: below(`## ${'zeer '.repeat(100_000)}dotterbloem`) }),
    'dotterbloem',
  ),
  huge(
    'citaten-diep',
    'quotes within one another',
    () => ({ inhoud: below(`${'> '.repeat(DEEP)}waterviolier`) }),
    'waterviolier',
  ),
  huge(
    'citaten-diep-over-regels',
    'quotes that go one deeper with every line',
    () => ({ inhoud: below(times(400, (at) => `${'>'.repeat(at + 1)} a\n`) + '\nkrabbenscheer') }),
    'krabbenscheer',
  ),
  huge(
    'diep-zoals-het-mag',
    'quotes and entries within one another, as deep as is still read as such',
    () => ({
      inhoud: below(
        `${'> '.repeat(59)}kranswier`,
        `${'- '.repeat(59)}blaasjeskruid`,
        `${'> - '.repeat(29)}*waterranonkel*`,
      ),
      inzet: below(times(50, (at) => `${'  '.repeat(at)}- a${at}\n`) + '\nfonteinkruid'),
    }),
    'kranswier',
    'blaasjeskruid',
    'waterranonkel',
    'fonteinkruid',
  ),
  huge(
    'lijsten-diep',
    'entries within one another',
    () => ({ inhoud: below(`${'- '.repeat(DEEP)}gele lis`, `${'1. '.repeat(DEEP)}watergentiaan`) }),
    'gele lis',
    'watergentiaan',
  ),
  huge(
    'lijsten-diep-over-regels',
    'entries that go one deeper with every line',
    () => ({ inhoud: below(times(400, (at) => `${'  '.repeat(at)}- a\n`) + '\nkikkerbeet') }),
    'kikkerbeet',
  ),
  huge(
    'nadruk-diep',
    'emphasis within emphasis, opened and closed: far too deep, and as deep as is still read as such',
    () => ({
      inhoud: below(`${'*a **b '.repeat(4000)}pijlkruid${' c** d*'.repeat(4000)}`),
      inzet: below(`${'*a **b '.repeat(480)}waterkers${' c** d*'.repeat(480)}`),
    }),
    'pijlkruid',
    'waterkers',
  ),
  huge(
    'nadruk-open',
    'emphasis that is only opened',
    () => ({
      inhoud: below(
        `${'*a _b '.repeat(4000)}zwanenbloem`,
        `${'**a *'.repeat(3000)}pinksterbloem`,
        `${'*_'.repeat(5000)}koekoeksbloem`,
        `${'*a _b '.repeat(950)}look`,
      ),
    }),
    'zwanenbloem',
    'pinksterbloem',
    'koekoeksbloem',
    'look',
  ),
  huge(
    'haken-diep',
    'brackets within brackets',
    () => ({
      inhoud: below(
        `${'['.repeat(DEEP)}kattenstaart${']'.repeat(DEEP)}`,
        `${'('.repeat(DEEP)}wederik${')'.repeat(DEEP)}`,
      ),
    }),
    'kattenstaart',
    'wederik',
  ),
  huge(
    'haken-open',
    'fifty thousand brackets that are only opened',
    () => ({ inhoud: below(`${'['.repeat(50_000)}valeriaan`, `${'![[[['.repeat(10_000)}smeerwortel`) }),
    'valeriaan',
    'smeerwortel',
  ),
  huge(
    'links-half',
    'links that are begun over and over',
    () => ({
      inhoud: below(
        `${'[a](<'.repeat(2500)}moerasspirea`,
        `${'[a]('.repeat(3000)}kale jonker`,
        `${'[a][b'.repeat(3000)}engelwortel`,
        `${'[^'.repeat(10_000)}berenklauw`,
      ),
    }),
    'moerasspirea',
    'kale jonker',
    'engelwortel',
    'berenklauw',
  ),
  huge(
    'links-in-links',
    'links within links',
    () => ({ inhoud: below(`${'['.repeat(5000)}bereklauw${'](https://voorbeeld.nl)'.repeat(2000)}`) }),
    'bereklauw',
  ),
  huge(
    'code-half',
    'runs of backticks of every length',
    () => ({
      inhoud: below(`${times(300, (at) => `e${'`'.repeat(at + 1)}`)} fluitenkruid`, `${'`a '.repeat(15_001)}pastinaak`),
    }),
    'fluitenkruid',
    'pastinaak',
  ),
  huge(
    'html-half',
    'comments, tags and declarations that are begun over and over',
    () => ({
      inhoud: `${'<!--'.repeat(12_000)} ${'<a '.repeat(10_000)} boerenwormkruid`,
      inzet: `${'<?'.repeat(20_000)} ${'<![CDATA['.repeat(5000)} duizendblad`,
      krachtenveld: `${'<a b="'.repeat(8000)} ${'</'.repeat(15_000)} bijvoet`,
    }),
    'boerenwormkruid',
    'duizendblad',
    'bijvoet',
  ),
  huge(
    'tags-diep',
    'tags within tags, those that are understood and others',
    () => ({
      inhoud: below(
        `Zo ${'<b>'.repeat(5000)}teunisbloem${'</b>'.repeat(5000)}`,
        `Zo ${'<sup>'.repeat(2000)}toorts${'</sup>'.repeat(2000)}`,
      ),
      inzet: below(`Zo ${'<b><i><u>'.repeat(2000)}kaardebol`, `Zo ${'<b><i></b>'.repeat(2000)}kruiskruid`),
      krachtenveld: below(`${'<div>'.repeat(5000)}slangenkruid${'</div>'.repeat(5000)}`),
    }),
    'teunisbloem',
    'toorts',
    'kaardebol',
    'kruiskruid',
    'slangenkruid',
  ),
  huge(
    'noten-veel',
    'five thousand notes',
    () => ({
      krachtenveld: below(
        times(1000, (at) => `Een zin over gras.${times(5, (mark) => `[^n${at * 5 + mark}] Meer`)}`, '\n\n'),
      ),
      end: times(5000, (at) => `[^n${at}]: Kamerstuk 22 112, nr. ${at + 1}.\n\n`) + '[^slot]: Een akelei.\n',
    }),
    'Een akelei',
  ),
  huge(
    'noten-in-een-alinea',
    'five thousand notes in one paragraph',
    () => ({
      inhoud: times(5000, (at) => `woord[^n${at}]`, ' '),
      end: times(5000, (at) => `[^n${at}]: Noot ${at}.\n\n`) + '[^slot]: Een korenbloem.\n',
    }),
    'Een korenbloem',
  ),
  huge(
    'noten-verhoogd',
    'five thousand notes of raised numbers, all the same number',
    () => ({
      inhoud: times(5000, () => 'woord<sup>1</sup>', ' '),
      end: `${times(5000, () => '<sup>1</sup> Noot.\n\n')}<sup>2</sup> Een klaproos.\n`,
    }),
    'Een klaproos',
  ),
  huge(
    'noot-lang',
    'a note of half a megabyte with paragraphs',
    () => ({
      inhoud: 'Lang.[^lang]',
      end: `[^lang]: Begin.\n\n${times(4000, () => `    ${'Een zin over wilgen. '.repeat(6)}\n\n`)}    Een margriet.\n`,
    }),
    'Een margriet',
  ),
  huge(
    'noot-zeer-vaak',
    'a long note that twenty thousand marks cite, each of which may show it',
    () => ({
      inhoud: below(`${'woord[^vaak] '.repeat(2500)}\n\n`.repeat(8)),
      end: `[^vaak]: ${'Een zin over riet. '.repeat(2500)}Een rietzanger.\n`,
    }),
    'Een rietzanger',
  ),
  huge(
    'noten-over-regels',
    'notes within quotes and notes within one another, and one that goes on for thirty thousand lines',
    () => ({
      inzet: below('> [^q]: '.repeat(5000), `Een snor.${'[^a]: '.repeat(20_000)}`),
      end: `[^lang]: Begin\n${'van een regel\n'.repeat(15_000)}${'[^x] zonder eind\n'.repeat(15_000)}Een karekiet.\n`,
    }),
    'Een snor',
    'Een karekiet',
  ),
  huge(
    'tabel-groot',
    'a table of two thousand rows and twenty columns',
    () => ({
      inzet: below(
        `|${' kop |'.repeat(20)}\n|${' - |'.repeat(20)}\n${times(2000, (at) => `|${` cel ${at} |`.repeat(20)}\n`)}`,
        'Een madelief.',
      ),
    }),
    'Een madelief',
  ),
  huge(
    'tabel-breed',
    'a table of five thousand columns',
    () => ({ inzet: below(`|${' a |'.repeat(5000)}\n|${'-|'.repeat(5000)}\n|${' b |'.repeat(4999)} speenkruid |`) }),
    'speenkruid',
  ),
  huge(
    'agendapunten-veel',
    'two thousand items without sections',
    () => ({
      krachtenveld: below(
        times(2000, (at) => `## Beleidsdebat over onderwerp ${at}\n\n### Inhoud\n\nEen zin ${at}.\n\n`),
        'Een sneeuwklokje.',
      ),
    }),
    'Een sneeuwklokje',
  ),
  huge(
    'agendapunten-leeg',
    'five thousand items of which nothing is written',
    () => ({
      krachtenveld: below(
        times(5000, (at) => `## Beleidsdebat over onderwerp ${at}\n\n`),
        'Een lisdodde.',
      ),
    }),
    'Een lisdodde',
  ),
  huge(
    'alineas-veel',
    'twenty thousand paragraphs, and as many blank lines',
    () => ({ inzet: below('Een zin.\n\n'.repeat(20_000), '\n'.repeat(20_000), 'Een winterakoniet.') }),
    'Een winterakoniet',
  ),
  huge(
    'verwijzingen-veel',
    'ten thousand references, dates and place-holders',
    () => ({
      inzet: below(
        times(
          2000,
          (at) =>
            `Zie Kamerstuk 22 112, nr. ${at}, van 13 mei 2024, [PM], XX, bij motie-X (Kamerstuk 21 501-32, nr. ${at}).`,
          '\n\n',
        ),
        'Een krokus.',
      ),
    }),
    'Een krokus',
  ),
  huge(
    'definities-veel',
    'ten thousand definitions of links, and links to them',
    () => ({
      inzet: below(
        times(10_000, (at) => `[naam${at}]`, ' '),
        'Een hyacint.',
      ),
      end: times(10_000, (at) => `[naam${at}]: https://voorbeeld.nl/${at}\n`),
    }),
    'Een hyacint',
  ),
  huge(
    'entiteiten-veel',
    'a hundred thousand entities and escapes',
    () => ({ inhoud: below(`${'&amp;&#65;\\*&nbsp'.repeat(25_000)} narcis`) }),
    'narcis',
  ),
  huge(
    'tekens-gestapeld',
    'a hundred thousand accents on one letter',
    () => ({ inhoud: `a${'\u0301'.repeat(100_000)} tulp` }),
    'tulp',
  ),
  huge(
    'richting-gestapeld',
    'fifty thousand overrides of direction',
    () => ({ inhoud: `${'\u202E\u2067'.repeat(25_000)} iris` }),
    'iris',
  ),
  huge(
    'typst-gestapeld',
    'brackets and signs of the typesetter, by the thousand',
    () => ({
      inhoud: `${'#[('.repeat(8000)} $ ${'{'.repeat(10_000)} anemoon`,
      inzet: `${'#read("x") '.repeat(3000)} ridderspoor`,
    }),
    'anemoon',
    'ridderspoor',
  ),
];
