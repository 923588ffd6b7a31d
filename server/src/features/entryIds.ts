import type { Item, Letter, Part } from '../letter/letter.js';
import { stripNumbering } from '../profile/names.js';
import type { Entry } from '../rules/fixes/entries.js';
import { structure } from './structure.js';

/** Names that stay the same while the text around them changes; a title used twice gets a number. */
export class Ids {
  readonly #used = new Map<string, number>();

  of(name: string): string {
    const before = this.#used.get(name) ?? 0;
    this.#used.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  }

  ofPart({ title }: Part): string {
    return this.of(`deel:${stripNumbering(title)}`);
  }

  ofItem({ title }: Item): string {
    return this.of(`agendapunt:${stripNumbering(title)}`);
  }
}

/** The parts and items of the view «Opbouw» by their names in it. */
export function entriesById(letter: Letter): ReadonlyMap<string, Entry> {
  const ids = new Ids();
  const found = new Map<string, Entry>();
  for (const entry of structure(letter)) {
    if (entry.kind === 'aside') continue;
    if (entry.kind === 'part') found.set(ids.ofPart(entry.part), { kind: 'part', index: entry.part.index });
    for (const { item } of entry.kind === 'part' ? entry.items : [entry]) {
      found.set(ids.ofItem(item), { kind: 'item', index: item.index });
    }
  }
  return found;
}
