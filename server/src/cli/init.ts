import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { commentedProfile } from '../profile/commented.js';
import { PROFILE_FILE } from '../profile/address.js';
import { ProfileStore } from '../profile/store.js';
import { readProfileText } from '../readProfileText.js';
import { RULES } from '../rules/index.js';
import { Failure, reasonOf } from './failure.js';
import { pathOf } from './profiles.js';
import type { Terminal } from './terminal.js';

/**
 * Writes a house style with remarks in the current folder. It builds on the one that holds there until now, so that it
 * changes nothing yet.
 *
 * @throws Failure where one stands already, or it cannot be written
 */
export async function init(terminal: Terminal): Promise<void> {
  const above = await styleAbove();
  try {
    await writeFile(PROFILE_FILE, commentedProfile(RULES, above ?? undefined), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Failure(`In deze map staat al een huisstijl: «${PROFILE_FILE}». Er is niets gewijzigd.`);
    }
    throw new Failure(`De huisstijl is niet geschreven: ${reasonOf(error)}.`);
  }
  const based = above === null ? '' : `Het gaat uit van de huisstijl die hier al gold: «${above}».\n`;
  await terminal.write(
    `«${PROFILE_FILE}» staat klaar. Het geldt voor brieven in deze map en in alle mappen daaronder.\n${based}`,
  );
}

/** Path of the house style that holds in the folders above, from here; null where there is none. */
async function styleAbove(): Promise<string | null> {
  const here = process.cwd();
  const parent = path.dirname(here);
  if (parent === here) return null;
  const found = await new ProfileStore(readProfileText, RULES).forFolder(`${pathToFileURL(parent).href}/`);
  return found.source === null ? null : pathOf(found.source);
}
