import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { PROFILE_FILE } from '../profile/address.js';
import type { ProfileFault } from '../profile/load.js';
import { ProfileStore, type Found } from '../profile/store.js';
import { DIAGNOSTIC_SOURCE, SETTINGS_SECTION } from '../protocol.js';
import { RULES } from '../rules/index.js';
import { pageOf } from './diagnostics.js';
import type { Host } from './feature.js';
import { fileName, holdingFolder } from './settings.js';

/** Name of the rule about house styles that cannot be used. */
const RULE = 'profiel-ongeldig';

/** What the house styles of the open letters tell those who wait for it. */
export interface ProfileListener {
  /** What is wrong in the file of a house style; nothing any more where the list is empty. */
  readonly publish: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  /** A line for the log, in Dutch, told once. */
  readonly warn: (line: string) => void;
  /** Something that whoever writes a letter has to know, as it stands in no file: shown once. */
  readonly show: (line: string) => void;
  /** A file outside the usual ones that is to be watched. */
  readonly watch: (uri: string) => void;
}

/** The house styles of the open documents, and what is wrong with them. */
export class Profiles {
  readonly #store: ProfileStore;
  readonly #listener: ProfileListener;
  readonly #host: Pick<Host, 'readText' | 'pages'>;
  /** Per document what was found for it last. */
  readonly #found = new Map<string, Found>();
  /** The files that have faults as the client knows them. */
  #published = new Map<string, string>();
  readonly #warned = new Set<string>();
  readonly #shown = new Set<string>();
  readonly #watched = new Set<string>();

  constructor(host: Pick<Host, 'readText' | 'pages'>, listener: ProfileListener) {
    this.#store = new ProfileStore(host.readText, RULES);
    this.#host = host;
    this.#listener = listener;
  }

  /**
   * The house style of a document.
   *
   * @param chosen name or path from the settings, '' where the file above the document decides
   * @param folders the workspace's folders
   */
  async find(uri: string, chosen: string, folders: readonly string[]): Promise<Found> {
    const holding = holdingFolder(uri, folders);
    const own = uri.includes('://') ? uri.slice(0, uri.lastIndexOf('/') + 1) : null;
    const first = holding ?? own ?? asFolder(folders[0]);
    if (first === null) return this.#store.named('standaard', '');
    const found = chosen === '' ? await this.#store.forFolder(own ?? first) : await this.#asked(chosen, first);
    for (const file of found.files) {
      if (this.#watched.has(file) || (fileName(file) === PROFILE_FILE && holdingFolder(file, folders) !== null))
        continue;
      this.#watched.add(file);
      this.#listener.watch(file);
    }
    return found;
  }

  /** What the settings ask for; where it is not there, where it was asked for is part of the story. */
  async #asked(chosen: string, folder: string): Promise<Found> {
    const found = await this.#store.named(chosen, folder);
    if (found.absent === null) return found;
    return { ...found, absent: `${found.absent} Zo staat zij in de instelling «${SETTINGS_SECTION}.profiel».` };
  }

  /** Takes note of what a document is checked with, and tells what is wrong with it. */
  note(uri: string, found: Found): void {
    this.#found.set(uri, found);
    if (found.absent !== null) {
      const line = `${found.absent} Er wordt gecontroleerd met «${found.profile.name}».`;
      this.#warn(`Huisstijl: ${line}`);
      // A change of any file makes everything be looked for anew; a message in someone's way comes but once.
      if (!this.#shown.has(line)) this.#listener.show(line);
      this.#shown.add(line);
    }
    this.#publish();
  }

  /** A document was closed. */
  close(uri: string): void {
    if (this.#found.delete(uri)) this.#publish();
  }

  /** Files may have changed. */
  forget(): void {
    this.#store.forget();
    this.#warned.clear();
  }

  #publish(): void {
    const faults = new Map<string, ProfileFault>();
    for (const found of this.#found.values()) {
      for (const fault of found.faults) faults.set(JSON.stringify(fault), fault);
      const [first] = found.faults;
      if (first !== undefined) this.#warn(warning(first, found));
    }
    const byFile = new Map<string, Diagnostic[]>();
    for (const fault of faults.values()) {
      byFile.set(fault.uri, [...(byFile.get(fault.uri) ?? []), this.#diagnostic(fault)]);
    }
    const now = new Map([...byFile].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const [uri, diagnostics] of byFile) {
      if (this.#published.get(uri) !== now.get(uri)) this.#listener.publish(uri, diagnostics);
    }
    for (const uri of this.#published.keys()) if (!byFile.has(uri)) this.#listener.publish(uri, []);
    this.#published = now;
  }

  #warn(line: string): void {
    if (this.#warned.has(line)) return;
    this.#warned.add(line);
    this.#listener.warn(line);
  }

  #diagnostic({ range, message }: ProfileFault): Diagnostic {
    const { pages } = this.#host;
    return {
      range,
      severity: DiagnosticSeverity.Error,
      source: DIAGNOSTIC_SOURCE,
      code: RULE,
      ...(pages === null ? {} : { codeDescription: { href: pageOf(pages, RULE) } }),
      message,
    };
  }
}

function warning(fault: ProfileFault, found: Found): string {
  const place = `«${fileName(fault.uri)}», regel ${String(fault.range.start.line + 1)}`;
  return `Huisstijl: ${place}: ${fault.message} Er wordt gecontroleerd met «${found.profile.name}».`;
}

function asFolder(uri: string | undefined): string | null {
  if (uri === undefined) return null;
  return uri.endsWith('/') ? uri : `${uri}/`;
}
