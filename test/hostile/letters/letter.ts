/** A letter that wants something else than to be read. */
export interface HostileLetter {
  readonly name: string;
  /** What it tries, or what it may break. */
  readonly tries: string;
  /** Made when it is asked for: some are of a megabyte. */
  readonly text: () => string;
  /** What its reader still has to see, beside `FRAME`: each a row of words as it stands in the text of a page. */
  readonly visible: readonly string[];
  /** Whether it is about time and memory; then it is left out where only what a text says matters. */
  readonly huge: boolean;
}

/** What a letter tries with: nobody may ever run `run`, or ask for `url`. */
export interface Bait {
  /** JavaScript that leaves its mark in a page. It holds no quotation mark of either kind, and no blank. */
  readonly run: string;
  readonly url: string;
}

/** The property of `window` that `Bait.run` sets, and the host of `Bait.url`. */
export const MARK = '__gehackt';
export const HOST = 'hostile.invalid';

/** Places in a believable letter where something may stand; each is put there as it is. */
interface Places {
  /** Before everything, at the start of the text. */
  readonly front?: string;
  /** In the block with the address. */
  readonly head?: string;
  /** Behind «Betreft». */
  readonly subject?: string;
  readonly opening?: string;
  /** The title of the first item, in the list of the agenda and as its heading. */
  readonly title?: string;
  readonly inhoud?: string;
  readonly inzet?: string;
  readonly krachtenveld?: string;
  /** Behind the words of the first note. */
  readonly note?: string;
  readonly signature?: string;
  /** Behind everything. */
  readonly end?: string;
}

/** Words of the letter around it, which no attack may take from view. */
export const FRAME: readonly string[] = [
  'bodemleven', 'grondmonsters', 'akkerranden', 'weidevogels', 'veewagens', 'drinkpauzes', 'stalklimaat', 'meetreeks', 'Brandsma',
]; // prettier-ignore

function letter(places: Places): string {
  const title = places.title ?? 'Beleidsdebat over de bodem';
  return `${places.front ?? ''}Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur

De Voorzitter van de Tweede Kamer der Staten-Generaal${places.head ?? ''}

Datum: 8 oktober 2026\\
Betreft: Geannoteerde agenda Landbouw- en Visserijraad van 26 oktober 2026${places.subject ?? ''}

Geachte voorzitter,

Op 26 oktober 2026 spreekt de Landbouw- en Visserijraad over het bodemleven.${places.opening ?? ''}

Op de agenda staan:

- ${title}
- Verordening over het vervoer van dieren

## ${title}

### Inhoud

De Commissie vraagt lidstaten naar grondmonsters.[^1] ${places.inhoud ?? ''}

### Nederlandse inzet

Nederland deelt zijn ervaringen met akkerranden. ${places.inzet ?? ''}

### Krachtenveld

De meeste lidstaten denken aan weidevogels. ${places.krachtenveld ?? ''}

## Verordening over het vervoer van dieren

### Inhoud

Het voorzitterschap streeft naar een algemene oriëntatie over veewagens.

### Nederlandse inzet

Nederland kan instemmen met drinkpauzes.

### Krachtenveld

Een ruime meerderheid steunt de tekst over het stalklimaat.

Hoogachtend,

De minister van Landbouw, Visserij, Voedselzekerheid en Natuur,\\
A.F. Brandsma${places.signature ?? ''}

[^1]: Kamerstuk 22 112, nr. 4196, over de meetreeks. ${places.note ?? ''}
${places.end ?? ''}`;
}

/**
 * @param visible what of `places` its reader has to see
 */
export function hostile(
  name: string,
  tries: string,
  places: (bait: Bait) => Places,
  ...visible: readonly string[]
): HostileLetter {
  const bait = { run: `window.${MARK}=/${name}/`, url: `http://${HOST}/${name}` };
  return { name, tries, text: () => letter(places(bait)), visible, huge: false };
}

/** One that is about time and memory. */
export function huge(name: string, tries: string, places: () => Places, ...visible: readonly string[]): HostileLetter {
  return { name, tries, text: () => letter(places()), visible, huge: true };
}

/** Puts something below what stands before it, in a paragraph of its own. */
export function below(...blocks: readonly string[]): string {
  return `\n\n${blocks.join('\n\n')}\n\n`;
}
