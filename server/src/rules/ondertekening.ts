import type { Letter } from '../letter/letter.js';
import { findSigningProblem, type SigningProblem } from '../letter/head/signing.js';
import type { Span } from '../letter/span.js';
import type { Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const ondertekening: Rule = {
  name: 'ondertekening',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'De brief is niet ondertekend, of door een ander dan van wie hij is.',
  why: 'Een brief aan de Kamer is van een bewindspersoon, en die spreekt zij erop aan. In gepubliceerde brieven ondertekent wie in het kopblok staat; staan daar er meer, dan ondertekenen ze allemaal. Wie «mede namens» wordt genoemd, ondertekent niet.',
  remedy: 'Zet ambt en naam onder de brief, of maak afzender en ondertekening gelijk.',
  examples: {
    wrong: [
      {
        text: 'BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad. ⟦Ik neem aan de Raad deel.⟧\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n\n### Inzet\n\nTekst.\n',
        message: 'De brief is niet ondertekend.',
        fixed:
          'BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad. Ik neem aan de Raad deel.\n\nDe Minister van Financiën,  \n[naam]\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n\n### Inzet\n\nTekst.\n',
      },
      {
        text: 'BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad.\n\n⟦De Staatssecretaris van Financiën,  \nA. Naam⟧\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n',
        message: 'De brief is van de «Minister van Financiën», ondertekend is met «Staatssecretaris van Financiën».',
      },
      {
        text: 'BRIEF VAN DE MINISTERS VAN JUSTITIE EN VEILIGHEID EN VAN ASIEL EN MIGRATIE\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij bieden wij u de geannoteerde agenda van de JBZ-Raad aan.\n\n⟦De Minister van Justitie en Veiligheid,  \nA. Naam⟧\n\n## Asielpact\n\n### Inhoud\n\nTekst.\n',
        message: 'De brief is ook van de «Minister van Asiel en Migratie», maar die ondertekent niet.',
      },
      {
        text: 'Geachte voorzitter,\n\nHierbij ontvangt u, mede namens de minister van Financiën, de geannoteerde agenda van de Milieuraad.\n\n⟦De minister van Financiën,\nA. Naam⟧\n',
        message: 'Ondertekend is met «minister van Financiën», maar de brief is juist mede namens die gestuurd.',
      },
      {
        text: 'Geachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad. ⟦Ik neem aan de Raad deel.⟧\n\n# Bijlage: geannoteerde agenda Milieuraad\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n',
        note: 'In een concept hoort de ondertekening vóór de bijlage.',
      },
      {
        text: 'Geachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad.\n\nHoogachtend,\n\n⟦de minister van Financiën,⟧\n\n---\n\n# Bijlage: geannoteerde agenda Ecofinraad\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n',
        message: 'Onder «de minister van Financiën» staat geen naam.',
        fixed:
          'Geachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad.\n\nHoogachtend,\n\nde minister van Financiën,\n\n[naam]\n\n---\n\n# Bijlage: geannoteerde agenda Ecofinraad\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n',
      },
      {
        text: 'Vergaderjaar 2016–2017\n\n21 501-34 Raad voor Onderwijs, Jeugd, Cultuur en Sport\n\nNr. 274 BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 4 november 2016\n\nHierbij stuur ik u de geannoteerde agenda van de OJCS-Raad van 21 en 22 november 2016.\n\n⟦De Minister van Onderwijs, Cultuur en Wetenschap,⟧\n\n## Geannoteerde agenda OJCS-Raad 21 en 22 november 2016\n\n### Vaardigheden\n\n#### Inhoud\n\nTekst.\n',
        message: 'Onder «De Minister van Onderwijs, Cultuur en Wetenschap» staat geen naam.',
      },
      {
        text: 'Vergaderjaar 2021–2022\n\n21 501-34 Raad voor Onderwijs, Jeugd, Cultuur en Sport\n\nNr. 375 BRIEF VAN DE MINISTERS VAN ONDERWIJS, CULTUUR EN WETENSCHAP EN\nVOOR BASIS- EN VOORTGEZET ONDERWIJS EN MEDIA\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 12 november 2021\n\nHierbij sturen wij u de geannoteerde agenda van de OJCS-Raad van 29 en 30 november 2021.\n\n⟦De Minister van Onderwijs, Cultuur en Wetenschap,\n\nI.K. van Engelshoven⟧\n',
        note: 'De brief is van twee ministers, en één van hen ondertekent.',
      },
    ],
    right: [
      {
        text: 'BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad. Ik neem aan de Raad deel.\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n\n### Inzet\n\nTekst.\n\nDe Minister van Financiën,\n\nA. Naam\n',
      },
      {
        text: 'BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij zend ik u, mede namens de Staatssecretaris van Onderwijs, Cultuur en Wetenschap, de geannoteerde agenda van de OJCS-Raad.\n\nDe Minister van OCW a.i.,  \nA. Naam\n',
        note: 'Met «mede namens» is één handtekening goed, en een afkorting is geen ander ambt.',
      },
      {
        text: '# Geannoteerde agenda Milieuraad van 13 mei 2024\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n',
        note: 'Een losse bijlage wordt niet ondertekend.',
      },
      {
        text: 'BRIEF VAN DE MINISTERS VAN JUSTITIE EN VEILIGHEID EN VAN ASIEL EN MIGRATIE\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij bieden wij u de geannoteerde agenda van de JBZ-Raad aan.\n\n| De Minister van Justitie en Veiligheid, | De Minister van Asiel en Migratie, |\n| --- | --- |\n| A. Naam | B. Ander |\n',
        note: 'Twee naast elkaar.',
      },
      {
        text: 'Ministerie van Financiën\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum: 22 april 2024\nBetreft: Geannoteerde agenda Ecofinraad\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad.\n\nA. Naam\n**Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst**\n',
        note: 'De naam mag boven het ambt staan.',
      },
    ],
    traps: [
      {
        text: 'Geachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Ecofinraad.\n\nHoogachtend,\n\nde minister van Financiën,\n\n<img src="handtekening.png">\n',
        note: 'Een afbeelding kan de handtekening zijn.',
      },
      {
        text: 'Geachte voorzitter,\n\nMet deze brief informeer ik u over de Ecofinraad.\n\n## Digitale euro\n\n### Inhoud\n\nTekst.\n\nHoogachtend,\n\n[handtekening]\n\nde minister van Financiën,\n\n[naam]\n',
        note: 'Een plaatshouder is ook een ondertekening; in een concept staat zij vaak aan het eind. De open plek meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    const problem = findSigningProblem(letter);
    if (problem !== null) yield report(letter, problem);
  },
};

function report(letter: Letter, problem: SigningProblem): Report {
  switch (problem.what) {
    case 'unsigned':
      return {
        span: problem.span,
        message: 'De brief is niet ondertekend.',
        ...(problem.sender === null ? {} : { fixes: [signFor(letter, problem.after, problem.sender)] }),
      };
    case 'nameless':
      return {
        span: problem.span,
        message: `${problem.office.endsWith(',') ? 'Onder' : 'Boven'} ${quoted(problem.office.replace(/,$/, ''), 80)} staat geen naam.`,
        fixes: [problem.office.endsWith(',') ? roomBelow(letter, problem.after) : roomAbove(letter, problem.span)],
      };
    case 'other':
      return {
        span: problem.signatory.span,
        message: `De brief is van ${problem.source === 'head' ? 'de' : 'het'} ${quoted(problem.sender, 38)}, ondertekend is met ${quoted(problem.signatory.office, 38)}.`,
        ...fromHead(letter),
      };
    case 'missing':
      return {
        span: problem.signatory.span,
        message: `De brief is ook van de ${quoted(problem.absent)}, maar die ondertekent niet.`,
        ...fromHead(letter),
      };
    case 'colleague':
      return {
        span: problem.signatory.span,
        message: `Ondertekend is met ${quoted(problem.signatory.office, 50)}, maar de brief is juist mede namens die gestuurd.`,
        related: [{ message: 'Hier staat mede namens wie de brief is.', span: problem.span }],
      };
    case 'plural':
      return {
        span: problem.signatory.span,
        message: 'De brief spreekt van «wij», maar één bewindspersoon ondertekent.',
        related: [{ message: 'Hier spreekt de brief van «wij».', span: problem.span }],
      };
  }
}

function fromHead({ head }: Letter): Pick<Report, 'related'> {
  const span = head.lines.get('letter');
  return span === undefined ? {} : { related: [{ message: 'Van wie de brief is.', span }] };
}

function roomBelow({ source, flow }: Letter, after: number): Fix {
  const at = flow[after]?.span.end ?? source.length;
  const end = source.lineEnd;
  return {
    title: 'Onder het ambt «[naam]» invoegen …',
    safe: false,
    edits: () => [{ span: { start: at, end: at }, text: `${end}${end}[naam]` }],
  };
}

/** The name stands above an office without a comma behind it, in the same paragraph. */
function roomAbove({ source }: Letter, office: Span): Fix {
  const { start } = source.lineAt(office.start);
  return {
    title: 'Boven het ambt «[naam]» invoegen …',
    safe: false,
    edits: () => [{ span: { start, end: start }, text: `[naam]  ${source.lineEnd}` }],
  };
}

function signFor({ source, flow }: Letter, after: number, office: string): Fix {
  const at = flow[after]?.span.end ?? source.length;
  const end = source.lineEnd;
  return {
    title: `Ondertekening «De ${office}» invoegen …`,
    safe: false,
    edits: () => [{ span: { start: at, end: at }, text: `${end}${end}De ${office},  ${end}[naam]` }],
  };
}
