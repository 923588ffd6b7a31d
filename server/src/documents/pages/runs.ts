import type { PhrasingContent } from 'mdast';
import { pictureInWords } from '../manuscript/remarks.js';
import { kept } from './keeping.js';
import { tidy } from './words.js';

/**
 * A stretch of words in one form. Short names, as there are thousands of these:
 * `t` words · `f` form, a letter for each: bold, italic, underlined, struck, code, high (superscript), low, place-holder ·
 * `l` address of a link · `to` name of a heading that it leads to · `n` note that is marked here, `m` its printed mark,
 * `again` where it was marked before, `w` the notes that are to stand on its page, too, `room` where the next line is to have room ·
 * `lost` mark of a note that does not exist · `br` end of a line · `k` runs between which no line ends.
 */
export interface Run {
  readonly t?: string;
  readonly f?: string;
  readonly l?: string;
  readonly to?: string;
  readonly n?: number;
  readonly m?: string;
  readonly again?: true;
  readonly w?: readonly number[];
  readonly room?: true;
  readonly lost?: string;
  readonly br?: true;
  readonly k?: readonly Run[];
}

/** Letters of `Run.f`. */
const FORMS = {
  strong: 'b',
  emphasis: 'i',
  underline: 'u',
  delete: 's',
  inlineCode: 'c',
  superscript: 'h',
  subscript: 'l',
  placeholder: 'p',
} as const;

interface Surroundings {
  /** Names of the headings. */
  readonly ids: ReadonlySet<string>;
  /** What is printed for each note. */
  readonly numbers: readonly string[];
  /** Whether a mark brings its note to the page; inside a note it only points. */
  readonly marksPlaced: boolean;
}

/** Where a node stands: its form, and what it leads to. */
interface Standing {
  readonly form: string;
  readonly link: { readonly l: string } | { readonly to: string } | null;
}

interface Waiting {
  readonly node: PhrasingContent;
  readonly standing: Standing;
}

/** Turns words with forms in forms, however deep, into a row of stretches. */
export class Inline {
  /** Notes that a mark brought to a page so far. */
  readonly placed = new Set<number>();
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  runs(nodes: readonly PhrasingContent[]): readonly Run[] {
    return kept(this.cell(nodes));
  }

  /** Words in a table: a column may be narrower than what should stand on one line. */
  cell(nodes: readonly PhrasingContent[]): readonly Run[] {
    const runs: Run[] = [];
    const none: Standing = { form: '', link: null };
    // A row of its own instead of calls within calls: hostile words stand thousands deep.
    const waiting: Waiting[] = nodes.map((node) => ({ node, standing: none })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, standing } = next;
      const own = this.#run(node, standing);
      if (own !== null) {
        join(runs, own);
        continue;
      }
      if (!('children' in node)) continue;
      const inner = within(node, standing, this.#surroundings.ids);
      for (const child of node.children.toReversed()) waiting.push({ node: child, standing: inner });
    }
    return trimmed(runs);
  }

  /** Null for what holds other nodes. */
  #run(node: PhrasingContent, standing: Standing): Run | null {
    switch (node.type) {
      case 'text':
      case 'html':
        return words(node.value, standing);
      case 'inlineCode':
        return words(node.value, { ...standing, form: withForm(standing.form, FORMS.inlineCode) });
      case 'break':
        return { br: true };
      case 'image':
      case 'imageReference':
        return words(`[${pictureInWords(node.alt)}]`, standing);
      case 'footnoteReference':
        return words(`[^${node.label ?? node.identifier}]`, standing);
      case 'noteMark':
        return this.#mark(node.note, node.label);
      default:
        return null;
    }
  }

  #mark(note: number | null, label: string): Run {
    if (note === null || this.#surroundings.numbers[note] === undefined) return { lost: tidy(label) };
    if (!this.#surroundings.marksPlaced) return { t: tidy(label), f: FORMS.superscript };
    const again = this.placed.has(note);
    this.placed.add(note);
    return { n: note, m: tidy(label), ...(again ? { again } : {}) };
  }
}

function words(text: string, { form, link }: Standing): Run {
  return { t: tidy(text), ...(form === '' ? {} : { f: form }), ...link };
}

function within(node: PhrasingContent, standing: Standing, ids: ReadonlySet<string>): Standing {
  if (node.type === 'link') {
    const { url } = node;
    if (url.startsWith('#')) return ids.has(url.slice(1)) ? { ...standing, link: { to: url.slice(1) } } : standing;
    return isOpen(url) ? { ...standing, link: { l: url.replace(/[<>"`]/g, encodeURIComponent) } } : standing;
  }
  const form = node.type in FORMS ? FORMS[node.type as keyof typeof FORMS] : '';
  return form === '' ? standing : { ...standing, form: withForm(standing.form, form) };
}

function withForm(forms: string, form: string): string {
  return forms.includes(form) ? forms : forms + form;
}

/** Only what opens a page or a letter; the manuscript has seen to that, and nothing leaves without a second look. */
function isOpen(url: string): boolean {
  return /^(?:https?|mailto):[^\s\p{Cs}\p{Cc}]+$/iu.test(url);
}

/** Adds a stretch, to the last one where that has the same form. */
function join(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const same =
    last?.t !== undefined && run.t !== undefined && last.f === run.f && last.l === run.l && last.to === run.to;
  if (same) runs[runs.length - 1] = { ...last, t: `${last.t ?? ''}${run.t ?? ''}` };
  else if (run.t !== '') runs.push(run);
}

/** Without line ends and empty words at either end. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const blank = (run: Run): boolean => run.br === true || (run.t !== undefined && run.t.trim() === '');
  const first = runs.findIndex((run) => !blank(run));
  return first < 0 ? [] : runs.slice(first, runs.findLastIndex((run) => !blank(run)) + 1);
}
