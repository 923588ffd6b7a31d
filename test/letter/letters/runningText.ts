import type { AnnotatedLetter } from './annotated.js';

/** Letters whose items have no sections. */
export const runningText: readonly AnnotatedLetter[] = [
  {
    name: 'a European Council and a Euro summit',
    council: 'Europese Raad',
    dates: ['2026-06-18', '2026-06-19'],
    signed: ['minister van Buitenlandse Zaken / B. Naam'],
    text: `Geachte voorzitter,

Hierbij bied ik u, mede namens de minister-president, de geannoteerde agenda aan van de Europese Raad van 18 en 19 juni 2026.

De minister van Buitenlandse Zaken,
B. Naam

# GEANNOTEERDE AGENDA EUROPESE RAAD VAN 18 EN 19 JUNI 2026 ⟦title⟧

## Introductie ⟦other⟧

Tekst.

## Europese Raad ⟦part⟧

### Oekraïne ⟦item⟧

Tekst.

### Defensie ⟦item⟧

Tekst.

### Migratie ⟦item⟧

Tekst.

## Eurotop ⟦part⟧

### Economische situatie ⟦item⟧

Tekst.

## Overig ⟦other⟧

### Digitaal ⟦other⟧

Tekst.`,
  },
  {
    name: 'a RAZ letter in running text, with headings inside an item',
    council: 'Raad Algemene Zaken',
    dates: ['2026-06-16'],
    signed: ['minister van Buitenlandse Zaken / T. de Vries'],
    text: `Aan de voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum 4 juni 2026
Betreft Geannoteerde agenda Raad Algemene Zaken van 16 juni 2026

Geachte voorzitter,

Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 16 juni 2026. Ik ben voornemens deel te nemen aan deze Raad.

De minister van Buitenlandse Zaken,

T. de Vries

# GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 16 JUNI 2026 ⟦title⟧

## Introductie ⟦other⟧

Op dinsdag 16 juni vindt de Raad Algemene Zaken (RAZ) plaats in Luxemburg. Op de agenda staan de voorbereiding van de Europese Raad van 18 en 19 juni en het Meerjarig Financieel Kader.

## Voorbereiding Europese Raad van 18 en 19 juni ⟦item⟧

De Raad bereidt de Europese Raad voor. Het kabinet hecht aan steun voor Oekraïne.

### Oekraïne ⟦other⟧

De Europese Raad zal spreken over Oekraïne. Nederland steunt dat. De meeste lidstaten ook.

### Migratie ⟦other⟧

Er wordt gesproken over migratie. Nederland zet in op terugkeer.

## Meerjarig Financieel Kader (MFK) ⟦item⟧

Het voorzitterschap presenteert het onderhandelingskader. Nederland zet in op een modern MFK.

## Rechtsstaatdialoog ⟦item⟧

De Raad houdt een landenspecifieke bespreking. Nederland hecht veel waarde aan de dialoog.

## Overig ⟦other⟧

Het kabinet informeert uw Kamer over de stand van zaken.`,
  },
  {
    name: 'Eurogroep and Ecofin in running text, parts only',
    council: 'Eurogroep en Ecofinraad',
    dates: ['2026-11-09', '2026-11-10'],
    signed: ['minister van Financiën / E. Heinen'],
    text: `Betreft: Geannoteerde agenda Eurogroep en Ecofinraad van 9 en 10 november 2026

Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda van de Eurogroep en Ecofinraad die op 9 en 10 november 2026 plaatsvinden te Brussel.

De minister van Financiën,
E. Heinen

**Eurogroep** ⟦part⟧

Macro-economische situatie. De Eurogroep bespreekt de najaarsraming. Nederland neemt hier kennis van.

Digitale euro. De Eurogroep wordt geïnformeerd. Nederland steunt het project.

**Ecofinraad** ⟦part⟧

Spaar- en investeringsunie. De Raad wisselt van gedachten. Nederland zet in op een ambitieuze unie.`,
  },
  {
    name: 'sections as labels in the text are running text',
    council: 'Defensieraad',
    dates: ['2026-09-24'],
    text: `# Geannoteerde agenda Defensieraad 24 september 2026 ⟦title⟧

## EU-steun aan Oekraïne ⟦item⟧

**Inhoud:** De Raad bespreekt de steun aan Oekraïne.

**Inzet Nederland:** Nederland steunt dit.

**Krachtenveld:** Breed gedeeld.

## European Defence Readiness ⟦item⟧

De Raad bespreekt het witboek. Nederland zet in op samenwerking.

## Informele lunch met SG NAVO ⟦item|maaltijd~⟧

De ministers spreken met de secretaris-generaal.`,
  },
  {
    name: 'an RBZ letter, bold lines only',
    council: 'Raad Buitenlandse Zaken',
    dates: ['2026-01-26'],
    signed: ['Minister van Buitenlandse Zaken / D.M. van Weel'],
    text: `Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal
Binnenhof 4
Den Haag

Betreft: Geannoteerde agenda Raad Buitenlandse Zaken van 26 januari

Geachte voorzitter,

Hierbij bied ik u de geannoteerde agenda van de Raad Buitenlandse Zaken van 26 januari 2026 aan. Van de gelegenheid maak ik gebruik u te informeren over een motie.

De Minister van Buitenlandse Zaken,
D.M. van Weel

GEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN VAN 26 JANUARI 2026

**Current affairs** ⟦item⟧

Onder dit punt komen aan de orde.

**Oekraïne** ⟦item⟧

De Raad spreekt over Oekraïne.

**Midden-Oosten** ⟦item⟧

De Raad spreekt over Gaza.

**Westelijke Balkan** ⟦item⟧

De Raad spreekt over uitbreiding.

**Overig** ⟦other⟧

*Motie Kahraman*

Tekst.`,
  },
  {
    name: 'all on one level, the report behind the agenda',
    council: 'Raad Algemene Zaken',
    dates: ['2026-11-17'],
    text: `# Geannoteerde agenda Raad Algemene Zaken van 17 november 2026 ⟦title⟧

# Inleiding ⟦other⟧

Tekst.

# Voorbereiding Europese Raad ⟦item⟧

Tekst. Nederland zet in op.

# Jaarlijkse rechtsstaatsdialoog ⟦item⟧

Tekst.

# Europees Semester ⟦item⟧

Tekst.

# Handel ⟦item⟧

Tekst.

# Diversen ⟦item|diversen⟧

Tekst.

# Verslag Raad Algemene Zaken 20 oktober 2026 ⟦report⟧

Tekst.

## Migratie ⟦other⟧

Tekst.`,
  },
  {
    name: 'all on the third level',
    council: 'Raad Buitenlandse Zaken',
    dates: ['2026-03-23'],
    signed: ['minister van Buitenlandse Zaken / T. Naam'],
    text: `Betreft: Geannoteerde agenda Raad Buitenlandse Zaken van 23 maart 2026

Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda.

De minister van Buitenlandse Zaken,
T. Naam

### **Russische agressie tegen Oekraïne** ⟦item⟧

De Raad spreekt. *Inzet Nederland* is breed.

### **Situatie in het Midden-Oosten** ⟦item⟧

Tekst.

#### Gaza ⟦other⟧

Tekst.

#### Libanon ⟦other⟧

Tekst.

### **Werklunch met de minister van India** ⟦item|maaltijd~⟧

Tekst.

### Defensie ⟦item⟧

Tekst.

### Overige onderwerpen ⟦item|diversen⟧

#### Terugkoppeling informele Raad Buitenlandse Zaken 27 februari ⟦other⟧

Tekst.`,
  },
];
