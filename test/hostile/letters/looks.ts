import { below, hostile, type HostileLetter } from './letter.js';

const IDS = [
  'main', 'app', 'body', 'head', 'toolbar', 'inhoud', 'letter', 'brief', 'noot-1', 'note-1', 'fn-1', 'fnref-1', 'mark-1', 'user-content-main',
  'acquireVsCodeApi', 'attributes', 'children', 'nodeName', 'parentNode', 'cookie', 'location', 'documentElement', 'currentScript', 'getElementById',
]; // prettier-ignore

/** Style sheets, names and structure: what takes over a page without running anything. */
export const LOOKS: readonly HostileLetter[] = [
  hostile(
    'stijl-als-attribuut',
    'styles that load, cover or hide',
    ({ url }) => ({
      inhoud: below(
        `<div style="background:url(${url})">knotwilg</div>`,
        `Een <span style="list-style:url('${url}');behavior:url(${url});-moz-binding:url(${url})">schietwilg</span>`,
        `<div style="position:fixed;inset:0;z-index:99999;background:#fff">kraakwilg</div>`,
        `<b style="width:expression(alert(1))">treurwilg</b> <sup style="position:absolute;left:-9999px">boswilg</sup>`,
      ),
    }),
    ...['knotwilg', 'schietwilg', 'kraakwilg', 'treurwilg', 'boswilg'],
  ),
  hostile(
    'stijl-als-element',
    'style sheets in the text, also such as read a field sign by sign',
    ({ url }) => ({
      front: `<style>@import "${url}"; * { display: none !important }</style>\n\n`,
      inhoud: below(
        `<style>\ninput[value^=a]{background:url(${url}?a)}\n\n@font-face{font-family:x;src:url(${url})}\nbody{font-family:x}\n</style>`,
        `De els <STYLE>p{visibility:hidden}</STYLE> en de <link rel=stylesheet href=data:text/css,*{display:none}> berk.`,
      ),
    }),
    'De els',
    'berk',
  ),
  hostile(
    'stijl-in-omheining',
    'the words behind a fence, which become the name of a class',
    ({ run, url }) => ({
      inzet: below(
        '```html" onmouseover="' + run + '\npopulier\n```',
        '```x style=background:url(' + url + ')\nabeel\n```',
        '``` </code><style>*{display:none}</style>\nratelpopulier\n```',
        '```' + 'a'.repeat(5000) + '\nesp\n```',
      ),
    }),
    'populier',
    'abeel',
    'ratelpopulier',
    'esp',
  ),
  hostile(
    'namen-van-de-pagina',
    'elements that take the name of what a script asks the page for',
    () => ({
      inhoud: below(
        ...IDS.map(
          (id) =>
            `<form id="${id}" name="${id}"><input name="${id}"></form> <img name="${id}"> <a id=${id} name=${id}>x</a>`,
        ),
        'Een hazelaar.',
      ),
    }),
    'Een hazelaar',
  ),
  hostile(
    'koppen-als-namen',
    'headings whose names are those of the page, of a prototype, or of one another',
    () => ({
      krachtenveld: below(
        ...[
          ...IDS,
          '__proto__',
          'constructor',
          'toString',
          'hasOwnProperty',
          'prototype',
          'main',
          'main',
          'main-1',
          'main',
          'Noot 1',
          '1',
          '#',
          '"><b>',
          '-',
          '\u00a0',
          '…',
        ].map((id) => `## ${id}\n\n### Inhoud\n\nOnder ${id.replaceAll('_', '')} een beuk.`),
      ),
    }),
    'Onder proto een beuk',
    'Onder constructor een beuk',
    'Onder main een beuk',
  ),
  hostile(
    'kenmerken-van-ons',
    'attributes by which pieces are told apart and lines are found',
    ({ run }) => ({
      inhoud: below(
        `<div data-line="-1" data-key="x" data-vscode-context='{"x":1}' data-piece=0>haagbeuk</div>`,
        `<section role="doc-endnotes" aria-label="Noten"><li id="noot-1" role="doc-endnote">valse noot</li></section>`,
        `<a role="doc-noteref" href="#noot-1" aria-describedby="main">99</a> <main><header><nav>veldesdoorn</nav></header></main>`,
        `<body class="vscode-light" onload=${run}><html lang=zz> <slot name=x is="x-y">lijsterbes</slot>`,
      ),
    }),
    ...['haagbeuk', 'valse noot', 'veldesdoorn', 'lijsterbes'],
  ),
  hostile(
    'structuur-doorbreken',
    'closing tags of what surrounds the text',
    ({ run }) => ({
      opening: below('</p></div></section></main></body></html>', 'Een meidoorn.'),
      inhoud: `</td></tr></table></li></ul></blockquote></pre></code> sleedoorn </script></style></title> <script>${run}</script>`,
      note: '</li></ol></section></main> egelantier',
    }),
    'Een meidoorn',
    'sleedoorn',
    'egelantier',
  ),
  hostile(
    'veel-van-hetzelfde',
    'equal headings and paragraphs, for whoever tells pieces apart by what they say',
    () => ({
      krachtenveld: below(...Array.from({ length: 60 }, () => '### Inhoud\n\nEen gelijke iep.\n\n- eik\n- eik\n\n---')),
    }),
    'Een gelijke iep',
  ),
  hostile(
    'lijsten-met-vreemde-nummers',
    'numbers that no list has, and entries that are empty',
    () => ({
      inhoud: below('999999999. linde', '0. kastanje', '-\n-\n\n  - \n    1)\n\n*', '1234567890. spar', '007. den'),
    }),
    'linde',
    'kastanje',
    'spar',
    'den',
  ),
  hostile(
    'scheve-tabellen',
    'tables with too many cells, too few, none, and signs of the table in code',
    () => ({
      inzet: below(
        '| a | b |\n| --- | :-: |\n| lork |\n| x | taxus | jeneverbes | hulst |\n|\n| `a | b` | c \\| buxus |',
        '|\n|-\n| x',
        '| z |\n| :-----: |',
        '|||||\n|-|-|-|-|-|\n||||klimop|',
      ),
    }),
    'lork',
    'taxus',
    'jeneverbes',
    'hulst',
    'buxus',
    'klimop',
  ),
];
