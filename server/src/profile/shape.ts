import type { Node } from 'jsonc-parser/lib/esm/main.js';
import type { Span } from '../letter/span.js';
import { nearest } from './nearest.js';

/**
 * What may stand at a place in a profile's file. One description gives the type of what is read, the reading with its
 * faults, the JSON schema, the commented file and the table in the documentation.
 */
export type Shape =
  TextShape | ChoiceShape | NumberShape | FlagShape | ListShape | MapShape | RecordShape | EitherShape;

interface TextShape {
  readonly kind: 'text';
  readonly longest: number;
  readonly pattern?: { readonly is: RegExp; readonly says: string };
  /** Texts that an editor offers, each with what it means; others may do as well. */
  readonly known?: Readonly<Record<string, string>>;
}
interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: Readonly<Record<string, string>>;
  /** Other words that people use for a value: `off` for «uit». */
  readonly meant?: Readonly<Record<string, string>>;
}
interface NumberShape {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}
interface FlagShape {
  readonly kind: 'flag';
}
interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  /** One without entries says nothing. */
  readonly filled?: true;
}
/** Any of the keys, each with a value of one shape. */
interface MapShape {
  readonly kind: 'map';
  readonly keys: Readonly<Record<string, string>>;
  readonly of: Shape;
}
export interface RecordShape {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Field>>;
  /** Other words that people use for a key: `extends` for «gebaseerdOp». */
  readonly meant?: Readonly<Record<string, string>>;
}
/** A name alone, or the whole thing. */
interface EitherShape {
  readonly kind: 'either';
  readonly text: TextShape;
  readonly record: RecordShape;
}
export interface Field {
  readonly shape: Shape;
  /** What it is for, in Dutch: for the schema, the commented file and the documentation. */
  readonly says: string;
  readonly required?: true;
  /** A value to show. */
  readonly example?: unknown;
}

/** The type of what a shape lets through. */
export type Value<S> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'choice'; readonly values: infer V }
    ? Extract<keyof V, string>
    : S extends { readonly kind: 'number' }
      ? number
      : S extends { readonly kind: 'flag' }
        ? boolean
        : S extends { readonly kind: 'list'; readonly of: infer Of }
          ? readonly Value<Of>[]
          : S extends { readonly kind: 'map'; readonly of: infer Of }
            ? Readonly<Record<string, Value<Of>>>
            : S extends { readonly kind: 'either'; readonly text: infer T; readonly record: infer R }
              ? Value<T> | Value<R>
              : S extends { readonly kind: 'record'; readonly fields: infer F }
                ? { readonly [K in keyof F]?: F[K] extends { readonly shape: infer Of } ? Value<Of> : never }
                : never;

/** What is wrong in a profile's file, and where. */
export interface Fault {
  readonly span: Span;
  /** In Dutch: what is the case, and what to write instead. */
  readonly message: string;
}

/**
 * Looks whether a value has its shape. Where no fault is told, the plain value of `node` is of type `Value` of the shape.
 *
 * @param name the key that the value belongs to, for messages
 */
export function check(node: Node, shape: Shape, name: string, tell: (fault: Fault) => void): void {
  switch (shape.kind) {
    case 'text':
      return checkText(node, shape, name, tell);
    case 'choice':
      return checkChoice(node, shape, name, tell);
    case 'number':
      return checkNumber(node, shape, name, tell);
    case 'flag':
      if (node.type !== 'boolean') tell(notTrueOrFalse(node, name));
      return;
    case 'list':
      return checkList(node, shape, name, tell);
    case 'map':
      return checkKeys(node, name, { known: Object.keys(shape.keys) }, tell, (_key, value, key) => {
        check(value, shape.of, key, tell);
      });
    case 'record':
      return checkRecord(node, shape, name, tell);
    case 'either':
      if (node.type === 'string') checkText(node, shape.text, name, tell);
      else if (node.type === 'object') checkRecord(node, shape.record, name, tell);
      else tell(wrongType(node, name, 'een naam of een beschrijving tussen «{» en «}»'));
      return;
  }
}

function checkList(node: Node, { of, filled }: ListShape, name: string, tell: (fault: Fault) => void): void {
  if (node.type !== 'array') {
    tell(wrongType(node, name, 'een lijst tussen «[» en «]»'));
    return;
  }
  const entries = node.children ?? [];
  if (filled === true && entries.length === 0) tell(at(node, `De lijst «${name}» is leeg. Noem er ten minste één.`));
  for (const entry of entries) check(entry, of, name, tell);
}

function notTrueOrFalse(node: Node, name: string): Fault {
  const inQuotes = node.value === 'true' || node.value === 'false';
  if (!inQuotes) return wrongType(node, name, 'true of false');
  return at(node, `Bij «${name}» hoort true of false, zonder aanhalingstekens.`);
}

function checkText(node: Node, shape: TextShape, name: string, tell: (fault: Fault) => void): void {
  if (node.type !== 'string') {
    tell(wrongType(node, name, 'tekst tussen aanhalingstekens'));
    return;
  }
  const text = String(node.value);
  if (text.trim() === '') tell(at(node, `Bij «${name}» staat lege tekst. Vul haar in of haal haar weg.`));
  else if (text.length > shape.longest) {
    tell(at(node, `De tekst bij «${name}» is te lang: hoogstens ${String(shape.longest)} tekens.`));
  } else if (shape.pattern !== undefined && !shape.pattern.is.test(text)) {
    const meant = nearest(text, Object.keys(shape.known ?? {}));
    const advice = meant === null ? shape.pattern.says : `Waarschijnlijk is «${meant}» bedoeld.`;
    tell(at(node, `Bij «${name}» past ${shown(text)} niet. ${advice}`));
  }
}

function checkChoice(node: Node, shape: ChoiceShape, name: string, tell: (fault: Fault) => void): void {
  const values = Object.keys(shape.values);
  if (typeof node.value === 'string' && values.includes(node.value)) return;
  tell(at(node, `Bij «${name}» past ${written(node)} niet. ${chosen(node.value, values, shape.meant)}`));
}

/**
 * What to write instead of a value that is none of those to choose from.
 *
 * @param others other words that people use for a value
 */
export function chosen(
  value: unknown,
  values: readonly string[],
  others: Readonly<Record<string, string>> = {},
): string {
  const word = typeof value === 'string' ? nearest(value, [...values, ...Object.keys(others)]) : null;
  return word === null ? `Kies ${oneOf(values)}.` : `Waarschijnlijk is «${others[word] ?? word}» bedoeld.`;
}

function checkNumber(node: Node, { least, most }: NumberShape, name: string, tell: (fault: Fault) => void): void {
  const value: unknown = node.value;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  if (fits) return;
  const wanted = `een heel getal van ${String(least)} tot en met ${String(most)}`;
  const inQuotes = node.type === 'string';
  tell(inQuotes ? at(node, `Bij «${name}» hoort ${wanted}, zonder aanhalingstekens.`) : wrongType(node, name, wanted));
}

function checkRecord(node: Node, shape: RecordShape, name: string, tell: (fault: Fault) => void): void {
  const present = new Set<string>();
  const keys = { known: Object.keys(shape.fields), ...(shape.meant === undefined ? {} : { meant: shape.meant }) };
  checkKeys(node, name, keys, tell, (_node, value, key) => {
    present.add(key);
    const field = shape.fields[key];
    if (field !== undefined) check(value, field.shape, key, tell);
  });
  if (node.type !== 'object') return;
  for (const [key, field] of Object.entries(shape.fields)) {
    if (field.required === true && !present.has(key)) {
      tell(at(node, `Hier ontbreekt «${key}»: ${lowerFirst(firstSentence(field.says))}`));
    }
  }
}

/** The keys that may stand somewhere, and other words for them. */
interface Keys {
  readonly known: readonly string[];
  readonly meant?: Readonly<Record<string, string>>;
}

/** Every key known, and none twice. */
function checkKeys(
  node: Node,
  name: string,
  keys: Keys,
  tell: (fault: Fault) => void,
  visit: (key: Node, value: Node, name: string) => void,
): void {
  if (node.type !== 'object') {
    tell(wrongType(node, name, 'een beschrijving tussen «{» en «}»'));
    return;
  }
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const written = String(key.value);
    if (seen.has(written)) tell(at(key, `«${written}» staat hier twee keer. Houd er één over.`));
    else if (!keys.known.includes(written)) tell(at(key, unknown(written, name, keys)));
    else if (value !== undefined) visit(key, value, written);
    seen.add(written);
  }
}

function unknown(written: string, name: string, { known, meant: others = {} }: Keys): string {
  const word = nearest(written, [...known, ...Object.keys(others)]);
  const meant = word === null ? null : (others[word] ?? word);
  const where = name === '' ? 'in een huisstijl' : `bij «${name}»`;
  if (meant !== null) return `«${written}» bestaat niet ${where}. Waarschijnlijk is «${meant}» bedoeld.`;
  const choice = known.length > MOST_NAMED ? '' : ` Kies ${oneOf(known)}.`;
  return `«${written}» bestaat niet ${where}.${choice}`;
}

/** More than these are not all named in a message. */
const MOST_NAMED = 16;

function wrongType(node: Node, name: string, wanted: string): Fault {
  return at(
    node,
    name === '' ? `Hier hoort ${wanted}.` : `Bij «${name}» hoort ${wanted}; hier staat ${written(node)}.`,
  );
}

/** What stands there, as a person would call it. */
function written(node: Node): string {
  switch (node.type) {
    case 'string':
      return shown(String(node.value));
    case 'array':
      return 'een lijst';
    case 'object':
      return 'een beschrijving tussen «{» en «}»';
    case 'null':
      return '«null»';
    default:
      return `«${String(node.value)}»`;
  }
}

function shown(whole: string): string {
  const text = whole.replace(/\s+/g, ' ');
  return `«${text.length > 40 ? `${text.slice(0, 39)}…` : text}»`;
}

/** «a», «b» of «c». */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `«${name}»`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} of ${quoted.at(-1) ?? ''}`;
}

/** A fault about a value or key. */
export function at(node: Node, message: string): Fault {
  return { span: { start: node.offset, end: node.offset + node.length }, message };
}

function firstSentence(text: string): string {
  const end = text.search(/[.!?](?:\s|$)/);
  return end === -1 ? text : text.slice(0, end + 1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
