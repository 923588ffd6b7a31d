import { below, hostile, type HostileLetter } from './letter.js';

/** A link in each of the forms of Markdown; `nr` keeps the labels apart. */
function everyForm(address: string, words: string): string {
  const label = words.replace(/\W/g, '');
  return below(
    `Zie [${words} a](${address}), [${words} b](<${address}>), [${words} c][${label}], <${address}> en ![${words} d](${address}).`,
    `| [${words} e](${address}) |\n| --- |\n| ![${words} f][${label}] |`,
    `[${label}]: ${address} "${words} titel"`,
  );
}

function forms(words: string): readonly string[] {
  return [...'abcdef'].map((letter) => `${words} ${letter}`);
}

/** Addresses that would run, leave the letter, or bring something in. */
export const ADDRESSES: readonly HostileLetter[] = [
  hostile(
    'javascript-links',
    'javascript: in every form of link',
    ({ run }) => ({ inhoud: everyForm(`javascript:${run}`, 'duikbrug') }),
    ...forms('duikbrug'),
  ),
  hostile(
    'javascript-hoofdletters',
    'the same in mixed case, and with a false host',
    ({ run }) => ({
      inhoud: everyForm(`JaVaScRiPt:${run}`, 'kiekbrug') + everyForm(`javascript://voorbeeld.nl/%0a${run}`, 'boogbrug'),
    }),
    ...forms('kiekbrug'),
    ...forms('boogbrug'),
  ),
  hostile(
    'javascript-entiteiten',
    'the same with entities, backslashes and per cent signs',
    ({ run }) => ({
      inhoud:
        everyForm(`java&#115;cript&colon;${run}`, 'ophaalbrug') +
        everyForm(`javascript&#x0000003A;${run}`, 'draaibrug') +
        everyForm(`javascript\\:${run}`, 'hefbrug') +
        everyForm(`javascript%3A${run}`, 'pontonbrug'),
    }),
    'ophaalbrug a',
    'draaibrug a',
    'hefbrug a',
    'pontonbrug a',
  ),
  hostile(
    'javascript-stuurtekens',
    'the same with tabs, line ends and control characters, which a browser takes out',
    ({ run }) => ({
      inhoud:
        everyForm(`java&Tab;script:${run}`, 'klapbrug') +
        everyForm(`java&NewLine;script:${run}`, 'basculebrug') +
        everyForm(`&#1;javascript:${run}`, 'kwakel') +
        everyForm(`\u0001javascript:${run}`, 'vlonder') +
        everyForm(`java\u0000script:${run}`, 'plankier') +
        everyForm(`&nbsp;javascript:${run}`, 'loopplank') +
        everyForm(`\u2028javascript:${run}`, 'valbrug'),
    }),
    ...['klapbrug a', 'basculebrug a', 'kwakel a', 'vlonder a', 'plankier a', 'loopplank a', 'valbrug a'],
  ),
  hostile(
    'javascript-in-noot',
    'the same in notes, headings, the subject and the title of an item',
    ({ run }) => ({
      subject: ` [oeverland](javascript:${run})`,
      title: `Beleidsdebat over [de uiterwaard](javascript:${run})`,
      note: `Zie [het rivierduin](javascript:${run}) en <javascript:${run}>.`,
      signature: `\\\n[Kamerbewaarder](javascript:${run})`,
    }),
    'oeverland',
    'de uiterwaard',
    'het rivierduin',
    'Kamerbewaarder',
  ),
  hostile(
    'data-links',
    'data: with pages, pictures that are pages, and scripts',
    ({ run }) => ({
      inhoud:
        everyForm(`data:text/html,%3Cscript%3E${run}%3C/script%3E`, 'steenglooiing') +
        everyForm(`data:image/svg+xml,%3Csvg%20onload=${run}%3E`, 'basaltzuil') +
        everyForm('data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'strekdam'),
    }),
    ...forms('steenglooiing'),
    ...forms('basaltzuil'),
    ...forms('strekdam'),
  ),
  hostile(
    'vbscript-links',
    'vbscript: and its like',
    () => ({ inhoud: everyForm('vbscript:msgbox(1)', 'zijlbrug') + everyForm('livescript:x', 'tilbrug') }),
    ...forms('zijlbrug'),
    ...forms('tilbrug'),
  ),
  hostile(
    'opdracht-links',
    'commands of the editor',
    () => ({
      inhoud:
        everyForm('command:workbench.action.terminal.new', 'meerpaal') +
        everyForm('command:workbench.action.files.newUntitledFile?%5B%22x%22%5D', 'dukdalf') +
        everyForm('vscode://file/etc/passwd', 'bolder') +
        everyForm('vscode-insiders://x/y', 'kikker') +
        everyForm('vscode-webview-resource://x/etc/passwd', 'meerring'),
    }),
    ...forms('meerpaal'),
    ...forms('dukdalf'),
    ...forms('bolder'),
    ...forms('kikker'),
    ...forms('meerring'),
  ),
  hostile(
    'bestand-links',
    'files of this machine and of the network',
    () => ({
      inhoud:
        everyForm('file:///etc/passwd', 'kademuur') +
        everyForm('FILE://hostile.invalid/share/x', 'kadekop') +
        everyForm('\\\\\\\\hostile.invalid\\share\\x.png', 'kadetrap') +
        everyForm('../../../../../../etc/passwd', 'kaderand') +
        everyForm('%2e%2e/%2e%2e/%2e%2e/etc/passwd', 'kadering') +
        everyForm('/etc/passwd', 'kadeweg'),
    }),
    ...forms('kademuur'),
    ...forms('kadekop'),
    'kadetrap a',
    ...forms('kaderand').slice(0, 3),
    ...forms('kadering').slice(0, 3),
    ...forms('kadeweg').slice(0, 3),
  ),
  hostile(
    'beelden-van-buiten',
    'images that tell someone that the letter is read',
    ({ url }) => ({
      subject: ` ![beeldmerk](${url})`,
      inhoud: `${everyForm(url, 'vuurbaak')} ![kaap](//hostile.invalid/x.png) ![lichtschip][ls]`,
      note: `![brulboei](${url}?noot)`,
      end: `[ls]: ${url}?def\n`,
    }),
    'beeldmerk',
    ...forms('vuurbaak'),
    'kaap',
    'lichtschip',
    'brulboei',
  ),
  hostile(
    'beelden-met-omwegen',
    'images whose paths climb out of the folder, in every spelling',
    () => ({
      inhoud: [
        '![zandplaat](../../../../etc/passwd)',
        '![slenk](..%2f..%2f..%2fetc%2fpasswd)',
        '![prielen](%2e%2e/%2e%2e/etc/shadow)',
        '![vloedmerk](file:///etc/passwd)',
        '![ebstroom](file://hostile.invalid/c$/x.png)',
        '![maaiveld](<\\\\hostile.invalid\\share\\x.png>)',
        '![grondwater](....//....//etc/passwd)',
        '![veenlaag](x.png%00.svg)',
        '![keileem](C:\\Windows\\win.ini)',
        '![stuwwal](~/.ssh/id_rsa)',
      ].join(' '),
    }),
    ...[
      'zandplaat',
      'slenk',
      'prielen',
      'vloedmerk',
      'ebstroom',
      'maaiveld',
      'grondwater',
      'veenlaag',
      'keileem',
      'stuwwal',
    ],
  ),
  hostile(
    'zonder-protocol',
    'addresses that take the scheme of whoever shows them',
    () => ({
      inhoud:
        everyForm('//hostile.invalid/zonder-protocol', 'stroomrug') +
        everyForm('\\/\\/hostile.invalid/zonder-protocol', 'komgrond') +
        everyForm('https:hostile.invalid', 'oeverwal') +
        everyForm('/\\hostile.invalid', 'crevasse'),
    }),
    'stroomrug a',
    'komgrond a',
    'oeverwal a',
    'crevasse a',
  ),
  hostile(
    'andere-protocollen',
    'schemes that start a program or open another view',
    ({ url }) => ({
      inhoud: below(
        ...[
          'blob:null/x',
          'about:blank',
          'filesystem:http://x/y',
          `view-source:${url}`,
          'ws://hostile.invalid',
          'intent://x#Intent;end',
          'ms-word:ofe|u|http://hostile.invalid/x.docx',
          'search-ms:query=x',
          'jar:http://x!/y',
          'tel:112',
          'ftp://hostile.invalid/x',
          'chrome://settings',
          'ms-msdt:/id',
          'x-apple.systempreferences:x',
          'steam://run/1',
          'mhtml:http://x!y',
          'feed:javascript:x',
        ].map((address, at) => `[zegen ${String.fromCharCode(97 + at)}](${address})`),
      ),
    }),
    'zegen a',
    'zegen q',
  ),
  hostile(
    'rauwe-ankers',
    'links written as HTML',
    ({ run, url }) => ({
      inhoud: [
        `<a href="javascript:${run}">waterkant</a>`,
        `<a href=" &#14; javascript:${run}" target=_self>wallekant</a>`,
        `<a xlink:href="javascript:${run}" href="command:x">slootkant</a>`,
        `<a href="${url}" download target=_top>dijkkruin</a>`,
        `<area href="javascript:${run}" shape=default><map name=x>bermsloot</map>`,
      ].join(' '),
    }),
    ...['waterkant', 'wallekant', 'slootkant', 'dijkkruin', 'bermsloot'],
  ),
  hostile(
    'misleidende-adressen',
    'addresses that look like another, of a harmless scheme',
    () => ({
      inhoud: [
        '[Rijksoverheid](https://rijksoverheid.nl@hostile.invalid/)',
        '[Kamer](https://tweedekamer.nl%2f@hostile.invalid/)',
        '[Eerste](https://xn--80ak6aa92e.invalid/)',
        '[https://voorbeeld.nl](https://hostile.invalid/misleidende-adressen)',
        '[Vierde](https://[::ffff:127.0.0.1]:80/)',
        '[Vijfde](http://a b/)',
        '[Zesde](https://%zz/)',
        '[Zevende](https://\u202Eln.doohrevosjikr.invalid)',
        '[Achtste](mailto:a@b.nl?attach=/etc/passwd&body=%0d%0aBcc:x)',
      ].join(' '),
    }),
    ...['Rijksoverheid', 'Kamer', 'Eerste', 'https://voorbeeld.nl', 'Vierde', 'Vijfde', 'Zesde', 'Zevende', 'Achtste'],
  ),
  hostile(
    'kale-adressen',
    'addresses as they stand in notes: links, and never asked for by themselves',
    ({ url, run }) => ({
      inhoud: `Zie ${url}/kaal en www.hostile.invalid/kaal voor de paalwoning.`,
      note: `Te vinden op ${url}"onmouseover="${run} en <${url}?a=<script>>; een stelp.`,
    }),
    'de paalwoning',
    'een stelp',
  ),
];
