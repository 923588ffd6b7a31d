import { compareFeature } from './compare.js';
import { contributionFeature } from './contribution.js';
import type { Feature } from './feature.js';
import { finalCheckFeature } from './finalCheck.js';
import { newLetterFeature } from './newLetter.js';
import { pagesFeature } from './pages.js';
import { pasteFeature } from './paste.js';
import { previewFeature } from './preview.js';

/** What is done with a letter as a whole, and with other texts. */
export const WHOLE: readonly Feature[] = [
  finalCheckFeature,
  newLetterFeature,
  pasteFeature,
  contributionFeature,
  compareFeature,
  previewFeature,
  pagesFeature,
];
