/**
 * Words that are common nouns by themselves and at the end of a compound («Bodem», «Luchtkwaliteit», «Landbouwbeleid»), as
 * Councils treat them. What ends otherwise may be a name («Oekraïne», «Mercosur»), and keeps its capital.
 */
const COMMON =
  'water bodem lucht klimaat energie natuur milieu bossen landbouw visserij voedsel handel migratie asiel terugkeer ' +
  'onderwijs jeugd cultuur sport media gezondheid volksgezondheid zorg geneesmiddelen wonen huisvesting vervoer mobiliteit ' +
  'veiligheid weerbaarheid markt industrie onderzoek innovatie ruimtevaart toerisme defensie begroting beleid kader stelsel ' +
  'plan fonds middelen stoffen kwaliteit gelijkheid vaardigheden werkgelegenheid concurrentievermogen afval verpakkingen ' +
  'plastic batterijen netwerken infrastructuur diversiteit economie recht rechten rechtsstaat wetenschap gebieden steden ' +
  'kinderen jongeren ouderen vrouwen mannen burgers consumenten bedrijven ondernemerschap mkb dieren bijen gewassen ' +
  'pensioenen belasting belastingen btw douane accijnzen uitbreiding vereenvoudiging toekomst arbeid armoede drugs terrorisme ' +
  'mensenhandel grenzen gas elektriciteit waterstof warmte havens luchtvaart scheepvaart spoor wegen oceanen zeeën rivieren';

const COMMON_END = new RegExp(
  `(?:${COMMON.split(' ').join('|')}|heid|heden|[aieu]tie|teit|teiten|[dglmnrst]ering)$`,
  'u',
);

/** What stands before a noun, and is never a name by itself. */
const BEFORE_NOUN =
  /^(?:nieuwe|duurzame|digitale|sociale|schone|groene|betere|circulaire|eerlijke|gezonde|hernieuwbare|kritieke|veilige|blauwe|jonge|mentale|geestelijke|economische|strategische|academische|wetenschappelijke|gelijke|open)$/u;

/** «[De] toekomst van …»: gives its capital up whatever follows. */
const ARTICLE = /^(?:de|het|een)$/u;

/** What ends as a common noun does and is none, or begins a compound that keeps its capital: «Noordzeevisserij», «Chinabeleid». */
const NAME =
  /^(?:(?:noord|oost|wadden)zee|peking|beijing|utrecht|noorwegen|kroatie|venetie|natura|schengen|dublin|benelux|euro|unie|afri[ck]a|china|rusland|balkan|oekra|syri|turk|iran|irak|india|sahel|arcti|mercosur|gaza|isra|liban)/u;

/**
 * A title as it goes on behind «over»: its first word loses the capital that only the beginning of a title gave it. Names
 * and abbreviations keep theirs, and so does every word that may be one.
 */
export function behindOver(title: string): string {
  const [, first = '', next = ''] = /^(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}'’-])(?: +(\p{L}))?/u.exec(title) ?? [];
  const word = first.toLowerCase();
  const goesOnAsName = /\p{Lu}/u.test(next);
  const isCommon = !NAME.test(word) && !goesOnAsName && (COMMON_END.test(word) || BEFORE_NOUN.test(word));
  return ARTICLE.test(word) || isCommon ? word + title.slice(first.length) : title;
}
