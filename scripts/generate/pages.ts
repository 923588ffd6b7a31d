import { fixInWords, severitiesOf, severityByCase, severityInWords } from '../../server/src/rules/described.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import type { RuleGroup } from '../../server/src/rules/index.js';
import type { Example, Finding, Rule } from '../../server/src/rules/rule.js';
import { SEVERITY_NAMES } from '../../server/src/rules/severity.js';
import { findingsIn } from './examples.js';

/** Where the generated table of rules stands in the README. */
const BEGIN = '<!-- regels: begin -->';
const END = '<!-- regels: einde -->';

/** The page of one rule: what it finds, why, what to do, examples with what is said of them, how to switch it off. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.name}`,
    `**${capital(severityByCase(rule))}.** ${rule.finds}`,
    ...(rule.waits === true
      ? ['Deze regel wacht tot de eindcontrole: tijdens het schrijven (fase `concept`) blijft hij stil.']
      : []),
    '## Waarom',
    rule.why,
    '## Wat te doen',
    rule.remedy,
    fixInWords(rule),
    '## Zo niet',
    ...rule.examples.wrong.flatMap((example) => wrongExample(rule, example)),
    '## Maar zo',
    ...rule.examples.right.flatMap((example) => [...noteOf(example), fenced(example.text)]),
    ...trapsOf(rule),
    ...switchingOff(rule),
    '[Alle regels](README.md)',
  ].join('\n\n');
}

function trapsOf({ examples: { traps = [] } }: Rule): readonly string[] {
  if (traps.length === 0) return [];
  return [
    '## Hier zwijgt deze regel',
    'Er kan wel iets anders aan de hand zijn.',
    ...traps.flatMap((example) => [...noteOf(example), fenced(example.text)]),
  ];
}

function switchingOff(rule: Rule): readonly string[] {
  if (rule.of === 'profile') return [];
  return [
    '## Uitzetten',
    'Voor wat er direct onder staat (een alinea, kop, lijst, tabel of voetnoot), met de reden erbij:',
    fenced(`<!-- controle negeren: ${rule.name} – reden -->`),
    'Voor de hele brief:',
    fenced(`<!-- controle negeren in hele brief: ${rule.name} -->`),
    `Voor alle brieven: zet \`${rule.name}\` op \`uit\` in de instelling \`geannoteerdeAgenda.regels\` of bij \`regels\` in de huisstijl (\`geannoteerde-agenda.json\`). Daar kan ook een andere ernst worden gekozen: \`error\`, \`warning\`, \`information\` of \`hint\`.`,
  ];
}

/** The index of all pages. */
export function rulesIndex(groups: readonly RuleGroup[]): string {
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return [
    '# Alle regels',
    `Er zijn ${String(count)} regels. Achter elke bevinding staat de naam van haar regel. Wat een regel met een ★ vindt, kan veilig in één keer worden hersteld, geheel of voor een deel: haar pagina zegt wat.`,
    ...groups.flatMap(({ about, rules }) => [`## ${about}`, table(rules, '')]),
  ].join('\n\n');
}

/** The README with the table of rules between its two markers. */
export function readmeWithRules(readme: string, groups: readonly RuleGroup[]): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${groups.map(({ about, rules }) => `### ${about}\n\n${table(rules, 'docs/regels/')}`).join('\n\n')}\n\n${readme.slice(end)}`;
}

function table(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.name}](${folder}${rule.name}.md)${rule.fix === 'safe' ? ' ★' : ''} | ${severityInWords(rule)} | ${cell(rule.finds)} |`,
  );
  return ['| regel | ernst | vindt |', '| --- | --- | --- |', ...rows].join('\n');
}

function wrongExample(rule: Rule, example: Example): readonly string[] {
  const text = example.text.replace(/[⟦⟧]/g, '');
  const findings = findingsIn(rule, text);
  const said = findings.map(
    (finding) => `> Op regel ${String(lineAt(text, finding.span.start))}: ${inMarkdown(saidOf(rule, finding))}`,
  );
  return [...noteOf(example), fenced(text), said.join('\n>\n'), ...mended(example, findings)];
}

/** The line of an offset, counted from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function saidOf(rule: Rule, finding: Finding): string {
  return severitiesOf(rule).length < 2 ? finding.message : `${finding.message} (${SEVERITY_NAMES[finding.severity]})`;
}

function mended(example: Example, findings: readonly Finding[]): readonly string[] {
  const fix = findings[0]?.fixes?.[0];
  if (example.fixed === undefined || fix === undefined) return [];
  return [`Na «${fix.title}»:`, fenced(applyEdits(example.text.replace(/[⟦⟧]/g, ''), fix.edits()))];
}

function noteOf({ note }: Example): readonly string[] {
  return note === undefined ? [] : [inMarkdown(note)];
}

/** A text as it is, whatever stands in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r\n/g, '\n').replace(/\n$/, '')}\n${fence}`;
}

/** Words that are no Markdown, though they may look like it. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
