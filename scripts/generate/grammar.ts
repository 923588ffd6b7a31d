import { BLANKS, ENDINGS, LONGEST, OPENINGS } from '../../server/src/letter/words/placeholderBrackets.js';
import { BEFORE_ROMAN, OPEN_SIGNS, PRO_MEMORIE, TO_BE_DECIDED } from '../../server/src/letter/words/placeholders.js';
import { SMALL_WORDS, wordsOf } from '../../server/src/profile/names.js';
import type { Profile } from '../../server/src/profile/types.js';

/**
 * The TextMate grammar that VS Code puts into its own for Markdown: it colours the names of sections, note marks,
 * references and place-holders. It sees one line at a time and knows no letter, so it colours what looks the part; what
 * counts is what the engine reads. Every repetition is bounded or of one kind of sign, so that no line takes long.
 */
export function grammarOf(profile: Profile): object {
  const names = namesOf([...profile.sections, ...profile.sides]);
  return {
    name: 'Geannoteerde agenda',
    scopeName: 'text.html.markdown.geannoteerde-agenda',
    injectionSelector: `L:meta.paragraph${ELSEWHERE}, L:entity.name.section.markdown, L:markup.table${ELSEWHERE}`,
    patterns: ['boldName', 'italicName', 'headingName', 'mark', 'reference', 'placeholder'].map((one) => ({
      include: `#${one}`,
    })),
    repository: {
      headingName: {
        name: 'entity.name.type.onderdeel.geannoteerde-agenda',
        match: `(?i)(?<=#[ \\t]|#[ \\t]{2})[*_]{0,3}${names}${CLOSING}[*_]{0,3}${BEHIND}`,
      },
      boldName: emphasised('markup.bold.markdown', String.raw`(?:\*{2,3}|_{2,3})`, names),
      // Not «*Beleidsdebat*»: in italics that tells how an item is treated.
      italicName: emphasised('markup.italic.markdown', '[*_]', namesOf(profile.sections)),
      mark: {
        patterns: [
          {
            match: String.raw`(<sup>)(\d{1,3})(</sup>)`,
            captures: {
              1: { name: 'punctuation.definition.tag.nootcijfer.geannoteerde-agenda' },
              2: { name: 'constant.numeric.nootcijfer.geannoteerde-agenda' },
              3: { name: 'punctuation.definition.tag.nootcijfer.geannoteerde-agenda' },
            },
          },
          { name: 'constant.numeric.nootcijfer.geannoteerde-agenda', match: String.raw`\[\^[^\]\[\s^]{1,60}\]` },
        ],
      },
      reference: {
        patterns: REFERENCES.map((match) => ({ name: 'variable.other.verwijzing.geannoteerde-agenda', match })),
      },
      placeholder: {
        patterns: PLACEHOLDERS.map((match) => ({ name: 'keyword.control.in-te-vullen.geannoteerde-agenda', match })),
      },
    },
  };
}

/**
 * A second one, for notes. To the grammar of Markdown a line that begins with `<sup>` is HTML, and one with `[^1]:` and a
 * word the address of a link: in neither it looks any further. Here they are paragraphs. It holds at the head of a line
 * alone: whatever else is put there would keep the paragraph from being one.
 */
export function noteGrammar(): object {
  return {
    name: 'Geannoteerde agenda, voetnoten',
    scopeName: 'text.html.markdown.geannoteerde-agenda.voetnoot',
    injectionSelector: 'L:text.html.markdown - meta - markup - comment - entity - source',
    patterns: [
      {
        name: 'meta.paragraph.voetnoot.geannoteerde-agenda',
        begin: String.raw`^[ ]{0,3}(?=(?:<sup>\d{1,3}</sup>|\[\^[^\]\[\s^]{1,60}\]:)[ \t]*\S)`,
        end: '$',
        patterns: [{ include: 'text.html.markdown#inline' }, { include: 'text.html.derivative' }],
      },
    ],
  };
}

/** Where nothing is coloured: comments, code, tags and addresses. */
const ELSEWHERE = ' - comment - markup.inline.raw - markup.raw - markup.fenced_code - meta.tag - markup.underline.link';

/** A line of its own that is a name in bold or italics: many letters have no other headings of sections. */
function emphasised(scope: string, sign: string, names: string): object {
  return {
    name: `${scope} entity.name.type.onderdeel.geannoteerde-agenda`,
    match: `(?i)^${sign}${names}${CLOSING}${sign}${BEHIND}`,
  };
}

/** What may end a name. */
const CLOSING = String.raw`[ \t]*[:?.]?`;
/** What may stand between a name and the end of its line: a colon, a note mark. */
const BEHIND = String.raw`(?=[ \t]*:?(?:\[\^[^\]\s]{1,60}\]|<sup>\d{1,3}</sup>)?[ \t]*$)`;

/** One of these names, alone or with others: «Inhoud en Nederlandse inzet». */
function namesOf(sections: readonly { readonly names: readonly string[] }[]): string {
  const written = sections.flatMap(({ names }) => names);
  const keys = new Set(
    written.map((name) =>
      wordsOf(name)
        .map(literal)
        .join(String.raw`\)?\g<tussen>`),
    ),
  );
  // The longest first, so that «Inhoud voorstel» is not taken for «Inhoud».
  const alternatives = [...keys].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const small = [...SMALL_WORDS].join('|');
  return (
    // Defined here, and read where they are called.
    `(?<klein>(?:(?:${small})[ \\t]+){0,3}){0}` +
    String.raw`(?<tussen>[ \t]+\(?\g<klein>){0}` +
    `(?<nummer>(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}\\.?|\\(?(?:\\d{1,3}|[ivx]{1,6}|[a-z])[.)])[ \\t]+){0}` +
    `\\g<nummer>?\\(?\\g<klein>(?<naam>(?:${alternatives.join('|')})\\)?(?:[ \\t]+(?:${small})\\b){0,2})` +
    String.raw`(?:(?:[ \t]+(?:en|&|\+)[ \t]+|[ \t]*[/,][ \t]*)\g<klein>\g<naam>){0,3}`
  );
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** A space as print has it between words and figures; a dash between years. */
const S = '[ \\t\\u00A0\\u2009\\u202F]';
const DASH = '[-\\u2010-\\u2014/]';
const YEARS = `(?:vergaderjaar${S})?\\d{4}${DASH}\\d{2,4}`;
const KAMER = '(?:Tweede Kamer|Eerste Kamer|TK|EK|II|I)';
const PAGES = `(?:,?${S}(?:p|pp|blz)\\.?${S}?\\d{1,5}(?:[-\\u2010-\\u2014]\\d{1,5})?)?`;
const NUMBERS = `(?:,?${S}(?:nrs?\\.?|nummers?)${S}?\\d{1,5}\\b(?:(?:,${S}|${S}en${S}|${S}t/m${S}|${S}tot${S}en${S}met${S}|[-\\u2010-\\u2014])\\d{1,5}\\b){0,20})?`;
const DOSSIER = `\\d{2}(?:${S}|\\.)?\\d{3}(?:[-\\u2010-\\u2014]\\d{2}|(?:[-\\u2010-\\u2014]|${S})(?:[IVX]{1,6}|[A-Z])\\b)?(?!\\d)`;

/** Kamerstukken in all three forms, Handelingen, Aanhangsel, documents of the Commission and the Council, legislation. */
const REFERENCES: readonly string[] = [
  `\\b[Kk](?:amerst(?:ukken|uk|\\.)|st\\.?):?${S}(?:${KAMER},?${S})?(?:${YEARS},?${S})?(?:nr\\.?${S})?${DOSSIER}(?:${S}en${S}${DOSSIER})?${NUMBERS}${PAGES}`,
  `\\b${KAMER},?${S}${YEARS},?${S}${DOSSIER}${NUMBERS}${PAGES}`,
  `\\bHandelingen${S}(?:${KAMER},?${S})?${YEARS}(?:,?${S}(?:nr\\.?|item|p\\.|blz\\.)${S}\\d{1,5}(?:[-\\u2010-\\u2014]\\d{1,5})?){0,4}`,
  `\\bAanhangsel(?:${S}(?:van|der|de|bij)){0,2}${S}Handelingen${S}(?:${KAMER},?${S})?${YEARS}${NUMBERS}`,
  `\\b(?:COM|SWD|SEC|JOIN|C)(?:${S}?\\(\\d{4}\\)${S}?|/\\d{4}/)\\d{1,5}\\b(?:/\\d{1,2}|${S}(?:final|definitief))?`,
  `\\bST${S}?\\d{4,5}/\\d{2,4}\\b`,
  `\\b(?:[Vv]erordening(?:en)?|[Rr]ichtlijn(?:en)?|[Bb]esluit)${S}(?:\\((?:EU|EG|EEG)\\)${S})?(?:nr\\.?${S})?\\d{1,4}/\\d{1,4}(?:/(?:EU|EG|EEG))?\\b`,
];

/** Nothing that makes one word of it with what stands beside it. */
const ALONE_BEFORE = String.raw`(?<![\p{L}\p{N}@_&+'’\\./-])`;
const ALONE_AFTER = String.raw`(?![\p{L}\p{N}@_&+'’\\-])`;

/** Square brackets that are no link. */
const NO_LINK = String.raw`(?![(\[:])`;

/** As engine and profile have them where they stand in a sentence; what only the words around them decide is left out. */
const PLACEHOLDERS: readonly string[] = [
  `(?i)\\[(?:(?:${words(OPENINGS)})\\b|nog[ \\t])[^\\]\\[]{0,${String(LONGEST)}}\\]${NO_LINK}`,
  `(?i)\\[(?:(?:${words(BLANKS)})(?:[ \\t]+[^\\]\\[ \\t]{1,40}){0,4}|x{2,9}|\\?{1,9})\\]${NO_LINK}`,
  `(?i)\\[[^\\]\\[]{1,100}[ \\t](?:${words(ENDINGS)})\\]${NO_LINK}`,
  `${ALONE_BEFORE}(?<!\\d )(?<!\\b[Dd]e )(?<!\\b[Ee]en )(?<![«"“‘'])(?:${PRO_MEMORIE})${ALONE_AFTER}(?!${S}*\\d)(?! \\p{Lu}\\p{Ll})`,
  `${ALONE_BEFORE}(?:${TO_BE_DECIDED})${ALONE_AFTER}`,
  `${ALONE_BEFORE}(?<!\\d )${[...BEFORE_ROMAN].map((word) => `(?<!${word} )`).join('')}[Xx]{2,20}${ALONE_AFTER}`,
  `${OPEN_SIGNS}|(?<=nr\\. )…`,
];

function words(set: ReadonlySet<string>): string {
  return [...set]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|');
}
