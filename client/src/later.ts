/**
 * What is seldom asked for. On the desktop this is a bundle of its own that is read at first use, so that starting reads what
 * starting needs; of the client and the letters it may know the types only.
 */

export { exportLetter } from './export/exportLetter.js';
export { writeNewLetter } from './newLetter/newLetter.js';
export { onPages } from './pages/pages.js';
export { LetterPanels } from './preview/panels.js';
export { reading } from './preview/reading.js';
