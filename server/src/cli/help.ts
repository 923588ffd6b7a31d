import type { Argument, Command, CommanderError, Option } from 'commander';
import { oneOf } from '../profile/shape.js';
import { meant } from './meant.js';
import { printable } from './words.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/**
 * Gives a command help and errors in Dutch, and keeps it from ending the process.
 *
 * @param say takes the help that is asked for
 */
export function dutchHelp(command: Command, usage: string, say: (text: string) => void): Command {
  return command
    .usage(usage)
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', 'toont deze hulp')
    .helpCommand(false)
    .configureOutput({
      writeOut: say,
      // Errors are said by `run`, in Dutch.
      writeErr: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription,
      argumentDescription: (argument: Argument) => argument.description,
      subcommandTerm: (one) => one.name(),
    });
}

function optionDescription(option: Option): string {
  if (option.argChoices?.length === 1) return `${option.description} (alleen ${option.argChoices.join('')})`;
  const choices = option.argChoices === undefined ? [] : [option.argChoices.join(', ')];
  const otherwise = typeof option.defaultValue === 'string' ? [`anders ${option.defaultValue}`] : [];
  const more = [...choices, ...otherwise].join('; ');
  return more === '' ? option.description : `${option.description} (${more})`;
}

/** What help says beyond the options, in sections as a manual page has them. */
export interface Manual {
  /** What else there is to know, by line. */
  readonly text?: readonly string[];
  /** What to type behind the program's name, and what that gives. */
  readonly examples: readonly (readonly [string, string])[];
  /** The exit statuses, each with what it means. */
  readonly results: readonly string[];
}

export function manual(command: Command, { text, examples, results }: Manual): void {
  const width = Math.max(...examples.map(([typed]) => typed.length));
  const blocks = [
    ...(text === undefined ? [] : [text.join('\n')]),
    [
      'Voorbeelden:',
      ...examples.map(([typed, gives]) => `  geannoteerde-agenda ${typed.padEnd(width)}  ${gives}`),
    ].join('\n'),
    ['Uitkomst:', ...results.map((result) => `  ${result}`)].join('\n'),
  ];
  command.addHelpText('after', `\n${blocks.join('\n\n')}`);
}

/**
 * What was wrong with a command line, in Dutch, with where to look for help.
 *
 * @param options those that the command knows
 */
export function dutchUsageError(error: CommanderError, options: readonly string[]): string {
  const [named = ''] = (/'([^']*)'/.exec(error.message)?.[1] ?? '').split('=');
  const help = 'Met --help staat er wat er kan.';
  switch (error.code) {
    case 'commander.unknownOption':
      return `De optie «${printable(named)}» bestaat niet. ${meant(named, options) ?? help}`;
    case 'commander.missingArgument':
      return `Er ontbreekt een argument: ${named}. ${help}`;
    case 'commander.optionMissingArgument':
      return `Bij de optie «${named}» ontbreekt de waarde. ${help}`;
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(', ') ?? [];
      const advice = choices.length === 0 ? help : `Kies ${oneOf(choices)}.`;
      return `Bij de optie «${named}» kan «${printable(value)}» niet. ${advice}`;
    }
    case 'commander.excessArguments':
      return `Er zijn meer argumenten dan deze opdracht kent. ${help}`;
    case 'commander.help':
      return `Er is geen opdracht gegeven. ${help}`;
    default:
      return `Deze opdracht kan zo niet worden uitgevoerd. ${help}`;
  }
}
