import { below, hostile, type HostileLetter } from './letter.js';

const ZALGO = [...'Zalgo']
  .map((sign) => sign + '\u0300\u0301\u0302\u0303\u0316\u0317\u0334\u0335\u0489'.repeat(40))
  .join('');

/** Signs that are no letters: what they do to order, width and encoding. */
export const SIGNS: readonly HostileLetter[] = [
  hostile(
    'tekstrichting',
    'overrides of direction, which show other words than stand there, never ended',
    () => ({
      title: 'Beleidsdebat \u202Eover grutto',
      inhoud: `Nederland is \u202Eneget\u202C het voorstel; \u2066\u2067\u2068 tureluur \u202A\u202B\u202D scholekster.`,
      note: '\u202Ekievit',
      subject: ' \u2067kemphaan',
    }),
    ...['grutto', 'neget', 'tureluur', 'scholekster', 'kievit', 'kemphaan'],
  ),
  hostile(
    'onzichtbare-tekens',
    'signs without width, within names and words',
    () => ({
      inhoud: below(
        '### Kracht\u200Bnveld',
        'Een wulp\u200B, een roer\u2060domp en een \u00ADpur\u00ADper\u00ADreiger\u200C\u200D\u180E\uFEFF.',
        '#### Inhoud\u200E\u200F',
      ),
    }),
    'Een wulp',
    'roer',
  ),
  hostile(
    'halve-tekens',
    'lone surrogates, in text, headings, notes, links and names',
    () => ({
      title: 'Beleidsdebat \uD83D over lepelaar \uDE00',
      inhoud: 'Een \uD800ooievaar\uDC00 en [kwak\uDFFF](https://voorbeeld.nl/\uD800) en \uDC00\uD800.[^\uD800]',
      note: 'De \uDBFFkluut',
      subject: ' \uD800zilverreiger',
      end: '[^\uD800]: Een aalscholver\uD800.\n',
    }),
    ...['over lepelaar', 'ooievaar', 'kwak', 'kluut', 'zilverreiger', 'aalscholver'],
  ),
  hostile(
    'geen-tekens',
    'code points that are no characters',
    () => ({
      inhoud: 'Een \uFFFEfuut\uFFFF en \u{1FFFE}dodaars\u{10FFFF} \uFDD0 meerkoet.',
      title: 'Beleidsdebat \uFFFEover meerkoet',
    }),
    'fuut',
    'dodaars',
    'meerkoet',
  ),
  hostile(
    'stuurtekens',
    'control characters, the null among them',
    () => ({
      inhoud: `Een ${Array.from({ length: 32 }, (_, code) => (code === 10 || code === 13 ? '' : String.fromCharCode(code))).join('')}zwaan \u007F\u0085\u009Fknobbelzwaan \u001B[31mgrauwe gans\u0007.`,
      title: 'Beleidsdebat\u0000 over taling',
      note: '\u0000\u0008smient',
      subject: '\u0000 slobeend',
    }),
    ...['zwaan', 'knobbelzwaan', 'grauwe gans', 'over taling', 'smient', 'slobeend'],
  ),
  hostile(
    'regelscheiders',
    'line ends that only some know of',
    () => ({
      inhoud: 'Een tafeleend\u2028# geen kop\u2029- geen lijst\u0085krakeend\u000Bpijlstaart\u000Cbergeend',
      subject: '\u2028wintertaling',
    }),
    'tafeleend',
    'krakeend',
    'pijlstaart',
    'bergeend',
    'wintertaling',
  ),
  hostile(
    'losse-regeleinden',
    'line ends of three kinds in one text',
    () => ({ inhoud: 'Een zanglijster\r\rEen merel\r\n\r\nEen koperwiek\n\r\n\rEen kramsvogel' }),
    'zanglijster',
    'merel',
    'koperwiek',
    'kramsvogel',
  ),
  hostile(
    'stapels-tekens',
    'hundreds of accents on one letter',
    () => ({
      inhoud: `${ZALGO} roodborst`,
      title: `Beleidsdebat over ${ZALGO} winterkoning`,
      note: `${ZALGO} heggenmus`,
    }),
    'roodborst',
    'winterkoning',
    'heggenmus',
  ),
  hostile(
    'bom-in-het-midden',
    'byte order marks anywhere',
    () => ({
      front: '\uFEFF\uFEFF',
      inhoud: '\uFEFFpimpelmees\uFEFF',
      krachtenveld: below('\uFEFF## Kool\uFEFFmees', 'Een kuifmees.'),
    }),
    'pimpelmees',
    'Een kuifmees',
  ),
  hostile(
    'andere-schriften',
    'text from right to left among ours, and scripts without blanks',
    () => ({
      inhoud: 'Het woord שלום en العربية in één zin met boomkruiper; 日本語の文章; ภาษาไทย; ᠮᠣᠩᠭᠣᠯ.',
      title: 'Beleidsdebat over مجلس boomklever',
    }),
    'boomkruiper',
    'boomklever',
  ),
  hostile(
    'emoji',
    'signs made of many',
    () => ({
      inhoud: '👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇳🇱🇳 ☝🏿 1️⃣ \u{E0001}\u{E0041} \uFE0F\u200D goudhaan',
      title: 'Beleidsdebat 🏳️‍🌈 over vuurgoudhaan',
    }),
    'goudhaan',
    'vuurgoudhaan',
  ),
  hostile(
    'lange-woorden',
    'words without a place to break them',
    () => ({
      inhoud: `${'windturbine'.repeat(600)} sperwer`,
      title: `Beleidsdebat over ${'havik'.repeat(300)}`,
      inzet: below(`| a | b |\n| - | - |\n| ${'buizerd'.repeat(300)} | torenvalk |`),
    }),
    'sperwer',
    'torenvalk',
  ),
  hostile(
    'eigen-gebruik',
    'code points that mean nothing, or change what stands beside them',
    () => ({ inhoud: '\uE000\uF8FF\u{F0000} slechtvalk \uFFF9a\uFFFAb\uFFFB boomvalk \u{1D173} \u2062' }),
    'slechtvalk',
    'boomvalk',
  ),
  hostile(
    'schijnletters',
    'letters of other scripts that look like ours',
    () => ({
      krachtenveld: below(
        '### Кrachtenveld',
        'Een kerkuil.',
        '### Ｉｎｈｏｕｄ',
        'Een steenuil.',
        '### 𝐈𝐧𝐡𝐨𝐮𝐝',
        'Een ransuil.',
      ),
    }),
    'Een kerkuil',
    'Een steenuil',
    'Een ransuil',
  ),
  hostile(
    'verkeerd-geschreven-bytes',
    'what a wrong encoding leaves behind, and entities for impossible signs',
    () => ({
      inhoud:
        'CoÃ¶rdinatie â€œaâ€\u009d \uFFFD\uFFFD &#0; &#xD800; &#x110000; &#xFFFFFFFF; &#99999999999; &#x1F; &bogus; oehoe',
    }),
    'oehoe',
  ),
];
