import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { STANDARD } from '../profile/standaard.js';
import type { Profile } from '../profile/types.js';
import type { Phase } from '../protocol.js';
import type { Severity } from '../rules/severity.js';
import { check } from './check.js';
import { Failure } from './failure.js';
import { dutchHelp, dutchUsageError } from './help.js';
import { printModel } from './printModel.js';
import { rules } from './rules.js';
import type { Terminal } from './terminal.js';

const FORMATS = ['text', 'json'] as const;
/** Known to the contract, made by a later version. */
const LATER_FORMATS: readonly string[] = ['sarif', 'github', 'markdown'];

/** Runs one command. @returns the exit status: 0, 1 (something found) or 2 (could not be done) */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const program = commands(terminal, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Asked for help or the version: those were shown.
      if (error.exitCode === 0) return 0;
      terminal.error(`${dutchUsageError(error)}\n`);
      return 2;
    }
    if (error instanceof Failure) {
      terminal.error(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

function commands(terminal: Terminal, done: (status: number) => void): Command {
  const program = dutchHelp(new Command('geannoteerde-agenda'), '<opdracht> [opties]', terminal)
    .description('Leest een geannoteerde agenda en controleert haar.')
    .version(manifest.version, '-V, --version', 'toont de versie');

  dutchHelp(program.command('check'), '[pad...] [opties]', terminal)
    .description('Controleert brieven.')
    .argument('[pad...]', 'bestanden, mappen of patronen; - voor standaardinvoer; zonder pad: deze map')
    .addOption(format())
    .addOption(profile())
    .addOption(
      choice<Phase>('--phase <fase>', 'wat er wordt gecontroleerd', ['concept', 'eindcontrole'], 'eindcontrole'),
    )
    .addOption(
      choice<Severity | 'never'>(
        '--fail-on <ernst>',
        'vanaf welke ernst de uitkomst 1 is',
        ['error', 'warning', 'information', 'hint', 'never'],
        'error',
      ),
    )
    .option('--fix', 'herstelt eerst alles wat veilig kan', false)
    .action(async (paths: string[], given: CheckGiven) => {
      done(await check(paths, { ...given, profile: profileOf(given.profile) }, terminal));
    });

  dutchHelp(program.command('model'), '<pad> [opties]', terminal)
    .description('Toont hoe een brief wordt gelezen.')
    .argument('<pad>', 'een bestand; - voor standaardinvoer')
    .addOption(choice<'json'>('--format <vorm>', 'vorm van de uitvoer', ['json'], 'json'))
    .addOption(profile())
    .action(async (path: string, given: { readonly profile: string }) => {
      await printModel(path, profileOf(given.profile), terminal);
    });

  dutchHelp(program.command('rules'), '[regel] [opties]', terminal)
    .description('Noemt de regels, of legt er een uit.')
    .argument('[regel]', 'naam van een regel')
    .addOption(format())
    .action(async (name: string | undefined, given: { readonly format: 'text' | 'json' }) => {
      await terminal.write(rules(name, given.format));
    });

  dutchHelp(program.command('lsp'), '--stdio', terminal)
    .description('Start de taalserver voor een editor.')
    .option('--stdio', 'praat via standaardinvoer en -uitvoer (altijd)')
    .action(async () => {
      // Loaded only here: the other commands start without it.
      await import('../node.js');
    });

  return program;
}

interface CheckGiven {
  readonly format: 'text' | 'json';
  readonly profile: string;
  readonly phase: Phase;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
}

function choice<Value extends string>(
  flags: string,
  words: string,
  values: readonly Value[],
  otherwise: Value,
): Option {
  return new Option(flags, words).choices(values).default(otherwise);
}

function format(): Option {
  const option = choice('--format <vorm>', 'vorm van de uitvoer', FORMATS, 'text');
  const known = option.parseArg;
  return option.argParser((value: string, before: unknown) => {
    if (LATER_FORMATS.includes(value)) throw new Failure(`De vorm «${value}» is er nog niet. Kies «text» of «json».`);
    return known?.(value, before);
  });
}

function profile(): Option {
  return new Option('--profile <naam>', 'huisstijl').default(STANDARD.name);
}

/** @throws Failure where there is no such profile */
function profileOf(name: string): Profile {
  if (name === STANDARD.name) return STANDARD;
  throw new Failure(`Er is geen huisstijl «${name}». Kies «${STANDARD.name}».`);
}
