import type { Rule } from './rule.js';

/** Found by whoever reads house styles, in their own files; the rule tells what it is about. */
export const profielOngeldig: Rule = {
  name: 'profiel-ongeldig',
  severity: 'error',
  fix: 'none',
  of: 'profile',
  finds:
    'Een huisstijl die niet kan worden gebruikt: er staat iets in dat niet bestaat, niet past of zichzelf tegenspreekt.',
  why: 'Een sleutel met een tikfout doet niets, en dan lijkt een brief in orde die dat volgens het huis niet is. Zolang er iets niet klopt, worden brieven gecontroleerd met de laatste huisstijl die wel klopte, of met de standaard; op de opdrachtregel wordt er niets gecontroleerd. Wat in het bestand mag staan, is een afspraak van deze schrijfhulp.',
  remedy:
    'Verander in het bestand van de huisstijl wat de bevinding noemt. De editor helpt met aanvullen en met uitleg.',
  examples: {
    wrong: [
      {
        text: '{\n  "gebaseerdOp": "standaard",\n  ⟦"termjin"⟧: 12\n}\n',
        message: '«termjin» bestaat niet in een huisstijl. Waarschijnlijk is «termijn» bedoeld.',
      },
      {
        text: '{\n  "termijn": ⟦"twaalf"⟧\n}\n',
        message: 'Bij «termijn» hoort een heel getal van 0 tot en met 90, zonder aanhalingstekens.',
      },
      {
        text: '{\n  "onderdelen": ["inhoud", ⟦"inzt"⟧, "krachtenveld"]\n}\n',
        message: 'Het onderdeel «inzt» bestaat niet. Waarschijnlijk is «inzet» bedoeld.',
      },
      {
        text: '{\n  "onderdelen": ["inhoud", { "onderdeel": ⟦"financien"⟧ }]\n}\n',
        message: 'Bij het eigen onderdeel «financien» ontbreekt «naam»: de kop die het krijgt.',
      },
      {
        text: '{\n  "termijn": 12\n  ⟦"naam"⟧: "Ministerie van Voorbeelden"\n}\n',
        message: 'Vóór deze plaats ontbreekt een komma.',
      },
    ],
    right: [
      { text: '{\n  "gebaseerdOp": "standaard",\n  "termijn": 12\n}\n' },
      { text: '{}\n', note: 'Een leeg bestand verandert niets.' },
      {
        text: '{\n  // wat het huis anders doet\n  "termijn": 12,\n}\n',
        note: 'Opmerkingen mogen, en een komma te veel ook.',
      },
      {
        text: '{\n  "onderdelen": ["inhoud", "inzet", { "onderdeel": "financien", "naam": "Financiële gevolgen" }]\n}\n',
        note: 'Een eigen onderdeel mag heten zoals het huis wil.',
      },
      { text: '{\n  "gebaseerdOp": "kamerstuk",\n  "regels": { "voetnoot-slotpunt": "uit" }\n}\n' },
    ],
  },
  check: () => [],
};
