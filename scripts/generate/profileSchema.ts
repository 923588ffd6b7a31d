import { profileFormat, type RuleText } from '../../server/src/profile/format.js';
import type { Field, RecordShape, Shape } from '../../server/src/profile/shape.js';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of a house style's file, with which an editor completes, explains and validates it. */
export function profileSchema(rules: readonly RuleText[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Huisstijl voor geannoteerde agenda’s',
    description:
      'Wat een huis van zijn brieven vraagt. Wat hier niet staat, komt uit de huisstijl waarop deze is gebaseerd.',
    allowTrailingCommas: true,
    ...schemaOf(profileFormat(rules)),
  };
}

function schemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text': {
      const { pattern, known } = shape;
      const text = {
        type: 'string',
        minLength: 1,
        maxLength: shape.longest,
        ...(pattern === undefined ? {} : { pattern: pattern.is.source, patternErrorMessage: pattern.says }),
      };
      return known === undefined ? text : { anyOf: [oneOf(known), text] };
    }
    case 'choice':
      return oneOf(shape.values);
    case 'number':
      return { type: 'integer', minimum: shape.least, maximum: shape.most };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of), ...(shape.filled === true ? { minItems: 1 } : {}) };
    case 'map':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.keys).map(([key, says]) => [key, { description: says, ...schemaOf(shape.of) }]),
        ),
        additionalProperties: false,
      };
    case 'record':
      return recordSchema(shape);
    case 'either':
      return { anyOf: [schemaOf(shape.text), schemaOf(shape.record)] };
  }
}

function recordSchema({ fields }: RecordShape): Schema {
  const required = Object.entries(fields).flatMap(([key, field]) => (field.required === true ? [key] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function fieldSchema({ shape, says, example }: Field): Schema {
  return { description: says, ...(example === undefined ? {} : { examples: [example] }), ...schemaOf(shape) };
}

function oneOf(values: Readonly<Record<string, string>>): Schema {
  return { type: 'string', enum: Object.keys(values), enumDescriptions: Object.values(values) };
}

/** Where the generated table of keys stands in the page about house styles. */
const BEGIN = '<!-- sleutels: begin -->';
const END = '<!-- sleutels: einde -->';

/** The page about house styles with the table of keys between its two markers. */
export function pageWithKeys(page: string, rules: readonly RuleText[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`docs/huisstijl.md has no ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${keyTable(profileFormat(rules))}\n\n${page.slice(end)}`;
}

function keyTable({ fields }: RecordShape): string {
  const rows = Object.entries(fields)
    .filter(([key]) => key !== '$schema')
    .map(([key, { shape, says }]) => `| \`${key}\` | ${wanted(shape)} | ${says.replaceAll('|', '\\|')} |`);
  return ['| sleutel | waarde | waarvoor |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What kind of value a key wants, for a person. */
function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'tekst';
    case 'choice':
      return Object.keys(shape.values)
        .map((value) => `\`${value}\``)
        .join(', ');
    case 'number':
      return `getal van ${String(shape.least)} tot en met ${String(shape.most)}`;
    case 'flag':
      return '`true` of `false`';
    case 'list':
      return `lijst: ${wanted(shape.of)}`;
    case 'map':
      return Object.keys(shape.keys).length > 12
        ? 'per regel een ernst'
        : `per \`${Object.keys(shape.keys).join('`, `')}\``;
    case 'record':
      return `\`${Object.keys(shape.fields).join('`, `')}\``;
    case 'either':
      return `korte naam, of ${wanted(shape.record)}`;
  }
}
