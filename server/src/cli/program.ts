import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Phase } from '../protocol.js';
import type { Severity } from '../rules/severity.js';
import { check, type Shard } from './check.js';
import { exportCommand } from './exportCommand.js';
import { Failure } from './failure.js';
import { FORMATS, type FormatName } from './formats/format.js';
import { dutchHelp, dutchUsageError, manual } from './help.js';
import { init } from './init.js';
import { meant } from './meant.js';
import { newCommand } from './newCommand.js';
import { choice, config, profile, styleOf, type StyleGiven } from './options.js';
import { printModel } from './printModel.js';
import { rules } from './rules.js';
import type { Terminal } from './terminal.js';
import { printable } from './words.js';

/** Runs one command. @returns the exit status: 0, 1 (something found) or 2 (could not be done) */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const help: string[] = [];
  const program = commands(terminal, {
    say: (text) => void help.push(text),
    done: (code) => {
      status = code;
    },
  });
  try {
    await carryOut(program, args[0] === 'help' ? [...args.slice(1, 2), '--help'] : args);
    await terminal.write(help.join(''));
    return status;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.error(`${error.message}\n`);
    return 2;
  }
}

/** @throws Failure where the arguments are no use of the program */
async function carryOut(program: Command, args: readonly string[]): Promise<void> {
  const [first = ''] = args;
  const command = program.commands.find((one) => one.name() === first);
  if (command === undefined && /^[^-]/.test(first)) {
    const names = program.commands.map((one) => one.name());
    const advice = meant(first, names) ?? 'Met --help staat er wat er kan.';
    throw new Failure(`De opdracht «${printable(first)}» bestaat niet. ${advice}`);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const options = (command ?? program).options.flatMap(({ long }) => long ?? []);
    // Where the exit status is 0, help or the version was asked for.
    if (error.exitCode !== 0) throw new Failure(dutchUsageError(error, [...options, '--help']));
  }
}

/** What comes of a command beside what it writes: help that is asked for, and the exit status. */
interface Result {
  readonly say: (text: string) => void;
  readonly done: (status: number) => void;
}

function commands(terminal: Terminal, { say, done }: Result): Command {
  const program = dutchHelp(new Command('geannoteerde-agenda'), '<opdracht> [opties]', say)
    .description('Leest een geannoteerde agenda en controleert haar.')
    .version(manifest.version, '-V, --version', 'toont de versie');
  manual(program, {
    examples: [
      ['check brief.md', 'wat er aan een brief mankeert'],
      ['check --help', 'alles over een opdracht'],
    ],
    results: [
      '0  gelukt',
      '1  er is iets gevonden (bij «check»), of er staat nog iets open (bij «export --strict»)',
      '2  niet gelukt; waarom staat erbij',
    ],
  });

  const checking = dutchHelp(program.command('check'), '[pad...] [opties]', say)
    .description('Controleert brieven.')
    .argument('[pad...]', 'bestanden, mappen of patronen; - voor standaardinvoer; zonder pad: deze map')
    .addOption(choice<FormatName>('--format <vorm>', 'vorm van de uitvoer', FORMATS, 'text'))
    .addOption(profile())
    .addOption(config())
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
    .option('--dry-run', 'toont met --fix alleen wat er zou veranderen, en schrijft niets', false)
    .option('--quiet', 'noemt alleen bevindingen die voor --fail-on tellen, zonder slotregel en voortgang', false)
    .addOption(
      new Option('--ignore <patroon>', 'slaat onder mappen over wat zo heet, als in .gitignore; kan vaker')
        .default([])
        .argParser((value: string, before: readonly string[]) => [...before, value]),
    )
    .option('--stdin-filename <naam>', 'hoe standaardinvoer heet in de uitvoer')
    .addOption(
      new Option('--jobs <aantal>', 'hoeveel brieven tegelijk; anders naar het aantal kernen').argParser(jobsOf),
    )
    .addOption(
      new Option('--shard <i/n>', 'alleen deel i van n, om het werk over n machines te verdelen').argParser(shardOf),
    )
    .action(async (paths: string[], given: CheckGiven) => {
      const options = {
        ...given,
        style: styleOf(given),
        stdinFilename: given.stdinFilename ?? null,
        jobs: given.jobs ?? null,
        shard: given.shard ?? null,
      };
      done(await check(paths, options, terminal));
    });
  manual(checking, {
    text: [
      'Een bestand dat wordt genoemd, wordt als brief gecontroleerd. Van een map of een patroon telt elk .md-bestand dat',
      'als brief wordt herkend; verborgen mappen, node_modules en wat git negeert blijven buiten beschouwing.',
    ],
    examples: [
      ['check brief.md', 'een brief, in leesbare tekst'],
      ['check brieven --format json', 'een map, voor een programma'],
      ['check brief.md --format markdown > controle.md', 'het verslag om bij de brief te bewaren'],
      ['check --fix --dry-run brief.md', 'wat er veilig te herstellen is'],
      ['check --ignore "oud/**" --fail-on warning', 'deze map zonder «oud»; ook een waarschuwing telt'],
    ],
    results: [
      '0  niets gevonden vanaf de ernst van --fail-on',
      '1  wel iets gevonden',
      '2  een bestand kon niet worden gecontroleerd, of de opdracht klopt niet',
    ],
  });

  const modelling = dutchHelp(program.command('model'), '<pad> [opties]', say)
    .description('Toont hoe een brief wordt gelezen.')
    .argument('<pad>', 'een bestand; - voor standaardinvoer')
    .addOption(choice<'json'>('--format <vorm>', 'vorm van de uitvoer', ['json'], 'json'))
    .addOption(profile())
    .addOption(config())
    .action(async (path: string, given: StyleGiven) => {
      await printModel(path, styleOf(given), terminal);
    });
  manual(modelling, {
    examples: [['model brief.md', 'raadsdelen, agendapunten, voetnoten, verwijzingen en datums']],
    results: ['0  gelukt', '2  de brief kon niet worden gelezen'],
  });

  newCommand(program, terminal, say);
  exportCommand(program, terminal, { say, done });

  const ruling = dutchHelp(program.command('rules'), '[regel] [opties]', say)
    .description('Noemt de regels, of legt er een uit.')
    .argument('[regel]', 'naam van een regel')
    .addOption(choice<'text' | 'json'>('--format <vorm>', 'vorm van de uitvoer', ['text', 'json'], 'text'))
    .action(async (name: string | undefined, given: { readonly format: 'text' | 'json' }) => {
      await terminal.write(rules(name, given.format));
    });
  manual(ruling, {
    examples: [
      ['rules', 'alle regels, met hun ernst'],
      ['rules onderdeel-ontbreekt', 'wat een regel vindt, waarom, en wat eraan te doen is'],
    ],
    results: ['0  gelukt', '2  die regel is er niet'],
  });

  const beginning = dutchHelp(program.command('init'), '[opties]', say)
    .description('Schrijft een huisstijl met uitleg in deze map.')
    .action(async () => {
      await init(terminal);
    });
  manual(beginning, {
    text: ['Het bestand geannoteerde-agenda.json geldt voor de brieven in deze map en in alle mappen daaronder.'],
    examples: [['init', 'een huisstijl die nog niets verandert, met uitleg bij iedere sleutel']],
    results: ['0  gelukt', '2  er staat er al een, of het schrijven lukte niet; er is niets gewijzigd'],
  });

  const serving = dutchHelp(program.command('lsp'), '--stdio', say)
    .description('Start de taalserver voor een editor.')
    .option('--stdio', 'praat via standaardinvoer en -uitvoer (altijd)')
    .action(async () => {
      // Loaded only here: the other commands start without it.
      await import('../node.js');
    });
  manual(serving, {
    examples: [['lsp --stdio', 'zo start een editor de taalserver']],
    results: ['0  de editor heeft afgesloten', '1  de verbinding brak af'],
  });

  return program;
}

interface CheckGiven extends StyleGiven {
  readonly format: FormatName;
  readonly phase: Phase;
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
  readonly ignore: readonly string[];
  readonly stdinFilename?: string;
  readonly jobs?: number;
  readonly shard?: Shard;
}

/** @throws Failure where it is no number of workers */
function jobsOf(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1) {
    throw new Failure(`Bij de optie «--jobs» kan «${printable(value)}» niet: geef een getal van 1 tot en met 999.`);
  }
  return jobs;
}

/** @throws Failure where it is no share */
function shardOf(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of) {
    throw new Failure(
      `Bij de optie «--shard» kan «${printable(value)}» niet: geef bijvoorbeeld 1/4, het eerste van vier.`,
    );
  }
  return { index, of };
}
