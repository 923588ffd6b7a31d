import type { Letter, Prosepiece } from '../letter/letter.js';
import { isQuoteForm, QUOTE_SIGNS } from '../letter/words/quotes.js';
import {
  isLetterCase,
  isQuoteSpelling,
  spellingsOf,
  standsIn,
  type Spelling,
  type SpellingKind,
} from '../letter/words/spellings.js';
import { termPlaces } from '../letter/words/terms.js';
import { rowOf } from '../letter/rows.js';
import { houseTerms } from './houseTerms.js';
import { editsFor, spanOf, type Place, type Rewriting } from './fixes/spelling.js';
import type { Report, Rule } from './rule.js';
import { counted } from './wording.js';

/** More places than these are not listed with a finding. */
const MOST_RELATED = 20;

/** A place that is written otherwise than most, what most are written like, and one of these. */
interface Stray extends Rewriting {
  readonly usual: readonly Place[];
}

export const schrijfwijzeWisselt: Rule = {
  name: 'schrijfwijze-wisselt',
  severity: 'hint',
  fix: 'unsafe',
  waits: true,
  finds:
    'Aanhalingstekens, gedachtestreepjes, reeksen (2021–2027), «jl.», «a.s.» of de hoofdletter van een ambt zijn in één brief op meer manieren geschreven.',
  why: 'Elke schrijfwijze is goed en komt in gepubliceerde Kamerbrieven voor. Een voorschrift is er niet; het gaat om eenvormigheid binnen de brief. Door elkaar laten ze de lezer zien dat de brief uit stukken van verschillende hand is samengesteld.',
  remedy:
    'Kies één schrijfwijze voor de hele brief. Een citaat binnen een citaat krijgt wel andere tekens, en wat een ander schreef blijft zoals het er stond.',
  examples: {
    wrong: [
      {
        text: 'Deze «evidence-informed» kennis draagt bij aan «bewijs» en voorkomt een ⟦“brain drain”⟧.\n',
        message: 'Hier staat “brain drain”; op 2 andere plaatsen zijn « » de aanhalingstekens.',
        fixed: 'Deze «evidence-informed» kennis draagt bij aan «bewijs» en voorkomt een «brain drain».\n',
      },
      {
        text: 'De inzet van “Fit for 55” blijft gelijk, evenals die van “Farm to Fork”.\n\nOver de ⟦"Net Zero Industry Act"⟧ is nog niets bekend.\n',
        fixed:
          'De inzet van “Fit for 55” blijft gelijk, evenals die van “Farm to Fork”.\n\nOver de “Net Zero Industry Act” is nog niets bekend.\n',
        note: 'Rechte en gekrulde aanhalingstekens door elkaar.',
      },
      {
        text: 'Nederland ontwikkelt – samen met andere lidstaten – nieuwe kennis. De steun ⟦-⟧ die is toegezegd - komt later.\n',
        message: 'Hier staat «steun - die»; op 2 andere plaatsen is het gedachtestreepje «–».',
        fixed:
          'Nederland ontwikkelt – samen met andere lidstaten – nieuwe kennis. De steun – die is toegezegd – komt later.\n',
      },
      {
        text: 'Op 15 november jl. kwam het voorstel en op 3 maart jl. het fiche. Het debat was op 4 april ⟦jongstleden⟧.\n',
        message: 'Hier staat «jongstleden»; op 2 andere plaatsen staat «jl.».',
        fixed: 'Op 15 november jl. kwam het voorstel en op 3 maart jl. het fiche. Het debat was op 4 april jl.\n',
      },
      {
        text: 'Mede namens de Minister van Financiën stuur ik de brief. Ook zal de Staatssecretaris van Defensie deelnemen, samen met de ⟦minister⟧ van Buitenlandse Zaken.\n',
        message:
          'Hier staat «minister van Buitenlandse Zaken»; op 2 andere plaatsen begint het ambt met een hoofdletter.',
        fixed:
          'Mede namens de Minister van Financiën stuur ik de brief. Ook zal de Staatssecretaris van Defensie deelnemen, samen met de Minister van Buitenlandse Zaken.\n',
      },
      {
        text: 'De Minister van Financiën neemt deel. Daarna zal de Minister verslag doen, en de Staatssecretaris ook.\n\nBij de lunch spreekt de ⟦minister⟧ over de begroting.\n',
        message: 'Hier staat «minister»; op 2 andere plaatsen begint het ambt met een hoofdletter.',
        fixed:
          'De Minister van Financiën neemt deel. Daarna zal de Minister verslag doen, en de Staatssecretaris ook.\n\nBij de lunch spreekt de Minister over de begroting.\n',
        note: 'Ook waar alleen «de Minister» staat.',
      },
      {
        text: 'In de periode 2021–2027 is er geld, en in 2028–2034 opnieuw. Het programma van ⟦2014-2020⟧ is afgerond.\n',
        message: 'Hier staat «2014-2020»; op 2 andere plaatsen staat «–» in een reeks.',
        fixed:
          'In de periode 2021–2027 is er geld, en in 2028–2034 opnieuw. Het programma van 2014–2020 is afgerond.\n',
      },
      {
        text: 'Deze inzet volgt uit de notitie ⟦«Nederland-China: een nieuwe balans”⟧.\n',
        message: 'Hier staat «Nederland-China: een nieuwe balans”; de twee aanhalingstekens horen niet bij elkaar.',
        fixed: 'Deze inzet volgt uit de notitie «Nederland-China: een nieuwe balans».\n',
        note: 'Eén citaat begint en eindigt met tekens van één soort.',
      },
      {
        text: 'Na “Fit for 55” volgt het ⟦“net-zero"⟧ pakket.\n',
        fixed: 'Na “Fit for 55” volgt het “net-zero” pakket.\n',
      },
      {
        text: 'Het voorzitterschap stelt deze vraag:\n\n> ⟦“Welke maatregelen zijn nodig? En wie neemt het voortouw?"⟧\n',
        message: 'Hier staat “Welke maatregelen zijn nodig? En wie …"; de twee aanhalingstekens horen niet bij elkaar.',
        fixed:
          'Het voorzitterschap stelt deze vraag:\n\n> “Welke maatregelen zijn nodig? En wie neemt het voortouw?”\n',
        note: 'Ook van een aangehaalde alinea.',
      },
    ],
    right: [
      { text: 'Deze «evidence-informed» kennis draagt bij aan «bewijs» en voorkomt een «brain drain».\n' },
      {
        text: 'De Raad sprak van «een “groene” toekomst» en van «de ‘nieuwe’ agenda».\n',
        note: 'Een citaat binnen een citaat.',
      },
      {
        text: 'De Commissie schrijft: “De lidstaten nemen de nodige maatregelen.” Nederland noemt dit een ‘eerste’ stap.\n',
        note: 'Dubbele tekens voor een citaat en enkele om een woord op afstand te houden.',
      },
      {
        text: 'Nederland ontwikkelt – samen met anderen – kennis over in- en uitvoer, de EU–VK-relatie en AI-toepassingen.\n',
        note: 'Een koppelteken verbindt woorden en is geen gedachtestreepje.',
      },
      {
        text: '- Verordening bodems - algemene oriëntatie\n- Verordening water - voortgang\n\nNederland ontwikkelt – samen met anderen – kennis.\n',
        note: 'In een opsomming scheidt een streepje het onderwerp van de toelichting.',
      },
      {
        text: 'Het programma 2021–2027 staat in de stukken van vergaderjaar 2023-2024 en in dossier 21 501-34.\n',
        note: 'Een vergaderjaar of dossiernummer is geen reeks.',
      },
      {
        text: 'De Minister van Financiën sprak met de ministers van de lidstaten, met de Duitse minister van Financiën en met de minister van Defensie van Litouwen.\n',
        note: 'Alleen het Nederlandse ambt wordt vergeleken.',
      },
      {
        text: 'De Minister van Financiën neemt deel. De minister zal ingaan op de begroting.\n\nDe Oekraïense minister is te gast; de Minister ontvangt hem.\n',
        note: 'Het hele ambt kan een hoofdletter hebben en «de minister» niet, en een gast kan ook minister zijn.',
      },
      {
        text: 'Op 3 mei jl. en 4 juni jl. was er overleg; de aanstaande Raad en de jongstleden vergadering niet.\n',
        note: 'Alleen vlak achter een datum is «jongstleden» een andere schrijfwijze van «jl.».',
      },
      {
        text: 'Nederland noemt dit “nieuw beleid” en “nodig”.\n\n> De Commissie sprak van «nieuw beleid» - op 3 mei jongstleden.\n\nDat was op 3 mei jl.\n',
        note: 'Een aangehaalde alinea houdt haar eigen schrijfwijze.',
      },
    ],
    traps: [
      {
        text: "De thema's en foto's van 's-Gravenhage, de motie-Kox' en ‘s ochtends om 5'30\" zijn “nieuw”.\n",
        note: 'Apostrofs, minuten en inches zijn geen aanhalingstekens.',
      },
      {
        text: 'Een scherm van 27" en de (“ongesloten) tekst. De «Raad komt bijeen. Dat is afgesproken” in juni.\n',
        note: 'Een teken dat alleen staat, of dat van een andere zin is, vormt geen paar.',
      },
    ],
  },
  check: function* (letter) {
    const byKind = placesByKind(letter);
    for (const [kind, places] of byKind) {
      if (kind === 'paar') {
        yield* mixedPairs(letter, places, byKind.get('aanhalingstekens') ?? []);
        continue;
      }
      const strays = kind === 'aanhalingstekens' ? strayQuotes(places) : straysIn(places, scopeOf);
      const [first] = strays;
      if (first !== undefined) yield report(letter, kind, first, strays);
    }
    yield* houseTerms(letter);
  },
};

function placesByKind(letter: Letter): ReadonlyMap<SpellingKind, readonly Place[]> {
  const byKind = new Map<SpellingKind, Place[]>();
  for (const piece of rowOf(letter.passages, 'spellings')) {
    if (piece.base + piece.prose.span.start < letter.head.end) continue;
    for (const spelling of spellingsOf(piece.prose)) {
      if (!standsIn(spelling.kind, piece.place)) continue;
      if (isOfHouse(spelling, piece, letter)) continue;
      const same = byKind.get(spelling.kind);
      if (same === undefined) byKind.set(spelling.kind, [{ spelling, piece }]);
      else same.push({ spelling, piece });
    }
  }
  return byKind;
}

/** What the house style says how to write is not for the rest of the letter to say. */
function isOfHouse({ kind, span }: Spelling, { prose }: Prosepiece, { profile }: Letter): boolean {
  if (kind === 'aanhalingstekens' || kind === 'paar' || kind === 'streepjes') return false;
  return termPlaces(prose, profile).some(({ start, end }) => start < span.end && span.start < end);
}

/** Per scope the places written otherwise than most, in order; of equals the first that is used is the letter's own. */
function straysIn(places: readonly Place[], keyOf: (place: Place) => string): readonly Stray[] {
  const byScope = groupBy(places, keyOf);
  const strays: Stray[] = [];
  for (const scope of byScope.values()) {
    const usual = mostUsual(scope, ({ form }) => form);
    const form = usual[0]?.spelling.form;
    if (form === undefined) continue;
    for (const place of scope) if (place.spelling.form !== form) strays.push({ place, form, usual });
  }
  return inOrder(strays);
}

/** The largest group of places by a key; of equals the one with a dash, and else the first. */
function mostUsual(places: readonly Place[], keyOf: (spelling: Spelling) => string): readonly Place[] {
  let most: readonly Place[] = [];
  for (const same of groupBy(places, ({ spelling }) => keyOf(spelling)).values()) {
    const isDashed = same[0]?.spelling.form === '–' && most[0]?.spelling.form === '-';
    if (same.length > most.length || (same.length === most.length && isDashed)) most = same;
  }
  return most;
}

/** A dash between an entry and what is said of it is another than one in a sentence. */
function scopeOf({ spelling, piece }: Place): string {
  return spelling.kind === 'streepjes' ? `${spelling.scope} ${piece.place}` : spelling.scope;
}

function groupBy(places: readonly Place[], keyOf: (place: Place) => string): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}

function inOrder(strays: readonly Stray[]): readonly Stray[] {
  return [...strays].sort((a, b) => spanOf(a.place).start - spanOf(b.place).start);
}

/**
 * Double marks are compared with double ones and single with single. A double against a single one is a mixing only where
 * both do the same: hold a sentence, a name, or a word.
 */
function strayQuotes(places: readonly Place[]): readonly Stray[] {
  const strays = new Map<Place, Stray>();
  for (const stray of straysIn(places, scopeOf)) strays.set(stray.place, stray);
  const usualOf = new Map(
    [...groupBy(places, ({ spelling }) => spelling.scope)].map(([scope, all]) => [
      scope,
      mostUsual(all, ({ form }) => form),
    ]),
  );
  for (const same of groupBy(places, useOf).values()) {
    const scope = mostUsual(same, (spelling) => spelling.scope)[0]?.spelling.scope;
    const usual = scope === undefined ? undefined : usualOf.get(scope);
    const form = usual?.[0]?.spelling.form;
    if (usual === undefined || form === undefined) continue;
    for (const place of same) if (place.spelling.scope !== scope) strays.set(place, { place, form, usual });
  }
  return inOrder([...strays.values()]);
}

/** Quotations between two signs that do not belong together: one finding, each mended to what most of the letter has. */
function* mixedPairs(letter: Letter, places: readonly Place[], quotes: readonly Place[]): Iterable<Report> {
  const doubles = quotes.filter(({ spelling }) => spelling.scope === 'dubbel');
  const usual = mostUsual(doubles, ({ form }) => form)[0]?.spelling.form;
  const mended = places.map((place) => ({ place, form: usual ?? place.spelling.form }));
  const [first, ...others] = mended;
  if (first === undefined) return;
  const to = signs(first.form);
  yield {
    span: spanOf(first.place),
    message: `Hier staat ${cited(first.place.spelling)}; de twee aanhalingstekens horen niet bij elkaar.`,
    related: others
      .slice(0, MOST_RELATED)
      .map(({ place }) => ({ span: spanOf(place), message: `Ook hier staat ${cited(place.spelling)}.` })),
    data: { kind: 'aanhalingstekens' },
    fixes: [
      {
        title:
          others.length === 0
            ? `De aanhalingstekens ${to} gebruiken`
            : `Op ${counted(mended.length, 'plaats', 'plaatsen')} aanhalingstekens van één soort gebruiken`,
        safe: false,
        edits: () => editsFor(letter.source, mended),
      },
    ],
  };
}

/** What the marks are for; notes cite titles in a manner of their own. */
function useOf({ spelling, piece }: Place): string {
  return `${piece.place === 'note' ? 'note' : 'text'} ${isQuoteSpelling(spelling) ? spelling.use : ''}`;
}

function report(letter: Letter, kind: SpellingKind, first: Stray, strays: readonly Stray[]): Report {
  const [example] = first.usual;
  const related = strays
    .slice(1, MOST_RELATED)
    .map(({ place }) => ({ span: spanOf(place), message: `Ook hier staat ${cited(place.spelling)}.` }));
  return {
    span: spanOf(first.place),
    message: `Hier staat ${cited(first.place.spelling)}; ${elsewhere(kind, first)}.`,
    related:
      example === undefined
        ? related
        : [...related, { span: spanOf(example), message: `Hier staat ${cited(example.spelling)}.` }],
    data: { kind },
    fixes: [{ title: titleOf(kind, strays), safe: false, edits: () => editsFor(letter.source, strays) }],
  };
}

function elsewhere(kind: SpellingKind, { form, usual }: Stray): string {
  const at = `op ${counted(usual.length, 'andere plaats', 'andere plaatsen')}`;
  switch (kind) {
    case 'aanhalingstekens':
      return `${at} zijn ${signs(form)} de aanhalingstekens`;
    case 'streepjes':
      return `${at} is het gedachtestreepje «${form}»`;
    case 'bereik':
      return `${at} staat «${form}» in een reeks`;
    case 'ambten':
      return isLetterCase(form) ? `${at} begint het ambt met een ${form}` : `${at} staat «${form}»`;
    default:
      return `${at} staat «${form}»`;
  }
}

function titleOf(kind: SpellingKind, strays: readonly Stray[]): string {
  const where = counted(strays.length, 'plaats', 'plaatsen');
  const [{ form } = { form: '' }] = strays;
  const one = strays.every((stray) => stray.form === form);
  if (!one) return `Op ${where} schrijven zoals de andere`;
  switch (kind) {
    case 'aanhalingstekens':
      return `Op ${where} ${signs(form)} gebruiken`;
    case 'ambten':
      return isLetterCase(form) ? `Het ambt op ${where} met een ${form} schrijven` : `Op ${where} «${form}» schrijven`;
    default:
      return `Op ${where} «${form}» schrijven`;
  }
}

/** Words in quotes, unless they bring their own. */
function cited(spelling: Spelling): string {
  return isQuoteSpelling(spelling) || spelling.kind === 'paar' ? spelling.words : `«${spelling.words}»`;
}

function signs(form: string): string {
  return isQuoteForm(form) ? QUOTE_SIGNS[form].join(' ') : form;
}
