import type { Change } from '../letter/text/blocks.js';
import type { Letter } from '../letter/letter.js';
import { lazily } from '../letter/memo.js';
import type { Reader, ReadOptions } from '../letter/reader.js';
import type { Span } from '../letter/span.js';
import { judge, type JudgeOptions } from './judge.js';
import { movedFinding } from './move.js';
import type { Finding } from './rule.js';

/** A letter at one version, with what was found in it. */
export interface Judged {
  readonly letter: Letter;
  /** In order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * A letter that is being written, and what is found in it. After an edit that changes nothing but words of a section
 * the findings are those of before, moved; letter and fixes are made anew when they are asked for.
 */
export class Checker {
  readonly #reader: Reader;
  #options: JudgeOptions;
  /** As of the last full judgement, and its findings moved by the edits since. */
  #judged: Judged | null = null;
  #moved: readonly Finding[] | null = null;
  /** Those with the letter that they are of now, once it was asked for. */
  #settled: Judged | null = null;

  constructor(reader: Reader, options: JudgeOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  get text(): string {
    return this.#reader.text;
  }

  configure(read: ReadOptions, options: JudgeOptions): void {
    this.#reader.options = read;
    this.#options = options;
    this.#forget();
  }

  #forget(): void {
    this.#judged = null;
    this.#moved = null;
    this.#settled = null;
  }

  /** @throws RangeError where the change lies outside the text; nothing has changed then */
  edit(edit: Change): void {
    const found = this.#judged === null ? null : this.findings;
    if (!this.#reader.edit(edit) || found?.some((finding) => touches(finding, edit)) !== false) {
      this.#forget();
      return;
    }
    this.#settled = null;
    this.#moved = found.map((finding) => movedFinding(finding, edit));
  }

  /** What is found in the text as it is. Where they were only moved, their fixes are to be had from `judged`. */
  get findings(): readonly Finding[] {
    return this.#moved ?? this.judged.findings;
  }

  /** Whether the text is taken for a letter; an edit that only moves findings does not change that. */
  get isLetter(): boolean {
    return (this.#judged ?? this.judged).letter.recognition.letter;
  }

  /** The letter as it is. */
  get letter(): Letter {
    return this.judged.letter;
  }

  /** The letter as it is and what is found in it, with fixes that fit. */
  get judged(): Judged {
    if (this.#judged === null) {
      const { letter } = this.#reader;
      this.#judged = { letter, findings: judge(letter, this.#options) };
    }
    if (this.#moved === null) return this.#judged;
    this.#settled ??= settled(this.#reader.letter, this.#moved, this.#options);
    return this.#settled;
  }
}

/** Findings that were only moved, with fixes that fit their letter as it is: it is judged anew once one is asked for. */
function settled(letter: Letter, moved: readonly Finding[], options: JudgeOptions): Judged {
  const anew = lazily(() => judge(letter, options));
  const findings = moved.map((finding, index): Finding => {
    if (finding.fixes === undefined) return finding;
    const fixes = finding.fixes.map((fix, nth) => ({
      ...fix,
      // the same is found, in the same order
      edits: () => anew()[index]?.fixes?.[nth]?.edits() ?? [],
    }));
    return { ...finding, fixes };
  });
  return { letter, findings };
}

/** Whether an edit changes words that a finding points at, or what stands right beside them: it may point at others now. */
function touches({ span, related }: Finding, { start, end }: Change): boolean {
  const within = (one: { readonly span: Span }): boolean => one.span.start <= end && one.span.end >= start;
  return within({ span }) || related?.some(within) === true;
}
