import { SEVERITY_NAMES, SEVERITY_WORDS, type Severity } from '../rules/severity.js';
import type { RecordShape, Value } from './shape.js';

/** «Waarschuwing.» */
function meaning(severity: Severity): string {
  const name = SEVERITY_NAMES[severity];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}

/** What the description of the file tells of a rule. */
export interface RuleText {
  readonly name: string;
  readonly severity: Severity;
  readonly finds: string;
  /** About house styles themselves, which cannot switch it off. */
  readonly of?: 'profile';
}

/** Within a line; what is broken off in two is found nowhere. */
const LINE = { is: /^[^\r\n\u2028\u2029]*$/, says: 'Schrijf de tekst op één regel.' } as const;

const name = { kind: 'text', longest: 80, pattern: LINE } as const;
const sign = { kind: 'text', longest: 40, pattern: LINE } as const;
const heading = {
  kind: 'text',
  longest: 80,
  pattern: { is: /^[^#\r\n\u2028\u2029]*$/, says: 'Schrijf de kop op één regel, zonder «#».' },
} as const;
const headings = { kind: 'list', of: heading } as const;
const words = { kind: 'list', of: name } as const;

const SEVERITY = {
  kind: 'choice',
  values: {
    error: meaning('error'),
    warning: meaning('warning'),
    information: meaning('information'),
    hint: meaning('hint'),
    uit: 'De regel zegt niets.',
  },
  meant: SEVERITY_WORDS,
} as const;

/** The short names of sections: small letters, figures and hyphens. */
const shortName = {
  kind: 'text',
  longest: 40,
  pattern: {
    is: /^[a-z][a-z0-9-]*$/,
    says: 'Gebruik kleine letters, cijfers en koppeltekens: «financien».',
  },
  known: {
    inhoud: 'Waar het agendapunt over gaat.',
    inzet: 'Wat Nederland wil bereiken.',
    krachtenveld: 'Hoe andere lidstaten en de Commissie erin staan.',
    ep: 'De positie van het Europees Parlement.',
    fase: 'De stand van de onderhandelingen.',
  },
} as const;

const section = {
  kind: 'record',
  fields: {
    onderdeel: {
      shape: shortName,
      required: true,
      says: 'Korte naam van het onderdeel. Bekend zijn inhoud, inzet, krachtenveld, ep en fase; iedere andere naam is een eigen onderdeel van de huisstijl.',
      example: 'financien',
    },
    naam: {
      shape: heading,
      says: 'De kop die een nieuw onderdeel krijgt. Bij een eigen onderdeel nodig.',
      example: 'Financiële gevolgen',
    },
    namen: {
      shape: headings,
      says: 'Andere koppen die ook als dit onderdeel gelezen worden, naast wat al bekend is. Hoofdletters, nummering en lidwoorden maken geen verschil.',
      example: ['Budgettaire gevolgen', 'Kosten'],
    },
    inZin: {
      shape: name,
      says: 'Hoe een bevinding het onderdeel noemt, met lidwoord. Zonder deze tekst: het onderdeel «…».',
      example: 'de financiële gevolgen',
    },
    meervoud: {
      shape: { kind: 'flag' },
      says: 'Of «inZin» meervoud is: «de financiële gevolgen ontbreken».',
      example: true,
    },
    aanwijzing: {
      shape: { kind: 'text', longest: 400, pattern: LINE },
      says: 'Tekst die een nieuw onderdeel krijgt tot het geschreven is. Zolang zij er staat, geldt het onderdeel als nog in te vullen.',
      example: 'Beschrijf de gevolgen voor de begroting.',
    },
    verplicht: {
      shape: { kind: 'flag' },
      says: 'Of ieder agendapunt dit onderdeel hoort te hebben. Gewoonlijk true; bij «soorten» kan het per soort anders.',
      example: true,
    },
  },
} as const;

const kind = {
  kind: 'record',
  fields: {
    onderdelen: {
      shape: { kind: 'list', of: shortName },
      says: 'De onderdelen die een agendapunt van deze soort hoort te hebben, in plaats van alle verplichte.',
      example: ['inhoud', 'inzet'],
    },
    ernst: {
      shape: SEVERITY,
      says: 'Hoe zwaar een ontbrekend onderdeel bij deze soort weegt.',
      example: 'information',
    },
    woorden: {
      shape: words,
      says: 'Woorden in een titel die deze soort verraden, naast wat al bekend is.',
      example: ['werkontbijt'],
    },
  },
} as const;

const KINDS = {
  wetgeving: 'Verordening, richtlijn of besluit.',
  aanbeveling: 'Raadsaanbeveling.',
  mededeling: 'Mededeling van de Commissie, strategie of actieplan.',
  conclusies: 'Raadsconclusies, resolutie of verklaring.',
  debat: 'Beleidsdebat of gedachtewisseling.',
  maaltijd: 'Lunch, diner of ontbijt.',
  informatie: 'Punt ter informatie.',
  hamerstuk: 'Hamerstuk of A-punt.',
  diversen: 'Diversen.',
  overig: 'Ieder ander agendapunt.',
} as const;

const level = (of: string) =>
  ({ shape: { kind: 'number', least: 1, most: 6 }, says: `Kopniveau van een nieuw ${of}.` }) as const;

/** The file of a house style, whatever the rules are called. */
const FIELDS = {
  $schema: {
    shape: { kind: 'text', longest: 400 },
    says: 'Waar een editor de beschrijving van dit bestand vindt. Voor de controle maakt het niet uit.',
  },
  naam: {
    shape: name,
    says: 'Hoe de huisstijl heet.',
    example: 'Ministerie van Voorbeelden',
  },
  gebaseerdOp: {
    shape: {
      kind: 'text',
      longest: 400,
      known: {
        standaard: 'Voor concepten.',
        kamerstuk: 'Voor brieven zoals de uitgever ze drukt: vraagt ook om het nummer, met gedrukte voetnoten.',
      },
    },
    says: 'De huisstijl waar deze van uitgaat: «standaard», «kamerstuk» of het pad van een ander bestand. Wat hier niet staat, komt daarvandaan.',
    example: 'standaard',
  },
  onderdelen: {
    shape: { kind: 'list', of: { kind: 'either', text: shortName, record: section } },
    says: 'De onderdelen van een agendapunt, in hun volgorde. Een korte naam alleen neemt het onderdeel over zoals het is. Wat hier niet genoemd wordt, wordt wel herkend en niet gevraagd.',
    example: ['inhoud', 'inzet', { onderdeel: 'financien', naam: 'Financiële gevolgen' }, 'krachtenveld'],
  },
  tussenkoppen: {
    shape: {
      kind: 'map',
      keys: {
        aard: 'De aard van de bespreking: «Beleidsdebat».',
        ep: 'De positie van het Europees Parlement.',
        fase: 'De stand van de onderhandelingen en het vervolg.',
      },
      of: headings,
    },
    says: 'Andere koppen die in een agendapunt mogen staan zonder dat erom gevraagd wordt, naast wat al bekend is.',
    example: { fase: ['Procesgang'] },
  },
  soorten: {
    shape: { kind: 'map', keys: KINDS, of: kind },
    says: 'Wat er per soort agendapunt anders is.',
    example: { maaltijd: { onderdelen: ['inhoud'], ernst: 'hint' } },
  },
  niveaus: {
    shape: {
      kind: 'record',
      fields: { raadsdeel: level('raadsdeel'), agendapunt: level('agendapunt'), onderdeel: level('onderdeel') },
    },
    says: 'Kopniveaus in een nieuwe brief. In een bestaande brief geldt wat die brief doet.',
    example: { raadsdeel: 2, agendapunt: 3, onderdeel: 4 },
  },
  voetnoten: {
    shape: {
      kind: 'choice',
      values: { '[^1]': 'Zoals in concepten gebruikelijk.', '<sup>1</sup>': 'Zoals gedrukt in een Kamerstuk.' },
    },
    says: 'Vorm van een nieuwe voetnoot in een brief die er nog geen heeft.',
    example: '[^1]',
  },
  verwijzingen: {
    shape: {
      kind: 'choice',
      values: {
        vrij: 'Geen voorkeur.',
        kort: 'Kamerstuk 22 112, nr. 3857',
        lang: 'Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857',
        leidraad: 'Kamerstukken II 2023/24, 22112, nr. 3857',
      },
    },
    says: 'Vorm van een nieuwe verwijzing naar een Kamerstuk, en de vorm die telt waar een brief deze en andere door elkaar gebruikt. Een brief die overal één vorm heeft, houdt die.',
    example: 'kort',
  },
  termijn: {
    shape: { kind: 'number', least: 0, most: 90 },
    says: 'Hoeveel dagen vóór de Raad een brief gewoonlijk verzonden is.',
    example: 10,
  },
  publicatienummer: {
    shape: { kind: 'flag' },
    says: 'Of in de kop van de brief om het nummer wordt gevraagd dat de uitgever geeft: «Nr. 418».',
    example: false,
  },
  nogInTeVullen: {
    shape: { kind: 'list', of: sign },
    says: 'Tekens die laten zien dat er nog iets ingevuld wordt, naast «PM», «n.t.b.» en wat verder bekend is. Hoofdletters tellen.',
    example: ['@@@'],
  },
  afkortingen: {
    shape: { kind: 'list', of: sign },
    says: 'Afkortingen die geen uitleg nodig hebben, naast wat al bekend is.',
    example: ['DG REFORM'],
  },
  schrijfwijzen: {
    shape: {
      kind: 'list',
      of: {
        kind: 'record',
        fields: {
          voorkeur: { shape: name, required: true, says: 'De schrijfwijze van het huis.', example: 'lidstaat' },
          varianten: {
            shape: { ...words, filled: true },
            required: true,
            says: 'Andere schrijfwijzen ervan. Hoofdletters maken geen verschil, tenzij de voorkeur alleen daarin afwijkt.',
            example: ['lid-staat'],
          },
        },
      },
    },
    says: 'Woorden die het huis op één manier schrijft.',
    example: [{ voorkeur: 'lidstaat', varianten: ['lid-staat'] }],
  },
  bestanden: {
    shape: {
      kind: 'list',
      of: {
        kind: 'text',
        longest: 400,
        pattern: {
          // brackets in pairs, as in «concept (2)»; what other programs know besides, as «!(a|b)», would fit nothing
          is: /^(?![!/])(?:[^[\]{}()|\\]|\{[^[\]{}|\\]*\}|\([^[\]{}()|\\]*\))*$/,
          says: 'Een patroon is een pad onder deze map, met «/», en kent «*», «**», «?» en «{a,b}»; schrijf «?» voor een losse haak.',
        },
      },
    },
    says: 'Patronen van bestanden die altijd brieven zijn, ook als dat niet te zien is. Zij tellen vanaf de map van de huisstijl die bij de brief geldt.',
    example: ['brieven/**/*.md'],
  },
} as const;

/** How such keys are called in the files of other programs. */
const OTHER_KEYS = {
  extends: 'gebaseerdOp',
  basis: 'gebaseerdOp',
  profiel: 'gebaseerdOp',
  profile: 'gebaseerdOp',
  name: 'naam',
  sections: 'onderdelen',
  levels: 'niveaus',
  footnotes: 'voetnoten',
  references: 'verwijzingen',
  placeholders: 'nogInTeVullen',
  abbreviations: 'afkortingen',
  terms: 'schrijfwijzen',
  files: 'bestanden',
  rules: 'regels',
  severity: 'regels',
  ernst: 'regels',
} as const;

/** The description of the file: its keys, with a place for each of the rules. */
export function profileFormat(rules: readonly RuleText[]): RecordShape {
  return {
    kind: 'record',
    meant: OTHER_KEYS,
    fields: {
      ...FIELDS,
      regels: {
        shape: {
          kind: 'map',
          keys: Object.fromEntries(rules.flatMap((rule) => (rule.of === undefined ? [[rule.name, rule.finds]] : []))),
          of: SEVERITY,
        },
        says: 'Ernst per regel, waar die van de gewone ernst verschilt.',
        example: { 'voetnoot-slotpunt': 'uit' },
      },
    },
  };
}

/** What such a file holds, once it was found without faults. */
export type ProfileFile = Value<{ readonly kind: 'record'; readonly fields: typeof FIELDS }> & {
  readonly regels?: Readonly<Record<string, Value<typeof SEVERITY>>>;
};
export type SectionEntry = Value<typeof section>;
