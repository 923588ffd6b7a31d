import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits, fixAll } from '../../server/src/rules/fix.js';
import { missingSections, newItem } from '../../server/src/rules/fixes/section.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, type JudgeOptions } from '../../server/src/rules/judge.js';
import { kopZonderOpmaak } from '../../server/src/rules/kop-zonder-opmaak.js';
import { kopniveau } from '../../server/src/rules/kopniveau.js';
import { onderdeelnaamSpelling } from '../../server/src/rules/onderdeelnaam-spelling.js';

const SAFE_RULES = [kopniveau, kopZonderOpmaak, onderdeelnaamSpelling];

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

function filled(text: string): string {
  const letter = letterOf(text);
  return applyEdits(text, missingSections(letter, letter.items));
}

function guidance(role: string): string {
  return STANDARD.sections.find((section) => section.role === role)?.guidance ?? '';
}

describe('inserting sections', () => {
  it('puts the inhoud before labels in the text that stand for the sections behind it', () => {
    const text = '## Richtlijn bodems\n\n**Inzet:** Nederland steunt dit.\n\n### Krachtenveld\n\nTekst.\n';
    assert.equal(
      filled(text),
      `## Richtlijn bodems\n\n### Inhoud\n\n${guidance('inhoud')}\n\n**Inzet:** Nederland steunt dit.\n\n### Krachtenveld\n\nTekst.\n`,
    );
  });

  it('puts each in its place by the order of the profile, under the name the letter uses most', () => {
    const text =
      '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inbreng Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n' +
      '## Verordening water\n\n### Krachtenveld\n\nTekst.\n';
    assert.equal(
      filled(text),
      '## Richtlijn bodems\n\n### Achtergrond\n\nTekst.\n\n### Inbreng Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n' +
        `## Verordening water\n\n### Achtergrond\n\n${guidance('inhoud')}\n\n### Inbreng Nederland\n\n${guidance('inzet')}\n\n### Krachtenveld\n\nTekst.\n`,
    );
  });

  it('puts them a level below an item that stands beside a cluster of items', () => {
    const cluster =
      '## Pakket bodems\n\n### Richtlijn bodems\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n';
    const text =
      cluster +
      cluster.slice(cluster.indexOf('###')) +
      '## Verordening water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n';
    assert.equal(filled(text), `${text}\n### Krachtenveld\n\n${guidance('krachtenveld')}\n`);
  });

  it('stays above a heading that stands higher than the item', () => {
    const [item, other] = [
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n',
      '# Overig: consultatie evaluatie\n\nDe Commissie raadpleegt belanghebbenden.\n',
    ];
    assert.equal(filled(item + other), `${item}### Krachtenveld\n\n${guidance('krachtenveld')}\n\n${other}`);
  });

  it('stays before notes, page rules and the signature at the end', () => {
    const text =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.[^1]\n\n### Inzet Nederland\n\nTekst.\n\nHoogachtend,\n\nDe minister van Infrastructuur en Waterstaat,\nA. de Vries\n\n[^1]: Een noot.\n';
    assert.equal(
      filled(text),
      text.replace('Tekst.\n\nHoogachtend', `Tekst.\n\n### Krachtenveld\n\n${guidance('krachtenveld')}\n\nHoogachtend`),
    );
    const printed =
      '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtenveld\n\nTekst.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot.\n';
    assert.equal(
      filled(printed),
      printed.replace('\n\n### Krachtenveld', `\n\n### Nederlandse inzet\n\n${guidance('inzet')}\n\n### Krachtenveld`),
    );
  });

  it('keeps Windows line ends, bold headings, underlined headings, tight headings and colons', () => {
    const bold = '**Verordening water**\r\n\r\n**Inhoud:**\r\n\r\nTekst.\r\n\r\n**Inzet Nederland:**\r\n\r\nTekst.\r\n';
    assert.equal(filled(bold), `${bold}\r\n**Krachtenveld:**\r\n\r\n${guidance('krachtenveld')}\r\n`);
    const underlined = 'Verordening water\n===\n\nInhoud\n------\n\nTekst.\n\nInzet Nederland\n------\n\nTekst.\n';
    assert.equal(filled(underlined), `${underlined}\nKrachtenveld\n------------\n\n${guidance('krachtenveld')}\n`);
    const tight = '# Verordening water\n## Inhoud\nTekst.\n## Inzet Nederland\nTekst.';
    assert.equal(filled(tight), `${tight}\n\n## Krachtenveld\n${guidance('krachtenveld')}`);
  });

  it('gives what is still missing a place-holder, and leaves nothing missing', () => {
    const text =
      '## Verordening water\n\n### Inzet Nederland\n\nTekst.\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n';
    const letter = letterOf(filled(text));
    assert.deepEqual(
      letter.items.map((item) => item.missing),
      [[], []],
    );
    assert.equal(
      letter.items.flatMap((item) => item.sections).filter((section) => section.state === 'placeholder').length,
      4,
    );
  });
});

describe('inserting an agenda item', () => {
  const text =
    '# Geannoteerde agenda Milieuraad\n\nInleiding.\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## Diversen\n\nTekst.\n';

  it('puts it behind the item at the caret, complete, with its title where the caret goes', () => {
    const letter = letterOf(text);
    const { edits, caret } = newItem(letter, text.indexOf('### Inzet'), 'debat');
    const after = applyEdits(text, edits);
    assert.ok(after.startsWith('Beleidsdebat over [onderwerp]', caret));
    const items = letterOf(after).items;
    assert.deepEqual(
      items.map((item) => item.title),
      ['Richtlijn bodems', 'Beleidsdebat over [onderwerp]', 'Diversen'],
    );
    assert.equal(items[1]?.sections.length, 3);
  });

  it('puts it before the first item where the caret stands before all of them', () => {
    const after = applyEdits(text, newItem(letterOf(text), text.indexOf('Inleiding')).edits);
    assert.deepEqual(
      letterOf(after).items.map((item) => item.title),
      ['[Titel van het agendapunt]', 'Richtlijn bodems', 'Diversen'],
    );
  });

  it('asks no sections of an item that needs none, and starts an empty text', () => {
    const after = applyEdits(text, newItem(letterOf(text), text.length, 'hamerstuk').edits);
    assert.match(after, /\n\n## Hamerstukken\n\n\[[^\]]+\]\n$/);
    const started = newItem(letterOf(''), 0);
    assert.equal(started.edits.length, 1);
    assert.match(started.edits[0]?.text ?? '', /^### \[Titel van het agendapunt\]\n\n#### Inhoud\n\n/);
  });
});

describe('safe fixes of the structure', () => {
  it('sets a bare heading apart from the text around it', () => {
    const text = '## Richtlijn bodems\n\n### Inhoud\n\nEerste zin.\nInzet Nederland\nTweede zin.\n';
    assert.equal(
      mended(text),
      '## Richtlijn bodems\n\n### Inhoud\n\nEerste zin.\n\n### Inzet Nederland\n\nTweede zin.\n',
    );
  });

  it('keeps a note mark behind a bare heading, and emphasis within a misspelt one', () => {
    const item = '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n';
    assert.equal(
      mended(`${item}Inzet Nederland<sup>1</sup>\nTekst.\n\n<sup>1</sup> Noot.\n`),
      `${item}### Inzet Nederland<sup>1</sup>\n\nTekst.\n\n<sup>1</sup> Noot.\n`,
    );
    assert.equal(mended(`${item}### Nederlandse *inzte*\n\nTekst.\n`), `${item}### Nederlandse *inzet*\n\nTekst.\n`);
  });

  it('takes subheadings along, and turns an underlined heading into one of a deeper level', () => {
    const item = '### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n';
    const text = `# Bodems\n\n${item}\n# Water\n\n${item}\n# Lucht\n\nInhoud\n---\n\nTekst.\n\n### Wat vooraf ging\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n`;
    assert.equal(
      mended(text),
      text.replace('Inhoud\n---', '### Inhoud').replace('### Wat vooraf ging', '#### Wat vooraf ging'),
    );
  });

  it('changes nothing but signs and levels, and finds nothing new when all is mended', () => {
    const item = fc.record({
      title: fc.integer({ min: 1, max: 4 }),
      levels: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const text = items
          .map(({ title, levels }, index) => {
            const [a = 1, b = 1, c = 1] = levels;
            const sign = (level: number): string => '#'.repeat(level);
            return `${sign(title)} Verordening ${String(index + 1)}\n\n${sign(a)} Inhoud\n\nTekst.\n\n${sign(b)} Inzet Nederland\n\nTekst.\n\n${sign(c)} Krachtenveld\n\nTekst.\n`;
          })
          .join('\n');
        const after = mended(text);
        assert.equal(after.replaceAll('#', ''), text.replaceAll('#', ''));
        assert.equal(mended(after), after);
      }),
      { numRuns: 150 },
    );
  });
});

/** These rules alone. */
const ONLY_THESE: JudgeOptions = {
  ...FINAL_CHECK,
  severities: Object.fromEntries(RULES.filter((rule) => !SAFE_RULES.includes(rule)).map(({ name }) => [name, 'uit'])),
};

/** The text when every safe fix of these rules has been applied. */
function mended(text: string): string {
  return fixAll(text, { profile: STANDARD, treatAs: 'letter' }, ONLY_THESE).text;
}
