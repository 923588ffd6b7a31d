import { compoundsOf, type Compound } from '../letter/words/compounds.js';
import { closedIn, hyphenedIn, hyphenedOf } from '../letter/words/hyphened.js';
import { termsOf } from '../letter/words/terms.js';
import type { Letter, Prosepiece } from '../letter/letter.js';
import { rowOf } from '../letter/rows.js';
import { sourceSpan, type Prose } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import type { Edit, Fix, Report, Rule } from './rule.js';
import { quoted, sentence } from './wording.js';

export const samenstellingWisselt: Rule = {
  name: 'samenstelling-wisselt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds:
    'Eén samenstelling staat in de brief op twee manieren: los, met een koppelteken of aaneen, of met een hoofdletter en zonder.',
  why: 'Wie zoekt op «EU-niveau» vindt «EU niveau» niet, en twee schrijfwijzen doen vermoeden dat de brief uit stukken is samengesteld. Het gaat om eenvormigheid: er komt alleen een melding als beide in dezelfde brief staan.',
  remedy:
    'Schrijf de samenstelling overal hetzelfde: met een koppelteken na een afkorting, en anders zoals zij in de brief het meest staat, maar nooit los.',
  examples: {
    wrong: [
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nDit vraagt om afspraken op EU-niveau.\n\n### Krachtenveld\n\nOp ⟦EU niveau⟧ is hier steun voor, en ook op EU niveau elders.\n',
        message: '«EU niveau» staat elders in deze brief als «EU-niveau». Na een afkorting hoort een koppelteken.',
        fixed:
          '## Debat over scholen\n\n### Inhoud\n\nDit vraagt om afspraken op EU-niveau.\n\n### Krachtenveld\n\nOp EU-niveau is hier steun voor, en ook op EU-niveau elders.\n',
        note: 'Eén bevinding per samenstelling; de andere plaatsen staan erbij.',
      },
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nGeneratieve AI vraagt om regels voor ⟦AI toepassingen⟧. Een AI-toepassing kan helpen.\n',
        fixed:
          '## Debat over scholen\n\n### Inhoud\n\nGeneratieve AI vraagt om regels voor AI-toepassingen. Een AI-toepassing kan helpen.\n',
        note: 'Ook enkelvoud en meervoud.',
      },
      {
        text: '## Klimaat\n\n### Inhoud\n\nDe klimaatdoelstelling voor 2040 ligt vast. Die klimaatdoelstelling is hoog. De ⟦klimaat-doelstelling⟧ blijft.\n',
        message:
          '«klimaat-doelstelling» staat elders in deze brief als «klimaatdoelstelling». Eén schrijfwijze leest rustiger.',
        fixed:
          '## Klimaat\n\n### Inhoud\n\nDe klimaatdoelstelling voor 2040 ligt vast. Die klimaatdoelstelling is hoog. De klimaatdoelstelling blijft.\n',
      },
      {
        text: '## Mobiliteit\n\n### Inhoud\n\nDiplomamobiliteit telt mee. Landen met veel inkomende ⟦diploma mobiliteit⟧ maken zich zorgen, en een ⟦lange termijn strategie⟧ ontbreekt. De langetermijnstrategie volgt.\n',
        fixed:
          '## Mobiliteit\n\n### Inhoud\n\nDiplomamobiliteit telt mee. Landen met veel inkomende diplomamobiliteit maken zich zorgen, en een lange termijn strategie ontbreekt. De langetermijnstrategie volgt.\n',
        note: 'Los geschreven delen, waar het woord elders aaneen staat.',
      },
      {
        text: '## Semester\n\n### Inhoud\n\nDe landspecifieke aanbevelingen volgen in juni.\n\n### Inzet Nederland\n\nNederland wacht de ⟦land-specifieke⟧ aanbevelingen af.\n',
        fixed:
          '## Semester\n\n### Inhoud\n\nDe landspecifieke aanbevelingen volgen in juni.\n\n### Inzet Nederland\n\nNederland wacht de landspecifieke aanbevelingen af.\n',
      },
      {
        text: '## Sport\n\n### Inhoud\n\nDe OJCS-Raad stelt conclusies vast. Voor de OJCS-Raad is dat nieuw.\n\n### Krachtenveld\n\nOver de ⟦OJCS-raad⟧ is overleg gevoerd.\n',
        message: '«OJCS-raad» staat elders in deze brief als «OJCS-Raad». Eén schrijfwijze leest rustiger.',
        fixed:
          '## Sport\n\n### Inhoud\n\nDe OJCS-Raad stelt conclusies vast. Voor de OJCS-Raad is dat nieuw.\n\n### Krachtenveld\n\nOver de OJCS-Raad is overleg gevoerd.\n',
        note: 'Een afkorting met hetzelfde woord, nu eens met een hoofdletter en dan weer zonder.',
      },
    ],
    right: [
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nDit vraagt om afspraken op EU-niveau.\n\n### Krachtenveld\n\nOp EU-niveau is hier steun voor, en ook op EU-niveau elders.\n',
      },
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nDe EU en de lidstaten willen dat AI en data helpen. AI is nieuw; AI-systemen ook. De EU steunt dit met EU-steun, en wil dat de EU steun verleent.\n',
        note: 'Een afkorting met een werkwoord, een voegwoord of een eigen lijdend voorwerp.',
      },
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nDe AI- en algoritmerisico’s, de EU- en NAVO-landen en de klimaat- en energiedoelen. Het energiedoel staat vast.\n',
        note: 'Een weglatingsstreepje.',
      },
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nOp de lange termijn doelen stellen kan; langetermijndoelen zijn er al. Wie in onderwijs beleid wil zien, leest het onderwijsbeleid. Met energie projecten te steunen is goed, de energieprojecten ook.\n\nHet rapport «EU niveau en lager» gaat over het EU-niveau.\n',
        note: 'Woorden die toevallig naast elkaar staan, en de titel van een stuk.',
      },
      {
        text: '## Debat over scholen\n\n### Inhoud\n\nOp EU-niveau gelden EU-regels. De Europese Raad en de Milieuraad, een online platform en het onlineplatform.\n',
        note: 'Overal hetzelfde, of een bijvoeglijk naamwoord.',
      },
      {
        text: '## Semester\n\n### Inhoud\n\nDe land- en tuinbouw, de niet-gouvernementele sector en het EU-Actieplan drugs naast elk EU-actieplan. De titel «Land-specifieke aanbevelingen» zegt het; de landspecifieke aanbevelingen volgen.\n\n### Inzet Nederland\n\nDe OJCS-Raad.[^1]\n\n[^1]: Verslag OJCS-raad, Kamerstuk 21 501-34, nr. 402.\n',
        note: 'Een weglatingsstreepje, een naam, en hoe een ander het schrijft.',
      },
    ],
  },
  check: function* (letter) {
    // «lange-termijnplannen» is one compound by its first words, and another by its hyphen
    const told = new Set<number>();
    for (const all of byCompound(letter).values()) {
      if (isAlike(all)) continue;
      const places = all.filter((one) => !isOfHouse(letter, one) && isPlain(letter, one));
      const found = judgePlaces(places) ?? judgeCapitals(places);
      if (found === null || told.has(found.span.start)) continue;
      told.add(found.span.start);
      yield found;
    }
  },
};

interface Placed {
  readonly compound: Compound;
  readonly piece: Prosepiece;
}

type Shape = Compound['shape'];

/** Every compound of the letter's own words behind its head, by what is compared. */
function byCompound(letter: Letter): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  const { passages } = letter;
  const hyphened = hyphenedIn(rowOf(passages, 'hyphened'));
  const collect = (pieces: readonly Prosepiece[], compoundsIn: (prose: Prose) => readonly Compound[]): void => {
    for (const piece of pieces) {
      const compounds = compoundsIn(piece.prose);
      if (compounds.length === 0 || piece.place === 'quote') continue;
      if (piece.base + piece.prose.span.start < letter.head.end) continue;
      for (const compound of compounds) {
        const same = found.get(compound.key);
        if (same === undefined) found.set(compound.key, [{ compound, piece }]);
        else same.push({ compound, piece });
      }
    }
  };
  collect(rowOf(passages, 'compounds'), compoundsOf);
  if (hyphened.keys.length === 0) return found;
  // of another key than the compounds, so the places of each key still stand in order
  collect(passages, (prose) => {
    const [open, closed] = [hyphenedOf(prose), closedIn(prose, hyphened)];
    return open.length === 0 ? closed : [...open, ...closed];
  });
  return found;
}

/** Written in one way everywhere, as most are: no rule has anything to say of them. */
function isAlike(all: readonly Placed[]): boolean {
  const [first] = all;
  return all.every(
    ({ compound: { shape, capital } }) => shape === first?.compound.shape && capital === first.compound.capital,
  );
}

/** A term of the house style: `schrijfwijze-wisselt` speaks. */
function isOfHouse(letter: Letter, { compound, piece }: Placed): boolean {
  const { start, end } = compound.span;
  return termsOf(piece.prose, letter.profile).some(({ span }) => span.start < end && start < span.end);
}

function judgePlaces(all: readonly Placed[]): Report | null {
  if (all.every(({ compound }) => compound.shape === all[0]?.compound.shape)) return null;
  // «EU Actieplan» is a name where elsewhere «EU-actieplan» is just a word
  const places = all.filter(
    ({ compound }) =>
      compound.shape !== 'open' ||
      !compound.capital ||
      all.some((other) => other.compound.shape !== 'open' && other.compound.capital),
  );
  const count = (shape: Shape): number => places.filter(({ compound }) => compound.shape === shape).length;
  const target = targetOf(places, count('hyphen'), count('closed'));
  const wrong = places.filter(({ compound }) => compound.shape !== target);
  const example = places.find(({ compound }) => compound.shape === target);
  const [first, ...others] = wrong;
  if (first === undefined || example === undefined) return null;
  const head = places.find(({ compound }) => compound.head > 0)?.compound.head ?? 0;
  // a closed compound gets a hyphen only where another place shows between which letters
  const told = target === 'closed' || head > 0 || wrong.every(({ compound }) => compound.separators.length > 0);
  return {
    span: placed(first, first.compound.span),
    message: `${quoted(first.compound.text, 30)} staat elders in deze brief als ${quoted(told ? mend(first, target, head) : example.compound.text, 30)}. ${because(places, target)}`,
    related: relatedTo(example, others),
    fixes: told ? [fixOf(wrong, target, head)] : [],
  };
}

/** What behind an abbreviation is the same thing with a capital and without: «OJCS-Raad», «EU-lidstaat»; «EU-Actieplan» may be a name. */
const SAME_THING = /^(?:raad|top|lidsta(?:at|ten)|niveau|fiches?)$/iu;

/** One compound with an abbreviation, of which only the capital of the second part differs. */
function judgeCapitals(all: readonly Placed[]): Report | null {
  const places = all.filter(
    ({ compound, piece }) =>
      compound.abbreviated &&
      compound.shape === 'hyphen' &&
      piece.place !== 'note' &&
      SAME_THING.test(tailOf(compound)),
  );
  const capitals = places.filter(({ compound }) => compound.capital);
  const small = places.filter(({ compound }) => !compound.capital);
  // of as many the Council with its capital, and everything else without
  const isCapital =
    capitals.length === small.length
      ? places.some(({ compound }) => /^(?:raad|top)$/iu.test(tailOf(compound)))
      : capitals.length > small.length;
  const [wrong, right] = isCapital ? [small, capitals] : [capitals, small];
  const [first, ...others] = wrong;
  const [example] = right;
  if (first === undefined || example === undefined) return null;
  const to = recased(first, isCapital);
  return {
    span: placed(first, first.compound.span),
    message: `${quoted(first.compound.text, 30)} staat elders in deze brief als ${quoted(to, 30)}. Eén schrijfwijze leest rustiger.`,
    related: relatedTo(example, others),
    fixes: [
      {
        title: titleOf(wrong, to),
        safe: false,
        edits: () =>
          wrong.map((one): Edit => {
            const start = one.compound.span.start + one.compound.head + 1;
            return {
              span: placed(one, { start, end: start + 1 }),
              text: recased(one, isCapital).charAt(start - one.compound.span.start),
            };
          }),
      },
    ],
  };
}

/** What stands behind the abbreviation and its hyphen. */
function tailOf({ text, head }: Compound): string {
  return text.slice(head + 1);
}

function recased({ compound }: Placed, capital: boolean): string {
  const tail = tailOf(compound);
  const first = tail.charAt(0);
  return (
    compound.text.slice(0, compound.head + 1) + (capital ? first.toUpperCase() : first.toLowerCase()) + tail.slice(1)
  );
}

function because(places: readonly Placed[], target: Shape): string {
  if (places.some(({ compound }) => compound.abbreviated)) return 'Na een afkorting hoort een koppelteken.';
  if (target === 'hyphen' && places.some(({ compound }) => isClash(compound)))
    return 'Waar klinkers botsen, hoort een koppelteken.';
  return 'Eén schrijfwijze leest rustiger.';
}

function relatedTo(example: Placed, others: readonly Placed[]): NonNullable<Report['related']> {
  const said = ({ compound }: Placed): string => `hier staat ${quoted(compound.text, 30)}.`;
  return [
    { message: sentence(said(example)), span: placed(example, example.compound.span) },
    ...others.map((one) => ({ message: `Ook ${said(one)}`, span: placed(one, one.compound.span) })),
  ];
}

function titleOf(wrong: readonly Placed[], to: string): string {
  return wrong.length === 1 ? `Schrijven als «${to}»` : `Op ${String(wrong.length)} plaatsen schrijven als «${to}»`;
}

/** The hyphen behind an abbreviation and between clashing vowels; otherwise what is written most, closed where both are. */
function targetOf(places: readonly Placed[], hyphens: number, closed: number): Shape {
  if (hyphens === 0) return 'closed';
  if (closed === 0) return 'hyphen';
  const clash = places.some(({ compound }) => isClash(compound));
  return clash || hyphens > closed ? 'hyphen' : 'closed';
}

/** Vowels that would be read as one: «energie-infrastructuur», «douane-unie». */
function isClash({ text, separators, span }: Compound): boolean {
  const [separator] = separators;
  if (separator === undefined) return false;
  const at = separator.start - span.start;
  const pair = text.charAt(at - 1) + text.charAt(at + separator.end - separator.start);
  return /^(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/iu.test(pair);
}

/** What a place would read. */
function mend({ compound }: Placed, target: Shape, head: number): string {
  const { text, span } = compound;
  const sign = target === 'hyphen' ? '-' : '';
  return seams(compound, head).reduceRight(
    (read, one) => read.slice(0, one.start - span.start) + sign + read.slice(one.end - span.start),
    text,
  );
}

/** Where its parts meet: what stands between them, or the place of a hyphen that is still to come. */
function seams({ separators, span }: Compound, head: number): readonly Span[] {
  return separators.length > 0 ? separators : [{ start: span.start + head, end: span.start + head }];
}

/** Changes what stands between the parts, and nothing else. */
function fixOf(wrong: readonly Placed[], target: Shape, head: number): Fix {
  const [first] = wrong;
  const to = first === undefined ? '' : mend(first, target, head);
  return {
    title: titleOf(wrong, to),
    safe: false,
    edits: () =>
      wrong.flatMap((one) =>
        seams(one.compound, head).map((seam): Edit => ({
          span: placed(one, seam),
          text: target === 'hyphen' ? '-' : '',
        })),
      ),
  };
}

/** No markup and no note mark within it: emphasis on one of two words makes them two. */
function isPlain(letter: Letter, one: Placed): boolean {
  const { compound, piece } = one;
  const { start, end } = compound.span;
  return (
    compound.separators.length === 0 ||
    (letter.source.slice(placed(one, compound.span)) === compound.text &&
      !piece.prose.marks.some(({ at }) => at > start && at < end))
  );
}

function placed({ piece }: Placed, span: Span): Span {
  return shift(sourceSpan(piece.prose, span.start, span.end), piece.base);
}
