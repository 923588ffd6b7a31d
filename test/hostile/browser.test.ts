import assert from 'node:assert/strict';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { readingPage } from '../../server/src/documents/reading/page.js';
import { CORPUS } from './corpus.js';
import { asShown, isHarmlessAddress, judgePage, lost } from './judge.js';
import { FRAME, MARK } from './letters/letter.js';
import { letterOf, readingHtml } from './ways/reading.js';
import { HostileWindow, type Seen } from './window.js';

/** A browser is no matter of time and memory; of the largest, those that go deep are shown too. */
const SHOWN = CORPUS.filter(({ name, huge }) => !huge || /diep|gestapeld/.test(name));

if (process.platform === 'linux') {
  describe('hostile letters in a real browser', function () {
    this.timeout(120_000);
    let window: HostileWindow;
    before(async () => {
      window = await HostileWindow.open();
    });
    after(async () => {
      await window.close();
    });

    it('has a window that notices what it should', async () => {
      const { problems } = await window.show(
        `<body><script>window.${MARK} = 1; alert(2)</script><img src="http://hostile.invalid/x" onerror="console.log(3)">`,
      );
      const expected = [/asked: 2/, /asked for http:\/\/hostile.invalid\/x/, /said: 3/, /it ran: 1/];
      for (const one of expected)
        assert.ok(
          problems.some((problem) => one.test(problem)),
          String(one),
        );
    });

    for (const hostile of SHOWN) {
      it(hostile.name, async () => {
        const letter = letterOf(hostile);
        const page = readingPage(manuscriptOf(letter, { head: 'kamerstuk' }), { notice: 'Nog niet af.' });
        const words = [...FRAME, ...hostile.visible];
        const exported = await window.show(page);
        assert.deepEqual([...judgePage(page, true).problems, ...exported.problems, ...strangeIn(exported)], []);
        assert.deepEqual(
          lost(
            asShown(exported.text).toLowerCase(),
            words.map((one) => one.toLowerCase()),
          ),
          [],
        );
        assert.doesNotMatch(exported.title, /[\r\n\u202A-\u202E\u2066-\u2069]/);
        // Once more without any policy of content to fall back upon.
        const bare = await window.show(`<!DOCTYPE html><html><head></head><body>${readingHtml(letter)}</body></html>`);
        assert.deepEqual([...bare.problems, ...strangeIn(bare)], []);
      });
    }
  });
}

/** What a browser made of a page that no page of ours holds. */
function strangeIn({ elements, addresses }: Seen): readonly string[] {
  const html = elements.map(([name = '', ...attributes]) => `<${name}${attributes.map((one) => ` ${one}`).join('')}>`);
  const { problems } = judgePage([...new Set(html)].join(''), true);
  return [
    ...new Set(problems.filter((problem) => /^(element|attribute)/.test(problem))),
    ...addresses.filter((address) => !isHarmlessAddress(address.replace(/^http:\/\/brief\.test\/#/, '#'))),
  ];
}
