import * as vscode from 'vscode';
import { findingsInWords } from '../status/words.js';
import type { OutlineNode } from './nodes.js';

/** Scheme of the addresses that the lines of the view bear; they lead nowhere. */
const SCHEME = 'geannoteerde-agenda-opbouw';

/** What a badge has room for. */
const MOST = 99;

/** The address of a line, by which its badge is found. */
export function addressOf(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(id)}` });
}

/** The number of findings at the end of a line, where a long title does not push it out of sight. */
export class FindingsBadges implements vscode.Disposable, vscode.FileDecorationProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly #registration = vscode.window.registerFileDecorationProvider(this);
  #findings: ReadonlyMap<string, number> = new Map();

  readonly onDidChangeFileDecorations = this.#changed.event;

  /** Takes over the numbers of all lines. */
  update(nodes: Iterable<OutlineNode>): void {
    const before = this.#findings;
    const now = new Map([...nodes].map((node) => [addressOf(node.id).toString(), node.findings]));
    this.#findings = now;
    const addresses = new Set([...before.keys(), ...now.keys()]);
    const changed = [...addresses].filter((address) => (before.get(address) ?? 0) !== (now.get(address) ?? 0));
    if (changed.length > 0) this.#changed.fire(changed.map((address) => vscode.Uri.parse(address)));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const findings = this.#findings.get(uri.toString()) ?? 0;
    if (findings === 0) return undefined;
    return new vscode.FileDecoration(String(Math.min(findings, MOST)), findingsInWords(findings, vscode.l10n.t));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
