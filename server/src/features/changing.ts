import { codeActionsFeature } from './codeActions.js';
import { commandsFeature } from './commands.js';
import type { Feature } from './feature.js';
import { outlineCommandsFeature } from './outlineCommands.js';
import { renameFeature } from './rename.js';

/** What changes the letter in a place: fixes, commands, names. */
export const CHANGING: readonly Feature[] = [
  codeActionsFeature,
  renameFeature,
  commandsFeature,
  outlineCommandsFeature,
];
