import type { Profile, SectionProfile } from './types.js';

/** One entry of a VS Code snippets file. */
export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * The snippets for Markdown: skeletons with the names, levels and guiding texts of the house style. Whatever is left
 * unfilled counts as a place-holder, so that the letter says itself what is still to be written.
 */
export function snippetsOf(profile: Profile): Readonly<Record<string, Snippet>> {
  return {
    Agendapunt: itemSnippet(profile),
    ...Object.fromEntries(profile.sections.map((section) => [section.name, sectionSnippet(profile, section)])),
    Diversen: {
      prefix: 'diversen',
      description: 'Agendapunt «Diversen»',
      body: [heading(profile.levels.item, 'Diversen'), '', '${1:[Noem de informatiepunten.]}', '$0'],
    },
    Raadsdeel: {
      prefix: 'raadsdeel',
      description: 'Raadsdeel met zijn dag',
      body: [heading(profile.levels.part, '${1:[Onderwerp]} – ${2:[weekdag en datum]}'), '', '$0'],
    },
    Nootcijfer: {
      prefix: preferred('nootcijfer', 'gfm', profile.notation),
      description: 'Nootcijfer in de tekst: [^1]',
      body: ['[^${1:1}]$0'],
    },
    Voetnoot: {
      prefix: preferred('voetnoot', 'gfm', profile.notation),
      description: 'Tekst van een voetnoot: [^1]: …',
      body: ['[^${1:1}]: ${2:[Vul de vindplaats in.]}$0'],
    },
    'Nootcijfer zoals gedrukt': {
      prefix: preferred('nootcijfer', 'sup', profile.notation),
      description: 'Nootcijfer in de tekst: <sup>1</sup>',
      body: ['<sup>${1:1}</sup>$0'],
    },
    'Voetnoot zoals gedrukt': {
      prefix: preferred('voetnoot', 'sup', profile.notation),
      description: 'Tekst van een voetnoot: <sup>1</sup> …',
      body: ['<sup>${1:1}</sup> ${2:[Vul de vindplaats in.]}$0'],
    },
    'Kamerstuk, kort': {
      prefix: preferred('kamerstuk', 'kort', profile.referenceForm ?? 'kort'),
      description: 'Verwijzing: Kamerstuk 22 112, nr. 3857',
      body: ['Kamerstuk ${1:22 112}, nr. ${2:PM}$0'],
    },
    'Kamerstuk, lang': {
      prefix: preferred('kamerstuk', 'lang', profile.referenceForm ?? 'kort'),
      description: 'Verwijzing: Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857',
      body: ['Tweede Kamer, vergaderjaar ${1:PM}, ${2:22 112}, nr. ${3:PM}$0'],
    },
    'Kamerstuk, Leidraad': {
      prefix: preferred('kamerstuk', 'leidraad', profile.referenceForm ?? 'kort'),
      description: 'Verwijzing: Kamerstukken II 2023/24, 22112, nr. 3857, p. 2',
      body: ['Kamerstukken II ${1:PM}, ${2:22112}, nr. ${3:PM}, p. ${4:PM}$0'],
    },
    'BNC-fiche': {
      prefix: 'bnc-fiche',
      description: 'Verwijzing naar een BNC-fiche (dossier 22 112)',
      body: ['BNC-fiche ${1:[titel]}, Kamerstuk 22 112, nr. ${2:PM}$0'],
    },
  };
}

/** The form that the house prefers has the plain word, the others their name behind it. */
function preferred(word: string, form: string, wanted: string): string {
  return form === wanted ? word : `${word}-${form}`;
}

function itemSnippet(profile: Profile): Snippet {
  const sections = profile.sections.flatMap((section, index) => [
    heading(profile.levels.section, section.name),
    '',
    hole(index + 2, section.guidance),
    '',
  ]);
  const names = profile.sections.map((section) => `«${section.name}»`);
  return {
    prefix: 'agendapunt',
    description: `Agendapunt met ${listed(names)}`,
    body: [heading(profile.levels.item, '${1:[Titel van het agendapunt]}'), '', ...sections, '$0'],
  };
}

function sectionSnippet(profile: Profile, section: SectionProfile): Snippet {
  const name = section.name.toLowerCase();
  return {
    prefix: name === section.role ? name : [section.role, name],
    description: `Onderdeel «${section.name}»`,
    body: [heading(profile.levels.section, section.name), '', hole(1, section.guidance), '$0'],
  };
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A place to fill in; the three characters that mean something in a snippet are escaped. */
function hole(number: number, text: string): string {
  return `\${${number}:${text.replaceAll(/[\\$}]/g, '\\$&')}}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}
