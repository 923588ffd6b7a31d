import { findNodeAtLocation, type Node } from 'jsonc-parser/lib/esm/main.js';
import { IsFolder, isFolder, isPath, resolved, type ReadText } from './address.js';
import { builtIn, unknownProfile } from './builtIn.js';
import { buildProfile } from './build.js';
import type { ProfileFile } from './format.js';
import { readFile } from './readFile.js';
import { at, type Fault, type RecordShape } from './shape.js';
import { STANDARD } from './standaard.js';
import type { Profile } from './types.js';

export { profileFormat } from './format.js';

/** Line and UTF-16 column, 0-based. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** What is wrong in the file of a house style. */
export interface ProfileFault {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** In Dutch: what is the case, and what to write instead. */
  readonly message: string;
}

/** A house style with the files that it was read from, its own first; null where one of them cannot be used. */
export interface LoadedProfile {
  readonly profile: Profile | null;
  readonly faults: readonly ProfileFault[];
  readonly files: readonly string[];
}

/**
 * Loads a house style and those that it builds on.
 *
 * @param uri address of its file
 * @param format see `profileFormat`
 * @param above the files that build on this one, outermost first
 */
export async function loadProfile(
  uri: string,
  text: string,
  read: ReadText,
  format: RecordShape,
  above: readonly string[] = [],
): Promise<LoadedProfile> {
  const fails = (faults: readonly Fault[], files: readonly string[] = []): LoadedProfile => ({
    profile: null,
    faults: faults.map((fault) => placed(uri, text, fault)),
    files: [uri, ...files],
  });
  const own = readFile(text, format);
  if (!own.ok) return fails(own.faults);
  const base = await loadBase(uri, own.file, own.root, read, format, above);
  if (base.fault !== null) return fails([base.fault], base.files);
  if (base.profile === null) return { profile: null, faults: base.faults, files: [uri, ...base.files] };
  const built = buildProfile(own.file, own.root, base.profile);
  if (!built.ok) return fails(built.faults, base.files);
  return { profile: built.profile, faults: [], files: [uri, ...base.files] };
}

interface Base extends LoadedProfile {
  /** What is wrong with the entry that names it. */
  readonly fault: Fault | null;
}

async function loadBase(
  uri: string,
  { gebaseerdOp }: ProfileFile,
  root: Node,
  read: ReadText,
  format: RecordShape,
  above: readonly string[],
): Promise<Base> {
  const known = gebaseerdOp === undefined ? STANDARD : builtIn(gebaseerdOp);
  if (known !== null || gebaseerdOp === undefined) return { profile: known, faults: [], files: [], fault: null };
  const node = findNodeAtLocation(root, ['gebaseerdOp']) ?? root;
  const fails = (message: string, files: readonly string[] = []): Base => ({
    profile: null,
    faults: [],
    files,
    fault: at(node, message),
  });
  if (!isPath(gebaseerdOp)) return fails(unknownProfile(gebaseerdOp));
  const address = resolved(gebaseerdOp, uri);
  if (address === null) return fails(`«${gebaseerdOp}» is geen pad van een bestand.`);
  if (address === uri || above.includes(address)) {
    const circle = [...above.slice(above.indexOf(address)), uri, address].map(fileNameOf);
    return fails(
      `Deze huisstijl is via een omweg op zichzelf gebaseerd: ${(address === uri ? circle.slice(-2) : circle).join(' → ')}.`,
    );
  }
  let text: string | null;
  try {
    text = await read(address);
  } catch (error) {
    const folder = error instanceof IsFolder;
    return fails(
      folder ? isFolder(gebaseerdOp) : `Het bestand «${gebaseerdOp}» kan niet worden gelezen.`,
      folder ? [] : [address],
    );
  }
  if (text === null)
    return fails(`Het bestand «${gebaseerdOp}» bestaat niet. Een pad telt vanaf de map van dit bestand.`, [address]);
  return { ...(await loadProfile(address, text, read, format, [...above, uri])), fault: null };
}

function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name as it stands is the best there is.
    return name;
  }
}

function placed(uri: string, text: string, { span, message }: Fault): ProfileFault {
  return { uri, range: { start: positionAt(text, span.start), end: positionAt(text, span.end) }, message };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|\r|\n/).length - 1;
  return { line, character: offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1 };
}
