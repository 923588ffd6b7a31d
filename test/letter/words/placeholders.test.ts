import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPlaceholders } from '../../../server/src/letter/words/placeholders.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { assertLinear } from '../../cost.js';

describe('place-holders', () => {
  // Between ⟦ and ⟧ stands what has to be found.
  const found = [
    '⟦PM⟧',
    '⟦pm⟧',
    'Zie Kamerstuk 22 112, nr. ⟦PM⟧.',
    'Kamerstuk ⟦XX XXX⟧, nr. ⟦XX⟧',
    'Kamerstuk ⟦XX XXX-XX⟧, nr. ⟦XX⟧ van ⟦xx xx⟧ 2026',
    'de maat ⟦xxx⟧ XXL',
    'nr. ⟦XX/XXX⟧',
    'op ⟦XX⟧ mei 2026',
    'Datum: ⟦xx-xx-2026⟧',
    'De kosten zijn € ⟦XX⟧ miljoen.',
    'In 2024 werkte in de Unie ⟦XX⟧% van de 55- tot en met 64-jarigen.',
    'motie van het lid ⟦XX⟧ c.s.',
    'De locatie is ⟦n.t.b.⟧ en de tijd ook.',
    'Locatie: ⟦NTB⟧',
    '⟦PM⟧: nog aan te vullen door OCW',
    'De minister ⟦[naam]⟧ spreekt op ⟦[datum Raad]⟧.',
    '⟦[PM Financiën: bedrag]⟧ wordt vrijgemaakt',
    'Dit volgt (⟦PM⟧ OCW).',
    'De lasten dalen. ⟦[FIN: klopt dit nog?]⟧',
    'Het kabinet stemt ⟦[wel/niet]⟧ in.',
    'De tekst is akkoord. ⟦[@Zeevaart: klopt de datum]⟧',
    'Nederland steunt dit. ⟦[graag nog nagaan bij EZ]⟧',
    'Dit is ⟦[s.v.p. afstemmen met SZW]⟧ besproken.',
    'De tekst ⟦(nog in te vullen)⟧.',
    'Waarom ⟦???⟧',
    'Kamerstuk 21 501-34, nr. ⟦…⟧',
    'op ⟦…⟧ mei 2026',
    '⟦…⟧',
    '⟦Tekst volgt.⟧',
    'De minister <naam> spreekt'.replace('<naam>', '⟦<naam>⟧'),
    ...STANDARD.sections.map((section) => `⟦${section.guidance}⟧`),
  ];
  for (const marked of found) {
    it(`finds ${marked}`, () => {
      const text = marked.replace(/[⟦⟧]/g, '');
      let shown = '';
      let at = 0;
      for (const { span } of findPlaceholders(text)) {
        shown += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
        at = span.end;
      }
      assert.equal(shown + text.slice(at), marked);
    });
  }

  const none = [
    'De norm voor PM10 en PM2,5, ook geschreven als PM 2,5 en PM-norm',
    'om 3 PM en 10:30 PM',
    'de PM van India en een PM uit het oosten',
    'Italië wil PM Meloni laten spreken',
    'pro memorie (PM) geraamd',
    '«Nederland wil [dit] graag», aldus de minister, die dit (graag) checkt',
    'de [niet] ingevulde cijfers [en/of zijn/haar naam], per e-mail aan [naam@minbuza.nl]',
    'de [gecheckte] cijfers, zoals [de Raad] klopte',
    'Kamerstuk 36 600 XX, nr. 3',
    'hoofdstuk XX, artikel XX en bijlage XXX',
    'de eeuwen XIX en XX, de XXe eeuw en Johannes XX',
    'maat XXL, xx@voorbeeld.nl en www.xx.nl',
    '«[De] Raad […] besluit [sic] (...)», aldus de tekst',
    'zie [1] en [x]',
    '[Figuur 1]',
    'Hij dacht na … en ging verder. En toen?? Ja!',
    'De procedure is als volgt',
    'PO, VO, m.b.t., t.k. en a.s.',
    'Het krachtenveld is nog niet bekend.',
    'Volgt.',
    '[Kamerstuk 22 112, nr. 3857]',
    '[Link naar het document]',
    '[ja]',
  ];
  for (const text of none) {
    it(`leaves «${text}» alone`, () => {
      assert.deepEqual(findPlaceholders(text), []);
    });
  }

  it('gives places inside the text, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      'PM',
      'XX',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '…',
      '?',
      '.',
      ' ',
      'naam',
      'nr.',
      'x',
      '-',
      '/',
      '3',
      '\n',
      '«',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, text: words } of findPlaceholders(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.equal(text.slice(span.start, span.end), words);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stays linear on hostile text', function () {
    this.timeout(60_000);
    for (const hostile of ['[a', 'XX-', '(', 'nr. …', 'PM ', '? ', '....', '_'])
      assertLinear((text) => findPlaceholders(text), hostile);
  });
});
