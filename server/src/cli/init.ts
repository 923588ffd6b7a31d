import { writeFile } from 'node:fs/promises';
import { commentedProfile } from '../profile/commented.js';
import { PROFILE_FILE } from '../profile/store.js';
import { RULES } from '../rules/index.js';
import { Failure, reasonOf } from './failure.js';
import type { Terminal } from './terminal.js';

/** Writes a house style with remarks in the current folder. @throws Failure where one stands already, or it cannot be written */
export async function init(terminal: Terminal): Promise<void> {
  try {
    await writeFile(PROFILE_FILE, commentedProfile(RULES), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Failure(`In deze map staat al een huisstijl: «${PROFILE_FILE}». Er is niets gewijzigd.`);
    }
    throw new Failure(`De huisstijl is niet geschreven: ${reasonOf(error)}.`);
  }
  await terminal.write(
    `«${PROFILE_FILE}» staat klaar. Het geldt voor brieven in deze map en in alle mappen daaronder.\n`,
  );
}
