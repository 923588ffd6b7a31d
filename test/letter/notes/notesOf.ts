import { cut } from '../../../server/src/letter/text/blocks.js';
import { extract, prosesOf } from '../../../server/src/letter/text/extract.js';
import { parseMarkdown } from '../../../server/src/letter/text/markdown.js';
import {
  assembleNotes,
  markInputs,
  suspectInputs,
  type DefinitionInput,
  type MarkInput,
  type Notes,
  type SuspectInput,
} from '../../../server/src/letter/notes/notes.js';
import { shift } from '../../../server/src/letter/span.js';
import { findSuspects } from '../../../server/src/letter/notes/suspects.js';

/** The notes of a text without the rest of the letter; headings that hold «Bijlage» open an annex. */
export function notesOf(text: string): Notes {
  const marks: MarkInput[] = [];
  const definitions: DefinitionInput[] = [];
  const suspects: SuspectInput[] = [];
  const linkLabels = new Set<string>();
  const restarts: number[] = [];
  const { list, starts } = cut(text);
  for (const [index, block] of list.entries()) {
    const base = starts[index] ?? 0;
    for (const unit of extract(parseMarkdown(block.content).children, block.content).units) {
      const place = unit.kind === 'note' || unit.kind === 'heading' ? unit.kind : 'paragraph';
      for (const prose of prosesOf(unit)) {
        marks.push(...markInputs(prose, base));
        const found = findSuspects(
          prose.text,
          prose.marks.map((mark) => mark.at),
        );
        suspects.push(...suspectInputs({ prose, place, suspects: found }, base, (at) => text.charAt(at)));
      }
      if (unit.kind === 'heading' && unit.prose.text.includes('Bijlage')) restarts.push(unit.span.start + base);
      if (unit.kind === 'linkDefinition') linkLabels.add(unit.label);
      if (unit.kind === 'note') {
        const { notation, label, paragraphs } = unit;
        const [span, mark, inner, body] = [unit.span, unit.mark, unit.inner, unit.body].map((it) => shift(it, base));
        if (span === undefined || mark === undefined || inner === undefined || body === undefined) continue;
        const words = paragraphs.map((prose) => prose.text).join('\n');
        definitions.push({ notation, label, span, mark, inner, body, text: words, paragraphs, base });
      }
    }
  }
  return assembleNotes({ marks, definitions, suspects, linkLabels, restarts });
}

/** Each problem in one line: rule, fault, the label and what it points to. */
export function problemsOf(text: string): readonly string[] {
  const { marks, definitions, problems } = notesOf(text);
  return problems.map((problem) => {
    const label = (mark: number): string => marks[mark]?.label ?? '?';
    const note = (definition: number): string => definitions[definition]?.label ?? '?';
    switch (problem.rule) {
      case 'voetnoot-nummering':
        return `${problem.fault} ${label(problem.mark)} (${problem.expected})`;
      case 'nootcijfer-zonder-voetnoot':
        return `mark ${label(problem.mark)}${problem.definition === null ? '' : ` note ${note(problem.definition)}`}`;
      case 'voetnoot-zonder-nootcijfer':
        return `note ${note(problem.definition)}`;
      case 'voetnoot-dubbel':
        return `double ${note(problem.definitions[0] ?? -1)}${problem.mark === null ? '' : ` mark ${label(problem.mark)}`}`;
      case 'voetnoot-zonder-opmaak':
        return `lost ${problem.lost.map((it) => text.slice(it.span.start, it.span.end)).join(' ')}`;
    }
  });
}
