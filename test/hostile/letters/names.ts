import { below, hostile, type HostileLetter } from './letter.js';

const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'length',
];

/** Such a name without what Markdown takes for emphasis. */
function bare(name: string): string {
  return name.replaceAll('_', '');
}

/** Labels and names: notes, links and items that point to themselves, to each other, or to what every object has. */
export const NAMES: readonly HostileLetter[] = [
  hostile(
    'noten-in-een-kring',
    'notes that cite themselves and each other',
    () => ({
      inhoud: 'Eerst.[^a] Dan.[^b] Zelf.[^c]',
      note: 'Zie ook noot.[^1]',
      end: '[^a]: Een korenwolf, zie.[^b]\n\n[^b]: Een hamster, zie.[^a][^c]\n\n[^c]: Een muis, zie zichzelf.[^c]\n\n    Nog een alinea.[^c]\n',
    }),
    ...['korenwolf', 'hamster', 'Een muis', 'Nog een alinea'],
  ),
  hostile(
    'noten-met-bijzondere-namen',
    'labels that every object has',
    () => ({
      inhoud: PROTOTYPE.map((name) => `Woord.[^${name}]`).join(' '),
      end: PROTOTYPE.map((name) => `[^${name}]: Een egel bij ${bare(name)}.\n`).join('\n'),
    }),
    ...PROTOTYPE.map((name) => `Een egel bij ${bare(name)}`),
  ),
  hostile(
    'links-met-bijzondere-namen',
    'names of links that every object has, defined and not',
    ({ run }) => ({
      inhoud: PROTOTYPE.map((name) => `[das ${bare(name)}][${name}] en [${name}] en [x][${name}-niet]`).join(' '),
      end: below(...PROTOTYPE.slice(0, 4).map((name) => `[${name}]: javascript:${run}`)),
    }),
    ...PROTOTYPE.map((name) => `das ${bare(name)}`),
  ),
  hostile(
    'dubbele-namen',
    'notes and links with one name for several',
    ({ url }) => ({
      inhoud: 'Eens.[^x] Nogmaals.[^X] [bunzing][y] [hermelijn][Y]',
      end: `[^x]: Een wezel.\n\n[^x]: Een otter.\n\n[^X]: Een bever.\n\n[y]: https://voorbeeld.nl/1\n[y]: ${url}\n[Y]: https://voorbeeld.nl/3\n`,
    }),
    ...['bunzing', 'hermelijn', 'Een wezel', 'Een otter', 'Een bever'],
  ),
  hostile(
    'namen-met-opmaak',
    'labels with markup, quotation marks and blanks',
    ({ run }) => ({
      inhoud: `Woord[^"><script>${run}</script>] en[^'onclick=${run}] en[^a\\]b] en[^ x ] en[^${'n'.repeat(2000)}] en[^#main].`,
      end: `[^"><script>${run}</script>]: Een steenmarter.\n\n[^'onclick=${run}]: Een boommarter.\n\n[^a\\]b]: Een eekhoorn.\n\n[^${'n'.repeat(2000)}]: Een relmuis.\n\n[^#main]: Een hazelmuis.\n`,
    }),
    ...['steenmarter', 'boommarter', 'eekhoorn', 'relmuis', 'hazelmuis'],
  ),
  hostile(
    'noten-op-twee-manieren',
    'raised numbers that are no numbers, or far too large, and notes without a mark',
    () => ({
      inhoud:
        'Een<sup>1</sup> twee<sup>99999999999999999999</sup> drie<sup>-1</sup> vier<sup>1e9</sup> vijf<sup>0</sup> zes<sup></sup> zeven<sup>²</sup> m<sup>2</sup>.',
      end: '<sup>1</sup> Een ree.\n\n<sup>99999999999999999999</sup> Een edelhert.\n\n<sup>0</sup> Een damhert.\n\n<sup>7</sup>\n\n<sup>__proto__</sup> Een zwijn.\n',
    }),
    ...['Een ree', 'Een edelhert', 'Een damhert', 'Een zwijn'],
  ),
  hostile(
    'noten-met-van-alles',
    'notes that hold headings, tables, lists, quotes, code and notes',
    ({ run }) => ({
      inhoud: 'Veel.[^veel] Leeg.[^leeg] Nergens.[^nergens]',
      end: `[^veel]: Een haas\n\n    ## Geen kop\n\n    | konijn | x |\n    | - | - |\n    | y | z |\n\n    - vleermuis\n\n      > spitsmuis[^veel]\n\n        <script>${run}</script>\n\n    [^binnen]: Een mol.\n\n[^leeg]:\n\n[^wees]: Een woelmuis.\n`,
    }),
    ...['Een haas', 'konijn', 'vleermuis', 'spitsmuis', 'Een mol', 'Een woelmuis'],
  ),
  hostile(
    'noten-in-koppen-en-cellen',
    'marks where none belong: headings, cells, code, links, the subject',
    () => ({
      title: 'Beleidsdebat over de bodem[^t]',
      subject: '[^t]',
      inhoud: below(
        '[een link[^t]](https://voorbeeld.nl) en `code[^t]` en **vet[^t]**',
        '| zeehond[^t] |\n| - |\n| bruinvis[^t][^t] |',
        '# Walrus[^t]',
      ),
      end: '[^t]: Een potvis.\n',
    }),
    ...['zeehond', 'bruinvis', 'Walrus', 'Een potvis'],
  ),
  hostile(
    'gelijke-agendapunten',
    'items with one title, titles without words, and a list that announces none of them',
    () => ({
      title: 'Diversen',
      krachtenveld: below(
        '## Diversen',
        '### Inhoud',
        'Een paling.',
        '## Diversen',
        '##',
        '## \\',
        '## **',
        '## [](x)',
        '## ![](x)',
        '## <!-- x -->',
        'Een steur.',
      ),
    }),
    'Een paling',
    'Een steur',
  ),
  hostile(
    'uitzetten-met-vreemde-namen',
    'switch-offs for what is no rule',
    ({ run }) => ({
      inhoud: below(
        `<!-- controle negeren: __proto__, constructor, ${run}, * -->`,
        'Een elft.',
        '<!-- controle negeren in hele brief: toString -->',
        `<!-- controle negeren: ${'x, '.repeat(2000)}-->`,
        'Een fint.',
      ),
    }),
    'Een elft',
    'Een fint',
  ),
];
