import { CodeLensRefreshRequest, type CodeLens, type Command } from 'vscode-languageserver';
import type { Span } from '../letter/span.js';
import { isSectionRole } from '../profile/sections.js';
import { COMMANDS } from '../protocol.js';
import type { Finding } from '../rules/rule.js';
import { counted } from '../rules/wording.js';
import type { Client } from './client.js';
import { findingsWithin } from './counts.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { structure, type ItemEntry } from './structure.js';
import { enumerate, sectionName } from './words.js';

/** One thing told about an item, and where a click on it leads; nowhere for what there is nothing to do about. */
interface Told {
  readonly words: string;
  readonly command: Pick<Command, 'command' | 'arguments'> | null;
}

/**
 * Above each agenda item how it stands: «3 onderdelen · 2 bevindingen · 1 open plek». An item of which there is nothing to
 * tell has none. A client that has our commands gets each apart: a click inserts what is missing, or goes to the first.
 */
export function codeLenses(uri: string, checked: Checked, client: Client): CodeLens[] {
  return itemsOf(checked).flatMap((entry) => {
    const told = toldOf(uri, checked, entry);
    const range = rangeOf(checked.letter.source, entry.heading.span);
    if (told.length === 0) return [];
    if (!client.ownCommands) {
      return [{ range, command: { title: told.map(({ words }) => words).join(' · '), command: '' } }];
    }
    return told.map(({ words, command }) => ({ range, command: { title: words, command: '', ...command } }));
  });
}

function itemsOf({ letter }: Checked): readonly ItemEntry[] {
  return structure(letter).flatMap((entry) =>
    entry.kind === 'item' ? [entry] : entry.kind === 'part' ? entry.items : [],
  );
}

function toldOf(uri: string, checked: Checked, entry: ItemEntry): readonly Told[] {
  const { letter, shown } = checked;
  const findings = findingsWithin(shown, entry.span);
  const open = letter.placeholders.filter(({ span }) => span.start >= entry.span.start && span.end <= entry.span.end);
  return [
    ...sectionsTold(checked, entry),
    ...toldOfSome(findings.length, 'bevinding', 'bevindingen', goTo(uri, checked, caretBefore(findings[0]))),
    ...toldOfSome(open.length, 'open plek', 'open plekken', goTo(uri, checked, open[0]?.span)),
  ];
}

/** How many sections stand, and which are missing: a click inserts those. */
function sectionsTold({ letter }: Checked, { item, heading, sections }: ItemEntry): readonly Told[] {
  const roles = new Set(sections.flatMap((one) => one.sections.map(({ role }) => role)));
  const standing = [...roles].filter((role) => isSectionRole(role, letter.profile)).length;
  const { missing } = item;
  if (missing.length === 0) return toldOfSome(standing, 'onderdeel', 'onderdelen', null);
  const names = missing.map((role) => sectionName(letter, role));
  const plural = missing.length > 1 || letter.profile.sections.some((one) => one.plural && missing[0] === one.role);
  const absent = `${enumerate(names)} ${plural ? 'ontbreken' : 'ontbreekt'}`;
  return [
    {
      words: standing === 0 ? absent : `${counted(standing, 'onderdeel', 'onderdelen')}, ${absent}`,
      command: {
        command: COMMANDS.insertSections,
        arguments: [{ position: letter.source.position(heading.span.start) }],
      },
    },
  ];
}

function toldOfSome(count: number, one: string, more: string, command: Told['command']): readonly Told[] {
  return count === 0 ? [] : [{ words: counted(count, one, more), command }];
}

/** A finding is gone to, not selected: nobody wants to type over a whole heading. */
function caretBefore(finding: Finding | undefined): Span | undefined {
  return finding === undefined ? undefined : { start: finding.span.start, end: finding.span.start };
}

function goTo(uri: string, { letter }: Checked, span: Span | undefined): Told['command'] {
  return span === undefined ? null : { command: COMMANDS.select, arguments: [uri, rangeOf(letter.source, span)] };
}

export const codeLensFeature: Feature = {
  serve: (serving) => {
    serving.connection.onCodeLens(async ({ textDocument: { uri } }, token) =>
      serving.ofLetter<CodeLens[]>(uri, token, [], (checked, { settings }) =>
        settings.codeLens ? codeLenses(uri, checked, serving.client) : [],
      ),
    );
  },
  refresh: ({ client, connection }) =>
    client.refreshesCodeLenses ? connection.sendRequest(CodeLensRefreshRequest.type) : null,
};
