import type { AnnotatedLetter } from './annotated.js';

/** Sections: their names, forms, levels and what stands between them. */
export const sections: readonly AnnotatedLetter[] = [
  {
    name: 'an Ecofin letter whose sections are labels, on a line of their own or not',
    council: 'Ecofinraad',
    dates: ['2026-10-13'],
    missing: { 'Werksessie: concurrentievermogen': ['krachtenveld'], 'Herziening btw-richtlijn': ['krachtenveld'] },
    text: `# Geannoteerde agenda Ecofinraad 13 oktober 2026 ⟦title⟧

## Ecofinraad ⟦part⟧

### Werksessie: concurrentievermogen ⟦item⟧

Document: n.v.t.

Aard bespreking: gedachtewisseling

Besluitvormingsprocedure: n.v.t.

Toelichting: De Raad spreekt hierover.

Inzet Nederland: Nederland steunt dit.

### Herziening btw-richtlijn ⟦item⟧

Document: COM(2026) 1

Aard bespreking: algemene oriëntatie

Toelichting: ⟦inhoud⟧

De Commissie stelt voor.

Inzet Nederland: ⟦inzet⟧

Nederland steunt.

### Diversen ⟦item|diversen⟧

#### Lopende wetgevende voorstellen ⟦other⟧

Tekst.`,
  },
  {
    name: 'a bold label with the kind of treatment under the heading of each item',
    council: 'Milieuraad',
    dates: ['2026-10-13'],
    missing: { '1. Verordening batterijen': ['krachtenveld'] },
    text: `# Geannoteerde agenda Milieuraad 13 oktober 2026 ⟦title⟧

## 1. Verordening batterijen ⟦item⟧

**Doel: informele bespreking** ⟦aard⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet van het kabinet** ⟦inzet⟧

Tekst.

## 2. Richtlijn bodem ⟦item⟧

**Aard van de bespreking: algemene oriëntatie** ⟦aard⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet van het kabinet** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

## 3. Stikstof ⟦item|overig~⟧

**Type: ter informatie** ⟦aard⟧

Tekst.`,
  },
  {
    name: 'items in bold italics, sections in italics',
    council: 'Milieuraad',
    dates: ['2026-10-13'],
    text: `# Geannoteerde agenda Milieuraad 13 oktober 2026 ⟦title⟧

- verordening batterijen;
- diversen.

_**Verordening batterijen**_ ⟦item⟧

_Achtergrond_ ⟦inhoud⟧

Tekst.

_Inzet van Nederland_ ⟦inzet⟧

Tekst.

_Opvattingen van andere lidstaten_ ⟦krachtenveld⟧

Tekst.

***Diversen*** ⟦item|diversen⟧

De Commissie geeft informatie over de onderhandelingen.

_**Moties en toezeggingen**_ ⟦other⟧

Tekst.`,
  },
  {
    name: 'a JBZ letter with numbered parts, items and sections',
    council: 'JBZ-Raad',
    dates: ['2026-10-08', '2026-10-09'],
    missing: { '2. Verordening kindermisbruikmateriaal': ['krachtenveld'] },
    text: `# Geannoteerde agenda van de JBZ-Raad van 8 en 9 oktober 2026 te Luxemburg ⟦title⟧

## I. Binnenlandse Zaken – donderdag 8 oktober ⟦part⟧

### 1. Staat van Schengen ⟦item⟧
*= Gedachtewisseling*

#### a. Inhoud: ⟦inhoud⟧
De Commissie presenteert de barometer.

#### b. Inzet Nederland: ⟦inzet⟧
Nederland hecht aan een goed functionerend Schengengebied.

#### c. Krachtenveld: ⟦krachtenveld⟧
Lidstaten delen de analyse.

### 2. Verordening kindermisbruikmateriaal ⟦item⟧
#### a. Inhoud: ⟦inhoud⟧
Tekst.
#### b. Inzet Nederland: ⟦inzet⟧
Tekst.

### 3. Diversen ⟦item|diversen⟧

#### a. Uitkomsten Salzburg Forum ⟦other⟧
Het voorzitterschap informeert.

#### b. Pact van Parijs ⟦other⟧
Idem.

## II. Justitie – vrijdag 9 oktober ⟦part⟧

### 4. Richtlijn mensenhandel ⟦item|wetgeving⟧
#### a. Inhoud: ⟦inhoud⟧
Tekst.
#### b. Inzet Nederland: ⟦inzet⟧
Tekst.
#### c. Krachtenveld: ⟦krachtenveld⟧
Tekst.

### 5. Oekraïne: bestrijding van straffeloosheid ⟦item⟧
#### a. Inhoud: ⟦inhoud⟧
Tekst.
#### b. Inzet Nederland: ⟦inzet⟧
Tekst.
#### c. Krachtenveld: ⟦krachtenveld⟧
Tekst.

## III. Gemengd Comité ⟦part⟧

### 6. Grensbeheer ⟦item⟧
#### a. Inhoud: ⟦inhoud⟧
Tekst.
#### b. Inzet Nederland: ⟦inzet⟧
Tekst.
#### c. Krachtenveld: ⟦krachtenveld⟧
Tekst.`,
  },
  {
    name: 'a ministry draft in plain bold, its head in a table',
    council: 'Landbouw- en Visserijraad',
    dates: ['2027-01-25', '2027-01-26'],
    signed: ['minister van Landbouw, Visserij, Voedselzekerheid en Natuur / [naam]'],
    text: `**Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur**

| | |
|---|---|
| Datum | 18 december 2026 |
| Betreft | Geannoteerde agenda Landbouw- en Visserijraad 25 en 26 januari |
| Ons kenmerk | DGA / 1234567 |

Geachte Voorzitter,

Op 25 en 26 januari vindt de Landbouw- en Visserijraad plaats in Brussel. Met deze brief informeer ik de Kamer over de agenda, de inhoud van de onderwerpen en de Nederlandse inzet.

**I. ONDERWERPEN OP DE AGENDA** ⟦other⟧

**1. Werkprogramma van het Cypriotische voorzitterschap** ⟦item|mededeling⟧

Toelichting ⟦inhoud⟧

Het voorzitterschap presenteert zijn programma.

Inzet van Nederland ⟦inzet⟧

Nederland steunt het programma.

Krachtenveld ⟦krachtenveld⟧

Brede steun.

**2. Handelsgerelateerde landbouwvraagstukken** ⟦item⟧

Toelichting ⟦inhoud⟧

De Commissie licht de handelscijfers toe.

Inzet van Nederland ⟦inzet⟧

Nederland hecht aan open handel.

Krachtenveld ⟦krachtenveld⟧

Verdeeld.

**3. Diversen** ⟦item|diversen⟧

- Dierenwelzijn (verzoek van de Duitse delegatie)
- Visserijakkoord met het Verenigd Koninkrijk

**II. OVERIG** ⟦other⟧

Toezegging vogelgriep

Tijdens het debat heb ik toegezegd de Kamer te informeren.

De minister van Landbouw, Visserij, Voedselzekerheid en Natuur,

[naam]`,
  },
  {
    name: 'levels that slipped: a section too deep, too high, an item shifted',
    council: 'Transportraad',
    dates: ['2026-06-08'],
    text: `# Geannoteerde agenda Transportraad 8 juni 2026 ⟦title⟧

## Europese havenstrategie ⟦item⟧

#### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

## Krachtenveld ⟦krachtenveld⟧

Tekst.

### Verordening spoorcapaciteit ⟦item|wetgeving⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

## Richtlijn rijbewijzen ⟦item|wetgeving⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Krachtenvled ⟦krachtenveld⟧

Tekst.

# Militaire mobiliteit ⟦item⟧

## Inhoud ⟦inhoud⟧

Tekst.

## Inzet Nederland ⟦inzet⟧

Tekst.

## Krachtenveld ⟦krachtenveld⟧

Tekst.

## Diversen ⟦item|diversen⟧

Tekst.`,
  },
  {
    name: 'names of sections as in a BNC-fiche, items in English',
    council: 'Ecofinraad',
    dates: ['2026-07-10'],
    missing: { 'European Supervision Package': ['krachtenveld'] },
    text: `Geannoteerde agenda Ecofinraad van 10 juli 2026

**Ecofinraad – 10 juli 2026** ⟦part⟧

**European Supervision Package** ⟦item⟧

**Essentie voorstel** ⟦inhoud⟧

Tekst.

**Nederlandse positie** ⟦inzet⟧

Tekst.

**Financiële consequenties** ⟦other⟧

Tekst.

**Implementation of the Recovery and Resilience Facility** ⟦item⟧

**Doel Raadsbehandeling** ⟦inhoud⟧

Tekst.

**Inzet Nederland** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

**Any other business** ⟦item|diversen⟧

Tekst.`,
  },
  {
    name: 'items numbered «Agendapunt 1», sections numbered three ways',
    council: 'RBZ Handel',
    dates: ['2026-04-21'],
    missing: { 'Agendapunt 1: Dienstverlening': ['krachtenveld'] },
    text: `Geannoteerde agenda RBZ Handel 21 april 2026

**Agendapunt 1: Dienstverlening** ⟦item⟧

**1) Inhoud** ⟦inhoud⟧

Tekst.

**2) Inzet Nederland** ⟦inzet⟧

Tekst.

**Agendapunt 2: Mercosur** ⟦item⟧

**A. Inhoud** ⟦inhoud⟧

Tekst.

**B. Inzet Nederland** ⟦inzet⟧

Tekst.

**C. Krachtenveld** ⟦krachtenveld⟧

Tekst.`,
  },
  {
    name: 'CRLF, underlined items, bare sections',
    lineEnd: '\r\n',
    council: 'Landbouw- en Visserijraad',
    dates: ['2026-10-19'],
    missing: { 'Gemeenschappelijk landbouwbeleid na 2027': ['krachtenveld'] },
    text: `Geannoteerde agenda Landbouw- en Visserijraad 19 oktober 2026 ⟦title⟧
===

Gemeenschappelijk landbouwbeleid na 2027 ⟦item⟧
---



Inhoud ⟦inhoud⟧

Tekst.

Nederlandse inzet: ⟦inzet⟧
Nederland steunt dit.

Visserijverordening ⟦item⟧
---

**Inhoud** ⟦inhoud⟧

Tekst

**Nederlandse inzet** ⟦inzet⟧

Tekst

**Krachtenveld** ⟦krachtenveld⟧

Tekst`,
  },
  {
    name: 'bold sections under hash items; compound names',
    council: 'EPSCO-Raad',
    dates: ['2026-06-12'],
    missing: { 'Gelijke behandeling': ['inzet'] },
    text: `**Geannoteerde agenda EPSCO-Raad 12 juni 2026** ⟦title⟧

## Gelijke behandeling ⟦item⟧

**Doel Raadsbehandeling** ⟦inhoud⟧

Voortgangsrapportage.

**Inhoud** ⟦inhoud⟧

Tekst.

**Stand van zaken onderhandelingen** ⟦fase⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

## Pensioenen ⟦item⟧

**Inhoud / Nederlandse inzet** ⟦inhoud+inzet⟧

Tekst.

**(Indicatie) krachtenveld:** ⟦krachtenveld⟧

Tekst.`,
  },
  {
    name: 'bold parts that begin with their date, sections in italics',
    council: 'OJCS-Raad',
    dates: ['2026-05-11', '2026-05-12'],
    signed: ['minister van Onderwijs, Cultuur en Wetenschap / A. Naam'],
    attendees: {
      'Maandag 11 mei 2026 – Onderwijs': ['Minister van Onderwijs, Cultuur en Wetenschap'],
      'Dinsdag 12 mei 2026 – Jeugd en Sport': ['Staatssecretaris van Jeugd, Preventie en Sport'],
    },
    text: `Geachte voorzitter,

Hierbij ontvangt u de geannoteerde agenda van de OJCS-Raad van 11 en 12 mei 2026. Aan het onderwijsdeel neem ik deel. De staatssecretaris van Jeugd, Preventie en Sport neemt deel aan het jeugd- en sportdeel.

De minister van Onderwijs, Cultuur en Wetenschap,
A. Naam

**Maandag 11 mei 2026 – Onderwijs** ⟦part⟧

**Raadsresolutie Europese Onderwijsruimte** ⟦item|conclusies⟧

*Inhoud* ⟦inhoud⟧

Tekst.

*Nederlandse inzet* ⟦inzet⟧

Tekst.

*Indicatie krachtenveld* ⟦krachtenveld⟧

Tekst.

**Dinsdag 12 mei 2026 – Jeugd en Sport** ⟦part⟧

**Raadsconclusies jeugd** ⟦item|conclusies⟧

*Inhoud* ⟦inhoud⟧

Tekst.

*Nederlandse inzet* ⟦inzet⟧

Tekst.

*Indicatie krachtenveld* ⟦krachtenveld⟧

Tekst.`,
  },
];
