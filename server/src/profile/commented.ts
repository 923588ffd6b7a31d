import { profileFormat, type RuleText } from './format.js';
import type { Field, Shape } from './shape.js';
import { STANDARD } from './standaard.js';

/** Comments are no wider than this. */
const WIDTH = 96;

/**
 * A file for a house style of one's own that changes nothing yet: every key with what it is for and an example, all of it
 * behind `//`, and what it builds on.
 *
 * @param base name or path of the house style that holds without this file
 */
export function commentedProfile(rules: readonly RuleText[], base = STANDARD.name): string {
  const keys = Object.entries(profileFormat(rules).fields)
    .filter(([, { example }]) => example !== undefined)
    .map(([key, field]) => [...comment(field).map((line) => `  // ${line}`), `  ${line(key, field, base)}`]);
  return [
    '// De huisstijl voor geannoteerde agenda\u2019s in deze map en alle mappen daaronder.',
    '// Zo verandert dit bestand nog niets: wat achter // staat, telt niet mee. Haal // weg voor',
    '// een sleutel die het huis anders wil, en vul haar in; wat er staat, is een voorbeeld.',
    '{',
    keys.map((lines) => lines.join('\n')).join('\n\n'),
    '}',
    '',
  ].join('\n');
}

/** Only what the file builds on counts at once: whoever changes it gets all else from there. */
function line(key: string, { example }: Field, base: string): string {
  return key === 'gebaseerdOp' ? `"${key}": ${inline(base)},` : `// "${key}": ${inline(example)},`;
}

function comment({ shape, says }: Field): readonly string[] {
  return [...wrapped(says, '', ''), ...choices(shape)];
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
