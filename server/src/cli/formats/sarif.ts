import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import type { Source } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { fixInWords, severitiesOf, severityByCase } from '../../rules/described.js';
import { RULES } from '../../rules/index.js';
import type { Example, Finding, Fix, Rule } from '../../rules/rule.js';
import type { Severity } from '../../rules/severity.js';
import type { Format, Look, Shown } from './format.js';
import { place } from './place.js';

/** SARIF knows no hints: they are notes, with their own severity among the properties. */
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one run: the rules with their help, the findings with
 * their fixes and a fingerprint that stays when they move, and what could not be checked. Paths are relative to the
 * folder.
 */
export function sarifFormat(look: Look): Format {
  const rules = [...RULES].sort((a, b) => (a.name < b.name ? -1 : 1));
  const indexes = new Map(rules.map(({ name }, index) => [name, index]));
  const notifications: object[] = [];
  const driver = {
    name: 'geannoteerde-agenda',
    version: manifest.version,
    semanticVersion: manifest.version,
    language: 'nl',
    rules: rules.map(descriptor),
  };
  const head = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
  };
  const run = { tool: { driver }, language: 'nl', columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n'] };
  return {
    start: `${open(head)},"runs":[${open(run)},"results":[\n`,
    overview: null,
    between: ',\n',
    file: (shown) => results(shown, look, indexes),
    failed: (path, error) => {
      const locations = [{ physicalLocation: { artifactLocation: artifact(look, path) } }];
      notifications.push({ level: 'error', message: { text: error }, locations });
      return '';
    },
    end: () => {
      const successful = notifications.length === 0;
      const invocation = { executionSuccessful: successful, toolExecutionNotifications: notifications };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

/** An object in JSON whose end is still to come. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function descriptor(rule: Rule): object {
  return {
    id: rule.name,
    shortDescription: { text: rule.finds },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\n${rule.remedy} ${fixInWords(rule)}`, markdown: help(rule) },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: {
      severity: rule.severity,
      severities: severitiesOf(rule),
      fix: rule.fix,
      tags: ['geannoteerde-agenda'],
    },
  };
}

function help(rule: Rule): string {
  return [
    `**Ernst.** ${severityByCase(rule)}`,
    `**Waarom.** ${rule.why}`,
    `**Wat te doen.** ${rule.remedy} ${fixInWords(rule)}`,
    ...example('Zo niet', rule.examples.wrong[0]),
    ...example('Maar zo', rule.examples.right[0]),
    `Uitzetten voor de volgende alinea: \`<!-- controle negeren: ${rule.name} – reden -->\`.`,
  ].join('\n\n');
}

function example(title: string, shown: Example | undefined): readonly string[] {
  if (shown === undefined) return [];
  const text = shown.text.replace(/[⟦⟧]/g, '').trimEnd();
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`**${title}**`, `${fence}markdown\n${text}\n${fence}`];
}

/** The findings of one file as entries of `results`; '' where there are none. */
function results({ path, letter, findings }: Shown, look: Look, indexes: ReadonlyMap<string, number>): string {
  const { source } = letter;
  const artifactLocation = artifact(look, path);
  const location = (span: Span): object => ({ physicalLocation: { artifactLocation, region: region(source, span) } });
  const prints = fingerprints();
  return findings
    .map((finding) => {
      const fixes = (finding.fixes ?? []).flatMap((fix) => fixOf(source, artifactLocation, fix));
      return JSON.stringify({
        ruleId: finding.rule,
        ruleIndex: indexes.get(finding.rule) ?? -1,
        level: LEVEL[finding.severity],
        message: { text: finding.message },
        locations: [location(finding.span)],
        ...(finding.related === undefined || finding.related.length === 0
          ? {}
          : {
              relatedLocations: finding.related.map(({ span, message }, id) => ({
                id,
                ...location(span),
                message: { text: message },
              })),
            }),
        partialFingerprints: { 'regelEnTekst/v1': prints(source, finding) },
        ...(fixes.length === 0 ? {} : { fixes }),
        properties: { severity: finding.severity, ...(finding.data === undefined ? {} : { data: finding.data }) },
      });
    })
    .join(',\n');
}

/**
 * What a finding is known by from one version of a letter to the next, wherever it moves: its rule and data, the words
 * of its line, and which one it is of those that are alike in these.
 */
function fingerprints(): (source: Source, finding: Finding) => string {
  const seen = new Map<string, number>();
  return (source, { rule, data, span }) => {
    const line = source.slice(source.lineAt(span.start)).normalize('NFC').replace(/\s+/g, ' ').trim();
    const facts = Object.entries(data ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([rule, facts, line]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32);
  };
}

function fixOf(source: Source, artifactLocation: object, fix: Fix): readonly object[] {
  const replacements = fix.edits().map(({ span, text }) => ({
    deletedRegion: region(source, span),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  if (replacements.length === 0) return [];
  // A service may carry out what it is given: what asks for judgement says so, to people and to programs.
  const text = fix.safe ? fix.title : `${fix.title} (beoordeel eerst of dit klopt)`;
  return [
    { description: { text }, artifactChanges: [{ artifactLocation, replacements }], properties: { safe: fix.safe } },
  ];
}

/** Lines and columns from 1, the end exclusive. */
function region(source: Source, span: Span): object {
  const start = source.position(span.start);
  const end = source.position(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function artifact(look: Look, path: string): object {
  const where = place(look.folder, path);
  if (isAbsolute(where)) return { uri: pathToFileURL(where).href };
  return { uri: where.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
