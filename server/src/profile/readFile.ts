// The library's main file loads its parts by a call that no bundler sees through.
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser/lib/esm/main.js';
import type { ProfileFile } from './format.js';
import { check, type Fault, type RecordShape } from './shape.js';

/** A profile's file as it was read: what it holds and its tree, for the places of later faults; or what is wrong in it. */
export type ReadFile =
  | { readonly ok: true; readonly file: ProfileFile; readonly root: Node }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a profile's file: JSON with comments and commas behind the last entry. @param format see `profileFormat` */
export function readFile(text: string, format: RecordShape): ReadFile {
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

function syntaxFault(text: string, error: ParseError | undefined): Fault {
  if (error === undefined || text.trim() === '') {
    return {
      span: { start: 0, end: text.length },
      message: 'Dit bestand is leeg. Een huisstijl begint met «{» en eindigt met «}».',
    };
  }
  const start = Math.min(error.offset, text.length);
  const end = Math.min(text.length, start + Math.max(1, error.length));
  return { span: { start: Math.min(start, Math.max(0, end - 1)), end }, message: syntaxMessage(error) };
}

function syntaxMessage({ error }: ParseError): string {
  switch (printParseErrorCode(error)) {
    case 'CommaExpected':
      return 'Vóór deze plaats ontbreekt een komma.';
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
