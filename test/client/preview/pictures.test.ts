import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { isPictureBeside } from '../../../client/src/preview/pictures.js';

describe('a picture of a letter', () => {
  it('lies in the folder of the letter, or in one within it', () => {
    for (const one of [
      'kaart.png',
      './kaart.PNG',
      'beelden/kaart van nu.jpg',
      'beelden/2026/kaart.jpeg',
      'één.gif',
      'a..b.webp',
      '.verborgen/kaart.png',
    ])
      assert.ok(isPictureBeside(one), one);
  });

  it('lies nowhere else, however that is written', () => {
    for (const one of [
      '../kaart.png',
      'beelden/../../kaart.png',
      'beelden/../kaart.png',
      '.. /kaart.png',
      '.../kaart.png',
      '/kaart.png',
      '//elders/kaart.png',
      'beelden//kaart.png',
      'beelden/ /kaart.png',
      '\\\\elders\\delen\\kaart.png',
      '..\\kaart.png',
      'C:/kaart.png',
      'C:\\kaart.png',
      'file:///kaart.png',
      'file:kaart.png',
      'https://elders.example/kaart.png',
      'data:image/png;base64,x.png',
      '%2e%2e/kaart.png',
      '..%2fkaart.png',
      'beelden%5c..%5ckaart.png',
      '%252e%252e/kaart.png',
      'fi\tle:///kaart.png',
      '.\n./kaart.png',
      'kaart\u0000.png',
      'kaart.svg?.png',
      'kaart.svg#.png',
    ])
      assert.ok(!isPictureBeside(one), one);
  });

  it('is of a kind in which nothing runs', () => {
    for (const one of [
      '',
      'kaart',
      'kaart.svg',
      'kaart.svgz',
      'kaart.html',
      'kaart.png.svg',
      'kaart.pdf',
      'png',
      '.',
      '..',
    ])
      assert.ok(!isPictureBeside(one), one);
  });

  it('stays in the folder of the letter, whatever the page asks for', () => {
    const names = fc.constantFrom('..', '.', '', ' ', '.. ', 'beelden', 'kaart.png', '%2e%2e', 'C:', '\\', '\u0000');
    const paths = fc.array(names, { maxLength: 6 }).map((all) => [...all, 'kaart.png'].join('/'));
    fc.assert(
      fc.property(paths, (one) => {
        const inside = ['posix', 'win32'] as const;
        if (!isPictureBeside(one)) return;
        for (const system of inside) {
          const folder = system === 'posix' ? '/werk/brieven' : 'C:\\werk\\brieven';
          const relative = path[system].relative(folder, path[system].resolve(folder, one));
          assert.ok(!relative.startsWith('..') && !path[system].isAbsolute(relative), one);
        }
      }),
    );
  });
});
