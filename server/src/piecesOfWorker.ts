import { Pieces } from './pieces.js';

// The beginning of the server's first file in a browser: what its other files are run with. A worker of the old kind has
// `importScripts` for that, which comes from where the worker itself came from and needs no access to anything else. It stops the
// worker until the files are there, and throws where one is not.

declare global {
  /** The pieces of this program; every other file of it knows it by this name. */
  var letterPieces: Pieces;
}
declare const self: { readonly location: { readonly href: string } };
declare const importScripts: (...addresses: readonly string[]) => void;

globalThis.letterPieces = new Pieces((addresses) => {
  importScripts(...addresses);
}, self.location.href);
