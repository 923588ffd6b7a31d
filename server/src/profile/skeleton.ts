import type { ItemKind } from './types.js';

/** Titles that a new item begins with; what is left to fill in stands in brackets, as a place-holder does. */
export const ITEM_TITLES: Readonly<Record<ItemKind, string>> = {
  wetgeving: 'Verordening [titel van het voorstel]',
  aanbeveling: 'Raadsaanbeveling [titel van de aanbeveling]',
  mededeling: 'Mededeling [titel van de mededeling]',
  conclusies: 'Raadsconclusies over [onderwerp]',
  debat: 'Beleidsdebat over [onderwerp]',
  maaltijd: 'Werklunch over [onderwerp]',
  informatie: 'Informatie van het voorzitterschap over [onderwerp]',
  hamerstuk: 'Hamerstukken',
  diversen: 'Diversen',
  overig: '[Titel van het agendapunt]',
};

/** What stands under a new item that needs no sections, until its author writes it. */
export const SHORT_GUIDANCE = '[Beschrijf kort wat hier aan de orde komt.]';
