import { afkortingDubbelVerklaard } from './afkorting-dubbel-verklaard.js';
import { afkortingOnverklaard } from './afkorting-onverklaard.js';
import { agendapuntNietAangekondigd } from './agendapunt-niet-aangekondigd.js';
import { agendapuntNietGeannoteerd } from './agendapunt-niet-geannoteerd.js';
import { agendapuntTitelWijktAf } from './agendapunt-titel-wijkt-af.js';
import { betreftWijktAf } from './betreft-wijkt-af.js';
import { briefdatum } from './briefdatum.js';
import { conflictmarkering } from './conflictmarkering.js';
import { instellingVerward } from './instelling-verward.js';
import { kamerstukNotatieWisselt } from './kamerstuk-notatie-wisselt.js';
import { motieZonderKamerstuk } from './motie-zonder-kamerstuk.js';
import { bncFicheOntbreekt } from './bnc-fiche-ontbreekt.js';
import { datumBestaatNiet } from './datum-bestaat-niet.js';
import { datumBuitenRaad } from './datum-buiten-raad.js';
import { datumRelatief } from './datum-relatief.js';
import { datumWeekdag } from './datum-weekdag.js';
import { datumWijktAf } from './datum-wijkt-af.js';
import { deelnameOntbreekt } from './deelname-ontbreekt.js';
import { samenstellingWisselt } from './samenstelling-wisselt.js';
import { verwijzingLimite } from './verwijzing-limite.js';
import { kamerstukNotatie } from './kamerstuk-notatie.js';
import { kamerstukVergaderjaar } from './kamerstuk-vergaderjaar.js';
import { kamerstukDossier } from './kamerstuk-dossier.js';
import { kamerstukVolgorde } from './kamerstuk-volgorde.js';
import { kamerstukkopDossier } from './kamerstukkop-dossier.js';
import { kamerstukkopOnvolledig } from './kamerstukkop-onvolledig.js';
import { kopZonderOpmaak } from './kop-zonder-opmaak.js';
import { kopniveau } from './kopniveau.js';
import { nogInTeVullen } from './nog-in-te-vullen.js';
import { ondertekening } from './ondertekening.js';
import { onderbrokenZin } from './onderbroken-zin.js';
import { onderdeelDubbel } from './onderdeel-dubbel.js';
import { onderdeelLeeg } from './onderdeel-leeg.js';
import { onderdeelOntbreekt } from './onderdeel-ontbreekt.js';
import { onderdeelVolgorde } from './onderdeel-volgorde.js';
import { onderdeelnaamSpelling } from './onderdeelnaam-spelling.js';
import { onderdeelnaamWisselt } from './onderdeelnaam-wisselt.js';
import { profielOngeldig } from './profiel-ongeldig.js';
import type { Rule } from './rule.js';
import { schrijfwijzeWisselt } from './schrijfwijze-wisselt.js';
import { nootcijferZonderVoetnoot } from './nootcijfer-zonder-voetnoot.js';
import { uitzettingOnbekend } from './uitzetting-onbekend.js';
import { uitzettingOverbodig } from './uitzetting-overbodig.js';
import { voetnootDubbel } from './voetnoot-dubbel.js';
import { voetnootDubbeleBron } from './voetnoot-dubbele-bron.js';
import { voetnootKaleUrl } from './voetnoot-kale-url.js';
import { voetnootLeeg } from './voetnoot-leeg.js';
import { voetnootLozeLink } from './voetnoot-loze-link.js';
import { voetnootNotatieWisselt } from './voetnoot-notatie-wisselt.js';
import { voetnootNummering } from './voetnoot-nummering.js';
import { voetnootPlaats } from './voetnoot-plaats.js';
import { voetnootSlotpunt } from './voetnoot-slotpunt.js';
import { voetnootZonderNootcijfer } from './voetnoot-zonder-nootcijfer.js';
import { voetnootZonderOpmaak } from './voetnoot-zonder-opmaak.js';
import { voetnootZonderVindplaats } from './voetnoot-zonder-vindplaats.js';
import { toezendtermijn } from './toezendtermijn.js';
import { vergaderjaarBriefdatum } from './vergaderjaar-briefdatum.js';
import { voorzitterschapPeriode } from './voorzitterschap-periode.js';
import { woordDubbel } from './woord-dubbel.js';

/** Rules that are about one thing. */
export interface RuleGroup {
  /** What they are about, as a heading over them (Dutch). */
  readonly about: string;
  readonly rules: readonly Rule[];
}

/** Every rule there is, by the tables of the contract. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    about: 'Opbouw: raadsdelen, agendapunten, onderdelen',
    rules: [
      onderdeelOntbreekt,
      onderdeelLeeg,
      onderdeelVolgorde,
      onderdeelDubbel,
      onderdeelnaamSpelling,
      onderdeelnaamWisselt,
      kopniveau,
      kopZonderOpmaak,
      agendapuntNietGeannoteerd,
      agendapuntNietAangekondigd,
      agendapuntTitelWijktAf,
      deelnameOntbreekt,
      onderbrokenZin,
      nogInTeVullen,
    ],
  },
  {
    about: 'De brief: kop, data, ondertekening',
    rules: [
      kamerstukkopOnvolledig,
      kamerstukkopDossier,
      vergaderjaarBriefdatum,
      briefdatum,
      toezendtermijn,
      betreftWijktAf,
      ondertekening,
      datumWeekdag,
      datumBestaatNiet,
      datumBuitenRaad,
      datumWijktAf,
      datumRelatief,
      voorzitterschapPeriode,
    ],
  },
  {
    about: 'Voetnoten',
    rules: [
      voetnootNummering,
      nootcijferZonderVoetnoot,
      voetnootZonderNootcijfer,
      voetnootDubbel,
      voetnootLeeg,
      voetnootZonderOpmaak,
      voetnootLozeLink,
      voetnootZonderVindplaats,
      voetnootDubbeleBron,
      voetnootKaleUrl,
      voetnootPlaats,
      voetnootSlotpunt,
      voetnootNotatieWisselt,
    ],
  },
  {
    about: 'Verwijzingen',
    rules: [
      kamerstukNotatie,
      kamerstukVergaderjaar,
      kamerstukDossier,
      kamerstukVolgorde,
      kamerstukNotatieWisselt,
      motieZonderKamerstuk,
      bncFicheOntbreekt,
      verwijzingLimite,
    ],
  },
  {
    about: 'Taal',
    rules: [
      afkortingOnverklaard,
      afkortingDubbelVerklaard,
      schrijfwijzeWisselt,
      samenstellingWisselt,
      woordDubbel,
      instellingVerward,
    ],
  },
  {
    about: 'Het bestand en de controle zelf',
    rules: [conflictmarkering, uitzettingOnbekend, uitzettingOverbodig, profielOngeldig],
  },
];

export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
