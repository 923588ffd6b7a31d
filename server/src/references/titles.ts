import {
  BUDGET_CHAPTERS,
  BUDGET_FUNDS,
  BUDGET_SERIES,
  CLOSED_COUNCIL_DOSSIERS,
  COUNCIL_DOSSIERS,
  FREQUENT_DOSSIERS,
  SUPPLEMENTARY_SERIES,
  type Certainty,
} from './dossiers.js';

/** What a dossier is called, and how sure that is. */
export interface DossierTitle {
  readonly title: string;
  readonly certainty: Certainty;
}

/**
 * The title of a dossier, budgets included («Rijksbegroting 2023: Onderwijs, Cultuur en Wetenschap»); null where it is not
 * known.
 *
 * @param dossier digits only
 */
export function titleOf(dossier: string, suffix: string | null): DossierTitle | null {
  const known = [...COUNCIL_DOSSIERS, ...FREQUENT_DOSSIERS, ...CLOSED_COUNCIL_DOSSIERS].find(
    (one) => one.dossier === dossier && one.suffix === suffix,
  );
  if (known !== undefined) return known;
  const budget = [...BUDGET_SERIES, ...SUPPLEMENTARY_SERIES].find(({ base }) => base === dossier);
  if (budget === undefined) return null;
  const chapter = suffix === null ? undefined : (BUDGET_CHAPTERS[suffix] ?? BUDGET_FUNDS[suffix]);
  const { what, certainty } = budget;
  return { title: chapter === undefined ? what : `${what}: ${chapter}`, certainty };
}
