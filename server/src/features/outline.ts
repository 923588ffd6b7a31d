import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type {
  Outline,
  OutlineItem,
  OutlineLetterhead,
  OutlinePart,
  OutlineSection,
  SectionState,
} from '../protocol.js';
import { countOutside, countWithin } from './counts.js';
import type { Checked } from './documents.js';
import { rangeOf } from './places.js';
import { structure, type ItemEntry, type PartEntry } from './structure.js';
import { daysInWords, dossierInWords, STATE_IN_WORDS, stateOf } from './words.js';

/** The view «Opbouw» of a letter; null for what is no letter. */
export function outline(uri: string, checked: Checked): Outline | null {
  if (!checked.isLetter) return null;
  const entries = structure(checked.letter).filter((entry) => entry.kind !== 'aside');
  const ids = new Ids();
  return {
    uri,
    version: checked.version,
    letterhead: letterhead(
      checked,
      entries.map(({ span }) => span),
    ),
    entries: entries.map((entry) => (entry.kind === 'part' ? part(checked, entry, ids) : item(checked, entry, ids))),
  };
}

function letterhead({ letter, findings }: Checked, entries: readonly Span[]): OutlineLetterhead {
  const { head, source } = letter;
  const first = source.lineAt(letter.flow[0]?.span.start ?? 0);
  return {
    kind: 'letterhead',
    title: head.council ?? 'Geannoteerde agenda',
    detail: [daysInWords(head.councilDates), kamerstuk(letter)].filter((words) => words !== '').join(' · '),
    selection: rangeOf(source, first),
    range: rangeOf(source, { start: 0, end: Math.max(entries[0]?.start ?? source.length, first.end) }),
    counts: countOutside(findings, entries),
  };
}

function kamerstuk({ head }: Letter): string {
  if (head.dossier === null) return '';
  const dossier = `Kamerstuk ${dossierInWords(head.dossier)}`;
  return head.number === null ? dossier : `${dossier}, nr. ${head.number}`;
}

function part(checked: Checked, entry: PartEntry, ids: Ids): OutlinePart {
  const { source } = checked.letter;
  const id = ids.of(`deel:${entry.part.title}`);
  return {
    kind: 'part',
    id,
    title: title(entry.heading.text),
    items: entry.items.map((one) => item(checked, one, ids)),
    selection: rangeOf(source, entry.heading.span),
    range: rangeOf(source, entry.span),
    counts: countWithin(checked.findings, entry.span),
  };
}

function item(checked: Checked, entry: ItemEntry, ids: Ids): OutlineItem {
  const { letter, findings } = checked;
  const kind = letter.profile.kinds.find((one) => one.kind === entry.item.kind);
  return {
    kind: 'item',
    id: ids.of(`agendapunt:${entry.item.title}`),
    title: title(entry.heading.text),
    kindInWords: kind === undefined || kind.kind === 'overig' ? null : kind.name,
    sections: sections(letter, entry),
    selection: rangeOf(letter.source, entry.heading.span),
    range: rangeOf(letter.source, entry.span),
    counts: countWithin(findings, entry.span),
  };
}

/** The sections of the profile in its order: those that stand, and those that should. */
function sections(letter: Letter, entry: ItemEntry): readonly OutlineSection[] {
  const shown: OutlineSection[] = [];
  for (const { role, name } of letter.profile.sections) {
    const standing = entry.sections.filter((one) => one.sections.some((section) => section.role === role));
    const first = standing[0];
    if (first === undefined) {
      if (entry.item.missing.includes(role)) {
        shown.push(section(letter, role, name, 'missing', entry.heading.span, null));
      }
      continue;
    }
    const state = stateOf(standing.flatMap((one) => one.sections.filter((found) => found.role === role)));
    shown.push(section(letter, role, title(first.heading.text), state, first.heading.span, first.span));
  }
  return shown;
}

function section(
  letter: Letter,
  role: OutlineSection['section'],
  name: string,
  state: SectionState,
  selection: Span,
  span: Span | null,
): OutlineSection {
  return {
    kind: 'section',
    section: role,
    title: name,
    state,
    stateInWords: STATE_IN_WORDS[state],
    selection: rangeOf(letter.source, selection),
    range: span === null ? null : rangeOf(letter.source, span),
  };
}

function title(text: string): string {
  return text.trim() === '' ? '(zonder titel)' : text.trim();
}

/** Names that stay the same while the text around them changes; a title used twice gets a number. */
class Ids {
  readonly #used = new Map<string, number>();

  of(name: string): string {
    const before = this.#used.get(name) ?? 0;
    this.#used.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  }
}
