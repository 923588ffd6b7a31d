/**
 * Writes the expectations beside our letters anew (`npm run seeds`). Read the difference before you commit it: what
 * changes here is what a user will see.
 */
import { writeFileSync } from 'node:fs';
import { expectationPath, reading, seedNames } from './expectation.js';

for (const name of seedNames()) writeFileSync(expectationPath(name), `${JSON.stringify(reading(name), null, 1)}\n`);
