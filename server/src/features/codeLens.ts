import { CodeLensRefreshRequest, type CodeLens, type Command } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
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
import { steadyOf } from './steady.js';
import { itemsAmong, standing, structure, type ItemEntry } from './structure.js';
import { enumerate, sectionName } from './words.js';

/** One thing told about an item, and where a click on it leads; nowhere for what there is nothing to do about. */
interface Told {
  readonly words: string;
  readonly command: Pick<Command, 'command' | 'arguments'> | null;
}

/** What is told about an item whatever is found in it. Places are those of the letter that it was made from. */
interface Frame {
  readonly span: Span;
  readonly range: CodeLens['range'];
  readonly sections: readonly Told[];
  /** Its places still to be filled in: how many, and the first. */
  readonly open: number;
  readonly first: Span | undefined;
}

/**
 * Above each agenda item how it stands: «3 onderdelen · 2 bevindingen · 1 open plek». An item of which there is nothing to
 * tell has none. A client that has our commands gets each apart: a click inserts what is missing, or goes to the first.
 */
export function codeLenses(uri: string, checked: Checked, client: Client): CodeLens[] {
  const { letter, shown } = checked;
  const { from, moved } = standing(letter);
  const isSteady = from === letter || steadyOf(letter) !== null;
  const [frames, now] = isSteady ? [framesOf(from), moved] : [framesOf(letter), (span: Span) => span];
  const lenses: CodeLens[] = [];
  for (const frame of frames) {
    const { range } = frame;
    const findings = findingsWithin(shown, now(frame.span));
    if (!client.ownCommands) {
      const words = inWords(frame, findings.length);
      if (words !== '') lenses.push({ range, command: { title: words, command: '' } });
      continue;
    }
    for (const { words, command } of toldOf(uri, letter, frame, findings, now)) {
      lenses.push({ range, command: { title: words, command: '', ...command } });
    }
  }
  return lenses;
}

const FRAMES = new WeakMap<Letter, readonly Frame[]>();

function framesOf(letter: Letter): readonly Frame[] {
  let frames = FRAMES.get(letter);
  if (frames === undefined) {
    frames = itemsAmong(structure(letter)).map((entry) => frameOf(letter, entry));
    FRAMES.set(letter, frames);
  }
  return frames;
}

function frameOf(letter: Letter, entry: ItemEntry): Frame {
  const { span, heading } = entry;
  const open = letter.placeholders.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
  return {
    span,
    range: rangeOf(letter.source, heading.span),
    sections: sectionsTold(letter, entry),
    open: open.length,
    first: open[0]?.span,
  };
}

function inWords({ sections, open }: Frame, findings: number): string {
  const words = sections.map((one) => one.words);
  if (findings > 0) words.push(findingsInWords(findings));
  if (open > 0) words.push(openInWords(open));
  return words.join(' · ');
}

function toldOf(
  uri: string,
  letter: Letter,
  { sections, open, first }: Frame,
  findings: readonly Finding[],
  now: (span: Span) => Span,
): readonly Told[] {
  const told = [...sections];
  const [found] = findings;
  // A finding is gone to, not selected: nobody wants to type over a whole heading.
  if (found !== undefined) {
    const caret = { start: found.span.start, end: found.span.start };
    told.push({ words: findingsInWords(findings.length), command: goTo(uri, letter, caret) });
  }
  if (first !== undefined) told.push({ words: openInWords(open), command: goTo(uri, letter, now(first)) });
  return told;
}

function findingsInWords(count: number): string {
  return counted(count, 'bevinding', 'bevindingen');
}

function openInWords(count: number): string {
  return counted(count, 'open plek', 'open plekken');
}

/** How many sections stand, and which are missing: a click inserts those. */
function sectionsTold(letter: Letter, { item, heading, sections }: ItemEntry): readonly Told[] {
  const roles = new Set(sections.flatMap((one) => one.sections.map(({ role }) => role)));
  const present = [...roles].filter((role) => isSectionRole(role, letter.profile)).length;
  const { missing } = item;
  const told = counted(present, 'onderdeel', 'onderdelen');
  if (missing.length === 0) return present === 0 ? [] : [{ words: told, command: null }];
  const names = missing.map((role) => sectionName(letter, role));
  const plural = missing.length > 1 || letter.profile.sections.some((one) => one.plural && missing[0] === one.role);
  const absent = `${enumerate(names)} ${plural ? 'ontbreken' : 'ontbreekt'}`;
  return [
    {
      words: present === 0 ? absent : `${told}, ${absent}`,
      command: {
        command: COMMANDS.insertSections,
        arguments: [{ position: letter.source.position(heading.span.start) }],
      },
    },
  ];
}

function goTo(uri: string, { source }: Letter, span: Span): Told['command'] {
  return { command: COMMANDS.select, arguments: [uri, rangeOf(source, span)] };
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
