export { findReferences } from './find.js';
export { withSpacedDossier } from './kamerstuk.js';
export { birthYearOf, firstYearOf, prinsjesdagOf, sessionYearOf, sessionYearsAllowed } from './years.js';
export { presidencyOn } from './presidencies.js';
export type * from './types.js';
