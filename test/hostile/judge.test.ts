import assert from 'node:assert/strict';
import { CORPUS } from './corpus.js';
import { judgePage, lost } from './judge.js';

describe('the judge of pages', () => {
  const bad: readonly (readonly [string, RegExp])[] = [
    ['<p>a<script>b</script></p>', /element <script>/],
    ['<p onclick="a">b</p>', /attribute onclick/],
    ['<p style="color:red">b</p>', /attribute style/],
    ['<a href="java&#9;script:a">b</a>', /address java/],
    ['<a href=" data:text/html,a">b</a>', /address\s+data/],
    ['<a href="#a">b</a>', /link to #a/],
    ['<p id="a">b</p><p id="a">c</p>', /two elements/],
    ['<p>a<!-- b --></p>', /comment/],
    ['<style>a { background: url(b) }</style>', /element <style>/],
    ['<span data-afbeelding="../a.png">b</span>', /picture/],
  ];
  for (const [html, problem] of bad) {
    it(`refuses ${html}`, () => {
      assert.ok(judgePage(html, false).problems.some((found) => problem.test(found)));
    });
  }

  it('refuses a style sheet that fetches, and another meta than the policy, in a whole page', () => {
    const html = '<html><head><meta http-equiv="refresh" content="0"><style>@import "a"</style></head></html>';
    assert.deepEqual(judgePage(html, true).problems, ['<meta http-equiv=refresh>', 'a style sheet with @import']);
  });

  it('misses words that do not show', () => {
    const { text } = judgePage('<p>Een <b>rode</b>\n draad</p><p title="blauw">.</p>', false);
    assert.deepEqual(lost(text, ['Een rode draad', 'blauw']), ['«blauw» does not show']);
  });

  it('has letters of different names, at least sixty', () => {
    assert.equal(new Set(CORPUS.map(({ name }) => name)).size, CORPUS.length);
    assert.ok(CORPUS.length >= 60);
  });
});
