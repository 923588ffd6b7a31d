import type { Heading, Item, Letter } from '../letter/letter.js';
import { sectionOrderFixes } from './fixes/sectionOrder.js';
import type { Report, Rule } from './rule.js';
import { listed, quoted, sentence } from './wording.js';

export const onderdeelVolgorde: Rule = {
  name: 'onderdeel-volgorde',
  severity: 'information',
  fix: 'unsafe',
  finds: 'Inhoud, inzet en krachtenveld staan in een andere volgorde dan gebruikelijk.',
  why: 'Kamerleden en hun medewerkers lezen veel van deze brieven naast elkaar. Staan de onderdelen overal in dezelfde volgorde, dan vinden zij de inzet zonder zoeken. Een voorschrift is er niet; de volgorde is die van de huisstijl, en een ministerie kan haar veranderen.',
  remedy: 'Zet de onderdelen in de gebruikelijke volgorde.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Inhoud⟧\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        message:
          '«Inhoud» staat na «Inzet Nederland». Gebruikelijk is eerst de inhoud, dan de Nederlandse inzet en het krachtenveld.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nAndere lidstaten.[^1]\n\n### ⟦Inzet Nederland⟧\n\nNederland.[^2]\n\n[^1]: A.\n\n[^2]: B.\n',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nNederland.[^1]\n\n### Krachtenveld\n\nAndere lidstaten.[^2]\n\n[^1]: B.\n\n[^2]: A.\n',
        note: 'De voetnoten gaan mee en worden hernummerd.',
      },
      {
        text: '## Richtlijn bodems\n\n### Krachtenveld\n\nTekst.\n\n### ⟦Nederlandse inzet⟧\n\nTekst.\n\n### Achtergrond\n\nTekst.\n',
        note: 'Eén bevinding per agendapunt.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### ⟦Achtergrond⟧\n\nTekst.\n\n## Verordening water\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Achtergrond\n\nTekst.\n',
        message:
          '«Achtergrond» staat in deze brief steeds na «Krachtenveld». Gebruikelijk is eerst de inhoud, dan de Nederlandse inzet en het krachtenveld.',
        note: 'Houdt de hele brief een eigen volgorde aan, dan blijft het bij één bevinding.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inhoud voorstel\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Twee namen van één onderdeel achter elkaar.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud en Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n### Positie EP\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Stand van zaken\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'De eerste kop van een onderdeel telt.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Wat ontbreekt, staat ook niet in een verkeerde volgorde; dat het er niet is, meldt een andere regel.',
      },
    ],
  },
  check: (letter) => {
    const found = letter.items.flatMap((item) => misplacedIn(letter, item) ?? []);
    const [first, ...others] = found;
    if (first === undefined) return [];
    return others.length > 0 && isLayout(letter)
      ? [reportLayout(letter, first, others)]
      : found.map((one) => report(letter, one));
  },
};

/** A section that stands behind one that comes after it by the profile's order. */
interface Misplaced {
  readonly item: Item;
  readonly late: Heading;
  readonly early: Heading;
}

interface Ranked {
  readonly rank: number;
  readonly heading: number;
}

/** The sections that the profile orders, in the order in which they first stand in an item. */
function rankedOf(letter: Letter, item: Item): readonly Ranked[] {
  const order: readonly string[] = letter.profile.sections.map((section) => section.role);
  const seen = new Set<string>();
  return item.sections.flatMap(({ role, heading }) => {
    const rank = order.indexOf(role);
    if (rank < 0 || seen.has(role)) return [];
    seen.add(role);
    return [{ rank, heading }];
  });
}

/** The first of an item's sections that stands too late. */
function misplacedIn(letter: Letter, item: Item): Misplaced | null {
  let highest: Ranked | null = null;
  for (const one of rankedOf(letter, item)) {
    if (highest !== null && one.rank < highest.rank && one.heading !== highest.heading) {
      const late = letter.headings[one.heading];
      const early = letter.headings[highest.heading];
      return late === undefined || early === undefined ? null : { item, late, early };
    }
    if (highest === null || one.rank > highest.rank) highest = one;
  }
  return null;
}

/** No two items of the letter contradict each other: its order is another one, and kept. */
function isLayout(letter: Letter): boolean {
  const before = new Set<string>();
  for (const item of letter.items) {
    const ranked = rankedOf(letter, item);
    for (const [at, one] of ranked.entries()) {
      for (const later of ranked.slice(at + 1)) {
        if (later.heading === one.heading) continue;
        if (before.has(`${String(later.rank)} ${String(one.rank)}`)) return false;
        before.add(`${String(one.rank)} ${String(later.rank)}`);
      }
    }
  }
  return true;
}

function report(letter: Letter, { item, late, early }: Misplaced): Report {
  return {
    span: late.content,
    message: `${sentence(quoted(late.text, 40))} staat na ${quoted(early.text, 40)}. ${usual(letter)}`,
    related: [{ message: 'Dit onderdeel komt gewoonlijk later.', span: early.content }],
    fixes: sectionOrderFixes(letter, item),
  };
}

/** One finding for the whole letter: to put one item in another order than the rest would help nobody. */
function reportLayout(letter: Letter, { late, early }: Misplaced, others: readonly Misplaced[]): Report {
  return {
    span: late.content,
    message: `${sentence(quoted(late.text, 40))} staat in deze brief steeds na ${quoted(early.text, 40)}. ${usual(letter)}`,
    related: [
      { message: 'Dit onderdeel komt gewoonlijk later.', span: early.content },
      ...others.map((one) => ({ message: 'Ook hier is de volgorde zo.', span: one.late.content })),
    ],
  };
}

function usual({ profile }: Letter): string {
  const [first, ...others] = profile.sections.map((section) => section.withArticle);
  return `Gebruikelijk is eerst ${first ?? ''}, dan ${listed(others)}.`;
}
