import { ADDRESSES } from './letters/addresses.js';
import type { HostileLetter } from './letters/letter.js';
import { LOOKS } from './letters/looks.js';
import { MARKUP } from './letters/markup.js';
import { NAMES } from './letters/names.js';
import { SIGNS } from './letters/signs.js';
import { SIZES } from './letters/sizes.js';
import { TYPESETTING } from './letters/typesetting.js';

/** Letters that want something else than to be read, or that break whoever reads them carelessly. */
export const CORPUS: readonly HostileLetter[] = [
  ...MARKUP,
  ...ADDRESSES,
  ...LOOKS,
  ...TYPESETTING,
  ...SIGNS,
  ...NAMES,
  ...SIZES,
];
