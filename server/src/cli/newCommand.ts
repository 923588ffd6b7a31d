import { Option, type Command } from 'commander';
import { kindsToChoose } from '../profile/kinds.js';
import { STANDARD } from '../profile/standaard.js';
import { dutchHelp, manual } from './help.js';
import { writeLetter, type Given, type NewOptions } from './new.js';
import { config, profile, styleOf, type StyleGiven } from './options.js';
import type { Terminal } from './terminal.js';

/** `new`: parts and items keep the order in which they are given, as an item belongs to the part before it. */
export function newCommand(program: Command, terminal: Terminal, say: (text: string) => void): void {
  const given: Given[] = [];
  const inOrder = (flags: string, words: string, take: (value: string) => Given): Option =>
    new Option(flags, words).argParser((value: string) => {
      given.push(take(value));
      return value;
    });
  const making = dutchHelp(program.command('new'), '[opties]', say)
    .description('Schrijft een nieuwe brief om in te vullen.')
    .option('--council <naam>', 'welke Raad, met zijn naam of afkorting; «informele» kan ervoor')
    .option('--date <dagen>', 'dag of dagen van de Raad: 2026-03-09/2026-03-10 of "9 en 10 maart 2026"')
    .option('--place <plaats>', 'waar de Raad bijeenkomt; anders Brussel, of Luxemburg in april, juni en oktober')
    .option('--letter-date <dag>', 'datum van de brief; anders een open plek')
    .addOption(
      inOrder('--part <onderdeel>', 'raadsdeel: "TITEL; DAG; WIE", dag en wie mogen weg; kan vaker', (part) => ({
        part,
      })),
    )
    .addOption(
      inOrder('--item <punt>', 'agendapunt bij het onderdeel ervoor: "TITEL" of "SOORT: TITEL"; kan vaker', (item) => ({
        item,
      })),
    )
    .option('--signer <wie>', 'wie ondertekent: "AMBT" of "AMBT; NAAM"')
    .addOption(
      new Option('--on-behalf <ambt>', 'mede namens wie; kan vaker')
        .default([])
        .argParser((value: string, before: readonly string[]) => [...before, value]),
    )
    .option('--agenda <bestand>', 'agenda van de Raad als tekst, waaruit de punten komen; - voor standaardinvoer')
    .option('--from <brief>', 'eerdere brief, waarvan de opbouw wordt overgenomen en niet de tekst')
    .option('-o, --output <bestand>', 'waar de brief komt; anders op standaarduitvoer')
    .option('--force', 'vervangt een bestand dat er al staat', false)
    .addOption(profile())
    .addOption(config())
    .action(async (options: Omit<NewOptions, 'style' | 'given'> & StyleGiven) => {
      await writeLetter({ ...options, style: styleOf(options), given }, terminal);
    });
  manual(making, {
    text: [
      'Wat niet wordt gegeven, is in de brief een open plek: [datum], [naam]. De soorten agendapunt:',
      `${kindsToChoose(STANDARD)
        .map(({ kind }) => kind)
        .join(', ')}.`,
    ],
    examples: [
      ['new --council Milieuraad --date 2026-03-16 -o brief.md', 'een lege brief'],
      ['new --council LVR --item "debat: Bodem" --item Diversen', 'met agendapunten'],
      ['new --agenda agenda.txt -o brief.md', 'uit een agenda van de Raad'],
      ['new --from brief-2025.md --date 2026-03-16 -o brief.md', 'naar een eerdere brief'],
    ],
    results: ['0  gelukt', '2  niet gelukt; er is niets geschreven'],
  });
}
