import type { IsoDate } from '../references/types.js';
import type { Span } from './span.js';

export type { IsoDate };

/** Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface WrittenDay {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
  /** As written, or carried over from the other end of the range; null where none is given. */
  readonly year: number | null;
  readonly weekday: Weekday | null;
}

/** A date as it stands in the text. */
export interface WrittenDate {
  readonly span: Span;
  readonly text: string;
  /** The weekday named before the (first) day. */
  readonly weekday: Weekday | null;
  /** One day, or the first and the last of a range. */
  readonly days: readonly [WrittenDay] | readonly [WrittenDay, WrittenDay];
  readonly relative: 'jl' | 'as' | null;
  /** False for 31 april; 29 februari exists unless its year says otherwise. */
  readonly exists: boolean;
}

export interface DateContext {
  readonly letterDate: IsoDate | null;
  /** Year in which the Council meets. */
  readonly councilYear: number | null;
  readonly inPartHeading: boolean;
}

/** All dates in plain prose text, in order, not overlapping. */
export function findDates(_text: string): readonly WrittenDate[] {
  return [];
}

/** Iso of a written date: `2024-05-13`, of a range `2024-05-13/2024-05-14`; null where it cannot be told. */
export function resolveDate(_written: WrittenDate, _context: DateContext): string | null {
  return null;
}

/** `2024-05-13`. No check whether the day exists: see `dayExists`. */
export function isoOf(_year: number, _month: number, _day: number): IsoDate {
  return '';
}

/** Monday 1 … Sunday 7 of an iso date. */
export function weekdayOf(_iso: IsoDate): Weekday {
  return 1;
}

/** Days from `a` to `b`: positive where `b` is later. */
export function daysBetween(_a: IsoDate, _b: IsoDate): number {
  return 0;
}
