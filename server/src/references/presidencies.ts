/**
 * Who presides over the Council, per half year. Source: Council Decision 2007/5/EC, Euratom of 1 January 2007 (OJ L 1,
 * 4.1.2007, p. 11) up to 2016, and Council Decision (EU) 2016/1316 of 26 July 2016 (OJ L 208, 2.8.2016, p. 42). Half 1 is January to June, half 2 July to December.
 */
export interface Presidency {
  readonly year: number;
  readonly half: 1 | 2;
  readonly country: string;
  /** «Belgisch», «Belgische»: as in «het Belgisch(e) voorzitterschap». */
  readonly adjectives: readonly string[];
}

export const PRESIDENCIES: readonly Presidency[] = [
  { year: 2007, half: 1, country: 'Duitsland', adjectives: ['Duits', 'Duitse'] },
  { year: 2007, half: 2, country: 'Portugal', adjectives: ['Portugees', 'Portugese'] },
  { year: 2008, half: 1, country: 'Slovenië', adjectives: ['Sloveens', 'Sloveense'] },
  { year: 2008, half: 2, country: 'Frankrijk', adjectives: ['Frans', 'Franse'] },
  { year: 2009, half: 1, country: 'Tsjechië', adjectives: ['Tsjechisch', 'Tsjechische'] },
  { year: 2009, half: 2, country: 'Zweden', adjectives: ['Zweeds', 'Zweedse'] },
  { year: 2010, half: 1, country: 'Spanje', adjectives: ['Spaans', 'Spaanse'] },
  { year: 2010, half: 2, country: 'België', adjectives: ['Belgisch', 'Belgische'] },
  { year: 2011, half: 1, country: 'Hongarije', adjectives: ['Hongaars', 'Hongaarse'] },
  { year: 2011, half: 2, country: 'Polen', adjectives: ['Pools', 'Poolse'] },
  { year: 2012, half: 1, country: 'Denemarken', adjectives: ['Deens', 'Deense'] },
  { year: 2012, half: 2, country: 'Cyprus', adjectives: ['Cypriotisch', 'Cypriotische', 'Cyprisch', 'Cyprische'] },
  { year: 2013, half: 1, country: 'Ierland', adjectives: ['Iers', 'Ierse'] },
  { year: 2013, half: 2, country: 'Litouwen', adjectives: ['Litouws', 'Litouwse'] },
  { year: 2014, half: 1, country: 'Griekenland', adjectives: ['Grieks', 'Griekse'] },
  { year: 2014, half: 2, country: 'Italië', adjectives: ['Italiaans', 'Italiaanse'] },
  { year: 2015, half: 1, country: 'Letland', adjectives: ['Lets', 'Letse', 'Letlands', 'Letlandse'] },
  { year: 2015, half: 2, country: 'Luxemburg', adjectives: ['Luxemburgs', 'Luxemburgse'] },
  { year: 2016, half: 1, country: 'Nederland', adjectives: ['Nederlands', 'Nederlandse'] },
  { year: 2016, half: 2, country: 'Slowakije', adjectives: ['Slowaaks', 'Slowaakse'] },
  { year: 2017, half: 1, country: 'Malta', adjectives: ['Maltees', 'Maltese'] },
  {
    year: 2017,
    half: 2,
    country: 'Estland',
    adjectives: ['Estisch', 'Estische', 'Ests', 'Estse', 'Estlands', 'Estlandse'],
  },
  { year: 2018, half: 1, country: 'Bulgarije', adjectives: ['Bulgaars', 'Bulgaarse'] },
  { year: 2018, half: 2, country: 'Oostenrijk', adjectives: ['Oostenrijks', 'Oostenrijkse'] },
  { year: 2019, half: 1, country: 'Roemenië', adjectives: ['Roemeens', 'Roemeense'] },
  { year: 2019, half: 2, country: 'Finland', adjectives: ['Fins', 'Finse'] },
  { year: 2020, half: 1, country: 'Kroatië', adjectives: ['Kroatisch', 'Kroatische'] },
  { year: 2020, half: 2, country: 'Duitsland', adjectives: ['Duits', 'Duitse'] },
  { year: 2021, half: 1, country: 'Portugal', adjectives: ['Portugees', 'Portugese'] },
  { year: 2021, half: 2, country: 'Slovenië', adjectives: ['Sloveens', 'Sloveense'] },
  { year: 2022, half: 1, country: 'Frankrijk', adjectives: ['Frans', 'Franse'] },
  { year: 2022, half: 2, country: 'Tsjechië', adjectives: ['Tsjechisch', 'Tsjechische'] },
  { year: 2023, half: 1, country: 'Zweden', adjectives: ['Zweeds', 'Zweedse'] },
  { year: 2023, half: 2, country: 'Spanje', adjectives: ['Spaans', 'Spaanse'] },
  { year: 2024, half: 1, country: 'België', adjectives: ['Belgisch', 'Belgische'] },
  { year: 2024, half: 2, country: 'Hongarije', adjectives: ['Hongaars', 'Hongaarse'] },
  { year: 2025, half: 1, country: 'Polen', adjectives: ['Pools', 'Poolse'] },
  { year: 2025, half: 2, country: 'Denemarken', adjectives: ['Deens', 'Deense'] },
  { year: 2026, half: 1, country: 'Cyprus', adjectives: ['Cypriotisch', 'Cypriotische', 'Cyprisch', 'Cyprische'] },
  { year: 2026, half: 2, country: 'Ierland', adjectives: ['Iers', 'Ierse'] },
  { year: 2027, half: 1, country: 'Litouwen', adjectives: ['Litouws', 'Litouwse'] },
  { year: 2027, half: 2, country: 'Griekenland', adjectives: ['Grieks', 'Griekse'] },
  { year: 2028, half: 1, country: 'Italië', adjectives: ['Italiaans', 'Italiaanse'] },
  { year: 2028, half: 2, country: 'Letland', adjectives: ['Lets', 'Letse', 'Letlands', 'Letlandse'] },
  { year: 2029, half: 1, country: 'Luxemburg', adjectives: ['Luxemburgs', 'Luxemburgse'] },
  { year: 2029, half: 2, country: 'Nederland', adjectives: ['Nederlands', 'Nederlandse'] },
  { year: 2030, half: 1, country: 'Slowakije', adjectives: ['Slowaaks', 'Slowaakse'] },
  { year: 2030, half: 2, country: 'Malta', adjectives: ['Maltees', 'Maltese'] },
];

/** The presidency that holds an iso date, or null outside the list. */
export function presidencyOn(date: string): Presidency | null {
  const year = Number(date.slice(0, 4));
  const half = Number(date.slice(5, 7)) <= 6 ? 1 : 2;
  return PRESIDENCIES.find((presidency) => presidency.year === year && presidency.half === half) ?? null;
}
