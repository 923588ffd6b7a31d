import { below, hostile, type HostileLetter } from './letter.js';

/** One text in every place that goes to the page. */
function everywhere(text: string): {
  readonly subject: string;
  readonly title: string;
  readonly inhoud: string;
  readonly inzet: string;
  readonly note: string;
  readonly signature: string;
} {
  return {
    subject: ` ${text}`,
    title: `Beleidsdebat ${text}`,
    inhoud: text,
    inzet: below(`- ${text}`, `> ${text}`, `| ${text} |\n| --- |\n| ${text} |`, `\`\`\`\n${text}\n\`\`\``),
    note: text,
    signature: `\\\n${text}`,
  };
}

/** What is code to the program that sets the pages. All of it is to be read on the page as it stands here. */
export const TYPESETTING: readonly HostileLetter[] = [
  hostile('typst-lezen', 'reading files', () => everywhere('#read("/etc/passwd")'), '#read("/etc/passwd")'),
  hostile(
    'typst-halen',
    'packages from the network',
    () => everywhere('#import "@preview/tablex:0.1.0": tablex'),
    '#import "@preview/tablex:0.1.0": tablex',
  ),
  hostile(
    'typst-doen',
    'evaluation, plug-ins, other files and what the program was started with',
    () => ({
      inhoud: below(
        '#eval("1+1")',
        '#plugin("x.wasm")',
        '#include "/main.typ"',
        '#sys.inputs',
        '#image("/etc/passwd")',
        '#json("/brief.json")',
        '#bibliography("x.bib")',
        '#cbor(bytes(0))',
      ),
    }),
    ...[
      '#eval("1+1")',
      '#plugin("x.wasm")',
      '#include "/main.typ"',
      '#sys.inputs',
      '#image("/etc/passwd")',
      '#json("/brief.json")',
    ],
  ),
  hostile(
    'typst-opmaak',
    'signs of its markup: strong, emphasis, headings, lists, terms, references, labels, formulas, dashes',
    () => ({
      inhoud: below(
        'a \\*b\\* c \\_d\\_ e',
        '= geen kop',
        '/ geen: begrip',
        'a @geen-verwijzing b',
        'c <geen-label> d',
        'een $ x^2 $ formule en $y',
        'x~y -- z --- w ... v -? u',
        "'a' \"b\" 'c",
        'http://hostile.invalid/typst#x',
        '[haken] {accolades}',
      ),
      krachtenveld: '@preview <brief> $ #',
    }),
    ...['a *b* c _d_ e', '= geen kop', '/ geen: begrip', 'a @geen-verwijzing b', '<geen-label>', '[haken] {accolades}'],
  ),
  hostile(
    'typst-uitbraak',
    'the end of a string, of content, of a block',
    () => everywhere('x") #panic("uit") // ] } $ #let brief = [ stop'),
    'x") #panic("uit") // ] } $ #let brief = [ stop',
  ),
  hostile(
    'typst-schuine-strepen',
    'backslashes and escapes of strings and of JSON',
    () => everywhere('C\\\\:\\u{41} \\u0022 \\" \\n \\x00 \\\\" einde'),
    'einde',
  ),
  hostile(
    'typst-rauw',
    'its own raw blocks',
    () => ({
      inhoud: below('```typ\n#panic("rauw")\n```', '````typst\n``` #read("x") ```\n````', '`` ` #eval("x") ``'),
    }),
    '#panic("rauw")',
    '#read("x")',
    '#eval("x")',
  ),
  hostile(
    'typst-commentaar',
    'its comments, which would take words along',
    () => ({ ...everywhere('voor // midden /* binnen na'), krachtenveld: '*/ slot //' }),
    'voor // midden /* binnen na',
    'slot //',
  ),
  hostile(
    'typst-zonder-einde',
    'loops and rules that would never end or spoil the page',
    () =>
      everywhere(
        '#while true {} #{ let f() = f(); f() } #set page(width: 1pt, height: 1pt) #show: it => [] #set text(size: 0pt)',
      ),
    '#while true {}',
    '#set page(width: 1pt, height: 1pt)',
  ),
  hostile(
    'typst-links',
    'its links and labels',
    ({ run }) => everywhere(`#link("javascript:${run}")[x] #label("x") #ref(<x>) #metadata("x") <brief>`),
    '#metadata("x")',
  ),
  hostile(
    'pdf-uitbraak',
    'strings and objects of PDF, for what goes in its title and bookmarks',
    () => everywhere(') >> endobj 9 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj ( /URI (x)'),
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  ),
  hostile(
    'xmp-uitbraak',
    'XML, for what goes in the metadata of a PDF',
    () => everywhere('</rdf:li></rdf:Alt> &amp;x; ]]> <?xpacket end="w"?> dc:creator'),
    ']]>',
    'dc:creator',
  ),
  hostile(
    'json-namen',
    'names of properties that the data has itself',
    () => everywhere('{"kind":"raw","body":"#panic()"} __proto__ constructor'),
    '{"kind":"raw","body":"#panic()"}',
  ),
  hostile(
    'vervangtekens',
    'signs that a replacement in a text takes for something else, and other templates',
    () => everywhere('$& $1 $$ $` ${7*7} {{7*7}} <%= 7*7 %> %s %d \\1 {0}'),
    '${7*7} {{7*7}}',
    '%s %d',
  ),
];
