import type { PagesData } from '../../../server/src/documents/pages/data.js';

/** A letter that says nothing, for who is not concerned with what stands on the pages. */
export const NOTHING: PagesData = {
  title: '',
  running: '',
  author: null,
  notice: null,
  marks: false,
  head: null,
  titled: false,
  raised: 1,
  blocks: [],
  notes: [],
  loose: [],
};
