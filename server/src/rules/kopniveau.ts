import type { Heading, Letter } from '../letter/letter.js';
import { follows, numberOf } from '../letter/headings/numbering.js';
import { isSectionRole } from '../profile/sections.js';
import { shiftHeadings, type Shifted } from './fixes/headings.js';
import { gathersByItself, levelsOf, rankOf, type Levels, type Rank } from './fixes/levels.js';
import { itemsBesideClusters } from './fixes/outline.js';
import type { Fix, Report, Rule } from './rule.js';
import { counted, quoted } from './wording.js';

/** `within`: one of the headings within a section, which have no level of their own in a letter. */
type Compared = Rank | 'within';

/** A heading with the level that it should have. */
interface Judged {
  readonly heading: Heading;
  readonly rank: Compared;
  readonly level: number;
  readonly expected: number;
}

/** Headings that are shifted alike, and are mended together. */
type Run = readonly [Judged, ...Judged[]];

const PLURAL: Readonly<Record<Compared, string>> = {
  part: 'raadsdelen',
  item: 'agendapunten',
  section: 'onderdelen',
  within: 'tussenkoppen',
};
const SINGULAR: Readonly<Record<Rank, string>> = { part: 'raadsdeel', item: 'agendapunt', section: 'onderdeel' };

export const kopniveau: Rule = {
  name: 'kopniveau',
  severity: 'warning',
  fix: 'safe',
  finds: 'Een kop staat op een ander niveau dan de koppen met dezelfde rol elders in de brief.',
  why: 'Inhoudsopgave, navigatie en schermlezers volgen het kopniveau: een onderdeel dat te hoog staat wordt een eigen agendapunt, en een agendapunt dat te hoog staat valt buiten zijn raadsdeel. De norm EN 301 549, die geldt voor wat de overheid publiceert, vraagt dat de opbouw van een stuk ook uit de opmaak blijkt (WCAG 1.3.1).',
  remedy: 'Zet de kop op het niveau dat dezelfde koppen elders hebben; koppen die mee verschoven zijn gaan mee.',
  examples: {
    wrong: [
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n## ⟦Inzet Nederland⟧\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n',
        message:
          '«Inzet Nederland» staat op niveau 2; de andere onderdelen op niveau 3. In de inhoudsopgave wordt het zo een eigen agendapunt.',
        fixed:
          '## Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n',
      },
      {
        text: '### Beleidsdebat natuur\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## ⟦Beleidsdebat water⟧\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Beleidsdebat lucht\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n',
        fixed:
          '### Beleidsdebat natuur\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n### Beleidsdebat water\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n### Beleidsdebat lucht\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n',
        note: 'Een agendapunt dat met zijn onderdelen verschoven is, geeft één bevinding.',
      },
      {
        text: '## 1. Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n#### Vangst\n\nTekst.\n\n## ⟦Handhaving⟧\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Natuur\n\n### Inhoud\n\nTekst.\n',
        message:
          '«Handhaving» staat op niveau 2; de andere tussenkoppen op niveau 4. In de inhoudsopgave wordt het zo een eigen agendapunt.',
        fixed:
          '## 1. Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n#### Vangst\n\nTekst.\n\n#### Handhaving\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Natuur\n\n### Inhoud\n\nTekst.\n',
        note: 'Ook een tussenkop binnen een onderdeel kan te hoog staan.',
      },
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## ⟦Vangst⟧\n\nTekst.\n\n#### Handhaving\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n',
        fixed:
          '## Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n#### Vangst\n\nTekst.\n\n#### Handhaving\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n',
      },
      {
        text: '## 1. Visserij\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n#### Vangst\n\nTekst.\n\n## ⟦Handhaving⟧\n\nTekst.\n\n## 2. Natuur\n\n### Inhoud\n\nTekst.\n\n## 3. Bossen\n\n### Inhoud\n\nTekst.\n',
      },
      {
        text: '### ⟦Onderwijs – maandag 13 mei 2024⟧\n\n### Beleidsdebat scholen\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## Cultuur – dinsdag 14 mei 2024\n\n### Beleidsdebat musea\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n',
        severity: 'information',
        note: 'Wijken alleen raadsdelen af, dan blijft het bij een opmerking.',
      },
      {
        text: '## Pakket talen\n\n### Verordening talen\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n### Richtlijn tolken\n\n#### Inhoud\n\nTekst.\n\n### ⟦Inzet Nederland⟧\n\nTekst.\n\n## Raadsconclusies musea\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
      },
      {
        text: '## 1. Actualiteiten\n\n### a. Visserij\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## ⟦b. Jacht⟧\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## 2. Natuur\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## 3. Bossen\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## 4. Water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        message:
          '«b. Jacht» staat op niveau 2; «a. Visserij» op niveau 3. In de inhoudsopgave staat het zo los van de punten waar het bij hoort.',
        fixed:
          '## 1. Actualiteiten\n\n### a. Visserij\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n### b. Jacht\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## 2. Natuur\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## 3. Bossen\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## 4. Water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'De letters van de koppen zeggen waar een punt bij hoort.',
      },
    ],
    right: [
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n',
      },
      {
        text: '## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Diversen\n\n### Luchtkwaliteit\n\n#### Inhoud\n\nTekst.\n',
      },
      {
        text: '## Cultuur – dinsdag 14 mei 2024\n\n### Beleidsdebat musea\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n',
      },
      {
        text: '## Cultuur – dinsdag 14 mei 2024\n\n### Beleidsdebat musea\n\n#### Inhoud\n\nTekst.\n\n##### Wat vooraf ging\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## Diversen\n\nTekst.\n',
        note: 'Tussenkoppen en een slotpunt «Diversen» naast de raadsdelen zijn geen verschuiving.',
      },
      {
        text: '### EUROGROEP\n\n*Economische situatie*\n\n**Toelichting:** Tekst.\n\n### ECOFINRAAD\n\n*Stablecoins*\n\n**Toelichting:** Tekst.\n\n### TER INFORMATIE EN ZONDER DISCUSSIE\n\nDe Raad krijgt een overzicht van lopende voorstellen.\n',
        note: 'Zo ook waar de agendapunten onder de raadsdelen geen koppen zijn.',
      },
      {
        text: '# Beleidsdebat musea\n\n## Achtergrond\n\nTekst.\n\n## Nederlandse inzet\n\nTekst.\n\n# Diversen\n\nTekst.\n',
        note: 'Op welk niveau een brief begint is vrij.',
      },
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n#### Vangst\n\nTekst.\n\n## Handhaving\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n\n#### Bossen\n\nTekst.\n\n## Jacht\n\nTekst.\n',
        note: 'Een agendapunt na een tussenkop blijft een agendapunt.',
      },
      {
        text: '## Pakket talen\n\n### Verordening talen\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n### Richtlijn tolken\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n## Raadsconclusies musea\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een pakket houdt zijn punten een niveau lager bijeen; wat ernaast staat, staat zo hoog als het pakket.',
      },
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Natuur\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n## Diversen\n\n### Verordening vis – stand van zaken\n\n#### Inhoud\n\nTekst.\n',
        note: 'Wat onder een verzamelpunt staat, begint een niveau lager.',
      },
      {
        text: '## Visserij\n\n### Inhoud\n\nTekst.\n\n#### Aanleiding\n\nTekst.\n\n#### Voorstel van de Commissie\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Een onderdeel mag tussenkoppen hebben, ook als die elders de naam van een onderdeel zijn.',
      },
    ],
    traps: [
      {
        text: '## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n# Diversen\n\n## Luchtkwaliteit\n\nTekst.\n',
        note: '«Diversen» mag zijn eigen punten bijeenhouden, ook op een hoger niveau.',
      },
      {
        text: '## Beleidsdebat musea\n\n**Inhoud**\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n',
        note: 'Een vette regel heeft geen niveau en wordt niet vergeleken.',
      },
    ],
  },
  check: (letter) => runsOf(letter).map((run) => report(letter, run)),
};

/** The runs of shifted headings, in order of the text. */
function runsOf(letter: Letter): readonly Run[] {
  const levels = levelsOf(letter);
  const judged = judgeAll(letter, levels);
  const runs: Judged[][] = [];
  const parts = new Map<number, Judged[]>();
  let open: Judged[] | null = null;
  for (const [index, each] of judged.entries()) {
    const delta = each.expected - each.level;
    if (delta === 0) {
      open = null;
    } else if (each.rank === 'part' && !isShiftedWhole(judged, index)) {
      // Parts that alone are shifted stand far apart by nature: they are one mistake.
      parts.set(delta, [...(parts.get(delta) ?? []), each]);
      open = null;
    } else if (open?.[0] !== undefined && open[0].expected - open[0].level === delta) {
      open.push(each);
    } else {
      open = [each];
      runs.push(open);
    }
  }
  return [...mergeItems(judged, runs), ...parts.values()]
    .filter(isRun)
    .sort((a, b) => a[0].heading.index - b[0].heading.index);
}

function isRun(headings: readonly Judged[]): headings is Run {
  return headings.length > 0;
}

/** Every heading that can be compared, with the level it has and the one it should have. */
function judgeAll(letter: Letter, levels: Levels): readonly Judged[] {
  const judged: Judged[] = [];
  const beside = itemsBesideClusters(letter);
  for (const heading of letter.headings) {
    if (heading.level === null) continue;
    if (heading.belongsAt !== null) {
      judged.push({ heading, rank: 'within', level: heading.level, expected: heading.belongsAt });
      continue;
    }
    const rank = rankOf(heading) ?? sideRank(heading, levels);
    const expected = rank === null ? null : expectedAt(heading, rank, levels, beside);
    if (rank === null || expected === null || isFree(letter, heading, rank, levels)) continue;
    judged.push({ heading, rank, level: heading.level, expected });
  }
  return judged;
}

/** The level that most have; beside a cluster of items an item and its sections stand as high as the cluster does. */
function expectedAt({ item }: Heading, rank: Rank, levels: Levels, beside: ReadonlyMap<number, number>): number | null {
  const own = item === null || rank === 'part' ? undefined : beside.get(item);
  const usual = levels[rank];
  if (own === undefined || usual === null || levels.item === null) return usual;
  return usual + own - levels.item;
}

/** The position of the Parliament or the state of play may stand below another section, but not above all of them. */
function sideRank(heading: Heading, levels: Levels): Rank | null {
  if (!heading.roles.some((role) => role === 'ep' || role === 'fase')) return null;
  return heading.level !== null && levels.section !== null && heading.level < levels.section ? 'section' : null;
}

/** Headings that may stand elsewhere: those that gather others of their kind, and closing items beside the parts. */
function isFree(letter: Letter, heading: Heading, rank: Rank, levels: Levels): boolean {
  const { level } = heading;
  if (level === null) return false;
  const item = heading.item === null ? undefined : letter.items[heading.item];
  const gathers = item?.kind === 'diversen' || item?.kind === 'hamerstuk';
  // what «diversen» holds may have headings and sections of its own, a level further down
  if (rank === 'section') return (gathers && !standsBesideItem(letter, heading)) || closesLetter(letter, heading);
  if (rank === 'part' && heading.roles.includes('item')) {
    return levels.item !== null && level <= levels.item && level >= (levels.part ?? levels.item);
  }
  const next = letter.headings[heading.index + 1];
  if (next?.level != null && next.level > level && rankOf(next) === rank && !isCountedOn(heading, next)) return true;
  if (rank !== 'item' || !gathersByItself(item)) return false;
  if (level === levels.part) return true;
  return gathers && next?.level != null && next.level > level;
}

/** «2. Europees Semester» and then «3. Terugkoppeling»: the two stand in one row, and the one holds the other not. */
function isCountedOn(heading: Heading, next: Heading): boolean {
  const [own, other] = [numberOf(heading.text), numberOf(next.text)];
  return own !== null && other !== null && follows(own, other);
}

/** «Vervolg», «Tijdpad» behind the last item and as high: of the whole letter, where no item has a section of that kind. */
function closesLetter({ headings, items, profile }: Letter, { item, index, level, roles }: Heading): boolean {
  const own = item === null ? undefined : headings[items[item]?.heading ?? -1];
  if (own?.level !== level || index !== headings.length - 1) return false;
  if (roles.some((role) => isSectionRole(role, profile))) return false;
  return headings.every((other) => other.index === index || !other.roles.some((role) => roles.includes(role)));
}

/** An inzet or a krachtenveld as high as its own item, whose other sections stand below that: no closing chapter. */
function standsBesideItem({ items, headings }: Letter, { item, index, level, roles }: Heading): boolean {
  const own = item === null ? undefined : items[item];
  const above = own === undefined ? null : (headings[own.heading]?.level ?? null);
  if (own === undefined || above === null || level === null || level > above) return false;
  if (!roles.includes('inzet') && !roles.includes('krachtenveld')) return false;
  return own.sections.some(({ heading }) => heading !== index && (headings[heading]?.level ?? 0) > above);
}

/** Whether everything under a part is shifted as the part is. */
function isShiftedWhole(judged: readonly Judged[], index: number): boolean {
  const part = judged[index];
  if (part === undefined) return false;
  let at = index + 1;
  for (; at < judged.length && judged[at]?.rank !== 'part'; at++) {
    const each = judged[at];
    if (each === undefined || each.expected - each.level !== part.expected - part.level) return false;
  }
  return at > index + 1;
}

/** Where no item stands on the right level, all of them are one mistake. */
function mergeItems(judged: readonly Judged[], runs: readonly (readonly Judged[])[]): readonly (readonly Judged[])[] {
  if (judged.some((each) => each.rank === 'item' && each.level === each.expected)) return runs;
  const merged = new Map<number, Judged[]>();
  const others: (readonly Judged[])[] = [];
  for (const run of runs) {
    const first = run[0];
    if (first === undefined || run.some((each) => each.rank !== 'item')) others.push(run);
    else merged.set(first.level, [...(merged.get(first.level) ?? []), ...run]);
  }
  return [...others, ...merged.values()];
}

function report(letter: Letter, run: Run): Report {
  const [first, ...others] = run;
  const right = nearestRight(letter, run);
  return {
    span: first.heading.content,
    message: `${whatIsWrong(letter, first)} ${whatGoesWrong(letter, first)}`,
    ...(run.every((each) => each.rank === 'part') ? { severity: 'information' as const } : {}),
    related: [
      ...others.map((each) => ({
        message: `Ook deze kop staat op niveau ${String(each.level)}.`,
        span: each.heading.content,
      })),
      ...(right === null
        ? []
        : [{ message: `Deze kop staat op niveau ${String(first.expected)}.`, span: right.content }]),
    ],
    fixes: [fixOf(letter, run)],
  };
}

function whatIsWrong(letter: Letter, first: Judged): string {
  const title = quoted(first.heading.text);
  const at = `${title} staat op niveau ${String(first.level)}`;
  const row = standsInRow(letter, first) ? nearestRight(letter, [first]) : null;
  if (row !== null) return `${at}; ${quoted(row.text, 30)} op niveau ${String(first.expected)}.`;
  const others = letter.headings.some(
    (heading) => heading !== first.heading && isLike(heading, first) && heading.level === first.expected,
  );
  if (others) return `${at}; de andere ${PLURAL[first.rank]} op niveau ${String(first.expected)}.`;
  const below = first.rank === 'part' ? 'agendapunten' : 'onderdelen';
  return `${at}, niet boven de ${below}.`;
}

/** An item whose letter tells which it belongs with, whatever the level of the others. */
function standsInRow(letter: Letter, { rank, expected }: Judged): boolean {
  return rank === 'item' && expected !== levelsOf(letter).item;
}

/** Headings within a section are compared with those of the same item only. */
function isLike(heading: Heading, { rank, heading: { item } }: Judged): boolean {
  return rank === 'within' ? rankOf(heading) === null && heading.item === item : rankOf(heading) === rank;
}

/** What a reader of the outline, the table of contents or a screen reader gets to see. */
function whatGoesWrong(letter: Letter, first: Judged): string {
  const { heading, rank, level, expected } = first;
  const levels = levelsOf(letter);
  if (rank === 'part') {
    return level > expected
      ? 'In de inhoudsopgave vallen de agendapunten er zo niet onder.'
      : 'In de inhoudsopgave vallen de volgende raadsdelen er zo onder.';
  }
  if (level > expected) {
    return rank === 'item'
      ? 'In de inhoudsopgave valt het zo onder de kop ervoor.'
      : 'In de inhoudsopgave valt het zo onder het onderdeel ervoor.';
  }
  if (rank === 'section' || rank === 'within') {
    return levels.part !== null && level <= levels.part
      ? 'In de inhoudsopgave wordt het zo een eigen raadsdeel.'
      : 'In de inhoudsopgave wordt het zo een eigen agendapunt.';
  }
  if (standsInRow(letter, first)) return 'In de inhoudsopgave staat het zo los van de punten waar het bij hoort.';
  const part = heading.part === null ? undefined : letter.parts[heading.part];
  if (part !== undefined) return `In de inhoudsopgave valt het zo buiten het raadsdeel ${quoted(part.title)}.`;
  return 'In de inhoudsopgave vallen de volgende agendapunten er zo onder.';
}

/** The heading of the same rank, on the right level, that stands nearest to the first of a run. */
function nearestRight(letter: Letter, [first]: Run): Heading | null {
  const { headings } = letter;
  for (let distance = 1; distance < Math.min(headings.length, 500); distance++) {
    for (const index of [first.heading.index - distance, first.heading.index + distance]) {
      const heading = headings[index];
      if (heading !== undefined && isLike(heading, first) && heading.level === first.expected) return heading;
    }
  }
  return null;
}

function fixOf(letter: Letter, run: Run): Fix {
  const [first, ...others] = run;
  const to = `naar niveau ${String(first.expected)}`;
  const title = run.every((each) => each.rank === first.rank)
    ? others.length === 0
      ? `Kop verplaatsen ${to}`
      : `${String(run.length)} ${PLURAL[first.rank]} verplaatsen ${to}`
    : `Kop verplaatsen ${to} (met ${followers(others)})`;
  return {
    title,
    safe: true,
    edits: () =>
      shiftHeadings(
        letter,
        run.flatMap((each) => withSubheadings(letter, each)),
      ),
  };
}

function followers(others: readonly Judged[]): string {
  const sections = others.filter((each) => each.rank === 'section').length;
  return sections === others.length
    ? counted(sections, SINGULAR.section, PLURAL.section)
    : counted(others.length, 'andere kop', 'andere koppen');
}

/** A heading goes with the subheadings under it that are compared with nothing, so that they stay under it. */
function withSubheadings(letter: Letter, { heading, rank, level, expected }: Judged): readonly Shifted[] {
  const levels = levelsOf(letter);
  const above = (rank === 'section' ? levels.item : rank === 'item' ? levels.part : null) ?? 0;
  const shifted: Shifted[] = [{ heading, level: expected }];
  // what follows it stands beside it, and is right
  if (rank === 'within') return shifted;
  for (let index = heading.index + 1; index < letter.headings.length; index++) {
    const next = letter.headings[index];
    if (next === undefined || rankOf(next) !== null || next.item !== heading.item) break;
    if (next.level === null) continue;
    // As high as what holds them all: it stood on its own before the shift, and still does.
    if (next.level <= level || next.level <= above) break;
    shifted.push({ heading: next, level: Math.max(1, Math.min(6, next.level + expected - level)) });
  }
  return shifted;
}
