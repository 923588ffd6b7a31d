import assert from 'node:assert/strict';
import {
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type DocumentSymbol,
} from 'vscode-languageserver';
import { readClient } from '../../server/src/features/client.js';
import { codeActions } from '../../server/src/features/codeActions.js';
import { countWithin } from '../../server/src/features/counts.js';
import { diagnostics } from '../../server/src/features/diagnostics.js';
import { OpenDocument, type Checked } from '../../server/src/features/documents.js';
import { foldingRanges } from '../../server/src/features/folding.js';
import { outline } from '../../server/src/features/outline.js';
import { documentSymbols } from '../../server/src/features/symbols.js';
import type { Counts } from '../../server/src/protocol.js';
import { daysInWords, dossierInWords, enumerate } from '../../server/src/features/words.js';

const PAGES = 'file:///c%3A/uitbreiding/docs/regels/';
const URI = 'file:///c%3A/werk/brief.agenda.md';

const LETTER = `# Geannoteerde agenda voor de Onderwijs- en Cultuurraad van 13 en 14 mei 2024

## Onderwijs – maandag 13 mei 2024

### Beleidsdebat over lerarentekorten

#### Inhoud

Het voorzitterschap wil spreken over tekorten.<sup>2</sup>

#### Inzet Nederland

[invullen]

#### Krachtenveld

### Raadsaanbeveling leermobiliteit

#### Inhoud en Nederlandse inzet

De aanbeveling ligt ter vaststelling voor.<sup>1</sup> Nederland stemt in.

<sup>1</sup> Kamerstuk 22 112, nr. 3857.

<sup>2</sup> Kamerstuk 22 112, nr. 3858.

## Cultuur – dinsdag 14 mei 2024

### Diversen

Het voorzitterschap licht de stand van zaken toe.
`;

const sumOf = ({ error, warning, information, hint }: Counts): number => error + warning + information + hint;

function open(text: string): { readonly document: OpenDocument; readonly checked: Checked } {
  const document = new OpenDocument(URI, 'markdown', 3, text);
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  return { document, checked };
}

describe('features on a letter', () => {
  describe('the view «Opbouw»', () => {
    const { checked } = open(LETTER);
    const view = outline(URI, checked);
    assert.ok(view !== null);
    const parts = view.entries.filter((entry) => entry.kind === 'part');
    const items = parts.flatMap((part) => part.items).filter((line) => line.kind === 'item');

    it('shows parts with their items in the order of the text', () => {
      assert.deepEqual(
        parts.map(({ title, items: own }) => [title, own.map((item) => item.title)]),
        [
          ['Onderwijs – maandag 13 mei 2024', ['Beleidsdebat over lerarentekorten', 'Raadsaanbeveling leermobiliteit']],
          ['Cultuur – dinsdag 14 mei 2024', ['Diversen']],
        ],
      );
      assert.equal(view.version, 3);
      assert.equal(view.letterhead.detail, '13 en 14 mei 2024');
    });

    it('shows what each section is like, also two under one heading, and none that is not needed', () => {
      assert.deepEqual(
        items.map((item) => item.sections.map(({ section, state }) => `${section} ${state}`)),
        [
          ['inhoud present', 'inzet placeholder', 'krachtenveld empty'],
          ['inhoud present', 'inzet present', 'krachtenveld missing'],
          [],
        ],
      );
      const missing = items[1]?.sections[2];
      assert.deepEqual([missing?.range, missing?.selection], [null, items[1]?.selection]);
    });

    it('counts the findings of an item with the item, and no finding twice', () => {
      const total = ({ counts }: { readonly counts: Counts }): number => sumOf(counts);
      assert.ok(items[0] !== undefined && total(items[0]) >= 2);
      assert.equal(total(view.letterhead) + parts.reduce((sum, part) => sum + total(part), 0), checked.findings.length);
    });

    it('gives what stands at the foot to the letter, not to its last item', () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const text = (
          LETTER.replace('<sup>2</sup> Kamerstuk 22 112, nr. 3858.\n\n', '') +
          '\n---\n\n<sup>2</sup> Kamerstuk 22 112, nr. 3858.\n\n<sup>9</sup>\n\n' +
          'Hoogachtend,\n\nDe minister van Onderwijs, Cultuur en Wetenschap,\n\nA.B. de Vries\n'
        ).replaceAll('\n', lineEnd);
        const { checked: footed } = open(text);
        const shown = outline(URI, footed);
        const last = shown?.entries.at(-1);
        assert.ok(last?.kind === 'part');
        const atFoot = footed.findings.filter(({ span }) => span.start >= text.indexOf('---'));
        assert.notEqual(atFoot.length, 0);
        assert.deepEqual([sumOf(last.counts), sumOf(shown?.letterhead.counts ?? last.counts)], [0, atFoot.length]);
        const line = text.split(lineEnd).indexOf('---');
        assert.deepEqual(last.range.end, { line: line - 1, character: 0 });
        assert.deepEqual(last.items[0]?.range.end, last.range.end);
      }
    });

    it('shows what is announced and not treated, where the list has it', () => {
      const list = (entries: string): string => `\n\nOp de agenda staan:\n\n${entries}\n`;
      const before = '- Mededeling over aardwarmte\n- Beleidsdebat over lerarentekorten';
      const behind = '- Raadsconclusies over schooltijden\n- Raadsaanbeveling leermobiliteit';
      const text = LETTER.replace(
        '## Onderwijs – maandag 13 mei 2024',
        (own) => `${own}${list(`${before}\n${behind}`)}`,
      );
      const shown = outline(URI, open(text).checked);
      const [first] = shown?.entries ?? [];
      assert.ok(first?.kind === 'part');
      assert.deepEqual(
        first.items.map(({ kind, title }) => `${kind} ${title}`),
        [
          'untreated Mededeling over aardwarmte',
          'item Beleidsdebat over lerarentekorten',
          'untreated Raadsconclusies over schooltijden',
          'item Raadsaanbeveling leermobiliteit',
        ],
      );
      const [aardwarmte] = first.items;
      assert.ok(aardwarmte?.kind === 'untreated');
      assert.equal(aardwarmte.stateInWords, 'niet behandeld');
      assert.equal(
        text.split('\n')[aardwarmte.selection.start.line]?.slice(aardwarmte.selection.start.character),
        'Mededeling over aardwarmte',
      );
    });

    it('shows them without parts too', () => {
      const item = (title: string): string => `## ${title}\n\n### Inhoud\n\nHet gaat over water.\n\n`;
      const agenda =
        'Op de agenda staan:\n\n- Eerste waterdebat\n- Verordening drinkwater\n- Conclusies over zeevisserij\n\n';
      const flat = outline(
        URI,
        open(`# Geannoteerde agenda Milieuraad\n\n${agenda}${item('Verordening drinkwater')}`).checked,
      );
      assert.deepEqual(
        flat?.entries.map(({ kind, title }) => `${kind} ${title}`),
        ['untreated Eerste waterdebat', 'item Verordening drinkwater', 'untreated Conclusies over zeevisserij'],
      );
    });

    it('lets a section reach to the next, also over what is being written there', () => {
      const own = items[0]?.sections.map(({ range }) => [range?.start.line, range?.end.line]);
      const line = (start: string): number => LETTER.split('\n').findIndex((one) => one.startsWith(start));
      const krachtenveld = line('#### Krachtenveld');
      assert.deepEqual(own, [
        [line('#### Inhoud'), line('#### Inzet')],
        [line('#### Inzet'), krachtenveld],
        [krachtenveld, line('### Raadsaanbeveling')],
      ]);
    });

    it('keeps the identity of an item when text elsewhere changes', () => {
      const ids = (text: string): readonly string[] =>
        (outline(URI, open(text).checked)?.entries ?? []).flatMap((entry) =>
          entry.kind === 'part' ? [entry.id, ...entry.items.map(({ id }) => id)] : [entry.id],
        );
      const before = ids(LETTER);
      assert.equal(new Set(before).size, before.length);
      assert.deepEqual(ids(LETTER.replace('over tekorten', 'over van alles en nog wat')), before);
    });

    it('is none for other Markdown', () => {
      const { checked: other } = open(LETTER);
      const document = new OpenDocument('file:///README.md', 'markdown', 1, '# Project\n\nText.\n');
      const none = document.check(() => undefined);
      assert.ok(none !== null && other.isLetter && !none.isLetter);
      assert.equal(outline('file:///README.md', none), null);
      assert.deepEqual(documentSymbols(none), []);
      assert.deepEqual(foldingRanges(none, 100), []);
    });
  });

  it('symbols say in a few words what an item still needs', () => {
    const { checked } = open(LETTER);
    const [onderwijs] = documentSymbols(checked).filter(({ name }) => name.startsWith('Onderwijs'));
    const [debat, aanbeveling] = onderwijs?.children ?? [];
    assert.equal(aanbeveling?.detail, 'ontbreekt: krachtenveld');
    assert.deepEqual(
      debat?.children?.map(({ name, detail }) => [name, detail]),
      [
        ['Inhoud', undefined],
        ['Inzet Nederland', 'in te vullen'],
        ['Krachtenveld', 'leeg'],
      ],
    );
  });

  it('symbols end at their last word, before the place in front of the next heading', () => {
    const text = LETTER.split('\n');
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    const symbols = all(documentSymbols(open(LETTER).checked));
    assert.equal(symbols.length, 9);
    for (const { name, range } of symbols) {
      assert.equal(range.end.character, text[range.end.line]?.length, name);
      assert.notEqual(range.end.character, 0, name);
    }
    const [debat] = symbols.filter(({ name }) => name.startsWith('Beleidsdebat'));
    assert.equal(text[debat?.range.end.line ?? 0], '#### Krachtenveld');
  });

  it('parts, items, sections and a run of notes can be folded, the outer ones first where few are allowed', () => {
    const { checked } = open(LETTER);
    const lines = LETTER.split('\n');
    const line = (start: string): number => lines.findIndex((one) => one.startsWith(start));
    const folds = foldingRanges(checked, 100);
    const starting = (start: string): number | undefined =>
      folds.find(({ startLine }) => startLine === line(start))?.endLine;
    assert.equal(starting('## Onderwijs'), line('<sup>2</sup> Kamerstuk'));
    assert.equal(starting('#### Inzet'), line('[invullen]'));
    assert.equal(starting('<sup>1</sup> Kamerstuk'), line('<sup>2</sup> Kamerstuk'));
    assert.equal(folds.find(({ kind }) => kind === 'comment')?.startLine, line('<sup>1</sup> Kamerstuk'));
    const few = foldingRanges(checked, 2);
    assert.deepEqual(
      few.map(({ startLine }) => startLine),
      folds.slice(0, 2).map(({ startLine }) => startLine),
    );
  });

  it('the list of the agenda folds under the line that introduces it, the heading block as a region', () => {
    const text = [
      'Datum 30 november 2026',
      'Betreft Geannoteerde agenda Energieraad van 14 december 2026',
      '',
      'Geachte voorzitter,',
      '',
      'Graag informeer ik u.',
      'Op de agenda staan:',
      '',
      '- Beleidsdebat over netten',
      '- Verordening over gas',
      '',
      'Verder niets.',
      '',
    ].join('\n');
    assert.deepEqual(foldingRanges(open(text).checked, 100), [
      { startLine: 0, endLine: 3, kind: 'region' },
      { startLine: 6, endLine: 9 },
    ]);
    const bare = text.replace('Op de agenda staan:', 'Op de agenda staan de volgende punten.');
    assert.deepEqual(foldingRanges(open(bare).checked, 100)[1], { startLine: 8, endLine: 9 });
  });

  describe('code actions', () => {
    const client = readClient({
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const all = (context: Partial<CodeActionContext>): CodeAction[] => {
      const { document, checked } = open(LETTER);
      const place = { start: 0, end: LETTER.length };
      return codeActions(document, checked, place, { diagnostics: [], ...context }, client, PAGES);
    };

    it('offer what mends the whole letter once, for all findings that it mends', () => {
      const renumbering = all({ only: ['quickfix'] }).filter(({ title }) => title.includes('hernummeren'));
      assert.equal(renumbering.length, 1);
      assert.ok((renumbering[0]?.diagnostics?.length ?? 0) >= 1);
    });

    it('offer to silence a rule here or in the whole letter, once for each rule', () => {
      const titles = all({ only: ['quickfix'] }).map(({ title }) => title);
      const here = titles.filter((title) => title.startsWith('Hier negeren: '));
      assert.deepEqual(here, [...new Set(here)]);
      assert.ok(here.includes('Hier negeren: onderdeel-leeg …'));
      assert.ok(titles.includes('In de hele brief negeren: onderdeel-leeg …'));
      assert.ok(!titles.some((title) => title.startsWith('Regel uitleggen')), 'the client has no such command');
    });

    it('go on with commands where the client has them: the page of the rule, the reason to be typed', () => {
      const own = readClient(
        { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
        true,
      );
      const { document, checked } = open(LETTER);
      const place = { start: 0, end: LETTER.length };
      const actions = codeActions(document, checked, place, { diagnostics: [], only: ['quickfix'] }, own, PAGES);
      const explain = actions.find(({ title }) => title === 'Regel uitleggen: onderdeel-leeg');
      assert.deepEqual(explain?.command?.arguments, [`${PAGES}onderdeel-leeg.md`]);
      const silence = actions.find(({ title }) => title === 'In de hele brief negeren: onderdeel-leeg …');
      assert.equal(silence?.command?.command, 'geannoteerdeAgenda.selecteren');
      const at = '<!-- controle negeren in hele brief: onderdeel-leeg – '.length;
      assert.deepEqual(silence.command.arguments, [
        URI,
        { start: { line: 0, character: at }, end: { line: 0, character: at + 'reden'.length } },
      ]);
    });

    it('never offer to mend everything by themselves', () => {
      const isFixAll = ({ kind }: CodeAction): boolean => kind?.startsWith('source') === true;
      assert.equal(all({ triggerKind: CodeActionTriggerKind.Automatic }).some(isFixAll), false);
      assert.equal(all({ triggerKind: CodeActionTriggerKind.Invoked }).some(isFixAll), true);
      assert.equal(all({ only: ['quickfix'], triggerKind: CodeActionTriggerKind.Invoked }).some(isFixAll), false);
    });
  });

  it('diagnostics name related places in the same document, for a client that shows them', () => {
    const { checked } = open(LETTER.replace('#### Krachtenveld\n', '#### Inhoud\n\nNog eens.\n'));
    const shows = readClient({ textDocument: { publishDiagnostics: { relatedInformation: true } } });
    const related = diagnostics(URI, checked, shows, null).flatMap((one) => one.relatedInformation ?? []);
    assert.ok(related.length > 0);
    assert.ok(related.every(({ location, message }) => location.uri === URI && message !== ''));
    assert.ok(diagnostics(URI, checked, readClient({}), null).every((one) => one.relatedInformation === undefined));
  });

  it('diagnostics lead to the page of their rule, for a client that shows it', () => {
    const { checked } = open(LETTER);
    const shows = readClient({ textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } });
    for (const { code, codeDescription } of diagnostics(URI, checked, shows, PAGES)) {
      assert.equal(codeDescription?.href, `${PAGES}${String(code)}.md`);
    }
    assert.ok(diagnostics(URI, checked, shows, null).every((one) => one.codeDescription === undefined));
    assert.ok(diagnostics(URI, checked, readClient({}), PAGES).every((one) => one.codeDescription === undefined));
  });

  it('counts only the findings that begin in a stretch', () => {
    const { checked } = open(LETTER);
    const { start } = checked.findings[0]?.span ?? { start: 0 };
    const sum = (from: number, to: number): number => sumOf(countWithin(checked.findings, { start: from, end: to }));
    assert.equal(sum(0, start), 0);
    assert.ok(sum(0, start + 1) >= 1);
    assert.equal(sum(0, LETTER.length), checked.findings.length);
  });

  it('reads a long letter in slices as it reads it at once, also when edits come in meanwhile', async () => {
    const long = LETTER + `${LETTER.slice(LETTER.indexOf('## Onderwijs'))}\n`.repeat(200);
    const sliced = new OpenDocument(URI, 'markdown', 1, long);
    const reading = sliced.prepare();
    sliced.change(2, [{ range: { start: { line: 8, character: 0 }, end: { line: 8, character: 3 } }, text: 'PM' }]);
    sliced.change(3, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
    await reading;
    const fail = (error: unknown): never => {
      throw error;
    };
    const atOnce = new OpenDocument(URI, 'markdown', 3, sliced.text).check(fail);
    assert.deepEqual(sliced.check(fail)?.counts, atOnce?.counts);
    assert.deepEqual(
      sliced.check(fail)?.findings.map(({ rule, span }) => [rule, span]),
      atOnce?.findings.map(({ rule, span }) => [rule, span]),
    );
  });

  it('words', () => {
    assert.equal(enumerate([]), '');
    assert.equal(enumerate(['inhoud', 'inzet', 'krachtenveld']), 'inhoud, inzet en krachtenveld');
    assert.equal(daysInWords(['2024-05-13', '2024-05-14']), '13 en 14 mei 2024');
    assert.equal(daysInWords(['2024-04-30', '2024-05-01']), '30 april en 1 mei 2024');
    assert.equal(daysInWords(['2024-12-31', '2025-01-01']), '31 december 2024 en 1 januari 2025');
    assert.equal(daysInWords([]), '');
    assert.equal(dossierInWords('21501-34'), '21 501-34');
  });
});
