import { announce } from './agenda/announcements.js';
import type { Blocks } from './text/blocks.js';
import { findBroken } from './words/broken.js';
import { findCandidates, isCalledSection } from './headings/candidates.js';
import { readCouncil } from './head/council.js';
import { findDateProblems } from './dates/dateProblems.js';
import { readHead } from './head/head.js';
import { introducesElse, isRemainder } from './agenda/introductions.js';
import { finishItems, itemDrafts, partShapes } from './agenda/items.js';
import type { FlowUnit, Heading, Letter } from './letter.js';
import { toldDates } from './parts/partDates.js';
import { findOwnDateProblem } from './head/ownDate.js';
import { pageFeet } from './words/pageFeet.js';
import { finishParts } from './parts/parts.js';
import { datesOf, notesOf, placeholdersOf, referencesOf } from './passages.js';
import type { Laid } from './pieces.js';
import type { ReadOptions } from './reader.js';
import { recognise } from './recognise.js';
import { withOwnNames } from './headings/ownNames.js';
import { withNamedItems } from './headings/namedItems.js';
import { ruleHeadings, type Ruled } from './headings/roles.js';
import { readSignatories } from './head/signatures.js';
import { sourceOf } from './source.js';
import { readSwitchOffs } from './switchOffs.js';
import { withTitleLines } from './headings/titleLines.js';
import { compare, titleOf, type Title } from './agenda/titles.js';

/** Assembles the letter from what its blocks say. Its cost grows with the number of facts, not with the text. */
export function assemble(blocks: Blocks, laid: Laid, options: ReadOptions): Letter {
  const { profile } = options;
  const source = sourceOf(blocks);
  const head = readHead(laid.flow, (heading) => isCalledSection(heading, profile));
  const signed = readSignatories(laid.flow);

  const { entries, beside } = entryTitles(laid, options);
  const isAnnounced = (text: string): boolean => entries.size > 0 && entries.has(titleOf(text, profile).key);
  const found = withNamedItems(findCandidates(laid, profile, head.units), isAnnounced);
  const lines = withOwnNames(found, profile, isAnnounced);
  const ruled = ruleHeadings(withTitleLines(lines, { laid, source, profile, entries, from: head.units }), {
    isAnnounced,
    isBesideAgenda: (text) => beside.length > 0 && isOneOf(titleOf(text, profile), beside),
    signed: signedAt(signed.units, laid.flow.length),
  });
  const headings = ruled.map(asHeading);
  const flow = withHeadings(laid.flow, headings);

  const agenda =
    headings.find((heading) => heading.roles.some((role) => role === 'part' || role === 'item'))?.flow ??
    laid.flow.length;
  const council = readCouncil(laid, head, headings, agenda);
  const shapes = partShapes(headings, ruled, source.length);
  const drafts = itemDrafts({
    profile,
    laid,
    source,
    headings,
    ruled,
    parts: shapes,
    signature: signed.units,
    informal: council.informal,
  });
  const announced = announce({ profile, flow, headings, parts: shapes, items: drafts });
  const items = finishItems(drafts, announced.treatment, profile);
  const notes = notesOf(laid, headings, source);
  const dates = datesOf(laid, headings, council);
  const feet = pageFeet(laid.flow, head);
  const references = referencesOf(laid, notes, feet);
  const ownDate = findOwnDateProblem({ head, council, laid, headings, dates, references });
  const told = toldDates(laid, head.units, agenda, shapes, council);
  const parts = finishParts({ shapes, laid, headings, head, signatories: signed.signatories, council, agenda, told });

  return {
    source,
    profile,
    recognition: recognise({ laid, head, council, headings, items, announced: announced.announced }, options),
    head: {
      form: head.form,
      dossier: head.dossier,
      dossiers: head.dossiers,
      lines: head.lines,
      number: head.number,
      sessionYear: head.sessionYear,
      date: council.letterDate,
      dateSpan: head.dateLine?.span ?? null,
      subject: head.subject === null ? null : head.subject.text.replace(/^(?:betreft|onderwerp)\s*:?\s*/i, ''),
      subjectSpan: head.subject?.span ?? null,
      sender: head.sender,
      ministry: head.ministry,
      salutation: head.salutation,
      council: council.name,
      councilDates: council.dates,
      signatories: signed.signatories,
      traces: signed.traces,
      end: head.end,
    },
    flow,
    passages: laid.pieces,
    headings,
    parts,
    items,
    announced: announced.announced,
    mentions: announced.mentions,
    variances: announced.variances,
    leftOut: announced.leftOut,
    provisional: announced.provisional,
    notes,
    references,
    ownDate,
    dates,
    dateProblems: findDateProblems({
      dates,
      headings,
      parts,
      council,
      doubtful: ownDate !== null,
      told,
      from: head.units,
      subject: head.subject?.flow ?? null,
      agenda,
    }),
    placeholders: placeholdersOf(laid, items, notes),
    broken: findBroken(flow, source, feet),
    conflicts: laid.conflicts,
    switchOffs: readSwitchOffs(laid.comments, laid.flow, source.length),
  };
}

interface EntryTitles {
  /** The titles that stand in lists of the letter, small words and numbering aside, and how often each does. */
  readonly entries: ReadonlyMap<string, number>;
  /** What stands in lists of what the letter holds beside the agenda («In deze brief ga ik ook in op:»). */
  readonly beside: readonly Title[];
}

function entryTitles(laid: Laid, { profile }: ReadOptions): EntryTitles {
  const entries = new Map<string, number>();
  const beside: Title[] = [];
  for (const { passage, flow } of laid.pieces) {
    if (passage.place !== 'entry' || passage.prose.text.length < 8) continue;
    const title = titleOf(passage.prose.text, profile);
    if (title.key === '') continue;
    const before = laid.flow[flow - 1]?.unit;
    const over = before?.kind === 'paragraph' || before?.kind === 'heading' ? before.prose : null;
    if (over !== null && (introducesElse(over) || isRemainder(over.text))) beside.push(title);
    else entries.set(title.key, (entries.get(title.key) ?? 0) + 1);
  }
  return { entries, beside };
}

/** How much of two titles has to be the same for them to mean one thing. */
const LIKENESS = 0.6;

function isOneOf(title: Title, others: readonly Title[]): boolean {
  if (title.words.length === 0) return false;
  return others.some((other) => {
    const { cover, overlap } = compare(title, other);
    return cover >= 1 && overlap >= LIKENESS;
  });
}

/** Where the covering letter is signed: the first signature, if text follows it. */
function signedAt(units: ReadonlySet<number>, length: number): number | null {
  const last = Math.min(...[...units].map((unit) => unit));
  return units.size > 0 && last < length - 1 ? last : null;
}

function asHeading(ruled: Ruled, index: number): Heading {
  const { candidate, roles, item, part } = ruled;
  const misspeltRole =
    candidate.signs.name?.exact === false
      ? candidate.signs.name.sections.find((role) => roles.includes(role))
      : undefined;
  return {
    index,
    flow: candidate.flow,
    form: candidate.form,
    level: candidate.level,
    span: candidate.span,
    content: candidate.content,
    text: candidate.text,
    roles,
    misspelt:
      misspeltRole === undefined || candidate.signs.name === null
        ? null
        : { role: misspeltRole, name: candidate.signs.name.name },
    belongsAt: ruled.belongsAt ?? null,
    item,
    part,
  };
}

function withHeadings(flow: Laid['flow'], headings: readonly Heading[]): readonly FlowUnit[] {
  const first = new Map<number, number>();
  for (const heading of headings) if (!first.has(heading.flow)) first.set(heading.flow, heading.index);
  return flow.map((unit, i) => {
    const heading = first.get(i);
    return heading === undefined ? unit : { ...unit, heading };
  });
}
