import { tell } from './host.js';

/** The pictures of the letter: each stands there in words until the extension has told where it is and it has come. */
export class Pictures {
  readonly #asked = new Set<string>();
  /** Where those lie that have come, by their paths. */
  readonly #addresses = new Map<string, string>();

  /** Puts the pictures that are here in the place of their words, and asks once for each of the others. */
  dress(within: ParentNode): void {
    for (const words of within.querySelectorAll<HTMLElement>('span[data-afbeelding]')) {
      const path = words.dataset['afbeelding'] ?? '';
      const address = this.#addresses.get(path);
      if (address !== undefined) show(words, address);
      else if (!this.#asked.has(path)) {
        this.#asked.add(path);
        tell({ kind: 'picture', path });
      }
    }
  }

  came(path: string, address: string): void {
    this.#addresses.set(path, address);
  }

  /** Another letter has other pictures by the same paths. */
  clear(): void {
    this.#asked.clear();
    this.#addresses.clear();
  }
}

function show(words: HTMLElement, address: string): void {
  if (words.querySelector('img') !== null) return;
  const image = document.createElement('img');
  image.src = address;
  image.alt = words.textContent;
  words.replaceChildren(image);
}
