import type { PageSet } from './compiler.js';
import type { PagesData } from './data.js';

/** What the press is asked for; it takes one order after another. */
export type Order =
  | { readonly kind: 'pages'; readonly id: number; readonly data: PagesData; readonly known: readonly string[] }
  | { readonly kind: 'pdf'; readonly id: number; readonly data: PagesData };

/** What comes of an order. `memory`: bytes that the engine holds. */
export type Delivery =
  | { readonly kind: 'pages'; readonly id: number; readonly set: PageSet; readonly memory: number }
  | { readonly kind: 'pdf'; readonly id: number; readonly document: Uint8Array; readonly memory: number }
  /** The letter could not be set. Why is not told: that may hold its words. */
  | { readonly kind: 'failed'; readonly id: number };

/** The engine in a thread or process of its own. */
export interface Press {
  readonly send: (order: Order) => void;
  /** Ends it, whatever it is doing. */
  readonly stop: () => void;
}

/** The engine and its fonts, as a press in a browser is given them. */
export interface EngineBlobs {
  readonly kind: 'engine';
  readonly compiler: Blob;
  readonly renderer: Blob;
  readonly fonts: readonly Blob[];
}

/** What a press in a browser is told: the engine once, then its orders. */
export type ToldInBrowser = EngineBlobs | Order;

/** Starts a press. `ended` is called when it ends by itself, with why where that is known and may be shown. */
export type StartPress = (events: {
  readonly delivered: (delivery: Delivery) => void;
  readonly ended: (why: Error | null) => void;
}) => Press;
