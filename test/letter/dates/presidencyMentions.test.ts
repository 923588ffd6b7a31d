import assert from 'node:assert/strict';
import { presidencyMentions } from '../../../server/src/letter/dates/presidencyMentions.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** Every presidency that a sentence names, with what shows that it presides now. */
function mentioned(text: string): readonly string[] {
  return read(`${text}\n`, { profile: STANDARD, treatAs: 'letter' }).passages.flatMap(({ prose }) =>
    presidencyMentions(prose).map(({ country, sign }) => `${country} ${sign ?? '–'}`),
  );
}

describe('presidencies that a text names', () => {
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['Het Hongaarse voorzitterschap wil een akkoord bereiken.', 'Hongarije present'],
    ['Tijdens deze Raad wil het Hongaarse voorzitterschap een akkoord bereiken.', 'Hongarije meeting'],
    ['Het Hongaarse EU-voorzitterschap heeft de volgende onderwerpen geagendeerd:', 'Hongarije meeting'],
    ['Het is niet bekend hoe het voorzitterschap van Hongarije de bespreking zal inrichten.', 'Hongarije present'],
    ['De Raad komt op 24 september bijeen onder Hongaars voorzitterschap.', 'Hongarije meeting'],
    ['Het huidige Hongaarse voorzitterschap heeft dit gedaan.', 'Hongarije current'],
    ['Dit is de eerste Milieuraad onder het Hongaarse voorzitterschap, dat op 1 juli begon.', 'Hongarije meeting'],
    ['Het is de eerste vergadering van de milieuministers onder het Hongaarse voorzitterschap.', 'Hongarije meeting'],
    ['Het is de\neerste bijeenkomst van de ministers\nonder het Hongaarse\nvoorzitterschap.', 'Hongarije meeting'],
    ['Het zijn de eerste bijeenkomsten onder het Hongaarse voorzitterschap van de Raad.', 'Hongarije meeting'],
    [
      'Op 21 en 22 januari 2027 komen de ministers op uitnodiging van het Poolse voorzitterschap bijeen in Sopot.',
      'Polen meeting',
    ],
    ['Zij spreken op uitnodiging van het Poolse voorzitterschap met de sector.', 'Polen –'],
    ['Beide vinden plaats in Luxemburg; de Ecofinraad staat onder Belgisch voorzitterschap.', 'België meeting'],
    ['Het is de eerste overeenkomst van ministers onder het Hongaarse voorzitterschap.', 'Hongarije –'],
    ['Sindsdien heeft het Ierse voorzitterschap de voorlopige agenda van de Raad aangevuld.', 'Ierland present'],
    ['Daarna heeft het Ierse voorzitterschap de agenda gewijzigd: een punt vervalt.', 'Ierland present'],
    ['Voor de Raad van 4 juni heeft het Ierse voorzitterschap de agenda gewijzigd.', 'Ierland –'],
    ['Sindsdien heeft het Ierse voorzitterschap de onderhandelingen over de agenda gevoerd.', 'Ierland –'],
    ['De agenda van de Raad is inmiddels door het Hongaarse voorzitterschap vastgesteld.', 'Hongarije meeting'],
    ['Inmiddels heeft het Hongaarse voorzitterschap verduidelijkt wat het wil.', 'Hongarije present'],
    ['De discussienotitie van het Hongaarse voorzitterschap vraagt naar de uitvoering.', 'Hongarije present'],
    ['De Milieuraad wordt voorgezeten door Finland.', 'Finland meeting'],
    ['Deze formele Raad wordt voorgezeten door Litouwen.', 'Litouwen meeting'],
    ['De informele Transportraad wordt voorgezeten door Cyprus, dat het programma opstelde.', 'Cyprus meeting'],
    ['De gezamenlijke Raad wordt voorgezeten door Hongarije en Polen.'],
    ['De voorbereidende raad wordt voorgezeten door Finland.'],
    ['De Adviesraad werd voorgezeten door Finland.'],
    ['Op 13 mei vindt de Raad plaats. Hongarije zit de Raad voor.', 'Hongarije meeting'],
    [
      'Op 15 en 16 oktober 2026 organiseert het Ierse voorzitterschap in Dublin een informele bijeenkomst van ministers.',
      'Ierland meeting',
    ],
    ['Op 15 oktober 2026 organiseert het Ierse voorzitterschap een seminar over wonen.', 'Ierland –'],
    ['Op 15 oktober 2026 organiseert het aankomende Ierse voorzitterschap een bijeenkomst.', 'Ierland –'],
    ['De werkgroep wordt voorgezeten door Finland en Frankrijk.'],
    ['De Raad wordt voorgezeten door de Hoge Vertegenwoordiger.'],
    ['Prioriteiten van het Hongaarse voorzitterschap', 'Hongarije plans'],
    ['Het Hongaarse voorzitterschap wil een debat voeren over een nieuwe strategie.', 'Hongarije present'],
    ['2. Presentatie van het werkprogramma van het Poolse voorzitterschap', 'Polen plans'],
    ['Het werkprogramma van het Poolse voorzitterschap is bekend.', 'Polen –'],
    ['Deze Raadsconclusies van het Hongaarse voorzitterschap werden verwelkomd.', 'Hongarije –'],
    ['Het Hongaarse voorzitterschap heeft de onderhandelingen afgerond.', 'Hongarije –'],
    ['Onder Hongaars voorzitterschap is een oriëntatie bereikt.', 'Hongarije –'],
    ['Het inkomende Poolse voorzitterschap wil dit voortzetten.', 'Polen –'],
    ['Het Poolse voorzitterschap begint op 1 januari.', 'Polen –'],
    ['Het Hongaarse en het Poolse voorzitterschap willen dit.', 'Polen –'],
    ['Het Poolse voorzitterschap presenteert tijdens deze Raad zijn prioriteiten.', 'Polen present'],
    ['Het Italiaanse voorzitterschap van de G7 wil dit.'],
    ['Het Roemeense voorzitterschap wil een gezamenlijke verklaring voorbereiden.', 'Roemenië present'],
    ['Het Roemeense voorzitterschap stelt in een verklaring dat dit kan.', 'Roemenië –'],
    ['Het Roemeense voorzitterschap wil de verklaring van mei 2019 bevestigen.', 'Roemenië later'],
    ['Een verklaring van het Roemeense voorzitterschap zal op 9 mei 2019 volgen.', 'Roemenië –'],
    ['De Raad is in Luxemburg. Slovenië bekleedt het voorzitterschap.', 'Slovenië meeting'],
    ['In 2021 bekleedt Slovenië het voorzitterschap.'],
    ['Slovenië bekleedt het voorzitterschap van de Raad van Europa.'],
    ['Het voorzitterschap wil dit.'],
    ['De Belgische, Hongaarse en Poolse voorzitterschappen willen dit.'],
  ];
  for (const [text, ...found] of cases) {
    it(text, () => assert.deepEqual(mentioned(text), found));
  }
});
