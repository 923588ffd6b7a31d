import type { AnnotatedLetter } from './annotated.js';

/** Parts and items: with and without dates, lunches, informal Councils, diversen. */
export const parts: readonly AnnotatedLetter[] = [
  {
    name: 'items in groups by how they are treated',
    council: 'VTE-Raad',
    dates: ['2026-12-03'],
    text: `Kamerbrief

Datum: 20 november 2026
Betreft: Geannoteerde agenda VTE-Raad (Transport) van 3 december 2026

Geachte Voorzitter,

Op 3 december vindt de Transportraad plaats. Hierbij de geannoteerde agenda.

**Algemene oriëntaties** ⟦part⟧

**Verordening telling emissies** ⟦item|wetgeving⟧

**Aanleiding** ⟦inhoud⟧

Tekst

**Nederlandse inzet** ⟦inzet⟧

Tekst

**Krachtenveld** ⟦krachtenveld⟧

Tekst

**Beleidsdebatten** ⟦part⟧

**Havens** ⟦item⟧

**Aanleiding** ⟦inhoud⟧

Tekst

**Nederlandse inzet** ⟦inzet⟧

Tekst

**Krachtenveld** ⟦krachtenveld⟧

Tekst`,
  },
  {
    name: 'a Telecomraad with the nature of the treatment, EP and what follows',
    council: 'Telecomraad',
    dates: ['2026-06-05'],
    missing: { 'Digital Networks Act': ['inzet'] },
    text: `---
title: Telecomraad juni
---

# Geannoteerde agenda Telecomraad 5 juni 2026 ⟦title⟧

Voor de Raad zijn de volgende punten geagendeerd:

1. Digital Networks Act
2. Conclusies over kunstmatige intelligentie
3. AOB

## Digital Networks Act ⟦item⟧

### Beleidsdebat ⟦aard⟧

Het voorzitterschap heeft een discussievraag voorbereid.

### Inhoud voorstel ⟦inhoud⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

### Standpunt Europees Parlement ⟦ep⟧

Tekst.

## Conclusies over kunstmatige intelligentie ⟦item|conclusies⟧

### Aanneming ⟦aard⟧

### Inhoud ⟦inhoud⟧

Tekst.

### Nederlandse positie ⟦inzet⟧

Tekst.

### Speelveld ⟦krachtenveld⟧

Tekst.

### Vervolg ⟦fase⟧

Tekst.

## AOB ⟦item|diversen⟧

### European Business Wallet ⟦other⟧

De Commissie presenteert.`,
  },
  {
    name: 'an informal Council, underlined headings',
    council: 'informele Raad voor Concurrentievermogen',
    dates: ['2026-02-04', '2026-02-05'],
    missing: { 'Werklunch over concurrentiekracht': ['inhoud', 'inzet', 'krachtenveld'] },
    signed: ['minister van Economische Zaken / V.P.G. Karremans'],
    attendees: {
      'Interne markt en industrie': ['Minister van Economische Zaken'],
      Onderzoek: ['Minister van Onderwijs, Cultuur en Wetenschap'],
    },
    text: `Den Haag, 20 januari 2026

Geachte voorzitter,

Op 4 en 5 februari 2026 vindt te Nicosia de informele Raad voor Concurrentievermogen plaats. Hierbij ontvangt u de geannoteerde agenda. Namens Nederland zal de minister van Economische Zaken deelnemen aan het deel interne markt en industrie. De minister van Onderwijs, Cultuur en Wetenschap zal deelnemen aan het onderzoeksdeel.

Interne markt en industrie ⟦part⟧
==========================

Chips Act 2.0 ⟦item~⟧
-------------

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Indicatie krachtenveld ⟦krachtenveld⟧

Tekst.

Werklunch over concurrentiekracht ⟦item|maaltijd~⟧
---------------------------------

Tijdens de lunch wordt gesproken over concurrentiekracht.

Onderzoek ⟦part⟧
=========

Europese Onderzoeksruimte ⟦item~⟧
-------------------------

### Inhoud ⟦inhoud⟧

Tekst.

### Inzet Nederland ⟦inzet⟧

Tekst.

### Indicatie krachtenveld ⟦krachtenveld⟧

Tekst.

De minister van Economische Zaken,

V.P.G. Karremans`,
  },
  {
    name: 'two Councils in one letter',
    council: 'Raad Buitenlandse Zaken Handel',
    dates: ['2026-03-16', '2026-03-17'],
    signed: ['minister voor Buitenlandse Handel en Ontwikkelingshulp / R.W.J. Klever'],
    text: `Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda voor de Raad Buitenlandse Zaken Handel van 16 maart 2026 en de Raad Algemene Zaken van 17 maart 2026.

De minister voor Buitenlandse Handel en Ontwikkelingshulp,

R.W.J. Klever

# Raad Buitenlandse Zaken Handel – 16 maart 2026 ⟦part⟧

## WTO-hervorming ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.
### Inzet Nederland ⟦inzet⟧
Tekst.
### Krachtenveld ⟦krachtenveld⟧
Tekst.

## EU-VS handelsrelatie ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.
### Inzet Nederland ⟦inzet⟧
Tekst.
### Krachtenveld ⟦krachtenveld⟧
Tekst.

# Raad Algemene Zaken – 17 maart 2026 ⟦part⟧

## Voorbereiding Europese Raad 26 maart 2026 ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.
### Inzet Nederland ⟦inzet⟧
Tekst.
### Krachtenveld ⟦krachtenveld⟧
Tekst.`,
  },
  {
    name: 'all in capitals, parts without a date',
    council: 'OJCS-RAAD',
    dates: ['2026-11-26', '2026-11-27'],
    text: `# GEANNOTEERDE AGENDA OJCS-RAAD VAN 26 EN 27 NOVEMBER 2026 ⟦title⟧

## JEUGD ⟦part⟧

### RAADSCONCLUSIES OVER JONGEREN EN MENTALE GEZONDHEID ⟦item|conclusies⟧

#### INHOUD ⟦inhoud⟧

Tekst.

#### INZET NEDERLAND ⟦inzet⟧

Tekst.

#### INDICATIE KRACHTENVELD ⟦krachtenveld⟧

Tekst.

## ONDERWIJS ⟦part⟧

### BELEIDSDEBAT LERAREN ⟦item|debat⟧

#### INHOUD ⟦inhoud⟧

Tekst.

#### INZET NEDERLAND ⟦inzet⟧

Tekst.

#### INDICATIE KRACHTENVELD ⟦krachtenveld⟧

Tekst.

## CULTUUR EN MEDIA ⟦part⟧

### CREATIVE EUROPE ⟦item⟧

#### INHOUD ⟦inhoud⟧

Tekst.

#### INZET NEDERLAND ⟦inzet⟧

Tekst.

#### INDICATIE KRACHTENVELD ⟦krachtenveld⟧

Tekst.

## SPORT ⟦part⟧

### SPORT EN INTEGRITEIT ⟦item⟧

#### INHOUD ⟦inhoud⟧

Tekst.

#### INZET NEDERLAND ⟦inzet⟧

Tekst.

#### INDICATIE KRACHTENVELD ⟦krachtenveld⟧

Tekst.`,
  },
  {
    name: 'hamerstukken, a table that announces, an item without sections',
    council: 'Raad voor Vervoer, Telecommunicatie en Energie',
    dates: ['2026-12-14'],
    missing: { Batterijen: ['inhoud', 'inzet', 'krachtenveld'] },
    signed: ['minister van Klimaat en Groene Groei / S.T.M. Hermans'],
    text: `Geachte voorzitter,

Hierbij stuur ik u, mede namens de Staatssecretaris van Klimaat en Groene Groei, de geannoteerde agenda van de Raad voor Vervoer, Telecommunicatie en Energie (Energie) van 14 december 2026.

De agenda van de Raad luidt:

| Agendapunt | Aard |
|---|---|
| Netwerkpakket | Algemene oriëntatie |
| Batterijen | Beleidsdebat |

De minister van Klimaat en Groene Groei,
S.T.M. Hermans

## Hamerstukken ⟦item|hamerstuk⟧

De Raad neemt zonder debat de volgende besluiten aan.

## Netwerkpakket ⟦item⟧

**Aard van de behandeling** ⟦aard⟧

Algemene oriëntatie.

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

## Batterijen ⟦item⟧

Tekst over batterijen.

## Lunchbespreking energieprijzen ⟦item|maaltijd~⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.`,
  },
  {
    name: 'a dinner that is part and item; a part one level too deep',
    council: 'OJCS-Raad',
    dates: ['2026-05-12', '2026-05-13'],
    signed: [
      'minister van Onderwijs, Cultuur en Wetenschap / G. Moes',
      'staatssecretaris Jeugd, Preventie en Sport / J. Tielen',
    ],
    text: `Geachte voorzitter,

Op 12 en 13 mei vindt de OJCS-Raad van 2026 plaats. Bijgaand de geannoteerde agenda van de OJCS-Raad van 12 en 13 mei 2026.

Hoogachtend,

de minister van Onderwijs, Cultuur en Wetenschap,

G. Moes

de staatssecretaris Jeugd, Preventie en Sport,

J. Tielen

## Informeel diner cultuurministers – 12 mei ⟦part+item|maaltijd~⟧

### Achtergrond ⟦inhoud⟧

Tekst.

### Nederlandse inzet ⟦inzet⟧

Tekst.

### Krachtenveld ⟦krachtenveld⟧

Tekst.

## Sport – 13 mei ⟦part⟧

### Beleidsdebat ⟦item|debat⟧

#### Achtergrond ⟦inhoud⟧

Tekst.

#### Nederlandse inzet ⟦inzet⟧

Tekst.

#### Krachtenveld ⟦krachtenveld⟧

### Diversen ⟦item|diversen⟧

* Informatie over de Olympische Spelen`,
  },
  {
    name: 'questions inside a section; headings with sections under «Diversen»',
    council: 'Energieraad',
    dates: ['2026-10-20'],
    text: `# Geannoteerde agenda Energieraad 20 oktober 2026 ⟦title⟧

De Raad spreekt over de volgende onderwerpen:

- Elektriciteitsnetten (algemene oriëntatie)
- Gasvoorraden (gedachtewisseling)
- Diversen

## Elektriciteitsnetten ⟦item⟧

### Aard van de behandeling ⟦aard⟧

Algemene oriëntatie.

### Achtergrond ⟦inhoud⟧

Tekst.

#### Discussievragen ⟦other⟧

1. Vraag een?
2. Vraag twee?

### Inbreng van Nederland ⟦inzet⟧

Tekst.

### Indicatief krachtenveld ⟦krachtenveld⟧

Tekst.

## Gasvoorraden ⟦item⟧

### Aard van de behandeling ⟦aard⟧

Gedachtewisseling.

### Achtergrond ⟦inhoud⟧

Tekst.

### Inbreng van Nederland ⟦inzet⟧

Tekst.

### Indicatief krachtenveld ⟦krachtenveld⟧

Tekst.

## Diversen ⟦item|diversen⟧

### Internationale energiesamenwerking ⟦other⟧

### Achtergrond ⟦inhoud⟧

Tekst.

## Overige onderwerpen ⟦item|diversen⟧

### Motie Erkens ⟦other⟧

Tekst.

## Tot slot ⟦other⟧

Tekst.`,
  },
  {
    name: 'dates in the titles of items',
    council: 'RAZ',
    dates: ['2026-12-15'],
    text: `# Geannoteerde agenda RAZ 15 december 2026 ⟦title⟧

## Voorbereiding Europese Raad van 17 en 18 december 2026 ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.

### Inzet Nederland ⟦inzet⟧
Tekst.

### Krachtenveld ⟦krachtenveld⟧
Tekst.

## Uitbreiding: conclusies van 16 december ⟦item⟧

### Inhoud ⟦inhoud⟧
Tekst.

### Inzet Nederland ⟦inzet⟧
Tekst.

### Krachtenveld ⟦krachtenveld⟧
Tekst.

## Terugkoppeling Raad Algemene Zaken 18 november ⟦report⟧

Tekst.`,
  },
  {
    name: 'running text with labels below dated parts, diversen beside them',
    council: 'OJCS-Raad',
    dates: ['2026-04-13', '2026-04-14'],
    text: `Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda van de OJCS-Raad van 13 en 14 april 2026.

## Jeugd (maandag 13 april) ⟦part⟧

### Betrokkenheid van jongeren ⟦item⟧

**Waar gaat het over?** De Raad spreekt over jongeren.

### Vrijwilligerswerk ⟦item⟧

**Waar gaat het over?** De Raad spreekt over vrijwilligers.

## Cultuur (dinsdag 14 april) ⟦part⟧

### Bescherming van erfgoed ⟦item⟧

**Waar gaat het over?** De Raad spreekt over erfgoed.

## Diversen en hamerstukken ⟦item|diversen⟧

De Commissie geeft een toelichting op haar plannen.

## Toezegging ⟦other⟧

Tekst.`,
  },
  {
    name: 'parts that the list of the agenda names over the items of each',
    council: 'Raad voor Concurrentievermogen',
    dates: ['2024-11-28', '2024-11-29'],
    text: `Betreft: Geannoteerde agenda Raad voor Concurrentievermogen van 28 en 29 november 2024

Geachte voorzitter,

Hierbij ontvangt u de geannoteerde agenda van de Raad voor Concurrentievermogen van 28 en 29 november 2024.

Op de agenda staan:

- Interne markt en industrie
  1. Toekomst van de industrie
  2. Diversen
- Onderzoek en ruimtevaart
  3. Onderzoeksinfrastructuren
  4. Ruimtewet

### INTERNE MARKT EN INDUSTRIE ⟦part⟧

**1. Toekomst van de industrie** ⟦item⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet Nederland** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

**2. Diversen** ⟦item|diversen⟧

De Commissie geeft een toelichting.

### ONDERZOEK EN RUIMTEVAART ⟦part⟧

**3. Onderzoeksinfrastructuren** ⟦item⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet Nederland** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.

**4. Ruimtewet** ⟦item⟧

**Inhoud** ⟦inhoud⟧

Tekst.

**Inzet Nederland** ⟦inzet⟧

Tekst.

**Krachtenveld** ⟦krachtenveld⟧

Tekst.`,
  },
];
