import { Option, type Command } from 'commander';
import type { ExportKind, HeadForm } from '../protocol.js';
import { askedKind, exportLetter } from './export.js';
import { dutchHelp, manual } from './help.js';
import { config, profile, styleOf, type StyleGiven } from './options.js';
import type { Terminal } from './terminal.js';

interface ExportGiven extends StyleGiven {
  readonly to?: ExportKind;
  readonly output?: string;
  readonly head?: HeadForm;
  readonly author?: string;
  readonly strict: boolean;
}

/** `export`: a letter as a document. */
export function exportCommand(
  program: Command,
  terminal: Terminal,
  { say, done }: { readonly say: (text: string) => void; readonly done: (status: number) => void },
): void {
  const exporting = dutchHelp(program.command('export'), '<pad> [opties]', say)
    .description('Maakt van een brief een document.')
    .argument('<pad>', 'een bestand; - voor standaardinvoer')
    .addOption(target())
    .option('-o, --output <bestand>', 'waar het document komt; - voor standaarduitvoer; anders naast de brief')
    .addOption(new Option('--head <kop>', 'vorm van de kop; anders als in de brief').choices(['brief', 'kamerstuk']))
    .option('--author <naam>', 'wie het document als auteur noemt; anders niemand')
    .option('--strict', 'weigert zolang er open plekken, te schrijven onderdelen of fouten zijn', false)
    .addOption(profile())
    .addOption(config())
    .action(async (path: string, given: ExportGiven) => {
      done(await exportLetter(path, { ...given, style: styleOf(given) }, terminal));
    });
  manual(exporting, {
    text: [
      'Dezelfde brief geeft hetzelfde document, zonder datum van vandaag, opmerkingen of paden; een auteur alleen met --author.',
      'Staan er nog open plekken of fouten in de brief, of zijn er onderdelen te schrijven, dan vermeldt het document dat.',
    ],
    examples: [
      ['export brief.md --to pdf', 'brief.pdf, naast de brief'],
      ['export brief.md -o kamerbrief.html', 'een webpagina, onder een andere naam'],
      ['export brief.md --to pdf --strict', 'alleen als de brief af is'],
    ],
    results: [
      '0  gelukt',
      '1  er staat nog iets open, en dat mocht niet (--strict)',
      '2  niet gelukt; er is niets geschreven',
    ],
  });
}

function target(): Option {
  const option = new Option('--to <soort>', 'wat de brief wordt; anders naar de naam van het document');
  option.choices(['html', 'pdf']);
  const oneOfThese = option.parseArg;
  return option.argParser((value: string, before: unknown) => oneOfThese?.(askedKind(value), before));
}
