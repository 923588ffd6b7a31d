/** The number at the head of a title: «3.», «II.», «C)», «b.». A single letter may be a Roman figure as well. */
export interface Numbered {
  readonly figure: number | null;
  readonly roman: number | null;
  readonly letter: number | null;
  readonly small: number | null;
}

const NUMBER = /^(?:(\d{1,2})|([IVX]{1,5})|([A-Z])|([a-z]))[.)]\s+\S/u;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The number that a title begins with, or null. */
export function numberOf(text: string): Numbered | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, figure, roman, letter, small] = match;
  const single = letter ?? (roman?.length === 1 ? roman : undefined);
  return {
    figure: figure === undefined ? null : Number(figure),
    roman: roman === undefined ? null : romanValue(roman),
    letter: single === undefined ? null : single.charCodeAt(0) - 64,
    small: small === undefined ? null : small.charCodeAt(0) - 96,
  };
}

function romanValue(text: string): number {
  const values = [...text].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Whether `next` comes right behind `number` in one row. */
export function follows(number: Numbered, next: Numbered): boolean {
  return (['figure', 'roman', 'letter', 'small'] as const).some((kind) => {
    const [one, two] = [number[kind], next[kind]];
    return one !== null && two !== null && two === one + 1;
  });
}

/** «1.», «I.», «A.», «a.»: a row begins. */
export function isFirst({ figure, roman, letter, small }: Numbered): boolean {
  return figure === 1 || roman === 1 || letter === 1 || small === 1;
}
