// The library's main file loads its parts by a call that no bundler sees through.
import {
  createScanner,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser/lib/esm/main.js';
import type { ProfileFile } from './format.js';
import { check, type Fault, type RecordShape } from './shape.js';

/** A profile's file as it was read: what it holds and its tree, for the places of later faults; or what is wrong in it. */
export type ReadFile =
  | { readonly ok: true; readonly file: ProfileFile; readonly root: Node }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a profile's file: JSON with comments and commas behind the last entry. @param format see `profileFormat` */
export function readFile(text: string, format: RecordShape): ReadFile {
  const unreadable = unreadableFault(text) ?? depthFault(text);
  if (unreadable !== null) return { ok: false, faults: [unreadable] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false });
  const [first] = errors;
  // One slip of the pen sets off others behind it: the first is told, with what can be read in spite of it left alone.
  if (first !== undefined || root === undefined) return { ok: false, faults: [syntaxFault(text, first)] };
  const faults: Fault[] = [];
  check(root, format, '', (fault) => faults.push(fault));
  if (faults.length > 0) return { ok: false, faults };
  // The shape was just checked, key by key.
  return { ok: true, file: getNodeValue(root) as ProfileFile, root };
}

/** A file in another encoding, or no text at all: the decoder puts U+FFFD where it can make nothing of a byte. */
function unreadableFault(text: string): Fault | null {
  // A zero is no part of any text.
  const start = text.search(/[\uFFFD\0]/u);
  if (start === -1) return null;
  return {
    span: { start, end: start + 1 },
    message: 'Hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.',
  };
}

/** A house style has its brackets four deep at most; the parser calls itself for each, and would run out of room. */
const DEEPEST = 50;

// As the parser's library numbers them; its own names are gone once it is bundled.
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, END] = [1, 2, 3, 4, 17];

function depthFault(text: string): Fault | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1;
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1;
    if (depth <= DEEPEST) continue;
    const start = scanner.getTokenOffset();
    return { span: { start, end: start + 1 }, message: 'Hier staan te veel haken in elkaar voor een huisstijl.' };
  }
  return null;
}

function syntaxFault(text: string, error: ParseError | undefined): Fault {
  if (error === undefined || text.trim() === '') {
    return {
      span: { start: 0, end: text.length },
      message: 'Dit bestand is leeg. Een huisstijl begint met «{» en eindigt met «}».',
    };
  }
  const yaml = yamlFault(text);
  if (yaml !== null) return yaml;
  const start = Math.min(error.offset, text.length);
  const end = Math.min(text.length, start + Math.max(1, error.length));
  return {
    span: { start: Math.min(start, Math.max(0, end - 1)), end },
    message: syntaxMessage(error, text.charAt(start)),
  };
}

/** «termijn: 12» where «{» is due: the notation in which other programs keep such files. */
function yamlFault(text: string): Fault | null {
  const first = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  if (first === undefined || !/^(?:---|[A-Za-z$][\w-]*[ \t]*:(?:\s|$))/.test(first)) return null;
  const start = text.indexOf(first);
  const message = 'Dit is YAML, en een huisstijl is JSON. Schrijf bijvoorbeeld { "termijn": 12, "voetnoten": "[^1]" }.';
  return { span: { start, end: start + first.length }, message };
}

/** @param here what stands at the place of the error */
function syntaxMessage({ error }: ParseError, here: string): string {
  switch (printParseErrorCode(error)) {
    case 'CommaExpected':
      return commaMessage(here);
    case 'ColonExpected':
      return 'Hier ontbreekt een dubbele punt tussen de naam en de waarde.';
    case 'CloseBraceExpected':
      return 'Hier ontbreekt een «}».';
    case 'CloseBracketExpected':
      return 'Hier ontbreekt een «]».';
    case 'PropertyNameExpected':
      return 'Hier hoort een naam tussen aanhalingstekens.';
    case 'ValueExpected':
      return 'Hier ontbreekt een waarde.';
    case 'EndOfFileExpected':
      return 'Hier hoort het bestand te eindigen: er staat nog tekst achter de laatste «}».';
    case 'UnexpectedEndOfString':
      return 'Deze tekst heeft geen aanhalingsteken aan het eind.';
    case 'UnexpectedEndOfComment':
      return 'Deze opmerking heeft geen «*/» aan het eind.';
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return 'Achter een «\\» past dit teken niet. Schrijf «\\\\» waar een «\\» bedoeld is.';
    default:
      return 'Dit teken past hier niet. Tekst staat tussen rechte aanhalingstekens: "…".';
  }
}

/** Where the parser misses a comma, it is often a bracket that was forgotten. */
function commaMessage(here: string): string {
  switch (here) {
    case '}':
      return 'Vóór deze plaats ontbreekt een «]»: de lijst is niet afgesloten.';
    case ']':
      return 'Vóór deze plaats ontbreekt een «}».';
    case ':':
      return 'In een lijst past geen dubbele punt. Waarschijnlijk ontbreekt hiervoor een «]».';
    default:
      return 'Vóór deze plaats ontbreekt een komma.';
  }
}
