import type { AnnotatedLetter } from './annotated.js';

/** What stands around the agenda: heads, reports, annexes, what is left at the end. */
export const frames: readonly AnnotatedLetter[] = [
  {
    name: 'headings inside sections; an informal meeting of ministers behind the Council',
    council: 'Landbouw- en Visserijraad',
    dates: ['2026-04-27'],
    missing: { Zaden: ['krachtenveld'] },
    text: `# Geannoteerde agenda Landbouw- en Visserijraad 27 april 2026 ⟦title⟧

## Zaden ⟦item⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Nederlandse inzet ⟦inzet⟧

Tekst.

## Simplificatie ⟦item⟧

### Inhoud ⟦inhoud⟧

#### Wat de Commissie voorstelt ⟦other⟧

Tekst.

#### Gevolgen ⟦other⟧

Tekst.

### Nederlandse inzet ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

### BNC-fiche ⟦other⟧

Tekst.

### Toezegging Kamer ⟦other⟧

Tekst.

# Informele bijeenkomst landbouwministers – 11 mei ⟦part+item~⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Nederlandse inzet ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.`,
  },
  {
    name: 'a WSBVC letter of two ministers, annex behind the signatures, and a report',
    council: 'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken',
    dates: ['2026-12-01', '2026-12-02'],
    missing: { 'Diner over eenzaamheid': ['krachtenveld'] },
    signed: [
      'minister van Sociale Zaken en Werkgelegenheid / Y.J. van Hijum',
      'minister van Volksgezondheid, Welzijn en Sport / M. Agema',
    ],
    attendees: {
      'Werkgelegenheid en Sociaal Beleid (1 december)': ['Minister van Sociale Zaken en Werkgelegenheid'],
      'Volksgezondheid (2 december)': ['Minister van Volksgezondheid, Welzijn en Sport'],
    },
    text: `Geachte voorzitter,

Hierbij zenden wij u de geannoteerde agenda van de Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken (WSBVC) van 1 en 2 december 2026. Aan het deel Werkgelegenheid en Sociaal Beleid neemt de minister van Sociale Zaken en Werkgelegenheid deel. De minister van Volksgezondheid, Welzijn en Sport neemt deel aan het deel Volksgezondheid.

De minister van Sociale Zaken en Werkgelegenheid,
Y.J. van Hijum

De minister van Volksgezondheid, Welzijn en Sport,
M. Agema

# Bijlage: Geannoteerde agenda ⟦annex⟧

## Werkgelegenheid en Sociaal Beleid (1 december) ⟦part⟧

### Richtlijn platformwerk ⟦item|wetgeving⟧
Doel: politiek akkoord.
#### Inhoud ⟦inhoud⟧
Tekst.
#### Financiële gevolgen ⟦other⟧
Geen.
#### Gevolgen voor Nederland ⟦other⟧
Beperkt.
#### Inzet Nederland ⟦inzet⟧
Tekst.
#### Krachtenveld ⟦krachtenveld⟧
Tekst.

### Europees Semester ⟦item⟧
#### Inhoud en Nederlandse inzet ⟦inhoud+inzet⟧
Tekst.
#### Krachtenveld en positie EP ⟦krachtenveld+ep⟧
Tekst.

### Diner over eenzaamheid ⟦item|maaltijd~⟧
#### Inhoud ⟦inhoud⟧
Tekst.
#### Inzet Nederland ⟦inzet⟧
Tekst.

## Volksgezondheid (2 december) ⟦part⟧

### Verordening kritieke geneesmiddelen ⟦item|wetgeving⟧
#### Inhoud ⟦inhoud⟧
Tekst.
#### Inzet Nederland ⟦inzet⟧
Tekst.
#### Krachtenveld ⟦krachtenveld⟧
Tekst.

### A-punten ⟦other⟧
Er zijn geen A-punten.

# Verslag van de Gezondheidsraad van 16 juni 2026 ⟦report⟧

## Verordening medische hulpmiddelen ⟦other⟧
De Raad sprak.

### Krachtenveld ⟦other⟧
Lidstaten steunden dit.`,
  },
  {
    name: 'a published letter whose heading block has hash marks',
    council: 'Milieuraad',
    dates: ['2025-12-16'],
    signed: ['Staatssecretaris van Infrastructuur en Waterstaat / A.A. Aartsen'],
    text: `Vergaderjaar 2025-2026

# 21 501-08

# Milieuraad

## Nr. 1010

## BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 2 december 2025

Hierbij ontvangt u de geannoteerde agenda voor de Milieuraad van 16 december 2025 te Brussel.

De Staatssecretaris van Infrastructuur en Waterstaat,

A.A. Aartsen

# Geannoteerde Agenda ⟦title⟧

## Algemene oriëntatie over de kaderrichtlijn bodem ⟦item|wetgeving⟧

### Achtergrond en inhoud ⟦inhoud⟧

Tekst.

---

<sup>1</sup> Kamerstuk 22 112, nr. 3000.

vervolg van de tekst.

### Nederlands standpunt ⟦inzet⟧

Tekst.

### Indicatie van het krachtenveld ⟦krachtenveld⟧

Tekst.

### Positie van het Europees Parlement ⟦ep⟧

Tekst.

## Raadsconclusies Europees Milieuagentschap ⟦item|conclusies⟧

### Achtergrond en inhoud ⟦inhoud⟧

Tekst.

### Nederlands standpunt ⟦inzet⟧

Tekst.

### Indicatie van het krachtenveld ⟦krachtenveld⟧

Tekst.

## Diversen ⟦item|diversen⟧

De Commissie informeert over de COP.`,
  },
  {
    name: 'a report before the agenda',
    council: 'Raad Buitenlandse Zaken Ontwikkelingssamenwerking',
    dates: ['2026-05-18'],
    signed: ['minister voor Buitenlandse Handel en Ontwikkelingshulp / A. Janssen'],
    text: `Geachte voorzitter,

Hierbij ontvangt u het verslag van de informele RBZ/OS van 9 februari 2026 en de geannoteerde agenda van de Raad Buitenlandse Zaken Ontwikkelingssamenwerking (RBZ/OS) van 18 mei 2026. Ik neem aan de Raad deel.

De minister voor Buitenlandse Handel en Ontwikkelingshulp,

A. Janssen

## Verslag informele Raad Buitenlandse Zaken Ontwikkelingssamenwerking 9 februari 2026 ⟦report⟧

### Global Gateway ⟦other⟧

Lidstaten spraken over Global Gateway.

### Oekraïne ⟦other⟧

Nederland vroeg aandacht.

## Geannoteerde agenda Raad Buitenlandse Zaken Ontwikkelingssamenwerking 18 mei 2026 ⟦title⟧

### Global Gateway ⟦item⟧

#### Inhoud ⟦inhoud⟧
Tekst.
#### Inzet Nederland ⟦inzet⟧
Tekst.
#### Krachtenveld ⟦krachtenveld⟧
Tekst.

### Soedan ⟦item⟧

#### Inhoud ⟦inhoud⟧
Tekst.
#### Inzet Nederland ⟦inzet⟧
Tekst.
#### Krachtenveld ⟦krachtenveld⟧
Tekst.

### Lunch met VN-gezant ⟦item|maaltijd~⟧

#### Inhoud ⟦inhoud⟧
Tekst.
#### Inzet Nederland ⟦inzet⟧
Tekst.
#### Krachtenveld ⟦krachtenveld⟧
Tekst.`,
  },
  {
    name: 'headings inside a section; annexes that are no agenda',
    council: 'Raad voor Concurrentievermogen',
    dates: ['2026-03-02'],
    text: `# Geannoteerde agenda voor de Raad voor Concurrentievermogen (Interne Markt en Industrie) van 2 maart 2026 ⟦title⟧

## Verordening industriële versnelling ⟦item|wetgeving⟧

### Inhoud ⟦inhoud⟧
Tekst.

### Inzet Nederland ⟦inzet⟧
Tekst.

#### Steun aan de industrie ⟦other⟧
Tekst.

#### Overig ⟦other⟧
Tekst.

### Krachtenveld ⟦krachtenveld⟧
Tekst.

## Stand van zaken 28e regime ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.

### Inzet Nederland ⟦inzet⟧
Tekst.

### Krachtenveld ⟦krachtenveld⟧
Tekst.

# Bijlage 1: Kwartaalrapportage lopende EU-wetgevingsonderhandelingen ⟦annex⟧

## Verordening X ⟦other⟧

### Inhoud ⟦other⟧

Tekst.

# Bijlage 2 ⟦annex⟧

## Tijdpad ⟦other⟧

Tekst.`,
  },
  {
    name: 'an LVR letter with «Overig» behind the agenda',
    council: 'Landbouw- en Visserijraad',
    dates: [],
    text: `# I. Agenda Landbouw- en Visserijraad ⟦title⟧

Op 22 juni 2026 vindt de raad plaats.

## 1. Visserij ⟦part⟧

### 1.1 Mededeling staat van de visserij ⟦item|mededeling⟧

#### Inhoud ⟦inhoud⟧
Tekst.

#### Nederlandse inzet ⟦inzet⟧
Tekst.

#### Krachtenveld ⟦krachtenveld⟧
Tekst.

## 2. Landbouw ⟦part⟧

### 2.1 Voorstel voor een verordening GLB ⟦item|wetgeving⟧

#### Inhoud ⟦inhoud⟧
Tekst.

##### Financiële aspecten ⟦other⟧
Tekst.

#### Nederlandse inzet ⟦inzet⟧
Tekst.

#### Krachtenveld ⟦krachtenveld⟧
Tekst.

### 2.2 Diversen ⟦item|diversen⟧

#### Vogelgriep ⟦other⟧
Tekst.

# II. Overig ⟦other⟧

## Toezegging mestbeleid ⟦other⟧

Tekst.

## Kwartaaloverzicht ⟦other⟧

Tekst.

## Stikstof ⟦other⟧

Tekst.`,
  },
  {
    name: 'an unsigned name; an annex with an overview behind the agenda',
    council: 'Raad voor Concurrentievermogen',
    dates: ['2026-02-23'],
    signed: ['minister van Onderwijs, Cultuur en Wetenschap / [Naam]'],
    text: `> Concept – niet verspreiden

Geachte Voorzitter,

Op 23 februari 2026 vindt in Brussel de Raad voor Concurrentievermogen (onderzoek en ruimtevaart) plaats. Bijgaand treft u de geannoteerde agenda aan. Ik zal niet deelnemen; de PV neemt waar.

## Achtergrond van deze brief ⟦other⟧

Tekst.

Met vriendelijke groet,

De minister van Onderwijs,
Cultuur en Wetenschap,

[Naam]

---

## Bijlage – Geannoteerde agenda ⟦annex⟧

### Ruimtewet ⟦item⟧

#### 1) Inhoud ⟦inhoud⟧

Tekst

#### 2) Inzet van Nederland ⟦inzet⟧

Tekst

#### 3) Krachtenveld ⟦krachtenveld⟧

Tekst

### Kaderprogramma ⟦item⟧

#### 1) Inhoud ⟦inhoud⟧

Tekst

#### 2) Inzet van Nederland ⟦inzet⟧

Tekst

#### 3) Krachtenveld ⟦krachtenveld⟧

Tekst

## Bijlage – Overzicht lopende wetgeving ⟦annex⟧

### Inhoud ⟦other⟧

Tekst

### Ruimtewet ⟦other⟧

Tekst`,
  },
  {
    name: 'a report above the items’ level whose own headings are called as sections; items that look back on others',
    council: 'Transportraad',
    dates: ['2026-06-08'],
    missing: { 'Terugkoppeling Europese Raad': ['inzet', 'krachtenveld'] },
    text: `# I. Geannoteerde agenda Transportraad 8 juni 2026 ⟦title⟧

## Terugkoppeling Europese Raad ⟦item⟧

### Inhoud ⟦inhoud⟧

Tekst.

## Verslag van de Commissie over passagiersrechten ⟦item⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

# II. Verslag informele Transportraad 8 april 2026 ⟦report⟧

## Inhoud ⟦other⟧

Tekst.

## Rijbewijzen ⟦other⟧

Tekst.

# III. Terugkoppeling Transportraad van 3 maart 2026 ⟦report⟧

## Inhoud ⟦other⟧

Tekst.

## Inzet Nederland ⟦other⟧

Tekst.`,
  },
  {
    name: 'a report in bold, with a section’s name below it',
    council: 'Milieuraad',
    dates: ['2026-06-16'],
    text: `# Geannoteerde agenda Milieuraad 16 juni 2026 ⟦title⟧

**Bodems** ⟦item⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet Nederland** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

**Verslag Milieuraad 17 maart 2026** ⟦report⟧

**Inhoud** ⟦other⟧

Tekst.`,
  },
  {
    name: 'a heading for the agenda of one day, and a heading «Ter informatie» above the items',
    council: null,
    dates: ['2024-03-04', '2024-03-05'],
    text: `Betreft: Geannoteerde agenda informele ministeriële bijeenkomst Wonen, 4 en 5 maart 2024

Geachte voorzitter,

Op 4 en 5 maart 2024 vindt de informele ministeriële bijeenkomst Wonen plaats.

# Agenda van 5 maart 2024 ⟦other⟧

1. Verklaring van Luik
2. Betaalbare woningen

# Wonen ⟦part⟧

## 1. Verklaring van Luik ⟦item⟧

### Onderwerp ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

## 2. Betaalbare woningen ⟦item⟧

### Onderwerp ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

# Ter informatie ⟦part⟧

## Vereenvoudiging van het GLB ⟦item~⟧

De Raad en het Europees Parlement hebben een voorlopig akkoord bereikt.`,
  },
  {
    name: 'a list «Overig» of what the letter holds beside the agenda',
    council: 'Ecofinraad',
    dates: ['2024-01-16'],
    text: `# Geannoteerde agenda Ecofinraad 16 januari 2024 ⟦title⟧

**Ecofinraad** ⟦part⟧

- Europees Semester 2024
- Herstel- en Veerkrachtfaciliteit

**Overig** ⟦other⟧

- Vergaderdata eerste helft 2024

## Europees Semester 2024 ⟦item⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

## Herstel- en Veerkrachtfaciliteit ⟦item⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

# Overig ⟦other⟧

## Vergaderdata eerste helft 2024 ⟦other⟧

Tekst.`,
  },
];
