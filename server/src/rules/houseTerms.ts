import type { Letter } from '../letter/letter.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { termsOf, type TermUse } from '../letter/words/terms.js';
import type { Edit, Report } from './rule.js';
import { counted, quoted } from './wording.js';

interface Place {
  readonly use: TermUse;
  readonly span: Span;
}

/** The terms that the house writes otherwise: one report for each, on the first place, the others related. */
export function* houseTerms(letter: Letter): Iterable<Report> {
  if (letter.profile.terms.length === 0) return;
  const byTerm = new Map<string, Place[]>();
  const faulty = faultyInReferences(letter);
  for (const { prose, base, place } of letter.passages) {
    if (place === 'quote' || base + prose.span.start < letter.head.end) continue;
    for (const use of termsOf(prose, letter.profile)) {
      const span = shift(sourceSpan(prose, use.span.start, use.span.end), base);
      if (faulty.some((other) => other.start < span.end && span.start < other.end)) continue;
      const key = use.preferred.toLowerCase();
      byTerm.set(key, [...(byTerm.get(key) ?? []), { use, span }]);
    }
  }
  for (const places of byTerm.values()) {
    const [first, ...others] = places;
    if (first !== undefined) yield report(first, others);
  }
}

/** What is wrong in the form of references: `kamerstuk-notatie` tells it, and mends the reference as a whole. */
function faultyInReferences(letter: Letter): readonly Span[] {
  return letter.references.flatMap(({ reference, locate }) =>
    reference.faults.filter(({ rule }) => rule === 'kamerstuk-notatie').map(({ span }) => locate(span)),
  );
}

function report(first: Place, others: readonly Place[]): Report {
  const { written, preferred } = first.use;
  const all = [first, ...others];
  return {
    span: first.span,
    message: `${quoted(written, 40)} schrijft de huisstijl als ${quoted(preferred, 40)}.`,
    related: others.map(({ use, span }) => ({ message: `Ook hier staat ${quoted(use.written, 40)}.`, span })),
    fixes: [
      {
        title:
          others.length === 0
            ? `Schrijven als ${quoted(preferred, 40)}`
            : `Op alle ${counted(all.length, 'plaats', 'plaatsen')} schrijven als ${quoted(preferred, 40)}`,
        safe: false,
        edits: () => all.map(({ use, span }): Edit => ({ span, text: use.preferred })),
      },
    ],
  };
}
