import assert from 'node:assert/strict';
import { fitsGlob } from '../../server/src/features/globs.js';
import { cpuOf } from '../cost.js';

describe('features/globs', () => {
  const fitting: readonly [string, string][] = [
    ['brief.md', '*.md'],
    ['a/b/brief.md', '*.md'],
    ['a/b/brief.md', '**/*.md'],
    ['brief.md', '**/*.md'],
    ['brieven/2026/x.md', 'brieven/**'],
    ['brieven/2026/x.md', './brieven/*/x.md'],
    ['brieven/x.txt', 'brieven/*.{md,txt}'],
    ['x1.md', 'x?.md'],
    ['a/b/c/d.md', 'a/**/d.md'],
    ['a/d.md', 'a/**/d.md'],
    ['map {1}/x.md', 'map {1}/x.md'.replace('{1}', '?1?')],
  ];
  for (const [path, glob] of fitting) {
    it(`«${glob}» fits «${path}»`, () => {
      assert.equal(fitsGlob(path, glob), true);
    });
  }

  const other: readonly [string, string][] = [
    ['brief.md', '*.txt'],
    ['a/brief.md', 'b/*.md'],
    ['a/b/brief.md', 'a/*.md'],
    ['brief.md', '*.m'],
    ['Brief.md', 'brief.md'],
    ['x.md', ''],
    ['x{md', 'x{m'],
  ];
  for (const [path, glob] of other) {
    it(`«${glob}» does not fit «${path}»`, () => {
      assert.equal(fitsGlob(path, glob), false);
    });
  }

  it('takes no time over a hostile glob', () => {
    const cost = cpuOf(() => {
      fitsGlob('a'.repeat(3000), '*a'.repeat(300) + 'b');
      fitsGlob('a/'.repeat(500) + 'b', '**/a/'.repeat(100) + 'c');
      fitsGlob('x', '{a,b}'.repeat(60));
    });
    assert.ok(cost < 5_000, `${cost.toFixed(0)} ms`);
  });
});
