import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompareResult, EditsResult, PasteResult } from '../../server/src/protocol.js';
import { bundle, LARGE, TestClient } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = '## Beleidsdebat AI\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\n[invullen]\n';

describe('texts of others over stdio', function () {
  this.timeout(60_000);
  let client: TestClient;
  let remove = (): void => undefined;

  before(async () => {
    const { file, remove: removeFile } = await bundle('server/src/node.ts');
    remove = removeFile;
    client = await TestClient.start(file, { capabilities: LARGE });
    await client.open(URI, LETTER);
  });
  after(() => {
    client.kill();
    remove();
  });

  const paper = TextDocument.create(URI, 'markdown', 1, LETTER);
  const position = paper.positionAt(LETTER.indexOf('Tekst.') + 'Tekst.'.length);

  it('are pasted as text of the letter, or refused with the reason', async () => {
    const paste = (html: string, uri = URI): Promise<PasteResult | null> =>
      client.request('geannoteerdeAgenda/paste', { uri, range: { start: position, end: position }, html });
    assert.deepEqual(await paste('<p>Een <b>twee</b></p><script>x</script>'), {
      ok: true,
      version: 1,
      offers: [{ kind: 'brieftekst', title: 'Plakken als brieftekst', text: 'Een **twee**', elsewhere: [] }],
    });
    const changed = await paste('<p>Een <del>twee</del> drie</p>');
    assert.ok(changed?.ok === true);
    assert.equal(changed.offers[0]?.title, 'Plakken als brieftekst (1 doorgehaalde passage weggelaten)');
    assert.deepEqual(await paste('<p><del>Weg</del></p>'), {
      ok: false,
      reason: 'Alles wat is gekopieerd, is doorgehaald. Er is niets geplakt.',
    });
    const picture = await paste('<p>Een <img src="x.png" alt="kaart"> twee</p>');
    assert.ok(picture?.ok === true);
    assert.deepEqual(
      picture.offers.map(({ text, title }) => [text, title]),
      [['Een [Afbeelding: kaart] twee', 'Plakken als brieftekst (1 afbeelding weggelaten)']],
    );
    assert.deepEqual(await paste('<img src="x.png"><del>Weg</del>'), {
      ok: false,
      reason:
        'Er is niets geplakt: wat is gekopieerd, is alleen een afbeelding en doorgehaalde tekst. Beschrijf in woorden wat er te zien is.',
    });
    assert.deepEqual(await paste('<p><a class=msocomanchor href="#_msocom_1">[JJ1]</a></p>'), {
      ok: false,
      reason: 'Er is niets geplakt: wat is gekopieerd, zijn alleen opmerkingen in de kantlijn.',
    });
    assert.equal(await paste('<p>&nbsp;</p>'), null);
    assert.equal(await paste('<p>x</p>', 'file:///werk/andere.md'), null);
    const refused = await paste('<div>'.repeat(100_000));
    assert.ok(
      refused !== null && !refused.ok && refused.reason.startsWith('De gekopieerde tekst is niet om te zetten'),
    );
  });

  it('are offered as a contribution too where they come from Word with headings', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=NL><!--StartFragment-->
<h2>Inzet Nederland<o:p></o:p></h2><p class=MsoNormal>Nederland is <b style='mso-bidi-font-weight:normal'>voor</b><a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<h2>Krachtenveld<o:p></o:p></h2><p class=MsoNormal>Verdeeld.<o:p></o:p></p>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Kamerstuk 22 112, nr. 3857.</p></div><!--EndFragment--></body></html>`;
    const result = await client.request<PasteResult | null>('geannoteerdeAgenda/paste', {
      uri: URI,
      range: { start: position, end: position },
      html,
    });
    assert.ok(result?.ok === true);
    const [asText, contribution, ...others] = result.offers;
    assert.deepEqual([asText?.kind, contribution?.kind, others], ['brieftekst', 'bijdrage', []]);
    assert.equal(contribution?.text, '');
    assert.equal(
      contribution.title,
      'Als bijdrage bij «Beleidsdebat AI» (2 onderdelen ingevoegd; 2 koppen aangepast; 1 voetnoot meegenomen en genummerd)',
    );
    assert.equal(
      TextDocument.applyEdits(paper, [...contribution.elsewhere]),
      `${LETTER.replace('[invullen]', 'Nederland is **voor**[^1].')}
#### Krachtenveld

Verdeeld.

[^1]: Kamerstuk 22 112, nr. 3857.
`,
    );
  });

  it('become the sections of an item, from a page too', async () => {
    const insert = (text: string, html = false): Promise<EditsResult> =>
      client.request('geannoteerdeAgenda/contribution', { uri: URI, position, text, html });
    const made = await insert('<html><body><h1>Inzet</h1><p>Nieuw.</p></body></html>');
    assert.ok(made.ok);
    assert.equal(made.report, '1 onderdeel ingevoegd; 1 kop aangepast.');
    assert.equal(TextDocument.applyEdits(paper, [...made.edits]), LETTER.replace('[invullen]', 'Nieuw.'));
    const struck = await insert('<html><body><h1>Inzet</h1><p>Nieuw <s>oud</s>.</p></body></html>');
    assert.ok(struck.ok && struck.report?.endsWith('; 1 doorgehaalde passage weggelaten.') === true);
    const refused = await insert('  ');
    assert.ok(!refused.ok && refused.reason === 'De bijdrage is niet ingevoegd: er staat geen tekst in.');
    // A file of Word, a PDF, a text of another program, and what else holds signs that no text has.
    for (const noText of [
      'PK\u0003\u0004\u0014\u0006Inzet',
      '%PDF-1.7\nInzet',
      '{\\rtf1\\ansi Inzet}',
      'Inzet\u0000',
    ]) {
      for (const html of [false, true]) {
        const answer = await insert(noText, html);
        assert.ok(!answer.ok, noText);
        assert.match(answer.reason, /^De bijdrage is niet ingevoegd: dit is geen tekst, .* Open haar in Word, /);
      }
    }
    assert.ok((await insert('PK vergadert; {rtf} en %PDF- blijven staan.')).ok);
  });

  it('are laid beside the letter', async () => {
    const compare = (text: string, uri = URI): Promise<CompareResult> =>
      client.request('geannoteerdeAgenda/compare', { uri, text, name: 'vorige.md' });
    assert.deepEqual(await compare('# AI\n\n## Inzet\n\nAnders.\n\n## Inhoud\n\nOud.\n'), {
      ok: true,
      own: LETTER.trim(),
      other: '## AI\n\n#### Inhoud\n\nOud.\n\n#### Inzet\n\nAnders.',
      common: 1,
    });
    const refused = await compare('# Boodschappen\n\n- melk\n');
    assert.ok(!refused.ok);
    assert.match(
      refused.reason,
      /^«vorige\.md» is niet te vergelijken: er staat geen agendapunt met onderdelen in\. Kies /,
    );
    assert.equal((await compare('# AI\n', 'file:///werk/andere.md')).ok, false);
  });
});
