import { Option } from 'commander';
import { Failure } from './failure.js';
import type { StyleChoice } from './profiles.js';

/** Options that several commands have. */

export interface StyleGiven {
  readonly profile?: string;
  readonly config?: string;
}

export function choice<Value extends string>(
  flags: string,
  words: string,
  values: readonly Value[],
  otherwise: Value,
): Option {
  return new Option(flags, words).choices(values).default(otherwise);
}

export function profile(): Option {
  return new Option('--profile <naam>', 'huisstijl: standaard, kamerstuk of een bestand; anders die bij de brief');
}

export function config(): Option {
  return new Option('--config <bestand>', 'huisstijl uit dit bestand in plaats van geannoteerde-agenda.json');
}

/** @throws Failure where two are asked for */
export function styleOf({ profile, config }: StyleGiven): StyleChoice {
  if (profile !== undefined && config !== undefined) {
    throw new Failure('De opties «--profile» en «--config» gaan niet samen: kies er één.');
  }
  return { profile: profile ?? null, config: config ?? null };
}
