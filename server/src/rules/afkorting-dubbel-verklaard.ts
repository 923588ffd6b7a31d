import { explanationsOf, type Explanation } from '../letter/words/explanations.js';
import { isSmall, withoutSmallHead } from '../letter/words/initials.js';
import type { Letter, Prosepiece } from '../letter/letter.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { freshStarts, stretchAt } from '../letter/words/stretches.js';
import type { Token } from '../letter/agenda/tokens.js';
import { rowOf } from '../letter/rows.js';
import type { Edit, Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const afkortingDubbelVerklaard: Rule = {
  name: 'afkorting-dubbel-verklaard',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds: 'Een afkorting of een korte naam is meer dan eens uitgeschreven.',
  why: 'Eén keer is genoeg: wie verder leest, kent de afkorting en vraagt zich bij de tweede keer af of iets anders bedoeld is. De Interinstitutionele Schrijfwijzer van de Europese Unie schrijft een naam bij de eerste vermelding voluit en gebruikt daarna de afkorting. Vaak zijn teksten van twee schrijvers samengevoegd. In een bijlage, onder de titel van de agenda en achter de ondertekening mag het opnieuw, want daar kan iemand beginnen te lezen.',
  remedy: 'Laat de uitleg bij de eerste keer staan en schrijf verderop alleen de afkorting.',
  examples: {
    wrong: [
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nHet gaat over kunstmatige intelligentie (AI) op school. AI verandert veel.\n\n### Inzet Nederland\n\nTechnieken zoals ⟦kunstmatige intelligentie (AI)⟧ helpen.\n',
        message: '«AI» is eerder in deze brief al uitgeschreven. De afkorting alleen is hier genoeg.',
        fixed:
          '## Debat over scholen\n\n### Inhoud\n\nHet gaat over kunstmatige intelligentie (AI) op school. AI verandert veel.\n\n### Inzet Nederland\n\nTechnieken zoals AI helpen.\n',
      },
      {
        text: '## Begroting\n\n### Inhoud\n\nDe Europese Investeringsbank (hierna: EIB) leent. Volgens de ⟦Europese Investeringsbank (EIB)⟧ kan het. De Europese Investeringsbank (EIB) zegt ja.\n',
        fixed:
          '## Begroting\n\n### Inhoud\n\nDe Europese Investeringsbank (hierna: EIB) leent. Volgens de EIB kan het. De EIB zegt ja.\n',
        note: 'Eén bevinding per afkorting, op de tweede plaats; de andere plaatsen staan erbij.',
      },
      {
        text: '## Begroting\n\n### Inhoud\n\nHet meerjarig financieel kader (MFK) loopt af. Het nieuwe ⟦MFK (meerjarig financieel kader)⟧ komt.\n',
        fixed: '## Begroting\n\n### Inhoud\n\nHet meerjarig financieel kader (MFK) loopt af. Het nieuwe MFK komt.\n',
        note: 'Ook andersom.',
      },
      {
        text: '## Asiel\n\n### Inhoud\n\nEen niet-gouvernementele organisatie (ngo) helpt. Veel ⟦niet-gouvernementele organisaties (ngo’s)⟧ helpen.\n',
        fixed: '## Asiel\n\n### Inhoud\n\nEen niet-gouvernementele organisatie (ngo) helpt. Veel ngo’s helpen.\n',
        note: 'Ook in kleine letters en in het meervoud.',
      },
    ],
    right: [
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nHet gaat over kunstmatige intelligentie (AI) op school. AI verandert veel.\n\n### Inzet Nederland\n\nTechnieken zoals AI helpen.\n',
      },
      {
        text: 'De Europese Investeringsbank (EIB) leent.\n\n# Bijlage 1: Overzicht van lopende wetgeving\n\nDe Europese Investeringsbank (EIB) leent.\n',
        note: 'Een bijlage begint opnieuw.',
      },
      {
        text: '## Verordening kunstmatige intelligentie (AI)\n\n### Inhoud\n\nDe regels voor kunstmatige intelligentie (AI) gelden. Het rapport «Kunstmatige intelligentie (AI) op school» is uit.\n',
        note: 'Een kop en de titel van een stuk staan los van de tekst.',
      },
      {
        text: '## Begroting\n\n### Inhoud\n\nDe Europese Investeringsbank (EIB) leent. Twee banken (EIB en EBWO) doen mee, en de Bank (zie ook de EIB) ook.\n',
        note: 'Haakjes die iets anders zeggen.',
      },
    ],
    traps: [
      {
        text: '## Begroting\n\n### Inhoud\n\nHet Europees Fonds voor Asiel (EFA) en het Europees Fonds voor Arbeid (EFA) gaan op. Verordening (EU) 2024/1689 en Verordening (EU) 2024/900 blijven.\n',
        note: 'Twee namen met één afkorting zijn verwarrend, maar niet dubbel uitgelegd; «(EU)» hoort hier bij een nummer.',
      },
    ],
  },
  check: (letter) => judgeRepeats(letter),
};

interface Placed {
  readonly explanation: Explanation;
  readonly piece: Prosepiece;
  readonly stretch: number;
}

function judgeRepeats(letter: Letter): readonly Report[] {
  const byStem = new Map<string, Placed[]>();
  for (const placed of placedExplanations(letter)) {
    const key = `${String(placed.stretch)} ${placed.explanation.stem.toLowerCase()}`;
    const same = byStem.get(key);
    if (same === undefined) byStem.set(key, [placed]);
    else same.push(placed);
  }
  return [...byStem.values()].flatMap((all) => {
    const [first, ...later] = all;
    if (first === undefined) return [];
    const repeats = later.flatMap((one) => {
      const length = shared(first.explanation, one.explanation);
      return length === null ? [] : [{ ...one, ...length }];
    });
    return repeats.length === 0 ? [] : [report(letter, first, repeats)];
  });
}

/** What running text writes out; titles, tables, notes and quotations are read by themselves. */
function* placedExplanations(letter: Letter): Iterable<Placed> {
  const starts = freshStarts(letter);
  const titles = new Set([
    ...letter.headings.map((one) => one.content.start),
    ...letter.announced.map((one) => one.span.start),
  ]);
  const mentions = letter.mentions.map(({ span }) => span);
  for (const piece of rowOf(letter.passages, 'explanations')) {
    const start = piece.base + piece.prose.span.start;
    if ((piece.place !== 'paragraph' && piece.place !== 'entry') || titles.has(start) || start < letter.head.end)
      continue;
    for (const explanation of explanationsOf(piece.prose)) {
      if (explanation.form === 'other' || explanation.quoted) continue;
      const at = spanIn(piece, explanation.bracket).start;
      if (mentions.some((span) => span.start <= at && at < span.end)) continue;
      yield { explanation, piece, stretch: stretchAt(starts, at) };
    }
  }
}

interface Repeat extends Placed {
  /** How many words at the end of its words are what the abbreviation stands for. */
  readonly length: number;
  /** Where they begin is not in doubt. */
  readonly sure: boolean;
}

/** How many words two explanations have in common, counted from the end, where these are what the abbreviation stands for. */
function shared(first: Explanation, second: Explanation): Pick<Repeat, 'length' | 'sure'> | null {
  let common = 0;
  const most = Math.min(first.words.length, second.words.length);
  while (common < most && isSame(first.words.at(-1 - common), second.words.at(-1 - common))) common++;
  const told = [first.length, second.length].filter((one) => one !== null);
  if (told.length > 0) {
    const least = Math.min(...told);
    return common >= least ? { length: second.length ?? least, sure: true } : null;
  }
  const run = withoutSmallHead(second.words.slice(second.words.length - common));
  const small = run.findLastIndex(isSmall);
  const tight = run.slice(small + 1);
  if (tight.length >= 2 && small === -1) return { length: tight.length, sure: run.length <= 3 };
  return run.length >= 2 || (run[0]?.form.length ?? 0) >= 8 ? { length: run.length, sure: false } : null;
}

/** One word, or its singular and plural. */
function isSame(a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.form.length <= b.form.length ? [a.form, b.form] : [b.form, a.form];
  return long.startsWith(short) && ['', 's', 'n', 'en', 'e'].includes(long.slice(short.length));
}

function report(letter: Letter, first: Placed, repeats: readonly Repeat[]): Report {
  const [second, ...others] = repeats;
  const name = first.explanation.stem;
  const fix = fixFor(letter, repeats);
  return {
    span: wholeSpan(second ?? { ...first, length: first.explanation.words.length, sure: false }),
    message:
      first.explanation.form === 'short' && !/\p{Lu}.*\p{Lu}/u.test(name)
        ? `De korte naam ${quoted(name, 40)} is eerder in deze brief al ingevoerd. De korte naam alleen is hier genoeg.`
        : `${quoted(name, 40)} is eerder in deze brief al uitgeschreven. De afkorting alleen is hier genoeg.`,
    related: [
      { message: 'Hier staat de eerste uitleg.', span: spanIn(first.piece, first.explanation.bracket) },
      ...others.map((one) => ({ message: 'Ook hier is de afkorting uitgeschreven.', span: wholeSpan(one) })),
    ],
    data: { abbreviation: name },
    fixes: fix === null ? [] : [fix],
  };
}

/** The abbreviation alone in the place of every repetition, where no markup or note stands between its words. */
function fixFor(letter: Letter, repeats: readonly Repeat[]): Fix | null {
  const edits = repeats.flatMap((one): readonly Edit[] => {
    const { prose } = one.piece;
    const inner = innerSpan(one);
    const span = spanIn(one.piece, inner);
    const plain = letter.source.slice(span) === prose.text.slice(inner.start, inner.end);
    const marked = prose.marks.some(({ at }) => at > inner.start && at <= inner.end);
    // what stands before such brackets is a translation, and may or may not go with them
    const alone = one.explanation.form !== 'together';
    return one.sure && alone && plain && !marked ? [{ span, text: shortText(one) }] : [];
  });
  const [only] = edits;
  if (only === undefined || edits.length < repeats.length) return null;
  const title =
    edits.length === 1
      ? `Alleen «${only.text}» schrijven`
      : `Op ${String(edits.length)} plaatsen alleen de afkorting schrijven`;
  return { title, safe: false, edits: () => edits };
}

/** The abbreviation as it is written there, its plural included. */
function shortText({ explanation, piece }: Repeat): string {
  const { text } = piece.prose;
  const { start, end } = explanation.at;
  const ending = /^['’]?(?:s|en|ers)(?!\p{L})/u.exec(text.slice(end, end + 5))?.[0] ?? '';
  return text.slice(start, end) + ending;
}

function wholeSpan(repeat: Repeat): Span {
  return spanIn(repeat.piece, innerSpan(repeat));
}

/** From the first word or the abbreviation, whichever comes first, to the closing bracket. */
function innerSpan({ explanation, length }: Repeat): Span {
  const { words, form, at, bracket } = explanation;
  const from = form === 'within' ? at.start : form === 'together' ? bracket.start : words.at(-length)?.start;
  return { start: from ?? bracket.start, end: bracket.end };
}

function spanIn({ prose, base }: Prosepiece, span: Span): Span {
  return shift(sourceSpan(prose, span.start, span.end), base);
}
