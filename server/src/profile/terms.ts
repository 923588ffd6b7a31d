import { findNodeAtLocation, type Node } from 'jsonc-parser/lib/esm/main.js';
import { inCapitalsOnly } from './capitals.js';
import type { ProfileFile } from './format.js';
import { at, type Fault } from './shape.js';
import type { Term } from './types.js';

/** The terms that a file gives, in its order. */
export function termsOf({ schrijfwijzen }: ProfileFile): readonly Term[] {
  return (schrijfwijzen ?? []).map(({ voorkeur = '', varianten = [] }) => ({
    preferred: voorkeur,
    variants: varianten,
  }));
}

/** What a word says of itself, by its writing: with its capitals where these are what matters, else without. */
function keyOf(variant: string, preferred: string): string {
  return inCapitalsOnly(variant, preferred) ? variant : variant.toLowerCase();
}

/** Terms of the base with those of the file, which has the last word about each way of writing that it names. */
export function overruled(base: readonly Term[], own: readonly Term[]): readonly Term[] {
  if (own.length === 0) return base;
  const named = new Set(
    own.flatMap(({ preferred, variants }) => [preferred, ...variants]).map((word) => word.toLowerCase()),
  );
  const left = base
    .filter(({ preferred }) => !named.has(preferred.toLowerCase()))
    .map((term) => ({ ...term, variants: term.variants.filter((variant) => !named.has(variant.toLowerCase())) }))
    .filter(({ variants }) => variants.length > 0);
  return [...left, ...own];
}

/**
 * Where the terms of a file contradict each other: nothing can be right and wrong at once, nor wrong in two ways.
 *
 * @param terms those of the file, `root` its tree
 */
export function contradictions(terms: readonly Term[], root: Node): readonly Fault[] {
  const faults: Fault[] = [];
  const claimed = new Map<string, string>();
  const crossed = new Set<string>();
  terms.forEach(({ preferred, variants }, index) => {
    variants.forEach((variant, which) => {
      const node = findNodeAtLocation(root, ['schrijfwijzen', index, 'varianten', which]) ?? root;
      const key = keyOf(variant, preferred);
      const before = claimed.get(key);
      if (variant === preferred) {
        faults.push(at(node, `«${variant}» is zelf de voorkeur. Noem hier alleen andere schrijfwijzen.`));
        return;
      }
      const other = terms.findIndex((term, at) => at !== index && keyOf(term.preferred, preferred) === key);
      if (other !== -1) {
        // «a» for «b» and «b» for «a» is one mistake.
        if (crossed.has(`${String(index)} ${String(other)}`)) return;
        crossed.add(`${String(other)} ${String(index)}`);
        faults.push(at(node, `«${variant}» is bij een andere schrijfwijze de voorkeur. Houd één van beide over.`));
      } else if (before !== undefined && before !== preferred) {
        faults.push(
          at(node, `«${variant}» staat al bij de voorkeur «${before}». Een schrijfwijze kan maar één voorkeur hebben.`),
        );
      } else claimed.set(key, preferred);
    });
  });
  return faults;
}
