import { mistakenInstitutionsOf, type MistakenInstitution } from '../letter/words/institutions.js';
import { sourceSpan } from '../letter/text/prose.js';
import { shift } from '../letter/span.js';
import { rowOf } from '../letter/rows.js';
import type { Rule } from './rule.js';

export const instellingVerward: Rule = {
  name: 'instelling-verward',
  severity: 'hint',
  fix: 'unsafe',
  finds: 'De Europese Raad of de Raad van Europa staat waar de zin laat zien dat een andere instelling bedoeld is.',
  why: 'Het zijn drie instellingen: de Raad (van de Europese Unie) is van de ministers en stelt met het Parlement wetgeving vast, de Europese Raad is van de regeringsleiders en geeft richting (artikel 15 en 16 van het EU-Verdrag), en de Raad van Europa in Straatsburg hoort niet bij de Unie. Wie ze verwisselt, zet de Kamer op het verkeerde been.',
  remedy: 'Noem de instelling die bedoeld is. Er komt alleen een melding waar de zin zelf het bewijst.',
  examples: {
    wrong: [
      {
        text: 'De ⟦Europese Raad⟧ heeft in juni een algemene oriëntatie bereikt.\n',
        message: 'Met «Europese Raad» is waarschijnlijk de Raad bedoeld: een algemene oriëntatie komt van de Raad.',
        fixed: 'De Raad heeft in juni een algemene oriëntatie bereikt.\n',
      },
      {
        text: 'Dit komt aan de orde in de ⟦Europese Raad⟧ (Onderwijs, Jeugd, Cultuur en Sport) en in de OJCS-formatie van de ⟦Europese Raad⟧.\n',
        message:
          'Met «Europese Raad» is waarschijnlijk de Raad bedoeld: alleen de Raad vergadert in formaties van vakministers.',
      },
      {
        text: 'In de raadsconclusies van de ⟦Raad van Europa⟧ staat een oproep. De ⟦Raad van Europa⟧ heeft de verordening aangenomen.\n',
        message: 'Met «Raad van Europa» is waarschijnlijk de Raad bedoeld: Raadsconclusies komen van de Raad.',
        fixed:
          'In de raadsconclusies van de Raad staat een oproep. De Raad van Europa heeft de verordening aangenomen.\n',
      },
      {
        text: 'Dit volgt uit de ⟦Raad van Europa⟧ van 26 en 27 juni, waar de regeringsleiders bijeenkwamen.\n',
        message:
          'Met «Raad van Europa» is waarschijnlijk de Europese Raad bedoeld: daar komen de regeringsleiders bijeen.',
        fixed: 'Dit volgt uit de Europese Raad van 26 en 27 juni, waar de regeringsleiders bijeenkwamen.\n',
      },
      {
        text: 'Polen heeft zich in de ⟦Raad van Europa⟧ van december 2019 nog niet aan dit doel verbonden.\n',
        message:
          'Met «Raad van Europa» is waarschijnlijk de Europese Raad bedoeld: het gaat om een bijeenkomst op deze dagen.',
        fixed: 'Polen heeft zich in de Europese Raad van december 2019 nog niet aan dit doel verbonden.\n',
      },
      {
        text: 'Daarna stelt de ⟦Europese Raad⟧ de richtlijn vast. De verordening is door de ⟦Europese Raad⟧ aangenomen.\n',
        note: 'Wetgeving is van de Raad en het Parlement.',
      },
    ],
    right: [
      {
        text: 'Nederland brengt dit op in de Raad van Europa. In het rapport van de Raad van Europa van december 2019 en in de resolutie van de Raad van Europa van 3 maart staat meer.\n',
        note: 'Stukken van de Raad van Europa hebben een datum, de instelling heeft er geen.',
      },
      { text: 'De Raad heeft in juni een algemene oriëntatie bereikt.\n' },
      {
        text: 'De Europese Raad verwelkomde de algemene oriëntatie en riep de Raad op een algemene oriëntatie over het tweede voorstel te bereiken.\n',
        note: 'De Europese Raad spreekt over wat de Raad doet.',
      },
      {
        text: 'Volgens de conclusies van de Europese Raad van 27 juni en de Europese Raadsconclusies is haast geboden.\n',
        note: 'Conclusies heeft de Europese Raad wel.',
      },
      {
        text: 'Het verdrag van de Raad van Europa, de aanbeveling van het Comité van Ministers van de Raad van Europa en de top van de Raad van Europa van 16 en 17 mei, waar de regeringsleiders bijeenkwamen.\n',
        note: 'De Raad van Europa heeft verdragen, een Comité van Ministers en soms een top.',
      },
      {
        text: 'Vóór de Europese Raad moet een algemene oriëntatie bereikt zijn. Tijdens de Europese Raad heeft Nederland de richtlijn genoemd die is vastgesteld.\n',
      },
      {
        text: 'De Raad bereidt de Europese Raad voor. De Raad heeft een algemene oriëntatie bereikt over de Europese Raad voor Innovatie.\n',
      },
    ],
    traps: [
      {
        text: 'De Europese Raad kan vervolgens beslissen om een streefcijfer vast te stellen voor 2030.\n',
        note: 'Waarschijnlijk de Raad, maar niets in de zin bewijst het.',
      },
    ],
  },
  check: function* (letter) {
    for (const { prose, base, place } of rowOf(letter.passages, 'institutions')) {
      if (place === 'quote') continue;
      for (const mistaken of mistakenInstitutionsOf(prose)) {
        const span = shift(sourceSpan(prose, mistaken.span.start, mistaken.span.end), base);
        yield {
          span,
          message: `Met «${mistaken.written}» is waarschijnlijk de ${mistaken.meant} bedoeld: ${REASONS[mistaken.because]}.`,
          data: { meant: mistaken.meant },
          fixes: [
            {
              title: `Wijzigen in «${mistaken.meant}»`,
              safe: false,
              edits: () => [{ span, text: mistaken.meant }],
            },
          ],
        };
      }
    }
  },
};

const REASONS: Readonly<Record<MistakenInstitution['because'], string>> = {
  formatie: 'alleen de Raad vergadert in formaties van vakministers',
  oriëntatie: 'een algemene oriëntatie komt van de Raad',
  akkoord: 'zo’n akkoord is er in de Raad',
  begroting: 'over de meerjarenbegroting van de Unie spreken de regeringsleiders daar',
  raadsconclusies: 'Raadsconclusies komen van de Raad',
  wetgeving: 'wetgeving stelt de Raad vast',
  regeringsleiders: 'daar komen de regeringsleiders bijeen',
  conclusies: 'het gaat om de conclusies van één bijeenkomst',
  bijeenkomst: 'het gaat om een bijeenkomst op deze dagen',
};
