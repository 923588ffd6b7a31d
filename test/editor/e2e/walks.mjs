// What is walked by keyboard: each command in each of its ways, where it begins, what is answered, and what is seen of it.

/** The two letters of the walks: one with mistakes, one with two parts of the Council. */
const DRAFT = 'conceptbrief-met-fouten.md';
const TWO_PARTS = 'gepubliceerd-transportraad.md';

const ITEM = 'Raadsaanbeveling energiearmoede';
const OF_TWO = 'Verordening Europees goederenspoor';
const MARK = '[^1]';
const SOURCE = 'Kamerstuk 22 112, nr.4291';

/** The question for a name of an item, and the new one. */
const RENAMED = {
  answers: [['Hernoemen', 'Aanbeveling over koude huizen']],
  sees: ['line', 'Aanbeveling over koude huizen'],
};
const MOVED_UP = { line: ITEM, sees: ['status', 'Ln 28, Col'] };
const MOVED_DOWN = { line: ITEM, sees: ['status', 'Ln 60, Col'] };
const REMOVED = { line: ITEM, dialog: 'verwijderen?', sees: ['noLine', ITEM] };
const NEXT_HOLE = { at: 'De kosten van', sees: ['status', '(2 selected)'] };
const NOTE = {
  at: 'Dat is in de tekst',
  answers: [['Laat leeg om de voetnoot', 'Zie het fiche.']],
  sees: ['text', 'brandveiligheid.[^2]'],
};
const READING = ['tab', 'Leesversie van'];
const PAGES = ['tab', 'Pagina’s van'];
const CHECKED = ['tab', '[Preview] Eindcontrole'];
const MENDED = ['status', 'bevindingen hersteld'];
/** The view goes on showing so little until it is asked for all. */
const ONLY_UNFINISHED = { sees: ['noLine', 'aanwezig'] };
const ALL = { sees: ['line', 'aanwezig'] };
const AS_PDF = {
  dialog: 'exporteren',
  keeps: ['Brief exporteren', 'brief.pdf'],
  sees: ['message', '«brief.pdf» staat klaar'],
};
const AS_HTML = {
  dialog: 'exporteren',
  keeps: ['Brief exporteren', 'brief.html'],
  sees: ['message', '«brief.html» staat klaar'],
};
const AS_WHAT = { answers: [['Brief exporteren als', 'PDF', 'PDF']], ...AS_PDF };
const IN_READING = { first: ['Leesversie naast de tekst tonen', 'View: Focus Next Editor Group'] };
const IN_PAGES = { first: ['Paginaweergave tonen', 'View: Focus Next Editor Group'] };

/**
 * `by`: palette; key and the key; menu of a line of «Opbouw»; button above that view. `at`: words in the text, the caret goes
 * before them; `line`: the line of «Opbouw» that has the focus. `first`: commands that make ready. `copied`: a line of the
 * letter is on the clipboard. `answers`: question, what is typed, the line that Enter takes. `sees`: what is there at last and
 * was not before the command. `last`: a command that clears away what nobody keeps.
 */
export const WALKS = [
  { name: 'nieuweBrief', by: 'palette', sees: ['question', 'Waarmee begint de brief?'] },
  { name: 'voorbeeldOpenen', by: 'palette', sees: ['tab', 'Untitled-1'], last: 'View: Revert and Close Editor' },
  { name: 'onderdelenInvoegen', by: 'palette', at: `### ${ITEM}`, sees: ['status', '1 onderdeel ingevoegd'] },
  { name: 'onderdelenInvoegen', by: 'menu', line: ITEM, sees: ['status', '1 onderdeel ingevoegd'] },
  { name: 'agendapuntInvoegen', by: 'palette', at: `### ${ITEM}`, sees: ['text', '### [Titel van het agendapunt]'] },
  {
    name: 'bijdrageInvoegen',
    by: 'palette',
    at: 'Nederland steunt de compromistekst',
    copied: true,
    answers: [
      ['Bij welk agendapunt?', 'energiearmoede', ITEM],
      ['Waar staat de bijdrage?', 'gekopieerde', 'De gekopieerde tekst'],
    ],
    sees: ['status', 'Ln 52, Col 1'],
  },
  {
    name: 'vergelijken',
    by: 'palette',
    answers: [['Met welke brief?', 'concept-landbouwraad', 'concept-landbouwraad']],
    sees: ['tab', 'concept-landbouwraad'],
  },
  { name: 'volgendeInvulplek', by: 'palette', ...NEXT_HOLE },
  { name: 'volgendeInvulplek', by: 'key Control+F8', ...NEXT_HOLE },
  { name: 'vorigeInvulplek', by: 'palette', ...NEXT_HOLE },
  { name: 'vorigeInvulplek', by: 'key Control+Shift+F8', ...NEXT_HOLE },
  { name: 'voetnootInvoegen', by: 'palette', ...NOTE },
  { name: 'voetnootInvoegen', by: 'key Control+Alt+f', ...NOTE },
  { name: 'voetnootNaarLinks', by: 'palette', at: MARK, sees: ['text', 'februari[^1] vast'] },
  { name: 'voetnootNaarRechts', by: 'palette', at: MARK, sees: ['text', 'vast.[^1]'] },
  { name: 'bronTotVoetnoot', by: 'palette', at: SOURCE, sees: ['text', 'vast[^2]'] },
  {
    name: 'voetnotenHernummeren',
    by: 'palette',
    text: (words) => words.replaceAll('[^2]', '[^7]'),
    at: 'Met deze Raadsaanbeveling',
    sees: ['status', 'hernummerd'],
  },
  { name: 'allesHerstellen', by: 'palette', sees: MENDED },
  { name: 'allesHerstellen', by: 'button', sees: MENDED },
  { name: 'omhoogVerplaatsen', by: 'menu', ...MOVED_UP },
  { name: 'omhoogVerplaatsen', by: 'key Alt+ArrowUp', ...MOVED_UP },
  { name: 'omlaagVerplaatsen', by: 'menu', ...MOVED_DOWN },
  { name: 'omlaagVerplaatsen', by: 'key Alt+ArrowDown', ...MOVED_DOWN },
  {
    name: 'naarRaadsdeelVerplaatsen',
    by: 'menu',
    letter: TWO_PARTS,
    line: OF_TWO,
    answers: [['Naar welk raadsdeel?', '', 'Telecommunicatie']],
    sees: ['status', 'Ln 124, Col'],
  },
  { name: 'hernoemen', by: 'menu', line: ITEM, ...RENAMED },
  { name: 'hernoemen', by: 'key F2', line: ITEM, ...RENAMED },
  { name: 'dupliceren', by: 'menu', line: ITEM, sees: ['status', 'Het agendapunt is gedupliceerd'] },
  { name: 'verwijderen', by: 'menu', ...REMOVED },
  { name: 'verwijderen', by: 'key Delete', ...REMOVED },
  { name: 'alleenOnafTonen', by: 'palette', ...ONLY_UNFINISHED },
  { name: 'allesTonen', by: 'palette', ...ALL },
  { name: 'alleenOnafTonen', by: 'button', ...ONLY_UNFINISHED },
  { name: 'allesTonen', by: 'button', ...ALL },
  {
    name: 'behandelen',
    by: 'palette',
    text: () => '# Gebruik\n\nEen gewone tekst.\n',
    sees: ['line', 'Geannoteerde agenda'],
  },
  { name: 'nietBehandelen', by: 'palette', sees: ['view', 'Dit bestand is niet herkend'] },
  { name: 'voorbeeldTonen', by: 'palette', sees: READING },
  { name: 'voorbeeldTonen', by: 'key Control+Shift+V', sees: READING },
  { name: 'voorbeeldTonen', by: 'palette', ...IN_PAGES, sees: READING },
  { name: 'paginasTonen', by: 'palette', sees: PAGES },
  { name: 'paginasTonen', by: 'palette', ...IN_READING, sees: PAGES },
  { name: 'exporteren', by: 'palette', ...AS_WHAT },
  { name: 'exporteren', by: 'palette', ...IN_READING, ...AS_WHAT },
  { name: 'exporterenAlsPdf', by: 'palette', ...AS_PDF },
  { name: 'exporterenAlsPdf', by: 'palette', ...IN_PAGES, ...AS_PDF },
  { name: 'exporterenAlsHtml', by: 'palette', ...AS_HTML },
  { name: 'exporterenAlsHtml', by: 'palette', ...IN_READING, ...AS_HTML },
  { name: 'eindcontrole', by: 'palette', sees: CHECKED },
  { name: 'eindcontrole', by: 'button', sees: CHECKED },
  {
    name: 'eindcontroleBeeindigen',
    by: 'palette',
    first: ['Eindcontrole vóór verzending', 'View: Focus First Editor Group'],
    sees: ['state', 'Brief: '],
  },
  {
    name: 'rapportKopieren',
    by: 'palette',
    first: ['Eindcontrole vóór verzending'],
    sees: ['status', 'Rapport gekopieerd'],
  },
  {
    name: 'rapportBewaren',
    by: 'palette',
    first: ['Eindcontrole vóór verzending'],
    keeps: ['Rapport bewaren', 'rapport.html'],
    sees: ['status', 'Rapport bewaard'],
  },
  {
    name: 'verwijzingKopieren',
    by: 'palette',
    at: 'Kamerstuk 22 112, nr. 4262',
    answers: [['Verwijzing kopiëren als', '']],
    sees: ['status', 'Gekopieerd: '],
  },
  { name: 'dossierZoeken', by: 'palette', at: SOURCE, sees: ['status', 'plaatsen gevonden'] },
  {
    name: 'regelUitleggen',
    by: 'palette',
    at: '#### Krachtenvled',
    finding: true,
    sees: ['tab', 'onderdeelnaam-spelling'],
  },
].map((walk) => ({
  letter: DRAFT,
  text: (words) => words,
  at: 'Geachte voorzitter',
  first: [],
  answers: [],
  ...walk,
}));
