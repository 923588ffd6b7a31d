import type { Letter } from '../letter/letter.js';
import type { HeadForm } from '../protocol.js';

/** The shape of head that a letter is shown with: as it was asked, else as the letter has it. */
export function headFormOf(letter: Letter, asked: HeadForm | null): HeadForm {
  return asked ?? (letter.head.form === 'kamerstuk' ? 'kamerstuk' : 'brief');
}
