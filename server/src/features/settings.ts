import type { Captions, Phase, TreatAs } from '../protocol.js';
import { chosen } from '../profile/shape.js';
import { SEVERITIES, SEVERITY_WORDS, type Severity } from '../rules/severity.js';
import { fitsGlob } from './globs.js';
import { isRecord } from './record.js';

/** The settings of one document, complete. */
export interface DocumentSettings {
  readonly phase: Phase;
  /** Name or path of the house style; '' where the file above the document decides. */
  readonly profile: string;
  readonly severities: Readonly<Record<string, Severity | 'uit'>>;
  readonly files: readonly string[];
  readonly codeLens: boolean;
  readonly captions: Captions;
}

export const DEFAULT_SETTINGS: DocumentSettings = {
  phase: 'concept',
  profile: '',
  severities: {},
  files: [],
  codeLens: true,
  captions: 'dagen',
};

const CAPTIONS: readonly Captions[] = ['geen', 'dagen', 'voetnoten', 'alle'];

/** Settings from whatever a client sends: what is absent or of a wrong type gets its default. */
export function readSettings(sent: unknown): DocumentSettings {
  if (!isRecord(sent)) return DEFAULT_SETTINGS;
  const { fase, profiel, regels, bestanden, codeLens, bijschriften } = sent;
  return {
    phase: fase === 'eindcontrole' || fase === 'concept' ? fase : DEFAULT_SETTINGS.phase,
    profile: typeof profiel === 'string' ? profiel.trim() : DEFAULT_SETTINGS.profile,
    severities: readSeverities(regels),
    files: Array.isArray(bestanden) ? bestanden.filter((glob): glob is string => typeof glob === 'string') : [],
    codeLens: typeof codeLens === 'boolean' ? codeLens : DEFAULT_SETTINGS.codeLens,
    captions: CAPTIONS.find((name) => name === bijschriften) ?? DEFAULT_SETTINGS.captions,
  };
}

/**
 * What cannot be used in settings that a client sends, a sentence each: what it is, and what is done instead.
 *
 * @param rules the names of all rules
 */
export function settingsFaults(sent: unknown, rules: ReadonlySet<string>): readonly string[] {
  if (!isRecord(sent)) return [];
  const { fase, profiel, regels, bestanden, codeLens, bijschriften } = sent;
  const faults: string[] = [];
  if (fase !== undefined && fase !== null && fase !== 'concept' && fase !== 'eindcontrole') {
    faults.push(`De fase ${shown(fase)} bestaat niet; «concept» geldt. Kies «concept» of «eindcontrole».`);
  }
  if (profiel !== undefined && profiel !== null && typeof profiel !== 'string') {
    faults.push('Bij «profiel» hoort de naam of het pad van een huisstijl; de instelling doet niets.');
  }
  for (const [rule, value] of Object.entries(isRecord(regels) ? regels : {})) {
    if (!rules.has(rule)) faults.push(`De regel ${shown(rule)} bestaat niet; de instelling ervoor doet niets.`);
    else if (value !== 'uit' && !SEVERITIES.some((name) => name === value)) {
      faults.push(
        `Bij de regel «${rule}» past ${shown(value)} niet. ${chosen(value, [...SEVERITIES, 'uit'], SEVERITY_WORDS)}`,
      );
    }
  }
  if (bestanden !== undefined && bestanden !== null && !Array.isArray(bestanden)) {
    faults.push('Bij «bestanden» hoort een lijst van patronen; de instelling doet niets.');
  }
  if (codeLens !== undefined && codeLens !== null && typeof codeLens !== 'boolean') {
    faults.push('Bij «codeLens» hoort waar of onwaar (true of false); de instelling doet niets.');
  }
  if (bijschriften !== undefined && bijschriften !== null && !CAPTIONS.some((name) => name === bijschriften)) {
    const choices = 'Kies «geen», «dagen», «voetnoten» of «alle».';
    faults.push(`Bij «bijschriften» past ${shown(bijschriften)} niet; «dagen» geldt. ${choices}`);
  }
  return faults;
}

function shown(value: unknown): string {
  return `«${typeof value === 'string' ? value : JSON.stringify(value)}»`;
}

function readSeverities(sent: unknown): Readonly<Record<string, Severity | 'uit'>> {
  if (!isRecord(sent)) return {};
  const read: [string, Severity | 'uit'][] = [];
  for (const [rule, value] of Object.entries(sent)) {
    const severity = value === 'uit' ? value : SEVERITIES.find((name) => name === value);
    if (severity !== undefined) read.push([rule, severity]);
  }
  return Object.fromEntries(read);
}

/** How a URI was asked to be read, from whatever a client sends; null where it is none of the three words. */
export function readTreatAs(sent: unknown): TreatAs | null {
  return sent === 'auto' || sent === 'letter' || sent === 'other' ? sent : null;
}

/**
 * How a document is to be read: as it was asked for by name; else as a letter where a glob of the settings or of its
 * house style says so; else Markdown by its looks and anything else not at all.
 *
 * @param style the house style's globs, which count from the folder of its file
 */
export function treatment(
  document: { readonly uri: string; readonly languageId: string },
  asked: TreatAs | undefined,
  settings: DocumentSettings,
  folders: readonly string[],
  style: { readonly files: readonly string[]; readonly source: string | null } = { files: [], source: null },
): TreatAs {
  if (asked !== undefined && asked !== 'auto') return asked;
  const path = relativePath(document.uri, folders);
  if (settings.files.some((glob) => fitsGlob(path, glob))) return 'letter';
  const below = relativePath(document.uri, style.source === null ? folders : [folderOf(style.source)]);
  if (style.files.some((glob) => fitsGlob(below, glob))) return 'letter';
  return document.languageId === 'markdown' || /\.agenda\.md$/i.test(path) ? 'auto' : 'other';
}

/** The path of a URI below the innermost workspace folder that holds it, else its whole path; decoded. */
export function relativePath(uri: string, folders: readonly string[]): string {
  const holding = holdingFolder(uri, folders);
  if (holding !== null) return decode(uri.slice(holding.length));
  const scheme = uri.indexOf(':');
  return decode(uri.slice(scheme + 1)).replace(/^\/+/, '');
}

/** The innermost folder that holds a URI, with a slash at its end. */
export function holdingFolder(uri: string, folders: readonly string[]): string | null {
  const holding = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder))
    .sort((a, b) => b.length - a.length);
  return holding[0] ?? null;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The last name in a URI's path, decoded. */
export function fileName(uri: string): string {
  const path = relativePath(uri, []);
  return path.slice(path.lastIndexOf('/') + 1);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the path as it stands is the best there is.
    return path;
  }
}
