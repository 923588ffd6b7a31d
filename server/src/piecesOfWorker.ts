import { Pieces } from './pieces.js';

// The beginning of the server's first file in a browser: what its pieces are read with. A worker of the old kind runs other
// files by `importScripts`, which stops everything until they are there; so they are fetched before.

declare global {
  /** The pieces of this program; every other file of it knows it by this name. */
  var letterPieces: Pieces;
}
declare const self: { readonly location: { readonly href: string } };
declare const importScripts: (...addresses: readonly string[]) => void;

globalThis.letterPieces = new Pieces(async (addresses) => {
  await Promise.all(addresses.map(fetched));
  importScripts(...addresses);
}, self.location.href);

/** Has the browser keep a file at hand. */
async function fetched(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A file of the server could not be had (${String(response.status)})`);
  await response.arrayBuffer();
}
