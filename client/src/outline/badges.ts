import * as vscode from 'vscode';
import type { OutlineNode } from './nodes.js';

/** Scheme of the addresses that the lines of the view bear; they lead nowhere. */
const SCHEME = 'geannoteerde-agenda-opbouw';

/** Colour of what is announced and not treated: lighter than the rest, but where someone asked for high contrast. */
export const UNTREATED = 'geannoteerdeAgenda.nietBehandeld';

/** What a badge has room for. */
const MOST = 99;

/** The address of a line, by which its badge is found. */
export function addressOf(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(id)}` });
}

/** What a line bears besides its words: the number of findings at its end, and grey where it stands for what is not there. */
interface Mark {
  readonly findings: number;
  readonly grey: boolean;
}

/** The number of findings at the end of a line, where a long title does not push it out of sight. */
export class Badges implements vscode.Disposable, vscode.FileDecorationProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  #marks: ReadonlyMap<string, Mark> = new Map();

  readonly onDidChangeFileDecorations = this.#changed.event;
  // Last: the editor asks for the event at once, and never again.
  readonly #registration = vscode.window.registerFileDecorationProvider(this);

  /** Takes over the marks of all lines. */
  update(nodes: Iterable<OutlineNode>): void {
    const before = this.#marks;
    const now = new Map([...nodes].map((node) => [addressOf(node.id).toString(), markOf(node)]));
    this.#marks = now;
    const addresses = new Set([...before.keys(), ...now.keys()]);
    const changed = [...addresses].filter((address) => !same(before.get(address), now.get(address)));
    if (changed.length > 0) this.#changed.fire(changed.map((address) => vscode.Uri.parse(address)));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const { findings, grey } = this.#marks.get(uri.toString()) ?? NONE;
    if (grey) return new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor(UNTREATED));
    if (findings === 0) return undefined;
    // Without words of its own: those of the line already say how many there are.
    return new vscode.FileDecoration(String(Math.min(findings, MOST)));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

const NONE: Mark = { findings: 0, grey: false };

function markOf({ findings, look }: OutlineNode): Mark {
  return { findings, grey: look === 'untreated' };
}

function same(one = NONE, other = NONE): boolean {
  return one.findings === other.findings && one.grey === other.grey;
}
