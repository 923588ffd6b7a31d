import { daysInWords, dossierInWords } from '../letter/inWords.js';
import type { Letter, LetterReference } from '../letter/letter.js';
import { sourceSpan, type Prose } from '../letter/text/prose.js';
import type { Span } from '../letter/span.js';
import type { Finding } from '../rules/rule.js';
import { SEVERITIES, type Severity } from '../rules/severity.js';
import { counted, listed, sentence } from '../rules/wording.js';
import { agendaOf, type Agenda, type ItemLines, type State } from './agenda.js';
import { address, plain } from './escape.js';

/**
 * The page «Eindcontrole vóór verzending» about one letter, in Markdown (GFM), to mail, to print or to keep with the
 * file: the letter's data, per part its days and who attends, per item its sections, its fiche and what is still open,
 * every finding, and every reference with its address. A pure function of what it is given; lines count from 1.
 *
 * @param findings in order of the text
 * @param file name of the file, to be shown with the letter's data
 */
export function report(letter: Letter, findings: readonly Finding[], file?: string): string {
  const agenda = agendaOf(letter, findings);
  return [
    `# Eindcontrole: ${title(letter)}`,
    facts(letter, findings, file),
    ...agendaPage(letter, agenda),
    ...findingsPage(letter, findings),
    ...referencesPage(letter),
    ...addressesPage(letter),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

function title({ head }: Letter): string {
  const council = plain(head.council ?? 'geannoteerde agenda');
  return head.councilDates.length === 0 ? council : `${council}, ${daysInWords(head.councilDates)}`;
}

const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  information: ['opmerking', 'opmerkingen'],
  hint: ['tip', 'tips'],
};

function facts(letter: Letter, findings: readonly Finding[], file: string | undefined): string {
  const { head } = letter;
  const found = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [counted(number, ...SEVERITY_WORDS[severity])];
  });
  const lines: readonly (readonly [string, string])[] = [
    ['Bestand', plain(file ?? '')],
    ['Raad', plain(head.council ?? '')],
    ['Datum van de Raad', daysInWords(head.councilDates)],
    ['Onderwerp', plain(head.subject ?? '')],
    ['Datum van de brief', head.date === null ? 'niet gevonden' : daysInWords([head.date])],
    ['Afzender', sender(letter)],
    ['Kamerstuk', kamerstuk(letter)],
    ['Vergaderjaar', plain(head.sessionYear?.replace('-', '–') ?? '')],
    ['Bevindingen', found.length === 0 ? 'geen' : listed(found)],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${value}`)
    .join('\n');
}

function sender({ head }: Letter): string {
  if (head.signatories.length === 0) {
    return head.sender === null ? 'niet gevonden' : `${plain(sentence(head.sender))} (geen ondertekening gevonden)`;
  }
  return listed(
    head.signatories.map(({ office, name }) => plain(sentence(name === '' ? office : `${office} (${name})`))),
  );
}

function kamerstuk({ head }: Letter): string {
  if (head.dossier === null) return '';
  const dossier = plain(dossierInWords(head.dossier));
  return head.number === null ? dossier : `${dossier}, nr. ${plain(head.number)}`;
}

function agendaPage(letter: Letter, agenda: Agenda): readonly string[] {
  const loose = agenda.byPart.get(null) ?? [];
  const blocks = ['## Agenda', ...items(letter, loose), ...notTreated(letter, null)];
  for (const part of letter.parts) {
    const unnamed = part.represented ? 'staat in de brief, zonder ambt' : 'niet genoemd';
    const who = part.attendees.length === 0 ? unnamed : listed(part.attendees.map((office) => plain(office)));
    const days = part.dates.length === 0 ? 'niet genoemd' : daysInWords(part.dates);
    blocks.push(
      `### ${plain(part.title.replace(/[\s:]+$/, ''))}`,
      `- **Datum:** ${days}\n- **Deelname:** ${who}`,
      ...items(letter, agenda.byPart.get(part.index) ?? []),
      ...notTreated(letter, part.index),
    );
  }
  if (letter.items.length === 0) blocks.push('In deze brief zijn geen agendapunten gevonden.');
  if (agenda.openElsewhere.length > 0) {
    blocks.push(`Nog in te vullen buiten de agendapunten: ${open(letter, agenda.openElsewhere)}.`);
  }
  return blocks;
}

const STATE_WORDS: Readonly<Record<State, string>> = {
  stands: 'ja',
  missing: '**ontbreekt**',
  empty: '**nog leeg**',
  placeholder: '**nog in te vullen**',
  notNeeded: '–',
};

function items(letter: Letter, lines: readonly ItemLines[]): readonly string[] {
  if (lines.length === 0) return [];
  const { sections } = letter.profile;
  const head = ['Agendapunt', ...sections.map(({ name }) => plain(name)), 'BNC-fiche', 'Nog in te vullen', 'Regel'];
  const rows = lines.map((item) => [
    plain(item.title.replace(/[\s:]+$/, '')),
    ...sections.map(({ role }) => STATE_WORDS[item.states.get(role) ?? 'notNeeded']),
    item.fiches.length === 0
      ? item.lacksFiche
        ? STATE_WORDS.missing
        : STATE_WORDS.notNeeded
      : listed(item.fiches.map(({ reference }) => plain(reference.houseForm))),
    item.open.length === 0 ? '–' : open(letter, item.open),
    lineOf(letter, item.span),
  ]);
  return [table(head, rows)];
}

function open(letter: Letter, places: ItemLines['open']): string {
  return places.map(({ text, span }) => `«${plain(text)}» (regel ${lineOf(letter, span)})`).join(', ');
}

/** What the agenda's list announces and the letter does not treat. */
function notTreated(letter: Letter, part: number | null): readonly string[] {
  const entries = letter.announced.filter((one) => one.due && one.item === null && one.part === part);
  if (entries.length === 0) return [];
  const words = entries.map(({ text, span }) => `«${plain(text)}» (regel ${lineOf(letter, span)})`);
  return [`Aangekondigd, maar niet behandeld: ${words.join(', ')}.`];
}

function findingsPage(letter: Letter, findings: readonly Finding[]): readonly string[] {
  const blocks = ['## Bevindingen'];
  for (const severity of SEVERITIES) {
    const own = findings.filter((one) => one.severity === severity);
    if (own.length === 0) continue;
    blocks.push(
      `### ${sentence(counted(own.length, ...SEVERITY_WORDS[severity]))}`,
      own.map((finding) => findingLine(letter, finding)).join('\n'),
    );
  }
  if (blocks.length === 1) blocks.push('Er is niets gevonden dat aandacht vraagt.');
  return blocks;
}

function findingLine(letter: Letter, finding: Finding): string {
  const own = lineOf(letter, finding.span);
  const others = [...new Set((finding.related ?? []).map(({ span }) => lineOf(letter, span)))]
    .filter((line) => line !== own)
    .sort((a, b) => Number(a) - Number(b));
  const also = others.length === 0 ? '' : ` Zie ook ${others.length === 1 ? 'regel' : 'de regels'} ${listed(others)}.`;
  return `- **Regel ${own}:** ${plain(finding.message)}${also} (${plain(finding.rule)})`;
}

/** Every document that the letter refers to, each once, with all the lines that do so. */
function referencesPage(letter: Letter): readonly string[] {
  const documents = new Map<string, LetterReference[]>();
  for (const one of letter.references) {
    const key = one.reference.houseForm;
    documents.set(key, [...(documents.get(key) ?? []), one]);
  }
  if (documents.size === 0) return ['## Verwijzingen', 'In deze brief staan geen verwijzingen.'];
  const rows = [...documents].map(([name, places]) => {
    const urls = [...new Set(places.flatMap(({ reference }) => urlsOf(reference)))].flatMap(
      (url) => address(url) ?? [],
    );
    return [plain(name), lines(letter, places), urls.length === 0 ? '–' : urls.join(' ')];
  });
  return ['## Verwijzingen', table(['Stuk', 'Regel', 'Adres'], rows)];
}

function urlsOf({ url, urls }: LetterReference['reference']): readonly string[] {
  return urls.length > 0 ? urls : url === null ? [] : [url];
}

/** The other addresses of the web that the letter links to. */
function addressesPage(letter: Letter): readonly string[] {
  const known = new Set(letter.references.flatMap(({ reference }) => urlsOf(reference)));
  const found = new Map<string, { readonly words: string; readonly places: { readonly span: Span }[] }>();
  for (const { prose, base } of letter.passages) {
    for (const { url, span, words, bare } of [...prose.links, ...bareAddresses(prose)]) {
      const link = address(url);
      if (link === null || known.has(url)) continue;
      const place = { span: { start: span.start + base, end: span.end + base } };
      const before = found.get(link);
      if (before !== undefined) before.places.push(place);
      else found.set(link, { words: bare ? '' : prose.text.slice(words.start, words.end), places: [place] });
    }
  }
  if (found.size === 0) return [];
  const rows = [...found].map(([link, { words, places }]) => [
    words.trim() === '' ? '–' : plain(words),
    lines(letter, places),
    link,
  ]);
  return ['## Andere koppelingen', table(['Tekst', 'Regel', 'Adres'], rows)];
}

/** Addresses that stand in the text as they are, without any form of link. */
function bareAddresses(prose: Prose): Prose['links'] {
  if (!prose.text.includes('://')) return [];
  return [...prose.text.matchAll(/https?:\/\/[^\s<>«»“”"\uFFFC]+/giu)].flatMap(({ 0: found, index }) => {
    const url = found.replace(/[.,;:!?)\]]+$/, '');
    const words = { start: index, end: index + url.length };
    const known = prose.links.some((link) => link.words.start < words.end && words.start < link.words.end);
    return known ? [] : [{ url, span: sourceSpan(prose, words.start, words.end), words, bare: true }];
  });
}

function lines(letter: Letter, places: readonly { readonly span: Span }[]): string {
  return [...new Set(places.map(({ span }) => lineOf(letter, span)))].join(', ');
}

/** The line that a stretch begins on, counted from 1. */
function lineOf(letter: Letter, span: Span): string {
  return String(letter.source.position(span.start).line + 1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
