import fc from 'fast-check';

/**
 * What the properties draw from chance is the same in every run, so that a change is judged by what it changes. Other chances:
 * `SEED=any npm run test:property`, or a number of one's own; a property that fails prints the seed and the path to it.
 */
const { SEED = '20261123' } = process.env;
if (SEED !== 'any') {
  const seed = Number(SEED);
  if (!Number.isInteger(seed)) throw new Error(`SEED is «any» or a whole number, not «${SEED}»`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
