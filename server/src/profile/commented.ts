import { profileFormat, type RuleText } from './format.js';
import type { Field, Shape } from './shape.js';
import { STANDARD } from './standaard.js';

/** Comments are no wider than this. */
const WIDTH = 96;

/** What each key says in a file that is equal to the standard; a key that is absent here is left out of it. */
function standardValues(): Readonly<Record<string, unknown>> {
  const { levels, notation, termDays, asksForNumber, sections } = STANDARD;
  return {
    naam: 'eigen huisstijl',
    gebaseerdOp: STANDARD.name,
    onderdelen: sections.map((section) => section.role),
    tussenkoppen: {},
    soorten: {},
    niveaus: { raadsdeel: levels.part, agendapunt: levels.item, onderdeel: levels.section },
    voetnoten: notation === 'gfm' ? '[^1]' : '<sup>1</sup>',
    verwijzingen: STANDARD.referenceForm ?? 'vrij',
    termijn: termDays,
    publicatienummer: asksForNumber,
    nogInTeVullen: [],
    afkortingen: [],
    schrijfwijzen: [],
    bestanden: [],
    regels: {},
  };
}

/**
 * A file for a house style of one's own: every key with what it is for and an example, and with the value that changes
 * nothing.
 */
export function commentedProfile(rules: readonly RuleText[]): string {
  const values = standardValues();
  const { fields } = profileFormat(rules);
  const keys = Object.entries(fields)
    .filter(([key]) => key in values)
    .map(([key, field]) => [
      ...comment(field, values[key]).map((line) => `  // ${line}`),
      `  ${JSON.stringify(key)}: ${inline(values[key])},`,
    ]);
  return [
    '// De huisstijl voor geannoteerde agenda\u2019s in deze map en alle mappen daaronder.',
    '// Zo verandert dit bestand nog niets. Wat gelijk blijft, mag weg; wat achter // staat, telt niet mee.',
    '{',
    keys.map((lines) => lines.join('\n')).join('\n\n'),
    '}',
    '',
  ].join('\n');
}

function comment({ shape, says, example }: Field, value: unknown): readonly string[] {
  const shown = example === undefined || inline(example) === inline(value) ? [] : [`Bijvoorbeeld: ${inline(example)}`];
  return [...wrapped(says, '', ''), ...choices(shape), ...shown];
}

/** What may stand there, where that is a choice or a description with keys of its own. */
function choices(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'choice':
      return entries(shape.values);
    case 'list':
    case 'map':
      return choices(shape.of);
    case 'either':
      return choices(shape.record);
    case 'record':
      return entries(Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, field.says])));
    default:
      return [];
  }
}

function entries(list: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(list).flatMap(([key, says]) => wrapped(`${JSON.stringify(key)}: ${says}`, '  ', '    '));
}

function wrapped(text: string, indent: string, hanging: string): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hanging;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** JSON on one line, with the spaces that a person would put. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
