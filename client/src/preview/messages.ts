/**
 * What the extension and the page of a preview say to each other. Either side takes the other for a stranger: what comes in
 * is read by a guard, and what is not understood is thrown away.
 */

import type {
  HeadForm,
  KeptPieces,
  MovedLines,
  Pages,
  PreviewPiece,
  SeverityName,
} from '../../../server/src/protocol.js';
import { KINDS_OF_EDIT, type Typed } from './typed.js';

/** How a person wants to see the letter. */
export interface Looks {
  /** Null: as the letter has it. */
  readonly head: HeadForm | null;
  /** Whether place-holders and missing sections are marked. */
  readonly marks: boolean;
  /** Whether what is found stands in the margin. */
  readonly findings: boolean;
  /** Whether the preview stays with its letter when another one comes to the front. */
  readonly locked: boolean;
  /** In percent, or `FITTING`. */
  readonly zoom: number;
}

export const USUAL_LOOKS: Looks = { head: null, marks: true, findings: false, locked: false, zoom: 100 };

/** What one can choose from, smallest first, in percent. */
export const ZOOMS: readonly number[] = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** In the place of a zoom: a page is as wide as there is room. */
export const FITTING = 0;

/** What the page keeps for itself, so that the preview comes back after a restart as it was. */
export interface Kept {
  readonly uri: string;
  readonly looks: Looks;
  /** What stands at its top: a line of the text (0-based) and how far in it. */
  readonly line: number;
}

/** A finding in the margin, in the words to be shown. */
export interface MarginNote {
  readonly severity: SeverityName;
  /** «Waarschuwing». */
  readonly word: string;
  readonly text: string;
  /** Index in the pieces. */
  readonly piece: number;
  /** Where a click goes, 0-based. */
  readonly line: number;
  readonly character: number;
}

/** An A4 page, with what a screen reader calls it. */
export type PageOfLetter = Pages['pages'][number] & { readonly label: string };

export type ToPage =
  | { readonly kind: 'looks'; readonly uri: string; readonly looks: Looks }
  | {
      readonly kind: 'letter';
      readonly version: number;
      /** Of what the page shows then. */
      readonly name: string;
      /** What the page shows now, and of which it keeps pieces; null: whatever it shows, it keeps nothing of it. */
      readonly since: string | null;
      readonly title: string;
      /** The shape that its head has here. */
      readonly head: HeadForm;
      /** Null: as it was. */
      readonly style: string | null;
      /** Those that are told; those without HTML the page has. */
      readonly pieces: readonly PreviewPiece[];
      readonly kept: readonly KeptPieces[];
      readonly moved: MovedLines | null;
      readonly findings: readonly MarginNote[];
    }
  | {
      readonly kind: 'pages';
      readonly version: number;
      readonly title: string;
      readonly head: HeadForm;
      /** Of one page, in pt. */
      readonly width: number;
      readonly height: number;
      /** Those without a picture the page has. */
      readonly pages: readonly PageOfLetter[];
      readonly places: Pages['places'];
    }
  /** Why there is no letter to see, or what is the matter; null: nothing. */
  | { readonly kind: 'told'; readonly text: string | null; readonly empty: boolean }
  /** A keystroke that the letter does not have yet. */
  | { readonly kind: 'typed'; readonly typed: Typed }
  /** The line that the caret is on. */
  | { readonly kind: 'caret'; readonly line: number }
  /** The line that belongs at the top. */
  | { readonly kind: 'scroll'; readonly line: number }
  /** Where the page finds a picture that it asked for; about what it may not show it hears nothing. */
  | { readonly kind: 'picture'; readonly path: string; readonly address: string };

export type FromPage =
  /** The page has just begun, and shows nothing; `kept`: it comes back to this letter at a place of its own. */
  | { readonly kind: 'ready'; readonly kept: string | null }
  /** It lacks a piece that it was thought to have. */
  | { readonly kind: 'lost' }
  /** It could not show what was typed at once: the letter is waited for. */
  | { readonly kind: 'waits' }
  /** What it shows now. */
  | { readonly kind: 'shown'; readonly version: number; readonly pieces: number; readonly findings: number }
  | { readonly kind: 'go'; readonly line: number; readonly character: number; readonly focus: boolean }
  | { readonly kind: 'scrolled'; readonly line: number }
  | { readonly kind: 'looks'; readonly looks: Looks }
  | { readonly kind: 'link'; readonly address: string }
  /** It holds the words of a picture, with its path from the folder of the letter. */
  | { readonly kind: 'picture'; readonly path: string }
  | { readonly kind: 'button'; readonly name: ButtonName };

/** Buttons whose work is done by the extension. */
export const BUTTONS = ['text', 'export'] as const;
export type ButtonName = (typeof BUTTONS)[number];

const SEVERITIES: readonly SeverityName[] = ['error', 'warning', 'information', 'hint'];

/** A message as the page gets it; null for anything else. */
export function asToPage(value: unknown): ToPage | null {
  if (!isRecord(value)) return null;
  const { kind, uri, looks, version, title, style, pieces, findings, text, empty, line } = value;
  const { head, width, height, pages, places, path, address, name, since, kept, moved, typed } = value;
  switch (kind) {
    case 'looks': {
      const read = asLooks(looks);
      return typeof uri === 'string' && read !== null ? { kind, uri, looks: read } : null;
    }
    case 'letter':
      return isCount(version) &&
        typeof name === 'string' &&
        isTextOrNull(since) &&
        typeof title === 'string' &&
        isHead(head) &&
        isTextOrNull(style) &&
        isListOf(pieces, isPiece) &&
        isListOf(kept, isKept) &&
        isMoved(moved) &&
        isListOf(findings, isMarginNote)
        ? { kind, version, name, since, title, head, style, pieces, kept, moved, findings }
        : null;
    case 'pages':
      return isCount(version) &&
        typeof title === 'string' &&
        isHead(head) &&
        isPlace(width) &&
        isPlace(height) &&
        isListOf(pages, isPage) &&
        isListOf(places, isPlaceOnPage)
        ? { kind, version, title, head, width, height, pages, places }
        : null;
    case 'told':
      return isTextOrNull(text) && typeof empty === 'boolean' ? { kind, text, empty } : null;
    case 'typed':
      return isTyped(typed) ? { kind, typed } : null;
    case 'caret':
      return isCount(line) ? { kind, line } : null;
    case 'scroll':
      return isPlace(line) ? { kind, line } : null;
    case 'picture':
      return typeof path === 'string' && isWebAddress(address) ? { kind, path, address } : null;
    default:
      return null;
  }
}

/** A message as the extension gets it; null for anything else. */
export function asFromPage(value: unknown): FromPage | null {
  if (!isRecord(value)) return null;
  const { kind, kept, version, pieces, findings, line, character, focus, looks, address, name, path } = value;
  switch (kind) {
    case 'ready':
      return isTextOrNull(kept) ? { kind, kept } : null;
    case 'lost':
    case 'waits':
      return { kind };
    case 'shown':
      return isCount(version) && isCount(pieces) && isCount(findings) ? { kind, version, pieces, findings } : null;
    case 'go':
      return isCount(line) && isCount(character) && typeof focus === 'boolean'
        ? { kind, line, character, focus }
        : null;
    case 'scrolled':
      return isPlace(line) ? { kind, line } : null;
    case 'looks': {
      const read = asLooks(looks);
      return read === null ? null : { kind, looks: read };
    }
    case 'link':
      return typeof address === 'string' ? { kind, address } : null;
    case 'picture':
      return typeof path === 'string' ? { kind, path } : null;
    case 'button': {
      const known = BUTTONS.find((one) => one === name);
      return known === undefined ? null : { kind, name: known };
    }
    default:
      return null;
  }
}

/** What a page kept, as it comes back after a restart; null for anything else. */
export function asKept(value: unknown): Kept | null {
  if (!isRecord(value) || typeof value['uri'] !== 'string' || !isPlace(value['line'])) return null;
  const looks = asLooks(value['looks']);
  return looks === null ? null : { uri: value['uri'], looks, line: value['line'] };
}

function asLooks(value: unknown): Looks | null {
  if (!isRecord(value)) return null;
  const { head, marks, findings, locked, zoom } = value;
  return (head === null || isHead(head)) &&
    typeof marks === 'boolean' &&
    typeof findings === 'boolean' &&
    typeof locked === 'boolean' &&
    typeof zoom === 'number' &&
    (zoom === FITTING || ZOOMS.includes(zoom))
    ? { head, marks, findings, locked, zoom }
    : null;
}

function isHead(value: unknown): value is HeadForm {
  return value === 'brief' || value === 'kamerstuk';
}

function isPiece(value: unknown): value is PreviewPiece {
  if (!isRecord(value) || typeof value['key'] !== 'string' || !isTextOrNull(value['html'])) return false;
  const { lines, notes } = value;
  return (lines === null || isLines(lines)) && isListOf(notes, isNotePlace);
}

function isKept(value: unknown): value is KeptPieces {
  return isRecord(value) && isCount(value['at']) && isCount(value['from']) && isCount(value['count']);
}

function isMoved(value: unknown): value is MovedLines | null {
  return value === null || (isRecord(value) && isCount(value['from']) && Number.isSafeInteger(value['by']));
}

function isLines(value: unknown): value is { readonly first: number; readonly last: number } {
  return isRecord(value) && isCount(value['first']) && isCount(value['last']);
}

function isNotePlace(value: unknown): value is PreviewPiece['notes'][number] {
  return isLines(value) && 'id' in value && typeof value.id === 'string';
}

function isTyped(value: unknown): value is Typed {
  return (
    isRecord(value) &&
    KINDS_OF_EDIT.some((one) => one === value['what']) &&
    isCount(value['version']) &&
    isCount(value['line']) &&
    isCount(value['lastLine']) &&
    isCount(value['removed']) &&
    typeof value['before'] === 'string' &&
    typeof value['added'] === 'string' &&
    typeof value['after'] === 'string' &&
    typeof value['atEnd'] === 'boolean'
  );
}

function isPage(value: unknown): value is PageOfLetter {
  return (
    isRecord(value) &&
    typeof value['key'] === 'string' &&
    isTextOrNull(value['svg']) &&
    typeof value['label'] === 'string'
  );
}

function isPlaceOnPage(value: unknown): value is Pages['places'][number] {
  return isRecord(value) && isCount(value['line']) && isCount(value['page']) && isPlace(value['top']);
}

function isMarginNote(value: unknown): value is MarginNote {
  return (
    isRecord(value) &&
    SEVERITIES.some((one) => one === value['severity']) &&
    typeof value['word'] === 'string' &&
    typeof value['text'] === 'string' &&
    isCount(value['piece']) &&
    isCount(value['line']) &&
    isCount(value['character'])
  );
}

/** The lists of a message are checked where they are: a letter has hundreds of pieces, and most messages bring all of them. */
function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** As the editor hands out what a page may fetch. */
function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//.test(value);
}

/** A whole number from 0 on. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A line and how far in it. */
function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
