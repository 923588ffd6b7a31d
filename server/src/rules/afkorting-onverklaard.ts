import { abbreviationsOf, type Abbreviation } from '../letter/words/abbreviations.js';
import { explanationsOf } from '../letter/words/explanations.js';
import type { Letter, Prosepiece } from '../letter/letter.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { annexStarts, stretchAt } from '../letter/words/stretches.js';
import { rowOf } from '../letter/rows.js';
import type { Report, Rule } from './rule.js';

export const afkortingOnverklaard: Rule = {
  name: 'afkorting-onverklaard',
  severity: 'information',
  fix: 'none',
  finds: 'Een afkorting staat in de brief zonder dat ergens staat waarvoor zij staat.',
  why: 'Kamerleden, hun medewerkers en journalisten lezen de brief zonder het dossier ernaast. De Interinstitutionele Schrijfwijzer van de Europese Unie vraagt daarom een afkorting de eerste keer uit te schrijven. Wat iedere lezer van zulke brieven kent (EU, BNC, mbo, de namen van ministeries) hoeft dat niet. Een bijlage wordt los van de brief gelezen en begint opnieuw.',
  remedy:
    'Schrijf de eerste keer de hele naam, met de afkorting tussen haakjes erachter. Komt zij maar één keer voor, dan is de hele naam genoeg.',
  examples: {
    wrong: [
      {
        text: '## Raadsconclusies publiek\n\n### Inhoud\n\nLidstaten stimuleren een datagedreven aanpak in de ⟦CCS⟧. De culturele en creatieve sectoren vragen erom.\n',
        message:
          '«CCS» wordt nergens voluit geschreven. De eerste keer hoort de hele naam erbij, met de afkorting tussen haakjes.',
        note: 'De naam staat er wel, maar niet bij de afkorting.',
      },
      {
        text: '## Verordening batterijen\n\n### Inhoud\n\nHet voorstel sluit aan bij de ⟦CSRD⟧-verplichtingen van bedrijven. Volgens de CSRD geldt dat al, en de CSRD blijft.\n',
        note: 'Eén bevinding per afkorting, op de eerste plaats in de tekst.',
      },
      {
        text: '## Ruimtevaart\n\n### Inhoud\n\nDe delegatie informeert de Raad over de ministersconferentie van ⟦ESA⟧ in november.\n',
        note: 'Zonder lidwoord, maar wel een afkorting en geen eigennaam.',
      },
      {
        text: 'De ⟦OCJS⟧-Raad vindt plaats op 27 november. De OJCS-Raad besluit niet over het budget.\n',
        message: '«OCJS» wordt nergens voluit geschreven; waarschijnlijk is «OJCS» bedoeld.',
        note: 'Twee letters verwisseld in een afkorting die elders in de brief goed staat.',
      },
      {
        text: '## Klimaattop\n\n### Inhoud\n\nDe ⟦NDC⟧’s van alle partijen worden in de zomer verwacht (zoals die van de EU).\n',
        note: 'Ook een meervoud.',
      },
      {
        text: 'De Europese Investeringsbank (EIB) breidt uit.\n\n# Bijlage 1: Overzicht van lopende wetgeving\n\nDe gouverneurs van de ⟦EIB⟧ komen in juni bijeen.\n',
        message:
          '«EIB» wordt in deze bijlage nergens voluit geschreven. De eerste keer hoort de hele naam erbij, met de afkorting tussen haakjes.',
        note: 'Een bijlage begint opnieuw.',
      },
    ],
    right: [
      {
        text: '## Raadsconclusies publiek\n\n### Inhoud\n\nLidstaten stimuleren een datagedreven aanpak in de culturele en creatieve sectoren (CCS). De CCS vragen erom.\n',
      },
      {
        text: '## Begroting\n\n### Inhoud\n\nDe *Europese Investeringsbank* (EIB) leent. De EIB’s en de MFK (meerjarig financieel kader) komen terug; de RRF, de herstel- en veerkrachtfaciliteit (hierna: de RRF), ook.\n',
        note: 'Uitgeschreven, voor of achter de afkorting, ook met nadruk of «hierna».',
      },
      {
        text: '## Begroting\n\n### Inhoud\n\nDe EU, de NAVO en de ministeries van OCW en BZK, het mbo en de BNC-fiches; de JBZ-Raad en artikel 294 VWEU.\n',
        note: 'Wat iedere lezer kent.',
      },
      {
        text: '## Cultuur\n\n### Inhoud\n\nDEN, kennisinstituut voor digitale transformatie, en SURF werken samen via de DEN Academie. Het platform ACCT doet mee.\n',
        note: 'Namen van organisaties.',
      },
      {
        text: '## Leningen\n\n### Inhoud\n\nDe Europese Investeringsbank (EIB) en het European Investment Banking-programma (EBI) lenen. De EBI is klein, de EIB groot.\n',
        note: 'Twee afkortingen die op elkaar lijken, elk uitgelegd.',
      },
      {
        text: '## Handel\n\n### Inhoud\n\nDe CBAM is besproken.[^1]\n\n[^1]: Het Carbon Border Adjustment Mechanism (CBAM) geldt vanaf 2026.\n',
        note: 'In een voetnoot uitgelegd.',
      },
    ],
    traps: [
      {
        text: '**BRIEF VAN DE MINISTER VAN OCW**\n\n## GEANNOTEERDE AGENDA RVB\n\nDe heer R.H. Dijkgraaf las hoofdstuk XIV, zaak C-33/22, COM(2023) 62, ST 9000/24, Besluit (GBVB) 2024/… en «ACT», en zag 20 GWh en 3 NDT.\n',
        note: 'Koppen, regels in hoofdletters, voorletters, Romeinse cijfers, nummers, titels en eenheden.',
      },
    ],
  },
  check: function* (letter) {
    const starts = annexStarts(letter);
    const known = new Set(letter.profile.abbreviations.map(fold));
    const explained = explainedIn(letter, starts);
    let spoken: ReadonlySet<string> | null = null;
    for (const [key, { first, stem, proven }] of usesIn(letter, starts, known)) {
      if (explained.has(key)) continue;
      const meant = swapped(
        stem,
        (other) => explained.has(`0 ${other}`) || (known.has(other) && (spoken ??= spokenIn(letter)).has(other)),
      );
      if (meant !== null) yield misspelt(stem, meant, first);
      else if (proven) yield report(stem, first, key.startsWith('0 '));
    }
  },
};

/** Every abbreviation of the letter, wherever it stands. */
function spokenIn(letter: Letter): ReadonlySet<string> {
  return new Set(
    rowOf(letter.passages, 'abbreviations').flatMap(({ prose }) =>
      abbreviationsOf(prose).map(({ stem }) => fold(stem)),
    ),
  );
}

/** The abbreviation with two neighbouring letters in each other's place, if it is one; two letters alone prove nothing. */
function swapped(stem: string, isOne: (other: string) => boolean): string | null {
  if (stem.length < 3) return null;
  for (let at = 0; at + 1 < stem.length; at += 1) {
    const [first, second] = [stem.charAt(at), stem.charAt(at + 1)];
    const other = stem.slice(0, at) + second + first + stem.slice(at + 2);
    if (first !== second && isOne(fold(other))) return other;
  }
  return null;
}

function misspelt(stem: string, meant: string, span: Span): Report {
  return {
    span,
    message: `«${stem}» wordt nergens voluit geschreven; waarschijnlijk is «${meant}» bedoeld.`,
    data: { abbreviation: stem },
  };
}

interface Use {
  readonly stem: string;
  /** Its first place in running text. */
  readonly first: Span;
  /** Somewhere it stands as a word does, so that it is no name. */
  readonly proven: boolean;
}

function report(stem: string, span: Span, inLetter: boolean): Report {
  return {
    span,
    message: `«${stem}» wordt ${inLetter ? '' : 'in deze bijlage '}nergens voluit geschreven. De eerste keer hoort de hele naam erbij, met de afkorting tussen haakjes.`,
    data: { abbreviation: stem },
  };
}

/** The abbreviations of running text by stretch, without those that the profile knows. */
function usesIn(letter: Letter, starts: readonly number[], known: ReadonlySet<string>): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const titles = new Set(
    [...letter.headings.map(({ content }) => content), ...letter.announced.map(({ span }) => span)].map(
      ({ start }) => start,
    ),
  );
  for (const piece of rowOf(letter.passages, 'abbreviations')) {
    if (!isRunningText(letter, piece, titles)) continue;
    for (const found of abbreviationsOf(piece.prose)) {
      if (isName(found) || known.has(fold(found.stem)) || isLinked(piece, found.span)) continue;
      const span = shift(sourceSpan(piece.prose, found.span.start, found.span.end), piece.base);
      const key = keyOf(starts, span.start, found.stem);
      const before = uses.get(key);
      const proven = before?.proven === true || isProven(found);
      uses.set(key, { stem: found.stem, first: before?.first ?? span, proven });
    }
  }
  return uses;
}

/** By stretch what is explained or shown to be a name, wherever it stands. The letter may lean on its annexes, not the reverse. */
function explainedIn(letter: Letter, starts: readonly number[]): ReadonlySet<string> {
  const explained = new Set<string>();
  const add = (offset: number, stem: string): void => {
    explained.add(keyOf(starts, offset, stem)).add(`0 ${fold(stem)}`);
  };
  for (const { prose, base } of rowOf(letter.passages, 'explanations')) {
    for (const { stem } of explanationsOf(prose)) add(base + prose.span.start, stem);
  }
  for (const { prose, base, place } of rowOf(letter.passages, 'abbreviations')) {
    for (const { stem, standing } of abbreviationsOf(prose))
      if (standing === 'explained' || standing === 'name' || (place === 'cell' && prose.text.trim() === stem))
        add(base + prose.span.start, stem);
  }
  return explained;
}

/**
 * Paragraphs and entries behind the head of the letter that are no titles; notes, tables and quotations have a style of
 * their own.
 */
function isRunningText(letter: Letter, { place, prose, base }: Prosepiece, titles: ReadonlySet<number>): boolean {
  const start = base + prose.span.start;
  return (place === 'paragraph' || place === 'entry') && start >= letter.head.end && !titles.has(start);
}

/** A name with a figure in it («NIS2»), a formula («CO₂») or an ampersand needs no writing out more often than it does. */
function isName({ stem, standing }: Abbreviation): boolean {
  return standing === 'name' || /[\p{N}&]/u.test(stem);
}

/** It stands as a word does, or by itself where nobody could say it as a name («ERTMS»). */
function isProven({ stem, standing }: Abbreviation): boolean {
  return standing === 'used' || (standing === 'bare' && stem.length >= 4 && /[^AEIOUY]{3}/u.test(stem));
}

/** Words that carry a link are mostly the title of what is linked. */
function isLinked({ prose }: Prosepiece, span: Span): boolean {
  return prose.links.some(({ words }) => span.start >= words.start && span.end <= words.end);
}

function keyOf(starts: readonly number[], offset: number, stem: string): string {
  return `${String(stretchAt(starts, offset))} ${fold(stem)}`;
}

function fold(stem: string): string {
  return stem.toUpperCase();
}
